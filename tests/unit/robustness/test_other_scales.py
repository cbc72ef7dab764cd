"""Scales nobody stated: what a sheet leaves open stays with the case, and the choice is tried on the other too."""

from __future__ import annotations

import pytest

import selection as sel
from selection.model import Assessment, Candidate, Case, Criterion, OtherEnds
from selection.optimisation import optimise
from selection.reporting.recommendation import recommendation
from selection.robustness import scale_test, scales_taken
from selection.robustness.other_scales import with_ends
from selection.rules import AverageAtLeast, Size
from selection.study import Question, study
from selection.texts import LANGUAGES
from tests.support.priced_sheets import DAYS, PRICE, pumps, pumps_by_hand

OFFERED = ((200_000.0, 50_000.0), (15.0, 0.0)), ((164_000.0, 61_250.5), (14.0, 1.0))
"""The two pairs of ends that the question about prices and days offers, as it was read from the screen."""

RULES = (Size(3, 3), AverageAtLeast(PRICE, 100_000))


@pytest.fixture(scope="module")
def sheet() -> sel.Understanding:
    return sel.understand(pumps(), "pumps.xlsx")


@pytest.mark.parametrize("answer", [0, 1])
def test_the_answer_that_was_not_taken_is_tried_too(sheet: sel.Understanding, answer: int) -> None:
    """Pompservice, Elektro Lek and Aqua at 68.6 on the one, Elektro Lek, Aqua and Veluwe at 68.8 on the other."""
    case = sheet.answered({"anchors": str(answer + 1)}).accepted().case()
    plan = optimise(case, RULES)
    here, there = (pumps_by_hand(*OFFERED[i], 100_000) for i in (answer, 1 - answer))
    assert (plan.best.worth, {*plan.best.members}) == (pytest.approx(here[0][0]), here[0][1])
    found = scale_test(plan)
    (other,) = found.others
    assert other.ends == dict(zip((PRICE, DAYS), OFFERED[1 - answer], strict=True))
    assert other.best is not None
    assert (other.best.worth, {*other.best.members}) == (pytest.approx(there[0][0]), there[0][1])
    choice = next(worth for worth, members in there if members == here[0][1])
    assert other.less == pytest.approx(there[0][0] - choice)
    assert other.changes
    assert not found.holds
    assert {round(here[0][0], 1), round(there[0][0], 1)} == {68.6, 68.8}


def test_the_board_is_told_on_the_first_page(sheet: sel.Understanding) -> None:
    plan = optimise(sheet.accepted().case(), RULES)
    answers = study(plan, [Question.SCALES], draws=10)
    for language, amounts in (("en", ("200,000", "50,000", "61,250.5")), ("nl", ("200.000", "50.000", "61.250,5"))):
        (sure,) = [one for one in recommendation(plan, answers) if one.label.to("en") == "How sure"]
        said = " ".join(one.to(language) for one in sure.sentences)
        assert all(amount in said for amount in amounts), said
        assert "Veluwe Techniek" in said
    (sure,) = [one for one in recommendation(plan) if one.label.to("en") == "How sure"]
    assert "200,000 to 50,000" in str(sure.sentences[1])


def test_ends_that_somebody_typed_are_in_no_doubt(sheet: sel.Understanding) -> None:
    typed = sheet.answered({"anchors": f"{PRICE}: 190000..40000; {DAYS}: 20..0"}).accepted()
    assert typed.case().other_ends == ()
    plan = optimise(typed.case(), RULES)
    assert scales_taken(plan.case) is None
    assert str(scale_test(plan).sentence()) == "No scale was taken from the numbers of the sheet."


def test_half_of_them_typed_leaves_the_other_half_in_doubt(sheet: sel.Understanding) -> None:
    found = sheet.answered({"anchors": f"{PRICE}: 190000..40000"}).accepted()
    assert [dict(one.ends) for one in found.other_ends] == [{DAYS: OFFERED[1][1]}]
    criterion = next(one for one in found.criteria if one.name == DAYS)
    assert (criterion.worst, criterion.best) == OFFERED[0][1]


def test_what_is_no_criterion_has_no_scale_to_doubt() -> None:
    case = _case(OtherEnds({"Price": (150, 100)}))
    assert scales_taken(case.replace(other_ends=())) is None
    assert with_ends(case, OtherEnds({"Nothing of the kind": (1, 2)})).criteria == case.criteria


def test_the_choice_may_stay_the_same() -> None:
    """Acme is worth 37 and Bolt 35; from 220 to 0 the price is worth 18 and 55%: 30 + 12.7 against 38.2."""
    plan = optimise(_case(OtherEnds({"Price": (220, 0)}), OtherEnds({"Price": (400, 0)})))
    found = scale_test(plan)
    assert plan.best.members == ("Acme",)
    assert found.holds
    assert [str(one.best) for one in found.others] == ["Acme", "Acme"]
    assert str(found.verdict()) == (
        "With each of the 2 other readings of what the sheet does not state the choice stays the same."
    )
    for language in LANGUAGES:
        assert "{" not in found.sentence().to(language)


def test_where_the_choice_would_break_a_rule_it_says_so() -> None:
    """Without a price Acme counts as the worst of the scale for an average: 150 is allowed, 250 is not."""
    case = _case(OtherEnds({"Price": (250, 0)}))
    scores = tuple(one for one in case.assessments if (one.party, one.criterion) != ("Acme", "Price"))
    plan = optimise(case.replace(assessments=scores, rules=(Size(1, 1), AverageAtLeast("Price", 200))))
    assert plan.best.members == ("Acme",)
    (other,) = scale_test(plan).others
    assert (str(other.best), other.less, other.changes) == ("Bolt", None, True)
    assert "the choice would break a rule" in str(other.sentence())


def test_without_time_nothing_is_claimed() -> None:
    plan = optimise(_case(OtherEnds({"Price": (150, 100)})))
    found = scale_test(plan, cancel=lambda: True)
    assert not found.holds
    assert "not proven" in str(found.sentence()) or found.others[0].proven


def _case(*other: OtherEnds) -> Case:
    """Ideas weigh 30 and the price 70: Acme has 10 and 180, Bolt 0 and 100; from 200 to 0 that is 37 against 35."""
    scores = {"Acme": (10.0, 180.0), "Bolt": (0.0, 100.0)}
    criteria = (Criterion("Ideas", worst=0, best=10, weight=30), Criterion("Price", worst=200, best=0, weight=70))
    entries = tuple(Assessment(who, one.name, score) for who, both in scores.items()
                    for one, score in zip(criteria, both, strict=True))  # fmt: skip
    return Case(tuple(map(Candidate, scores)), criteria, entries, rules=(Size(1, 1),), other_ends=other)
