"""What is needed and who has it, the rules in words with what they leave and cost, and rules added in words."""

from __future__ import annotations

import streamlit as st

from dashboards import cached, finding, state
from dashboards.conflicts import conflict_and_ways
from dashboards.controls.adding import adding
from dashboards.faults import case_or_faults
from dashboards.parts import draw, paged_table, room_left, under, where, where_in
from dashboards.sentences import price_of
from dashboards.studies import answered
from dashboards.texts import language, many, number, plain, say, told
from dashboards.wishes import open_wishes
from selection import charts
from selection.analysis import Price, stands_at
from selection.model import Case, Group, Need
from selection.optimisation import Plan
from selection.study import Question
from selection.worth import TIE

_PAGE, _NAMED = 20, 5  # parties on one picture; providers of a need that are called by name


def render() -> None:
    """Draw the page: what the case asks at once, what it leaves as soon as that is known."""
    case = case_or_faults()
    held = state.opened()
    st.title(say("Needs and rules"))
    st.markdown(plain(say("Read every sentence: is this what you ask of a coalition? Change numbers or switch rules "
                          "off beside this page, add rules below, and see at once what they leave.")))  # fmt: skip
    possible, asked = st.container(), st.container()
    st.subheader(say("The rules"))
    dearest, table = st.container(), st.container()
    st.subheader(say("Add a rule in words"))
    if held is not None:
        adding(case, held.origin[:12])
    _needs(case)
    with possible:
        plan = finding.first()
        _possible(plan, held.key if held is not None else "")
    with asked:
        open_wishes(plan)
    slot = table.empty()
    with slot.container():
        _rules(plan, {})
    if not plan.coalitions:
        return
    with table:
        answer = answered(Question.RULES)
    found = answer.results.get("prices") if answer is not None else None
    if answer is not None and isinstance(found, tuple):
        with slot.container():
            _rules(plan, {price.rule.sentence(): price for price in found})
        with dearest:
            under(told(answer.headline))


def _possible(plan: Plan, digest: str) -> None:
    """Whether any coalition is allowed, and how many; else what clashes."""
    if plan.conflict is not None:
        st.error(plain(say("Every coalition breaks at least one rule.")),
                 title=say("No coalition is possible"), icon=":material/block:")  # fmt: skip
        conflict_and_ways(plan.conflict)
        return
    if not plan.coalitions:
        st.warning(plain(told(plan.proof())), icon=":material/hourglass_empty:")
        return
    n = cached.allowed(digest, plan)
    if n is None:
        words = say("The rules can hold together. How many coalitions they leave is more than can be counted here.")
    else:
        words = many("The rules leave {n:#,##0} possible coalition.", "The rules leave {n:#,##0} possible coalitions.",
                     n)  # fmt: skip
    st.success(plain(words), icon=":material/check_circle:")


def _rules(plan: Plan, prices: dict[object, Price]) -> None:
    """Every rule in words: where it stands, what room the best coalition leaves, what it costs."""
    best = plan.case.members(plan.best.members) if plan.coalitions else None
    checked = [(check.rule, check) for check in plan.appraiser.checks(best)] if best is not None else []
    checked.sort(key=lambda one: _dearest_first(prices.get(one[0].sentence())))
    checks = [check for _, check in checked]
    rules = [rule for rule, _ in checked] or list(plan.rules)
    columns = {
        say("Rule"): [plain(told(rule.sentence())) for rule in rules],
        where_in(plan.case): [
            plain(told(at) if (at := stands_at(rule, plan)) is not None else say("beside this page")) for rule in rules
        ],
    }
    if checks:
        columns[say("Room that the best coalition leaves")] = [plain(room_left(check)) for check in checks]
    if prices:
        found = [prices.get(rule.sentence()) for rule in rules]
        columns[say("Costs, points")] = [plain(price_of(price)) for price in found]
        columns[say("Without it best would be")] = [
            plain(str(price.coalition)) if price is not None and price.points > TIE else "" for price in found
        ]
    paged_table(columns, key=f"rules of {len(rules)} {bool(prices)}", alt=say("The rules in words"))


def _dearest_first(price: Price | None) -> float:
    return 0.0 if price is None else -price.points


def _needs(case: Case) -> None:
    st.subheader(say("What is needed, and who has it"))
    if not case.needs:
        judged = [one.name for one in case.criteria if one.group is Group.COMPLEMENTARITY and case.weights[one.name]]
        if judged:
            words = say("Whether partners complete each other counts by the scores on {names} alone. A table of who "
                        "can do what would say more: hand in the sheet again with one, or fill in the sheets Needs and "
                        "Capabilities of the template.", names=judged)  # fmt: skip
        else:
            words = say("Nothing is said of who can do what, so it does not count. If it should: hand in the sheet "
                        "with a table of it, or fill in Needs and Capabilities of the template.")  # fmt: skip
        st.markdown(plain(words))
        return
    total = sum(need.weight for need in case.needs)
    columns = {
        say("Need"): [plain(_sentence(need)) for need in case.needs],
        say("Weighs"): [number(need.weight / total, "0%") if total else "–" for need in case.needs],
        say("Who has it at that level"): [plain(_who(case, need)) for need in case.needs],
        where_in(case): [plain(where(need.place)) for need in case.needs],
    }
    paged_table(columns, key="needs page", alt=say("What is needed, and who has it"))
    parties = charts.able(case)
    pages = -(-len(parties) // _PAGE)
    slot = st.container()
    page = st.pagination(pages, key=f"needs picture of {pages}") if pages > 1 else 1
    with slot:
        draw(charts.needs_chart(case, parties[(page - 1) * _PAGE : page * _PAGE], language()))
    left_out = 1 + len(case.candidates) - len(parties)
    if left_out:
        st.caption(plain(many("{n} candidate that has none of these is left out.",
                              "{n} candidates that have none of these are left out.", left_out)))  # fmt: skip


def _sentence(need: Need) -> str:
    if need.core:
        return many("{capability} at level {level} or higher: at least {n} party must have it",
                    "{capability} at level {level} or higher: at least {n} parties must have it",
                    need.providers, capability=need.capability, level=need.level)  # fmt: skip
    return say("{capability} at level {level} or higher", capability=need.capability, level=need.level)


def _who(case: Case, need: Need) -> str:
    found = charts.providers(case, need)
    if not found:
        return say("nobody")
    if len(found) <= _NAMED:
        return ", ".join(found)
    more = many("and {n} more", "and {n} more", len(found) - _NAMED)
    return f"{', '.join(found[:_NAMED])} {more}"


render()
