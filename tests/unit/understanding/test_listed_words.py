"""A sheet that lists the words of a criterion says with it how far its scale goes."""

from __future__ import annotations

import pytest

from tests.support.own_sheets import read_sheet

ROWS = [
    ["Leverancier", "Kwaliteit", "Referenties"],
    ["Alfa BV", 8, "goed"],
    ["Beta BV", 6, "matig"],
    ["Gamma BV", 9, "uitstekend"],
    ["Delta BV", 7, "voldoende"],
]


@pytest.mark.parametrize(
    "said",
    [
        "Cijfers 1-10. Referenties: matig / voldoende / goed / uitstekend",
        "Cijfers 1-10. Referenties: uitstekend, goed, voldoende, matig",
        "Cijfers 1-10. Schaal referenties: matig - voldoende - goed - uitstekend.",
        "Cijfers 1-10. Referenties: matig < voldoende < goed < uitstekend",
    ],
)
def test_the_ends_of_the_list_are_the_ends_of_the_scale(said: str) -> None:
    (_, found) = read_sheet([*ROWS, [], [said]]).criteria
    assert (found.worst, found.best) == (1.0, 10.0)
    assert dict(found.levels) == {"matig": 1.0, "voldoende": 4.0, "goed": 7.0, "uitstekend": 10.0}


@pytest.mark.parametrize(
    "said",
    [
        "Cijfers 1-10. Planning: matig / voldoende / goed / uitstekend",  # of something else
        "Cijfers 1-10. Referenties: goed / matig / uitstekend / voldoende",  # in no order
        "Cijfers 1-10. Referenties: matig / voldoende / goed",  # not of all that stand there
    ],
)
def test_what_is_no_list_of_them_leaves_the_known_ladder(said: str) -> None:
    (_, found) = read_sheet([*ROWS, [], [said]]).criteria
    # Five rungs from 1 to 10, the lowest of them (insufficient) not in the sheet.
    assert dict(found.levels) == {"matig": 3.25, "voldoende": 5.5, "goed": 7.75, "uitstekend": 10.0}


def test_the_list_may_stand_in_the_heading() -> None:
    rows = [["Leverancier", "Kwaliteit (1-10)", "Referenties (matig/voldoende/goed/uitstekend)"], *ROWS[1:]]
    (_, found) = read_sheet(rows).criteria
    assert dict(found.levels) == {"matig": 1.0, "voldoende": 2.0, "goed": 3.0, "uitstekend": 4.0}
    assert (found.worst, found.best) == (1.0, 4.0)
