"""Comparisons in pairs (AHP): which of two steps matters more, and how many times."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import streamlit as st

from dashboards.controls.eliciting.answer import Entered, entered
from dashboards.parts import show_refusal
from dashboards.texts import plain, say, text
from selection.errors import SelectionError
from selection.model import Case
from selection.weighting import Points, ahp_weights

__all__ = ["MOST", "pairs_panel"]

MOST = 10
"""With more criteria there are too many pairs for anybody to compare with care."""

_USUAL = 0.1
_FIRST, _EQUAL, _SECOND = "◀ {n} ×", "=", "{n} × ▶"
_SAID = {
    **{_FIRST.format(n=n): float(n) for n in range(9, 1, -1)},
    _EQUAL: 1.0,
    **{_SECOND.format(n=n): 1 / n for n in range(2, 10)},
}


def pairs_panel(case: Case, scope: str) -> Entered | None:
    """Every pair of criteria; what is left open is filled in to agree with the rest."""
    names = [criterion.name for criterion in case.criteria]
    if len(names) > MOST:
        st.info(
            plain(say("{n} criteria make {pairs} pairs: more than anybody compares with care. Choose best and "
                      "worst, or swing.", n=len(names), pairs=len(names) * (len(names) - 1) // 2)),
            icon=":material/info:",
        )  # fmt: skip
        return None
    st.markdown(plain(say("For each pair: which step from worst to best matters more, and how many times? You may "
                          "leave pairs open; {least} are enough, more of them show contradictions.",
                          least=len(names) - 1)))  # fmt: skip
    matrix = _matrix(names, scope)
    said = int(np.isfinite(matrix.to_numpy()).sum()) - len(names)
    if said < len(names) - 1:
        st.caption(plain(say("{said} of at least {least} pairs compared.", said=said, least=len(names) - 1)))
        return None
    try:
        found = ahp_weights(matrix)
    except SelectionError as error:
        show_refusal(error)
        return None
    ratio = text("Consistency ratio {ratio:0.00}; at most {limit:0.00} is usual (random index: {table}).",
                 ratio=found.consistency_ratio, limit=_USUAL, table=found.random_index.name)  # fmt: skip
    entries = {name: Points(share) for name, share in found.weights.items()}
    return entered(entries, found.weights, agrees=found.consistency_ratio <= _USUAL, first=ratio)


def _matrix(names: list[str], scope: str) -> pd.DataFrame:
    """The upper half of the comparisons, missing where nothing was said."""
    pairs = list(combinations(names, 2))
    first, second, answer = say("One"), say("The other"), say("Matters more")
    start = pd.DataFrame({
        first: [one for one, _ in pairs], answer: pd.Series([None] * len(pairs), dtype="object"),
        second: [other for _, other in pairs],
    })  # fmt: skip
    given = st.data_editor(
        start,
        hide_index=True,
        disabled=[first, second],
        num_rows="fixed",
        key=f"pairs {scope}",
        height=min(38 + 35 * len(pairs), 500),
        column_config={
            answer: st.column_config.SelectboxColumn(
                options=list(_SAID),
                help=say("◀ 3 ×: the one on the left matters three times as much. =: equally."),
            )
        },
    )
    matrix = pd.DataFrame(np.nan, index=names, columns=names)
    np.fill_diagonal(matrix.to_numpy(copy=False), 1.0)
    for (one, other), chosen in zip(pairs, given[answer], strict=True):
        if chosen in _SAID:
            matrix.loc[one, other] = _SAID[chosen]
    return matrix
