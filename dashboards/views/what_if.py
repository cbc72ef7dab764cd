"""What if: other money, other weights, without a rule, with or without somebody, more or fewer members."""

from __future__ import annotations

import streamlit as st

from dashboards import finding
from dashboards.parts import under
from dashboards.speaking import in_words
from dashboards.texts import plain, say
from dashboards.trying.members import with_and_without
from dashboards.trying.money import money
from dashboards.trying.others import near, sizes
from dashboards.trying.rules import price_of_rules
from dashboards.trying.weights import one_weight

_PARTS = {
    "money": money,
    "weights": one_weight,
    "rules": price_of_rules,
    "members": with_and_without,
    "sizes": sizes,
    "near": near,
}


def render() -> None:
    """Draw the page."""
    finding.case()
    st.title(say("What if"))
    st.markdown(plain(say("See what would change the choice. Nothing here changes the case: pick what you wonder "
                          "about.")))  # fmt: skip
    plan = finding.plan()
    if not plan.coalitions:
        st.markdown(plain(say("There is no coalition to start from: none is possible under these rules.")))
        st.page_link("views/answer.py", label=say("See why"), icon=":material/arrow_back:")
        return
    under(say("The choice now: {names}, worth {worth:0.0} of 100", names=" + ".join(plan.best.members),
              worth=plan.best.worth))  # fmt: skip
    _PARTS[_picked()](plan)


def _picked() -> str:
    words = {
        "money": say("Money"),
        "weights": say("One weight"),
        "rules": say("Floors and rules"),
        "members": say("With and without"),
        "sizes": say("Size"),
        "near": say("Near the best"),
    }
    return st.segmented_control(
        say("What you wonder about"),
        list(_PARTS),
        default="money",
        format_func=words.__getitem__,
        key=in_words("what if"),
        label_visibility="collapsed",
        required=True,
    )


render()
