"""What the child hands back: sheets of plain values with what is known of their cells, and what should be said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Book", "Form", "Note", "Plain", "Sheet", "Structure"]

Form = Literal["csv", "ods", "xls", "xlsb", "xlsm", "xlsx"]
Plain = str | float | bool | dict[str, str] | None
"""A date is {"date": ISO 8601}, a broken cell is {"broken": what it shows}; all else is itself."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell the reader: a code, the values of its sentence, and the sheet and cell it is about."""

    code: str
    values: dict[str, str | float | list[str]] = field(default_factory=dict)
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """What is known of the cells of a sheet besides their values; rows and columns from 1.

    `further` has row and column, by turns, of formulas of which the text is not known.
    """

    merges: Iterable[tuple[int, int, int, int]] = ()
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    further: Iterable[int] = ()
    formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: Iterable[int] = ()
    hidden_columns: Iterable[int] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its values row by row from A1 on, `width` in each row.

    `others` are the positions of the values that may be something else than a number, in ascending order; None where
    nobody kept them.
    """

    name: str
    hidden: bool
    width: int
    values: list[Plain]
    structure: Structure = field(default_factory=Structure)
    others: Sequence[int] | None = None

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.values) // self.width if self.width else 0


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was read."""

    form: Form
    sheets: list[Sheet]
    notes: list[Note]
