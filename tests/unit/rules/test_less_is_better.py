"""Rules on what is better the less there is: they say at most, with the unit of money, wherever they are read."""

from __future__ import annotations

import pytest

from selection import rules as r
from selection.decision.converting import data_of, made_from
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Relation, fitted
from selection.optimisation import optimise
from selection.rules import RuleRow, all_rules, row_of, rule_from

PRICE = Criterion("Price", worst=200_000, best=50_000, unit="EUR", gate=150_000)
DAYS = Criterion("Days", worst=15, best=0, unit="days")
IDEAS = Criterion("Ideas", worst=0, best=10)
QUARRELS = Criterion("Quarrels", Aggregator.PAIR_MEAN, worst=5, best=0, neutral=2.0)


@pytest.fixture
def case() -> Case:
    said = {"Acme": (90_000, 3, 8), "Bolt": (120_000.5, 9, 6)}
    entries = [Assessment(who, one.name, score) for who, scores in said.items()
               for one, score in zip((PRICE, DAYS, IDEAS), scores, strict=True)]  # fmt: skip
    return Case((Candidate("Acme"), Candidate("Bolt")), (PRICE, DAYS, IDEAS, QUARRELS), tuple(entries),
                relations=(Relation("Acme", "Bolt", "Quarrels", 1),), rules=(r.Size(1, 2),))  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "english", "dutch"),
    [
        (r.AverageAtLeast("Price", 100_000), "Price is on average at most EUR\u00a0100,000",
         "Price is gemiddeld hoogstens €\u00a0100.000"),
        (r.AverageAtLeast("Days", 5), "Days is on average at most 5", "Days is gemiddeld hoogstens 5"),
        (r.AverageAtLeast("Ideas", 7.5), "The members reach 7.5 on Ideas on average", "Ideas haalt gemiddeld 7,5"),
        (r.Floor("Price", 120_000.5), "Price of every member is at most EUR\u00a0120,000.50",
         "Price is bij elk lid hoogstens €\u00a0120.000,50"),
        (r.Floor("Ideas", 6), "Every member reaches 6 on Ideas", "Elk lid haalt minstens 6 op Ideas"),
        (r.PairFloor("Quarrels", 3), "Quarrels of every pair is at most 3", "Quarrels is bij elk paar hoogstens 3"),
        (r.Budget(300_000, "Price"), "Price in all at most EUR\u00a0300,000", "Price samen hoogstens €\u00a0300.000"),
    ],
)  # fmt: skip
def test_the_sentence_says_which_way(case: Case, rule: r.Rule, english: str, dutch: str) -> None:
    known = fitted(rule, case)
    assert known == rule
    assert (str(known.sentence()), known.sentence().to("nl")) == (english, dutch)
    stated, *_ = case.replace(rules=(rule,)).rules
    assert str(stated.sentence()) == english
    assert english in [str(one.sentence()) for one in all_rules(case, [rule])]
    assert row_of(known) == row_of(rule)
    assert rule_from(type(rule), row_of(known)) == rule
    assert repr(known) == repr(rule)
    assert made_from(data_of(case.replace(rules=(rule,))), Case, "case").rules == (rule,)


def test_what_a_criterion_brings_with_it_says_so_too(case: Case) -> None:
    assert "Price of every member is at most EUR\u00a0150,000" in [str(rule.sentence()) for rule in all_rules(case)]


def test_a_way_out_keeps_the_words(case: Case) -> None:
    """Both together cost 105 000.25 on average."""
    plan = optimise(case, [r.Size(2, 2), r.AverageAtLeast("Price", 100_000)])
    assert plan.conflict is not None
    said = " ".join(str(way.sentence()) for way in plan.conflict.ways)
    assert '"Price is on average at most EUR\u00a0100,000" -> "Price is on average at most EUR\u00a0105,000.25"' in said


def test_a_row_of_a_sheet_has_no_room_for_what_the_case_says() -> None:
    assert rule_from(r.Budget, RuleRow(("Price",), (300_000.0,))) == r.Budget(300_000, "Price")
