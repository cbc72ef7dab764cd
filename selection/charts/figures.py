"""What every chart is made of: a finding, a drawing, words for who cannot see it; colours, legends, axes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import altair as alt
import pandas as pd
from altair.utils.schemapi import debug_mode

from selection.optimisation import exchange
from selection.texts import Language, Text

__all__ = [
    "ACCENT",
    "EMPTY",
    "INK",
    "LABEL",
    "LINES",
    "MARKS",
    "PALETTE",
    "SHAPES",
    "SOFT",
    "UNKNOWN",
    "UNSIGNED",
    "WARNING",
    "Figure",
    "beside",
    "coalitions",
    "data_of",
    "either",
    "legend",
    "names",
    "quickly",
    "spoken",
]

ACCENT, SOFT, INK = "#0f5c6e", "#a9cfd6", "#1d2b33"
EMPTY, UNKNOWN, WARNING = "#f3f6f7", "#dddddd", "#882255"

# Tol's muted scheme, https://personal.sron.nl/~pault/: told apart by colour-blind readers too.
PALETTE = ("#332288", "#44aa99", "#ddcc77", "#882255", "#88ccee", "#117733", "#cc6677", "#999933", "#aa4499")
"""For areas."""

MARKS = ("#332288", "#117733", "#cc6677", "#882255", "#44aa99", ACCENT, "#aa4499", "#999933")
"""The dark ones of it: lines and marks are small, and may lie on a light bar."""

SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right", "triangle-left")
"""As many as `MARKS`, so that they are told apart in grey print."""

LABEL = 230
_ABREAST = 26  # characters of a name of which two fit beside each other in a narrow column
"""The most pixels that a name beside an axis takes."""

_DUTCH = {"number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€ ", ""]}}
"""How numbers on an axis are written."""

LINES = r"split(replace(datum.label, regexp('( \\+ .*?) \\+ ', 'g'), '$1 +\n'), '\n')"
"""Breaks the name of a coalition into lines of two members, and what has lines (see `beside`) into those."""

UNSIGNED = alt.Axis(labelExpr="replace(datum.label, regexp('[-−]'), '')")
"""An axis to both sides of nothing, of what is as much on either side."""

_LINE, _LINE_HEIGHT = 44, 13
_LINE_EACH = "split(datum.label, ' + ')"

# Altair checks every part of a chart as it is made, which takes longer than the rest of the page. Tests check whole
# charts against the schema instead.
quickly = debug_mode(False)  # noqa: FBT003 - its only parameter


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart as Vega-Lite, the finding that stands above it, and the same in words for a screen reader."""

    title: str
    spec: dict[str, Any]
    alternative: str

    @staticmethod
    def of(
        title: Text, chart: alt.Chart | alt.LayerChart | alt.FacetChart, described: Text, language: Language
    ) -> Figure:
        """The figure in one language."""
        spec = chart.to_dict(validate=False)
        if "datasets" in spec:
            spec["datasets"] = {name: list(rows) for name, rows in spec["datasets"].items()}
        if language == "nl":
            spec.setdefault("config", {})["locale"] = _DUTCH
        return Figure(title.to(language), spec, described.to(language))


def data_of(frame: pd.DataFrame) -> alt.InlineData:
    """The rows as plain values: faster than a frame for so few."""
    rows = frame.to_dict("records")
    # No list: Altair copies those with every step of a chart.
    return alt.InlineData(values=tuple({str(name): _value(cell) for name, cell in row.items()} for row in rows))


def _value(cell: Any) -> Any:
    """What stands in a cell of a frame; None where that is nothing."""
    return None if isinstance(cell, float) and math.isnan(cell) else cell


def either(test: str, colour: str, otherwise: str) -> alt.ColorValue:
    """One colour where the test holds, another elsewhere."""
    return alt.ColorValue(otherwise, condition={"test": test, "value": colour})


def legend(labels: Iterable[str] = ()) -> alt.Legend:
    """A legend under the chart, two abreast so that it fits a narrow column; below each other where names are long."""
    columns = 1 if any(len(one) > _ABREAST for one in labels) else 2
    return alt.Legend(title=None, orient="bottom", columns=columns, labelLimit=LABEL, offset=6, padding=0)


def names(**changes: Any) -> alt.Axis:
    """An axis of names: no line, no ticks."""
    return alt.Axis(ticks=False, domain=False, labelPadding=8, labelFlush=False, **changes)


def beside(members: Sequence[str], first: Sequence[str], language: Language) -> str:
    """The name of a coalition beside the first: by who is exchanged, in lines; where that names more, all its members.

    Examples
    --------
    >>> beside(["Acme", "Bolt", "Dale"], ["Acme", "Bolt", "Cobalt"], "en")
    'Dale instead of Cobalt'
    """
    told = exchange(members, first).to(language)
    return told if told == " + ".join(members) else "\n".join(wrap(told, _LINE))


def coalitions(lines: int | None = None) -> alt.Axis:
    """An axis of coalitions, named by their members: two on a line, or each on one of at most so many `lines`."""
    if lines is not None:
        # A name begins in the middle of its row and goes on below it.
        up = -_LINE_HEIGHT * (lines - 1) / 2
        return names(labelLimit=LABEL, labelExpr=_LINE_EACH, labelLineHeight=_LINE_HEIGHT, labelOffset=up)
    return names(labelLimit=2 * LABEL, labelExpr=LINES, labelLineHeight=_LINE_HEIGHT)


def spoken(value: float, language: Language, pattern: str = "0.0") -> str:
    """A number as a language writes it, by a pattern as spreadsheets have them."""
    return Text("{value:" + pattern + "}", {"value": value}).to(language)
