"""What each floor and rule costs in points of worth."""

from __future__ import annotations

import streamlit as st

from dashboards.parts import named, paged_table, under
from dashboards.sentences import price_of
from dashboards.studies import answered
from dashboards.texts import plain, say, told
from selection.analysis import Price
from selection.optimisation import Plan
from selection.study import Question
from selection.worth import TIE

__all__ = ["price_of_rules"]


def price_of_rules(_plan: Plan) -> None:
    """Draw it."""
    found = answered(Question.RULES)
    if found is None:
        return
    prices = found.results.get("prices")
    listed = [one for one in prices if isinstance(one, Price)] if isinstance(prices, tuple) else []
    under(told(found.headline))
    if not listed:
        st.caption(plain(say("The sheet Rules and the floors of the criteria would bring rules of which the price is "
                             "shown here.")))  # fmt: skip
        return
    listed.sort(key=lambda one: -one.points)
    columns = {
        say("Without the rule"): [plain(told(one.rule.sentence())) for one in listed],
        say("Points more"): [price_of(one) for one in listed],
        say("Best then"): [named(one.coalition) if one.points > TIE else say("the same") for one in listed],
        say("Joins"): [plain(", ".join(one.joins)) for one in listed],
        say("Drops"): [plain(", ".join(one.leaves)) for one in listed],
    }
    paged_table(columns, key="prices of rules", alt=say("What every floor and rule costs"))
    st.caption(plain(say("Each rule is left out alone, all others in force; in place of a size the usual sizes are "
                         "allowed too. Rules are switched off or changed beside this page.")))  # fmt: skip
