"""How sure the choice is: over drawn weightings, along each weight, beside the next ones, over what is unknown."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt
import pandas as pd

from selection.charts.figures import (
    ACCENT,
    INK,
    LABEL,
    SOFT,
    UNSIGNED,
    WARNING,
    Figure,
    beside,
    coalitions,
    data_of,
    legend,
    names,
    quickly,
    spoken,
)
from selection.model import Case
from selection.robustness import Firmness, WeightInterval
from selection.texts import Language, Text, plural, text
from selection.uncertainty import Influence

__all__ = ["acceptability_chart", "core_chart", "influence_chart", "interval_chart"]

_STEP, _TALL_STEP, _BAR, _GREY = 26, 46, 15, "#d5dee2"
_SURE, _NEVER, _MOST, _NONE = 0.995, 0.005, 12, 0.0005


def _percent(share: float, language: Language) -> str:
    return spoken(share, language, "0.#%")


@quickly
def acceptability_chart(found: Firmness, language: Language) -> Figure:
    """How often each coalition is the best over the drawn weightings, with twice the standard error on both sides."""
    rows = [
        (beside(one.members, found.best.members, language), share.value,
         max(0.0, share.value - 2 * share.error), min(1.0, share.value + 2 * share.error),
         one.members == found.best.members)
        for one, share in found.coalitions
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["coalition", "share", "low", "high", "chosen"])
    frame["spoken"] = [_percent(share, language) for share in frame["share"]]
    words = {True: text("the choice").to(language), False: text("another coalition").to(language)}
    frame["which"] = frame["chosen"].map(words)
    rivals = [(name, share) for name, share, *_, chosen in rows if not chosen]
    title = text("The choice is the best in {share:0%} of the weightings", share=found.acceptability.value)
    if rivals:
        title = plural(
            "The choice is the best in {share:0%} of the weightings, {n} other in {rest:0%}",
            "The choice is the best in {share:0%} of the weightings, the next {n} together in {rest:0%}",
            len(rivals), share=found.acceptability.value, rest=sum(share for _, share in rivals),
        )  # fmt: skip
    pairs = [text("{label}: {share:0.#%}", label=name, share=share) for name, share, *_ in rows]
    described = text("Part of the drawn weightings in which each coalition is the best. {pairs}", pairs=pairs)
    scale = alt.Scale(domain=list(words.values()), range=[ACCENT, SOFT])
    ends = alt.X("low:Q", title=text("Part of the weightings").to(language), axis=alt.Axis(format="%", tickCount=6),
                 scale=alt.Scale(domain=[0, 1]))  # fmt: skip
    chart = alt.layer(
        alt.Chart().mark_bar(size=_BAR).encode(x=alt.X("share:Q"), color=alt.Color("which:N", scale=scale,
                                                                                   legend=legend())),
        alt.Chart().mark_rule(color=INK, strokeWidth=1.5).encode(x=ends, x2=alt.X2("high:Q")),
        alt.Chart().mark_text(align="left", dx=6, color=INK).encode(x=alt.X("high:Q"), text=alt.Text("spoken:N")),
        data=data_of(frame),
    ).encode(
        y=alt.Y("coalition:N", sort=list(frame["coalition"]), title=None, axis=coalitions()),
        tooltip=[alt.Tooltip("coalition:N", title=text("Coalition").to(language)),
                 alt.Tooltip("spoken:N", title=text("Part of the weightings").to(language))],
    )  # fmt: skip
    return Figure.of(title, chart.properties(height=alt.Step(_TALL_STEP)), described, language)


@quickly
def core_chart(found: Firmness, language: Language) -> Figure:
    """How often each candidate is in the best coalition; those in none are left out of the drawing, and counted."""
    ordered = sorted(found.candidates.items(), key=lambda one: -one[1].value)
    shown = [(name, share.value) for name, share in ordered if share.value > 0]
    every = [name for name, share in shown if share >= _SURE]
    never = len(ordered) - len(shown)
    words = {
        "every": text("in practically every best coalition").to(language),
        "some": text("in some").to(language),
    }
    rows = [(name, share, words["every" if share >= _SURE else "some"], name in found.best.members)
            for name, share in shown]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["candidate", "share", "state", "chosen"])
    frame["spoken"] = [_percent(share, language) for share in frame["share"]]
    frame["row"] = [
        text("{name} (chosen)", name=name).to(language) if chosen else name
        for name, chosen in zip(frame["candidate"], frame["chosen"], strict=True)
    ]
    some = len(shown) - len(every)
    title = text("Candidates in practically every best coalition: {every}; in some: {some}; in none: {never}",
                 every=len(every), some=some, never=never)  # fmt: skip
    pairs = [text("{label}: {share:0.#%}", label=name, share=share) for name, share in shown]
    described = text("Part of the drawn weightings in which each candidate is in the best coalition. {pairs}",
                     pairs=pairs)  # fmt: skip
    scale = alt.Scale(domain=list(words.values()), range=[ACCENT, SOFT])
    x = alt.X("share:Q", title=text("Part of the weightings").to(language), scale=alt.Scale(domain=[0, 1]),
              axis=alt.Axis(format="%", tickCount=6))  # fmt: skip
    chart = alt.layer(
        alt.Chart().mark_bar(size=_BAR).encode(x=x, color=alt.Color("state:N", scale=scale, legend=legend())),
        alt.Chart().mark_text(align="left", dx=5, color=INK).encode(x=x, text=alt.Text("spoken:N")),
        data=data_of(frame),
    ).encode(
        y=alt.Y("row:N", sort=list(frame["row"]), title=None, axis=names(labelLimit=LABEL)),
        tooltip=[alt.Tooltip("candidate:N", title=text("Candidate").to(language)),
                 alt.Tooltip("spoken:N", title=text("Part of the weightings").to(language))],
    )  # fmt: skip
    return Figure.of(title, chart.properties(height=alt.Step(_STEP)), described, language)


def _room(one: WeightInterval) -> float:
    """How far the weight can move at least before the choice changes; more than 1 when it never does."""
    down = one.weight - one.low if one.below is not None else 2.0
    up = one.high - one.weight if one.above is not None else 2.0
    return min(down, up)


@quickly
def interval_chart(intervals: Sequence[WeightInterval], language: Language) -> Figure:
    """How far the weight of each criterion can move by itself before another coalition is best, the tightest first."""
    ordered = sorted(intervals, key=lambda one: (_room(one), one.criterion))
    frame = pd.DataFrame(
        [(_row_of(one, language), one.weight, one.low, one.high, 0.0, 1.0, _after(one, one.below, language),
          _after(one, one.above, language), _stretch(one, language))
         for one in ordered],
        columns=["criterion", "weight", "low", "high", "none", "all", "below", "above", "spoken"],
    )  # fmt: skip
    # What has no weight now is a fact for rules more often than a criterion that somebody may come to count.
    title = _least_room([one for one in ordered if one.weight > 0] or ordered)
    described = text("How far each weight can move by itself, the others in proportion. {sentences}",
                     sentences=[text("{label}: {stretch}", label=one.criterion, stretch=_stretch(one, language))
                                for one in ordered])  # fmt: skip
    words = {"stays": text("the choice stays").to(language), "now": text("weight now").to(language)}
    frame = frame.assign(**words)
    colour = alt.Scale(domain=list(words.values()), range=[SOFT, INK])
    x = alt.X("low:Q", title=text("Weight of the criterion").to(language), scale=alt.Scale(domain=[0, 1]),
              axis=alt.Axis(format="%", tickCount=10))  # fmt: skip
    tooltip = [
        alt.Tooltip("criterion:N", title=text("Criterion").to(language)),
        alt.Tooltip("spoken:N", title=text("The choice stays").to(language)),
        alt.Tooltip("below:N", title=text("Comes in below").to(language)),
        alt.Tooltip("above:N", title=text("Comes in above").to(language)),
    ]
    chart = alt.layer(
        alt.Chart().mark_rule(color=_GREY, strokeWidth=2).encode(x=alt.X("none:Q"), x2=alt.X2("all:Q")),
        alt.Chart().mark_bar(size=_BAR).encode(
            x=x, x2=alt.X2("high:Q"), color=alt.Color("stays:N", scale=colour, legend=legend())
        ),
        alt.Chart().mark_tick(size=_BAR + 7, thickness=3).encode(
            x=alt.X("weight:Q"), color=alt.Color("now:N", scale=colour, legend=legend())
        ),
        data=data_of(frame),
    ).encode(
        y=alt.Y("criterion:N", sort=list(frame["criterion"]), title=None, axis=names(labelLimit=LABEL)),
        tooltip=tooltip,
    )  # fmt: skip
    return Figure.of(title, chart.properties(height=alt.Step(_STEP + 4)), described, language)


def _least_room(ordered: Sequence[WeightInterval]) -> Text:
    first = ordered[0]
    if _room(first) > 1:
        if all(one.proven for one in ordered):
            return text("No single weight changes the choice, however far it moves")
        return text("How far each weight can move was not all worked out in the time allowed")
    if _room(first) < _NONE:
        return text("Another coalition is as good: the least shift of a weight decides between them")
    values: dict[str, object] = {"criterion": first.criterion, "low": first.low, "high": first.high,
                                 "weight": first.weight}  # fmt: skip
    if first.below is not None and first.weight - first.low <= _room(first):
        return text("{criterion} has the least room: below {low:0.#%} (now {weight:0.#%}) the choice changes",
                    **values)  # fmt: skip
    return text("{criterion} has the least room: above {high:0.#%} (now {weight:0.#%}) the choice changes", **values)


def _row_of(one: WeightInterval, language: Language) -> str:
    """The criterion; with a mark when a limit left its ends open."""
    return one.criterion if one.proven else text("{criterion} (not proven)", criterion=one.criterion).to(language)


def _after(one: WeightInterval, members: tuple[str, ...] | None, language: Language) -> str:
    """Who is new in the coalition that takes over."""
    if members is None:
        return text("nobody: the choice stays").to(language)
    new = [name for name in members if name not in one.members]
    return text("{names}", names=new or list(members)).to(language)


def _stretch(one: WeightInterval, language: Language) -> str:
    return text("{low:0.#%} to {high:0.#%}, now {weight:0.#%}", low=one.low, high=one.high,
                weight=one.weight).to(language)  # fmt: skip


@quickly
def influence_chart(found: Sequence[Influence], case: Case, language: Language) -> Figure | None:
    """What each unknown can cost at its low and its high end, the most at stake first; None when none can."""
    changing = [one for one in found if one.changes]
    if not changing:
        return None
    shown = changing[:_MOST]
    words = {"low": text("if it turns out low").to(language), "high": text("if it turns out high").to(language)}
    rows: list[tuple[str, str, float, str, str]] = []
    for one in shown:
        subject = one.unknown.sentence(case).to(language)
        for end, loss, best in (("low", -one.loss_low, one.at_low), ("high", one.loss_high, one.at_high)):
            rows.append((subject, words[end], loss, spoken(abs(loss), language, "0.0##"), str(best)))
    frame = pd.DataFrame(rows, columns=["subject", "end", "stake", "spoken", "best"])
    most: Text = shown[0].unknown.sentence(case)
    title = text("Look into {subject} first: {points:0.0##} points are at stake", subject=most, points=shown[0].loss)
    described = text("Points at stake for each uncertain value. {pairs}",
                     pairs=[text("{label}: {points:0.0##}", label=one.unknown.sentence(case), points=one.loss)
                            for one in shown])  # fmt: skip
    width = max(one.loss for one in shown) * 1.1
    chart = (
        alt.Chart(data_of(frame))
        .mark_bar(size=_BAR)
        .encode(
            y=alt.Y("subject:N", sort=list(dict.fromkeys(frame["subject"])), title=None,
                    axis=names(labelLimit=2 * LABEL)),
            x=alt.X("stake:Q", title=text("Points that the choice would fall short").to(language),
                    scale=alt.Scale(domain=[-width, width]), axis=UNSIGNED),
            color=alt.Color("end:N", scale=alt.Scale(domain=list(words.values()), range=[WARNING, SOFT]),
                            legend=legend()),
            tooltip=[alt.Tooltip("subject:N", title=text("What is uncertain").to(language)),
                     alt.Tooltip("end:N", title=text("That is").to(language)),
                     alt.Tooltip("spoken:N", title=text("Points at stake").to(language)),
                     alt.Tooltip("best:N", title=text("Best then").to(language))],
        )
        .properties(height=alt.Step(_STEP))
    )  # fmt: skip
    return Figure.of(title, chart, described, language)
