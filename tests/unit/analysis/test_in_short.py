"""Rules in few words."""

from __future__ import annotations

from selection.analysis import in_short
from selection.model import Candidate, Case, Criterion
from selection.rules import GroupAtLeast, GroupAtMost, Size

_FIRMS = tuple(Candidate(name, {"Region": region}) for name, region in (("Acme", "North"), ("Bolt", "South"),
                                                                       ("Cobalt", "East")))  # fmt: skip
CASE = Case(_FIRMS, (Criterion("Ideas"),))


def each(kind: type[GroupAtLeast | GroupAtMost], n: int, *regions: str) -> list[GroupAtLeast | GroupAtMost]:
    return [kind("Region", region, n) for region in regions]


def test_a_rule_for_each_group_is_one_sentence_in_both_languages() -> None:
    rules = [
        Size(2, 3),
        *each(GroupAtLeast, 1, "North", "South", "East"),
        *each(GroupAtMost, 2, "North", "East", "South"),
    ]
    assert [str(one) for one in in_short(rules, CASE)] == [
        "2 to 3 members", "At least 1 per Region", "At most 2 per Region",
    ]  # fmt: skip
    assert [one.to("nl") for one in in_short(rules, CASE)][1:] == ["Minstens 1 per Region", "Hoogstens 2 per Region"]


def test_where_a_group_has_none_or_another_number_each_is_told() -> None:
    some = each(GroupAtMost, 1, "North", "South")
    assert [str(one) for one in in_short(some, CASE)] == ["At most 1 with Region North", "At most 1 with Region South"]
    mixed = [*some, GroupAtMost("Region", "East", 2)]
    assert len(in_short(mixed, CASE)) == 3
