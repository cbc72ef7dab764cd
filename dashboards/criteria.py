"""Criteria in words: how they add up, what their scale means, what may be entered. Knows no Streamlit."""

from __future__ import annotations

from collections.abc import Iterator

from dashboards.texts import number, say, told
from selection.model import Aggregator, Case, Criterion, Panel
from selection.schema import GROUPS

__all__ = ["adds_up", "facts", "group"]

_PATTERN = "#,##0.##"


def group(criterion: Criterion) -> str:
    """What the criterion is about."""
    return told(GROUPS[criterion.group])


def adds_up(criterion: Criterion) -> str:
    """How the members' values become the coalition's, as a sentence."""
    sentences = {
        Aggregator.MEAN: say("The mean of the members' scores counts."),
        Aggregator.WEAKEST: say("The score of the weakest member counts."),
        Aggregator.STRONGEST: say("The score of the strongest member counts."),
        Aggregator.TOTAL: say("What the members bring is added up and compared with the {need} that is needed.",
                              need=_amount(criterion.need or 0.0)),
        Aggregator.COVERAGE: say("Counted is how far members and client together cover the needed capabilities."),
        Aggregator.JOINT: say("Counted are the joint results that members and client make possible together."),
        Aggregator.PAIR_MEAN: say("The mean of what the parties are to each other, pair by pair, counts."),
        Aggregator.PAIR_WEAKEST: say("The weakest pair of parties counts."),
    }  # fmt: skip
    return sentences[criterion.aggregator]


def facts(case: Case, criterion: Criterion) -> Iterator[tuple[str, str]]:
    """What a reader should know of the scale: label and value."""
    if criterion.aggregator.is_scored or criterion.aggregator.is_pairwise:
        yield say("Scale"), _scale(criterion)
        yield from _bounds(criterion)
    if criterion.unit:
        yield say("Unit"), criterion.unit
    if criterion.gate is not None:
        yield say("Ceiling") if criterion.less_is_better else say("Floor"), _gate(criterion)
    if criterion.neutral is not None and criterion.aggregator.is_pairwise:
        yield say("Unrated pairs"), say("count as {value}", value=_amount(criterion.neutral))
    if criterion.follow_through:
        yield say("Promises"), say("count for the share in {column}", column=criterion.follow_through)
    if criterion.levels:
        words = [f"{word} = {number(value, _PATTERN)}" for word, value in criterion.levels.items()]
        yield say("In words"), "; ".join(words)
    if len({entry.assessor for entry in case.assessments if entry.criterion == criterion.name}) > 1:
        yield say("Several assessors"), _panel(criterion)


def _scale(criterion: Criterion) -> str:
    if criterion.aggregator is Aggregator.TOTAL:
        return say("0 is worth nothing, {need} in all is worth most; more than that adds nothing",
                   need=_amount(criterion.need or 0.0))  # fmt: skip
    if criterion.knots:
        points = [f"{number(raw, _PATTERN)} → {number(100 * worth, '0')}" for raw, worth in criterion.knots]
        return say("by points of a line: {points}", points="; ".join(points))
    values = {"worst": _amount(criterion.worst), "best": _amount(criterion.best)}
    if criterion.less_is_better:
        return say("{worst} is worth nothing, {best} is worth most; less is better", **values)
    return say("{worst} is worth nothing, {best} is worth most; more is better", **values)


def _bounds(criterion: Criterion) -> Iterator[tuple[str, str]]:
    low, high = (None if end is None else _amount(end) for end in (criterion.lowest, criterion.highest))
    if criterion.lowest is not None and high is not None:
        yield say("May be entered"), say("{low} to {high}", low=low, high=high)
    elif low is not None:
        yield say("May be entered"), say("{low} or more", low=low)
    elif high is not None:
        yield say("May be entered"), say("{high} or less", high=high)


def _gate(criterion: Criterion) -> str:
    gate = _amount(criterion.gate or 0.0)
    if criterion.less_is_better:
        must = say("every member at most {gate}, whatever else it is worth", gate=gate)
    else:
        must = say("every member at least {gate}, whatever else it is worth", gate=gate)
    return say("{must}; with a recovery plan on condition", must=must) if criterion.recovery else must


def _panel(criterion: Criterion) -> str:
    words = {
        Panel.MEAN: say("their average counts"),
        Panel.MEDIAN: say("the middle one of their scores counts"),
        Panel.CONSENSUS: say("only what they agreed on counts"),
    }
    return words[criterion.panel]


def _amount(value: float) -> str:
    return number(value, _PATTERN)
