"""Whether the search through all coalitions has room for a question."""

from __future__ import annotations

from selection.frontier.growing import pieces_of
from selection.frontier.pieces import Unfit
from selection.frontier.question import Question
from selection.terms import PairMean, PairWeakest

__all__ = ["fits"]

MOST_NUMBERS = 30_000_000
"""So many numbers, 240 megabytes, the tables of bounds may hold."""


def fits(question: Question) -> bool:
    """Whether the search knows every term, and its tables are not too large."""
    n, sizes = len(question.case.candidates), question.sizes
    paired = sum(isinstance(term, PairMean | PairWeakest) for term in question.terms.values())
    deep = sizes.stop if question.needs_size else 6
    if len(sizes) * deep * (n + 1) * (len(question.limits.limit) + paired * n) > MOST_NUMBERS:
        return False
    try:
        pieces_of(question, sizes.start if sizes else 1)
    except Unfit:
        return False
    return True
