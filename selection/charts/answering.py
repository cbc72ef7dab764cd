"""Curves that answer at once: point along them, or hold the slider below, and the chart says what is best there.

Everything that it can say is in the drawing, so that nobody waits for a server.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from selection.charts.figures import ACCENT, INK, SOFT, data_of
from selection.texts import Language, Text, text

__all__ = ["Curve", "Held", "Knot", "answering", "grid"]

_TALL, _SAID, _ROOM, _GRID, _FEW = 330, 50, 0.55, 200, 12
_AT, _POINTER = "at", "pointed"


@dataclass(frozen=True, slots=True)
class Knot:
    """Where the drawn line bends or jumps; `label` stands beside it, empty for none."""

    x: float
    y: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """What the chart says at `x`: two lines, and the height of the curve there, None where there is none."""

    x: float
    y: float | None
    said: Text
    who: str


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve with its answers.

    `knots` make the line, as steps when `steps`; `held` are the answers, of which the slider has one every `step`;
    `start` is where it stands first. `beside` is a line to compare with, `now` where the present choice stands.
    """

    knots: Sequence[Knot]
    held: Sequence[Held]
    start: float
    step: float
    slider: Text
    x: Text
    y: Text
    steps: bool = False
    beside: Sequence[Knot] = ()
    now: float | None = None


def grid(low: float, high: float, most: int = _GRID) -> tuple[float, list[float]]:
    """A round step, and its multiples from below `low` to above `high`, about `most` of them.

    Examples
    --------
    >>> step, values = grid(130_000, 900_000, 100)
    >>> step, values[0], values[-1]
    (10000.0, 130000.0, 900000.0)
    """
    wanted = max(high - low, abs(high) * 1e-6, 1e-9) / most
    power = 10.0 ** math.floor(math.log10(wanted))
    step = next(times * power for times in (1, 2, 5, 10) if times * power >= wanted * (1 - 1e-9))
    digits = max(0, 1 - math.floor(math.log10(step)))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return round(step, digits), [round(place * step, digits) for place in range(first, last + 1)]


def answering(curve: Curve, language: Language) -> alt.LayerChart | alt.FacetChart:
    """The curve, its slider and what it says.

    Marks are not read out one by one: the figure says it in words, and the slider what stands at a place.
    """
    low, high = curve.held[0].x, curve.held[-1].x
    at = alt.selection_point(
        name=_POINTER,
        fields=[_AT],
        on="pointermove",
        nearest=True,
        clear=False,
        empty=False,
        value=[{_AT: curve.start}],
        bind=alt.binding_range(min=low, max=high, step=curve.step, name=f"{curve.slider.to(language)} "),
    )
    few = len(curve.held) <= _FEW
    places = {"values": [one.x for one in curve.held], "format": "d"} if few else {"tickCount": 6}
    x = alt.X(
        f"{_AT}:Q",
        title=curve.x.to(language),
        axis=alt.Axis(grid=False, **places),
        scale=alt.Scale(domain=[low, high], nice=False, zero=False),
    )
    y = _height(curve, language)
    held = alt.Chart(data_of(_rows(curve, language))).encode(x=x)
    here = held.transform_filter(at)
    layers = [
        *_lines(curve, x, y, language),
        held.mark_point(aria=False, opacity=0, size=1).encode(y=alt.value({"expr": "height / 2"})).add_params(at),
        here.mark_rule(aria=False, color=INK, strokeWidth=1.5).encode(y=alt.value(_SAID), y2=alt.value("height")),
        here.mark_point(aria=False, size=150, filled=True, color=INK, opacity=1).encode(y=y),
        *_said(alt.Chart(held.data).transform_filter(at)),
    ]
    chart = alt.layer(*layers)
    chart.height = _TALL
    return chart


def _rows(curve: Curve, language: Language) -> pd.DataFrame:
    return pd.DataFrame(
        [(one.x, one.y, one.said.to(language), one.who) for one in curve.held], columns=[_AT, "worth", "said", "who"]
    )


def _said(held: alt.Chart) -> Iterable[alt.Chart]:
    """The answer, in the room that is left above the curve."""
    wide = {"expr": "width - 8"}
    for line, (name, size, bold) in enumerate((("said", 15, True), ("who", 13, False))):
        yield held.mark_text(
            aria=False,
            align="left",
            baseline="top",
            fontSize=size,
            fontWeight="bold" if bold else "normal",
            color=INK,
            limit=wide,
        ).encode(x=alt.value(4), y=alt.value(4 + 22 * line), text=alt.Text(f"{name}:N"))


def _lines(curve: Curve, x: alt.X, y: alt.Y, language: Language) -> Iterable[alt.Chart]:
    shape: Mapping[str, Any] = {"interpolate": "step-after"} if curve.steps else {}
    if curve.now is not None:
        now = alt.Chart(data_of(pd.DataFrame({_AT: [curve.now], "said": [text("now").to(language)]}))).encode(x=x)
        yield now.mark_rule(aria=False, color=INK, strokeDash=[2, 3], opacity=0.7).encode(
            y=alt.value(_SAID), y2=alt.value("height")
        )
        yield now.mark_text(aria=False, align="left", baseline="bottom", dx=4, fontSize=12, color=INK).encode(
            y=alt.value({"expr": "height - 4"}), text=alt.Text("said:N")
        )
    if curve.beside:
        yield _knots(curve.beside).mark_line(aria=False, color=SOFT, strokeDash=[6, 4], strokeWidth=2).encode(x=x, y=y)
    knots = _knots(curve.knots).encode(x=x, y=y)
    yield knots.mark_line(aria=False, color=ACCENT, strokeWidth=3, **shape)
    named = knots.transform_filter("datum.label !== ''")
    yield named.mark_point(aria=False, size=70, filled=True, color=ACCENT, opacity=1)
    yield named.mark_text(aria=False, dx=9, dy=12, fontSize=12, color=INK).encode(text=alt.Text("label:N"))


def _knots(knots: Sequence[Knot]) -> alt.Chart:
    return alt.Chart(
        data_of(pd.DataFrame([(one.x, one.y, one.label) for one in knots], columns=[_AT, "worth", "label"]))
    )


def _height(curve: Curve, language: Language) -> alt.Y:
    """The axis of worth, with room for the answer above the curve."""
    heights = [one.y for one in (*curve.knots, *curve.beside)]
    low, high = min(heights), max(heights)
    room = max(2.0, high - low)
    bottom = max(0.0, low - 0.2 * room)
    return alt.Y(
        "worth:Q",
        title=curve.y.to(language),
        axis=alt.Axis(tickCount=5, format="d"),
        scale=alt.Scale(domain=[bottom, high + _ROOM * room], nice=False, zero=False),
    )
