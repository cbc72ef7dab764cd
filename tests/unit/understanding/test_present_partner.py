"""Who is the partner now: in brackets behind a name or by a mark in a column; and what only looks like it."""

from __future__ import annotations

import pytest

import selection as sel
from tests.support.own_sheets import read_sheet, workbook_of

FIRMS = ("Acme B.V.", "Bolt", "Cole")


def _rows(names: tuple[str, ...] = FIRMS, heading: str = "", marks: tuple[object, ...] = ()) -> list[list[object]]:
    rows: list[list[object]] = [["Supplier", "Quality (1-10)", "Plan (1-10)"], ["Weight", 60, 40]]
    rows += [[name, 8 - at, 7] for at, name in enumerate(names)]
    cells = [heading, None, *marks]
    return [[*row, cell] for row, cell in zip(rows, cells, strict=True)] if heading else rows


def _present(case: sel.Case) -> list[str]:
    return [one.name for one in case.candidates if one.incumbent]


@pytest.mark.parametrize("words", ["(huidige partner)", "(incumbent)", "(Huidige leverancier)", "[current supplier]",
                                   "(Bestandslieferant)", "(huidig)"])  # fmt: skip
def test_in_brackets_behind_a_name(words: str) -> None:
    found = read_sheet(_rows((f"Acme B.V. {words}", "Bolt", "Cole"))).accepted()
    case = found.case()
    assert case.names == FIRMS
    assert _present(case) == ["Acme B.V."]
    assert "Sheet!A3: Acme B.V. is the present partner: so the sheet says." in map(str, found.notices)
    assert {one.candidate for one in found.scores} == {*FIRMS}


def test_on_one_sheet_only() -> None:
    other = [["Supplier", "Innovation (1-10)"], *([name, 6] for name in FIRMS)]
    tabs = {"One": _rows(("Acme B.V. (incumbent)", "Bolt", "Cole")), "Two": other}
    case = sel.understand(workbook_of(**tabs), "two.xlsx").accepted().case()
    assert case.names == FIRMS
    assert _present(case) == ["Acme B.V."]


@pytest.mark.parametrize(
    ("heading", "marks"),
    [
        ("Incumbent", ("x", None, None)), ("Incumbent?", ("yes", "no", "no")), ("Current supplier", ("x", None, None)),
        ("Huidige leverancier", ("ja", "nee", "nee")), ("Bestandslieferant", ("✓", None, None)),
        ("Currently under contract", ("current", None, None)), ("Nu onder contract", ("ja", "nee", "nee")),
    ],
)  # fmt: skip
def test_a_mark_in_a_column(heading: str, marks: tuple[object, ...]) -> None:
    found = read_sheet(_rows(heading=heading, marks=marks)).accepted()
    case = found.case()
    assert _present(case) == ["Acme B.V."]
    assert [one.name for one in case.criteria] == ["Quality (1-10)", "Plan (1-10)"]


@pytest.mark.parametrize("name", ["Acme (Delft)", "Acme (nieuwe partner)", "Acme (ex-incumbent)", "Incumbent Ltd",
                                  "Acme (was current supplier until 2019)"])  # fmt: skip
def test_look_alikes_keep_their_names(name: str) -> None:
    case = read_sheet(_rows((name, "Bolt", "Cole"))).accepted().case()
    assert case.names == (name, "Bolt", "Cole")
    assert _present(case) == []


def test_two_that_differ_in_it_alone_stay_two() -> None:
    case = read_sheet(_rows(("Acme (incumbent)", "Acme", "Cole"))).accepted().case()
    assert case.names == ("Acme (incumbent)", "Acme", "Cole")
    assert _present(case) == ["Acme (incumbent)"]


def test_a_column_with_a_weight_is_judged() -> None:
    rows = _rows(heading="Current supplier", marks=("yes", "no", "no"))
    rows[1][3] = 20
    found = read_sheet(rows).accepted()
    assert "Current supplier" in {one.name for one in found.criteria}
    assert _present(found.case()) == []
