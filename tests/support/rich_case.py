"""One case with everything in it: every aggregator and rule, three assessors, gates, gaps, relations."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from selection import rules as r
from selection.errors import Notice, Place
from selection.model import (
    Absence,
    Aggregator,
    Assessment,
    Attribute,
    Candidate,
    CapabilityLevel,
    Case,
    Criterion,
    Dossier,
    Evidence,
    Group,
    JointResult,
    Need,
    Panel,
    Relation,
    Rule,
    Stakeholder,
)
from selection.texts import text
from selection.weighting import Points, Preference, Range, Rank

NAMES = (
    "Aalberts Sensoriek B.V.", "Bolwerk Infra", "Cordaat Data", "Deltastaal", "Eemland Robotica", "Friese Wals N.V.",
    "Gouwe Consult", "Havenlicht", "IJsselwerk", "Jonker & Zn.", "Kwartier Advies", "Lekstroom Energie",
)  # fmt: skip
CLIENT = "Waterschap De Kil"
ASSESSORS = ("Jansen", "De Vries", "Bakker")
CAPABILITIES = ("sensing", "data", "steel work", "permits", "robotics", "safety training")
LEVELS = ("100200", "310001", "020010", "23?000", "104001", "200042", "003020",
          "414031", "0?0300", "122001", "32102?", "004000", "301012")  # fmt: skip
"""How far each party, the client first, has each capability."""
_BEST_ALONE = 6
"""Excellent at everything, but stopped by the floor of safety culture."""
REGIONS = ("Zuid", "Noord", "West")

CRITERIA = (
    Criterion("Innovation", worst=1, best=10, group=Group.INNOVATION, lowest=1, highest=10, unit="grade"),
    Criterion(
        "Excellence",
        Aggregator.STRONGEST,
        worst=1,
        best=10,
        group=Group.INNOVATION,
        lowest=1,
        highest=10,
        unit="grade",
        panel=Panel.MEDIAN,
        knots=((1, 0.0), (4, 0.1), (7, 0.6), (9, 1.0)),
        description="one of us must be excellent at sensing",
    ),
    Criterion("Lead time", worst=30, best=6, group=Group.INNOVATION, unit="weeks", lowest=0, gate=29.0),
    Criterion(
        "Investment",
        Aggregator.TOTAL,
        worst=0,
        best=2500,
        group=Group.INVESTMENT,
        unit="hours",
        need=4000.0,
        follow_through="Promises kept",
    ),
    Criterion(
        "Safety culture",
        Aggregator.WEAKEST,
        worst=1,
        best=5,
        group=Group.SAFETY,
        unit="grade",
        lowest=1,
        highest=5,
        gate=2.5,
        recovery=True,
    ),
    Criterion("Capabilities", Aggregator.COVERAGE, group=Group.COMPLEMENTARITY),
    Criterion("Joint results", Aggregator.JOINT, group=Group.COMPLEMENTARITY),
    Criterion("Problem solving", Aggregator.PAIR_MEAN, 0, 10, Group.COMPLEMENTARITY, neutral=4.0, unit="grade"),
    Criterion("Trust", Aggregator.PAIR_WEAKEST, 0, 10, Group.SAFETY, neutral=5.0, unit="grade", gate=2.0),
)


def rich_case() -> Case:
    """The case: 12 candidates, 9 criteria of all eight kinds, 3 assessors and 3 stakeholders."""
    draw = random.Random(11)
    candidates = tuple(_candidates(draw))
    return Case(
        candidates=candidates,
        criteria=CRITERIA,
        assessments=tuple(_assessments(draw)),
        capabilities=tuple(_capabilities()),
        needs=(
            Need("sensing", 3, 3.0, core=True, providers=2),
            Need("data", 3, 2.0),
            Need("steel work", 2, 2.0),
            Need("permits", 2, 1.0),
            Need("robotics", 4, 2.0),
        ),
        joint_results=(
            JointResult("Self-inspecting lock gate", 3.0, {"sensing": 3, "steel work": 2, "data": 2}),
            JointResult("Safe night work", 1.0, {"robotics": 3, "safety training": 2}),
        ),
        relations=tuple(_relations(draw)),
        rules=every_rule(),
        stakeholders=_stakeholders(),
        client=CLIENT,
        dossier=Dossier(
            title="Renewal of the lock at De Kil",
            question="With which partners do we renew and maintain the lock at De Kil for fifteen years?",
            owner="M. van Dam, head of assets",
            date="21 November 2026",
            term="2027-2042",
            goal="A lock that tells what it needs, built and kept by people who go home safely.",
        ),
        notices=(Notice(text("Two scores of {name} were read from text.", name=NAMES[5]), Place("Scores", "F9")),),
        source="lock-de-kil.xlsx",
        sha256="9f2c4b7d" * 8,
    )


def every_rule() -> tuple[Rule, ...]:
    """A rule of every kind; together they leave coalitions over."""
    return (
        r.Size(2, 4, Place("Rules", "A2")),
        r.Budget(900_000, "Cost", Place("Rules", "A3")),
        r.TotalAtLeast("FTE", 40, Place("Rules", "A4")),
        r.AverageAtLeast("Innovation", 4.5),
        r.AverageAtLeast("Lead time", 25),
        r.Floor("Innovation", 2.0),
        r.PairFloor("Trust", 1.0),
        r.Require((NAMES[0],)),
        r.AtLeastOf((NAMES[0], NAMES[5]), 1),
        r.AtMostOf((NAMES[2], NAMES[4], NAMES[6]), 2),
        r.DifferentGroups("Region", 2),
        r.Differs((NAMES[0], NAMES[1]), 1),
        r.Exclude((NAMES[10],)),
        r.Apart(NAMES[2], NAMES[4]),
        r.Together(NAMES[7], NAMES[8]),
        r.Implies(NAMES[3], NAMES[0]),
        r.GroupAtMost("Region", "zuid", 2),
        r.GroupAtLeast("SME", "yes", 1),
        r.Covers("permits", 2),
        r.Newcomers(1),
    )


def _candidates(draw: random.Random) -> Iterator[Candidate]:
    for i, name in enumerate(NAMES):
        attributes: dict[str, Attribute] = {
            "Cost": float(draw.randrange(120_000, 380_000, 5_000)),
            "FTE": float(draw.randint(8, 140)),
            "Region": REGIONS[i % 3],
            "SME": "yes" if i % 4 else "no",
            "Promises kept": draw.choice((0.6, 0.8, 0.9, 1.0)),
            "Founded": date(1980 + i, 3, 1),
            "Certified": i % 2 == 0,
        }
        yield Candidate(
            name,
            attributes,
            incumbent=i in {1, 5},
            member_of=NAMES[11] if i == 9 else "",
            recovery={"Safety culture": date(2027, 6, 1)} if i == 0 else {},
            place=Place("Candidates", f"A{i + 2}"),
        )


def _assessments(draw: random.Random) -> Iterator[Assessment]:
    columns = "CDEFGHIJ"
    for row, name in enumerate(NAMES):
        for column, criterion in zip(columns, (c for c in CRITERIA if c.aggregator.is_scored), strict=False):
            for j, assessor in enumerate(ASSESSORS):
                if criterion.name in {"Lead time", "Investment"} and j:
                    continue
                place = Place("Scores", f"{column}{3 * row + j + 2}")
                value = _score(draw, criterion.name, row)
                if draw.random() < 0.08 and row:
                    absence = draw.choice(list(Absence))
                    yield Assessment(name, criterion.name, None, None, absence, assessor, place=place)
                    continue
                evidence = draw.choice((None, *Evidence))
                remark = "site visit in May" if draw.random() < 0.05 else ""
                yield Assessment(name, criterion.name, value, value, None, assessor, evidence, remark, place)
    yield Assessment(CLIENT, "Safety culture", 4.0, 4.0, assessor=ASSESSORS[0], place=Place("Scores", "G50"))


def _score(draw: random.Random, criterion: str, row: int) -> float:
    match criterion:
        case "Lead time":
            return 6.0 if row == _BEST_ALONE else float(draw.randint(6, 28))
        case "Investment":
            return 2500.0 if row == _BEST_ALONE else float(draw.randrange(400, 2600, 100))
        case "Safety culture":
            return 2.0 if row in {0, _BEST_ALONE} else float(draw.randint(3, 5))
        case _:
            return 10.0 if row == _BEST_ALONE else float(draw.randint(3, 9))


def _capabilities() -> Iterator[CapabilityLevel]:
    for row, (name, levels) in enumerate(zip((CLIENT, *NAMES), LEVELS, strict=True)):
        for column, capability, level in zip("BCDEFG", CAPABILITIES, levels, strict=True):
            known = None if level == "?" else float(level)
            yield CapabilityLevel(name, capability, known, Place("Capabilities", f"{column}{row + 2}"))


def _relations(draw: random.Random) -> Iterator[Relation]:
    row = 1
    for a, b in combinations(NAMES, 2):
        row += 1
        value = float(draw.randint(3, 10))
        yield Relation(a, b, "Trust", value, draw.choice((None, *Evidence)), place=Place("Relations", f"D{row}"))
        if draw.random() < 0.3:
            yield Relation(b, a, "Trust", max(0.0, value - draw.randint(0, 3)), place=Place("Relations", f"E{row}"))
        if draw.random() < 0.3:
            yield Relation(b, a, "Problem solving", float(draw.randint(2, 10)), place=Place("Relations", f"F{row}"))
    for name in NAMES[:8]:
        yield Relation(CLIENT, name, "Problem solving", float(draw.randint(3, 9)), draw.choice((None, *Evidence)))


def _stakeholders() -> tuple[Stakeholder, ...]:
    names = [criterion.name for criterion in CRITERIA]
    return (
        Stakeholder("Board", Preference.of({n: Points(p) for n, p in zip(names, (20, 5, 5, 20, 15, 15, 10, 5, 5),
                                                                        strict=True)}), 2.0),
        Stakeholder("Works council", Preference.of({n: Rank(p) for n, p in zip(names, (4, 9, 8, 5, 1, 3, 6, 7, 2),
                                                                              strict=True)})),
        Stakeholder("Asset manager", Preference.of({n: Range(5, 20) for n in names})),
    )  # fmt: skip
