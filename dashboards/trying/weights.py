"""What moving the weight of one criterion does: the best coalition for every weight of it."""

from __future__ import annotations

import streamlit as st

from dashboards.parts import draw, named, paged_table
from dashboards.speaking import in_words
from dashboards.texts import language, number, plain, say, told
from dashboards.trying.asked import line_of
from selection import charts
from selection.optimisation import Plan

__all__ = ["one_weight"]


def one_weight(plan: Plan) -> None:
    """Draw it."""
    weights = plan.appraiser.worth.weights
    names = [criterion.name for criterion in plan.case.criteria]
    if len(names) < 2:
        st.markdown(plain(say("There is one criterion, so that there is no weight to move.")))
        return
    words = {name: say("{criterion} (now {share:0.#%})", criterion=name, share=weights[name]) for name in names}
    criterion = st.selectbox(
        say("Whose weight moves"),
        names,
        index=max(range(len(names)), key=lambda place: weights[names[place]]),
        format_func=words.__getitem__,
        key=in_words("weight that moves"),
        help=say("The other criteria share what is left in their present proportion."),
    )
    with st.spinner(say("Looking at every weight of {criterion}", criterion=plain(criterion))):
        line = line_of(plan, criterion)
    st.caption(plain(say("Point along the curve, or hold the slider below it: the best coalition at that weight "
                         "stands in the picture. The dashed line is the present choice where another is "
                         "better.")))  # fmt: skip
    draw(charts.weight_line_chart(line, language()))
    columns = {
        say("No."): [str(place) for place in range(1, len(line.pieces) + 1)],
        say("From"): [number(one.low, "0.0%") for one in line.pieces],
        say("To"): [number(one.high, "0.0%") for one in line.pieces],
        say("Best coalition"): [named(one.coalition) for one in line.pieces],
        say("Joins"): [plain(", ".join(one.joins)) for one in line.pieces],
        say("Drops"): [plain(", ".join(one.drops)) for one in line.pieces],
    }
    paged_table(columns, key=f"pieces of {criterion}", alt=say("The best coalition for every weight"))
    if not line.proven:
        st.warning(plain(told(line.sentence())), icon=":material/hourglass_empty:")
    st.caption(plain(say("The weights themselves you move beside this page: then everything follows.")))
