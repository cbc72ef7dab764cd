"""Whether the weakest member or the average counts, said in the app for a sheet that cannot say it."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.support.real_sheets.building import Tab, book


def test_which_member_counts_is_said_on_the_page_of_criteria(blank: AppTest) -> None:
    rows = [["Grades from 1 to 10, 10 is best"], [], ["Supplier", "Innovation", "Safety culture"], ["Weight", 60, 40],
            ["Acme", 8, 7],
            ["Bolt", 6, 9], ["Cobalt", 9, 5]]  # fmt: skip
    blank.session_state["language"] = "en"
    blank.run()
    blank.file_uploader(key="upload").upload("desk.xlsx", book(Tab("Scores", rows)))
    blank.run()
    for label in ("Accept these answers", "Use this"):
        button = next((one for one in blank.main.button if one.label == label), None)
        if button is not None:
            button.click().run()
    proposed = "That the weakest member counts on Safety culture was proposed"
    assert any(proposed in one.value for one in blank.main.warning)
    blank.switch_page("views/criteria.py").run()
    choice = next(one for one in blank.main.segmented_control if "Safety culture" in str(one.key))
    choice.set_value("mean").run()
    assert not blank.exception
    choice = next(one for one in blank.main.segmented_control if "Safety culture" in str(one.key))
    assert choice.value == "mean"
    blank.switch_page("views/answer.py").run()
    assert not blank.exception
    assert not any(proposed in one.value for one in blank.main.warning)
