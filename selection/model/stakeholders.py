"""Those who have a say in the weights, each with a preference of its own (A4.32)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from selection.errors import Place, refused
from selection.texts import text
from selection.weighting import Preference

__all__ = ["Stakeholder", "group_weights"]


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
        if self.influence < 0:
            found, remedy = text("{n}", n=self.influence), text("Enter 0 or more")
            raise refused(self.name, self.place, text("no negative influence"), found, remedy)


def group_weights(stakeholders: Sequence[Stakeholder], criteria: Sequence[str]) -> dict[str, float]:
    """The mean of the stakeholders' weights, by influence; 0 for a criterion that nobody mentioned."""
    total = sum(stakeholder.influence for stakeholder in stakeholders)
    weights = dict.fromkeys(criteria, 0.0)
    for stakeholder in stakeholders:
        for name, share in stakeholder.preference.centre().items():
            weights[name] += share * stakeholder.influence / total
    return weights
