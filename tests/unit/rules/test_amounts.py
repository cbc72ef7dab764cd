"""A price that is judged is also what a member costs: budgets, totals and what is not known, counted by hand."""

from __future__ import annotations

import math

import pytest

import selection as sel
from selection.analysis import costs, standings
from selection.errors import CaseError
from selection.frontier import TotalAxis, frontier
from selection.model import Assessment, Candidate, Case, Criterion
from selection.normalisation import ratings
from selection.optimisation import optimise
from selection.rules import Apart, AverageAtLeast, Budget, Size, TotalAtLeast
from selection.rules.amounts import addable, amounts, cost_column, money, summable, total
from selection.what_if import budget_curves, tradeoffs
from tests.support.priced_sheets import OFFER, PRICE, amount, cartons, pumps, pumps_by_hand

THREE = Size(3, 3)


@pytest.fixture(scope="module")
def pump_case() -> Case:
    return sel.understand(pumps(), "pumps.xlsx").accepted().case()


@pytest.fixture(scope="module")
def carton_case() -> Case:
    return sel.understand(cartons(), "cartons.xlsx").accepted().case()


def test_the_total_of_three_offers_added_up_by_hand(pump_case: Case) -> None:
    """128 500 + 61 250.50 + 105 000."""
    plan = optimise(pump_case, [THREE, AverageAtLeast(PRICE, 100_000)])
    assert plan.best.cost == pytest.approx(294_750.50)
    assert [str(one) for one in costs(plan)] == [f"{PRICE} in all: EUR\u00a0294,750.50."]
    assert [one.to("nl") for one in costs(plan)] == [f"{PRICE} samen: €\u00a0294.750,50."]


def test_a_budget_on_the_price_is_the_same_as_its_average(pump_case: Case) -> None:
    for most in (300_000.0, 294_750.5, 294_750.49, 240_000.0):
        plan = optimise(pump_case, [THREE, Budget(most, PRICE)])
        worth, members = pumps_by_hand((200_000, 50_000), (15, 0), most / 3)[0]
        assert (plan.best.worth, {*plan.best.members}) == (pytest.approx(worth), members)
        assert plan.best.cost is not None
        assert plan.best.cost <= most
        (said,) = costs(plan)
        assert "of at most" in str(said)


def test_the_total_of_three_offers_from_the_other_sheet(carton_case: Case) -> None:
    """198 750 + 119 900 + 141 250; Huber and Schuster are of one group."""
    group = Apart("Papier Huber KG", "Wellpappe Schuster")
    plan = optimise(carton_case, [THREE, Budget(520_000, OFFER), group])
    assert {*plan.best.members} == {"EcoPack Solutions", "Wellpappe Schuster", "Bioform GmbH"}
    assert plan.best.cost == 459_900


def test_a_running_number_is_nothing_to_add_up(pump_case: Case) -> None:
    assert summable(pump_case) == [PRICE]


@pytest.mark.parametrize(
    ("name", "numbers", "offered"),
    [
        ("Hours", (40, 16, 24), True),
        ("Order", (1, 2, 3), False),
        ("Intern nr", (40010, 40017, 40024), False),
        ("Postcode", (1234, 4321, 1111), False),
    ],
)
def test_columns_of_which_a_total_means_something(name: str, numbers: tuple[int, ...], offered: bool) -> None:
    people = tuple(Candidate(who, {name: float(one)}) for who, one in zip("ABC", numbers, strict=True))
    case = Case(people, (Criterion("Ideas"),), (Assessment("A", "Ideas", 5),))
    assert (summable(case) == [name]) is offered
    assert cost_column(case) is None
    assert optimise(case, [Size(1, 1)]).best.cost is None


def test_who_has_made_no_offer_cannot_be_in_a_budget(carton_case: Case) -> None:
    """Never as if it were free: Polymer Tec is out, and everybody is told."""
    plan = optimise(carton_case, [THREE, Budget(520_000, OFFER)])
    assert "Polymer Tec" not in plan.best.members
    assert all("Polymer Tec" not in one.members for one in plan.coalitions)
    assert any("Polymer Tec" in str(notice) and "cannot take part" in str(notice) for notice in plan.notices)
    (polymer,) = [one for one in standings(plan) if one.name == "Polymer Tec"]
    assert "is not known" in str(polymer.reason())
    rule = Budget(10_000_000, OFFER)
    members = carton_case.members(("Polymer Tec", "Bioform GmbH"))
    assert math.isinf(rule.excess(carton_case, members))
    assert rule.widened(carton_case, members) is None
    assert total(carton_case, OFFER, members) is None


def test_a_coalition_with_an_unknown_price_has_no_known_cost(carton_case: Case) -> None:
    plan = optimise(carton_case, [THREE, sel.rules.Require(("Polymer Tec",))])
    assert plan.best.cost is None
    assert [str(one) for one in costs(plan)] == [f"{OFFER} in all is not known: that of Polymer Tec is missing."]


def test_what_money_buys_is_told_without_a_budget_too(pump_case: Case) -> None:
    """The cheapest three cost 61 250.50 + 74 900 + 79 990; each step up is worth more than all that cost less."""
    plan = optimise(pump_case, [THREE])
    (curve,) = budget_curves(plan)
    assert (curve.column, curve.limit) == (PRICE, None)
    assert curve.steps[0].amount == pytest.approx(61_250.50 + 74_900 + 79_990)
    for step in curve.steps:
        worth, _ = pumps_by_hand((200_000, 50_000), (15, 0), step.amount / 3 + 1e-6)[0]
        assert step.coalition.worth == pytest.approx(worth)
    assert curve.steps[-1].coalition.worth == pytest.approx(plan.best.worth)


def test_totals_are_compared_among_those_that_are_known(carton_case: Case) -> None:
    plan = optimise(carton_case, [THREE, Budget(520_000, OFFER)])
    for points in (tradeoffs(plan).points, budget_curves(plan)[0].steps):
        assert points
        assert "Polymer Tec" not in str(points)
    with pytest.raises(CaseError, match="Polymer Tec"):
        frontier(carton_case, [TotalAxis(OFFER)])
    with pytest.raises(CaseError, match="Polymer Tec"):
        optimise(carton_case, [TotalAtLeast(OFFER, 1)])


def test_a_column_of_the_candidates_comes_before_a_criterion_of_that_name() -> None:
    people = (Candidate("Acme", {"Price": 10.0}), Candidate("Bolt", {"Price": 20.0}))
    case = Case(people, (Criterion("Price", worst=9, best=0, unit="EUR"),), (Assessment("Acme", "Price", 5),))
    assert list(amounts(case, "Price")) == [10.0, 20.0]
    assert list(amounts(case, "Nothing")) == [None, None]


@pytest.mark.parametrize(
    ("name", "unit", "counts"),
    [
        ("Prijs per jaar", "EUR", True),
        ("Angebot (EUR/Jahr)", "EUR", True),
        ("Totale kosten", "k€", True),
        ("Uurtarief", "EUR", False),
        ("Prijs per uur", "EUR", False),
        ("Prijs", "EUR/stuk", False),
        ("Stückpreis", "EUR", False),
        ("Delivery", "days", False),
    ],
)
def test_what_is_paid_for_an_hour_or_a_piece_adds_up_to_nothing(name: str, unit: str, counts: bool) -> None:
    case = Case((Candidate("Acme"),), (Criterion(name, worst=200, best=0, unit=unit),), (Assessment("Acme", name, 5),))
    assert (cost_column(case) == name) is counts


def test_the_scores_themselves_are_untouched(pump_case: Case) -> None:
    assert list(amounts(pump_case, PRICE)) == list(ratings(pump_case, pump_case.criterion(PRICE)).raw)
    assert amount("€ 61.250,50") in amounts(pump_case, PRICE)
    assert money(100_000, "€").to("nl") == "€\u00a0100.000"


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("Prijs per jaar (€)", True),
        ("Totaalprijs", True),
        ("Jährliche Kosten", True),
        ("Annual price (£k)", True),
        ("Precio total", True),
        ("Uurtarief kosten", False),
        ("Prijs per uur", False),
        ("Omzet (€)", False),
        ("Kostenbesparing", False),
        ("Priceless", False),
    ],
)
def test_a_fact_about_candidates_is_what_they_cost_when_it_is_called_so(name: str, counts: bool) -> None:
    people = tuple(Candidate(who, {name: price}) for who, price in (("A", 700.0), ("B", 90.0), ("C", 40.0)))
    case = Case(people, (Criterion("Ideas"),), (Assessment("A", "Ideas", 5),))
    assert (cost_column(case) == name) is counts
    # One of three without a price is not known; two of three tell nothing.
    one_less = case.replace(candidates=(*people[:2], Candidate("C", {})))
    assert (cost_column(one_less) == name) is counts
    assert cost_column(case.replace(candidates=(people[0], Candidate("B", {}), Candidate("C", {})))) is None


def test_money_of_which_more_is_better_can_be_asked_to_add_up_to_enough() -> None:
    """450 + 600 thousand of two; a third has not said yet."""
    people = tuple(Candidate(who) for who in "ABC")
    criteria = (
        Criterion("Investment (k€)", worst=0, best=800, unit="k EUR"),
        Criterion("Price (€)", worst=500_000, best=200_000, unit="EUR"),
        Criterion("Day rate", worst=0, best=1, unit="EUR/dag"),
        Criterion("Ideas", worst=0, best=10),
    )
    scores = (Assessment("A", "Investment (k€)", 450.0), Assessment("B", "Investment (k€)", 600.0))
    case = Case(people, criteria, scores)
    assert addable(case) == ["Price (€)", "Investment (k€)"]
    assert summable(case) == ["Price (€)"]
    (fault,) = TotalAtLeast("Investment (k€)", 1000).faults(case)
    assert "enter the number of C" in str(fault)
    known = case.replace(assessments=(*scores, Assessment("C", "Investment (k€)", 0.0)))
    plan = optimise(known, [TotalAtLeast("Investment (k€)", 1000), Size(2, 2)])
    assert [{*one.members} for one in plan.coalitions] == [{"A", "B"}]
