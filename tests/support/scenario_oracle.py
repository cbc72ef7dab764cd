"""Scenarios a second time, straight from their definition: every coalition in every world."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from selection import rules as r
from selection.model import Aggregator, Case, Members, Rule, Scenario
from tests.support.oracle import Oracle
from tests.support.oracle_rules import breaks, implied
from tests.support.random_cases import CAPABILITIES, subsets


def random_scenarios(seed: int, case: Case) -> tuple[Scenario, ...]:
    """Some scenarios that fit the case: weights, needs, columns, absence, rules, some without a change."""
    draw = random.Random(seed)
    return tuple(_scenario(draw, case, f"S{i}") for i in range(draw.randint(1, 4)))


def _scenario(draw: random.Random, case: Case, name: str) -> Scenario:
    def maybe(share: float) -> bool:
        return draw.random() < share

    rules: list[Rule] = []
    if maybe(0.5):
        who = (draw.choice(case.names),)
        rules.append(draw.choice((r.Require(who), r.Exclude(who), r.Require(case.names[:1]), r.Exclude(case.names[:1]),
                                  r.Budget(float(draw.randint(5, 25))), r.Size(1, draw.randint(2, 5)),
                                  r.TotalAtLeast("Cost", float(draw.randint(2, 10))),
                                  r.GroupAtMost("Region", "north", draw.randint(0, 2)))))  # fmt: skip
    columns = {"Cost": draw.choice((0.8, 1.2, 2.0)), "Kept": draw.choice((0.5, 1.0))}
    return Scenario(
        name,
        draw.choice((None, 0.05, 0.1, 0.2)),
        {one.name: draw.choice((0.1, 0.5, 2.0, 5.0)) for one in case.criteria if maybe(0.3)},
        {one: draw.randint(1, 4) for one in CAPABILITIES if maybe(0.2)},
        {one: float(draw.randint(1, 5)) for one in CAPABILITIES if maybe(0.2)},
        {column: factor for column, factor in columns.items() if maybe(0.2)},
        tuple(draw.sample(case.names, draw.randint(1, 2))) if maybe(0.3) else (),
        tuple(rule for rule in rules if not rule.faults(case)),
    )


@dataclass(frozen=True)
class PlainWorld:
    """One world: the case there, and who drops out."""

    case: Case
    extra: tuple[Rule, ...]
    absent: frozenset[str]

    @cached_property
    def oracle(self) -> Oracle:
        return Oracle(self.case)

    def rest(self, members: Members) -> Members:
        return tuple(i for i in members if self.case.names[i] not in self.absent)

    def worth(self, members: Members) -> float:
        rest = self.rest(members)
        if rest:
            return self.oracle.worth(rest)
        alone = (Aggregator.COVERAGE, Aggregator.JOINT)  # what the client does by itself
        pairs = zip(self.case.criteria, self.oracle.weights, strict=True)
        return 100 * sum(w * self.oracle.term(one, ()) for one, w in pairs if one.aggregator in alone)

    @property
    def rules(self) -> list[Rule]:
        return [*implied(self.case), *self.case.rules, *self.extra]

    def broken(self, members: Members) -> set[Rule]:
        """The rules that the coalition breaks as it was chosen; that somebody is absent forbids nothing."""
        rest = self.rest(members)
        found = set()
        for rule in self.rules:
            asked = rest if isinstance(rule, r.Exclude) and self.absent & set(rule.names) else members
            if asked and breaks(self.case, rule, asked):
                found.add(rule)
        return found

    def failing(self, members: Members) -> set[Rule]:
        """The rules that those who are left break."""
        rest = self.rest(members)
        if not rest:
            return {rule for rule in self.rules if isinstance(rule, r.Size)}
        return {rule for rule in self.rules if breaks(self.case, rule, rest)}

    @cached_property
    def best(self) -> float | None:
        """The most that a coalition is worth that the rules allow, none where they allow none."""
        able = [i for i in range(len(self.case.names)) if self.case.names[i] not in self.absent]
        sets = [one for one in subsets(len(self.case.names)) if set(one) <= set(able)]
        return max((self.worth(one) for one in sets if not self.broken(one)), default=None)


@dataclass(frozen=True)
class PlainScenarios:
    """Every coalition of a case over today and its scenarios."""

    case: Case
    extra: tuple[Rule, ...] = ()

    @cached_property
    def worlds(self) -> list[PlainWorld]:
        """Today, then each scenario in order (also one that changes nothing)."""
        today = PlainWorld(self.case, self.extra, frozenset())
        there = [PlainWorld(one.applied(self.case), self.extra, frozenset(one.absent)) for one in self.case.scenarios]
        return [today, *there]

    def table(self, waive: bool = False) -> dict[Members, list[float]]:
        """The worth, in each world in which something is possible, of every coalition that may be chosen."""
        today = [one for one in subsets(len(self.case.names)) if not self.worlds[0].broken(one)]
        counting = [world for world in self.worlds if world.best is not None]
        everywhere = [one for one in today if not any(world.broken(one) for world in counting)]
        return {one: [world.worth(one) for world in counting] for one in (today if waive else everywhere or today)}

    def chances(self, shares: Sequence[float]) -> list[float]:
        """The probabilities of the worlds that count, of sum 1."""
        kept = [share for share, world in zip(shares, self.worlds, strict=True) if world.best is not None]
        return [share / sum(kept) for share in kept] if sum(kept) else [1 / len(kept)] * len(kept)

    def bests(self) -> list[float]:
        return [world.best for world in self.worlds if world.best is not None]
