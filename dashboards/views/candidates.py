"""Every candidate: what became of it and why, and what it scored."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboards import candidates, finding
from dashboards.texts import many, plain, say, told
from selection.analysis import Outcome, Standing, highest_scorer_sentence, standings
from selection.model import Case

_PAGE = 25  # candidates on one page of the list

_CHOSEN = (Outcome.CHOSEN, Outcome.CONDITIONAL)


def render() -> None:
    """Draw the page."""
    case = finding.case()
    st.title(many("{n} candidate", "{n} candidates", len(case.candidates)))
    plan = finding.first()
    found = standings(plan)
    highest = highest_scorer_sentence(plan)
    if highest is not None:
        st.markdown(plain(told(highest)))
    shown = _filtered(found)
    if not shown:
        st.caption(plain(say("Nobody.")))
        return
    _reasons(shown)
    st.subheader(say("Scores and further columns"))
    frame = candidates.scores(case, shown)
    st.dataframe(
        frame,
        hide_index=True,
        column_config=_columns(case, frame),
        placeholder="–",
        alt=say("Scores and further columns of the candidates"),
        height=min(38 + 35 * len(shown), 620),
    )


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
    view = st.segmented_control(
        say("Show"),
        list(groups),
        default="all",
        format_func=lambda key: f"{words[key]} ({len(groups[key])})",
        key="candidates shown",
        label_visibility="collapsed",
        required=True,
    )
    return list(groups[view])


def _reasons(shown: list[Standing]) -> None:
    pages = -(-len(shown) // _PAGE)
    slot = st.container()
    page = st.pagination(pages, key=f"candidates page of {pages}") if pages > 1 else 1
    part = shown[(page - 1) * _PAGE : page * _PAGE]
    slot.table(
        candidates.reasons(part),
        hide_index=True,
        border="horizontal",
        alt=say("What became of each candidate, and why"),
    )


def _columns(case: Case, frame: pd.DataFrame) -> dict[str, Any]:
    columns: dict[str, Any] = {say("Candidate"): st.column_config.TextColumn(pinned=True, width="medium")}
    for criterion in case.criteria:
        if criterion.name in frame:
            note = say(
                "As scored; {worst} is worth nothing, {best} is worth most", worst=criterion.worst, best=criterion.best
            )
            unit = f" ({criterion.unit})" if criterion.unit else ""
            columns[criterion.name] = st.column_config.NumberColumn(
                f"{criterion.name}{unit}", help=note, format="localized"
            )
    for name in frame.columns:
        if name not in columns and pd.api.types.is_numeric_dtype(frame[name]):
            columns[name] = st.column_config.NumberColumn(format="localized")
    return columns


render()
