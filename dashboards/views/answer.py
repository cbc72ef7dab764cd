"""What management reads: the recommended coalition, why, how sure, what it costs, what it needs, what is next."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboards import doubting, finding, recommendation, sentences, state
from dashboards.conflicts import conflict_and_ways
from dashboards.parts import cost_cell, draw, figures_of, named, notices, rules_table
from dashboards.texts import language, number, plain, say, told
from dashboards.wishes import open_wishes
from selection import charts
from selection.analysis import open_notices
from selection.model import Case
from selection.optimisation import Coalition, Plan
from selection.rules.amounts import column_words
from selection.worth import apart


def render() -> None:
    """Draw the page: what is known first is drawn first."""
    _heading(finding.case())
    _known()
    first = finding.first()
    if not first.coalitions:
        _none(first)
        return
    proof, worth, lead, firmness = _recommended(first)
    cautions = st.container()
    grid = st.grid(2, min_column_width=430, gap="medium")
    why, second, costs, sure = (grid.cell() for _ in range(4))
    is_network = charts.has_network(first.appraiser)
    # Without a network the picture says who brings what: its words stand with the rest that is folded away.
    picture, other = (second, costs) if is_network else (why, second)
    with picture:
        if not is_network:
            recommendation.heading_of_why()
        drawn = st.empty()
    with drawn.container():
        _picture(first)
    plan = finding.plan()
    if plan.best.members != first.best.members:
        with drawn.container():
            _picture(plan)
    # Beside the next one it may take more decimals.
    _proof(proof, plan)
    with worth.container():
        _figure(*figures_of(plan, plan.best)[0], scale=_scale())
    with lead:
        _lead(plan)
    with cautions:
        _cautions(plan)
    if is_network:
        with why:
            recommendation.heading_of_why()
            recommendation.brought(plan)
    with other:
        recommendation.runner_up(plan)
    with costs:
        recommendation.money(plan)
    with sure:
        firm = recommendation.sure(plan)
        needs = recommendation.needs()
        recommendation.present(plan)
    _behind(plan)
    _when_known(plan, firm, needs, firmness)


def _when_known(plan: Plan, firm: DeltaGenerator, needs: DeltaGenerator, firmness: DeltaGenerator) -> None:
    """What comes last, for it takes answers that are still worked on."""
    with firm:
        recommendation.firm(plan)
    with needs:
        recommendation.needed(plan)
    with firmness:
        recommendation.doubted(plan)


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
    conflict_and_ways(plan.conflict)
    st.caption(plain(say("You can also change rules, or switch them off, beside this page.")))


def _recommended(plan: Plan) -> tuple[DeltaGenerator, DeltaGenerator, DeltaGenerator, DeltaGenerator]:
    """The coalition with its figures; where proof and worth stand, and its lead and what speaks against it will."""
    best = plan.best
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(plain(say("Recommended: worth most together")), width="content")
            proof = st.empty()
            _proof(proof, plan)
            if len(plan.ties) > 1:
                st.badge(say("Tie of {n}", n=len(plan.ties)), icon=":material/balance:", color="blue")
        doubting.beside_the_proof(plan.case)
        st.header(named(best), anchor=False)
        figures = figures_of(plan, best)
        with st.grid(len(figures) + 1, min_column_width=150) as grid:
            slots = [grid.cell().empty() for _ in figures]
            for slot, told_of in zip(slots, figures, strict=True):
                with slot.container():
                    _figure(*told_of, scale=_scale() if slot is slots[0] else None)
            lead = grid.cell()
        return proof, slots[0], lead, st.container()


def _proof(slot: DeltaGenerator, plan: Plan) -> None:
    """Whether it is proven, and in full what."""
    if plan.proven:
        slot.badge(say("Proven for these scores, weights and rules"), icon=":material/verified:", color="green",
                   help=plain(told(plan.proof())))  # fmt: skip
    else:
        slot.badge(say("Not proven"), icon=":material/hourglass_empty:", color="orange")


def _scale() -> str:
    """What 0 and 100 are, for who wonders how it compares with the totals of the sheet."""
    return plain(say("0 is the worst on every criterion, 100 the best, over the members together. Totals in your sheet "
                     "are of one candidate, on the scale of the sheet."))  # fmt: skip


def _figure(label: str, value: str, meaning: str, scale: str | None = None) -> None:
    with st.container(gap=None):
        st.metric(plain(label), value, help=scale)
        st.caption(plain(meaning))


def _lead(plan: Plan) -> None:
    other = recommendation.explanation(plan).other
    if other is not None:
        lead = sentences.distance(apart(plan.best.worth, other.worth)[2])
        _figure(say("Ahead of the runner-up"), lead, say("points of worth"))


def _picture(plan: Plan) -> None:
    """The coalition as a network; where nothing exists between parties, who brings which points."""
    if charts.has_network(plan.appraiser):
        draw(charts.network_chart(plan.appraiser, plan.best, language()))
    else:
        draw(charts.brought_chart(plan.best, _shown(plan), language()))


def _shown(plan: Plan) -> list[str]:
    return charts.shown_criteria(plan.case, plan.appraiser.worth.weights)


def _behind(plan: Plan) -> None:
    """What is behind the recommendation, folded away: a tab each."""
    with st.expander(say("The best coalitions, the points and the rules"), icon=":material/list:"):
        _tabs(plan)


def _tabs(plan: Plan) -> None:
    points, sizes, capabilities = say("Points by member"), say("Number of members"), say("Capabilities")
    others, rules = say("The best coalitions"), say("Rules")
    names = [others, points, *([capabilities] if plan.case.needs else [])]
    several = sum(value.best is not None for value in plan.sizes) > 1
    names += [*([sizes] if several else []), rules]
    tabs = dict(zip(names, st.tabs(names), strict=True))
    with tabs[others]:
        _list(plan)
    with tabs[points]:
        if charts.has_network(plan.appraiser):
            draw(charts.brought_chart(plan.best, _shown(plan), language()))
        else:
            recommendation.brought(plan)
        for remark in recommendation.remarks(plan):
            st.markdown(f":material/lightbulb: {plain(remark)}")
    if plan.case.needs:
        with tabs[capabilities]:
            draw(charts.held_chart(plan.case, plan.best, language()))
    if several:
        with tabs[sizes]:
            draw(charts.size_chart(plan, language()))
    with tabs[rules]:
        _details(plan)


def _cautions(plan: Plan) -> None:
    for sentence in sentences.cautions(plan):
        st.warning(plain(sentence), icon=":material/info:")
    if any(one.averaged for one in plan.case.other_ends):
        st.page_link("views/criteria.py", label=say("Say whether the weakest member or the average counts"),
                     icon=":material/tune:")  # fmt: skip
    open_wishes(plan, folded=True)
    if not plan.proven or not plan.complete:
        _search_on()


def _search_on() -> None:
    st.button(say("Search again"), icon=":material/refresh:", on_click=finding.ask_again,
              help=say("Beside this page you can allow more time."))  # fmt: skip


def _list(plan: Plan) -> None:
    rows = [_row(plan, rank, one) for rank, one in enumerate(plan.coalitions, 1)]
    st.table(pd.DataFrame(rows), hide_index=True, border="horizontal",
             height=420 if len(rows) > 10 else "content", alt=say("The best coalitions in order"))  # fmt: skip
    if not plan.complete:
        st.caption(plain(say("The search was cut short: coalitions may be missing from this list.")))


def _row(plan: Plan, rank: int, one: Coalition) -> dict[str, str]:
    behind = "–" if rank == 1 else sentences.distance(plan.behind(one))
    row = {
        say("No."): str(rank),
        say("Members"): named(one),
        say("Worth"): number(plan.said(one)),
        say("Behind the best"): behind,
        say("Size"): str(one.size),
    }
    column = plan.appraiser.cost_column
    return {**row, plain(told(column_words(plan.case, column))): cost_cell(one)} if column else row


def _details(plan: Plan) -> None:
    rules_table({say("Room left"): plan.appraiser.checks(plan.case.members(plan.best.members))})
    notices(
        say("Worth knowing about this answer"), [one for one in open_notices(plan) if not one.asks and not one.doubts]
    )
    st.caption(plain(say("{solver}; {seconds:0.0} seconds; input {hash}.", solver=plan.solver, seconds=plan.seconds,
                         hash=plan.case.sha256[:12])))  # fmt: skip


render()
