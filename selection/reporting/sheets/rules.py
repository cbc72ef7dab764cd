"""The sheet Rules: every rule with its limit, what the coalitions make of it, and the room that is left."""

from __future__ import annotations

from collections.abc import Sequence

from selection.analysis import stands_at
from selection.reporting.book import Book, Tab
from selection.reporting.calculation import CalculationCells
from selection.reporting.calculation.rules import LimitCells
from selection.reporting.cells import Formula, quoted
from selection.reporting.looks import ASIDE, GREY, entry, figure, plain
from selection.reporting.measures import Measured, Value, room_of
from selection.reporting.references import Area
from selection.texts import text

__all__ = ["write_limits", "write_rules"]

_HEAD = 3
_HEADINGS = (
    text("No."),
    text("Rule"),
    text("What is counted"),
    text("Level"),
    text("At least"),
    text("Counted"),
    text("At most"),
    text("Room"),
)
_HOLDS, _BROKEN = text("holds"), text("broken")
_LEVEL, _LEAST, _VALUE, _MOST, _ROOM, _FIRST = 3, 4, 5, 6, 7, 8


def write_limits(book: Book, measures: Sequence[Measured | None]) -> list[LimitCells]:
    """Writes the rules with their limits, which the reader may change, and answers where the limits stand."""
    page, rules = book[Tab.RULES], book.subject.plan.rules
    page.widths(5, 54, 25, 7, 10, 10, 10, 10, *[10.5] * len(book.subject.shown), 15)
    message = text("What a coalition must satisfy, checked on the first coalition and then on the others. "
                   "Shaded limits may be changed.")  # fmt: skip
    page.open(text("Rules"), message)
    headings = (*_HEADINGS, *(shown.label for shown in book.subject.shown), text("Stands at"))
    page.head(_HEAD, 0, headings, words=(0, 1, 2, len(headings) - 1))
    limits = []
    for i, (rule, measured) in enumerate(zip(rules, measures, strict=True)):
        row = _HEAD + 1 + i
        page.put(row, 0, i + 1, figure("0").but(align="left"))
        page.put(row, 1, rule.sentence(), ASIDE)
        page.put(row, 2, measured.measure.counts if measured else text("as calculated"), ASIDE)
        if measured:
            for column, limit in ((_LEVEL, measured.level), (_LEAST, measured.least), (_MOST, measured.most)):
                if limit is not None:
                    page.put(row, column, limit, entry(plain(limit)))
        page.put(row, len(headings) - 1, stands_at(rule, book.subject.plan) or text("set outside the file"), ASIDE)
        cells = [Area.at(page.name, row, column) for column in (_LEAST, _MOST, _LEVEL)]
        limits.append(LimitCells(*cells))
    return limits


def write_rules(book: Book, measures: Sequence[Measured | None], cells: CalculationCells) -> None:
    """Writes what is counted of the first coalition, its room, and for every coalition whether each rule holds."""
    page, subject = book[Tab.RULES], book.subject
    checks = [subject.appraiser.checks(shown.members) for shown in subject.shown]
    members, rooms = subject.shown[0].members, cells.rules.rooms
    for i, measured in enumerate(measures):
        row = _HEAD + 1 + i
        left: Value = checks[0][i].slack
        if measured is not None:
            value = measured.measure.value(members)
            left = room_of(measured, members)
            page.put(row, _VALUE, Formula(str(cells.rules.values.cell(i)), value), figure(plain(value)))
        page.put(row, _ROOM, Formula(str(rooms.cell(i)), left), figure(plain(left)))
        for c, column in enumerate(checks):
            _write_verdict(book, (row, _FIRST + c), rooms.cell(i, c), holds=column[i].holds)
    last = _HEAD + len(measures)
    marked = book.workbook.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": GREY})
    criteria = {"type": "cell", "criteria": "==", "value": quoted(page.say(_BROKEN)), "format": marked}
    page.sheet.conditional_format(_HEAD + 1, _FIRST, last, _FIRST + len(checks) - 1, criteria)
    page.sheet.freeze_panes(_HEAD + 1, 2)
    book.print_well(Tab.RULES, repeat=(_HEAD, _HEAD))


def _write_verdict(book: Book, at: tuple[int, int], room: Area, *, holds: bool) -> None:
    page = book[Tab.RULES]
    yes, no = quoted(page.say(_HOLDS)), quoted(page.say(_BROKEN))
    expression = f"IF(ISNUMBER({room}),IF({room}>=0,{yes},{no}),{no})"
    page.put(*at, Formula(expression, _HOLDS if holds else _BROKEN), figure())
