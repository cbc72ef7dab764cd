"""Pieces that several pages draw the same way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import pandas as pd
import streamlit as st

from dashboards.texts import many, number, plain, say, told
from selection.analysis import unit_sentence
from selection.charts import Figure
from selection.errors import Notice, Place, SelectionError
from selection.model import Case
from selection.optimisation import Check, Coalition, Plan
from selection.robustness.ends import ends
from selection.rules import (
    AtLeastOf,
    AtMostOf,
    Budget,
    Covers,
    DifferentGroups,
    GroupAtLeast,
    GroupAtMost,
    Newcomers,
    TotalAtLeast,
)
from selection.rules.amounts import amount_words, pattern
from selection.understanding import Profile

__all__ = [
    "COUNTED",
    "cost_cell",
    "draw",
    "figures_of",
    "named",
    "notices",
    "paged_table",
    "profile_handed_in",
    "room_left",
    "rules_table",
    "show_refusal",
    "under",
    "unit_below",
    "where",
    "where_in",
    "worth_range",
]

COUNTED = (AtLeastOf, AtMostOf, Budget, Covers, DifferentGroups, GroupAtLeast, GroupAtMost, Newcomers, TotalAtLeast)
"""The rules of which the room that is left says something."""

_PAGE = 25
"""Rows on one page of a table."""


def draw(figure: Figure, **selecting: Any) -> None:
    """A chart under its finding; `selecting` are the key and what Streamlit is to do when something is selected."""
    st.markdown(f"**{plain(figure.title)}**")
    # What has a width of its own, such as a map, keeps its proportions.
    width: Literal["content", "stretch"] = "content" if "width" in figure.spec else "stretch"
    st.vega_lite_chart(figure.spec, width=width, alt=figure.alternative, **selecting)


def where(place: Place) -> str:
    """The cell in which something stands."""
    return str(place) or say("no cell")


def where_in(case: Case) -> str:
    """The heading above cells: in which file they are."""
    return say("Where in {file}", file=plain(case.source)) if case.source else say("Where")


def under(heading: str, words: str = "") -> None:
    """A short heading, with the words under it when there are any."""
    st.markdown(f"**{plain(heading)}**  \n{plain(words)}" if words else f"**{plain(heading)}**")


def unit_below(case: Case, column: str | None) -> None:
    """In what unit the amounts above are, unless the heading of their column says so; once on a page."""
    said = unit_sentence(case, column) if column else None
    if said is not None:
        st.caption(plain(told(said)))


def named(coalition: Coalition) -> str:
    """The members, as Markdown."""
    return plain(" + ".join(coalition.members))


def worth_range(plan: Plan, coalition: Coalition) -> str:
    """What the coalition is worth at the ends of what is uncertain, and what these leave out."""
    return told(ends(plan.case, coalition))


def figures_of(plan: Plan, coalition: Coalition) -> list[tuple[str, str, str]]:
    """The key figures of a coalition: label, value, and what it means."""
    found = [
        (say("Worth"), say("{worth:0.0} of 100", worth=plan.said(coalition)), worth_range(plan, coalition)),
        (say("Members"), str(coalition.size), _newcomers(plan, coalition)),
    ]
    column = plan.appraiser.cost_column
    if column is not None and coalition.cost is not None:
        budget = next((rule for rule in plan.rules if isinstance(rule, Budget)), None)
        left = say("all members together")
        if budget is not None:
            left = say("of at most {most}", most=amount_words(plan.case, column, budget.max))
        found.append((column, told(amount_words(plan.case, column, coalition.cost)), left))
    return found


def cost_cell(coalition: Coalition) -> str:
    """What it costs, for a table."""
    return say("not known") if coalition.cost is None else number(coalition.cost, pattern([coalition.cost]))


def _newcomers(plan: Plan, coalition: Coalition) -> str:
    known = [plan.case.candidates[i] for i in plan.case.members(coalition.members)]
    n = sum(not candidate.incumbent for candidate in known)
    if not any(candidate.incumbent for candidate in plan.case.candidates):
        return many("chosen from {n} candidate", "chosen from {n} candidates", len(plan.case.candidates))
    return say("{n} of them new to you", n=n)


def notices(title: str, found: Iterable[Notice]) -> None:
    """What the reader should know although nothing has to be mended, folded away."""
    sentences = list(dict.fromkeys(told(notice.sentence()) for notice in found))
    if sentences:
        with st.expander(f"{title} ({len(sentences)})", icon=":material/info:"):
            st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))


def paged_table(columns: Mapping[str, Sequence[str]], *, key: str, alt: str) -> None:
    """A table of Markdown by heading, a page at a time when it is long."""
    frame = pd.DataFrame(columns)
    pages = -(-len(frame) // _PAGE)
    slot = st.container()
    page = st.pagination(pages, key=key) if pages > 1 else 1
    slot.table(frame.iloc[(page - 1) * _PAGE : page * _PAGE], hide_index=True, border="horizontal", alt=alt)


def profile_handed_in(key: str) -> Profile | None:
    """The mapping profile that somebody uploads; None as long as there is none, or when it cannot be read."""
    file = st.file_uploader(say("The file that you saved then"), type="json", key=key)
    if file is None:
        return None
    try:
        return Profile.from_json(file.getvalue(), file.name)
    except SelectionError as error:
        show_refusal(error)
        return None


def show_refusal(error: SelectionError) -> None:
    """Why something could not be done, with everything that has to be mended."""
    lines = [plain(told(error.message)), *(f"- {plain(told(fault.sentence()))}" for fault in error.faults)]
    st.error("\n".join(lines), icon=":material/error:")


def room_left(check: Check) -> str:
    """How much room a rule leaves, in words."""
    if not check.holds:
        return say("broken")
    if not isinstance(check.rule, COUNTED):
        return say("holds")
    return say("room for {slack:#,##0.##}", slack=check.slack) if check.slack > 0 else say("holds, just")


def rules_table(checked: Mapping[str, Iterable[Check]]) -> None:
    """Every rule, and the room that each labelled coalition leaves."""
    columns: dict[str, list[str]] = {}
    for label, checks in checked.items():
        listed = list(checks)
        columns.setdefault(say("Rule"), [plain(told(check.rule.sentence())) for check in listed])
        columns[label] = [plain(room_left(check)) for check in listed]
    st.table(pd.DataFrame(columns), hide_index=True, border="horizontal", alt=say("Rules and the room they leave"))
