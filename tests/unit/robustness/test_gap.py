"""Too close to call: by the disagreement of assessors, by the evidence, or not to be told."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import pytest

from selection.errors import CaseError, InfeasibleError
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Evidence, Panel
from selection.optimisation import optimise
from selection.robustness import Basis, Verdict, gap
from selection.robustness.noise import noise_of
from selection.rules import Floor
from tests.support.judged import GRADES, IDEAS, ONE, judged


def test_a_lead_that_assessors_agree_on_is_clear() -> None:
    # Differences 21, 20 and 19 points: s = 1, error 1 / sqrt(3); t(0.975, 2) = 4.3027.
    case = judged({"Ann": {"Acme": 8.1, "Bolt": 6}, "Bob": {"Acme": 7, "Bolt": 5}, "Cas": {"Acme": 8.9, "Bolt": 7}})
    (lead,) = gap(optimise(case)).leads
    assert lead.verdict is Verdict.CLEAR
    assert lead.error == pytest.approx(1 / sqrt(3))
    assert lead.margin == pytest.approx(4.302653 / sqrt(3), rel=1e-5)
    assert str(lead.sentence()) == (
        "The lead of 20.0 points over Bolt is clear: the assessors' disagreement accounts for 2.5 points (95%)."
    )


def test_a_lead_within_the_disagreement_is_too_close() -> None:
    # Differences 30 and -10 points: the mean is 10, the error 20; t(0.975, 1) = 12.7062.
    case = judged({"Ann": {"Acme": 8, "Bolt": 5}, "Bob": {"Acme": 6, "Bolt": 7}})
    found = gap(optimise(case))
    (lead,) = found.leads
    assert (lead.verdict, lead.basis) == (Verdict.CLOSE, Basis.ASSESSORS)
    assert lead.error == pytest.approx(20.0)
    assert found.close == (lead,)
    assert str(found.sentence()) == (
        "Too close to call: the lead of 10.0 points over the runner-up is no more than the 254.1 points that the "
        "assessors' disagreement accounts for (95%)."
    )


def test_without_several_assessors_the_evidence_decides() -> None:
    def told(one: Evidence | None, other: Evidence | None, lead: float = 2.0) -> tuple[Verdict, str]:
        entries = (Assessment("Acme", "Ideas", 5 + lead, evidence=one), Assessment("Bolt", "Ideas", 5, evidence=other))
        case = Case((Candidate("Acme"), Candidate("Bolt")), (IDEAS,), entries, rules=(ONE,))
        (found,) = gap(optimise(case)).leads
        return found.verdict, str(found.sentence())

    # 20 points between them; a claim is worth 15 either way, an observation 2.
    assert told(Evidence.CLAIM, Evidence.CLAIM) == (
        Verdict.CLOSE,
        (
            "Too close to call: the lead of 20.0 points over Bolt can be anything from -10.0 to 50.0 points, "
            "depending on uncertain scores."
        ),
    )
    assert told(Evidence.CLAIM, Evidence.OBSERVED) == (
        Verdict.CLEAR,
        (
            "The lead of 20.0 points over Bolt is clear: whatever the uncertain scores turn out to be, "
            "it is 3.0 points or more."
        ),
    )
    assert told(None, None) == (
        Verdict.UNKNOWN,
        "Whether the lead of 20.0 points over Bolt is real cannot be told: nothing says how uncertain the scores are.",
    )
    assert told(None, None, 0.0) == (Verdict.CLOSE, "Too close to call: Bolt is worth just as much.")


def test_the_weight_of_what_several_judged() -> None:
    case = judged({"Ann": {"Acme": 8, "Bolt": 5}, "Bob": {"Acme": 6, "Bolt": 7}})
    wider = case.replace(
        criteria=(IDEAS.replace(weight=30.0), Criterion("Safety", worst=0, best=10, weight=70.0)),
        assessments=(*case.assessments, Assessment("Acme", "Safety", 9.0), Assessment("Bolt", "Safety", 1.0)),
    )
    (lead,) = gap(optimise(wider)).leads
    assert lead.weight == pytest.approx(0.3)
    assert lead.error == pytest.approx(0.3 * 20.0)


def test_no_runner_up() -> None:
    case = judged({"Ann": {"Acme": 8}, "Bob": {"Acme": 6}})
    assert str(gap(optimise(case)).sentence()) == "There is no runner-up: the rules allow no other coalition."


def test_more_that_are_too_close_are_counted() -> None:
    case = judged({"Ann": {"Acme": 8, "Bolt": 5, "Dent": 4}, "Bob": {"Acme": 6, "Bolt": 7, "Dent": 7}})
    found = gap(optimise(case))
    assert str(found.sentence()).endswith("The same goes for 1 coalition after it.")
    first, *others = found.leads
    clear = replace(found, leads=(replace(first, margin=first.difference / 2), *others))
    assert "is clear" in str(clear.sentence())
    assert "Over 1 coalition further down the list the lead is too close to call." in str(clear.sentence())


def test_a_median_is_drawn_again_as_a_median() -> None:
    """Four assessors, 64 draws of three; scores 0, 0, 0 and 9: the median is 9 when two or three draws are the last.

    Two of three: 3 x 1/16 x 3/4 = 9/64; three: 1/64; so 90 points with chance 10/64, else 0.
    """
    grades = {name: {"Acme": grade, "Bolt": 5.0} for name, grade in zip("ABCD", (0.0, 0.0, 0.0, 9.0), strict=True)}
    case = judged(grades, IDEAS.replace(panel=Panel.MEDIAN))
    chance = 10 / 64
    error, freedom = noise_of(case, case.weights).error((0,), (1,))
    assert error == pytest.approx(90 * sqrt(chance * (1 - chance)))
    assert freedom == pytest.approx(3.0)


def test_a_total_counts_what_is_followed_through() -> None:
    hours = Criterion("Hours", Aggregator.TOTAL, worst=0, best=100, need=200, follow_through="Kept")
    case = judged({"Ann": {"Acme": 80, "Bolt": 60}, "Bob": {"Acme": 40, "Bolt": 60}}, hours.replace(follow_through=""))
    half = case.replace(
        criteria=(hours,), candidates=tuple(Candidate(name, {"Kept": 0.5}) for name in ("Acme", "Bolt"))
    )
    # 80 or 40 of 200: 40 or 20 points, s / sqrt(2) = 10; half of that when half is kept.
    assert noise_of(case, case.weights).error((0,), (1,))[0] == pytest.approx(10.0)
    assert noise_of(half, half.weights).error((0,), (1,))[0] == pytest.approx(5.0)


def test_large_panels_are_drawn_from() -> None:
    grades = {f"A{i}": {"Acme": 5.0 + (i % 3), "Bolt": 5.0} for i in range(9)}
    case = judged(grades)
    # The scores 5, 6, 7 three times each: s^2 = 6/8, error 10 s / 3; a thousand draws are within some per cent of it.
    expected = 10 * sqrt(6 / 8) / 3
    first, second = (noise_of(case, case.weights, seed).error((0,), (1,))[0] for seed in (1, 2))
    assert first == pytest.approx(expected, rel=0.1)
    assert second == pytest.approx(expected, rel=0.1)
    assert first != second


def test_refusals() -> None:
    plan = optimise(judged(GRADES))
    with pytest.raises(CaseError, match="1 or more"):
        gap(plan, 0)
    with pytest.raises(CaseError, match="0 or more"):
        gap(plan, seed=-1)
    nothing = optimise(judged(GRADES), [Floor("Ideas", 9.5)])
    with pytest.raises(InfeasibleError, match=r"reaches 9\.5"):
        gap(nothing)


def test_a_lead_that_a_missing_score_can_undo_is_not_clear_however_well_assessors_agree() -> None:
    # Ideas are half of the weight: 10 points ahead, with half the margin above. Quality of Acme is 6, or anything from
    # 2 to 9: 10 to 45 points. Beside 0 of Bolt the lead is 20 or more; beside 5, 25 points, it may be 5 behind.
    case = judged({"Ann": {"Acme": 8.1, "Bolt": 6}, "Bob": {"Acme": 7, "Bolt": 5}, "Cas": {"Acme": 8.9, "Bolt": 7}})
    quality = Criterion("Quality", worst=0, best=10, weight=case.criteria[0].weight)
    for bolt, verdict, low in ((0, Verdict.CLEAR, 20), (5, Verdict.CLOSE, -5)):
        more = case.replace(
            criteria=(*case.criteria, quality),
            assessments=(*case.assessments, Assessment("Bolt", "Quality", bolt),
                         Assessment("Acme", "Quality", 6, low=2, high=9)),
        )  # fmt: skip
        (lead,) = gap(optimise(more)).leads
        assert (lead.verdict, lead.low) == (verdict, pytest.approx(low))
        assert lead.margin is not None
        assert lead.difference > lead.margin
