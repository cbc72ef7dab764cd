"""The sheet Coalitions: the coalitions side by side, and the cells in which a reader tries another one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from selection.normalisation import At
from selection.reporting.book import Book, Tab
from selection.reporting.calculation import CalculationCells
from selection.reporting.cells import Formula, Page, quoted
from selection.reporting.looks import GREY, HEAD, HEADING, LABEL, NOTE, SHADES, TEXT, Look, entry, figure, total
from selection.reporting.measures import UNSCORED
from selection.reporting.measures.counts import Amount
from selection.reporting.references import Area
from selection.reporting.sheets.sizes import rows_of_sizes, write_sizes
from selection.reporting.sheets.weights import WeightCells
from selection.reporting.subject import Shown, Subject
from selection.rules.amounts import amounts, column_words, pattern
from selection.texts import Text, text

__all__ = ["LEFT", "CoalitionCells", "membership_area", "write_coalitions", "write_membership"]

LEFT = 2
_HEAD, _WORTH, _MEMBERS = 3, 4, 5
_WIDTH = 17.0


@dataclass(frozen=True, slots=True)
class CoalitionCells:
    """Where the sheet shows what others refer to, a column for each coalition; `points` has one row a criterion."""

    labels: Area
    worth: Area
    low: Area
    high: Area
    calculated: Area
    cost: Area | None
    points: Area


@dataclass(frozen=True, slots=True)
class _Rows:
    """The first row of each part of the sheet."""

    points: int
    differences: int
    costs: int
    sizes: int
    members: int

    @staticmethod
    def of(subject: Subject) -> _Rows:
        m = len(subject.case.criteria)
        points = 11
        differences = points + m + 2
        costs = differences + m + 2
        sizes = costs + 8
        return _Rows(points, differences, costs, sizes, sizes + rows_of_sizes(subject.plan))


def membership_area(book: Book) -> Area:
    """Where it stands who is in each coalition: one row a candidate, one column a coalition."""
    subject = book.subject
    top = _Rows.of(subject).members + 3
    n = len(subject.case.candidates)
    return Area(book[Tab.COALITIONS].name, top, LEFT, top + n - 1, LEFT + len(subject.shown) - 1)


def write_membership(book: Book) -> Area:
    """Writes who is in each coalition as 1 or 0, for the reader to change, and answers where it stands."""
    page, subject, area = book[Tab.COALITIONS], book.subject, membership_area(book)
    page.widths(34, 9, *[_WIDTH] * max(len(subject.shown), 4))
    page.row = area.top - 3
    page.heading(text("Members: 1 is in, 0 is out"), area.right)
    message = text("Change a 1 or a 0 to try another coalition: worth, points, cost and rules follow.")
    page.put(area.top - 2, 0, message, NOTE.but(wrap=False))
    page.head(area.top - 1, 0, (text("Candidate"), None, *(shown.label for shown in subject.shown)))
    for i, name in enumerate(subject.case.names):
        page.put(area.top + i, 0, name, LABEL)
        for c, shown in enumerate(subject.shown):
            page.put(area.top + i, LEFT + c, float(i in shown.members), entry("0"))
    cells = (area.top, area.left, area.bottom, area.right)
    page.sheet.data_validation(*cells, {"validate": "list", "source": [1, 0]})
    inside = book.workbook.add_format({"bold": True, "bg_color": SHADES[1]})
    page.sheet.conditional_format(*cells, {"type": "cell", "criteria": "==", "value": 1, "format": inside})
    return area


def write_coalitions(book: Book, weights: WeightCells, cells: CalculationCells) -> CoalitionCells:
    """Writes the figures of every coalition side by side and answers where they stand."""
    page, subject, rows = book[Tab.COALITIONS], book.subject, _Rows.of(book.subject)
    message = text("Every figure follows the weights, the scores and the members in this file.")
    page.open(text("Coalitions side by side"), message)
    page.line(_HEAD, 0, (None, None), HEAD)
    labels = page.line(_HEAD, LEFT, [shown.label for shown in subject.shown], HEAD.but(align="right"))
    worth = _refer(book, _WORTH, text("Worth"), cells.worth["mid"], _worth_of(subject, "mid"), total("0.00"))
    _write_members(book, page, cells)
    low = _refer(book, 6, text("Worth, pessimistic"), cells.worth["low"], _worth_of(subject, "low"))
    high = _refer(book, 7, text("Worth, optimistic"), cells.worth["high"], _worth_of(subject, "high"))
    _write_difference(book, 8, text("Difference with the first"), worth, _worth_of(subject, "mid"))
    page.put(9, 0, text("Worth as calculated"), LABEL)
    calculated = page.line(9, LEFT, [subject.worths["mid"](one.members) for one in subject.shown], figure("0.00"))
    points = _write_points(book, rows, weights, cells.points)
    cost = _write_costs(book, rows.costs, cells)
    page.row = rows.sizes
    write_sizes(book, LEFT + len(subject.shown) - 1)
    page.sheet.freeze_panes(_WORTH + 1, LEFT)
    page.row = membership_area(book).bottom + 1
    book.print_well(Tab.COALITIONS, repeat=(_HEAD, _WORTH))
    return CoalitionCells(labels, worth, low, high, calculated, cost, points)


def _worth_of(subject: Subject, at: At) -> Callable[[Shown], float]:
    return lambda shown: subject.worths[at](shown.members)


def _refer(
    book: Book, row: int, label: Text | str, source: Area, value: Callable[[Shown], float], look: Look | None = None
) -> Area:
    """A row that repeats a row of the calculation."""
    page = book[Tab.COALITIONS]
    look = look or figure("0.00")
    page.put(row, 0, label, look.but(align="left"))
    page.put(row, 1, None, look)
    for c, shown in enumerate(book.subject.shown):
        page.put(row, LEFT + c, Formula(str(source.column(c)), value(shown)), look)
    return Area(page.name, row, LEFT, row, LEFT + source.columns - 1)


def _write_difference(
    book: Book,
    row: int,
    label: Text | str,
    source: Area,
    value: Callable[[Shown], float],
    number: str = "+0.00;-0.00;0.00",
) -> None:
    """A row with the difference between each coalition and the first."""
    page = book[Tab.COALITIONS]
    page.put(row, 0, label, LABEL)
    first = value(book.subject.shown[0])
    for c, shown in enumerate(book.subject.shown):
        if c:
            expression = f"{source.column(c)}-{source.column(0)}"
            page.put(row, LEFT + c, Formula(expression, value(shown) - first), figure(number))


def _write_members(book: Book, page: Page, cells: CalculationCells) -> None:
    subject = book.subject
    page.put(_MEMBERS, 0, text("Members"), LABEL)
    for c, shown in enumerate(subject.shown):
        words = " + ".join(subject.case.names_of(shown.members))
        page.put(_MEMBERS, LEFT + c, Formula(str(cells.words.members.column(c)), words), TEXT.but(align="right"))


def _write_points(book: Book, rows: _Rows, weights: WeightCells, points: Mapping[str, Area]) -> Area:
    page, subject = book[Tab.COALITIONS], book.subject
    last = LEFT + len(subject.shown) - 1
    page.row = rows.points
    page.heading(text("Points on each criterion"), last)
    page.put(rows.points, 1, text("Weight"), HEADING.but(align="right", size=10))
    page.row = rows.differences
    page.heading(text("Difference with the first coalition"), last)
    for i, criterion in enumerate(subject.case.criteria):
        row = rows.points + 1 + i
        _refer(book, row, criterion.name, points[criterion.name], _points_on(subject, criterion.name))
        share = Formula(str(weights.share(criterion.name)), subject.weights[criterion.name])
        page.put(row, 1, share, figure("0.0%", colour=GREY))
        below = rows.differences + 1 + i
        _write_difference(book, below, criterion.name, points[criterion.name], _points_on(subject, criterion.name))
    m = len(subject.case.criteria)
    return Area(page.name, rows.points + 1, LEFT, rows.points + m, last)


def _points_on(subject: Subject, criterion: str) -> Callable[[Shown], float]:
    return lambda shown: subject.points(shown)[criterion]


def _write_costs(book: Book, row: int, cells: CalculationCells) -> Area | None:
    """Cost, size, rules, and who comes and goes."""
    page, subject = book[Tab.COALITIONS], book.subject
    page.row = row
    page.heading(text("Cost, size and rules"), LEFT + len(subject.shown) - 1)
    _refer(book, row + 1, text("Number of members"), cells.size, lambda shown: len(shown.members), figure("0"))
    _refer(book, row + 2, text("Rules broken"), cells.rules.broken, _broken(subject), figure("0"))
    cost = _write_cost(book, row + 3, cells) if subject.appraiser.cost_column is not None else None
    first = subject.shown[0].members
    for below, label, source, one, other in (
        (5, text("Comes in"), cells.words.joining, lambda shown: shown.members, lambda _: first),
        (6, text("Leaves"), cells.words.leaving, lambda _: first, lambda shown: shown.members),
    ):
        page.put(row + below, 0, label, LABEL)
        for c, shown in enumerate(subject.shown):
            words = " + ".join(subject.case.names[i] for i in one(shown) if i not in other(shown))
            page.put(row + below, LEFT + c, Formula(str(source.column(c)), words), TEXT.but(align="right"))
    return cost


def _write_cost(book: Book, row: int, cells: CalculationCells) -> Area:
    """What each coalition costs, and the difference with the first; words where nobody knows."""
    page, case, column = book[Tab.COALITIONS], book.subject.case, book.subject.appraiser.cost_column or ""
    measure = Amount(column, tuple(amounts(case, column)))
    number = pattern(measure.amounts)
    unscored = quoted(page.say(UNSCORED))
    page.put(row, 0, column_words(case, column), LABEL)
    page.put(row + 1, 0, text("Difference in {column}", column=column), LABEL)
    shown = book.subject.shown
    area = Area(page.name, row, LEFT, row, LEFT + len(shown) - 1)
    first = measure.value(shown[0].members)
    for c, (one, helpers) in enumerate(zip(shown, cells.helpers, strict=True)):
        value = measure.value(one.members)
        page.put(row, LEFT + c, Formula(measure.summed(helpers.x, helpers.data, unscored), value), figure(number))
        if c:
            apart = f"{area.column(c)}-{area.column(0)}"
            less = value - first if isinstance(value, (int, float)) and isinstance(first, (int, float)) else ""
            expression = f'IFERROR({apart},"")' if measure.is_partial else apart
            page.put(row + 1, LEFT + c, Formula(expression, less), figure(f"+{number};-{number};0"))
    return area


def _broken(subject: Subject) -> Callable[[Shown], float]:
    return lambda shown: sum(not check.holds for check in subject.appraiser.checks(shown.members))
