"""Values, floors and distances, by hand."""

from __future__ import annotations

from selection.decision.measures import Measure, levels_of, measures_of
from tests.support.decided import small_plan


def of(party: int) -> dict[str, Measure]:
    # The coalition of Acme and Cobalt.
    return {one.criterion: one for one in measures_of(small_plan(), (0, 2))[party]}


def test_a_score_beside_the_members_average() -> None:
    bolt = of(1)["Ideas"]
    assert (bolt.value, bolt.level, bolt.to_level, bolt.floor, bolt.to_floor) == (4.0, 8.5, -4.5, None, None)
    assert str(bolt.sentence()) == "Ideas: 4 grade. The chosen coalition has 8.5 grade: 4.5 grade better."


def test_less_is_better_turns_the_distances() -> None:
    delta, acme = of(3)["Weeks"], of(0)["Weeks"]
    assert (delta.value, delta.floor, delta.to_floor, delta.level, delta.to_level) == (40.0, 35.0, -5.0, 20.0, -20.0)
    assert str(delta.sentence()) == (
        "Weeks: 40 weeks. The ceiling is 35 weeks: 5 weeks too much. The chosen coalition has 20 weeks: "
        "20 weeks better."
    )
    assert acme.to_floor == 25.0
    assert "25 weeks to spare" in str(acme.sentence())


def test_what_only_the_set_has_is_what_one_reaches_with_the_client() -> None:
    # Legal at level 4 is needed: Acme has 2, Cobalt 4, Bolt nothing.
    shares = [of(i)["Cover"].value for i in range(4)]
    assert shares == [50.0, 0.0, 100.0, 0.0]
    assert of(0)["Cover"].level == 100.0
    assert of(0)["Cover"].unit == "%"


def test_pairs_are_what_party_and_client_say_of_each_other() -> None:
    assert of(0)["Trust"].value == 7.0  # the mean of 6 and 8
    assert of(1)["Trust"].value is None
    assert str(of(1)["Trust"].sentence()) == "Trust: no value."


def test_weights_are_shares() -> None:
    assert [one.weight for one in of(0).values()] == [0.5, 1 / 6, 1 / 6, 1 / 6]


def test_levels_beside_needs() -> None:
    assert [(one.capability, one.needed, one.level, one.core) for one in levels_of(small_plan().case, 0)] == [
        ("legal", 4, 2.0, True)
    ]
