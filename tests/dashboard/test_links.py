"""The view travels in the address: settings, language and what is compared, on the case for which they were made."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from dashboards import parameters
from dashboards.state import Opened, Source
from dashboards.texts import plain
from tests.dashboard.test_answer import shown
from tests.support.hand_case import DIJKMAN, EEMLAND, HAVENDATA, KADE, NOORDSENS, hand_case
from tests.support.regional import regional_case

Open = Callable[..., AppTest]

CASE = hand_case()
MARK = parameters.fingerprint(CASE)


def opened(app: AppTest, query: dict[str, str], page: str = "answer") -> AppTest:
    """The app as somebody finds it who follows a link and opens the workbook."""
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    app.session_state["opened"] = Opened(Source.of("hand.xlsx", b"hand"), case=CASE)
    app.run()
    app.switch_page(f"views/{page}.py").run()
    assert not app.exception
    return app


def test_a_budget_in_the_link_counts_and_the_address_keeps_it(blank: AppTest) -> None:
    # For 300 000 euro Havendata and Noordsens are best alone: with a third they are worth more only with Eemland.
    app = opened(blank, {"lang": "en", "case": MARK, "rule2": "300000"})
    assert app.header[0].value == plain(f"{HAVENDATA} + {NOORDSENS}")
    assert app.query_params["rule2"] == "300000"
    assert "The settings of the link are in use." in shown(app)
    app.button(key="link read").click().run()
    assert "The settings of the link are in use." not in shown(app)


def test_before_the_workbook_is_open_the_page_says_what_is_missing_and_forgets_nothing(blank: AppTest) -> None:
    blank.query_params["case"] = MARK
    blank.query_params["rule2"] = "300000"
    blank.run()
    assert "Open the workbook for which it was made" in shown(blank)
    assert blank.query_params["rule2"] == "300000"


def test_the_language_of_the_link_counts_at_once(blank: AppTest) -> None:
    blank.query_params["lang"] = "nl"
    blank.run()
    assert blank.title[0].value == "Welke partners zijn samen het meest waard?"
    blank.segmented_control(key="language picked").set_value("en").run()
    assert blank.query_params["lang"] == "en"


def test_a_link_for_another_case_changes_nothing_and_says_so(blank: AppTest) -> None:
    other = parameters.fingerprint(regional_case())
    app = opened(blank, {"lang": "en", "case": other, "rule2": "100000", "points": "0-0-0-100", "must": "1"})
    assert app.header[0].value == plain(f"{EEMLAND} + {HAVENDATA} + {NOORDSENS}")
    assert "were made for another workbook" in shown(app)
    assert "rule2" not in app.query_params


def test_bad_and_old_parts_are_left_out_with_a_sentence(blank: AppTest) -> None:
    app = opened(blank, {"lang": "xx", "case": MARK, "rule2": "lots", "never": "3", "theme": "<b>"})
    # Without Eemland, Havendata and Noordsens alone are best.
    assert app.header[0].value == plain(f"{HAVENDATA} + {NOORDSENS}")
    assert plain("3 parts of the link were left out, because they mean nothing here: theme, lang and rule2.") in shown(
        app
    )


def test_compared_coalitions_come_back_also_when_they_are_not_among_the_best(blank: AppTest) -> None:
    app = opened(blank, {"lang": "en", "case": MARK, "compare": "4-5_2-3", "own": "2-6"}, "compare")
    assert app.multiselect(key="compare").value == [(HAVENDATA, NOORDSENS), (DIJKMAN, EEMLAND)]
    assert app.multiselect(key="own coalition").value == [DIJKMAN, KADE]
    # D + E: 4 x 17/2 + 2 x 8 + 10 = 60 against 80.
    assert plain("Coalition 1 is 20.0 points ahead of Coalition 2, mostly on Joint results (20.0).") in shown(app)
    app.switch_page("views/answer.py").run()
    assert app.query_params["compare"] == "4-5_2-3"
    app.switch_page("views/compare.py").run()
    assert app.multiselect(key="own coalition").value == [DIJKMAN, KADE]


def test_what_is_set_beside_the_page_stands_in_the_address_and_in_the_link(open_case: Open) -> None:
    app = open_case(CASE)
    assert "case" not in app.query_params
    next(field for field in app.sidebar.number_input if "Cost" in field.label).set_value(300_000.0).run()
    assert {name: app.query_params[name] for name in ("lang", "case", "rule2")} == {
        "lang": "en", "case": MARK, "rule2": "300000",
    }  # fmt: skip
    assert f"/answer?lang=en&case={MARK}&rule2=300000" in app.sidebar.code[0].value
    told = " ".join(one.value for one in app.sidebar.markdown)
    assert "It does not hold the workbook" in told
    assert "rules that were added in words" in told


def test_the_link_says_the_same_in_dutch(open_case: Open) -> None:
    app = open_case(CASE, language="nl")
    assert "De werkmap staat er niet in" in " ".join(one.value for one in app.sidebar.markdown)
