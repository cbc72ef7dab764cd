"""For each coalition: which rated pairs it holds."""

from __future__ import annotations

from collections.abc import Mapping

from selection.model import CLIENT
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Formula
from selection.reporting.data import DataCells
from selection.reporting.data.pairs import PairCells
from selection.reporting.looks import LABEL, figure
from selection.reporting.references import Area
from selection.texts import text

__all__ = ["write_pairs_inside"]


def write_pairs_inside(book: Book, data: DataCells, x: Area) -> Mapping[str, Area]:
    """Writes for each rated pair whether both parties are in (1 or 0), and answers where it stands, by criterion."""
    return {name: _write(book, name, cells, x) for name, cells in data.pairs.items() if cells is not None}


def _write(book: Book, name: str, cells: PairCells, x: Area) -> Area:
    page, subject = book[Tab.CALCULATION], book.subject
    page.heading(text("Rated pairs inside: {criterion}", criterion=name), 1 + x.columns)
    names = {CLIENT: subject.case.client} | dict(enumerate(subject.case.names))
    members = [set(shown.members) | {CLIENT} for shown in subject.shown]
    for row, (i, j) in enumerate(cells.pairs, start=page.row):
        page.line(row, 0, (names[i], names[j]), LABEL)
        for c, inside in enumerate(members):
            who = x.column(c)
            both = f"{who.cell(j)}" if i == CLIENT else f"{who.cell(i)}*{who.cell(j)}"
            page.put(row, x.left + c, Formula(both, float(i in inside and j in inside)), figure("0"))
    area = Area(page.name, page.row, x.left, page.row + len(cells.pairs) - 1, x.right)
    page.row = area.bottom + 2
    return area
