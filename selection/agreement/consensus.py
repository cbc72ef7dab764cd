"""The coalition that costs nobody much: the smallest largest regret over the stakeholders, with proof."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linprog

from selection.agreement.eyes import Eyes
from selection.agreement.view import regret
from selection.model import Members
from selection.optimisation import Coalition
from selection.optimisation.answer import PROOF_GAP, in_order
from selection.texts import Text, text
from selection.weighting.weights import Array
from selection.worth import SHOWN, TIE

__all__ = ["Consensus", "consensus"]

_MOST_STEPS = 30
_MARGIN = 1e-6
"""In points: by so much more is listed than can be needed, so that rounding leaves nothing out."""


@dataclass(frozen=True, slots=True)
class Consensus:
    """The coalition with the smallest largest regret; of those equal in that, the one with the smallest sum.

    `coalition` is valued under the weights of the plan. `regrets` are the points that each stakeholder loses by it.
    `bound` is the proven least that any coalition can cost whoever it costs most. `is_chosen` says that it is the
    chosen coalition of the plan, which costs whom it costs most, `loser`, `most` points.
    """

    coalition: Coalition
    regrets: Mapping[str, float] = field(hash=False)
    bound: float
    proven: bool
    is_chosen: bool
    loser: str
    most: float

    @property
    def largest(self) -> float:
        """The most points that it costs anybody."""
        return max(self.regrets.values())

    def sentence(self) -> Text:
        """What suits all best and what it costs, in words."""
        values: dict[str, object] = {"coalition": str(self.coalition), "largest": self.largest, "bound": self.bound,
                                     "loser": self.loser, "most": self.most}  # fmt: skip
        if not self.proven:
            return text("As far as was found out in the time allowed, {coalition} suits all best: it costs nobody more "
                        "than {largest:0.0} points; no coalition can bring that below {bound:0.0}.",
                        **values)  # fmt: skip
        if self.largest < SHOWN:
            return text("{coalition} suits everybody: nobody loses as much as 0.1 points by it.", **values)
        if self.is_chosen:
            return text("The chosen coalition suits all best: it costs nobody more than {largest:0.0} points, and no "
                        "other coalition does better.", **values)  # fmt: skip
        if self.most - self.largest < SHOWN:
            return text("{coalition} suits all best, but the chosen coalition costs hardly more: nobody loses more "
                        "than {most:0.0} points by it.", **values)  # fmt: skip
        return text("{coalition} suits all best: it costs nobody more than {largest:0.0} points, and no other "
                    "coalition does better. The chosen coalition costs {loser} {most:0.0}.", **values)  # fmt: skip


def consensus(eyes: Eyes, weights: Mapping[str, Array], tops: Mapping[str, float]) -> Consensus:
    """The consensus of stakeholders with these weights, shape (n,), whose best coalitions are worth `tops`.

    Whatever shares the stakeholders are given, the largest regret is no smaller than the mean by those shares. One
    solve gives the least mean regret, and so a bound; the shares with the highest bound come from a linear program over
    the coalitions known. A coalition that beats the best known has a mean regret below the largest regret of that one,
    so that all of them are among the near-optimal ones at the mean weights, which are listed.
    """
    voices, best = np.array(list(weights.values())), np.array(list(tops.values()))
    if _least(eyes, voices, best) <= TIE:
        return _chosen(eyes, list(weights), voices, best, 0.0, complete=True)
    shares, bound = _sharpest(eyes, voices, best)
    largest = _least(eyes, voices, best)
    top = float(shares @ best)
    mixed = shares @ voices
    mean = float(max(mixed @ points for points in eyes.found.values()))
    near = eyes.listed(mixed, max(0.0, mean - (top - largest)) + _MARGIN)
    floor = near.floor
    for members in near.worths:
        if eyes.limits.stopped:
            floor = math.inf
            break
        eyes.points(members)
    # Of those listed none does better than the best known now, and the others cost more than the floor leaves.
    bound = min(_least(eyes, voices, best), max(0.0, bound, top - floor))
    return _chosen(eyes, list(weights), voices, best, bound, complete=floor <= top - largest)


def _sharpest(eyes: Eyes, voices: Array, best: Array) -> tuple[Array, float]:
    """The shares of the stakeholders with the highest bound on the largest regret that were found, and that bound."""
    shares, bound = np.full(len(best), 1 / len(best)), -math.inf
    trial = shares
    for _ in range(_MOST_STEPS):
        plan = eyes.solved(trial @ voices)
        least = float(trial @ best) - plan.bound
        if least > bound:
            shares, bound = trial, least
        trial, hoped = _fairest(_regrets(eyes, voices, best))
        if hoped - bound <= PROOF_GAP or eyes.limits.stopped:
            break
    return shares, bound


def _fairest(regrets: Array) -> tuple[Array, float]:
    """The shares at which the least mean of regrets of shape (k, s) is largest, and that mean."""
    k, s = regrets.shape
    result = linprog(
        np.append(np.zeros(s), -1.0),
        A_ub=np.column_stack([-regrets, np.ones(k)]),
        b_ub=np.zeros(k),
        A_eq=np.append(np.ones(s), 0.0)[None, :],
        b_eq=[1.0],
        bounds=[*[(0, 1)] * s, (None, None)],
    )
    if result.x is None:  # the bound is right at any shares
        return np.full(s, 1 / s), -math.inf
    shares = np.maximum(result.x[:-1], 0.0)
    return shares / shares.sum(), float(result.x[-1])


def _regrets(eyes: Eyes, voices: Array, best: Array) -> Array:
    """What each coalition found costs each stakeholder, shape (k, s)."""
    costs: Array = best - np.array(list(eyes.found.values())) @ voices.T
    return costs


def _least(eyes: Eyes, voices: Array, best: Array) -> float:
    """The smallest largest regret of the coalitions found."""
    return float(_regrets(eyes, voices, best).max(axis=1).min())


def _chosen(eyes: Eyes, names: list[str], voices: Array, best: Array, bound: float, *, complete: bool) -> Consensus:
    costs = np.maximum(_regrets(eyes, voices, best), 0.0)
    worst = costs.max(axis=1)
    fair = np.flatnonzero(worst <= worst.min() + TIE)
    fair = fair[costs[fair].sum(axis=1) <= costs[fair].sum(axis=1).min() + TIE]
    known: list[Members] = list(eyes.found)
    plan = eyes.plan
    coalition = in_order(plan.appraiser.coalition(known[i]) for i in fair)[0]
    row = known.index(plan.case.members(coalition.members))
    chosen = costs[known.index(plan.case.members(plan.best.members))]
    return Consensus(
        coalition=coalition,
        regrets={who: regret(cost, 0.0) for who, cost in zip(names, costs[row].tolist(), strict=True)},
        bound=bound,
        proven=complete,
        is_chosen=coalition.members == plan.best.members,
        loser=names[int(chosen.argmax())],
        most=float(chosen.max()),
    )
