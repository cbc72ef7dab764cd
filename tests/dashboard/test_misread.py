"""What was read wrongly is said in the app: it is read again, kept, refused with the reason, and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

import selection as sel
from selection.texts import Language
from selection.understanding import Understanding
from tests.support.messy_sheet import messy_sheet
from tests.support.real_sheets.building import Tab, book
from tests.unit.understanding.test_corrections import SECTOR, TOURED

WORDS: dict[Language, dict[str, str]] = {
    "en": {"part": "Is something read wrongly?", "names": "The candidates are named in", "lines": "Row or column",
           "that": "That is", "go": "Read it so", "back": "Take back", "as": "is read as before"},
    "nl": {"part": "Is iets verkeerd gelezen?", "names": "De namen van de kandidaten staan in", "lines": "Rij of kolom",
           "that": "Dat is", "go": "Zo lezen", "back": "Terugnemen", "as": "blijft zoals het was"},
}  # fmt: skip
LANGUAGES = pytest.mark.parametrize("language", list(WORDS))


def opened(app: AppTest, rows: list[list[object]], language: Language) -> AppTest:
    app.session_state["language"] = language
    app.run()
    app.file_uploader(key="upload").upload("desk.xlsx", book(Tab("Scores", rows)))
    return ran(app)


def ran(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception
    return app


def found(app: AppTest) -> Understanding:
    what = app.session_state["opened"].found
    assert isinstance(what, Understanding)
    return what


def candidates(app: AppTest) -> list[str]:
    return [one.name for one in found(app).candidates]


def said(app: AppTest, language: Language, lines: list[str], role: str) -> AppTest:
    """Choose lines by the beginning of their names, say what they are and have them read so."""
    words = WORDS[language]
    control = next(one for one in app.main.multiselect if one.label == words["lines"])
    options = [key for key in ("role: Sector", "role: Acme", "role: Branches", "role: Quality", "role: Delivery")
               if key.removeprefix("role: ") in lines]  # fmt: skip
    control.set_value(options).run()
    next(one for one in app.main.radio if one.label == words["that"]).set_value(role).run()
    return pressed(app, words["go"])


def pressed(app: AppTest, label: str) -> AppTest:
    next(one for one in app.main.button if one.label == label).click().run()
    assert not app.exception
    return app


@LANGUAGES
def test_names_in_another_row_are_said_and_taken_back(blank: AppTest, language: Language) -> None:
    app = opened(blank, TOURED, language)
    words = WORDS[language]
    assert any(one.label == words["part"] and not one.proto.expanded for one in app.main.expander)
    control = next(one for one in app.main.selectbox if one.label == words["names"])
    assert control.value == "row 4"
    control.set_value("row 3").run()
    assert candidates(app) == ["Corn Exchange", "Hall X", "The Old Dairy", "Playhouse"]
    assert all(check.holds for check in found(app).checks)
    pressed(app, words["back"])
    assert candidates(app) == ["Zorbel", "Quint", "Marvo", "Trell"]
    assert "names: Scores" not in found(app).answers


@LANGUAGES
def test_lines_are_said_to_be_something_else(blank: AppTest, language: Language) -> None:
    app = said(opened(blank, SECTOR, language), language, ["Sector"], "left out")
    app = said(app, language, ["Branches"], "fact")
    assert candidates(app) == ["Acme", "Bolt", "Cobalt"]
    assert [one.name for one in found(app).criteria] == ["Quality", "Delivery"]
    assert found(app).answers == {"role: Sector": "left out", "role: Branches": "fact"}


@LANGUAGES
def test_what_cannot_be_says_so_and_changes_nothing(blank: AppTest, language: Language) -> None:
    app = opened(blank, SECTOR, language)
    before = found(app)
    said(app, language, ["Branches", "Quality", "Delivery"], "left out")
    assert found(app) is before
    assert any(WORDS[language]["as"] in one.value for one in app.main.warning)


def test_it_stays_on_another_page_in_another_language_and_in_use(blank: AppTest) -> None:
    app = said(opened(blank, SECTOR, "en"), "en", ["Sector"], "left out")
    pressed(app, "Use this")
    app.switch_page("views/understand.py").run()
    app.session_state["language"] = "nl"
    ran(app)
    assert candidates(app) == ["Acme", "Bolt", "Cobalt"]
    assert any(one.value == r"Sector\: telt niet mee" for one in app.main.markdown)
    said(app, "nl", ["Branches"], "fact")
    case = app.session_state["opened"].case
    assert case is not None
    assert [one.name for one in case.criteria] == ["Quality", "Delivery"]
    # The first of the two.
    pressed(app, "Terugnemen")
    assert len(app.session_state["opened"].case.candidates) == 4


def test_it_counts_for_the_same_sheet_with_a_cell_mended(blank: AppTest) -> None:
    app = said(opened(blank, SECTOR, "en"), "en", ["Sector"], "left out")
    pressed(app, "Use this")
    app.switch_page("views/start.py").run()
    mended = [*SECTOR[:-2], ["Cobalt", "Hull", 9, 6, 9], SECTOR[-1]]
    app.file_uploader(key="upload").upload("desk.xlsx", book(Tab("Scores", mended)))
    ran(app)
    assert candidates(app) == ["Acme", "Bolt", "Cobalt"]


def test_what_was_taken_back_does_not_come_back(blank: AppTest) -> None:
    app = said(opened(blank, SECTOR, "en"), "en", ["Sector"], "left out")
    pressed(app, "Take back")
    kept: dict[str, dict[str, str]] = app.session_state["answers"]
    assert [given for given in kept.values() if given] == []


def test_a_profile_with_it_is_handed_in_before_the_sheet_and_after_it(blank: AppTest) -> None:
    profile = sel.understand(book(Tab("Scores", TOURED)), "desk.xlsx", answers={"names: Scores": "row 3"}).accepted()
    layout = profile.profile().to_json().encode()
    app = opened(blank, TOURED, "en")
    next(one for one in app.main.file_uploader if "profile" in str(one.key)).upload("layout.json", layout)
    ran(app)
    assert candidates(app)[0] == "Corn Exchange"


def test_an_answer_whose_choices_changed_meanwhile_stands_at_the_best_guess_again(blank: AppTest) -> None:
    """Another answer can change what is asked: of a choice that is gone the page still holds the words."""
    blank.session_state["language"] = "en"
    blank.run()
    blank.file_uploader(key="upload").upload("desk.xlsx", messy_sheet())
    app = ran(blank)
    held = app.session_state["opened"]
    (question,) = held.found.questions
    others = tuple(replace(one, key=f"other {one.key}") for one in question.choices)
    asked = replace(held.found, questions=(replace(question, choices=others),))
    app.session_state["opened"] = replace(held, found=asked)
    ran(app)
    assert app.main.radio[0].index == 0
    assert app.main.radio[0].value == others[0].key
