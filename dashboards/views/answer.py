"""The recommended coalition: who, what it is worth, how certain that is, who brings what."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboards import finding, sentences, state
from dashboards.controls.rules import can_take, take
from dashboards.parts import draw, figures_of, named, notices, rules_table
from dashboards.texts import language, number, plain, say, told
from selection import charts
from selection.analysis import highest_scorer_sentence
from selection.model import Case
from selection.optimisation import Coalition, Plan


def render() -> None:
    """Draw the page: first what is known first."""
    _heading(finding.case())
    _known()
    first = finding.first()
    if not first.coalitions:
        _none(first)
        return
    _recommended(first)
    cautions = st.container()
    _remarks(first)
    grid = st.grid(2, min_column_width=400, gap="large")
    with grid.cell():
        draw(
            charts.brought_chart(
                first.best, charts.shown_criteria(first.case, first.appraiser.worth.weights), language()
            )
        )
    by_size = grid.cell()
    if first.case.needs:
        draw(charts.held_chart(first.case, first.best, language()))
    plan = finding.plan()
    with cautions:
        _cautions(plan)
    if sum(value.best is not None for value in plan.sizes) > 1:
        with by_size:
            draw(charts.size_chart(plan, language()))
    _list(plan)
    _details(plan)


def _heading(case: Case) -> None:
    st.title(plain(case.dossier.title or case.source or say("Your case")))
    if case.dossier.question:
        st.caption(plain(case.dossier.question))


def _known() -> None:
    """That nothing was asked about the sheet, because somebody answered before."""
    held = state.opened()
    if held is None or held.found is None or not held.known:
        return
    st.info(plain(say("You read this layout before, so nothing was asked.")), icon=":material/bookmark:")
    st.page_link("views/understand.py", label=say("See how it was read"), icon=":material/grid_on:")


def _none(plan: Plan) -> None:
    if plan.conflict is None:
        st.warning(plain(told(plan.proof())), title=say("Nothing found yet"), icon=":material/hourglass_empty:")
        _search_on()
        return
    st.error(plain(say("Every coalition breaks at least one rule.")),
             title=say("No coalition is possible"), icon=":material/block:")  # fmt: skip
    why, ways = st.columns(2, gap="large")
    with why:
        alone = len(plan.conflict.rules) == 1
        st.subheader(say("Nobody can satisfy this rule") if alone else say("These rules cannot hold together"))
        st.markdown("\n".join(f"- {plain(told(rule.sentence()))}" for rule in plan.conflict.rules))
    with ways:
        st.subheader(say("Ways out, the easiest first"))
        for i, way in enumerate(plan.conflict.ways, 1):
            with st.container(border=True):
                st.markdown(f"{plain(told(way.sentence()))}.")
                if can_take(way):
                    st.button(say("Try this"), key=f"way {i}", icon=":material/check:", on_click=take, args=(way,))
        if not plan.conflict.ways:
            st.markdown(plain(say("No single change helps. Switch off more than one rule beside this page.")))
    st.caption(plain(say("You can also change rules, or switch them off, beside this page.")))


def _recommended(plan: Plan) -> None:
    best = plan.best
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(plain(say("Worth most together")), width="content")
            if plan.proven:
                st.badge(say("Proven"), icon=":material/verified:", color="green")
            else:
                st.badge(say("Not proven"), icon=":material/hourglass_empty:", color="orange")
            if len(plan.ties) > 1:
                st.badge(say("Tie of {n}", n=len(plan.ties)), icon=":material/balance:", color="blue")
        st.header(named(best), anchor=False)
        figures = figures_of(plan, best)
        with st.grid(len(figures), min_column_width=150):
            for label, value, meaning in figures:
                with st.container(gap=None):
                    st.metric(plain(label), value)
                    st.caption(plain(meaning))
        st.markdown(plain(told(plan.proof())))


def _remarks(plan: Plan) -> None:
    """Whether the highest scorer takes part, and whether the whole is more than its parts."""
    remarks = [plain(told(highest))] if (highest := highest_scorer_sentence(plan)) is not None else []
    synergy = plan.synergy()
    if synergy is not None and synergy > 1:
        remarks.append(plain(say("More than the sum of its members: together they add {ratio:0.0#} times the "
                                 "capabilities and joint results that they add one by one, even with pessimistic "
                                 "levels.",
                                 ratio=synergy)))  # fmt: skip
    for remark in remarks:
        st.markdown(f":material/lightbulb: {remark}")


def _cautions(plan: Plan) -> None:
    for sentence in sentences.cautions(plan):
        st.warning(plain(sentence), icon=":material/info:")
    if not plan.proven or not plan.complete:
        _search_on()


def _search_on() -> None:
    st.button(say("Search again"), icon=":material/refresh:", on_click=finding.ask_again,
              help=say("Beside this page you can allow more time."))  # fmt: skip


def _list(plan: Plan) -> None:
    n = len(plan.coalitions)
    st.subheader(say("The best coalition") if n == 1 else say("The {n} best coalitions", n=n))
    rows = [_row(plan, rank, one) for rank, one in enumerate(plan.coalitions, 1)]
    st.table(pd.DataFrame(rows), hide_index=True, border="horizontal",
             height=420 if len(rows) > 10 else "content", alt=say("The best coalitions in order"))  # fmt: skip
    if not plan.complete:
        st.caption(plain(say("The search was cut short: coalitions may be missing from this list.")))


def _row(plan: Plan, rank: int, one: Coalition) -> dict[str, str]:
    behind = "–" if rank == 1 else sentences.distance(plan.best.worth - one.worth)
    row = {
        say("No."): str(rank),
        say("Members"): named(one),
        say("Worth"): number(one.worth),
        say("Behind the best"): behind,
        say("Size"): str(one.size),
    }
    column = plan.appraiser.cost_column
    return {**row, plain(column): number(one.cost, "#,##0")} if column else row


def _details(plan: Plan) -> None:
    with st.expander(say("Rules, and how much room this coalition leaves"), icon=":material/rule:"):
        rules_table({say("Room left"): plan.appraiser.checks(plan.case.members(plan.best.members))})
    notices(say("Worth knowing about this answer"), (*plan.notices, *plan.case.notices))
    st.caption(plain(say("{solver}; {seconds:0.0} seconds; input {hash}.", solver=plan.solver, seconds=plan.seconds,
                         hash=plan.case.sha256[:12])))  # fmt: skip


render()
