"""Which coalition is best however the weight of the three heaviest criteria is divided among them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from selection.errors import InfeasibleError
from selection.optimisation import Plan
from selection.robustness.space import Region, weight_space
from selection.robustness.stated import stated
from selection.robustness.words import not_proven
from selection.texts import Text, text
from selection.weighting import hull
from selection.weighting.weights import Array

__all__ = ["Area", "WeightTriangle", "weight_triangle"]

_CORNERS, _DIGITS = 3, 9


@dataclass(frozen=True, slots=True)
class Area:
    """The part of the triangle in which one coalition is best.

    `ties` are others that are as good all over it. `corners` go round it; each holds the parts, of sum 1, that the
    three criteria have of their weight together.
    `share` is how much of the triangle it is, 0 to 1.
    """

    members: tuple[str, ...]
    corners: tuple[tuple[float, float, float], ...]
    share: float
    ties: tuple[tuple[str, ...], ...] = ()

    def __str__(self) -> str:
        return " + ".join(self.members)


@dataclass(frozen=True, slots=True)
class WeightTriangle:
    """The best coalition for every division of the weight of `criteria`, three of them; the others keep theirs.

    `total` is the weight of the three together, 0 to 1, and `now` are their present parts of it. `areas` are the
    largest first. `proven` says that no coalition is missing.
    """

    criteria: tuple[str, str, str]
    total: float
    now: tuple[float, float, float]
    chosen: tuple[str, ...]
    areas: tuple[Area, ...]
    proven: bool

    @property
    def share(self) -> float:
        """The part of the triangle in which the choice is best."""
        return sum(area.share for area in self.areas if area.members == self.chosen)

    def sentence(self) -> Text:
        """For how many of the divisions the choice is best."""
        values: dict[str, object] = {"total": self.total, "criteria": list(self.criteria), "share": self.share}
        if len(self.areas) == 1:
            said = text("However the {total:0%} weight of {criteria} is divided among them, the choice is the best.",
                        **values)  # fmt: skip
        else:
            said = text("Of all ways to divide the {total:0%} weight of {criteria} among them, the choice is the best "
                        "in {share:0%}; {n} coalitions are each the best in some.",
                        n=len(self.areas), **values)  # fmt: skip
        return said if self.proven else not_proven(said)


def weight_triangle(
    plan: Plan, *, time_limit: float | None = None, cancel: Callable[[], bool] | None = None
) -> WeightTriangle | None:
    """The best coalition of the plan's rules for every division of the weight of its three heaviest criteria.

    Exact: see `weight_space`. None when fewer than three criteria have weight, or nothing was found in time.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.
    """
    weights, best = plan.appraiser.worth.weights, plan.best
    heaviest = sorted((name for name in weights if weights[name] > 0), key=lambda name: -weights[name])[:_CORNERS]
    if len(heaviest) < _CORNERS:
        return None
    labels = tuple(weights)
    columns = [labels.index(name) for name in heaviest]
    total = sum(weights[name] for name in heaviest)
    ends = np.tile([0.0 if name in heaviest else weights[name] for name in labels], (_CORNERS, 1))
    ends[range(_CORNERS), columns] = total
    try:
        case = stated(plan.case, plan.rules)
        space = weight_space(case, hull(labels, ends), time_limit=time_limit, cancel=cancel)
    except InfeasibleError:
        return None
    # What is worth the same at all three ends is so everywhere between them.
    equals: dict[tuple[float, ...], list[Region]] = {}
    for region in space.regions:
        if not region.is_border:
            worths = ends @ np.array([region.values[name] for name in labels])
            equals.setdefault(tuple(worths.round(_DIGITS).tolist()), []).append(region)
    areas = [_area(regions, columns, total, best.members) for regions in equals.values()]
    first, second, third = heaviest
    a, b, c = (weights[name] / total for name in heaviest)
    return WeightTriangle(
        criteria=(first, second, third),
        total=total,
        now=(a, b, c),
        chosen=best.members,
        areas=tuple(sorted(areas, key=lambda area: (-area.share, area.members))),
        proven=space.complete,
    )


def _area(regions: list[Region], columns: list[int], total: float, chosen: tuple[str, ...]) -> Area:
    """The area of equally good coalitions, named after the choice if that is among them."""
    region = min(regions, key=lambda one: one.members != chosen)
    ties = tuple(one.members for one in regions if one is not region)
    shares = region.corners[:, columns] / total
    flat = shares @ np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    around = flat - flat.mean(axis=0)
    order = np.argsort(np.arctan2(around[:, 1], around[:, 0]), kind="stable")
    corners = tuple((float(a), float(b), float(c)) for a, b, c in shares[order])
    return Area(region.members, corners, _twice(flat[order]), ties)


def _twice(polygon: Array) -> float:
    """Twice the area of a polygon whose corners go round it: the whole triangle, with legs of 1, has 1."""
    closed = np.vstack([polygon, polygon[:1]])
    return abs(sum(float(one[0] * other[1] - other[0] * one[1]) for one, other in pairwise(closed)))
