"""Which columns a sheet of the form has, in which order, and where its rows stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl.utils import get_column_letter

from selection.reading.form.content import Filled, Value
from selection.schema import Column, Kind, Sheet
from selection.texts import Language

__all__ = ["FIRST_ROW", "FORM_ROWS", "HEADING_ROW", "HINT_ROW", "LAST_ROW", "Layout", "Slot", "format_of", "layout"]

HINT_ROW, HEADING_ROW, FIRST_ROW = 3, 4, 5
"""Below the title and what the sheet is for: what each column is for, the headings, the first row to fill in."""

LAST_ROW = 5_004
"""As far down as drop-downs reach: the template is meant for up to 5 000 rows a sheet."""

FORM_ROWS = 30
"""As many rows of an empty sheet look like a form, and as many go on one page."""

_SPARE_ROWS, _SPARE_COLUMNS = 10, 8
_THOUSANDS, _GENERAL = 1000, "General"
_WIDTHS: Mapping[Kind, float] = {
    Kind.TEXT: 18, Kind.NUMBER: 13, Kind.WHOLE: 13, Kind.SHARE: 13, Kind.YES: 14, Kind.DATE: 16, Kind.CHOICE: 16,
    Kind.SCORE: 13,
}  # fmt: skip
_LONG = {"remark": 40.0, "description": 50.0, "levels": 26.0, "knots": 24.0, "what": 34.0, "with": 26.0}
_FURTHER_WIDTH, _NAME_WIDTH, _WIDEST, _BOLD = 14.0, 28.0, 44.0, 1.15


@dataclass(frozen=True, slots=True)
class Slot:
    """One column of the form: a known one, or a further one that may still be without a name."""

    column: Column | None
    name: str
    values: Sequence[Value]
    width: float
    number_format: str

    @property
    def is_for_words(self) -> bool:
        """Whether words stand in its cells, rather than numbers."""
        if self.column is not None:
            return self.column.kind in {Kind.TEXT, Kind.CHOICE, Kind.YES}
        return sum(isinstance(value, str) for value in self.values) > len(self.values) / 2

    @property
    def is_wide(self) -> bool:
        """Whether its cells hold more than one line."""
        return self.width >= _LONG["remark"]


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a sheet from left to right; `rows` are filled, `height` rows look like a form."""

    sheet: Sheet
    slots: tuple[Slot, ...]
    rows: int
    height: int

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.slots)

    def letter(self, key: str) -> str:
        """The letter of the known column with this key."""
        at = next(at for at, slot in enumerate(self.slots, start=1) if slot.column and slot.column.key == key)
        return get_column_letter(at)

    def further(self) -> tuple[int, int] | None:
        """The numbers of the first and the last further column; None when there are none."""
        found = [at for at, slot in enumerate(self.slots, start=1) if slot.column is None]
        return (found[0], found[-1]) if found else None


def layout(sheet: Sheet, content: Filled | None, language: Language) -> Layout:
    """The columns of a sheet: what is compulsory first, then what the user names, then the rest."""
    rows = content.rows if content else 0
    before = [_known(column, content, language) for column in sheet.columns if column.required]
    after = [_known(column, content, language) for column in sheet.columns if not column.required]
    slots = (*before, *_further(sheet, content), *after)
    return Layout(sheet, slots, rows, max(FORM_ROWS, rows + _SPARE_ROWS))


def _known(column: Column, content: Filled | None, language: Language) -> Slot:
    values = content.known.get(column.key, ()) if content else ()
    width = _LONG.get(column.key, _NAME_WIDTH if column.required and column.kind is Kind.TEXT else _WIDTHS[column.kind])
    number_format = {Kind.SHARE: "0%", Kind.DATE: "dd-mm-yyyy" if language == "nl" else "d mmm yyyy"}
    found = number_format.get(column.kind, _format(values))
    choices = [name.to(language) for name in (column.choices or {}).values()]
    heading = column.heading.to(language)
    return Slot(column, heading, values, _wide_enough(heading, [*choices, *values], width), found)


def _further(sheet: Sheet, content: Filled | None) -> list[Slot]:
    """The further columns that have a name; as long as no row is filled in, room for others."""
    named = [_named(sheet, name, values) for name, values in (content.further.items() if content else ())]
    if sheet.further is None or (content is not None and content.rows):
        return named
    return [*named, *[_named(sheet, "", ())] * (_SPARE_COLUMNS - len(named))]


def _named(sheet: Sheet, name: str, values: Sequence[Value]) -> Slot:
    # As text, so that Excel does not make a date of a range of weights such as 10-12.
    number_format = "@" if sheet.key == "weights" else _format(values, shares=sheet.key == "candidates")
    return Slot(None, name, values, _wide_enough(name, values, _FURTHER_WIDTH), number_format)


def _wide_enough(heading: str, values: Sequence[Value], width: float) -> float:
    """A width that breaks no word of the heading, and shows every text of up to the widest column in one line."""
    word = max((len(word) for word in heading.split()), default=0) * _BOLD
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    return min(_WIDEST, max(width, word + 2.0, longest + 2.0)) if width < _WIDEST else width


def format_of(value: Value, usual: str) -> str:
    """The format of one number in a column that is usually shown as `usual`: thousands are separated."""
    if usual != _GENERAL or not isinstance(value, float) or abs(value) < _THOUSANDS:
        return usual
    return "#,##0" if value.is_integer() else "#,##0.00"


def _format(values: Sequence[Value], *, shares: bool = False) -> str:
    """A number format after the values: dates, shares as percentages, or what the program thinks best."""
    if any(isinstance(value, date) for value in values):
        return "dd-mm-yyyy"
    numbers = [value for value in values if isinstance(value, float)]
    if shares and numbers and all(0 <= value <= 1 for value in numbers) and any(0 < value < 1 for value in numbers):
        return "0%"
    return _GENERAL
