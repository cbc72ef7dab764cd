"""Small random cases of every shape, from a seed: every aggregator, every rule, ties, gaps, unknowns."""

from __future__ import annotations

import random
from itertools import combinations

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
    Relation,
    Rule,
)

CAPABILITIES = ("sensors", "software", "legal")
REGIONS = ("north", "south")


def random_case(seed: int, n: int = 6) -> Case:
    """A case of `n` candidates; whole grades make ties likely."""
    draw = random.Random(seed)
    names = [f"P{i}" for i in range(n)]
    candidates = tuple(
        Candidate(
            name,
            {"Cost": float(draw.randint(1, 9)), "Region": draw.choice(REGIONS), "Kept": draw.choice((0.5, 1.0))},
            incumbent=draw.random() < 0.3,
        )
        for name in names
    )
    aggregators = draw.sample(list(Aggregator), draw.randint(1, len(Aggregator)))
    criteria = tuple(_criterion(draw, aggregator) for aggregator in aggregators)
    parties = ["Client", *names]
    return Case(
        candidates=candidates,
        criteria=criteria,
        assessments=tuple(_assessments(draw, criteria, parties)),
        capabilities=tuple(
            CapabilityLevel(party, capability, draw.choice((0.0, 0.0, 1.0, 2.0, 3.0, 4.0, None)))
            for party in parties
            for capability in CAPABILITIES
        ),
        needs=tuple(
            Need(capability, draw.randint(1, 4), float(draw.randint(1, 3)), core=draw.random() < 0.2)
            for capability in CAPABILITIES
        ),
        joint_results=(
            JointResult("pilot", 2.0, {"sensors": draw.randint(1, 4), "software": draw.randint(1, 4)}),
            JointResult("permit", 1.0, {"legal": 3}),
        ),
        relations=tuple(_relations(draw, criteria, parties)),
        rules=tuple(random_rules(draw, names)),
    )


def _criterion(draw: random.Random, aggregator: Aggregator) -> Criterion:
    turn = draw.random() < 0.3 and aggregator is not Aggregator.TOTAL
    return Criterion(
        name=aggregator.value,
        aggregator=aggregator,
        worst=10.0 if turn else 0.0,
        best=0.0 if turn else 10.0,
        weight=float(draw.choice((0, 1, 1, 2, 3))) + 0.01,
        need=float(draw.randint(5, 30)) if aggregator is Aggregator.TOTAL else None,
        follow_through="Kept" if aggregator is Aggregator.TOTAL and draw.random() < 0.5 else "",
        neutral=float(draw.randint(2, 8)) if aggregator.is_pairwise else None,
        gate=float(draw.randint(1, 4)) if aggregator.is_scored and not turn and draw.random() < 0.2 else None,
    )


def _assessments(draw: random.Random, criteria: tuple[Criterion, ...], parties: list[str]) -> list[Assessment]:
    entries = []
    for criterion in criteria:
        if not criterion.aggregator.is_scored:
            continue
        for party in parties:
            if party == "Client" and (criterion.aggregator is not Aggregator.WEAKEST or draw.random() < 0.5):
                continue
            missing = draw.random() < 0.1
            entries.append(
                Assessment(
                    party,
                    criterion.name,
                    None if missing else float(draw.randint(0, 10)),
                    absence=Absence.BLANK if missing else None,
                    evidence=draw.choice((None, *Evidence)),
                )
            )
    return entries


def _relations(draw: random.Random, criteria: tuple[Criterion, ...], parties: list[str]) -> list[Relation]:
    density, with_client = draw.choice((0.1, 0.5, 1.0)), draw.random() < 0.5
    return [
        Relation(*(pair if draw.random() < 0.5 else pair[::-1]), criterion.name, float(draw.randint(0, 10)))
        for criterion in criteria
        if criterion.aggregator.is_pairwise
        for pair in combinations(parties if with_client else parties[1:], 2)
        if draw.random() < density
    ]


def random_rules(draw: random.Random, names: list[str]) -> list[Rule]:
    """A size, and a few other rules."""
    low = draw.randint(1, 3)
    two = draw.sample(names, 2)
    others: list[Rule] = [
        r.Budget(float(draw.randint(4, 30)), "Cost"),
        r.TotalAtLeast("Cost", float(draw.randint(2, 20))),
        r.Require((two[0],)),
        r.Exclude((two[1],)),
        r.Apart(*two),
        r.Together(*two),
        r.Implies(*two),
        r.GroupAtMost("Region", "north", draw.randint(0, 2)),
        r.GroupAtLeast("Region", "south", draw.randint(0, 2)),
        r.Covers(draw.choice(CAPABILITIES), draw.randint(1, 4), draw.randint(1, 2)),
        r.Newcomers(draw.randint(0, 2)),
    ]
    chosen = draw.sample(others, draw.randint(0, 4))
    usable = [rule for rule in chosen if not isinstance(rule, (r.GroupAtMost, r.GroupAtLeast))]
    return [r.Size(low, draw.randint(low, min(len(names), low + 2))), *usable]


def subsets(n: int) -> list[Members]:
    """Every coalition of at least one of `n` candidates."""
    return [members for size in range(1, n + 1) for members in combinations(range(n), size)]
