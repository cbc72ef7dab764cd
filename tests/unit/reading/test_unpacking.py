"""What the child sends is checked: a file may have taken the child over."""

from __future__ import annotations

from array import array
from typing import Any

import pytest

from selection.reading.child.book import Book, Sheet, Structure
from selection.reading.child.packing import packed
from selection.reading.child.refusal import Refusal
from selection.reading.unpacking import grids

SHEET = Sheet(
    "Scores",
    hidden=False,
    width=2,
    values=["Acme", 8.0, None, {"broken": "#N/A"}, True, {"date": "2026-08-07T00:00:00"}],
    structure=Structure([(1, 1, 2, 1)], {(1, 2): "=A1"}, [2, 2], {(1, 2): "0%"}, [3], [2]),
)


def answer() -> tuple[dict[str, Any], bytes]:
    return packed(Book("xlsx", [SHEET], []))


def test_what_was_packed_comes_out() -> None:
    header, payload = answer()
    (grid,) = grids(header["sheets"], payload, "a.xlsx", with_hidden=False)
    assert [[str(cell) for cell in row] for row in grid.rows] == [
        ["Acme", "8"],
        ["", "#N/A"],
        ["True", "2026-08-07 00:00:00"],
    ]
    assert grid.rows[2][0].value is True
    assert (grid.merges, dict(grid.formulas)) == (((1, 1, 2, 1),), {(1, 2): "=A1", (2, 2): "="})
    assert (dict(grid.formats), grid.hidden_rows, grid.hidden_columns) == ({(1, 2): "0%"}, {3}, {2})


@pytest.mark.parametrize(
    ("key", "lie"),
    [
        ("height", 4),
        ("height", 2),
        ("height", -3),
        ("width", 3),
        ("width", "2"),
        ("others", 3),
        ("size", 1),
        ("merges", [[1, 2]]),
        ("formulas", [[1, 2], []]),
        ("formats", {"0%": [1]}),
        ("hidden_rows", ["x"]),
        ("further", None),
    ],
)
def test_a_header_that_does_not_fit_is_refused(key: str, lie: object) -> None:
    header, payload = answer()
    header["sheets"][0][key] = lie
    with pytest.raises(Refusal, match="crash"):
        grids(header["sheets"], payload, "a.xlsx", with_hidden=False)


def test_numbers_are_known_apart_where_a_column_holds_nothing_else() -> None:
    header, payload = answer()
    (grid,) = grids(header["sheets"], payload, "a.xlsx", with_hidden=False)
    assert [grid.numbers(1, rows) is None for rows in ([0], [0, 1], [1], [2])] == [False, True, True, True]
    found = grid.numbers(1, [0])
    assert found is not None
    assert found.tolist() == [8.0]


def test_a_cell_that_is_said_to_be_a_number_and_a_text_is_no_number() -> None:
    header, payload = answer()
    lying = array("d", [7.0]).tobytes() + payload[8:]
    (grid,) = grids(header["sheets"], lying, "a.xlsx", with_hidden=False)
    assert grid.rows[0][0].value == "Acme"
    assert grid.numbers(0, [0]) is None


@pytest.mark.parametrize("change", [lambda p: p[:-1], lambda p: p + b" ", lambda p: p[:-2] + b"[]", lambda _: b""])
def test_a_payload_that_does_not_fit_is_refused(change: Any) -> None:
    header, payload = answer()
    with pytest.raises(Refusal, match="crash"):
        grids(header["sheets"], change(payload), "a.xlsx", with_hidden=False)
