"""Which coalitions are best under which weights, exactly."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from selection.errors import CaseError, Fault, Place, refused
from selection.limits import Limits, Status
from selection.model import Case, Rule
from selection.optimisation.asked import rules_of, weights_of
from selection.robustness.door import Door
from selection.robustness.envelope import Envelope, decompose
from selection.texts import Text, plural, text
from selection.weighting import Polytope, hull
from selection.weighting.checks import check_labels
from selection.weighting.corners import Corners, Flags
from selection.weighting.simplices import dimensions
from selection.weighting.vertices import corners_of
from selection.weighting.weights import Array
from selection.worth import MOST_WORTH, TIE

__all__ = ["Region", "WeightSpace", "space_over", "weight_space"]

Told = Callable[[int, float], None]
"""Called after every solve with the number of solves and the gap that is left, in points."""

_AT_ONCE = 4_000_000

_NEAR = 1e-6
"""Weights that are no further outside the polytope than this are within: corners are rounded."""


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """One coalition and all weights under which no other is worth more.

    `values` are what the coalition reaches on each criterion, 0 to 1. `corners` (shape (c, n)) are those of its part of
    the weights, `rows` their places in the envelope. `is_border` says that this part has no room of its own: the
    coalition only ties with others, where their parts meet.
    """

    members: tuple[str, ...]
    values: Mapping[str, float]
    corners: Array
    rows: npt.NDArray[np.intp]
    is_border: bool

    @property
    def polytope(self) -> Polytope:
        """The weights under which the coalition is best."""
        return hull(tuple(self.values), self.corners)

    def __str__(self) -> str:
        return " + ".join(self.members)


@dataclass(frozen=True, eq=False)
class WeightSpace:
    """Every coalition that is best under some weights of `polytope`, those with room of their own first.

    `gap` is how many points a coalition that is not among them can add at most, at any weights of the polytope. The
    space is `complete` when that is nothing, proven at every corner. `all_ties` says that no coalition is missing that
    is equally good somewhere, at the borders between others included. `seconds` is elapsed time.
    """

    case: Case
    polytope: Polytope
    regions: tuple[Region, ...]
    gap: float
    all_ties: bool
    status: Status
    solves: int
    seconds: float
    envelope: Envelope = field(repr=False)

    @property
    def complete(self) -> bool:
        """Whether it is proven that no coalition is worth more than those listed, under any of the weights."""
        return self.gap <= TIE

    @property
    def labels(self) -> tuple[str, ...]:
        """The criteria, in the order of every array."""
        return self.polytope.labels

    @property
    def vectors(self) -> Array:
        """The points of each coalition on each criterion, shape (r, n), 0 to 100."""
        return MOST_WORTH * np.array([[region.values[name] for name in self.labels] for region in self.regions])

    def parts(self, weights: Array) -> Iterator[tuple[Array, Array]]:
        """For weights of shape (k, n), in blocks (b, n), the part of each coalition in being best, shape (b, r).

        It is 1 for the best coalition; several that are equally good share it equally.
        """
        vectors = self.vectors
        for block in np.array_split(weights, 1 + len(weights) * len(vectors) // _AT_ONCE):
            best = _tied(block @ vectors.T)
            yield block, best / best.sum(axis=1, keepdims=True)

    def best_at(self, weights: Mapping[str, float]) -> tuple[Region, ...]:
        """The best coalition under these weights, which must lie in the polytope; several if they tie.

        Raises
        ------
        CaseError
            If they do not fit the criteria, or lie elsewhere.
        """
        weights_of(self.case, weights)
        if not self.polytope.contains(weights, _NEAR):
            demand, found = text("weights within those that were looked into"), text("others")
            raise refused(", ".join(self.labels), Place(), demand, found, text("Ask for a larger set of weights"))
        row = np.array([[weights[name] for name in self.labels]])
        best = _tied(row @ self.vectors.T)[0]
        return tuple(region for region, is_best in zip(self.regions, best, strict=True) if is_best)

    def proof(self) -> Text:
        """What was proven, in a sentence."""
        if not self.complete:
            return text("Not proven: under some of these weights another coalition may be worth up to {gap:0.00} more.",
                        gap=self.gap)  # fmt: skip
        return plural("Proven: {n} coalition is best under all of these weights.",
                      "Proven: under all of these weights one of {n} coalitions is best.",
                      sum(not region.is_border for region in self.regions))  # fmt: skip


def weight_space(
    case: Case,
    polytope: Polytope,
    rules: Iterable[Rule] = (),
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Told | None = None,
) -> WeightSpace:
    """Every coalition that is optimal for some weights of `polytope`, each with the weights where it is.

    Worth is linear in the weights, so the best worth is a convex function of flat pieces; see
    `selection.robustness.envelope` for how few solves prove all of it.

    Parameters
    ----------
    polytope
        The weights that may be meant, over the criteria of the case.
    rules
        Rules on top of those of the case.
    time_limit
        In seconds; what was found until then is returned, with the gap that is left.
    cancel
        Asked now and then; when it answers yes the space is returned as at a time limit.
    progress
        Called after every solve with the number of solves and the gap that is left.

    Raises
    ------
    CaseError
        If the polytope is empty or not about the criteria of the case, or a rule does not fit.
    InfeasibleError
        If no coalition satisfies the rules, or none was found in time.

    References
    ----------
    Przybylski, Gandibleux & Ehrgott (2010). A recursive algorithm for finding all nondominated extreme points in the
    outcome set of a multiobjective integer programme. INFORMS Journal on Computing 22(3), 371-386.
    https://doi.org/10.1287/ijoc.1090.0342

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.rules import Size
    >>> from selection.weighting import box
    >>> grades = {("Acme", "Ideas"): 9, ("Acme", "Safety"): 5, ("Bolt", "Ideas"): 6, ("Bolt", "Safety"): 8}
    >>> case = Case(
    ...     (Candidate("Acme"), Candidate("Bolt")),
    ...     (Criterion("Ideas", worst=0), Criterion("Safety", worst=0)),
    ...     tuple(Assessment(*who, grade) for who, grade in grades.items()),
    ... )
    >>> space = weight_space(case, box(("Ideas", "Safety"), [0, 0], [1, 1]), [Size(1, 1)])
    >>> [(str(region), region.corners[:, 0].round(3).tolist()) for region in space.regions]
    [('Acme', [1.0, 0.5]), ('Bolt', [0.0, 0.5])]
    """
    limits = Limits.within(time_limit, cancel)
    _check(case, polytope)
    return space_over(case, polytope, corners_of(polytope), rules_of(case, rules), limits, progress)


def space_over(
    case: Case, polytope: Polytope, base: Corners, rules: Iterable[Rule], limits: Limits, progress: Told | None = None
) -> WeightSpace:
    """The same as `weight_space` from the corners of the polytope."""
    began = time.monotonic()
    door = Door(case, tuple(rules), polytope.labels, limits)

    def stop(envelope: Envelope) -> bool:
        if progress is not None and door.solves:
            progress(door.solves, envelope.gap)
        return bool(door.solves) and (door.unproven or limits.stopped is not None)

    envelope = decompose(base, door, stop, [base.points.mean(axis=0)])
    all_ties = envelope.gap <= TIE and not door.cut_short
    if door.cut_short and not stop(envelope):
        # Equally good all over a piece: within it nothing else ties, so that all of them can be listed.
        # A piece that others have risen above has no corners left.
        for rows in envelope.cells():
            if len(rows):
                door(envelope.weights[rows].mean(axis=0))
    return WeightSpace(
        case=case,
        polytope=polytope,
        regions=_regions(door, envelope, base.dimension),
        gap=envelope.gap if envelope.gap > TIE else 0.0,
        all_ties=all_ties,
        status=limits.stopped or Status.OPTIMAL,
        solves=door.solves,
        seconds=time.monotonic() - began,
        envelope=envelope,
    )


def _check(case: Case, polytope: Polytope) -> None:
    check_labels(polytope.labels)
    names = [criterion.name for criterion in case.criteria]
    if set(polytope.labels) != set(names):
        fault = Fault(
            Place(cell=", ".join(polytope.labels)),
            text("weights over {names}", names=names),
            text("others"),
            text("Give every criterion a weight, 0 where it does not count"),
        )
        raise CaseError(text("The weights do not fit the case:"), [fault])


def _tied(worths: Array) -> Flags:
    best: Flags = worths >= worths.max(axis=1, keepdims=True) - TIE
    return best


def _regions(door: Door, envelope: Envelope, free: int) -> tuple[Region, ...]:
    """The coalitions found that reach the envelope somewhere."""
    rows = np.flatnonzero(~envelope.at_roof)
    weights, heights = envelope.weights[rows], envelope.heights[rows]
    found = []
    for members, points in door.found.items():
        on = np.flatnonzero(weights @ points >= heights - TIE)
        if not len(on):
            continue
        values = dict(zip(door.labels, (points / MOST_WORTH).tolist(), strict=True))
        is_border = dimensions(weights[on]) < free
        found.append(Region(door.case.names_of(members), values, weights[on], rows[on], is_border))
    return tuple(sorted(found, key=lambda region: (region.is_border, len(region.members), region.members)))
