"""The one writer of cells: a formula comes from this package only, text of a user is never more than text."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import quote_sheetname

from selection.reporting.looks import HEAD, HEADING, SUBTITLE, TEXT, TITLE, Look
from selection.reporting.references import Area
from selection.texts import Language, Text

__all__ = ["Content", "Formats", "Formula", "Page", "clean", "quoted", "wide_enough"]

_LONGEST = 32_767
"""What a cell holds at most, in characters."""

_QUOTABLE = 250
"""A formula quotes at most 255 characters at once."""

_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\n")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEIGHT_OF_A_LINE = 12.6
_AIR = 2.2
_HIGHEST = 409.0
"""The highest row there can be, in points."""
_USUAL_WIDTH = 9.0
_USUAL_HEIGHT = 15.0
_LETTERS = dict.fromkeys("fijlrtI.,:;'!|()[]/- ", 0.5) | dict.fromkeys("mwMW@%&", 1.45)
"""The widths of letters in digits, which column widths are counted in; others are 1, capitals a quarter more."""
_PLAIN, _BOLD = 1.03, 1.1
_WIDEST = 22.0
_BROKEN = 1.1


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula without its equals sign, and its value; `array` when it computes with whole columns at once."""

    expression: str
    value: float | str | Text
    array: bool = False


Content = Text | str | float | Formula | None


def clean(words: str) -> str:
    """Text as a cell can hold it: no control characters, line ends as line feeds, not too long.

    Examples
    --------
    >>> clean("Acme" + chr(7) + " B.V.")
    'Acme B.V.'
    """
    return _NOT_IN_XML.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))[:_LONGEST]


def quoted(words: str) -> str:
    """Words of this package as a formula quotes them.

    Examples
    --------
    >>> print(quoted('a "no" here'))
    "a ""no"" here"
    """
    pieces = [words[i : i + _QUOTABLE] for i in range(0, len(words), _QUOTABLE)] or [""]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


class Page:
    """A sheet of the report. `row` is the first row not yet used, for writers that work downwards."""

    def __init__(self, name: str, sheet: Any, language: Language, formats: Formats) -> None:
        self.name = name
        self.sheet = sheet
        self.language: Language = language
        self.row = 0
        self._formats = formats
        self._own = re.compile(rf"(?<![\w'.]){re.escape(quote_sheetname(name))}!")
        self._widths: dict[int, float] = {}
        self._merged: dict[tuple[int, int], float] = {}
        self._heights: dict[int, float] = {}
        self._columns = 0
        self._starts: list[int] = []

    def put(self, row: int, column: int, content: Content, look: Look = TEXT) -> Area:
        """Writes one cell and answers where it stands. Nothing else in this package writes cells."""
        self._reserve(row, column, self._words(content), look)
        match content:
            case Formula():
                self._put_formula(row, column, content, look)
            case Text() | str():
                words = self.say(content)
                chosen = self._formats.of(look, as_text=words.startswith(_FORMULA_LIKE))
                self.sheet.write_string(row, column, words, chosen)
            case None:
                self.sheet.write_blank(row, column, None, self._formats.of(look))
            case _ if math.isfinite(content):
                # A 0 that is left over is no -0.
                self.sheet.write_number(row, column, content + 0.0, self._formats.of(look))
            case _:
                self.sheet.write_string(row, column, _endless(content), self._formats.of(look, as_text=True))
        return Area.at(self.name, row, column)

    def _put_formula(self, row: int, column: int, formula: Formula, look: Look) -> None:
        # Without the name of the sheet itself a formula is shorter and easier to follow.
        expression = "=" + self._own.sub("", formula.expression)
        value = formula.value
        if isinstance(value, (Text, str)):
            value = self.say(value)
        elif not math.isfinite(value):
            value = _endless(value)
        else:
            value += 0.0
        chosen = self._formats.of(look)
        if formula.array:
            self.sheet.write_array_formula(row, column, row, column, "{" + expression + "}", chosen, value)
        else:
            self.sheet.write_formula(row, column, expression, chosen, value)

    def say(self, content: Text | str) -> str:
        """A sentence in the language of the report, as a cell holds it."""
        return clean(content.to(self.language) if isinstance(content, Text) else content)

    def _words(self, content: Content) -> str:
        """The words that a cell shows; none for a number."""
        shown = content.value if isinstance(content, Formula) else content
        return self.say(shown) if isinstance(shown, (Text, str)) else ""

    def begin(self) -> None:
        """Remembers that a part begins at `row` which a page should hold as a whole."""
        self._starts.append(self.row)

    def line(self, row: int, column: int, contents: Iterable[Content], look: Look | Sequence[Look] = TEXT) -> Area:
        """Writes cells next to each other and answers where they stand."""
        listed = list(contents)
        looks = [look] * len(listed) if isinstance(look, Look) else list(look)
        for i, (content, one) in enumerate(zip(listed, looks, strict=True)):
            self.put(row, column + i, content, one)
        return Area(self.name, row, column, row, column + max(0, len(listed) - 1))

    def head(self, row: int, column: int, headings: Iterable[Content], words: Collection[int] = (0,)) -> None:
        """Writes the head of a table: to the left above `words`, to the right above figures."""
        for i, heading in enumerate(headings):
            beside = HEAD.but(align="left", indent=int(column + i > 0))
            self.put(row, column + i, heading, beside if i in words else HEAD.but(align="right"))

    def open(self, title: Text, message: Text) -> None:
        """Writes the title of the sheet and what it is about, in the first two rows."""
        self.put(0, 0, title, TITLE)
        self.put(1, 0, message, SUBTITLE.but(wrap=False))
        self.row = 3

    def heading(self, words: Text, last: int) -> int:
        """Writes a heading over the columns up to `last`, and answers the row below it."""
        self.put(self.row, 0, words, HEADING)
        self._heights[self.row] = _HEIGHT_OF_A_LINE * 1.4
        self.begin()
        for column in range(1, last + 1):
            self.put(self.row, column, None, HEADING)
        self.row += 1
        return self.row

    def spread(self, row: int, columns: tuple[int, int], content: Content, look: Look = TEXT) -> Area:
        """Writes over several columns at once."""
        first, last = columns
        if last > first:
            self.sheet.merge_range(row, first, row, last, "", self._formats.of(look))
        self._merged[row, first] = sum(self._widths.get(column, _USUAL_WIDTH) for column in range(first, last + 1))
        return self.put(row, first, content, look)

    def settle(self) -> Extent:
        """Makes each row as high as its words need, once everything is written: not every office does so itself."""
        heights = {row: min(_HIGHEST, height + _AIR) for row, height in self._heights.items()}
        for row, height in heights.items():
            self.sheet.set_row(row, height)
        last = max(self.row - 1, *self._heights, 0)
        width = sum(self._widths.get(column, _USUAL_WIDTH) for column in range(self._columns))
        return Extent(width, [heights.get(row, _USUAL_HEIGHT) for row in range(last + 1)], sorted(set(self._starts)))

    def _reserve(self, row: int, column: int, words: str, look: Look) -> None:
        """Remembers how high a row must be, and how far the sheet reaches."""
        width = self._merged.get((row, column), self._widths.get(column, _USUAL_WIDTH)) - look.indent
        lines = lines_of(words, width * 10 / look.size, bold=look.bold) if look.wrap else 1
        height = lines * _HEIGHT_OF_A_LINE * look.size / 10
        self._heights[row] = max(self._heights.get(row, 0.0), height)
        self._columns = max(self._columns, column + 1)

    def widths(self, *widths: float) -> None:
        """Sets the widths of the columns, in characters."""
        for column, width in enumerate(widths):
            self._widths[column] = width
            self.sheet.set_column(column, column, width)


def _endless(number: float) -> str:
    """What a cell shows for a number that is not finite: no file format has one."""
    return "-∞" if number < 0 else "∞"


def lines_of(words: str, width: float, *, bold: bool = False) -> int:
    """About how many lines text takes in a cell that is so many digits wide."""
    lengths = [_length(part, bold=bold) for part in words.split("\n")]
    # A line that breaks leaves part of a word's width unused.
    return sum(1 if length <= width else math.ceil(length * _BROKEN / width) for length in lengths)


def wide_enough(headings: Iterable[str], least: float) -> float:
    """The width, in digits, of a column in whose head no word of these headings is broken in two; not without end."""
    words = (word for heading in headings for word in heading.split())
    return min(_WIDEST, max([least, *(_length(word, bold=True) + 1 for word in words)]))


def _length(words: str, *, bold: bool) -> float:
    letters = sum(_LETTERS.get(letter, 1.25 if letter.isupper() else 1.0) for letter in words)
    return letters * (_BOLD if bold else _PLAIN)


@dataclass(frozen=True, slots=True)
class Extent:
    """How large a sheet is: its width in digits, the height of each row in points, and the rows where parts start."""

    width: float
    heights: Sequence[float]
    starts: Sequence[int]


class Formats:
    """The formats of a workbook, one for each look."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[tuple[Look, bool], Any] = {}

    def of(self, look: Look, *, as_text: bool = False) -> Any:
        """The format of a look; `as_text` keeps what looks like a formula text even after it was edited."""
        key = (look, as_text)
        if key not in self._made:
            quote = {"quote_prefix": True} if as_text else {}
            self._made[key] = self._workbook.add_format(look.properties() | quote)
        return self._made[key]
