"""Which member counts on a criterion is proposed from what it is about, until somebody says it."""

from __future__ import annotations

import pytest

import selection as sel
from selection.model import Aggregator
from selection.understanding import Understanding, counts_key
from tests.support.real_sheets.building import Tab, book

ROWS = [["Grades from 1 to 10, 10 is best"], [], ["Supplier", "Innovation", "Safety culture"], ["Weight", 60, 40],
        ["Acme", 8, 7],
        ["Bolt", 6, 9], ["Cobalt", 9, 5]]  # fmt: skip


def understood(answers: dict[str, str] | None = None) -> Understanding:
    return sel.understand(book(Tab("Scores", ROWS)), "desk.xlsx", answers=answers).accepted()


@pytest.mark.parametrize(("said", "counts"), [("mean", Aggregator.MEAN), ("weakest", Aggregator.WEAKEST)])
def test_what_somebody_says_counts_and_nothing_is_proposed_beside_it(said: str, counts: Aggregator) -> None:
    found = understood({counts_key("Safety culture"): said})
    case = found.case()
    assert case.criterion("Safety culture").aggregator is counts
    assert case.criterion("Innovation").aggregator is Aggregator.MEAN
    assert not case.other_ends
    assert found.profile().answers[counts_key("Safety culture")] == said


def test_the_weakest_can_count_where_nothing_proposes_it() -> None:
    case = understood({counts_key("Innovation"): "weakest"}).case()
    assert case.criterion("Innovation").aggregator is Aggregator.WEAKEST
    assert [one.averaged for one in case.other_ends] == [("Safety culture",)]


def test_without_a_word_it_is_proposed() -> None:
    case = understood().case()
    assert case.criterion("Safety culture").aggregator is Aggregator.WEAKEST
    assert [one.averaged for one in case.other_ends] == [("Safety culture",)]


@pytest.mark.parametrize("said", ["strongest", "", "MEAN?"])
def test_another_word_is_no_answer(said: str) -> None:
    found = understood({counts_key("Safety culture"): said})
    assert counts_key("Safety culture") not in found.answers
    assert found.case().criterion("Safety culture").aggregator is Aggregator.WEAKEST
