"""A sheet read again as somebody says, when it was read wrongly; as before when that cannot be."""

from __future__ import annotations

from collections.abc import Mapping

from selection.errors import SheetError
from selection.texts import Text, text
from selection.understanding.afterthoughts import LOOKED_AT
from selection.understanding.understanding import Understanding, understand_workbook

__all__ = ["corrected"]


def corrected(found: Understanding, said: Mapping[str, str | None]) -> Understanding:
    """The workbook understood again with what was said of its lines; None takes back what was said before.

    That somebody looked at the former reading says nothing of this one.

    Raises
    ------
    SheetError
        When the sheet cannot be read so: why not, in one sentence.
    """
    kept = {key: given for key, given in found.answers.items() if key != LOOKED_AT and said.get(key, given) is not None}
    given = {key: answer for key, answer in said.items() if answer is not None}
    again = understand_workbook(found.workbook, {**kept, **given})
    why = _why_not(found, again, given)
    if why is not None and given:
        raise SheetError(why, again.refusals)
    return again


def _why_not(before: Understanding, again: Understanding, given: Mapping[str, str]) -> Text | None:
    """Why a sheet cannot be read as somebody says."""
    if again.refusals and (not before.refusals or not again.scores):
        why = again.refusals[0].sentence()
        return text("It cannot be read so, and is read as before. {why}", why=why)
    missed = [key.partition(": ")[2] for key in given if key not in again.answers]
    if missed:
        return text("{names} cannot be read so, and is read as before.", names=missed)
    if not again.candidates or not again.criteria:
        return text("It cannot be read so, and is read as before: no candidate or no criterion would be left.")
    return None
