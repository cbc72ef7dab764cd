"""Every rule says the same thing twice, on every coalition of a small case, and loosens no more than it must."""

from __future__ import annotations

from functools import cache

import pytest

from selection import rules as r
from selection.model import Case, Members, Rule
from tests.support.examples import RULES, example_case
from tests.support.oracle_rules import breaks
from tests.support.random_cases import subsets

CASE = example_case()
SETS = subsets(len(CASE.candidates))
ROUNDING = 1e-12


def name(rule: Rule) -> str:
    return str(rule.sentence())


@cache
def admitted(rule: Rule, case: Case = CASE) -> frozenset[Members]:
    return frozenset(members for members in SETS if rule.excess(case, members) <= 0)


def test_every_kind_of_rule_has_an_example() -> None:
    assert {type(rule) for rule in RULES} == set(r.RULES)


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_the_example_fits_and_forbids_some_but_not_all(rule: Rule) -> None:
    assert not rule.faults(CASE)
    assert 0 < len(admitted(rule)) < len(SETS)


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_check_and_rows_agree(rule: Rule) -> None:
    columns = [10 + i for i in range(len(CASE.candidates))]  # rows must use the columns, not the candidates' numbers
    rows = list(rule.rows(CASE, columns))
    for members in SETS:
        inside = {columns[i] for i in members}
        highest = max(
            row.constant + sum(value for column, value in row.coefficients.items() if column in inside) for row in rows
        )
        assert (rule.excess(CASE, members) <= 0) == (highest <= ROUNDING), members


@pytest.mark.parametrize("rule", [rule for rule in RULES if type(rule).__module__.startswith("selection.")], ids=name)
def test_check_says_what_the_sentence_says(rule: Rule) -> None:
    assert [rule.excess(CASE, members) > 0 for members in SETS] == [breaks(CASE, rule, members) for members in SETS]


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_the_loosening_is_the_least(rule: Rule) -> None:
    """It lets in whom it must, keeps whom it had, and is just tight; every other loosening that does lets in more."""
    broken = [members for members in SETS if members not in admitted(rule)]
    loosened = {members: rule.widened(CASE, members) for members in broken}
    others = {looser for looser in loosened.values() if looser is not None}
    assert all(rule.widened(CASE, members) in {rule, None} for members in admitted(rule)), "loosened for nothing"
    for members, looser in loosened.items():
        enough = [other for other in others if members in admitted(other)]
        if looser is None:
            assert not enough, members
            continue
        assert type(looser) is type(rule)
        assert looser.excess(CASE, members) == 0, members
        assert admitted(rule) < admitted(looser)
        assert all(admitted(looser) <= admitted(other) for other in enough), members


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_sentence_in_both_languages_and_a_place_that_does_not_make_it_another_rule(rule: Rule) -> None:
    assert rule.sentence().to("en")
    assert rule.sentence().to("nl")
    elsewhere = type(rule)(**{field: getattr(rule, field) for field in rule.__slots__ if field != "place"})  # type: ignore[attr-defined]
    assert elsewhere == rule
    assert hash(elsewhere) == hash(rule)
