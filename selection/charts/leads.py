"""The lead of the best coalition over each of the next ones, with what noise or uncertainty can make of it."""

from __future__ import annotations

import altair as alt
import pandas as pd

from selection.charts.figures import (
    ACCENT,
    INK,
    WARNING,
    Figure,
    beside,
    coalitions,
    data_of,
    legend,
    quickly,
)
from selection.robustness import Gap, Lead, Verdict
from selection.texts import Language, Text, text

__all__ = ["lead_chart"]

_TALL_STEP = 46


@quickly
def lead_chart(found: Gap, language: Language) -> Figure | None:
    """The lead over each of the next coalitions, with what noise or uncertainty can make of it; None without any."""
    if not found.leads:
        return None
    words = {
        Verdict.CLEAR: text("clear").to(language),
        Verdict.CLOSE: text("too close to call").to(language),
        Verdict.UNKNOWN: text("cannot be told").to(language),
    }
    rows = [(beside(one.other.members, one.best.members, language), one.difference, *_reach(one), words[one.verdict])
            for one in found.leads]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["other", "lead", "low", "high", "verdict"])
    frame["spoken"] = [
        text("{lead:0.0} ({low:0.0} to {high:0.0})", lead=row["lead"], low=row["low"], high=row["high"]).to(language)
        for row in frame.to_dict("records")
    ]
    described = text("Lead of the best coalition over the next ones, in points. {pairs}",
                     pairs=[text("{label}: {worth}", label=name, worth=said)
                            for name, said in zip(frame["other"], frame["spoken"], strict=True)])  # fmt: skip
    scale = alt.Scale(domain=list(words.values()), range=[ACCENT, WARNING, "#777777"])
    shapes = alt.Scale(domain=list(words.values()), range=["circle", "diamond", "square"])
    x = alt.X("low:Q", title=text("Lead, points of worth").to(language), scale=alt.Scale(zero=True, nice=True))
    key = "verdict:N"
    colour = alt.Color(key, scale=scale, legend=legend())
    y = alt.Y("other:N", sort=list(frame["other"]), title=None, axis=coalitions())
    tooltip = [
        alt.Tooltip("other:N", title=text("Coalition").to(language)),
        alt.Tooltip("spoken:N", title=text("Lead, points of worth").to(language)),
        alt.Tooltip(key, title=text("That is").to(language)),
    ]
    nothing, high = alt.X("zero:Q"), alt.X2("high:Q")
    chart = alt.layer(
        alt.Chart(data_of(pd.DataFrame({"zero": [0.0]}))).mark_rule(color=INK, strokeDash=[4, 3]).encode(x=nothing),
        alt.Chart(data_of(frame)).mark_rule(strokeWidth=4).encode(x=x, x2=high, y=y, color=colour, tooltip=tooltip),
        alt.Chart(data_of(frame))
        .mark_point(filled=True, size=120, opacity=1)
        .encode(
            x=alt.X("lead:Q"),
            y=y,
            color=colour,
            tooltip=tooltip,
            shape=alt.Shape(key, scale=shapes, legend=legend()),
        ),
    )
    return Figure.of(_title(found), chart.properties(height=alt.Step(_TALL_STEP)), described, language)


def _title(found: Gap) -> Text:
    n = len(found.leads)
    if found.close:
        return text("Too close to call: the lead over {n} of the next {all}", n=len(found.close), all=n)
    untold = sum(one.verdict is Verdict.UNKNOWN for one in found.leads)
    if untold:
        return text("Whether the lead is real cannot be told over {n} of the next {all}", n=untold, all=n)
    return text("No lead over the next {all} is too close to call", all=n)


def _reach(one: Lead) -> tuple[float, float]:
    """Between which ends a lead may in fact lie: by the assessors' noise, else by what is uncertain."""
    if one.margin is not None:
        return one.difference - one.margin, one.difference + one.margin
    return min(one.low, one.difference), max(one.high, one.difference)
