"""Weights of several people beside each other, and how far they lie apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import altair as alt
import pandas as pd

from selection.charts.figures import INK, LABEL, MARKS, SHAPES, SOFT, Figure, data_of, names, quickly, spoken
from selection.texts import Language, Text, text
from selection.weighting import Weights, disagreements

__all__ = ["weights_chart", "weights_finding"]

_STEP, _DOT = 34, 110


@quickly
def weights_chart(together: Mapping[str, float], each: Mapping[str, Weights], language: Language) -> Figure:
    """The weight of every criterion as a bar, and what each person gives it as a mark of its own shape."""
    order = list(together)
    bars = pd.DataFrame({
        "criterion": order,
        "share": [together[name] for name in order],
        "spoken": [spoken(together[name], language, "0.#%") for name in order],
    })  # fmt: skip
    dots = pd.DataFrame(
        [(who, name, weights[name], spoken(weights[name], language, "0.#%")) for who, weights in each.items()
         for name in order],
        columns=["who", "criterion", "share", "spoken"],
    )  # fmt: skip
    axis = alt.Axis(format="%", tickCount=5)
    y = alt.Y("criterion:N", sort=order, title=None, axis=names(labelLimit=LABEL))
    tooltip = [
        alt.Tooltip("criterion:N", title=text("Criterion").to(language)),
        alt.Tooltip("spoken:N", title=text("Weight").to(language)),
    ]
    layers: list[alt.Chart] = [
        alt.Chart(data_of(bars))
        .mark_bar(size=20, color=SOFT)
        .encode(y=y, x=alt.X("share:Q", title=text("Weight").to(language), axis=axis), tooltip=tooltip)
    ]
    if len(each) > 1:
        layers.append(_marks(dots, list(each), y, [alt.Tooltip("who:N", title=text("Who").to(language)), *tooltip]))
    else:
        layers.append(
            alt.Chart(data_of(bars))
            .mark_text(align="left", dx=5, color=INK)
            .encode(y=y, x=alt.X("share:Q"), text=alt.Text("spoken:N"))
        )
    chart = alt.layer(*layers).properties(height=alt.Step(_STEP))
    return Figure.of(_finding(together, each), chart, _described(together, each), language)


def _marks(dots: pd.DataFrame, who: Sequence[str], y: alt.Y, tooltip: Sequence[alt.Tooltip]) -> alt.Chart:
    legend = alt.Legend(title=None, orient="bottom", columns=4, labelLimit=LABEL)
    colours = [MARKS[i % len(MARKS)] for i in range(len(who))]
    shapes = [SHAPES[i % len(SHAPES)] for i in range(len(who))]
    chart: alt.Chart = (
        alt.Chart(data_of(dots))
        .mark_point(size=_DOT, filled=True, opacity=0.9)
        .encode(
            y=y,
            x=alt.X("share:Q"),
            color=alt.Color("who:N", scale=alt.Scale(domain=list(who), range=colours), legend=legend),
            shape=alt.Shape("who:N", scale=alt.Scale(domain=list(who), range=shapes), legend=legend),
            tooltip=list(tooltip),
        )
    )
    return chart


def weights_finding(together: Mapping[str, float]) -> Text:
    """Which criterion weighs most, as the title of the picture says it."""
    heaviest = max(together, key=lambda name: together[name])
    if max(together.values()) == min(together.values()):
        return text("All criteria weigh the same")
    return text("{criterion} weighs most: {share:0.#%}", criterion=heaviest, share=together[heaviest])


def _finding(together: Mapping[str, float], each: Mapping[str, Weights]) -> Text:
    if len(each) > 1:
        widest = disagreements(each)[0]
        if widest.high > widest.low:
            return text("They differ most on {sentence}", sentence=widest.sentence())
        return text("Everybody gives the same weights")
    return weights_finding(together)


def _described(together: Mapping[str, float], each: Mapping[str, Weights]) -> Text:
    parts = [text("{name}: {share:0.#%}", name=name, share=share) for name, share in together.items()]
    own = [
        text("{who} gives {parts}", who=who,
             parts=[text("{name}: {share:0.#%}", name=name, share=share) for name, share in weights.items()])
        for who, weights in each.items()
    ] if len(each) > 1 else []  # fmt: skip
    return text("Weight of each criterion. {parts}", parts=[*parts, *own])
