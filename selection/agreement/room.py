"""Whether what somebody entered leaves room for weights under which a coalition is best."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import numpy as np
from scipy.optimize import linprog

from selection.agreement.eyes import Eyes
from selection.model import Members
from selection.optimisation.answer import PROOF_GAP
from selection.weighting import Points, Polytope, Preference
from selection.weighting.weights import Array
from selection.worth import TIE

__all__ = ["Room", "room_for"]

_MOST_SOLVES = 50
"""After so many solves it is left undecided."""


class Room(StrEnum):
    """Whether what a stakeholder entered leaves room for weights under which the chosen coalition is best."""

    EXACT = "exact"
    """They entered points: there is one set of weights only."""
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    """Not found out in the time allowed."""


def room_for(eyes: Eyes, chosen: Members, preference: Preference) -> tuple[Room, Mapping[str, float] | None]:
    """Whether weights within what was entered make `chosen` best, and such weights, the factors of the case in them.

    What a coalition is worth more than another, times what the factors leave of the weights in all, is linear in what
    was entered. A linear program gives the entry at which `chosen` stands best against the coalitions known; a solve
    there gives others that are worth more, until there are none, or no entry is left.
    """
    if all(isinstance(entry, Points) for entry in preference.entries):
        return Room.EXACT, None
    said = preference.polytope()
    place = [eyes.labels.index(label) for label in said.labels]
    factors = np.array([eyes.plan.case.weight_factors.get(label, 1.0) for label in said.labels])
    own = eyes.points(chosen)
    for _ in range(_MOST_SOLVES):
        leads = np.array([own - points for points in eyes.found.values() if np.abs(own - points).max() > TIE])
        kindest = _kindest(said, factors * leads.reshape(-1, len(own))[:, place])
        if kindest is None:
            break
        entered, least = kindest
        if least < -PROOF_GAP:
            return Room.NO, None
        if eyes.limits.stopped or not (factors * entered).any():
            break
        weights = np.zeros(len(own))
        weights[place] = factors * entered / (factors * entered).sum()
        answer = eyes.solved(weights)
        if not answer.proven:
            break
        if answer.best.worth <= float(weights @ own) + PROOF_GAP:
            return Room.YES, dict(zip(eyes.labels, weights.tolist(), strict=True))
    return Room.UNKNOWN, None


def _kindest(said: Polytope, leads: Array) -> tuple[Array, float] | None:
    """The entry at which the smallest lead, shape (k, n), is largest, and that lead; None if the solver failed."""
    n = len(said.labels)
    result = linprog(
        np.append(np.zeros(n), -1.0),
        A_ub=np.vstack(
            [
                np.column_stack([said.a_ub, np.zeros(len(said.a_ub))]),
                np.column_stack([-leads, np.ones(len(leads))]),
            ]
        ),
        b_ub=np.concatenate([said.b_ub, np.zeros(len(leads))]),
        A_eq=np.column_stack([said.a_eq, np.zeros(len(said.a_eq))]),
        b_eq=said.b_eq,
        bounds=[*[(0, 1)] * n, (None, 0.0 if not len(leads) else None)],
    )
    return None if result.x is None else (np.maximum(result.x[:-1], 0.0), float(result.x[-1]))
