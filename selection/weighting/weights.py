"""What every weighting method returns: a share for each criterion, together 1."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from selection.errors import Fault, Notice
from selection.texts import Text, text
from selection.weighting.checks import at, point_faults, refuse, repeated_faults

__all__ = ["Array", "Weights", "in_proportion", "share_out"]

Array = npt.NDArray[np.float64]

_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each label, none negative and together 1, with the method that made them.

    `notices` say what the reader should know about how they came about.

    Raises
    ------
    CaseError
        If a label occurs twice, a share is negative or no number, or the shares do not add up to 1.

    Examples
    --------
    >>> weights = Weights(("Safety", "Price"), (0.75, 0.25), text("Points"))
    >>> weights["Safety"], dict(weights.items())
    (0.75, {'Safety': 0.75, 'Price': 0.25})
    """

    labels: tuple[str, ...]
    shares: tuple[float, ...]
    method: Text
    notices: tuple[Notice, ...] = ()

    def __post_init__(self) -> None:
        message = text("These are not weights.")
        pairs = dict(zip(self.labels, self.shares, strict=True))
        refuse(message, [*repeated_faults(self.labels), *point_faults(pairs)])
        refuse(message, _total_fault(self.labels, math.fsum(self.shares)))

    def __getitem__(self, label: str) -> float:
        return self.shares[self.labels.index(label)]

    def items(self) -> Iterable[tuple[str, float]]:
        """Each label with its share, in order."""
        return zip(self.labels, self.shares, strict=True)

    def to_series(self) -> pd.Series[float]:
        """The shares as a pandas series, indexed by label."""
        return pd.Series(self.shares, index=list(self.labels), name="weight", dtype=float)


def share_out(points: Mapping[str, float], method: Text, notices: Iterable[Notice] = ()) -> Weights:
    """Weights in proportion to non-negative points of which at least one is above 0."""
    return Weights(tuple(points), tuple(in_proportion(points).values()), method, tuple(notices))


def in_proportion(points: Mapping[str, float]) -> dict[str, float]:
    """Shares of 1 in proportion to non-negative points of which at least one is above 0."""
    # the largest first: points near the limits of a float can otherwise add up to infinity or vanish
    largest = max(points.values())
    scaled = {label: float(value / largest) for label, value in points.items()}
    total = math.fsum(scaled.values())
    return {label: value / total for label, value in scaled.items()}


def _total_fault(labels: tuple[str, ...], total: float) -> list[Fault]:
    if abs(total - 1) <= _TOLERANCE:
        return []
    return [
        Fault(
            at(", ".join(labels)),
            text("shares that add up to 1"),
            text("a total of {total:0.######}", total=total),
            text("Divide each by the total"),
        )
    ]
