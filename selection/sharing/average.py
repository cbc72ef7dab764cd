"""What a coalition is worth that is chosen blindly among those that the rules allow."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from selection.limits import Limits, Steps
from selection.model import Members
from selection.optimisation import Appraiser, near_optimal_of
from selection.optimisation.answer import HOLDS
from selection.optimisation.enumeration import sizes_of
from selection.worth import MOST_WORTH

__all__ = ["FEWEST", "Average", "average"]

_ENUMERABLE = 300_000
"""Up to so many sets of an allowed size all are looked at."""

_BATCH = 10_000
_TRIES = 200_000
FEWEST = 30
"""With fewer draws that the rules allow no average is given."""


@dataclass(frozen=True, slots=True)
class Average:
    """The mean worth of the allowed coalitions, with its standard error, 0 when it is of all of them.

    `coalitions` is how many the mean is of: all there are when `exact`, else drawn evenly from them.
    """

    worth: float
    error: float
    coalitions: int
    exact: bool


def average(
    appraiser: Appraiser, draws: int, seed: int, limits: Limits, progress: Steps | None = None
) -> Average | None:
    """The mean worth of the coalitions that the rules allow: of all when they are few, else of draws among them.

    None when there are none, or hardly any was drawn in the time or the tries allowed.
    """
    n, sizes = len(appraiser.case.candidates), sizes_of(appraiser.case, appraiser.rules)
    number = [math.comb(n, size) for size in sizes]
    if sum(number) <= _ENUMERABLE:
        near = near_optimal_of(appraiser, within=MOST_WORTH + 1, time_limit=limits.left, cancel=limits.cancel)
        # No coalition is worth less than 0, so these are all there are.
        if near.worths and near.floor < 0:
            worths = np.array(list(near.worths.values()))
            return Average(float(worths.mean()), 0.0, len(worths), exact=True)
    drawn: list[float] = []
    for one in islice(_allowed(appraiser, seed, limits), draws):
        drawn.append(appraiser.worth(one))
        if progress is not None:
            progress(len(drawn), draws)
    worths = np.array(drawn)
    if len(worths) < FEWEST:
        return None
    return Average(float(worths.mean()), float(worths.std(ddof=1) / math.sqrt(len(worths))), len(worths), exact=False)


def _allowed(appraiser: Appraiser, seed: int, limits: Limits) -> Iterator[Members]:
    """Coalitions drawn evenly from all that the rules allow: from all of an allowed size, the others thrown away."""
    case, random = appraiser.case, np.random.default_rng(seed)
    n, sizes = len(case.candidates), list(sizes_of(case, appraiser.rules))
    logs = np.array([math.lgamma(n + 1) - math.lgamma(size + 1) - math.lgamma(n - size + 1) for size in sizes])
    chances = np.exp(logs - logs.max())
    rows = [row for rule in appraiser.rules for row in rule.rows(case, range(n))]
    coefficients, constants = np.zeros((len(rows), n)), np.array([row.constant for row in rows])
    for i, row in enumerate(rows):
        coefficients[i, list(row.coefficients)] = list(row.coefficients.values())
    # By name, so that the draws do not depend on who was entered first.
    order = np.argsort(np.array(case.names))
    for _ in range(_TRIES // _BATCH if sizes else 0):
        if limits.stopped:
            return
        size = random.choice(sizes, size=_BATCH, p=chances / chances.sum())
        places = random.random((_BATCH, n)).argsort(axis=1).argsort(axis=1)
        inside = np.zeros((_BATCH, n))
        inside[:, order] = places < size[:, None]
        holds = (inside @ coefficients.T + constants <= HOLDS).all(axis=1)
        yield from (tuple(np.flatnonzero(row).tolist()) for row in inside[holds])
