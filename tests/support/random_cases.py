"""Small random cases of every shape, from a seed: every aggregator, every rule, panels, ties, gaps, unknowns."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from itertools import combinations, permutations

from selection import rules as r
from selection.model import (
    Absence,
    Aggregator,
    Assessment,
    Candidate,
    CapabilityLevel,
    Case,
    Criterion,
    Evidence,
    JointResult,
    Members,
    Need,
    Panel,
    Relation,
    Rule,
)

CAPABILITIES = ("sensors", "software", "legal")
REGIONS = ("north", "south")
CLIENT = "Client"
KNOTS = (
    ((0.0, 0.0), (4.0, 0.2), (10.0, 1.0)),
    ((0.0, 0.1), (5.0, 1.0), (10.0, 0.3)),  # too much harms
    ((2.0, 0.0), (5.0, 0.8), (7.0, 0.8), (9.0, 1.0)),  # a plateau
)


def random_case(seed: int, n: int = 6) -> Case:
    """A case of `n` candidates; whole grades make ties likely."""
    draw = random.Random(seed)
    names = [f"P{i}" for i in range(n)]
    criteria = tuple(_criterion(draw, kind) for kind in draw.sample(list(Aggregator), draw.randint(1, len(Aggregator))))
    parties = [CLIENT, *names]
    case = Case(
        candidates=tuple(_candidate(draw, name, names, criteria) for name in names),
        criteria=criteria,
        assessments=tuple(_assessments(draw, criteria, parties)),
        capabilities=tuple(
            CapabilityLevel(party, capability, draw.choice((0.0, 0.0, 1.0, 2.0, 3.0, 4.0, None)))
            for party in parties
            for capability in CAPABILITIES
            if party == CLIENT or draw.random() < 0.9
        ),
        needs=tuple(_needs(draw)),
        joint_results=(
            JointResult("pilot", 2.0, {"sensors": draw.randint(1, 4), "software": draw.randint(1, 4)}),
            JointResult("permit", 1.0, {"legal": 3}),
        ),
        relations=tuple(_relations(draw, criteria, parties)),
        client=CLIENT,
        absent=(draw.choice(names),) if draw.random() < 0.1 else (),
        weight_factors={criteria[0].name: 1.5} if draw.random() < 0.2 else {},
    )
    return case.replace(rules=tuple(random_rules(draw, case)))


def _candidate(draw: random.Random, name: str, names: list[str], criteria: tuple[Criterion, ...]) -> Candidate:
    recoverable = [criterion.name for criterion in criteria if criterion.recovery]
    others = [other for other in names if other != name]
    return Candidate(
        name,
        {
            "Cost": draw.choice((float(draw.randint(1, 9)), 0.1 * draw.randint(10, 90))),
            "Region": draw.choice(REGIONS),
            "Kept": draw.choice((0.0, 0.5, 1.0)),
        },
        incumbent=draw.random() < 0.3,
        member_of=draw.choice(others) if others and draw.random() < 0.05 else "",
        recovery={draw.choice(recoverable): date(2027, 1, 1)} if recoverable and draw.random() < 0.3 else {},
    )


def _criterion(draw: random.Random, aggregator: Aggregator) -> Criterion:
    is_total = aggregator is Aggregator.TOTAL
    turn = draw.random() < 0.3 and not is_total
    unit = draw.choice((1.0, 1.0, 1e-7, 1e4))
    has_gate = draw.random() < (0.2 if aggregator.is_scored else 0.1 if aggregator.is_pairwise else 0.0)
    bends = aggregator not in {Aggregator.TOTAL, Aggregator.COVERAGE, Aggregator.JOINT} and draw.random() < 0.2
    return Criterion(
        name=aggregator.value,
        aggregator=aggregator,
        worst=10.0 * unit if turn else 0.0,
        best=0.0 if turn else 10.0 * unit,
        unit=f"x {unit:g}",
        weight=float(draw.choice((0, 1, 1, 2, 3))) + 0.01,
        need=draw.randint(5, 30) * unit if is_total else None,
        follow_through="Kept" if is_total and draw.random() < 0.5 else "",
        neutral=draw.randint(2, 8) * unit if aggregator.is_pairwise else None,
        gate=draw.randint(1, 9) * unit if has_gate else None,
        recovery=has_gate and aggregator.is_scored and draw.random() < 0.5,
        knots=tuple((raw * unit, u) for raw, u in draw.choice(KNOTS)) if bends else (),
        panel=draw.choice(list(Panel)),
    )


def _unit(criterion: Criterion) -> float:
    return max(criterion.worst, criterion.best) / 10


def _needs(draw: random.Random) -> Iterator[Need]:
    for i, capability in enumerate(CAPABILITIES):
        weight = float(draw.randint(0 if i else 1, 3))
        yield Need(capability, draw.randint(1, 4), weight, core=draw.random() < 0.15, providers=draw.randint(1, 2))


def _assessments(draw: random.Random, criteria: tuple[Criterion, ...], parties: list[str]) -> Iterator[Assessment]:
    for criterion in criteria:
        if not criterion.aggregator.is_scored:
            continue
        assessors = draw.choice((("",), ("",), ("Ann", "Bob", "Consensus")))
        for party in parties:
            if party == CLIENT and (criterion.aggregator is not Aggregator.WEAKEST or draw.random() < 0.5):
                continue
            for assessor in ("Board",) if party == CLIENT else assessors:
                missing = draw.random() < 0.1
                grade = None if missing else draw.randint(0, 10)
                low, high = _ends(criterion, grade, f"{party} {criterion.name} {assessor}")
                yield Assessment(
                    party,
                    criterion.name,
                    None if grade is None else grade * _unit(criterion),
                    absence=draw.choice(list(Absence)) if missing else None,
                    assessor=assessor,
                    evidence=draw.choice((None, *Evidence)),
                    low=low,
                    high=high,
                )


def _ends(criterion: Criterion, grade: int | None, what: str) -> tuple[float | None, float | None]:
    """The ends of the one score in six that is an interval; drawn apart, so that all else stays as it was."""
    draw = random.Random(f"{what} {grade}")
    if grade is None or draw.random() > 1 / 6:
        return None, None
    unit = _unit(criterion)
    return draw.randint(0, grade) * unit, draw.randint(grade, 10) * unit


def _relations(draw: random.Random, criteria: tuple[Criterion, ...], parties: list[str]) -> Iterator[Relation]:
    for criterion in criteria:
        if not criterion.aggregator.is_pairwise:
            continue
        density, with_client = draw.choice((0.1, 0.5, 1.0)), draw.random() < 0.5
        for pair in permutations(parties if with_client else parties[1:], 2):
            if draw.random() < density * 0.7:
                value = draw.randint(0, 10) * _unit(criterion)
                yield Relation(*pair, criterion.name, value, evidence=draw.choice((None, *Evidence)))


def random_rules(draw: random.Random, case: Case) -> list[Rule]:
    """A size, and a few other rules that fit the case."""
    names, low = list(case.names), draw.randint(1, 3)
    one, other = draw.choice(names), draw.choice(names)
    others: list[Rule] = [
        r.Budget(float(draw.randint(4, 30)), "Cost"),
        r.TotalAtLeast("Cost", float(draw.randint(2, 20))),
        r.Require((one,)),
        r.Exclude((other,)),
        r.Differs(tuple(draw.sample(names, min(2, len(names)))), draw.randint(1, 3)),
        r.Apart(one, other),
        r.Together(one, other),
        r.Implies(one, other),
        r.GroupAtMost("Region", "north", draw.randint(0, 2)),
        r.GroupAtLeast("Region", "South", draw.randint(0, 2)),
        r.Covers(draw.choice(CAPABILITIES), draw.randint(1, 4), draw.randint(1, 2)),
        r.Newcomers(draw.randint(0, 2)),
    ]
    for criterion in case.criteria:
        limit = draw.randint(1, 6) * _unit(criterion)
        if criterion.aggregator.is_scored:
            others += [r.AverageAtLeast(criterion.name, limit), r.Floor(criterion.name, limit)]
        elif criterion.aggregator.is_pairwise:
            others.append(r.PairFloor(criterion.name, limit))
    chosen = draw.sample(others, draw.randint(0, 4))
    # Drawn apart, so that all else stays as it was.
    own = random.Random(f"at least of {low} {one} {other} {len(names)}")
    if own.random() < 1 / 4:
        few = tuple(own.sample(names, own.randint(1, min(3, len(names)))))
        chosen.append(r.AtLeastOf(few, own.randint(1, len(few))))
    own = random.Random(f"at most of {low} {one} {other} {len(names)}")
    if own.random() < 1 / 4:
        few = tuple(own.sample(names, own.randint(1, min(4, len(names)))))
        chosen.append(r.AtMostOf(few, own.randint(1, len(few))))
    own = random.Random(f"different {low} {one} {other} {len(names)}")
    if own.random() < 1 / 4:
        chosen.append(r.DifferentGroups("Region", own.randint(1, 3)))
    return [r.Size(low, draw.randint(low, low + 2)), *(rule for rule in chosen if not rule.faults(case))]


def subsets(n: int) -> list[Members]:
    """Every coalition of at least one of `n` candidates."""
    return [members for size in range(1, n + 1) for members in combinations(range(n), size)]
