"""What a rule on the size costs, beside the usual sizes."""

from __future__ import annotations

import pytest

from selection.analysis import prices
from selection.optimisation import optimise
from selection.rules import Size
from tests.support.hand_case import EEMLAND, hand_case


def test_the_price_of_a_size_is_that_of_the_usual_sizes_by_hand() -> None:
    # The three best of all are worth 82; of two Havendata and Noordsens are best, at 80.
    rules = [one for one in hand_case().rules if not isinstance(one, Size)]
    plan = optimise(hand_case().replace(rules=(*rules, Size(2, 2))))
    (price,) = (one for one in prices(plan) if isinstance(one.rule, Size))
    assert price.points == pytest.approx(2)
    assert price.joins == (EEMLAND,)
    assert str(price.sentence()) == (
        'The rule "Exactly 2 members" costs 2.0 points: with 2 to 5 members Eemland Engineering + Havendata + '
        "Noordsens would be best, at 82.0."
    )
    as_wide = optimise(hand_case().replace(rules=(*rules, Size(1, 6))))
    assert not [one for one in prices(as_wide) if isinstance(one.rule, Size)]
