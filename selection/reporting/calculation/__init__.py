"""The sheet Calculation: from the data to the worth, step by step, a column for each coalition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from selection.normalisation import At
from selection.reporting.book import Book, Tab
from selection.reporting.calculation.capabilities import END_NAMES, write_best_levels, write_results_present
from selection.reporting.calculation.pairs import write_pairs_inside
from selection.reporting.calculation.rules import LimitCells, RuleCells, write_rule_checks
from selection.reporting.calculation.shares import ShareCells, write_shares
from selection.reporting.calculation.terms import Helpers, term_formula
from selection.reporting.calculation.words import Words, write_words
from selection.reporting.cells import Formula
from selection.reporting.data import DataCells
from selection.reporting.looks import GROUP, HEAD, LABEL, figure, total
from selection.reporting.measures import Measured
from selection.reporting.references import Area
from selection.reporting.sheets.weights import WeightCells
from selection.reporting.subject import ENDS
from selection.texts import text
from selection.worth import MOST_WORTH

__all__ = ["CalculationCells", "Steps", "write_calculation"]

_LEFT = 2


@dataclass(frozen=True, slots=True)
class Steps:
    """What the calculation starts from: the weights, the data, the rules with their limits, and who is in (`x`)."""

    weights: WeightCells
    data: DataCells
    measures: Sequence[Measured | None]
    limits: Sequence[LimitCells]
    x: Area


@dataclass(frozen=True, slots=True)
class CalculationCells:
    """Where the figures stand, each a row with a column for each coalition; `values` and `points` go by criterion."""

    size: Area
    values: Mapping[str, Area]
    points: Mapping[str, Area]
    worth: Mapping[At, Area]
    rules: RuleCells
    words: Words
    shares: ShareCells
    names: Area
    helpers: tuple[Helpers, ...]


def write_calculation(book: Book, steps: Steps) -> CalculationCells:
    """Writes the sheet and answers where the figures stand."""
    page, subject = book[Tab.CALCULATION], book.subject
    page.widths(44, 22, *[16.0] * len(subject.shown))
    message = text(
        "How the figures on the other sheets come about, a column for each coalition. Nothing to change here."
    )
    page.open(text("Calculation"), message)
    page.put(3, 0, None, HEAD)
    page.put(3, 1, None, HEAD)
    page.line(3, _LEFT, [shown.label for shown in subject.shown], HEAD.but(align="right"))
    size = _write_size(book, steps.x)
    page.row = 6
    best, present = write_best_levels(book, steps.data, steps.x), write_results_present(book, steps.data, steps.x)
    both = write_pairs_inside(book, steps.data, steps.x)
    helpers = tuple(
        Helpers(
            steps.x.column(c),
            size.column(c),
            steps.data,
            {at: area.column(c) for at, area in best.items()},
            {at: area.column(c) for at, area in present.items()},
            {name: area.column(c) for name, area in both.items()},
        )
        for c in range(len(subject.shown))
    )
    values = {at: _write_values(book, helpers, at) for at in ENDS}
    points, worth = _write_worth(book, steps.weights, values)
    rules = write_rule_checks(book, steps.measures, steps.limits, steps.data.candidates.marks, helpers)
    shares = write_shares(book, helpers[0])
    names = steps.data.candidates.names
    words = write_words(book, names, steps.x)
    page.sheet.freeze_panes(4, _LEFT)
    book.print_well(Tab.CALCULATION, repeat=(3, 3))
    return CalculationCells(size, values["mid"], points, worth, rules, words, shares, names, helpers)


def _write_size(book: Book, x: Area) -> Area:
    page = book[Tab.CALCULATION]
    page.put(4, 0, text("Members"), LABEL)
    for c, shown in enumerate(book.subject.shown):
        page.put(4, _LEFT + c, Formula(f"SUM({x.column(c)})", float(len(shown.members))), figure("0"))
    return Area(page.name, 4, _LEFT, 4, _LEFT + x.columns - 1)


def _write_values(book: Book, coalitions: Sequence[Helpers], at: At) -> Mapping[str, Area]:
    """The value of each coalition on each criterion, in [0, 1]."""
    page, subject = book[Tab.CALCULATION], book.subject
    last = _LEFT + len(coalitions) - 1
    if at == ENDS[0]:
        page.heading(text("Value on each criterion, from 0 to 1"), last)
    page.put(page.row, 0, END_NAMES[at], GROUP)
    rows = {}
    for criterion in subject.case.criteria:
        page.row += 1
        term = subject.worths[at].terms[criterion.name]
        page.line(page.row, 0, (criterion.name, term.explanation), LABEL)
        for c, (helpers, shown) in enumerate(zip(coalitions, subject.shown, strict=True)):
            expression, array = term_formula(criterion, at, helpers)
            page.put(page.row, _LEFT + c, Formula(expression, term.value(shown.members), array), figure("0.0000"))
        rows[criterion.name] = Area(page.name, page.row, _LEFT, page.row, last)
    page.row += 2
    return rows


def _write_worth(
    book: Book, weights: WeightCells, values: Mapping[At, Mapping[str, Area]]
) -> tuple[Mapping[str, Area], Mapping[At, Area]]:
    """The points per criterion, and the worth at each end of the intervals."""
    page, subject = book[Tab.CALCULATION], book.subject
    names = [criterion.name for criterion in subject.case.criteria]
    last = _LEFT + len(subject.shown) - 1
    page.heading(text("Points: 100 times share of the weight times value"), last)
    points = {}
    for name in names:
        page.put(page.row, 0, name, LABEL)
        for c, shown in enumerate(subject.shown):
            expression = f"{MOST_WORTH:g}*{weights.share(name)}*{values['mid'][name].column(c)}"
            page.put(page.row, _LEFT + c, Formula(expression, subject.points(shown)[name]), figure("0.0000"))
        points[name] = Area(page.name, page.row, _LEFT, page.row, last)
        page.row += 1
    worth = {}
    for at, label in zip(ENDS, (text("Worth"), text("Worth, pessimistic"), text("Worth, optimistic")), strict=True):
        page.put(page.row, 0, label, total().but(align="left"))
        page.put(page.row, 1, None, total())
        column = Area(page.name, values[at][names[0]].top, _LEFT, values[at][names[-1]].bottom, last)
        for c, shown in enumerate(subject.shown):
            expression = f"{MOST_WORTH:g}*SUMPRODUCT({weights.shares},{column.column(c)})"
            page.put(page.row, _LEFT + c, Formula(expression, subject.worths[at](shown.members)), total("0.0000"))
        worth[at] = Area(page.name, page.row, _LEFT, page.row, last)
        page.row += 1
    page.row += 1
    return points, worth
