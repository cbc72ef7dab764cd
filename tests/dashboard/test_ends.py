"""The scale of a criterion changed in the app: turned round, other ends, refused, and taken back."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from tests.support.real_sheets.building import Tab, book

ROWS = [["Scale 1 = poor, 5 = excellent"], [], ["Supplier", "Quality", "Risk of supply"], ["Weight", 60, 40],
        ["Acme", 5, 1],
        ["Bolt", 3, 4], ["Cobalt", 4, 2]]  # fmt: skip
KEY = "ends: Risk of supply"


def opened(app: AppTest) -> AppTest:
    app.session_state["language"] = "en"
    app.run()
    app.file_uploader(key="upload").upload("desk.xlsx", book(Tab("Scores", ROWS)))
    app.run()
    return app


def pressed(app: AppTest, label: str, which: str = "") -> AppTest:
    next(one for one in app.main.button if one.label == label and which in str(one.key)).click().run()
    assert not app.exception
    return app


def direction(app: AppTest) -> bool:
    found: Any = app.session_state["opened"]
    return bool(found.case.criterion("Risk of supply").less_is_better)


def words(app: AppTest) -> str:
    return " ".join(one.value for one in (*app.main.markdown, *app.main.caption, *app.main.warning))


def test_a_scale_is_turned_before_the_sheet_is_used_and_is_an_answer_that_can_be_changed(blank: AppTest) -> None:
    app = opened(blank)
    assert not any("answer that you can change" in one.label for one in app.main.expander)
    next(one for one in app.main.selectbox if one.label == "Criterion").set_value("Risk of supply").run()
    pressed(app, "Turn it round: less is better")
    assert app.session_state["opened"].found.answers[KEY] == "5..1"
    assert any(one.label == "1 answer that you can change" for one in app.main.expander)
    frame = next(one.value for one in app.main.table if "Better is" in one.value)
    assert frame.set_index("Criterion").loc["**Risk of supply**", "Better is"] == "less"
    pressed(app, "Use this")
    assert direction(app)
    app.switch_page("views/understand.py").run()
    pressed(app, "Take back")
    assert not direction(app)
    assert KEY not in app.session_state["opened"].found.answers


def test_on_the_page_of_criteria_it_counts_at_once_and_survives_the_sheet_that_comes_back(blank: AppTest) -> None:
    app = pressed(opened(blank), "Use this")
    app.switch_page("views/criteria.py").run()
    pressed(app, "Turn it round: less is better", "Risk of supply")
    assert direction(app)
    assert "less is better" in words(app)
    app.switch_page("views/start.py").run()
    again = [*ROWS[:-1], ["Cobalt", 4, 3]]
    app.file_uploader(key="upload").upload("desk.xlsx", book(Tab("Scores", again)))
    app.run()
    assert app.session_state["opened"].found.answers[KEY] == "5..1"


def test_ends_between_which_scores_do_not_lie_are_refused_and_say_why(blank: AppTest) -> None:
    app = pressed(opened(blank), "Use this")
    app.switch_page("views/criteria.py").run()
    next(one for one in app.main.number_input if one.key.startswith("best") and "Quality" in one.key).set_value(4).run()
    before = app.session_state["opened"].key
    pressed(app, "Use this scale", "Quality")
    assert app.session_state["opened"].key == before
    assert "The scale of Quality was not changed" in words(app)
    assert "B5" in words(app)
    next(one for one in app.main.number_input if one.key.startswith("best") and "Quality" in one.key).set_value(6).run()
    pressed(app, "Use this scale", "Quality")
    assert app.session_state["opened"].case.criterion("Quality").best == 6
    assert "was not changed" not in words(app)
