"""Adding a rule in words: its kind, then what it is about, out of what the case has; then it stands in the sidebar."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence
from typing import Any

import streamlit as st

from dashboards.controls.rules import add_rule
from dashboards.parts import under
from dashboards.settings import words_of
from dashboards.speaking import in_words
from dashboards.texts import number, plain, say, told
from selection.analysis import Proposal
from selection.errors import Notice, Place, SelectionError
from selection.model import Case, Rule, fitted
from selection.normalisation import ratings
from selection.rules import (
    USUAL_SIZE,
    Apart,
    AtLeastOf,
    AtMostOf,
    AverageAtLeast,
    Budget,
    Covers,
    DifferentGroups,
    Exclude,
    Floor,
    GroupAtLeast,
    GroupAtMost,
    Implies,
    Newcomers,
    Require,
    Size,
    Together,
    TotalAtLeast,
)
from selection.rules.amounts import addable, summable
from selection.rules.lookup import column_faults, groups, numbers

__all__ = ["adding", "fill_in", "just_added"]

_KINDS: tuple[type[Rule], ...] = (
    Require, AtLeastOf, AtMostOf, Exclude, Size, Apart, Together, Implies, Budget, TotalAtLeast, GroupAtLeast,
    GroupAtMost, DifferentGroups, Newcomers, Floor, AverageAtLeast, Covers,
)  # fmt: skip

_DONE = "rule was added"
"""In the session: what was added last."""


_TIMES = "times a form was opened"  # a list under the same key would show what was chosen before


def _kind_key() -> str:
    return f"{in_words('kind of rule')} {st.session_state.get(_TIMES, '')}".strip()


def fill_in(case: Case, digest: str, proposed: Proposal | None) -> None:
    """Have the fields stand as a sentence of the sheet has them, as far as it leaves no doubt; all others empty."""
    for key in [one for one in st.session_state if str(one).startswith(f"new {digest} ")]:
        # A form that was closed leaves nothing to the next sentence.
        del st.session_state[key]
    st.session_state[_TIMES] = st.session_state.get(_TIMES, 0) + 1
    if proposed is None or not _is_possible(case, proposed.kind):
        return
    name = proposed.kind.__name__
    st.session_state[_kind_key()] = name
    for field, value in proposed.values.items():
        key = f"new {digest} {name} {field}"
        if field == "value" and proposed.kind in {GroupAtLeast, GroupAtMost}:
            key = f"{key} {proposed.values['column']}"
        elif field == "value" and (words := words_of(case, str(proposed.values.get("criterion", "")))):
            if value not in words:
                continue
            key = f"{key} {proposed.values['criterion']}"
        st.session_state[key] = list(value) if isinstance(value, tuple) else value


def just_added() -> Rule | None:
    """The rule that was added by the last click, told once; None without one."""
    rule: Rule | None = st.session_state.pop(_DONE, None)
    return rule


def adding(case: Case, digest: str, said: Sequence[Notice] = ()) -> None:
    """Draw the fields of one kind of rule, the sentence that they make, and the button that adds it.

    `said` are the sentences of the sheet that it is entered for: the rule stands in the cell of the first.
    """
    kinds = {kind.__name__: kind for kind in _KINDS if _is_possible(case, kind)}
    with st.container(border=True):
        name = st.selectbox(
            say("Kind of rule"),
            list(kinds),
            format_func=lambda key: _called(kinds[key]),
            key=_kind_key(),
        )
        kind = kinds[name]
        scope = f"new {digest} {name}"
        _carry_over(kind, f"new {digest}")
        # Above the fields: a list that opens below them may not cover the button.
        outcome = st.container()
        with st.grid(3, min_column_width=200):
            values = {field.name: _field(case, kind, field.name, scope) for field in _fields(kind)}
        with outcome:
            _outcome(case, digest, kind, values, said)
    if not said and (added := just_added()) is not None:
        words = say("Added: {rule}. It stands beside this page, where you can switch it off.", rule=added.sentence())
        st.success(plain(words), icon=":material/check:")


def _carry_over(kind: type[Rule], scope: str) -> None:
    """Keep what was filled in when another kind of rule is chosen, as far as that asks the same."""
    state, last = st.session_state, f"{scope} last"
    before = state.get(last)
    state[last] = kind.__name__
    if before is None or before == kind.__name__:
        return
    named = state.get(f"{scope} {before} names") or [state.get(f"{scope} {before} {name}") for name in "ab"]
    held = {"names": [one for one in named if one], **dict(zip("ab", named, strict=False))}
    for field in _fields(kind):
        key = f"{scope} {kind.__name__} {field.name}"
        known = state.get(f"{scope} {before} {field.name}") or held.get(field.name)
        if known and field.name in {"names", "a", "b", "criterion", "column", "capability", "n"} and not state.get(key):
            state[key] = known


def _outcome(case: Case, digest: str, kind: type[Rule], values: dict[str, Any], said: Sequence[Notice]) -> None:
    """The sentence that the fields make with the button that adds it, or what is still wrong with them."""
    if any(value is None or value == () for value in values.values()):
        st.caption(plain(say("Fill in everything to see the rule in words.")))
        return
    rule = _made(kind, values)
    if rule is None:
        return
    faults = [told(fault.sentence()) for fault in rule.faults(case)] or _beyond(case, rule)
    for sentence in faults:
        st.warning(plain(sentence), icon=":material/info:")
    if faults:
        return
    for sentence in _idle(case, rule):
        st.warning(plain(sentence), icon=":material/info:")
    standing: Any = fitted(rule, case)
    under(told(standing.sentence()))
    place = next((one.place for one in said if one.place is not None), None)
    if place is not None:
        standing = dataclasses.replace(standing, place=place)
    st.button(say("Add this rule"), icon=":material/add:", type="primary", on_click=_add,
              args=(case, digest, standing))  # fmt: skip


def _beyond(case: Case, rule: Rule) -> list[str]:
    """That what is asked lies outside the scale of its criterion, and outside every score on it."""
    if not isinstance(rule, (Floor, AverageAtLeast)):
        return []
    criterion = case.criterion(rule.criterion)
    known = [float(one) for one in ratings(case, criterion).raw if not math.isnan(one)]
    low, high = (end(criterion.worst, criterion.best, *known) for end in (min, max))
    if low <= rule.value <= high:
        return []
    return [say("{criterion} goes from {low} to {high}, and {value} lies outside that. Did a comma or a point get "
                "lost?", criterion=rule.criterion, low=low, high=high, value=rule.value)]  # fmt: skip


def _idle(case: Case, rule: Rule) -> list[str]:
    """That a budget is more than all candidates together ask: most often its unit is another one than the sheet's."""
    if not isinstance(rule, Budget):
        return []
    every = sum(numbers(case, rule.column))
    if rule.max < every:
        return []
    return [say("All candidates together come to {total} of {column}, so that this limits nothing. Write the amount as "
                "the sheet does.", total=number(every, "#,##0.##"), column=rule.column)]  # fmt: skip


def _add(case: Case, digest: str, rule: Rule) -> None:
    add_rule(case, digest, rule)
    st.session_state[_DONE] = rule


def _called(kind: type[Rule]) -> str:
    """What the kind is called here, before it is known on which criterion and so in which direction."""
    return say("Average on a criterion") if kind is AverageAtLeast else told(kind.label)


def _made(kind: type[Rule], values: dict[str, Any]) -> Rule | None:
    try:
        return kind(**values)
    except SelectionError as error:
        for fault in error.faults:
            st.warning(plain(told(fault.sentence())), icon=":material/info:")
        return None


def _fields(kind: type[Rule]) -> list[dataclasses.Field[Any]]:
    return [field for field in dataclasses.fields(kind) if field.compare]  # type: ignore[arg-type]  # a dataclass


def _is_possible(case: Case, kind: type[Rule]) -> bool:
    """Whether the case has what such a rule is about."""
    if kind in {Budget, TotalAtLeast, GroupAtLeast, GroupAtMost, DifferentGroups}:
        return bool(_columns(case, kind))
    if kind in {Floor, AverageAtLeast}:
        return bool(_criteria(case))
    if kind is Covers:
        return bool(_capabilities(case))
    if kind is Newcomers:
        return any(candidate.incumbent for candidate in case.candidates)
    return True


def _columns(case: Case, kind: type[Rule]) -> list[str]:
    """The columns that such a rule can be about: those that add up to something, or put candidates in groups."""
    if kind is Budget:
        return summable(case)
    if kind is TotalAtLeast:
        # Of a criterion with a score missing the form says whose.
        scored = {criterion.name for criterion in case.criteria}
        return [name for name in addable(case) if name in scored or not column_faults(case, name, Place())]
    names = dict.fromkeys(name for candidate in case.candidates for name in candidate.attributes)
    texts = [name for name in names if any(candidate.number(name) is None for candidate in case.candidates)]
    return [name for name in texts if name not in summable(case)]


def _criteria(case: Case) -> list[str]:
    return [criterion.name for criterion in case.criteria if criterion.aggregator.is_scored]


def _capabilities(case: Case) -> list[str]:
    return list(dict.fromkeys(entry.capability for entry in case.capabilities))


def _field(case: Case, kind: type[Rule], name: str, scope: str) -> Any:
    """What was chosen or typed for one field; None or nothing when it is still open."""
    key = f"{scope} {name}"
    choose = say("Choose")
    if name == "names":
        return tuple(st.multiselect(say("Candidates"), case.names, key=key, placeholder=choose))
    if name in {"a", "b"}:
        label = _label_of_two(kind, name)
        return st.selectbox(label, case.names, index=None, key=key, placeholder=choose)
    if name == "column":
        found = _columns(case, kind)
        return st.selectbox(say("Column"), found, index=None, key=key, placeholder=choose)
    if name == "criterion":
        return st.selectbox(say("Criterion"), _criteria(case), index=None, key=key, placeholder=choose)
    if name == "capability":
        return st.selectbox(say("Capability"), _capabilities(case), index=None, key=key, placeholder=choose)
    if name == "value" and kind in {GroupAtLeast, GroupAtMost}:
        column = str(st.session_state.get(f"{scope} column") or "")
        values = groups(case, column)
        return st.selectbox(say("Value in that column"), values, index=None, key=f"{key} {column}", placeholder=choose)
    chosen = str(st.session_state.get(f"{scope} criterion") or "")
    if name == "value" and kind is Floor and words_of(case, chosen):
        return _word(case, chosen, key)
    return _number(case, kind, name, key)


def _label_of_two(kind: type[Rule], name: str) -> str:
    """Of two candidates which is which."""
    if kind is Implies:
        return say("Takes part only with the other") if name == "a" else say("The other")
    return say("One candidate") if name == "a" else say("Another candidate")


def _word(case: Case, criterion: str, key: str) -> float | None:
    """What a word of the scale of the criterion is worth."""
    words = words_of(case, criterion)
    label = say("At most") if _less_is_better(case, key) else say("At least")
    return st.selectbox(label, list(words), index=None, key=f"{key} {criterion}", placeholder=say("Choose"),
                        format_func=words.__getitem__)  # fmt: skip


def _less_is_better(case: Case, key: str) -> bool:
    """Whether less is better on the criterion that was chosen beside the field with this key."""
    chosen = st.session_state.get(f"{key.removesuffix(' value')} criterion")
    return any(one.name == chosen and one.less_is_better for one in case.criteria)


def _number(case: Case, kind: type[Rule], name: str, key: str) -> float | int | None:
    labels = {
        "min": say("At least"),
        "max": say("At most"),
        "need": say("At least"),
        "value": say("At most") if _less_is_better(case, key) else say("At least"),
        "n": say("At most") if kind in {GroupAtMost, AtMostOf} else say("At least"),
        "at_least": say("At least"),
        "level": say("Level, 1 to 4"),
        "by": say("By how many parties"),
    }
    if name in {"n", "at_least", "by", "level"} or kind is Size:
        least = 0 if name in {"n", "at_least"} else 1
        most = 4 if name == "level" else len(case.candidates)
        usual = min(USUAL_SIZE[name == "max"], most) if kind is Size else 1
        return int(st.number_input(labels[name], least, most, value=usual, step=1, key=key))
    return st.number_input(labels[name], value=None, key=key, placeholder=say("A number"))
