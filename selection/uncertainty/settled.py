"""A case as it would be worth if uncertain values turned out in one way, for the door to optimise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import get_args

import numpy as np

from selection.model import CLIENT, Case, Criterion, JointResult, Rule
from selection.normalisation import At
from selection.optimisation import Appraiser
from selection.optimisation.asked import rules_of, weights_of
from selection.rules import all_rules
from selection.terms import (
    Coverage,
    Joint,
    Mean,
    Needed,
    PairMean,
    PairWeakest,
    Strongest,
    Term,
    Together,
    Total,
    Weakest,
)
from selection.uncertainty.unknown import Unknown, check_inside, unknowns
from selection.weighting.checks import check_one_of
from selection.worth import Worth

__all__ = ["Settled", "at_end", "settled"]

_Numbers = Mapping[int, float]
_Levels = Mapping[str, _Numbers]


@dataclass(frozen=True)
class Settled(Appraiser):
    """Values coalitions with uncertain values at what `values` says, at their middle where that says nothing.

    The rules look at the case as it was entered: they ask for what was said, not for how it may turn out. A missing
    score passes no gate, whatever it may turn out to be; else gates would open and close with the draw.
    """

    values: Mapping[Unknown, float] = field(default_factory=dict, hash=False)

    def __getstate__(self) -> dict[str, object]:
        """The fields alone, as of every appraiser."""
        return {**super().__getstate__(), "values": dict(self.values)}

    @cached_property
    def worth(self) -> Worth:
        """The worth with these values."""
        plain = Worth.of(self.case, weights=self.weights)
        levels: dict[str, dict[int, float]] = {}
        for one, value in self.values.items():
            if one.is_level:
                levels.setdefault(one.subject, {})[one.parties[0]] = value
        terms = {
            criterion.name: self._term(criterion, plain.terms[criterion.name], levels)
            for criterion in self.case.criteria
        }
        return replace(plain, terms=terms)

    @cached_property
    def _ends(self) -> tuple[Worth, Worth]:
        # Nothing is uncertain here.
        return self.worth, self.worth

    def _term(self, criterion: Criterion, term: Term, levels: _Levels) -> Term:
        """The term of a criterion with the values that are about it."""
        match term:
            case Coverage():
                return Coverage(tuple(_needed(need, levels.get(need.capability, {})) for need in term.needs))
            case Joint():
                pairs = zip(self.case.joint_results, term.results, strict=True)
                return Joint(tuple(_together(result, one, levels) for result, one in pairs))
        mine = {one.parties: value for one, value in self.values.items() if one.is_about(criterion)}
        if isinstance(term, PairMean | PairWeakest):
            drawn = {(i, j): value for (i, j), value in mine.items()}
            return replace(term, pairs=replace(term.pairs, rated={**term.pairs.rated, **drawn}))
        scores = {party: value for (party,), value in mine.items()}
        match term:
            case Mean(utilities) | Strongest(utilities):
                return replace(term, utilities=_with(utilities, scores))
            case Weakest(utilities, client):
                return replace(term, utilities=_with(utilities, scores), client=scores.get(CLIENT, client))
            case Total(quantities):
                return replace(term, quantities=_with(quantities, scores))
        raise TypeError(term)


def _with(numbers: Sequence[float], changed: _Numbers) -> tuple[float, ...]:
    """The numbers of the candidates, with what changes of them."""
    return tuple(changed.get(i, number) for i, number in enumerate(numbers))


def _needed(need: Needed, levels: _Numbers) -> Needed:
    return replace(need, levels=_with(need.levels, levels), client=levels.get(CLIENT, need.client))


def _together(result: JointResult, one: Together, levels: _Levels) -> Together:
    """Who suffices for each capability of a joint result, with the levels that are known now."""
    able, own = [], []
    for (capability, asked), some, client in zip(result.requires.items(), one.able, one.client_able, strict=True):
        now = {party: level >= asked for party, level in levels.get(capability, {}).items()}
        able.append(frozenset({i for i in some if now.get(i, True)} | {i for i in now if now[i] and i != CLIENT}))
        own.append(now.get(CLIENT, client))
    return replace(one, able=tuple(able), client_able=tuple(own))


def settled(
    case: Case, values: Mapping[Unknown, float], rules: Iterable[Rule] = (), weights: Mapping[str, float] | None = None
) -> Settled:
    """The case under its rules and these, with each uncertain value at what `values` says, else at its middle.

    Raises
    ------
    CaseError
        If a value lies outside its interval, or the weights or the rules do not fit the case.

    Examples
    --------
    >>> from selection.model import Candidate
    >>> from selection.optimisation import solve
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),))
    >>> turned = settled(case, dict(zip(unknowns(case), (0.2, 0.9))), [Size(1, 1)])
    >>> best = solve(turned).best
    >>> best.members, best.worth
    (('Bolt',), 90.0)
    """
    for one, value in values.items():
        check_inside(one, np.array([value]))
    return Settled(case, all_rules(case, rules_of(case, rules)), weights_of(case, weights), values)


def at_end(case: Case, at: At, rules: Iterable[Rule] = (), weights: Mapping[str, float] | None = None) -> Settled:
    """The case with every uncertain value at the same end of its interval: "low", "mid" or "high".

    Raises
    ------
    CaseError
        If `at` is another word, or the weights or the rules do not fit the case.

    Examples
    --------
    >>> from selection.model import Candidate
    >>> high = at_end(Case((Candidate("Acme"),), (Criterion("Ideas", worst=0, best=10),)), "high")
    >>> high.worth((0,))
    100.0
    """
    check_one_of("at", at, get_args(At))
    ends = {one: getattr(one.interval, at) for one in unknowns(case, weights)}
    return settled(case, ends, rules, weights)
