"""The same thing is said and ordered the same way wherever it stands, in the language of the reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboards.stylesheet import _content
from dashboards.texts import number, plain
from selection.analysis import admissions, counted, prices
from selection.optimisation import optimise
from selection.texts import Language
from tests.dashboard.test_answer import shown
from tests.support.hand_case import hand_case
from tests.support.regional import regional_case

Open = Callable[..., AppTest]


def test_rules_come_dearest_first_with_the_prices_of_the_core(open_case: Open) -> None:
    plan = optimise(regional_case())
    app = open_case(regional_case(), "rules")
    table = next(one.value for one in app.table if "Costs, points" in one.value)
    points = {plain(str(one.rule.sentence())): one.points for one in prices(plan)}
    shown_points = [points.get(rule, 0.0) for rule in table["Rule"]]
    assert shown_points == sorted(shown_points, reverse=True)
    assert shown_points[0] > 0
    assert len(table) == len(plan.rules)


def test_the_reason_in_the_list_is_that_of_the_price_beside_it(open_case: Open) -> None:
    plan = optimise(hand_case())
    app = open_case(hand_case(), "candidates")
    table = next(one.value for one in app.table if "Points lost by taking it in" in one.value)
    priced = [one for one in admissions(plan) if one.price is not None]
    assert priced
    for one in priced:
        row = table[table["Candidate"] == f"**{plain(one.name)}**"].iloc[0]
        assert row["Points lost by taking it in"] == number(one.price or 0.0, to="en")
        assert row["Why, or who makes way then"] == plain(str(one.moves()))


@pytest.mark.parametrize(("language", "words"), [
    ("en", "Choose a file"), ("nl", "Kies een bestand"), ("en", "All of them"), ("nl", "Allemaal"),
])  # fmt: skip
def test_streamlit_s_own_words_are_in_the_language_of_the_reader(
    blank: AppTest, language: Language, words: str
) -> None:
    blank.session_state["language"] = language
    blank.run()
    assert any(words in str(one.proto) for one in blank.get("html"))


def test_words_cannot_end_the_stylesheet() -> None:
    assert _content('say "</style>" \\ now') == r'content: "say \"\3c /style>\" \\ now";'


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_start_counts_as_the_core_does(open_case: Open, language: Language) -> None:
    app = open_case(regional_case(), "start", language)
    page = shown(app)
    for one in counted(regional_case()):
        assert plain(one.to(language)) in page
