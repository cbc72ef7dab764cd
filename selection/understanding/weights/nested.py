"""Weights in three levels or more, a column each: of categories, of what is in them, of the criteria in that."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from selection.texts import Text
from selection.understanding.blocks.entries import At
from selection.understanding.weights.stated import two_levels

__all__ = ["of_levels"]

Points = Mapping[str, tuple[float, At]]


def of_levels(sets: Mapping[str, Points], n: int) -> tuple[dict[str, Points], Text | None]:
    """The weights of criteria, in rows, put together from columns in which each weight counts until the next one.

    `n` is the number of criteria. A column with the product of the others may stand beside them. Nothing is put
    together unless each column has a weight wherever the one before it has, and the last one has it for each criterion.
    """
    inner = [title for title, points in sets.items() if len(points) == n]
    outer = sorted((points for points in sets.values() if len(points) < n), key=len)
    levels = [{at[0]: value for value, at in points.values()} for points in outer]
    if not inner or len(inner) > 2 or not levels or len(sets) < 3:
        return dict(sets), None
    for title in inner:
        own = sets[title]
        rows = {at[0]: value for value, at in own.values()}
        found = _together([*levels, rows])
        if found is None:
            continue
        points, how = found
        others = [sets[other] for other in inner if other != title]
        if all(_are_alike([points[at[0]] for _, at in own.values()], [other[name][0] for name in own])
               for other in others if own.keys() == other.keys()):  # fmt: skip
            return {title: {name: (points[at[0]], at) for name, (_, at) in own.items()}}, how
    return dict(sets), None


def _together(levels: Sequence[Mapping[int, float]]) -> tuple[dict[int, float], Text] | None:
    """The weights by row of the last level, each its share of the one that counts for it on the level before."""
    points, how = dict(levels[0]), None
    for level in levels[1:]:
        if not points.keys() < level.keys() or min(points) != min(level):
            return None
        within: dict[str, dict[str, float]] = {}
        for row, value in level.items():
            within.setdefault(str(max(one for one in points if one <= row)), {})[str(row)] = value
        together, how = two_levels({str(row): value for row, value in points.items()}, within)
        points = {int(row): value for row, value in together.items()}
    return (points, how) if how is not None else None


def _are_alike(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether numbers are the same but for what they add up to."""
    whole, rest = math.fsum(one), math.fsum(other)
    return whole > 0 and rest > 0 and all(
        math.isclose(first / whole, second / rest, abs_tol=0.006) for first, second in zip(one, other, strict=True)
    )  # fmt: skip
