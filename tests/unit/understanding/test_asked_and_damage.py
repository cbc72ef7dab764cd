"""Money that is asked for, damage and the age of a fleet are better when less; who is the carrier now is no merit."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.real_sheets.building import Tab, book

FIRMS = ("Jan de Rijk BV", "Loos BV", "Nabuurs BV")


def read(heading: str, values: tuple[object, ...], second: str = "Kwaliteit (1-10)") -> Understanding:
    rows = [[firm, one, grade] for firm, one, grade in zip(FIRMS, values, (7, 8, 6), strict=True)]
    return sel.understand(book(Tab("Sheet", [["Leverancier", heading, second], *rows])), "sheet.xlsx")


@pytest.mark.parametrize(
    ("heading", "is_less"),
    [
        ("Bijdrage gevraagd (€)", True),
        ("Requested grant (USD)", True),
        ("Investering nodig (€)", True),
        ("Investment required", True),
        ("Benötigte Investition (EUR)", True),
        ("Inversión requerida (€)", True),
        ("Bereidheid tot investeren (€)", False),
        ("Investering (€)", False),
        ("Omzet (€)", False),
    ],
)
def test_what_a_partner_asks_is_better_when_less(heading: str, is_less: bool) -> None:
    criterion = read(heading, (180000, 240000, 95000)).accepted().criteria[0]
    assert (criterion.worst > criterion.best) is is_less


def test_what_is_asked_without_a_weight_beside_weights_is_a_fact() -> None:
    rows = [[firm, one, grade, other] for firm, one, grade, other
            in zip(FIRMS, (180000, 240000, 95000), (7, 8, 6), (6, 7, 8), strict=True)]  # fmt: skip
    found = sel.understand(book(Tab("Sheet", [["Leverancier", "Investment needed", "Plan (60%)", "Team (40%)"],
                                              *rows])), "sheet.xlsx")  # fmt: skip
    assert [one.name for one in found.criteria] == ["Plan", "Team"]
    assert not found.questions


@pytest.mark.parametrize(
    ("heading", "is_less"),
    [
        ("Schadepercentage", True),
        ("Klachten %", True),
        ("Share of delays", True),
        ("Op tijd geleverd", False),
        ("Klachten opgelost binnen 5 dagen", False),
        ("Schadevrije ritten", False),
    ],
)
def test_of_a_share_of_what_goes_wrong_less_is_the_best_guess(heading: str, is_less: bool) -> None:
    criterion = read(heading, ("2,1%", "0,8%", "1,5%")).accepted().criteria[0]
    assert (criterion.worst > criterion.best) is is_less


@pytest.mark.parametrize("heading", ["Antigüedad de flota (años)", "Fleet age (years)", "Leeftijd wagenpark (jaren)"])
def test_an_old_fleet_is_worse(heading: str) -> None:
    criterion = read(heading, (3, 6, 9)).accepted().criteria[0]
    assert criterion.worst > criterion.best


@pytest.mark.parametrize("heading", ["Huidige vervoerder", "Current carrier (Y/N)", "Transportista actual",
                                     "Huidige leverancier"])  # fmt: skip
def test_who_is_the_carrier_now_is_no_criterion(heading: str) -> None:
    found = read(heading, ("ja", "nee", "nee"))
    assert [one.name for one in found.criteria] == ["Kwaliteit (1-10)"]
    assert [one.incumbent for one in found.candidates] == [True, False, False]


@pytest.mark.parametrize("heading", ["Huidige certificering", "Current ISO certificate", "Eigen vervoerder"])
def test_another_yes_or_no_is_a_criterion(heading: str) -> None:
    assert heading in {one.name for one in read(heading, ("ja", "nee", "nee")).criteria}
