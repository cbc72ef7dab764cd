"""The smallest changes a second time: by looking at every coalition, every rule and, for scores, many values."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import numpy as np
from scipy.optimize import linprog

from selection import rules as r
from selection.model import Aggregator, Assessment, Case, Criterion, Members, Rule
from selection.weighting.weights import Array
from tests.support.oracle import TIE, Oracle, utility
from tests.support.oracle_rules import breaks, implied, raw_score
from tests.support.random_cases import subsets

POINTS = 200
CONCAVE = {Aggregator.MEAN, Aggregator.TOTAL, Aggregator.WEAKEST}


def rules_of(case: Case) -> list[Rule]:
    stated: list[Rule] = [*implied(case), *case.rules]
    return list(dict.fromkeys(stated))


@dataclass(frozen=True)
class Allowed:
    """Every coalition that satisfies these rules, with its worth under these weights (those of the case when None)."""

    case: Case
    rules: Sequence[Rule]
    weights: Sequence[float] | None = None

    @cached_property
    def worths(self) -> dict[Members, float]:
        oracle = Oracle(self.case)
        weights = oracle.weights if self.weights is None else self.weights
        found = {}
        for members in subsets(len(self.case.candidates)):
            if not any(breaks(self.case, rule, members) for rule in self.rules):
                terms = [oracle.term(criterion, members) for criterion in self.case.criteria]
                found[members] = 100 * math.fsum(w * t for w, t in zip(weights, terms, strict=True))
        return found

    @property
    def best(self) -> float:
        return max(self.worths.values(), default=-math.inf)

    def best_with(self, candidate: int) -> float:
        return max((worth for members, worth in self.worths.items() if candidate in members), default=-math.inf)

    def lets_in(self, candidate: int, within: float = 1e-9) -> bool:
        """Whether the candidate is in a best coalition."""
        return self.best_with(candidate) >= self.best - within > -math.inf


def with_agreed(case: Case, name: str, scores: Mapping[str, float]) -> Case:
    """The case in which one assessor gives these scores and nobody else gave any."""
    kept = [one for one in case.assessments if (one.party, one.criterion) not in {(name, other) for other in scores}]
    return case.replace(assessments=(*kept, *(Assessment(name, criterion, raw) for criterion, raw in scores.items())))


def scale_of(case: Case, criterion: Criterion, name: str) -> list[float]:
    """Many scores over the whole scale, the corners of the value function among them."""
    ends = [criterion.worst, criterion.best, *(x for x, _ in criterion.knots)]
    now = raw_score(case, criterion, name)
    ends += [] if now is None else [now]
    return sorted({*np.linspace(min(ends), max(ends), POINTS).tolist(), *ends})


@dataclass(frozen=True)
class LeastSum:
    """The least sum of raises by linear programs, one for each coalition and each choice of who is strongest."""

    case: Case
    rules: Sequence[Rule]
    name: str
    target: float

    @cached_property
    def effort(self) -> float:
        candidate = self.case.index[self.name]
        others = [rule for rule in self.rules if not isinstance(rule, r.Floor | r.AverageAtLeast)]
        floors = [rule for rule in self.rules if isinstance(rule, r.Floor)]
        least = math.inf
        for members in subsets(len(self.case.candidates)):
            rest = tuple(i for i in members if i != candidate)
            if candidate not in members or any(breaks(self.case, rule, members) for rule in others):
                continue
            if any(breaks(self.case, rule, rest) for rule in floors):
                continue
            least = min(least, self._effort(members))
        return least

    def _effort(self, members: Members) -> float:
        scored = [criterion for criterion in self.case.criteria if criterion.aggregator.is_scored]
        ranges = [self._heights(criterion, members) for criterion in scored]
        if any(not one for one in ranges):
            return math.inf
        choices = [(False, True) if one.aggregator is Aggregator.STRONGEST else (True,) for one in scored]
        return min(self._program(members, scored, ranges, choice) for choice in product(*choices))

    def _now(self, criterion: Criterion) -> float:
        score = Oracle(self.case).scores(criterion)[self.case.index[self.name]]
        return score / self._kept(criterion) if criterion.aggregator is Aggregator.TOTAL else score

    def _kept(self, criterion: Criterion) -> float:
        """What a total gets of one unit of height, a whole scale."""
        share = (
            self.case.candidates[self.case.index[self.name]].attributes[criterion.follow_through]
            if (criterion.follow_through)
            else 1.0
        )
        return float(share) * (criterion.best - criterion.worst) or 1.0  # type: ignore[arg-type]

    def _heights(self, criterion: Criterion, members: Members) -> list[float]:
        """The heights of the scores that floors and averages allow; the present one stands for no change."""
        mine = [rule for rule in self.rules if isinstance(rule, r.Floor | r.AverageAtLeast)]
        mine = [rule for rule in mine if rule.criterion == criterion.name]
        candidate = self.case.index[self.name]

        def allowed(case: Case) -> bool:
            return not any(breaks(case, rule, (candidate,) if isinstance(rule, r.Floor) else members) for rule in mine)

        found = [self._now(criterion)] if allowed(self.case) else []
        limits = [rule.value for rule in mine if isinstance(rule, r.Floor)] + self._limits(criterion, members, mine)
        scores = scale_of(self.case, criterion, self.name)
        for raw in [*scores, *(one for one in limits if scores[0] <= one <= scores[-1])]:
            if allowed(with_agreed(self.case, self.name, {criterion.name: raw})):
                is_total = criterion.aggregator is Aggregator.TOTAL
                found.append(raw / (criterion.best - criterion.worst) if is_total else utility(criterion, raw))
        return found

    def _limits(self, criterion: Criterion, members: Members, rules: Sequence[Rule]) -> list[float]:
        """The score at which the members just reach an average."""
        others = [raw_score(self.case, criterion, self.case.names[i]) for i in members]
        known = [criterion.worst if one is None else one for one in others]
        mine = known[members.index(self.case.index[self.name])]
        return [len(members) * rule.value - (sum(known) - mine) for rule in rules if isinstance(rule, r.AverageAtLeast)]

    def _program(
        self, members: Members, scored: list[Criterion], ranges: list[list[float]], rises: Sequence[bool]
    ) -> float:
        """Heights h, raises d >= h - now and values t; at most what the heights allow, together enough."""
        n, oracle, candidate = len(scored), Oracle(self.case), self.case.index[self.name]
        weights = dict(zip([one.name for one in self.case.criteria], oracle.weights, strict=True))
        fixed = 100 * sum(
            weights[one.name] * oracle.term(one, members) for one in self.case.criteria if not one.aggregator.is_scored
        )
        if not scored:
            return 0.0 if fixed >= self.target - TIE else math.inf
        rows, most, bounds = [], [], []
        for j, criterion in enumerate(scored):
            scores = oracle.scores(criterion)
            rest = [scores[i] for i in members if i != candidate]
            low, high = min(ranges[j]), max(ranges[j])
            rows.append(_row(n, h=(j, 1.0), d=(j, -1.0)))
            most.append(self._now(criterion))
            slope, start, top = 1.0, 0.0, 1.0
            if criterion.aggregator is Aggregator.MEAN:
                slope, start = 1 / len(members), sum(rest) / len(members)
            elif criterion.aggregator is Aggregator.WEAKEST:
                client = oracle._client(criterion)
                top = min([*rest, 1.0] + ([] if client is None else [client]))
            elif criterion.aggregator is Aggregator.TOTAL:
                assert criterion.need
                kept = self._kept(criterion) if oracle.scores(criterion)[candidate] or self._keeps(criterion) else 0.0
                slope, start = kept / criterion.need, sum(rest) / criterion.need
            elif rises[j]:
                low = max([low, *rest])
            else:
                slope, start = 0.0, max(rest, default=0.0)
            if low > high + 1e-12:
                return math.inf
            rows.append(_row(n, t=(j, 1.0), h=(j, -slope)))
            most.append(start)
            bounds.append((min(low, high), high, top))
        rows.append(np.concatenate([np.zeros(2 * n), [-100 * weights[one.name] for one in scored]]))
        most.append(fixed - self.target + 1e-10)
        made = linprog(
            np.concatenate([np.zeros(n), np.ones(n), np.zeros(n)]), np.array(rows), most,
            bounds=[(low, high) for low, high, _ in bounds] + [(0, None)] * n + [(None, top) for *_, top in bounds],
        )  # fmt: skip
        return float(made.fun) if made.status == 0 else math.inf

    def _keeps(self, criterion: Criterion) -> bool:
        if not criterion.follow_through:
            return True
        return bool(self.case.candidates[self.case.index[self.name]].attributes[criterion.follow_through])


def _row(n: int, **entries: tuple[int, float]) -> Array:
    row = np.zeros(3 * n)
    for part, (column, value) in entries.items():
        row["hdt".index(part) * n + column] = value
    return row


def nearest_weights(found: Allowed, now: Sequence[float], candidate: int) -> float:
    """The least share of weight that moves until a coalition with the candidate is best; inf when none ever is."""
    oracle, n = Oracle(found.case), len(now)
    sets = list(found.worths)
    points = np.array([[100 * oracle.term(one, members) for one in found.case.criteria] for members in sets])
    least = math.inf
    for row, members in enumerate(sets):
        if candidate not in members:
            continue
        # Variables are the new weights, then their distances to the old ones.
        over = np.hstack([points - points[row], np.zeros_like(points)])
        apart = np.vstack([np.hstack([np.eye(n), -np.eye(n)]), np.hstack([-np.eye(n), -np.eye(n)])])
        made = linprog(
            np.concatenate([np.zeros(n), np.full(n, 0.5)]),
            np.vstack([over, apart]), np.concatenate([np.zeros(len(sets)), now, -np.array(now)]),
            np.concatenate([np.ones(n), np.zeros(n)])[None, :], [1.0],
        )  # fmt: skip
        least = min(least, float(made.fun) if made.status == 0 else math.inf)
    return least
