"""What the best coalition needs: proofs, capabilities from elsewhere, missing scores, unknowns that decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selection.analysis import UnscoredFloor, barriers, conditions, shortfalls, standings
from selection.errors import Place
from selection.model import CLIENT, Case
from selection.optimisation import Plan
from selection.rules import Budget, Floor
from selection.rules.amounts import unknown as unknown_amounts
from selection.study.answer import Answer
from selection.texts import Text, plural, text
from selection.uncertainty import Influence, Unknown

__all__ = ["known_needs", "needs_of"]

_NAMED, _CELLS = 3, 3


def needs_of(plan: Plan, unknown: Answer | None = None) -> tuple[Text, ...]:
    """What has to happen or be known before the best coalition can begin, the same in every report and on every page.

    `unknown` is the answer to `Question.UNKNOWN`, None as long as it is not there: its values that can change the
    choice are named with their cells. Nothing is said to be needed only when nothing is.
    """
    found = known_needs(plan, unknown)
    if found:
        return found
    if any(isinstance(rule, Floor) for rule in plan.rules):
        return (text("Nothing: every member passes every floor, and no score of theirs that counts is missing."),)
    return (text("Nothing: no score of a member that counts is missing."),)


def known_needs(plan: Plan, unknown: Answer | None = None) -> tuple[Text, ...]:
    """What is known to be needed; empty where nothing is, or where `unknown` is None and has yet to say so."""
    changing = _changing(unknown)
    return (*_to_prove(plan), *_short(plan), *_missing(plan, changing), *_barred(unknown),
            *_deciding(plan.case, changing), *_unpriced(plan))  # fmt: skip


def _to_prove(plan: Plan) -> Iterator[Text]:
    for name in plan.best.conditional:
        for criterion, day in conditions(plan, name).items():
            yield text("{name} must prove {criterion} before {day}.", name=name, criterion=criterion, day=day)


def _short(plan: Plan) -> Iterator[Text]:
    yield from (one.sentence() for one in shortfalls(plan.appraiser, plan.best))


def _missing(plan: Plan, changing: Sequence[Influence]) -> Iterator[Text]:
    """The scores that members lack where they count, but for those that are named because they decide."""
    case, weights = plan.case, plan.appraiser.worth.weights
    counting = {rule.criterion for rule in plan.rules if isinstance(rule, Floor)} | {
        criterion.name
        for criterion in case.criteria
        if weights.get(criterion.name, 0.0) > 0 or criterion.gate is not None
    }
    named = {(case.names[one.unknown.parties[0]], one.unknown.subject) for one in changing[:_NAMED]
             if len(one.unknown.parties) == 1 and one.unknown.parties[0] != CLIENT}  # fmt: skip
    for one in standings(plan):
        missing = [criterion for criterion in one.missing
                   if criterion in counting and (one.name, criterion) not in named]  # fmt: skip
        if one.name in plan.best.members and missing:
            yield text("{name} has no score yet on {criteria}.", name=one.name, criteria=missing)


def _changing(unknown: Answer | None) -> list[Influence]:
    """The unknowns that can change the choice, those with most at stake first; none as long as nobody knows."""
    influences = unknown.results.get("influences") if unknown is not None else None
    if not isinstance(influences, tuple):
        return []
    return [one for one in influences if isinstance(one, Influence) and one.changes]


def _deciding(case: Case, changing: Sequence[Influence]) -> Iterator[Text]:
    for one in changing[:_NAMED]:
        cells = [str(place) for place in _places(case, one.unknown) if place.cell][:_CELLS]
        subject = one.unknown.sentence(case)
        if cells:
            said = text("{subject} can change the choice and is not certain: look at {cells}.", subject=subject,
                        cells=cells)  # fmt: skip
        else:
            said = text("{subject} can change the choice and is not known yet.", subject=subject)
        for turn in one.turns:
            said = text("{said} {more}", said=said, more=turn.sentence())
        yield said
    more = len(changing) - _NAMED
    if more > 0:
        yield plural("{n} more unknown can change the choice.", "{n} more unknowns can change the choice.", more)


def _barred(unknown: Answer | None) -> Iterator[Text]:
    """Who is kept out by a score that is missing, and could be chosen with one."""
    barred = unknown.results.get("barred") if unknown is not None else None
    if isinstance(barred, tuple):
        yield from (one.sentence() for one in barred if isinstance(one, UnscoredFloor) and one.changes)


def _unpriced(plan: Plan) -> Iterator[Text]:
    """Who cannot take part only because an amount that a budget asks is not known."""
    case = plan.case
    stopped = barriers(case, plan.rules)
    for rule in plan.rules:
        if not isinstance(rule, Budget):
            continue
        names = [case.names[i] for i in sorted(unknown_amounts(case, rule.column)) if len(stopped[i]) == 1]
        if names:
            yield plural("{names} cannot take part as long as {column} is not known.",
                         "{names} cannot take part as long as {column} is not known.",
                         len(names), names=names, column=rule.column)  # fmt: skip


def _places(case: Case, one: Unknown) -> Iterator[Place]:
    """The cells in which something was said of an unknown."""
    names = {case.client if party == CLIENT else case.names[party] for party in one.parties}
    if one.is_level:
        yield from (said.place for said in case.capabilities if said.capability == one.subject and said.party in names)
    elif len(one.parties) == 1:
        said_of = [said for said in case.assessments if said.criterion == one.subject and said.party in names]
        # Of several assessors the cell that is empty, where one is.
        yield from (said.place for said in [said for said in said_of if said.value is None] or said_of)
    else:
        yield from (said.place for said in case.relations
                    if said.criterion == one.subject and {said.source, said.target} == names)  # fmt: skip
