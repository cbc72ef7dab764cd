"""Letters that a legend explains with words, MoSCoW, and scales that are the same everywhere."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from selection.understanding.values.signs import worth_of_signs
from tests.support.real_sheets.building import Tab, book

LEGEND = [["V = voldoet"], ["D = voldoet deels"], ["N = voldoet niet"]]


def read(*rows: list[object]) -> Understanding:
    return sel.understand(book(Tab("Sheet", rows)), "sheet.xlsx")


def values(found: Understanding, criterion: str) -> list[float | None]:
    return [one.value for one in found.scores if one.criterion == criterion]


def moscow(heading: str = "MoSCoW") -> Understanding:
    return read(["Nr", "Eis of wens", heading, "Aareon BV", "Cegeka BV", "Itris BV"],
                [1, "Grootboek", "M", "V", "V", "N"], [2, "Klantportaal", "S", "V", "D", "V"],
                [3, "Planbord", "C", "D", "N", "V"], [4, "Rapportages", "W", "V", "N", "D"], [], [],
                *LEGEND)  # fmt: skip


def test_letters_are_worth_what_a_legend_says_in_words() -> None:
    found = moscow()
    assert values(found, "Klantportaal") == [2, 1, 2]
    assert values(found, "Planbord") == [1, 0, 2]
    assert {(one.worst, one.best) for one in found.criteria} == {(0, 2)}


def test_what_must_be_there_shuts_out_and_the_others_weigh() -> None:
    found = moscow().accepted()
    demand, *others = found.criteria
    assert demand.is_knock_out
    assert [one.weight for one in others] == [2, 1, 0]
    assert any("Itris" in str(one) and "not chosen" in str(one) for one in found.notices)


def test_the_same_letters_below_another_heading_are_no_demands() -> None:
    assert not any(one.is_knock_out for one in moscow("Maat").criteria)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["A = excellent, B = good, C = acceptable, D = major findings, E = critical findings. No D."],
         {"a": 5, "b": 4, "c": 3, "d": 2, "e": 1}),
        (["A = slecht", "B = matig", "C = goed"], {"a": 2, "b": 3, "c": 4}),
        (["A = Schneider Electric, B = Legrand, C = Hager"], {}),
        (["A = goed"], {}),
        (["A = good; C = poor"], {}),
    ],
)  # fmt: skip
def test_letters_in_order(texts: list[str], expected: dict[str, float]) -> None:
    found = worth_of_signs(["a", "b"], texts)
    assert sorted(found, key=found.__getitem__) == sorted(expected, key=expected.__getitem__)


@pytest.mark.parametrize(("heading", "ends"), [("TRL", (1, 9)), ("TRL (1-7)", (1, 7)), ("Techniek", (1, 10))])
def test_technology_readiness_goes_to_nine(heading: str, ends: tuple[float, float]) -> None:
    found = read(["Partner", heading, "Team (1-10)"], ["Acme Ltd", 6, 7], ["Bolt Ltd", 4, 8], ["Core Ltd", 7, 5])
    assert (found.criteria[0].worst, found.criteria[0].best) == ends


def test_pluses_share_a_ladder_beside_lights_that_have_their_own() -> None:
    found = read(["Anbieter", "Umfang", "Schulung", "Ampel"], ["Acme GmbH", "++", "-", "gelb"],
                 ["Bolt GmbH", "+", "o", "grün"], ["Core GmbH", "-", "+", "rot"])  # fmt: skip
    assert [(one.worst, one.best) for one in found.criteria] == [(-2, 2), (-2, 2), (1, 3)]
    assert values(found, "Schulung") == [-1, 0, 1]


def test_words_of_two_ladders_stay_apart() -> None:
    found = read(["Supplier", "Certified", "Volume", "Quality"], ["Acme Ltd", "yes", "high", "good"],
                 ["Bolt Ltd", "no", "low", "poor"], ["Core Ltd", "yes", "medium", "excellent"])  # fmt: skip
    assert values(found, "Certified") == [1, 0, 1]
    assert values(found, "Volume") == [3, 1, 2]
