"""Whom a floor keeps out for want of a score, and whether a score could change the choice; solved by hand."""

from __future__ import annotations

import pytest

from selection.analysis import unscored_floors
from selection.model import Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.rules import Floor, Size
from selection.study import Question, needs_of, study


def case(ideas_of_cobalt: float) -> Case:
    """Cobalt has no certificate yet; Delta was refused one."""
    ideas = {"Acme": 8.0, "Bolt": 6.0, "Cobalt": ideas_of_cobalt, "Delta": 10.0}
    certified = {"Acme": 1.0, "Bolt": 1.0, "Delta": 0.0}
    scores = [Assessment(name, "Ideas", value) for name, value in ideas.items()]
    scores += [Assessment(name, "Certificate", value) for name, value in certified.items()]
    criteria = (Criterion("Ideas", worst=0, best=10, weight=1.0), Criterion("Certificate", worst=0, best=1, weight=0.0))
    return Case(tuple(map(Candidate, ideas)), criteria, tuple(scores))


RULES = (Size(1, 1), Floor("Certificate", 1.0))


@pytest.mark.parametrize(("ideas", "changes"), [(9.0, True), (7.0, False)])
def test_a_missing_score_on_a_floor_is_tried_with_one_that_passes(ideas: float, changes: bool) -> None:
    plan = optimise(case(ideas), RULES)
    assert plan.best.members == ("Acme",)
    (found,) = unscored_floors(plan)
    assert (found.name, found.criterion, found.changes, found.proven) == ("Cobalt", "Certificate", changes, True)
    assert found.best == (("Cobalt",) if changes else ("Acme",))


def test_the_answer_about_unknowns_begins_with_it() -> None:
    (answer,) = study(optimise(case(9.0), RULES), [Question.UNKNOWN], draws=10).answers
    assert str(answer.headline) == (
        "Cobalt is kept out because its score on Certificate is missing. With one that passes, Cobalt could be best: "
        "look into it first."
    )
    (answer,) = study(optimise(case(7.0), RULES), [Question.UNKNOWN], draws=10).answers
    assert str(answer.sentences[-1]).endswith("with one that passes, the choice stays.")


@pytest.mark.parametrize(("ideas", "told"), [(9.0, True), (7.0, False)])
def test_who_could_be_best_with_a_score_stands_in_what_is_needed(ideas: float, told: bool) -> None:
    plan = optimise(case(ideas), RULES)
    (answer,) = study(plan, [Question.UNKNOWN], draws=10).answers
    found = [str(one) for one in needs_of(plan, answer)]
    assert any(one.startswith("Cobalt is kept out") for one in found) is told
    assert any(one.startswith("Nothing") for one in found) is not told


def test_from_which_score_on_it_decides_is_said_and_counted() -> None:
    """Acme has 8 and 8. Bolt has 9 for ideas and no score for care, with a floor of 6: with 7 it is equal, with 8 best.

    At its middle, or as nobody, Bolt changes nothing: a value that decides is not counted as one that does not.
    """
    criteria = (Criterion("Ideas", worst=1, best=10), Criterion("Care", worst=1, best=10))
    scores = {("Acme", "Ideas"): 8, ("Acme", "Care"): 8, ("Bolt", "Ideas"): 9}
    one = Case((Candidate("Acme"), Candidate("Bolt")), criteria, tuple(Assessment(*at, n) for at, n in scores.items()))
    plan = optimise(one, (Size(1, 1), Floor("Care", 6)))
    (found,) = unscored_floors(plan)
    assert (found.changes, found.needed) == (True, 8.0)
    assert str(found.sentence()) == (
        "Bolt is kept out because its score on Care is missing. Only with 8 or better would it be in the best "
        "coalition: look into it first."
    )
    (answer,) = study(plan, [Question.UNKNOWN], draws=10).answers
    assert (answer.results["open"], answer.results["deciding"]) == (1, 1)
    told = [str(one) for one in answer.sentences]
    assert "Care of Bolt is missing or uncertain, and could change the choice: look into it first." in told
    assert not any("the choice stays" in one for one in told)
