"""What is written into the form: rows under the known columns of a sheet and under its further ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd

from selection.errors import Place, SheetError
from selection.model import unknown_name
from selection.schema import SHEETS, Column, Kind, Sheet, means
from selection.texts import Language, text

__all__ = ["Filled", "Value", "filled"]

Value = str | float | bool | date | None

_WORDS = {True: text("yes"), False: text("no")}
_OWN_WORDS = {"criterion": text("Influence"), "value": text("veto")}


@dataclass(frozen=True, slots=True)
class Filled:
    """The rows of one sheet: what stands under each known column by key, and under each further heading."""

    known: Mapping[str, Sequence[Value]]
    further: Mapping[str, Sequence[Value]]
    rows: int


def filled(content: Mapping[str, pd.DataFrame], language: Language) -> dict[str, Filled]:
    """The content by sheet key, choices and yes or no in `language`, every other text as it is.

    Raises
    ------
    SheetError
        If a frame does not go by the name of a sheet of the template.
    """
    return {_sheet(name).key: _rows(_sheet(name), frame, language) for name, frame in content.items()}


def _sheet(name: str) -> Sheet:
    found = next((sheet for sheet in SHEETS if means(name, sheet.name) or name == sheet.key), None)
    if found is None:
        names = [str(sheet.name) for sheet in SHEETS]
        fault = unknown_name(name, text("the name of a sheet of the template"), names, Place())
        raise SheetError(text("The template cannot be filled in:"), [fault])
    return found


def _rows(sheet: Sheet, frame: pd.DataFrame, language: Language) -> Filled:
    if sheet.key == "dossier":
        return _items(sheet, frame, language)
    known: dict[str, list[Value]] = {}
    further: dict[str, list[Value]] = {}
    for at, name in enumerate(frame.columns):
        column = _column(sheet, str(name))
        values = [_value(value) for value in frame.iloc[:, at]]
        if column is None or column.key in known:
            further[str(name)] = values
        else:
            known[column.key] = [_spoken(value, column, language) for value in values]
    return Filled(known, further, len(frame))


def _items(sheet: Sheet, frame: pd.DataFrame, language: Language) -> Filled:
    """The dossier: its items stand below each other in two columns, the first pair perhaps as the header."""
    lines: Iterable[Sequence[Any]] = [tuple(frame.columns), *frame.itertuples(index=False, name=None)]
    known = {
        column.key: [_spoken(_value(line[1]), column, language)]
        for line in lines
        if len(line) > 1 and (column := _column(sheet, str(line[0]))) is not None
    }
    return Filled(known, {}, 1)


def _column(sheet: Sheet, name: str) -> Column | None:
    return next((column for column in sheet.columns if means(name, column.heading)), None)


def _value(value: Any) -> Value:
    if isinstance(value, (str, bool)) or value is None:
        return value
    if bool(pd.isna(value)):
        return None
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, date):
        return value
    return float(value) if hasattr(value, "__float__") else str(value)


def _spoken(value: Value, column: Column, language: Language) -> Value:
    """A choice, a yes, or a word with a meaning of its own, as somebody who reads `language` would write it."""
    if isinstance(value, bool) and column.kind is Kind.YES:
        return _WORDS[value].to(language)
    if isinstance(value, str) and column.choices is not None:
        for key, name in column.choices.items():
            if means(value, name) or value.casefold() == key.casefold():
                return name.to(language)
    if isinstance(value, str) and (column.key in _OWN_WORDS) and means(value, _OWN_WORDS[column.key]):
        return _OWN_WORDS[column.key].to(language)
    return value
