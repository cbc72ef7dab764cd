"""Those who have a say in the weights, each with a preference of its own (A4.32)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from selection.errors import Place, refused
from selection.texts import text
from selection.weighting import Preference, Weights, group_weights

__all__ = ["Stakeholder", "weights_of_each", "weights_together"]


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """Somebody with a say: what was entered is kept as it was, points, ranges or ranks.

    `influence` is how heavily the entries count beside those of the others.
    """

    name: str
    preference: Preference
    influence: float = 1.0
    place: Place = field(default=Place(), compare=False)

    def __post_init__(self) -> None:
        if not 0 <= self.influence < math.inf:
            found, remedy = text("{n}", n=self.influence), text("Enter 0 or more")
            raise refused(self.name, self.place, text("an influence of 0 or more"), found, remedy)


def weights_together(stakeholders: Sequence[Stakeholder], criteria: Sequence[str]) -> dict[str, float]:
    """The stakeholders' weights as one, by influence; 0 from whoever did not mention a criterion."""
    counting = {one.name: one.influence for one in stakeholders if one.influence > 0}
    return dict(group_weights(weights_of_each(stakeholders, criteria), counting).items())


def weights_of_each(stakeholders: Sequence[Stakeholder], criteria: Sequence[str]) -> dict[str, Weights]:
    """The weights that stand for each stakeholder with influence; 0 for a criterion that one did not mention."""
    return {one.name: _over(criteria, one.preference.centre()) for one in stakeholders if one.influence > 0}


def _over(criteria: Sequence[str], weights: Weights) -> Weights:
    shares = dict(weights.items())
    return Weights(tuple(criteria), tuple(shares.get(name, 0.0) for name in criteria), weights.method)
