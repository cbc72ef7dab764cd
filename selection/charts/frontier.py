"""Worth against cost: every coalition that no other beats on both, to choose from."""

from __future__ import annotations

import altair as alt
import pandas as pd

from selection.charts.figures import ACCENT, INK, LABEL, Figure, data_of, legend, quickly, spoken
from selection.frontier import TotalAxis
from selection.optimisation import Coalition
from selection.texts import Language, Text, text
from selection.what_if import Tradeoffs

__all__ = ["CHOSEN", "frontier_chart", "has_frontier"]

CHOSEN = "chosen"
"""The name of the selection: its points carry the place of the outcome in `place`."""

_TALL, _OTHER = 360, "#cc6677"


def has_frontier(found: Tradeoffs) -> bool:
    """Whether there is money to set the worth against, and an outcome to show."""
    return len(found.axes) > 1 and isinstance(found.axes[1], TotalAxis) and bool(found.points)


@quickly
def frontier_chart(found: Tradeoffs, best: Coalition, language: Language) -> Figure:
    """The outcomes that no other beats, worth against money, as points that can be selected.

    Raises
    ------
    ValueError
        If there is no money to set the worth against: see `has_frontier`.
    """
    if not has_frontier(found):
        raise ValueError("there is no money among the axes")
    frame = _frame(found, best, language)
    kinds = _kinds(language)
    axis, worth = found.axes[1].label(), found.axes[0].label()
    pick = alt.selection_point(name=CHOSEN, fields=["place"], on="click", toggle=False)
    shapes = alt.Scale(domain=kinds, range=["diamond", "circle", "triangle-up"])
    colours = alt.Scale(domain=kinds, range=[INK, ACCENT, _OTHER])
    present = [kind for kind in kinds if (frame["kind"] == kind).any()]
    tips = [
        alt.Tooltip("who:N", title=text("Coalition").to(language)),
        alt.Tooltip("worth_said:N", title=worth.to(language)),
        alt.Tooltip("money_said:N", title=axis.to(language)),
    ]
    if len(found.axes) > 2:
        tips.append(alt.Tooltip("weakest_said:N", title=found.axes[2].label().to(language)))
    chart = (
        alt.Chart(data_of(frame))
        .mark_point(filled=True, size=150, opacity=0.9, stroke="#ffffff", strokeWidth=1, cursor="pointer")
        .encode(
            x=alt.X("money:Q", title=axis.to(language), scale=alt.Scale(zero=False, padding=18),
                    axis=alt.Axis(tickCount=6)),
            y=alt.Y("worth:Q", title=text("Worth (points)").to(language), scale=alt.Scale(zero=False, padding=18),
                    axis=alt.Axis(tickCount=5)),
            shape=alt.Shape("kind:N", scale=shapes, legend=_legend(present)),
            color=alt.Color("kind:N", scale=colours, legend=_legend(present)),
            size=alt.condition(pick, alt.value(330), alt.value(130), empty=False),
            tooltip=tips,
        )
        .add_params(pick)
        .properties(height=_TALL)
    )  # fmt: skip
    return Figure.of(_finding(found, frame), chart, found.sentence(), language)


def _legend(kinds: list[str]) -> alt.Legend | None:
    if len(kinds) < 2:
        return None
    made = legend()
    made.values, made.labelLimit, made.columns = kinds, 2 * LABEL, 1
    return made


def _kinds(language: Language) -> list[str]:
    kinds = (
        text("the best coalition"),
        text("beaten by none on worth and cost"),
        text("beaten on those, but its weakest link is stronger"),
    )
    return [kind.to(language) for kind in kinds]


def _frame(found: Tradeoffs, best: Coalition, language: Language) -> pd.DataFrame:
    """One row an outcome: its place, worth, money, members, and what kind it is."""
    kinds, rows = _kinds(language), []
    cheapest = float("inf")
    for place, point in enumerate(found.points):
        # From the most worth down an outcome is beaten on these two when one before it costs no more.
        worth, money = point.values[0], point.values[1]
        is_best = best.members in point.coalitions
        kind = kinds[0] if is_best else kinds[1] if money < cheapest else kinds[2]
        cheapest = min(cheapest, money)
        members = best.members if is_best else point.members
        weakest = spoken(point.values[2], language, "0%") if len(point.values) > 2 else ""
        rows.append((place, worth, money, " + ".join(members), kind, spoken(worth, language),
                     spoken(money, language, "#,##0.##"), weakest))  # fmt: skip
    columns = ["place", "worth", "money", "who", "kind", "worth_said", "money_said", "weakest_said"]
    return pd.DataFrame(rows, columns=columns)


def _finding(found: Tradeoffs, frame: pd.DataFrame) -> Text:
    """How many there are to choose from, and what the cheapest saves and costs."""
    n = len(found.points)
    if n == 1:
        return text("The best coalition is also the cheapest that makes sense")
    top, low = frame.iloc[0], frame.sort_values(["money", "worth"], ascending=[True, False]).iloc[0]
    return text("{n} outcomes to choose from: the cheapest saves {money:#,##0} and costs {points:0.0} points", n=n,
                money=float(top["money"] - low["money"]), points=float(top["worth"] - low["worth"]))  # fmt: skip
