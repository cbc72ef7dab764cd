"""What coalitions are worth: by criterion, by member, by size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from selection.charts.figures import (
    ACCENT,
    INK,
    LABEL,
    PALETTE,
    SOFT,
    Figure,
    data_of,
    either,
    legend,
    names,
    quickly,
    spoken,
)
from selection.charts.figures import (
    coalitions as by_members,
)
from selection.charts.frames import OTHERS, brought, by_criterion, by_size
from selection.optimisation import Coalition, Plan
from selection.texts import Language, Text, text
from selection.worth import TIE, apart

__all__ = ["brought_chart", "criterion_chart", "size_chart"]

_REST = "#bbbbbb"
_BAR, _STEP, _TALL, _LINE = 26, 42, 250, 17
_SHOWN = 0.05


@quickly
def criterion_chart(coalitions: Mapping[str, Coalition], shown: Sequence[str], language: Language) -> Figure:
    """The points of each criterion, stacked, one bar a coalition."""
    frame = by_criterion(coalitions, shown)
    worth = max(one.worth for one in coalitions.values())
    best = [label for label, one in coalitions.items() if worth - one.worth <= TIE]
    worth = apart(worth, max((one.worth for one in coalitions.values() if worth - one.worth > TIE), default=worth))[0]
    if len(best) == 1:
        title = text("{label} is worth most: {worth:0.0} of 100 points", label=best[0], worth=worth)
    else:
        title = text("{labels} are worth equally much: {worth:0.0} of 100 points", labels=best, worth=worth)
    described = text("Points by criterion. {parts}", parts=[_pair(key, one.worth) for key, one in coalitions.items()])
    chart = _stacked(frame, shown, language, "coalition", text("Coalition"), list(coalitions))
    pairs = max((label.count(" + ") // 2 + 1 for label in coalitions), default=1)
    if any(" + " in label for label in coalitions):
        # Named by its members a bar has a line for every two.
        chart.encoding.y.axis = by_members()
        chart = chart.properties(height=alt.Step(max(_STEP, _LINE * pairs)))
    return Figure.of(title, chart, described, language)


@quickly
def brought_chart(coalition: Coalition, shown: Sequence[str], language: Language, *, legend: bool = True) -> Figure:
    """The points that each party brings, stacked by criterion, one bar a party."""
    frame = brought({"": coalition}, shown)
    sums = {str(who): float(points) for who, points in frame.groupby("party")["points"].sum().items()}
    order = sorted(sums, key=lambda who: -sums[who])
    if order:
        title = text("{who} brings most: {points:0.0} of the {worth:0.0} points",
                     who=order[0], points=sums[order[0]], worth=coalition.worth)  # fmt: skip
    else:
        title = text("Nobody brings any points")
    described = text("Points by party. {parts}", parts=[_pair(who, sums[who]) for who in order])
    chart = _stacked(frame, shown, language, "party", text("Party"), order)
    if not legend:
        chart.encoding.color.legend = None
    return Figure.of(title, chart, described, language)


def _pair(label: str, points: float) -> Text:
    return text("{label}: {points:0.0}", label=label, points=points)


def _stacked(
    frame: pd.DataFrame, shown: Sequence[str], language: Language, y: str, heading: Text, order: Sequence[str]
) -> alt.Chart:
    rest = text("Other criteria").to(language)
    frame["spoken"] = [spoken(points, language) for points in frame["points"]]
    has_rest = bool((frame["criterion"] == OTHERS).any())
    frame["criterion"] = frame["criterion"].replace(OTHERS, rest)
    scale = alt.Scale(
        domain=[*shown, *([rest] if has_rest else [])],
        range=[*PALETTE[: len(shown)], *([_REST] if has_rest else [])],
    )
    chart: alt.Chart = (
        alt.Chart(data_of(frame))
        .mark_bar(size=_BAR, stroke="#ffffff", strokeWidth=1)
        .encode(
            y=alt.Y(f"{y}:N", sort=list(order), title=None, axis=names(labelLimit=LABEL)),
            x=alt.X("points:Q", title=text("Points of worth").to(language), axis=alt.Axis(tickCount=6, format="d")),
            color=alt.Color("criterion:N", scale=scale, legend=legend([*shown, rest])),
            order=alt.Order("rank:Q"),
            tooltip=[
                alt.Tooltip(f"{y}:N", title=heading.to(language)),
                alt.Tooltip("criterion:N", title=text("Criterion").to(language)),
                alt.Tooltip("spoken:N", title=text("Points").to(language)),
            ],
        )
        .properties(height=alt.Step(_STEP))
    )
    return chart


@quickly
def size_chart(plan: Plan, language: Language) -> Figure:
    """The best worth of each size, as a line with its values."""
    frame = by_size(plan)
    frame["spoken"] = [_spoken_worth(row, language) for row in frame.to_dict("records")]
    frame["who"] = [", ".join(members) for members in frame["members"]]
    found = frame.dropna(subset=["worth"])
    title = _size_finding(found)
    pairs = [text("{size}: {worth}", size=row["size"], worth=row["spoken"]) for row in frame.to_dict("records")]
    described = text("Best worth by number of members. {pairs}", pairs=pairs)
    low, high = (found["worth"].min(), found["worth"].max()) if len(found) else (0.0, 100.0)
    room = max(1.0, (high - low) * 0.35)
    frame["floor"] = max(0.0, low - room)
    x = alt.X("size:O", title=text("Number of members").to(language), axis=alt.Axis(labelAngle=0))
    y = alt.Y(
        "worth:Q",
        title=text("Best worth (points)").to(language),
        axis=alt.Axis(tickCount=4, format="d"),
        scale=alt.Scale(domain=[max(0.0, low - room), min(100.0, high + room)], nice=False, zero=False),
    )
    tooltip = [
        alt.Tooltip("size:O", title=text("Number of members").to(language)),
        alt.Tooltip("spoken:N", title=text("Best worth (points)").to(language)),
        alt.Tooltip("who:N", title=text("Members").to(language)),
    ]
    accent = either(f"datum.worth === {high}", ACCENT, SOFT)
    dots = alt.Chart().mark_point(size=130, filled=True, opacity=1, stroke=ACCENT, strokeWidth=2)
    missing = alt.Chart().transform_filter("datum.worth === null").mark_text(color=INK, dy=-8, fontSize=12)
    chart = alt.layer(
        alt.Chart().mark_line(color=SOFT, strokeWidth=3).encode(y=y),
        dots.encode(y=y, color=accent, tooltip=tooltip),
        alt.Chart().mark_text(dy=-17, color=INK, fontSize=13).encode(y=y, text=alt.Text("spoken:N")),
        missing.encode(y=alt.Y("floor:Q"), text=alt.Text("spoken:N")),
        data=data_of(frame.drop(columns="members")),
    )
    return Figure.of(title, chart.encode(x=x).properties(height=_TALL), described, language)


def _spoken_worth(row: Mapping[Any, Any], language: Language) -> str:
    if row["state"] == "proven":
        return spoken(row["worth"], language)
    sentences = {
        "open": text("{worth:0.0} (not proven)", worth=row["worth"]),
        "none": text("none possible"),
        "unknown": text("not found in time"),
    }
    return sentences[row["state"]].to(language)


def _size_finding(found: pd.DataFrame) -> Text:
    """Which size is worth most, and what one member fewer would cost."""
    if found.empty:
        return text("No size has a coalition")
    best = found.sort_values("worth", ascending=False, kind="stable").iloc[0]
    smaller = found[found["size"] < best["size"]]
    size = int(best["size"])
    if len(found) == 1:
        return text("Only coalitions of {size} are possible", size=size)
    if smaller.empty:
        return text("The smallest size, {size}, is worth most", size=size)
    fewer = smaller.iloc[-1]
    loss = float(best["worth"] - fewer["worth"])
    if loss < _SHOWN:
        return text("A coalition of {size} is worth most; one of {fewer} hardly less", size=size,
                    fewer=int(fewer["size"]))  # fmt: skip
    return text("A coalition of {size} is worth most; with {fewer} it is {loss:0.0} points less",
                size=size, fewer=int(fewer["size"]), loss=loss)  # fmt: skip
