"""The best-worst method: compare only with the most and the least important criterion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog

from selection.errors import Fault, Notice
from selection.texts import Text, text
from selection.weighting.best_worst_consistency import (
    THRESHOLD_TABLE,
    input_threshold,
    output_ratio,
    pair_contradictions,
)
from selection.weighting.checks import at, refuse, same_labels_faults
from selection.weighting.weights import Array, Weights, share_out

__all__ = ["BestWorstWeights", "best_worst_weights"]

_SCALE_END = 9


@dataclass(frozen=True, slots=True)
class BestWorstWeights:
    """Weights by the best-worst method, with everything that says how consistent the comparisons were.

    Attributes
    ----------
    weights
        Their notices name an input ratio above its threshold, and the criterion behind it.
    xi
        The largest deviation that the linear model could not avoid, in units of weight; 0 is perfect.
    input_ratio, threshold
        The contradiction in the comparisons themselves, 0 to 1, and the largest acceptable one (Liang, Brunelli &
        Rezaei 2020); no threshold was published for more than 9 criteria.
    output_ratio
        Rezaei's original (2015) consistency ratio, of the non-linear model.
    most_inconsistent
        The criterion whose two comparisons contradict best against worst most; None when all agree.
    """

    weights: Weights
    xi: float
    input_ratio: float
    threshold: float | None
    output_ratio: float
    most_inconsistent: str | None


def best_worst_weights(
    best: str, worst: str, best_to_others: Mapping[str, float], others_to_worst: Mapping[str, float]
) -> BestWorstWeights:
    """Weights from comparisons with the most and the least important criterion, by the linear model.

    The model is a linear program with one answer, solved exactly.

    Parameters
    ----------
    best, worst
        The most and the least important criterion.
    best_to_others
        For each criterion, the best included (1): how many times as important the best is, 1 to 9.
    others_to_worst
        For each criterion, the worst included (1): how many times as important it is as the worst, 1 to 9.

    Raises
    ------
    CaseError
        If names differ, a number is outside 1 to 9, a criterion differs from itself, or best against worst is
        given as two numbers or is not the largest.

    References
    ----------
    J. Rezaei, "Best-worst multi-criteria decision-making method: some properties and a linear model", Omega 64,
    2016, 126-130. https://doi.org/10.1016/j.omega.2015.12.001

    Examples
    --------
    >>> to_others, to_worst = {"Price": 1, "Quality": 2, "Style": 8}, {"Price": 8, "Quality": 4, "Style": 1}
    >>> answer = best_worst_weights("Price", "Style", to_others, to_worst)
    >>> [round(share, 4) for share in answer.weights.shares], answer.input_ratio
    ([0.6154, 0.3077, 0.0769], 0.0)
    """
    message = text("The comparisons with the best and the worst criterion cannot be used.")
    refuse(message, _name_faults(best, worst, best_to_others, others_to_worst))
    refuse(message, _number_faults(best, worst, best_to_others, others_to_worst))
    labels = tuple(best_to_others)
    to_others = np.array([best_to_others[label] for label in labels], dtype=float)
    to_worst = np.array([others_to_worst[label] for label in labels], dtype=float)
    top = float(best_to_others[worst])
    shares, xi = _smallest_deviation(labels.index(best), labels.index(worst), to_others, to_worst)
    contradictions = pair_contradictions(to_others, to_worst, top)
    ratio, threshold = float(contradictions.max()), input_threshold(len(labels), top)
    doubtful = labels[int(contradictions.argmax())] if ratio > 0 else None
    notices = _ratio_notices(ratio, threshold, doubtful)
    weights = share_out(dict(zip(labels, shares.tolist(), strict=True)), text("Best-worst method"), notices)
    return BestWorstWeights(weights, xi, ratio, threshold, output_ratio(to_others, to_worst, top), doubtful)


def _smallest_deviation(best: int, worst: int, to_others: Array, to_worst: Array) -> tuple[Array, float]:
    """Minimise xi with |w_best - a_Bj w_j| <= xi and |w_j - a_jW w_worst| <= xi for every j, weights summing to 1."""
    n = len(to_others)
    every = np.eye(n)
    deviations = np.vstack([every[best] - to_others[:, None] * every, every - to_worst[:, None] * every[worst]])
    a_ub = np.hstack([np.vstack([deviations, -deviations]), -np.ones((4 * n, 1))])
    only_xi = np.append(np.zeros(n), 1)
    answer = linprog(only_xi, a_ub, np.zeros(4 * n), [np.append(np.ones(n), 0)], [1], method="highs")
    found = np.maximum(np.asarray(answer["x"], dtype=float), 0)
    return found[:n], float(found[n])


def _name_faults(
    best: str, worst: str, best_to_others: Mapping[str, float], others_to_worst: Mapping[str, float]
) -> list[Fault]:
    faults = same_labels_faults(best_to_others, others_to_worst, worst)
    faults += [fault for label in (best, worst) for fault in _unknown(label, best_to_others)]
    if best == worst and len(best_to_others) > 1:
        faults.append(
            Fault(
                at(best),
                text("a best criterion that differs from the worst"),
                text("the same one twice"),
                text("Name the most and the least important criterion; if all are equal, any two will do"),
            )
        )
    return faults


def _unknown(label: str, known: Mapping[str, float]) -> list[Fault]:
    if label in known:
        return []
    names = list(known)
    return [Fault(at(label), text("one of {known}", known=names), text("an unknown name"), text("Correct the name"))]


def _number_faults(
    best: str, worst: str, best_to_others: Mapping[str, float], others_to_worst: Mapping[str, float]
) -> list[Fault]:
    top = best_to_others[worst]
    pairs = {(best, label): value for label, value in best_to_others.items()}
    pairs |= {(label, worst): value for label, value in others_to_worst.items() if label != best}
    faults = [fault for pair, value in pairs.items() for fault in _number_fault(pair, value, top)]
    if not faults and others_to_worst[best] != top:
        found = text("{top} and {again}", top=float(top), again=float(others_to_worst[best]))
        demand, remedy = text("the same number in both rows"), text("Correct one of the two")
        faults.append(Fault(at(best, worst), demand, found, remedy))
    return faults


def _number_fault(pair: tuple[str, str], value: float, top: float) -> list[Fault]:
    demand: Text
    if pair[0] == pair[1]:
        good, demand, remedy = value == 1, text("1"), text("Enter 1: a criterion is as important as itself")
    elif not 1 <= value <= _SCALE_END:
        good, demand, remedy = False, text("a number from 1 to 9"), text("Enter a number on the scale from 1 to 9")
    else:
        good, demand = value <= top, text("at most the {top} of best against worst", top=float(top))
        remedy = text("Lower it, raise best against worst, or choose another best or worst criterion")
    return [] if good else [Fault(at(*pair), demand, text("{value}", value=float(value)), remedy)]


def _ratio_notices(ratio: float, threshold: float | None, doubtful: str | None) -> list[Notice]:
    if threshold is None and ratio > 0:
        message = text("Consistency ratio {ratio:0.00}; no limit was published for more than 9 criteria.", ratio=ratio)
    elif threshold is not None and ratio > threshold:
        message = text(
            "The comparisons contradict each other: input-based consistency ratio {ratio:0.00}, where at most "
            "{threshold:0.00} is acceptable ({table}). Look at {criterion} first.",
            ratio=ratio,
            threshold=threshold,
            table=THRESHOLD_TABLE,
            criterion=doubtful,
        )
    else:
        return []
    return [Notice(message)]
