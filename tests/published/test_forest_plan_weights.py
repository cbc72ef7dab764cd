"""Six plans for a forest under two weightings, and at which weight of scenic beauty the choice goes over.

Kangas, Kangas & Kurttila (2008). Decision Support for Forest Management. Managing Forest Ecosystems 16. Springer.
ISBN 978-1-4020-6786-0. Table 3.7 (utilities), table 3.8 (global utilities with weights 0.6, 0.2 and 0.2: MREG is best)
and table 3.10 (with rank order centroids, 0.75 times 0.75, 0.75 times 0.25, and 0.25: SCEN is best).

From the first weighting to the second only the weight of scenic beauty changes, the others keep proportion: what a plan
is worth is a straight line between them, and where the lines of two plans cross follows from the two tables alone.
"""

from __future__ import annotations

import pytest

from selection.model import Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.robustness import weight_intervals
from selection.rules import Size

CRITERIA = ("Net incomes", "Stumpage value", "Scenic beauty")
UTILITIES = {
    "NAT": (0.000, 1.000, 0.750),
    "SCEN": (0.631, 0.546, 1.000),
    "NORM": (0.360, 0.954, 0.625),
    "GAME": (0.319, 0.959, 0.750),
    "MREG": (0.740, 0.893, 0.375),
    "INC": (1.000, 0.000, 0.000),
}

SMART, CENTROIDS = (0.6, 0.2, 0.2), (0.5625, 0.1875, 0.25)
GLOBAL = {
    SMART: {"NAT": 0.350, "SCEN": 0.688, "NORM": 0.532, "GAME": 0.533, "MREG": 0.697, "INC": 0.600},
    CENTROIDS: {"NAT": 0.375, "SCEN": 0.707, "NORM": 0.538, "GAME": 0.547, "MREG": 0.677, "INC": 0.563},
}
PRINTED = 0.00101
"""The utilities are rounded to three places, and so are the sums."""


def _case() -> Case:
    return Case(
        tuple(map(Candidate, UTILITIES)),
        tuple(Criterion(name, worst=0, best=1) for name in CRITERIA),
        tuple(
            Assessment(plan, name, value)
            for plan, values in UTILITIES.items()
            for name, value in zip(CRITERIA, values, strict=True)
        ),
        rules=(Size(1, 1),),
    )


@pytest.mark.parametrize("weights", GLOBAL)
def test_what_each_plan_is_worth(weights: tuple[float, float, float]) -> None:
    plan = optimise(_case(), alternatives=6, weights=dict(zip(CRITERIA, weights, strict=True)))
    worths = {one.members[0]: one.worth / 100 for one in plan.coalitions}
    assert worths == pytest.approx(GLOBAL[weights], abs=PRINTED)
    assert plan.best.members == (max(GLOBAL[weights], key=GLOBAL[weights].__getitem__),)


def _crossing(one: str, other: str) -> float:
    """At which weight of scenic beauty the printed worths of two plans are equal."""
    leads = [printed[one] - printed[other] for printed in GLOBAL.values()]
    start, end = SMART[2], CENTROIDS[2]
    return start + (end - start) * leads[0] / (leads[0] - leads[1])


@pytest.mark.parametrize("weights", GLOBAL)
def test_how_far_scenic_beauty_can_move(weights: tuple[float, float, float]) -> None:
    intervals = weight_intervals(_case(), weights=dict(zip(CRITERIA, weights, strict=True)))
    found = next(one for one in intervals if one.criterion == "Scenic beauty")
    assert found.proven
    # the lead of one over the other is known to twice the rounding, and changes by 0.039 from one weighting to the next
    off = (CENTROIDS[2] - SMART[2]) * 2 * PRINTED / 0.039
    if weights == SMART:
        assert (found.members, found.above) == (("MREG",), ("SCEN",))
        assert found.high == pytest.approx(_crossing("MREG", "SCEN"), abs=off)
    else:
        assert (found.members, found.below) == (("SCEN",), ("MREG",))
        assert found.low == pytest.approx(_crossing("MREG", "SCEN"), abs=off)
