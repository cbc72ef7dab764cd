"""Which missing or uncertain value would change the choice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from selection.model import Case, Rule
from selection.optimisation import Coalition
from selection.texts import Text, text
from selection.uncertainty.choices import Effort, choices
from selection.uncertainty.turning import Turn, turns
from selection.uncertainty.unknown import Unknown, unknowns
from selection.worth import TIE

__all__ = ["Influence", "influences"]


@dataclass(frozen=True, slots=True)
class Influence:
    """What one uncertain value does to the choice, all others being at their middle.

    `at_low` and `at_high` are the best coalitions when it turns out at either end of its interval, valued by the
    middles; `loss_low` and `loss_high` the points that the plain best is worth less there. `proven` says whether the
    best at both ends is known for certain. `turns` are the values at which the choice turns, where they were asked for.
    """

    unknown: Unknown
    plain: Coalition
    at_low: Coalition
    at_high: Coalition
    loss_low: float
    loss_high: float
    proven: bool
    turns: tuple[Turn, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether another coalition is worth more than the plain best at one of the ends."""
        return self.loss > TIE

    def loss_at(self, *, is_low: bool) -> float:
        """The points at stake at one end."""
        return self.loss_low if is_low else self.loss_high

    @property
    def loss(self) -> float:
        """The points at stake: how much less the plain best is worth than the best, at the end where that is most."""
        return max(self.loss_low, self.loss_high)

    def sentence(self, case: Case) -> Text:
        """The influence in words."""
        subject = self.unknown.sentence(case)
        if not self.changes:
            return text(
                "Whatever {subject} turns out to be, {plain} stays best.", subject=subject, plain=str(self.plain)
            )
        values: dict[str, object] = {
            "subject": subject,
            "best": str(self.at_low if self.loss_low >= self.loss_high else self.at_high),
            "points": self.loss,
            "plain": str(self.plain),
        }
        if self.loss_low >= self.loss_high:
            return text(
                "If {subject} turns out low, {best} is worth {points:0.0##} points more than {plain}.", **values
            )
        return text("If {subject} turns out high, {best} is worth {points:0.0##} points more than {plain}.", **values)


def influences(
    case: Case,
    rules: Iterable[Rule] = (),
    *,
    weights: Mapping[str, float] | None = None,
    effort: Effort | None = None,
    turning: int = 0,
) -> tuple[Influence, ...]:
    """What each uncertain value does to the choice, those with most at stake first; then in the order of the case.

    Each value is put at its low and at its high end, all others staying at their middle, and the best coalition is
    found again, exactly: see `choices`. Of the first `turning` that change the choice it is found out where it turns.

    Raises
    ------
    InfeasibleError
        If no coalition satisfies the rules.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion, Evidence
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8, evidence=Evidence.CLAIM), Assessment("Bolt", "Ideas", 7.5)))
    >>> print(influences(case, [Size(1, 1)])[0].sentence(case))
    If Ideas of Acme turns out low, Bolt is worth 10.0 points more than Acme.
    """
    rules, found = tuple(rules), unknowns(case, weights)
    mid = np.array([one.interval.mid for one in found], dtype=np.float64)
    draws = np.tile(mid, (2 * len(found), 1))
    for i, one in enumerate(found):
        draws[2 * i, i], draws[2 * i + 1, i] = one.interval.low, one.interval.high
    made = choices(case, draws, rules, weights, effort)
    plain = made.plan.best
    valued = [made.plan.appraiser.coalition(made.coalitions[position]) for position in made.best]
    losses = (made.worth - made.beside).tolist()
    answers = []
    for i, one in enumerate(found):
        low, high = 2 * i, 2 * i + 1
        # Where the plain best is as good as any it stays, whatever the order of ties.
        at = [valued[end] if losses[end] > TIE else plain for end in (low, high)]
        proven = bool(made.proven[low] and made.proven[high])
        answers.append(Influence(one, plain, at[0], at[1], losses[low], losses[high], proven))
    answers.sort(key=lambda one: -one.loss if one.changes else 0.0)
    first = [one for one in answers if one.changes][:turning]
    ends = [(one.unknown, is_low) for one in first for is_low in (True, False) if one.loss_at(is_low=is_low) > TIE]
    turned = dict(zip(ends, turns(case, ends, rules, weights=weights, effort=effort) if ends else (), strict=True))
    return tuple(replace(one, turns=tuple(turn for (own, _), turn in turned.items() if own == one.unknown and turn))
                 if one in first else one for one in answers)  # fmt: skip
