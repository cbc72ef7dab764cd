"""Grades for something that is counted: a 7 for "Deployment of staff" beside other grades is no number of staff."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from selection.texts import text
from selection.understanding.values.headings import about
from selection.understanding.values.scales import Doubt, Option, ScaleProposal

__all__ = ["may_be_grades"]

_FEWEST, _HIGHEST = 2, 10


def may_be_grades(proposal: ScaleProposal, doubt: Doubt, name: str, ends: Iterable[float],
                  sure: Sequence[tuple[float, float]]) -> ScaleProposal:  # fmt: skip
    """The proposal with the scale of the other criteria as its best guess, where all its numbers lie on that.

    What has a unit, or is better when less, is an amount. `sure` are the scales of the others that are certain.
    """
    if proposal.unit or about(name).less or len(sure) < _FEWEST or len(set(sure)) != 1:
        return proposal
    worst, best = sure[0]
    if not worst < best <= _HIGHEST or not all(worst <= end <= best for end in ends):
        return proposal
    option = Option(worst, best, text("{worst} is worst, {best} is best.", worst=worst, best=best))
    doubts = tuple(replace(one, options=(option, *one.options)) if one is doubt else one for one in proposal.doubts)
    return replace(proposal, worst=worst, best=best, doubts=doubts)
