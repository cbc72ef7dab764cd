"""What a cell looks like before anybody knows what it is about."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from selection.errors import Place
from selection.tables import Cell
from selection.understanding.values.asides import above_text, only_said_of_numbers
from selection.understanding.values.cells import WrittenKind, content
from selection.understanding.vocabulary.levels import LADDERS
from selection.understanding.vocabulary.numbers import ORDINALS
from selection.understanding.vocabulary.words import Concept, is_about

__all__ = ["CODE", "LOOKS", "Look", "look_of"]


class Look(StrEnum):
    """What a cell looks like."""

    BLANK = "blank"
    FIGURE = "figure"
    NOTHING = "nothing"
    TEXT = "text"
    DATE = "date"
    LEVEL = "level"
    YES = "yes or no"
    BROKEN = "broken"


_LEVELS = frozenset(
    word.casefold() for ladder in LADDERS for rungs in ladder.rungs.values() for rung in rungs for word in rung
)


LOOKS = tuple(Look)
CODE = {look: code for code, look in enumerate(LOOKS)}


_LOOKS = {
    WrittenKind.BLANK: Look.NOTHING,
    WrittenKind.NOT_APPLICABLE: Look.NOTHING,
    WrittenKind.UNKNOWN: Look.NOTHING,
    WrittenKind.NUMBER: Look.FIGURE,
    WrittenKind.INTERVAL: Look.FIGURE,
    WrittenKind.DOUBTFUL: Look.FIGURE,
    WrittenKind.MARK: Look.LEVEL,
}


_COUNTS = (WrittenKind.NUMBER, WrittenKind.DOUBTFUL)
_CODE = re.compile(r"0\d[\d./ -]{2,}")
"""Nobody writes an amount with a zero before it: that is a number of a stand, an account, a telephone."""

_FILE = re.compile(r"(?:19|20)\d\d\s?[-/]\s?0\d{1,4}")
"""2026-014 numbers a file or a project by its year."""


def _is_step(remark: str) -> bool:
    return remark.rpartition(" ")[2] in ORDINALS


@lru_cache(maxsize=65536)
def look_of(written: str) -> Look:
    """What a text looks like."""
    found = content(Cell(written, Place()))
    if found.kind is WrittenKind.LEVEL:
        return Look.LEVEL if found.word in _LEVELS and not is_about(found.word, Concept.TOTAL) else Look.TEXT
    if found.is_number and (found.remark.casefold() in _LEVELS or _is_step(found.remark)):
        return Look.LEVEL
    # A number with words beside it is rather a label: "1.1 Price", "2 - Planning".
    if found.kind in _COUNTS and _CODE.fullmatch(written.strip()):
        return Look.TEXT
    if _FILE.fullmatch(written.strip()):
        return Look.TEXT
    if found.is_number and "\n" in written and above_text(written) is not None:
        return Look.FIGURE
    if found.is_number and found.remark and any(map(str.isalpha, only_said_of_numbers(found.remark))):
        return Look.TEXT
    return _LOOKS.get(found.kind, Look.TEXT)
