"""Which floor a word of a scale proposes, and how a floor is said with its word."""

from __future__ import annotations

import pytest

from selection.analysis import proposals
from selection.errors import Notice
from selection.model import Assessment, Candidate, Case, Criterion, Rule, fitted
from selection.rules import Floor
from selection.texts import text

NAMES = ("Hemubo-Kern", "Talen Noord", "Dura Totaal", "BAM Wonen")


def ruled(said: str, ask: str, of: Case) -> list[Rule | None]:
    return [one.rule for one in proposals(Notice(text("{said}", said=said), None, (ask,), said), of)]


def worded() -> Case:
    """With a criterion in four words, one in numbers, and one of risk, where less is better."""
    levels = {"poor": 2.0, "fair": 3.0, "good": 4.0, "excellent": 5.0}
    risks = {"low": 1.0, "medium": 2.0, "high": 3.0}
    criteria = (
        Criterion("Safety culture", worst=1, best=5, levels=levels),
        Criterion("Plan", worst=1, best=10),
        Criterion("Delivery risk", worst=3, best=1, levels=risks),
    )
    return Case(candidates=tuple(Candidate(name) for name in NAMES), criteria=criteria)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("No supplier with a poor safety culture.", Floor("Safety culture", 3)),
        ("Nobody whose safety culture is fair", Floor("Safety culture", 4)),
        ("Safety culture at least good", Floor("Safety culture", 4)),
        ("On safety a supplier must be good or better", Floor("Safety culture", 4)),
        ("No supplier below fair on safety culture", Floor("Safety culture", 3)),
        ("Preferably no supplier with a poor safety culture", None),
        ("No supplier with a good safety culture was found", None),
        ("There is no poor reason to look at safety", None),
        ("Talen: no supplier with a poor safety culture", None),  # of one of them
        ("No supplier with a poor plan", None),  # in numbers
        ("No supplier with a high delivery risk", None),  # less is better there
        ("No supplier with a poor or fair safety culture", None),  # two words
    ],
)
def test_a_word_of_a_scale_is_a_floor(said: str, expected: Floor | None) -> None:
    assert ruled(said, "floor", worded()) == [expected]


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (Floor("Safety culture", 3), 'Every member reaches "fair" (3) on Safety culture'),
        (Floor("Safety culture", 3.5), "Every member reaches 3.5 on Safety culture"),
        (Floor("Plan", 3), "Every member reaches 3 on Plan"),
        (Floor("Delivery risk", 2), 'Delivery risk of every member is at most "medium" (2)'),
    ],
)
def test_a_floor_is_said_with_the_word_of_its_scale(rule: Floor, sentence: str) -> None:
    assert str(fitted(rule, worded()).sentence()) == sentence


def test_a_loosened_floor_is_said_with_its_own_word() -> None:
    scores = (Assessment(NAMES[0], "Safety culture", 2.0), Assessment(NAMES[1], "Safety culture", 2.5))
    of = worded().replace(assessments=scores)
    rule = fitted(Floor("Safety culture", 4), of)
    looser = [rule.widened(of, (i,)) for i in (0, 1)]  # type: ignore[attr-defined]
    assert [str(one.sentence()) for one in looser] == [
        'Every member reaches "poor" (2) on Safety culture', "Every member reaches 2.5 on Safety culture"]  # fmt: skip
