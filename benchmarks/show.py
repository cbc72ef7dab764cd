"""Tables for the terminal and for the README."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from benchmarks.contest import Line
from benchmarks.part import Table

__all__ = ["header", "markdown", "row"]


def header(table: Table) -> str:
    """The title, the target, and who is not there."""
    lines = ["", table.title, f"Target: {table.target}"]
    return "\n".join([*lines, *(f"{name}: {why}" for name, why in table.absent.items())])


def row(line: Line) -> str:
    """One line, everybody by name; remarks below it."""
    shape = ", ".join(f"{name} {value}" for name, value in line.shape.items())
    cells = "  ".join(f"{name} {cell!s}" for name, cell in line.cells.items())
    return "\n    ".join([f"{shape:<32} {cells}  ratio {_ratio(line.ratio, more=line.is_more)}", *line.remarks])


def markdown(table: Table) -> str:
    """The table as Markdown; the fastest of each line in bold, remarks below by the number of the line."""
    if not table.lines:
        return f"### {table.title}\n\nNot measured."
    first = table.lines[0]
    names = [*first.shape, *(f"{name}, s" for name in first.cells), "ratio", "lowest"]
    rows = [names, ["---"] * len(names), *map(_cells, table.lines)]
    text = [f"### {table.title}", f"Target: {table.target}."]
    text.append("\n".join(f"| {' | '.join(cells)} |" for cells in rows))
    if table.absent:
        text.append("; ".join(f"{name}: {why}" for name, why in table.absent.items()) + ".")
    text += [f"- {_shape(line.shape)}: {'; '.join(line.remarks)}." for line in table.lines if line.remarks]
    return _joined(text)


def _cells(line: Line) -> list[str]:
    fastest = min((cell.seconds for cell in line.cells.values() if cell.seconds and not cell.is_more), default=None)
    seconds = [f"**{cell}**" if fastest and cell.seconds == fastest else str(cell) for cell in line.cells.values()]
    ratios = [_ratio(value, more=line.is_more) for value in (line.ratio, line.lowest)]
    return [*map(str, line.shape.values()), *seconds, *ratios]


def _ratio(value: float | None, *, more: bool) -> str:
    if value is None:
        return "–"
    digits = 0 if value >= 100 else 1 if value >= 1 else 3
    return f"{'>' if more else ''}{value:.{digits}f}"


def _shape(shape: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {value}" for name, value in shape.items())


def _joined(text: Iterable[str]) -> str:
    """Paragraphs with an empty line between them, but none between the items of a list."""
    joined = ""
    for one in text:
        joined += ("\n" if one.startswith("- ") and "\n- " in f"\n{joined.splitlines()[-1]}" else "\n\n") + one
    return joined.strip()
