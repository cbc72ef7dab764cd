"""Why a candidate cannot be a member of any coalition: the gates and rules that stop it by itself."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import singledispatch

from selection.model import CLIENT, Case, Rule
from selection.normalisation import ratings
from selection.optimisation.answer import HOLDS
from selection.program import Affine
from selection.rules import Budget, Exclude, Floor, PairFloor
from selection.rules.amounts import unknown
from selection.texts import Text, text

__all__ = ["barriers"]


def barriers(case: Case, rules: Iterable[Rule]) -> tuple[tuple[Text, ...], ...]:
    """For each candidate a sentence for every rule that stops it whatever the others do; empty where none does.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Safety", worst=1, best=5),),
    ...             (Assessment("Acme", "Safety", 4), Assessment("Bolt", "Safety", 2)))
    >>> [[str(reason) for reason in reasons] for reasons in barriers(case, [Floor("Safety", 3)])]
    [[], ['Safety is 2, below the floor of 3.']]
    """
    found: list[list[Text]] = [[] for _ in case.candidates]
    for rule in rules:
        stopped = {i for row in rule.rows(case, range(len(found))) for i in _stopped(row)}
        for candidate in sorted(stopped):
            found[candidate].append(_reason(rule, case, candidate))
    return tuple(tuple(reasons) for reasons in found)


def _stopped(row: Affine) -> Iterator[int]:
    """The candidates that break the row when they are in, although it could hold without them."""
    least = row.constant + sum(min(0.0, value) for value in row.coefficients.values())
    for candidate, value in row.coefficients.items():
        if value > 0 and least <= HOLDS < least + value:
            yield candidate


@singledispatch
def _reason(rule: Rule, case: Case, candidate: int) -> Text:  # noqa: ARG001 - other rules look into the case
    return text('Cannot take part under the rule "{rule}".', rule=rule.sentence())


@_reason.register
def _(rule: Exclude, case: Case, candidate: int) -> Text:
    if case.names[candidate] in case.absent:
        return text("Not available.")
    place = str(rule.place)
    said = next((one.said for one in case.notices if one.said and str(one.place) == place), "") if place else ""
    if said:
        return text('Excluded by the rule in {place}: "{said}"', place=place, said=said)
    return text("Excluded by the rule in {place}.", place=place) if place else text("Excluded by a rule.")


@_reason.register
def _(rule: Floor, case: Case, candidate: int) -> Text:
    criterion = case.criterion(rule.criterion)
    score = float(ratings(case, criterion).raw[candidate])
    values: dict[str, object] = {"criterion": rule.criterion, "score": score, "floor": rule.value}
    if math.isnan(score):
        return _unscored(rule, case, candidate)
    if criterion.word(score) and criterion.word(rule.value):
        return text('{criterion} is "{score}", and "{floor}" is asked.', criterion=rule.criterion,
                    score=criterion.word(score), floor=criterion.word(rule.value))  # fmt: skip
    if criterion.less_is_better:
        return text("{criterion} is {score}, above the ceiling of {floor}.", **values)
    return text("{criterion} is {score}, below the floor of {floor}.", **values)


def _unscored(rule: Floor, case: Case, candidate: int) -> Text:
    """Why who has no score does not pass: with the word that stands there instead, where one does."""
    word, asked = _instead(case, rule.criterion, case.names[candidate]), case.criterion(rule.criterion).word(rule.value)
    values: dict[str, object] = {"criterion": rule.criterion, "score": word, "floor": asked or rule.value}
    if word:
        return text('{criterion} is "{score}", and "{floor}" is asked.', **values)
    if asked:
        return text('{criterion} has no score, and "{floor}" is asked.', **values)
    return text("{criterion} has no score, and a missing score never passes the floor of {floor}.", **values)


def _instead(case: Case, criterion: str, name: str) -> str:
    """The word that stands where a score is missing, such as "pending"; empty where none does."""
    words = [str(one.raw) for one in case.assessments if (one.party, one.criterion) == (name, criterion)
             and one.value is None and isinstance(one.raw, str)]  # fmt: skip
    return next((word for word in words if any(map(str.isalpha, word))), "")


@_reason.register
def _(rule: Budget, case: Case, candidate: int) -> Text:
    if candidate in unknown(case, rule.column):
        return text("{column} is not known, and what is not known never fits a budget.", column=rule.column)
    return text('Cannot take part under the rule "{rule}".', rule=rule.sentence())


@_reason.register
def _(rule: PairFloor, case: Case, candidate: int) -> Text:
    criterion, pair = case.criterion(rule.criterion), {CLIENT, candidate}
    found = [
        entry.value
        for entry in case.relations
        if entry.criterion == rule.criterion and {case.index[entry.source], case.index[entry.target]} == pair
    ]
    values: dict[str, object] = {"criterion": rule.criterion, "client": case.client, "floor": rule.value}
    if criterion.less_is_better:
        return text("{criterion} with {client} is {score}, above the ceiling of {floor}.", score=max(found), **values)
    return text("{criterion} with {client} is {score}, below the floor of {floor}.", score=min(found), **values)
