"""What each party gets, how the joint gain could be divided, and whether the stakeholders agree."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from dashboards import finding
from dashboards.parts import draw, paged_table, under
from dashboards.studies import answered
from dashboards.texts import language, number, plain, say, told
from selection import charts
from selection.agreement import Agreement
from selection.sharing import (
    Benefits,
    Dependence,
    Division,
    Incumbents,
    SizeBias,
    Stability,
    ValueOfSelection,
)
from selection.study import Answer, Question
from selection.texts import Text


def render() -> None:
    """Draw the page."""
    finding.case()
    st.title(say("Shares and balance"))
    st.markdown(plain(say("See what each party has in it before you decide: a coalition lasts when everybody gains.")))
    plan = finding.plan()
    if not plan.coalitions:
        st.markdown(plain(say("There is no coalition to share anything: none is possible under these rules.")))
        st.page_link("views/answer.py", label=say("See why"), icon=":material/arrow_back:")
        return
    finding_first = st.container()
    answer = answered(Question.SHARES)
    if answer is not None:
        with finding_first:
            leans = answer.results.get("dependence")
            has_gain = isinstance(leans, Dependence) and _has_gain(answer)
            if has_gain or _has_benefits(answer):
                under(told(leans.sentence() if has_gain and isinstance(leans, Dependence) else answer.headline))
        if not answer.results:
            _listed(answer.sentences)
        _benefits(answer)
        _division(answer)
        _fair(answer)
    st.header(say("Do the stakeholders agree?"))
    answer = answered(Question.AGREEMENT)
    if answer is not None:
        _agreement(answer)


def _benefits(answer: Answer) -> None:
    found = answer.results.get("benefits")
    if not isinstance(found, Benefits):
        return
    st.header(say("What each has in it"))
    if not found.criteria:
        st.markdown(plain(told(found.sentence())))
        st.caption(plain(say("On the sheet Criteria, a criterion such as \"own benefit\" with aggregator weakest would "
                             "bring it, with a score for each party on the sheet Scores.")))  # fmt: skip
        return
    for one in found.criteria:
        draw(charts.benefit_chart(one, language()))
        st.markdown(plain(told(one.outlook())))


def _division(answer: Answer) -> None:
    found, steady = answer.results.get("division"), answer.results.get("stability")
    if not isinstance(found, Division):
        return
    st.header(say("How the joint gain could be divided"))
    if found.splits:
        st.info(plain(say("For discussion, never a contract.")), icon=":material/forum:")
    st.markdown(plain(told(found.gain.sentence())))
    if not found.splits:
        st.caption(plain(say("The sheets Needs and Capabilities would bring a joint gain: what the members can do "
                             "together.")))  # fmt: skip
        return
    draw(charts.division_chart(found, language()))
    players = found.gain.game.players
    columns = {say("Party"): [plain(name) for name in players]}
    for split in found.splits:
        head = plain(told(split.basis.sentence()))
        columns[head] = [
            say("{points:0.0} ({share:0%})", points=split.points[name], share=split.shares[name]) for name in players
        ]
    with st.expander(say("The same in numbers, and what each division goes by"), icon=":material/table_rows:"):
        paged_table(columns, key="division", alt=say("The joint gain divided in three ways"))
        _listed(split.sentence() for split in found.splits)
    if isinstance(steady, Stability):
        under(say("Would anybody be better off without the others?"), told(steady.sentence()))
        if steady.excesses:
            with st.expander(say("Under each division"), icon=":material/diversity_3:"):
                _listed(one.sentence(basis) for basis, one in steady.excesses.items())


def _has_gain(answer: Answer) -> bool:
    """Whether there is a joint gain to depend on."""
    divided = answer.results.get("division")
    return isinstance(divided, Division) and bool(divided.splits)


def _has_benefits(answer: Answer) -> bool:
    found = answer.results.get("benefits")
    return isinstance(found, Benefits) and bool(found.criteria)


def _fair(answer: Answer) -> None:
    results = answer.results
    leans, bias = results.get("dependence"), results.get("size_bias")
    present, value = results.get("incumbents"), results.get("value")
    st.header(say("Balance and fairness"))
    grid = st.grid(2, min_column_width=430, gap="large")
    with grid.cell():
        if isinstance(leans, Dependence):
            lines = (leans.sentence(), *(one.sentence() for one in leans.parties)) if _has_gain(answer) else ()
            if told_of := (*lines, *leans.caps()):
                under(say("Who depends on whom"))
                _listed(told_of)
            spread = [one.sentence() for one in (leans.contributions, leans.spend) if one is not None]
            if spread:
                with st.expander(say("In how few hands the points and the money are"), icon=":material/calculate:"):
                    _listed(spread)
    with grid.cell():
        if isinstance(bias, SizeBias):
            under(say("Does size decide?"), told(bias.verdict()))
            if bias.correlation is not None:
                with st.expander(say("How that was worked out"), icon=":material/calculate:"):
                    st.markdown(plain(told(bias.sentence())))
        if isinstance(present, Incumbents):
            under(say("Does habit decide?"))
            _listed(present.sentences())
        if isinstance(value, ValueOfSelection):
            under(say("Was choosing worth it?"))
            _listed(value.sentences())


def _agreement(answer: Answer) -> None:
    found = answer.results.get("agreement")
    if not isinstance(found, Agreement):
        _listed(answer.sentences)
        return
    under(told(found.sentence()))
    if not found.views:
        st.caption(plain(say("The sheet Stakeholders would bring them: each with weights of their own.")))
        return
    if len(found.views) < 2:
        return
    draw(charts.views_chart(found, language()))
    columns = {
        say("Stakeholder"): [plain(one.stakeholder) for one in found.views],
        say("Would choose"): [plain(str(one.best)) for one in found.views],
        say("Worth to them"): [number(one.best.worth) for one in found.views],
        say("The choice"): [number(one.chosen) for one in found.views],
        say("Regret"): [number(one.regret) for one in found.views],
    }
    paged_table(columns, key="views", alt=say("What each stakeholder would choose, by their own weights"))
    if len(found.choices) > 1:
        draw(charts.regrets_chart(found, language()))
        if found.consensus is not None:
            st.markdown(plain(told(found.consensus.sentence())))
    with st.expander(say("On what they differ"), icon=":material/balance:"):
        _listed([found.difference(), *(view.sentence() for view in found.views)])


def _listed(sentences: Iterable[Text]) -> None:
    st.markdown("\n".join(f"- {plain(told(sentence))}" for sentence in sentences))


render()
