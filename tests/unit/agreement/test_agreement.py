from __future__ import annotations

import numpy as np
import pytest

from selection.agreement import Agreement, Room, agreement
from selection.errors import CaseError, InfeasibleError
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Stakeholder
from selection.optimisation import Plan, optimise
from selection.rules import Require, Size
from selection.weighting import Entry, Points, Preference, Range, Rank

# Ideas, safety and speed of four candidates, 0 to 10; one of them is to be chosen.
GRADES = {"Acme": (10, 0, 5), "Bolt": (0, 10, 5), "Cobalt": (6, 7, 5), "Delta": (4, 4, 5)}
NAMES = ("Ideas", "Safety", "Speed")


def someone(name: str, *entries: Entry, influence: float = 1.0) -> Stakeholder:
    return Stakeholder(name, Preference.of(dict(zip(NAMES, entries, strict=False))), influence)


def points(name: str, *values: float, influence: float = 1.0) -> Stakeholder:
    return someone(name, *map(Points, values), influence=influence)


BOARD, FIRMS = points("Board", 80, 10, 10), points("Firms", 10, 80, 10)


def plan_for(*people: Stakeholder, factors: dict[str, float] | None = None) -> Plan:
    return optimise(case_for(*people, factors=factors), [Size(1, 1)])


def case_for(*people: Stakeholder, factors: dict[str, float] | None = None) -> Case:
    return Case(
        tuple(map(Candidate, GRADES)),
        tuple(Criterion(name, worst=0, best=10) for name in NAMES),
        tuple(
            Assessment(who, name, grade)
            for who, grades in GRADES.items()
            for name, grade in zip(NAMES, grades, strict=True)
        ),
        stakeholders=people,
        weight_factors=factors or {},
    )


def told(found: Agreement) -> str:
    return " ".join(map(str, found.sentences()))


def test_two_who_differ_by_hand() -> None:
    """Each of the two would choose its own; Cobalt is between.

    Board: Acme 80 + 0 + 5 = 85, Bolt 0 + 10 + 5 = 15, Cobalt 48 + 7 + 5 = 60. Firms: Acme 10 + 5 = 15, Bolt 80 + 5 =
    85, Cobalt 6 + 56 + 5 = 67. So Cobalt costs the Board 25 and the Firms 18, each other's choice 70.
    """
    found = agreement(plan_for(BOARD, FIRMS))
    assert [view.best.members for view in found.views] == [("Acme",), ("Bolt",)]
    assert [view.best.worth for view in found.views] == pytest.approx([85, 85])
    assert found.regrets["Board"] == pytest.approx({"Board": 0, "Firms": 70})
    assert found.regrets["Firms"] == pytest.approx({"Board": 70, "Firms": 0})
    assert found.consensus is not None
    assert found.consensus.coalition.members == ("Cobalt",)
    assert found.consensus.regrets == pytest.approx({"Board": 25, "Firms": 18})
    assert found.consensus.proven
    assert found.proven
    assert found.consensus.bound == pytest.approx(25)


def test_what_divides_two_by_hand() -> None:
    """Ideas: (80 - 10) % of the 100 points between Acme and Bolt; safety the same; speed is weighed alike."""
    (pair,) = agreement(plan_for(BOARD, FIRMS)).contentions
    assert pair.effects == pytest.approx({"Ideas": 70, "Safety": 70, "Speed": 0})
    assert pair.total == pytest.approx(140)


def test_the_sentences_of_two_who_differ() -> None:
    found = told(agreement(plan_for(BOARD, FIRMS)))
    assert "would choose 2 different coalitions: Acme (Board) and Bolt (Firms)." in found
    assert "They differ most on Ideas: Firms gives 10%, Board gives 80%. It matters for the choice" in found
    assert "of the 140.0 points that these two would lose by each other's choice, it counts for 70.0." in found
    assert "On Speed their weights are no more than one percentage point apart." in found


def test_a_difference_that_does_not_matter() -> None:
    found = agreement(plan_for(points("Board", 90, 0, 10), points("Firms", 60, 0, 40)))
    assert str(found.sentence()) == "Board and Firms agree: Acme is the choice of each."
    assert "It does not matter for the choice of these two, which is the same." in told(found)
    assert found.consensus is not None
    assert found.consensus.is_chosen
    assert found.consensus.largest == 0


def test_a_difference_that_is_not_what_divides_them() -> None:
    """Speed, on which all are alike, is weighed most differently; ideas and safety make the difference."""
    found = agreement(plan_for(points("Board", 30, 10, 60), points("Firms", 40, 60, 0)))
    assert [view.best.members for view in found.views] == [("Acme",), ("Cobalt",)]
    assert "They differ most on Speed: Firms gives 0%, Board gives 60%. That is not what makes" in told(found)


def test_nobody_and_one() -> None:
    assert "nothing to compare" in told(agreement(plan_for()))
    alone = agreement(plan_for(BOARD))
    assert alone.consensus is None
    assert "Board is the only stakeholder" in told(alone)
    assert alone.views[0].regret == 0


def test_who_has_no_influence_does_not_count() -> None:
    found = agreement(plan_for(BOARD, points("Firms", 10, 80, 10, influence=0)))
    assert [view.stakeholder for view in found.views] == ["Board"]


def test_influence_changes_the_plan_and_not_the_consensus() -> None:
    one, other = (agreement(plan_for(BOARD, points("Firms", 10, 80, 10, influence=i))) for i in (0.1, 9.0))
    assert one.chosen.members != other.chosen.members
    assert one.consensus is not None
    assert other.consensus is not None
    assert one.consensus.coalition.members == other.consensus.coalition.members
    assert one.regrets == other.regrets


def test_the_chosen_coalition_may_cost_more_than_the_consensus() -> None:
    found = agreement(plan_for(points("Board", 80, 10, 10, influence=9), FIRMS))
    assert found.chosen.members == ("Acme",)
    sentence = told(found)
    assert (
        "Firms: by their own weights Bolt is the best, worth 85.0; the chosen coalition is worth 70.0 points"
        in sentence
    )
    assert (
        "Cobalt suits all best: it costs nobody more than 25.0 points, and no other coalition does better." in sentence
    )
    assert "The chosen coalition costs Firms 70.0." in sentence


def test_factors_count_for_each() -> None:
    """Without ideas the Board too chooses by safety, of which Bolt has most."""
    found = agreement(plan_for(BOARD, FIRMS, factors={"Ideas": 0.0}))
    assert found.views[0].weights == pytest.approx({"Ideas": 0, "Safety": 0.5, "Speed": 0.5})
    assert [view.best.members for view in found.views] == [("Bolt",), ("Bolt",)]


def test_factors_that_leave_somebody_nothing() -> None:
    with pytest.raises(CaseError, match="Board: expected weights above 0 once the factors"):
        agreement(plan_for(points("Board", 1, 0, 0), FIRMS, factors={"Ideas": 0.0}))


def test_equally_good_is_no_disagreement() -> None:
    """The Board does not care; the chosen coalition is as good to it as any."""
    found = agreement(plan_for(points("Board", 0, 0, 1), points("Firms", 0, 1, 0)))
    assert [view.best.members for view in found.views] == [("Bolt",), ("Bolt",)]


def test_ranges_with_room_for_the_chosen_coalition() -> None:
    """From 50% ideas on Acme is best; the range of the Firms stands for 40, but reaches 60."""
    people = (points("Board", 90, 0, 10, influence=9), someone("Firms", Range(10, 60), Range(30, 80), Points(10)))
    view = agreement(plan_for(*people)).views[1]
    assert view.best.members != ("Acme",)
    assert view.room is Room.YES
    assert view.under is not None
    worth = {who: sum(view.under[n] * g for n, g in zip(NAMES, GRADES[who], strict=True)) for who in GRADES}
    assert max(worth.values()) == pytest.approx(worth["Acme"])
    assert 0.1 - 1e-9 <= view.under["Ideas"] <= 0.6 + 1e-9
    assert "there are weights under which the chosen coalition is the best" in str(view.sentence())


def test_ranks_without_room() -> None:
    people = (points("Board", 90, 0, 10, influence=9), someone("Firms", Rank(3), Rank(1), Rank(2)))
    view = agreement(plan_for(*people)).views[1]
    assert view.room is Room.NO
    assert "Under no weights within what they entered" in str(view.sentence())


def test_the_rules_of_the_plan_hold_for_everybody() -> None:
    found = agreement(optimise(case_for(BOARD, FIRMS), [Size(2, 2), Require(("Delta",))]))
    assert all("Delta" in view.best.members for view in found.views)
    assert found.consensus is not None
    assert "Delta" in found.consensus.coalition.members


def test_the_weights_of_the_plan_decide_what_is_chosen() -> None:
    plan = optimise(case_for(BOARD, FIRMS), [Size(1, 1)], weights={"Ideas": 0.0, "Safety": 1.0, "Speed": 0.0})
    found = agreement(plan)
    assert found.chosen.members == ("Bolt",)
    assert found.views[1].regret == 0
    assert found.views[0].regret == pytest.approx(70)


def test_all_may_agree_on_another_than_the_chosen() -> None:
    plan = optimise(case_for(BOARD, BOARD_TOO), [Size(1, 1)], weights={"Ideas": 0.0, "Safety": 1.0, "Speed": 0.0})
    sentence = str(agreement(plan).sentence())
    assert sentence == "Board and Council agree: each would choose Acme rather than the chosen coalition."


BOARD_TOO = points("Council", 80, 10, 10)


def test_no_coalition() -> None:
    with pytest.raises(InfeasibleError):
        agreement(optimise(case_for(BOARD, FIRMS), [Size(1, 1), Require(("Acme", "Bolt"))]))


def test_out_of_time_nothing_is_claimed() -> None:
    found = agreement(plan_for(BOARD, FIRMS), time_limit=0.0)
    assert not found.proven
    assert "not proven" in told(found)


def test_cancelled() -> None:
    assert not agreement(plan_for(BOARD, FIRMS), cancel=lambda: True).proven


def test_progress_goes_from_nobody_to_all() -> None:
    seen: list[tuple[int, int]] = []
    agreement(plan_for(BOARD, FIRMS), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_a_dutch_sentence() -> None:
    expected = "De 2 belanghebbenden zouden 2 verschillende coalities kiezen: Acme (Board) en Bolt (Firms)."
    assert agreement(plan_for(BOARD, FIRMS)).sentence().to("nl") == expected


def test_ties_in_the_largest_regret_go_to_the_smallest_sum() -> None:
    """Each looks at one criterion only. C and D cost P 40 points; C costs Q 40 too, D only 10."""
    grades = {"A": (10, 0), "B": (0, 10), "C": (6, 6), "D": (6, 9)}
    case = Case(
        tuple(map(Candidate, grades)),
        (Criterion("X", Aggregator.MEAN, 0, 10), Criterion("Y", Aggregator.MEAN, 0, 10)),
        tuple(Assessment(who, n, g) for who, both in grades.items() for n, g in zip("XY", both, strict=True)),
        stakeholders=(
            Stakeholder("P", Preference.of({"X": Points(1)})),
            Stakeholder("Q", Preference.of({"Y": Points(1)})),
        ),
    )
    # Under the weights of the plan C and D are equally good, and C comes first by name.
    found = agreement(optimise(case, [Size(1, 1)], weights={"X": 1.0, "Y": 0.0})).consensus
    assert found is not None
    assert found.coalition.members == ("D",)
    assert list(found.regrets.values()) == pytest.approx([40, 10])
    assert np.isclose(found.bound, 40)
