"""For each coalition and rule: what is counted, and how much room is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from selection.model import Members
from selection.reporting.book import Book, Tab
from selection.reporting.calculation.terms import Helpers
from selection.reporting.cells import Content, Formula, quoted
from selection.reporting.looks import GROUP, LABEL, figure, plain
from selection.reporting.measures import UNSCORED, Inside, Measured, room_expression, room_of
from selection.reporting.references import Area
from selection.texts import text

__all__ = ["LimitCells", "RuleCells", "write_rule_checks"]


@dataclass(frozen=True, slots=True)
class LimitCells:
    """The cells with the limits of one rule."""

    least: Area
    most: Area
    level: Area


@dataclass(frozen=True, slots=True)
class RuleCells:
    """One row a rule, one column a coalition: what is counted, and the room; and the number of rules broken."""

    values: Area
    rooms: Area
    broken: Area


def write_rule_checks(
    book: Book,
    measures: Sequence[Measured | None],
    limits: Sequence[LimitCells],
    marks: Mapping[int, Area],
    coalitions: Sequence[Helpers],
) -> RuleCells:
    """Writes the checks of every rule on every coalition and answers where they stand."""
    page, rules = book[Tab.CALCULATION], book.subject.plan.rules
    left = coalitions[0].x.left
    last = left + len(coalitions) - 1
    page.heading(text("Rules: what is counted, and the room that is left"), last)
    page.put(page.row, 0, text("Counted"), GROUP)
    values = Area(page.name, page.row + 1, left, page.row + len(rules), last)
    page.put(values.bottom + 1, 0, text("Room"), GROUP)
    rooms = Area(page.name, values.bottom + 2, left, values.bottom + 1 + len(rules), last)
    unscored = quoted(page.say(UNSCORED))
    for i, (rule, measured) in enumerate(zip(rules, measures, strict=True)):
        page.put(values.top + i, 0, rule.sentence(), LABEL)
        page.put(rooms.top + i, 0, rule.sentence(), LABEL)
        for c, (helpers, shown) in enumerate(zip(coalitions, book.subject.shown, strict=True)):
            found: list[Content] = [None, -rule.excess(book.subject.case, shown.members)]
            if measured is not None:
                inside = _inside(helpers, limits[i], measured, marks.get(i), unscored)
                found = _check(measured, shown.members, inside, limits[i], values.cell(i, c))
            for area, content in zip((values, rooms), found, strict=True):
                number = content.value if isinstance(content, Formula) else content
                page.put(area.top + i, left + c, content, figure(plain(number)))
    page.row = rooms.bottom + 1
    return RuleCells(values, rooms, _write_broken(book, rooms))


def _inside(helpers: Helpers, limits: LimitCells, measured: Measured, marks: Area | None, unscored: str) -> Inside:
    limit = limits.least if measured.least is not None else limits.most
    level = limit if measured.level is None else limits.level
    return Inside(helpers.x, helpers.size, helpers.data, helpers.both, marks, level, unscored)


def _check(measured: Measured, members: Members, inside: Inside, limits: LimitCells, counted: Area) -> list[Content]:
    """The cell with what is counted, and the cell with the room."""
    measure = measured.measure
    room = room_expression(measured, counted, limits.least, limits.most, inside)
    value = Formula(measure.expression(inside), measure.value(members), array=measure.array)
    return [value, Formula(room, room_of(measured, members))]


def _write_broken(book: Book, rooms: Area) -> Area:
    """The number of rules that each coalition breaks: all but those that are known to leave room."""
    page, subject = book[Tab.CALCULATION], book.subject
    page.put(page.row, 0, text("Rules broken"), LABEL)
    for c, shown in enumerate(subject.shown):
        column = rooms.column(c)
        broken = sum(not check.holds for check in subject.appraiser.checks(shown.members))
        expression = f'ROWS({column})-COUNTIF({column},">=0")'
        page.put(page.row, rooms.left + c, Formula(expression, float(broken)), figure("0", bold=True))
    page.row += 2
    return Area(page.name, page.row - 2, rooms.left, page.row - 2, rooms.right)
