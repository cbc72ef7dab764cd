"""The page that says how sure the choice is, on the real core; and answers that take long on any page."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboards import cached, studies
from dashboards.texts import plain
from selection.model import Assessment, Candidate, Case, Criterion, Scenario
from selection.optimisation import optimise
from selection.rules import Budget, Size
from selection.study import Question, study
from tests.support.hand_case import EEMLAND, SAFETY, hand_case
from tests.support.regional import regional_case
from tests.support.repository import ROOT

Open = Callable[..., AppTest]

HEADLINES = (Question.ROBUST, Question.GAP, Question.UNKNOWN, Question.INDISPENSABLE, Question.WITHDRAWAL)


def words(app: AppTest) -> str:
    return "\n".join(str(one.value) for kind in (app.markdown, app.caption) for one in kind)


def buttons(app: AppTest, label: str) -> list[Any]:
    return [one for one in app.main.button if one.label == label]


def until(app: AppTest, seen: Callable[[AppTest], object]) -> None:
    for _ in range(1200):  # a loaded machine needs minutes
        if seen(app):
            return
        time.sleep(0.2)
        app.run()
    raise AssertionError("never seen")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_findings_are_those_of_the_core(open_case: Open, language: str) -> None:
    case = regional_case()
    app = open_case(case, "robustness", language)
    assert app.title[0].value == ("Robustness" if language == "en" else "Zekerheid")
    said = words(app)
    expected = study(optimise(case), HEADLINES, draws=studies.DRAWS)
    for question in HEADLINES:
        assert plain(expected[question].headline.to("nl" if language == "nl" else "en")) in said
    assert not buttons(app, "Stop this answer")


def test_without_scenarios_it_says_which_sheet_would_bring_them(open_case: Open) -> None:
    said = words(open_case(hand_case(), "robustness"))
    assert "This workbook has no scenarios." in said
    assert "on the sheet Scenarios of the filled template" in said
    assert str(Question.SCENARIOS.words) not in said, "a finding that there is nothing to find"


def test_scenarios_are_drawn_with_what_is_barred(open_case: Open) -> None:
    case = hand_case().replace(
        scenarios=(Scenario("Gone", absent=(EEMLAND,)), Scenario("Safer", weight_factors={SAFETY: 4.0}),
                   Scenario("Poorer", rules=(Budget(300.0, "Cost"),)))
    )  # fmt: skip
    app = open_case(case, "robustness", "nl")
    answer = study(optimise(case), [Question.SCENARIOS], draws=100)[Question.SCENARIOS]
    assert plain(answer.headline.to("nl")) in words(app)
    assert "Mag niet" in words(app)


def test_where_no_coalition_is_possible_it_leads_to_why(open_case: Open) -> None:
    app = open_case(regional_case(Budget(1.0, "Cost")), "robustness", "nl")
    assert "Er is geen coalitie om te toetsen." in words(app)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Questions that take longer than anybody waits, on pages as patient as in use."""
    monkeypatch.setattr(studies, "_PATIENCE", 0.3)
    monkeypatch.setattr(studies, "DRAWS", 3_000_000)


def test_a_long_answer_shows_progress_survives_a_page_change_and_can_be_stopped(
    open_case: Open, slow: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = regional_case(Size(2, 4)).replace(source="long.xlsx")
    app = open_case(case, "robustness")
    asked = dict(app.session_state["enquiries"])
    first = next(one for one in asked.values() if one.task.question is Question.ROBUST)
    assert buttons(app, "Stop this answer")
    app.switch_page("views/candidates.py").run()
    assert not app.exception
    app.switch_page("views/robustness.py").run()
    assert app.session_state["enquiries"].items() >= asked.items()
    assert not first.found.done()
    begun = cached.enquiries().begun
    stop = next(one for one in app.main.button if one.key == f"stop {Question.ROBUST}")
    stop.click().run()
    until(app, lambda _: first.found.done())
    app.run()
    assert not app.exception
    assert any(one.key == f"again {Question.ROBUST}" for one in app.main.button)
    assert cached.enquiries().begun - begun <= len(asked)


def test_the_recommendation_has_one_bar_and_one_button_for_all_that_it_waits_for(open_case: Open, slow: None) -> None:
    app = open_case(regional_case(Size(2, 4)).replace(source="one bar.xlsx"), "answer")
    assert not buttons(app, "Stop this answer")
    (stop,) = [one for one in app.main.button if one.label == "Stop working it out"]
    stop.click().run()
    app.run()
    assert not app.exception
    assert not buttons(app, "Stop working it out")
    assert buttons(app, "Answer it again")


def test_an_answer_that_failed_is_said_in_its_place_and_can_be_asked_again(open_case: Open, slow: None) -> None:
    app = open_case(regional_case(Size(2, 4)).replace(source="failing.xlsx"), "robustness")
    asked = next(one for one in app.session_state["enquiries"].values() if one.task.question is Question.ROBUST)
    until(app, lambda _: asked.began is not None)
    for clerk in cached.enquiries()._clerks:
        if clerk._process is not None:
            clerk._process.kill()
    until(app, lambda _: asked.found.done())
    app.run()
    assert not app.exception
    assert not app.error
    assert "This answer failed, and not through you" in words(app)
    next(one for one in app.main.button if one.key == f"again {Question.ROBUST}").click().run()
    again = next(one for one in app.session_state["enquiries"].values() if one.task.question is Question.ROBUST)
    assert again is not asked
    assert "This answer failed" not in words(app)
    for one in app.session_state["enquiries"].values():
        cached.enquiries().withdraw(one, app.session_state["asks as"])


def test_another_question_withdraws_the_old_one(open_case: Open, slow: None) -> None:
    app = open_case(regional_case(Size(2, 4)).replace(source="moved.xlsx"), "robustness")
    old = next(one for one in app.session_state["enquiries"].values() if one.task.question is Question.ROBUST)
    app.sidebar.slider[0].set_value(77).run()
    until(app, lambda _: old.found.done())
    assert not old.wishes
    assert not old.found.result().whole


def test_two_sessions_share_one_answer_and_one_stop_leaves_the_other(open_case: Open, slow: None) -> None:
    case = regional_case(Size(2, 5)).replace(source="shared.xlsx")
    one = open_case(case, "robustness")
    other = AppTest.from_file(str(ROOT / "dashboards" / "app.py"), default_timeout=300)
    other.session_state["opened"], other.session_state["language"] = one.session_state["opened"], "en"
    other.run()
    other.switch_page("views/robustness.py").run()
    mine, theirs = (dict(app.session_state["enquiries"]) for app in (one, other))
    assert mine.keys() == theirs.keys()
    key = next(key for key in mine if key.endswith(str(Question.ROBUST)))
    assert mine[key] is theirs[key]
    next(button for button in one.main.button if button.key == f"stop {Question.ROBUST}").click().run()
    assert "You stopped this answer." in words(one)
    other.run()
    assert "You stopped this answer." not in words(other)
    assert mine[key].is_wished
    for enquiry in mine.values():
        for who in tuple(enquiry.wishes):
            cached.enquiries().withdraw(enquiry, who)


def test_where_every_draw_agrees_there_is_nothing_to_draw(open_case: Open) -> None:
    """Acme is better on every criterion, so that no weights choose another."""
    criteria = (Criterion("Ideas", worst=0, best=10), Criterion("Trust", worst=0, best=10))
    scores = [Assessment(name, one.name, value) for name, value in (("Acme", 9), ("Bolt", 4)) for one in criteria]
    case = Case((Candidate("Acme"), Candidate("Bolt")), criteria, tuple(scores), rules=(Size(1, 1),))
    app = open_case(case, "robustness")
    until(app, lambda found: "Every draw had the same best coalition." in words(found))
    assert "than those that were drawn" not in words(app)
    other = open_case(regional_case(), "robustness")
    until(other, lambda found: "than those that were drawn" in words(found))
    assert "Every draw had the same best coalition." not in words(other)
