"""What a cell means: a number as people write them, a date, a yes, a choice. Never a guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from selection.missing import is_not_applicable, is_unknown
from selection.model import closest
from selection.schema import Column, Kind, means
from selection.tables import Cell
from selection.texts import LANGUAGES, Text, text
from selection.validation.findings import Findings
from selection.validation.numbers import as_interval, as_number, interval_text

__all__ = [
    "Value",
    "as_interval",
    "as_number",
    "cell_value",
    "interval_text",
    "is_not_applicable",
    "is_unknown",
    "number_remedy",
    "pairs_of_numbers",
]

Value = str | float | bool | date | None

_YES = {"yes", "y", "ja", "j", "x", "true", "waar", "1"}
_NO = {"no", "n", "nee", "false", "onwaar", "0"}


def cell_value(cell: Cell, column: Column, findings: Findings) -> Value:
    """The value of a cell of `column`; None when it is empty, or not what the column asks, which is a fault."""
    if cell.error is not None:
        remedy = text("Mend the formula, or type the value over it; leave it empty if there is none")
        findings.fault(cell, _demand(column), remedy)
        return None
    if cell.value is None:
        if column.required:
            findings.fault(cell, _demand(column), text("Fill it in, or remove the row"))
        return None
    value = _READERS[column.kind](cell, column)
    if value is None:
        findings.fault(cell, _demand(column), _remedy(cell, column))
    return value


def pairs_of_numbers(cell: Cell, findings: Findings) -> list[tuple[str, float]]:
    """The pairs of a cell such as "low = 2; high = 8"; a fault and no pairs when it reads otherwise."""
    pairs = []
    for part in str(cell).split(";"):
        word, equals, number = part.partition("=")
        value = as_number(number)
        if part.strip() and (not equals or value is None or not word.strip()):
            findings.fault(cell, text("pairs such as low = 2; high = 8"), text("Write word = number, with ; between"))
            return []
        if part.strip() and value is not None:
            pairs.append((word.strip(), value))
    return pairs


def _text(cell: Cell, _: Column) -> str:
    return cell.value.date().isoformat() if isinstance(cell.value, datetime) else str(cell)


def _number(cell: Cell, _: Column) -> float | None:
    if isinstance(cell.value, str):
        return as_number(cell.value)
    return cell.value if isinstance(cell.value, float) else None


def _whole(cell: Cell, column: Column) -> float | None:
    number = _number(cell, column)
    return number if number is not None and number.is_integer() else None


def _yes(cell: Cell, _: Column) -> bool | None:
    word = str(cell).casefold()
    return True if word in _YES else False if word in _NO else None


def _date(cell: Cell, _: Column) -> date | None:
    if isinstance(cell.value, datetime):
        return cell.value.date()
    if isinstance(cell.value, date):
        return cell.value
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime(str(cell), form).date()  # noqa: DTZ007 - a day, whatever the time zone
        except ValueError:
            continue
    return None


def _choice(cell: Cell, column: Column) -> str | None:
    choices: Mapping[str, Text] = column.choices or {}
    word = str(cell)
    for key, name in choices.items():
        if means(word, name) or word.casefold() == key.casefold():
            return str(key)
    return None


def _score(cell: Cell, _: Column) -> str | float | None:
    return cell.value if isinstance(cell.value, float) else str(cell)


_READERS: Mapping[Kind, Callable[[Cell, Column], Value]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.WHOLE: _whole,
    Kind.SHARE: _number,
    Kind.YES: _yes,
    Kind.DATE: _date,
    Kind.CHOICE: _choice,
    Kind.SCORE: _score,
}


def _demand(column: Column) -> Text:
    if column.choices is not None:
        return text("one of {choices:or}", choices=list(column.choices.values()))
    return {
        Kind.NUMBER: text("a number"),
        Kind.WHOLE: text("a whole number"),
        Kind.SHARE: text("a share from 0% to 100%"),
        Kind.YES: text("yes or no"),
        Kind.DATE: text("a date"),
        Kind.SCORE: text("a score"),
    }.get(column.kind, text("something in {heading}", heading=column.heading))


def _remedy(cell: Cell, column: Column) -> Text:
    if column.kind in {Kind.NUMBER, Kind.WHOLE, Kind.SHARE} and isinstance(cell.value, str):
        return number_remedy(cell.value)
    near = closest(str(cell), [name.to(language) for name in (column.choices or {}).values() for language in LANGUAGES])
    if near is not None:
        return text("Write {near} if that is what was meant", near=near)
    return text("Correct the cell, or leave it empty") if not column.required else text("Correct the cell")


def number_remedy(written: str) -> Text:
    """What to do about a text that is no number, or that could be two."""
    if re.fullmatch(r"-?\d{1,3}[.,]\d{3}", written.strip()):
        return text("It can be a thousand or a fraction: type it as a number")
    return text("Type one number, or leave the cell empty")
