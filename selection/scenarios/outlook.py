"""All coalitions at once over all worlds: the best by a mixture of average and worst, with proof."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from selection.limits import Limits
from selection.model import Members, Rule
from selection.optimisation import Appraiser, Plan, near_optimal_of, solve
from selection.optimisation.answer import PROOF_GAP
from selection.optimisation.enumeration import sizes_of
from selection.rules import Exclude, Size
from selection.scenarios.there import remaining, rules_there
from selection.scenarios.worlds import World
from selection.terms import Term
from selection.worth import MOST_WORTH, TIE, Worth

__all__ = ["Choice", "Outlook"]

Numbers = NDArray[np.float64]

_DEPTHS = (20, 200, 2000, 20_000)
"""So many coalitions are listed, one after the other, until nothing that is not listed can be better."""

_LISTED = 200
"""So many are asked for of the solver, where the search has no answer."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The best by some mixture: the coalitions that are equally good, and whether nothing else can be better."""

    ties: tuple[Members, ...]
    value: float
    proven: bool


@dataclass(frozen=True)
class _Blend(Appraiser):
    """Values a coalition by a weighted mean of its worth in several worlds, which is again a sum of terms."""

    blended: Worth | None = None

    @cached_property
    def worth(self) -> Worth:
        """The weighted mean."""
        return self.blended or super().worth


@dataclass
class Outlook:
    """The coalitions that may be chosen, as far as they are known, with their worth in each world.

    Those that satisfy the rules of today and of every world may be chosen; when there is none, those that satisfy
    the rules of today (`everywhere` is False then, or when the rules of other worlds are waived; `sure` is False when
    a limit came in between). Worlds in which nothing is possible do not count.
    `pool` has a row of worths, one for each world, for every coalition known.
    """

    plan: Plan
    worlds: tuple[World, ...]
    limits: Limits
    everywhere: bool = True
    sure: bool = True
    pool: dict[Members, Numbers] = field(default_factory=dict)
    _rest: dict[Members, Numbers] = field(default_factory=dict)

    @staticmethod
    def over(plan: Plan, worlds: Iterable[World], limits: Limits, *, waive: bool = False) -> Outlook:
        """The outlook of a plan, with a few good coalitions to begin with; `waive` asks only for today's rules."""
        outlook = Outlook(plan, tuple(world for world in worlds if world.possible), limits, everywhere=not waive)
        outlook._begin()
        return outlook

    def _begin(self) -> None:
        today, likely = np.eye(int(self._plain.sum()))[0], self.chances[self._plain]
        floor = max(self._list(mix, _DEPTHS[0]) for mix in (today, likely))
        if not self.pool:
            self.sure, self.everywhere = floor == -math.inf, False
        best = self.plan.case.members(self.plan.best.members)
        if not self.everywhere or all(rule.excess(self.plan.case, best) <= 0 for rule in self._asked):
            self._add([best])

    @cached_property
    def chances(self) -> Numbers:
        """The probability of each world, of sum 1 (shape worlds); all equal if those that count have none."""
        chances = np.array([world.probability for world in self.worlds])
        shares: Numbers = chances / chances.sum() if chances.any() else np.full(len(chances), 1.0 / len(chances))
        return shares

    @cached_property
    def bests(self) -> Numbers:
        """The worth of the best possible in each world (shape worlds)."""
        return np.array([world.plan.best.worth for world in self.worlds])

    def best_by(self, beta: float, offsets: Numbers) -> Choice:
        """The coalitions for which beta x expected worth + (1 - beta) x least (worth - offset) is most.

        The least over all worlds is no more than any weighted mean over those in which nobody drops out. So no
        coalition is valued above the same sum with that mean, which is a sum of terms too: the search lists the best
        by it, until what is not listed must stay below the best found. The weights of the mean are those for which
        the bound is lowest over the coalitions known. Where somebody drops out, the worth is bounded by the best that
        there is without rules.
        """
        proven = False
        for depth in _DEPTHS:
            least = self._multipliers(beta, offsets)
            mix = beta * self.chances[self._plain] + (1.0 - beta) * least
            more = beta * self.chances[self._thinned] @ self._ceilings - (1.0 - beta) * least @ offsets[self._plain]
            floor = self._list(mix, depth)
            bound = -math.inf if floor == -math.inf else float(mix.sum() * floor + more)
            value = float(self._values(beta, offsets).max())
            proven = bound <= value + PROOF_GAP
            if proven or self.limits.stopped:
                break
        values = self._values(beta, offsets)
        ties = [members for members, one in zip(self.pool, values, strict=True) if one >= value - TIE]
        return Choice(tuple(ties), value, proven and self.sure and all(world.settled for world in self.worlds))

    def _values(self, beta: float, offsets: Numbers) -> Numbers:
        worths = np.array(list(self.pool.values()))
        values: Numbers = beta * worths @ self.chances + (1.0 - beta) * (worths - offsets).min(axis=1)
        return values

    def _multipliers(self, beta: float, offsets: Numbers) -> Numbers:
        """The weights, of sum 1, that make the largest bound of the coalitions known least: a linear program."""
        n = int(self._plain.sum())
        if beta == 1.0 or n == 1:
            return np.full(n, 1.0 / n)
        worths = np.array(list(self.pool.values()))[:, self._plain]
        sums = beta * worths @ self.chances[self._plain]
        rows = np.column_stack([(1.0 - beta) * (worths - offsets[self._plain]), np.full(len(worths), -1.0)])
        answer = linprog([0.0] * n + [1.0], A_ub=rows, b_ub=-sums, A_eq=[[1.0] * n + [0.0]], b_eq=[1.0],
                         bounds=[(0.0, 1.0)] * n + [(None, None)], method="highs")  # fmt: skip
        if answer.x is None:
            return np.full(n, 1.0 / n)
        weights = np.clip(answer.x[:n], 0.0, 1.0)
        shares: Numbers = weights / weights.sum()
        return shares

    def _list(self, mix: Numbers, number: int) -> float:
        """Take up the best by a weighted mean over the plain worlds; what all others are worth at most by it."""
        total = float(mix.sum())
        weights = (mix / total if total > TIE else np.full(len(mix), 1.0 / len(mix))) @ self._weights[self._plain]
        terms = {str(at): term for at, term in enumerate(self._terms)}
        blended = Worth(terms, dict(zip(terms, weights.tolist(), strict=True)))
        rules = (*self.plan.rules, *self._asked) if self.everywhere else self.plan.rules
        blend = _Blend(self.plan.case, rules, blended=blended)
        near = near_optimal_of(blend, number=number, time_limit=self.limits.left, cancel=self.limits.cancel)
        found, floor = list(near.worths), near.floor
        if floor == math.inf and not self.limits.stopped:
            found, floor = _solved(blend, min(number, _LISTED), self.limits)
        self._add(found)
        return floor

    def _add(self, coalitions: Iterable[Members]) -> None:
        for members in coalitions:
            if members not in self.pool:
                self.pool[members] = self._worths(members)

    def _worths(self, members: Members) -> Numbers:
        rests = [remaining(world, members) for world in self.worlds]
        values = np.array([row @ self._each(rest) for row, rest in zip(self._weights, rests, strict=True)])
        worths: Numbers = MOST_WORTH * values
        return worths

    def _each(self, members: Members) -> Numbers:
        """The value of every term for these members (shape terms)."""
        if members not in self._rest:
            self._rest[members] = np.array([term.value(members) for term in self._terms])
        return self._rest[members]

    @cached_property
    def _plain(self) -> NDArray[np.bool_]:
        """In which worlds nobody drops out."""
        return np.array([not world.absent for world in self.worlds])

    @cached_property
    def _asked(self) -> tuple[Rule, ...]:
        """What the other worlds ask of a coalition."""
        return tuple(rules_there(self.plan, self.worlds))

    @cached_property
    def _ceilings(self) -> Numbers:
        """What those who are left can be worth at most, in each world in which somebody drops out.

        They need not satisfy its rules, so it is what the best without rules is worth.
        """
        return np.array([self._ceiling(world) for world in self.worlds if world.absent])

    def _ceiling(self, world: World) -> float:
        there, case = world.appraiser, world.appraiser.case
        most = max(sizes_of(self.plan.case, self.plan.rules), default=1)
        free = replace(there, rules=(Size(1, most), Exclude(case.absent)))
        return max(solve(free, time_limit=self.limits.left, cancel=self.limits.cancel).bound, there.worth(()))

    @cached_property
    def _thinned(self) -> NDArray[np.bool_]:
        return ~self._plain

    @cached_property
    def _terms(self) -> tuple[Term, ...]:
        """The terms of all worlds, each once: most are the same everywhere."""
        return tuple(dict.fromkeys(term for world in self.worlds for term in world.appraiser.worth.terms.values()))

    @cached_property
    def _weights(self) -> Numbers:
        """The weight of each term in each world (shape worlds x terms)."""
        place: Mapping[Term, int] = {term: at for at, term in enumerate(self._terms)}
        weights = np.zeros((len(self.worlds), len(self._terms)))
        for row, world in zip(weights, self.worlds, strict=True):
            worth = world.appraiser.worth
            for name, term in worth.terms.items():
                row[place[term]] += worth.weights[name]
        return weights


def _solved(blend: Appraiser, number: int, limits: Limits) -> tuple[list[Members], float]:
    """The same by the solver: the best coalitions, and what all others are worth at most."""
    plan = solve(blend, alternatives=number, time_limit=limits.left, cancel=limits.cancel)
    found = [blend.case.members(one.members) for one in plan.coalitions]
    if plan.complete:
        return found, plan.coalitions[-1].worth if len(found) >= number else -math.inf
    return found, plan.best.worth if plan.proven else plan.bound
