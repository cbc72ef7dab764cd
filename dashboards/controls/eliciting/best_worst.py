"""Best and worst: the most and the least important criterion, and the others beside these two."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from dashboards.controls.eliciting.answer import Entered, entered
from dashboards.parts import show_refusal
from dashboards.texts import plain, say, text
from selection.errors import SelectionError
from selection.model import Case
from selection.weighting import Points, best_worst_weights

__all__ = ["best_worst_panel"]

_END = 9


def best_worst_panel(case: Case, scope: str) -> Entered | None:
    """The two extremes, and how many times each other criterion differs from them."""
    names = [criterion.name for criterion in case.criteria]
    st.markdown(plain(say("Choose the step that matters most and the one that matters least. Then say how far each "
                          "other one is from these two, from 1 (equal) to 9 (nine times as important).")))  # fmt: skip
    left, right = st.columns(2)
    choose = say("Choose a criterion")
    best = left.selectbox(say("Matters most"), names, index=None, key=f"best {scope}", placeholder=choose)
    rest = [name for name in names if name != best]
    worst = right.selectbox(say("Matters least"), rest, index=None, key=f"worst {scope}", placeholder=choose)
    if best is None or worst is None:
        return None
    label = plain(say("{best} matters how many times as much as {worst}?", best=best, worst=worst))
    top = st.slider(label, 1, _END, 5, key=f"best worst {scope} {best} {worst}")
    to_others, to_worst = _table([name for name in rest if name != worst], best, worst, int(top), scope)
    try:
        found = best_worst_weights(
            best, worst,
            {name: to_others.get(name, 1.0 if name == best else float(top)) for name in names},
            {name: to_worst.get(name, 1.0 if name == worst else float(top)) for name in names},
        )  # fmt: skip
    except SelectionError as error:
        show_refusal(error)
        return None
    agrees = found.threshold is None or found.input_ratio <= found.threshold
    ratio = (
        text("Consistency ratio {ratio:0.00}; no limit is known for so many criteria.", ratio=found.input_ratio)
        if found.threshold is None
        else text(
            "Consistency ratio {ratio:0.00}; up to {limit:0.00} is acceptable.",
            ratio=found.input_ratio,
            limit=found.threshold,
        )
    )
    return entered(
        {name: Points(share) for name, share in found.weights.items()}, found.weights, agrees=agrees, first=ratio
    )


def _table(others: list[str], best: str, worst: str, top: int, scope: str) -> tuple[dict[str, float], dict[str, float]]:
    """How many times the best is as important as each other one, and each other one as the worst."""
    if not others:
        return {}, {}
    who, down, up = say("Criterion"), "down", "up"
    middle = max(1, round(top**0.5))
    start = pd.DataFrame({who: others, down: [middle] * len(others), up: [middle] * len(others)})
    number = partial(st.column_config.NumberColumn, min_value=1, max_value=top, step=1, required=True)
    given = st.data_editor(
        start,
        hide_index=True,
        disabled=[who],
        num_rows="fixed",
        key=f"best worst table {scope} {best} {worst} {top}",
        column_config={
            down: number(plain(say("{best}, times this one", best=best))),
            up: number(plain(say("This one, times {worst}", worst=worst))),
        },
    )
    return (
        dict(zip(others, map(float, given[down]), strict=True)),
        dict(zip(others, map(float, given[up]), strict=True)),
    )
