"""Numbers written as steps: "Level 4", "4 - good"; which scale they are of, as far as the words beside them tell."""

from __future__ import annotations

from selection.alike import Alike
from selection.understanding.values.cells import Written
from selection.understanding.values.ladders import quality
from selection.understanding.vocabulary.numbers import ORDINALS

__all__ = ["are_steps", "fits_words"]

_APART = 0.3
"""How far, as a part of the scale, a step may lie from the word beside it."""


def are_steps(written: Alike[Written]) -> bool:
    """Whether each number stands there with a word for its step."""
    numbers = [one for one in written.kinds if one.is_number]
    return bool(numbers) and all(_is_step(one.remark.casefold()) for one in numbers)


def _is_step(remark: str) -> bool:
    words = remark.split()
    return bool(words) and (words[-1] in ORDINALS or quality(remark) is not None)


def fits_words(written: Alike[Written], worst: float, best: float) -> bool:
    """Whether on a scale each step is about as good as the word beside it says; not so without such words."""
    said = [(one.value, how) for one in written.kinds
            if one.value is not None and (how := quality(one.remark.casefold())) is not None]  # fmt: skip
    return bool(said) and all(abs((value - worst) / (best - worst) - how) < _APART for value, how in said)
