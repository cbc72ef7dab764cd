"""A criterion about contact is one; a merged heading reaches over its merge and no further."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.real_sheets.building import Tab, book

FIRMS = ("Taxi Hoekstra", "Zilverlijn BV", "Kompas Mobiel", "Groene Rit", "Snelle Jan")
SIX = ((7, 8, 6, 8, 9, 7), (9, 6, 7, 5, 6, 8), (6, 7, 9, 7, 8, 8), (8, 9, 5, 6, 7, 9), (5, 6, 8, 9, 6, 5))
GRADES = ((7, 8, 6, 8), (9, 6, 7, 5), (6, 7, 9, 7), (8, 9, 5, 6), (5, 6, 8, 9))


def read(rows: list[list[Any]], *merges: str) -> Understanding:
    return sel.understand(book(Tab("Scores", rows, merges=merges)), "sheet.xlsx")


def names(found: Understanding) -> list[str]:
    return [one.name for one in found.criteria]


def plain(heading: str, values: list[Any], *, weight: Any = None, is_weighed: bool = False) -> Understanding:
    """One column a criterion, the second under this heading."""
    rows: list[list[Any]] = [["Supplier", "Quality", heading, "Delivery", "Planning"]]
    if is_weighed:
        rows.append(["Weight", 40, weight, 35, 25 if weight is None else 25 - weight])
    for firm, own, value in zip(FIRMS, GRADES, values, strict=True):
        rows.append([firm, own[0], value, own[1], own[2]])
    return read(rows)


CONTACT = ["Contact met ouders", "Contact", "Communicatie adres", "Bereikbaarheid telefoon", "Aanspreekpunt",
           "Address of concerns", "Phone manner", "E-mail support", "Ansprechpartner", "Sector knowledge"]  # fmt: skip


@pytest.mark.parametrize("heading", CONTACT)
@pytest.mark.parametrize("is_weighed", [False, True])
def test_scores_under_a_heading_about_contact_are_scores(heading: str, is_weighed: bool) -> None:
    found = plain(heading, [7, 6, 9, 8, 5], weight=15, is_weighed=is_weighed)
    assert names(found) == ["Quality", heading, "Delivery", "Planning"]
    assert [one.value for one in found.scores if one.criterion == heading] == [7, 6, 9, 8, 5]


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("Contact", ["J. Smit", "A. Bakker", "P. de Vries", "K. Jansen", "L. Mol"]),
        ("Telefoon", ["020-6241111", "010-4123456", "0570-612345", "055-5211234", "0411-612345"]),
        ("Telefoon", [206241111.0, 104123456.0, 570612345.0, 555211234.0, 411612345.0]),
        ("E-mail", ["info@hoekstra.nl", "post@zilverlijn.nl", "mail@kompas.nl", "info@groen.nl", "jan@snel.nl"]),
        ("Postcode", [1012.0, 3011.0, 7411.0, 7311.0, 5281.0]),
        ("Opgericht", [1998.0, 2004.0, 1987.0, 2015.0, 2009.0]),
        ("Regio", [1.0, 2.0, 1.0, 3.0, 2.0]),
        ("Toelichting", [1.0, 2.0, 5.0, 6.0, 7.0]),
    ],
)
def test_contact_details_stay_facts(heading: str, values: list[Any]) -> None:
    assert names(plain(heading, values)) == ["Quality", "Delivery", "Planning"]


def test_where_all_others_have_a_weight_a_number_without_one_stays_a_fact() -> None:
    assert "Contact" not in names(plain("Contact", [7, 6, 9, 8, 5], is_weighed=True))


def panel(heading: str, *, is_merged: bool = True, guest: bool = False) -> Understanding:
    """Three criteria, two assessors each, further headings beside the assessors."""
    last = ["Totaal", "Jaarprijs (€)", "Keurmerk", "Huidige", "Opmerkingen"]
    rows: list[list[Any]] = [
        ["Cijfers 1-10, beoordelaars Anne en Bob"],
        [],
        [None, "Kwaliteit", None, "Planning", None, heading],
        ["Leverancier", "Anne", "Bob", "Anne", "Bob", "Anne", "Bob", *(["Extern"] if guest else []), *last],
        ["Weging", 0.5, None, 0.3, None, 0.2],
    ]
    for at, (firm, own) in enumerate(zip(FIRMS, SIX, strict=True)):
        guests = [own[0] + 1 if at % 2 else own[1]] if guest else []
        last_ones = [*own[4:], *guests]
        shown = (0.5 * sum(own[:2]) + 0.3 * sum(own[2:4])) / 2 + 0.2 * sum(last_ones) / len(last_ones)
        rows.append([firm, *own, *guests, round(shown, 2), 200000 + 1000 * at, "ja" if at else "nee",
                     None if at else "x", "rijdt al" if at == 1 else None])  # fmt: skip
    return read(rows, "B3:C3", "D3:E3", "F3:H3" if guest else "F3:G3")


@pytest.mark.parametrize("heading", ["Contact met ouders", "Oudercontact"])
def test_a_merged_heading_ends_where_its_merge_ends(heading: str) -> None:
    found = panel(heading)
    judged = {(one.criterion, one.assessor) for one in found.scores if one.assessor}
    assert judged == {(name, who) for name in ("Kwaliteit", "Planning", heading) for who in ("Anne", "Bob")}
    assert {one.name: one.weight for one in found.criteria if one.weight} == {"Kwaliteit": 0.5, "Planning": 0.3,
                                                                            heading: 0.2}  # fmt: skip
    assert [check.holds for check in found.checks] == [True] * 5
    facts = {name for one in found.candidates for name in one.attributes}
    assert {"Keurmerk", "Jaarprijs (€)"} <= {*names(found), *facts}


def test_who_stands_within_the_merge_judged_though_nowhere_else() -> None:
    found = panel("Oudercontact", guest=True)
    judged = {one.assessor for one in found.scores if one.criterion == "Oudercontact"}
    assert judged == {"Anne", "Bob", "Extern"}
    assert [check.holds for check in found.checks] == [True] * 5


def test_an_assessor_beside_a_merge_that_is_too_short_stays_one() -> None:
    rows: list[list[Any]] = [[None, "Kwaliteit", None, "Planning", None], ["Leverancier", "Anne", "Bob", "Anne", "Bob"]]
    rows += [[firm, *own] for firm, own in zip(FIRMS, GRADES, strict=True)]
    rows[0] += ["Service", None, None]
    rows[1] += ["Cor", "Anne", "Bob"]
    found = read([[*one, *([] if at < 2 else one[2:5])] for at, one in enumerate(rows)], "B1:C1", "D1:E1", "F1:G1")
    assert {one.assessor for one in found.scores if one.criterion == "Service"} == {"Cor", "Anne", "Bob"}
