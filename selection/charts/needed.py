"""Who can do what is needed: candidates against needed capabilities."""

from __future__ import annotations

from collections.abc import Sequence

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
from selection.charts.frames import level_of
from selection.model import Case, Need
from selection.texts import Language, Text, plural, text

__all__ = ["able", "needs_chart", "providers"]

_ROW = 27


def providers(case: Case, need: Need) -> tuple[str, ...]:
    """The client and the candidates that have a needed capability at its level, in their order."""
    return tuple(
        name for name in (case.client, *case.names) if (level_of(case, name, need.capability) or 0) >= need.level
    )


def able(case: Case) -> tuple[str, ...]:
    """The client, then the candidates that have any needed capability or of whom that is unknown, most needs first."""
    met = {name: sum((level_of(case, name, need.capability) or 0) >= need.level for need in case.needs)
           for name in case.names}  # fmt: skip
    known = [name for name in case.names
             if any(level_of(case, name, need.capability) != 0 for need in case.needs)]  # fmt: skip
    return case.client, *sorted(known, key=lambda name: -met[name])


@quickly
def needs_chart(case: Case, parties: Sequence[str], language: Language) -> Figure:
    """The level of each needed capability that each of the parties has, one row a party."""
    words = {
        "full": text("at the needed level").to(language),
        "part": text("below the needed level").to(language),
        "none": text("not there").to(language),
        "unknown": text("unknown").to(language),
    }
    headings = {
        need.capability: text("{capability} (needs {level})", capability=need.capability, level=need.level).to(language)
        for need in case.needs
    }
    rows = [
        {"party": party, "need": headings[need.capability], "state": words[_state(level, need.level)],
         "spoken": "?" if level is None else f"{level:g}"}
        for party in parties for need in case.needs for level in [level_of(case, party, need.capability)]
    ]  # fmt: skip
    title = _finding(case)
    light = either(f"datum.state === {words['full']!r}", "#ffffff", INK)
    chart = (
        alt.layer(
            alt.Chart()
            .mark_rect(stroke="#ffffff", strokeWidth=3, cornerRadius=4)
            .encode(color=alt.Color("state:N", legend=legend(),
                                    scale=alt.Scale(domain=list(words.values()),
                                                    range=[ACCENT, SOFT, EMPTY, UNKNOWN]))),
            alt.Chart().mark_text(fontSize=13).encode(text=alt.Text("spoken:N"), color=light),
            data=data_of(pd.DataFrame(rows)),
        )
        .encode(
            x=alt.X("need:N", sort=list(headings.values()), title=None,
                    axis=names(orient="top", labelAngle=-30, labelLimit=190, labelOverlap=False)),
            y=alt.Y("party:N", sort=list(parties), title=None, axis=names(labelLimit=LABEL)),
            tooltip=[
                alt.Tooltip("party:N", title=text("Party").to(language)),
                alt.Tooltip("need:N", title=text("Capability").to(language)),
                alt.Tooltip("spoken:N", title=text("Level, 0 to 4").to(language)),
                alt.Tooltip("state:N", title=text("That is").to(language)),
            ],
        )
        .properties(height=alt.Step(_ROW))
    )  # fmt: skip
    return Figure.of(title, chart, title, language)


def _state(level: float | None, needed: float) -> str:
    if level is None:
        return "unknown"
    if level >= needed:
        return "full"
    return "part" if level else "none"


def _finding(case: Case) -> Text:
    nobody = [need.capability for need in case.needs if not providers(case, need)]
    if nobody:
        return text("Nobody has {names} at the needed level", names=nobody)
    numbers = {need.capability: len(providers(case, need)) for need in case.needs}
    scarce = min(numbers, key=lambda name: numbers[name])
    return plural("Every need can be met; scarcest is {name}, which {n} party has at the needed level",
                  "Every need can be met; scarcest is {name}, which {n} parties have at the needed level",
                  numbers[scarce], name=scarce)  # fmt: skip
