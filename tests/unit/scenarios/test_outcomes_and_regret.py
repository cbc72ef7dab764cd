"""The case solved by hand in five scenarios: worths, regrets, choices, and how they read."""

from __future__ import annotations

from itertools import combinations

import pytest

from selection.errors import CaseError
from selection.model import Aggregator, Candidate, Case, Criterion, Relation, Scenario
from selection.optimisation import Plan, optimise
from selection.rules import Budget, Require, Size
from selection.scenarios import bold, boldness, outcomes, regret_table, worlds
from tests.support.hand_case import DIJKMAN, EEMLAND, HAVENDATA, KADE, NOORDSENS, hand_case
from tests.support.oracle import Oracle

BEST = "Eemland Engineering + Havendata + Noordsens"
PAIR = "Havendata + Noordsens"
CUT = Scenario("Cut", rules=(Budget(250_000.0),))
LEAVES = Scenario("Leaves", absent=(HAVENDATA,))
WEAK = Scenario("Weak", absent=(EEMLAND,))


def planned(*scenarios: Scenario) -> Plan:
    return optimise(hand_case().replace(scenarios=scenarios))


def said(plan: Plan) -> list[str]:
    return [str(outcome.sentence()) for outcome in outcomes(plan)]


def test_worth_and_regret_by_hand() -> None:
    """With Havendata out: E + N left, 4 x 7 + 2 x 7 + 15 = 57; best without it D + E, 60."""
    now, cut, leaves, weak = outcomes(planned(CUT, LEAVES, WEAK))
    assert [one.worth for one in (now, cut, leaves, weak)] == pytest.approx([82.0, 82.0, 57.0, 80.0])
    # Under 250 only H + N is left of the table, worth 80; without Eemland D + H + N costs 420, so H + N again.
    assert [one.regret for one in (now, cut, leaves, weak)] == pytest.approx([0.0, -2.0, 3.0, 0.0], abs=1e-9)
    assert [one.allowed for one in (now, cut, leaves, weak)] == [True, False, True, True]
    assert cut.broken == (Budget(250_000.0),)
    assert (leaves.gone, weak.gone, now.gone) == ((HAVENDATA,), (EEMLAND,), ())


def test_the_outcomes_in_words() -> None:
    assert said(planned(CUT, LEAVES, WEAK)) == [
        "Now the coalition is worth 82.0, the most that is possible.",
        (
            f'In scenario "Cut" the coalition is worth 82.0, 2.0 more than the best that the rules allow ({PAIR}). '
            'It breaks the rule "Cost in all at most 250,000" there.'
        ),
        (
            'In scenario "Leaves", without Havendata, the coalition is worth 57.0, 3.0 less than the best possible '
            "(Dijkman Techniek + Eemland Engineering)."
        ),
        'In scenario "Weak", without Eemland Engineering, the coalition is worth 80.0, the most that is possible.',
    ]


def test_a_rule_that_fails_only_because_somebody_dropped_out_is_told_apart() -> None:
    case = hand_case().replace(rules=(Size(3, 3), Budget(400_000.0)), scenarios=(WEAK,))
    outcome = outcomes(optimise(case))[1]
    assert (outcome.broken, outcome.missed) == ((), (Size(3, 3),))
    assert str(outcome.sentence()).endswith('Without Eemland Engineering the rule "Exactly 3 members" no longer holds.')


def test_a_scenario_in_which_nothing_is_possible_does_not_count() -> None:
    nothing = Scenario("Nothing", 0.5, rules=(Budget(1.0),))
    plan = planned(nothing, Scenario("Cut", 0.1, rules=CUT.rules))
    table = regret_table(plan)
    outcome = table.chosen.outcomes[1]
    assert outcome.regret is None
    assert "but no coalition satisfies all rules there" in str(outcome.sentence())
    assert table.everywhere
    # Of what is left, today has 0.4 and the cut 0.1 of 0.5.
    assert table.expected.expected == pytest.approx(80.0)
    assert regret_table(plan, waive=True).expected.expected == pytest.approx(82.0)


def test_any_coalition_may_be_asked_after() -> None:
    now, out = outcomes(planned(WEAK), [DIJKMAN, EEMLAND])
    assert (now.worth, now.regret) == pytest.approx((60.0, 22.0))
    assert out.members == (DIJKMAN, EEMLAND)
    # Dijkman alone: 4 x 9 + 2 x 8 + 10, of too small a size.
    assert out.worth == pytest.approx(62.0)
    assert out.missed == (Size(2, 3),)


def test_nobody_left_is_worth_what_the_client_brings() -> None:
    gone = Scenario("All gone", absent=(EEMLAND, HAVENDATA, NOORDSENS))
    outcome = outcomes(planned(gone))[1]
    assert outcome.worth == pytest.approx(10.0)
    assert outcome.missed == (Size(2, 3),)


def test_the_choice_of_least_regret() -> None:
    table = regret_table(planned(CUT, WEAK))
    # Only H + N fits the cut, and is the best there and without Eemland; today it is 2 below.
    assert str(table.minimax) == PAIR
    assert table.minimax.largest == pytest.approx(2.0)
    assert str(table.chosen) == BEST
    assert str(table.sentence()) == (
        f'In scenario "Cut" {BEST} breaks a rule. Of the coalitions that are allowed in every scenario, {PAIR} '
        "promises the least regret: whatever scenario comes true, it is never more than 2.0 points below the best."
    )
    assert str(table.expected_sentence()) == (
        f"Of the coalitions that are allowed in every scenario, {PAIR} is worth most on average: 80.0."
    )


def test_waived_rules_are_said() -> None:
    table = regret_table(planned(CUT, WEAK), waive=True)
    assert table.minimax.members == table.chosen.members
    assert str(table.sentence()).endswith("Rules that a coalition breaks in a scenario were waived for this.")


def test_rules_are_waived_when_no_coalition_is_allowed_everywhere() -> None:
    table = regret_table(planned(Scenario("With", rules=(Require((KADE,)),)), CUT,
                                 Scenario("Many", rules=(Size(3, 3),))))  # fmt: skip
    assert not table.everywhere
    assert "No coalition is allowed in every scenario" in str(table.sentence())
    assert table.proven_minimax


def test_another_choice_may_promise_less_regret() -> None:
    """Havendata leaves: D + E stays at 60 but is 22 below today; D + H is 21 below today, and left with 62 - 60 < 0."""
    table = regret_table(planned(LEAVES))
    assert table.chosen.largest == pytest.approx(3.0)
    assert str(table.sentence()) == (
        f"Whatever scenario comes true, {BEST} is never more than 3.0 points below the best: "
        "no other coalition promises less regret."
    )
    assert str(table.expected_sentence()) == (
        f"On average over the scenarios {BEST} is worth 69.5: no other is worth more."
    )


def test_without_scenarios_there_is_nothing_to_regret() -> None:
    table = regret_table(planned())
    assert len(table.worlds) == 1
    assert "state three or more on the sheet Scenarios" in str(table.sentence())


def test_boldness_between_the_worst_and_the_average() -> None:
    """E + H + N is worth 82 today and 57 when Havendata leaves, D + H 61, and then D alone 62."""
    plan = planned(Scenario("Leaves", 0.5, absent=(HAVENDATA,)))
    low, high = boldness(plan)
    assert [str(one.row) for one in (low, high)] == ["Dijkman Techniek + Havendata", BEST]
    # 61 + (61.5 - 61) x beta = 57 + (69.5 - 57) x beta
    assert low.high == high.low == pytest.approx(4.0 / 12.0)
    assert str(low.sentence()) == (
        "With a boldness from 0% to 33%, Dijkman Techniek + Havendata is the choice: worth 61.5 on average "
        "and 61.0 in the worst scenario."
    )
    assert str(bold(plan, 0.5).row) == BEST
    assert "However bold you are" in str(boldness(planned(WEAK))[0].sentence())


@pytest.mark.parametrize("beta", [-0.1, 1.1, float("nan"), "half"])
def test_a_boldness_that_is_none_is_refused(beta: float) -> None:
    with pytest.raises(CaseError, match="a boldness from 0 to 1"):
        bold(planned(CUT), beta)


def test_what_was_stopped_is_not_said_to_be_proven() -> None:
    plan = planned(CUT, WEAK)
    table = regret_table(plan, cancel=lambda: True)
    assert not table.proven_minimax
    assert "not proven" in str(table.sentence())
    assert "not proven" in str(table.expected_sentence())
    known = worlds(plan)
    assert not bold(plan, 0.5, known=known, cancel=lambda: True).proven


def test_the_solver_answers_where_the_search_has_none() -> None:
    """Two criteria of weakest pairs are more than the search takes. All twenty coalitions of three are looked at."""
    names = tuple(f"P{i}" for i in range(6))
    criteria = tuple(
        Criterion(name, Aggregator.PAIR_WEAKEST, 0.0, 10.0, neutral=5.0, weight=1.0) for name in ("Trust", "Fit")
    )
    values = [3, 8, 6, 9, 4, 7, 2, 5, 8, 6, 9, 3, 7, 5, 6]
    relations = [Relation(*pair, "Trust", value) for pair, value in zip(combinations(names, 2), values, strict=True)]
    relations += [Relation(*pair, "Fit", 11.0 - value) for pair, value in
                  zip(combinations(names, 2), values[4:] + values[:4], strict=True)]  # fmt: skip
    case = Case(tuple(map(Candidate, names)), criteria, relations=tuple(relations), rules=(Size(3, 3),),
                scenarios=(Scenario("Trust", 0.3, {"Trust": 4.0}), Scenario("Fit", 0.3, {"Fit": 4.0})))  # fmt: skip
    table = regret_table(optimise(case))
    assert table.proven_minimax
    assert table.proven_expected
    worths = {one: [Oracle(there).worth(one) for there in (case, *(s.applied(case) for s in case.scenarios))]
              for one in combinations(range(6), 3)}  # fmt: skip
    bests = [max(column) for column in zip(*worths.values(), strict=True)]
    largest = {one: max(b - w for b, w in zip(bests, row, strict=True)) for one, row in worths.items()}
    assert table.minimax.largest == pytest.approx(min(largest.values()))
    expected = max(0.4 * row[0] + 0.3 * row[1] + 0.3 * row[2] for row in worths.values())
    assert table.expected.expected == pytest.approx(expected)
