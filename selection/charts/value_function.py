"""What a score is worth: the line from raw values to worth, with the candidates' scores on it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import altair as alt
import pandas as pd

from selection.charts.figures import ACCENT, INK, SOFT, WARNING, Figure, data_of, quickly, spoken
from selection.model import Aggregator, Case, Criterion
from selection.normalisation import alone, ratings, utility
from selection.texts import Language, Text, plural, text

__all__ = ["value_function"]

_TALL, _FULL = 190, 100


@dataclass(frozen=True, slots=True)
class _Mark:
    """A score on the line: of whom, the raw value, and what it is worth, 0 to 1."""

    who: str
    raw: float
    worth: float


@quickly
def value_function(case: Case, criterion: Criterion, language: Language) -> Figure | None:
    """The value function of a criterion: its anchors and knots, and each score as a tick on it.

    None for a criterion on which nobody has a score: capability coverage and joint results are counted, not scored.
    """
    if not (criterion.aggregator.is_scored or criterion.aggregator.is_pairwise):
        return None
    marks = _pairs(case, criterion) if criterion.aggregator.is_pairwise else _candidates(case, criterion)
    title = _finding(criterion, marks)
    corners = _corners(criterion, marks)
    line = pd.DataFrame([(raw, _FULL * _worth(criterion, raw)) for raw in corners], columns=["raw", "worth"])
    anchors = _anchors(criterion, language)
    ticks = pd.DataFrame(
        [(m.who, m.raw, _FULL * m.worth, spoken(m.raw, language, "#,##0.##"), spoken(_FULL * m.worth, language, "0"))
         for m in marks],
        columns=["who", "raw", "worth", "said", "points"],
    )  # fmt: skip
    unit = f"{criterion.name} ({criterion.unit})" if criterion.unit else criterion.name
    x = alt.X("raw:Q", title=unit,
              scale=alt.Scale(domain=[corners[0], corners[-1]], nice=False, zero=False),
              axis=alt.Axis(tickCount=6, grid=False))  # fmt: skip
    y = alt.Y("worth:Q", title=text("Worth (0 to 100)").to(language),
              scale=alt.Scale(domain=[0, _FULL]), axis=alt.Axis(values=[0, 50, _FULL]))  # fmt: skip
    tooltip = [
        alt.Tooltip("who:N", title=_whose(criterion).to(language)),
        alt.Tooltip("said:N", title=text("Score").to(language)),
        alt.Tooltip("points:N", title=text("Worth (0 to 100)").to(language)),
    ]
    layers = [
        alt.Chart(data_of(line)).mark_line(color=SOFT, strokeWidth=3).encode(x=x, y=y),
        *_floor(criterion, language),
        alt.Chart(data_of(ticks))
        .mark_tick(color=ACCENT, orient="vertical", height=16, thickness=2, opacity=0.75)
        .encode(x=x, y=y, tooltip=tooltip),
        alt.Chart(data_of(anchors)).mark_point(size=80, filled=True, color=INK, shape="diamond", opacity=1).encode(
            x=x, y=y, tooltip=[alt.Tooltip("label:N", title=text("Anchor").to(language))]
        ),
    ]  # fmt: skip
    described = _described(criterion, anchors, title)
    return Figure.of(title, alt.layer(*layers).properties(height=_TALL), described, language)


def _worth(criterion: Criterion, raw: float) -> float:
    """What a raw value is worth, 0 to 1; of a total the part of the need."""
    if criterion.aggregator is Aggregator.TOTAL:
        return min(1.0, max(0.0, raw) / (criterion.need or 1.0))
    return utility(criterion, raw)


def _candidates(case: Case, criterion: Criterion) -> list[_Mark]:
    found = ratings(case, criterion)
    reached = alone(case, criterion)
    return [
        _Mark(name, float(raw), float(worth))
        for name, raw, worth in zip(case.names, found.raw, reached, strict=True)
        if not math.isnan(raw)
    ]


def _pairs(case: Case, criterion: Criterion) -> list[_Mark]:
    return [
        _Mark(f"{entry.source} - {entry.target}", entry.value, utility(criterion, entry.value))
        for entry in case.relations
        if entry.criterion == criterion.name
    ]


def _corners(criterion: Criterion, marks: list[_Mark]) -> list[float]:
    """Where the line begins, bends and ends: what may be entered, the anchors, the knots and the scores."""
    stated = [criterion.lowest, criterion.highest, criterion.gate]
    if criterion.aggregator is Aggregator.TOTAL:
        ends = [0.0, criterion.need or 1.0]
    else:
        ends = [raw for raw, _ in criterion.knots] or [criterion.worst, criterion.best]
    bends = {*ends, *(value for value in stated if value is not None), *(mark.raw for mark in marks)}
    return sorted(bends)


def _anchors(criterion: Criterion, language: Language) -> pd.DataFrame:
    """The points by which the line is stated, with their words."""
    if criterion.aggregator is Aggregator.TOTAL:
        points = [(0.0, 0.0), (criterion.need or 1.0, 1.0)]
    else:
        points = list(criterion.knots) or [(criterion.worst, 0.0), (criterion.best, 1.0)]
    rows = [
        (raw, _FULL * worth,
         text("{raw:#,##0.##} is worth {worth:0}", raw=raw, worth=_FULL * worth).to(language))
        for raw, worth in points
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["raw", "worth", "label"])


def _floor(criterion: Criterion, language: Language) -> list[alt.Chart]:
    if criterion.gate is None:
        return []
    word = text("ceiling {gate:#,##0.##}", gate=criterion.gate)
    if not criterion.less_is_better:
        word = text("floor {gate:#,##0.##}", gate=criterion.gate)
    data = data_of(pd.DataFrame([{"raw": criterion.gate, "word": word.to(language), "top": float(_FULL)}]))
    return [
        alt.Chart(data).mark_rule(color=WARNING, strokeDash=[5, 4], strokeWidth=2).encode(x=alt.X("raw:Q")),
        alt.Chart(data).mark_text(color=WARNING, align="left", dx=5, dy=8, fontSize=12).encode(
            x=alt.X("raw:Q"), y=alt.Y("top:Q"), text=alt.Text("word:N")
        ),
    ]  # fmt: skip


def _finding(criterion: Criterion, marks: list[_Mark]) -> Text:
    """What stands out: who misses the floor, that nobody differs, or how much of the scale is used."""
    if not marks:
        return text("{name}: nobody was scored yet", name=criterion.name)
    below = sum(not criterion.reaches(mark.raw, criterion.gate) for mark in marks) if criterion.gate is not None else 0
    if below and criterion.less_is_better:
        return plural("{name}: {n} score is above the ceiling of {gate:#,##0.##}",
                      "{name}: {n} scores are above the ceiling of {gate:#,##0.##}",
                      below, name=criterion.name, gate=criterion.gate)  # fmt: skip
    if below:
        return plural("{name}: {n} score misses the floor of {gate:#,##0.##}",
                      "{name}: {n} scores miss the floor of {gate:#,##0.##}",
                      below, name=criterion.name, gate=criterion.gate)  # fmt: skip
    low, high = min(mark.worth for mark in marks), max(mark.worth for mark in marks)
    if high - low < 1e-9:
        return text("{name}: every score is worth {worth:0} of 100, so it tells nobody apart",
                    name=criterion.name, worth=_FULL * low)  # fmt: skip
    return text("{name}: the scores are worth {low:0} to {high:0} of 100",
                name=criterion.name, low=_FULL * low, high=_FULL * high)  # fmt: skip


def _whose(criterion: Criterion) -> Text:
    return text("Pair") if criterion.aggregator.is_pairwise else text("Candidate")


def _described(criterion: Criterion, anchors: pd.DataFrame, title: Text) -> Text:
    said = [str(label) for label in anchors["label"]]
    if criterion.gate is None:
        return text("{title}. The line: {points}.", title=title, points=said)
    return text("{title}. The line: {points}. The limit is {gate:#,##0.##}.",
                title=title, points=said, gate=criterion.gate)  # fmt: skip
