"""Which rule a sentence proposes on who takes part and on how many."""

from __future__ import annotations

import pytest

from selection.analysis import is_open, proposals
from selection.errors import Notice
from selection.model import Candidate, Case, Criterion, Rule
from selection.rules import AtLeastOf, Exclude, Require, Size
from selection.texts import text

NAMES = ("Hemubo-Kern", "Talen Noord", "Dura Totaal", "BAM Wonen")


def case() -> Case:
    """Four candidates and a plan that is judged."""
    return Case(candidates=tuple(Candidate(name) for name in NAMES), criteria=(Criterion("Plan", weight=1.0),))


def wish(said: str, *asks: str) -> Notice:
    return Notice(text("{said}", said=said), None, asks, said)


def ruled(said: str, ask: str, of: Case) -> list[Rule | None]:
    return [one.rule for one in proposals(wish(said, ask), of)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("At least one of Hemubo and Talen Noord must be on the panel.", AtLeastOf(("Hemubo-Kern", "Talen Noord"), 1)),
        ("Minstens één van Dura en BAM", AtLeastOf(("Dura Totaal", "BAM Wonen"), 1)),
        ("Minimaal twee van de drie: Talen, Dura en BAM", AtLeastOf(("Talen Noord", "Dura Totaal", "BAM Wonen"), 2)),
        ("At least two of Dura and BAM", Require(("Dura Totaal", "BAM Wonen"))),
        ("Dura or BAM must take part", AtLeastOf(("Dura Totaal", "BAM Wonen"), 1)),
        ("Dura en BAM moeten meedoen", Require(("Dura Totaal", "BAM Wonen"))),
        ("- Dura moet er in ieder geval bij.", Require(("Dura Totaal",))),
        ("BAM has to be included", Require(("BAM Wonen",))),
        ("BAM mag niet ontbreken", Require(("BAM Wonen",))),
        ("We know Talen, but Dura must take part.", Require(("Dura Totaal",))),
        ("Dura moet er bij voorkeur bij.", None),
        ("If Talen drops out, Dura must take part", None),
        ("At least three of Dura and BAM", None),
        ("Dura must take part in the audit", None),
        ("De btw van Dura moet erbij", None),
    ],
)
def test_who_has_to_take_part(said: str, expected: Rule | None) -> None:
    assert ruled(said, "in", case()) == [expected]


@pytest.mark.parametrize(
    ("rules", "is_left"),
    [
        ([], True),
        ([AtLeastOf(("Dura Totaal", "BAM Wonen"))], False),
        ([Require(("BAM Wonen",))], False),
        ([AtLeastOf(("Talen Noord", "Dura Totaal", "BAM Wonen"), 2)], False),  # Talen is one of them at most
        ([AtLeastOf(("Talen Noord", "Dura Totaal", "BAM Wonen"))], True),
        ([Require(("Talen Noord",))], True),
        ([Exclude(("Dura Totaal",))], True),
    ],
)
def test_one_of_two_is_met_by_either(rules: list[Rule], is_left: bool) -> None:
    assert is_open(wish("Minstens één van Dura en BAM", "in"), case(), rules) is is_left


def test_two_that_must_take_part_may_be_said_in_two_rules() -> None:
    both = wish("Dura en BAM moeten meedoen", "in")
    assert is_open(both, case(), [Require(("Dura Totaal",))])
    assert not is_open(both, case(), [Require(("Dura Totaal",)), Require(("BAM Wonen",))])
    assert is_open(both, case(), [AtLeastOf(("Dura Totaal", "BAM Wonen"))])


@pytest.mark.parametrize(
    ("said", "unsaid"),
    [
        ("Max 4 suppliers", "Nobody states the fewest: 2, for a coalition has two or more."),
        ("Max 2 suppliers", "Nobody states the fewest: 2, for a coalition has two or more."),
        ("At least three suppliers", "Nobody states the most: 4 is what is usual here."),  # there are four in all
        ("Two or three partners", None),
        ("slechts een partij", None),
        ("Max 1 supplier", None),
    ],
)
def test_the_end_of_a_size_that_nobody_stated_is_told(said: str, unsaid: str | None) -> None:
    (one,) = proposals(wish(said, "count"), case())
    assert one.rule is not None
    assert (None if one.unsaid is None else str(one.unsaid)) == unsaid


def test_the_other_end_comes_from_the_rules_where_they_state_a_size() -> None:
    (one,) = proposals(wish("Max 4 suppliers", "count"), case().replace(rules=(Size(1, 3),)))
    assert one.unsaid is None
