"""Any case survives the way through a file and back, and is decided the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.decision import Question, data_of, made_from
from selection.decision.plain import parsed, readable, sha256_of
from selection.errors import InfeasibleError
from selection.model import Case
from selection.optimisation import optimise
from selection.pipeline import read
from tests.support.decided import DATA
from tests.support.random_cases import random_case
from tests.support.rich_case import rich_case

WORKBOOKS = ("hand.xlsx", "regional-energy.xlsx", "large-200.xlsx")


def through_a_file(case: Case) -> Case:
    data = data_of(case)
    back = made_from(parsed(readable(data), "case.json"), Case, "case.json")
    assert back == case
    assert back.dossier == case.dossier
    assert sha256_of(data_of(back)) == sha256_of(data)
    return back


@given(seed=st.integers(0, 2**32 - 1), n=st.integers(1, 7))
@settings(max_examples=30)
def test_a_random_case_comes_back_and_is_decided_the_same(seed: int, n: int) -> None:
    case = random_case(seed, n)
    back = through_a_file(case)
    plan, again = optimise(case, alternatives=3), optimise(back, alternatives=3)
    assert [one.members for one in again.coalitions] == [one.members for one in plan.coalitions]
    assert [one.worth for one in again.coalitions] == [one.worth for one in plan.coalitions]
    assert again.bound == plan.bound
    assert again.rules == plan.rules


@given(seed=st.integers(0, 2**32 - 1), n=st.integers(2, 6))
@settings(max_examples=15)
def test_a_question_asked_again_from_its_data_has_the_same_answer(seed: int, n: int) -> None:
    case = random_case(seed, n)
    size = len(case.criteria)
    weights = {criterion.name: 1 / size for criterion in case.criteria}
    plan = optimise(case, alternatives=2, within=0.5, weights=weights)
    try:
        question = Question.of(plan, seed=seed)
    except InfeasibleError:
        return
    back = made_from(parsed(readable(data_of(question)), "q.json"), Question, "q.json")
    assert back == question
    again = back.asked_again()
    assert [one.members for one in again.coalitions] == [one.members for one in plan.coalitions]
    assert again.best == plan.best


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_comes_back(name: str) -> None:
    through_a_file(read(DATA / name))


def test_everything_at_once_comes_back() -> None:
    back = through_a_file(rich_case())
    assert optimise(back).best == optimise(rich_case()).best


def test_one_score_more_is_another_sha256() -> None:
    case = rich_case()
    one = case.assessments[0]
    other = case.replace(assessments=(*case.assessments[1:], one))
    assert sha256_of(data_of(other)) != sha256_of(data_of(case))
