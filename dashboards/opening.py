"""From a file to what a session can hold: a case, everything to mend, or what was understood and is still asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dashboards import cached, state
from dashboards.state import Opened, Source
from selection.errors import SelectionError
from selection.model import Case
from selection.tables import Workbook
from selection.understanding import Profile, Question, is_correction
from selection.validation import is_scores_alone, is_template

__all__ = [
    "asked_so_far",
    "case_of",
    "fits",
    "has_hidden",
    "layout_of",
    "opened",
    "remember",
    "understand_again",
    "with_answers",
    "with_profile",
]

_ROUNDS = 20


def opened(source: Source, *, as_template: bool = True) -> Opened:
    """The source as it is to be held: read as the template when it is one, else understood as it lies.

    A sheet of a layout for which a profile was handed in is a case at once when the profile answers everything.
    """
    book = cached.workbook(source, hidden=False)
    if isinstance(book, SelectionError):
        return Opened(source, error=book)
    if as_template and is_template(book):
        found = cached.case_of(Opened(source), book)
        if isinstance(found, Case):
            return Opened(source, case=found)
        # Many a sheet of somebody's own is called Scores: what the template refuses may be no more than a question.
        held = _as_it_lies(source, book)
        is_understood = held.found is not None and not held.found.refusals
        return held if is_understood and is_scores_alone(book) else Opened(source, error=found)
    return _as_it_lies(source, book)


def _as_it_lies(source: Source, book: Workbook) -> Opened:
    """The source understood; a case at once when a profile of its layout answers everything.

    Where its own questions were answered before, they are there to look at.
    """
    given = state.answers(source.digest)
    held = _understood(source, book, given)
    profile = None if held.found is None or given else _profile_of(held, held.found.layout)
    return held if profile is None else with_profile(held, profile)


def _profile_of(held: Opened, layout: str) -> Profile | None:
    """The profile of a layout; one that corrects how it is read knows it only as it is read then."""
    others = (one for one in state.profiles() if any(map(is_correction, one.answers)) and fits(held, one))
    return state.profile_for(layout) or next(others, None)


def fits(held: Opened, profile: Profile) -> bool:
    """Whether a profile was made for this layout, as it is read before its answers or with them.

    What it says of a place in the sheet holds only where its table stands in the same place.
    """
    if held.found is None:
        return False
    again = _with_its_answers(held, profile).found
    is_read_so = again is not None and profile.fits(again.layout)
    if is_read_so or not any(map(is_correction, profile.answers)):
        return is_read_so or profile.fits(held.found.layout)
    return again is not None and profile.fits(held.found.layout) and again.headings == profile.headings


def _with_its_answers(held: Opened, profile: Profile) -> Opened:
    return understand_again(held, {**profile.answers, **state.answers(held.source.digest)})


def with_profile(held: Opened, profile: Profile) -> Opened:
    """The same with the answers of a profile; a case at once when they answer everything and the sheet's numbers hold.

    A profile for another layout changes nothing.
    """
    if not fits(held, profile):
        return held
    held = _with_its_answers(held, profile)
    case = case_of(held)
    if held.found is None or not isinstance(case, Case):
        return held
    # A number of the sheet that comes out differently is for somebody to look at first.
    is_proved = all(check.holds for check in held.found.checks)
    return replace(held.used(case) if is_proved else held, known=True)


def remember(held: Opened) -> None:
    """Have what was answered here answer for the next sheet of this layout, be it this one with a cell mended."""
    if held.found is not None:
        state.learn(replace(held.found.profile(), layout=layout_of(held)))


def layout_of(held: Opened) -> str:
    """How the sheet is built, by how it is understood before anything is answered; a word for the template."""
    if held.found is None:
        book = cached.workbook(held.source, hidden=False)
        return "scores" if isinstance(book, Workbook) and is_scores_alone(book) else "template"
    return cached.understood(held.source, held.found.workbook, {}, hidden=held.hidden).layout


def understand_again(held: Opened, answers: Mapping[str, str], *, hidden: bool | None = None) -> Opened:
    """The same source understood with these answers, and with or without what is hidden; it is no case yet.

    What was corrected and entered here waits for the case.
    """
    hidden = held.hidden if hidden is None else hidden
    book = cached.workbook(held.source, hidden=hidden)
    if isinstance(book, SelectionError):
        return Opened(held.source, error=book)
    again = _understood(held.source, book, answers, hidden=hidden)
    return replace(again, corrections=held.corrections, opinions=held.opinions)


def with_answers(held: Opened, answers: Mapping[str, str]) -> Opened:
    """The same source understood with these answers; in use when it was, and can be."""
    again = understand_again(held, answers)
    case = None if held.case is None else case_of(again)
    return again.used(case) if isinstance(case, Case) else again


def case_of(held: Opened) -> Case | SelectionError | None:
    """The case that was understood, what keeps it from being one, or None when something is still asked."""
    if held.found is None or held.found.questions or held.found.refusals:
        return None
    return cached.case_of(held, held.found.workbook)


def asked_so_far(held: Opened) -> dict[str, Question]:
    """Every question on the way to the present answers by its key, in the order in which they came up."""
    found = held.found
    if found is None:
        return {}
    asked: dict[str, Question] = {}
    given: dict[str, str] = {}
    for _ in range(_ROUNDS):
        step = cached.understood(held.source, found.workbook, given, hidden=held.hidden)
        asked.update({question.key: question for question in step.questions})
        further = {key: found.answers[key] for key in asked if key in found.answers}
        if further == given:
            break
        given = further
    return asked


def has_hidden(held: Opened) -> bool:
    """Whether rows, columns or sheets of the workbook are hidden."""
    if held.found is None:
        return False
    return any(grid.hidden or grid.hidden_rows or grid.hidden_columns for grid in held.found.workbook.grids)


def _understood(source: Source, book: Workbook, answers: Mapping[str, str], *, hidden: bool = False) -> Opened:
    held = Opened(source, found=cached.understood(source, book, answers, hidden=hidden), hidden=hidden)
    if held.found is None or held.found.scores or not held.found.refusals:
        return held
    refused = cached.case_of(held, held.found.workbook)
    return replace(held, error=refused if isinstance(refused, SelectionError) else None)
