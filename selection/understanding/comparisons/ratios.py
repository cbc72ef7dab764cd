"""Where blocks of comparisons in pairs stand in a rectangle, and what an entry such as "1/3" says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from selection.model import closest, name_key
from selection.tables import Cell
from selection.understanding.vocabulary.words import bare
from selection.validation.values import as_number
from selection.weighting.comparisons import contradicts

__all__ = ["HIGHEST", "LOWEST", "Entry", "Spot", "entry_of", "spots"]

LOWEST, HIGHEST = 1 / 9, 9.0
"""The ends of the scale of comparisons (Saaty 1980)."""

_NEAR_WHOLE = 0.055
_MOST_ROWS = 500
_MOST_LABELS = 40
"""Beyond these no rectangle is searched: nobody compares so much in pairs, and large tables must be quick."""

_ENOUGH = 0.8
_NOTHING = {"", "-", "–", "—", "x", ".", "*", "/"}
_FRACTION = re.compile(r"(\d+(?:[.,]\d+)?)\s*[/:]\s*(\d+(?:[.,]\d+)?)")
_VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "¼": 1 / 4, "⅕": 1 / 5, "⅙": 1 / 6, "⅐": 1 / 7, "⅛": 1 / 8, "⅑": 1 / 9}
_SUM = re.compile(
    r"\b(som|sum|totaal|total|summe|gesamt|suma|weights?|gewicht\w*|weging\w*|peso|poids|prioriteit\w*|priorit\w*|"
    r"eigenve\w*|consistent\w*|consisten\w*|konsisten\w*|cr|ci|lambda\w*|gemiddeld\w*|average|mean|mittelwert|rang|rank)\b"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry says: a ratio, None when it says nothing or cannot be read.

    A `date` is an entry of which a spreadsheet made one, "1/3" becoming the first of March.
    """

    ratio: float | None
    is_empty: bool = False
    is_date: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """An n x n block: the labels of its rows and its columns, its entries, and the expert named above it."""

    rows: tuple[Cell, ...]
    columns: tuple[Cell, ...]
    cells: tuple[tuple[Cell, ...], ...]
    expert: str
    left_out: tuple[Cell, ...] = ()


def entry_of(cell: Cell) -> Entry:
    """What an entry of a block of comparisons says.

    Examples
    --------
    >>> from selection.errors import Place
    >>> [entry_of(Cell(value, Place())).ratio for value in (3.0, "1/4", "0,333", "-", "much")]
    [3.0, 0.25, 0.333, None, None]
    """
    value = cell.value
    if cell.is_empty or (isinstance(value, str) and value.strip() in _NOTHING):
        return Entry(None, is_empty=True)
    if cell.error is not None or isinstance(value, bool):
        return Entry(None)
    if isinstance(value, date):
        # "1/3" is the first of March or the third of January: one of the two is the 1
        other = max(value.day, value.month)
        return Entry(1 / other if min(value.day, value.month) == 1 else None, is_date=True)
    if isinstance(value, str):
        if value.strip() in _VULGAR:
            return Entry(_VULGAR[value.strip()])
        if match := _FRACTION.fullmatch(value.strip()):
            above, below = (float(part.replace(",", ".")) for part in match.groups())
            return Entry(above / below if below else None)
        # three decimals are a thousand elsewhere, but not between 1/9 and 9
        if re.fullmatch(r"\d[.,]\d{3}", value.strip()):
            return Entry(float(value.strip().replace(",", ".")))
        return Entry(as_number(value))
    return Entry(value)


def spots(rows: Sequence[Sequence[Cell]]) -> tuple[Spot, ...]:
    """The blocks of comparisons in a rectangle, from top to bottom."""
    return tuple(_found(rows))


def _found(rows: Sequence[Sequence[Cell]]) -> Iterator[Spot]:
    """Blocks may stand below each other and beside each other, with or without anything between them."""
    top, width = 0, max((len(row) for row in rows[: _MOST_ROWS + _MOST_LABELS]), default=0)
    while top < min(len(rows) - 2, _MOST_ROWS):
        left, height = 0, 0
        # A table without two names beside each other in a row begins no block there.
        named = [isinstance(cell.value, str) for cell in rows[top]]
        while left < width - 2:
            if not (named[left + 1] and named[left + 2]):
                left += 1
                continue
            spot = _spot(rows, top, left)
            if spot is not None:
                yield spot
                height = max(height, len(spot.rows))
            left += 1 if spot is None else len(spot.columns) + 1
        top += height + 1


def _spot(rows: Sequence[Sequence[Cell]], top: int, left: int) -> Spot | None:
    across = _labels(rows[top][left + 1 : left + 1 + _MOST_LABELS])
    if len(across) < 2:
        return None
    below = [row[left] for row in rows[top + 1 : top + 1 + _MOST_LABELS]]
    # a quick look first: large tables have many texts
    if not {str(cell).casefold() for cell in across} & {str(cell).casefold() for cell in below}:
        return None
    down = _labels(below)
    n = len(across)
    # blocks may stand below each other without a row between them
    n = min(n, len(down))
    across, more, down = across[:n], across[n:], down[:n]
    if n < 2 or len(across) < n or not _same_names(across, down):
        return None
    cells = tuple(tuple(row[left + 1 : left + 1 + n]) for row in rows[top + 1 : top + 1 + n])
    if not _are_ratios(_in_order(cells, across, down)):
        return None
    return Spot(tuple(down), tuple(across), cells, _expert(rows, top, left, down), tuple(more))


def _labels(cells: Sequence[Cell]) -> list[Cell]:
    """The names that the cells begin with, up to the first that is none, or that names a sum or a weight."""
    found = []
    for cell in cells:
        if not isinstance(cell.value, str) or as_number(cell.value) is not None or _SUM.search(bare(cell.value)):
            break
        found.append(cell)
    return found


def _same_names(across: Sequence[Cell], down: Sequence[Cell]) -> bool:
    """Whether most of the labels of the columns are those of the rows, or near them."""
    names = [str(cell) for cell in down]
    keys = {name_key(name) for name in names}
    if min(len(keys), len({name_key(str(cell)) for cell in across})) < max(2, len(names) - 1):
        return False
    same = sum(name_key(str(cell)) in keys for cell in across)
    near = sum(name_key(str(cell)) in keys or closest(str(cell), names) is not None for cell in across)
    return same >= 1 and near > len(across) / 2


def _in_order(cells: Sequence[Sequence[Cell]], across: Sequence[Cell], down: Sequence[Cell]) -> list[list[Cell]]:
    """The entries with their columns in the order of the rows; columns of another name take the places left."""
    keys, rows = [name_key(str(cell)) for cell in across], [name_key(str(cell)) for cell in down]
    free = [column for column, key in enumerate(keys) if key not in rows or keys.index(key) != column]
    order = [keys.index(key) if key in keys else free.pop(0) for key in rows]
    return [[row[column] for column in order] for row in cells]


def _are_ratios(cells: Sequence[Sequence[Cell]]) -> bool:
    """Whether the entries read as ratios: a diagonal of ones, halves that mirror each other, or parts such as 1/5."""
    n = len(cells)
    entries = [[entry_of(cell) for cell in row] for row in cells]
    diagonal = [entries[i][i] for i in range(n)]
    if any(not one.is_empty and one.ratio != 1 for one in diagonal[1:]) and not _is_nearly_one(diagonal):
        return False
    off = [entries[i][j] for i in range(n) for j in range(n) if i != j and not entries[i][j].is_empty]
    ratios = [one.ratio for one in off if one.ratio is not None]
    if len(off) < max(1, n * (n - 1) / 4) or len(ratios) < _ENOUGH * len(off) or min(ratios) <= 0:
        return False
    pairs = [(entries[i][j].ratio, entries[j][i].ratio) for i in range(n) for j in range(i)]
    both = [(one, other) for one, other in pairs if one is not None and other is not None]
    mirrored = sum(not contradicts(one, other) for one, other in both)
    if both and mirrored < len(both) / 2:
        return False
    if any(one != 1 for one, _ in both):
        return True
    usual = sum(_is_usual(ratio) for ratio in ratios)
    has_ones = any(one.ratio == 1 for one in diagonal)
    return usual >= _ENOUGH * len(ratios) and (has_ones or any(ratio < 1 for ratio in ratios))


def _is_nearly_one(diagonal: Sequence[Entry]) -> bool:
    """Whether a diagonal is of ones but for a slip."""
    return sum(one.ratio == 1 for one in diagonal) > len(diagonal) / 2


def _is_usual(ratio: float) -> bool:
    """Whether a ratio is on the scale: a whole number up to 9, or the reverse of one."""
    way = max(ratio, 1 / ratio)
    return way <= HIGHEST * (1 + _NEAR_WHOLE) and abs(way - round(way)) <= _NEAR_WHOLE * way


def _expert(rows: Sequence[Sequence[Cell]], top: int, left: int, labels: Sequence[Cell]) -> str:
    """The name in the corner of a block, beside it, or alone in the row above it; empty when there is none."""
    known = {name_key(str(cell)) for cell in labels}

    def names(cells: Sequence[Cell]) -> set[str]:
        """What can be a name among the cells."""
        said = {str(cell) for cell in cells if isinstance(cell.value, str) and entry_of(cell).ratio is None}
        return {one for one in said if len(one) > 1 and name_key(one) not in known and not _is_general(one)}

    above = rows[top - 1][left : left + len(labels) + 1] if top else []
    beside = rows[top + 1][left - 1 : left]
    return next(
        (found.pop() for found in map(names, (above, rows[top][left : left + 1], beside)) if len(found) == 1), ""
    )


def _is_general(name: str) -> bool:
    return bool(
        re.search(r"\b(criteri\w*|kriteri\w*|vergelijk\w*|compar\w*|ahp|paar\w*|pair\w*|matri\w*)\b", bare(name))
    )
