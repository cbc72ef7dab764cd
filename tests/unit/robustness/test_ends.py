"""What stands beside a worth never denies a doubt that stands elsewhere."""

from __future__ import annotations

import pytest

from selection.model import Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.robustness.ends import ends, left_out
from selection.rules import Size


@pytest.mark.parametrize(
    ("grades", "said"),
    [
        ({"Ann": 8.0}, "all its scores that count are known and certain"),
        (
            {"Ann": 8.0, "Bob": 6.0},
            "all its scores that count are known; assessors may differ",
        ),
        # Without a score it can be anything.
        ({"Ann": None}, "0.0 to 100.0 with what is missing or uncertain"),
    ],
)
def test_the_ends_say_what_they_count(grades: dict[str, float | None], said: str) -> None:
    entered = [Assessment("Acme", "Ideas", grade, assessor=who) for who, grade in grades.items()]
    case = Case((Candidate("Acme"),), (Criterion("Ideas", worst=0, best=10),), tuple(entered))
    assert str(ends(case, optimise(case, [Size(1, 1)]).best)) == said
    assert (left_out(case) is None) == (len(grades) == 1)


def test_with_several_assessors_the_ends_are_those_of_scores_alone() -> None:
    entered = (Assessment("Acme", "Ideas", 8, assessor="Ann"), Assessment("Acme", "Ideas", 6, assessor="Bob"),
               Assessment("Acme", "Price", None))  # fmt: skip
    case = Case((Candidate("Acme"),), (Criterion("Ideas", worst=0, best=10), Criterion("Price", worst=0, best=10)),
                entered)  # fmt: skip
    # Ideas gives half of 70 points, the price anything from 0 to half of 100.
    said = str(ends(case, optimise(case, [Size(1, 1)]).best))
    assert said == "35.0 to 85.0, for missing and uncertain scores alone"
