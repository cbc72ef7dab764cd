"""How much each criterion matters: what everybody gives, entered by the method of one's choice, and put on record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import pandas as pd
import streamlit as st

from dashboards import finding, freezing, state
from dashboards.controls.eliciting.answer import Entered
from dashboards.controls.eliciting.best_worst import best_worst_panel
from dashboards.controls.eliciting.pairs import pairs_panel
from dashboards.controls.eliciting.points import order_panel, points_panel, swing_panel
from dashboards.opinions import Opinion, with_opinion
from dashboards.parts import draw, paged_table, show_refusal, where, where_in
from dashboards.speaking import in_words
from dashboards.state import Opened
from dashboards.texts import language, number, plain, say, text, told
from selection import charts
from selection.errors import SelectionError
from selection.model import Case
from selection.model.stakeholders import weights_of_each
from selection.texts import Text

_DONE, _ROUND = "weights entered", "rounds of weighing"
"""In the session: whose weights were kept just now, and how often: the questions then begin anew for the next."""


def render() -> None:
    """Draw the page."""
    case = finding.case()
    held = state.opened()
    if held is None:
        return
    st.title(say("Weights"))
    st.markdown(plain(say("How much does each criterion matter? Everybody with a say can answer in their own way. "
                          "Do it before the scores are on the table, and put it on record.")))  # fmt: skip
    _now(held, case)
    st.subheader(say("Enter weights"))
    _enter(held, case)
    st.subheader(say("On record"))
    freezing.panel(held, case)


def _now(held: Opened, case: Case) -> None:
    """What counts now, from whom."""
    each = weights_of_each(case.stakeholders, [criterion.name for criterion in case.criteria])
    draw(charts.weights_chart(case.weights, each, language()))
    if not case.stakeholders:
        stated = any(criterion.weight for criterion in case.criteria)
        usual = say("Nobody gave weights yet. Until somebody does, each group weighs what is usual.")
        if not stated:
            st.caption(plain(usual))
            return
        columns = {
            say("Criterion"): [plain(one.name) for one in case.criteria],
            say("Weight"): [number(case.weights.get(one.name, 0.0), "0.#%") for one in case.criteria],
            where_in(case): [plain(where(one.weight_place)) for one in case.criteria],
        }
        paged_table(columns, key="weights and cells", alt=say("The weights, and in which cells they stand"))
        return
    st.table(_givers(held, case), hide_index=True, border="horizontal", alt=say("Who gave weights, and how"))
    for one in held.opinions:
        st.button(
            say("Take back what {who} entered", who=one.name),
            icon=":material/undo:",
            key=f"take back {one.name}",
            on_click=_take_back,
            args=(one.name,),
        )


def _givers(held: Opened, case: Case) -> pd.DataFrame:
    mine = {one.name: one for one in held.opinions}
    rows = []
    for who in case.stakeholders:
        here = mine.get(who.name)
        how = told(here.method) if here else say("workbook, {place}", place=where(who.place))
        remark = " ".join(told(line) for line in here.remarks) if here else ""
        rows.append((plain(who.name), number(who.influence, "0.##"), plain(how), plain(remark) or "–"))
    columns = [say("Who"), say("Influence"), say("How"), say("Remarks")]
    return pd.DataFrame(rows, columns=columns)


def _take_back(name: str) -> None:
    held = state.opened()
    if held is None:
        return
    state.hold(held.weighed(tuple(one for one in held.opinions if one.name != name)))


_Panel = Callable[[Case, str], Entered | None]

_WAYS: Mapping[str, tuple[Text, _Panel]] = {
    "swing": (text("Swing"), swing_panel),
    "points": (text("Points"), points_panel),
    "best worst": (text("Best and worst"), best_worst_panel),
    "pairs": (text("In pairs (AHP)"), pairs_panel),
    "order": (text("Order only"), order_panel),
}


def _enter(held: Opened, case: Case) -> None:
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    who = left.text_input(
        say("Whose weights"), key="weights of whom", max_chars=80, placeholder=say("Name or role"),
        help=say("The same name again replaces what stood there."),
    ).strip()  # fmt: skip
    influence = right.number_input(
        say("Influence"),
        0.0,
        value=_usual_influence(case),
        key="influence",
        help=say("How heavily this person counts beside others."),
    )
    way = st.segmented_control(
        say("How do you want to answer?"),
        list(_WAYS),
        default="swing",
        format_func=lambda key: told(_WAYS[key][0]),
        key=in_words("way of weighing"),
        required=True,
    )
    asked, outcome = st.columns([3, 2], gap="large")
    scope = f"{held.source.digest[:12]} {st.session_state.get(_ROUND, 0)}"
    with asked:
        found = _WAYS[way][1](case, scope)
    with outcome:
        if found is not None:
            _outcome(found, told(_WAYS[way][0]))
    _keep(held, case, found, who, float(influence), _WAYS[way][0])


def _usual_influence(case: Case) -> float:
    """That of the others on average: nobody begins with more or less to say."""
    given = [who.influence for who in case.stakeholders]
    return sum(given) / len(given) if given else 1.0


def _outcome(found: Entered, title: str) -> None:
    """What the answers come to so far, and whether they agree with each other."""
    st.caption(plain(title))
    draw(charts.weights_chart(dict(found.weights.items()), {}, language()))
    for remark in found.remarks:
        if found.agrees:
            st.markdown(f":material/check: {plain(told(remark))}")
        else:
            st.warning(plain(told(remark)), icon=":material/info:")


def _keep(held: Opened, case: Case, found: Entered | None, who: str, influence: float, method: Text) -> None:
    kept = st.session_state.pop(_DONE, None)
    if kept:
        st.success(plain(say("The weights of {who} count from now on, on every page.", who=kept)),
                   icon=":material/check:")  # fmt: skip
    if not case.stakeholders and any(criterion.weight for criterion in case.criteria):
        st.caption(plain(say("As soon as somebody's weights are kept, they count instead of those in the workbook.")))
    ready = found is not None and bool(who)
    if st.button(say("Keep these weights"), type="primary", icon=":material/check:", disabled=not ready) and found:
        try:
            opinion = Opinion.of(
                who, found.entries, method, datetime.now().astimezone(), remarks=found.remarks, influence=influence
            )
            changed = held.weighed(with_opinion(held.opinions, opinion))
        except SelectionError as error:
            show_refusal(error)
            return
        state.hold(changed)
        st.session_state[_DONE] = who
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        st.rerun()
    if not ready:
        st.caption(plain(say("Enter a name and answer the questions above.")))


render()
