"""Every criterion: what it is about, how it adds up, what its scale means, and the scores on it."""

from __future__ import annotations

import re

import streamlit as st

from dashboards import criteria
from dashboards.controls.counting import counting
from dashboards.controls.ends import scale_of
from dashboards.faults import case_or_faults
from dashboards.parts import draw, notices, under, where, where_in
from dashboards.texts import language, many, plain, say, told
from selection import charts
from selection.errors import Notice, Place
from selection.model import Case, Criterion

_PAGE = 6  # cards on one page

_ROW = re.compile(r"\d+$")


def render() -> None:
    """Draw the page."""
    case = case_or_faults()
    st.title(many("{n} criterion", "{n} criteria", len(case.criteria)))
    under(told(charts.weights_finding(case.weights)))
    st.markdown(plain(say("Check each scale before you look at the scores: what is worth nothing, what is worth most, "
                          "and what no member may fall short of. Each tick on a line is a score.")))  # fmt: skip
    pages = -(-len(case.criteria) // _PAGE)
    slot = st.container()
    page = st.pagination(pages, key="criteria page") if pages > 1 else 1
    with slot.container(), st.grid(2, min_column_width=360):
        for criterion in case.criteria[(page - 1) * _PAGE : page * _PAGE]:
            with st.container(border=True, height="stretch"):
                _card(case, criterion)
    told_already = {id(notice) for criterion in case.criteria for notice in _about(case, criterion)}
    rest = [notice for notice in case.notices if id(notice) not in told_already and not notice.asks]
    notices(say("Worth knowing about the workbook"), rest)


def _card(case: Case, criterion: Criterion) -> None:
    st.subheader(plain(criterion.name), anchor=False)
    about = [criteria.group(criterion), say("weighs {share:0.#%}", share=case.weights[criterion.name])]
    st.caption(plain(" · ".join(about)))
    if criterion.description:
        st.markdown(plain(criterion.description))
    if not counting(criterion):
        st.markdown(plain(criteria.adds_up(criterion)))
    lines = [f"- **{plain(label)}:** {plain(value)}" for label, value in criteria.facts(case, criterion)]
    place = where(criterion.place) if str(criterion.place) else say("no cell of its own: taken from the scores")
    lines.append(f"- **{where_in(case)}:** {plain(place)}")
    st.markdown("\n".join(lines))
    if criterion.aggregator.is_scored and not criterion.knots:
        scale_of(criterion.name)
    figure = charts.value_function(case, criterion, language())
    if figure is not None:
        draw(figure)
    else:
        st.page_link("views/rules.py", label=say("See what is needed and who has it"), icon=":material/rule:")
    for notice in _about(case, criterion):
        st.warning(plain(told(notice.sentence())), icon=":material/info:")


def _about(case: Case, criterion: Criterion) -> list[Notice]:
    """The notices about the cell of the criterion, or its row where it has one to itself; not what may be a rule."""
    line = _line(criterion.place)
    has_own_line = sum(_line(one.place) == line for one in case.criteria) == 1 and bool(line[1])
    known = [one for one in case.notices if one.place is not None and one.place.cell and not one.asks]
    return [one for one in known if one.place is not None
            and (one.place == criterion.place or (has_own_line and _line(one.place) == line))]  # fmt: skip


def _line(place: Place) -> tuple[str, list[str]]:
    return place.sheet, _ROW.findall(place.cell)


render()
