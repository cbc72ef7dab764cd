"""The weights of a decision, and who gave them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from selection.decision.words import Words
from selection.model import DEFAULT_GROUP_WEIGHTS
from selection.optimisation import Plan
from selection.texts import Text, text

__all__ = ["Giver", "WeightsGiven", "weights_given"]


@dataclass(frozen=True, slots=True)
class Giver:
    """A stakeholder with its influence and its own weights by criterion, shares of 1."""

    name: str
    influence: float
    weights: Mapping[str, float] = field(hash=False)


@dataclass(frozen=True, slots=True)
class WeightsGiven:
    """The weights by criterion, of sum 1, where they came from, and those of each stakeholder when there are any."""

    weights: Mapping[str, float] = field(hash=False)
    origin: Words
    givers: tuple[Giver, ...] = ()


def weights_given(plan: Plan) -> WeightsGiven:
    """The weights of a plan."""
    givers = tuple(
        Giver(one.name, one.influence, dict(one.preference.centre().items())) for one in plan.case.stakeholders
    )
    return WeightsGiven(dict(plan.appraiser.worth.weights), Words.of(_origin(plan)), givers)


def _origin(plan: Plan) -> Text:
    case = plan.case
    if plan.appraiser.weights is not None:
        return text("The weights were set with the question, instead of those of the case.")
    if case.stakeholders:
        return text("The weights are those of {names} together, each by its influence.",
                    names=[one.name for one in case.stakeholders])  # fmt: skip
    if any(criterion.weight is not None for criterion in case.criteria):
        return text("The weights are the points that stand with the criteria.")
    if any(criterion.group in DEFAULT_GROUP_WEIGHTS for criterion in case.criteria):
        return text("Nobody gave weights: the usual ones for each group of criteria were taken.")
    return text("Nobody gave weights: every criterion counts as much.")
