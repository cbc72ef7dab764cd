"""Who is the partner now by a sign at the name that a line explains; and signs that say something else, or nothing."""

from __future__ import annotations

import pytest

import selection as sel
from tests.support.own_sheets import read_sheet

HEAD: list[list[object]] = [["Supplier", "Quality (1-10)", "Plan (1-10)"], ["Weight", 60, 40]]


def _read(name: str, *below: list[object], second: str = "Bolt") -> sel.Understanding:
    return read_sheet([*HEAD, [name, 8, 7], [second, 7, 7], ["Cole", 6, 8], [], *below]).accepted()


def _present(case: sel.Case) -> list[str]:
    return [one.name for one in case.candidates if one.incumbent]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Acme*", "* = incumbent"), ("Acme *", "*: huidige leverancier"), ("Acme (*)", "(*) Bestandslieferant"),
        ("* Acme", "* bestaande leveranciers"), ("Acme†", "† current supplier"), ("Acme¹", "¹ = huidige leverancier"),
        ("Acme°", "Incumbents are marked with °."), ("Acme*", "Huidige leverancier gemarkeerd met *"),
        ("Acme*", "Scores 1-10. * = our current supplier; ** = new"),
        ("Acme*", "Bestandslieferant mit * gekennzeichnet"),
    ],
)  # fmt: skip
def test_a_sign_that_a_line_explains(name: str, line: str) -> None:
    found = _read(name, [line])
    case = found.case()
    assert case.names == ("Acme", "Bolt", "Cole")
    assert _present(case) == ["Acme"]
    assert str(found.candidates[0].place) == "Sheet!A3"
    assert {one.candidate for one in found.scores} == {"Acme", "Bolt", "Cole"}
    assert "Sheet!A3: Acme is the present partner: so the sheet says." in map(str, found.notices)


def test_a_sign_and_its_meaning_in_two_cells() -> None:
    found = _read("Acme*", ["*", "incumbent"], second="Bolt*")
    assert found.case().names == ("Acme", "Bolt", "Cole")
    assert _present(found.case()) == ["Acme", "Bolt"]
    assert not [one for one in found.notices if "was not read" in str(one)]


def test_in_a_heading_over_columns() -> None:
    case = read_sheet([["Criterion (* = incumbent)", "Weight", "Acme*", "Bolt", "Cole"],
                       ["Quality (1-10)", 60, 8, 7, 6], ["Plan (1-10)", 40, 7, 7, 7]]).accepted().case()  # fmt: skip
    assert case.names == ("Acme", "Bolt", "Cole")
    assert _present(case) == ["Acme"]


@pytest.mark.parametrize(
    ("name", "line", "told"),
    [
        ("Acme*", "* = prices excl. VAT", 'was not read: "* = prices excl. VAT"'),
        ("Acme*", "* = current supplier until 2019", "was not read"), ("Acme*", "* = new supplier", "was not read"),
        ("Acme*", "Scores by the team", "does not say what it means"), ("Acme**", "* = incumbent", "does not say"),
    ],
)  # fmt: skip
def test_another_sign_is_told(name: str, line: str, told: str) -> None:
    found = _read(name, [line])
    assert found.case().names == (name, "Bolt", "Cole")
    assert _present(found.case()) == []
    assert any(told in str(one) for one in found.notices)


def test_a_sign_at_a_criterion_is_about_its_scale() -> None:
    found = read_sheet([["Supplier", "Quality (1-5)", "Risk*"], ["Acme", 4, 3], ["Bolt", 2, 4], ["Cole", 1, 5], [],
                        ["* 1 = low, 5 = high"]]).accepted()  # fmt: skip
    assert [(one.worst, one.best) for one in found.criteria] == [(1, 5), (5, 1)]
    assert not [one for one in found.notices if "sign" in str(one)]


def test_two_names_that_differ_in_the_sign_alone_are_asked_about() -> None:
    found = read_sheet([*HEAD, ["Acme*", 8, 7], ["Acme", 7, 7], ["Cole", 6, 8], [], ["* = incumbent"]])
    assert [one.key for one in found.questions] == ["twice"]
