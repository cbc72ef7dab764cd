"""Size, present partners and the value of choosing: by hand."""

from __future__ import annotations

import math

import pytest

from selection.errors import CaseError
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion
from selection.optimisation import Plan, optimise
from selection.rules import Exclude, Newcomers, Size
from selection.sharing import incumbents, rank_correlation, size_bias, size_column, value_of_selection
from tests.support.hand_case import BOLWERK, hand_case
from tests.support.oracle_search import enumerated
from tests.support.plans import plan_of
from tests.support.random_cases import subsets


@pytest.fixture(scope="module")
def plan() -> Plan:
    return optimise(hand_case())


def test_the_present_supplier(plan: Plan) -> None:
    found = incumbents(plan)
    assert (found.names, found.chosen, found.blind) == ((BOLWERK,), (), None)
    assert found.any is not None
    assert found.any.coalition is not None
    assert found.any.price == pytest.approx(82 - 236 / 3)
    assert found.none is not None
    assert found.none.price == 0
    assert [str(one) for one in found.sentences()] == [
        (
            "Bolwerk Infra, the present partner, is not in the best coalition. Keeping Bolwerk Infra costs 3.3 points: "
            "at best Bolwerk Infra + Havendata + Noordsens, worth 78.7."
        ),
        "Without any present partner the best is worth as much, 82.0.",
        "Being a present partner earns no points, and no rule asks for newcomers.",
    ]


def graded(*rules: object) -> Case:
    grades = {"Acme": 9.0, "Bolt": 8.0, "Cobalt": 6.0, "Delta": 4.0}
    return Case(
        tuple(Candidate(name, incumbent=name < "C") for name in grades),
        (Criterion("Ideas", worst=0, best=10),),
        tuple(Assessment(name, "Ideas", grade) for name, grade in grades.items()),
        rules=rules,  # type: ignore[arg-type]
    )


def test_those_who_stay_and_a_rule_that_costs() -> None:
    told = [str(one) for one in incumbents(optimise(graded(Size(2, 2)))).sentences()]
    assert told[0] == (
        "Acme and Bolt stay: they are in the best coalition. Without any present partner the best is Cobalt + Delta, "
        "worth 50.0, 35.0 points less."
    )
    assert told[1] == "Keeping Acme costs nothing: Acme + Bolt is worth as much as the best, 85.0."
    found = incumbents(optimise(graded(Size(2, 2), Newcomers(1))))
    assert found.blind is not None
    assert found.blind.price == pytest.approx(75 - 85)
    assert found.all is not None
    assert (found.all.coalition, found.all.price, found.all.proven) == (None, math.inf, True)
    told = [str(one) for one in found.sentences()]
    assert told[3] == "With Acme and Bolt no coalition satisfies the rules."
    assert told[-1] == (
        "Being a present partner earns no points. The rules on newcomers do matter: without them Acme + Bolt would be "
        "best, 10.0 points more."
    )
    same = incumbents(optimise(graded(Size(3, 3), Newcomers(1))))
    assert str(same.mark()).endswith("the choice is the same when nobody knows who is present.")


def test_nobody_is_present() -> None:
    case = hand_case()
    nobody = case.replace(candidates=tuple(Candidate(one.name, one.attributes) for one in case.candidates))
    plan = optimise(nobody)
    assert [str(one) for one in incumbents(plan).sentences()] == ["No candidate is marked as a present partner."]
    assert value_of_selection(plan).present is None


def test_many_are_not_all_read_out() -> None:
    names = [f"P{i}" for i in range(6)]
    case = Case(
        tuple(Candidate(name, incumbent=i < 4) for i, name in enumerate(names)),
        (Criterion("Ideas", worst=0, best=10),),
        tuple(Assessment(name, "Ideas", float(i)) for i, name in enumerate(names)),
        rules=(Size(2, 2),),
    )
    told = [str(one) for one in incumbents(optimise(case)).sentences()]
    assert told[0] == (
        "None of the 4 present partners is in the best coalition. Keeping P3 costs 5.0 points: at best P3 + P5, worth "
        "40.0."
    )
    assert "With all 4 present partners no coalition satisfies the rules." in told


def test_no_time_no_claim(plan: Plan) -> None:
    told: list[tuple[float, float]] = []
    found = incumbents(plan, cancel=lambda: True, progress=lambda done, total: told.append((done, total)))
    assert found.any is not None
    assert (found.any.coalition, found.any.proven) == (None, False)
    assert "no coalition was found in the time allowed" in str(found.sentence())
    assert told[-1][0] <= told[-1][1]
    assert value_of_selection(plan, cancel=lambda: True).average is None


def test_the_value_of_choosing(plan: Plan) -> None:
    found = value_of_selection(plan)
    every = enumerated(hand_case(), subsets(6))
    mean = sum(one.worth for one in every) / len(every)
    assert found.average is not None
    assert (found.average.worth, found.average.coalitions) == (pytest.approx(mean), len(every))
    assert found.present is not None
    # 4 x 7 + 2 x 6 + 10 + half of the sensing
    assert found.present.worth == pytest.approx(52.5)
    assert [str(one) for one in found.sentences()] == [
        (
            f"The best coalition is worth 82.0, {82 - mean:.1f} points more than the mean of all {len(every)} that the "
            f"rules allow, {mean:.1f}."
        ),
        'Going on with only Bolwerk Infra would be worth 52.5, but breaks the rule "2 to 3 members".',
    ]
    alone = value_of_selection(optimise(hand_case().replace(rules=(Size(1, 1),))))
    assert str(alone.sentences()[1]).startswith("Going on with only Bolwerk Infra would be worth 52.5, ")
    both = value_of_selection(optimise(graded(Size(2, 2))))
    assert str(both.sentences()[1]) == "The best coalition is that of the present partners, Acme + Bolt."


def test_too_many_to_value_all() -> None:
    """Of one mean criterion the mean over all coalitions without the first is the mean of the others' grades."""
    names = [f"P{i:02}" for i in range(40)]
    grades = [float(7 * i % 11) for i in range(40)]
    case = Case(
        tuple(map(Candidate, names)),
        (Criterion("Ideas", worst=0, best=10),),
        tuple(Assessment(name, "Ideas", grade) for name, grade in zip(names, grades, strict=True)),
        rules=(Size(2, 5), Exclude(names=(names[1],))),
    )
    plan = optimise(case, every_size=False)
    found = value_of_selection(plan, draws=2_000, seed=4).average
    assert found is not None
    assert (found.exact, found.coalitions) == (False, 2_000)
    assert found.error > 0
    assert found.worth == pytest.approx(10 * (sum(grades) - grades[1]) / 39, abs=4 * found.error)
    assert "give or take" in str(value_of_selection(plan, draws=30).sentence())
    turned = optimise(case.replace(candidates=case.candidates[::-1]), every_size=False)
    again = value_of_selection(turned, draws=2_000, seed=4).average
    assert again is not None
    assert again.worth == pytest.approx(found.worth)
    with pytest.raises(CaseError, match="whole number of 30"):
        value_of_selection(plan, draws=3)


def test_those_drawn_are_as_large_as_the_rules_ask() -> None:
    """Everybody brings a tenth of the need, so four always bring four tenths."""
    names = [f"P{i:02}" for i in range(60)]
    case = Case(
        tuple(map(Candidate, names)),
        (Criterion("Money", Aggregator.TOTAL, 0, 10, need=10.0),),
        tuple(Assessment(name, "Money", 1.0) for name in names),
    )
    members = tuple(range(4))
    plan = plan_of(case.replace(rules=(Size(4, 4),)), [members])
    found = value_of_selection(plan, draws=50).average
    assert found is not None
    assert (found.exact, found.coalitions) == (False, 50)
    assert (found.worth, found.error) == (pytest.approx(40), pytest.approx(0, abs=1e-9))


def test_size(plan: Plan) -> None:
    """FTE 80, 45, 60, 25, 35, 10 against utilities in the opposite order."""
    assert size_column(plan.case) == "FTE"
    found = size_bias(plan, [0.1, 0.3, 0.2, 0.5, 0.4, 0.6])
    assert found.correlation is not None
    assert (found.correlation.rho, found.correlation.p) == (pytest.approx(-1), pytest.approx(2 / 720))
    assert found.strong
    assert str(found.sentence()) == (
        "The larger in FTE, the lower a candidate scores: rank correlation -1.00 over 6 candidates, p = 0.003. See "
        "whether the criteria judge size."
    )
    assert str(found.verdict()).startswith("The larger in FTE, the lower a candidate scores. See")
    assert str(size_bias(plan, [0.6, 0.4, 0.5, 0.2, 0.3, 0.1]).sentence()).startswith("The larger in FTE, the higher")
    calm = size_bias(plan, [0.1, 0.2, 0.6, 0.5, 0.4, 0.3])
    assert str(calm.verdict()) == "No sign that FTE matters for the scores."
    assert not calm.strong
    assert str(calm.sentence()) == (
        "No sign that FTE matters for the scores: rank correlation -0.26 over 6 candidates, p = 0.66. With that many "
        "a correlation below 0.89 would not show."
    )


def test_size_that_cannot_be_told(plan: Plan) -> None:
    assert size_bias(plan, None).correlation is None
    assert "cannot be told" in str(size_bias(plan, [0.5] * 6).sentence())
    nameless = optimise(graded(Size(2, 2)))
    assert size_bias(nameless, [1, 2, 3, 4]).column is None
    assert "no column" in str(size_bias(nameless, [1, 2, 3, 4]).verdict())
    few = size_bias(optimise(partly_known()), [0.1, 0.2, 0.3, 0.4, 0.5], "Omvang")
    assert few.unknown == ("E",)
    assert str(few.sentence()) == (
        "Rank correlation of Omvang and score 1.00, but 4 candidates are too few to tell whether that is chance."
    )
    with pytest.raises(CaseError, match="Employees"):
        size_bias(plan, [0.1] * 6, "Employees")
    with pytest.raises(CaseError, match="one number for each candidate"):
        size_bias(plan, [0.1])
    assert rank_correlation([], []) is None
    assert rank_correlation([1, 2], [1, 2]) is None


def partly_known() -> Case:
    return Case(
        tuple(Candidate(name, {"Omvang": float(i)} if name < "E" else {}) for i, name in enumerate("ABCDE")),
        (Criterion("Ideas", worst=0, best=10),),
        tuple(Assessment(name, "Ideas", 5.0) for name in "ABCDE"),
    )


def test_the_order_of_the_candidates_does_not_matter() -> None:
    first, second = [float(3 * i % 7) for i in range(20)], [float(5 * i % 11) for i in range(20)]
    turned = rank_correlation(first[::-1], second[::-1])
    assert turned == rank_correlation(first, second)
