"""The joint gain and its divisions on the case that is solved by hand.

The best coalition is Havendata, Noordsens, Eemland. The client has the permits, 10 points. Havendata adds 5 for data,
Noordsens 5 for sensing, Eemland nothing; with both come the 20 points of the joint result. So v = 30, of which 20 exist
only together. Shapley shares those 20: 15, 15, 0. Contributed to the worth are, innovation + safety + the rest:
Havendata 28/3 + 14/3 + 15 = 29, Noordsens 8 + 14/3 + 15 = 83/3, Eemland 32/3 + 14/3 = 46/3, 72 in all.
"""

from __future__ import annotations

import pytest

from selection.errors import CaseError, InfeasibleError
from selection.model import Aggregator, Assessment, Candidate, CapabilityLevel, Case, Criterion, JointResult, Need
from selection.optimisation import Plan, optimise
from selection.rules import Budget, Require, Size
from selection.sharing import Basis, Game, dependence, division, joint_gain, largest_excess, shapley, stability
from selection.sharing.core import Excess, LeastCore, Stability
from selection.texts import text
from tests.support.hand_case import CLIENT, DIJKMAN, EEMLAND, HAVENDATA, NOORDSENS, hand_case
from tests.support.plans import plan_of


@pytest.fixture(scope="module")
def plan() -> Plan:
    return optimise(hand_case())


def test_the_joint_gain(plan: Plan) -> None:
    gain = joint_gain(plan)
    assert gain.game.players == (EEMLAND, HAVENDATA, NOORDSENS)
    assert gain.total == pytest.approx(30)
    assert gain.alone == pytest.approx({EEMLAND: 0, HAVENDATA: 5, NOORDSENS: 5})
    assert gain.beyond == pytest.approx(20)
    assert gain.is_sure
    assert str(gain.sentence()) == (
        "On Capabilities and Joint results the members add 30.0 of the 82.0 points together. Each alone would add 10.0 "
        "in sum, so 20.0 points exist only because they work together."
    )


def test_it_is_that_of_the_weights_of_the_plan() -> None:
    case = hand_case()
    weights = {name: weight * (0.5 if i < 2 else 1.75) for i, (name, weight) in enumerate(case.weights.items())}
    gain = joint_gain(optimise(case, weights=weights))
    assert gain.total == pytest.approx(1.75 * 30)


def test_the_three_splits(plan: Plan) -> None:
    equal, role, fair = division(plan).splits
    assert (equal.basis, role.basis, fair.basis) == (Basis.EQUAL, Basis.ROLE, Basis.SHAPLEY)
    assert equal.points == pytest.approx({EEMLAND: 10, HAVENDATA: 10, NOORDSENS: 10})
    assert role.points == pytest.approx({EEMLAND: 30 * 46 / 216, HAVENDATA: 30 * 29 / 72, NOORDSENS: 30 * 83 / 216})
    assert fair.points == pytest.approx({EEMLAND: 0, HAVENDATA: 15, NOORDSENS: 15})
    assert fair.shares == pytest.approx({EEMLAND: 0, HAVENDATA: 0.5, NOORDSENS: 0.5})
    assert str(fair.sentence()) == (
        "By what each adds on average, whoever came first (Shapley): Eemland Engineering 0.0 (0%), Havendata 15.0 "
        "(50%) and Noordsens 15.0 (50%)."
    )
    assert str(division(plan).sentence()) == (
        "The joint gain is 30.0 points. How it is divided matters most to Eemland Engineering: from 0.0 to 10.0 "
        "points. For discussion, never as a contract."
    )


def test_the_client_can_take_part(plan: Plan) -> None:
    found = division(plan, with_client=True)
    fair = found.splits[2]
    assert found.gain.total == pytest.approx(40)
    # Nobody else among them has permits, so the 10 points of those are the client's.
    assert fair.points == pytest.approx({CLIENT: 10, EEMLAND: 0, HAVENDATA: 15, NOORDSENS: 15})
    assert found.splits[1].points[CLIENT] == pytest.approx(40 * 10 / 82)
    assert "the client and the members" in str(found.gain.sentence())


def test_who_would_be_better_off_without_the_others(plan: Plan) -> None:
    found = stability(division(plan))
    equal = found.excesses[Basis.EQUAL]
    assert equal.group == (HAVENDATA, NOORDSENS)
    assert (equal.alone, equal.share, equal.points) == pytest.approx((30, 20, 10))
    assert found.excesses[Basis.SHAPLEY].points == pytest.approx(0)
    assert found.least is not None
    assert not found.least.is_empty
    assert [str(one) for one in found.sentences()] == [
        (
            "Under the equal split Havendata and Noordsens would be better off without the others: alone they add 30.0 "
            "points, and they get 20.0: 10.0 less."
        ),
        (
            "Under the split by role Havendata and Noordsens would be better off without the others: alone they add "
            "30.0 points, and they get 23.6: 6.4 less."
        ),
        "Under the Shapley split no party or group of parties would be better off without the others.",
        "There are divisions under which no party or group of parties is better off without the others.",
    ]


def overlapping() -> Case:
    """Two who have the same, so that together they add no more than one alone."""
    return Case(
        (Candidate("Acme"), Candidate("Bolt")),
        (Criterion("Coverage", Aggregator.COVERAGE),),
        capabilities=tuple(CapabilityLevel(name, "sensors", 3) for name in ("Acme", "Bolt")),
        needs=(Need("sensors", 3),),
    )


def test_an_empty_core_and_an_overlap() -> None:
    found = division(optimise(overlapping()))
    assert found.gain.beyond == pytest.approx(-100)
    assert str(found.gain.sentence()).endswith("Each alone would add 200.0 in sum: 100.0 points overlap.")
    assert "each gets the same" in str(found.sentence())
    stable = stability(found)
    assert stable.least is not None
    assert stable.least.epsilon == pytest.approx(50)
    assert str(stable.excesses[Basis.EQUAL].sentence(Basis.EQUAL)) == (
        "Under the equal split Acme would be better off without the others: alone it adds 100.0 points, and it gets "
        "50.0: 50.0 less."
    )
    assert str(stable.sentence()) == (
        "No division satisfies everybody: under each some party or group gets at least 50.0 points less than it would "
        "add without the others."
    )


def test_a_core_that_is_empty_by_a_hair() -> None:
    least = LeastCore(0.01, {"Acme": 0.005, "Bolt": 0.005}, is_empty=True)
    assert "more than a hair" in str(Stability(2, {Basis.EQUAL: Excess(("Acme",), 0.01, 0.005)}, least).sentence())


def test_what_is_not_sure_is_not_claimed() -> None:
    """Bolt's level is unknown: at its middle the two make the result, at its low end they do not."""
    case = Case(
        (Candidate("Acme"), Candidate("Bolt")),
        (Criterion("Pilot", Aggregator.JOINT),),
        capabilities=(CapabilityLevel("Acme", "sensors", 3), CapabilityLevel("Bolt", "software", None)),
        joint_results=(JointResult("Pilot", 1.0, {"sensors": 3, "software": 2}),),
    )
    gain = joint_gain(optimise(case))
    assert gain.beyond == pytest.approx(100)
    assert not gain.is_sure
    assert "is not sure" in str(gain.sentence())


def test_nothing_to_divide() -> None:
    case = Case(
        (Candidate("Acme"), Candidate("Bolt")),
        (Criterion("Ideas", worst=0, best=10),),
        (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4)),
    )
    found = division(optimise(case))
    assert found.splits == ()
    assert str(found.sentence()) == (
        "No criterion with weight is about the coalition as a whole: nothing of this worth can be divided."
    )
    assert str(stability(found).sentence()) == "There is no joint gain that a group could be better off without."
    full = overlapping().replace(capabilities=(CapabilityLevel("Client", "sensors", 3),))
    assert str(division(optimise(full)).sentence()) == (
        "On Coverage the members add nothing to what is there already: nothing can be divided."
    )


def test_a_single_member_gets_all() -> None:
    found = division(optimise(overlapping().replace(rules=(Size(1, 1),))))
    assert all(split.points == pytest.approx({"Acme": 100}) for split in found.splits)
    assert "no party" in str(stability(found).sentences()[0])


def crowd(n: int) -> Case:
    names = [f"P{i:02}" for i in range(n)]
    return Case(
        tuple(map(Candidate, names)),
        (Criterion("Money", Aggregator.TOTAL, 0, 10, need=100.0),),
        tuple(Assessment(name, "Money", float(i % 4 + 1)) for i, name in enumerate(names)),
        rules=(Size(n, n),),
    )


def test_more_than_twelve_are_sampled_and_not_searched() -> None:
    """What all bring is below the need, so everybody's Shapley value is what they bring, in every order."""
    plan = optimise(crowd(14))
    fair = division(plan, draws=20, seed=3).splits[2]
    assert fair.draws == 20
    assert list(fair.points.values()) == pytest.approx([float(i % 4 + 1) for i in range(14)])
    assert list(fair.errors.values()) == pytest.approx([0.0] * 14, abs=1e-9)
    assert "estimated from 20 orders" in str(fair.sentence())
    found = stability(division(plan, draws=20))
    assert found == Stability(14, {}, None)
    assert "more than 12" in str(found.sentence())
    with pytest.raises(CaseError, match="at most 12 players"):
        largest_excess(joint_gain(plan).game, fair.points)


def test_dependence(plan: Plan) -> None:
    found = dependence(plan)
    havendata = next(one for one in found.parties if one.party == HAVENDATA)
    assert {one.party: one.lost_without for one in found.parties} == pytest.approx(
        {EEMLAND: 0, HAVENDATA: 25, NOORDSENS: 25}
    )
    assert (havendata.alone, havendata.lost_alone, havendata.sole) == (pytest.approx(5), pytest.approx(25), ("data",))
    assert found.contributions is not None
    assert found.contributions.largest == (HAVENDATA,)
    assert found.contributions.index == pytest.approx((29**2 + (83 / 3) ** 2 + (46 / 3) ** 2) / 72**2)
    assert found.spend is not None
    assert (found.spend.largest, found.spend.share) == ((EEMLAND,), pytest.approx(160 / 390))
    assert [str(one) for one in found.sentences()][:3] == [
        (
            "The coalition depends most on Havendata and Noordsens: without any one of them 25.0 of the 30.0 points of "
            "joint gain are lost."
        ),
        "Without Eemland Engineering the joint gain stays 30.0 points; Eemland Engineering alone would add 0.0.",
        (
            "Without Havendata 25.0 of the 30.0 points of joint gain are lost; Havendata alone would add 5.0. Nobody "
            "else in the coalition meets the need data."
        ),
    ]
    assert str(found.spend.sentence()) == (
        "Cost: the largest part is that of Eemland Engineering, 41%, where equal parts would be 33%; concentration "
        "0.343, where equal is 0.333 and all with one is 1."
    )


def test_part_of_turnover() -> None:
    case = hand_case()
    turnover = {EEMLAND: 400_000.0, HAVENDATA: 1_000_000.0}
    with_turnover = case.replace(
        candidates=tuple(
            Candidate(one.name, {**one.attributes, "Turnover": turnover.get(one.name, 5_000_000.0)})
            for one in case.candidates
        )
    )
    found = dependence(optimise(with_turnover), turnover="Turnover")
    assert [one.party for one in found.over_cap] == [EEMLAND]
    assert str(found.sentences()[-1]) == (
        "For Eemland Engineering the coalition would be 40% of its turnover, more than 30%."
    )
    assert str(dependence(optimise(with_turnover), turnover="Turnover", cap=0.5).sentences()[-1]) == (
        "For no member would the coalition be more than 50% of its turnover."
    )


def test_refusals(plan: Plan) -> None:
    with pytest.raises(CaseError, match="a column of the candidates"):
        dependence(plan, turnover="Turnover")
    sized = tuple(Candidate(one.name, {"FTE": one.attributes["FTE"]}) for one in hand_case().candidates)
    unpaid = optimise(hand_case().replace(candidates=sized, rules=(Size(2, 2),)))
    with pytest.raises(CaseError, match="what the coalition pays each"):
        dependence(unpaid, turnover="FTE")
    free = hand_case()
    broke = free.replace(candidates=tuple(Candidate(one.name, {"Cost": 1.0, "FTE": 0.0}) for one in free.candidates))
    with pytest.raises(CaseError, match="a turnover above 0"):
        dependence(optimise(broke), turnover="FTE")
    with pytest.raises(CaseError, match="different players"):
        Game(("Acme", "Acme"), lambda _: 0.0)
    with pytest.raises(CaseError, match="0 for nobody"):
        Game(("Acme",), lambda _: 1.0)
    with pytest.raises(CaseError, match="whole number"):
        shapley(Game(("Acme",), lambda group: float(len(group))), draws=1)
    none = optimise(hand_case(), [Require((DIJKMAN, EEMLAND)), Budget(300_000.0)])
    for question in (joint_gain, division, dependence):
        with pytest.raises(InfeasibleError):
            question(none)


def test_a_coalition_of_nobody_has_nothing() -> None:
    plan = plan_of(hand_case(), [()])
    assert division(plan).splits == ()
    found = dependence(plan)
    assert found.parties == ()
    assert str(found.sentence()) == str(text("There are no members to depend on."))
