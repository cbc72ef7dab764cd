"""Tables of pieces made into files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from tests.support.layouts.clean import Clean
from tests.support.layouts.laying import Piece, Style, Table, weight_piece
from tests.support.real_sheets.building import Tab, address, book, column_of, value_table

__all__ = ["rendered"]

Tag = tuple[str, ...]


def rendered(
    clean: Clean, style: Style, tables: Sequence[Table], weights: Mapping[str, float] | None, rng: Random
) -> tuple[bytes, str, dict[Tag, str]]:
    """The file, its name, and the cell of everything with a tag."""
    extra = _weights_tab(clean, style, weights, rng) if style.weights == "tab" and weights is not None else None
    placed = [_placed(style, table) for table in ([*tables, extra] if extra else tables)]
    at = {tag: where for _, _, tags in placed for tag, where in tags.items()}
    tabs = [_tab(table, origin, at, rng.sample(clean.words.titles, style.titles)) for table, origin, _ in placed]
    if style.csv and len(tabs) == 1 and not tables[0].hidden:
        return (*_csv(tabs[0], clean), {tag: "!" + where.split("!")[1] for tag, where in at.items()})
    if style.prose:
        tabs.insert(rng.randint(0, len(tabs)), Tab(clean.words.tabs["prose"], [[line] for line in clean.words.prose]))
    if style.contacts:
        rows = [[name, f"info{i}@firma.example", "06-1234 56" + str(i)] for i, name in enumerate(clean.candidates)]
        tabs.append(Tab(clean.words.tabs["contacts"], [["", "E-mail", "Tel."], *rows]))
    return book(*tabs), "sheet.xlsx", {tag: where.replace("'", "") for tag, where in at.items()}


Placed = tuple[Table, tuple[int, int], dict[Tag, str]]


def _placed(style: Style, table: Table) -> Placed:
    """The table turned as it should be, its first cell, and where everything is."""
    pieces = [list(row) for row in zip(*table.pieces, strict=True)] if table.turned else table.pieces
    table.pieces = pieces
    top, left = 1 + style.titles + int(style.titles > 0), 1 + style.left
    tags = {
        piece.tag: f"'{table.tab}'!{address(top + r, left + c)}"
        for r, row in enumerate(pieces)
        for c, piece in enumerate(row)
        if piece.tag
    }
    return table, (top, left), tags


def _tab(table: Table, origin: tuple[int, int], at: Mapping[Tag, str], titles: Sequence[str]) -> Tab:
    top, left = origin
    cells: dict[str, Any] = {address(1 + i, left): title for i, title in enumerate(titles)}
    formats: dict[str, str] = {}
    runs: dict[str, list[tuple[int, int]]] = {}
    hidden: set[tuple[int, int]] = set()
    for r, row in enumerate(table.pieces):
        for c, piece in enumerate(row):
            where = (top + r, left + c)
            value = _value(piece, at, table.tab)
            if piece.merge:
                runs.setdefault(piece.merge, []).append(where)
                value = None if len(runs[piece.merge]) > 1 else value
            if value is not None:
                cells[address(*where)] = value
            if piece.code:
                formats[address(*where)] = piece.code
            if piece.tag in table.hidden:
                hidden.add(where)
    bottom, right = top + len(table.pieces), left + len(table.pieces[0])
    for i, line in enumerate(table.below):
        cells |= {address(bottom + 1 + i, left + j): v for j, v in enumerate(line) if v is not None}
    for i, line in enumerate(table.beside):
        cells |= {address(top + i, right + 2 + j): v for j, v in enumerate(line) if v is not None}
    for down, over, value in table.far:
        cells[address(bottom + len(table.below) + down, right + over)] = value
    merges = tuple(f"{address(*run[0])}:{address(*run[-1])}" for run in runs.values() if len(run) > 1)
    letters = tuple({"".join(filter(str.isalpha, address(1, c))) for _, c in hidden}) if table.turned else ()
    rows = () if table.turned else tuple({r for r, _ in hidden})
    return Tab(table.tab, [], merges=merges, formats=formats, extra=cells, hidden_rows=rows, hidden_columns=letters)


def _value(piece: Piece, at: Mapping[Tag, str], tab: str) -> Any:
    return piece.value(at).replace(f"'{tab}'!", "") if callable(piece.value) else piece.value


def _weights_tab(clean: Clean, style: Style, weights: Mapping[str, float], rng: Random) -> Table:
    names = rng.sample(list(weights), len(weights))
    rows = [[Piece(clean.words.criterion[0]), Piece(clean.words.weight[0])]]
    rows += [[Piece(name, ("weight name", name)), weight_piece(weights[name], name, style.weight_form)]
             for name in names]  # fmt: skip
    return Table(clean.words.tabs["weights"], rows, turned=False)


def _csv(tab: Tab, clean: Clean) -> tuple[bytes, str]:
    values = value_table(tab)[tab.name]
    places = {name: _row_and_column(name) for name in values}
    height, width = (max(place[i] for place in places.values()) for i in (0, 1))
    lines = [[""] * width for _ in range(height)]
    english = clean.words.code == "en"
    for name, (row, column) in places.items():
        value = values[name]
        shown = f"{value:.10g}" if isinstance(value, (int, float)) else str(value)
        if isinstance(value, (int, float)) and not english:
            shown = shown.replace(".", ",")
        quoted = f'"{shown}"' if "," in shown and english else shown
        lines[row - 1][column - 1] = quoted
    text = "\r\n".join(("," if english else ";").join(line) for line in lines)
    return text.encode("utf-8" if english else "cp1252"), "sheet.csv"


def _row_and_column(name: str) -> tuple[int, int]:
    letters = "".join(filter(str.isalpha, name))
    return int(name[len(letters) :]), column_of(letters)
