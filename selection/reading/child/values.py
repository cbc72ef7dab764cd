"""Cell values as JSON: one way for every reader, so that all files come out alike."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time, timedelta

from selection.reading.child.refusal import Refusal
from selection.reading.limits import Limits

__all__ = ["ERROR_TEXTS", "Encoder", "Raw", "sheet_title", "writable"]

# Excel's error values, in English and as a Dutch Excel writes them to a csv.
ERROR_TEXTS = frozenset(
    [
        "#N/A",
        "#DIV/0!",
        "#REF!",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#VALUE!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#CONNECT!",
        "#UNKNOWN!",
        "#BUSY!",
        "#GETTING_DATA",
        "#PYTHON!",
        "#EXTERNAL!",
        "#N/B",
        "#DEEL/0!",
        "#VERW!",
        "#NAAM?",
        "#LEEG!",
        "#GETAL!",
        "#WAARDE!",
        "#OVERLOOP!",
        "#BEREKEN!",
    ]
)
# Characters that no workbook can hold; whatever is read must be writable again.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORBIDDEN_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE = 31

Raw = str | float | bool | date | datetime | time | timedelta | None
_Plain = str | float | bool | dict[str, str] | None


def sheet_title(name: str) -> str:
    """A name that a sheet may have, as near to `name` as it gets."""
    return _FORBIDDEN_IN_TITLES.sub("_", writable(name))[:_LONGEST_TITLE].strip("' ") or "csv"


def writable(text: str) -> str:
    """A text without the characters that no workbook can hold."""
    return _UNWRITABLE.sub("", text)


class Encoder:
    """Writes rows as lines of JSON and keeps count of the text in them.

    Numbers, texts, booleans and blanks are themselves; a date is {"date": ISO 8601}, a broken cell is
    {"broken": what it shows}. A time of day or a duration becomes text: no score is one.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._characters = 0

    def line(
        self, values: Iterable[Raw], broken: Mapping[int, str] | None = None, covered: Collection[int] = ()
    ) -> bytes:
        """One row as a line; `broken` and `covered` go by column number from 1, covered cells come out blank.

        Raises
        ------
        Refusal
            When all lines together hold more text than the limits allow.
        """
        row = [self._plain(value) for value in values]
        for column, shown in (broken or {}).items():
            row[column - 1] = {"broken": writable(shown).strip()}
        if covered:
            row = [None if column in covered else value for column, value in enumerate(row, start=1)]
        return json.dumps(row, allow_nan=False, separators=(",", ":")).encode()

    def _plain(self, value: Raw) -> _Plain:
        match value:
            case None | bool():
                return value
            case int() | float():
                return value if math.isfinite(value) else {"broken": str(value)}
            case str():
                return self._text(value)
            case datetime():
                return {"date": value.replace(tzinfo=None).isoformat()}
            case date():
                return {"date": datetime(value.year, value.month, value.day).isoformat()}  # noqa: DTZ001  # sheets have no zones
            case _:
                return str(value)

    def _text(self, value: str) -> _Plain:
        self._characters += len(value)
        if self._characters > self._limits.characters:
            raise Refusal("text_size", limit=self._limits.characters)
        text = writable(value).strip()
        if text in ERROR_TEXTS:
            return {"broken": text}
        return text or None
