"""Swing weights: what the step from worst to best on each criterion is worth."""

from __future__ import annotations

from collections.abc import Mapping

from selection.errors import Fault, Notice
from selection.texts import text
from selection.weighting.checks import at, point_faults, refuse
from selection.weighting.weights import Weights, share_out

__all__ = ["swing_weights"]

_BEST_SWING = 100


def swing_weights(points: Mapping[str, float]) -> Weights:
    """Weights in proportion to swing points: 100 for the step from worst to best that matters most.

    Unlike plain importance, a swing is judged with the two anchors of the criterion in view, so that a criterion
    on which all candidates must be near-equal gets little weight, however important it sounds.

    Parameters
    ----------
    points
        For each criterion 0 to 100 points; the most valuable swing has 100.

    Raises
    ------
    CaseError
        If points are below 0, above 100 or no number, or if all are zero.

    References
    ----------
    D. von Winterfeldt and W. Edwards, Decision Analysis and Behavioral Research, Cambridge University Press, 1986.

    Examples
    --------
    >>> dict(swing_weights({"Safety": 100, "Innovation": 60, "Price": 40}).items())
    {'Safety': 0.5, 'Innovation': 0.3, 'Price': 0.2}
    """
    refuse(text("The swing points cannot be used."), [*point_faults(points), *_too_high(points)])
    return share_out(points, text("Swing points"), _no_hundred(points))


def _too_high(points: Mapping[str, float]) -> list[Fault]:
    return [
        Fault(
            at(label),
            text("0 to 100 swing points"),
            text("{value} points", value=float(value)),
            text("Give 100 points to the most valuable step and compare the others with it"),
        )
        for label, value in points.items()
        if value > _BEST_SWING
    ]


def _no_hundred(points: Mapping[str, float]) -> tuple[Notice, ...]:
    highest = max(points.values())
    if highest == _BEST_SWING:
        return ()
    message = text("No step has 100 swing points; the {highest} points were taken as the highest.", highest=highest)
    return (Notice(message),)
