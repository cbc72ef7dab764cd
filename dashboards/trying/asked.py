"""Questions that are short enough to answer while the page waits, remembered by the plan that they are about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import streamlit as st

from dashboards import state
from selection.analysis import Admission, admissions
from selection.optimisation import Plan
from selection.scenarios import DropOut, drop_outs
from selection.what_if import WeightLine, weight_line

__all__ = ["admission_of", "line_of", "without"]

_SECONDS = 10.0
"""What a page waits at most; what is not proven by then is said not to be."""

_KEPT = 200


@dataclass(frozen=True, slots=True)
class _About:
    """A plan, with a text that tells it from every other."""

    key: str
    plan: Plan

    @staticmethod
    def of(plan: Plan) -> _About:
        weights = sorted(plan.appraiser.worth.weights.items())
        # The hash in the case is that of its file: the same after a correction, or when it is understood otherwise.
        held = state.opened()
        source = held.key if held is not None else plan.case
        return _About(repr((source, plan.rules, weights, plan.best.members)), plan)


_BY_KEY: dict[str | type[Any], Callable[[Any], Any]] = {_About: attrgetter("key")}


def line_of(plan: Plan, criterion: str) -> WeightLine:
    """The best coalition for every weight of one criterion."""
    return _line(_About.of(plan), criterion)


@st.cache_resource(max_entries=_KEPT, show_spinner=False, hash_funcs=_BY_KEY)
def _line(about: _About, criterion: str) -> WeightLine:
    return weight_line(about.plan, criterion, time_limit=_SECONDS)


def admission_of(plan: Plan, name: str) -> Admission:
    """The best coalition with a candidate in it."""
    return _admission(_About.of(plan), name)


@st.cache_resource(max_entries=_KEPT, show_spinner=False, hash_funcs=_BY_KEY)
def _admission(about: _About, name: str) -> Admission:
    (found,) = admissions(about.plan, [name], time_limit=_SECONDS)
    return found


def without(plan: Plan, name: str) -> DropOut | None:
    """What it costs to do without a member; None for who is not one."""
    return next((one for one in _drop_outs(_About.of(plan)) if one.name == name), None)


@st.cache_resource(max_entries=_KEPT, show_spinner=False, hash_funcs=_BY_KEY)
def _drop_outs(about: _About) -> tuple[DropOut, ...]:
    return drop_outs(about.plan, time_limit=_SECONDS).members
