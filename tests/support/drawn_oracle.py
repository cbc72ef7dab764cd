"""Worth, the best coalition and its rivals when uncertain values turn out in a given way: by brute force."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from selection.model import Case, Criterion, Members
from selection.uncertainty import Unknown
from tests.support.oracle import TIE, Oracle
from tests.support.oracle_rules import breaks, implied
from tests.support.oracle_search import cost_column

Key = tuple[str, frozenset[str], bool]


@dataclass(frozen=True)
class DrawnOracle(Oracle):
    """The oracle, with some values as they turned out: by criterion or capability and the names of the parties."""

    values: Mapping[Key, float] = field(default_factory=dict)

    def _score(self, criterion: Criterion, name: str) -> float:
        return self.values.get((criterion.name, frozenset({name}), False), super()._score(criterion, name))

    def _client(self, criterion: Criterion) -> float | None:
        found = super()._client(criterion)
        return self.values.get((criterion.name, frozenset({self.case.client}), False), found)  # type: ignore[arg-type]

    def level(self, party: int, capability: str) -> float:
        name = self.case.client if party < 0 else self.case.names[party]
        return self.values.get((capability, frozenset({name}), True), super().level(party, capability))

    def _table(self, criterion: Criterion) -> dict[frozenset[str], list[float]]:
        table = dict(super()._table(criterion))
        for (subject, pair, is_level), value in self.values.items():
            if subject == criterion.name and len(pair) == 2 and not is_level:
                table[pair] = [value]
        return table


def key_of(case: Case, one: Unknown) -> Key:
    names = [case.client if party < 0 else case.names[party] for party in one.parties]
    return one.subject, frozenset(names), one.is_level


def oracle_of(case: Case, found: Sequence[Unknown], row: Sequence[float]) -> DrawnOracle:
    """The oracle of one draw: a value for each of the unknowns."""
    return DrawnOracle(case, "mid", {key_of(case, one): value for one, value in zip(found, row, strict=True)})


def allowed(case: Case) -> list[Members]:
    """Every coalition that the rules of the case allow; rules know nothing of draws."""
    n = len(case.candidates)
    rules = [*implied(case), *case.rules]
    every = (members for size in range(1, n + 1) for members in combinations(range(n), size))
    return [members for members in every if not any(breaks(case, rule, members) for rule in rules)]


def best_of(case: Case, coalitions: Sequence[Members], oracle: Oracle) -> tuple[Members, float]:
    """The best of these coalitions: of equal ones the smallest, then the cheapest, then the first by name."""
    worths = {members: oracle.worth(members) for members in coalitions}
    most = max(worths.values())
    equal = [members for members, worth in worths.items() if most - worth <= TIE]
    return min(equal, key=lambda members: order(case, members)), most


def order(case: Case, members: Members) -> tuple[int, float, list[str]]:
    column = cost_column(case)
    cost = sum(float(case.candidates[i].attributes[column]) for i in members) if column else 0.0  # type: ignore[arg-type]
    return len(members), round(cost, 6), sorted(case.names[i] for i in members)


def random_rows(found: Sequence[Unknown], number: int, seed: int) -> list[list[float]]:
    """Draws over the intervals by another generator; ends and middles among them, because ties live there."""
    draw = random.Random(seed)

    def one(of: Unknown) -> float:
        low, mid, high = of.interval.low, of.interval.mid, of.interval.high
        anywhere = float(draw.randint(0, 4)) if of.is_level else draw.uniform(low, high)
        return draw.choice((low, mid, high, anywhere, anywhere, anywhere))

    return [[one(of) for of in found] for _ in range(number)]
