"""Layouts that were read wrongly once, each beside one that looks like it and must not be read so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import RealSheet, expect, matrix

__all__ = ["SHEETS"]


def sheet(name: str, rows: Sequence[Sequence[Any]], expected: Any, **more: Any) -> RealSheet:
    """A workbook of one tab, S, with what is to be read from it."""
    return RealSheet(name, lambda: (book(Tab("S", [list(row) for row in rows], **more)), f"{name}.xlsx"), expected)


BIDDERS = ("Heijmaat BV", "Bouwlinie BV", "Vriesinfra BV")

# --- Dutch: the fictive price is the bid less 5000 euro a point; only the bid and the points are judged.
FICTIVE = sheet(
    "dutch fictive price beside the bid",
    [
        ["Inschrijver", "K1 Kwaliteit (max 40)", "K2 Planning (max 20)", "Inschrijfprijs", "Fictieve korting",
         "Fictieve inschrijfprijs"],
        [BIDDERS[0], 32, 16, 1250000, 240000, 1010000],
        [BIDDERS[1], 24, 12, 1190000, 180000, 1010000],
        [BIDDERS[2], 36, 10, 1220000, 230000, 990000],
    ],
    expect(
        matrix("S!B2", BIDDERS, ("K1 Kwaliteit", "K2 Planning", "Inschrijfprijs"),
               [(32, 16, 1250000), (24, 12, 1190000), (36, 10, 1220000)]),
        derived={f"S!{column}{row}" for column in "EF" for row in (2, 3, 4)},
    ),
)  # fmt: skip

# --- German: there are no points: what quality takes off the bid is all that is known of quality, and is judged.
WERTUNG = sheet(
    "german price less the worth of quality",
    [
        ["Bieter", "Angebotspreis (EUR)", "Qualitätsabschlag (EUR)", "Wertungspreis (EUR)"],
        ["Anker GmbH", 100000, 12000, 88000],
        ["Birke AG", 95000, 4000, 91000],
        ["Cedro GmbH", 99000, 9000, 90000],
    ],
    expect(
        matrix("S!B2", ("Anker GmbH", "Birke AG", "Cedro GmbH"), ("Angebotspreis", "Qualitätsabschlag"),
               [(100000, 12000), (95000, 4000), (99000, 9000)]),
        derived={f"S!D{row}" for row in (2, 3, 4)},
    ),
)  # fmt: skip

# --- English, must not be read so: a discount beside a price, and nothing worked out from the two.
DISCOUNT = sheet(
    "english discount beside a price",
    [
        ["Supplier", "Quality (1-10)", "Price (EUR)", "Volume discount (EUR)"],
        ["Alder Ltd", 8, 100000, 12000],
        ["Beech Ltd", 7, 95000, 4000],
        ["Cedar Ltd", 6, 99000, 9000],
    ],
    expect(matrix("S!B2", ("Alder Ltd", "Beech Ltd", "Cedar Ltd"), ("Quality", "Price", "Volume discount"),
                  [(8, 100000, 12000), (7, 95000, 4000), (6, 99000, 9000)])),
)  # fmt: skip

# --- Portuguese: amounts in reais, typed as text.
REAIS = sheet(
    "portuguese prices in reais",
    [
        ["Fornecedor", "Qualidade (0-10)", "Preço"],
        ["Araucária Ltda", 8, "R$ 1.250,00"],
        ["Buriti Ltda", 7, "R$ 990,50"],
        ["Cajueiro Ltda", 6, "R$ 1.100,00"],
    ],
    expect(matrix("S!B2", ("Araucária Ltda", "Buriti Ltda", "Cajueiro Ltda"), ("Qualidade", "Preço"),
                  [(8, 1250), (7, 990.5), (6, 1100)])),
)  # fmt: skip

SHEETS: tuple[RealSheet, ...] = (FICTIVE, WERTUNG, DISCOUNT, REAIS)
