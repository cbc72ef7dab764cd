"""The corners of the room in which a better point may still lie, for a loop that solves a program for each.

The same as the corners of an archive, in plain numpy; see there for how they are found and the reference.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from selection.frontier.tree import Numbers

__all__ = ["Corners"]


class Corners:
    """The open corners of points on p axes, the more the better; `tie` and `grain` have shape p.

    Examples
    --------
    >>> corners = Corners(np.array([1e-9, 1e-9]), np.array([1.0, 1.0]))
    >>> corners.cut(np.array([3.0, 5.0]))
    >>> [corner.tolist() for corner in corners.open_for(0)]
    [[3.0, -inf], [-inf, 5.0]]
    """

    def __init__(self, tie: Numbers, grain: Numbers) -> None:
        self._tie = tie
        self._better = np.maximum(tie, grain - tie)
        self._open = np.full((1, len(tie)), -np.inf)
        self._closed: list[tuple[Numbers, int]] = []

    def least(self, corner: Numbers) -> Numbers:
        """What a point beyond this corner comes to at least, on each axis."""
        return corner + self._better

    def cut(self, point: Numbers) -> None:
        """Take away the room in which points are no better than this one."""
        beyond = (point > self._open + self._tie).all(axis=1)
        raised = np.repeat(self._open[beyond], len(point), axis=0)
        rows = np.arange(len(raised))
        raised[rows, rows % len(point)] = np.tile(point, int(beyond.sum()))
        self._open = _needed(np.unique(np.vstack([self._open[~beyond], raised]), axis=0))

    def open_for(self, kind: int) -> Iterator[Numbers]:
        """The corners beyond which coalitions of this kind were not shown to be none."""
        closed = [corner for corner, of in self._closed if of == kind]
        for corner in sorted(self._open, key=lambda one: tuple(-one)):
            if not any((corner >= other).all() for other in closed):
                yield corner

    def close(self, corner: Numbers, kind: int) -> None:
        """Note that no coalition of this kind lies beyond the corner."""
        self._closed.append((corner, kind))


def _needed(corners: Numbers) -> Numbers:
    """The corners (shape m x p, all different) that lie beyond no other one."""
    behind = np.asarray((corners[:, None, :] >= corners[None, :, :]).all(axis=2))
    np.fill_diagonal(behind, val=False)
    return corners[~behind.any(axis=1)]
