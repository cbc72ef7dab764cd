"""Why not: admission, prices of rules and smallest changes, on the case that is solved by hand."""

from __future__ import annotations

import math
import random

import pytest

from selection.analysis import admissions, lets_in, prices, score_changes, weight_changes, with_scores
from selection.errors import CaseError, InfeasibleError
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Panel
from selection.normalisation import ratings
from selection.optimisation import optimise
from selection.rules import Apart, AverageAtLeast, Budget, Exclude, Floor, Require, Size
from tests.support.hand_case import BOLWERK, DIJKMAN, EEMLAND, HAVENDATA, INNOVATION, KADE, NOORDSENS, hand_case
from tests.support.oracle_changes import Allowed, nearest_weights, rules_of
from tests.support.random_cases import random_case

IDEAS, SAFETY = Criterion("Ideas", worst=0, best=10), Criterion("Safety", Aggregator.WEAKEST, worst=0, best=10)


def case_of(grades: dict[str, tuple[float | None, ...]], *criteria: Criterion, **fields: object) -> Case:
    return Case(
        tuple(map(Candidate, grades)),
        criteria,
        tuple(
            Assessment(name, criterion.name, value)
            for name, values in grades.items()
            for criterion, value in zip(criteria, values, strict=True)
        ),
        **fields,  # type: ignore[arg-type]
    )


def test_admission_by_hand() -> None:
    found = {one.name: one for one in admissions(optimise(hand_case()))}
    assert {name: one.price for name, one in found.items()} == pytest.approx(
        {BOLWERK: 82 - 236 / 3, DIJKMAN: 82 - 61, KADE: 82 - 238 / 3}
    )
    assert set(found[DIJKMAN].leaves) == {EEMLAND, NOORDSENS}
    assert str(found[KADE].sentence()) == (
        "With Kade Advies the best coalition is worth 79.3, 2.7 points less. Eemland Engineering leaves."
    )


def test_a_gate_or_a_conflict_blocks() -> None:
    gated = optimise(hand_case(), [Floor("Safety culture", 7)])
    (bolwerk,) = admissions(gated, [BOLWERK])
    assert str(bolwerk.sentence()) == (
        "No coalition with Bolwerk Infra in it keeps every rule. Safety culture is 6, below the floor of 7."
    )
    apart = optimise(hand_case(), [Require((HAVENDATA,)), Apart(KADE, HAVENDATA)])
    (kade,) = admissions(apart, [KADE])
    assert kade.proven
    assert kade.coalition is None
    assert '"Kade Advies must take part"' in str(kade.sentence())


def test_ties_and_members_cost_nothing() -> None:
    plan = optimise(case_of({"Acme": (7,), "Bolt": (7,)}, IDEAS), [Size(1, 1)])
    acme, bolt = admissions(plan, ["Acme", "Bolt"])
    assert (acme.price, bolt.price) == (0, 0)
    assert str(acme.sentence()) == "Acme is a member of the best coalition."
    assert str(bolt.sentence()) == "With Bolt the best coalition is worth just as much, 70.0. Acme leaves."
    assert [one.least for one in score_changes(plan)] == [{}]
    assert [one.share for one in weight_changes(plan)] == [0]


def test_prices_by_hand() -> None:
    plan = optimise(hand_case(), [Exclude((KADE,))])
    found = {type(one.rule): one for one in prices(plan)}
    # Without the budget Dijkman is in, for 83 1/3; Kade would not be chosen anyhow.
    assert found[Budget].points == pytest.approx(4 / 3)
    assert found[Budget].joins == (DIJKMAN,)
    assert found[Exclude].points == 0
    assert str(found[Exclude].sentence()) == (
        'The rule "Kade Advies cannot take part" costs nothing: without it no coalition is worth more.'
    )
    assert str(found[Budget].sentence()) == (
        'The rule "Cost in all at most 400,000" costs 1.3 points: without it Dijkman Techniek + Havendata + Noordsens '
        "would be best, at 83.3."
    )
    assert str(lets_in(prices(plan), DIJKMAN)) == (
        'Without the rule "Cost in all at most 400,000" the best coalition has Dijkman Techniek.'
    )
    assert lets_in(prices(plan), KADE) is None


def test_score_changes_by_hand() -> None:
    found = {one.name: one for one in score_changes(optimise(hand_case()))}
    # With Havendata and Noordsens a third partner needs an 8 on innovation to be as good as Eemland.
    assert found[KADE].least == pytest.approx({INNOVATION: 8})
    assert found[KADE].effort == pytest.approx(0.2)
    assert str(found[KADE].sentence()) == (
        "The least that Kade Advies needs is 8 on Innovation (now 6); then Havendata + Noordsens + Kade Advies is at "
        "least as good as the best."
    )
    assert [one.needed for one in found[KADE].alone] == [pytest.approx(8), None]
    # Bolwerk lowers safety too and is 3 1/3 points short. A grade on innovation brings 4/3 points; one on safety 2, no
    # more than one, as the others have a 7.
    assert found[BOLWERK].alone[0].needed == pytest.approx(9.5)
    assert found[BOLWERK].effort == pytest.approx(0.1 + 0.1)
    # Together with both it costs too much, and without them 63 is the most.
    assert found[DIJKMAN].least is None
    assert str(found[DIJKMAN].sentence()) == (
        "No scores of its own, however good, bring Dijkman Techniek into a best coalition."
    )


def test_a_floor_comes_first() -> None:
    case = case_of({"Acme": (9, 5), "Bolt": (6, 8)}, IDEAS, SAFETY.replace(gate=6), rules=(Size(1, 1),))
    (acme,) = score_changes(optimise(case))
    # Bolt is worth 70. With a 6 Acme is worth 75.
    assert acme.first == {"Safety": 6}
    assert [one.needed for one in acme.alone] == [9, 6]
    assert str(acme.alone[0].sentence()) == "Once it passes the floor on Safety: Acme needs no other score on Ideas."
    assert acme.effort == pytest.approx(0.1)


def test_a_promise_that_is_not_kept_is_raised_from_what_was_promised() -> None:
    hours = Criterion("Hours", Aggregator.TOTAL, worst=0, best=10, need=10, follow_through="Kept", gate=5)
    case = Case(
        (Candidate("Acme", {"Kept": 1.0}), Candidate("Bolt", {"Kept": 0.0})),
        (IDEAS.replace(weight=1), hours.replace(weight=0)),
        (Assessment("Acme", "Ideas", 7), Assessment("Bolt", "Ideas", 8),
         Assessment("Acme", "Hours", 6), Assessment("Bolt", "Hours", 4)),
        rules=(Size(1, 1),),
    )  # fmt: skip
    (bolt,) = score_changes(optimise(case))
    assert bolt.least == {"Hours": 5}
    assert bolt.effort == pytest.approx(0.1)


def test_a_missing_score_has_no_score_now() -> None:
    case = case_of({"Acme": (8,), "Bolt": (None,)}, IDEAS, rules=(Size(1, 1),))
    (bolt,) = score_changes(optimise(case))
    assert bolt.alone[0].now is None
    assert bolt.alone[0].needed == pytest.approx(8)
    # From the middle of what is possible.
    assert bolt.effort == pytest.approx(0.3)
    assert str(bolt.alone[0].sentence()) == (
        "With 8 on Ideas, where Bolt has no score now, Bolt is at least as good as the best."
    )


def test_less_is_better_and_a_function_that_turns() -> None:
    weeks = Criterion("Weeks", worst=30, best=10)
    (bolt,) = score_changes(optimise(case_of({"Acme": (15,), "Bolt": (21,)}, weeks), [Size(1, 1)]))
    assert bolt.alone[0].needed == pytest.approx(15)
    # Best at 5: from 9 (0.44) down to 7 (0.72), not up.
    trust = Criterion("Trust", worst=0, best=10, knots=((0, 0.1), (5, 1.0), (10, 0.3)))
    (bolt,) = score_changes(optimise(case_of({"Acme": (7,), "Bolt": (9,)}, trust), [Size(1, 1)]))
    assert bolt.alone[0].needed == pytest.approx(7)


def test_an_average_is_reached_too() -> None:
    rules = (Size(2, 2), AverageAtLeast("Safety", 6), Require(("Acme",)))
    criteria = IDEAS.replace(weight=1), SAFETY.replace(weight=0)
    case = case_of({"Acme": (9, 8), "Bolt": (5, 6), "Cobalt": (5, 2)}, *criteria, rules=rules)
    (cobalt,) = score_changes(optimise(case))
    # As good as Bolt but for the average, which a 4 brings to 6; ideas alone cannot.
    assert cobalt.least == pytest.approx({"Safety": 4})
    assert [one.needed for one in cobalt.alone] == [None, pytest.approx(4)]


def test_becoming_the_strongest_can_be_nearest() -> None:
    ideas, peak = IDEAS.replace(weight=3), Criterion("Peak", Aggregator.STRONGEST, worst=0, best=10, weight=7)
    grades = {"Acme": (5, 8), "Bolt": (9, 2), "Cobalt": (5, 7)}
    (cobalt,) = score_changes(optimise(case_of(grades, ideas, peak, rules=(Size(2, 2), Require(("Acme",))))))
    # With Bolt 30 x 0.7 + 70 x 0.8 = 77, with Cobalt 71. A grade on ideas brings 1.5 points, so that it takes 4; the
    # first grade on peak brings nothing, beyond 8 each brings 7 points.
    assert [one.needed for one in cobalt.alone] == pytest.approx([9, 8 + 6 / 7])
    assert cobalt.least == pytest.approx({"Peak": 8 + 6 / 7})
    assert cobalt.effort == pytest.approx(0.1 + 0.6 / 7)


def test_shown_scores_are_rounded_to_the_safe_side() -> None:
    euros = Criterion("Euros", Aggregator.TOTAL, worst=0, best=100_000, need=100_000)
    case = case_of({"Acme": (77_777.7,), "Bolt": (10_000,)}, euros, rules=(Size(1, 1),))
    (bolt,) = score_changes(optimise(case))
    assert bolt.alone[0].needed == pytest.approx(77_777.7)
    assert bolt.alone[0].shown == 77_800


@pytest.mark.parametrize(
    ("ideas", "trust", "needed", "shown", "sentence"),
    [
        (9.0, 9.0, 20 / 3, 7.0, "It is enough for Bolt to have 7 on Ideas (now 1)"),
        (9.0, 8.0, 13 / 3, 5.0, "It is enough for Bolt to have 5 on Ideas (now 1)"),
        (8.5, 9.0, 18.5 / 3, 6.17, "The least that Bolt needs is 6.17 on Ideas (now 1)"),
        (8.5, 8.5, 5.0, 5.0, "The least that Bolt needs is 5 on Ideas (now 1)"),
    ],
)
def test_needed_scores_are_said_in_steps_that_the_scale_has(
    ideas: float, trust: float, needed: float, shown: float, sentence: str
) -> None:
    """Bolt has the best on trust, 70 points: on ideas, 3 points a grade, it takes what is short beside Acme."""
    grades = {"Acme": (ideas, trust), "Bolt": (1.0, 10.0)}
    criteria = IDEAS.replace(weight=3), Criterion("Trust", worst=0, best=10, weight=7)
    (bolt,) = score_changes(optimise(case_of(grades, *criteria, rules=(Size(1, 1),))))
    assert bolt.least == pytest.approx({"Ideas": needed})
    assert bolt.shown == {"Ideas": shown}
    assert str(bolt.sentence()).startswith(sentence)
    assert 3 * shown + 70 >= 3 * ideas + 7 * trust


@pytest.mark.parametrize("panel", list(Panel))
def test_an_agreed_score_counts_whatever_the_panel(panel: Panel) -> None:
    criterion = IDEAS.replace(panel=panel)
    scores = [Assessment(who, "Ideas", grade, assessor=a) for who in ("Acme", "Bolt") for a, grade in
              (("Ann", 2.0), ("Bo", 9.0), ("Consensus", 4.0))]  # fmt: skip
    case = Case((Candidate("Acme"), Candidate("Bolt")), (criterion,), tuple(scores))
    changed = with_scores(case, "Bolt", {"Ideas": 7.0})
    assert ratings(changed, criterion).raw[1] == 7
    assert ratings(changed, criterion).mid[1] == pytest.approx(0.7)
    assert ratings(changed, criterion).mid[0] == ratings(case, criterion).mid[0]


@pytest.mark.parametrize("seed", range(4))
def test_rivals_far_from_the_lines_count(seed: int) -> None:
    """With many criteria some candidates are best only where several weights differ from the present ones."""
    draw = random.Random(seed)
    criteria = tuple(Criterion(name, worst=0, best=100, weight=1) for name in "ABCDEF")
    grades = {f"P{i}": tuple(float(draw.randint(0, 100)) for _ in criteria) for i in range(8)}
    plan = optimise(case_of(grades, *criteria, rules=(Size(1, 1),)))
    found = Allowed(plan.case, rules_of(plan.case))
    for change in weight_changes(plan):
        least = nearest_weights(found, [1 / 6] * 6, plan.case.index[change.name])
        assert change.proven
        assert (math.inf if change.share is None else change.share) == pytest.approx(least, abs=1e-6)


def test_the_least_change_of_weights_does_not_depend_on_who_else_is_asked() -> None:
    """What was learnt for one candidate is a bound for the next, and no more than a bound."""
    case = random_case(93, 7)
    points = {"strongest": 0.5, "weakest": 0.0}
    total = sum(points.get(one.name, 1.0) for one in case.criteria)
    weights = {one.name: points.get(one.name, 1.0) / total for one in case.criteria}
    plan = optimise(case, weights=weights)
    together = {one.name: one for one in weight_changes(plan)}
    found = Allowed(case, rules_of(case), list(weights.values()))
    assert together
    for name, change in together.items():
        (alone,) = weight_changes(plan, [name])
        least = nearest_weights(found, list(weights.values()), case.index[name])
        assert change.proven
        assert change.share == pytest.approx(least, abs=1e-6)
        assert alone.share == pytest.approx(least, abs=1e-6)


def test_what_was_not_finished_is_not_claimed() -> None:
    plan = optimise(hand_case())
    for one in score_changes(plan, time_limit=0):
        assert not one.proven
        assert one.least is None
        assert "not found in the time allowed" in str(one.sentence())
    for change in weight_changes(plan, time_limit=0):
        assert not change.proven
    for price in prices(plan, time_limit=0):
        assert not price.proven
    assert [one.proven for one in admissions(plan, time_limit=0)] == [False] * 3


def test_refusals() -> None:
    plan = optimise(hand_case())
    for question in (admissions, score_changes, weight_changes):
        with pytest.raises(CaseError, match="Nobody"):
            question(plan, ["Nobody"])
    none = optimise(hand_case(), [Budget(1)])
    for question in (admissions, prices, score_changes, weight_changes):
        with pytest.raises(InfeasibleError):
            question(none)


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    weight_changes(optimise(hand_case()), progress=lambda done, total: told.append((done, total)))
    # Three candidates, each along the lines of single weights first.
    assert told == [(done, 6) for done in range(1, 7)]


def test_who_ties_with_thousands_is_found() -> None:
    """With all weight on Hours any two of 79 firms are as good; the firm without hours never is."""
    hours = Criterion("Hours", Aggregator.TOTAL, worst=0, best=100, need=100, weight=1)
    grades = {f"Firm {i:02d}": (9.0 if i < 2 else 5.0, 50.0) for i in range(79)} | {"Idle": (5.0, 0.0)}
    plan = optimise(case_of(grades, IDEAS.replace(weight=1), hours, rules=(Size(2, 2),)))
    for name in ("Firm 02", "Firm 40", "Firm 78"):
        (change,) = weight_changes(plan, [name])
        assert [(one.needed, one.proven) for one in change.alone] == [(pytest.approx(0.0), True), (1.0, True)]
        # The same point: all weight on hours, so that half of the weight moves.
        assert change.share == pytest.approx(0.5)
    (idle,) = weight_changes(plan, ["Idle"])
    assert [(one.needed, one.proven) for one in idle.alone] == [(None, True), (None, True)]
