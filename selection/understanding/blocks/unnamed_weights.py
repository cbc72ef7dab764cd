"""Weights that nobody called so: a line without a name whose numbers add up to a whole, unlike those of the scores."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from selection.understanding.blocks.view import View

__all__ = ["unnamed_weights"]

_SIGN = re.compile(r"(?:%|pct|x|w|wf|wg|factor|faktor)?", re.IGNORECASE)


def unnamed_weights(view: View, name: str, cells: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> bool:
    """Whether the cells of a line, which is called `name`, are weights; `others` are the cells of the scores.

    They are when the line is called nothing or just %, each is a number above zero that no formula computes, and they
    add up to 1 among larger scores, or to 100 with each of them above all scores or written as percentages.

    Examples
    --------
    Weights of 40, 35 and 25 beside grades up to 10 are; points of 40, 35 and 25 beside points of 30 are not.
    """
    if not _SIGN.fullmatch(name.strip()) or len(cells) < 2 or any(view.formula(*at) for at in cells):
        return False
    numbers: list[float] = [number for at in cells for number in view.numbers([at[0]], at[1]).tolist()]
    if any(math.isnan(number) or number <= 0 for number in numbers):
        return False
    scores: list[float] = [
        number for at in others for number in view.numbers([at[0]], at[1]).tolist() if not math.isnan(number)
    ]
    if not scores:
        return False
    total = math.fsum(numbers)
    if math.isclose(total, 1.0, rel_tol=1e-6):
        return max(scores) > 1
    return math.isclose(total, 100.0, rel_tol=1e-6) and max(scores) <= 10 < max(numbers)
