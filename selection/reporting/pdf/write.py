"""A plan as a PDF for a board, and what one party is told as another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from selection.optimisation import Plan
from selection.reporting.about import about
from selection.reporting.pdf.answers import answered, rules_kept
from selection.reporting.pdf.audit import audit
from selection.reporting.pdf.board import candidates, conflict, side_by_side, summary
from selection.reporting.pdf.parts import Heading, Part
from selection.reporting.pdf.setting import Document, pages_of
from selection.reporting.subject import Decided, Subject, shown_coalitions
from selection.study import Study
from selection.texts import Language, Text, text

__all__ = ["write_letter", "write_pdf"]

Target = str | Path | BinaryIO


def write_pdf(
    target: Target,
    plan: Plan,
    language: Language = "en",
    compare: Sequence[tuple[str, ...]] = (),
    *,
    study: Study | None = None,
    decided: Decided | None = None,
    moment: datetime | None = None,
) -> None:
    """Writes the report of a plan as a PDF: first what a board reads in five minutes, then everything behind it.

    Parameters
    ----------
    target
        A path, or a file open for writing bytes.
    compare
        Coalitions, by the names of their members, to show beside the best five of the plan.
    study
        The answers to the questions of decision makers, of the same plan.
    decided
        What was decided of this plan, when it was.
    moment
        When the report is said to be made; now when not given.

    Raises
    ------
    CaseError
        If `compare` names somebody who is no candidate, or what makes a PDF is not installed.
    """
    made = moment or datetime.now().astimezone()
    subject = Subject(plan, language, shown_coalitions(plan, compare), made, decided)
    dossier = plan.case.dossier
    document = Document(
        title=_title(plan),
        about=tuple(about(subject)),
        report=text("Report of the choice"),
        author=dossier.owner or subject.organisation,
        moment=made,
        parts=tuple(_board(subject, study)),
    )
    _write(target, pages_of(document, language))


def write_letter(
    target: Target,
    plan: Plan,
    party: str,
    parts: Sequence[Part],
    language: Language = "en",
    moment: datetime | None = None,
    organisation: str = "",
) -> None:
    """Writes what one party is told as a PDF: `parts` and nothing else of the plan but its title and who chooses.

    Raises
    ------
    CaseError
        If what makes a PDF is not installed.
    """
    confidential = text("Confidential: for {party} alone", party=party)
    document = Document(
        title=plan.case.dossier.title or text("Choice of partners"),
        about=(*([text("Client: {name}", name=organisation)] if organisation else []), confidential),
        report=confidential,
        author=organisation,
        moment=moment or datetime.now().astimezone(),
        parts=(Heading(text("For {party}", party=party), level=1), *parts),
    )
    _write(target, pages_of(document, language))


def _title(plan: Plan) -> Text | str:
    """What the choice is called: its title, else the name of the file."""
    stem = plan.case.source.rpartition(".")[0] or plan.case.source
    if plan.case.dossier.title:
        return plan.case.dossier.title
    return text("Choice of partners: {name}", name=stem) if stem else text("Choice of partners")


def _write(target: Target, pages: bytes) -> None:
    if isinstance(target, (str, Path)):
        Path(target).write_bytes(pages)
    else:
        target.write(pages)


def _board(subject: Subject, study: Study | None) -> Iterator[Part]:
    if subject.plan.coalitions:
        yield from summary(subject, study)
        yield from side_by_side(subject)
        yield from candidates(subject, study)
        yield from rules_kept(subject.plan, study)
        if study is not None:
            yield from answered(study, subject.language)
    else:
        yield from conflict(subject.plan)
    yield from audit(subject, study)
