"""Several assessors: strictness, complete and incomplete panels, and the correction that is proposed."""

from __future__ import annotations

import random
from collections import defaultdict
from statistics import fmean

import numpy as np
import pytest

from selection.errors import Place
from selection.normalisation import Severity
from selection.understanding.additive import additive_effects
from selection.understanding.found import FoundCriterion, FoundScore
from selection.understanding.panel import AS_JUDGED, correction_question, read_panel

IDEAS = FoundCriterion("Ideas", Place(), worst=0, best=10)
COST = FoundCriterion("Cost", Place(), worst=100, best=0)


def score(candidate: str, assessor: str, value: float | None, criterion: str = "Ideas") -> FoundScore:
    return FoundScore(
        candidate, criterion, value, Place("Scores", f"{candidate}{assessor}"), str(value), None, assessor
    )


def means(scores: tuple[FoundScore, ...]) -> dict[tuple[str, str], float]:
    found = defaultdict(list)
    for one in scores:
        found[one.candidate, one.criterion].append(one.value)
    return {key: fmean(values) for key, values in found.items()}


def test_severity_is_the_one_of_the_robustness_chapter() -> None:
    """Panel means 7 and 6: Ann is 1 above and 0.5 above, on a scale of 10."""
    scores = [score("Acme", "Ann", 8), score("Acme", "Bob", 6), score("Bolt", "Ann", 6.5), score("Bolt", "Bob", 5.5)]
    panel = read_panel(scores, [IDEAS])
    assert panel.severities == (Severity("Ann", pytest.approx(0.075), 2), Severity("Bob", pytest.approx(-0.075), 2))


def test_a_complete_panel_stays_as_it_is() -> None:
    scores = [score(c, a, float(v)) for c, a, v in zip("AABB", "xyxy", (9, 4, 7, 6), strict=True)]
    panel = read_panel(scores, [IDEAS])
    assert panel.is_complete
    assert panel.corrected() == tuple(scores)
    assert (panel.shifts, panel.notices, correction_question(panel)) == ((), (), None)


def test_in_a_complete_panel_the_model_moves_no_mean() -> None:
    """Effects that add up to 0 cancel in the mean of all assessors, whatever was scored."""
    dice = random.Random(7)
    for _ in range(10):
        grades = {(c, a): dice.uniform(0, 10) for c in "ABCD" for a in "xyz"}
        fit = additive_effects([(c, a, value) for (c, a), value in grades.items()])
        assert sum(one.effect for one in fit.effects) == pytest.approx(0, abs=1e-9)
        # in a complete panel least squares is the plain difference of means
        for one in fit.effects:
            own = fmean(value for (_, a), value in grades.items() if a == one.assessor)
            assert one.effect == pytest.approx(own - fmean(grades.values()))
        assert fit.freedom == 3 * 2


@pytest.mark.parametrize("seed", range(5))
def test_an_incomplete_panel_without_noise_is_recovered(seed: int) -> None:
    """True values 4 to 6 of 10 and 40 to 60 of 100, assessors up to a tenth of the scale apart."""
    dice = random.Random(seed)
    effects = {"Ann": 0.10, "Bob": -0.04, "Cas": -0.06}
    true = {(c, k): dice.uniform(4, 6) * size for c in "ABCDEF" for k, size in (("Ideas", 1), ("Cost", 10))}
    scores = []
    for number, ((candidate, criterion), value) in enumerate(true.items()):
        skipped = list(effects)[number % 3]
        for who, effect in effects.items():
            # cost counts down: a mild assessor names a lower one
            shift = effect * 10 if criterion == "Ideas" else -effect * 100
            if who != skipped:
                scores.append(score(candidate, who, value + shift, criterion))
    dice.shuffle(scores)
    panel = read_panel(scores, [IDEAS, COST])
    assert {one.assessor: one.effect for one in panel.effects} == pytest.approx(effects)
    assert means(panel.corrected()) == pytest.approx(true)
    assert {(s.candidate, s.criterion): s.after for s in panel.shifts} == pytest.approx(true)
    assert {(s.candidate, s.criterion): s.before for s in panel.shifts} == pytest.approx(means(tuple(scores)))
    assert [one.place for one in panel.corrected()] == [one.place for one in scores]


def test_effects_are_least_squares_by_brute_force() -> None:
    """The same by all dummies at once instead of from the means of what was judged."""
    given = [("A", "x", 7.0), ("A", "y", 5.0), ("B", "y", 6.0), ("B", "z", 8.0), ("C", "x", 3.0), ("C", "z", 4.0),
             ("C", "y", 2.0)]  # fmt: skip
    design = [[c == k for k in "ABC"] + [a == k for k in "xyz"] for c, a, _ in given]
    free = [[0, 0, 0, 1, 1, 1]]  # the effects add up to 0
    answer, *_ = np.linalg.lstsq(np.array(design + free, float), np.array([v for *_, v in given] + [0.0]), rcond=None)
    fit = additive_effects(given)
    assert [one.effect for one in fit.effects] == pytest.approx(answer[3:])
    assert fit.freedom == 7 - 3 - 3 + 1
    assert all(one.error is not None and one.error > 0 for one in fit.effects)


def test_groups_that_judged_nothing_together_are_not_corrected_for_each_other() -> None:
    scores = [score("Acme", "Ann", 8), score("Acme", "Bob", 6), score("Bolt", "Cas", 3), score("Bolt", "Dan", 5)]
    panel = read_panel(scores, [IDEAS])
    assert panel.groups == (("Ann", "Bob"), ("Cas", "Dan"))
    assert panel.incomplete == ("Ideas",)
    assert means(panel.corrected()) == {("Acme", "Ideas"): 7, ("Bolt", "Ideas"): 4}
    (notice,) = panel.notices
    assert str(notice) == (
        "On Ideas no candidate was judged both by somebody of Cas and Dan and by somebody of Ann and Bob: who of them "
        "is strict cannot be told, and nothing is corrected between them."
    )
    assert correction_question(panel) is None


def test_one_assessor_each_is_nothing_to_compare() -> None:
    panel = read_panel([score("Acme", "Ann", 8), score("Bolt", "Bob", 6)], [IDEAS])
    assert panel.corrected() == panel.scores
    assert not panel.is_complete
    assert len(panel.notices) == 1


def test_a_panel_for_each_criterion_is_complete() -> None:
    scores = [score("A", "x", 8), score("B", "x", 6), score("A", "y", 80, "Cost"), score("B", "y", 20, "Cost")]
    panel = read_panel(scores, [IDEAS, COST])
    assert panel.is_complete
    assert not panel.notices


def test_the_question_shows_before_and_after_and_leaves_them_as_judged_first() -> None:
    """Ann is 2 above Bob on Acme: half of that is taken from each, so Bolt's 7 by Bob alone becomes 8."""
    panel = read_panel([score("Acme", "Ann", 8), score("Acme", "Bob", 6), score("Bolt", "Bob", 7)], [IDEAS])
    question = correction_question(panel)
    assert question is not None
    assert question.choices[0].key == AS_JUDGED
    assert str(question.why) == (
        "Ann scores 20% of the scale higher than Bob, on what can be compared. "
        "The largest change: Bolt on Ideas goes from 7.0 to 8.0."
    )
    assert "van de schaal hoger dan Bob" in question.why.to("nl")
    assert [str(one) for one in panel.notices] == [
        "Too few candidates were judged by several to tell whether the correction fits."
    ]
    assert panel.scores[2].value == 7
    assert panel.corrected()[2].value == pytest.approx(8)


def test_a_correction_stops_at_the_end_of_the_scale() -> None:
    panel = read_panel([score("Acme", "Ann", 8), score("Acme", "Bob", 6), score("Bolt", "Bob", 9.5)], [IDEAS])
    assert panel.corrected()[2].value == 10
    assert str(panel.notices[-1]) == "1 corrected score would pass the end of its scale and stays at the end."


def test_what_is_nobodys_stays() -> None:
    """Missing scores, those without an assessor and the consensus are left alone."""
    scores = [score("Acme", "Ann", 8), score("Acme", "Bob", 6), score("Bolt", "Bob", 7), score("Bolt", "Ann", None),
              score("Acme", "", 1), score("Acme", "Consensus", 2)]  # fmt: skip
    panel = read_panel(scores, [IDEAS])
    assert panel.assessors == ("Ann", "Bob")
    assert panel.corrected()[3:] == tuple(scores[3:])
    assert panel.shifts[0].before == 7


def test_nothing_judged_nothing_found() -> None:
    panel = read_panel([], [IDEAS])
    assert (panel.assessors, panel.shifts, panel.groups) == ((), (), ())
