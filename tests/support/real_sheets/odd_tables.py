"""Goods with quantities, Pugh matrices, letters as names, lots, words with numbers; and what only looks like them."""

from __future__ import annotations

from tests.support.real_sheets.expected import Expected, Level, RealSheet, expect, matrix, shares
from tests.support.real_sheets.lookalikes import sheet

__all__ = ["SHEETS"]

L1, L2, L3 = (Level(rank) for rank in range(1, 4))

# --- English: lines of goods with quantities: no criteria, and the quantity is no candidate.
GOODS = sheet(
    "english price lines with quantities",
    [
        ["Pos", "Item", "Qty", "Alpha unit price", "Alpha total", "Beta unit price", "Beta total"],
        [1, "Bolt M8", 1000, 0.12, 120, 0.11, 110],
        [2, "Nut M8", 1000, 0.05, 50, 0.06, 60],
        [3, "Washer", 2000, 0.02, 40, 0.018, 36],
        [None, "Total", None, None, 210, None, 206],
    ],
    Expected(refused=("quantit", "Alpha total 210", "Beta total 206")),
)

# --- English, must not be read so: each supplier offers a quantity at a price, and is judged.
OFFERED = sheet(
    "english quantity that is offered",
    [
        ["Supplier", "Quantity", "Quality (1-10)", "Service (1-10)"],
        ["Alder Ltd", 100, 7, 8],
        ["Beech Ltd", 120, 8, 6],
        ["Cedar Ltd", 90, 6, 9],
    ],
    expect(matrix("S!B2", ("Alder Ltd", "Beech Ltd", "Cedar Ltd"), ("Quantity", "Quality", "Service"),
                  [(100, 7, 8), (120, 8, 6), (90, 6, 9)])),
)  # fmt: skip

# --- English: a Pugh matrix; what is counted and added up below it is no score, and a minus is no blank.
PUGH = sheet(
    "english pugh matrix with counts and net scores",
    [
        ["Criteria", "Weight", "Datum", "Concept A", "Concept B"],
        ["Cost", 3, "S", "+", "-"],
        ["Ease", 2, "S", "+", "+"],
        ["Comfort", 5, "S", "S", "+"],
        ["Lead time", 1, "S", "-", "S"],
        ["Sum of +", None, 0, 2, 2],
        ["Sum of -", None, 0, 1, 1],
        ["Net score", None, 0, 1, 1],
        ["Weighted net", None, 0, 4, 4],
    ],
    expect(
        matrix("S!C2", ("Cost", "Ease", "Comfort", "Lead time"), ("Datum", "Concept A", "Concept B"),
               [(L2, L3, L1), (L2, L3, L3), (L2, L2, L3), (L2, L1, L2)], turned=True),
        weights=shares(("Cost", "Ease", "Comfort", "Lead time"), 3, 2, 5, 1),
        derived={f"S!{column}{row}" for column in "CDE" for row in (6, 7, 8, 9)},
        proved=("S!D6", "S!D7", "S!E8", "S!D9"),
    ),
)  # fmt: skip

# --- Dutch, must not be read so: among grades a dash is a score that nobody gave.
DASHES = sheet(
    "dutch dashes that are blanks",
    [
        ["Leverancier", "Kwaliteit", "Team", "Service"],
        ["Alfa BV", 7, "-", 8],
        ["Beta BV", 6, 8, 9],
        ["Gamma BV", "-", 7, 7],
    ],
    expect(matrix("S!B2", ("Alfa BV", "Beta BV", "Gamma BV"), ("Kwaliteit", "Team", "Service"),
                  [(7, None, 8), (6, 8, 9), (None, 7, 7)])),
)  # fmt: skip

# --- German: bidders called A, B and C, each with a grade and the grade times its weight; 1 is the best grade.
LETTERS = sheet(
    "german bidders called by letters",
    [
        ["Kriterium", "Gewichtung", "A", None, "B", None, "C", None],
        [None, None, "Note", "gewichtet", "Note", "gewichtet", "Note", "gewichtet"],
        ["Qualität", 0.4, 2, 0.8, 3, 1.2, 1, 0.4],
        ["Termin", 0.3, 1, 0.3, 2, 0.6, 4, 1.2],
        ["Service", 0.3, 2, 0.6, 4, 1.2, 3, 0.9],
        ["Summe", 1, None, 1.7, None, 3.0, None, 2.5],
        ["Rang", None, None, 1, None, 3, None, 2],
        ["Noten: 1 = sehr gut, 6 = ungenügend"],
    ],
    expect(
        matrix("S!C3", ("Qualität", "Termin", "Service"), ("A", "B", "C"), [(2, 3, 1), (1, 2, 4), (2, 4, 3)],
               turned=True, columns="C E G"),
        weights=shares(("Qualität", "Termin", "Service"), 4, 3, 3), derived={"S!D3", "S!F5", "S!H6"},
        proved=("S!D6", "S!F7"), scales=dict.fromkeys(("Qualität", "Termin", "Service"), (6, 1)),
    ),
    merges=("C1:D1", "E1:F1", "G1:H1"),
)  # fmt: skip

# --- English, must not be read so: the first row of grades happens to be A, B, C.
LETTER_GRADES = sheet(
    "english letter grades in the first row",
    [
        ["Supplier", "Quality", "Team", "Service"],
        ["Alder Ltd", "A", "B", "C"],
        ["Beech Ltd", "B", "C", "A"],
        ["Cedar Ltd", "C", "A", "B"],
    ],
    expect(matrix("S!B2", ("Alder Ltd", "Beech Ltd", "Cedar Ltd"), ("Quality", "Team", "Service"),
                  [(L3, L2, L1), (L2, L1, L3), (L1, L3, L2)])),
)  # fmt: skip

SHEETS: tuple[RealSheet, ...] = (
    GOODS, OFFERED, PUGH, DASHES, LETTERS, LETTER_GRADES,
)  # fmt: skip
