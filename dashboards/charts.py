"""Charts, each with a title that says the finding and a sentence for who cannot see it. Knows no Streamlit."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd
from altair.utils.schemapi import debug_mode

from dashboards.frames import OTHERS, brought, by_criterion, by_size, covered, held
from dashboards.texts import Language, number, text
from selection.model import Case
from selection.optimisation import Coalition, Plan
from selection.texts import Text

__all__ = ["PALETTE", "Figure", "brought_chart", "covered_chart", "criterion_chart", "held_chart", "size_chart"]

# Tol's muted scheme, https://personal.sron.nl/~pault/: told apart by colour-blind readers too.
PALETTE = ("#332288", "#44aa99", "#ddcc77", "#882255", "#88ccee", "#117733", "#cc6677", "#999933", "#aa4499")
_REST = "#bbbbbb"
_ACCENT, _SOFT, _EMPTY, _INK = "#0f5c6e", "#a9cfd6", "#f3f6f7", "#1d2b33"
_BAR, _STEP, _ROW, _TALL, _LABEL = 26, 42, 34, 250, 230


# Altair checks every part of a chart as it is made, which takes longer than the rest of the page. Tests check whole
# charts against the schema instead.
_quickly = debug_mode(False)  # noqa: FBT003 - its only parameter


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart as Vega-Lite, the finding that stands above it, and the same in words for a screen reader."""

    title: str
    spec: dict[str, Any]
    alternative: str

    @staticmethod
    def of(title: Text, chart: alt.Chart | alt.LayerChart, described: Text, language: Language) -> Figure:
        """The figure in one language."""
        return Figure(title.to(language), chart.to_dict(validate=False), described.to(language))


@_quickly
def criterion_chart(coalitions: Mapping[str, Coalition], shown: Sequence[str], language: Language) -> Figure:
    """The points of each criterion, stacked, one bar a coalition."""
    frame = by_criterion(coalitions, shown)
    best = max(coalitions, key=lambda label: coalitions[label].worth)
    title = text("{label} is worth most: {worth:0.0} of 100 points", label=best, worth=coalitions[best].worth)
    described = text("Points by criterion. {parts}", parts=[_pair(key, one.worth) for key, one in coalitions.items()])
    chart = _stacked(frame, shown, language, "coalition", text("Coalition"), list(coalitions))
    return Figure.of(title, chart, described, language)


@_quickly
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
    frame["spoken"] = [number(points, to=language) for points in frame["points"]]
    has_rest = bool((frame["criterion"] == OTHERS).any())
    frame["criterion"] = frame["criterion"].replace(OTHERS, rest)
    scale = alt.Scale(
        domain=[*shown, *([rest] if has_rest else [])],
        range=[*PALETTE[: len(shown)], *([_REST] if has_rest else [])],
    )
    chart: alt.Chart = (
        alt.Chart(_data(frame))
        .mark_bar(size=_BAR, stroke="#ffffff", strokeWidth=1)
        .encode(
            y=alt.Y(f"{y}:N", sort=list(order), title=None, axis=_names(labelLimit=_LABEL)),
            x=alt.X("points:Q", title=text("Points of worth").to(language), axis=alt.Axis(tickCount=6, format="d")),
            color=alt.Color("criterion:N", scale=scale, legend=_legend()),
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


@_quickly
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
    accent = _either(f"datum.worth === {high}", _ACCENT, _SOFT)
    dots = alt.Chart().mark_point(size=130, filled=True, opacity=1, stroke=_ACCENT, strokeWidth=2)
    missing = alt.Chart().transform_filter("datum.worth === null").mark_text(color=_INK, dy=-8, fontSize=12)
    chart = alt.layer(
        alt.Chart().mark_line(color=_SOFT, strokeWidth=3).encode(y=y),
        dots.encode(y=y, color=accent, tooltip=tooltip),
        alt.Chart().mark_text(dy=-17, color=_INK, fontSize=13).encode(y=y, text=alt.Text("spoken:N")),
        missing.encode(y=alt.Y("floor:Q"), text=alt.Text("spoken:N")),
        data=_data(frame.drop(columns="members")),
    )
    return Figure.of(title, chart.encode(x=x).properties(height=_TALL), described, language)


def _spoken_worth(row: Mapping[Any, Any], language: Language) -> str:
    if row["state"] == "proven":
        return number(row["worth"], to=language)
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
    return text("A coalition of {size} is worth most; with {fewer} it is {loss:0.0} points less",
                size=size, fewer=int(fewer["size"]), loss=loss)  # fmt: skip


@_quickly
def held_chart(case: Case, coalition: Coalition, language: Language) -> Figure:
    """Who has which needed capability at what level, as a matrix."""
    frame = held(case, coalition)
    best = frame.groupby("capability", sort=False)["suffices"].any()
    lacking = [str(name) for name, there in best.items() if not there]
    n, total = len(best) - len(lacking), len(best)
    if not lacking:
        title = text("All {n} needed capabilities are there", n=total)
    else:
        title = text("{n} of {total} needed capabilities are there; short of {lacking}",
                     n=n, total=total, lacking=lacking)  # fmt: skip
    parties = [case.client, *coalition.members]
    return _matrix(frame, "party", text("Party"), parties, title, language)


@_quickly
def covered_chart(case: Case, coalitions: Mapping[str, Coalition], language: Language) -> Figure:
    """How far each coalition, with the client, covers each needed capability, as a matrix."""
    frame = covered(case, coalitions)
    frame["suffices"] = frame["level"] >= frame["needed"]
    counts = {label: int(frame.loc[frame["coalition"] == label, "suffices"].sum()) for label in coalitions}
    total = len(case.needs)
    if len(set(counts.values())) == 1:
        title = text("Each covers {n} of {total} needed capabilities", n=next(iter(counts.values())), total=total)
    else:
        most = max(counts, key=lambda label: counts[label])
        title = text("{label} covers most: {n} of {total} needed capabilities", label=most, n=counts[most], total=total)
    return _matrix(frame, "coalition", text("Coalition"), list(coalitions), title, language)


def _matrix(
    frame: pd.DataFrame, x: str, heading: Text, order: Sequence[str], title: Text, language: Language
) -> Figure:
    states = {"full": text("at the needed level"), "part": text("below the needed level"), "none": text("not there"),
              "unknown": text("unknown")}  # fmt: skip
    words = {key: value.to(language) for key, value in states.items()}
    frame["state"] = [words[_state(row)] for row in frame.to_dict("records")]
    frame["spoken"] = ["?" if pd.isna(level) else f"{level:g}" for level in frame["level"]]
    frame["row"] = [
        text("{capability} (needs {level})", capability=name, level=level).to(language)
        for name, level in zip(frame["capability"], frame["needed"], strict=True)
    ]
    rows = list(dict.fromkeys(frame["row"]))
    # One word a line, so that long names of parties stay level.
    broken = {"labelExpr": "split(datum.label, ' ')"} if x == "party" else {}
    light = _either(f"datum.state === {json.dumps(words['full'])}", "#ffffff", _INK)
    colours = alt.Scale(domain=list(words.values()), range=[_ACCENT, _SOFT, _EMPTY, "#dddddd"])
    chart = (
        alt.layer(
            alt.Chart()
            .mark_rect(stroke="#ffffff", strokeWidth=3, cornerRadius=4)
            .encode(color=alt.Color("state:N", scale=colours, legend=_legend())),
            alt.Chart().mark_text(fontSize=13).encode(text=alt.Text("spoken:N"), color=light),
            data=_data(frame),
        )
        .encode(
            x=alt.X(f"{x}:N", sort=list(order), title=None, axis=_names(labelAngle=0, labelLimit=110, **broken)),
            y=alt.Y("row:N", sort=rows, title=None, axis=_names(labelLimit=_LABEL)),
            tooltip=[
                alt.Tooltip(f"{x}:N", title=heading.to(language)),
                alt.Tooltip("row:N", title=text("Capability").to(language)),
                alt.Tooltip("spoken:N", title=text("Level, 0 to 4").to(language)),
                alt.Tooltip("state:N", title=text("That is").to(language)),
            ],
        )
        .properties(height=alt.Step(_ROW))
    )
    return Figure.of(title, chart, title, language)


def _state(row: Mapping[Any, Any]) -> str:
    if pd.isna(row["level"]):
        return "unknown"
    if row["suffices"]:
        return "full"
    return "part" if row["level"] else "none"


def _data(frame: pd.DataFrame) -> alt.InlineData:
    """The rows as plain values: faster than a frame for so few."""
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return alt.InlineData(values=[{str(name): value for name, value in row.items()} for row in rows])


def _either(test: str, colour: str, otherwise: str) -> alt.ColorValue:
    """One colour where the test holds, another elsewhere."""
    return alt.ColorValue(otherwise, condition={"test": test, "value": colour})


def _legend() -> alt.Legend:
    """A legend under the chart, two abreast so that it fits a narrow column."""
    return alt.Legend(title=None, orient="bottom", columns=2, labelLimit=_LABEL, offset=6, padding=0)


def _names(**changes: Any) -> alt.Axis:
    """An axis of names: no line, no ticks."""
    return alt.Axis(ticks=False, domain=False, labelPadding=8, labelFlush=False, **changes)
