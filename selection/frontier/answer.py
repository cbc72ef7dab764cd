"""What a frontier answers with: points that nothing beats, the coalitions at each, and whether that is all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from selection.frontier.axes import Axis
from selection.limits import Status
from selection.optimisation import Appraiser, Coalition
from selection.texts import Text, plural, text

__all__ = ["Frontier", "Point", "unbeaten"]


@dataclass(frozen=True, slots=True)
class Point:
    """Where coalitions stand: `values` on each axis in its own unit, and the members of the `coalitions` there."""

    values: tuple[float, ...]
    coalitions: tuple[tuple[str, ...], ...]

    @property
    def members(self) -> tuple[str, ...]:
        """The members of the first coalition at this point: the smallest one, then by name."""
        return self.coalitions[0]


@dataclass(frozen=True)
class Frontier:
    """Points of which none is beaten: no coalition within the rules is as good on every axis and better on one.

    They are ordered by the first axis, the best first, then by the next. `complete` says that no point is missing;
    `every` says that all coalitions at each point are listed, otherwise it is one of them. Values that differ by no
    more than a rounding error (1e-9 points of worth or of a term's value, 1e-9 of the largest number of a column) are
    taken for equal. `seconds` is elapsed time.
    """

    appraiser: Appraiser
    axes: tuple[Axis, ...]
    points: tuple[Point, ...]
    status: Status
    every: bool
    seconds: float
    solver: str

    @property
    def complete(self) -> bool:
        """Whether it is proven that no point is missing."""
        return self.status in {Status.OPTIMAL, Status.INFEASIBLE}

    def coalition(self, members: Sequence[str]) -> Coalition:
        """The coalition of these members, valued in full."""
        return self.appraiser.coalition(self.appraiser.case.members(tuple(members)))

    def proof(self) -> Text:
        """What was proven, in a sentence."""
        if not self.complete:
            return plural(
                "Not proven: {n} point was found in the time allowed, there may be better ones and more of them.",
                "Not proven: {n} points were found in the time allowed, there may be better ones and more of them.",
                len(self.points),
            )
        if not self.points:
            return text("No coalition satisfies all rules.")
        return plural(
            "Proven: no coalition beats this {n} point, and there is no other such point.",
            "Proven: no coalition beats one of these {n} points, and there is no other such point.",
            len(self.points),
        )


def unbeaten(values: NDArray[np.float64], tie: NDArray[np.float64]) -> list[list[int]]:
    """The rows of `values` that no other beats, equal ones together, by their index.

    `values` has shape N x p, the more the better; `tie` (shape p) is what counts as equal on each axis. Row a beats
    row b when it is nowhere less by more than a tie, and somewhere more by more than a tie.

    Examples
    --------
    >>> unbeaten(np.array([[1.0, 2.0], [2.0, 1.0], [1.0, 1.5], [2.0, 1.0]]), np.array([1e-9, 1e-9]))
    [[1, 3], [0]]
    """
    left = list(np.argsort(-values.sum(axis=1), kind="stable"))
    kept: list[int] = []
    while left:
        best, rest = left[0], np.array(left[1:], np.intp)
        kept.append(int(best))
        left = list(rest[~_beats(values[best], values[rest], tie)])
    rows = values[kept]
    kept = [i for i in kept if not any(_beats(row, values[i : i + 1], tie)[0] for row in rows)]
    groups: list[list[int]] = []
    for i in kept:
        same = (group for group in groups if np.all(np.abs(values[group[0]] - values[i]) <= tie))
        group = next(same, None)
        if group is None:
            groups.append([i])
        else:
            group.append(i)
    return sorted((sorted(group) for group in groups), key=lambda group: tuple(-values[group[0]]))


def _beats(row: NDArray[np.float64], others: NDArray[np.float64], tie: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which of the others (shape m x p) this row (shape p) beats."""
    return np.asarray((row >= others - tie).all(axis=1) & (row > others + tie).any(axis=1))
