"""A sentence of the sheet that may be a rule is in sight until somebody enters it."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboards import exports
from selection.rules import Require

WISH = "No more than 2 partners, please"
ROWS = (
    ("Supplier", "Ideas", "Quality"),
    ("Weight", 60, 40),
    ("Acme", 8, 7),
    ("Bolt", 6, 9),
    ("Cobalt", 9, 5),
    ("Delta", 5, 6),
)


def page_of(*rows: tuple[object, ...], title: str = "Scores") -> bytes:
    """A workbook of one page with these rows."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = title
    for row in rows:
        page.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def sheet() -> bytes:
    return page_of(("Grades from 1 to 10, 10 is best",), (), *ROWS, (), (WISH,), title="Scores of partners")


def told(app: AppTest) -> str:
    return "\n".join(one.value for kind in (app.main.markdown, app.main.info) for one in kind)


def test_a_wish_is_shown_until_it_is_a_rule(blank: AppTest) -> None:
    blank.session_state["language"] = "en"
    blank.run()
    blank.file_uploader(key="upload").upload("desk.xlsx", sheet())
    blank.run()
    for label in ("Accept these answers", "Use this"):
        button = next((one for one in blank.main.button if one.label == label), None)
        if button is not None:
            if label == "Use this":
                assert WISH in told(blank)
            button.click().run()
    assert not blank.exception
    assert WISH in told(blank)
    folded = [one.label for one in blank.main.expander if WISH in "".join(said.value for said in one.markdown)]
    assert folded == ["1 sentence of the sheet may be a rule, and is not entered"]
    assert WISH in told(blank.switch_page("views/rules.py").run()), "the page of the rules shows it too"
    blank.switch_page("views/answer.py").run()
    size = next(one for one in blank.sidebar.slider if "members" in one.label)
    size.set_value((1, 2)).run()
    assert not blank.exception
    assert WISH not in told(blank)


SAID = ("Max 3 suppliers", "Acme and Bolt not both", "Budget as in the board paper of 12 May")
CAPTIONS = {
    "en": ("Yes", "Change", "Enter it as a rule", "Set aside"),
    "nl": ("Ja", "Aanpassen", "Voer het in als regel", "Terzijde leggen"),
}


def wished() -> bytes:
    """The sheet with three sentences below it and a remark that disputes one of the suppliers."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "Scores of partners"
    remarks = ("Remarks", None, None, None, "lawsuit pending", "Incumbent since 2014")
    for row, remark in zip(ROWS, remarks, strict=True):
        page.append((*row, remark))
    for said in (None, *SAID):
        page.append((said,))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def in_drawer(app: AppTest, kind: str) -> list[Any]:
    """The elements of a kind in the form that opens over the page, for which AppTest has no name."""
    return list(app._tree[2].get(kind))


def press(app: AppTest, label: str, nth: int = 0) -> AppTest:
    [one for one in app.main.button if one.label == label][nth].click().run()
    assert not app.exception
    return app


def accept(app: AppTest) -> None:
    if any(one.label == "Accept these answers" for one in app.main.button):
        press(app, "Accept these answers")


def uploaded(app: AppTest, language: str) -> AppTest:
    app.session_state["language"] = language
    app.run()
    app.file_uploader(key="upload").upload("desk.xlsx", wished())
    app.run()
    accept = {"en": "Accept these answers", "nl": "Deze antwoorden overnemen"}[language]
    if any(one.label == accept for one in app.main.button):
        press(app, accept)
    return app


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_sentence_becomes_the_rule_that_it_states_with_one_yes(blank: AppTest, language: str) -> None:
    yes, change, open_form, aside = CAPTIONS[language]
    app = uploaded(blank, language)
    shown = told(app)
    assert "lawsuit pending" in shown
    assert "Cobalt" in shown
    assert all(said in shown for said in SAID)
    # The first in sight is the remark beside Cobalt; the second the size: entered before the case is used.
    press(app, yes, 1)
    assert SAID[0] not in told(app)

    use = next(one for one in app.main.button if one.key == "use")
    use.click().run()
    assert not app.exception
    assert SAID[0] not in told(app)
    size = next(one for one in app.sidebar.slider if one.key and one.key.startswith("size"))
    assert size.value == (2, 3)
    press(app, yes)
    assert "lawsuit" not in told(app)
    press(app, yes)
    assert SAID[1] not in told(app)
    rules = [one.label for one in app.sidebar.checkbox]
    assert [name for name in ("Cobalt", "Acme", "Bolt") if any(name in rule for rule in rules)] == [
        "Cobalt", "Acme", "Bolt"]  # fmt: skip
    # Of the board paper nothing is known: no yes, and the form has the sentence above it.
    assert not [one for one in app.main.button if one.label in {yes, change}]
    assert SAID[2] in told(app)
    press(app, aside)
    assert SAID[2] not in told(app)
    next(one for one in app.main.button if one.key and one.key.startswith("aside ")).click().run()
    press(app, open_form)
    assert SAID[2] in told(app)
    assert SAID[2] in in_drawer(app, "markdown")[0].value


def test_all_that_is_beyond_doubt_is_entered_with_one_yes(blank: AppTest) -> None:
    app = uploaded(blank, "en")
    next(one for one in app.main.button if one.key == "use").click().run()
    press(app, "Yes, enter all 3 rules above")
    shown = told(app)
    assert [said in shown for said in ("lawsuit", *SAID)] == [False, False, False, True]
    assert next(one for one in app.sidebar.slider if one.key and one.key.startswith("size")).value == (2, 3)


def test_to_change_a_proposal_opens_the_form_as_the_sentence_has_it(blank: AppTest) -> None:
    app = uploaded(blank, "en")
    next(one for one in app.main.button if one.key == "use").click().run()
    press(app, "Change", 2)
    assert SAID[1] in in_drawer(app, "markdown")[0].value
    assert [one.value for one in in_drawer(app, "selectbox")] == ["Apart", "Acme", "Bolt"]
    next(one for one in in_drawer(app, "button") if one.label == "Add this rule").click().run()
    assert not app.exception
    assert SAID[1] not in told(app)
    assert all(said in told(app) for said in (SAID[0], SAID[2]))


def test_a_form_that_was_closed_leaves_nothing_to_the_next_sentence(blank: AppTest) -> None:
    app = uploaded(blank, "en")
    next(one for one in app.main.button if one.key == "use").click().run()
    press(app, "Change", 2)
    assert [one.value for one in in_drawer(app, "selectbox")] == ["Apart", "Acme", "Bolt"]
    press(app, "Enter it as a rule")
    assert in_drawer(app, "selectbox")[0].value != "Apart"


def test_a_sentence_for_which_a_rule_was_entered_was_not_set_aside_and_says_so(
    blank: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[exports.Taken] = []
    monkeypatch.setattr(exports, "downloads", lambda one, **_: taken.append(one))
    app = uploaded(blank, "en")
    next(one for one in app.main.button if one.key == "use").click().run()
    press(app, "Yes, enter all 3 rules above")
    # Over the page a form is run again by itself, which AppTest cannot do: it finds the rule that was added in it.
    app.session_state["rule was added"] = Require(("Acme",))
    press(app, "Enter it as a rule")
    labels = [one.label for one in app.main.button]
    assert not [one for one in labels if "set aside" in one.lower()]
    assert "1 sentence that a rule was entered for by hand" in [one.label for one in app.main.expander]
    assert "Enter another rule" in labels

    app.switch_page("views/decision.py").run()
    assert "A rule was entered in the app for what stands there" in str(taken[-1].plan.case.notices)
    app.switch_page("views/answer.py").run()
    press(app, "It is still open")
    press(app, "Set aside")
    assert "Show the 1 sentence that was set aside" in [one.label for one in app.main.button]


def test_of_a_sentence_with_two_wishes_the_clear_one_is_entered_and_the_rest_stays(blank: AppTest) -> None:
    """The size is beyond doubt; no column says what anybody costs, so that the budget stays open."""
    said = "We will appoint one supplier, with a budget cap of £95,000 a year."
    book = openpyxl.load_workbook(io.BytesIO(sheet()))
    page = book.active
    assert page is not None
    page.cell(page.max_row, 1, said)
    content = io.BytesIO()
    book.save(content)
    blank.session_state["language"] = "en"
    blank.run()
    blank.file_uploader(key="upload").upload("desk.xlsx", content.getvalue())
    blank.run()
    accept(blank)
    assert any(one.label == "Enter the rest as a rule" for one in blank.main.button)
    press(blank, "Yes")
    assert said in told(blank)
    assert not [one for one in blank.main.button if one.label == "Yes"]
    next(one for one in blank.main.button if one.key == "use").click().run()
    assert next(one for one in blank.sidebar.slider if one.key and one.key.startswith("size")).value == (1, 1)
    assert said in told(blank)


def test_what_was_set_aside_is_no_open_point_of_the_reports_but_told(
    blank: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[exports.Taken] = []
    monkeypatch.setattr(exports, "downloads", lambda one, **_: taken.append(one))
    app = uploaded(blank, "en")
    next(one for one in app.main.button if one.key == "use").click().run()
    press(app, "Yes, enter all 3 rules above")
    press(app, "Set aside")
    app.switch_page("views/decision.py").run()
    assert not app.exception
    pages = {
        tab.title: [str(cell.value) for row in tab.iter_rows() for cell in row if cell.value is not None]
        for tab in openpyxl.load_workbook(io.BytesIO(taken[-1].workbook())).worksheets
    }
    written = [said for page in pages.values() for said in page if SAID[2] in said]
    assert [said for said in written if "Set aside" in said]
    assert not [page for page in pages.values() if "No rule yet, and may be one" in page]

    # The sheet is handed in again with another score: what was no rule is none now.
    changed = openpyxl.load_workbook(io.BytesIO(wished()))
    assert changed.active is not None
    changed.active["B3"] = 9
    content = io.BytesIO()
    changed.save(content)
    app.switch_page("views/start.py").run()
    app.file_uploader(key="upload").upload("desk 2.xlsx", content.getvalue())
    app.run()
    accept(app)
    next(one for one in app.main.button if one.key == "use").click().run()
    assert SAID[2] not in told(app)


def test_what_was_accepted_keeps_its_cell_and_a_word_is_chosen_by_its_word(blank: AppTest) -> None:
    said = ("At most 3 suppliers", "At least one of Acme and Delta must be on the panel.",
            "No supplier with a poor safety culture.")  # fmt: skip
    words = ("Safety culture", 40, "Good", "Poor", "Excellent", "Fair")
    graded = [(*row[:2], word) for row, word in zip(ROWS, words, strict=True)]
    blank.session_state["language"] = "en"
    blank.run()
    blank.file_uploader(key="upload").upload("desk.xlsx", page_of(*graded, (), *((one,) for one in said)))
    blank.run()
    accept(blank)
    assert "Nobody states the fewest: 2" in told(blank).replace("\\", "")
    next(one for one in blank.main.button if one.key == "use").click().run()
    press(blank, "Yes, enter all 3 rules above")
    assert not [one for one in said if one in told(blank)]

    blank.switch_page("views/rules.py").run()
    assert not blank.exception
    stands = {str(cell) for table in blank.main.table for cell in table.value.to_numpy().ravel()}
    assert {f"Scores\\!A{row}, entered in the app" for row in (8, 9, 10)} <= stands
    (word,) = [one for one in blank.sidebar.selectbox if "Safety culture" in one.label]
    assert list(word.options) == ["poor", "fair", "good", "excellent"]
    word.set_value(4.0).run()
    assert any('"good" (4)' in one.label for one in blank.sidebar.checkbox)

    kind = next(one for one in blank.main.selectbox if one.label == "Kind of rule")
    kind.set_value("Floor").run()
    next(one for one in blank.main.selectbox if one.label == "Criterion").set_value("Safety culture").run()
    chosen = next(one for one in blank.main.selectbox if one.label == "At least")
    assert list(chosen.options) == ["poor", "fair", "good", "excellent"]
    chosen.set_value(5.0).run()
    assert 'Every member reaches "excellent" (5) on Safety culture' in told(blank).replace("\\", "")

    blank.switch_page("views/criteria.py").run()
    assert not blank.exception
    assert not any(one in told(blank) for one in said)
