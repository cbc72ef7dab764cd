"""Coalitions over all criteria: parallel coordinates on their side, so that criteria can be read without turning.

Lines and not a radar: the eye compares lengths on one common scale, and no area depends on the order of the criteria.
"""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt
import pandas as pd

from selection.charts.figures import LABEL, MARKS, SHAPES, Figure, data_of, names, quickly, spoken
from selection.optimisation import Appraiser, Coalition
from selection.texts import Language, Text, text
from selection.worth import MOST_WORTH, SHOWN

__all__ = ["profile_chart", "reached"]

# Shape and dashes tell lines apart in grey print.
_DASHES = ([1, 0], [6, 3], [2, 2], [10, 3, 2, 3], [4, 4])
_ROW = 38


def reached(appraiser: Appraiser, coalitions: Mapping[str, Coalition]) -> pd.DataFrame:
    """What each labelled coalition reaches on each criterion that weighs: coalition, criterion, weight, reached.

    `reached` runs from 0 (worst) to 100 (best), whatever the criterion weighs.
    """
    worth, case = appraiser.worth, appraiser.case
    rows = [
        (label, name, worth.weights[name], float(points))
        for label, one in coalitions.items()
        for name, points in zip(worth.terms, worth.points(case.members(one.members)), strict=True)
        if worth.weights[name]
    ]
    return pd.DataFrame(rows, columns=["coalition", "criterion", "weight", "reached"])


@quickly
def profile_chart(appraiser: Appraiser, coalitions: Mapping[str, Coalition], language: Language) -> Figure:
    """What each coalition reaches on each criterion, one line a coalition, one row a criterion."""
    frame = reached(appraiser, coalitions)
    title = _finding(frame)
    pairs = [
        text("{label}: {parts}", label=label, parts=[
            text("{label}: {points:0.0}", label=row["criterion"], points=row["reached"]) for row in rows
        ])
        for label in coalitions
        for rows in [frame[frame["coalition"] == label].to_dict("records")]
    ]  # fmt: skip
    described = text("What each coalition reaches on each criterion, of 100. {parts}", parts=pairs)
    frame["spoken"] = [spoken(value, language) for value in frame["reached"]]
    frame["row"] = [
        text("{criterion} ({weight:0.#%})", criterion=name, weight=weight).to(language)
        for name, weight in zip(frame["criterion"], frame["weight"], strict=True)
    ]
    rows, labels = list(dict.fromkeys(frame["row"])), list(coalitions)
    frame["rank"] = [rows.index(row) for row in frame["row"]]
    n = len(labels)
    heading = text("Coalition").to(language)
    legend = alt.Legend(title=None, orient="top", direction="horizontal", symbolSize=120, labelLimit=LABEL)
    shared: dict[str, object] = {
        "y": alt.Y("row:N", sort=rows, title=None, axis=names(labelLimit=LABEL, grid=True)),
        "x": alt.X(
            "reached:Q",
            title=text("Reached, from worst (0) to best (100)").to(language),
            scale=alt.Scale(domain=[0, MOST_WORTH]),
            axis=alt.Axis(tickCount=6, format="d"),
        ),
        "color": alt.Color("coalition:N", scale=alt.Scale(domain=labels, range=list(MARKS[:n])), legend=legend),
    }
    dashes = alt.StrokeDash("coalition:N", scale=alt.Scale(domain=labels, range=list(_DASHES[:n])), legend=None)
    shapes = alt.Shape("coalition:N", scale=alt.Scale(domain=labels, range=list(SHAPES[:n])), legend=legend)
    chart = alt.layer(
        alt.Chart().mark_line(strokeWidth=2).encode(strokeDash=dashes, order=alt.Order("rank:Q"), **shared),
        alt.Chart()
        .mark_point(filled=False, size=90, opacity=1, strokeWidth=2)
        .encode(
            shape=shapes,
            tooltip=[
                alt.Tooltip("coalition:N", title=heading),
                alt.Tooltip("row:N", title=text("Criterion").to(language)),
                alt.Tooltip("spoken:N", title=text("Reached").to(language)),
            ],
            **shared,
        ),
        data=data_of(frame),
    ).properties(height=alt.Step(_ROW))
    return Figure.of(title, chart, described, language)


def _finding(frame: pd.DataFrame) -> Text:
    """On which criterion the coalitions differ most."""
    ends = {
        str(name): (float(values.min()), float(values.max()))
        for name, values in frame.groupby("criterion", sort=False)["reached"]
    }
    name = max(ends, key=lambda one: ends[one][1] - ends[one][0], default="")
    if not ends or ends[name][1] - ends[name][0] < SHOWN:
        return text("On every criterion the coalitions reach the same")
    return text("The coalitions differ most on {criterion}: from {low:0} to {high:0} of 100",
                criterion=name, low=ends[name][0], high=ends[name][1])  # fmt: skip
