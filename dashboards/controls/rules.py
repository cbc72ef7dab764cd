"""The rules as switches and numbers, and the few that can be added without a workbook."""

from __future__ import annotations

import math

import streamlit as st

from dashboards.controls import handles
from dashboards.settings import COUNTS, adjustable, adjusted, words_of
from dashboards.texts import number, plain, say, told
from selection.analysis import placed
from selection.model import Case, Rule, fitted
from selection.optimisation import Way
from selection.rules import USUAL_SIZE, Budget, Exclude, Floor, Newcomers, Require, Size, all_rules
from selection.rules.amounts import unknown
from selection.rules.lookup import numbers

__all__ = ["add_rule", "can_take", "entered", "rules_panel", "take"]

_HANDLES = "rule handles"
"""In the session: which control holds which rule that now counts."""


def rules_panel(case: Case, digest: str) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The rules of the case that stay, as changed, and those that were added."""
    st.session_state.setdefault(handles.rules_round(digest), 0)
    scope = handles.scope(digest, st.session_state)
    stated = {handles.rule(scope, i): rule for i, rule in enumerate(case.rules)}
    stays = {key: now for key, rule in stated.items() if (now := _stated(case, rule, key)) is not None}
    added = _size(case, scope) | _people(case, scope) | _newcomers(case, scope) | _budget(case, scope)
    added |= _worded(case, scope)
    st.session_state[_HANDLES] = {rule: key for key, rule in (stays | added).items()}
    _always(case)
    kept = tuple(stays.values())
    if kept != case.rules or added:
        st.button(say("Undo my changes to the rules"), icon=":material/undo:", on_click=_forget, args=(digest,))
    return kept, tuple(added.values())


def add_rule(case: Case, digest: str, rule: Rule) -> None:
    """Have one more rule beside those of the workbook; a size moves the slider, as there is one size."""
    scope = handles.scope(digest, st.session_state)
    if isinstance(rule, Size):
        stated = [handles.rule(scope, i) for i, one in enumerate(case.rules) if isinstance(one, Size)]
        st.session_state[stated[0] if stated else handles.size(scope)] = (rule.min, rule.max)
        st.session_state[f"{handles.size(scope)} stated"] = rule
        if stated:
            st.session_state[handles.switch(stated[0])] = True
        return
    held: tuple[Rule, ...] = st.session_state.get(handles.worded(scope), ())
    if rule not in held:
        st.session_state[handles.worded(scope)] = (*held, rule)


def entered(case: Case, digest: str) -> tuple[Rule, ...]:
    """The rules that were added for a case, also while its controls are not drawn."""
    scope = handles.scope(digest, st.session_state)
    held: tuple[Rule, ...] = st.session_state.get(handles.worded(scope), ())
    switches = [handles.switch(f"{handles.worded(scope)} {i}") for i in range(len(held))]
    rules = [rule for rule, key in zip(held, switches, strict=True) if st.session_state.get(key, True)]
    sizes = [handles.size(scope), *(handles.rule(scope, i) for i, one in enumerate(case.rules)
                                    if isinstance(one, Size))]  # fmt: skip
    return (*rules, *(Size(*st.session_state[key]) for key in sizes if key in st.session_state))


def can_take(way: Way) -> bool:
    """Whether the controls can make every change of `way`."""
    held = st.session_state.get(_HANDLES, {})
    return all(old in held and _can_set(held[old], old, new) for old, new in way.changes)


def take(way: Way) -> None:
    """Set the controls to what `way` proposes."""
    held = st.session_state[_HANDLES]
    for old, new in way.changes:
        _set(held[old], old, new)


def _can_set(key: str, old: Rule, new: Rule | None) -> bool:
    """Whether a control can be set to exactly that: a switch cannot make another rule of what it switches."""
    return new is None or isinstance(new, Size) or adjustable(new) is not None or _is_list(key, old)


def _is_list(key: str, old: Rule) -> bool:
    """Whether the control is a list of candidates."""
    return isinstance(old, (Require, Exclude)) and key.startswith(("require", "exclude"))


def _set(key: str, old: Rule, new: Rule | None) -> None:
    if _is_list(key, old):
        st.session_state[key] = list(new.names) if isinstance(new, (Require, Exclude)) else []
    elif new is None:
        st.session_state[handles.switch(key)] = False
    elif isinstance(new, Size):
        st.session_state[key] = (new.min, new.max)
    elif (value := adjustable(new)) is not None:
        st.session_state[key] = int(value) if isinstance(new, COUNTS) else float(value)


def _stated(case: Case, rule: Rule, key: str) -> Rule | None:
    """One rule of the workbook: on, off, or with another number."""
    now = fitted(_as_set(rule, key), case)
    st.session_state.setdefault(handles.switch(key), True)
    # What the switch would fall back on, were it drawn anew in the middle of something: never off.
    held = bool(st.session_state[handles.switch(key)])
    if isinstance(rule, Size):
        on = st.checkbox(plain(told(now.sentence())), held, key=handles.switch(key))
        _size_slider(case, key, (rule.min, rule.max))
    elif adjustable(rule) is None:
        on = st.checkbox(plain(told(now.sentence())), held, key=handles.switch(key))
    else:
        switch, amount = st.columns([3, 2], vertical_alignment="center")
        on = switch.container().checkbox(plain(told(now.sentence())), held, key=handles.switch(key))
        with amount:
            _number(case, rule, key)
    return now if on else None


def _as_set(rule: Rule, key: str) -> Rule:
    """The rule with the number that its control holds."""
    held = st.session_state.get(key)
    if held is None:
        return rule
    if isinstance(rule, Size):
        return Size(int(held[0]), int(held[1]), rule.place)
    changed: Rule = adjusted(rule, held)
    return changed


def _number(case: Case, rule: Rule, key: str) -> None:
    """A field for the one number of a rule, or for the word of a scale that stands for it."""
    value = adjustable(rule) or 0.0
    label = plain(say("Limit of: {rule}", rule=rule.sentence()))
    words = words_of(case, rule.criterion) if isinstance(rule, Floor) else {}
    if words:
        st.session_state.setdefault(key, float(value))
        now = float(st.session_state[key])
        levels = sorted({*words, float(value), now})
        st.selectbox(label, levels, levels.index(now), lambda one: words.get(one) or number(one, "#,##0.##"), key=key,
                     label_visibility="collapsed")  # fmt: skip
    elif isinstance(rule, COUNTS):
        st.session_state.setdefault(key, int(value))
        count = int(st.session_state[key])
        st.number_input(label, 0, value=count, step=1, key=key, label_visibility="collapsed")
    else:
        st.session_state.setdefault(key, float(value))
        held = float(st.session_state[key])
        # What the field would fall back on, were it drawn anew in the middle of something: never 0.
        st.number_input(label, value=held, step=_step(value), format="%.12g", key=key, label_visibility="collapsed")


def _step(value: float) -> float:
    """A round step of about a twentieth of the value."""
    step = 0.1
    while step * 50 <= abs(value):
        step *= 10
    return round(step, 1)


def _size_slider(case: Case, key: str, size: tuple[int, int]) -> None:
    st.session_state.setdefault(key, size)
    most = max(handles.most_members(case, size), int(st.session_state[key][1]))
    if most > 1:
        held = st.session_state[key]
        st.slider(say("Number of members"), 1, most, held, key=key, format="%d", label_visibility="collapsed")


def _size(case: Case, scope: str) -> dict[str, Rule]:
    """A size, when the workbook states none."""
    if any(isinstance(rule, Size) for rule in case.rules):
        return {}
    usual = (min(USUAL_SIZE[0], len(case.candidates)), min(USUAL_SIZE[1], len(case.candidates)))
    key = handles.size(scope)
    low, high = st.session_state.get(key, usual)
    st.markdown(plain(told(Size(low, high).sentence())))
    _size_slider(case, key, usual)
    size, entered_for = Size(int(low), int(high)), st.session_state.get(f"{key} stated")
    if (low, high) == usual and entered_for is None:
        return {}
    # Entered for a sentence of the sheet it stands there, until the slider says something else.
    return {key: placed(entered_for if entered_for == size else size, case)}


def _people(case: Case, scope: str) -> dict[str, Rule]:
    choose = say("Choose candidates")
    asked, barred = handles.require(scope), handles.exclude(scope)
    must = st.multiselect(say("Must take part"), case.names, key=asked, placeholder=choose)
    never = st.multiselect(say("Cannot take part"), case.names, key=barred, placeholder=choose)
    rules: dict[str, Rule] = {asked: Require(tuple(must))} if must else {}
    return rules | {barred: Exclude(tuple(never))} if never else rules


def _newcomers(case: Case, scope: str) -> dict[str, Rule]:
    if not handles.has_newcomers(case):
        return {}
    key = handles.newcomers(scope)
    held: tuple[Rule, ...] = st.session_state.get(handles.worded(scope), ())
    if any(isinstance(one, Newcomers) for one in held) and not st.session_state.get(key):
        # It stands among the rules that were added, with its own number.
        return {}
    least = st.number_input(
        say("Newcomers, at least"),
        min_value=0,
        max_value=len(case.candidates),
        key=key,
        help=say("Members that are not a present supplier or customer."),
    )
    return {key: Newcomers(int(least))} if least else {}


def _budget(case: Case, scope: str) -> dict[str, Rule]:
    """A budget, when the workbook states none and some column could be one."""
    numeric = handles.budget_columns(case)
    if not numeric:
        return {}
    column = st.selectbox(
        say("Limit the sum of a column"), numeric, index=None, key=handles.column(scope), placeholder=say("No limit")
    )
    if column is None:
        return {}
    total = math.fsum(numbers(case, column))
    key = handles.amount_of(scope, column)
    st.session_state.setdefault(key, float(total))
    most = st.number_input(
        plain(say("{column} in all at most", column=column)),
        value=float(st.session_state[key]),
        step=_step(total),
        format="%.12g",
        key=key,
    )
    st.caption(plain(say("All candidates together: {total}", total=number(total, "#,##0.##"))))
    lacking = [case.names[i] for i in unknown(case, column)]
    if lacking:
        st.caption(plain(say("Of {names} it is not known: they cannot take part under a budget.", names=lacking)))
    return {key: Budget(float(most), column)}


def _worded(case: Case, scope: str) -> dict[str, Rule]:
    """The rules that were added in words, each a switch with its number."""
    held: tuple[Rule, ...] = st.session_state.get(handles.worded(scope), ())
    if held:
        st.caption(plain(say("Added in words:")))
    keys = {f"{handles.worded(scope)} {i}": rule for i, rule in enumerate(held)}
    stays = {key: now for key, rule in keys.items() if (now := _stated(case, rule, key)) is not None}
    return {key: placed(rule, case) for key, rule in stays.items()}


def _always(case: Case) -> None:
    """The rules that come with floors, core needs and collectives: shown, not switched."""
    implied = [rule for rule in all_rules(case) if rule not in case.rules and not isinstance(rule, Size)]
    if implied:
        lines = [f"- {plain(told(rule.sentence()))}" for rule in implied]
        st.caption("\n".join([plain(say("Always applied, from the workbook:")), "", *lines]))


def _forget(digest: str) -> None:
    st.session_state[handles.rules_round(digest)] += 1
