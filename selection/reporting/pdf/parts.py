"""What a printed report is made of: headings, sentences, tables, pictures; each as plain data in one language."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from selection.charts import Figure
from selection.reporting.cells import clean
from selection.study import Cell, Table
from selection.texts import Language, Text

__all__ = [
    "Grid",
    "Heading",
    "Labelled",
    "Part",
    "Picture",
    "Points",
    "Sentences",
    "Tiles",
    "grid_of",
    "shown",
    "spoken",
    "titled",
]

Said = Text | str

_UNBROKEN = re.compile(r"[^\s\u200b]{28,}")
_LONG_NAME = re.compile(r"\S{20,}")
_MARKED = re.compile(r"(?<=\w)([_./-]+)(?=\w)")
_PIECE = 14
_LONG_WORD, _LONG_HEADING, _LINES = 11, 17, 3
_BESIDE = 5
"""Letters beside the longest word above a column of words: the room around it, and that it is bold."""
_BREAK_HERE = "\u200b"


def spoken(words: Said, language: Language) -> str:
    """The words as a page can hold them: no control characters, and a word without end may be broken."""
    said = clean(words.to(language) if isinstance(words, Text) else words)
    return _UNBROKEN.sub(_broken, said)


def titled(words: Said, language: Language) -> str:
    """The words of a title, in which a long name without spaces is broken at the marks that file names have."""
    said = clean(words.to(language) if isinstance(words, Text) else words)
    return spoken(_LONG_NAME.sub(lambda found: _MARKED.sub(rf"\1{_BREAK_HERE}", found[0]), said), language)


def _broken(match: re.Match[str]) -> str:
    word = match[0]
    return _BREAK_HERE.join(word[i : i + _PIECE] for i in range(0, len(word), _PIECE))


def shown(cell: Cell, pattern: str, language: Language) -> str:
    """What a table shows: words, or a number by the pattern of its column."""
    if cell is None:
        return ""
    if isinstance(cell, (Text, str)):
        return spoken(cell, language)
    return Text("{value:" + pattern + "}", {"value": cell}).to(language)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; one of level 1 begins a part of the report, and with `overleaf` a page."""

    words: Said
    level: int = 2
    overleaf: bool = False

    def data(self, language: Language) -> dict[str, object]:
        """As plain data."""
        return {"kind": "heading", "words": spoken(self.words, language), "level": self.level,
                "overleaf": self.overleaf}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences in a row, one paragraph each. `look` is plain, big, strong or quiet."""

    words: tuple[Said, ...]
    look: str = "plain"

    def data(self, language: Language) -> dict[str, object]:
        """As plain data."""
        return {"kind": "sentences", "words": [spoken(one, language) for one in self.words], "look": self.look}


@dataclass(frozen=True, slots=True)
class Points:
    """Sentences in a list."""

    words: tuple[Said, ...]

    def data(self, language: Language) -> dict[str, object]:
        """As plain data."""
        return {"kind": "points", "words": [spoken(one, language) for one in self.words]}


@dataclass(frozen=True, slots=True)
class Labelled:
    """Sentences beside what they are about, whose column is `aside` millimetres wide."""

    rows: tuple[tuple[Said, tuple[Said, ...]], ...]
    aside: int = 27

    def data(self, language: Language) -> dict[str, object]:
        """As plain data."""
        rows = [[spoken(label, language), [spoken(one, language) for one in said]] for label, said in self.rows]
        return {"kind": "labelled", "rows": rows, "aside": self.aside}


@dataclass(frozen=True, slots=True)
class Tiles:
    """The main figures next to each other: what it is, the figure, what it means."""

    tiles: tuple[tuple[Said, Said, Said], ...]

    def data(self, language: Language) -> dict[str, object]:
        """As plain data."""
        return {"kind": "tiles", "tiles": [[spoken(one, language) for one in tile] for tile in self.tiles]}


@dataclass(frozen=True, slots=True)
class Grid:
    """A table under its title.

    `patterns` are those of the figures by column, empty above words; `widths` are parts of the page for columns of
    words; the first `strong` rows stand out.
    """

    title: Said
    headings: tuple[Said, ...]
    rows: tuple[tuple[Cell, ...], ...]
    patterns: tuple[str, ...]
    widths: Mapping[int, float] = field(default_factory=dict, hash=False)
    strong: int = 0

    def data(self, language: Language) -> dict[str, object]:
        """As plain data."""
        rows = [
            [shown(cell, pattern, language) for cell, pattern in zip(row, self.patterns, strict=True)]
            for row in self.rows
        ]
        headings = [spoken(one, language) for one in self.headings]
        widths = [
            -_letters(headings[i], [row[i] for row in rows])
            if pattern
            else self.widths.get(i, _width(headings[i], [row[i] for row in rows]))
            for i, pattern in enumerate(self.patterns)
        ]
        return {
            "kind": "grid",
            "title": spoken(self.title, language),
            "headings": headings,
            "rows": rows,
            "numbers": [bool(pattern) for pattern in self.patterns],
            "widths": widths,
            "strong": self.strong,
        }


def _letters(heading: str, figures: Sequence[str]) -> float:
    """The letters that a column of figures must be wide: a long word above them may be broken."""
    word = min(max((len(one) for one in heading.split()), default=1), _LONG_WORD)
    lines = min(len(heading) / _LINES + 2, _LONG_HEADING)
    longest = max((len(one) for one in figures), default=0)
    return max(4.0, float(word), lines, float(longest))


def _width(above_it: str, words: Sequence[str]) -> float:
    """The part of the page for a column of words: more for longer ones, but not in proportion.

    The longest word above it fits, also where nothing stands below it.
    """
    longest = max((len(one) for one in words), default=1)
    above = max((len(one) for one in above_it.split()), default=1)
    return math.pow(min(max(longest, above + _BESIDE), 90), 0.6)


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart under its finding; `width` is the part of the page that it takes, so that few bars do not grow thick."""

    figure: Figure
    width: float = 1.0

    def data(self, language: Language) -> dict[str, object]:
        """As plain data, without the drawing."""
        return {
            "kind": "picture",
            "title": spoken(self.figure.title, language),
            "alt": clean(self.figure.alternative) or "-",
            "width": self.width,
        }


Part = Heading | Sentences | Points | Labelled | Tiles | Grid | Picture


def grid_of(table: Table, most: int | None = None) -> Grid:
    """A table of an answer, its first `most` rows when given."""
    return Grid(
        table.title,
        tuple(column.heading for column in table.columns),
        table.rows[:most],
        tuple(column.number for column in table.columns),
    )
