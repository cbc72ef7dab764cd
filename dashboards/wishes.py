"""Sentences of the sheet that may be rules: each with the rule that it may state, to enter, change or set aside."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboards import state
from dashboards.controls.adding import adding, fill_in, just_added
from dashboards.controls.rules import add_rule, entered
from dashboards.texts import many, plain, say, told
from selection.analysis import Proposal, filled, in_short, is_open, no_rules, open_notices, proposals, still_proposed
from selection.errors import Notice
from selection.model import Case, Rule
from selection.optimisation import Plan
from selection.understanding.vocabulary.asks import UNKNOWN

__all__ = ["carry", "open_wishes", "settled", "wishes"]

_Offered = tuple[Proposal, ...]
_IN_SIGHT = 10
"""So many are in sight; the others are one click away."""


def wishes(case: Case, digest: str, found: Sequence[Notice], rules: Sequence[Rule], *, folded: bool = False) -> None:
    """Draw every wish that `rules` leave open and that was not set aside; with `folded` below a line that counts."""
    aside = _set_aside_now(digest)
    unknown = [one for one in found if one.asks == UNKNOWN and _mark(one) not in aside
               and not proposals(one, case)]  # fmt: skip
    left = _together([one for one in found if _mark(one) not in aside and one not in unknown], case, rules)
    hidden = [one for one in found if _mark(one) in aside]
    if not left and not hidden and not unknown:
        return
    seen_to, n = _seen_to_now(digest), sum(len(same) for _, same in left) + len(unknown)
    with _framed(n, digest) if folded and n else st.container(border=bool(n)):
        if left:
            title = say("What the sheet says and may be a rule")
            st.markdown(f"**{plain(title)}**")
        for meant, same in left[:_IN_SIGHT]:
            _wish(case, digest, meant, same)
        # Only what is in sight: nobody says yes to what is folded away.
        clear = tuple(dict.fromkeys(rule for meant, _ in left[:_IN_SIGHT] for rule in _rules(meant)))
        if sum(bool(_rules(meant)) for meant, _ in left[:_IN_SIGHT]) > 1:
            st.button(plain(say("Yes, enter all {n} rules above", n=len(clear))), key=f"yes to all {digest}",
                      icon=":material/done_all:", on_click=_enter, args=(case, digest, clear))  # fmt: skip
        if left[_IN_SIGHT:]:
            n = len(left) - _IN_SIGHT
            with st.expander(plain(many("{n} more", "{n} more", n)), icon=":material/rule:"):
                for meant, same in left[_IN_SIGHT:]:
                    _wish(case, digest, meant, same)
        if unknown:
            _others(case, digest, unknown)
        n = sum(_mark(one) not in seen_to for one in hidden)
        if n:
            label = many("Show the {n} sentence that was set aside", "Show the {n} sentences that were set aside", n)
            st.button(plain(label), icon=":material/undo:", type="tertiary", key=f"aside {digest}",
                      on_click=_set_aside, args=(digest, aside & seen_to))  # fmt: skip
        _entered_for(case, digest, [one for one in hidden if _mark(one) in seen_to])


def _entered_for(case: Case, digest: str, found: Sequence[Notice]) -> None:
    """The sentences that somebody entered a rule for, which settled them: each can have another one."""
    if not found:
        return
    label = many(
        "{n} sentence that a rule was entered for by hand",
        "{n} sentences that rules were entered for by hand",
        len(found),
    )
    with st.expander(plain(label), icon=":material/done:", key=f"seen to {digest}"):
        for one in found:
            with _row_of(case, digest, one, say("Enter another rule"), ":material/add:"):
                left = _set_aside_now(digest) - {_mark(one)}
                st.button(say("It is still open"), key=f"open {_mark(one)}", type="tertiary",
                          on_click=_set_aside, args=(digest, left))  # fmt: skip


def _framed(n: int, digest: str) -> DeltaGenerator:
    """What is below one line that says how many sentences are not a rule."""
    label = many("{n} sentence of the sheet may be a rule, and is not entered",
                 "{n} sentences of the sheet may be rules, and are not entered", n)  # fmt: skip
    return st.expander(plain(label), icon=":material/warning:", key=f"wishes of {digest}")


def open_wishes(plan: Plan, *, folded: bool = False) -> None:
    """Draw the wishes that the rules of a plan leave open; with `folded` below a line that counts them."""
    held = state.opened()
    if held is not None:
        found = [notice for notice in open_notices(plan) if notice.asks]
        wishes(plan.case, held.origin[:12], found, (*plan.case.rules, *plan.extra), folded=folded)


def _others(case: Case, digest: str, found: Sequence[Notice]) -> None:
    """Lines that may ask something nobody here understands: each to enter by hand, or all to set aside once read."""
    n = len(found)
    with st.container(gap="small"):
        title = many("{n} line of the sheet that may ask something was not understood",
                     "{n} lines of the sheet that may ask something were not understood", n)  # fmt: skip
        st.markdown(f"**{plain(title)}**")
        for one in found:
            _row_of(case, digest, one, say("Enter it as a rule"), ":material/edit:")
        marks = _set_aside_now(digest) | {_mark(one) for one in found}
        st.button(say("I have read them: set aside"), key=f"aside others {digest}", type="tertiary",
                  on_click=_set_aside, args=(digest, marks))  # fmt: skip


def _row_of(case: Case, digest: str, one: Notice, label: str, icon: str) -> DeltaGenerator:
    """A sentence with a button that opens the form for it; more may stand in the row."""
    row = st.container(horizontal=True, vertical_alignment="center")
    with row:
        st.markdown(_quoted(one), width="content")
        if st.button(label, key=f"by hand {_mark(one)}", icon=icon, type="tertiary"):
            _by_hand(case, digest, (one,), ())
    return row


def _by_hand(case: Case, digest: str, same: Sequence[Notice], offered: _Offered) -> None:
    """Open the form beside the page, with what the sentences leave no doubt about filled in."""
    fill_in(case, digest, filled(same[0], case, _unclear(offered) or next(iter(offered), None)))
    st.dialog(say("A rule of this sentence"), position="right", width="medium")(_form)(case, digest, same, offered)


def _form(case: Case, digest: str, same: Sequence[Notice], offered: _Offered) -> None:
    """The form with the sentences above it. What is entered for the whole of a sentence settles it."""
    rule = just_added()
    if rule is not None:
        # Of two wishes in one sentence the other one stays.
        left = [one for one in same if len(offered) < 2 and is_open(one, case, (*entered(case, digest), rule))]
        marks = {_mark(one) for one in left}
        st.session_state[_seen_to(digest)] = _seen_to_now(digest) | marks
        _set_aside(digest, _set_aside_now(digest) | marks)
        st.rerun()
    for one in same:
        st.markdown(f":material/rule: {_quoted(one)}")
    adding(case, digest, same)


def settled(case: Case, digest: str) -> Case:
    """The case in which the wishes that were set aside ask nothing any more, and say that they were set aside."""
    aside, seen_to = _set_aside_now(digest), _seen_to_now(digest)
    found = [one for one in case.notices if one.asks and _mark(one) in aside]
    return no_rules(case, found, entered=[one for one in found if _mark(one) in seen_to]) if found else case


def carry(before: str, digest: str) -> None:
    """Have set aside for one version of a sheet what was for another."""
    _set_aside(digest, _set_aside_now(digest) | _set_aside_now(before))
    st.session_state[_seen_to(digest)] = _seen_to_now(digest) | _seen_to_now(before)


def _together(found: Sequence[Notice], case: Case, entered: Sequence[Rule]) -> list[tuple[_Offered, list[Notice]]]:
    """The wishes with what they may mean; those that clearly mean the same rules side by side."""
    groups: list[tuple[_Offered, list[Notice]]] = []
    for one in found:
        offered = still_proposed(one, case, entered)
        is_clear = offered and _unclear(offered) is None
        same = next((own for meant, own in groups if is_clear and _rules(meant) == _rules(offered)
                     and _unclear(meant) is None), None)  # fmt: skip
        if same is None:
            groups.append((offered, [one]))
        else:
            same.append(one)
    return groups


def _rules(offered: _Offered) -> list[Rule]:
    """The rules that are beyond doubt."""
    return [one.rule for one in offered if one.rule is not None]


def _unclear(offered: _Offered) -> Proposal | None:
    """The first of which something is open."""
    return next((one for one in offered if one.rule is None), None)


def _wish(case: Case, digest: str, offered: _Offered, same: Sequence[Notice]) -> None:
    """Sentences that mean the same, what that is, and what can be done about it."""
    mark, rules, unclear = _mark(same[0]), _rules(offered), _unclear(offered)
    with st.container(gap="small"):
        said = [_quoted(one) for one in same]
        if rules:
            said[-1] = f"{said[-1]} → {plain(_as_rules(offered, case))}"
        elif unclear is not None and unclear.unsaid is not None:
            said[-1] = f"{said[-1]} → {plain(told(unclear.unsaid))}"
        for words in said:
            st.markdown(words)
        with st.container(horizontal=True, vertical_alignment="center"):
            if rules:
                yes = say("Yes, all {n}", n=len(rules)) if len(rules) > 1 else say("Yes")
                st.button(yes, key=f"yes {mark}", icon=":material/check:", on_click=_enter, args=(case, digest, rules),
                          help=say("Enter it as a rule"))  # fmt: skip
            label = say("Change") if rules else say("Enter it as a rule")
            if rules and unclear is not None:
                label = say("Enter the rest as a rule")
            if st.button(
                label, key=f"change {mark}", icon=":material/edit:", type="tertiary" if rules else "secondary"
            ):
                _by_hand(case, digest, same, offered)
            marks = _set_aside_now(digest) | {_mark(one) for one in same}
            st.button(say("Set aside"), key=f"aside {mark}", type="tertiary",
                      on_click=_set_aside, args=(digest, marks),
                      help=say("It is no rule, or seen to already."))  # fmt: skip


def _as_rules(offered: _Offered, case: Case) -> str:
    """The rules that are beyond doubt, and what in them the sentence leaves unsaid."""
    words = "; ".join(told(one) for one in in_short(_rules(offered), case))
    unsaid = [told(one.unsaid) for one in offered if one.rule is not None and one.unsaid is not None]
    return " ".join((f"{words}.", *unsaid))


def _quoted(one: Notice) -> str:
    """The sentence with its cell, and whom it is about."""
    if not one.said:
        return plain(told(one.sentence()))
    where = " – ".join(part for part in (str(one.place or ""), one.about) if part)
    return f"{plain(where)}: **{plain(one.said.lstrip('-–•* '))}**"


def _enter(case: Case, digest: str, rules: Sequence[Rule]) -> None:
    for rule in rules:
        add_rule(case, digest, rule)


def _aside(digest: str) -> str:
    return f"wishes set aside {digest}"


def _set_aside_now(digest: str) -> frozenset[str]:
    held: frozenset[str] = st.session_state.get(_aside(digest), frozenset())
    return held


def _seen_to(digest: str) -> str:
    """In the session: the sentences that are aside since somebody entered a rule for them."""
    return f"wishes seen to {digest}"


def _seen_to_now(digest: str) -> frozenset[str]:
    held: frozenset[str] = st.session_state.get(_seen_to(digest), frozenset())
    return held


def _set_aside(digest: str, marks: frozenset[str]) -> None:
    st.session_state[_aside(digest)] = marks
    # What is back in sight, and then set aside by a click, is no longer there for its rule.
    st.session_state[_seen_to(digest)] = _seen_to_now(digest) & marks


def _mark(one: Notice) -> str:
    """Tells a sentence from every other one, also when rows moved or the file goes by another name."""
    return hashlib.sha256(f"{one.about} {one.said or one.sentence()}".encode()).hexdigest()[:12]
