"""A size that somebody enters for a sentence of the sheet stands in the cell of the sentence, as every rule does."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.support.real_sheets.building import Tab, book

ROWS = [["Grades from 1 to 10, 10 is best"], [], ["Supplier", "Ideas", "Quality"], ["Weight", 60, 40],
        ["Acme", 8, 7], ["Bolt", 6, 9], ["Cobalt", 9, 5], ["Delta", 5, 6], [],
        ["Three partners in the programme would be nice to have."]]  # fmt: skip


def places(app: AppTest) -> set[str]:
    app.switch_page("views/rules.py").run()
    assert not app.exception
    return {str(cell) for table in app.main.table for cell in table.value.to_numpy().ravel()}


def test_a_size_entered_by_hand_for_a_sentence_stands_in_its_cell(blank: AppTest) -> None:
    blank.session_state["language"] = "en"
    blank.run()
    blank.file_uploader(key="upload").upload("desk.xlsx", book(Tab("Scores", ROWS)))
    blank.run()
    next(one for one in blank.main.button if one.key == "use").click().run()
    assert not [one for one in blank.main.button if one.label == "Yes"]
    next(one for one in blank.main.button if one.label == "Enter it as a rule").click().run()
    drawer = blank._tree[2]
    next(one for one in drawer.get("button") if one.label == "Add this rule").click().run()
    assert not blank.exception
    assert "Scores\\!A10, entered in the app" in places(blank)

    size = next(one for one in blank.sidebar.slider if one.key and one.key.startswith("size"))
    size.set_value((2, 3)).run()
    assert "Scores\\!A10, entered in the app" not in places(blank)


def test_what_was_entered_is_in_sight_before_the_sheet_is_used(blank: AppTest) -> None:
    blank.session_state["language"] = "en"
    blank.run()
    rows = [*ROWS[:-1], ["At most 3 suppliers"]]
    blank.file_uploader(key="upload").upload("desk.xlsx", book(Tab("Scores", rows)))
    blank.run()
    next(one for one in blank.main.button if one.label == "Yes").click().run()
    assert not blank.exception
    assert [one.label for one in blank.main.expander if "rule" in one.label] == ["1 rule entered"]
    assert any("- 2 to 3 members" in one.value for one in blank.main.markdown)
