"""The sheet Data: everything that the worth follows from, with what the reader may change shaded."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from selection.reporting.book import Book, Tab
from selection.reporting.cells import wide_enough
from selection.reporting.data.capabilities import (
    CapabilityCells,
    NeedCells,
    ResultCells,
    write_capabilities,
    write_needs,
    write_results,
)
from selection.reporting.data.columns import ColumnCells, write_columns
from selection.reporting.data.pairs import PairCells, write_pairs
from selection.reporting.data.scales import Scale, write_scales
from selection.reporting.data.scores import Score, write_scores
from selection.texts import text

__all__ = ["DataCells", "write_data"]

_COLUMNS, _USUAL = 60, 11.5


@dataclass(frozen=True, slots=True)
class DataCells:
    """Where everything on the sheet stands; scales, scores and pairs go by the name of the criterion."""

    scales: Mapping[str, Scale]
    candidates: ColumnCells
    scores: Mapping[str, Score]
    capabilities: Mapping[str, CapabilityCells]
    needs: NeedCells | None
    results: ResultCells | None
    pairs: Mapping[str, PairCells | None]


def _widths(book: Book) -> list[float]:
    """The widths of the columns after the first: each wide enough for what the user calls what stands in it."""
    candidates, scored = book.subject.case.candidates, [criterion.name for criterion in book.subject.scored]
    attributes = list(dict.fromkeys(name for candidate in candidates for name in candidate.attributes))
    headings = zip_longest(attributes, [*scored, *scored], fillvalue="")
    found = [wide_enough(names, _USUAL) for names in headings]
    return [*found, *[_USUAL] * (_COLUMNS - len(found))]


def write_data(book: Book, used: Collection[str], marks: Mapping[int, Sequence[float]]) -> DataCells:
    """Writes the sheet and answers where everything stands; for `used` and `marks` see `write_columns`."""
    page = book[Tab.DATA]
    page.widths(31, *_widths(book))
    message = text("Shaded cells are what was entered: change one and every figure that depends on it follows.")
    page.open(text("Data"), message)
    scales = write_scales(book)
    candidates = write_columns(book, used, marks)
    scores = write_scores(book, scales, candidates.columns)
    capabilities, needs, results = write_capabilities(book), write_needs(book), write_results(book)
    pairs = write_pairs(book, scales)
    page.sheet.freeze_panes(0, 1)
    book.print_well(Tab.DATA)
    return DataCells(scales, candidates, scores, capabilities, needs, results, pairs)
