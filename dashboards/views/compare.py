"""Two to five coalitions side by side: the differences in words, then worth, criteria, capabilities and rules."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboards import finding
from dashboards.parts import draw, figures_of, named, rules_table, under, unit_below
from dashboards.state import COMPARED, OWN, PICKED
from dashboards.texts import language, number, plain, say, told
from selection import charts
from selection.analysis import difference
from selection.limits import Status
from selection.optimisation import Coalition, Plan

_MOST = 5
_FIRST = 3

_PICKER, _OWN = "compare", "own coalition"
"""The keys of the two choices; what was chosen is kept beside them, for Streamlit forgets controls of other pages."""


def render() -> None:
    """Draw the page."""
    finding.case()
    st.title(say("Compare coalitions"))
    plan = finding.plan()
    if not plan.coalitions:
        _none(plan)
        return
    st.caption(plain(say("Choose two to five coalitions. The others are set beside the first.")))
    chosen = _chosen(plan)
    st.session_state[COMPARED] = tuple(chosen.values())
    _differences(plan, chosen)
    _cards(plan, chosen)
    shown = charts.shown_criteria(plan.case, plan.appraiser.worth.weights)
    grid = st.grid(2, min_column_width=430, gap="medium")
    with grid.cell():
        draw(charts.criterion_chart(chosen, shown, language()))
        if plan.case.needs:
            draw(charts.covered_chart(plan.case, chosen, language()))
    with grid.cell():
        draw(charts.profile_chart(plan.appraiser, chosen, language()))
    _points(plan, chosen)
    with st.expander(say("Who brings what"), icon=":material/groups:"):
        _who_brings_what(chosen, shown)
    with st.expander(say("Rules, and how much room each leaves"), icon=":material/rule:"):
        rules_table({label: plan.appraiser.checks(plan.case.members(one.members)) for label, one in chosen.items()})


def _none(plan: Plan) -> None:
    """Why there is nothing to compare: the rules allow nothing, or the search did not get that far."""
    if plan.status is Status.INFEASIBLE:
        st.markdown(plain(say("There is nothing to compare: no coalition is possible under these rules.")))
    else:
        st.markdown(plain(say("There is nothing to compare yet: the search found no coalition in the time that it had. "
                              "That does not mean that there is none.")))  # fmt: skip
        st.button(say("Search again"), icon=":material/refresh:", on_click=finding.ask_again,
                  help=say("Beside this page you can allow more time."))  # fmt: skip
    st.page_link("views/answer.py", label=say("See why"), icon=":material/arrow_back:")


def _chosen(plan: Plan) -> dict[str, Coalition]:
    """The coalitions to compare by their label, in the order in which they were chosen."""
    choices = _choices(plan)
    wished = [members for members in st.session_state.get(PICKED, ()) if members in choices]
    st.session_state[_PICKER] = wished or list(choices)[: min(_FIRST, len(choices))]
    picked = st.multiselect(
        say("Coalitions to compare"),
        list(choices),
        format_func=" + ".join,
        max_selections=_MOST,
        placeholder=say("Choose coalitions"),
        key=_PICKER,
        on_change=_pick,
        help=say("The best coalitions, and the best of each size. The first one chosen is what the others are "
                 "compared with."),
    )  # fmt: skip
    found = {say("Coalition {n}", n=i): choices[members] for i, members in enumerate(picked, 1)}
    own = _own(plan, full=len(found) >= _MOST)
    return {**found, say("Your own"): own} if own else found


def _pick() -> None:
    """Keep the choice for the other pages and for the address."""
    st.session_state[PICKED] = tuple(map(tuple, st.session_state[_PICKER]))


def _put_together() -> None:
    st.session_state[OWN] = tuple(st.session_state[_OWN])


def _choices(plan: Plan) -> dict[tuple[str, ...], Coalition]:
    """The best coalitions, the best of each size, and those that were chosen when other rules or weights held."""
    by_size = [value.best for value in plan.sizes if value.best]
    found = {one.members: one for one in (*plan.coalitions, *by_size)}
    for members in st.session_state.get(PICKED, ()):
        if members not in found:
            found[members] = plan.appraiser.coalition(plan.case.members(members))
    return found


def _own(plan: Plan, *, full: bool) -> Coalition | None:
    """A coalition that somebody has in mind, allowed or not."""
    st.session_state[_OWN] = list(st.session_state.get(OWN, ()))
    members = st.multiselect(
        say("Or put one together yourself"),
        plan.case.names,
        key=_OWN,
        on_change=_put_together,
        placeholder=say("Choose candidates"),
        disabled=full,
        help=say("The team you have in mind: it is valued in the same way, and you see which rules it breaks."),
    )
    return plan.appraiser.coalition(plan.case.members(members)) if members and not full else None


def _differences(plan: Plan, chosen: Mapping[str, Coalition]) -> None:
    """What sets every other coalition apart from the first, in words."""
    (label, first), *others = chosen.items()
    st.subheader(say("What the difference is"))
    if not others:
        st.markdown(plain(say("Choose a second coalition, and the differences stand here in words.")))
        return
    with st.grid(min(2, len(others)), min_column_width=380, gap="large") as grid:
        for name, one in others:
            with grid.cell():
                heading = say("{other} beside {first}", other=name, first=label)
                under(heading)
                found = difference(plan.appraiser, first, one).sentences(label, name)
                st.markdown("\n".join(f"- {plain(told(sentence))}" for sentence in found))


def _cards(plan: Plan, chosen: Mapping[str, Coalition]) -> None:
    first = next(iter(chosen.values()))
    with st.grid(len(chosen), min_column_width=190):
        for label, one in chosen.items():
            with st.container(border=True, height="stretch"):
                st.caption(plain(label))
                st.markdown(f"**{named(one)}**")
                st.space("stretch")
                for name, value, meaning in figures_of(plan, one):
                    st.markdown(f"{plain(name)}: **{plain(value)}**  \n:small[{plain(meaning)}]")
                _standing(plan, one, one.worth - first.worth, is_first=one is first)
    unit_below(plan.case, plan.appraiser.cost_column)


def _standing(plan: Plan, one: Coalition, lead: float, *, is_first: bool) -> None:
    broken = [check for check in plan.appraiser.checks(plan.case.members(one.members)) if not check.holds]
    if broken:
        st.badge(say("Breaks {n} of the rules", n=len(broken)), icon=":material/block:", color="red")
    elif is_first:
        st.badge(say("Compared with"), icon=":material/flag:", color="gray")
    else:
        signed = say("{lead:+0.0;-0.0} points", lead=lead)
        st.badge(signed, icon=":material/compare_arrows:", color="green" if lead > 0 else "gray")


def _points(plan: Plan, chosen: Mapping[str, Coalition]) -> None:
    """Points by criterion, as numbers."""
    worth, together = plan.appraiser.worth, say("Together")
    names = [name for name in worth.terms if worth.weights[name]]
    columns = {
        say("Criterion"): [*map(plain, names), f"**{together}**"],
        say("Weight"): [*(number(worth.weights[name], "0.#%") for name in names), number(1.0, "0%")],
    }
    for label, one in chosen.items():
        columns[label] = [*(number(one.parts[name]) for name in names), f"**{number(one.worth)}**"]
    with st.expander(say("The same in numbers: points by criterion"), icon=":material/table_rows:"):
        st.table(pd.DataFrame(columns), hide_index=True, border="horizontal", alt=say("Points by criterion"))


def _who_brings_what(chosen: Mapping[str, Coalition], shown: list[str]) -> None:
    st.caption(plain(say("The colours are those of the criteria above.")))
    with st.grid(2, min_column_width=360):
        for label, one in chosen.items():
            with st.container(border=True):
                st.caption(plain(label))
                draw(charts.brought_chart(one, shown, language(), legend=False))


render()
