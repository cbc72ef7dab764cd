"""A line of targets among candidates is none of them, and is told with its cell; and what only looks like one."""

from __future__ import annotations

import pytest

import selection as sel
from tests.support.own_sheets import read_sheet

FIRMS: list[list[object]] = [["Acme", 98, 7], ["Bolt", 97, 7], ["Cole", 96, 8]]
HEAD: list[list[object]] = [["Leverancier", "OTIF %", "Kwaliteit (1-10)"], ["Weging", 60, 40]]


def _told(found: sel.Understanding) -> list[str]:
    return [str(one) for one in found.notices if "is no candidate" in str(one)]


@pytest.mark.parametrize("label", ["Norm", "Target", "Streefwaarde", "Zielwert", "Doel 2026", "KPI-norm", "Soll",
                                   "Gewenst niveau"])  # fmt: skip
@pytest.mark.parametrize("first", [False, True])
def test_a_row_of_norms_is_told(label: str, first: bool) -> None:
    norm = [label, 95, 7]
    found = read_sheet([*HEAD, norm, *FIRMS] if first else [*HEAD, *FIRMS, norm]).accepted()
    assert [one.name for one in found.candidates] == ["Acme", "Bolt", "Cole"]
    (told,) = _told(found)
    assert told.startswith(f'Sheet!A{3 if first else 6}: "{label}"')
    assert "95 on OTIF % and 7 on Kwaliteit (1-10)" in told


def test_a_column_of_norms_beside_candidates_in_columns_is_told() -> None:
    found = read_sheet([["KPI", "Weight", "Target", "Acme", "Bolt"], ["OTIF %", 60, 95, 98, 97],
                        ["Quality (1-10)", 40, 7, 7, 8]]).accepted()  # fmt: skip
    assert [one.name for one in found.candidates] == ["Acme", "Bolt"]
    (told,) = _told(found)
    assert told.startswith('Sheet!C1: "Target"')


@pytest.mark.parametrize("name", ["Targetmedia B.V.", "Zielmann GmbH", "Normec"])
def test_a_firm_with_such_a_word_in_its_name_takes_part(name: str) -> None:
    found = read_sheet([*HEAD, *FIRMS, [name, 95, 7]]).accepted()
    assert [one.name for one in found.candidates] == ["Acme", "Bolt", "Cole", name]
    assert not _told(found)


def test_the_least_of_a_knock_out_is_no_news() -> None:
    found = read_sheet([["Supplier", "Safety (knock-out)", "Quality (1-10)"], ["Weight", None, 100], ["Norm", 6, None],
                        ["Acme", 8, 7], ["Bolt", 5, 7], ["Cole", 7, 8]]).accepted()  # fmt: skip
    assert [one.gate for one in found.criteria] == [6, None]
    assert not _told(found)
