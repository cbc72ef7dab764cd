"""Amounts of which a line of its own says the currency: compared only when it is the same."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook


def read(rows: Rows) -> Understanding:
    return sel.understand(workbook({"Bids": rows}), "bids.xlsx")


def below(*currencies: str) -> Rows:
    return [
        ["Item", "Tesla Forge", "Ulm Guss", "Vidal Fonderie"],
        ["Currency", *currencies],
        ["Unit price", 12.4, 10.9, 11.2],
        ["Quality (1-5)", 4, 5, 3],
    ]


def beside(*currencies: str) -> Rows:
    rows = [["Tesla Forge", 4, 1200], ["Ulm Guss", 5, 1090], ["Vidal Fonderie", 3, 1120]]
    return [
        ["Lieferant", "Qualität (1-5)", "Angebotspreis", "Währung"],
        *([*row, code] for row, code in zip(rows, currencies, strict=True)),
    ]


@pytest.mark.parametrize(("rows", "cell"), [(below("USD", "EUR", "EUR"), "B3"), (beside("EUR", "CHF", "EUR"), "C3")])
def test_amounts_in_two_currencies_are_refused_with_their_cell(rows: Rows, cell: str) -> None:
    refusals = read(rows).refusals
    assert [one.place.cell for one in refusals] == [cell]
    assert "EUR" in str(refusals[0])


@pytest.mark.parametrize("rows", [below("EUR", "EUR", "EUR"), beside("€", "€", "€")])
def test_one_currency_for_all_is_no_fault(rows: Rows) -> None:
    assert not read(rows).refusals


def test_grades_are_in_no_currency() -> None:
    rows = [
        ["Supplier", "Price (1-5)", "Quality (1-5)", "Currency"],
        ["Tesla Forge", 4, 3, "USD"],
        ["Ulm Guss", 5, 4, "EUR"],
        ["Vidal Fonderie", 3, 5, "EUR"],
    ]
    assert not read(rows).refusals


def test_amounts_of_which_the_heading_states_the_currency_are_all_in_it() -> None:
    rows = beside("EUR", "CHF", "EUR")
    assert not read([["Lieferant", "Qualität (1-5)", "Angebotspreis (EUR)", "Währung"], *rows[1:]]).refusals
