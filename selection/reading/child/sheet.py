"""A sheet put together: the values of a reader, and what a scan knows of the cells."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

from selection.reading.child.book import Plain, Sheet, Structure
from selection.reading.child.refusal import Refusal
from selection.reading.child.values import Encoder, Raw, writable

__all__ = ["Known", "flat", "put_together"]

Area = tuple[int, int, int, int]


class Known:
    """What is known of a sheet before its values are read; a sheet of which nothing is known has no more than a name.

    Attributes
    ----------
    name, hidden
        Its name, and whether it is hidden.
    width, height
        The furthest filled column and row.
    broken
        What each broken cell shows, by row and column.
    merges, formulas, further, formats, hidden_rows
        As in `Structure`.
    hidden_columns
        First and last number of each run of hidden columns.
    hidden_filled
        How many of the hidden rows are not empty.
    filtered
        Whether a filter is on, which hides rows.
    """

    def __init__(self, name: str, width: int, height: int, *, hidden: bool) -> None:
        self.name, self.hidden = name, hidden
        self.width, self.height = width, height
        self.broken: Mapping[tuple[int, int], str] = {}
        self.merges: Sequence[Area] = ()
        self.formulas: Mapping[tuple[int, int], str] = {}
        self.further: Iterable[int] = ()
        self.formats: Mapping[tuple[int, int], str] = {}
        self.hidden_rows: Iterable[int] = ()
        self.hidden_columns: Iterable[tuple[int, int]] = ()
        self.hidden_filled = 0
        self.filtered = False


def flat(rows: Iterable[Iterable[Raw]], width: int, height: int) -> list[Raw]:
    """The values of rows one after the other, each row cut or filled up to the width, all to the height."""
    lines = [line if isinstance(line, (list, tuple)) else list(line) for line in rows][:height]
    if any(len(line) != width for line in lines):
        lines = [[*line[:width], *[None] * (width - len(line))] for line in lines]
    values = list(chain.from_iterable(lines))
    return values + [None] * (width * height - len(values))


def put_together(known: Known, values: Sequence[Raw], encoder: Encoder, *, with_hidden: bool) -> Sheet:
    """The sheet: broken cells marked, cells under merged areas blank, and hidden cells too unless asked for.

    Raises
    ------
    Refusal
        When merged areas overlap, or there is too much text.
    """
    width, height = known.width, known.height
    plain, others = encoder.plain(values)
    for (row, column), shown in known.broken.items():
        if row <= height and column <= width:
            plain[(row - 1) * width + column - 1] = {"broken": writable(shown).strip()}
    merges = _within(known.merges, width, height)
    for top, left, bottom, right in merges:
        _blank_but_first(plain, width, (top, left, bottom, right))
    rows = {row for row in known.hidden_rows if row <= height}
    columns = {column for first, last in known.hidden_columns for column in range(first, min(last, width) + 1)}
    if not with_hidden:
        _blank_hidden(plain, width, merges, rows, columns)
    unseen = (set(), set()) if with_hidden else (rows, columns)
    structure = Structure(
        merges=merges,
        formulas=_seen(known.formulas, *unseen),
        further=known.further,
        formats=_seen(known.formats, *unseen),
        hidden_rows=sorted(rows),
        hidden_columns=sorted(columns),
    )
    is_changed = bool(known.broken or merges or rows or columns)
    return Sheet(writable(known.name), known.hidden, width, plain, structure, None if is_changed else others)


def _within(merges: Iterable[Area], width: int, height: int) -> list[Area]:
    """The merged areas that cover more than one cell of the sheet, cut to its size."""
    room = width * height
    found = []
    for top, left, bottom, right in merges:
        area = top, left, min(bottom, height), min(right, width)
        cells = max(0, area[2] - top + 1) * max(0, area[3] - left + 1)
        room -= cells
        if room < 0:
            raise Refusal("overlap")
        if cells > 1:
            found.append(area)
    return found


def _blank_but_first(values: list[Plain], width: int, area: Area) -> None:
    """Excel does not show what lies under a merged area."""
    top, left, bottom, right = area
    first = values[(top - 1) * width + left - 1]
    for row in range(top - 1, bottom):
        values[row * width + left - 1 : row * width + right] = [None] * (right - left + 1)
    values[(top - 1) * width + left - 1] = first


def _blank_hidden(
    values: list[Plain], width: int, merges: Iterable[Area], rows: Collection[int], columns: Collection[int]
) -> None:
    if not (rows or columns):
        return
    # A merged area shows its value as long as some of its rows and columns can be seen.
    kept = {
        (top - 1) * width + left - 1: values[(top - 1) * width + left - 1]
        for top, left, bottom, right in merges
        if not (all(row in rows for row in range(top, bottom + 1)) or all(c in columns for c in range(left, right + 1)))
    }
    for row in rows:
        values[(row - 1) * width : row * width] = [None] * width
    height = len(values) // width if width else 0
    for column in columns:
        values[column - 1 :: width] = [None] * height
    for position, value in kept.items():
        values[position] = value


def _seen(
    cells: Mapping[tuple[int, int], str], rows: Collection[int], columns: Collection[int]
) -> Mapping[tuple[int, int], str]:
    if not (rows or columns):
        return cells
    return {(row, column): said for (row, column), said in cells.items() if row not in rows and column not in columns}
