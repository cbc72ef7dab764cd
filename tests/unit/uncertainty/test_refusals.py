"""What a user can ask wrongly about uncertain values."""

from __future__ import annotations

import math

import numpy as np
import pytest

from selection.errors import CaseError
from selection.uncertainty import acceptability, at_end, choices, drawn, robust_optimum, settled, unknowns
from tests.support.graded import ONE, case_of

CASE = case_of(("Acme", 6, None), ("Bolt", None, None))
FOUND = unknowns(CASE)


@pytest.mark.parametrize(
    ("number", "seed", "shape"),
    [(0, 1, "uniform"), (2.5, 1, "uniform"), (math.nan, 1, "uniform"), (3, -1, "uniform"), (3, 1, "normal")],
)
def test_draws(number: int, seed: int, shape: str) -> None:
    with pytest.raises(CaseError, match=r"number: |seed: |shape: expected uniform or triangular"):
        drawn(FOUND, number, seed, shape)  # type: ignore[arg-type]  # what somebody may write
    with pytest.raises(CaseError, match=r"draws: |seed: |shape: "):
        acceptability(CASE, [ONE], draws=number, seed=seed, shape=shape)  # type: ignore[arg-type]  # as above


@pytest.mark.parametrize("weights", [{}, {"Ideas": 0.5}, {"Ideas": math.nan}, {"Ideas": 1.0, "Idea": 0.0}])
def test_weights(weights: dict[str, float]) -> None:
    for ask in (unknowns, lambda case, weights: at_end(case, "low", weights=weights)):
        with pytest.raises(CaseError, match="together 1"):
            ask(CASE, weights)
    with pytest.raises(CaseError, match="together 1"):
        robust_optimum(CASE, [ONE], weights=weights)
    with pytest.raises(CaseError, match="together 1"):
        acceptability(CASE, [ONE], draws=3, weightings=[weights])


def test_ends() -> None:
    with pytest.raises(CaseError, match='at: expected low, mid or high, found "worst"'):
        at_end(CASE, "worst")  # type: ignore[arg-type]  # what somebody may write


@pytest.mark.parametrize("value", [-0.1, 1.1, math.nan, math.inf])
def test_values_outside_their_interval(value: float) -> None:
    with pytest.raises(CaseError, match="Ideas: expected a value from 0 to 1"):
        settled(CASE, {FOUND[0]: value})
    with pytest.raises(CaseError, match="Ideas: expected a value from 0 to 1"):
        choices(CASE, np.array([[0.5], [value]]), [ONE])


@pytest.mark.parametrize("shape", [(2, 2), (2, 0), (2,), (2, 1, 1)])
def test_draws_of_another_case(shape: tuple[int, ...]) -> None:
    with pytest.raises(CaseError, match="draws: expected a column for each of 1 unknowns"):
        choices(CASE, np.full(shape, 0.5), [ONE])


@pytest.mark.parametrize("beside", [(), (2,), (-1,), ("Acme",)])
def test_coalitions_that_are_none(beside: tuple[int, ...]) -> None:
    with pytest.raises(CaseError, match="beside: expected the positions of candidates"):
        choices(CASE, np.array([[0.5]]), [ONE], beside=beside)
