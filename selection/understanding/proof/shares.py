"""Scores as a sheet may turn them before it adds them up: parts of the best score, and prices beside the lowest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, product

import numpy as np

from selection.alike import Codes
from selection.texts import Text, text
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.view import Numbers
from selection.understanding.found import FoundCriterion

__all__ = ["turned"]


@dataclass(frozen=True, slots=True)
class _Turn:
    """A way to turn the scores on one criterion into parts of 1; nothing where it cannot be.

    It gets the criterion and the scores on it that are numbers, and gives the same many.
    """

    value: Callable[[FoundCriterion, Numbers], Numbers | None]
    how: Text


def _of_best(criterion: FoundCriterion, scores: Numbers) -> Numbers | None:
    return scores / criterion.best if criterion.best > criterion.worst >= 0 else None


def _from_worst(criterion: FoundCriterion, scores: Numbers) -> Numbers | None:
    return (scores - criterion.worst) / (criterion.best - criterion.worst)


def _beside_lowest(_: FoundCriterion, amounts: Numbers) -> Numbers | None:
    return float(amounts.min()) / amounts


def _from_highest(_: FoundCriterion, amounts: Numbers) -> Numbers | None:
    low, high = amounts.min(), amounts.max()
    return (high - amounts) / (high - low) if high > low else None


def _above_lowest(_: FoundCriterion, amounts: Numbers) -> Numbers | None:
    parts: Numbers = np.maximum(0.0, 2.0 - amounts / amounts.min())
    return parts


_GRADES = (
    _Turn(_of_best, text("a score as a part of the highest possible one")),
    _Turn(_from_worst, text("a score by how far it is from the worst to the best possible one")),
)


def _mirrored(criterion: FoundCriterion, scores: Numbers) -> Numbers:
    return criterion.worst + criterion.best - scores


def _prices(names: list[str]) -> tuple[_Turn, ...]:
    return (
        _Turn(_beside_lowest, text("{names} as the lowest amount divided by the own one", names=names)),
        _Turn(_from_highest, text("{names} by how far it is from the highest amount to the lowest", names=names)),
        _Turn(_above_lowest, text("{names} with its part above the lowest amount taken off", names=names)),
    )


def turned(matrix: Matrix, values: Numbers, scales: Mapping[str, FoundCriterion]) -> Iterator[tuple[Text, Numbers]]:
    """The scores of a block in each way in which a sheet may turn them, with the words for it.

    `values` are the scores of its entries, `scales` the criteria under the names of the block. Amounts of which less is
    better can only be added to grades when they are turned as well; where grades stay as they are, amounts become
    grades on their scale.
    """
    kinds = [scales.get(name) for name in matrix.entries.criteria.kinds]
    grades = {at: one for at, one in enumerate(kinds) if one is not None and one.is_bounded and not one.is_knock_out}
    prices = {
        at: one for at, one in enumerate(kinds) if one is not None and not one.is_bounded and one.worst > one.best
    }
    codes = matrix.entries.criteria.codes
    less = {at: one for at, one in grades.items() if one.worst > one.best}
    other = text("{names} from the other end of the scale", names=[one.name for one in less.values()])
    mirrored = _turn(codes, values, less, _Turn(_mirrored, other)) if less else None
    if mirrored is not None:
        yield other, mirrored
    if not prices:
        for turn in _GRADES:
            if (found := _turn(codes, values, grades, turn)) is not None:
                yield turn.how, found
        return
    tops = {max(one.best, one.worst) for one in grades.values()}
    ways = _prices([one.name for one in prices.values()])
    for price, grade in chain(product(ways, _GRADES), product(ways, (None,))):
        found = _turn(codes, values, prices, price)
        if found is not None and grade is not None:
            found = _turn(codes, found, grades, grade)
            how = text("{grades}; {prices}", grades=grade.how, prices=price.how)
        elif found is not None and len(tops) == 1:
            found = np.where(np.isin(codes, [*prices]), found * max(tops), found if mirrored is None else mirrored)
            how = text("{prices}, times {best}", prices=price.how, best=max(tops))
        else:
            continue
        if found is not None:
            yield how, found


def _turn(codes: Codes, values: Numbers, criteria: Mapping[int, FoundCriterion], turn: _Turn) -> Numbers | None:
    """The values with those on these criteria turned; None where one of them cannot be."""
    found = values.copy()
    for at, criterion in criteria.items():
        own = (codes == at) & np.isfinite(values)
        if own.any():
            with np.errstate(divide="ignore", invalid="ignore"):
                parts = turn.value(criterion, values[own])
            if parts is None or not np.isfinite(parts).all():
                return None
            found[own] = parts
    return found
