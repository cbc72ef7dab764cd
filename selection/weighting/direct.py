"""Weights that somebody wrote down as they are."""

from __future__ import annotations

import math
from collections.abc import Mapping

from selection.errors import Notice
from selection.texts import text
from selection.weighting.checks import point_faults, refuse
from selection.weighting.weights import Weights, share_out

__all__ = ["direct_weights"]


def direct_weights(points: Mapping[str, float]) -> Weights:
    """Weights in proportion to the points given to each criterion.

    Shares of 1 and percentages are taken as they are; any other total is divided out, and a notice says so.

    Parameters
    ----------
    points
        For each criterion a number of 0 or more.

    Raises
    ------
    CaseError
        If there are no points, only zeros, or points that are negative or no number.

    Examples
    --------
    >>> weights = direct_weights({"Innovation": 1, "Safety": 2})
    >>> round(weights["Safety"], 4), str(weights.notices[0])
    (0.6667, 'The weights add up to 3, not to 1 or 100: each was divided by 3.')
    """
    refuse(text("The weights cannot be used."), point_faults(points))
    return share_out(points, text("Points"), _total_notice(sum(points.values())))


def _total_notice(total: float) -> tuple[Notice, ...]:
    if any(math.isclose(total, usual, rel_tol=1e-9) for usual in (1, 100)):
        return ()
    message = text("The weights add up to {total}, not to 1 or 100: each was divided by {total}.", total=float(total))
    return (Notice(message),)
