"""From a sheet in somebody's own form to an answer: what was found, what is asked, what it leads to."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

import selection
from dashboards import cached
from dashboards.texts import plain
from selection.texts import Language
from selection.understanding import Profile
from selection.validation import correction
from tests.support.messy_sheet import FIRST, NAMES, SECOND, messy_sheet
from tests.support.workbooks import faulty, xlsx

BEST_BY_GUESS, BEST_BY_SECOND = f"{NAMES[0]} + {NAMES[3]}", f"{NAMES[1]} + {NAMES[3]}"
NEXT_BEST = f"{NAMES[0]} + {NAMES[2]}"


def upload(app: AppTest, content: bytes, name: str = "desk.xlsx", language: Language = "en") -> AppTest:
    app.session_state["language"] = language
    app.run()
    app.file_uploader(key="upload").upload(name, content)
    app.run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.main.button if button.label == label).click().run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    return "\n".join(found.value for kind in (app.main.markdown, app.main.caption) for found in kind)


def hand_in(app: AppTest, profile: bytes) -> None:
    """Hand in a profile on the page itself."""
    file = next(one for one in app.file_uploader if one.label == "The file that you saved then")
    file.upload("layout.json", profile)
    app.run()
    assert not app.exception


def downloads(app: AppTest) -> dict[str, Any]:
    return {found.proto.label: found for found in app.get("download_button")}


def answered(app: AppTest) -> AppTest:
    """The first sheet with the second answer: the zero is a grade."""
    upload(app, messy_sheet(FIRST))
    app.radio[0].set_value("0..10")
    return press(app, "Accept these answers")


def saved() -> bytes:
    found = selection.understand(messy_sheet(FIRST), "desk.xlsx").answered({"zero": "0..10"})
    return found.profile().to_json().encode()


@pytest.mark.parametrize(
    ("language", "title", "found", "weights"),
    [
        ("en", "How desk.xlsx was read", "Found: 4 candidates, 4 criteria", "The weights stand in the sheet."),
        ("nl", "Zo is desk.xlsx gelezen", "Gevonden: 4 kandidaten, 4 criteria", "De gewichten staan in het blad."),
    ],
)  # fmt: skip
def test_what_was_found_is_said_and_drawn(
    blank: AppTest, language: Language, title: str, found: str, weights: str
) -> None:
    app = upload(blank, messy_sheet(), language=language)
    assert app.title[0].value == plain(title)
    assert plain(found) in words(app)
    assert plain(weights) in words(app)
    drawing = "".join(str(part.proto.body) for part in app.get("html"))
    assert re.search(r'class="candidate[^>]*>Bolt &amp; Zn</td>', drawing)
    assert re.search(r'class="weight[^>]*>40</td>', drawing)
    assert re.search(r'class="score[^>]*>9</td>', drawing)
    assert re.search(r'class="derived[^>]*>3[.,]6</td>', drawing)
    assert "<b>BV</b>" not in drawing
    assert "&lt;b&gt;BV&lt;/b&gt;" in drawing


def test_a_question_comes_with_its_reason_its_cell_and_the_best_guess_first(blank: AppTest) -> None:
    app = upload(blank, messy_sheet())
    assert app.radio[0].index == 0
    assert "Beoordeling\\!C5" in words(app)
    assert app.subheader[0].value == "1 question about your sheet"
    assert not [button for button in app.main.button if button.label == "Use this"]


def test_the_best_guess_leads_to_the_answer(blank: AppTest) -> None:
    app = upload(blank, messy_sheet())
    press(app, "Accept these answers")
    press(app, "Use this")
    assert app.header[0].value == plain(BEST_BY_GUESS)
    assert app.metric[0].value == "59.44 of 100"  # 0.56 ahead of 58.89


def test_another_answer_leads_to_another_coalition(blank: AppTest) -> None:
    app = answered(blank)
    press(app, "Use this")
    assert app.header[0].value == plain(BEST_BY_SECOND)


def test_an_answer_can_be_changed_again(blank: AppTest) -> None:
    app = answered(blank)
    assert app.radio[0].value == "0..10"
    app.radio[0].set_value("1..10")
    press(app, "Change these answers")
    press(app, "Use this")
    assert app.header[0].value == plain(BEST_BY_GUESS)


def test_going_back_to_change_an_answer_closes_the_case(blank: AppTest) -> None:
    app = press(answered(blank), "Use this")
    app.switch_page("views/understand.py").run()
    app.radio[0].set_value("1..10")
    press(app, "Change these answers")
    assert app.session_state["opened"].case is None
    press(app, "Use this")
    assert app.header[0].value == plain(BEST_BY_GUESS)


def test_what_does_not_fit_what_is_read_now_is_dropped_with_a_word(blank: AppTest) -> None:
    app = press(answered(blank), "Use this")
    held = app.session_state["opened"]
    score = held.case.assessments[0]
    other = replace(score, value=(score.value or 0.0) + 1)
    fixed = replace(correction(held.case, score, 3), old=other)
    again = replace(held, case=None, corrections=(fixed,))
    app.session_state["opened"] = again
    app.switch_page("views/understand.py").run()
    assert any("is dropped" in one.value for one in app.warning)
    press(app, "Use this")
    assert app.session_state["opened"].corrections == ()
    assert app.session_state["opened"].case == held.case


def test_every_number_of_the_sheet_is_proved(blank: AppTest) -> None:
    app = answered(blank)
    assert "20 of 20 numbers that the sheet computes itself came out the same" in words(app)
    assert not app.warning


def test_a_number_that_differs_is_shown_first(blank: AppTest) -> None:
    app = upload(blank, messy_sheet(wrong_total=True))
    app.radio[0].set_value("0..10")
    press(app, "Accept these answers")
    table = next(one.value for one in app.table if "Computed again" in one.value)
    # 0 x 40 + 6 x 30 + 7 x 20 + 9 x 10, divided by 100, is 4.1; the sheet says one more.
    assert table.iloc[0][["Where", "In the sheet", "Computed again"]].tolist() == [
        "Beoordeling\\!D9", "5.1", "4.1",
    ]  # fmt: skip
    assert app.warning


def test_the_filled_template_is_read_without_a_question(blank: AppTest) -> None:
    app = answered(blank)
    assert {"Download as a filled template", "Save how this layout is read"} <= downloads(app).keys()
    found = app.session_state["opened"].found
    case = selection.read(cached.filled(found, "nl"), "filled.xlsx")
    assert case.names == NAMES
    assert selection.optimise(case).best.members == (NAMES[1], NAMES[3])


def test_a_saved_profile_answers_for_the_next_sheet(blank: AppTest) -> None:
    blank.session_state["language"] = "en"
    blank.run()
    blank.file_uploader(key="profile first").upload("answers.json", saved())
    blank.run()
    assert blank.success[0].value == "This layout is known now. Upload the sheet."
    app = upload(blank, messy_sheet(SECOND), "next.xlsx")
    assert app.header[0].value == plain(NEXT_BEST)
    assert app.info[0].value == plain("You read this layout before, so nothing was asked.")


def test_a_known_layout_whose_total_differs_is_looked_at_first(blank: AppTest) -> None:
    app = upload(blank, messy_sheet(SECOND, wrong_total=True))
    hand_in(app, saved())
    assert app.title[0].value == plain("How desk.xlsx was read")
    assert app.warning
    assert app.session_state["opened"].found.questions == ()
    press(app, "Use this")
    assert app.header[0].value == plain(NEXT_BEST)


def test_a_profile_can_be_handed_in_when_the_question_is_seen(blank: AppTest) -> None:
    app = upload(blank, messy_sheet(SECOND))
    next(one for one in app.file_uploader if one.label == "The file that you saved then").upload(
        "answers.json", saved()
    )
    app.run()
    assert app.header[0].value == plain(NEXT_BEST)


def test_a_profile_for_another_layout_is_not_used(blank: AppTest) -> None:
    app = upload(blank, messy_sheet(SECOND))
    other = Profile("another", {"zero": "0..10"}).to_json().encode()
    hand_in(app, other)
    assert app.warning[0].value == plain("This file belongs to another layout, and was not used.")
    assert app.subheader[0].value == "1 question about your sheet"


@pytest.mark.parametrize("content", [b"", b"[]", b'{"format": 1}', b"\xff\xfe"])
def test_what_is_no_profile_gets_a_sentence(blank: AppTest, content: bytes) -> None:
    blank.session_state["language"] = "en"
    blank.run()
    blank.file_uploader(key="profile first").upload("odd.json", content)
    blank.run()
    assert not blank.exception
    assert "odd.json is not a mapping profile" in blank.error[0].value


def test_what_is_hidden_is_read_when_asked(blank: AppTest) -> None:
    app = upload(blank, messy_sheet(hide_last=True))
    assert [one.name for one in app.session_state["opened"].found.candidates] == list(NAMES[:3])
    app.toggle[0].set_value(True).run()
    assert not app.exception
    assert [one.name for one in app.session_state["opened"].found.candidates] == list(NAMES)


def test_a_cell_that_cannot_be_used_is_listed_marked_and_keeps_the_sheet_from_use(blank: AppTest) -> None:
    book = openpyxl.load_workbook(io.BytesIO(messy_sheet()))
    book.worksheets[0]["E6"] = "7 of 8?"
    buffer = io.BytesIO()
    book.save(buffer)
    app = upload(blank, buffer.getvalue())
    press(app, "Accept these answers")
    faults = next(one.value for one in app.table if "What to do" in one.value)
    assert faults.iloc[0]["Where"] == "Beoordeling\\!E6"
    assert "7 of 8?" in faults.iloc[0]["Found"]
    assert "Download a copy with the faults marked" in downloads(app)
    assert re.search(r'class="score fault"[^>]*>7 of 8\?</td>', "".join(str(one.proto.body) for one in app.get("html")))
    assert not [button for button in app.main.button if button.label == "Use this"]


def test_a_sheet_without_scores_gets_one_sentence(blank: AppTest) -> None:
    app = upload(blank, xlsx({"Formulier": [("Leverancier", "Kwaliteit", "Prijs"), (None, None, None)]}), "form.xlsx")
    assert app.title[0].value == plain("form.xlsx cannot be read")
    assert len(app.error) == 1
    assert "expected" in app.error[0].value
    assert not app.header


def test_a_faulty_template_can_be_read_as_a_sheet_of_ones_own(blank: AppTest) -> None:
    app = upload(blank, faulty(), "faulty.xlsx")
    press(app, "Read it as a sheet of my own")
    assert app.title[0].value in (plain("How faulty.xlsx was read"), plain("faulty.xlsx cannot be read"))
    assert app.session_state["opened"].found is not None


def test_a_text_that_is_no_file_of_ours_is_not_taken_for_open(blank: AppTest) -> None:
    blank.session_state["language"] = "en"
    blank.run()
    blank.switch_page("views/understand.py").run()
    assert not blank.exception
    assert blank.title[0].value == "No sheet of your own is open"


def test_every_sheet_of_a_workbook_has_a_tab(blank: AppTest) -> None:
    book = openpyxl.load_workbook(io.BytesIO(messy_sheet()))
    book.create_sheet("Toelichting _1_")["A1"] = "Ingevuld door inkoop"
    hidden = book.create_sheet("Oud")
    hidden["A1"], hidden.sheet_state = "weg", "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    app = upload(blank, buffer.getvalue())
    assert [tab.label for tab in app.tabs] == ["Beoordeling", "Toelichting \\_1\\_", "Oud (hidden)"]


def test_a_reason_that_goes_for_all_criteria_stands_there_once(blank: AppTest) -> None:
    rows = [["Scale 1 to 10"], ["Supplier", "Quality", "Service"], ["Acme Ltd", 8, 7], ["Bolt Ltd", 6, 9]]
    upload(blank, xlsx({"Panel": rows}))
    found = words(blank)
    assert found.count(plain('The scale is stated: "Scale 1 to 10".')) == 1
    assert plain("For all criteria: The scale is stated") in found


def test_a_reason_that_goes_for_all_but_one_names_that_one(blank: AppTest) -> None:
    rows = [["Scale 1 to 10"], ["Supplier", "Quality", "Service", "Ideas", "ISO 9001"],
            ["Acme Ltd", 8, 7, 5, "yes"], ["Bolt Ltd", 6, 9, 6, "no"], ["Cobalt Ltd", 5, 5, 7, "yes"]]  # fmt: skip
    upload(blank, xlsx({"Panel": rows}))
    found = words(blank)
    assert found.count(plain('The scale is stated: "Scale 1 to 10".')) == 1
    assert plain("For all criteria but ISO 9001: The scale is stated") in found
