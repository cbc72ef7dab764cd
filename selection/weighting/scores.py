"""The common part of the methods that weigh by the candidates' own scores."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from selection.errors import CaseError, Fault, Notice, Place
from selection.texts import Text, text
from selection.weighting.checks import at, refuse
from selection.weighting.weights import Array, Weights, share_out

__all__ = ["ScoreMethod", "mirrored", "reciprocal", "weights_from_scores"]

_SAME = 1e-12


@dataclass(frozen=True, slots=True)
class ScoreMethod:
    """How a method turns scores into information.

    Attributes
    ----------
    name
        As shown beside the weights.
    information
        From scores of shape (candidates, criteria), more is better and no column constant, to an array of shape
        (criteria,), none negative: what each criterion tells about the candidates.
    flip
        Turns a column where less is better into one where more is better.
    lowest
        The scores must be at least this, or more than this when `open_end`; None for any score.
    """

    name: Text
    information: Callable[[Array], Array]
    flip: Callable[[Array], Array]
    lowest: float | None = None
    open_end: bool = False


def mirrored(column: Array) -> Array:
    """The column upside down, for methods that look at differences."""
    return -column


def reciprocal(column: Array) -> Array:
    """One over each value, for methods that look at ratios."""
    return 1 / column


def weights_from_scores(scores: pd.DataFrame, costs: Collection[str], method: ScoreMethod) -> Weights:
    """Weights in proportion to the information that each criterion holds.

    A criterion on which all candidates score the same tells nothing: it gets weight 0, a notice says so, and the
    others get what they would get without it.

    Parameters
    ----------
    scores
        One row a candidate, one column a criterion, no gaps.
    costs
        The columns where less is better.

    Raises
    ------
    CaseError
        If there are fewer than two candidates, names occur twice, scores are missing or unfit for the method,
        all criteria are constant, or the method finds no information in any of them.
    """
    message = text("These scores give no weights by {method}.", method=method.name)
    refuse(message, [*_shape_faults(scores), *_cost_faults(scores, costs)])
    refuse(message, _score_faults(scores, costs, method))
    table = scores.astype(float).rename(columns=str)
    varying = [str(label) for label in table if not _constant(table[label].to_numpy())]
    if not varying:
        raise CaseError(message, [_all_constant()])
    information = _information(table[varying], costs, method)
    if information.sum() <= _SAME:
        raise CaseError(message, [_nothing_told(varying)])
    told = dict(zip(varying, information.tolist(), strict=True))
    points = {label: told.get(label, 0.0) for label in map(str, table)}
    return share_out(points, method.name, _notices(points))


def _information(table: pd.DataFrame, costs: Collection[str], method: ScoreMethod) -> Array:
    if table.shape[1] == 1:
        return np.ones(1)
    better = [method.flip(x.to_numpy()) if label in costs else x.to_numpy() for label, x in table.items()]
    # rounding can leave a touch below zero
    return np.maximum(method.information(np.column_stack(better)), 0)


def _constant(column: Array) -> bool:
    return bool(np.ptp(column) <= _SAME * np.abs(column).max())


def _shape_faults(scores: pd.DataFrame) -> list[Fault]:
    faults = [
        Fault(at(str(label)), text("one column"), text("more than one"), text("Give each criterion its own name"))
        for label in scores.columns[scores.columns.duplicated()].unique()
    ]
    if len(scores) < 2:  # comparing takes two
        faults.append(
            Fault(
                Place(),
                text("at least two candidates"),
                text("{n}", n=len(scores)),
                text("Add candidates, or let people give the weights"),
            )
        )
    return faults


def _cost_faults(scores: pd.DataFrame, costs: Collection[str]) -> list[Fault]:
    return [
        Fault(
            at(label),
            text("one of {known}", known=[str(column) for column in scores]),
            text("an unknown criterion"),
            text("Correct the name of the criterion where less is better"),
        )
        for label in costs
        if label not in scores.columns
    ]


def _score_faults(scores: pd.DataFrame, costs: Collection[str], method: ScoreMethod) -> list[Fault]:
    faults = []
    for label, column in scores.astype(float).items():
        # a cost is turned by one over the score, which no zero survives
        above = method.open_end or (label in costs and method.flip is reciprocal)
        for candidate, value in column.items():
            if not np.isfinite(value):
                faults.append(_missing(str(candidate), str(label)))
            elif method.lowest is not None and (value <= method.lowest if above else value < method.lowest):
                faults.append(_too_low(str(candidate), str(label), value, method.lowest, above))
    return faults


def _missing(candidate: str, label: str) -> Fault:
    return Fault(
        at(candidate, label),
        text("a score"),
        text("none"),
        text("Fill it in, or leave the candidate or the criterion out of this weighting"),
    )


def _too_low(candidate: str, label: str, value: float, lowest: float, above: bool) -> Fault:
    if above:
        demand = text("a score above {lowest}", lowest=lowest)
    else:
        demand = text("a score of {lowest} or more", lowest=lowest)
    return Fault(at(candidate, label), demand, text("{value}", value=value), text("Use CRITIC, which takes any scores"))


def _all_constant() -> Fault:
    return Fault(
        Place(),
        text("a criterion on which the candidates differ"),
        text("the same score for all of them, on every criterion"),
        text("Let people give the weights"),
    )


def _nothing_told(labels: list[str]) -> Fault:
    return Fault(
        at(", ".join(labels)),
        text("criteria that tell the candidates apart"),
        text("hardly any difference, or scores that rise and fall together exactly"),
        text("Keep one of these criteria, or let people give the weights"),
    )


def _notices(points: dict[str, float]) -> list[Notice]:
    notices = [
        Notice(text("{criterion} is the same for every candidate and gets no weight.", criterion=label))
        for label, value in points.items()
        if value == 0
    ]
    source = text("These weights come from the candidates' own scores: another list of candidates changes them.")
    return [*notices, Notice(source)]
