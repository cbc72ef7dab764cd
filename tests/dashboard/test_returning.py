"""A sheet that is handed in again keeps what was set in the app, says so, and can begin afresh; on the real core."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from streamlit.testing.v1 import AppTest

from dashboards.controls import handles
from dashboards.texts import plain
from selection.rules import Apart, Budget
from selection.texts import Language
from selection.validation import correction, standing_score
from tests.dashboard.test_start import upload
from tests.dashboard.test_understand import press, words
from tests.support.repository import ROOT
from tests.support.workbooks import PLAIN, Rows, xlsx

KEPT: Mapping[Language, str] = {
    "en": "Your rules and settings were kept from the earlier upload plain.xlsx.",
    "nl": "Uw regels en instellingen zijn bewaard van de eerdere upload plain.xlsx.",
}


def changed(sheet: str, *rows: tuple[object, ...]) -> bytes:
    """The plain workbook with these rows instead of those that begin alike, and those that are new."""
    new = {row[0]: row for row in rows}
    kept = [new.pop(row[0], row) for row in PLAIN[sheet]]
    return xlsx({**PLAIN, sheet: (*kept, *new.values())})


def sheets(**replaced: Rows) -> bytes:
    return xlsx({**PLAIN, **replaced})


def set_up(app: AppTest, language: Language = "en") -> AppTest:
    """A weight, who must take part, a rule in words, a correction, who decides and why."""
    upload(app, "plain.xlsx", xlsx(PLAIN), language)
    app.sidebar.slider[0].set_value(77).run()
    app.sidebar.multiselect[0].set_value(["Bolt"]).run()
    held = app.session_state["opened"]
    app.session_state[handles.worded(handles.scope(held.origin[:12], {}))] = (Apart("Acme", "Dune"),)
    old = standing_score(held.case, "Cobalt", "Trust")
    app.session_state["opened"] = held.corrected((correction(held.case, old, 4.0),))
    app.run()
    if language == "en":
        app.switch_page("views/decision.py").run()
        fields = {one.key.split()[0]: one for one in (*app.text_input, *app.text_area)}
        fields["by"].set_value("The board").run()
        fields["reason"].set_value("They fit best.").run()
    else:
        # The test client cannot draw on from a page on which a choice is told in Dutch words.
        app.session_state[f"by {held.origin[:12]}"] = "The board"
        app.session_state[f"reason {held.origin[:12]}"] = "They fit best."
        app.run()
    app.switch_page("views/start.py").run()
    assert not app.exception
    return app


def filled(app: AppTest) -> dict[str, str]:
    app.switch_page("views/decision.py").run()
    assert not app.exception
    return {one.key.split()[0]: one.value for one in (*app.text_input, *app.text_area)}


def rules_said(app: AppTest) -> list[str]:
    return [one.label for one in app.sidebar.checkbox]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", ["plain.xlsx", "plain v2.xlsx"])
def test_a_mended_sheet_keeps_what_was_set(blank: AppTest, language: Language, name: str) -> None:
    app = set_up(blank, language)
    upload(app, name, changed("Scores", ("Acme", 9, 6)), language)
    assert plain(KEPT[language]) in words(app)
    assert app.sidebar.slider[0].value == 77
    assert app.sidebar.multiselect[0].value == ["Bolt"]
    assert plain(Apart("Acme", "Dune").sentence().to(language)) in rules_said(app)
    case = app.session_state["opened"].case
    assert standing_score(case, "Cobalt", "Trust").value == 4
    assert standing_score(case, "Acme", "Ideas").value == 9
    found = filled(app)
    assert (found["by"], found["reason"]) == ("The board", "They fit best.")


def test_a_sheet_with_an_error_in_between_changes_nothing(blank: AppTest) -> None:
    app = set_up(blank)
    upload(app, "plain.xlsx", changed("Scores", ("Acme", "rather good", 6)))
    assert app.session_state["opened"].case is None
    app.file_uploader(key="upload mended").upload("plain.xlsx", changed("Scores", ("Acme", 9, 6)))
    app.run()
    assert plain(KEPT["en"]) in words(app)
    assert app.sidebar.slider[0].value == 77


def test_what_is_gone_from_the_sheet_is_said_in_one_sentence(blank: AppTest) -> None:
    """Bolt is Bolts now, the budget is 500, and the score that was corrected reads otherwise."""
    app = set_up(blank)
    key = handles.rule(handles.scope(app.session_state["opened"].origin[:12], {}), 1)
    app.session_state[key] = 450.0
    app.run()
    candidates = [("Bolts", *row[1:]) if row[0] == "Bolt" else row for row in PLAIN["Candidates"]]
    scores = {"Bolt": ("Bolts", 4, 9), "Cobalt": ("Cobalt", 9, 2)}
    upload(app, "plain v2.xlsx", sheets(
        Candidates=candidates, Scores=[scores.get(str(row[0]), row) for row in PLAIN["Scores"]],
        Rules=[*PLAIN["Rules"][:2], ("Budget", "Cost", None, 500, None)],
    ))  # fmt: skip
    budget = str(Budget(450.0, "Cost").sentence()).rstrip(".")
    said = f"Not kept, because it does not go with what is open now: Cobalt, Trust; {budget}; Bolt."
    assert plain(said) in words(app)
    assert app.sidebar.slider[0].value == 77
    assert app.sidebar.multiselect[0].value == []
    assert app.session_state["opened"].corrections == ()


@pytest.mark.parametrize(("language", "label"), [("en", "Start afresh"), ("nl", "Opnieuw beginnen")])
def test_one_can_start_afresh(blank: AppTest, language: Language, label: str) -> None:
    app = set_up(blank, language)
    upload(app, "plain v2.xlsx", changed("Scores", ("Acme", 9, 6)), language)
    press(app, label)
    assert plain("plain.xlsx") not in words(app)
    assert app.sidebar.slider[0].value == 50
    assert app.sidebar.multiselect[0].value == []
    assert plain(Apart("Acme", "Dune").sentence().to(language)) not in rules_said(app)
    assert app.session_state["opened"].corrections == ()
    app.switch_page("views/start.py").run()
    app.switch_page("views/answer.py").run()
    assert app.sidebar.slider[0].value == 50
    found = filled(app)
    assert (found["by"], found["reason"]) == ("", "")


@pytest.mark.parametrize(("label", "other"), [
    ("other candidates", {"Candidates": (("Candidate", "Cost"), ("Egret", 1), ("Finch", 2), ("Acme", 3)),
                          "Scores": (("Candidate", "Ideas", "Trust"), ("Egret", 5, 6), ("Finch", 6, 5), ("Acme", 4, 4)),
                          "Rules": (("Rule", "What", "With", "Number", "Second number"), ("Size", None, None, 2, 2))}),
    ("other criteria", {"Criteria": (("Criterion", "Weight", "Worst", "Best"), ("Price", 1, 0, 9), ("Time", 1, 0, 9)),
                        "Scores": (("Candidate", "Price", "Time"), ("Acme", 8, 6), ("Bolt", 4, 9), ("Cobalt", 9, 3),
                                   ("Dune", 7, 7))}),
])  # fmt: skip
def test_another_sheet_takes_nothing_over(blank: AppTest, label: str, other: Mapping[str, Rows]) -> None:
    app = set_up(blank)
    upload(app, "plain.xlsx", sheets(**other))
    assert plain("earlier upload") not in words(app), label
    assert app.sidebar.slider[0].value == 50
    assert app.sidebar.multiselect[0].value == []
    assert filled(app)["by"] == ""


def test_another_session_has_nothing_of_it(blank: AppTest) -> None:
    set_up(blank)
    other = AppTest.from_file(str(ROOT / "dashboards" / "app.py"), default_timeout=300)
    upload(other, "plain.xlsx", changed("Scores", ("Acme", 9, 6)))
    assert plain("earlier upload") not in words(other)
    assert other.sidebar.slider[0].value == 50
    assert filled(other)["by"] == ""


def test_where_nothing_was_set_nothing_is_said(blank: AppTest) -> None:
    app = upload(blank, "plain.xlsx", xlsx(PLAIN))
    app.switch_page("views/start.py").run()
    upload(app, "plain.xlsx", changed("Scores", ("Acme", 9, 6)))
    assert plain("earlier upload") not in words(app)
