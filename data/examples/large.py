"""Two hundred candidates from a seeded draw: large enough to see that the method, and the computer, can take it."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pandas as pd

__all__ = ["large"]

_NUMBER, _SEED = 200, 7
_FIRST = ("Alder", "Brack", "Cinder", "Dun", "Ember", "Fallow", "Gorse", "Harrow", "Ings", "Juniper", "Kestrel",
          "Larch", "Marl", "Nettle", "Oriel", "Pewter", "Quill", "Rook", "Sedge", "Thistle")  # fmt: skip
_SECOND = ("mere", "wick", "holt", "combe", "garth", "stow", "fold", "thwaite", "dene", "hythe")
_TRADES = ("Controls", "Fabrication", "Software", "Materials", "Robotics", "Logistics", "Energy", "Sensing")
_REGIONS = ("North", "East", "South", "West", "Abroad")
_CAPABILITIES = ("Controls", "Fabrication", "Software", "Materials", "Robotics", "Logistics", "Energy", "Sensing",
                 "Certification", "Service")  # fmt: skip
_CLIENT = "Harbour Works"
_EVIDENCE = ("E1 claim", "E2 document", "E3 reference", "E4 own audit or pilot")
_GRADED = ("Innovation", "Knowledge sharing", "Safety culture")
_RATED_PAIRS = 400
_GRADE = {"Unit": "grade", "Worst": 1.0, "Best": 10.0, "Lowest allowed": 1.0, "Highest allowed": 10.0}


def large() -> dict[str, pd.DataFrame]:
    """The frames of the case, in English."""
    draw = random.Random(_SEED)  # noqa: S311  # nothing secret
    candidates = list(_candidates(draw))
    names = [str(row["Candidate"]) for row in candidates]
    return {
        "Case": pd.DataFrame([
            ("Title", "Self-steering harbour cranes"),
            ("Question", "With which four to six partners do we develop and maintain self-steering cranes?"),
            ("Client", _CLIENT),
            ("Owner", "Head of engineering"),
        ], columns=["Item", "Content"]),
        "Candidates": pd.DataFrame(candidates),
        "Criteria": pd.DataFrame(_criteria()),
        "Scores": pd.DataFrame(_scores(draw, names)),
        "Capabilities": pd.DataFrame(_capabilities(draw, candidates)),
        "Needs": pd.DataFrame(_needs()),
        "Joint results": pd.DataFrame([
            {"Joint result": "Crane that steers itself", "Value": 40.0, "Controls": 4.0, "Sensing": 4.0,
             "Software": 3.0},
            {"Joint result": "Repair before failure", "Value": 30.0, "Sensing": 3.0, "Software": 4.0, "Service": 4.0},
            {"Joint result": "Certified light boom", "Value": 30.0, "Materials": 4.0, "Certification": 4.0},
        ]),
        "Relations": pd.DataFrame(_relations(draw, names)),
        "Rules": pd.DataFrame(_rules(names)),
        "Scenarios": pd.DataFrame([
            {"Scenario": "As expected", "Probability": 0.6, "Change": None, "What": None, "Number": None},
            {"Scenario": "Prices rise", "Probability": 0.25, "Change": "column times", "What": "Cost", "Number": 1.15},
            {"Scenario": "Stricter rules", "Probability": 0.15, "Change": "need level becomes", "What": "Certification",
             "Number": 4.0},
        ]),
    }  # fmt: skip


def _candidates(draw: random.Random) -> Iterator[dict[str, object]]:
    names = draw.sample([first + second for first in _FIRST for second in _SECOND], _NUMBER)
    for name in names:
        trade, staff = draw.choice(_TRADES), round(draw.lognormvariate(3.4, 1.0)) + 1
        yield {
            "Candidate": f"{name} {trade}",
            "Cost": 1000.0 * draw.randint(60, 220),
            "Region": draw.choices(_REGIONS, (3, 3, 2, 2, 2))[0],
            "FTE": float(staff),
            "SME": "yes" if staff < 250 else "no",
            "Kept": draw.choice((0.7, 0.8, 0.85, 0.9, 0.95, 1.0)),
            "Incumbent": draw.random() < 0.04,
        }


def _criteria() -> list[dict[str, object]]:
    return [
        {"Criterion": "Innovation", "Group": "innovation", "Adds up as": "mean", "Weight": 22.0, **_GRADE},
        {"Criterion": "Knowledge sharing", "Group": "innovation", "Adds up as": "mean", "Weight": 8.0, **_GRADE},
        {"Criterion": "Investment", "Group": "investment willingness", "Adds up as": "total", "Weight": 15.0,
         "Unit": "euro", "Worst": 0.0, "Best": 250_000.0, "Lowest allowed": 0.0, "Needed in all": 700_000.0,
         "Follow-through column": "Kept"},
        {"Criterion": "Lead time", "Group": "other", "Adds up as": "mean", "Weight": 5.0, "Unit": "weeks",
         "Worst": 26.0, "Best": 2.0, "Lowest allowed": 0.0},
        {"Criterion": "Safety culture", "Group": "internal safety culture", "Adds up as": "weakest member",
         "Weight": 20.0, "Floor": 5.5, **_GRADE},
        {"Criterion": "Coverage", "Group": "complementarity", "Adds up as": "capability coverage", "Weight": 12.0},
        {"Criterion": "Joint results", "Group": "complementarity", "Adds up as": "joint results", "Weight": 12.0},
        {"Criterion": "Working together", "Group": "complementarity", "Adds up as": "mean of pairs", "Weight": 6.0,
         "Neutral value": 5.5, **_GRADE},
    ]  # fmt: skip


def _scores(draw: random.Random, names: list[str]) -> Iterator[dict[str, object]]:
    for name in names:
        level = draw.gauss(6.3, 0.9)
        grades = {criterion: _grade(draw, level) for criterion in _GRADED}
        yield {
            "Candidate": name,
            **grades,
            "Investment": 5_000.0 * draw.randint(2, 48),
            "Lead time": float(draw.randint(2, 30)) if draw.random() > 0.02 else "n/a",
            "Evidence": draw.choices(_EVIDENCE, (4, 3, 2, 1))[0],
        }


def _grade(draw: random.Random, level: float) -> float | None:
    grade = min(10.0, max(1.0, round(2 * draw.gauss(level, 1.0)) / 2))
    return grade if draw.random() > 0.03 else None


def _capabilities(draw: random.Random, candidates: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    yield {"Party": _CLIENT, **{name: float(name in {"Logistics", "Service"}) * 2 for name in _CAPABILITIES}}
    for row in candidates:
        name = str(row["Candidate"])
        levels: dict[str, object] = {
            capability: float(draw.choices((0, 1, 2, 3), (70, 12, 11, 7))[0]) for capability in _CAPABILITIES
        }
        levels[name.rsplit(maxsplit=1)[-1]] = float(draw.choice((2, 3, 3, 4)))
        if draw.random() < 0.05:
            levels[draw.choice(_CAPABILITIES)] = "?"
        yield {"Party": name, **levels}


def _needs() -> Iterator[dict[str, object]]:
    for name in _CAPABILITIES:
        core = name in {"Controls", "Software"}
        yield {"Capability": name, "Level": 4.0 if name == "Controls" else 3.0, "Weight": 2.0 if core else 1.0,
               "Core": core, "Providers": 2.0 if name == "Software" else None}  # fmt: skip


def _relations(draw: random.Random, names: list[str]) -> Iterator[dict[str, object]]:
    pairs = draw.sample([(a, b) for a in names for b in names if a != b], _RATED_PAIRS)
    for a, b in pairs:
        yield {"From": a, "About": b, "Criterion": "Working together", "Value": _grade(draw, 6.0) or 6.0,
               "Evidence": draw.choice(_EVIDENCE)}  # fmt: skip


def _rules(names: list[str]) -> list[dict[str, object]]:
    return [
        {"Rule": "Size", "Number": 4.0, "Second number": 6.0},
        {"Rule": "Budget", "What": "Cost", "Number": 650_000.0},
        {"Rule": "At most from group", "What": "Region", "With": "Abroad", "Number": 2.0},
        {"Rule": "At least from group", "What": "SME", "With": "yes", "Number": 2.0},
        {"Rule": "Newcomers", "Number": 3.0},
        {"Rule": "Not together", "What": names[3], "With": names[8]},
    ]
