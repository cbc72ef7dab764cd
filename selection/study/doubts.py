"""What speaks against acting on the proof alone: other weights, assessors who disagree, scales that nobody stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selection.robustness.assessors import AssessorSpread
from selection.robustness.firmness import Firmness
from selection.robustness.gap import Basis, Gap
from selection.robustness.other_scales import ScaleTest
from selection.study.answer import Answer
from selection.texts import Text, text
from selection.worth import TIE

__all__ = ["doubts", "how_firm", "two_verdicts"]

_FIRM = 0.9
"""Best in this part of the draws of weights: those are no doubt."""


def doubts(answers: Iterable[Answer]) -> tuple[Text, ...]:
    """The strongest doubts about the choice that are in these answers, a sentence each; none where none was found.

    In the order of the answers: whether another coalition is best more often when the weights are drawn, whether the
    lead is too close to call, how many assessors would choose otherwise by their own scores, and what would be best on
    other scales where nobody stated them. They do not touch the proof, which is about these scores, weights and rules.
    """
    return tuple(doubt for answer in answers for _, doubt in _judged(answer) if doubt is not None)


def how_firm(answer: Answer) -> Iterator[Text]:
    """An answer in short with every doubt that is in it; a doubt stands in the place of the headline on its subject."""
    judged = list(_judged(answer))
    if not any(doubt is not None and heads for heads, doubt in judged):
        yield answer.headline
    yield from (doubt for _, doubt in judged if doubt is not None)


def two_verdicts(answers: Iterable[Answer]) -> Text | None:
    """Both verdicts in one sentence where they differ: the choice stands whatever the weights, its lead does not."""
    found = [result for answer in answers for result in answer.results.values()]
    weights = next((one for one in found if isinstance(one, Firmness)), None)
    close = next((one for one in found if isinstance(one, Gap)), None)
    if weights is None or close is None or weights.unbeaten < _FIRM or weights.doubt() is not None:
        return None
    if close.doubt() is None or close.leads[0].difference <= TIE:
        return None
    if close.leads[0].basis is Basis.ASSESSORS:
        return text("The choice is firm against other weights, not against the differences between assessors.")
    return text("The choice is firm against other weights, not against what is missing or uncertain in the scores.")


def _judged(answer: Answer) -> Iterator[tuple[bool, Text | None]]:
    """The doubt in each result, and whether it is on the subject of the headline."""
    for result in answer.results.values():
        if isinstance(result, (Firmness, Gap, ScaleTest)):
            yield True, result.doubt()
        elif isinstance(result, AssessorSpread):
            yield False, result.doubt()
