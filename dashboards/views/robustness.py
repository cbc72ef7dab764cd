"""How sure the choice is: over weights, scores, what is unknown, scenarios, and who takes part."""

from __future__ import annotations

from typing import Literal, TypeVar

import streamlit as st

from dashboards import finding
from dashboards.answers import behind
from dashboards.other_scales import scales_card
from dashboards.parts import draw
from dashboards.studies import answered
from dashboards.texts import language, many, number, plain, say, told
from selection import charts
from selection.model import Case
from selection.ranking import Comparison
from selection.robustness import AssessorSpread, Firmness, Gap, Verdict, WeightTriangle
from selection.robustness.words import points
from selection.scenarios import BoldChoice, DropOuts, RegretTable
from selection.scenarios.regret import WAIVED
from selection.study import Answer, Question
from selection.uncertainty import Influence, Robust

_T = TypeVar("_T")
_Colour = Literal["green", "orange", "gray"]


def render() -> None:
    """Draw the page: the findings in words, then the pictures behind each."""
    case = finding.case()
    st.title(say("Robustness"))
    plan = finding.plan()
    if not plan.coalitions:
        st.markdown(plain(say("There is no coalition to test.")))
        st.page_link("views/answer.py", label=say("See why"), icon=":material/arrow_back:")
        return
    found: dict[Question, Answer | None] = {}
    with st.grid(2, min_column_width=380):
        for question in _KEYS:
            if question is Question.SCENARIOS and not case.scenarios:
                continue
            with st.container(border=True, height="stretch"):
                found[question] = _card(question)
        if case.other_ends:
            with st.container(border=True, height="stretch"):
                scales_card()
    tabs = st.tabs([say("Weights"), say("Where it turns"), say("Scores and assessors"), say("Unknowns"),
                    say("Scenarios"), say("Members"), say("Withdrawal"), say("Other methods")])  # fmt: skip
    drawers = ((Question.ROBUST, _weights), (Question.ROBUST, _turns), (Question.GAP, _scores),
               (Question.UNKNOWN, _unknowns), (Question.SCENARIOS, _scenarios),
               (Question.INDISPENSABLE, _members))  # fmt: skip
    for tab, (question, drawer) in zip(tabs, drawers, strict=False):
        with tab:
            if question not in found:
                _no_scenarios()
            elif (answer := found[question]) is None:
                st.caption(plain(say("This is not answered yet: see above.")))
            else:
                drawer(answer, case)
    with tabs[-2]:
        _withdrawal()
    with tabs[-1]:
        _methods()


def _held(answer: Answer, name: str, kind: type[_T]) -> _T | None:
    """What an analysis gave, if it is there: an answer that could not be given has none."""
    found = answer.results.get(name)
    return found if isinstance(found, kind) else None


def _card(question: Question) -> Answer | None:
    """One finding in words, with its key figure."""
    answer = answered(question)
    if answer is None:
        return None
    st.caption(plain(told(question.words)))
    key = _KEYS[question](answer)
    if key is not None:
        value, badge, colour = key
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"### {plain(value)}", width="content")
            if badge:
                st.badge(plain(badge), color=colour)
    st.markdown(plain(told(answer.headline)))
    return answer


_Key = tuple[str, str, _Colour] | None
"""A figure, a verdict in words, and the colour of its badge."""


def _key_of_weights(answer: Answer) -> _Key:
    found = _held(answer, "firmness", Firmness)
    if found is None:
        return None
    share = found.acceptability
    figure = say("{share:0.#%} of the draws", share=share.value)
    rivals = [one for one, _ in found.coalitions if one.members != found.best.members]
    if found.coalitions and found.coalitions[0][0].members != found.best.members:
        return figure, say("another is best more often"), "orange"
    return figure, "" if rivals or found.unproven else say("no other was best in any draw"), "green"


def _key_of_gap(answer: Answer) -> _Key:
    found = _held(answer, "gap", Gap)
    if found is None or not found.leads:
        return None
    words: dict[Verdict, tuple[str, _Colour]] = {
        Verdict.CLEAR: (say("clear"), "green"),
        Verdict.CLOSE: (say("too close to call"), "orange"),
        Verdict.UNKNOWN: (say("cannot be told"), "gray"),
    }
    lead = found.leads[0]
    return say("{points} ahead", points=points(lead.difference)), *words[lead.verdict]


def _key_of_unknowns(answer: Answer) -> _Key:
    found = answer.results.get("influences")
    if not isinstance(found, tuple):
        return None
    n, changing = answer.results.get("open"), answer.results.get("deciding")
    if not isinstance(n, int) or not isinstance(changing, int):
        return None
    figure = many("{n} uncertain value", "{n} uncertain values", n)
    if changing:
        return figure, many("{n} can change the choice", "{n} can change the choice", changing), "orange"
    proven = all(one.proven for one in found)
    if proven:
        return figure, say("none changes the choice by itself"), "green"
    return figure, say("not proven"), "gray"


def _key_of_scenarios(answer: Answer) -> _Key:
    found = _held(answer, "waived", RegretTable)
    if found is None:
        return None
    broken = sum(one.world.possible and not one.allowed for one in found.chosen.outcomes)
    figure = say("at most {points:0.0} points behind", points=found.chosen.largest)
    if broken:
        return figure, many("breaks a rule in {n} scenario", "breaks a rule in {n} scenarios", broken), "orange"
    return figure, say("allowed in every scenario"), "green"


def _key_of_members(answer: Answer) -> _Key:
    found = _held(answer, "drop_outs", DropOuts)
    if found is None:
        return None
    most = max(one.missed for one in found.members)
    none = [one.name for one in found.members if one.proven and one.to_replace is None]
    if none:
        return many("{n} cannot be replaced", "{n} cannot be replaced", len(none)), "", "orange"
    return say("at most {points:0.0} points lost", points=max(0.0, most)), "", "gray"


_KEYS = {
    Question.ROBUST: _key_of_weights,
    Question.GAP: _key_of_gap,
    Question.UNKNOWN: _key_of_unknowns,
    Question.SCENARIOS: _key_of_scenarios,
    Question.INDISPENSABLE: _key_of_members,
}


def _weights(answer: Answer, _case: Case) -> None:
    found = _held(answer, "firmness", Firmness)
    if found is not None:
        if found.is_always_best:
            st.markdown(plain(say("Every draw had the same best coalition. Of other weights this says nothing.")))
        else:
            draw(charts.acceptability_chart(found, language()))
            draw(charts.core_chart(found, language()))
            st.caption(plain(say("Of other weights than those that were drawn this says nothing.")))
    safe = _held(answer, "robust", Robust)
    if safe is not None:
        st.markdown(f":material/shield: {plain(told(safe.sentence()))}")
    behind(answer)


def _turns(answer: Answer, _case: Case) -> None:
    """At which weights another coalition takes over: one weight at a time, and the three heaviest together."""
    found = _held(answer, "firmness", Firmness)
    if found is not None and found.intervals:
        draw(charts.interval_chart(found.intervals, language()))
        st.caption(plain(say("One weight moves, the others keep their proportion.")))
    triangle = _held(answer, "triangle", WeightTriangle)
    if triangle is not None and len(triangle.areas) == 1:
        st.markdown(plain(charts.weight_space_chart(triangle, language()).title))
    elif triangle is not None:
        draw(charts.weight_space_chart(triangle, language()))
        st.caption(plain(say("At a corner all of their {total:0%} lies on that criterion, in the middle it is divided "
                             "evenly; the cross marks the weights now. The other criteria keep theirs.",
                             total=triangle.total)))  # fmt: skip


def _scores(answer: Answer, _case: Case) -> None:
    found = _held(answer, "gap", Gap)
    figure = None if found is None else charts.lead_chart(found, language())
    if figure is not None:
        draw(figure)
        st.caption(
            plain(
                say(
                    "A bar that crosses 0 means that the other may in fact be as good: by the assessors' "
                    "disagreement (95%) or, where they do not differ, by what is missing or uncertain."
                )
            )
        )
    spread = _held(answer, "assessors", AssessorSpread)
    if spread is not None:
        st.subheader(say("Does it depend on who judged?"))
        st.markdown(plain(told(spread.sentence())))
        if not spread.alone:
            st.caption(plain(say("With a column Assessor on the sheet Scores, and a row for each assessor, this can "
                                 "be told.")))  # fmt: skip
        changing = [one for one in (*spread.alone, *spread.without) if one.changes]
        if changing:
            st.markdown("\n".join(f"- {plain(told(one.sentence()))}" for one in changing))
    behind(answer)


def _unknowns(answer: Answer, case: Case) -> None:
    found = answer.results.get("influences")
    listed = [one for one in found if isinstance(one, Influence)] if isinstance(found, tuple) else []
    figure = charts.influence_chart(listed, case, language())
    if figure is None:
        st.markdown(plain(told(answer.headline)))
        if not listed:
            st.caption(plain(say("An empty score, or evidence below proof on the sheet Scores, would count as "
                                 "uncertain.")))  # fmt: skip
    else:
        draw(figure)
        st.caption(plain(say("Each value moves by itself to the ends of what the evidence allows, all others at "
                             "their middle.")))  # fmt: skip
    behind(answer)


def _scenarios(answer: Answer, _case: Case) -> None:
    table = _held(answer, "waived", RegretTable)
    if table is None:
        st.markdown(plain(told(answer.headline)))
        return
    draw(charts.regret_chart(table, language()))
    barred = any(one.world.possible and not one.allowed for one in table.chosen.outcomes)
    st.caption(plain(say("Points below the best that would have been possible, had one known the scenario. Barred: the "
                         "coalition breaks a rule of that scenario.")))  # fmt: skip
    if barred:
        st.caption(plain(told(WAIVED)))
    draw(charts.expected_chart(table, language()))
    path = answer.results.get("boldness")
    bold = [one for one in path if isinstance(one, BoldChoice)] if isinstance(path, tuple) else []
    if bold:
        st.subheader(say("The worst or the average?"))
        st.markdown("\n".join(
            f"- {number(one.low, '0%')} – {number(one.high, '0%')}: {plain(str(one.row))}" for one in bold
        ))  # fmt: skip
        st.caption(plain(say("Boldness says what counts: at 0% only the worst scenario, at 100% only the average.")))
    behind(answer)


def _no_scenarios() -> None:
    st.markdown(plain(say("This workbook has no scenarios. With three or more of them, on the sheet Scenarios of the "
                          "filled template, you see here which of them hurts: other weights, other needs, a smaller "
                          "budget, or somebody who drops out.")))  # fmt: skip


def _members(answer: Answer, _case: Case) -> None:
    found = _held(answer, "drop_outs", DropOuts)
    if found is not None:
        draw(charts.drop_out_chart(found, language()))
        st.caption(plain(say("Hard to replace: asked before the choice, with everybody else to choose from. Missed "
                             "when gone: asked after it, with nobody in its place.")))  # fmt: skip
    behind(answer)


def _withdrawal() -> None:
    answer = answered(Question.WITHDRAWAL)
    if answer is not None:
        st.markdown("\n".join(f"- {plain(told(sentence))}" for sentence in answer.sentences))


def _methods() -> None:
    """What methods for single candidates say: asked apart, since the choice does not rest on it."""
    st.subheader(plain(told(Question.METHODS.words)))
    answer = answered(Question.METHODS)
    if answer is None:
        return
    st.markdown(plain(told(answer.headline)))
    comparison = _held(answer, "comparison", Comparison)
    if comparison is not None:
        st.markdown(plain(told(comparison.rescaled.sentence())))
    behind(answer)


render()
