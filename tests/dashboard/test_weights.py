"""The page Weights: what somebody enters becomes a stakeholder of the case, and the method can be put on record."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from dashboards.controls import handles
from dashboards.opinions import Opinion, with_opinion
from dashboards.state import PICKED, Opened, Source
from selection import read
from selection.decision import Freeze, decision_files, decision_of
from selection.optimisation import optimise
from selection.rules import Require
from selection.texts import LANGUAGES, text
from selection.validation import correction
from selection.weighting import Points
from tests.dashboard.conftest import Open
from tests.support.hand_case import hand_case
from tests.support.regional import regional_case
from tests.support.workbooks import PLAIN, xlsx

MOMENT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_who_gave_what_and_from_which_cell(open_case: Open, language: str) -> None:
    case = regional_case()
    app = open_case(case, "weights", language)
    table = app.table[0].value
    assert list(table.iloc[:, 0]) == [who.name for who in case.stakeholders]


def entering(open_case: Open, way: str) -> AppTest:
    app = open_case(hand_case(), "weights")
    app.text_input(key="weights of whom").set_value("Board").run()
    app.segmented_control(key="way of weighing").set_value(way).run()
    return app


def test_swing_points_become_the_weights_of_the_case(open_case: Open) -> None:
    app = entering(open_case, "swing")
    case = hand_case()
    names = [criterion.name for criterion in case.criteria]
    scope = f"{app.session_state['opened'].source.digest[:12]} 0"
    app.selectbox(key=f"swing first {scope}").set_value(names[0]).run()
    for name, points in zip(names[1:], (60, 40, 0), strict=True):
        app.slider(key=f"swing {scope} {name}").set_value(points)
    app.run()
    next(one for one in app.button if one.label == "Keep these weights").click().run()
    assert not app.exception
    held = app.session_state["opened"]
    # 100, 60, 40 and 0 points of 200 in all
    assert [held.case.weights[name] for name in names] == pytest.approx([0.5, 0.3, 0.2, 0.0])
    assert held.key != held.source.digest
    app.button(key="take back Board").click().run()
    assert app.session_state["opened"].case == case


def test_best_and_worst_asks_for_both_before_it_answers(open_case: Open) -> None:
    app = entering(open_case, "best worst")
    keep = next(one for one in app.button if one.label == "Keep these weights")
    assert keep.disabled
    names = [criterion.name for criterion in hand_case().criteria]
    scope = f"{app.session_state['opened'].source.digest[:12]} 0"
    app.selectbox(key=f"best {scope}").set_value(names[0]).run()
    app.selectbox(key=f"worst {scope}").set_value(names[1]).run()
    keep = next(one for one in app.button if one.label == "Keep these weights")
    assert not keep.disabled
    keep.click().run()
    weights = app.session_state["opened"].case.weights
    assert weights[names[0]] == max(weights.values())
    assert weights[names[1]] == min(weights.values())


def test_the_method_is_frozen_and_a_change_is_seen_and_recorded_with_its_reason(open_case: Open) -> None:
    app = open_case(hand_case(), "weights")
    app.text_input(key="frozen by").set_value("A. Buyer").run()
    next(one for one in app.button if one.label == "Freeze").click().run()
    record = app.session_state["frozen"][app.session_state["opened"].source.digest]
    assert isinstance(record, Freeze)
    assert record.now.by == "A. Buyer"
    assert any("as A. Buyer froze them" in one.value for one in app.success)
    held = app.session_state["opened"]
    board = Opinion.of("Board", {c.name: Points(1) for c in held.case.criteria}, text("Points"), MOMENT)
    app.session_state["opened"] = held.weighed((board,))
    app.run()
    assert any("differ" in one.value for one in app.warning)
    app.text_input(key="changed by").set_value("B. Director").run()
    app.text_input(key="changed why").set_value("The board has a say").run()
    next(one for one in app.button if one.label == "Add").click().run()
    record = app.session_state["frozen"][held.source.digest]
    assert [entry.by for entry in record.entries] == ["A. Buyer", "B. Director"]
    assert not app.warning


def test_an_opinion_replaces_that_of_the_workbook_and_gives_it_back() -> None:
    case = regional_case()
    held = Opened(Source.of("a.xlsx", b"a"), case=case)
    who = case.stakeholders[0]
    mine = Opinion.of(
        who.name, {c.name: Points(1) for c in case.criteria}, text("Points"), MOMENT, influence=who.influence
    )
    changed = held.weighed(with_opinion((), mine))
    assert {one.name for one in changed.case.stakeholders} == {one.name for one in case.stakeholders}
    assert changed.case.weights != case.weights
    assert changed.weighed(with_opinion(changed.opinions, mine)) == changed
    assert changed.weighed(()) == held


def test_entered_weights_go_on_record_with_who_how_when_and_a_hash_of_their_own() -> None:
    case = hand_case()
    entries = {c.name: Points(1) for c in case.criteria}
    board = Opinion.of("Board", entries, text("Points"), MOMENT)
    held = Opened(Source.of("a.xlsx", b"a"), case=case).weighed((board,))
    said = str(held.case.notices[-1].sentence())
    assert said.startswith("Board entered weights in the app by Points on ")
    assert "2 November 2026" in said
    assert board.sha256 in said
    later = Opinion.of("Board", entries, text("Swing"), MOMENT.replace(hour=11))
    others = (
        Opinion.of("Works council", entries, text("Points"), MOMENT),
        Opinion.of("Board", {**entries, case.criteria[0].name: Points(2)}, text("Points"), MOMENT),
        Opinion.of("Board", entries, text("Points"), MOMENT, influence=2),
    )
    assert later.sha256 == board.sha256
    assert len({board.sha256, *(one.sha256 for one in others)}) == 4
    decision = decision_of(optimise(held.case), on=MOMENT.date(), by="Board", reason="Together worth most")
    assert board.sha256 in str(decision_files(decision)["decision.json"], "utf-8")


def test_opinions_and_corrections_stand_together() -> None:
    case = hand_case()
    score = case.assessments[0]
    board = Opinion.of("Board", {c.name: Points(1) for c in case.criteria}, text("Points"), MOMENT)
    fixed = correction(case, score, score.value - 1)
    held = Opened(Source.of("a.xlsx", b"a"), case=case)
    one, other = held.corrected((fixed,)).weighed((board,)), held.weighed((board,)).corrected((fixed,))
    assert one == other
    assert one.case.stakeholders[-1].name == "Board"
    assert one.case.assessments[0].value == score.value - 1
    assert len({held.key, one.key, held.weighed((board,)).key, held.corrected((fixed,)).key}) == 4
    assert one.weighed(()).corrected(()) == held


def test_another_opinion_is_another_question() -> None:
    case = hand_case()
    source = Source.of("a.xlsx", b"a")
    plain = Opened(source, case=case)
    points = [Opinion.of("Board", {c.name: Points(n + i) for i, c in enumerate(case.criteria)}, text("Points"), MOMENT)
              for n in (1, 2)]  # fmt: skip
    keys = {plain.key, *(replace(plain, opinions=(one,)).key for one in points)}
    assert len(keys) == 3


def test_kept_weights_count_at_once_and_leave_rules_and_comparison_as_they_were_set(open_case: Open) -> None:
    app = entering(open_case, "points")
    held = app.session_state["opened"]
    names = [criterion.name for criterion in hand_case().criteria]
    source = app.session_state[handles.weights_of(held.origin[:12])]
    moved = handles.weight(held.origin[:12], source, names[0])
    app.slider(key=moved).set_value(3)
    app.multiselect(key=handles.require(f"{held.origin[:12]} 0")).set_value([held.case.names[-1]]).run()
    assert app.session_state["settings"].weights is not None
    compared = app.session_state[PICKED] = (held.case.names[:2], held.case.names[1:3])
    for name, points in zip(names, (70, 10, 15, 5), strict=True):
        app.slider(key=f"points {held.source.digest[:12]} 0 {name}").set_value(points)
    app.run()
    next(one for one in app.button if one.label == "Keep these weights").click().run()
    assert not app.exception
    assert app.session_state["opened"].case.weights[names[0]] == pytest.approx(0.7)
    # None: those of the case, which are now those that were entered.
    assert app.session_state["settings"].weights is None
    assert app.slider(key=moved).value == 70
    assert app.session_state["settings"].added == (Require((held.case.names[-1],)),)
    assert app.session_state[PICKED] == compared
    app.button(key="take back Board").click().run()
    assert app.session_state["settings"].weights is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_weights_of_the_workbook_stand_beside_their_cells(open_case: Open, language: str) -> None:
    app = open_case(read(xlsx(PLAIN), "plain.xlsx"), "weights", language)
    table = app.table[0].value
    assert list(table.iloc[:, 0]) == ["Ideas", "Trust"]
    assert list(table.iloc[:, 1]) == ["50%", "50%"]
    assert [cell.replace("\\", "") for cell in table.iloc[:, 2]] == ["Criteria!B2", "Criteria!B3"]
