"""The best coalitions a second time, by looking at every one of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from selection import rules as r
from selection.model import Case, Members
from tests.support.oracle import TIE, Oracle
from tests.support.oracle_rules import breaks, implied


@dataclass(frozen=True)
class Found:
    """One coalition that the rules allow, with its worth."""

    members: Members
    worth: float
    cost: float
    names: tuple[str, ...]


def enumerated(case: Case, sets: Sequence[Members]) -> list[Found]:
    """Every coalition that the rules of the case allow, the best first; equal ones by size, cost, name."""
    oracle = Oracle(case)
    left: Sequence[Members] = sets
    rules = [*implied(case), *case.rules]
    for rule in rules:
        left = [members for members in left if not breaks(case, rule, members)]
    column = cost_column(case)
    found = [
        Found(
            members,
            oracle.worth(members),
            sum(float(case.candidates[i].attributes[column]) for i in members) if column else 0.0,  # type: ignore[arg-type]
            tuple(case.names[i] for i in members),
        )
        for members in left
    ]
    found.sort(key=lambda one: -one.worth)
    ordered: list[Found] = []
    while found:
        tied = [one for one in found if found[0].worth - one.worth <= TIE]
        ordered += sorted(tied, key=lambda one: (len(one.members), round(one.cost, 6), sorted(one.names)))
        found = found[len(tied) :]
    return ordered


def cost_column(case: Case) -> str | None:
    """What decides between equally good coalitions of one size: the column of the budget, else one called Cost."""
    limited = [rule.column for rule in (*implied(case), *case.rules) if isinstance(rule, r.Budget)]
    called = [name for candidate in case.candidates for name in candidate.attributes if name == "Cost"]
    return next(iter((*limited, *called)), None)


def listed(found: Sequence[Found], number: int, within: float | None) -> list[Found]:
    """The `number` best with every tie of the last, and all within so many points of the best."""
    if len(found) <= number:
        return list(found)
    ranked = sorted((one.worth for one in found), reverse=True)
    floor = min(ranked[number - 1], math.inf if within is None else ranked[0] - within) - TIE
    return [one for one in found if one.worth >= floor]
