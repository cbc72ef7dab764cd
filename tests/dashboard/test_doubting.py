"""Totals of a sheet that do not come out of what was read stand beside the proof until somebody sets them aside."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from streamlit.testing.v1 import AppTest

from dashboards.texts import plain
from selection.analysis import doubts_of
from selection.texts import Language
from tests.dashboard.test_understand import press, upload, words
from tests.support.workbooks import xlsx

DOUBT: Mapping[Language, str] = {
    "en": "2 of 4 totals of the sheet do not come out of what was read: "
          "Marks!D3 (19, computed again 15) and Marks!D5 (12, computed again 11).",
    "nl": "2 van de 4 totalen van het blad komen niet uit wat is gelezen: "
          "Marks!D3 (19, nagerekend 15) en Marks!D5 (12, nagerekend 11).",
}  # fmt: skip
ROWS = (("Supplier", "Ideas", "Safety", "Total"), ("Acme BV", 8, 7, 15), ("Bolt NV", 6, 9, 19), ("Cobalt BV", 7, 9, 16),
        ("Dune BV", 5, 6, 12))  # fmt: skip
"""Two of the four totals are the sums."""

WORDS: Mapping[Language, tuple[str, str, str, str]] = {
    "en": ("Accept these answers", "Use this", "Set aside", "Take back"),
    "nl": ("Deze antwoorden overnemen", "Gebruik dit", "Terzijde leggen", "Terugnemen"),
}


def warned(app: AppTest) -> str:
    return "\n".join(one.value for one in app.main.warning)


def in_use(app: AppTest, language: Language) -> AppTest:
    upload(app, xlsx({"Marks": ROWS}), language=language)
    for label in WORDS[language][:2]:
        if any(one.label == label for one in app.main.button):
            press(app, label)
    assert app.session_state["opened"].case is not None
    return app


@pytest.mark.parametrize("language", ["en", "nl"])
def test_totals_that_differ_stand_on_the_card_until_they_are_set_aside(blank: AppTest, language: Language) -> None:
    app = in_use(blank, language)
    assert plain(DOUBT[language]) in warned(app)
    reason = next(one for one in app.main.text_input if one.key == "reason to set aside")
    assert next(one for one in app.main.button if one.key == "set doubt aside").disabled
    reason.set_value("Old totals").run()
    press(app, WORDS[language][2])
    assert plain(DOUBT[language]) not in warned(app)
    assert "Old totals" in words(app)
    case = app.session_state["opened"].case
    assert doubts_of(case) == ()
    assert any("Old totals" in notice.sentence().to(language) for notice in case.notices)
    press(app, WORDS[language][3])
    assert plain(DOUBT[language]) in warned(app)


def test_a_mended_total_takes_its_doubt_along(blank: AppTest) -> None:
    app = in_use(blank, "en")
    app.switch_page("views/start.py").run()
    right = [
        (*row[:3], row[1] + row[2]) if isinstance(row[1], int) and isinstance(row[2], int) else row for row in ROWS
    ]
    upload(app, xlsx({"Marks": right}))
    app.switch_page("views/understand.py").run()
    press(app, "Use this")
    app.switch_page("views/answer.py").run()
    assert app.session_state["opened"].case is not None
    assert "totals" not in warned(app)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_nobody_is_said_to_have_looked_who_did_not_choose_it(blank: AppTest, language: Language) -> None:
    """None of the totals is met: no answer is picked, and without one the sheet is not used."""
    rows = [ROWS[0], *((*row[:3], 90 + at) for at, row in enumerate(ROWS[1:]))]
    app = upload(blank, xlsx({"Marks": rows}), language=language)
    asked = next(one for one in app.radio if "proof" in str(one.key))
    assert asked.value is None
    assert ("best guess" not in words(app) and "beste gok" not in words(app)) or len(app.radio) > 1
    press(app, WORDS[language][0])
    assert app.session_state["opened"].found.questions
    assert plain("?") in warned(app)
    next(one for one in app.radio if "proof" in str(one.key)).set_value("stop")
    press(app, WORDS[language][0])
    found = app.session_state["opened"].found
    assert {fault.place.cell for fault in found.refusals} == {"D2", "D3", "D4", "D5"}
    assert app.session_state["opened"].case is None
