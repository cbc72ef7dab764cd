"""What the cells of a column say, each in the light of the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from selection.tables import Cell, CellValue
from selection.understanding.cells import Written, WrittenKind, understand_cell
from selection.validation.numbers import DecimalMark, decimal_mark

__all__ = ["DecimalMark", "Written", "WrittenKind", "column_mark", "understand_cell", "understand_column"]

_NUMERAL = re.compile(r"(?<![\w.,'])\d[\d.,' \u00a0\u202f\u2009’]*(?:,-{1,2}|(?<=\d))(?![\d.,'])")
_ONLY_DASHES = re.compile(r"-+")


def understand_column(
    cells: Sequence[Cell],
    formats: Sequence[str] = (),
    mark: DecimalMark | None = None,
    plus: float | None = None,
    *,
    among_marks: bool = False,
) -> tuple[Written, ...]:
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
    mark = mark or column_mark(cells)
    shown = [*formats, *[""] * (len(cells) - len(formats))]
    known: dict[tuple[CellValue, str], Written] = {}
    plain = [cell for cell in cells if cell.value.__class__ is float and cell.error is None]
    found = []
    for cell, form in zip(cells, shown, strict=False):
        # The same number says the same wherever it stands; 1 and True are equal, and not the same.
        if cell.value.__class__ is not float or cell.error is not None:
            found.append(understand_cell(cell, form, mark, plus))
            continue
        one = known.get((cell.value, form))
        if one is None:
            one = known[cell.value, form] = understand_cell(cell, form, mark, plus)
        found.append(one)
    if all(one.kind is WrittenKind.NUMBER and not one.unit for one in known.values()) and len(plain) == len(cells):
        return tuple(_fractions(found))
    for settle in (
        _out_of,
        *(() if among_marks else (_dashes,)),
        _zeros_among_marks,
        _nones,
        _dates,
        _shares,
        _fractions,
    ):
        found = settle(found)
    return tuple(found)


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


def _out_of(found: list[Written]) -> list[Written]:
    """What "9/10" is out of, when other cells are out of the same and not all of them one less."""
    tops = Counter(one.unit for one in found if one.unit.startswith("/"))
    numerators = {_numerator(one) for one in found if one.unit.startswith("/")}
    if len(tops) != 1 or len(numerators) == 1:
        return found
    return [
        replace(one, kind=WrittenKind.NUMBER, value=number, low=number, high=number, readings=())
        if one.kind is WrittenKind.DOUBTFUL and one.unit in tops and (number := _numerator(one)) is not None
        else one
        for one in found
    ]


def _numerator(one: Written) -> float | None:
    return one.value if one.value is not None else next((low for low, high in one.readings if low == high), None)


def _dashes(found: list[Written]) -> list[Written]:
    """A dash is a mark among marks, or beside a longer dash where there are no numbers; else a blank."""
    dashes = {one.word for one in found if _is_dash(one)}
    marks = any(one.kind is WrittenKind.MARK and not _is_dash(one) for one in found)
    if marks or (len(dashes) > 1 and not any(one.is_number for one in found)):
        return found
    return [replace(one, kind=WrittenKind.BLANK, word="") if _is_dash(one) else one for one in found]


def _is_dash(one: Written) -> bool:
    return one.kind is WrittenKind.MARK and _ONLY_DASHES.fullmatch(one.word) is not None


def _zeros_among_marks(found: list[Written]) -> list[Written]:
    """A zero between pluses and minuses is the mark in the middle."""
    numbers = [one for one in found if one.is_number]
    signs = any(one.kind is WrittenKind.MARK and one.word[0] in "+-" for one in found)
    if not signs or any(one.value != 0 for one in numbers):
        return found
    return [Written(WrittenKind.MARK, word="0", written=one.written) if one.is_number else one for one in found]


def _nones(found: list[Written]) -> list[Written]:
    """None is a level among levels."""
    levels = any(one.kind is WrittenKind.LEVEL for one in found) and not any(one.is_number for one in found)
    return [
        replace(one, kind=WrittenKind.LEVEL)
        if levels and one.kind is WrittenKind.UNKNOWN and one.word == "none"
        else one
        for one in found
    ]


def _dates(found: list[Written]) -> list[Written]:
    """A date among numbers was probably a grade."""
    dates = sum(one.kind is WrittenKind.DATE for one in found)
    numbers = sum(one.is_number or one.kind is WrittenKind.DOUBTFUL for one in found)
    if not dates or numbers < dates:
        return found
    return [replace(one, kind=WrittenKind.DATE_MANGLED_GRADE) if one.kind is WrittenKind.DATE else one for one in found]


def _shares(found: list[Written]) -> list[Written]:
    """Where some are percentages and some are not, the fewer are in doubt: 70 may be 70 % or 70."""
    shares = sum(one.is_number and one.is_share for one in found)
    plain = sum(one.is_number and not one.is_share and one.value != 0 for one in found)
    if not shares or not plain:
        return found
    odd = shares < plain
    return [_in_doubt(one) if one.is_number and one.value != 0 and one.is_share is odd else one for one in found]


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


def _fractions(found: list[Written]) -> list[Written]:
    """Where most are fractions of 1, a number from 2 to 100 among them is in doubt: 64 may be 64 %."""
    numbers = [one.value for one in found if one.is_number and one.value is not None and not one.is_share]
    parts = [value for value in numbers if 0 <= value <= 1]
    others = [value for value in numbers if 1 < value <= 100]
    if 2 * len(parts) <= len(numbers) or not any(0 < value < 1 for value in parts) or not others:
        return found
    return [
        replace(one, kind=WrittenKind.DOUBTFUL, value=None, low=None, high=None,
                readings=((one.value / 100, one.value / 100), (one.value, one.value)))
        if one.kind is WrittenKind.NUMBER and one.value is not None and 1 < one.value <= 100 and not one.is_share
        else one
        for one in found
    ]  # fmt: skip
