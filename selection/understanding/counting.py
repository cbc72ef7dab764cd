"""Which member counts on a criterion: proposed from what it is about, until somebody says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selection.model import Aggregator, Case, OtherEnds
from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.found import FoundCriterion

__all__ = ["WEAKEST_PROPOSED", "counts_key", "or_averaged", "with_counting"]

WEAKEST_PROPOSED = text("Of a coalition the weakest member counts.")
"""The reason of a criterion about a culture of safety."""

_SAID = {
    Aggregator.MEAN: text("Somebody said that the members' average counts."),
    Aggregator.WEAKEST: text("Somebody said that the weakest member counts."),
}


def counts_key(criterion: str) -> str:
    """The key of the answer which member counts on it: mean or weakest. Nobody is asked: one may say it unasked."""
    return f"counts: {criterion}"


def with_counting(criteria: Sequence[FoundCriterion], asker: Asker) -> list[FoundCriterion]:
    """The criteria with what somebody said of which member counts."""
    return [_counted(one, asker) for one in criteria]


def _counted(one: FoundCriterion, asker: Asker) -> FoundCriterion:
    key = counts_key(one.name)
    given = next((way for way in _SAID if way.value == asker.given.get(key)), None)
    if given is None:
        return one
    asker.used[key] = given.value
    reasons = tuple(reason for reason in one.reasons if reason != WEAKEST_PROPOSED)
    return replace(one, aggregator=given, reasons=(*reasons, _SAID[given]))


def or_averaged(case: Case, criteria: Sequence[FoundCriterion]) -> list[OtherEnds]:
    """That the members' average may be meant, of each criterion on which the weakest counts and nobody said so.

    A sheet of somebody's own never says which: where the weakest counts it was proposed, since the criterion is about a
    culture of safety.
    """
    said = {one.name for one in criteria if one.aggregator is not None}
    return [OtherEnds(averaged=(one.name,)) for one in case.criteria
            if one.aggregator is Aggregator.WEAKEST and one.weight != 0 and one.name not in said]  # fmt: skip
