"""Candidates against criteria: what each score is worth, and which ones are missing or uncertain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import numpy as np
import pandas as pd

from selection.charts.figures import INK, LABEL, Figure, data_of, names, quickly, spoken
from selection.model import Case, Criterion
from selection.normalisation import alone, ratings
from selection.texts import Language, Text, plural, text

__all__ = ["SELECTED", "UNCERTAIN", "Judged", "heat_map", "judged"]

UNCERTAIN = 0.2
"""An interval wider than this part of the scale is marked: that of a bare claim is, that of a document is not."""

SELECTED = "cell"
"""The name of the selection of a cell, with the fields `candidate` and `criterion`."""

_ROW, _MANY, _FULL = 27, 5, 100
_EPSILON = 1e-9
# Light enough that dark figures can be read on every one of them, in grey print too.
_PALE, _DARK = "#f6fafb", "#6fb1bd"


@dataclass(frozen=True, slots=True)
class Judged:
    """What a candidate reaches alone on a criterion, 0 to 1, as a plain value and at the ends of its interval.

    `missing` says that nobody scored it: the value is then the middle of what it may be.
    """

    candidate: str
    criterion: str
    low: float
    value: float
    high: float
    missing: bool

    @property
    def width(self) -> float:
        """How wide the interval is, 0 to 1."""
        return self.high - self.low

    @property
    def is_uncertain(self) -> bool:
        """Whether it is scored, but with a wide interval."""
        return not self.missing and self.width > UNCERTAIN + _EPSILON


def judged(case: Case) -> tuple[Judged, ...]:
    """Every candidate on every criterion on which candidates are scored, criterion by criterion."""
    return tuple(one for criterion in case.criteria if criterion.aggregator.is_scored for one in _of(case, criterion))


def _of(case: Case, criterion: Criterion) -> list[Judged]:
    ends = [alone(case, criterion, at) for at in ("low", "mid", "high")]
    missing = np.isnan(ratings(case, criterion).raw)
    return [
        Judged(name, criterion.name, float(low), float(mid), float(high), bool(absent))
        for name, low, mid, high, absent in zip(case.names, *ends, missing, strict=True)
    ]


@quickly
def heat_map(case: Case, candidates: Sequence[str], language: Language) -> Figure:
    """What the scores of these candidates are worth, in their order, one column a criterion; a cell can be selected.

    The number stands in every cell: a missing score is a crossed cell with a question mark, an uncertain one has a
    sign before its number, so that nothing hangs on colour.
    """
    every = judged(case)
    wanted = set(candidates)
    rows = [_row(one, language) for one in every if one.candidate in wanted]
    title = _finding(every)
    criteria = [criterion.name for criterion in case.criteria if criterion.aggregator.is_scored]
    slant = -35 if len(criteria) > _MANY else 0
    heads = names(orient="top", labelAngle=slant, labelLimit=150, labelOverlap=False)
    x = alt.X("criterion:N", sort=criteria, title=None, axis=heads)
    y = alt.Y("candidate:N", sort=list(candidates), title=None, axis=names(labelLimit=LABEL))
    tooltip = [
        alt.Tooltip("candidate:N", title=text("Candidate").to(language)),
        alt.Tooltip("criterion:N", title=text("Criterion").to(language)),
        alt.Tooltip("value:N", title=text("Worth (0 to 100)").to(language)),
        alt.Tooltip("between:N", title=text("May be").to(language)),
    ]
    chosen = alt.selection_point(name=SELECTED, fields=["candidate", "criterion"], on="click", clear=False)
    colour = alt.Color("worth:Q", scale=alt.Scale(domain=[0, _FULL], range=[_PALE, _DARK]), legend=None)
    cells = (
        alt.Chart()
        .mark_rect(stroke="#ffffff", strokeWidth=2, cursor="pointer")
        .encode(x=x, y=y, tooltip=tooltip, color=alt.condition("datum.missing", alt.value("#ffffff"), colour))
        .add_params(chosen)
    )
    words = (
        alt.Chart()
        .mark_text(fontSize=12, cursor="pointer")
        .encode(x=x, y=y, text=alt.Text("sign:N"), color=alt.value(INK), tooltip=tooltip)
    )
    chart = alt.layer(cells, *_crosses(criteria, candidates), words, data=data_of(pd.DataFrame(rows)))
    described = text("{title}. One row a candidate, one column a criterion; {n} candidates are shown.",
                     title=title, n=len(candidates))  # fmt: skip
    return Figure.of(title, chart.properties(height=alt.Step(_ROW)), described, language)


def _crosses(criteria: Sequence[str], candidates: Sequence[str]) -> list[alt.Chart]:
    """Two lines through every missing score, from corner to corner."""
    lines = []
    for top, bottom in ((0.15, 0.85), (0.85, 0.15)):
        lines.append(
            alt.Chart()
            .transform_filter("datum.missing")
            .mark_rule(color="#9aa7ad", strokeWidth=1)
            .encode(
                x=alt.X("criterion:N", sort=list(criteria), bandPosition=0.05),
                x2=alt.X2("criterion:N", bandPosition=0.95),
                y=alt.Y("candidate:N", sort=list(candidates), bandPosition=top),
                y2=alt.Y2("candidate:N", bandPosition=bottom),
            )
        )
    return lines


def _row(one: Judged, language: Language) -> dict[str, object]:
    value = spoken(_FULL * one.value, language, "0")
    low, high = (spoken(_FULL * end, language, "0") for end in (one.low, one.high))
    between = text("{low} to {high}", low=low, high=high).to(language)
    return {
        "candidate": one.candidate,
        "criterion": one.criterion,
        "worth": _FULL * one.value,
        "missing": one.missing,
        "sign": "?" if one.missing else f"± {value}" if one.is_uncertain else value,
        "value": text("missing").to(language) if one.missing else value,
        "between": between,
    }


def _finding(every: Sequence[Judged]) -> Text:
    missing, uncertain = sum(one.missing for one in every), sum(one.is_uncertain for one in every)
    if not every:
        return text("No criterion is scored of single candidates")
    if not missing and not uncertain:
        return plural("The {n} score is there, and none is very uncertain",
                      "All {n} scores are there, and none is very uncertain", len(every))  # fmt: skip
    if not missing:
        return plural("All {all} scores are there; {n} is very uncertain",
                      "All {all} scores are there; {n} are very uncertain", uncertain, all=len(every))  # fmt: skip
    if not uncertain:
        return plural("{n} of {all} scores is missing; the others are quite certain",
                      "{n} of {all} scores are missing; the others are quite certain",
                      missing, all=len(every))  # fmt: skip
    return plural("{n} of {all} scores is missing; very uncertain: {uncertain}",
                  "{n} of {all} scores are missing; very uncertain: {uncertain}",
                  missing, all=len(every), uncertain=uncertain)  # fmt: skip
