"""The case as it would be if uncertain values turned out in one way, for the door to optimise."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

import numpy as np

from selection.model import CLIENT, Aggregator, Assessment, CapabilityLevel, Case, Criterion, Need, Relation
from selection.normalisation import At, pair_values, ratings, utility
from selection.optimisation.asked import weights_of
from selection.uncertainty.unknown import Unknown, check_inside, unknowns
from selection.weighting.checks import check_one_of

__all__ = ["Settled", "at_end", "settled"]

Values = Mapping[Unknown, float]


@dataclass(frozen=True, slots=True)
class Settled:
    """A case in which nothing is uncertain, and the weights by criterion that go with it.

    Its candidates are those of the original case, in the same order, and any rule of the original holds here for
    the same coalitions: rules ask for what was said, not for how it may turn out.
    """

    case: Case
    weights: Mapping[str, float]


def settled(case: Case, values: Values, weights: Mapping[str, float] | None = None) -> Settled:
    """The case with each uncertain value at what `values` says, and at its middle where that says nothing.

    Whatever is uncertain gets a twin: a criterion, need or capability with the values as they turn out, which takes
    over the weight. The original stays, without weight, because the rules look at it: a missing score passes no
    gate, whatever it may turn out to be. With plain scores instead, gates would open and close with the draw.

    Raises
    ------
    CaseError
        If a value lies outside its interval, or the weights do not fit the criteria.

    Examples
    --------
    >>> from selection.model import Candidate
    >>> from selection.worth import Worth
    >>> case = Case((Candidate("Acme"),), (Criterion("Ideas", worst=0, best=10),))
    >>> low = settled(case, {one: one.interval.low for one in unknowns(case)})
    >>> Worth.of(case)((0,)), Worth.of(low.case, weights=low.weights)((0,))
    (50.0, 0.0)
    """
    weights = weights_of(case, weights)
    for one, value in values.items():
        check_inside(one, np.array([value]))
    chosen = {one: values.get(one, one.interval.mid) for one in unknowns(case, weights)}
    uncertain = {one.subject for one in chosen if not one.is_level}
    twins = _names((criterion.name for criterion in case.criteria), uncertain)
    changed = [criterion for criterion in case.criteria if criterion.name in twins]
    scored = [criterion for criterion in changed if criterion.aggregator.is_scored]
    paired = [criterion for criterion in changed if criterion.aggregator.is_pairwise]
    copy = case.replace(
        criteria=(*case.criteria, *(_twin(criterion, twins[criterion.name]) for criterion in changed)),
        assessments=(*case.assessments, *(entry for one in scored for entry in _scores(case, one, twins, chosen))),
        relations=(*case.relations, *(entry for one in paired for entry in _relations(case, one, twins, chosen))),
        scenarios=(),
    )
    moved = {twins[name]: weights[name] for name in twins}
    return Settled(_with_levels(copy, chosen), {**weights, **dict.fromkeys(twins, 0.0), **moved})


def at_end(case: Case, at: At, weights: Mapping[str, float] | None = None) -> Settled:
    """The case with every uncertain value at the same end of its interval: "low", "mid" or "high".

    Raises
    ------
    CaseError
        If `at` is another word, or the weights do not fit the criteria.

    Examples
    --------
    >>> from selection.model import Candidate
    >>> from selection.worth import Worth
    >>> high = at_end(Case((Candidate("Acme"),), (Criterion("Ideas", worst=0, best=10),)), "high")
    >>> Worth.of(high.case, weights=high.weights)((0,))
    100.0
    """
    check_one_of("at", at, get_args(At))
    ends = {one: {"low": one.interval.low, "mid": one.interval.mid, "high": one.interval.high}[at]
            for one in unknowns(case, weights)}  # fmt: skip
    return settled(case, ends, weights)


def _names(known: Iterable[str], wanted: Iterable[str]) -> dict[str, str]:
    """A name for the twin of each, unlike any other."""
    taken = {name.casefold() for name in known}
    # One that is longer than all others by stars alone cannot be among them.
    stars = "*" * (1 + max((len(name) - len(name.rstrip("*")) for name in taken), default=0))
    return {name: name + stars for name in sorted(wanted)}


def _twin(criterion: Criterion, name: str) -> Criterion:
    """The criterion on the scale of utility itself (of quantity, for a total), with nothing left to interpret."""
    neutral = None if criterion.neutral is None else utility(criterion, criterion.neutral)
    return Criterion(name, criterion.aggregator, worst=0.0, best=1.0, need=criterion.need, neutral=neutral)


def _scores(case: Case, criterion: Criterion, twins: Mapping[str, str], chosen: Values) -> Iterable[Assessment]:
    found = ratings(case, criterion)
    scores = dict(enumerate(found.mid.tolist()))
    if found.client is not None and criterion.aggregator is Aggregator.WEAKEST:
        scores[CLIENT] = found.client.mid
    scores |= {one.parties[0]: value for one, value in chosen.items() if one.is_about(criterion)}
    for party, value in scores.items():
        yield Assessment(_name(case, party), twins[criterion.name], value)


def _relations(case: Case, criterion: Criterion, twins: Mapping[str, str], chosen: Values) -> Iterable[Relation]:
    pairs = dict(pair_values(case, criterion))
    pairs |= {(one.parties[0], one.parties[1]): value for one, value in chosen.items() if one.is_about(criterion)}
    for (i, j), value in pairs.items():
        yield Relation(_name(case, i), _name(case, j), twins[criterion.name], value)


def _with_levels(case: Case, chosen: Values) -> Case:
    """The case whose needs and joint results ask for twins of the capabilities of which a level is unknown."""
    levels = {(_name(case, one.parties[0]), one.subject): value for one, value in chosen.items() if one.is_level}
    twins = _names((entry.capability for entry in case.capabilities), {capability for _, capability in levels})
    if not twins:
        return case
    known = [entry for entry in case.capabilities if entry.capability in twins]
    return case.replace(
        capabilities=(
            *case.capabilities,
            *(
                CapabilityLevel(
                    entry.party, twins[entry.capability], levels.get((entry.party, entry.capability), entry.level)
                )
                for entry in known
            ),
        ),
        needs=tuple(one for need in case.needs for one in _needs(need, twins)),
        joint_results=tuple(
            dataclasses.replace(result, requires={twins.get(name, name): n for name, n in result.requires.items()})
            for result in case.joint_results
        ),
    )


def _needs(need: Need, twins: Mapping[str, str]) -> tuple[Need, ...]:
    """The need; with its twin after it, which takes over the weight, where it has one."""
    if need.capability not in twins:
        return (need,)
    twin = dataclasses.replace(need, capability=twins[need.capability], core=False)
    return dataclasses.replace(need, weight=0.0), twin


def _name(case: Case, party: int) -> str:
    return case.client if party == CLIENT else case.names[party]
