"""What speaks against acting on the proof alone, on cases of which it can be seen by hand."""

from __future__ import annotations

from itertools import pairwise

from selection.model import Assessment, Candidate, Case, Criterion, OtherEnds
from selection.optimisation import Plan, optimise
from selection.reporting.recommendation import recommendation
from selection.rules import Size
from selection.study import Question, Study, doubts, how_firm, study, two_verdicts

FIRM = (Question.ROBUST, Question.GAP)


def plan_of(grades: dict[tuple[str, str, str], float]) -> Plan:
    """The best single candidate by grades on scales of 0 to 100 of the same weight, by party, criterion, assessor."""
    parties = tuple(dict.fromkeys(party for party, _, _ in grades))
    criteria = tuple(dict.fromkeys(criterion for _, criterion, _ in grades))
    case = Case(
        tuple(map(Candidate, parties)),
        tuple(Criterion(name, worst=0, best=100) for name in criteria),
        tuple(Assessment(party, criterion, grade, assessor=who) for (party, criterion, who), grade in grades.items()),
    )
    return optimise(case, [Size(1, 1)])


def all_rounder() -> Plan:
    """One that is best at equal weights alone: Bolt takes over from 31/61 on Ideas on, Cobalt from 31/61 on Safety on.

    The weight of Ideas is p / (p + q) with both from 37.5 to 62.5, so that most draws are Bolt's or Cobalt's.
    """
    grades = {"Acme": (70, 70), "Bolt": (100, 39), "Cobalt": (39, 100)}
    return plan_of({(name, criterion, ""): grade for name, pair in grades.items()
                    for criterion, grade in zip(("Ideas", "Safety"), pair, strict=True)})  # fmt: skip


def how_sure(plan: Plan, found: Study | None) -> list[str]:
    """What the reports say beside the proof."""
    said = next(one for one in recommendation(plan, found) if str(one.label) == "How sure")
    return [str(sentence) for sentence in said.sentences]


def test_another_one_that_is_best_more_often_is_told_with_both_shares() -> None:
    plan = all_rounder()
    assert plan.best.members == ("Acme",)
    assert plan.proven
    found = study(plan, FIRM, draws=4000)
    (doubt,) = [str(one) for one in doubts(found.answers)]
    assert doubt.startswith("Another coalition is the best more often: ")
    assert "of 4,000 draws with the points of each criterion up to 25% lower or higher, the choice in " in doubt
    own = float(doubt.rpartition(" in ")[2].removesuffix("%."))
    # Acme is best while p and q differ by less than (p + q) / 61, about 1.64 of the 25 that each can take: the part of
    # the square is 2 x 0.0656 - 0.0656^2, 12.7%; the standard error of 4,000 draws is 0.53%.
    assert 10.9 < own < 14.5
    assert how_sure(plan, found)[:2] == [str(plan.proof()), doubt]


def test_a_lead_within_the_noise_and_assessors_who_would_choose_otherwise_are_told() -> None:
    # Ann: 8 and 6, Bob: 6 and 7, out of 10: the lead is 5, its standard error 15 (selection/robustness/gap.py).
    plan = plan_of({("Acme", "Ideas", "Ann"): 80, ("Acme", "Ideas", "Bob"): 60, ("Bolt", "Ideas", "Ann"): 60,
                    ("Bolt", "Ideas", "Bob"): 70})  # fmt: skip
    assert plan.best.members == ("Acme",)
    found = study(plan, FIRM, draws=100)
    close, others = [str(one) for one in doubts(found.answers)]
    assert close.startswith("Too close to call: the lead of 5.0 points over the runner-up is no more than the ")
    assert others.startswith("By the scores of each alone, 1 of 2 assessors makes the same choice.")
    sure = how_sure(plan, found)
    assert (sure.index(close), sure.index(others)) == (2, 3)
    # On one criterion no weight changes anything: the two verdicts differ, and one sentence says so.
    assert sure[4] == ("The choice is firm against other weights, not against the differences between assessors.")


def test_of_a_lead_that_uncertain_scores_undo_it_is_said_that_weights_are_no_doubt() -> None:
    # Acme is worth 60 or anything from 40 to 80, Bolt 50: the lead of 10 is anything from -10 to 30.
    case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=100),),
                (Assessment("Acme", "Ideas", 60, low=40, high=80), Assessment("Bolt", "Ideas", 50)))  # fmt: skip
    plan = optimise(case, [Size(1, 1)])
    assert str(two_verdicts(study(plan, FIRM, draws=100).answers)) == (
        "The choice is firm against other weights, not against what is missing or uncertain in the scores."
    )


def test_verdicts_that_agree_are_not_put_side_by_side() -> None:
    # Other weights choose otherwise; the two are worth the same; one answer alone says nothing of the other.
    assert two_verdicts(study(all_rounder(), FIRM, draws=200).answers) is None
    tied = plan_of({("Acme", "Ideas", ""): 50, ("Bolt", "Ideas", ""): 50})
    assert two_verdicts(study(tied, FIRM, draws=100).answers) is None
    assert two_verdicts(study(tied, [Question.GAP], draws=100).answers) is None


def test_what_leads_whatever_the_weights_has_no_doubt_and_its_headlines() -> None:
    plan = plan_of({("Acme", "Ideas", "Ann"): 90, ("Acme", "Ideas", "Bob"): 91, ("Bolt", "Ideas", "Ann"): 10,
                    ("Bolt", "Ideas", "Bob"): 11})  # fmt: skip
    found = study(plan, FIRM, draws=100)
    assert doubts(found.answers) == ()
    assert two_verdicts(found.answers) is None
    assert [list(how_firm(one)) for one in found.answers] == [[one.headline] for one in found.answers]


def test_a_report_without_these_answers_says_that_they_were_not_worked_out() -> None:
    plan = all_rounder()
    missing = "Whether it stays best under other weights, and whether its lead is real, was not worked out"
    assert any(missing in one for one in how_sure(plan, None))
    assert not any(missing in one for one in how_sure(plan, study(plan, FIRM, draws=10)))
    assert all(one != other for one, other in pairwise(how_sure(plan, None)))


def test_another_choice_on_scales_that_nobody_stated_is_told() -> None:
    # Judged from 200 to 0 Acme is worth 0.3 x 100 + 0.7 x 10 = 37 and Bolt 0.7 x 50 = 35; from 150 to 100, 30 and 70.
    scores = {"Acme": (10, 180), "Bolt": (0, 100)}
    case = Case(
        tuple(map(Candidate, scores)),
        (Criterion("Ideas", worst=0, best=10, weight=3), Criterion("Price", worst=200, best=0, weight=7)),
        tuple(Assessment(who, name, score) for who, both in scores.items()
              for name, score in zip(("Ideas", "Price"), both, strict=True)),
        other_ends=(OtherEnds({"Price": (150, 100)}),),
    )  # fmt: skip
    plan = optimise(case, [Size(1, 1)])
    (doubt,) = map(str, doubts(study(plan, [Question.SCALES]).answers))
    assert doubt == ("With the other reading, Price 150 to 100, Bolt would be best, worth 70.0: 40.0 points more than "
                     "the choice is then.")  # fmt: skip
    stays = optimise(case.replace(other_ends=(OtherEnds({"Price": (220, 0)}),)), [Size(1, 1)])
    assert doubts(study(stays, [Question.SCALES]).answers) == ()
