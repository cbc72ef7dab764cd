"""Numbers that the sheet calls about so much, and money that nobody weighs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import selection as sel
from selection.model import OtherEnds
from selection.rules import Budget, Size
from selection.understanding import Role
from tests.support.own_sheets import read_sheet

PRICE = "Annual price (£k)"


def _rows(*prices: object, weight: object = None, heading: str = PRICE) -> list[list[object]]:
    firms = ("Acme", "Bolt", "Cole", "Dunn")
    rows = [[firm, grade, 9 - grade // 2, price]
            for firm, grade, price in zip(firms, (8, 7, 6, 5), prices, strict=True)]  # fmt: skip
    return [["Supplier", "Quality (1-10)", "Plan (1-10)", heading], ["Weight", 70, 30, weight], *rows]


@pytest.mark.parametrize("word", ["c. ", "ca. ", "circa ", "~", "approx. ", "ungefähr ", "about ", "ongeveer ", "env. ",
                                  "rond de ", "ca ", "c."])  # fmt: skip
def test_about_so_much_is_that_number_and_it_is_said(word: str) -> None:
    found = read_sheet(_rows(820, 690, 540, f"{word}760", weight=20)).accepted()
    assert [one.value for one in found.scores if one.criterion == PRICE] == [820, 690, 540, 760]
    said = [str(one) for one in found.notices if "about that" in str(one)]
    assert said == [f'Sheet!D6: "{word}760" is read as 760: the sheet says it is about that.']


@pytest.mark.parametrize("written", ["c 760", "C. Jansen", "n/a", "circa", "on request"])
def test_what_is_no_number_stays_none(written: str) -> None:
    found = read_sheet(_rows(820, 690, 540, written, weight=20)).accepted()
    assert [one.value for one in found.scores if one.criterion == PRICE][3] is None
    assert not any("about that" in str(one) for one in found.notices)


def test_a_fact_that_is_about_so_much_counts_for_a_budget() -> None:
    case = read_sheet(_rows(820, "€ 690,-", 540, "c. 760")).accepted().case()
    assert [one.attributes[PRICE] for one in case.candidates] == [820, 690, 540, 760]
    plan = sel.optimise(case, [Size(1, 1), Budget(600, PRICE)])
    assert plan.best.members == ("Cole",)


def test_money_that_nobody_weighs_is_best_guessed_to_be_a_fact() -> None:
    asked = read_sheet(_rows(820, 690, 540, 760))
    (question,) = asked.questions
    assert [one.key for one in question.choices] == ["known only", "1", "2"]
    found = asked.accepted()
    assert [one.name for one in found.criteria] == ["Quality (1-10)", "Plan (1-10)"]
    assert found.case().other_ends == ()


@pytest.mark.parametrize(("answer", "ends"), [("1", (900, 500)), ("2", (820, 540))])
def test_it_can_still_be_judged(answer: str, ends: tuple[float, float]) -> None:
    found = read_sheet(_rows(820, 690, 540, 760)).answered({"anchors": answer})
    price = found.criteria[-1]
    assert (price.worst, price.best) == ends
    (other,) = found.other_ends
    assert isinstance(other, OtherEnds)
    assert dict(other.ends) == {PRICE: ((900, 500), (820, 540))[answer == "1"]}


def _first(rows: Sequence[Sequence[object]]) -> str:
    return next(one.choices[0].key for one in read_sheet(rows).questions if one.key == "anchors")


def test_look_alikes_are_judged_at_first() -> None:
    """A price with a weight, days without one, a price where nobody weighed anything."""
    assert _first(_rows(820, 690, 540, 760, weight=20)) == "1"
    assert _first(_rows(12, 14, 21, 35, heading="Lead time (days)")) == "1"
    assert _first([row for row in _rows(820, 690, 540, 760) if row[0] != "Weight"]) == "1"


@pytest.mark.parametrize(("answer", "role", "heading"), [("known only", Role.ATTRIBUTE, Role.ATTRIBUTE),
                                                         ("1", Role.SCORE, Role.CRITERION)])  # fmt: skip
def test_facts_are_not_drawn_as_scores(answer: str, role: Role, heading: Role) -> None:
    found = read_sheet(_rows(820, 690, 540, 760)).answered({"anchors": answer})
    (block,) = found.blocks
    assert [block.role(row, 4) for row in range(1, 7)] == [heading, Role.WEIGHT, *[role] * 4]
    assert [block.role(row, 3) for row in range(1, 7)] == [Role.CRITERION, Role.WEIGHT, *[Role.SCORE] * 4]


def test_facts_in_a_row_are_not_drawn_as_scores() -> None:
    rows = [list(row) for row in zip(*_rows(820, 690, 540, 760), strict=True)]
    found = read_sheet(rows).answered({"anchors": "known only"})
    (block,) = found.blocks
    assert [block.role(4, column) for column in (1, 3, 4, 5, 6)] == [Role.ATTRIBUTE] * 5
    assert [block.role(3, column) for column in (1, 3, 4, 5, 6)] == [Role.CRITERION, *[Role.SCORE] * 4]


def test_a_heading_among_the_criteria_is_drawn_as_a_group() -> None:
    rows = [["Criterion", "Weight", "Acme", "Bolt"], ["Quality (1-10)", 60, 7, 8], ["PLANS", None, None, None],
            ["Plan (1-10)", 20, 6, 5], ["Team (1-10)", 20, 6, 9]]  # fmt: skip
    (block,) = read_sheet(rows).blocks
    roles = [Role.CRITERION, Role.GROUP, Role.CRITERION, Role.CRITERION]
    assert [block.role(row, 1) for row in (2, 3, 4, 5)] == roles
