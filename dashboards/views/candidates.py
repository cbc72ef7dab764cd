"""Every candidate: what became of it and why, what would bring it in, and what it scored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboards import candidates, finding
from dashboards.speaking import in_words
from dashboards.studies import known
from dashboards.texts import many, plain, say, told
from dashboards.whole_story import whole_story
from selection.analysis import Admission, Outcome, Standing, highest_scorer_sentence, standings
from selection.model import Case
from selection.optimisation import Plan
from selection.study import Question

_PAGE = 25  # candidates on one page of the list
_FITTING = 6  # columns that fit beside each other on a small screen

_CHOSEN = (Outcome.CHOSEN, Outcome.CONDITIONAL)


def render() -> None:
    """Draw the page."""
    case = finding.case()
    st.title(say("Candidates and why not"))
    st.markdown(plain(many("{n} candidate. Choose one to see its whole story.",
                           "{n} candidates. Choose one to see its whole story.", len(case.candidates))))  # fmt: skip
    plan = finding.first()
    # Who is in no coalition is told so wherever it stands, as soon as that is known.
    prices = candidates.prices(known(Question.WHY_NOT))
    found = tuple(one.priced(prices.get(one.name)) for one in standings(plan))
    remark = st.empty()
    chosen = _chosen(found)
    _of_the_highest(remark, plan, found, chosen)
    story = st.container()
    st.subheader(say("All candidates"))
    listed = st.container()
    with story.container(border=True):
        whole_story(plan, chosen)
    with listed:
        shown = _filtered(found)
        _reasons(shown, prices)
        if shown:
            with st.expander(say("Scores and further columns"), icon=":material/table_view:"):
                _scores(case, shown)


def _of_the_highest(slot: DeltaGenerator, plan: Plan, found: tuple[Standing, ...], chosen: Standing) -> None:
    """Whether who scores highest takes part; why not is told once, by its story where that is on the page."""
    said = highest_scorer_sentence(plan, found)
    if said is None:
        return
    sentence = told(said)
    if chosen.outcome not in _CHOSEN and said.values.get("name") == chosen.name:
        sentence = say("{name} has the highest scores of its own, but is not chosen.", name=chosen.name)
    slot.markdown(f":material/lightbulb: {plain(sentence)}")


def _chosen(found: tuple[Standing, ...]) -> Standing:
    """The candidate whose story is told: at first the one that scores highest of those that are not in."""
    outside = [one for one in found if one.outcome not in _CHOSEN] or list(found)
    first = max(outside, key=lambda one: one.mid or 0.0)
    by_name = {one.name: one for one in found}
    words = {
        one.name: say("{name} ({outcome})", name=one.name, outcome=candidates.outcome(one.outcome)) for one in found
    }
    name = st.selectbox(
        say("Candidate"),
        list(by_name),
        index=list(by_name).index(first.name),
        format_func=words.__getitem__,
        key=in_words("candidate"),
        help=say("Type to find one."),
    )
    return by_name[name]


def _scores(case: Case, shown: list[Standing]) -> None:
    frame = candidates.scores(case, shown)
    st.dataframe(
        frame,
        hide_index=True,
        column_config=_columns(case, frame),
        placeholder="–",
        alt=say("Scores and further columns of the candidates"),
        height=min(38 + 35 * len(shown), 620),
    )
    if len(frame.columns) > _FITTING:
        st.caption(plain(say("Move the table sideways to see all {n} columns; the names stay in sight.",
                             n=len(frame.columns))))  # fmt: skip


def _filtered(found: tuple[Standing, ...]) -> list[Standing]:
    groups = {
        "all": found,
        "in": tuple(one for one in found if one.outcome in _CHOSEN),
        "out": tuple(one for one in found if one.outcome is Outcome.NOT_CHOSEN),
        "stopped": tuple(one for one in found if one.outcome is Outcome.STOPPED),
    }
    words = {
        "all": say("All"),
        "in": say("In the coalition"),
        "out": say("Not chosen"),
        "stopped": say("Cannot take part"),
    }
    # One after the other where there is no room beside each other: no group may fall off the screen.
    line = st.container(horizontal=True, vertical_alignment="center")
    view = line.segmented_control(
        say("Show"),
        list(groups),
        default="all",
        format_func=lambda key: f"{words[key]} ({len(groups[key])})",
        key=in_words("candidates shown"),
        label_visibility="collapsed",
        required=True,
    )
    wanted = line.text_input(say("Part of a name"), key="candidates named", placeholder=say("Part of a name"),
                             label_visibility="collapsed", width=260).strip()  # fmt: skip
    return [one for one in groups[view] if wanted.casefold() in one.name.casefold()]


def _reasons(shown: list[Standing], prices: Mapping[str, Admission]) -> None:
    if not shown:
        st.caption(plain(say("Nobody.")))
        return
    pages = -(-len(shown) // _PAGE)
    slot = st.container()
    page = st.pagination(pages, key=f"candidates page of {pages}") if pages > 1 else 1
    part = shown[(page - 1) * _PAGE : page * _PAGE]
    slot.table(
        candidates.reasons(part, prices),
        hide_index=True,
        border="horizontal",
        alt=say("What became of each candidate, and why"),
    )


def _columns(case: Case, frame: pd.DataFrame) -> dict[str, Any]:
    columns: dict[str, Any] = {say("Candidate"): st.column_config.TextColumn(pinned=True, width="medium")}
    for criterion in case.criteria:
        if criterion.name in frame and pd.api.types.is_numeric_dtype(frame[criterion.name]):
            note = say(
                "As scored; {worst} is worth nothing, {best} is worth most", worst=criterion.worst, best=criterion.best
            )
            said = say("{note}; unit: {unit}", note=note, unit=criterion.unit) if criterion.unit else note
            columns[criterion.name] = st.column_config.NumberColumn(help=said, format="localized")
    for name in frame.columns:
        if name not in columns and pd.api.types.is_numeric_dtype(frame[name]):
            columns[name] = st.column_config.NumberColumn(format="localized")
    return columns


render()
