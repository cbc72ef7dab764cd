"""What each party gets: its own benefit, and three ways to divide the joint gain."""

from __future__ import annotations

import altair as alt
import pandas as pd

from selection.charts.figures import ACCENT, INK, LABEL, SOFT, Figure, data_of, either, legend, names, quickly, spoken
from selection.sharing import Benefit, Division
from selection.texts import Language, text
from selection.worth import TIE

__all__ = ["benefit_chart", "division_chart"]

_BAR, _ROW, _MARK, _END = 22, 38, 170, 45
_SHAPES, _COLOURS = ("square", "triangle-up", "circle"), ("#999933", "#cc6677", ACCENT)


@quickly
def benefit_chart(found: Benefit, language: Language) -> Figure:
    """What each party of the coalition gains on one criterion, from worst (0) to best (100); the least marked."""
    least = {one.party for one in found.least} if found.spread > TIE else set[str]()
    rows = []
    for one in sorted(found.parties, key=lambda party: -party.utility):
        value = text("unknown").to(language) if one.value is None else spoken(one.value, language, "#,##0.##")
        said = text("{value} (gains least)", value=value).to(language) if one.party in least else value
        rows.append((one.party, 100 * one.utility, said, one.party in least))
    frame = pd.DataFrame(rows, columns=["party", "share", "said", "least"])
    y = alt.Y("party:N", sort=list(frame["party"]), title=None, axis=names(labelLimit=LABEL))
    scale = alt.Scale(domain=[0, 100 + _END], nice=False)
    axis = alt.Axis(values=[0, 25, 50, 75, 100], grid=False)
    x = alt.X("share:Q", title=text("From worst (0) to best (100)").to(language), scale=scale, axis=axis)
    bars = alt.Chart().mark_bar(size=_BAR).encode(x=x, color=either("datum.least", ACCENT, SOFT))
    words = alt.Chart().mark_text(align="left", dx=6, fontSize=13, color=INK).encode(x=x, text=alt.Text("said:N"))
    chart = alt.layer(bars, words, data=data_of(frame)).encode(y=y).properties(height=alt.Step(_ROW))
    return Figure.of(found.sentence(), chart, found.sentence(), language)


@quickly
def division_chart(found: Division, language: Language) -> Figure:
    """The points that each party gets under every division, one mark a division; there must be a gain to divide."""
    bases = {split.basis: split.basis.sentence().to(language) for split in found.splits}
    rows = [
        (party, bases[split.basis], points, spoken(points, language))
        for split in found.splits
        for party, points in split.points.items()
    ]
    frame = pd.DataFrame(rows, columns=["party", "basis", "points", "said"])
    y = alt.Y("party:N", sort=list(found.gain.game.players), title=None, axis=names(labelLimit=LABEL, grid=True))
    x = alt.X("points:Q", title=text("Points of the joint gain").to(language), axis=alt.Axis(tickCount=6, format="d"),
              scale=alt.Scale(zero=True))  # fmt: skip
    order = list(bases.values())
    shape = alt.Shape("basis:N", sort=order, legend=legend(), scale=alt.Scale(domain=order, range=list(_SHAPES)))
    colour = alt.Color("basis:N", sort=order, legend=legend(), scale=alt.Scale(domain=order, range=list(_COLOURS)))
    tips = [
        alt.Tooltip("party:N", title=text("Party").to(language)),
        alt.Tooltip("basis:N", title=text("Divided by").to(language)),
        alt.Tooltip("said:N", title=text("Points").to(language)),
    ]
    lines = (
        alt.Chart().mark_rule(color=SOFT, strokeWidth=3).encode(x=alt.X("min(points):Q"), x2=alt.X2("max(points):Q"))
    )
    marks = alt.Chart().mark_point(size=_MARK, filled=True, opacity=1).encode(
        x=x, shape=shape, color=colour, tooltip=tips
    )  # fmt: skip
    chart = alt.layer(lines, marks, data=data_of(frame)).encode(y=y).properties(height=alt.Step(_ROW))
    described = text("The joint gain divided in three ways. {parts}",
                     parts=[split.sentence() for split in found.splits])  # fmt: skip
    return Figure.of(found.sentence(), chart, described, language)
