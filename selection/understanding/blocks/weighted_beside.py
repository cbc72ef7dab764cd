"""Columns that hold, one for each column of scores, those scores times the weights, whatever they are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from selection.understanding.blocks.layout import Layout

__all__ = ["weighted_beside"]

_LEAST_NUMBERS, _FIRST = 4, 50
_WHOLES = (1.0, 100.0, 10.0)
_MOST = 20
"""Scores that a weight is given a part of go no further."""


def weighted_beside(layout: Layout, columns: Sequence[int], weights: Mapping[int, float]) -> list[int]:
    """The columns that are each another one times the weights; none unless that is so of every second one.

    The products may be divided by 100, by 10, or by the highest score there can be, such as 5 or 4.
    Each stands behind its column of scores, or all of them stand behind all scores, in the same order. `weights` go by
    row when criteria are in rows, else by column. A table of two criteria has too few numbers to tell this of a single
    column; of all of them together it is no chance.
    """
    half = len(columns) // 2
    if half < 2 or len(columns) % 2 or not any(weights.values()):
        return []
    rows = layout.score_rows()
    for scores, others in ((columns[::2], columns[1::2]), (columns[:half], columns[half:])):
        for whole in (*_WHOLES, *_highest(layout, rows[:_FIRST], scores, others, weights)):
            # What differs in the first rows need not be looked at in all.
            if _met(layout, rows[:_FIRST], scores, others, weights, whole) is not None and _are_products(
                _met(layout, rows, scores, others, weights, whole)
            ):
                return list(others)
    return []


def _highest(layout: Layout, rows: Sequence[int], scores: Sequence[int], others: Sequence[int],
             weights: Mapping[int, float]) -> list[float]:  # fmt: skip
    """What the product is divided by where the largest number stands, if that can be the highest score of a scale."""
    view = layout.table.view
    found = []
    for score, other in zip(scores, others, strict=True):
        for row, own, product in zip(rows, view.numbers(rows, score), view.numbers(rows, other), strict=True):
            weight = weights.get(score if layout.candidates_in_rows else row, np.nan)
            if np.isfinite(own * weight * product) and product > 0:
                found.append((float(product), float(own * weight / product), float(own)))
    if not found:
        return []
    whole = round(max(found)[1])
    return [float(whole)] if max(own for _, _, own in found) <= whole <= _MOST else []


def _are_products(met: tuple[int, int] | None) -> bool:
    return met is not None and met[0] >= _LEAST_NUMBERS and 2 * met[1] > met[0]


def _met(layout: Layout, rows: Sequence[int], scores: Sequence[int], others: Sequence[int],
         weights: Mapping[int, float], whole: float) -> tuple[int, int] | None:  # fmt: skip
    """How many numbers are the score in their place times its weight, and how many of these are not the score itself.

    None when any is something else.
    """
    view = layout.table.view
    by_row = np.array([weights.get(row, np.nan) for row in rows])
    met = different = 0
    for score, other in zip(scores, others, strict=True):
        factor = np.full(len(rows), weights.get(score, np.nan)) if layout.candidates_in_rows else by_row
        own, product = view.numbers(rows, other), view.numbers(rows, score) * factor / whole
        if (np.isnan(own) != np.isnan(product)).any():
            return None
        known = ~np.isnan(own)
        if not np.allclose(own[known], product[known], rtol=1e-6, atol=0.0051):
            return None
        met += int(known.sum())
        different += int((np.abs(own[known] - view.numbers(rows, score)[known]) > 0.0051).sum())
    return met, different
