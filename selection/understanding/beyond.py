"""Amounts beyond the ends of their scale: each counts as the end that it is beyond, which is said."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from selection.errors import Notice
from selection.texts import plural
from selection.understanding.found import FoundCriterion
from selection.understanding.scores import Scores

__all__ = ["beyond_ends"]

_NAMED = 8
"""So many cells are named for one criterion."""


def beyond_ends(criteria: Sequence[FoundCriterion], scores: Scores) -> list[Notice]:
    """Which amounts lie outside the ends of their scale, such as those that somebody typed."""
    codes = {name: code for code, name in enumerate(scores.criteria.kinds)}
    values = scores.values()
    notices = []
    for one in criteria:
        low, high = sorted((one.worst, one.best))
        if one.is_bounded or one.name not in codes:
            continue
        # Nothing is beyond what is not known.
        outside = np.flatnonzero((scores.criteria.codes == codes[one.name]) & ((values < low) | (values > high)))
        if not len(outside):
            continue
        cells = [scores.place(int(at)) for at in outside[:_NAMED]]
        message = plural(
            "{n} value of {name} lies outside the scale from {low} to {high} and counts as its end: {cells}.",
            "{n} values of {name} lie outside the scale from {low} to {high} and count as its ends: {cells}.",
            len(outside), name=one.name, low=low, high=high,
            cells=[place.cell or str(place) for place in cells])  # fmt: skip
        notices.append(Notice(message, cells[0]))
    return notices
