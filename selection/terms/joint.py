"""Results that exist only when all their capabilities come together: how 1 + 1 can be more than 3 (A2.22)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from selection.model import CLIENT, Members
from selection.program import Affine, Program
from selection.terms.term import equal_shares
from selection.texts import Text, text

__all__ = ["Joint", "Together"]


@dataclass(frozen=True, slots=True)
class Together:
    """One joint result: its share of the criterion and, for each capability, which candidates suffice.

    `able` has one set of candidates a capability; `client_able` says whether the client suffices itself.
    """

    name: str
    share: float
    able: tuple[frozenset[int], ...]
    client_able: tuple[bool, ...]

    def exists(self, members: Members) -> bool:
        """Whether every capability is present."""
        pairs = zip(self.able, self.client_able, strict=True)
        return all(own or not able.isdisjoint(members) for able, own in pairs)


@dataclass(frozen=True, slots=True)
class Joint:
    """sum of share x [every capability of the result is present at its level]."""

    results: tuple[Together, ...]
    needs_size: ClassVar[bool] = False
    explanation: ClassVar[Text] = text("joint results that the members and the client make possible")

    def value(self, members: Members) -> float:
        """The shares of the results that exist."""
        return sum(result.share for result in self.results if result.exists(members))

    def shares(self, members: Members) -> Mapping[int, float]:
        """Each result over its capabilities equally, each capability over those who suffice equally."""
        parts = dict.fromkeys(members, 0.0)
        for result in self.results:
            if not result.exists(members):
                continue
            for able, own in zip(result.able, result.client_able, strict=True):
                holders = [i for i in members if i in able] + ([CLIENT] if own else [])
                for party, part in equal_shares(result.share / len(result.able), holders).items():
                    parts[party] = parts.get(party, 0.0) + part
        return parts

    def rows(self, program: Program, x: Sequence[int], size: int | None) -> Affine:  # noqa: ARG002 - the shape of a term
        """Z <= sum of the candidates that suffice, for each capability that the client lacks."""
        gains = {}
        for result in self.results:
            exists = program.column(result.name)
            for able, own in zip(result.able, result.client_able, strict=True):
                if not own:
                    sufficing = {x[i]: -1.0 for i in sorted(able)}
                    program.at_most(Affine(0.0, {exists: 1.0, **sufficing}), 0.0, "joint result needs it")
            gains[exists] = result.share
        return Affine(0.0, gains)
