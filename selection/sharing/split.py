"""Three ways to divide the joint gain, side by side: for discussion, never as a contract (A1.18)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from selection.optimisation import Coalition, Plan
from selection.sharing.gain import JointGain, joint_gain
from selection.sharing.shapley import DRAWS, shapley
from selection.texts import Text, text
from selection.worth import SHOWN, TIE

__all__ = ["Basis", "Division", "Split", "division"]


class Basis(StrEnum):
    """What a division goes by."""

    EQUAL = "equal"
    ROLE = "role"
    SHAPLEY = "shapley"

    def sentence(self) -> Text:
        """The basis, to follow "under"."""
        said = {
            Basis.EQUAL: text("the equal split"),
            Basis.ROLE: text("the split by role"),
            Basis.SHAPLEY: text("the Shapley split"),
        }
        return said[self]


@dataclass(frozen=True, slots=True)
class Split:
    """One division of the joint gain: `points` of worth by party; `errors` are standard errors, 0 when exact."""

    basis: Basis
    points: Mapping[str, float] = field(hash=False)
    errors: Mapping[str, float] = field(hash=False)
    draws: int = 0

    @property
    def shares(self) -> Mapping[str, float]:
        """The part of the whole that each party gets, of sum 1."""
        total = sum(self.points.values())
        return {party: points / total for party, points in self.points.items()}

    def sentence(self) -> Text:
        """The division in words."""
        shares = self.shares
        parts = [
            text("{party} {points:0.0} ({share:0%})", party=party, points=points, share=shares[party])
            for party, points in self.points.items()
        ]
        match self.basis:
            case Basis.EQUAL:
                return text("Equal parts: {parts}.", parts=parts)
            case Basis.ROLE:
                return text("By role, that is by all that each contributes to the worth: {parts}.", parts=parts)
            case _ if self.draws:
                return text(
                    "By what each adds on average, whoever came first (Shapley), estimated from {draws} orders, each "
                    "to within about {error:0.0#}: {parts}.",
                    parts=parts,
                    draws=self.draws,
                    error=2 * max(self.errors.values()),
                )
        return text("By what each adds on average, whoever came first (Shapley): {parts}.", parts=parts)


@dataclass(frozen=True)
class Division:
    """The joint gain and its divisions: equal, by role, Shapley; none when there is nothing to divide."""

    gain: JointGain
    splits: tuple[Split, ...]

    def sentence(self) -> Text:
        """What there is to divide, and how far the divisions lie apart."""
        if not self.splits:
            return self.gain.sentence()
        spreads = {
            party: max(split.points[party] for split in self.splits) - min(split.points[party] for split in self.splits)
            for party in self.gain.game.players
        }
        party = max(sorted(spreads), key=lambda name: round(spreads[name], 9))
        values: dict[str, object] = {"gain": self.gain.total}
        if spreads[party] < SHOWN:
            return text(
                "However the joint gain of {gain:0.0} points is divided, equally, by role or by Shapley, each gets "
                "the same. For discussion, never as a contract.",
                **values,
            )
        own = [split.points[party] for split in self.splits]
        values |= {"party": party, "low": min(own), "high": max(own)}
        return text(
            "The joint gain is {gain:0.0} points. How it is divided matters most to {party}: from {low:0.0} to "
            "{high:0.0} points. For discussion, never as a contract.",
            **values,
        )


def division(plan: Plan, *, with_client: bool = False, draws: int = DRAWS, seed: int = 0) -> Division:
    """The joint gain of the best coalition, divided equally, by role, and by Shapley.

    The role of a party is what it contributes to the worth on all criteria (`Coalition.contributions`), so one that
    is judged well gets more than one that only fills a gap; Shapley looks at the gaps alone.

    Parameters
    ----------
    with_client
        Whether the client takes part in the division.
    draws, seed
        As of `shapley`, for more than 12 players.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Aggregator, Candidate, CapabilityLevel, Case, Criterion, JointResult
    >>> from selection.optimisation import optimise
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Pilot", Aggregator.JOINT),),
    ...             capabilities=(CapabilityLevel("Acme", "sensors", 3), CapabilityLevel("Bolt", "software", 3)),
    ...             joint_results=(JointResult("Pilot", 1.0, {"sensors": 3, "software": 3}),))
    >>> for split in division(optimise(case)).splits:
    ...     print(split.basis, dict(split.points))
    equal {'Acme': 50.0, 'Bolt': 50.0}
    role {'Acme': 50.0, 'Bolt': 50.0}
    shapley {'Acme': 50.0, 'Bolt': 50.0}
    """
    gain = joint_gain(plan, with_client=with_client)
    if gain.total <= TIE:
        return Division(gain, ())
    players, exact = gain.game.players, dict.fromkeys(gain.game.players, 0.0)
    roles = _roles(plan.best, players)
    fair = shapley(gain.game, draws, seed)
    splits = (
        Split(Basis.EQUAL, dict.fromkeys(players, gain.total / len(players)), exact),
        Split(Basis.ROLE, {party: gain.total * role for party, role in roles.items()}, exact),
        Split(Basis.SHAPLEY, fair.values, fair.errors, fair.draws),
    )
    return Division(gain, splits)


def _roles(coalition: Coalition, players: tuple[str, ...]) -> dict[str, float]:
    """The part of all that these parties contribute that each contributes, of sum 1."""
    own = contributed(coalition)
    total = sum(own.get(party, 0.0) for party in players)
    return {party: own.get(party, 0.0) / total for party in players}


def contributed(coalition: Coalition) -> dict[str, float]:
    """The points that each party contributes to the worth, on all criteria together."""
    found: dict[str, float] = {}
    for shares in coalition.contributions.values():
        for party, points in shares.items():
            found[party] = found.get(party, 0.0) + points
    return found
