"""The candidates' own columns (cost, region, size), and the marks by which rules count them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from selection.model import Attribute
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Content
from selection.reporting.looks import LABEL, NOTE, Look, entry, figure, plain
from selection.reporting.references import Area
from selection.texts import text

__all__ = ["ColumnCells", "write_columns"]

_WORDS = LABEL.but(indent=1)


@dataclass(frozen=True, slots=True)
class ColumnCells:
    """Where the candidates stand, one row each: their names, their columns, the marks by number of the rule."""

    names: Area
    columns: Mapping[str, Area]
    marks: Mapping[int, Area]


def write_columns(book: Book, used: Collection[str], marks: Mapping[int, Sequence[float]]) -> ColumnCells:
    """Writes every column of the candidates and answers where they stand.

    `used` are the columns that figures follow from; `marks` has one number a candidate for each rule that counts by
    marks, by the index of the rule.
    """
    page, candidates = book[Tab.DATA], book.subject.case.candidates
    headings = list(dict.fromkeys(name for candidate in candidates for name in candidate.attributes))
    page.heading(text("Candidates"), max(1, len(headings)))
    aside = [j for j, name in enumerate(headings, start=1) if name not in used]
    page.head(page.row, 0, (text("Candidate"), *headings), (0, *aside))
    names = _write_names(book)
    for i, candidate in enumerate(candidates):
        for j, name in enumerate(headings, start=1):
            number = candidate.number(name) if name in used else None
            content, look = _shown(candidate.attributes.get(name)) if number is None else (number, entry(plain(number)))
            page.put(names.top + i, j, content, look)
    columns = {name: names.beside(j) for j, name in enumerate(headings, start=1)}
    page.row = names.bottom + 2
    return ColumnCells(names, columns, _write_marks(book, marks))


def _write_names(book: Book) -> Area:
    page, names = book[Tab.DATA], book.subject.case.names
    for i, name in enumerate(names, start=page.row + 1):
        page.put(i, 0, name, LABEL)
    return Area(page.name, page.row + 1, 0, page.row + len(names), 0)


def _write_marks(book: Book, marks: Mapping[int, Sequence[float]]) -> Mapping[int, Area]:
    """A table with, for each rule that counts by marks, whom it counts."""
    page = book[Tab.DATA]
    if not marks:
        return {}
    page.heading(text("Marks: whom a rule counts"), len(marks))
    message = text("A rule with this number on the sheet Rules counts the candidates with 1.")
    page.put(page.row, 0, message, NOTE.but(wrap=False))
    page.row += 1
    page.head(page.row, 0, (text("Candidate"), *(text("Rule {n}", n=number + 1) for number in marks)))
    names = _write_names(book)
    found = {}
    for j, (number, values) in enumerate(marks.items(), start=1):
        found[number] = names.beside(j)
        for i, value in enumerate(values, start=names.top):
            page.put(i, j, value, figure("0"))
    page.row = names.bottom + 2
    return found


def _shown(value: Attribute | None) -> tuple[Content, Look]:
    match value:
        case bool():
            return text("yes") if value else text("no"), _WORDS
        case int() | float():
            return value, figure(plain(value)).but(align="left", indent=1)
        case None | str():
            return value, _WORDS
        case _:
            return text("{date}", date=value), _WORDS
