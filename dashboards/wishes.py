"""Sentences of the sheet that may be rules: each with the rule that it may state, to enter, change or set aside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import streamlit as st

from dashboards.controls.adding import fill_in
from dashboards.controls.rules import add_rule
from dashboards.texts import many, plain, say, told
from selection.analysis import Proposal, proposals
from selection.errors import Notice
from selection.model import Case

__all__ = ["wishes"]

_RULES = "views/rules.py"
_IN_SIGHT = 4
"""So many are in sight; the others are one click away."""


def wishes(case: Case, digest: str, found: Sequence[Notice], before: Callable[[], None] | None = None) -> None:
    """Draw every wish that is open and was not set aside; `before` is to be done before another page can be shown."""
    aside: frozenset[str] = st.session_state.get(_aside(digest), frozenset())
    left = [one for one in found if _mark(one) not in aside]
    for one in left[:_IN_SIGHT]:
        _wish(case, digest, one, before)
    if left[_IN_SIGHT:]:
        n = len(left) - _IN_SIGHT
        with st.expander(plain(many("{n} more sentence that may be a rule", "{n} more sentences that may be rules", n)),
                         icon=":material/rule:"):  # fmt: skip
            for one in left[_IN_SIGHT:]:
                _wish(case, digest, one, before)
    if len(left) < len(found):
        n = len(found) - len(left)
        label = many("Show the {n} sentence that was set aside", "Show the {n} sentences that were set aside", n)
        st.button(plain(label), icon=":material/undo:", type="tertiary", key=f"aside {digest}",
                  on_click=_set_aside, args=(digest, frozenset()))  # fmt: skip


def _wish(case: Case, digest: str, one: Notice, before: Callable[[], None] | None) -> None:
    """One sentence, what it may mean, and what can be done about it."""
    mark = _mark(one)
    with st.container(border=True, gap="small"):
        st.warning(plain(told(one.sentence())), icon=":material/rule:")
        offered = proposals(one, case)
        sure = bool(offered) and all(each.rule is not None for each in offered)
        if sure:
            words = "; ".join(told(each.rule.sentence()) for each in offered if each.rule is not None)
            st.markdown(plain(say("As a rule that would be: {rule}.", rule=words)))
        with st.container(horizontal=True):
            if sure:
                yes = say("Yes, enter this rule")
                if len(offered) > 1:
                    yes = say("Yes, enter these {n} rules", n=len(offered))
                st.button(yes, key=f"yes {mark}",
                          type="primary", icon=":material/check:", on_click=_enter,
                          args=(case, digest, offered))  # fmt: skip
            label = say("Change it first") if sure else say("Enter it as a rule")
            if st.button(label, key=f"change {mark}", icon=":material/edit:"):
                if before is not None:
                    before()
                fill_in(case, digest, one, offered[0] if offered else None)
                st.switch_page(_RULES)
            st.button(say("It is no rule: set it aside"), key=f"aside {mark}", type="tertiary",
                      on_click=_set_aside, args=(digest, _set_aside_now(digest) | {mark}))  # fmt: skip


def _enter(case: Case, digest: str, offered: Sequence[Proposal]) -> None:
    for each in offered:
        if each.rule is not None:
            add_rule(case, digest, each.rule)


def _aside(digest: str) -> str:
    return f"wishes set aside {digest}"


def _set_aside_now(digest: str) -> frozenset[str]:
    held: frozenset[str] = st.session_state.get(_aside(digest), frozenset())
    return held


def _set_aside(digest: str, marks: frozenset[str]) -> None:
    st.session_state[_aside(digest)] = marks


def _mark(one: Notice) -> str:
    return hashlib.sha256(f"{one.place} {one.message}".encode()).hexdigest()[:12]
