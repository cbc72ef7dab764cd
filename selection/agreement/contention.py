"""Which differences in weight make two stakeholders choose differently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from selection.texts import Text, text
from selection.weighting.weights import Array
from selection.worth import SHOWN

__all__ = ["Contention", "contention"]


@dataclass(frozen=True, slots=True)
class Contention:
    """Two stakeholders, and what each difference in their weights counts for in their choices.

    `effects` are in points, by criterion: the difference of their two weights times the difference of their two choices
    on the criterion. They add up to `total`, what `one` loses by the choice of `other` and `other` by that of `one`,
    together. An effect below 0 draws the choices together.
    """

    one: str
    other: str
    effects: Mapping[str, float] = field(hash=False)
    total: float

    @property
    def main(self) -> str:
        """The criterion with the largest effect."""
        return max(self.effects, key=self.effects.__getitem__)

    def sentence(self) -> Text:
        """What divides the two most, in words."""
        values: dict[str, object] = {"one": self.one, "other": self.other, "total": self.total, "criterion": self.main,
                                     "points": self.effects[self.main]}  # fmt: skip
        if self.total < SHOWN:
            return text("{one} and {other}: neither loses anything that shows by the choice of the other.", **values)
        return text("{one} and {other}: by each other's choice they would lose {total:0.0} points together. What "
                    "divides them most is the weight of {criterion} ({points:0.0} points).", **values)  # fmt: skip


def contention(one: tuple[str, Array, Array], other: tuple[str, Array, Array], labels: tuple[str, ...]) -> Contention:
    """What divides two stakeholders, each given as a name, weights, and the points of their choice, shape (n,)."""
    effects = (one[1] - other[1]) * (one[2] - other[2])
    return Contention(one[0], other[0], dict(zip(labels, effects.tolist(), strict=True)), float(effects.sum()))
