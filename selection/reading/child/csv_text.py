"""A csv or tsv: its encoding, its separator and its decimal mark are found, and said."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import PurePosixPath

from selection.reading.child.book import Book, Note, Sheet
from selection.reading.child.numerals import Numerals, find_numerals
from selection.reading.child.refusal import Refusal
from selection.reading.child.values import Encoder, sheet_title
from selection.reading.limits import Limits

__all__ = ["read_csv"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ("\t", ";", "|", ",")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_HALF = 0.5
_SAMPLE_ROWS = 200
# A last row of our own: when a quote is never closed, it ends up inside a field with all rows after the quote.
_END = "\x00end"
_LONGEST_TEXT = 131_072
_EXCEL_HINT = re.compile(r'"?sep=([;,|\t])"?\r?\n?')


def read_csv(content: bytes, name: str, limits: Limits) -> Book:
    """The one sheet of a text file, named after the file as a spreadsheet program would.

    Raises
    ------
    Refusal
        When the encoding is unknown, a quote is never closed, or the table is too large.
    """
    text, encoding = _decode(content)
    separator, text = _separator(text)
    rows = _rows(text, separator, limits)
    # The same few texts come back in many fields: each is looked at once.
    counts = Counter(chain.from_iterable(rows))
    numerals = find_numerals(counts)
    read = {field: numerals.value(field) for field in counts}
    title = sheet_title(PurePosixPath(name.replace("\\", "/")).stem)
    encoder = Encoder(limits)
    width = len(rows[0]) if rows else 0
    plain, others = encoder.plain([read[field] for field in chain.from_iterable(rows)])
    values: dict[str, str | float | list[str]] = {
        "encoding": encoding,
        "separator": separator,
        "mark": numerals.mark or "",
    }
    sheet = Sheet(title, hidden=False, width=width, values=plain, others=others)
    return Book("csv", [sheet], [Note("text_file", values), *_doubts(numerals)])


def _decode(content: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            candidates = [encoding]
            break
    else:
        # Text without a mark: zero bytes give UTF-16 away, and text that is valid UTF-8 by accident does not occur.
        zeros = content[:2000:2].count(0), content[1:2000:2].count(0)
        candidates = ["utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"] if any(zeros) else ["utf-8", "cp1252"]
    for encoding in candidates:
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise Refusal("encoding")


def _separator(text: str) -> tuple[str, str]:
    """The separator, "" when there is one column, and the text without the line "sep=;" that Excel understands."""
    hint = _EXCEL_HINT.match(text)
    if hint:
        return hint[1], text[hint.end() :]
    fits = {separator: _fit(text, separator) for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=fits.__getitem__)
    if best == ",":
        # Decimal commas can cut every row alike too; then there is another separator beside them.
        other = max(_SEPARATORS[:-1], key=fits.__getitem__)
        if fits[other] >= _HALF and _fit(_DECIMAL_COMMA.sub("", text), ",") < fits[other]:
            best = other
    return (best if fits[best] else ""), text


def _fit(text: str, separator: str) -> float:
    """How well a separator cuts the text into a table: the share of rows that are as wide as most."""
    widths: list[int] = []
    # A fault in the file is for the reading proper to report; the rows before it tell enough here.
    with contextlib.suppress(csv.Error):
        widths.extend(len(row) for row in islice(_reader(text, separator), _SAMPLE_ROWS) if row)
    tables = Counter(width for width in widths if width > 1)
    return max(tables.values(), default=0) / max(len(widths), 1)


def _reader(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_TEXT)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator or "\t")


def _rows(text: str, separator: str, limits: Limits) -> list[list[str]]:
    """All rows, cut to the last column and the last row that hold anything."""
    rows: list[list[str]] = []
    width = 0
    try:
        for row in _reader(f"{text}\n{_END}", separator):
            rows.append(row)
            filled = len(row)
            while filled > width and not row[filled - 1].strip():
                filled -= 1
            width = max(width, filled)
            if len(rows) * max(width, len(row)) > limits.cells:
                raise Refusal("grid_size", sheet="", limit=limits.cells)
    except csv.Error as error:
        raise Refusal("quote", line=len(rows) + 1) from error
    if rows.pop() != [_END]:
        raise Refusal("quote", line=len(rows) + 1)
    while rows and not any(map(str.strip, rows[-1])):
        rows.pop()
    return [row if len(row) == width else [*row[:width], *[""] * (width - len(row))] for row in rows]


def _doubts(numerals: Numerals) -> list[Note]:
    if not numerals.doubtful:
        return []
    code = "mixed_marks" if numerals.mixed else "doubtful_numbers"
    return [Note(code, {"count": numerals.doubtful, "example": numerals.example})]
