"""What a letter consists of, before it is text or Word."""

from __future__ import annotations

from dataclasses import dataclass

from selection.decision.words import printable
from selection.texts import Language, Text

__all__ = ["Block", "Heading", "Items", "Paragraph", "Table", "as_text"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    words: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, one under another."""

    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list with a sign before each item."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column holds words and whose others hold numbers."""

    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


Block = Heading | Paragraph | Items | Table


def as_text(blocks: tuple[Block, ...], language: Language) -> str:
    """The blocks as plain text in one language."""
    return "\n\n".join("\n".join(_lines(block, language)) for block in blocks) + "\n"


def _lines(block: Block, language: Language) -> list[str]:
    match block:
        case Heading(words):
            title = printable(words.to(language))
            return [title, "-" * len(title)]
        case Paragraph(lines):
            return [printable(line.to(language)) for line in lines]
        case Items(items):
            return [f"- {printable(item.to(language))}" for item in items]
        case Table(head, rows):
            return _columns([[printable(cell.to(language)) for cell in row] for row in (head, *rows)])


def _columns(rows: list[list[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if i else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
