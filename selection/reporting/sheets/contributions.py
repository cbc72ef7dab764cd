"""The sheet Contributions: the points that each party adds on each criterion; they add up to the worth."""

from __future__ import annotations

from selection.model import CLIENT
from selection.reporting.book import Book, Tab
from selection.reporting.calculation import CalculationCells
from selection.reporting.calculation.contributions import share_formula
from selection.reporting.cells import Formula, quoted, wide_enough
from selection.reporting.charts import draw_bars
from selection.reporting.looks import LABEL, NOTE, figure, total
from selection.reporting.references import Area
from selection.reporting.sheets.weights import WeightCells
from selection.texts import text
from selection.worth import MOST_WORTH

__all__ = ["write_contributions"]

_HEAD = 3
_POINTS = "0.00"


def write_contributions(book: Book, weights: WeightCells, cells: CalculationCells) -> None:
    """Writes the points of each member and the client in the first coalition, with a chart."""
    page, subject = book[Tab.CONTRIBUTIONS], book.subject
    criteria, members = subject.case.criteria, subject.shown[0].members
    names = [criterion.name for criterion in criteria]
    page.widths(32, *(wide_enough([name], 11.5) for name in names), 12)
    message = text("The points that each member of the first coalition adds on each criterion; the client has a part "
                   "where its own scores, capabilities or relations count.")  # fmt: skip
    page.open(text("Contributions"), message)
    page.head(_HEAD, 0, (text("Party"), *names, text("Together")))
    rows = [*members, *[None] * (cells.shares.places.rows - len(members)), CLIENT]
    for k, party in enumerate(rows):
        _write_name(book, cells, k, party)
        _write_points(book, weights, cells, k, party)
    bottom = _HEAD + len(rows)
    _write_totals(book, cells, Area(page.name, _HEAD + 1, 1, bottom, 1 + len(criteria)))
    if members:
        bars = Area(page.name, _HEAD + 1, 0, _HEAD + len(members), 0)
        parts = [(Area.at(page.name, _HEAD, j), Area(page.name, _HEAD + 1, j, _HEAD + len(members), j))
                 for j in range(1, 1 + len(criteria))]  # fmt: skip
        page.row = bottom + 4
        draw_bars(book, page, text("Points of each member"), bars, parts)
    page.sheet.freeze_panes(_HEAD + 1, 1)
    book.print_well(Tab.CONTRIBUTIONS, repeat=(_HEAD, _HEAD))


def _write_name(book: Book, cells: CalculationCells, k: int, party: int | None) -> None:
    page, case = book[Tab.CONTRIBUTIONS], book.subject.case
    if party == CLIENT:
        page.put(_HEAD + 1 + k, 0, book.subject.client, LABEL.but(italic=True))
        return
    place = cells.shares.places.cell(k)
    name = Formula(f'IF({place}="","",INDEX({cells.names},{place}))', "" if party is None else case.names[party])
    page.put(_HEAD + 1 + k, 0, name, LABEL)


def _write_points(book: Book, weights: WeightCells, cells: CalculationCells, k: int, party: int | None) -> None:
    """The points of one party on every criterion, and their sum; nothing in a row without a member."""
    page, subject = book[Tab.CONTRIBUTIONS], book.subject
    row, place = _HEAD + 1 + k, None if party == CLIENT else cells.shares.places.cell(k)
    found = subject.worths["mid"].contributions(subject.shown[0].members)
    values = []
    for j, criterion in enumerate(subject.case.criteria, start=1):
        brought = cells.shares.brought.get(criterion.aggregator)
        part = share_formula(criterion, cells.helpers[0], cells.values[criterion.name].column(0), place,
                             brought.row(k) if brought else None)  # fmt: skip
        expression = f"{MOST_WORTH:g}*{weights.share(criterion.name)}*{part}"
        values.append(0.0 if party is None else found[criterion.name].get(party, 0.0))
        _put_guarded(book, (row, j), place, expression, "" if party is None else values[-1])
    line = Area(page.name, row, 1, row, len(values))
    _put_guarded(book, (row, 1 + len(values)), place, f"SUM({line})", "" if party is None else sum(values), bold=True)


def _put_guarded(
    book: Book, at: tuple[int, int], place: Area | None, expression: str, value: float | str, *, bold: bool = False
) -> None:
    guarded = f'IF({place}="","",{expression})' if place else expression
    book[Tab.CONTRIBUTIONS].put(*at, Formula(guarded, value), figure(_POINTS, bold=bold))


def _write_totals(book: Book, cells: CalculationCells, table: Area) -> None:
    """The sums, which are the points of the coalition, and whether they are its worth."""
    page, subject = book[Tab.CONTRIBUTIONS], book.subject
    points = subject.points(subject.shown[0])
    worth = subject.worths["mid"](subject.shown[0].members)
    row = table.bottom + 1
    page.put(row, 0, text("Together"), total().but(align="left"))
    for j, value in enumerate([*points.values(), worth]):
        page.put(row, 1 + j, Formula(f"SUM({table.column(j)})", value), total(_POINTS))
    sums, right = text("The parts add up to the worth."), Area.at(page.name, row, table.right)
    more = text("There are more members than rows here: the parts do not add up to the worth.")
    words = [quoted(page.say(sentence)) for sentence in (sums, more)]
    check = f"IF(ABS({right}-{cells.worth['mid'].column(0)})<=0.000001,{words[0]},{words[1]})"
    page.put(row + 1, 0, Formula(check, sums), NOTE.but(wrap=False))
