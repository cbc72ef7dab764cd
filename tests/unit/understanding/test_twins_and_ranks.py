"""Prices with and without tax, places instead of grades, and the halves of a risk: none counts the wrong way round."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from tests.support.workbooks import xlsx as workbook


def read(*rows: list[Any]) -> sel.Understanding:
    return sel.understand(workbook({"Sheet": list(rows)}), "sheet.xlsx")


def priced(with_tax: tuple[float, ...]) -> sel.Understanding:
    rows = [[name, net, gross, grade] for name, net, gross, grade in zip(
        ("Alfa", "Beta", "Gamma"), (1000, 900, 1100), with_tax, (8, 7, 9), strict=True)]  # fmt: skip
    return read(["Leverancier", "Prijs excl. btw", "Prijs incl. btw", "Kwaliteit"], *rows)


def test_a_price_with_tax_does_not_count_beside_the_one_without() -> None:
    found = priced((1210, 1089, 1331))
    assert [one.label for one in found.derived] == ["Prijs incl. btw"]
    assert "Prijs incl. btw" not in {one.name for one in found.criteria}


def test_prices_that_differ_by_more_than_tax_are_two() -> None:
    assert not priced((1210, 1180, 1331)).derived


def test_ranks_as_scores_are_asked_about_with_the_first_as_the_best() -> None:
    found = read(["Criterion", "Alfa", "Beta", "Gamma"], ["Quality (rank)", 2, 1, 3], ["Service (rank)", 3, 2, 1])
    assert {one.key for one in found.questions} == {"direction"}
    assert {(one.worst, one.best) for one in found.accepted().criteria} == {(3, 1)}


@pytest.mark.parametrize(
    ("name", "is_asked"),
    [("Probability (1-5)", True), ("Impact (1-5)", True), ("Ernst (1-5)", True), ("Social impact (1-5)", False)],
)
def test_the_halves_of_a_risk_are_asked_about(name: str, is_asked: bool) -> None:
    found = read(["Supplier", name, "Quality (1-5)"], ["Alfa", 2, 4], ["Beta", 3, 3], ["Gamma", 1, 5])
    assert ("direction" in {one.key for one in found.questions}) is is_asked


@pytest.mark.parametrize(("given", "guess"), [((0.8, 2.1, 0.2), 2.1), ((0.92, 97, 0.95), 0.97)])
def test_a_number_among_fractions_is_guessed_by_the_others(given: tuple[float, ...], guess: float) -> None:
    rows = [[name, value, 8] for name, value in zip(("Alfa", "Beta", "Gamma"), given, strict=True)]
    found = read(["Supplier", "Rejected parts %", "Quality (1-10)"], *rows)
    # Among numbers of its own size it is what it says; among parts of one it is asked.
    assert ("doubtful" in {one.key for one in found.questions}) is (guess < 1)
    values = {one.candidate: one.value for one in found.accepted().scores if one.criterion == "Rejected parts %"}
    assert values["Beta"] == pytest.approx(guess)
