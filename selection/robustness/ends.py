"""Between which ends the worth of a coalition lies, in a few words: and what these ends leave out."""

from __future__ import annotations

from selection.model import Case
from selection.optimisation import Coalition
from selection.robustness.noise import panels
from selection.texts import Text, text
from selection.worth import SHOWN

__all__ = ["ends", "left_out"]


def ends(case: Case, coalition: Coalition) -> Text:
    """The ends with every missing or uncertain value at its worst and at its best, to stand beside the worth."""
    several = bool(panels(case))
    if coalition.high - coalition.low < SHOWN:
        if several:
            return text("all its scores that count are known; assessors may differ")
        return text("all its scores that count are known and certain")
    values: dict[str, object] = {"low": coalition.low, "high": coalition.high}
    if several:
        return text("{low:0.0} to {high:0.0}, for missing and uncertain scores alone", **values)
    return text("{low:0.0} to {high:0.0} with what is missing or uncertain", **values)


def left_out(case: Case) -> Text | None:
    """That such ends do not count the disagreement of assessors; None where no criterion has several of them."""
    if not panels(case):
        return None
    return text("These ends count what is missing or uncertain alone, not what the assessors disagree on.")
