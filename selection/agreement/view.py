"""What one stakeholder would choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from selection.agreement.room import Room
from selection.optimisation import Coalition
from selection.texts import Text, text
from selection.worth import SHOWN, TIE

__all__ = ["View", "regret"]


def regret(best: float, worth: float) -> float:
    """How many points fewer a coalition is worth than the best, 0 when it is as good."""
    return best - worth if best - worth > TIE else 0.0


@dataclass(frozen=True, slots=True)
class View:
    """The choice of one stakeholder, by that stakeholder's own weights.

    `best` is the best coalition, valued by those weights; where the chosen coalition of the plan is as good, it is
    that. `chosen` is what the chosen coalition is worth to them. `room` says whether what they entered leaves room for
    weights under which the chosen coalition is best, and `under` gives such weights. `proven` says whether no
    coalition is worth more to them than `best`.
    """

    stakeholder: str
    weights: Mapping[str, float] = field(hash=False)
    best: Coalition
    chosen: float
    room: Room
    under: Mapping[str, float] | None = field(hash=False, default=None)
    proven: bool = True

    @property
    def regret(self) -> float:
        """How many points the chosen coalition is worth less to them than their own choice."""
        return regret(self.best.worth, self.chosen)

    def sentence(self) -> Text:
        """What they would choose and what the chosen coalition costs them, in words."""
        values: dict[str, object] = {"who": self.stakeholder, "best": str(self.best), "worth": self.best.worth,
                                     "regret": self.regret}  # fmt: skip
        if not self.proven:
            return text("{who}: the best coalition found by their own weights is {best}, worth {worth:0.0}; whether "
                        "there is a better one was not proven in the time allowed.", **values)  # fmt: skip
        if not self.regret:
            return text("{who}: by their own weights the chosen coalition is the best, worth {worth:0.0}.", **values)
        if self.regret < SHOWN:
            return text("{who}: by their own weights {best} is the best, worth {worth:0.0}; the chosen coalition is "
                        "worth hardly less.", **values)  # fmt: skip
        if self.room is Room.YES:
            return text("{who}: by their own weights {best} is the best, worth {worth:0.0}; the chosen coalition is "
                        "worth {regret:0.0} points less. Within what they entered there are weights under which the "
                        "chosen coalition is the best.", **values)  # fmt: skip
        if self.room is Room.NO:
            return text("{who}: by their own weights {best} is the best, worth {worth:0.0}; the chosen coalition is "
                        "worth {regret:0.0} points less. Under no weights within what they entered is the chosen "
                        "coalition the best.", **values)  # fmt: skip
        return text("{who}: by their own weights {best} is the best, worth {worth:0.0}; the chosen coalition is worth "
                    "{regret:0.0} points less.", **values)  # fmt: skip
