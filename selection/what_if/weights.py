"""The best coalition along the weight of one criterion: at which weights another becomes best, exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from selection.errors import CaseError, Place
from selection.limits import Limits
from selection.model import unknown_name
from selection.optimisation import Coalition, Plan
from selection.robustness.intervals import line_of
from selection.robustness.space import Region, WeightSpace, space_over
from selection.robustness.stated import stated
from selection.robustness.words import not_proven
from selection.texts import Text, text
from selection.weighting import hull
from selection.weighting.corners import Corners
from selection.weighting.weights import Array
from selection.worth import MOST_WORTH

__all__ = ["WeightLine", "WeightPiece", "weight_line"]

_SAME = 1e-9

_MOST = 0.99
"""The line ends here: with all weight on one criterion so many coalitions are equally good that a proof takes long."""


@dataclass(frozen=True, slots=True)
class WeightPiece:
    """From weight `low` to `high`, both 0 to 1, no coalition is worth more than `coalition`.

    Its worth goes in a straight line from `at_none`, with no weight on the criterion, to `at_all`, with all of it
    there; `coalition` itself is valued under the present weights. `joins` and `drops` are who comes and goes where the
    piece before ends.
    """

    low: float
    high: float
    coalition: Coalition
    at_none: float
    at_all: float
    joins: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()

    def worth(self, weight: float) -> float:
        """The points that the coalition is worth at this weight of the criterion."""
        return (1.0 - weight) * self.at_none + weight * self.at_all


@dataclass(frozen=True)
class WeightLine:
    """The best coalition for every weight of one criterion from 0 to 0.99, as `pieces` from the lowest weight up.

    The other criteria share what is left in their present proportion. `now` is the present weight. `proven` says that
    no piece is missing.
    """

    plan: Plan
    criterion: str
    now: float
    pieces: tuple[WeightPiece, ...]
    proven: bool

    def piece(self, weight: float) -> WeightPiece:
        """The piece at this weight; where two meet, the one with the present choice, or else the upper one."""
        there = [one for one in self.pieces if one.low - _SAME <= weight <= one.high + _SAME]
        chosen = [one for one in there if one.coalition.members == self.plan.best.members]
        return (chosen or there)[-1]

    @property
    def here(self) -> WeightPiece:
        """The piece at the present weight."""
        return self.piece(self.now)

    def sentence(self) -> Text:
        """How far the weight can move before another coalition is best, and which one."""
        values: dict[str, object] = {"criterion": self.criterion, "now": self.now}
        place = self.pieces.index(self.here)
        under = self.pieces[place - 1] if place else None
        over = self.pieces[place + 1] if place + 1 < len(self.pieces) else None
        if under is None and over is None:
            sentence = text("{criterion} (now {now:0.#%}): the choice stays at any weight.", **values)
        elif under is None:
            sentence = text("{criterion} (now {now:0.#%}): the choice stays up to {high:0.0%}.",
                            **values, high=self.here.high)  # fmt: skip
        elif over is None:
            sentence = text("{criterion} (now {now:0.#%}): the choice stays from {low:0.0%} up.",
                            **values, low=self.here.low)  # fmt: skip
        else:
            sentence = text("{criterion} (now {now:0.#%}): the choice stays from {low:0.0%} to {high:0.0%}.",
                            **values, low=self.here.low, high=self.here.high)  # fmt: skip
        return sentence if self.proven else not_proven(sentence)


def weight_line(
    plan: Plan, criterion: str, *, time_limit: float | None = None, cancel: Callable[[], bool] | None = None
) -> WeightLine:
    """The best coalition for every weight of `criterion`, the others in their present proportion.

    Along that line the best worth is convex and piecewise linear in the weight, so that the weights at which another
    coalition takes over are found exactly, as by `selection.robustness.weight_space`.

    Parameters
    ----------
    time_limit
        In seconds; what was found until then is returned, and said not to be proven.
    cancel
        Asked now and then; when it answers yes the line is returned as at a time limit.

    Raises
    ------
    CaseError
        If the case has no such criterion.
    InfeasibleError
        If the plan has no coalition, or none was found in time.

    References
    ----------
    Mareschal (1988). Weight stability intervals in multicriteria decision aid. European Journal of Operational
    Research 33(1), 54-64. https://doi.org/10.1016/0377-2217(88)90254-8

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> grades = {("Acme", "Ideas"): 9, ("Acme", "Safety"): 5, ("Bolt", "Ideas"): 6, ("Bolt", "Safety"): 9}
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")),
    ...             (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10)),
    ...             tuple(Assessment(*who, grade) for who, grade in grades.items()))
    >>> line = weight_line(optimise(case, [Size(1, 1)]), "Ideas")
    >>> [(str(one.coalition), round(one.low, 3), round(one.high, 3)) for one in line.pieces]
    [('Bolt', 0.0, 0.571), ('Acme', 0.571, 0.99)]
    """
    weights = plan.appraiser.worth.weights
    now = {one.name: weights[one.name] for one in plan.case.criteria}
    if criterion not in now:
        kind = text("a criterion")
        raise CaseError(text("There is no such criterion:"), [unknown_name(criterion, kind, list(now), Place())])
    _ = plan.best  # there is nothing to weigh without a coalition
    ends = line_of(now, criterion)
    most = max(_MOST, now[criterion])
    line = np.vstack([ends[0], (1.0 - most) * ends[0] + most * ends[1]]) if len(ends) > 1 else ends
    base = Corners(line, np.eye(len(line), dtype=bool), len(line) - 1)
    case = stated(plan.case, plan.rules)
    space = space_over(case, hull(tuple(now), line), base, (), Limits.within(time_limit, cancel))
    return WeightLine(plan, criterion, now[criterion], _pieces(plan, space, criterion, ends), space.complete)


def _pieces(plan: Plan, space: WeightSpace, criterion: str, ends: Array) -> tuple[WeightPiece, ...]:
    """The coalitions with room of their own along the line; of those equally good all along, the present choice."""
    column, best = space.labels.index(criterion), plan.best.members
    found: dict[tuple[float, float], tuple[Coalition, Region]] = {}
    for region in space.regions:
        if region.is_border:
            continue
        place = round(float(region.corners[:, column].min()), 9), round(float(region.corners[:, column].max()), 9)
        coalition = plan.appraiser.coalition(plan.case.members(region.members))
        if place not in found or region.members == best:
            found[place] = coalition, region
    pieces: list[WeightPiece] = []
    for place in sorted(found):
        coalition, region = found[place]
        points = MOST_WORTH * np.array([region.values[name] for name in space.labels])
        before = pieces[-1].coalition if pieces else coalition
        pieces.append(
            WeightPiece(
                low=float(region.corners[:, column].min()),
                high=float(region.corners[:, column].max()),
                coalition=coalition,
                at_none=float(ends[0] @ points),
                at_all=float(ends[-1] @ points),
                joins=coalition.new_beside(before),
                drops=before.new_beside(coalition),
            )
        )
    return tuple(pieces)
