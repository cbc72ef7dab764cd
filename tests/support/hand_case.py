"""The case that every test can solve by hand: six candidates, four criteria, a budget. Vary it by `.replace()`.

A water board renews a pumping station and looks for two or three partners. Grades run from 1 to 10 and count as tenths.

                    innovation  safety  sensing  data  permits   cost
    Waterschap              -       -        0     0        2      -    the client
    Bolwerk Infra           7       6        1     0        3    100    the present supplier
    Dijkman Techniek        9       8        0     0        0    190    } the two highest scorers
    Eemland                 8       9        0     0        0    160    }
    Havendata               7       7        0     3        0    110    } two middling ones
    Noordsens               6       7        3     0        0    120    }
    Kade Advies             6       9        0     0        1     60

The weights are 40, 20, 20 and 20, so that worth = 4 x mean innovation + 2 x lowest safety + 20 x coverage + 20 x joint.

Coverage. Needed are sensing 2 (a quarter), data 2 (a quarter) and permits 2 (a half). The client has the permits, so
everybody starts at 10 of these 20 points. Havendata adds 5 for data, Noordsens 5 for sensing, Bolwerk 2.5 for half the
sensing that is needed.
Joint result. Self-steering pumps take sensing 2 and data 2: Noordsens and Havendata together, and nobody else.

The optimum by hand. With both Havendata and Noordsens coverage and joint result are full, 40 points:

    H + N + Dijkman     4 x 22/3 + 2 x 7 + 40 = 83 1/3   but costs 420 of at most 400
    H + N + Eemland     4 x 21/3 + 2 x 7 + 40 = 82       costs 390
    H + N               4 x 13/2 + 2 x 7 + 40 = 80       costs 230
    H + N + Kade        4 x 19/3 + 2 x 7 + 40 = 79 1/3   costs 290
    H + N + Bolwerk     4 x 20/3 + 2 x 6 + 40 = 78 2/3   costs 330

Without one of the two there is no joint result, and coverage is at most 10 + 5 + 2.5. The mean is at most 8.5 and the
lowest safety at most 9, so nothing else can be worth more than 34 + 18 + 17.5 = 69.5; the next one is

    D + H               4 x 16/2 + 2 x 7 + 15 = 61       costs 300

The two highest scorers together, D + E, are worth 4 x 17/2 + 2 x 8 + 10 = 60. So: two middling partners with a third
beat the two best, the present supplier is not chosen, and 20 more money would buy 1 1/3 points.
"""

from __future__ import annotations

from selection import rules as r
from selection.model import (
    Aggregator,
    Assessment,
    Candidate,
    CapabilityLevel,
    Case,
    Criterion,
    Dossier,
    Group,
    JointResult,
    Need,
)

CLIENT = "Waterschap Zwaluwe"
BOLWERK, DIJKMAN, EEMLAND, HAVENDATA, NOORDSENS, KADE = NAMES = (
    "Bolwerk Infra", "Dijkman Techniek", "Eemland Engineering", "Havendata", "Noordsens", "Kade Advies",
)  # fmt: skip
INNOVATION, SAFETY, CAPABILITIES, JOINT = "Innovation", "Safety culture", "Capabilities", "Joint results"

THOUSAND = 1000.0

BEST = ((HAVENDATA, NOORDSENS, EEMLAND), 82.0)
RANKED = (
    ({HAVENDATA, NOORDSENS, EEMLAND}, 82.0, 390.0),
    ({HAVENDATA, NOORDSENS}, 80.0, 230.0),
    ({HAVENDATA, NOORDSENS, KADE}, 238 / 3, 290.0),
    ({HAVENDATA, NOORDSENS, BOLWERK}, 236 / 3, 330.0),
    ({DIJKMAN, HAVENDATA}, 61.0, 300.0),
)
"""The five best with their worth and their cost in thousands of euros, from the table above."""

_GRADES = {
    BOLWERK: (7.0, 6.0),
    DIJKMAN: (9.0, 8.0),
    EEMLAND: (8.0, 9.0),
    HAVENDATA: (7.0, 7.0),
    NOORDSENS: (6.0, 7.0),
    KADE: (6.0, 9.0),
}
_LEVELS = {
    CLIENT: (0.0, 0.0, 2.0),
    BOLWERK: (1.0, 0.0, 3.0),
    DIJKMAN: (0.0, 0.0, 0.0),
    EEMLAND: (0.0, 0.0, 0.0),
    HAVENDATA: (0.0, 3.0, 0.0),
    NOORDSENS: (3.0, 0.0, 0.0),
    KADE: (0.0, 0.0, 1.0),
}
_COLUMNS = {
    BOLWERK: (100.0, 80.0, "Zuid"),
    DIJKMAN: (190.0, 45.0, "Zuid"),
    EEMLAND: (160.0, 60.0, "Noord"),
    HAVENDATA: (110.0, 25.0, "Zuid"),
    NOORDSENS: (120.0, 35.0, "Noord"),
    KADE: (60.0, 10.0, "Zuid"),
}


def hand_case() -> Case:
    """The case; its solution stands at the top of this file."""
    return Case(
        candidates=tuple(
            Candidate(name, {"Cost": cost * THOUSAND, "FTE": fte, "Region": region}, incumbent=name == BOLWERK)
            for name, (cost, fte, region) in _COLUMNS.items()
        ),
        criteria=(
            _graded(INNOVATION, Aggregator.MEAN, Group.INNOVATION, 40.0),
            _graded(SAFETY, Aggregator.WEAKEST, Group.SAFETY, 20.0),
            Criterion(CAPABILITIES, Aggregator.COVERAGE, group=Group.COMPLEMENTARITY, weight=20.0),
            Criterion(JOINT, Aggregator.JOINT, group=Group.COMPLEMENTARITY, weight=20.0),
        ),
        assessments=tuple(
            Assessment(name, criterion, grade, raw=grade)
            for name, grades in _GRADES.items()
            for criterion, grade in zip((INNOVATION, SAFETY), grades, strict=True)
        ),
        capabilities=tuple(
            CapabilityLevel(party, capability, level)
            for party, levels in _LEVELS.items()
            for capability, level in zip(("sensing", "data", "permits"), levels, strict=True)
        ),
        needs=(Need("sensing", 2, 1.0), Need("data", 2, 1.0), Need("permits", 2, 2.0)),
        joint_results=(JointResult("Self-steering pumps", 1.0, {"sensing": 2, "data": 2}),),
        rules=(r.Size(2, 3), r.Budget(400 * THOUSAND)),
        client=CLIENT,
        dossier=Dossier(
            title="Renewal of the pumping station at Zwaluwe",
            question="With which two or three partners do we renew the pumping station?",
            owner="Head of assets",
            term="2027-2032",
            goal="Pumps that steer themselves, built by people who go home safely.",
        ),
    )


def _graded(name: str, aggregator: Aggregator, group: Group, weight: float) -> Criterion:
    return Criterion(name, aggregator, 0.0, 10.0, group, unit="grade", weight=weight, lowest=1.0, highest=10.0)
