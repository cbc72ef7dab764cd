"""The method on record: what changes it, what does not, and that nothing is ever taken out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from selection.decision import decision_of, freeze, read_freeze, write_freeze
from selection.decision.plain import sha256_of
from selection.errors import CaseError, Place
from selection.model import Case, Need, Stakeholder
from selection.optimisation import optimise
from selection.rules import Budget, Newcomers
from selection.weighting import Points, Preference, Range
from tests.support.decided import DAY, small_case
from tests.support.rich_case import rich_case

WHEN = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
BOSS = "A. Boss"


def criterion(name: str, **changes: object) -> Callable[[Case], Case]:
    return lambda case: case.replace(
        criteria=tuple(one.replace(**changes) if one.name == name else one for one in case.criteria)
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda case: case.replace(assessments=tuple(replace(one, value=5.0) for one in case.assessments)),
        lambda case: case.replace(assessments=()),
        lambda case: case.replace(relations=()),
        lambda case: case.replace(criteria=case.criteria[::-1], rules=case.rules[::-1]),
        lambda case: case.replace(rules=tuple(replace(one, place=Place("Rules", "Z9")) for one in case.rules)),
        criterion("Ideas", place=Place("Criteria", "Z9")),
        criterion("Ideas"),
    ],
)
def test_scores_and_the_order_of_rows_are_no_part_of_it(change: Callable[[Case], Case]) -> None:
    held = freeze(small_case(), WHEN, BOSS).check(change(small_case()))
    assert held.unchanged
    assert (
        str(held.sentence())
        == "Criteria, scales, weights and rules are as A. Boss froze them on 2 November 2026 09:30."
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (criterion("Ideas", worst=1.0), ["Worst of Ideas: was 0, is now 1."]),
        (criterion("Ideas", unit="points"), ["Unit of Ideas: was grade, is now points."]),
        (criterion("Ideas", gate=3.0),
         ["Floor of Ideas: was nothing, is now 3.",
          'The rule "Every member reaches 3 on Ideas": was nothing, is now in force.']),
        (criterion("Ideas", panel="median"), ["Assessors as of Ideas: was average, is now median."]),
        (criterion("Trust", neutral=4.5), ["Neutral value of Trust: was 5, is now 4.5."]),
        (lambda case: case.replace(rules=(*case.rules[:1], Budget(90.0), *case.rules[2:])),
         ['The rule "Cost in all at most 100": was in force, is now nothing.',
          'The rule "Cost in all at most 90": was nothing, is now in force.']),
        (lambda case: case.replace(needs=(Need("legal", 3, core=True),)),
         ["Level of legal: was 4, is now 3.",
          'The rule "legal at level 4 by at least 1 party": was in force, is now nothing.',
          'The rule "legal at level 3 by at least 1 party": was nothing, is now in force.']),
        (criterion("Ideas", weight=6.0),
         [f"Weight of {name} in the result: was {old}%, is now {new}%."
          for name, old, new in (("Ideas", "50", "66.666667"), *((n, "16.666667", "11.111111")
                                                                   for n in ("Weeks", "Cover", "Trust")))]
         + ["Weight of Ideas: was 3, is now 6."]),
    ],
)  # fmt: skip
def test_every_change_is_told_old_against_new(change: Callable[[Case], Case], said: list[str]) -> None:
    held = freeze(small_case(), WHEN, BOSS).check(change(small_case()))
    assert [str(one.sentence()) for one in held.differences] == said
    assert not held.unchanged
    assert str(len(said)) in str(held.sentence())


def test_what_a_stakeholder_gives_is_part_of_it() -> None:
    names = [one.name for one in small_case().criteria]

    def by(*entries: object) -> Case:
        who = Stakeholder("Board", Preference.of(dict(zip(names, entries, strict=True))))  # type: ignore[arg-type]  # entries of any kind
        return small_case().replace(stakeholders=(who,))

    start = freeze(by(*map(Points, (10, 10, 10, 10))), WHEN, BOSS)
    # The same shares, but not what was said.
    held = start.check(by(*map(Points, (20, 20, 20, 20))))
    assert [str(one.sentence()) for one in held.differences] == [
        f"What Board gives {name}: was 10, is now 20." for name in sorted(names)
    ]
    ranges = start.check(by(Range(0.25, 0.25), Range(0.2, 0.3), Range(0.2, 0.3), Range(0.2, 0.3)))
    assert "What Board gives Cover: was 10, is now 0.2 to 0.3." in [str(one.sentence()) for one in ranges.differences]


def test_any_field_of_the_method_that_changes_is_a_difference() -> None:
    case = rich_case()
    record = freeze(case, WHEN, BOSS)
    assert record.check(case).unchanged
    for one in case.criteria:
        other = case.replace(criteria=tuple(c.replace(description="Another one") if c is one else c
                                            for c in case.criteria))  # fmt: skip
        assert [str(d.what) for d in record.check(other).differences] == [f"Description of {one.name}"]
    for result in case.joint_results:
        results = tuple(replace(r, value=9.0) if r is result else r for r in case.joint_results)
        assert len(record.check(case.replace(joint_results=results)).differences) == 1
    for i in range(len(case.rules)):
        less = case.replace(rules=case.rules[:i] + case.rules[i + 1 :])
        assert len(record.check(less).differences) in {1, 2}  # without a size the usual one holds


def test_a_later_change_needs_a_reason_and_is_added() -> None:
    record, case = freeze(small_case(), WHEN, BOSS), small_case().replace(rules=(*small_case().rules, Newcomers(1)))
    with pytest.raises(CaseError, match="a reason for the change"):
        record.changed(case, LATER, BOSS, " ")
    with pytest.raises(CaseError, match="a method that differs"):
        record.changed(small_case(), LATER, BOSS, "No idea")
    with pytest.raises(CaseError, match="a moment after"):
        record.changed(case, datetime(2026, 11, 1, tzinfo=UTC), BOSS, "A newcomer is wanted")
    with pytest.raises(CaseError, match="nobody"):
        record.changed(case, LATER, "", "A newcomer is wanted")
    longer = record.changed(case, LATER, "B. Board", "A newcomer is wanted")
    assert longer.entries[0] == record.entries[0]
    assert longer.now.previous == record.now.sha256
    assert longer.check(case).unchanged
    assert [str(one) for one in longer.history()] == [
        "A. Boss froze criteria, scales, weights and rules on 2 November 2026 09:30.",
        "B. Board changed them on 20 November 2026 16:00. Reason: A newcomer is wanted",
        'The rule "At least 1 newcomer": was nothing, is now in force.',
    ]


def test_a_file_only_ever_grows(tmp_path: Path) -> None:
    record, case = freeze(small_case(), WHEN, BOSS), small_case().replace(rules=(*small_case().rules, Newcomers(1)))
    longer = record.changed(case, LATER, BOSS, "A newcomer is wanted")
    path = tmp_path / "freeze.json"
    write_freeze(path, record)
    assert read_freeze(path) == record
    write_freeze(path, longer)
    assert read_freeze(path) == longer
    for other in (record, freeze(case, WHEN, BOSS)):
        with pytest.raises(CaseError, match="never overwritten"):
            write_freeze(path, other)
    assert read_freeze(path) == longer
    assert [one.name for one in tmp_path.iterdir()] == ["freeze.json"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data["entries"][0].__setitem__("by", "Somebody else"),
        lambda data: data["entries"][0]["method"]["weights"].__setitem__("Ideas", 0.9),
        lambda data: data["entries"].pop(0),
        lambda data: data["entries"].reverse(),
        lambda data: data["entries"].clear(),
    ],
)
@pytest.mark.parametrize("seal", [False, True])
def test_a_change_of_an_earlier_entry_is_seen(tmp_path: Path, damage: Callable[[Any], None], seal: object) -> None:
    case = small_case().replace(rules=(*small_case().rules, Newcomers(1)))
    path = tmp_path / "freeze.json"
    write_freeze(path, freeze(small_case(), WHEN, BOSS).changed(case, LATER, BOSS, "A newcomer is wanted"))
    data = json.loads(path.read_text(encoding="utf-8"))
    damage(data["freeze"])
    if seal:
        data["sha256"] = sha256_of(data["freeze"])
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(CaseError, match="a change afterwards"):
        read_freeze(path)


def test_a_decision_says_whether_it_kept_to_the_method() -> None:
    record = freeze(small_case(), WHEN, BOSS)
    kept = decision_of(optimise(small_case()), on=DAY, frozen=record)
    assert kept.held is not None
    assert kept.held.en.startswith("Criteria, scales, weights and rules are as A. Boss froze them")
    other = decision_of(optimise(small_case(), [Newcomers(1)]), on=DAY, frozen=record)
    assert other.held is not None
    assert other.held.nl == "1 ding is anders dan wat A. Boss vastlegde op 2 november 2026 09:30."
