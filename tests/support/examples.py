"""One example of every rule and every term, for six candidates: tests try each on every coalition of them.

Whoever adds a rule or a term adds an example here, and it is tested with the rest.
"""

from __future__ import annotations

from datetime import date

from selection import rules as r
from selection.model import CLIENT, Aggregator, Assessment, Case, Criterion, Relation, Rule
from selection.terms import (
    Coverage,
    Joint,
    Mean,
    Needed,
    PairMean,
    PairTable,
    PairWeakest,
    Strongest,
    Term,
    Together,
    Total,
    Weakest,
)
from tests.support import hand_case as h

TRUST, LEAD_TIME = "Trust", "Lead time"


def example_case() -> Case:
    """The case solved by hand, with pairs, a criterion of which less is better, a gap and a recovery plan."""
    case = h.hand_case()
    weeks = {h.BOLWERK: 30.0, h.DIJKMAN: 12.0, h.EEMLAND: 20.0, h.HAVENDATA: 15.0, h.KADE: 40.0}  # none of Noordsens
    trust = (
        (h.BOLWERK, h.DIJKMAN, 4.0),
        (h.DIJKMAN, h.BOLWERK, 9.0),
        (h.EEMLAND, h.HAVENDATA, 8.0),
        (h.HAVENDATA, h.NOORDSENS, 6.0),
        (h.EEMLAND, h.NOORDSENS, 7.0),
        (h.CLIENT, h.KADE, 3.0),
        (h.CLIENT, h.EEMLAND, 8.0),
    )
    candidates = list(case.candidates)
    candidates[0] = h.Candidate(
        h.BOLWERK, candidates[0].attributes, incumbent=True, recovery={h.SAFETY: date(2027, 6, 1)}
    )
    return case.replace(
        candidates=tuple(candidates),
        criteria=(
            case.criteria[0],
            case.criteria[1].replace(recovery=True),
            *case.criteria[2:],
            Criterion(TRUST, Aggregator.PAIR_MEAN, 0, 10, neutral=5.0, weight=10.0),
            Criterion(LEAD_TIME, worst=52, best=4, weight=10.0),
        ),
        assessments=(*case.assessments, *(Assessment(name, LEAD_TIME, value) for name, value in weeks.items())),
        relations=tuple(Relation(source, target, TRUST, value) for source, target, value in trust),
        rules=(),
    )


RULES: tuple[Rule, ...] = (
    r.Apart(h.DIJKMAN, h.EEMLAND),
    r.AtLeastOf((h.BOLWERK, h.KADE, h.NOORDSENS), 2),
    r.AtMostOf((h.BOLWERK, h.DIJKMAN, h.EEMLAND), 2),
    r.AverageAtLeast(h.INNOVATION, 7.0),
    r.AverageAtLeast(LEAD_TIME, 20.0),
    r.Budget(400_000.0),
    r.Covers("sensing", 1),
    r.Covers("permits", 1, by=3),
    r.DifferentGroups("Region", 2),
    r.Differs((h.BOLWERK, h.HAVENDATA), 2),
    r.Exclude((h.BOLWERK, h.KADE)),
    r.Floor(h.SAFETY, 8.0),
    r.Floor(LEAD_TIME, 18.0),
    r.GroupAtLeast("Region", "noord", 1),
    r.GroupAtMost("Region", "Zuid", 2),
    r.Implies(h.NOORDSENS, h.HAVENDATA),
    r.Newcomers(2),
    r.PairFloor(TRUST, 6.5),
    r.Require((h.HAVENDATA, h.NOORDSENS)),
    r.Size(2, 3),
    r.Together(h.HAVENDATA, h.NOORDSENS),
    r.TotalAtLeast("FTE", 100.0),
)

# Six utilities with a tie, both ends of the scale and a number that binary fractions cannot hold.
_U = (0.7, 1.0, 0.0, 0.7, 0.1, 0.9)

_PAIRS = {
    (0, 1): 0.0,
    (0, 2): 1.0,
    (0, 3): 0.3,
    (1, 2): 0.8,
    (1, 3): 0.7,
    (1, 5): 0.5,  # as if it had not been rated
    (2, 3): 0.9,
    (4, 5): 0.2,
}
_WITH_CLIENT = {(CLIENT, 0): 0.9, (CLIENT, 4): 0.1, (CLIENT, 5): 0.5} | _PAIRS
# Every pair of the first four is rated above the neutral value: the weakest pair may then be above it too.
_CLOSE = {pair: value for pair, value in _WITH_CLIENT.items() if value > 0.6} | {
    (CLIENT, 1): 0.8,
    (CLIENT, 2): 0.75,
    (CLIENT, 3): 1.0,
    (0, 1): 0.8,
    (0, 3): 0.65,
}

TERMS: tuple[Term, ...] = (
    Coverage(
        (
            Needed("sensing", 0.5, 3, (0.0, 1.0, 2.0, 3.0, 4.0, 2.0), 1.0),
            Needed("data", 0.3, 4, (0.0, 0.0, 1.0, 0.0, 3.0, 3.0), 0.0),
            Needed("legal", 0.2, 1, (0.0, 1.0, 0.0, 0.0, 0.0, 0.0), 4.0),
        )
    ),
    Joint(
        (
            Together("pilot", 0.6, (frozenset({0, 1}), frozenset({1, 2}), frozenset({5})), (False, False, False)),
            Together("permit", 0.3, (frozenset({3}), frozenset()), (False, True)),
            Together("dream", 0.1, (frozenset({0}), frozenset()), (False, False)),
        )
    ),
    Mean(_U),
    PairMean(PairTable(_PAIRS, 0.5)),
    PairMean(PairTable(_WITH_CLIENT, 0.5)),
    PairMean(PairTable({}, 0.4)),
    PairWeakest(PairTable(_PAIRS, 0.5)),
    PairWeakest(PairTable(_WITH_CLIENT, 0.5)),
    PairWeakest(PairTable(_CLOSE, 0.6)),
    PairWeakest(PairTable({}, 0.4)),
    Strongest(_U),
    Strongest((0.0,) * 6),
    Total((0.0, 400.0, 2_000.0, 150.0, 0.1, 399.9), 800.0),
    Weakest(_U),
    Weakest(_U, client=0.7),
    Weakest(_U, client=0.0),
)
