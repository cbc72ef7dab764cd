"""What somebody said of the lines of a sheet that were read wrongly: it counts before anything that is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from selection.errors import SheetError
from selection.model import name_key
from selection.tables import column_name
from selection.texts import Text, text

__all__ = [
    "LineRole",
    "Lines",
    "Said",
    "Spot",
    "is_correction",
    "names_key",
    "refuse_unknown",
    "role_key",
    "spot_of",
]

_NAMES, _ROLE = "names: ", "role: "
_SPOT = re.compile(r"(?:row\s*)?(?P<row>\d{1,7})|(?:column\s*)?(?P<column>[A-Z]{1,3})", re.IGNORECASE)
_PLACED = re.compile(rf"{_ROLE}(?:.*!)?(?:(?P<row>row \d+)|column [A-Z]+)")
_LETTERS = 26


class LineRole(StrEnum):
    """What a row or a column is, as somebody says it."""

    CANDIDATE = "candidate"
    CRITERION = "criterion"
    FACT = "fact"
    WEIGHTS = "weights"
    TOTAL = "total"
    OUT = "left out"

    @property
    def holds(self) -> bool:
        """Whether it holds scores or facts, rather than something about them."""
        return self in (LineRole.CANDIDATE, LineRole.CRITERION, LineRole.FACT)

    def words(self) -> Text:
        """What to call it."""
        return _WORDS[self]


_WORDS: Mapping[LineRole, Text] = {
    LineRole.CANDIDATE: text("a candidate"),
    LineRole.CRITERION: text("a criterion"),
    LineRole.FACT: text("only a fact"),
    LineRole.WEIGHTS: text("the weights"),
    LineRole.TOTAL: text("worked out by the sheet"),
    LineRole.OUT: text("left out"),
}

Lines = Mapping[int, LineRole]
"""What somebody said of rows, or of columns, by their number."""


class Spot(NamedTuple):
    """A whole row or column of a sheet, by its number from 1."""

    is_row: bool
    number: int

    @classmethod
    def row(cls, number: int) -> Spot:
        """A row."""
        return cls(is_row=True, number=number)

    @classmethod
    def column(cls, number: int) -> Spot:
        """A column."""
        return cls(is_row=False, number=number)

    def __str__(self) -> str:
        return f"row {self.number}" if self.is_row else f"column {column_name(self.number)}"


def names_key(sheet: str) -> str:
    """The key of the answer which row or column of a sheet names the candidates: "row 4", "column B"."""
    return f"{_NAMES}{sheet}"


def role_key(line: str) -> str:
    """The key of the answer what a row or a column is, by its heading or as "row 9" or "column D"."""
    return f"{_ROLE}{line}"


def is_correction(key: str) -> bool:
    """Whether a key is one of these two: nobody asks for them."""
    return key.startswith((_NAMES, _ROLE))


def spot_of(answer: str) -> Spot | None:
    """The row or the column that somebody named.

    Examples
    --------
    >>> spot_of("row 4"), spot_of("b"), spot_of("third")
    (Spot(is_row=True, number=4), Spot(is_row=False, number=2), None)
    """
    match = _SPOT.fullmatch(answer.strip())
    if match is None:
        return None
    if match["row"]:
        return Spot.row(int(match["row"]))
    number = 0
    for letter in match["column"].upper():
        number = _LETTERS * number + ord(letter) - ord("A") + 1
    return Spot.column(number)


def refuse_unknown(answers: Mapping[str, str]) -> None:
    """Refuse a correction that says nothing that a line can be.

    Raises
    ------
    SheetError
        With what can be said.
    """
    for key, given in answers.items():
        if key.startswith(_NAMES) and spot_of(given) is None:
            message = text("{given} is no answer to {key}: write a row or a column, such as row 4 or column B.",
                           given=given, key=key)  # fmt: skip
            raise SheetError(message)
        if key.startswith(_ROLE) and given not in set(LineRole):
            message = text("{given} is no answer to {key}. Choose {choices:or}.", given=given, key=key,
                           choices=[role.value for role in LineRole])  # fmt: skip
            raise SheetError(message)


@dataclass
class Said:
    """What was said of one sheet; `used` are the keys that something on it goes by."""

    sheet: str
    given: Mapping[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._roles = {name_key(key.removeprefix(_ROLE)): (key, LineRole(answer)) for key, answer in self.given.items()
                       if key.startswith(_ROLE)}  # fmt: skip

    def __bool__(self) -> bool:
        return bool(self._roles) or names_key(self.sheet) in self.given

    def names(self) -> Spot | None:
        """Where the names of the candidates stand, when somebody said so."""
        return spot_of(self.given.get(names_key(self.sheet), ""))

    def take_names(self) -> None:
        """Remember that where the names stand was used."""
        self.used.add(names_key(self.sheet))

    def placed(self) -> dict[str, bool]:
        """The keys in use that say where something stands, each with whether it says so of a single row.

        For another sheet they hold when its table stands there too.
        """
        names = {names_key(self.sheet)} & self.used
        rows = {key: match["row"] is not None for key in self.used if (match := _PLACED.fullmatch(key)) is not None}
        return {**dict.fromkeys(names, False), **rows}

    def role(self, called: Collection[str]) -> LineRole | None:
        """What somebody said of the line that goes by these names; of several things the last."""
        names = {name_key(name) for name in called if name}
        found = next((one for name, one in reversed(self._roles.items()) if name in names), None)
        if found is None:
            return None
        self.used.add(found[0])
        return found[1]
