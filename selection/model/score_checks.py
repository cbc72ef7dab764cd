"""Every fault of the scores of a case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from selection.errors import Fault, Place
from selection.model.criterion import Aggregator, Criterion
from selection.model.faults import in_range, is_within, somewhere, unknown_name
from selection.model.parties import Assessment
from selection.model.score_matrix import ScoreMatrix
from selection.texts import text

if TYPE_CHECKING:
    from selection.model.case import Case

__all__ = ["faults_of_scores"]


def faults_of_scores(case: Case) -> Iterator[Fault]:
    """Unknown names, second scores, values outside their scale."""
    parties = {case.client, *case.names}
    criteria = {criterion.name: criterion for criterion in case.criteria}
    if isinstance(case.assessments, ScoreMatrix) and _is_sound(case.assessments, parties, criteria):
        return
    seen: dict[tuple[str, str, str], Place] = {}
    for entry in case.assessments:
        if entry.party not in parties:
            yield unknown_name(entry.party, text("the name of a candidate"), parties, entry.place)
        if entry.criterion not in criteria:
            yield unknown_name(entry.criterion, text("the name of a criterion"), criteria, entry.place)
            continue
        yield from _value(criteria[entry.criterion], entry)
        key = (entry.party, entry.criterion, entry.assessor)
        if key in seen:
            found = text("a second one, after {first}", first=str(seen[key]))
            demand = text("one score of {party} on {criterion} by each assessor", party=entry.party, criterion=key[1])
            yield Fault(somewhere(entry.place, entry.party), demand, found, text("Remove one of the two"))
        seen.setdefault(key, entry.place)


def _is_sound(scores: ScoreMatrix, parties: set[str], criteria: Mapping[str, Criterion]) -> bool:
    """Whether no score of a table can be at fault, told from the first of each kind."""
    for names, known in ((scores.parties, parties), (scores.criteria, criteria.keys())):
        if len(set(names)) < len(names) or not known >= set(names):
            return False
    return not any(fault for entry, _ in scores.different() for fault in _value(criteria[entry.criterion], entry))


def _value(criterion: Criterion, entry: Assessment) -> Iterator[Fault]:
    if not criterion.aggregator.is_scored:
        demand = text("no scores of single candidates on {criterion}", criterion=criterion.name)
        remedy = text("Move them to Capabilities or Relations, or let the criterion add up as a mean")
        yield Fault(_where(entry), demand, text("one of {party}", party=entry.party), remedy)
    elif entry.value is not None:
        # What is added up cannot be negative, whatever the lowest allowed value.
        is_total = criterion.aggregator is Aggregator.TOTAL
        least = max(0.0, criterion.lowest or 0.0) if is_total else criterion.lowest
        # One fault says enough of one score.
        for end in (entry.value, entry.low, entry.high):
            if end is not None and not is_within(end, least, criterion.highest):
                yield from in_range(end, least, criterion.highest, _where(entry))
                return
        yield from _interval(entry)
    elif entry.low is not None or entry.high is not None:
        remedy = text("Give the middle of the interval as the score")
        yield Fault(_where(entry), text("a score with its interval"), text("an interval alone"), remedy)


def _where(entry: Assessment) -> Place:
    return somewhere(entry.place, f"{entry.party}, {entry.criterion}")


def _interval(entry: Assessment) -> Iterator[Fault]:
    if entry.value is None or entry.least is None or entry.most is None or entry.least <= entry.value <= entry.most:
        return
    values = {"low": entry.least, "high": entry.most, "value": entry.value}
    demand, found = text("a score within its interval"), text("{value} in {low} to {high}", **values)
    yield Fault(_where(entry), demand, found, text("Put the lowest value first"))
