"""The evaluations as a calendar that every mail program reads (RFC 5545), by icalendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from selection.decision.record import Decision
from selection.decision.words import printable
from selection.texts import Language, Text, text

__all__ = ["evaluation_calendar"]

_ABOUT = "https://datatracker.ietf.org/doc/html/rfc5545#"
"""The space of names from which identifiers are drawn."""


def evaluation_calendar(decision: Decision, language: Language | None = None) -> bytes:
    """Every evaluation, and every day before which something is to be proven, as an .ics file.

    The same decision gives the same bytes: identifiers follow from its SHA-256, the stamp is the day it was taken.

    References
    ----------
    Desruisseaux, B. (ed.), Internet Calendaring and Scheduling Core Object Specification, RFC 5545, 2009.
    doi:10.17487/RFC5545
    """
    spoken = language or decision.question.language
    sha256 = decision.sha256
    calendar = Calendar()
    calendar.add("prodid", "-//partner-selection//decision//EN")
    calendar.add("version", "2.0")
    for number, (day, title, agenda) in enumerate(_days(decision), start=1):
        event = Event()
        event.add("uid", str(uuid5(NAMESPACE_URL, f"{_ABOUT}{sha256}/{number}")))
        event.add("dtstamp", datetime.combine(decision.on, time.min, UTC))
        event.add("dtstart", day)
        event.add("summary", printable(title.to(spoken)))
        event.add("description", "\n".join(printable(line.to(spoken)) for line in agenda))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _days(decision: Decision) -> Iterator[tuple[date, Text, tuple[Text, ...]]]:
    """Each day with its title and what is to be done."""
    about = decision.case.dossier.title or decision.organisation or text("The coalition")
    reference = text("Reference: {reference}", reference=decision.reference)
    for moment in decision.moments:
        title = text("{about}: {moment}", about=about, moment=moment.words.sentence())
        yield moment.on, title, (*_agenda(decision), reference)
    for one in decision.preconditions:
        if one.before is not None:
            title = text("{about}: {criterion} to be proven before this day", about=about, criterion=one.criterion)
            yield one.before, title, (one.words.sentence(), reference)


def _agenda(decision: Decision) -> Iterator[Text]:
    """What to speak of: the goal, trust and safety, what was parked; first the solution, then the cause (A3.22)."""
    dossier = decision.case.dossier
    yield text("With: {parties}", parties=[*filter(None, [decision.organisation]), *decision.chosen.members])
    if dossier.goal:
        yield text("1. The joint goal: are we on the way to it? {goal}", goal=dossier.goal)
    else:
        yield text("1. The joint goal: is it written down, and are we on the way to it?")
    yield text("2. Safety: does everybody, on both sides, feel safe to speak up in this coalition? Ask the same "
               "questions as last time, and compare.")  # fmt: skip
    yield text("3. Trust: did words and deeds agree? Rate it anew, in both directions.")
    if decision.parked:
        yield text("4. Parked discussions: {parked}", parked=list(decision.parked))
    else:
        yield text("4. Parked discussions: what was set aside since the last time?")
    yield text("5. Problems: first what solved it, then the cause, then the lesson.")
    yield text("6. Interests: what does each party want that was not known before?")
