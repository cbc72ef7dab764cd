"""Decisions for tests: on the case solved by hand, and one small enough to count on one's fingers."""

from __future__ import annotations

import functools
from datetime import date
from pathlib import Path

from selection.decision import Decision, decision_of
from selection.model import Aggregator, Assessment, Candidate, CapabilityLevel, Case, Criterion, Need, Relation
from selection.optimisation import Plan, optimise
from selection.pipeline import read
from selection.rules import Apart, Budget, Size

DATA = Path(__file__).parents[2] / "data"
DAY = date(2026, 12, 1)
ACME, BOLT, COBALT, DELTA = "Acme", "Bolt", "Cobalt", "Delta"


def small_case() -> Case:
    """Ideas 8, 4, 9 and 6; weeks 10, 20, 30 and 40, of which 35 is the ceiling; trust of the client 7 in Acme only."""
    scores = {"Ideas": (8.0, 4.0, 9.0, 6.0), "Weeks": (10.0, 20.0, 30.0, 40.0)}
    names = (ACME, BOLT, COBALT, DELTA)
    return Case(
        candidates=(
            Candidate(ACME, {"Cost": 10.0}),
            Candidate(BOLT, {"Cost": 20.0}),
            Candidate(COBALT, {"Cost": 30.0}),
            Candidate(DELTA, {"Cost": 40.0}, recovery={"Weeks": date(2027, 6, 1)}),
        ),
        criteria=(
            Criterion("Ideas", worst=0, best=10, weight=3, unit="grade"),
            Criterion("Weeks", worst=50, best=0, weight=1, unit="weeks", gate=35, recovery=True),
            Criterion("Cover", Aggregator.COVERAGE, weight=1),
            Criterion("Trust", Aggregator.PAIR_MEAN, worst=0, best=10, weight=1, neutral=5, unit="grade"),
        ),
        assessments=tuple(
            Assessment(name, criterion, value)
            for criterion, values in scores.items()
            for name, value in zip(names, values, strict=True)
        ),
        capabilities=(CapabilityLevel(ACME, "legal", 2.0), CapabilityLevel(COBALT, "legal", 4.0)),
        needs=(Need("legal", 4, core=True),),
        relations=(Relation("Client", ACME, "Trust", 6.0), Relation(ACME, "Client", "Trust", 8.0)),
        rules=(Size(1, 2), Budget(100.0), Apart(BOLT, COBALT)),
    )


@functools.cache
def small_plan() -> Plan:
    return optimise(small_case())


@functools.cache
def realistic_plan() -> Plan:
    return optimise(read(DATA / "regional-energy.xlsx"))


@functools.cache
def realistic_decision() -> Decision:
    return decision_of(realistic_plan(), on=DAY)
