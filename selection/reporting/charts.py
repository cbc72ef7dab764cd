"""Charts that several sheets share."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from selection.reporting.book import Book
from selection.reporting.cells import Page
from selection.reporting.looks import FAINT, GREY, LINE, SHADES
from selection.reporting.references import Area
from selection.texts import Text

__all__ = ["ROW", "draw_bars", "place"]

_WIDTH, _FRAME, _BAR = 1280, 95, 24
ROW, _BELOW = 20, 12
"""The height of a row and the room below a chart, in pixels."""
_FONT = {"name": "Arial", "size": 9, "color": GREY}


def draw_bars(book: Book, page: Page, title: Text, bars: Area, parts: Iterable[tuple[Area, Area]]) -> None:
    """Draws lying bars with the names in `bars`, made of `parts`: the name of each with its values, one a bar.

    Neighbouring parts differ in darkness, so that they can be told apart in grey print.
    """
    chart = book.chart("bar", title, subtype="stacked")
    for j, (name, values) in enumerate(parts):
        chart.add_series(
            {
                "name": f"={name}",
                "categories": f"={bars}",
                "values": f"={values}",
                "fill": {"color": SHADES[j % len(SHADES)]},
                "border": {"color": "#FFFFFF", "width": 0.75},
                "gap": 45,
            }
        )
    chart.set_y_axis(
        {"reverse": True, "num_font": _FONT, "line": {"color": LINE}, "major_gridlines": {"visible": False}}
    )
    chart.set_x_axis({"num_font": _FONT, "num_format": "0", "line": {"none": True}, "label_position": "high",
                      "major_gridlines": {"visible": True, "line": {"color": FAINT, "width": 0.75}}})  # fmt: skip
    chart.set_legend({"position": "bottom", "font": _FONT})
    page.begin()
    place(page, chart, (_WIDTH, _FRAME + _BAR * max(bars.rows, bars.columns)))


def place(page: Page, chart: Any, size: tuple[int, int]) -> None:
    """Puts a chart of so many pixels wide and high at the next free row, and goes on below it."""
    chart.set_size({"width": size[0], "height": size[1]})
    page.sheet.insert_chart(page.row, 0, chart, {"x_offset": 2, "y_offset": 4, "object_position": 2})
    page.row += math.ceil((size[1] + _BELOW) / ROW)
