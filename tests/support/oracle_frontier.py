"""Frontiers a second time, by looking at every coalition, from the definition of the model alone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

from selection.frontier import Axis, SizeAxis, TermAxis, TotalAxis, WorthAxis
from selection.model import Case, Members, Rule
from tests.support.oracle import Oracle
from tests.support.oracle_rules import breaks, implied

SAME = 1e-9


def stands(case: Case, axis: Axis, oracle: Oracle, members: Members) -> float:
    """Where a coalition stands, the more the better."""
    match axis:
        case WorthAxis(weights=None):
            return oracle.worth(members)
        case WorthAxis():
            given = axis.weights or {}
            terms = (given[one.name] * oracle.term(one, members) for one in case.criteria if given[one.name])
            return 100 * math.fsum(terms)
        case TermAxis():
            return oracle.term(case.criterion(axis.criterion), members)
        case TotalAxis():
            total = math.fsum(float(case.candidates[i].attributes[axis.column]) for i in members)  # type: ignore[arg-type]
            return total if axis.direction == "max" else -total
        case SizeAxis():
            return float(len(members)) if axis.direction == "max" else -float(len(members))
        case _:
            raise AssertionError(axis)


def beats(one: Sequence[float], other: Sequence[float]) -> bool:
    pairs = list(zip(one, other, strict=True))
    return all(a >= b - SAME for a, b in pairs) and any(a > b + SAME for a, b in pairs)


def unbeaten_by_force(case: Case, axes: Sequence[Axis], extra: Sequence[Rule] = ()) -> dict[Members, tuple[float, ...]]:
    """Every coalition that the rules allow and no other beats, with where it stands, the more the better."""
    oracle, n = Oracle(case), len(case.candidates)
    left = [members for size in range(1, n + 1) for members in combinations(range(n), size)]
    for rule in (*implied(case), *case.rules, *extra):
        left = [members for members in left if not breaks(case, rule, members)]
    points = {members: tuple(stands(case, axis, oracle, members) for axis in axes) for members in left}
    best: dict[Members, tuple[float, ...]] = {}
    # Whoever is beaten is beaten by one with a higher sum; what comes first in that order can be compared with alone.
    for members, point in sorted(points.items(), key=lambda item: -math.fsum(item[1])):
        if not any(beats(other, point) for other in best.values()):
            best[members] = point
    return {members: point for members, point in best.items() if not any(beats(o, point) for o in best.values())}


def weightings(case: Case, number: int, seed: int) -> list[dict[str, float]]:
    """So many weightings of the criteria, zero weights among them, each of sum 1."""
    found = []
    for k in range(number):
        points = [((seed + 7 * k) * (j + 3) * (k + 2) % 11) // 3 for j in range(len(case.criteria))]
        points[k % len(points)] += 1
        found.append({one.name: point / sum(points) for one, point in zip(case.criteria, points, strict=True)})
    return found


__all__ = ["beats", "stands", "unbeaten_by_force", "weightings"]
