"""How far the weight of one criterion can move before another coalition is best."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from selection.limits import Limits
from selection.model import Case, Rule
from selection.optimisation import optimise
from selection.optimisation.asked import rules_of, weights_of
from selection.robustness.space import WeightSpace, space_over
from selection.texts import Text, text
from selection.weighting import hull
from selection.weighting.corners import Corners
from selection.weighting.weights import Array

__all__ = ["WeightInterval", "line_of", "weight_intervals"]

_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class WeightInterval:
    """From which to which weight of one criterion `members` stay the best coalition; the others keep proportion.

    `weight` is the present one, all are 0 to 1. `below` and `above` are the members of the coalition that takes over
    just beyond either end, None where the interval goes on to 0 or 1. `proven` says that the ends are exact.
    """

    criterion: str
    members: tuple[str, ...]
    weight: float
    low: float
    high: float
    below: tuple[str, ...] | None
    above: tuple[str, ...] | None
    proven: bool

    def sentence(self) -> Text:
        """How far the weight can move, and who takes over then."""
        values: dict[str, object] = {
            "criterion": self.criterion,
            "weight": self.weight,
            "low": self.low,
            "high": self.high,
        }
        below, above = (None if one is None else " + ".join(one) for one in (self.below, self.above))
        if below is not None and above is not None:
            return text("{criterion} (now {weight:0%}): the choice stays from {low:0.0%} to {high:0.0%}; "
                        "below it becomes {below}, above it {above}.", **values, below=below, above=above)  # fmt: skip
        if below is not None:
            return text("{criterion} (now {weight:0%}): the choice stays from {low:0.0%} up; "
                        "below it becomes {below}.",
                        **values, below=below)  # fmt: skip
        if above is not None:
            return text("{criterion} (now {weight:0%}): the choice stays up to {high:0.0%}; "
                        "above it becomes {above}.",
                        **values, above=above)  # fmt: skip
        return text("{criterion} (now {weight:0%}): the choice stays at any weight.", **values)


def weight_intervals(
    case: Case,
    rules: Iterable[Rule] = (),
    *,
    weights: Mapping[str, float] | None = None,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
) -> tuple[WeightInterval, ...]:
    """For each criterion, in the order of the case, how far its weight can move before the choice changes.

    The weight of the criterion goes from 0 to 1 and the others share what is left in their present proportion (evenly
    when they have no weight now). Along that line the best worth is convex and piecewise linear in the weight, so that
    the ends of the interval are found exactly, as by `weight_space`.

    Parameters
    ----------
    rules
        Rules on top of those of the case.
    weights
        Weights by criterion, of sum 1, instead of those of the case.
    time_limit
        In seconds, for all criteria together.
    cancel
        Asked now and then; when it answers yes intervals are not proven.

    Raises
    ------
    InfeasibleError
        If no coalition satisfies the rules, or none was found in time.
    CaseError
        If a rule does not fit the case, or the weights do not fit the criteria.

    References
    ----------
    Mareschal (1988). Weight stability intervals in multicriteria decision aid. European Journal of Operational
    Research 33(1), 54-64. https://doi.org/10.1016/0377-2217(88)90254-8

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.rules import Size
    >>> grades = {("Acme", "Ideas"): 9, ("Acme", "Safety"): 5, ("Bolt", "Ideas"): 6, ("Bolt", "Safety"): 9}
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")),
    ...             (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10)),
    ...             tuple(Assessment(*who, grade) for who, grade in grades.items()))
    >>> print(weight_intervals(case, [Size(1, 1)])[0].sentence())
    Ideas (now 50%): the choice stays up to 57.1%; above it becomes Acme.
    """
    extra, given = rules_of(case, rules), weights_of(case, weights)
    now = {criterion.name: given[criterion.name] for criterion in case.criteria}
    limits = Limits.within(time_limit, cancel)
    best = optimise(
        case, extra, alternatives=1, every_size=False, weights=now, time_limit=time_limit, cancel=cancel
    ).best
    found = []
    for criterion, weight in now.items():
        if limits.stopped:
            found.append(WeightInterval(criterion, best.members, weight, weight, weight, None, None, proven=False))
            continue
        ends = line_of(now, criterion)
        base = Corners(ends, np.eye(len(ends), dtype=bool), len(ends) - 1)
        space = space_over(case, hull(tuple(now), ends), base, extra, limits)
        found.append(_interval(space, criterion, weight, best.members))
    return tuple(found)


def line_of(weights: Mapping[str, float], criterion: str) -> Array:
    """The weights with none and with all on the criterion, shape (2, n); with all on it when there is no other."""
    all_on = np.array([float(name == criterion) for name in weights])
    others = np.array([0.0 if name == criterion else weight for name, weight in weights.items()])
    if len(weights) == 1:
        return all_on[None, :]
    if others.sum() <= _SAME:
        others = 1.0 - all_on
    return np.vstack([others / others.sum(), all_on])


def _interval(space: WeightSpace, criterion: str, weight: float, members: tuple[str, ...]) -> WeightInterval:
    column = space.labels.index(criterion)
    reach = {
        region.members: (float(region.corners[:, column].min()), float(region.corners[:, column].max()))
        for region in space.regions
    }
    low, high = reach.get(members, (weight, weight))
    below = [one for one, (start, end) in reach.items() if start < low - _SAME and abs(end - low) <= _SAME]
    above = [one for one, (start, end) in reach.items() if end > high + _SAME and abs(start - high) <= _SAME]
    first, last = (next(iter(ones), None) for ones in (below, above))
    return WeightInterval(criterion, members, weight, low, high, first, last, space.complete and members in reach)
