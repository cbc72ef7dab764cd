"""The sheet Sources: what each assessor said, and in which cell it stood."""

from __future__ import annotations

from collections.abc import Iterator

from selection.model import Assessment, Evidence, Relation
from selection.reporting.amounts import amounts_used
from selection.reporting.as_read import as_read
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Content
from selection.reporting.looks import ASIDE, LABEL, figure
from selection.schema import EVIDENCE
from selection.texts import Text, text

__all__ = ["write_sources"]

_HEAD = 3
_LOOKS = (LABEL, ASIDE, ASIDE, figure("General"), figure("General"), ASIDE, ASIDE, ASIDE)


def write_sources(book: Book) -> None:
    """Writes one row for each assessment, level and relation, with the place it was read from."""
    page = book[Tab.SOURCES]
    page.widths(32, 26, 28, 14, 12, 20, 36, 26)
    message = text("Every judgement as it was given; the sheet Data holds what the panel's judgements come to.")
    page.open(text("Sources"), message)
    headings = (text("About"), text("Criterion or capability"), text("Said by"), text("As read"), text("Value"),
                text("Evidence"), text("Remark"), text("Source cell"))  # fmt: skip
    page.head(_HEAD, 0, headings, words=(0, 1, 2, 5, 6, 7))
    row = _HEAD
    for row, contents in enumerate(_rows(book), start=_HEAD + 1):
        for column, content in enumerate(contents):
            page.put(row, column, content, _LOOKS[column])
    if row > _HEAD:
        page.sheet.autofilter(_HEAD, 0, row, len(headings) - 1)
    page.sheet.freeze_panes(_HEAD + 1, 1)
    book.print_well(Tab.SOURCES, repeat=(_HEAD, _HEAD))


def _rows(book: Book) -> Iterator[tuple[Content, ...]]:
    case = book.subject.case
    yield from (_assessment(one) for one in case.assessments)
    for level in case.capabilities:
        known = text("unknown") if level.level is None else level.level
        yield level.party, level.capability, None, known, level.level, None, None, str(level.place)
    yield from (_relation(one) for one in case.relations)
    yield from (_assessment(one) for one in amounts_used(book.subject.plan))


def _assessment(one: Assessment) -> tuple[Content, ...]:
    evidence, place = _evidence(one.evidence), str(one.place)
    return one.party, one.criterion, one.assessor, as_read(one), one.value, evidence, one.remark, place


def _relation(one: Relation) -> tuple[Content, ...]:
    evidence, place = _evidence(one.evidence), str(one.place)
    return one.target, one.criterion, one.source, one.value, one.value, evidence, one.remark, place


def _evidence(grade: Evidence | None) -> Text | None:
    return EVIDENCE[grade] if grade else None
