"""Whether the stakeholders agree: what the choice costs each of them, and what the choice of each costs the others."""

from __future__ import annotations

import altair as alt
import pandas as pd

from selection.agreement import Agreement
from selection.charts.figures import ACCENT, INK, LABEL, SOFT, Figure, data_of, either, legend, names, quickly, spoken
from selection.texts import Language, Text, text
from selection.worth import SHOWN

__all__ = ["regrets_chart", "views_chart"]

_ROW, _CELL, _MARK = 40, 46, 170


@quickly
def views_chart(found: Agreement, language: Language) -> Figure:
    """For each stakeholder, in their own eyes, the worth of the choice beside that of what they would choose."""
    kinds = [text("the choice").to(language), text("their own best").to(language)]
    rows = [
        (view.stakeholder, kind, worth, spoken(worth, language), str(coalition))
        for view in found.views
        for kind, worth, coalition in (
            (kinds[1], max(view.best.worth, view.chosen), view.best),
            (kinds[0], view.chosen, found.chosen),
        )
    ]
    frame = pd.DataFrame(rows, columns=["who", "kind", "worth", "said", "coalition"])
    shape = alt.Shape("kind:N", sort=kinds, legend=legend(), scale=alt.Scale(domain=kinds, range=["diamond", "circle"]))
    colour = alt.Color("kind:N", sort=kinds, legend=legend(), scale=alt.Scale(domain=kinds, range=[INK, ACCENT]))
    x = alt.X("worth:Q", title=text("Worth in their own eyes (points)").to(language), axis=alt.Axis(tickCount=6),
              scale=alt.Scale(zero=False, padding=20, domain=_reach(frame["worth"])))  # fmt: skip
    # The choice stands on top, smaller, so that both show where they are one and the same.
    size = alt.Size("kind:N", legend=None, scale=alt.Scale(domain=kinds, range=[_MARK // 2, 2 * _MARK]))
    y = alt.Y("who:N", sort=[view.stakeholder for view in found.views], title=None, axis=names(labelLimit=LABEL))
    tips = [
        alt.Tooltip("who:N", title=text("Stakeholder").to(language)),
        alt.Tooltip("coalition:N", title=text("Coalition").to(language)),
        alt.Tooltip("said:N", title=text("Worth").to(language)),
    ]
    lines = alt.Chart().mark_rule(color=SOFT, strokeWidth=4).encode(x=alt.X("min(worth):Q"), x2=alt.X2("max(worth):Q"))
    marks = alt.Chart().mark_point(filled=True, opacity=1).encode(
        x=x, shape=shape, color=colour, size=size, tooltip=tips
    )  # fmt: skip
    chart = alt.layer(lines, marks, data=data_of(frame)).encode(y=y).properties(height=alt.Step(_ROW))
    described = text("What each stakeholder would choose. {views}", views=[view.sentence() for view in found.views])
    return Figure.of(_views_finding(found), chart, described, language)


def _reach(worths: pd.Series[float]) -> list[float]:
    """From where to where the axis runs: a point at least, for between equal worths it could have no round number."""
    low, high = float(worths.min()), float(worths.max())
    short = max(0.0, 1 - (high - low)) / 2
    return [low - short, high + short]


def _views_finding(found: Agreement) -> Text:
    worst = max(found.views, key=lambda view: view.regret)
    if worst.regret < SHOWN:
        return text("The choice costs no stakeholder anything")
    return text("The choice costs {who} most: {points:0.0} points", who=worst.stakeholder, points=worst.regret)


@quickly
def regrets_chart(found: Agreement, language: Language) -> Figure:
    """What each stakeholder loses by every coalition that is spoken of, as a matrix that darkens with the loss."""
    frame = _losses(found, language)
    most = float(frame["points"].max())
    light = either(f"datum.points > {0.55 * most}", "#ffffff", INK)
    colours = alt.Scale(domain=[0, max(most, SHOWN)], range=["#f3f6f7", ACCENT])
    heads = list(dict.fromkeys(frame["head"]))
    columns = names(labelAngle=0, labelLimit=110, labelOverlap=False,
                    labelExpr="split(datum.label, ' ')")  # fmt: skip
    chart = (
        alt.layer(
            alt.Chart()
            .mark_rect(stroke="#ffffff", strokeWidth=3, cornerRadius=4)
            .encode(color=alt.Color("points:Q", scale=colours, legend=None)),
            alt.Chart().mark_text(fontSize=13).encode(text=alt.Text("said:N"), color=light),
            data=data_of(frame),
        )
        .encode(
            x=alt.X("head:N", sort=heads, title=None, axis=columns),
            y=alt.Y("who:N", sort=list(dict.fromkeys(frame["who"])), title=None, axis=names(labelLimit=LABEL)),
            tooltip=[
                alt.Tooltip("who:N", title=text("Points lost by").to(language)),
                alt.Tooltip("coalition:N", title=text("Coalition").to(language)),
                alt.Tooltip("said:N", title=text("Points").to(language)),
            ],
        )
        .properties(height=alt.Step(_CELL))
    )
    described = text("Points that each loses, in their own eyes. {rows}", rows=_spoken(found))
    return Figure.of(_regrets_finding(found), chart, described, language)


def _losses(found: Agreement, language: Language) -> pd.DataFrame:
    """Who, the coalition as a heading and by its members, the points lost."""
    heads = [(text("if {name} decides", name=view.stakeholder).to(language), view) for view in found.views]
    rows = []
    for view in found.views:
        rows.append((view.stakeholder, text("the choice").to(language), str(found.chosen), view.regret))
        if found.consensus is not None:
            loss = found.consensus.regrets[view.stakeholder]
            head = text("what suits all best").to(language)
            rows.append((view.stakeholder, head, str(found.consensus.coalition), loss))
        for head, other in heads:
            loss = found.regrets[view.stakeholder][other.stakeholder]
            rows.append((view.stakeholder, head, str(other.best), loss))
    frame = pd.DataFrame(rows, columns=["who", "head", "coalition", "points"])
    frame["said"] = [spoken(points, language) for points in frame["points"]]
    return frame


def _regrets_finding(found: Agreement) -> Text:
    consensus = found.consensus
    if consensus is None or len(found.choices) < 2:
        return text("Nobody loses by the choice of another")
    if consensus.is_chosen:
        return text("No coalition costs whoever loses most less than the choice: {points:0.0} points",
                    points=consensus.largest)  # fmt: skip
    return text("{coalition} suits all best: nobody loses more than {points:0.0} points",
                coalition=str(consensus.coalition), points=consensus.largest)  # fmt: skip


def _spoken(found: Agreement) -> list[Text]:
    return [text("{who}: {points:0.0} by the choice", who=view.stakeholder, points=view.regret) for view in found.views]
