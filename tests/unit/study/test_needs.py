"""What the best coalition needs is told alike in every place, and nothing only where nothing is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selection.errors import Place
from selection.model import Assessment, Candidate, Case, Criterion, Evidence
from selection.optimisation import optimise
from selection.reporting.recommendation import recommendation
from selection.rules import Budget, Size
from selection.study import Question, needs_of, study
from selection.texts import Language

IDEAS, TRUST = Criterion("Ideas", worst=0, best=10), Criterion("Trust", worst=0, best=10)


def doubtful() -> Case:
    """Acme claims 8, which may be less: at the low end Bolt's 7.5 is better. Of Acme nothing is known on trust.

    By hand, with weights 0.9 and 0.1: Bolt is worth 0.9 x 0.75 + 0.1 x 0.5 = 0.725, and Acme as much where its ideas
    are 7.5 and trust is at the middle, or where trust is 0.5 and its ideas are 8.
    """
    return Case((Candidate("Acme"), Candidate("Bolt")), (IDEAS.replace(weight=9), TRUST.replace(weight=1)),
                (Assessment("Acme", "Ideas", 8, evidence=Evidence.CLAIM, place=Place("Panel", "B2")),
                 Assessment("Bolt", "Ideas", 7.5), Assessment("Bolt", "Trust", 5)), rules=(Size(1, 1),))  # fmt: skip


@pytest.mark.parametrize(
    ("language", "missing", "unknown", "decides"),
    [
        ("en", "Acme has no score yet on Trust.", "Trust of Acme can change the choice and is not known yet.",
         "Ideas of Acme can change the choice and is not certain: look at Panel!B2."),
        ("nl", "Acme heeft nog geen score op Trust.",
         "Trust van Acme kan de keuze nog veranderen en is nog niet bekend.",
         "Ideas van Acme kan de keuze nog veranderen en staat niet vast: kijk naar Panel!B2."),
    ],
)  # fmt: skip
def test_missing_scores_and_what_decides_are_named_with_their_cell(
    language: Language, missing: str, unknown: str, decides: str
) -> None:
    plan = optimise(doubtful())
    assert plan.best.members == ("Acme",)
    found = study(plan, [Question.UNKNOWN], draws=10)
    told = [one.to(language) for one in needs_of(plan, found[Question.UNKNOWN])]
    turning = {"en": "Below about {} another coalition is best.",
               "nl": "Onder ongeveer {} is een andere coalitie de beste."}[language]  # fmt: skip
    at = ("7.5", "0.5") if language == "en" else ("7,5", "0,5")
    wanted = [f"{decides} {turning.format(at[0])}", f"{unknown} {turning.format(at[1])}"]
    assert sorted(told) == sorted(wanted), "a missing score that decides is named once"
    assert [one.to(language) for one in needs_of(plan)] == [missing]
    reported = recommendation(plan, found)[-1]
    assert [one.to(language) for one in reported.sentences][: len(told)] == told


def test_nothing_is_needed_only_where_nothing_is() -> None:
    case = doubtful()
    sure = case.replace(criteria=(IDEAS,), assessments=tuple(
        replace(one, evidence=None) for one in case.assessments if one.criterion == "Ideas"))  # fmt: skip
    plan = optimise(sure)
    found = study(plan, [Question.UNKNOWN], draws=10)
    nothing = "Nothing: no score of a member that counts is missing."
    assert [str(one) for one in needs_of(plan, found[Question.UNKNOWN])] == [nothing]
    doubted = optimise(case.replace(criteria=(IDEAS,), assessments=case.assessments[:2]))
    known = study(doubted, [Question.UNKNOWN], draws=10)[Question.UNKNOWN]
    assert nothing not in [str(one) for one in needs_of(doubted, known)]


def test_who_is_only_stopped_by_an_amount_nobody_knows_is_named() -> None:
    """Cobalt scores best by far, but its price is not known; Delta is dearer than the budget by itself."""
    prices = {"Acme": 4.0, "Bolt": 5.0, "Cobalt": "tbc", "Delta": 20.0}
    candidates = tuple(Candidate(name, {"Price": price}) for name, price in prices.items())
    scores = tuple(Assessment(name, "Ideas", value) for name, value in zip(prices, (6, 7, 10, 9), strict=True))
    plan = optimise(Case(candidates, (IDEAS,), scores, rules=(Budget(10, "Price"), Size(1, 2))))
    assert plan.best.members == ("Bolt",)
    assert [str(one) for one in needs_of(plan)] == ["Cobalt cannot take part as long as Price is not known."]
    assert [one.to("nl") for one in needs_of(plan)] == ["Cobalt kan niet meedoen zolang Price niet bekend is."]


def test_a_score_on_what_does_not_count_is_not_needed_unless_a_rule_asks_it() -> None:
    permit = Criterion("Permit", worst=0, best=1, weight=0)
    case = Case((Candidate("Acme"), Candidate("Bolt")), (IDEAS.replace(weight=1), permit),
                (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 6)), rules=(Size(1, 1),))  # fmt: skip
    nothing = "Nothing: no score of a member that counts is missing."
    assert [str(one) for one in needs_of(optimise(case))] == [nothing]
    asked = case.replace(criteria=(IDEAS.replace(weight=1), permit.replace(weight=1)))
    assert [str(one) for one in needs_of(optimise(asked))] == ["Acme has no score yet on Permit."]
