"""Where a table holds weights: in a line without a name whose numbers add up to a whole, or among knock-outs."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from selection.texts import Text, text
from selection.understanding.blocks.view import Look, View
from selection.understanding.vocabulary.words import Concept
from selection.understanding.weights.demand_words import is_knock_out
from selection.understanding.weights.times import are_times

__all__ = ["is_of_weights", "names_behind_weights", "unnamed_weights", "why_unnamed"]

_SIGN = re.compile(r"(?:%|pct|x|w|wf|wg|g|gw|p|factor|faktor)?", re.IGNORECASE)

_LEAST_SHARE, _MOST_SHARE = 0.8, 1.2
"""Weights as percentages that do not quite add up to a whole: somebody took a criterion out, or added one."""
_MOST_WHOLE = 2.0


def unnamed_weights(view: View, name: str, cells: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> bool:
    """Whether the cells of a line, which is called `name`, are weights; `others` are the cells of the scores.

    They are when the line is called nothing or just %, each is a number above zero that no formula computes, and they
    add up to 1 among larger scores, or to 100 with each of them above all scores; or all of them, and no score, are
    written as percentages of about a whole in all.

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
    if _are_shares(view, cells) and not any(_is_share(view, at) for at in others):
        return _LEAST_SHARE <= total / (1.0 if max(numbers) <= 1 else 100.0) <= _MOST_SHARE
    return math.isclose(total, 100.0, rel_tol=1e-6) and max(scores) <= 10 < max(numbers)


def _are_shares(view: View, cells: Sequence[tuple[int, int]]) -> bool:
    return len(cells) > 2 and all(_is_share(view, at) for at in cells)


def _is_share(view: View, at: tuple[int, int]) -> bool:
    """Whether a number is written as a percentage."""
    return "%" in view.text(*at) or "%" in view.format(*at)


def why_unnamed(points: Sequence[float]) -> Text:
    """Why the numbers of a line without a name count as weights."""
    total = math.fsum(points)
    if any(math.isclose(total, whole, rel_tol=1e-6) for whole in (1.0, 100.0)):
        return text("Numbers without a heading add up to a whole and are no scores: they count as weights.")
    return text("Percentages without a heading beside the scores count as weights. They add up to {total}%.",
                total=round(100 * total if total < _MOST_WHOLE else total, 2))  # fmt: skip


def is_of_weights(view: View, rows: Sequence[int], column: int, most_headings: int) -> bool:
    """Whether a column is called weights and holds numbers and else nothing but words for knock-outs, or x3, x2."""
    named = next(
        (at for at, row in enumerate(rows[:most_headings]) if view.concepts(row, column) == {Concept.WEIGHT}), -1
    )
    below = [row for row in rows[named + 1 :] if view.is_filled(row, column)]
    if are_times(view, rows, column):
        return True
    return (
        named >= 0
        and any(view.look(row, column) is Look.FIGURE for row in below)
        and all(view.look(row, column) is not Look.TEXT or is_knock_out(view.text(row, column)) for row in below)
    )


def names_behind_weights(
    view: View, headings: Sequence[int], body: Sequence[int], columns: range, values: Sequence[int]
) -> list[int]:
    """The column of names behind a first one of weights that has no heading, if the block is so."""
    if len(columns) < 4 or columns[0] not in values or columns[1] in values:
        return []
    named = [row for row in body if view.look(row, columns[1]) is Look.TEXT]
    over = " ".join(view.text(row, columns[0]) for row in headings).strip()
    held = [(row, columns[0]) for row in named if view.is_filled(row, columns[0])]
    others = [(row, column) for row in named for column in values if column != columns[0]]
    is_weight = len(named) == len(body) and unnamed_weights(view, over, held, others)
    return [columns[1]] if is_weight else []
