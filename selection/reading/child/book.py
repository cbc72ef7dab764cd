"""What the child hands back: sheets as lines of JSON, and what should be said about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Book", "Form", "Note", "Sheet"]

Form = Literal["csv", "ods", "xls", "xlsb", "xlsm", "xlsx"]


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell the reader: a code, the values of its sentence, and the sheet and cell it is about."""

    code: str
    values: dict[str, str | float | list[str]] = field(default_factory=dict)
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: each line is a row from A1 on, all of the same width, as `Encoder.line` writes it."""

    name: str
    hidden: bool
    lines: list[bytes]


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was read."""

    form: Form
    sheets: list[Sheet]
    notes: list[Note]
