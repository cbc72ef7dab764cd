"""Layouts that were read wrongly once, each beside one that looks like it and must not be read so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import Level, RealSheet, expect, matrix, shares

__all__ = ["SHEETS", "sheet"]

L1, L2, L3 = (Level(rank) for rank in range(1, 4))


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

# --- English: the weights in words; 3, 2 and 1 unless somebody says otherwise.
IMPORTANCE = sheet(
    "english weights in words",
    [
        ["Criterion", "Importance", "Alpha", "Beta", "Gamma"],
        ["Quality", "High", 8, 7, 6],
        ["Team", "Medium", 6, 9, 7],
        ["Service", "Low", 7, 7, 8],
    ],
    expect(
        matrix("S!C2", ("Quality", "Team", "Service"), ("Alpha", "Beta", "Gamma"), [(8, 7, 6), (6, 9, 7), (7, 7, 8)],
               turned=True),
        weights=shares(("Quality", "Team", "Service"), 3, 2, 1), asks={"weights", "scale"},
        named=("S!B2", "S!B4"),
    ),
)  # fmt: skip

# --- German: the same in a row below the headings, in words that are no levels of anything else.
WICHTIG = sheet(
    "german weights in words in a row",
    [
        ["Lieferant", "Qualität", "Team", "Service"],
        ["Gewichtung", "sehr wichtig", "wichtig", "weniger wichtig"],
        ["Anker GmbH", 7, 8, 9],
        ["Birke GmbH", 9, 8, 6],
        ["Cedro GmbH", 6, 7, 7],
    ],
    expect(
        matrix("S!B3", ("Anker GmbH", "Birke GmbH", "Cedro GmbH"), ("Qualität", "Team", "Service"),
               [(7, 8, 9), (9, 8, 6), (6, 7, 7)]),
        asks={"weights", "scale"}, answers=(("weights", "do not count"),),
    ),
)  # fmt: skip

# --- English, must not be read so: the same words are the scores, and the weights are numbers.
WORDS_AS_SCORES = sheet(
    "english words that are scores beside weights",
    [
        ["Criterion", "Weight", "Alpha Ltd", "Beta Ltd", "Gamma Ltd"],
        ["Quality", 50, "High", "Low", "Low"],
        ["Reliability", 30, "Medium", "High", "Low"],
        ["Service", 20, "Low", "High", "Medium"],
    ],
    expect(
        matrix("S!C2", ("Quality", "Reliability", "Service"), ("Alpha Ltd", "Beta Ltd", "Gamma Ltd"),
               [(L3, L1, L1), (L2, L3, L1), (L1, L3, L2)], turned=True),
        weights=shares(("Quality", "Reliability", "Service"), 50, 30, 20),
    ),
)  # fmt: skip

# --- English: a bank guarantee that shuts out who fails it, and weighs nothing.
KNOCK_OUT = sheet(
    "english knock-out in the column of weights",
    [
        ["Criterion", "Weight", "Alpha", "Beta", "Gamma"],
        ["Bank guarantee", "KO", "Pass", "Fail", "Pass"],
        ["Quality", 60, 7, 9, 6],
        ["Service", 40, 8, 9, 7],
    ],
    expect(
        matrix("S!C2", ("Bank guarantee", "Quality", "Service"), ("Alpha", "Beta", "Gamma"),
               [(L3, L1, L3), (7, 9, 6), (8, 9, 7)], turned=True),
        weights=shares(("Bank guarantee", "Quality", "Service"), 0, 60, 40), gates={"Bank guarantee": 2},
        named=("S!B2", "Beta"), asks=(), at_most_questions=0,
    ),
)  # fmt: skip

# --- German: a grade that must be reached; from where on is stated for one criterion, and for one it is not.
LEAST = sheet(
    "german knock-outs with and without a least",
    [
        ["Kriterium", "Gewicht", "Mindestpunkte", "Anker GmbH", "Birke GmbH", "Cedro GmbH"],
        ["Arbeitsschutz", "Muss", 6, 7, 5, 8],
        ["Datenschutz", "Muss", None, 7, 8, 9],
        ["Qualität", 60, None, 7, 9, 6],
        ["Service", 40, None, 8, 9, 7],
    ],
    expect(
        matrix("S!D2", ("Arbeitsschutz", "Datenschutz", "Qualität", "Service"),
               ("Anker GmbH", "Birke GmbH", "Cedro GmbH"), [(7, 5, 8), (7, 8, 9), (7, 9, 6), (8, 9, 7)], turned=True),
        weights=shares(("Qualität", "Service"), 60, 40), gates={"Arbeitsschutz": 6, "Datenschutz": 5.5},
        asks={"gate", "scale"}, named=("S!B2", "S!B3", "Birke GmbH"),
    ),
)  # fmt: skip

# --- Dutch: demands and wishes in a column of their own.
DEMANDS = sheet(
    "dutch demands and wishes",
    [
        ["Type", "Criterium", "Alfa BV", "Beta BV", "Gamma BV"],
        ["Eis", "VCA-certificaat", "ja", "nee", "ja"],
        ["Eis", "Nederlandstalig", "ja", "ja", "ja"],
        ["Wens", "Kwaliteit", 8, 7, 6],
        ["Wens", "Service", 6, 7, 9],
    ],
    expect(
        matrix("S!C2", ("VCA-certificaat", "Nederlandstalig", "Kwaliteit", "Service"),
               ("Alfa BV", "Beta BV", "Gamma BV"), [(L3, L1, L3), (L3, L3, L3), (8, 7, 6), (6, 7, 9)], turned=True),
        gates={"VCA-certificaat": 1, "Nederlandstalig": 1}, named=("S!A2|S!B2", "Beta BV"),
    ),
)  # fmt: skip

# --- English, must not be read so: Must is a firm and a word in a question, and nobody is shut out.
MUST = sheet(
    "english must as a name",
    [
        ["Criterion", "Weight", "Kolder BV", "Must & Co BV", "Eisma BV"],
        ["Reliability", 30, 7, 5, 8],
        ["Must-have features", 30, 7, 9, 6],
        ["Service", 40, 8, 9, 7],
    ],
    expect(
        matrix("S!C2", ("Reliability", "Must-have features", "Service"), ("Kolder BV", "Must & Co BV", "Eisma BV"),
               [(7, 5, 8), (7, 9, 6), (8, 9, 7)], turned=True),
        weights=shares(("Reliability", "Must-have features", "Service"), 30, 30, 40),
    ),
)  # fmt: skip

# --- Dutch: the weights in a row above the names of the criteria.
ABOVE = sheet(
    "dutch weights above the headings",
    [
        [None, "40%", "35%", "25%", None],
        ["Leverancier", "Kwaliteit", "Team", "Service", "Totaal"],
        ["Alfa", 8, 7, 6, 7.15],
        ["Beta", 6, 9, 7, 7.3],
        ["Gamma", 7, 5, 8, 6.55],
    ],
    expect(
        matrix("S!B3", ("Alfa", "Beta", "Gamma"), ("Kwaliteit", "Team", "Service"), [(8, 7, 6), (6, 9, 7), (7, 5, 8)]),
        weights=shares(("Kwaliteit", "Team", "Service"), 40, 35, 25), proved=("S!E3", "S!E4", "S!E5"),
        derived={"S!E3"},
    ),
)  # fmt: skip

# --- Dutch, must not be read so: above the criteria stand their numbers, which are no weights.
COUNTED = sheet(
    "dutch numbers above the headings",
    [
        [None, 1, 2, 3],
        ["Leverancier", "Kwaliteit", "Team", "Service"],
        ["Alfa", 8, 7, 6],
        ["Beta", 6, 9, 7],
        ["Gamma", 7, 5, 8],
    ],
    expect(matrix("S!B3", ("Alfa", "Beta", "Gamma"), ("Kwaliteit", "Team", "Service"),
                  [(8, 7, 6), (6, 9, 7), (7, 5, 8)])),
)  # fmt: skip

SHEETS: tuple[RealSheet, ...] = (
    FICTIVE, WERTUNG, DISCOUNT, REAIS, IMPORTANCE, WICHTIG, WORDS_AS_SCORES, KNOCK_OUT, LEAST, DEMANDS, MUST, ABOVE,
    COUNTED,
)  # fmt: skip
