"""The criteria with their scales, and the formula that turns a raw value into a utility."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selection.model import Aggregator, Criterion
from selection.normalisation import utility
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Formula, Page
from selection.reporting.looks import ASIDE, LABEL, NOTE, entry, figure, plain
from selection.reporting.references import Area
from selection.schema import AGGREGATORS, PANELS
from selection.texts import text

__all__ = ["Scale", "utility_formula", "write_scales"]

_WORST, _BEST, _FLOOR, _NEED, _NEUTRAL, _LOWEST, _HIGHEST, _AT_NEUTRAL = 4, 5, 6, 7, 9, 10, 11, 12
_HEADINGS = (
    text("Criterion"),
    text("How it adds up"),
    text("Several assessors"),
    text("Unit"),
    text("Worst"),
    text("Best"),
    text("Floor"),
    text("Needed in all"),
    text("Times column"),
    text("Unrated pair counts for"),
    text("Lowest utility"),
    text("Highest utility"),
    text("Utility of unrated pair"),
)
_WORDS = (0, 1, 2, 3, 8)
_INPUT = entry("General")


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the scale of a criterion stands.

    `lowest` and `highest` are the ends of the utility (of the quantity for a total): the interval of a missing
    score. `neutral` is the utility of an unrated pair.
    """

    criterion: Criterion
    worst: Area
    best: Area
    need: Area
    lowest: Area
    highest: Area
    neutral: Area
    knots: tuple[tuple[Area, Area], ...]


def utility_formula(raw: object, scale: Scale) -> str:
    """The utility of the raw value in a cell, by the anchors or by the line through the knots."""
    if not scale.knots:
        return f"MAX(0,MIN(1,({raw}-{scale.worst})/({scale.best}-{scale.worst})))"
    formula = str(scale.knots[-1][1])
    for (x0, u0), (x1, u1) in reversed(list(zip(scale.knots, scale.knots[1:], strict=False))):
        formula = f"IF({raw}<={x1},{u0}+({raw}-{x0})*({u1}-{u0})/({x1}-{x0}),{formula})"
    return f"IF({raw}<={scale.knots[0][0]},{scale.knots[0][1]},{formula})"


def write_scales(book: Book) -> Mapping[str, Scale]:
    """Writes the scale of each criterion and answers where it stands."""
    page, criteria = book[Tab.DATA], book.subject.case.criteria
    page.heading(text("Criteria and their scales"), len(_HEADINGS) - 1)
    message = text("Worst has utility 0 and best utility 1; worst above best means that less is better.")
    page.put(page.row, 0, message, NOTE.but(wrap=False))
    page.head(page.row + 1, 0, _HEADINGS, _WORDS)
    top = page.row + 2
    page.row = top + len(criteria) + 1
    knots = _write_knots(book)
    return {
        criterion.name: _write_scale(page, row, criterion, knots.get(criterion.name, ()))
        for row, criterion in enumerate(criteria, start=top)
    }


def _write_knots(book: Book) -> dict[str, tuple[tuple[Area, Area], ...]]:
    """The value functions: for each criterion with one its points, and where each point stands."""
    page = book[Tab.DATA]
    curved = [criterion for criterion in book.subject.case.criteria if criterion.knots]
    if not curved:
        return {}
    most = max(len(criterion.knots) for criterion in curved)
    page.heading(text("Value functions: utility runs in straight lines through these points"), 2 * most)
    points = [heading for i in range(most) for heading in (text("Value {n}", n=i + 1), text("Utility {n}", n=i + 1))]
    page.head(page.row, 0, (text("Criterion"), *points))
    found = {}
    for criterion in curved:
        page.row += 1
        page.put(page.row, 0, criterion.name, LABEL)
        cells = page.line(page.row, 1, [number for knot in criterion.knots for number in knot], _INPUT)
        pairs = range(len(criterion.knots))
        found[criterion.name] = tuple((cells.column(2 * i), cells.column(2 * i + 1)) for i in pairs)
    page.row += 2
    return found


def _write_scale(page: Page, row: int, criterion: Criterion, knots: tuple[tuple[Area, Area], ...]) -> Scale:
    def at(column: int) -> Area:
        return Area.at(page.name, row, column)

    scale = Scale(criterion, at(_WORST), at(_BEST), at(_NEED), at(_LOWEST), at(_HIGHEST), at(_AT_NEUTRAL), knots)
    panel = PANELS[criterion.panel] if criterion.aggregator.is_scored else None
    page.put(row, 0, criterion.name, LABEL)
    page.line(row, 1, (AGGREGATORS[criterion.aggregator], panel, criterion.unit), ASIDE)
    if criterion.aggregator.is_scored or criterion.aggregator.is_pairwise:
        page.line(row, _WORST, (criterion.worst, criterion.best), _INPUT)
    if criterion.gate is not None:
        page.put(row, _FLOOR, criterion.gate, figure("General"))
    if criterion.need is not None:
        page.put(row, _NEED, criterion.need, _INPUT)
    page.put(row, _NEED + 1, criterion.follow_through, ASIDE)
    if criterion.aggregator.is_scored:
        _write_ends(page, scale)
    elif criterion.aggregator.is_pairwise:
        raw = page.put(row, _NEUTRAL, criterion.neutral, _INPUT)
        value = utility(criterion, criterion.neutral or 0.0)
        page.put(row, _AT_NEUTRAL, Formula(utility_formula(raw, scale), value), figure("0.000"))
    return scale


def _write_ends(page: Page, scale: Scale) -> None:
    """The utilities, for a total the quantities, between which a missing score may lie; all bends are looked at."""
    criterion = scale.criterion
    if criterion.aggregator is Aggregator.TOTAL:
        cells = [str(scale.worst), str(scale.best), *(str(x) for x, _ in scale.knots)]
        values = [criterion.worst, criterion.best, *(x for x, _ in criterion.knots)]
    else:
        cells = [
            utility_formula(scale.worst, scale),
            utility_formula(scale.best, scale),
            *(str(u) for _, u in scale.knots),
        ]
        values = [
            utility(criterion, criterion.worst),
            utility(criterion, criterion.best),
            *(u for _, u in criterion.knots),
        ]
    for area, choose, value in ((scale.lowest, "MIN", min(values)), (scale.highest, "MAX", max(values))):
        look = figure(plain(value) if criterion.aggregator is Aggregator.TOTAL else "0.000")
        page.put(area.top, area.left, Formula(f"{choose}({','.join(cells)})", value), look)
