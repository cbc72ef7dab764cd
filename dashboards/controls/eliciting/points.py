"""Points: straight away, or for the step from worst to best."""

from __future__ import annotations

import streamlit as st

from dashboards.controls.eliciting.answer import Entered, anchored, entered
from dashboards.texts import plain, say
from selection.model import Case
from selection.weighting import Points, Rank, centroid_weights, direct_weights, swing_weights

__all__ = ["order_panel", "points_panel", "swing_panel"]

_MOST = 100


def points_panel(case: Case, scope: str) -> Entered | None:
    """Points for each criterion, in proportion."""
    st.markdown(plain(say("Divide points over the criteria. Only proportions count: they need not add up to 100.")))
    points = _numbers(case, f"points {scope}", {name: round(100 * share) for name, share in case.weights.items()})
    if not any(points.values()):
        st.info(plain(say("Give at least one criterion more than 0 points.")), icon=":material/info:")
        return None
    return entered({name: Points(value) for name, value in points.items()}, direct_weights(points))


def swing_panel(case: Case, scope: str) -> Entered | None:
    """Swing: which step from worst to best is worth most, and how much the others are worth beside it."""
    st.markdown(plain(say("Imagine a partner that is worst on everything. Which one step from worst to best would "
                          "you want first? It gets 100 points; every other step gets what it is worth beside "
                          "it.")))  # fmt: skip
    names = [criterion.name for criterion in case.criteria]
    first = st.selectbox(
        say("The step that is worth most"), names, index=None, key=f"swing first {scope}",
        placeholder=say("Choose a criterion"),
    )  # fmt: skip
    if first is None:
        return None
    points = {first: float(_MOST), **_numbers(case, f"swing {scope}", dict.fromkeys(names, 50), but=first)}
    points = {name: points[name] for name in names}
    return entered({name: Points(value) for name, value in points.items()}, swing_weights(points))


def order_panel(case: Case, scope: str) -> Entered | None:
    """The order of importance alone."""
    st.markdown(plain(say("Only the order counts, 1 for the step that matters most; equals may share a place. The "
                          "weights are the middle of all that agree with the order; the others count too where it is "
                          "asked how sure the choice is.")))  # fmt: skip
    n = len(case.criteria)
    places = {
        criterion.name: float(
            st.number_input(anchored(criterion), 1, n, value=i, step=1, key=f"order {scope} {criterion.name}")
        )
        for i, criterion in enumerate(case.criteria, 1)
    }
    weights = centroid_weights(places)
    return entered({name: Rank(place) for name, place in places.items()}, weights)


def _numbers(case: Case, scope: str, usual: dict[str, int], but: str | None = None) -> dict[str, float]:
    return {
        criterion.name: float(
            st.slider(anchored(criterion), 0, _MOST, usual[criterion.name], key=f"{scope} {criterion.name}")
        )
        for criterion in case.criteria
        if criterion.name != but
    }
