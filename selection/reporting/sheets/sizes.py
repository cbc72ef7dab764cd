"""The best coalition of each size, with a chart: an answer to "would fewer do?"."""

from __future__ import annotations

import math
from collections.abc import Sequence

from selection.optimisation import Plan, SizeValue
from selection.optimisation.answer import PROOF_GAP
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Content
from selection.reporting.charts import ROW, place
from selection.reporting.looks import ACCENT, ASIDE, FAINT, GREY, LINE, NOTE, figure
from selection.reporting.references import Area
from selection.texts import Text, text

__all__ = ["rows_of_sizes", "write_sizes"]

CHART_HEIGHT = 260
_LEAST = 5
"""The last column that the table reaches at least: members need room."""


def rows_of_sizes(plan: Plan) -> int:
    """How many rows the value of each size takes, with its chart."""
    sizes = _sizes(plan)
    return len(sizes) + CHART_HEIGHT // ROW + 6 if sizes else 0


def write_sizes(book: Book, last: int) -> None:
    """Writes the value of each size, as it was found, with its chart; nothing when there is none to show."""
    page, sizes = book[Tab.COALITIONS], _sizes(book.subject.plan)
    if not sizes:
        return
    last = max(last, _LEAST)
    page.heading(text("Best coalition of each size: would fewer do?"), last)
    note = text("As calculated; these figures do not follow changes in this file.")
    page.put(page.row, 0, note, NOTE.but(wrap=False))
    top = page.row + 2
    page.head(top - 1, 0, (text("Number of members"), text("Worth"), text("At most"), text("Members")), words=(0, 3))
    page.head(top - 1, 4, [None] * (last - 3))
    for row, size in enumerate(sizes, start=top):
        page.put(row, 0, size.size, figure("0").but(align="left"))
        page.put(row, 1, size.best.worth if size.best else None, figure("0.00"))
        page.put(row, 2, _bound(size), figure("0.00"))
        page.spread(row, (3, last), _members(size), ASIDE)
    page.row = top + len(sizes)
    rows = Area(page.name, top, 0, top + len(sizes) - 1, 2)
    place(page, _chart(book, rows), (640, CHART_HEIGHT))


def _sizes(plan: Plan) -> Sequence[SizeValue]:
    """The sizes to show: all of them as soon as one of them has a coalition."""
    return plan.sizes if any(size.best for size in plan.sizes) else ()


def _bound(size: SizeValue) -> Content:
    """The proven most of a size; rounded up where it is more than what was found, so that it never reads as less."""
    if size.best and size.bound - size.best.worth <= PROOF_GAP:
        return size.best.worth
    return math.ceil(size.bound * 100 - 1e-4) / 100 if math.isfinite(size.bound) else None


def _members(size: SizeValue) -> Text | str:
    if size.best:
        return str(size.best)
    if size.skipped:
        return text("not worked out: it cannot be worth more than the coalitions listed")
    if size.proven:
        return text("none: the rules allow no coalition of this size")
    return text("none was found in the time allowed")


def _chart(book: Book, rows: Area) -> object:
    chart = book.chart("line", text("Worth of the best coalition of each size"))
    page = book[Tab.COALITIONS]
    chart.add_series(
        {
            "name": page.say(text("Worth")),
            "categories": f"={rows.column(0)}",
            "values": f"={rows.column(1)}",
            "line": {"color": ACCENT, "width": 2},
            "marker": {"type": "circle", "size": 7, "fill": {"color": ACCENT}, "border": {"color": ACCENT}},
            "data_labels": {
                "value": True,
                "position": "above",
                "num_format": "0.0",
                "font": {"name": "Arial", "size": 9},
            },
        }
    )
    font = {"name": "Arial", "size": 9, "color": GREY}
    chart.set_x_axis({"name": page.say(text("Number of members")), "name_font": font, "num_font": font,
                      "line": {"color": LINE}})  # fmt: skip
    lines = {"visible": True, "line": {"color": FAINT}}
    chart.set_y_axis({"num_font": font, "line": {"none": True}, "major_gridlines": lines, "num_format": "0"})
    chart.set_legend({"none": True})
    chart.show_blanks_as("gap")
    return chart
