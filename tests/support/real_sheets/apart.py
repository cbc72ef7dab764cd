"""Knock-outs in a list apart from the scores, and weights that nobody named, beside what only looks like them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import Level, RealSheet, expect, matrix, shares
from tests.support.real_sheets.lookalikes import sheet

__all__ = ["SHEETS"]

L1, L2 = Level(1), Level(2)
_TRIO = ("Alfa BV", "Beta BV", "Gamma BV")
_GRADED = ("Kwaliteit", "Team", "Service")
_GRADES = ((8, 7, 6), (6, 9, 7), (9, 4, 8))
_DOWN = ((8, 6, 9), (7, 9, 4), (6, 7, 8))
_MIXED = ("VCA", "Kwaliteit", "Service")
_MARKED = (("ja", 7, 6), ("nee", 9, 7), ("ja", 4, 8))


def _listed(name: str, tab: Tab, **more: Any) -> RealSheet:
    """Grades on one tab, a list of their criteria on another."""
    scores = Tab("Scores", [["Leverancier", *_GRADED], *([n, *line] for n, line in zip(_TRIO, _GRADES, strict=True))])
    expected = expect(matrix("Scores!B2", _TRIO, _GRADED, _GRADES), **more)
    return RealSheet(name, lambda: (book(scores, tab), f"{name}.xlsx"), expected)


def _marked(name: str, tab: Tab, **more: Any) -> RealSheet:
    """The same with a criterion of yes and no."""
    scores = Tab("Scores", [["Leverancier", *_MIXED], *([n, *line] for n, line in zip(_TRIO, _MARKED, strict=True))])
    read = ((L2, 7, 6), (L1, 9, 7), (L2, 4, 8))
    return RealSheet(name, lambda: (book(scores, tab), f"{name}.xlsx"), expect(
        matrix("Scores!B2", _TRIO, _MIXED, read), **more))  # fmt: skip


# --- Dutch: a tab of weights with a column that says which are knock-outs, and from where on.
LEAST = _listed(
    "dutch knock-outs in the list of weights",
    Tab("Weging", [["Criterium", "Weging", "Knock-out (ja/nee)", "Minimum"], ["Kwaliteit", 50, "nee", None],
                   ["Team", 30, "ja", 5], ["Service", 20, "nee", None]]),
    weights=shares(_GRADED, 50, 30, 20), gates={"Team": 5}, named=("Weging!C3", "Gamma BV"), at_most_questions=0,
)  # fmt: skip

# --- German: the word stands where the weight would stand, in the last row but one.
INSTEAD = _listed(
    "german knock-out instead of a weight in a list",
    Tab("Gewichte", [["Kriterium", "Gewicht"], ["Kwaliteit", 60], ["Team", "KO"], ["Service", 40]]),
    weights=shares(("Kwaliteit", "Service"), 60, 40), gates={"Team": 5.5}, named=("Gewichte!B3",), asks={"gate"},
)  # fmt: skip

# --- Dutch: demands and wishes crossed in a column each.
CROSSED = _listed(
    "dutch demands and wishes crossed in a list",
    Tab("Criteria", [["Criterium", "Eis", "Wens", "Gewicht"], ["Kwaliteit", None, "x", 50], ["Team", "x", None, 30],
                     ["Service", None, "x", 20]]),
    weights=shares(_GRADED, 50, 30, 20), gates={"Team": 5.5}, named=("Criteria!B3",), asks={"gate"},
)  # fmt: skip

# --- German: Muss on a tab of its own, for a criterion of yes and no: nothing to ask.
MUST = _marked(
    "german must in a list apart",
    Tab("Kriterien", [["Kriterium", "Gewicht", "Muss"], ["VCA", None, "ja"], ["Kwaliteit", 60, "nein"],
                      ["Service", 40, "nein"]]),
    weights=shares(_MIXED[1:], 60, 40), gates={"VCA": 1}, named=("Beta BV",), at_most_questions=0,
)  # fmt: skip

# --- Dutch: a tab that is called knock-outs and names one criterion.
ALONE = _marked(
    "dutch tab of knock-outs alone",
    Tab("Knock-outs", [["Knock-out criteria"], ["VCA"]]), gates={"VCA": 1}, named=("Knock-outs!A2",),
    at_most_questions=0,
)  # fmt: skip

# --- English: a list in words without a single number.
TYPED = _marked(
    "english mandatory and scored in a list of words",
    Tab("Criteria", [["Criterion", "Description", "Type"], ["VCA", "certificate", "mandatory"],
                     ["Kwaliteit", "of the work", "scored"], ["Service", "afterwards", "scored"]]),
    gates={"VCA": 1}, named=("Criteria!C2",), at_most_questions=0,
)  # fmt: skip

# --- Dutch, must not be read so: a tab called Eisen that weighs all criteria shuts nobody out.
ALL = _listed(
    "dutch list called demands that weighs",
    Tab("Eisen", [["Eis", "Weging"], ["Kwaliteit", 50], ["Team", 30], ["Service", 20]]),
    weights=shares(_GRADED, 50, 30, 20), at_most_questions=0,
)  # fmt: skip

# --- Dutch: the column right of the names has no heading; nothing else adds up to 100 there.
UNNAMED = sheet(
    "dutch weights without a heading beside the names",
    [["Criterium", None, *_TRIO], ["Kwaliteit", 40, *_DOWN[0]], ["Team", 35, *_DOWN[1]], ["Service", 25, *_DOWN[2]]],
    expect(matrix("S!C2", _GRADED, _TRIO, _DOWN, turned=True), weights=shares(_GRADED, 40, 35, 25), named=("weights",),
           at_most_questions=0),
)  # fmt: skip

# --- German: only a sign for percent over the weights, which stand before the names.
SIGN = sheet(
    "german weights under a sign before the names",
    [["%", "Kriterium", *_TRIO], [40, "Kwaliteit", *_DOWN[0]], [35, "Team", *_DOWN[1]], [25, "Service", *_DOWN[2]]],
    expect(matrix("S!C2", _GRADED, _TRIO, _DOWN, turned=True), weights=shares(_GRADED, 40, 35, 25),
           at_most_questions=0),
)  # fmt: skip

# --- English: before the names, without any heading over either.
BEFORE = sheet(
    "english weights before names without headings",
    [[None, None, *_TRIO], [0.4, "Kwaliteit", *_DOWN[0]], [0.35, "Team", *_DOWN[1]], [0.25, "Service", *_DOWN[2]]],
    expect(matrix("S!C2", _GRADED, _TRIO, _DOWN, turned=True), weights=shares(_GRADED, 40, 35, 25),
           at_most_questions=0),
)  # fmt: skip

# --- Dutch: the last row, without a name, holds the weights as percentages in text.
BELOW = sheet(
    "dutch weights in the last row without a name",
    [["Leverancier", *_GRADED], *([n, *line] for n, line in zip(_TRIO, _GRADES, strict=True)),
     [None, "40%", "35%", "25%"]],
    expect(matrix("S!B2", _TRIO, _GRADED, _GRADES), weights=shares(_GRADED, 40, 35, 25), at_most_questions=0),
)  # fmt: skip

# --- Dutch, must not be read so: points of somebody without a name, which may well add up to 100; said, not read.
_POINTS: Sequence[Sequence[int]] = ((45, 30), (30, 40), (25, 20))
NOBODY = sheet(
    "dutch points of nobody beside the names",
    [["Criterium (0-50 punten)", None, "Alfa BV", "Beta BV"], ["Kwaliteit", 40, 45, 30], ["Team", 35, 30, 40],
     ["Service", 25, 25, 20]],
    expect(matrix("S!C2", _GRADED, _TRIO[:2], _POINTS, turned=True), named=("without a name",)),
)  # fmt: skip

SHEETS: tuple[RealSheet, ...] = (
    LEAST, INSTEAD, CROSSED, MUST, ALONE, TYPED, ALL, UNNAMED, SIGN, BEFORE, BELOW, NOBODY,
)  # fmt: skip
