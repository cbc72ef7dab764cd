"""Cell values made plain: one way for every reader, so that all files come out alike."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import cast

from selection.reading.child.book import Plain
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


def sheet_title(name: str) -> str:
    """A name that a sheet may have, as near to `name` as it gets."""
    return _FORBIDDEN_IN_TITLES.sub("_", writable(name))[:_LONGEST_TITLE].strip("' ") or "csv"


def writable(text: str) -> str:
    """A text without the characters that no workbook can hold."""
    return _UNWRITABLE.sub("", text)


class Encoder:
    """Makes values plain and keeps count of the text in them.

    A time of day or a duration becomes text: no score is one. A number that is not finite is broken.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._characters = 0

    def plain(self, values: Sequence[Raw]) -> tuple[list[Plain], list[int]]:
        """The values, made plain: texts without outer blanks, whole numbers as floats; and where others may stand.

        Raises
        ------
        Refusal
            When all values together hold more text than the limits allow.
        """
        found = cast("list[Plain]", list(values))
        others = [at for at, value in enumerate(found) if value.__class__ is not float]
        numbers = cast("list[float]", found.copy())
        for at in others:
            numbers[at] = 0.0
        if not math.isfinite(sum(numbers)):
            others = list(range(len(found)))
        texts = []
        for at in others:
            if isinstance(found[at], str):
                texts.append(at)
            elif found[at] is not None:
                found[at] = _plain(values[at])
        self._strip(found, texts)
        return found, others

    def _strip(self, values: list[Plain], at: list[int]) -> None:
        """Strip the texts at these positions, and look for what is none."""
        texts = cast("list[str]", [values[position] for position in at])
        joined = "".join(texts)
        self._characters += len(joined)
        if self._characters > self._limits.characters:
            raise Refusal("text_size", limit=self._limits.characters)
        if _UNWRITABLE.search(joined):
            texts = list(map(writable, texts))
        texts = list(map(str.strip, texts))
        seen = set(texts)
        special: dict[str, Plain] = {shown: {"broken": shown} for shown in ERROR_TEXTS & seen}
        if "" in seen:
            special[""] = None
        if special:
            for position, text in zip(at, texts, strict=True):
                values[position] = special.get(text, text)
        else:
            for position, text in zip(at, texts, strict=True):
                values[position] = text


def _plain(value: Raw) -> Plain:
    match value:
        case None | str() | bool():
            return value
        case int() | float():
            return float(value) if math.isfinite(value) else {"broken": str(value)}
        case datetime():
            return {"date": value.replace(tzinfo=None).isoformat()}
        case date():
            return {"date": datetime(value.year, value.month, value.day).isoformat()}  # noqa: DTZ001  # sheets have no zones
        case _:
            return str(value)
