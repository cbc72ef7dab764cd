"""What was set, corrected and entered goes along when a sheet is understood anew, on the real core."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from dashboards.controls import handles
from dashboards.opinions import Opinion
from dashboards.texts import plain
from selection.rules import Apart
from selection.texts import Language, text
from selection.validation import correction, standing_score
from selection.weighting import Points
from tests.dashboard.test_start import upload
from tests.dashboard.test_understand import answered, press, words
from tests.support.workbooks import PLAIN, xlsx

MOMENT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def test_what_was_set_beside_the_page_stays_when_an_answer_is_changed(blank: AppTest) -> None:
    app = press(answered(blank), "Use this")
    before = app.session_state["opened"].origin
    app.sidebar.slider[0].set_value(77).run()
    names = app.session_state["opened"].case.names
    label = "Must take part"
    next(one for one in app.sidebar.multiselect if one.label == label).set_value([names[1]]).run()
    app.switch_page("views/understand.py").run()
    app.radio[0].set_value("1..10")
    press(app, "Change these answers")
    assert not app.sidebar.slider
    press(app, "Use this")
    assert app.session_state["opened"].origin != before
    assert app.sidebar.slider[0].value == 77
    assert next(one for one in app.sidebar.multiselect if one.label == label).value == [names[1]]
    assert plain(names[1]) in app.header[0].value


def test_what_was_corrected_and_entered_stays_when_an_answer_is_changed(blank: AppTest) -> None:
    app = press(answered(blank), "Use this")
    held = app.session_state["opened"]
    score = next(one for one in held.case.assessments if one.value is not None and one.value > 2)
    fixed = correction(held.case, score, score.value - 1)
    board = Opinion.of("Board", {one.name: Points(1) for one in held.case.criteria}, text("Points"), MOMENT)
    app.session_state["opened"] = held.corrected((fixed,)).weighed((board,))
    app.run()
    app.switch_page("views/understand.py").run()
    app.radio[0].set_value("1..10")
    press(app, "Change these answers")
    assert "2 corrections or sets of weights that were made here go along." in plain(words(app))
    press(app, "Use this")
    held = app.session_state["opened"]
    assert (held.corrections, held.opinions) == ((fixed,), (board,))
    assert standing_score(held.case, score.party, score.criterion, score.assessor).value == score.value - 1
    assert standing_score(held.stated, score.party, score.criterion, score.assessor) == score
    assert held.case.stakeholders[-1].name == "Board"


@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_was_set_comes_back_with_the_file_when_another_was_open_in_between(
    blank: AppTest, language: Language
) -> None:
    """Once the rule in words and the weights came back, and the size and who must take part did not."""
    label = "Must take part" if language == "en" else "Moet meedoen"
    content = xlsx(PLAIN)
    app = upload(blank, "plain.xlsx", content, language)
    app.sidebar.slider[0].set_value(77).run()
    app.sidebar.multiselect[0].set_value(["Bolt"]).run()
    assert app.sidebar.multiselect[0].label == label
    rule = Apart("Acme", "Dune")
    app.session_state[handles.worded(handles.scope(app.session_state["opened"].origin[:12], {}))] = (rule,)
    app.run()
    app.switch_page("views/start.py").run()
    upload(app, "scores.csv", b"Candidate;Ideas;Trust\nAcme;8;6\nBolt;4;9\nDune;7;7\n", language)
    assert app.sidebar.multiselect[0].value == []
    app.switch_page("views/start.py").run()
    upload(app, "plain.xlsx", content, language)
    assert app.sidebar.slider[0].value == 77
    assert app.sidebar.multiselect[0].value == ["Bolt"]
    assert plain(rule.sentence().to(language)) in [one.label for one in app.sidebar.checkbox]
    assert not app.toast
