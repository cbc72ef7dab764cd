"""A case of 24 candidates with everything a dashboard shows: two stakeholders, gates, needs, a present partner."""

from __future__ import annotations

import random

from selection import rules as r
from selection.model import (
    Aggregator,
    Assessment,
    Candidate,
    CapabilityLevel,
    Case,
    Criterion,
    Dossier,
    Evidence,
    JointResult,
    Need,
    Relation,
    Rule,
    Stakeholder,
)
from selection.weighting import Points, Preference

CAPABILITIES = ("Sensors", "Software", "Permits", "Batteries", "Finance", "Community")
NAMES = tuple(f"Firm {letter}*" for letter in "ABCDEFGHIJKLMNOPQRSTUVWX")
"""With a sign that Markdown would take for its own."""


def regional_case(*rules: Rule) -> Case:
    """The case, under `rules` or under its own."""
    draw = random.Random(2)
    criteria = (
        Criterion("Innovation", Aggregator.MEAN, 1, 10),
        Criterion("Investment", Aggregator.TOTAL, 0, 300, unit="k€", need=900.0),
        Criterion("Safety", Aggregator.WEAKEST, 1, 10, gate=4.0),
        Criterion("Capabilities", Aggregator.COVERAGE, 0, 1),
        Criterion("Joint results", Aggregator.JOINT, 0, 1),
        Criterion("Trust", Aggregator.PAIR_MEAN, 1, 10, neutral=5.0),
    )
    grades = list(Evidence)
    assessments = [
        Assessment(name, criterion, float(draw.randint(low, high)), evidence=draw.choice(grades))
        for name in NAMES
        for criterion, low, high in (("Innovation", 3, 10), ("Investment", 50, 300), ("Safety", 3, 10))
        if draw.random() < 0.95
    ]
    return Case(
        candidates=tuple(
            Candidate(name, {"Cost": 1000.0 * draw.randint(50, 300), "Region": draw.choice("NSW")}, incumbent=i < 2)
            for i, name in enumerate(NAMES)
        ),
        criteria=criteria,
        assessments=tuple(assessments),
        capabilities=tuple(
            CapabilityLevel(party, name, float(draw.choice((0, 0, 1, 2, 3, 4))))
            for party in ("Client", *NAMES)
            for name in CAPABILITIES
        ),
        needs=tuple(Need(name, 3, float(draw.randint(1, 3))) for name in CAPABILITIES),
        joint_results=(JointResult("Pilot", 2.0, {"Sensors": 3, "Software": 3}),),
        relations=tuple(
            Relation(NAMES[i], NAMES[j], "Trust", float(draw.randint(2, 9)))
            for i in range(24)
            for j in range(i)
            if draw.random() < 0.15
        ),
        rules=rules or (r.Size(2, 4), r.Budget(550_000.0), r.GroupAtMost("Region", "N", 2), r.Apart(*NAMES[2:4])),
        stakeholders=tuple(
            Stakeholder(who, Preference.of({c.name: Points(p) for c, p in zip(criteria, points, strict=True)}))
            for who, points in (("Alderman", (30, 20, 10, 20, 10, 10)), ("Grid operator", (5, 15, 60, 10, 5, 5)))
        ),
        dossier=Dossier(title="Regional energy", question="With whom?"),
        source="regional.xlsx",
        sha256="0123456789abcdef" * 4,
    )
