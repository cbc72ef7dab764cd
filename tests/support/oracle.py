"""The model a second time, straight from its definition and without the code under test.

What a coalition is worth, which coalitions the rules allow, and by brute force which are best: slow and plain on
purpose. Sets of candidates are tuples of indices, the client is -1.
"""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise
from typing import Any

from selection.model import Aggregator, Case, Criterion, Members

TIE = 1e-9
HALF_WIDTH = {None: 0.0, "E1": 0.15, "E2": 0.10, "E3": 0.05, "E4": 0.02}


def utility(criterion: Criterion, raw: float) -> float:
    if criterion.knots:
        points = criterion.knots
        if raw <= points[0][0]:
            return points[0][1]
        for (x0, u0), (x1, u1) in pairwise(points):
            if raw <= x1:
                return u0 + (u1 - u0) * (raw - x0) / (x1 - x0)
        return points[-1][1]
    share = (raw - criterion.worst) / (criterion.best - criterion.worst)
    return min(max(share, 0.0), 1.0)


def clip(value: float) -> float:
    return min(max(value, 0.0), 1.0)


@dataclass(frozen=True)
class Oracle:
    """The worth of coalitions of a case at one end ("low", "mid", "high") of every interval."""

    case: Case
    end: str = "mid"

    def worth(self, members: Members) -> float:
        return 100 * math.fsum(
            weight * self.term(criterion, members)
            for criterion, weight in zip(self.case.criteria, self.weights, strict=True)
            if weight
        )

    @cached_property
    def weights(self) -> list[float]:
        points = [
            (criterion.weight or 0.0) * self.case.weight_factors.get(criterion.name, 1.0)
            for criterion in self.case.criteria
        ]
        return [value / math.fsum(points) for value in points]

    def term(self, criterion: Criterion, members: Members) -> float:
        """A_j(S) of section 3 of the method."""
        match criterion.aggregator:
            case Aggregator.MEAN:
                return statistics.fmean(self.scores(criterion)[i] for i in members)
            case Aggregator.WEAKEST:
                client = self._client(criterion)
                return min([self.scores(criterion)[i] for i in members] + ([] if client is None else [client]))
            case Aggregator.STRONGEST:
                return max(self.scores(criterion)[i] for i in members)
            case Aggregator.TOTAL:
                assert criterion.need is not None
                return min(1.0, sum(self.scores(criterion)[i] for i in members) / criterion.need)
            case Aggregator.COVERAGE:
                return self._coverage(members)
            case Aggregator.JOINT:
                return self._joint(members)
            case Aggregator.PAIR_MEAN:
                return statistics.fmean(self._pairs(criterion, members) or [self._neutral(criterion)])
            case Aggregator.PAIR_WEAKEST:
                return min(self._pairs(criterion, members), default=self._neutral(criterion))

    @cached_property
    def _cache(self) -> dict[Any, Any]:
        return {}

    def scores(self, criterion: Criterion) -> list[float]:
        """The utility of each candidate, for a total its quantity times follow-through."""
        if criterion.name not in self._cache:
            self._cache[criterion.name] = [self._score(criterion, name) for name in self.case.names]
        found: list[float] = self._cache[criterion.name]
        return found

    def _score(self, criterion: Criterion, name: str) -> float:
        candidate = self.case.candidates[self.case.names.index(name)]
        share = float(candidate.attributes[criterion.follow_through]) if criterion.follow_through else 1.0  # type: ignore[arg-type]
        return self._interval(criterion, name, self._panel(criterion))[self.end] * share

    def _client(self, criterion: Criterion) -> float | None:
        entries = [e for e in self.case.assessments if (e.party, e.criterion) == (self.case.client, criterion.name)]
        if not entries:
            return None
        return self._interval(criterion, self.case.client, {e.assessor for e in entries if e.value is not None})[
            self.end
        ]

    def _panel(self, criterion: Criterion) -> set[str]:
        return {
            entry.assessor
            for entry in self.case.assessments
            if entry.criterion == criterion.name and entry.party != self.case.client and entry.value is not None
        }

    def given(self, criterion: Criterion, party: str) -> list[Any]:
        """The scores that count: all, or of several with a consensus only what was agreed on."""
        entries = [
            entry
            for entry in self.case.assessments
            if entry.criterion == criterion.name and entry.party == party and entry.value is not None
        ]
        if criterion.panel == "consensus" and len(entries) > 1:
            entries = [entry for entry in entries if entry.assessor.lower() == "consensus"]
        return entries

    def _interval(self, criterion: Criterion, party: str, panel: set[str]) -> dict[str, float]:
        """Low, mid and high by trying the extremes, and the points between them where a value function turns."""
        is_total = criterion.aggregator is Aggregator.TOTAL
        entries = self.given(criterion, party)
        ends = [criterion.worst, criterion.best, *(x for x, _ in criterion.knots)]
        reach = (min(ends), max(ends))
        worth = (lambda raw: raw) if is_total else (lambda raw: utility(criterion, raw))
        join = statistics.median if criterion.panel == "median" else statistics.fmean
        if not entries:
            grid = [worth(raw) for raw in (*ends, *reach)]
            return {"low": min(grid), "mid": (min(grid) + max(grid)) / 2, "high": max(grid)}
        values = [float(entry.value) for entry in entries]
        mid = worth(join(values))
        agreed = criterion.panel == "consensus" and entries[0].assessor.lower() == "consensus"
        absent = 0 if agreed else len(panel) - len(entries)
        lows = [value if entry.low is None else entry.low for entry, value in zip(entries, values, strict=True)]
        highs = [value if entry.high is None else entry.high for entry, value in zip(entries, values, strict=True)]
        span = [join([*given, *[end] * absent]) for given, end in zip((lows, highs), reach, strict=True)]
        inside = [worth(raw) for raw in (*span, *(x for x, _ in criterion.knots if span[0] < x < span[1]))] + [mid]
        width = join([HALF_WIDTH[entry.evidence] for entry in entries])
        width *= criterion.best - criterion.worst if is_total else 1.0
        low, high = min(inside) - width, max(inside) + width
        if is_total:  # no lower than the worst anchor, unless the score itself is
            return {"low": min(mid, max(criterion.worst, low)), "mid": mid, "high": high}
        return {"low": clip(low), "mid": mid, "high": clip(high)}

    def level(self, party: int, capability: str) -> float:
        name = self.case.client if party < 0 else self.case.names[party]
        for entry in self.case.capabilities:
            if (entry.party, entry.capability) == (name, capability):
                return {"low": 0.0, "mid": 2.0, "high": 4.0}[self.end] if entry.level is None else entry.level
        return 0.0

    def _best(self, members: Members, capability: str) -> float:
        if capability not in self._cache:
            self._cache[capability] = {i: self.level(i, capability) for i in range(-1, len(self.case.candidates))}
        return max(self._cache[capability][i] for i in (-1, *members))

    def _coverage(self, members: Members) -> float:
        total = sum(need.weight for need in self.case.needs)
        return sum(
            need.weight / total * min(1.0, self._best(members, need.capability) / need.level)
            for need in self.case.needs
        )

    def _joint(self, members: Members) -> float:
        total = sum(result.value for result in self.case.joint_results)
        return sum(
            result.value / total
            for result in self.case.joint_results
            if all(self._best(members, capability) >= level for capability, level in result.requires.items())
        )

    def _neutral(self, criterion: Criterion) -> float:
        assert criterion.neutral is not None
        return utility(criterion, criterion.neutral)

    def _table(self, criterion: Criterion) -> dict[frozenset[str], list[float]]:
        if criterion.name not in self._cache:
            table: dict[frozenset[str], list[float]] = {}
            for entry in self.case.relations:
                if entry.criterion == criterion.name:
                    shift = {"low": -1, "mid": 0, "high": 1}[self.end] * HALF_WIDTH[entry.evidence]
                    value = clip(utility(criterion, entry.value) + shift)
                    table.setdefault(frozenset({entry.source, entry.target}), []).append(value)
            self._cache[criterion.name] = table
        found: dict[frozenset[str], list[float]] = self._cache[criterion.name]
        return found

    def _pairs(self, criterion: Criterion, members: Members) -> list[float]:
        table = self._table(criterion)
        with_client = any(self.case.client in pair for pair in table)
        parties = [self.case.client] * with_client + [self.case.names[i] for i in members]
        join = min if criterion.aggregator is Aggregator.PAIR_WEAKEST else statistics.fmean
        return [
            join(table[pair]) if (pair := frozenset({a, b})) in table else self._neutral(criterion)
            for a, b in combinations(parties, 2)
        ]
