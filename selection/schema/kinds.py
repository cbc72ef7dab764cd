"""How a sheet is described: its columns, and what their cells may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from selection.texts import LANGUAGES, Text

__all__ = ["Change", "Column", "Kind", "Sheet", "means"]


class Kind(StrEnum):
    """What a cell may hold."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole"
    SHARE = "share"
    YES = "yes"
    DATE = "date"
    CHOICE = "choice"
    SCORE = "score"


class Change(StrEnum):
    """What a scenario can change besides adding a rule."""

    WEIGHT = "weight"
    NEED_LEVEL = "need level"
    NEED_WEIGHT = "need weight"
    COLUMN = "column"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its heading, what a reader should know of it, and what its cells may hold.

    `choices` maps what the code calls a choice to what a reader calls it.
    """

    key: str
    heading: Text
    help: Text
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: Mapping[str, Text] | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its columns; `further` says what more columns mean, None when there are none."""

    key: str
    name: Text
    help: Text
    columns: tuple[Column, ...]
    further: Text | None = None

    def column(self, key: str) -> Column:
        """The column with this key."""
        return next(column for column in self.columns if column.key == key)


def means(word: str, what: Text) -> bool:
    """Whether somebody who writes `word` means `what`, in any language, whatever the case of its letters."""
    return word.strip().casefold() in {what.to(language).casefold() for language in LANGUAGES}
