"""What scenarios do to coalitions, and what the loss of a member does to the chosen one."""

from __future__ import annotations

import altair as alt
import pandas as pd

from selection.charts.figures import (
    ACCENT,
    EMPTY,
    INK,
    LABEL,
    SOFT,
    WARNING,
    Figure,
    coalitions,
    data_of,
    either,
    legend,
    names,
    quickly,
    spoken,
)
from selection.scenarios import DropOuts, RegretTable
from selection.texts import Language, Text, text
from selection.worth import SHOWN

__all__ = ["drop_out_chart", "expected_chart", "regret_chart"]

_ROWS, _MANY, _ROW, _BAR, _CELL = 8, 4, 40, 15, 46
_FEWER, _LINE, _CROSS = 5, 14, "×"
"""Where there are many scenarios: coalitions, the height of a line with one member, the sign for what is barred."""


@quickly
def regret_chart(table: RegretTable, language: Language) -> Figure:
    """How far each coalition stays behind the best of each scenario, as a heat map; rules that it breaks are marked."""
    crowded = len(table.worlds) > _MANY
    shown = table.rows[: _FEWER if crowded else _ROWS]
    most = max(len(row.members) for row in shown)
    rows = [
        (str(row), there.world.title().to(language), there.regret if there.allowed else None,
         _cell(there.regret, allowed=there.allowed, language=language), there.allowed)
        for row in shown for there in row.outcomes
    ]  # fmt: skip
    largest = text("Largest").to(language)
    rows += [(str(row), largest, row.largest, spoken(row.largest, language), True) for row in shown]
    frame = pd.DataFrame(rows, columns=["coalition", "scenario", "regret", "spoken", "allowed"])
    frame["sign"] = frame["spoken"].where(frame["allowed"], _CROSS) if crowded else frame["spoken"]
    highest = float(frame["regret"].max()) if frame["regret"].notna().any() else 0.0
    title = _finding(table)
    described = text(
        "Points below the best possible, by coalition and scenario. {pairs}",
        pairs=[text("{label}: {parts}", label=str(row), parts=_parts(frame, str(row))) for row in shown],
    )
    colour = alt.Color(
        "regret:Q",
        scale=alt.Scale(range=[EMPTY, WARNING], domain=[0, max(highest, SHOWN)]),
        legend=alt.Legend(
            title=_key(crowded=crowded).to(language), orient="bottom", gradientLength=200, titleLimit=400
        ),
    )
    columns = [*dict.fromkeys(frame["scenario"])]
    slant = -45 if crowded else 0 if len(columns) < _MANY else -35
    dark = either(f"datum.regret > {0.55 * highest} && datum.regret !== null", "#ffffff", INK)
    chart = alt.layer(
        alt.Chart().mark_rect(stroke="#ffffff", strokeWidth=3, cornerRadius=4).encode(color=colour),
        alt.Chart().mark_text(fontSize=13).encode(text=alt.Text("sign:N"), color=dark),
        data=data_of(frame),
    ).encode(
        x=alt.X("scenario:N", sort=columns, title=None,
                axis=names(labelAngle=slant, labelLimit=110 if crowded else 150, orient="top", labelOverlap=False)),
        y=alt.Y("coalition:N", sort=[str(row) for row in shown], title=None,
                axis=coalitions(most if crowded else None)),
        tooltip=[alt.Tooltip("coalition:N", title=text("Coalition").to(language)),
                 alt.Tooltip("scenario:N", title=text("Scenario").to(language)),
                 alt.Tooltip("spoken:N", title=text("Points below the best").to(language))],
    )  # fmt: skip
    return Figure.of(
        title,
        chart.properties(height=alt.Step(max(_CELL, _LINE * (1 + most)) if crowded else _CELL)),
        described,
        language,
    )


def _finding(table: RegretTable) -> Text:
    mine, other = table.chosen, table.minimax
    if mine.largest - other.largest >= SHOWN:
        return text("The choice is at most {regret:0.0} points below the best in any scenario; {other} at most "
                    "{less:0.0}", regret=mine.largest, other=str(other), less=other.largest)  # fmt: skip
    return text("The choice is at most {regret:0.0} points below the best in any scenario: no other promises less",
                regret=mine.largest)  # fmt: skip


def _key(*, crowded: bool) -> Text:
    """What the colours stand for, and the sign in a cell that has no room for the word."""
    return text("Points below the best; × is barred by a rule") if crowded else text("Points below the best")


def _cell(regret: float | None, *, allowed: bool, language: Language) -> str:
    if not allowed:
        return text("barred").to(language)
    return text("none").to(language) if regret is None else spoken(max(0.0, regret), language)


def _parts(frame: pd.DataFrame, coalition: str) -> list[Text]:
    own = frame[frame["coalition"] == coalition]
    return [text("{label} {worth}", label=name, worth=said)
            for name, said in zip(own["scenario"], own["spoken"], strict=True)]  # fmt: skip


@quickly
def expected_chart(table: RegretTable, language: Language) -> Figure:
    """The worth of each coalition on average over the scenarios, and in the worst one."""
    shown = sorted(table.rows[:_ROWS], key=lambda row: -row.expected)
    words = [text("in the worst scenario").to(language), text("on average").to(language)]
    rows = [(str(row), kind, value, spoken(value, language))
            for row in shown for kind, value in zip(words, (row.least, row.expected), strict=True)]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["coalition", "kind", "worth", "spoken"])
    mine, best = table.chosen, table.expected
    values: dict[str, object] = {"worth": mine.expected, "other": str(best), "most": best.expected}
    title = text("On average over the scenarios no other is worth more than the choice, {worth:0.0}", **values)
    if best.expected - mine.expected >= SHOWN:
        title = text("On average over the scenarios {other} is worth most, {most:0.0}; the choice {worth:0.0}",
                     **values)  # fmt: skip
    ends = pd.DataFrame([(str(row), row.least, row.expected) for row in shown], columns=["coalition", "low", "high"])
    described = text("Worth over the scenarios. {pairs}", pairs=[
        text("{label}: on average {expected:0.0}, at worst {least:0.0}", label=str(row), expected=row.expected,
             least=row.least) for row in shown])  # fmt: skip
    scale, shapes = (
        alt.Scale(domain=words, range=[WARNING, ACCENT]),
        alt.Scale(domain=words, range=["diamond", "circle"]),
    )
    y = alt.Y("coalition:N", sort=[str(row) for row in shown], title=None, axis=coalitions())
    x = alt.X("worth:Q", title=text("Points of worth").to(language), scale=alt.Scale(zero=False, nice=True))
    chart = alt.layer(
        alt.Chart(data_of(ends))
        .mark_rule(color=SOFT, strokeWidth=4)
        .encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"), y=y),
        alt.Chart(data_of(frame)).mark_point(filled=True, size=130, opacity=1).encode(
            x=x, y=y, color=alt.Color("kind:N", scale=scale, legend=legend()),
            shape=alt.Shape("kind:N", scale=shapes, legend=legend()),
            tooltip=[alt.Tooltip("coalition:N", title=text("Coalition").to(language)),
                     alt.Tooltip("kind:N", title=text("That is").to(language)),
                     alt.Tooltip("spoken:N", title=text("Points of worth").to(language))],
        ),
    )  # fmt: skip
    return Figure.of(title, chart.properties(height=alt.Step(_CELL)), described, language)


@quickly
def drop_out_chart(found: DropOuts, language: Language) -> Figure:
    """For each member two bars: what replacing it from the start costs, and what is lost when it drops out."""
    words = [text("replaced from the start").to(language), text("drops out later").to(language)]
    none = text("cannot be replaced").to(language)
    rows = []
    for one in found.members:
        cost = spoken(one.to_replace, language) if one.to_replace is not None else none
        rows.append((one.name, words[0], one.to_replace, cost))
        rows.append((one.name, words[1], one.missed, spoken(one.missed, language)))
    frame = pd.DataFrame(rows, columns=["member", "kind", "points", "spoken"])
    frame["at"] = frame["points"].fillna(0.0).clip(lower=0.0)
    members = [one.name for one in sorted(found.members, key=lambda one: -one.missed)]
    described = text("Points lost without each member. {pairs}", pairs=[
        text("{label}, {kind}: {worth}", label=name, kind=kind, worth=said)
        for name, kind, said in zip(frame["member"], frame["kind"], frame["spoken"], strict=True)])  # fmt: skip
    scale = alt.Scale(domain=words, range=[SOFT, ACCENT])
    x = alt.X("points:Q", title=text("Points of worth lost").to(language))
    chart = alt.layer(
        alt.Chart().mark_bar(size=_BAR).encode(x=x, color=alt.Color("kind:N", scale=scale, legend=legend())),
        alt.Chart().mark_text(align="left", dx=5, color=INK).encode(x=alt.X("at:Q"), text=alt.Text("spoken:N")),
        data=data_of(frame),
    ).encode(
        y=alt.Y("member:N", sort=members, title=None, axis=names(labelLimit=LABEL)),
        yOffset=alt.YOffset("kind:N", sort=words),
        tooltip=[alt.Tooltip("member:N", title=text("Member").to(language)),
                 alt.Tooltip("kind:N", title=text("That is").to(language)),
                 alt.Tooltip("spoken:N", title=text("Points of worth lost").to(language))],
    )  # fmt: skip
    return Figure.of(found.sentence(), chart.properties(height=alt.Step(_ROW / 2)), described, language)
