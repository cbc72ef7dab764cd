"""What a single cell says, as people write it. Never a guess: what could be two numbers is doubtful."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from math import isfinite

from selection.missing import is_not_applicable, is_unknown
from selection.tables import Cell
from selection.understanding.values.asides import (
    ABOUT,
    FOOTNOTE,
    above_text,
    before_aside,
    before_footnote,
    before_sentence,
)
from selection.understanding.values.quantities import (
    Quantity,
    is_opening,
    quantity,
    readings,
    without_tax,
    written_unit,
)
from selection.understanding.vocabulary import numbers as words
from selection.validation.numbers import DecimalMark, as_number, taken_apart

__all__ = ["Written", "WrittenKind", "content", "understand_cell"]


class WrittenKind(StrEnum):
    """What kind of thing stands in a cell."""

    BLANK = "blank"
    NOT_APPLICABLE = "not applicable"
    UNKNOWN = "unknown"
    NUMBER = "number"
    INTERVAL = "interval"
    LEVEL = "level"
    MARK = "mark"
    DATE = "date"
    DATE_MANGLED_GRADE = "date mangled grade"
    DOUBTFUL = "doubtful"
    ERROR = "error"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Written:
    """What was understood of one cell.

    A NUMBER has its `value`, also as `low` and `high`. An INTERVAL has `low` and `high` with `value` in the
    middle; of "> 5" one end and the value are None. A share (`is_share`) is a part of 1: 85 % is 0.85. `unit` is
    "EUR", "%", "days" or "/10", empty when none was written. `remark` is the text beside a number, "approximate"
    where it says so. `word` is what was written, in lower case, for a LEVEL, a MARK and TEXT. `readings` are the
    intervals that a DOUBTFUL, DATE or DATE_MANGLED_GRADE cell may have meant, likeliest first, both ends the same
    for a number; empty when nothing likely was found. `written` is the cell as it shows.
    """

    kind: WrittenKind
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    is_share: bool = False
    incl_vat: bool | None = None
    remark: str = ""
    word: str = ""
    readings: tuple[tuple[float, float], ...] = ()
    written: str = ""

    @property
    def is_number(self) -> bool:
        """Whether there is a number or an interval to go by."""
        return self.kind is WrittenKind.NUMBER or self.kind is WrittenKind.INTERVAL

    @property
    def is_missing(self) -> bool:
        """Whether there is nothing to go by, for one of three reasons."""
        return self.kind in {WrittenKind.BLANK, WrittenKind.NOT_APPLICABLE, WrittenKind.UNKNOWN}


_MARK = re.compile(r"\++|-{1,5}|\+/-|±|o|x|v|[*★☆]+|[✓✔✗✘☑☐☒√●○◐◯⬤◔◑◕🔴🟡🟠🟢]+", re.IGNORECASE)
_NOTHING = re.compile(r"_+|\.+|…|/+|\\")
_ERROR = re.compile(r"#(?:[A-ZÄÖÜ]+/?[A-Z0]*[!?]?|N/[AB]|DIV/0!)")
_HALF_STEP = re.compile(r"(.*[\d½])\s?(\+{1,2}|-{1,2}|±)")
_DAY = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_NAMED_DAY = re.compile(r"(\d{1,2})\.?[-/. ]*([^\W\d]{3,})\.?(?:[-/. ]*(\d{4}|\d{2}))?")
_NAMED_MONTH = re.compile(r"([^\W\d]{3,})\.?[-/. ]*(\d{4}|\d{2})")
_DASHES = str.maketrans(dict.fromkeys("–—−‒", "-") | dict.fromkeys("\u00a0\u202f\u2009\u2007", " "))
_MONTHS = {word: month for month, found in words.MONTHS.items() for word in found}
_QUOTED = re.compile(r'"([^"]*)"|\[\$([^\]-]*)[^\]]*\]')
_STEP = re.compile(rf"((?:[^\W\d_]+ )?(?:{'|'.join(words.ORDINALS)}))[ .:-]*(\d{{1,2}})", re.IGNORECASE)
_HAS_NUMBER = re.compile(r"[\d½¼¾⅓⅔]")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LEVEL_WORDS, _LEVEL_LETTERS = 5, 40
_MOST_GRADE = 20
"""Larger numbers are no grades that may be a little more or less."""


def understand_cell(
    cell: Cell, number_format: str = "", mark: DecimalMark | None = None, plus: float | None = None
) -> Written:
    """What one cell says.

    `number_format` is its number format, `mark` the decimal mark of its column when that is known, `plus` what the
    plus of "7+" adds when the column's legend says so.

    Examples
    --------
    >>> from selection.errors import Place
    >>> understand_cell(Cell("8 à 9", Place("Scores", "B2"))).kind
    <WrittenKind.INTERVAL: 'interval'>
    """
    return replace(content(cell, number_format, mark, plus), written=str(cell))


def content(cell: Cell, number_format: str = "", mark: DecimalMark | None = None, plus: float | None = None) -> Written:
    """The same without the cell as it shows."""
    return _error(cell) or _value(cell, number_format) or _of_text(str(cell.value), mark, plus)


def _error(cell: Cell) -> Written | None:
    broken = cell.error is not None or (isinstance(cell.value, float) and not isfinite(cell.value))
    if broken or (isinstance(cell.value, str) and _ERROR.fullmatch(cell.value.strip())):
        return Written(WrittenKind.ERROR)
    return None


def _value(cell: Cell, number_format: str) -> Written | None:
    """What a cell says that is no text."""
    match cell.value:
        case None:
            return Written(WrittenKind.BLANK)
        case bool() as yes:
            return Written(WrittenKind.LEVEL, word="true" if yes else "false")
        case float() | int() as number:
            unit = _unit_of_format(number_format)
            return _number(Quantity(float(number), float(number), unit))
        case date() as day:
            return _date(day.year, day.month, day.day)
    return None


def _unit_of_format(number_format: str) -> str:
    """The unit that a number format shows beside the number."""
    section = number_format.split(";", maxsplit=1)[0]
    for match in _QUOTED.finditer(section):
        shown = (match[1] or match[2] or "").strip()
        found = quantity(f"1 {shown}")
        if found is not None and found.unit:
            return found.unit
        if written_unit(shown):
            return written_unit(shown)
    bare = re.sub(r"\\.", "", _QUOTED.sub("", section))
    return "%" if "%" in bare else "EUR" if "€" in bare else ""


def _of_text(text: str, mark: DecimalMark | None, plus: float | None) -> Written:
    if "\n" in text and (above := above_text(text)) and (alone := quantity(above[0], mark)) is not None:
        return replace(_number(alone), remark=above[1])
    bare = " ".join(text.translate(_DASHES).split())
    word = bare.casefold()
    if not bare.strip("'"):
        return Written(WrittenKind.BLANK)
    head = before_aside(bare)
    if is_not_applicable(head):
        return Written(WrittenKind.NOT_APPLICABLE, word=word)
    if is_unknown(head):
        return Written(WrittenKind.UNKNOWN, word=word)
    if word in words.DITTO:
        return Written(WrittenKind.TEXT, word=word)
    if _NOTHING.fullmatch(bare):
        return Written(WrittenKind.BLANK)
    if _MARK.fullmatch(bare):
        return Written(WrittenKind.MARK, word=word)
    found = _dated(word) or _with_number(bare, mark, plus)
    if found is not None:
        return found
    if step := _STEP.fullmatch(bare):
        return replace(_number(Quantity(float(step[2]), float(step[2]))), remark=step[1].casefold())
    short = len(bare) <= _LEVEL_LETTERS and len(bare.split()) <= _LEVEL_WORDS
    return Written(WrittenKind.LEVEL if short and bare[0].isalpha() else WrittenKind.TEXT, word=word)


def _with_number(bare: str, mark: DecimalMark | None, plus: float | None) -> Written | None:
    """What a text with a number in it says; None when the number is not what it is about."""
    if not _HAS_NUMBER.search(bare):
        return None
    rest, incl_vat = without_tax(bare)
    begins = _FIRST_WORD.match(rest)
    if incl_vat is None and begins and "(" not in rest and not (is_opening(begins[0]) or taken_apart(rest).currency):
        # It begins with a word that no number begins with: a name such as "Supplier 17".
        return None
    found = quantity(rest, mark)
    if found is not None:
        return replace(_number(found), incl_vat=incl_vat)
    if head := before_footnote(rest):
        noted = _with_number(head, mark, plus)
        return None if noted is None else replace(noted, remark=FOOTNOTE) if noted.is_number else noted
    if (set_off := before_sentence(rest)) and (found := quantity(set_off[0], mark)) is not None:
        return replace(_number(found), incl_vat=incl_vat, remark=set_off[1])
    if match := _HALF_STEP.fullmatch(rest):
        number = as_number(match[1], mark)
        if number is not None:
            return _half_step(number, match[2], plus)
    several = readings(rest)
    pairs = tuple((one.low, one.high) for one in several if one.low is not None and one.high is not None)
    if pairs:
        # What it is out of is known either way, and may be confirmed by the other cells of the column.
        unit = next((one.unit for one in several if one.unit), "")
        return Written(WrittenKind.DOUBTFUL, unit=unit, incl_vat=incl_vat, readings=pairs)
    # Digits and signs alone are numbers in some way, yet not in one way; nor are two numbers with words between.
    if re.fullmatch(r"\W*\d[\W\d_x]*", rest, re.IGNORECASE):
        return Written(WrittenKind.DOUBTFUL, incl_vat=incl_vat)
    if rest[:1].isdigit() and len(re.findall(r"\d+(?:[.,]\d+)*", rest)) > 1 and len(rest) <= _LEVEL_LETTERS:
        return Written(WrittenKind.DOUBTFUL, incl_vat=incl_vat)
    return None


def _half_step(number: float, sign: str, plus: float | None) -> Written:
    """7+ by the convention of the column; without one it may be several grades."""
    if sign == "±":
        return _number(Quantity(number, number, remark=ABOUT))
    if sign == "-" and abs(number) > _MOST_GRADE:
        # A minus behind an amount, as bookkeeping programs write it.
        return Written(WrittenKind.DOUBTFUL, readings=((-number, -number), (number, number)))
    step = (1 if sign[0] == "+" else -1) * len(sign)
    if plus is not None:
        return _number(Quantity(number + step * plus, number + step * plus))
    likely = number + step * 0.25
    return Written(WrittenKind.DOUBTFUL, readings=((likely, likely), (number, number)))


def _number(found: Quantity) -> Written:
    is_share = found.unit == "%"
    if found.low is not None and found.low == found.high:
        return Written(WrittenKind.NUMBER, found.low, found.low, found.high, found.unit, is_share, remark=found.remark)
    middle = None if found.low is None or found.high is None else (found.low + found.high) / 2
    return Written(WrittenKind.INTERVAL, middle, found.low, found.high, found.unit, is_share, remark=found.remark)


def _dated(word: str) -> Written | None:
    """A day that stands as text, such as 7-8-2024, 2024-08-07, 7-aug."""
    if not (word[:1].isdigit() or word[-1:].isdigit()):
        return None
    if match := _ISO_DAY.fullmatch(word):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY.fullmatch(word):
        return _date(int(match[3]), int(match[2]), int(match[1])) or _date(int(match[3]), int(match[1]), int(match[2]))
    if (match := _NAMED_DAY.fullmatch(word)) and match[2] in _MONTHS:
        return _date(int(match[3] or 0), _MONTHS[match[2]], int(match[1]))
    if (match := _NAMED_MONTH.fullmatch(word)) and match[1] in _MONTHS:
        return _date(int(match[2]), _MONTHS[match[1]], 1)
    return None


def _date(year: int, month: int, day: int) -> Written | None:
    """A date with the grades that a spreadsheet may have made it from: 7-8, 7.8, and of a first day also 8.24."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    decimal = as_number(f"{day}.{month}") or 0.0
    made_from = [(float(min(day, month)), float(max(day, month))), (decimal, decimal)]
    if day == 1:
        fine = month + year % 100 / 100
        made_from.append((fine, fine))
    return Written(WrittenKind.DATE, readings=tuple(made_from))
