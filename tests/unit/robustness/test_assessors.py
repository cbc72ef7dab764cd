"""What each assessor would have chosen, and who is strict, on grades to do in one's head."""

from __future__ import annotations

import pytest

from selection.errors import InfeasibleError
from selection.model import Aggregator, Assessment, Criterion, Panel
from selection.optimisation import optimise
from selection.robustness import assessor_spread
from selection.robustness.noise import panels
from selection.rules import Floor
from tests.support.judged import GRADES, IDEAS, ONE, judged


def test_what_was_agreed_on_has_no_noise() -> None:
    case = judged({"Ann": {"Acme": 8, "Bolt": 5}, "Consensus": {"Acme": 6, "Bolt": 7}},
                  IDEAS.replace(panel=Panel.CONSENSUS))  # fmt: skip
    assert panels(case) == {}
    assert str(assessor_spread(optimise(case)).sentence()).startswith("No criterion was judged by more than one")


def test_assessors_in_words() -> None:
    found = assessor_spread(optimise(judged(GRADES)))
    assert [str(one.sentence()) for one in found.alone] == [
        "By the scores of Ann alone the choice stays the same.",
        "By the scores of Bob alone another coalition is 10.0 points better: Acme drops, Bolt joins.",
        "By the scores of Cas alone the choice stays the same.",
    ]
    # Without Cas: Acme 7.5, Bolt 6.5. Nobody can change it.
    assert str(found.sentence()) == (
        "By the scores of each alone, 2 of 3 assessors make the same choice. "
        "Leaving out any one of them changes nothing."
    )
    # Panel means 7.67 and 5.67: Ann +1.33 and +0.33, Bob -1.67 and +1.33, Cas +0.33 and -1.67.
    assert [one.deviation for one in found.severities] == pytest.approx([1 / 12, -1 / 60, -1 / 15])
    assert str(found.severities[2].sentence()) == (
        "Cas scores 7% of the scale lower than the panel on average (over 2 scores)."
    )


def test_the_assessor_who_decides_is_named() -> None:
    found = assessor_spread(optimise(judged({**GRADES, "Ann": {"Acme": 6, "Bolt": 6}})))
    assert [one.assessor for one in found.without if one.changes] == ["Cas"]
    assert str(found.sentence()).endswith("The choice changes without Cas.")


def test_floors_hold_by_the_scores_of_one_alone() -> None:
    def by_bob(floor: float) -> str:
        found = assessor_spread(optimise(judged(GRADES).replace(rules=(ONE, Floor("Ideas", floor)))))
        assert found.alone[0].is_allowed
        return str(found.alone[1].sentence())

    assert by_bob(7.5) == "By the scores of Bob alone no coalition satisfies all rules."
    assert by_bob(6.5) == (
        "By the scores of Bob alone the choice does not satisfy the rules; the best is then: Acme drops, Bolt joins."
    )


def test_the_client_keeps_what_it_said_of_itself() -> None:
    gain = Criterion("Gain", Aggregator.WEAKEST, 0, 10)
    case = judged({"Ann": {"Acme": 9, "Bolt": 6}, "Bob": {"Acme": 6, "Bolt": 7}}, gain)
    case = case.replace(assessments=(*case.assessments, Assessment("Client", "Gain", 2.0, assessor="Ann")))
    found = assessor_spread(optimise(case))
    assert all(one.best is not None and one.best.worth == pytest.approx(20.0) for one in (*found.alone, *found.without))


def test_no_coalition_no_answer() -> None:
    nothing = optimise(judged(GRADES), [Floor("Ideas", 9.5)])
    with pytest.raises(InfeasibleError, match=r"reaches 9\.5"):
        assessor_spread(nothing)


def test_a_score_that_an_assessor_left_empty_is_told_with_what_it_counts_as() -> None:
    """Bob left Bolt empty: by Bob alone it is 5, the middle, below the 6 of Acme. Of all but Bob nothing is empty."""
    found = assessor_spread(optimise(judged({"Ann": {"Acme": 9, "Bolt": 6}, "Bob": {"Acme": 6}})))
    ann, bob = found.alone
    assert str(bob.sentence()) == (
        "By the scores of Bob alone the choice stays the same. 1 score left empty counts as the middle."
    )
    assert str(ann.sentence()) == "By the scores of Ann alone the choice stays the same."
    assert "left empty" not in " ".join(str(one.sentence()) for one in found.without)
    assert str(found.sentence()).endswith("A score that one of them left empty counts as the middle there.")
    assert "leeg liet" in found.sentence().to("nl")
