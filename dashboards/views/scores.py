"""The scores: what each is worth, where it stands, which are missing or uncertain; and correcting them."""

from __future__ import annotations

import streamlit as st

from dashboards import scored, state
from dashboards.controls.corrections import correct_one, correction_grid, corrections_list, what_was_said
from dashboards.faults import case_or_faults
from dashboards.parts import draw, paged_table
from dashboards.speaking import in_words
from dashboards.texts import language, many, plain, say
from selection import charts
from selection.model import Case

_PAGE = 20  # candidates on one picture

_WHO, _WHAT = "scores of", "scores on"


def render() -> None:
    """Draw the page."""
    case = case_or_faults()
    held = state.opened()
    st.title(many("Scores of {n} candidate", "Scores of {n} candidates", len(case.candidates)))
    if held is None or not scored.scored_criteria(case):
        st.markdown(plain(say("No criterion is scored of single candidates. Scores come from the sheet Scores: one "
                              "row a candidate, one column a criterion.")))  # fmt: skip
        return
    st.markdown(plain(say("Look first at what is missing or uncertain. Choose a cell to see who gave the score, on "
                          "what evidence, and in which cell it stands.")))  # fmt: skip
    what_was_said()
    picture, first, correct = st.tabs(
        [say("Picture"), say("Look at these first"), say("Correct in a grid")],
        on_change="rerun",
        key=f"scores {held.origin[:12]}",
    )
    if picture.open:
        with picture:
            _picture(case, held.key[:12])
            _chosen(case)
    if first.open:
        with first:
            _first(case)
    if correct.open:
        with correct:
            correction_grid(case, held.key[:12])
    corrections_list(held)


def _picture(case: Case, digest: str) -> None:
    orders = {
        "workbook": say("As in the workbook"),
        "doubt": say("Missing and uncertain first"),
        "name": say("By name"),
    }
    order = st.segmented_control(
        say("Order of the candidates"), list(orders), default="workbook", format_func=orders.__getitem__,
        key=in_words("order of scores"), label_visibility="collapsed", required=True,
    )  # fmt: skip
    names = scored.in_order(case, order)
    pages = -(-len(names) // _PAGE)
    slot = st.container()
    page = st.pagination(pages, key=f"scores page of {pages}") if pages > 1 else 1
    key = f"heat map {digest} {order} {page}"
    with slot:
        shown = names[(page - 1) * _PAGE : page * _PAGE]
        draw(charts.heat_map(case, shown, language()), key=key, on_select=lambda: _choose(key))
        st.caption(plain(say("In each cell what the score is worth, 0 to 100; darker is more. A crossed cell with ? is "
                             "missing and counts as anything from worst to best. ± means that more than a fifth of "
                             "the scale is open.")))  # fmt: skip


def _choose(key: str) -> None:
    """Take over the cell that was clicked."""
    chosen = st.session_state[key]["selection"].get(charts.SELECTED) or []
    if chosen:
        st.session_state[_WHO], st.session_state[_WHAT] = chosen[0]["candidate"], chosen[0]["criterion"]


def _chosen(case: Case) -> None:
    """Everything that was said of the chosen candidate, and a field to correct one score."""
    criteria = scored.scored_criteria(case)
    if st.session_state.get(_WHO) not in case.names:
        st.session_state[_WHO] = case.names[0]
    if st.session_state.get(_WHAT) not in criteria:
        st.session_state[_WHAT] = None
    with st.container(border=True):
        who, what = st.columns(2)
        candidate = who.selectbox(say("Candidate"), case.names, key=_WHO)
        criterion = what.selectbox(say("Criterion"), criteria, key=_WHAT, placeholder=say("All criteria"))
        wanted = [criterion] if criterion else criteria
        paged_table(scored.details(case, candidate, wanted), key="score details", alt=say("Scores with their source"))
        if criterion:
            correct_one(case, candidate, criterion)
        else:
            st.caption(plain(say("Choose a criterion to correct a single score.")))


def _first(case: Case) -> None:
    found = scored.first_to_look_at(case)
    if not found:
        st.success(plain(say("Nothing is missing, and no score is very uncertain.")), icon=":material/check:")
        return
    st.markdown(plain(say("Missing scores come first, then those of which most is open; what weighs more goes before "
                          "what weighs less.")))  # fmt: skip
    paged_table(scored.doubts(case, found), key="doubts", alt=say("Scores that are missing or uncertain"))


render()
