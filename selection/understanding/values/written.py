"""What the cells of a column say, each in the light of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from selection.alike import Alike
from selection.tables import Cell
from selection.understanding.values.cells import Written, WrittenKind, understand_cell
from selection.validation.numbers import DecimalMark, decimal_mark

__all__ = [
    "DecimalMark",
    "Shown",
    "Written",
    "WrittenKind",
    "column_mark",
    "shown_key",
    "understand_cell",
    "understand_column",
    "understand_shown",
]

_NUMERAL = re.compile(r"(?<![\w.,'])\d[\d.,' \u00a0\u202f\u2009’]*(?:,-{1,2}|(?<=\d))(?![\d.,'])")
_ONLY_DASHES = re.compile(r"-+")


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell with its number format."""

    cell: Cell
    format: str


def shown_key(cell: Cell, form: str) -> object:
    """What is the same for cells that show the same, wherever they stand; 1 and True are equal, and not the same."""
    return cell.value.__class__, cell.value, cell.error, form


def understand_column(
    cells: Sequence[Cell],
    formats: Sequence[str] = (),
    mark: DecimalMark | None = None,
    plus: float | None = None,
    *,
    among_marks: bool = False,
) -> Alike[Written]:
    """What each cell of one column (or row) says; what the others show settles what one cell leaves open.

    `among_marks` says that the other criteria are scored in pluses and minuses, so that a dash is no blank.

    They show the decimal mark (unless `mark` states it), whether "-" is a mark or a blank, whether a date was a
    grade, what "9/10" is out of, and whether a bare 70 among percentages is in doubt.

    Examples
    --------
    >>> from selection.errors import Place
    >>> cells = [Cell(written, Place("Prices", "B2")) for written in ("1.250,00", "1.234", "-")]
    >>> [(one.kind.value, one.value) for one in understand_column(cells)]
    [('number', 1250.0), ('number', 1234.0), ('blank', None)]
    """
    forms = [*formats, *[""] * (len(cells) - len(formats))]
    first: dict[object, Shown] = {}
    keys = [shown_key(cell, form) for cell, form in zip(cells, forms, strict=False)]
    for cell, form, key in zip(cells, forms, keys, strict=False):
        first.setdefault(key, Shown(cell, form))
    shown = Alike(tuple(first.values()), Alike.of(keys).codes)
    return understand_shown(shown, mark, plus, among_marks=among_marks)


def understand_shown(
    shown: Alike[Shown], mark: DecimalMark | None = None, plus: float | None = None, *, among_marks: bool = False
) -> Alike[Written]:
    """The same for cells of which those that show the same are known."""
    mark = mark or column_mark([one.cell for one in shown.kinds])
    found = shown.map(lambda one: understand_cell(one.cell, one.format, mark, plus))
    dashes = () if among_marks else (_dashes,)
    for settle in (_out_of, *dashes, _zeros_among_marks, _nones, _dates, _shares, _fractions):
        found = settle(found)
    return found


def column_mark(cells: Sequence[Cell]) -> DecimalMark | None:
    """The decimal mark that the texts of a column show; None when they show none, or both."""
    shown = {
        mark
        for cell in cells
        if isinstance(cell.value, str)
        for numeral in _NUMERAL.findall(cell.value)
        if (mark := decimal_mark(numeral.strip())) is not None
        # 01.05.2024 and 1.5 in a version number say nothing of how this column writes its numbers.
        and understand_cell(cell).kind in {WrittenKind.NUMBER, WrittenKind.INTERVAL, WrittenKind.DOUBTFUL}
    }
    return shown.pop() if len(shown) == 1 else None


def _out_of(found: Alike[Written]) -> Alike[Written]:
    """What "9/10" is out of, when other cells are out of the same and not all of them one less."""
    parts = [one for one in found.kinds if one.unit.startswith("/")]
    if len({one.unit for one in parts}) != 1 or len({_numerator(one) for one in parts}) == 1:
        return found
    return found.map(
        lambda one: (
            replace(one, kind=WrittenKind.NUMBER, value=number, low=number, high=number, readings=())
            if one.kind is WrittenKind.DOUBTFUL and one.unit.startswith("/") and (number := _numerator(one)) is not None
            else one
        )
    )


def _numerator(one: Written) -> float | None:
    return one.value if one.value is not None else next((low for low, high in one.readings if low == high), None)


def _dashes(found: Alike[Written]) -> Alike[Written]:
    """A dash is a mark among marks, or beside a longer dash where there are no numbers; else a blank."""
    dashes = {one.word for one in found.kinds if _is_dash(one)}
    marks = any(one.kind is WrittenKind.MARK and not _is_dash(one) for one in found.kinds)
    if marks or (len(dashes) > 1 and not any(one.is_number for one in found.kinds)):
        return found
    return found.map(lambda one: replace(one, kind=WrittenKind.BLANK, word="") if _is_dash(one) else one)


def _is_dash(one: Written) -> bool:
    return one.kind is WrittenKind.MARK and _ONLY_DASHES.fullmatch(one.word) is not None


def _zeros_among_marks(found: Alike[Written]) -> Alike[Written]:
    """A zero between pluses and minuses is the mark in the middle."""
    signs = any(one.kind is WrittenKind.MARK and one.word[0] in "+-" for one in found.kinds)
    if not signs or any(one.is_number and one.value != 0 for one in found.kinds):
        return found
    return found.map(lambda one: Written(WrittenKind.MARK, word="0", written=one.written) if one.is_number else one)


def _nones(found: Alike[Written]) -> Alike[Written]:
    """None is a level among levels."""
    levels = any(one.kind is WrittenKind.LEVEL for one in found.kinds)
    if not levels or any(one.is_number for one in found.kinds):
        return found
    return found.map(
        lambda one: replace(one, kind=WrittenKind.LEVEL)
        if one.kind is WrittenKind.UNKNOWN and one.word == "none" else one
    )  # fmt: skip


def _dates(found: Alike[Written]) -> Alike[Written]:
    """A date among numbers was probably a grade."""
    dates = found.how_often(lambda one: one.kind is WrittenKind.DATE)
    numbers = found.how_often(lambda one: one.is_number or one.kind is WrittenKind.DOUBTFUL)
    if not dates or numbers < dates:
        return found
    return found.map(
        lambda one: replace(one, kind=WrittenKind.DATE_MANGLED_GRADE) if one.kind is WrittenKind.DATE else one
    )


def _shares(found: Alike[Written]) -> Alike[Written]:
    """Where some are percentages and some are not, the fewer are in doubt: 70 may be 70 % or 70."""
    shares = found.how_often(lambda one: one.is_number and one.is_share)
    plain = found.how_often(lambda one: one.is_number and not one.is_share and one.value != 0)
    if not shares or not plain:
        return found
    odd = shares < plain
    return found.map(lambda one: _in_doubt(one) if one.is_number and one.value != 0 and one.is_share is odd else one)


def _in_doubt(one: Written) -> Written:
    """A share that may be a number, or a number that may be a share."""
    pair = (one.low, one.high)
    readings: tuple[tuple[float, float], ...] = ()
    if pair[0] is not None and pair[1] is not None:
        factor = 100 if one.is_share else 0.01
        readings = ((pair[0], pair[1]), (pair[0] * factor, pair[1] * factor))
        if not one.is_share and pair[1] > 1:
            readings = readings[::-1]
    return replace(one, kind=WrittenKind.DOUBTFUL, value=None, low=None, high=None, readings=readings)


def _fractions(found: Alike[Written]) -> Alike[Written]:
    """Where most are fractions of 1, a number from 2 to 100 among them is in doubt: 64 may be 64 %."""
    numbers = found.how_often(_is_bare)
    parts = found.how_often(lambda one: _is_bare(one) and 0 <= (one.value or 0.0) <= 1)
    others = any(_is_bare(one) and 1 < (one.value or 0.0) <= 100 for one in found.kinds)
    fractions = any(_is_bare(one) and 0 < (one.value or 0.0) < 1 for one in found.kinds)
    if 2 * parts <= numbers or not fractions or not others:
        return found
    return found.map(
        lambda one: replace(one, kind=WrittenKind.DOUBTFUL, value=None, low=None, high=None,
                            readings=((one.value / 100, one.value / 100), (one.value, one.value)))
        if one.kind is WrittenKind.NUMBER and one.value is not None and 1 < one.value <= 100 and not one.is_share
        else one
    )  # fmt: skip


def _is_bare(one: Written) -> bool:
    """Whether it is a number that is no percentage."""
    return one.is_number and one.value is not None and not one.is_share
