"""Amounts in thousands and millions: the unit keeps what the heading says of them, and amounts are said with it."""

from __future__ import annotations

import pytest

from selection.analysis import costs
from selection.optimisation import optimise
from selection.rules import Budget, Size
from selection.understanding.values.headings import about
from selection.understanding.values.multiples import in_multiples
from tests.support.own_sheets import read_sheet


@pytest.mark.parametrize(
    ("heading", "multiple", "currency"),
    [
        ("Annual price (£k)", "k", "GBP"), ("Price (£ k)", "k", "GBP"), ("Prijs (€ x 1.000)", "k", "EUR"),
        ("Prijs (x € 1000)", "k", "EUR"), ("Kosten in k€", "k", "EUR"), ("Kosten (kEUR)", "k", "EUR"),
        ("Angebot (T€)", "k", "EUR"), ("Angebot TEUR", "k", "EUR"), ("Angebot in Tsd. €", "k", "EUR"),
        ("Cost ($k)", "k", "USD"), ("Cost (k USD)", "k", "USD"), ("Price £'000", "k", "GBP"),
        ("Price (£000s)", "k", "GBP"),
        ("Prijs in € 1.000", "k", "EUR"), ("Kosten in duizenden euro's", "k", "EUR"),
        ("Price in thousands of euro", "k", "EUR"),
        ("Omzet (EUR mln)", "mln", "EUR"), ("Omzet (mln €)", "mln", "EUR"), ("Turnover (£m)", "mln", "GBP"),
        ("Umsatz (Mio. €)", "mln", "EUR"), ("Umsatz in Mio EUR", "mln", "EUR"), ("Prijs (€ x 1.000.000)", "mln", "EUR"),
    ],
)  # fmt: skip
def test_what_a_heading_counts_in(heading: str, multiple: str, currency: str) -> None:
    assert (in_multiples(heading), about(heading).unit) == (multiple, currency)


@pytest.mark.parametrize(
    "heading",
    [
        "Prijs (€)", "Price (£)", "Prijs per m2 (€/m2)", "Price (€ m²)", "Cost (€/m)", "Tarif €/km",
        "Prijs per kg (€/kg)",
        "Boete tot € 1.000", "Price per 1.000 (€)", "Omzet (EUR)", "Preis pro t (€/t)", "Kosten €", "Milieukosten (€)",
        "Materiaal EUR", "k-waarde", "Prijs per 1000 stuks in €", "Prijs (kr)",
    ],
)  # fmt: skip
def test_what_only_looks_like_it(heading: str) -> None:
    assert in_multiples(heading) == ""


def _priced(heading: str, *prices: object) -> list[list[object]]:
    firms = ("Acme", "Bolt", "Cole")
    rows = [[firm, grade, price] for firm, grade, price in zip(firms, (8, 7, 6), prices, strict=True)]
    return [["Supplier", "Quality (1-10)", heading], ["Weight", "70 %", "30 %"], *rows]


def test_amounts_are_said_with_it() -> None:
    case = read_sheet(_priced("Annual price (£k)", 820, 690, 540)).accepted().case()
    price = case.criteria[1]
    assert price.unit == "k GBP"
    plan = optimise(case, [Size(2, 2), Budget(2000, price.name)])
    together = sum({"Acme": 820, "Bolt": 690, "Cole": 540}[name] for name in plan.best.members)
    said = " ".join(map(str, costs(plan)))
    assert f"{together:,} k GBP" in said
    assert "2,000 k GBP" in said


def test_whole_amounts_below_such_a_heading_are_not_multiplied() -> None:
    """Where the cells themselves say euros in full, the heading's thousands are not theirs."""
    case = read_sheet(_priced("Prijs (k€)", "€ 820.000,00", "€ 690.000,00", "€ 540.000,00")).accepted().case()
    assert case.criteria[1].unit == "EUR"
