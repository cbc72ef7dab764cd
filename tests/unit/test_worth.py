"""What a coalition is worth: numbers worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selection.model import (
    CLIENT,
    Aggregator,
    Assessment,
    Candidate,
    CapabilityLevel,
    Case,
    Criterion,
    Evidence,
    JointResult,
    Members,
    Need,
    Relation,
)
from selection.optimisation import optimise
from selection.texts import text
from selection.worth import Worth, apart, synergy_ratio, term_of
from tests.support import hand_case as h
from tests.support.oracle import Oracle
from tests.support.random_cases import subsets

CASE = h.hand_case()
ACME, BOLT, COBALT = range(3)


def of(*names: str) -> Members:
    return CASE.members(names)


def three(criterion: Criterion, **parts: object) -> Case:
    return Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (criterion,), **parts)  # type: ignore[arg-type]


def scored(criterion: Criterion, *values: float, client: float | None = None) -> Case:
    names = ("Acme", "Bolt", "Cobalt")
    entries = [Assessment(name, criterion.name, value) for name, value in zip(names, values, strict=True)]
    if client is not None:
        entries.append(Assessment("Client", criterion.name, client))
    return three(criterion, assessments=tuple(entries))


class TestTheCaseSolvedByHand:
    def test_the_five_best(self) -> None:
        for names, worth, _ in h.RANKED:
            assert Worth.of(CASE)(of(*names)) == pytest.approx(worth)
        assert Worth.of(CASE)(of(h.HAVENDATA, h.NOORDSENS, h.DIJKMAN)) == pytest.approx(250 / 3)

    def test_parts(self) -> None:
        parts = Worth.of(CASE).parts(of(h.DIJKMAN, h.HAVENDATA))
        assert parts == pytest.approx({h.INNOVATION: 32, h.SAFETY: 14, h.CAPABILITIES: 15, h.JOINT: 0})

    def test_contributions(self) -> None:
        """Mean by own grade, the weakest link equally, a capability to who has it, a joint result to its makers."""
        parts = Worth.of(CASE).contributions(of(h.EEMLAND, h.HAVENDATA, h.NOORDSENS))
        eemland, havendata, noordsens = of(h.EEMLAND, h.HAVENDATA, h.NOORDSENS)
        expected = {
            h.INNOVATION: {eemland: 32 / 3, havendata: 28 / 3, noordsens: 8},
            h.SAFETY: dict.fromkeys((eemland, havendata, noordsens), 14 / 3),
            h.CAPABILITIES: {eemland: 0, havendata: 5, noordsens: 5, CLIENT: 10},
            h.JOINT: {eemland: 0, havendata: 10, noordsens: 10},
        }
        assert parts == {name: pytest.approx(shares) for name, shares in expected.items()}

    def test_what_is_held_by_several_is_shared(self) -> None:
        """Permits at level 2: the client and Bolwerk, not Kade with its 1."""
        parts = Worth.of(CASE).contributions(of(h.BOLWERK, h.KADE))[h.CAPABILITIES]
        assert parts == pytest.approx({0: 2.5 + 5, 5: 0, CLIENT: 5})

    def test_one_plus_one_is_three(self) -> None:
        """Together 10 + 20 points beyond the client's own; alone 5 each."""
        assert synergy_ratio(CASE, of(h.HAVENDATA, h.NOORDSENS)) == pytest.approx(3.0)
        assert optimise(CASE).synergy() == pytest.approx(3.0)

    def test_without_overlap_or_joint_result_one_plus_one_is_two_at_most(self) -> None:
        assert synergy_ratio(CASE, of(h.BOLWERK, h.HAVENDATA)) == pytest.approx(1.0)
        assert synergy_ratio(CASE, of(h.BOLWERK, h.NOORDSENS)) == pytest.approx(5 / 7.5)

    def test_who_covers_nothing_has_no_synergy(self) -> None:
        assert synergy_ratio(CASE, of(h.DIJKMAN, h.EEMLAND)) is None

    def test_synergy_needs_no_benefit_of_the_doubt(self) -> None:
        levels = [
            CapabilityLevel(one.party, one.capability, None)
            if (one.party, one.capability) == (h.NOORDSENS, "sensing")
            else one
            for one in CASE.capabilities
        ]
        case = CASE.replace(capabilities=tuple(levels))
        assert synergy_ratio(case, of(h.HAVENDATA, h.NOORDSENS)) == pytest.approx(1.0)
        assert synergy_ratio(case, of(h.HAVENDATA, h.NOORDSENS), "mid") == pytest.approx(3.0)

    def test_the_independent_definition_says_the_same(self) -> None:
        worth, oracle = Worth.of(CASE), Oracle(CASE)
        assert all(worth(members) == pytest.approx(oracle.worth(members)) for members in subsets(6))


class TestEachAggregator:
    def test_mean(self) -> None:
        case = scored(Criterion("C", Aggregator.MEAN, 0, 10), 2, 7, 9)
        assert Worth.of(case)((ACME, COBALT)) == pytest.approx(55)

    def test_weakest(self) -> None:
        case = scored(Criterion("C", Aggregator.WEAKEST, 0, 10), 2, 7, 9)
        assert [Worth.of(case)(members) for members in ((1, 2), (0, 1, 2))] == pytest.approx([70, 20])

    def test_weakest_counts_the_client_when_rated(self) -> None:
        case = scored(Criterion("C", Aggregator.WEAKEST, 0, 10), 2, 7, 9, client=5)
        assert [Worth.of(case)(members) for members in ((1, 2), (0, 1))] == pytest.approx([50, 20])
        assert Worth.of(case).contributions((1, 2))["C"] == pytest.approx(dict.fromkeys((1, 2, CLIENT), 50 / 3))

    def test_strongest(self) -> None:
        case = scored(Criterion("C", Aggregator.STRONGEST, 0, 10), 2, 7, 7)
        assert Worth.of(case)((ACME, BOLT)) == pytest.approx(70)
        assert Worth.of(case).contributions((0, 1, 2))["C"] == pytest.approx({1: 35, 2: 35})

    def test_total_stops_at_the_need(self) -> None:
        case = scored(Criterion("C", Aggregator.TOTAL, 0, 300, need=500), 100, 150, 400)
        assert [Worth.of(case)(members) for members in ((0,), (0, 1), (0, 1, 2))] == pytest.approx([20, 50, 100])
        assert Worth.of(case).contributions((1, 2))["C"] == pytest.approx({1: 1500 / 55, 2: 4000 / 55})

    def test_coverage_takes_the_best_level_and_counts_no_more_than_needed(self) -> None:
        case = three(
            Criterion("C", Aggregator.COVERAGE),
            needs=(Need("x", 4, 3.0), Need("y", 1, 1.0), Need("z", 2, 0.0)),
            capabilities=(
                CapabilityLevel("Acme", "x", 1),
                CapabilityLevel("Bolt", "x", 3),
                CapabilityLevel("Cobalt", "x", None),
                CapabilityLevel("Client", "x", 2),
                CapabilityLevel("Cobalt", "y", 4),
                CapabilityLevel("Bolt", "z", 4),
            ),
        )
        worth = Worth.of(case)
        assert worth((ACME,)) == pytest.approx(75 * 2 / 4)
        assert worth((ACME, BOLT)) == pytest.approx(75 * 3 / 4)
        assert worth((ACME, COBALT)) == pytest.approx(75 * 2 / 4 + 25)
        assert Worth.of(case, "high")((ACME, COBALT)) == pytest.approx(100)
        assert worth(()) == pytest.approx(75 * 2 / 4)

    def test_joint_needs_every_capability_among_members_and_client(self) -> None:
        case = three(
            Criterion("C", Aggregator.JOINT),
            joint_results=(JointResult("pilot", 3, {"x": 2, "y": 2}), JointResult("permit", 1, {"z": 1})),
            capabilities=(
                CapabilityLevel("Acme", "x", 2),
                CapabilityLevel("Bolt", "y", 2),
                CapabilityLevel("Cobalt", "y", 1),
                CapabilityLevel("Client", "z", 1),
            ),
        )
        worth = Worth.of(case)
        assert [worth(members) for members in ((0,), (0, 1), (0, 2), (1, 2))] == pytest.approx([25, 100, 25, 25])

    def test_pair_mean_counts_unrated_pairs_as_neutral(self) -> None:
        case = three(
            Criterion("C", Aggregator.PAIR_MEAN, 0, 10, neutral=5), relations=(Relation("Acme", "Bolt", "C", 8.0),)
        )
        assert [Worth.of(case)(members) for members in ((0, 1), (0, 1, 2), (0, 2), (2,))] == pytest.approx(
            [80, 60, 50, 50]
        )
        assert Worth.of(case).contributions((0, 1, 2))["C"] == pytest.approx({0: 65 / 3, 1: 65 / 3, 2: 50 / 3})

    def test_pairs_with_the_client_count_once_it_was_rated(self) -> None:
        case = three(
            Criterion("C", Aggregator.PAIR_MEAN, 0, 10, neutral=5),
            relations=(Relation("Acme", "Bolt", "C", 8.0), Relation("Client", "Acme", "C", 2.0)),
        )
        assert [Worth.of(case)(members) for members in ((0,), (0, 1), (2,))] == pytest.approx([20, 50, 50])

    def test_pair_weakest(self) -> None:
        case = three(
            Criterion("C", Aggregator.PAIR_WEAKEST, 0, 10, neutral=5),
            relations=(Relation("Acme", "Bolt", "C", 8.0), Relation("Bolt", "Cobalt", "C", 3.0)),
        )
        assert [Worth.of(case)(members) for members in ((0, 1), (0, 2), (0, 1, 2), (1,))] == pytest.approx(
            [80, 50, 30, 50]
        )

    def test_coverage_and_joint_need_no_anchors_and_pairs_no_scores(self) -> None:
        assert {term_of(CASE, criterion).needs_size for criterion in CASE.criteria} == {True, False}


class TestWorth:
    def test_weights_are_those_of_the_case_unless_given(self) -> None:
        weights = {h.INNOVATION: 1.0, h.SAFETY: 0.0, h.CAPABILITIES: 0.0, h.JOINT: 0.0}
        assert Worth.of(CASE, weights=weights)(of(h.DIJKMAN, h.KADE)) == pytest.approx(75)
        assert Worth.of(CASE).reweighted(weights)(of(h.DIJKMAN, h.KADE)) == pytest.approx(75)

    def test_it_needs_a_size_only_for_terms_that_weigh(self) -> None:
        assert Worth.of(CASE).needs_size
        weights = {h.INNOVATION: 0.0, h.SAFETY: 1.0, h.CAPABILITIES: 0.0, h.JOINT: 0.0}
        assert not Worth.of(CASE, weights=weights).needs_size

    def test_uncertain_values_at_each_end(self) -> None:
        """A claim is 1.5 grades either way: innovation of the two 4 x 6.5, safety of Noordsens from 5.5 to 8.5."""
        entries = [
            Assessment(one.party, one.criterion, one.value, evidence=Evidence.CLAIM)
            if one.party == h.NOORDSENS
            else one
            for one in CASE.assessments
        ]
        case, members = CASE.replace(assessments=tuple(entries)), of(h.HAVENDATA, h.NOORDSENS)
        assert Worth.of(case, "low")(members) == pytest.approx(4 * 5.75 + 2 * 5.5 + 40)
        assert Worth.of(case, "mid")(members) == pytest.approx(80)
        assert Worth.of(case, "high")(members) == pytest.approx(4 * 7.25 + 2 * 7 + 40)

    def test_coverage_alone_never_gives_more_than_the_sum(self) -> None:
        weights = {h.INNOVATION: 0.0, h.SAFETY: 0.0, h.CAPABILITIES: 1.0, h.JOINT: 0.0}
        worth = Worth.of(CASE, weights=weights)
        own = worth(())
        for a, b in combinations(range(6), 2):
            assert worth((a, b)) - own <= worth((a,)) - own + worth((b,)) - own + 1e-9


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (82.0, 80.0, ("82.0", "80.0", "2.0")),
        # 66.2 and 66.0 would not be 0.1 apart.
        (66.1515, 66.0275, ("66.15", "66.03", "0.12")),
        # With three decimals they would seem to be 0.001 apart.
        (69.0496, 69.0494, ("69.0496", "69.0494", "0.0002")),
        (70.0, 70.0, ("70.0", "70.0", "0.0")),
        # By itself 0.128 reads as 0.13, and 1.984 as 2.0: neither is 66.15 less 66.03, or 74.4 less 72.5.
        (66.154, 66.026, ("66.154", "66.026", "0.128")),
        (74.444, 72.46, ("74.44", "72.46", "1.98")),
        # 0.5556, but 0.556 is not 59.444 less 58.889 either.
        (59.44444444, 58.88888889, ("59.44", "58.89", "0.55")),
        # A half is rounded up, as spreadsheets do.
        (40.0, 41.25, ("40.0", "41.3", "1.3")),
    ],
)
def test_what_is_between_two_worths_is_the_difference_of_what_is_said(
    one: float, other: float, said: tuple[str, str, str]
) -> None:
    assert tuple(text("{x:0.0}", x=number).to("en") for number in apart(one, other)) == said
    assert text("{x:0.0}", x=apart(one, other)[2]).to("nl") == said[2].replace(".", ",")


@given(st.floats(0, 100), st.floats(0, 100))
def test_worths_and_their_distance_always_add_up(one: float, other: float) -> None:
    first, second, between = (Decimal(text("{x:0.0}", x=number).to("en")) for number in apart(one, other))
    assert abs(first - second) == between
    assert abs(float(between) - abs(one - other)) <= max(0.002, 0.11 * abs(one - other))


@given(st.floats(0, 100), st.floats(0, 100))
def test_with_a_decimal_more_what_is_between_is_what_any_other_sentence_says(one: float, other: float) -> None:
    between = apart(one, other)[2]
    if between.decimals > (1 if abs(one - other) >= 1 else 2 if abs(one - other) >= 0.1 else 3):
        assert text("{x:0.0}", x=between).to("en") == text(f"{{x:0.{'0' * between.decimals}}}", x=abs(one - other)).to(
            "en"
        )
