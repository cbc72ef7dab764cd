"""Six candidates: the case that the tests solve by hand (tests/support/hand_case.py), as a workbook."""

from __future__ import annotations

import pandas as pd

__all__ = ["STORY", "hand"]

STORY = """\
## hand.xlsx: a pumping station, solved by hand

A water board looks for two or three partners for at most 400 000 euro. Worth is 4 x the mean innovation grade + 2 x the
lowest safety grade + up to 20 points for capabilities + 20 for self-steering pumps, which take sensing and data
together.

| | innovation | safety | sensing | data | permits | cost |
|---|---|---|---|---|---|---|
| the water board | | | 0 | 0 | 2 | |
| Bolwerk Infra, the present supplier | 7 | 6 | 1 | 0 | 3 | 100 000 |
| Dijkman Techniek | 9 | 8 | 0 | 0 | 0 | 190 000 |
| Eemland Engineering | 8 | 9 | 0 | 0 | 0 | 160 000 |
| Havendata | 7 | 7 | 0 | 3 | 0 | 110 000 |
| Noordsens | 6 | 7 | 3 | 0 | 0 | 120 000 |
| Kade Advies | 6 | 9 | 0 | 0 | 1 | 60 000 |

Havendata and Noordsens are middling, but only they make the pumps steer themselves. With Eemland they are worth
4 x 7 + 2 x 7 + 20 + 20 = 82. With Dijkman, the highest scorer, they would be worth 83.3 and cost 20 000 too much. The
two highest scorers together are worth 60, and the present supplier is not chosen.
"""

_CLIENT = "Waterschap Zwaluwe"
_CANDIDATES = (
    ("Bolwerk Infra", 100_000.0, 80.0, "Zuid", True, 7.0, 6.0),
    ("Dijkman Techniek", 190_000.0, 45.0, "Zuid", False, 9.0, 8.0),
    ("Eemland Engineering", 160_000.0, 60.0, "Noord", False, 8.0, 9.0),
    ("Havendata", 110_000.0, 25.0, "Zuid", False, 7.0, 7.0),
    ("Noordsens", 120_000.0, 35.0, "Noord", False, 6.0, 7.0),
    ("Kade Advies", 60_000.0, 10.0, "Zuid", False, 6.0, 9.0),
)
_LEVELS = ((0, 0, 2), (1, 0, 3), (0, 0, 0), (0, 0, 0), (0, 3, 0), (3, 0, 0), (0, 0, 1))
_GRADE = {"Unit": "grade", "Worst": 0.0, "Best": 10.0, "Lowest allowed": 1.0, "Highest allowed": 10.0}


def hand() -> dict[str, pd.DataFrame]:
    """The frames of the case."""
    names = [_CLIENT, *(name for name, *_ in _CANDIDATES)]
    return {
        "Case": pd.DataFrame([
            ("Title", "Renewal of the pumping station at Zwaluwe"),
            ("Question", "With which two or three partners do we renew the pumping station?"),
            ("Client", _CLIENT),
            ("Owner", "Head of assets"),
            ("Term", "2027-2032"),
            ("Joint goal", "Pumps that steer themselves, built by people who go home safely."),
        ], columns=["Item", "Content"]),
        "Candidates": pd.DataFrame([
            {"Candidate": name, "Cost": cost, "FTE": fte, "Region": region, "Incumbent": present}
            for name, cost, fte, region, present, *_ in _CANDIDATES
        ]),
        "Criteria": pd.DataFrame([
            {"Criterion": "Innovation", "Group": "innovation", "Weight": 40.0, "Adds up as": "mean", **_GRADE},
            {"Criterion": "Safety culture", "Group": "internal safety culture", "Weight": 20.0,
             "Adds up as": "weakest member", **_GRADE},
            {"Criterion": "Capabilities", "Group": "complementarity", "Weight": 20.0,
             "Adds up as": "capability coverage"},
            {"Criterion": "Joint results", "Group": "complementarity", "Weight": 20.0, "Adds up as": "joint results"},
        ]),
        "Scores": pd.DataFrame([
            {"Candidate": name, "Innovation": ideas, "Safety culture": safety}
            for name, *_, ideas, safety in _CANDIDATES
        ]),
        "Capabilities": pd.DataFrame([
            {"Party": name, "sensing": float(sensing), "data": float(data), "permits": float(permits)}
            for name, (sensing, data, permits) in zip(names, _LEVELS, strict=True)
        ]),
        "Needs": pd.DataFrame({"Capability": ["sensing", "data", "permits"], "Level": 2.0, "Weight": [1.0, 1.0, 2.0]}),
        "Joint results": pd.DataFrame([
            {"Joint result": "Self-steering pumps", "Value": 1.0, "sensing": 2.0, "data": 2.0}
        ]),
        "Rules": pd.DataFrame([
            {"Rule": "Size", "What": None, "Number": 2.0, "Second number": 3.0},
            {"Rule": "Budget", "What": "Cost", "Number": 400_000.0, "Second number": None},
        ]),
    }  # fmt: skip
