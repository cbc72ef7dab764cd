"""How well the needed capabilities are there in the coalition and the client together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from selection.model import CLIENT, Members
from selection.program import Affine, Program
from selection.terms.term import equal_shares
from selection.texts import Text, text

__all__ = ["Coverage", "Needed"]


@dataclass(frozen=True, slots=True)
class Needed:
    """One needed capability: its share of the criterion, the level asked, the levels that are there.

    `levels` has one entry a candidate; `client` is the client's own level.
    """

    capability: str
    share: float
    level: int
    levels: tuple[float, ...]
    client: float

    def best(self, members: Members) -> float:
        """The best level among the members and the client, no higher than asked."""
        return min(float(self.level), max(self.client, max((self.levels[i] for i in members), default=0.0)))


@dataclass(frozen=True, slots=True)
class Coverage:
    """sum of share x min(1, best level / needed level): a capability counts once, by whoever has it best."""

    needs: tuple[Needed, ...]
    needs_size: ClassVar[bool] = False
    explanation: ClassVar[Text] = text("needed capabilities covered by the members and the client")

    def value(self, members: Members) -> float:
        """The covered part of all needs."""
        return sum(need.share * need.best(members) / need.level for need in self.needs)

    def shares(self, members: Members) -> Mapping[int, float]:
        """Each capability to those who have it best, the client among them, equally where several do."""
        parts = dict.fromkeys(members, 0.0)
        for need in self.needs:
            best = need.best(members)
            holders = [i for i in members if need.levels[i] >= best]
            holders += [CLIENT] if need.client >= best else []
            for party, part in equal_shares(need.share * best / need.level, holders).items():
                parts[party] = parts.get(party, 0.0) + part
        return parts

    def rows(self, program: Program, x: Sequence[int], size: int | None) -> Affine:  # noqa: ARG002 - the shape of a term
        """One step a level above the client's own: step <= sum of the candidates that reach it."""
        constant, gains = 0.0, {}
        for need in self.needs:
            own = min(need.client, need.level)
            constant += need.share * own / need.level
            heights = sorted({min(level, need.level) for level in need.levels if level > own})
            below = own
            for height in heights:
                reach = {column: -1.0 for column, level in zip(x, need.levels, strict=True) if level >= height}
                step = program.column(f"{need.capability} at {height:g}")
                program.at_most(Affine(0.0, {step: 1.0, **reach}), 0.0, "covered by a member")
                gains[step] = need.share * (height - below) / need.level
                below = height
        return Affine(constant, gains)
