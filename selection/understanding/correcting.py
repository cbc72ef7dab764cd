"""A sheet read again as somebody says, when it was read wrongly; as before when that cannot be."""

from __future__ import annotations

from collections.abc import Mapping

from selection.errors import SheetError
from selection.texts import Text, text
from selection.understanding.afterthoughts import LOOKED_AT
from selection.understanding.blocks.said import is_correction
from selection.understanding.lines import told_of
from selection.understanding.understanding import Understanding, understand_workbook

__all__ = ["answers_with", "corrected", "why_not"]


def corrected(found: Understanding, said: Mapping[str, str | None]) -> Understanding:
    """The workbook understood again with what was said of its lines; None takes back what was said before.

    Raises
    ------
    SheetError
        When the sheet cannot be read so: why not, in one sentence.
    """
    again = understand_workbook(found.workbook, answers_with(found, said))
    why = why_not(found, again, said)
    if why is not None:
        raise SheetError(why, again.refusals)
    return again


def answers_with(found: Understanding, said: Mapping[str, str | None]) -> dict[str, str]:
    """The answers that count with what was said; nobody looked at the proof of this reading yet."""
    # What is said now comes last: where two are about one line, the later counts.
    before = {key: given for key, given in found.answers.items() if key not in said}
    every = {**before, LOOKED_AT: None, **said}
    return {key: given for key, given in every.items() if given is not None}


def why_not(before: Understanding, again: Understanding, said: Mapping[str, str | None]) -> Text | None:
    """Why a sheet cannot be read as somebody says; None when it can, or when it is taken back."""
    given = [key for key, answer in said.items() if answer is not None]
    if not given:
        return None
    if again.refusals and (not before.refusals or not again.scores):
        why = again.refusals[0].sentence()
        return text("It cannot be read so, and is read as before. {why}", why=why)
    missed = [key.partition(": ")[2] for key in given if key not in again.answers]
    if missed:
        return text("{names} cannot be read so, and is read as before.", names=missed)
    dropped = _dropped(before, again, said)
    if dropped:
        return text("With that, what you said of {names} would be lost: it is read as before. Take that back first.",
                    names=dropped)  # fmt: skip
    if not again.candidates or not again.criteria:
        return text("It cannot be read so, and is read as before: no candidate or no criterion would be left.")
    return None


def _dropped(before: Understanding, again: Understanding, said: Mapping[str, str | None]) -> list[str]:
    """What was said earlier and would not count any more, unless all of it is said anew."""
    lost = [key for key in before.answers if is_correction(key) and key not in said and key not in again.answers]
    now = {spot for found in (before, again) for key in said for spot in told_of(key, found.taken.lines)}
    return [key.partition(": ")[2] for key in lost if not now.issuperset(told_of(key, before.taken.lines) or {key})]
