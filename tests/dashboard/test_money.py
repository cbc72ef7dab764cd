"""A price that is judged, and scales that nobody stated: what the pages say of a buyer's own sheet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

import selection as sel
from selection.model import Case
from selection.rules import AverageAtLeast, Size
from tests.support.priced_sheets import PRICE, pumps

Open = Callable[..., AppTest]


@pytest.fixture(scope="module")
def case() -> Case:
    read = sel.understand(pumps(), "pumps.xlsx").accepted().case()
    return read.replace(rules=(Size(3, 3), AverageAtLeast(PRICE, 100_000)))


def words(app: AppTest) -> str:
    kinds = (app.markdown, app.caption, app.warning, app.info, app.metric)
    return "\n".join(str(one.value) for kind in kinds for one in kind).replace("\\", "").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "money", "limit"),
    [("en", "EUR 294,750.50", "at most EUR 100,000"), ("nl", "€ 294.750,50", "hoogstens € 100.000")],
)
def test_the_recommendation_says_what_it_costs_and_what_was_guessed(
    open_case: Open, case: Case, language: str, money: str, limit: str
) -> None:
    app = open_case(case, "answer", language)
    assert not app.exception
    said = words(app)
    assert money in said
    assert ("200,000 to 50,000" if language == "en" else "200.000 tot 50.000") in said
    assert "Veluwe Techniek" in said
    boxes = " ".join(str(box.label) for box in app.sidebar.checkbox).replace("\\", "").replace("\u00a0", " ")
    assert limit in boxes


def test_a_budget_is_offered_on_the_price_and_on_no_running_number(open_case: Open, case: Case) -> None:
    app = open_case(case, "answer")
    (column,) = [one for one in app.sidebar.selectbox if one.label == "Limit the sum of a column"]
    assert list(column.options) == [PRICE]


def test_robustness_has_a_card_for_scales_nobody_stated(open_case: Open, case: Case) -> None:
    assert "Does it hang on something that nobody stated?" in words(open_case(case, "robustness"))
    stated = words(open_case(case.doubted(()), "robustness"))
    assert "Does it hang on a scale" not in stated
