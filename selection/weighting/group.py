"""One set of weights for several stakeholders, and where they differ most."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from selection.errors import CaseError, Fault, Notice
from selection.texts import Text, text
from selection.weighting.checks import at, point_faults, refuse, same_labels_faults
from selection.weighting.weights import Weights, in_proportion, share_out

__all__ = ["Disagreement", "disagreements", "group_weights", "influence_shares"]


def group_weights(
    members: Mapping[str, Weights],
    influence: Mapping[str, float] | None = None,
    mean: Literal["arithmetic", "geometric"] = "arithmetic",
) -> Weights:
    """The weights of a group: the mean of its members' weights, each counted by its influence.

    The geometric mean fits weights that come from ratios, such as those of AHP; a single member who gives a
    criterion 0 then takes it out for all.

    Parameters
    ----------
    members
        Each stakeholder's weights, over the same labels.
    influence
        For each stakeholder a number of 0 or more, in any unit; equal when left out.

    Raises
    ------
    CaseError
        If there are no members, labels differ, influence is unfit, or a geometric mean leaves nothing.

    References
    ----------
    E. Forman and K. Peniwati, "Aggregating individual judgments and priorities with the analytic hierarchy
    process", European Journal of Operational Research 108(1), 1998, 165-169.
    https://doi.org/10.1016/S0377-2217(97)00244-0

    Examples
    --------
    >>> buyer = Weights(("Safety", "Price"), (0.25, 0.75), text("Points"))
    >>> foreman = Weights(("Safety", "Price"), (0.75, 0.25), text("Points"))
    >>> group_weights({"Buyer": buyer, "Foreman": foreman}, {"Buyer": 1, "Foreman": 3})["Safety"]
    0.625
    """
    message = text("The stakeholders' weights cannot be brought together.")
    power = influence_shares(tuple(members), influence)
    labels = next(iter(members.values())).labels
    refuse(message, [f for who, w in members.items() for f in same_labels_faults(labels, w.labels, who)])
    points = {
        label: _mean([(power[who], weights[label]) for who, weights in members.items()], mean) for label in labels
    }
    if not any(points.values()):
        raise CaseError(message, [_nothing_left(labels)])
    method = text("Arithmetic mean of stakeholders") if mean == "arithmetic" else text("Geometric mean of stakeholders")
    return share_out(points, method, _widest(members))


def influence_shares(members: tuple[str, ...], influence: Mapping[str, float] | None) -> dict[str, float]:
    """The influence of each member as shares of 1; equal when `influence` is None.

    Raises
    ------
    CaseError
        If there are no members, or influence is missing, unknown, negative, no number or all zero.
    """
    message = text("The stakeholders' influence cannot be used.")
    given = dict.fromkeys(members, 1.0) if influence is None else dict(influence)
    refuse(message, [*same_labels_faults(members, given), *point_faults(given)])
    shares = in_proportion(given)
    return {who: shares[who] for who in members}


def _mean(pairs: list[tuple[float, float]], mean: Literal["arithmetic", "geometric"]) -> float:
    if mean == "arithmetic":
        return math.fsum(power * share for power, share in pairs)
    return math.prod(math.pow(share, power) for power, share in pairs)


def _nothing_left(labels: tuple[str, ...]) -> Fault:
    return Fault(
        at(", ".join(labels)),
        text("a criterion that every stakeholder gives weight"),
        text("none"),
        text("Use the arithmetic mean"),
    )


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The stakeholders who give one criterion the least and the most weight."""

    label: str
    lowest: str
    low: float
    highest: str
    high: float

    def sentence(self) -> Text:
        """Who gives how much, as one line."""
        return text(
            "{criterion}: {lowest} gives {low:0%}, {highest} gives {high:0%}.",
            criterion=self.label,
            lowest=self.lowest,
            low=self.low,
            highest=self.highest,
            high=self.high,
        )


def disagreements(members: Mapping[str, Weights]) -> tuple[Disagreement, ...]:
    """For every criterion the two stakeholders furthest apart, the widest difference first.

    Parameters
    ----------
    members
        Each stakeholder's weights, over the same labels; at least one stakeholder.
    """
    found = []
    for label in next(iter(members.values())).labels:
        shares = {who: weights[label] for who, weights in members.items()}
        lowest, highest = min(shares, key=shares.__getitem__), max(shares, key=shares.__getitem__)
        found.append(Disagreement(label, lowest, shares[lowest], highest, shares[highest]))
    return tuple(sorted(found, key=lambda one: one.low - one.high))


def _widest(members: Mapping[str, Weights]) -> list[Notice]:
    widest = disagreements(members)[0]
    if widest.high == widest.low:
        return []
    return [Notice(text("The stakeholders differ most on {sentence}", sentence=widest.sentence()))]
