"""Weightings that may be meant as well as those of a plan: what its stakeholders entered, or a little more or less."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from selection.model import Case
from selection.optimisation import Appraiser
from selection.robustness.group import wishes
from selection.texts import Text, text
from selection.weighting import draws as drawn
from selection.weighting.weights import Array

__all__ = ["Weightings", "weightings"]

SPREAD = 0.25
"""By so large a part the points of each criterion are taken to be uncertain where there are no stakeholders."""

_STATEMENTS = 500
"""So many times everybody's weights are drawn from what they entered; with each, influences are drawn several times."""


@dataclass(frozen=True, slots=True, eq=False)
class Weightings:
    """Drawn weightings, shape (draws, criteria), in the order of the case's criteria.

    `groups` (shape draws) tells which of them share a draw of what the stakeholders entered: only groups are
    independent of each other. `description` says in words what was drawn.
    """

    weights: Array
    groups: npt.NDArray[np.intp]
    description: Text


def weightings(appraiser: Appraiser, number: int, seed: int) -> Weightings:
    """So many weightings around those of the appraiser, the same for a seed.

    With stakeholders, and the weights that follow from them: each one's weights are drawn evenly from all that agree
    with what they entered, and mixed by influences drawn evenly from all there are, so that every weighting between
    their wishes can come up. Otherwise the points of each criterion are multiplied by a factor drawn evenly from 0.75
    to 1.25, each by itself, and made to add up to 1 again.
    """
    case, now = appraiser.case, appraiser.worth.weights
    random = np.random.default_rng(seed)
    if any(one.influence > 0 for one in case.stakeholders) and _same(now, case.weights):
        return _between(case, number, seed, random)
    base = np.array([now[criterion.name] for criterion in case.criteria])
    weights = base * random.uniform(1 - SPREAD, 1 + SPREAD, size=(number, len(base)))
    description = text("with the points of each criterion up to {spread:0%} lower or higher", spread=SPREAD)
    return Weightings(weights / weights.sum(axis=1, keepdims=True), np.arange(number), description)


def _between(case: Case, number: int, seed: int, random: np.random.Generator) -> Weightings:
    everybody = wishes(case)
    each = min(number, _STATEMENTS)
    stated = np.stack([drawn(one, each, seed + i) for i, one in enumerate(everybody, 1)])
    groups = np.arange(number) % each
    influence = random.dirichlet(np.ones(len(everybody)), size=number)
    weights = np.einsum("ds,sdc->dc", influence, stated[:, groups])
    weights *= np.array([case.weight_factors.get(criterion.name, 1.0) for criterion in case.criteria])
    description = text("with random mixes of what the stakeholders entered")
    return Weightings(weights / weights.sum(axis=1, keepdims=True), groups, description)


def _same(one: Mapping[str, float], other: Mapping[str, float]) -> bool:
    return all(abs(one[name] - other[name]) <= 1e-12 for name in other)
