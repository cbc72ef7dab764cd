"""A sentence that puts out bids, or says at its end that somebody is out, is told with its cell, below a legend too."""

from __future__ import annotations

import pytest

import selection as sel
from selection.errors import Notice
from tests.support.real_sheets.building import Tab, book

FIRMS = ("Hemubo B.V.", "Talen B.V.", "Dura B.V.", "Bam B.V.")


def told(*said: str) -> list[Notice]:
    rows = [[firm, grade] for firm, grade in zip(FIRMS, (4, 5, 2, 3), strict=True)]
    tab = Tab("Scores", [["Supplier", "Technology fit (1-5)"], *rows, [], *([one] for one in said)])
    return [one for one in sel.understand(book(tab), "sheet.xlsx").accepted().notices if one.asks]


@pytest.mark.parametrize(
    "said",
    [
        "Red on technology fit = out.",
        "Umbral mínimo: 22,5 puntos. Las ofertas que no lo alcancen quedan excluidas.",
        "Toute offre obtenant moins de 20/40 à la valeur technique est éliminée.",
        "Lieferanten mit Menschenrechte 5 werden nicht beauftragt.",
        "Puntaje menor a 3,2: no se selecciona el proveedor.",
        "Een must die niet ingevuld wordt (gap) betekent afvallen.",
    ],
)
def test_bids_that_stay_out_are_told(said: str) -> None:
    assert [one.said for one in told(said)] == [said]


def test_a_sentence_below_a_legend_is_told() -> None:
    said = "Lieferanten mit Menschenrechte 5 werden nicht beauftragt."
    assert [one.said for one in told("1 = sehr gering, 5 = sehr hoch", said)] == [said]


@pytest.mark.parametrize("said", ["1 = poor, 5 = excellent", "De offertes zijn met een korting", "0 = out"])
def test_what_explains_a_scale_or_a_price_asks_nothing(said: str) -> None:
    assert told(said) == []
