"""Matrices of capabilities: who has which at what level."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from selection.charts.figures import (
    ACCENT,
    EMPTY,
    INK,
    LABEL,
    SOFT,
    UNKNOWN,
    Figure,
    data_of,
    either,
    legend,
    names,
    quickly,
)
from selection.charts.frames import covered, held
from selection.model import Case
from selection.optimisation import Coalition
from selection.texts import Language, Text, text

__all__ = ["covered_chart", "held_chart"]

_ROW, _MANY = 34, 5


@quickly
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


@quickly
def covered_chart(case: Case, coalitions: Mapping[str, Coalition], language: Language) -> Figure:
    """How far each coalition, with the client, covers each needed capability, as a matrix."""
    frame = covered(case, coalitions)
    frame["suffices"] = frame["level"] >= frame["needed"]
    counts = {label: int(frame.loc[frame["coalition"] == label, "suffices"].sum()) for label in coalitions}
    total = len(case.needs)
    n = max(counts.values(), default=0)
    most = [label for label, count in counts.items() if count == n]
    if len(most) == len(counts):
        title = text("Each covers {n} of {total} needed capabilities", n=n, total=total)
    elif len(most) == 1:
        title = text("{label} covers most: {n} of {total} needed capabilities", label=most[0], n=n, total=total)
    else:
        title = text("{labels} cover most: {n} of {total} needed capabilities", labels=most, n=n, total=total)
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
    light = either(f"datum.state === {json.dumps(words['full'])}", "#ffffff", INK)
    colours = alt.Scale(domain=list(words.values()), range=[ACCENT, SOFT, EMPTY, UNKNOWN])
    chart = (
        alt.layer(
            alt.Chart()
            .mark_rect(stroke="#ffffff", strokeWidth=3, cornerRadius=4)
            .encode(color=alt.Color("state:N", scale=colours, legend=legend())),
            alt.Chart().mark_text(fontSize=13).encode(text=alt.Text("spoken:N"), color=light),
            data=data_of(frame),
        )
        .encode(
            x=alt.X(f"{x}:N", sort=list(order), title=None, axis=_columns(len(order), x == "party")),
            y=alt.Y("row:N", sort=rows, title=None, axis=names(labelLimit=LABEL)),
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


def _columns(n: int, are_parties: bool) -> alt.Axis:
    """The names under a matrix: level, one word of a party's name a line, and slanted when there are many."""
    if n > _MANY:
        return names(labelAngle=-35, labelLimit=170, labelOverlap=False)
    broken = {"labelExpr": "split(datum.label, ' ')"} if are_parties else {}
    return names(labelAngle=0, labelLimit=110, labelOverlap=False, **broken)
