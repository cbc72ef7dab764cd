"""Plain data are read strictly: nothing is bent until it fits."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import pytest

from selection.decision import data_of, made_from
from selection.errors import CaseError, Notice, Place
from selection.model import Candidate, Case
from selection.rules import Size
from selection.texts import plural, text
from tests.support.decided import small_case
from tests.support.rich_case import rich_case


def read_back(case: Case) -> Case:
    return made_from(data_of(case), Case, "x")


def test_every_rule_place_and_notice_comes_back() -> None:
    case = rich_case()
    back = read_back(case)
    assert back == case
    assert [rule.place for rule in back.rules] == [rule.place for rule in case.rules]
    assert [one.place for one in back.assessments] == [one.place for one in case.assessments]
    assert [one.sentence().to("nl") for one in back.notices] == [one.sentence().to("nl") for one in case.notices]
    assert dict(back.weights) == dict(case.weights)


def test_a_column_keeps_the_kind_of_each_value() -> None:
    values = {"whole": 3, "number": 3.0, "yes": True, "day": date(2026, 1, 2), "word": "3", "inf": math.inf,
              "moment": datetime(2026, 1, 2, 3, 4, tzinfo=UTC)}  # fmt: skip
    case = small_case()
    case = case.replace(candidates=(Candidate("Solo", {**values, "Cost": 1.0}),), assessments=(), capabilities=(),
                        needs=(), relations=(), rules=(), criteria=case.criteria[:1])  # fmt: skip
    back = read_back(case).candidates[0].attributes
    assert {name: (value, type(value)) for name, value in back.items() if name != "Cost"} == {
        name: (value, type(value)) for name, value in values.items()
    }


def test_numbers_of_numpy_are_numbers() -> None:
    case = small_case()
    case = case.replace(rules=(Size(np.int64(1), np.int64(2)),))  # type: ignore[arg-type]  # as frames give them
    assert read_back(case) == case


def test_a_notice_with_lists_days_and_sentences_comes_back() -> None:
    message = plural("{n} of {names}: {inner}", "{n} of {names}: {inner}", 2, names=("A", "B"), on=date(2026, 5, 1),
                     inner=text("Weight"), inf=math.inf)  # fmt: skip
    case = small_case().replace(notices=(Notice(message, Place("Scores", "B2")), Notice(text("Weight"))))
    back = read_back(case)
    assert back.notices == case.notices
    assert back.notices[0].sentence().to("nl") == case.notices[0].sentence().to("nl")


def first(data: Any, name: str) -> Any:
    return data[name][0]


def change(name: str, value: object) -> Callable[[Any], None]:
    return lambda data: first(data, "candidates").__setitem__(name, value)


def sentence(**parts: object) -> Callable[[Any], None]:
    whole = {"template": "Weight", "values": {}, "many": None, "count": 1, "domain": "selection.texts"} | parts
    return lambda data: data.__setitem__("notices", [{"message": whole, "place": None}])


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda data: data.pop("criteria"), "an entry for everything, found none for criteria"),
        (lambda data: data.__setitem__("extra", 1), 'only what belongs here, found "extra" as well'),
        (change("name", 3), "candidates[0].name: expected a text, found 3"),
        (change("incumbent", 1), "candidates[0].incumbent: expected yes or no, found 1"),
        (change("attributes", [1]), "candidates[0].attributes"),
        (change("attributes", {"Cost": {"hidden": 1}}), "found a table"),
        (change("recovery", {"Weeks": "tomorrow"}), "a date such as 2026-12-01"),
        (lambda data: data.__setitem__("candidates", "Acme"), "candidates: expected a list"),
        (lambda data: data.__setitem__("absent", "Acme"), "absent: expected a list"),
        (lambda data: first(data, "criteria").__setitem__("worst", "0"), "criteria[0].worst: expected a number"),
        (lambda data: first(data, "criteria").update(worst=True), "criteria[0].worst: expected a number"),
        (lambda data: first(data, "criteria").__setitem__("aggregator", "sum"), "criteria[0].aggregator"),
        (lambda data: first(data, "criteria").__setitem__("weight", -1), "a weight of 0 or more"),
        (lambda data: first(data, "criteria").__setitem__("knots", [[1.0]]), "2 values, found 1"),
        (lambda data: first(data, "rules").pop("rule"), "rules[0]"),
        (lambda data: first(data, "rules").__setitem__("rule", "Case"), "rules[0]"),
        (lambda data: first(data, "rules").__setitem__("min", 1.5), "rules[0].min: expected a whole number"),
        (lambda data: first(data, "rules").__setitem__("min", 9), "a range of members"),
        (lambda data: first(data, "assessments").__setitem__("party", "Acmee"), "Write Acme"),
        (sentence(template="{n.__class__}", values={"n": 1}), "notices[0].message"),
        (sentence(template="{n:" + "0" * 30 + "}", values={"n": 1}), "notices[0].message"),
        (sentence(template="{n!r}", values={"n": 1}), "notices[0].message"),
        (sentence(template="{n}"), "one that cannot be said"),
        (sentence(template="{"), "one that cannot be said"),
        (sentence(domain="os"), "found something else"),
    ],
)  # fmt: skip
def test_damage_is_told_with_its_place(damage: Callable[[Any], None], said: str) -> None:
    data = data_of(small_case())
    damage(data)
    with pytest.raises(CaseError) as refusal:
        made_from(data, Case, "decision.json")
    assert said in refusal.value.to("en")


def test_all_faults_are_told_at_once_but_not_a_thousand() -> None:
    data = data_of(small_case())
    for one in data["assessments"]:
        one["value"] = "high"
    with pytest.raises(CaseError) as refusal:
        made_from(data, Case, "x")
    assert len(refusal.value.faults) == len(data["assessments"])
    data["absent"] = [1] * 1000
    with pytest.raises(CaseError) as refusal:
        made_from(data, Case, "x")
    assert len(refusal.value.faults) == 20


def test_a_rule_of_ones_own_is_refused_rather_than_lost() -> None:
    @dataclass(frozen=True)
    class Mine(Size):
        place: Place = field(default=Place(), compare=False)

    case = small_case().replace(rules=(Mine(1, 2),))
    with pytest.raises(CaseError, match="a rule of this package"):
        data_of(case)
