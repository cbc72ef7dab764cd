"""What stands below the title of every report: the question, who decides or decided, when, and the joint goal."""

from __future__ import annotations

from collections.abc import Iterator

from selection.reporting.subject import Subject
from selection.texts import Text, text

__all__ = ["about"]

_SEPARATOR = "   |   "


def about(subject: Subject) -> Iterator[Text | str]:
    """The question, the people and days in a row, and the joint goal, as far as they are known."""
    dossier = subject.case.dossier
    if dossier.question:
        yield dossier.question
    facts = list(_facts(subject))
    if facts:
        yield _SEPARATOR.join(fact.to(subject.language) for fact in facts)
    if dossier.goal:
        yield text("Joint goal: {goal}", goal=dossier.goal)


def _facts(subject: Subject) -> Iterator[Text]:
    case, decided = subject.case, subject.decided
    dossier = case.dossier
    if subject.organisation:
        yield text("Client: {name}", name=subject.organisation)
    if decided is not None and decided.by:
        yield text("Decided by: {name}", name=decided.by)
    if dossier.owner and (decided is None or dossier.owner != decided.by):
        yield text("Owner: {name}", name=dossier.owner)
    if dossier.date:
        yield text("Date: {date}", date=dossier.date)
    if dossier.term:
        yield text("Term: {term}", term=dossier.term)
