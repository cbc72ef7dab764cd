"""The sheet Summary: what a board reads first, and perhaps last."""

from __future__ import annotations

from collections.abc import Iterator

from selection.analysis import open_notices
from selection.reporting.about import about
from selection.reporting.book import Book, Tab
from selection.reporting.calculation import CalculationCells
from selection.reporting.calculation.rules import LimitCells
from selection.reporting.cells import Content, Formula, Page, quoted
from selection.reporting.charts import draw_bars
from selection.reporting.facts import STATUSES
from selection.reporting.looks import ASIDE, BIG, FIGURE, LABEL, NOTE, SUBTITLE, TEXT, TILE, TITLE, Look, figure
from selection.reporting.measures import UNSCORED
from selection.reporting.recommendation import recommendation, recommended
from selection.reporting.references import Area
from selection.reporting.sheets.coalitions import CoalitionCells
from selection.rules.amounts import column_words, pattern
from selection.study import Study
from selection.texts import Text, text

__all__ = ["write_summary"]

_LAST = 7
_ALL, _BESIDE = (0, _LAST), (1, _LAST)
_WIDTH = 23.0
_MEMBERS = (1, 5)
_SAME = "0.000001"
_HOLE = "\u2063"
"""Stands in a sentence where a formula puts a number."""


def write_summary(
    book: Book,
    coalitions: CoalitionCells,
    cells: CalculationCells,
    limits: list[LimitCells],
    study: Study | None = None,
) -> None:
    """Writes the recommended coalition in words and figures, or why there is none."""
    page, dossier = book[Tab.SUMMARY], book.subject.case.dossier
    page.widths(*[_WIDTH] * (_LAST + 1))
    page.spread(0, _ALL, dossier.title or text("Choice of partners"), TITLE.but(wrap=True))
    page.row = 1
    _write_sentences(page, about(book.subject), SUBTITLE)
    page.row += 1
    if book.subject.plan.coalitions:
        _write_recommended(book)
        _write_tiles(book, coalitions, cells, limits)
        _write_said(book, study)
        _write_decided(book)
        _write_sentences(page, _findings(book, coalitions))
        page.row += 1
        page.begin()
        _write_listed(book, coalitions, cells)
        _write_chart(book, coalitions)
    else:
        _write_conflict(book)
    _write_notices(book)
    page.row += 1
    _write_sentences(page, _what_to_print(), NOTE)
    book.print_well(Tab.SUMMARY)
    page.sheet.activate()


def _write_sentences(page: Page, sentences: Iterator[Content], look: Look = TEXT) -> None:
    for sentence in sentences:
        page.spread(page.row, _ALL, sentence, look)
        page.row += 1


def _write_recommended(book: Book) -> None:
    page, plan = book[Tab.SUMMARY], book.subject.plan
    page.heading(recommended(plan), _LAST)
    names = [page.say(text("{name} (on condition)", name=name)) if name in plan.best.conditional else name
             for name in plan.best.members]  # fmt: skip
    page.spread(page.row, _ALL, " + ".join(names), BIG)
    page.row += 2


def _write_tiles(book: Book, coalitions: CoalitionCells, cells: CalculationCells, limits: list[LimitCells]) -> None:
    """The main figures next to each other, each with its name above it; all of them live."""
    page, subject = book[Tab.SUMMARY], book.subject
    best, broken = subject.plan.best, subject.appraiser.checks(subject.shown[0].members)
    tiles: list[tuple[Text | str, Area, float, str]] = [
        (text("Worth, 0 to 100"), coalitions.worth.column(0), best.worth, "0.0"),
        (text("Pessimistic"), coalitions.low.column(0), best.low, "0.0"),
        (text("Optimistic"), coalitions.high.column(0), best.high, "0.0"),
        (text("Members"), cells.size.column(0), float(best.size), "0"),
    ]
    priced = subject.appraiser.cost_column
    if priced is not None and coalitions.cost is not None and best.cost is not None:
        tiles.append((column_words(subject.case, priced), coalitions.cost.column(0), best.cost, pattern([best.cost])))
    if subject.budget is not None and best.cost is not None:
        rule, budget = subject.budget
        room, left = cells.rules.rooms.row(rule).column(0), budget.max - best.cost
        tiles += [
            (text("Limit"), limits[rule].most, budget.max, pattern([budget.max])),
            (text("Room"), room, left, pattern([left])),
        ]
    tiles.append((text("Rules broken"), cells.rules.broken.column(0), float(sum(not c.holds for c in broken)), "0"))
    for column, (label, area, value, number) in enumerate(tiles):
        page.put(page.row, column, label, TILE)
        page.put(page.row + 1, column, Formula(str(area), value), FIGURE.but(number=number))
    page.row += 3


def _write_said(book: Book, study: Study | None) -> None:
    """Why, how sure, at what cost: as calculated, beside what it is about."""
    page = book[Tab.SUMMARY]
    for said in recommendation(book.subject.plan, study):
        page.put(page.row, 0, said.label, LABEL.but(bold=True))
        for sentence in said.sentences:
            page.spread(page.row, _BESIDE, sentence, TEXT)
            page.row += 1
    page.row += 1


def _write_decided(book: Book) -> None:
    """What was decided and why, when it was."""
    page, decided = book[Tab.SUMMARY], book.subject.decided
    if decided is None:
        return
    page.put(page.row, 0, decided.heading, LABEL.but(bold=True))
    for sentence in decided.sentences:
        page.spread(page.row, _BESIDE, sentence, TEXT)
        page.row += 1
    page.row += 1


def _findings(book: Book, coalitions: CoalitionCells) -> Iterator[Content]:
    """How the search ended, and whether the figures are still those that were calculated."""
    plan, page = book.subject.plan, book[Tab.SUMMARY]
    status = STATUSES[plan.status]
    yield text("Status: {status}; bound {bound:0.00}, gap {gap:0.00}.", status=status, bound=plan.bound, gap=plan.gap)
    yield _unchanged(page, coalitions)
    if book.subject.listed > 1:
        yield _leader(page, coalitions, book.subject.listed)


def _unchanged(page: Page, coalitions: CoalitionCells) -> Formula:
    same = text("The figures in this file are those of the calculation.")
    changed = text(
        "This file was changed: the figures follow the change, but the choice and its proof are those of before."
    )
    now, then = coalitions.worth, coalitions.calculated
    test = f"SUMPRODUCT(ABS({now}-{then}))<={_SAME}"
    return Formula(f"IF({test},{quoted(page.say(same))},{quoted(page.say(changed))})", same)


def _leader(page: Page, coalitions: CoalitionCells, listed: int) -> Formula:
    """Which of the listed coalitions is worth most now."""
    row = Area(coalitions.worth.sheet, coalitions.worth.top, coalitions.worth.left, coalitions.worth.bottom,
               coalitions.worth.left + listed - 1)  # fmt: skip
    first = text("Of the coalitions listed below the first is worth most.")
    other = text("Of the coalitions listed below number {n} is worth most now.", n=_HOLE)
    before, after = page.say(other).split(_HOLE)
    changed = f"{quoted(before)}&MATCH(MAX({row}),{row},0)&{quoted(after)}"
    return Formula(f"IF({row.column(0)}>=MAX({row})-{_SAME},{quoted(page.say(first))},{changed})", first)


def _write_listed(book: Book, coalitions: CoalitionCells, cells: CalculationCells) -> None:
    page, subject = book[Tab.SUMMARY], book.subject
    cost = coalitions.cost
    page.head(page.row, 0, (None, text("Members"), None, None, None, None, text("Worth"),
                            column_words(subject.case, subject.appraiser.cost_column or "") if cost else None),
              words=(0, 1))  # fmt: skip
    for c, shown in enumerate(subject.shown[: subject.listed]):
        page.row += 1
        words = " + ".join(subject.case.names_of(shown.members))
        page.put(page.row, 0, shown.label, LABEL)
        page.spread(page.row, _MEMBERS, Formula(str(cells.words.members.column(c)), words), ASIDE)
        page.put(
            page.row, 6, Formula(str(coalitions.worth.column(c)), subject.worths["mid"](shown.members)), figure("0.0")
        )
        if cost:
            value = subject.appraiser.cost(shown.members)
            number = figure(pattern([value]))
            page.put(page.row, 7, Formula(str(cost.column(c)), UNSCORED if value is None else value), number)
    page.row += 2


def _write_chart(book: Book, coalitions: CoalitionCells) -> None:
    page, listed = book[Tab.SUMMARY], book.subject.listed
    left, points = coalitions.points.left, coalitions.points
    bars = Area(points.sheet, coalitions.labels.top, left, coalitions.labels.top, left + listed - 1)
    parts = [(Area.at(points.sheet, row, 0), Area(points.sheet, row, left, row, left + listed - 1))
             for row in range(points.top, points.bottom + 1)]  # fmt: skip
    draw_bars(book, page, text("Points on each criterion"), bars, parts)


def _write_conflict(book: Book) -> None:
    """Why there is no coalition, and the ways out."""
    page, plan = book[Tab.SUMMARY], book.subject.plan
    page.heading(text("No coalition"), _LAST)
    page.spread(page.row, _ALL, plan.proof(), TEXT.but(size=12))
    page.row += 2
    if plan.conflict is None:
        return
    page.heading(text("These cannot hold together"), _LAST)
    _write_sentences(page, (rule.sentence() for rule in plan.conflict.rules))
    page.row += 1
    if plan.conflict.ways:
        page.heading(text("Ways out, the smallest change first"), _LAST)
        _write_sentences(page, (text("{sentence}.", sentence=way.sentence()) for way in plan.conflict.ways))
        page.row += 1


def _what_to_print() -> Iterator[Content]:
    yield text("What a board reads stands on the sheets up to Method and audit; the sheets after it are for looking "
               "up, and long to print.")  # fmt: skip


def _write_notices(book: Book) -> None:
    page, notices = book[Tab.SUMMARY], open_notices(book.subject.plan)
    if notices:
        page.heading(text("Notices"), _LAST)
        _write_sentences(page, (notice.sentence() for notice in notices))
