"""Words that nobody knows are put in order by whoever reads."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.support.real_sheets.building import Tab, book


def test_words_that_nobody_knows_are_put_in_order_with_one_answer(blank: AppTest) -> None:
    rows = [
        ["Supplier", "Quality", "Fit", "Speed"],
        ["Weight", 40, 20, 40],
        ["Acme BV", 7, "blurb", 8],
        ["Bolt BV", 8, "snork", 7],
        ["Cone BV", 6, "wibble", 7],
    ]
    app = blank
    app.session_state["language"] = "en"
    app.run()
    app.file_uploader(key="upload").upload("desk.xlsx", book(Tab("Scores", rows)))
    app.run()
    assert "Fit weighs 20% and its words are not known." in "\n".join(one.value for one in app.main.markdown)
    # Nobody can go on with no answer at all: nothing is picked as yet.
    assert [one.value for one in app.main.radio] == [None]
    box = next(one for one in app.main.text_input if "from worst to best" in one.label)
    box.set_value("blurb < snork < wibble")
    next(one for one in app.main.button if one.label == "Accept these answers").click().run()
    assert not app.exception
    assert "1 answer that you can change" in [one.label for one in app.main.expander]
    assert not [one.value for one in app.main.subheader if "question" in one.value]
