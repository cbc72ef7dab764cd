"""Amounts beyond the ends of their scale: each counts as the end that it is beyond, which is said."""

from __future__ import annotations

from collections.abc import Sequence

from selection.errors import Notice, Place
from selection.texts import plural
from selection.understanding.found import FoundCriterion
from selection.understanding.scores import Scores

__all__ = ["beyond_ends"]

_NAMED = 8
"""So many cells are named for one criterion."""


def beyond_ends(criteria: Sequence[FoundCriterion], scores: Scores) -> list[Notice]:
    """Which amounts lie outside the ends of their scale, such as those that somebody typed."""
    open_ended = {one.name: sorted((one.worst, one.best)) for one in criteria if not one.is_bounded}
    found: dict[str, list[Place]] = {}
    for one in scores if open_ended else ():
        low, high = open_ended.get(one.criterion, (0.0, 0.0))
        if one.criterion in open_ended and one.value is not None and not low <= one.value <= high:
            found.setdefault(one.criterion, []).append(one.place)
    notices = []
    for name, places in found.items():
        low, high = open_ended[name]
        message = plural(
            "{n} value of {name} lies outside the scale from {low} to {high} and counts as its end: {cells}.",
            "{n} values of {name} lie outside the scale from {low} to {high} and count as its ends: {cells}.",
            len(places), name=name, low=low, high=high,
            cells=[place.cell or str(place) for place in places[:_NAMED]])  # fmt: skip
        notices.append(Notice(message, places[0]))
    return notices
