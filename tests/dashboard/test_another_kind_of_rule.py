"""What was filled in for one kind of rule stays where another kind asks the same."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.support.real_sheets.building import Tab, book

ROWS = [["Grades from 1 to 10, 10 is best"], [], ["Supplier", "Ideas", "Quality"], ["Weight", 60, 40],
        ["Acme", 8, 7], ["Bolt", 6, 9], ["Cobalt", 9, 5], ["Delta", 5, 6]]  # fmt: skip


def test_names_are_kept_when_another_kind_is_chosen(blank: AppTest) -> None:
    blank.session_state["language"] = "en"
    blank.run()
    blank.file_uploader(key="upload").upload("desk.xlsx", book(Tab("Scores", ROWS)))
    blank.run()
    next(one for one in blank.main.button if one.key == "use").click().run()
    blank.switch_page("views/rules.py").run()
    _choose(blank, "Kind of rule", "Require")
    next(one for one in blank.main.multiselect if one.label == "Candidates").set_value(["Bolt", "Acme"]).run()
    _choose(blank, "Kind of rule", "AtMostOf")
    assert next(one for one in blank.main.multiselect if one.label == "Candidates").value == ["Bolt", "Acme"]
    assert [one.label for one in blank.main.number_input][-1:] == ["At most"]
    _choose(blank, "Kind of rule", "Implies")
    named = {one.label: one.value for one in blank.main.selectbox}
    assert (named["Takes part only with the other"], named["The other"]) == ("Bolt", "Acme")
    assert any(one.label == "Add this rule" for one in blank.main.button)


def _choose(app: AppTest, label: str, value: str) -> None:
    next(one for one in app.main.selectbox if one.label == label).set_value(value).run()
    assert not app.exception
