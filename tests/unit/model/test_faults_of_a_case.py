"""Every way in which a case can contradict itself, each with its sentence."""

from __future__ import annotations

import math
import pickle
from collections.abc import Callable
from datetime import date

import pytest

from selection import rules as r
from selection.errors import CaseError, Place
from selection.model import (
    Aggregator,
    Assessment,
    Candidate,
    CapabilityLevel,
    Criterion,
    Need,
    Relation,
    Scenario,
    Stakeholder,
)
from selection.optimisation import optimise
from selection.weighting import Points, Preference
from tests.support import hand_case as h

CASE = h.hand_case()
MISSPELT = "Havendatta"


def refusal(**changes: object) -> str:
    with pytest.raises(CaseError) as caught:
        CASE.replace(**changes)
    lines = caught.value.to("en").splitlines()
    assert lines[0] == "The case cannot be used as it is:"
    return "\n".join(lines[1:])


def with_candidate(candidate: Candidate) -> tuple[Candidate, ...]:
    return (*CASE.candidates, candidate)


def with_score(party: str, criterion: str, value: float, assessor: str = "") -> tuple[Assessment, ...]:
    return (*CASE.assessments, Assessment(party, criterion, value, assessor=assessor, place=Place("Scores", "C9")))


TRUST = Criterion("Trust", Aggregator.PAIR_MEAN, 0, 10, neutral=5.0, lowest=1.0, weight=1.0)
HOURS = Criterion("Hours", Aggregator.TOTAL, 0, 400, need=800.0, weight=1.0)
ABOARD = Stakeholder(
    "Board", Preference.of({h.INNOVATION: Points(60), "Pric": Points(40)}), place=Place("Weights", "B2")
)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"candidates": (), "assessments": (), "capabilities": (), "needs": (), "joint_results": ()},
            "at least one candidate",
        ),
        ({"criteria": (), "assessments": ()}, "expected at least one criterion, found none"),
        (
            {"candidates": with_candidate(Candidate("HAVENDATA  b.v."))},
            'a name of its own for each candidate, found "HAVENDATA  b.v.", which is also "Havendata" at Havendata',
        ),
        ({"client": "kade advies"}, 'found "Kade Advies", which is also "kade advies" at client'),
        (
            {"criteria": (*CASE.criteria, CASE.criteria[0].replace(name="innovation"))},
            'a name of its own for each criterion, found "innovation"',
        ),
        ({"needs": (*CASE.needs, Need("Data", 1))}, 'one row for each needed capability, found "Data"'),
        (
            {"scenarios": (Scenario("Dry"), Scenario("dry"))},
            'a name of its own for each scenario, found "dry", which is also "Dry"',
        ),
        (
            {"stakeholders": (Stakeholder("Board", Preference.of({h.SAFETY: Points(1)})),) * 2},
            'a name of its own for each stakeholder, found "Board"',
        ),
        (
            {"candidates": with_candidate(Candidate("Kade Groep", member_of=MISSPELT))},
            'expected the name of another candidate, found "Havendatta". Write Havendata if that is what was meant',
        ),
        (
            {"candidates": with_candidate(Candidate("Kade Groep", member_of="Kade Groep"))},
            'expected the name of another candidate, found "Kade Groep"',
        ),
        (
            {"candidates": with_candidate(Candidate("Zout", recovery={h.SAFETY: date(2027, 1, 1)}))},
            'expected a criterion that allows recovery, found a recovery plan for "Safety culture"',
        ),
        ({"absent": (MISSPELT,)}, 'expected the name of a candidate, found "Havendatta"'),
        (
            {"criteria": (*CASE.criteria, HOURS.replace(follow_through="Kept"))},
            "a share from 0% to 100% in Kept, found nothing. Enter which share of earlier promises was kept",
        ),
        ({"criteria": (*CASE.criteria, HOURS.replace(follow_through="FTE"))}, "from 0% to 100% in FTE, found 80"),
        ({"assessments": with_score(MISSPELT, h.SAFETY, 7)}, 'Scores!C9: expected the name of a candidate, found'),
        ({"assessments": with_score(h.KADE, "Savety culture", 7)}, 'found "Savety culture". Write Safety culture'),
        ({"assessments": with_score(h.KADE, h.SAFETY, 7)}, "one score of Kade Advies on Safety culture by"),
        ({"assessments": with_score(h.KADE, h.CAPABILITIES, 7, "Jan")}, "no scores of single candidates on Capa"),
        ({"assessments": with_score(h.KADE, h.SAFETY, 11, "Jan")}, "Scores!C9: expected a number from 1 to 10"),
        ({"assessments": with_score(h.KADE, h.SAFETY, math.nan, "Jan")}, "a number from 1 to 10, found no number"),
        (
            {"criteria": (*CASE.criteria, HOURS), "assessments": with_score(h.KADE, "Hours", -1)},
            "a number of at least 0, found -1. Correct the score, or leave the cell empty if there is none",
        ),
        (
            {"criteria": (*CASE.criteria, HOURS.replace(lowest=-9.0)), "assessments": with_score(h.KADE, "Hours", -1)},
            "a number of at least 0, found -1",
        ),
        (
            {
                "criteria": (*CASE.criteria, Criterion("Noise", worst=90, best=40, weight=1.0)),
                "assessments": with_score(h.KADE, "Noise", math.inf),
            },
            "Scores!C9: expected a number, found no number",
        ),
        (
            {
                "criteria": (*CASE.criteria, Criterion("Noise", worst=90, best=40, highest=120, weight=1.0)),
                "assessments": with_score(h.KADE, "Noise", 130),
            },
            "a number of at most 120, found 130",
        ),
        (
            {"capabilities": (*CASE.capabilities, CapabilityLevel(MISSPELT, "data", 1.0))},
            'expected the name of a candidate or the client, found "Havendatta"',
        ),
        (
            {"capabilities": (*CASE.capabilities, CapabilityLevel(h.KADE, "robots", 5.0))},
            "a capability level: 0, 1, 2, 3 or 4, found 5. 0 is not having it, 4 is leading",
        ),
        ({"capabilities": (*CASE.capabilities, CapabilityLevel(h.KADE, "robots", 2.5))}, "0, 1, 2, 3 or 4, found 2.5"),
        ({"capabilities": (*CASE.capabilities, CapabilityLevel(h.KADE, "robots", math.nan))}, "0, 1, 2, 3 or 4, found"),
        (
            {"capabilities": (*CASE.capabilities, CapabilityLevel(h.KADE, "data", 1.0))},
            "one level of Kade Advies for data, found a second one",
        ),
        (
            {"needs": (*CASE.needs, Need("sensng", 2))},
            'a capability that stands on the sheet Capabilities, found "sensng". Write sensing',
        ),
        ({"needs": ()}, "at least one weighted row on the sheet Needs, found none, while Capabilities"),
        ({"needs": (Need("data", 2, 0.0),)}, "at least one weighted row on the sheet Needs"),
        ({"joint_results": ()}, "at least one weighted row on the sheet Joint results, found none"),
        (
            {"criteria": (*CASE.criteria, TRUST), "relations": (Relation(h.KADE, MISSPELT, "Trust", 5.0),)},
            'the name of a candidate or the client, found "Havendatta"',
        ),
        (
            {"criteria": (*CASE.criteria, TRUST), "relations": (Relation(h.KADE, h.KADE, "Trust", 5.0),)},
            "two different parties, found Kade Advies twice",
        ),
        ({"relations": (Relation(h.KADE, h.EEMLAND, h.SAFETY, 5.0),)}, "a criterion that judges pairs"),
        (
            {"criteria": (*CASE.criteria, TRUST), "relations": (Relation(h.KADE, h.EEMLAND, "Trust", 0.0),)},
            "Kade Advies - Eemland Engineering: expected a number of at least 1, found 0",
        ),
        (
            {"criteria": (*CASE.criteria, TRUST), "relations": (Relation(h.KADE, h.EEMLAND, "Trust", 5.0),) * 2},
            "one value for each ordered pair, found a second one",
        ),
        ({"stakeholders": (ABOARD,)}, 'Weights!B2: expected the name of a criterion, found "Pric"'),
        (
            {"stakeholders": (Stakeholder("Board", Preference.of({h.SAFETY: Points(1)}), 0.0),)},
            "Board: expected stakeholders with influence, found only zeros",
        ),
        (
            {"criteria": tuple(criterion.replace(weight=0.0) for criterion in CASE.criteria)},
            "Innovation: expected weights that add up to more than 0, found 0 in all",
        ),
        ({"weight_factors": dict.fromkeys((c.name for c in CASE.criteria), 0.0)}, "weights that add up to more than 0"),
        ({"weight_factors": {h.INNOVATION: -1.0}}, "weights that add up to more than 0"),
        ({"scenarios": (Scenario("Dry", weight_factors={"Inovation": 2.0}),)}, 'found "Inovation". Write Innovation'),
        ({"scenarios": (Scenario("Dry", need_levels={"pumps": 2}),)}, 'a needed capability, found "pumps"'),
        ({"scenarios": (Scenario("Dry", need_weights={"pumps": 2}),)}, 'a needed capability, found "pumps"'),
        ({"scenarios": (Scenario("Dry", absent=(MISSPELT,)),)}, 'the name of a candidate, found "Havendatta"'),
        ({"scenarios": (Scenario("Dry", column_factors={"Price": 2.0}),)}, 'a column of the candidates, found "Price"'),
        ({"rules": (r.Require((MISSPELT,)),)}, 'the name of a candidate, found "Havendatta"'),
    ],
)  # fmt: skip
def test_each_fault_has_its_sentence(changes: dict[str, object], said: str) -> None:
    assert said in refusal(**changes)


def test_all_faults_come_at_once() -> None:
    said = refusal(
        absent=(MISSPELT,), assessments=with_score(h.KADE, h.SAFETY, 11, "Jan"), rules=(r.Budget(1, "Price"),)
    )
    assert len(said.splitlines()) == 3


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Criterion("Cost", worst=5, best=5), "two different anchors, worst and best, found 5 for both"),
        (lambda: Criterion("Cost", worst=math.nan), "expected finite numbers, found one that is not"),
        (lambda: Criterion("Cost", gate=math.inf), "expected finite numbers"),
        (lambda: Criterion("Cost", knots=((0.0, 0.0), (math.inf, 1.0))), "expected finite numbers"),
        (lambda: Criterion("Cost", lowest=3, highest=2), "the lowest allowed value below the highest, found 3 above 2"),
        (lambda: Criterion("Cost", weight=-1), "a weight of 0 or more, found -1. Enter 0 or more; turn the anchors"),
        (lambda: Criterion("Cost", knots=((1.0, 0.0),)), "a value function of 2 to 5 points, found 1"),
        (lambda: Criterion("Cost", knots=tuple((float(i), 0.1 * i) for i in range(6))), "2 to 5 points, found 6"),
        (lambda: Criterion("Cost", knots=((1.0, 0.0), (1.0, 1.0))), "points of the value function that"),
        (lambda: Criterion("Cost", knots=((1.0, 0.0), (2.0, 1.1))), "utilities from 0 to 1, found one outside"),
        (lambda: Criterion("Hours", Aggregator.TOTAL), "a quantity above 0 that the total is compared"),
        (lambda: HOURS.replace(need=0.0), "a quantity above 0"),
        (lambda: HOURS.replace(worst=400.0, best=0.0), "of a total that run from 0 or more upwards, found 400 and 0"),
        (lambda: HOURS.replace(worst=-1.0), "anchors of a total that run from 0 or more upwards, found -1 and 400"),
        (lambda: Criterion("Data", Aggregator.COVERAGE, gate=1.0), "no floor for what only the set has, found a floor"),
        (lambda: Criterion("Data", Aggregator.JOINT, gate=1.0), "no floor for what only the set has, found a floor"),
        (lambda: Criterion("Trust", Aggregator.PAIR_MEAN), "a neutral value for pairs that nobody rated, found none"),
        (lambda: Need("data", 0), "data: expected a level from 1 to 4, found 0"),
        (lambda: Need("data", 5), "a level from 1 to 4, found 5"),
        (lambda: Need("data", 1, -1.0), "a weight of 0 or more, found -1"),
        (lambda: Need("data", 1, math.nan), "a weight of 0 or more"),
        (lambda: Need("data", 1, core=True, providers=0), "at least one provider, found 0"),
        (lambda: h.JointResult("Pump", 0.0, {"data": 1}), "Pump: expected a value above 0, found 0"),
        (lambda: h.JointResult("Pump", math.inf, {"data": 1}), "a value above 0"),
        (lambda: h.JointResult("Pump", 1.0, {}), "at least one capability, found none"),
        (lambda: h.JointResult("Pump", 1.0, {"data": 5}), "levels from 1 to 4, found another level"),
        (lambda: Scenario("Dry", 1.5), "Dry: expected a probability from 0 to 1, found 1.5"),
        (lambda: Scenario("Dry", math.nan), "a probability from 0 to 1"),
        (lambda: Scenario("Dry", column_factors={"Cost": -1.0}), "factors of 0 or more"),
        (lambda: Scenario("Dry", weight_factors={"Cost": math.inf}), "factors of 0 or more"),
        (lambda: Stakeholder("Board", Preference.of({"Cost": Points(1)}), -1.0), "an influence of 0 or more, found -1"),
        (lambda: r.Size(0, 3), "Size: expected a range of members, found 0 to 3"),
        (lambda: r.Size(4, 3), "expected a range of members, found 4 to 3"),
    ],
)  # fmt: skip
def test_each_part_refuses_what_it_cannot_be(make: Callable[[], object], said: str) -> None:
    with pytest.raises(CaseError) as caught:
        make()
    assert said in caught.value.to("en")


def test_two_parts_that_are_wrong_are_both_named() -> None:
    with pytest.raises(CaseError) as caught:
        Criterion("Cost", worst=1, best=1, weight=-1)
    assert len(caught.value.faults) == 2


def test_a_scenario_changes_the_case_and_leaves_the_original() -> None:
    scenario = Scenario(
        "Dry",
        weight_factors={h.JOINT: 0.0},
        need_levels={"data": 4},
        need_weights={"permits": 0.0},
        column_factors={"Cost": 1.1},
        absent=(h.KADE,),
        rules=(r.Newcomers(2),),
    )
    before, case = CASE.weights, scenario.applied(CASE)
    assert dict(case.weights) == pytest.approx({h.INNOVATION: 0.5, h.SAFETY: 0.25, h.CAPABILITIES: 0.25, h.JOINT: 0})
    assert [(need.level, need.weight) for need in case.needs] == [(2, 1.0), (4, 1.0), (2, 0.0)]
    assert case.candidates[0].number("Cost") == pytest.approx(110_000)
    assert case.candidates[0].attributes["Region"] == "Zuid"
    assert case.absent == (h.KADE,)
    assert case.rules == (*CASE.rules, r.Newcomers(2))
    assert CASE.weights == before
    assert CASE.candidates[0].number("Cost") == 100_000


def test_names_and_indices() -> None:
    assert CASE.members([h.KADE, h.BOLWERK]) == (0, 5)
    assert CASE.names_of((0, 5)) == (h.BOLWERK, h.KADE)
    assert CASE.index[h.CLIENT] == -1


def test_a_case_can_be_sent_to_another_process_after_it_was_used() -> None:
    case = h.hand_case()
    plan = optimise(case)
    copy = pickle.loads(pickle.dumps(case))
    assert copy == case
    assert optimise(copy).best == plan.best
    assert pickle.loads(pickle.dumps(plan)).best == plan.best
