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

# --- Dutch: two lots below each other, with their own bidders; each is a choice of its own.
LOTS = sheet(
    "dutch two lots on one tab",
    [
        ["Perceel 1 - Noord"],
        ["Criterium", "Gewicht", "Alfa BV", "Beta BV", "Gamma BV"],
        ["Plan", 60, 8, 6, 10],
        ["Team", 40, 6, 8, 8],
        ["Totaal", 100, 7.2, 6.8, 9.2],
        [],
        ["Perceel 2 - Zuid"],
        ["Criterium", "Gewicht", "Alfa BV", "Beta BV", "Delta BV"],
        ["Plan", 60, 6, 8, 10],
        ["Team", 40, 8, 8, 6],
        ["Totaal", 100, 6.8, 8, 8.4],
    ],
    expect(
        matrix("S!C9", ("Plan", "Team"), ("Alfa BV", "Beta BV", "Delta BV"), [(6, 8, 10), (8, 8, 6)], turned=True),
        weights=shares(("Plan", "Team"), 60, 40), asks={"lot"}, answers=(("lot", "zuid"),),
        proved=("S!C11", "S!E11"), named=("S!A1", "S!A7"),
    ),
)  # fmt: skip

# --- English: two lots side by side, under headings where assessors might stand.
LOTS_BESIDE = sheet(
    "english two lots side by side",
    [
        ["Supplier", "Lot 1", None, None, "Lot 2", None, None],
        [None, "Quality", "Team", "Total", "Quality", "Team", "Total"],
        ["Alder Ltd", 7, 8, 15, 6, 7, 13],
        ["Beech Ltd", 9, 6, 15, 8, 8, 16],
        ["Cedar Ltd", 6, 7, 13, 9, 5, 14],
    ],
    expect(
        matrix("S!B3", ("Alder Ltd", "Beech Ltd", "Cedar Ltd"), ("Quality", "Team"), [(7, 8), (9, 6), (6, 7)]),
        asks={"lot"}, proved=("S!D3", "S!D5"),
    ),
    merges=("B1:D1", "E1:G1"),
)  # fmt: skip

# --- French: marks under Prix and Délai, which the sheet's own totals add to the others: more is better for all.
MARKS = sheet(
    "french marks that totals prove",
    [
        ["Critère", "Coef.", "Offre A", "Offre B", "Offre C"],
        ["Prix", 3, 14.5, 12, 16],
        ["Délai", 2, 11, 15.5, 13],
        ["Qualité", 5, 17, 13, 12.5],
        ["Total", None, 150.5, 132, 136.5],
        ["Classement", None, 1, 3, 2],
    ],
    expect(
        matrix("S!C2", ("Prix", "Délai", "Qualité"), ("Offre A", "Offre B", "Offre C"),
               [(14.5, 12, 16), (11, 15.5, 13), (17, 13, 12.5)], turned=True),
        weights=shares(("Prix", "Délai", "Qualité"), 3, 2, 5), proved=("S!C5", "S!D6"), asks={"scale"},
        scales=dict.fromkeys(("Prix", "Délai", "Qualité"), (0, 20)), at_most_questions=1,
    ),
)  # fmt: skip

# --- Dutch, must not be read so: costs that add up to costs are amounts, of which less is better.
COSTS = sheet(
    "dutch costs beside a grade",
    [
        ["Leverancier", "Aanschafprijs", "Onderhoudskosten", "Kwaliteit (1-10)"],
        ["Alfa BV", 60, 12, 8],
        ["Beta BV", 50, 20.5, 7],
        ["Gamma BV", 55, 16, 9],
    ],
    expect(
        matrix("S!B2", ("Alfa BV", "Beta BV", "Gamma BV"), ("Aanschafprijs", "Onderhoudskosten", "Kwaliteit"),
               [(60, 12, 8), (50, 20.5, 7), (55, 16, 9)]),
        scales={"Aanschafprijs": (60, 50), "Onderhoudskosten": (20.5, 12)}, answers=(("anchors", "20.5 is worst"),),
    ),
)  # fmt: skip

# --- Dutch: steps of a ladder, a number with its word, and letters that nobody can order beside plain grades.
STEPS = sheet(
    "dutch steps and numbers with words",
    [
        ["Partner", "Veiligheidsladder", "Plan", "Kredietrating", "Innovatie"],
        ["Alfa-team BV", "Trede 4", "4 - goed", "A+", 8],
        ["Bouwco BV", "Trede 3", "3 - redelijk", "B-", 7],
        ["Ceedee BV", "Trede 5", "5 - uitstekend", "AA", 6],
    ],
    expect(
        matrix("S!B2", ("Alfa-team BV", "Bouwco BV", "Ceedee BV"), ("Veiligheidsladder", "Plan", "Innovatie"),
               [(4, 4, 8), (3, 3, 7), (5, 5, 6)], columns="B C E"),
        scales={"Plan": (1, 5), "Veiligheidsladder": (1, 5)}, named=("Kredietrating",),
    ),
)  # fmt: skip

# --- English, must not be read so: names of firms with a step in them, and a region with a number.
STEP_NAMES = sheet(
    "english names with steps in them",
    [
        ["Supplier", "Region", "Quality", "Service"],
        ["Level 3 Fibre Ltd", "Zone 1", 7, 8],
        ["Step 7 Works Ltd", "Zone 2", 8, 6],
        ["Grade 5 Steel Ltd", "Zone 3", 6, 7],
    ],
    expect(matrix("S!C2", ("Level 3 Fibre Ltd", "Step 7 Works Ltd", "Grade 5 Steel Ltd"), ("Quality", "Service"),
                  [(7, 8), (8, 6), (6, 7)])),
)  # fmt: skip

SHEETS: tuple[RealSheet, ...] = (
    GOODS, OFFERED, PUGH, DASHES, LETTERS, LETTER_GRADES, LOTS, LOTS_BESIDE, MARKS, COSTS, STEPS, STEP_NAMES,
)  # fmt: skip
