"""A sentence that puts out whoever lacks something is told with its cell; what a price leaves out is no such thing."""

from __future__ import annotations

import pytest

import selection as sel
from selection.errors import Notice
from tests.support.real_sheets.building import Tab, book

FIRMS = ("Hemubo B.V.", "Talen B.V.", "Dura B.V.", "Bam B.V.")


def told(said: str) -> list[Notice]:
    rows = [[firm, grade, word] for firm, grade, word in zip(FIRMS, (7, 8, 6, 9), ("yes", "no", "yes", "yes"),
                                                             strict=True)]  # fmt: skip
    tab = Tab("Scores", [["Supplier", "Plan (1-10)", "Safeguarding policy"], *rows, [], [said]])
    return [one for one in sel.understand(book(tab), "sheet.xlsx").accepted().notices if one.asks]


def test_who_lacks_a_criterion_of_yes_and_no_is_out() -> None:
    (wish,) = told("Partners without a safeguarding policy are excluded.")
    assert wish.asks == ("must",)
    assert wish.place is not None
    assert wish.place.cell == "A7"


@pytest.mark.parametrize(
    "said",
    [
        "Los proveedores que no cumplen la certificación quedan excluidos.",
        "Wie geen certificaat heeft, valt af.",
        "Bieter ohne Referenzen werden ausgeschlossen.",
        "Les fournisseurs qui n'ont pas de certificat sont exclus.",
        "Bids graded D are not eligible",
    ],
)
def test_who_stays_out_for_anything_else_is_told_as_well(said: str) -> None:
    assert [one.asks for one in told(said)] == [("other",)]


@pytest.mark.parametrize(
    "said",
    [
        "Transport is excluded from the price",
        "Prices of suppliers, VAT excluded",
        "Prijzen van leveranciers zijn zonder btw",
        "Die Preise der Bieter sind ohne Transport",
    ],
)
def test_what_is_left_out_of_a_price_puts_nobody_out(said: str) -> None:
    assert told(said) == []
