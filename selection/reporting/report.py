"""A plan as a workbook for a board, with live formulas that carry their values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import xlsxwriter

from selection.optimisation import Plan
from selection.reporting.book import Book, Tab
from selection.reporting.calculation import Steps, write_calculation
from selection.reporting.cells import clean
from selection.reporting.data import write_data
from selection.reporting.looks import FONT
from selection.reporting.measures import Measured, measured
from selection.reporting.measures.counts import Amount, Different, Marked
from selection.reporting.measures.judged import Lowest
from selection.reporting.sheets.answers import THEMES, write_answers
from selection.reporting.sheets.candidates import write_candidates
from selection.reporting.sheets.coalitions import write_coalitions, write_membership
from selection.reporting.sheets.contributions import write_contributions
from selection.reporting.sheets.method import write_method
from selection.reporting.sheets.rules import write_limits, write_rules
from selection.reporting.sheets.sources import write_sources
from selection.reporting.sheets.summary import write_summary
from selection.reporting.sheets.weights import write_weights
from selection.reporting.subject import Decided, Subject, shown_coalitions
from selection.study import Study
from selection.texts import Language

__all__ = ["write_report"]

_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    # Column widths are counted in digits of this letter; with one that is missing they would differ by office.
    "default_format_properties": {"font_name": FONT, "font_size": 10},
}


def write_report(
    target: str | Path | BinaryIO,
    plan: Plan,
    language: Language = "en",
    compare: Sequence[tuple[str, ...]] = (),
    *,
    study: Study | None = None,
    decided: Decided | None = None,
    moment: datetime | None = None,
) -> None:
    """Writes the report of a plan as an Excel workbook in which worth, points, cost and rules are live formulas.

    Parameters
    ----------
    target
        A path, or a file open for writing bytes.
    compare
        Coalitions, by the names of their members, to show beside the best five of the plan.
    study
        The answers to the questions of decision makers, of the same plan; they get sheets of their own.
    decided
        What was decided of this plan, when it was.
    moment
        When the report is said to be made; now when not given.

    Raises
    ------
    CaseError
        If `compare` names somebody who is no candidate.

    Notes
    -----
    A plan without coalitions gives a report too: with the conflict, the ways out, and a column to try coalitions in.
    """
    made = moment or datetime.now().astimezone()
    subject = Subject(plan, language, shown_coalitions(plan, compare), made, decided)
    with xlsxwriter.Workbook(str(target) if isinstance(target, Path) else target, _OPTIONS) as workbook:
        title = clean(plan.case.dossier.title)
        workbook.set_properties({"title": title, "created": subject.moment.replace(tzinfo=None)})
        _write(Book(workbook, subject, () if study else (Tab.ANSWERS, *THEMES)), study)


def _write(book: Book, study: Study | None) -> None:
    """Every sheet, in the order in which their cells refer to each other."""
    subject = book.subject
    measures = [measured(rule, subject.case) for rule in subject.plan.rules]
    weights = write_weights(book)
    data = write_data(book, _used(subject, measures), _marks(measures))
    limits = write_limits(book, measures)
    x = write_membership(book)
    cells = write_calculation(book, Steps(weights, data, measures, limits, x))
    coalitions = write_coalitions(book, weights, cells)
    write_rules(book, measures, cells)
    write_contributions(book, weights, cells)
    write_candidates(book, weights, data, study)
    if study is not None:
        write_answers(book, study)
    write_sources(book)
    write_method(book, study)
    write_summary(book, coalitions, cells, limits, study)


def _used(subject: Subject, measures: Sequence[Measured | None]) -> set[str]:
    """The columns of the candidates that figures follow from."""
    amounts = {one.measure.column for one in measures if one and isinstance(one.measure, Amount)}
    return amounts | {criterion.follow_through for criterion in subject.scored if criterion.follow_through}


def _marks(measures: Sequence[Measured | None]) -> dict[int, tuple[float, ...]]:
    """The marks of the rules that count by them, by the index of the rule."""
    found = {
        i: one.measure.marks
        for i, one in enumerate(measures)
        if one and isinstance(one.measure, (Different, Lowest, Marked))
    }
    return {i: marks for i, marks in found.items() if marks is not None}
