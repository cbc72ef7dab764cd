"""Which coalition is best for which weights: a triangle of the three heaviest criteria."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from string import ascii_uppercase
from typing import Literal

import altair as alt
import numpy as np
import pandas as pd

from selection.charts.figures import INK, LINES, PALETTE, Figure, beside, data_of, quickly, spoken
from selection.robustness import Area, WeightTriangle
from selection.texts import Language, Text, plural, text

__all__ = ["weight_space_chart"]

_WIDE, _HALF = 460, math.sqrt(3) / 2
_COLOURED = 8
_REST, _SMALL = "#cccccc", 0.01


@quickly
def weight_space_chart(found: WeightTriangle, language: Language) -> Figure:
    """The triangle with an area for each coalition; at a corner all of the weight lies on that criterion.

    Letters tell the areas apart without colour; the smallest have no colour of their own.
    """
    ordered = sorted(found.areas, key=lambda area: (area.members != found.chosen, -area.share))
    pairs = zip(ascii_uppercase, ordered[:_COLOURED], strict=False)
    named = [_label(letter, area, ordered[0], language) for letter, area in pairs]
    rest = text("Other coalitions").to(language)
    labels = [*named, *([rest] if len(ordered) > _COLOURED else [])]
    frame = pd.DataFrame(
        _corners(ordered, named, rest, language), columns=["piece", "label", "order", "x", "y", "members", "share"]
    )
    scale = alt.Scale(domain=labels, range=[*PALETTE[: len(named)], _REST])
    key = alt.Legend(
        title=None,
        orient="bottom",
        direction="vertical",
        columns=1,
        labelLimit=_WIDE,
        labelExpr=LINES,
        symbolType="square",
    )
    areas = (
        alt.Chart(data_of(frame))
        .mark_line(filled=True, interpolate="linear-closed", stroke="#ffffff", strokeWidth=2, fillOpacity=0.85)
        .encode(
            detail=alt.Detail("piece:N"), order=alt.Order("order:Q"),
            fill=alt.Fill("label:N", scale=scale, legend=key),
            tooltip=[alt.Tooltip("members:N", title=text("Coalition").to(language)),
                     alt.Tooltip("share:N", title=text("Part of the triangle").to(language))],
        )
    )  # fmt: skip
    chart = alt.layer(areas, *_marks(found, ordered, language)).encode(
        x=alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.02, 1.02], nice=False)),
        y=alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[-0.08, _HALF + 0.08], nice=False)),
    )
    # The plot keeps its proportions however much room the legend takes.
    sized = chart.properties(width=_WIDE, height=round(_WIDE * 0.95), autosize="pad")
    return Figure.of(_title(found), sized, _described(found), language)


def _label(letter: str, area: Area, first: Area, language: Language) -> str:
    """The first area in full; the others by who is exchanged with it."""
    name = beside(area.members, first.members, language)
    if area.ties:
        name = plural("{coalition} (and {n} other as good)", "{coalition} (and {n} others as good)", len(area.ties),
                      coalition=name).to(language)  # fmt: skip
    return text("{letter}: {coalition}", letter=letter, coalition=name).to(language)


def _flat(parts: tuple[float, float, float]) -> tuple[float, float]:
    """Where three parts of sum 1 lie: the first at the left, the second at the right, the third at the top."""
    return parts[1] + parts[2] / 2, parts[2] * _HALF


def _corners(
    ordered: Sequence[Area], named: Sequence[str], rest: str, language: Language
) -> Iterator[tuple[str, str, int, float, float, str, str]]:
    for i, area in enumerate(ordered):
        label = named[i] if i < len(named) else rest
        share = spoken(area.share, language, "0.0%")
        for turn, parts in enumerate(area.corners):
            yield str(i), label, turn, *_flat(parts), str(area), share


def _marks(found: WeightTriangle, ordered: Sequence[Area], language: Language) -> Iterator[alt.Chart]:
    """The letters, the criteria at their corners, and the present weights."""
    letters = [
        (letter, *_middle(area)) for letter, area in zip(ascii_uppercase, ordered[:_COLOURED], strict=False)
        if area.share > _SMALL
    ]  # fmt: skip
    # A light rim keeps the letters readable on every colour.
    for colour, width in (("#ffffff", 4), (INK, 0)):
        yield (
            alt.Chart(data_of(pd.DataFrame(letters, columns=["letter", "x", "y"])))
            .mark_text(fontSize=16, fontWeight="bold", color=colour, stroke=colour, strokeWidth=width)
            .encode(text=alt.Text("letter:N"))
        )
    ends = [(1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)]
    sides: tuple[Literal["left", "right", "center"], ...] = ("left", "right", "center")
    for name, end, align, dy in zip(found.criteria, ends, sides, (16, 16, -12), strict=True):
        x, y = _flat(end)
        yield (
            alt.Chart(data_of(pd.DataFrame({"name": [name], "x": [x], "y": [y]})))
            .mark_text(align=align, dy=dy, fontSize=13, fontWeight="bold", color=INK, limit=_WIDE // 2)
            .encode(text=alt.Text("name:N"))
        )
    x, y = _flat(found.now)
    now = text("{parts} of their weight", parts=[
        text("{criterion} {share:0%}", criterion=name, share=share)
        for name, share in zip(found.criteria, found.now, strict=True)
    ]).to(language)  # fmt: skip
    yield (
        alt.Chart(data_of(pd.DataFrame({"x": [x], "y": [y], "now": [now]})))
        .mark_point(shape="cross", filled=True, size=190, color="#ffffff", stroke=INK, strokeWidth=2, opacity=1)
        .encode(tooltip=[alt.Tooltip("now:N", title=text("Now").to(language))])
    )


def _middle(area: Area) -> tuple[float, float]:
    """The centre of an area, by its corners."""
    centre = np.mean([_flat(parts) for parts in area.corners], axis=0)
    return float(centre[0]), float(centre[1])


def _title(found: WeightTriangle) -> Text:
    values: dict[str, object] = {"criteria": list(found.criteria), "share": found.share}
    if len(found.areas) == 1:
        return text("However {criteria} divide their weight, one coalition is the best", **values)
    return text("The choice is the best in {share:0%} of the ways to divide the weight of {criteria}", **values)


def _described(found: WeightTriangle) -> Text:
    pairs = [text("{label}: {share:0.#%}", label=str(area), share=area.share) for area in found.areas]
    return text("Triangle of the weights of {criteria}, by which coalition is the best, with the part of the triangle "
                "of each. {pairs}", criteria=list(found.criteria), pairs=pairs)  # fmt: skip
