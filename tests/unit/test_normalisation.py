"""From cell to utility: every number here was worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from selection.errors import CaseError
from selection.model import (
    CLIENT,
    Absence,
    Aggregator,
    Assessment,
    Candidate,
    Case,
    Criterion,
    Evidence,
    Panel,
    Relation,
)
from selection.normalisation import Interval, pair_values, ratings, utility

GRADE = Criterion("Grade", worst=0, best=10, weight=1.0)
HOURS = Criterion("Hours", Aggregator.TOTAL, 0, 200, need=400.0, weight=1.0)
# Worth 0 up to 2, everything at 6, and less again beyond: too much harms.
BENT = GRADE.replace(knots=((2.0, 0.0), (6.0, 1.0), (10.0, 0.5)))


def judged(criterion: Criterion, *scores: tuple[object, ...]) -> Interval:
    """The interval of the one candidate, scored by (assessor, value, evidence); Bolt shows who is on the panel."""
    case = Case(
        (Candidate("Acme"), Candidate("Bolt")),
        (criterion,),
        tuple(
            Assessment(party, criterion.name, value, assessor=assessor, evidence=evidence)  # type: ignore[arg-type]
            for party, assessor, value, evidence in scores
        ),
    )
    found = ratings(case, criterion)
    return Interval(float(found.low[0]), float(found.mid[0]), float(found.high[0]))


def panel(criterion: Criterion, *values: float | None) -> Interval:
    """The interval of one candidate from assessors of whom everybody judged another one."""
    scores = [("Acme", f"A{i}", value, None) for i, value in enumerate(values)]
    return judged(criterion, *scores, *(("Bolt", f"A{i}", 5.0, None) for i in range(len(values))))


def is_about(found: Interval, low: float, mid: float, high: float) -> bool:
    return (found.low, found.mid, found.high) == pytest.approx((low, mid, high))


class TestUtility:
    @pytest.mark.parametrize(("raw", "expected"), [(1, 0.0), (5.5, 0.5), (10, 1.0), (0, 0.0), (12, 1.0), (2.8, 0.2)])
    def test_between_the_anchors(self, raw: float, expected: float) -> None:
        assert utility(Criterion("Grade", worst=1, best=10), raw) == pytest.approx(expected)

    @pytest.mark.parametrize(("raw", "expected"), [(52, 0.0), (4, 1.0), (28, 0.5), (60, 0.0), (0, 1.0)])
    def test_less_is_better(self, raw: float, expected: float) -> None:
        assert utility(Criterion("Weeks", worst=52, best=4), raw) == pytest.approx(expected)

    @pytest.mark.parametrize(
        ("raw", "expected"), [(0, 0.0), (2, 0.0), (3, 0.25), (6, 1.0), (7, 0.875), (10, 0.5), (99, 0.5)]
    )
    def test_a_value_function_bends_and_stays_level_outside_its_points(self, raw: float, expected: float) -> None:
        assert utility(BENT, raw) == pytest.approx(expected)

    def test_a_value_function_of_less_is_better(self) -> None:
        criterion = Criterion("Weeks", worst=50, best=10, knots=((10, 1.0), (20, 0.9), (50, 0.0)))
        assert [utility(criterion, raw) for raw in (5, 15, 35, 60)] == pytest.approx([1.0, 0.95, 0.45, 0.0])


class TestMissing:
    def test_a_missing_score_is_anything_from_worst_to_best(self) -> None:
        assert is_about(judged(GRADE), 0, 0.5, 1)
        assert is_about(judged(GRADE.replace(worst=10, best=0)), 0, 0.5, 1)

    @pytest.mark.parametrize("absence", list(Absence))
    def test_a_blank_and_not_applicable_are_not_0(self, absence: Absence) -> None:
        case = Case((Candidate("Acme"),), (GRADE,), (Assessment("Acme", "Grade", None, absence=absence),))
        found = ratings(case, GRADE)
        assert (found.low[0], found.mid[0], found.high[0]) == (0, 0.5, 1)
        assert math.isnan(found.raw[0])

    def test_a_missing_quantity_is_anything_between_the_anchors(self) -> None:
        assert is_about(judged(HOURS.replace(worst=20.0)), 20, 110, 200)

    def test_under_a_value_function_it_is_anything_that_the_function_reaches(self) -> None:
        assert is_about(judged(BENT), 0, 0.5, 1)
        level = GRADE.replace(knots=((0.0, 0.2), (5.0, 0.6), (10.0, 0.4)))
        assert is_about(judged(level), 0.2, 0.4, 0.6)

    def test_a_criterion_that_nobody_scored(self) -> None:
        found = ratings(Case((Candidate("Acme"), Candidate("Bolt")), (GRADE,)), GRADE)
        assert np.isnan(found.raw).all()
        assert (found.low == 0).all()
        assert (found.mid == 0.5).all()
        assert (found.high == 1).all()


class TestEvidence:
    @pytest.mark.parametrize(
        ("grade", "half"),
        [(Evidence.CLAIM, 0.15), (Evidence.DOCUMENT, 0.10), (Evidence.REFERENCE, 0.05), (Evidence.OBSERVED, 0.02)],
    )
    def test_it_widens_and_never_moves_the_middle(self, grade: Evidence, half: float) -> None:
        assert is_about(judged(GRADE, ("Acme", "", 6.0, grade)), 0.6 - half, 0.6, 0.6 + half)

    def test_no_grade_is_no_width(self) -> None:
        assert is_about(judged(GRADE, ("Acme", "", 6.0, None)), 0.6, 0.6, 0.6)

    def test_utility_stays_within_0_and_1(self) -> None:
        assert is_about(judged(GRADE, ("Acme", "", 9.5, Evidence.CLAIM)), 0.8, 0.95, 1)
        assert is_about(judged(GRADE, ("Acme", "", 0.0, Evidence.CLAIM)), 0, 0, 0.15)

    def test_of_a_quantity_it_is_a_share_of_the_scale(self) -> None:
        """15 % of 200 hours is 30; below the worst anchor no claim is believed, above the best one it may be."""
        assert is_about(judged(HOURS, ("Acme", "", 100.0, Evidence.CLAIM)), 70, 100, 130)
        assert is_about(judged(HOURS, ("Acme", "", 20.0, Evidence.CLAIM)), 0, 20, 50)
        assert is_about(judged(HOURS, ("Acme", "", 500.0, Evidence.CLAIM)), 470, 500, 530)

    def test_under_a_value_function_it_is_still_in_utility(self) -> None:
        assert is_about(judged(BENT, ("Acme", "", 3.0, Evidence.DOCUMENT)), 0.15, 0.25, 0.35)
        humped = GRADE.replace(knots=((0.0, 0.0), (5.0, 1.0), (10.0, 0.0)))  # both anchors are worth nothing
        assert is_about(judged(humped, ("Acme", "", 2.5, Evidence.DOCUMENT)), 0.4, 0.5, 0.6)

    def test_the_panels_width_is_combined_as_its_scores_are(self) -> None:
        scores = (("Acme", "A", 6.0, Evidence.CLAIM), ("Acme", "B", 6.0, None), ("Acme", "C", 6.0, None))
        assert is_about(judged(GRADE, *scores), 0.55, 0.6, 0.65)
        assert is_about(judged(GRADE.replace(panel=Panel.MEDIAN), *scores), 0.6, 0.6, 0.6)


class TestPanels:
    def test_mean_and_median(self) -> None:
        assert is_about(panel(GRADE, 2.0, 6.0, 7.0), 0.5, 0.5, 0.5)
        assert is_about(panel(GRADE.replace(panel=Panel.MEDIAN), 2.0, 6.0, 7.0), 0.6, 0.6, 0.6)
        assert is_about(panel(GRADE.replace(panel=Panel.MEDIAN), 2.0, 6.0), 0.4, 0.4, 0.4)

    def test_raw_values_are_combined_before_they_are_valued(self) -> None:
        """The mean of 2 and 10 is 6, the top of the hump; the mean of their utilities would be 0.25."""
        assert is_about(panel(BENT, 2.0, 10.0), 1, 1, 1)

    def test_an_assessor_who_skipped_leaves_open_what_that_score_could_have_done(self) -> None:
        """Mean of 6, 8 and something from 0 to 10: from 14/3 to 24/3. Median: from 6 to 8."""
        assert is_about(panel(GRADE, 6.0, 8.0, None), 14 / 30, 0.7, 0.8)
        assert is_about(panel(GRADE.replace(panel=Panel.MEDIAN), 6.0, 8.0, None), 0.6, 0.7, 0.8)

    def test_leaving_ones_worst_grade_blank_does_not_pay(self) -> None:
        """Pessimistically the blank counts as the worst grade there is."""
        assert panel(GRADE, 6.0, 8.0, None).low < panel(GRADE, 6.0, 8.0, 1.0).low

    def test_a_skipped_score_under_a_value_function_that_turns(self) -> None:
        """The mean of 4 and anything from 0 to 10 lies from 2 to 7, and the hump at 6 between them."""
        assert is_about(panel(BENT, 4.0, None), 0, 0.5, 1)

    def test_a_skipped_quantity(self) -> None:
        assert is_about(panel(HOURS, 100.0, None), 50, 100, 150)

    def test_skipping_and_evidence_add_up(self) -> None:
        scores = [("Acme", "A", 6.0, Evidence.DOCUMENT), ("Bolt", "A", 5.0, None), ("Bolt", "B", 5.0, None)]
        assert is_about(judged(GRADE, *scores), 0.2, 0.6, 0.9)

    def test_consensus_counts_alone(self) -> None:
        criterion = GRADE.replace(panel=Panel.CONSENSUS)
        scores = [("Acme", "A", 2.0, None), ("Acme", "B", 4.0, None), ("Acme", "consensus", 9.0, None)]
        assert is_about(judged(criterion, *scores), 0.9, 0.9, 0.9)

    def test_without_agreement_among_several_there_is_no_score(self) -> None:
        assert is_about(panel(GRADE.replace(panel=Panel.CONSENSUS), 2.0, 4.0), 0, 0.5, 1)

    def test_a_single_score_stands_as_uncertain_as_the_others_left_it(self) -> None:
        criterion = GRADE.replace(panel=Panel.CONSENSUS)
        assert is_about(panel(criterion, 2.0), 0.2, 0.2, 0.2)
        assert is_about(panel(criterion, 2.0, None), 0.1, 0.2, 0.6)

    def test_the_client_has_a_panel_of_its_own(self) -> None:
        """The board speaks for the client and judges nobody else; that is no gap in the candidates' scores."""
        criterion = GRADE.replace(aggregator=Aggregator.WEAKEST)
        case = Case(
            (Candidate("Acme"),),
            (criterion,),
            (
                Assessment("Acme", "Grade", 6.0, assessor="A"),
                Assessment("Acme", "Grade", 8.0, assessor="B"),
                Assessment("Client", "Grade", 5.0, assessor="Board", evidence=Evidence.DOCUMENT),
            ),
        )
        found = ratings(case, criterion)
        assert (found.low[0], found.mid[0], found.high[0]) == pytest.approx((0.7, 0.7, 0.7))
        assert found.client is not None
        assert is_about(found.client, 0.4, 0.5, 0.6)


class TestQuantities:
    def test_follow_through_multiplies_a_quantity_with_its_interval(self) -> None:
        criterion = HOURS.replace(follow_through="Kept")
        case = Case(
            (Candidate("Acme", {"Kept": 0.5}), Candidate("Bolt", {"Kept": 0.0}), Candidate("Cobalt", {"Kept": 1.0})),
            (criterion,),
            (
                Assessment("Acme", "Hours", 100.0, evidence=Evidence.CLAIM),
                Assessment("Bolt", "Hours", 150.0),
            ),
        )
        found = ratings(case, criterion)
        assert list(found.low) == pytest.approx([35, 0, 0])
        assert list(found.mid) == pytest.approx([50, 0, 100])
        assert list(found.high) == pytest.approx([65, 0, 200])
        assert found.raw[0] == 100

    def test_arrays_cannot_be_written_to(self) -> None:
        found = ratings(Case((Candidate("Acme"),), (GRADE,)), GRADE)
        with pytest.raises(ValueError, match="read-only"):
            found.mid[0] = 1.0


class TestPairs:
    CRITERION = Criterion("Trust", Aggregator.PAIR_MEAN, 0, 10, neutral=5.0, weight=1.0)
    SAID = (
        Relation("Acme", "Bolt", "Trust", 8.0, Evidence.CLAIM),
        Relation("Bolt", "Acme", "Trust", 4.0),
        Relation("Cobalt", "Acme", "Trust", 10.0, Evidence.DOCUMENT),
        Relation("Bolt", "Client", "Trust", 3.0),
    )

    def case(self, criterion: Criterion) -> Case:
        return Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (criterion,), relations=self.SAID)

    def test_the_mean_of_both_directions_or_the_one_that_was_given(self) -> None:
        values = pair_values(self.case(self.CRITERION), self.CRITERION)
        assert values == pytest.approx({(0, 1): 0.6, (0, 2): 1.0, (CLIENT, 1): 0.3})

    def test_of_the_weakest_link_the_lower_direction(self) -> None:
        criterion = self.CRITERION.replace(aggregator=Aggregator.PAIR_WEAKEST)
        assert pair_values(self.case(criterion), criterion)[0, 1] == pytest.approx(0.4)

    def test_evidence_widens_each_direction_within_0_and_1(self) -> None:
        case = self.case(self.CRITERION)
        assert pair_values(case, self.CRITERION, "low") == pytest.approx({(0, 1): 0.525, (0, 2): 0.9, (CLIENT, 1): 0.3})
        assert pair_values(case, self.CRITERION, "high") == pytest.approx(
            {(0, 1): 0.675, (0, 2): 1.0, (CLIENT, 1): 0.3}
        )


class TestIntervals:
    """Scores such as 4 to 7, of which the middle counts as the score."""

    def found(self, criterion: Criterion, *entries: Assessment) -> Interval:
        case = Case((Candidate("Acme"), Candidate("Bolt")), (criterion,), entries)
        rated = ratings(case, criterion)
        return Interval(float(rated.low[0]), float(rated.mid[0]), float(rated.high[0]))

    def test_it_runs_from_end_to_end(self) -> None:
        assert is_about(self.found(GRADE, Assessment("Acme", "Grade", 5.5, low=4, high=7)), 0.4, 0.55, 0.7)

    def test_less_is_better(self) -> None:
        less = GRADE.replace(worst=10, best=0)
        assert is_about(self.found(less, Assessment("Acme", "Grade", 5.5, low=4, high=7)), 0.3, 0.45, 0.6)

    def test_evidence_widens_it_further(self) -> None:
        entry = Assessment("Acme", "Grade", 5.5, evidence=Evidence.CLAIM, low=4, high=7)
        assert is_about(self.found(GRADE, entry), 0.25, 0.55, 0.85)

    def test_a_panel_means_its_ends(self) -> None:
        entries = (Assessment("Acme", "Grade", 5, assessor="Ann", low=4, high=6),
                   Assessment("Acme", "Grade", 8, assessor="Bob"))  # fmt: skip
        assert is_about(self.found(GRADE, *entries), 0.6, 0.65, 0.7)
        median = GRADE.replace(panel=Panel.MEDIAN)
        third = Assessment("Acme", "Grade", 9, assessor="Cas", low=3, high=10)
        assert is_about(self.found(median, *entries, third), 0.4, 0.8, 0.8)

    def test_an_assessor_who_said_nothing_opens_it_as_well(self) -> None:
        entries = (Assessment("Acme", "Grade", 5, assessor="Ann", low=4, high=6),
                   Assessment("Bolt", "Grade", 5, assessor="Bob"))  # fmt: skip
        assert is_about(self.found(GRADE, *entries), 0.2, 0.5, 0.8)

    def test_a_value_function_may_turn_inside_it(self) -> None:
        # From 4 (utility 0.5) over the top at 6 to 10 (0.5); the middle 7 is worth 0.875.
        assert is_about(self.found(BENT, Assessment("Acme", "Grade", 7, low=4, high=10)), 0.5, 0.875, 1.0)

    def test_a_total_stays_in_its_unit(self) -> None:
        assert is_about(self.found(HOURS, Assessment("Acme", "Hours", 90, low=60, high=120)), 60, 90, 120)

    @pytest.mark.parametrize(("low", "high"), [(6, 7), (3, 4), (7, 3)])
    def test_a_score_outside_its_interval_is_refused(self, low: float, high: float) -> None:
        with pytest.raises(CaseError, match="a score within its interval"):
            self.found(GRADE, Assessment("Acme", "Grade", 5, low=low, high=high))

    def test_an_interval_without_a_score_is_refused(self) -> None:
        with pytest.raises(CaseError, match="a score with its interval"):
            self.found(GRADE, Assessment("Acme", "Grade", None, low=3, high=4))
