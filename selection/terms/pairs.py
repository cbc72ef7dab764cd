"""The pairs that a coalition holds: those of its members, and with the client when the client is rated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from selection.model import CLIENT, Members
from selection.program import Program

__all__ = ["Pair", "PairTable", "both_in"]

Pair = tuple[int, int]


@dataclass(frozen=True)
class PairTable:
    """The utility of each rated pair (i < j), and the neutral one that stands for every other pair.

    The client takes part, as a party with index `CLIENT`, when any of its pairs was rated.
    """

    rated: Mapping[Pair, float] = field(hash=False)
    neutral: float

    @cached_property
    def with_client(self) -> bool:
        """Whether pairs with the client count."""
        return any(i == CLIENT for i, _ in self.rated)

    def parties(self, members: Members) -> tuple[int, ...]:
        """The members, after the client when it takes part."""
        return (CLIENT, *members) if self.with_client and members else members

    def values(self, members: Members) -> dict[Pair, float]:
        """The utility of every pair that the coalition holds."""
        return {pair: self.rated.get(pair, self.neutral) for pair in combinations(self.parties(members), 2)}

    def number(self, size: int) -> int:
        """How many pairs a coalition of `size` members holds."""
        parties = size + self.with_client
        return parties * (parties - 1) // 2


def both_in(program: Program, x: Sequence[int], pair: Pair, *, from_above: bool) -> int:
    """The column that says whether both parties of `pair` are in.

    It is held down to that from above when being in raises the worth, held up to it from below when it lowers the
    worth; the objective does the rest. For a pair with the client it is the candidate's own column.
    """
    i, j = pair
    return x[j] if i == CLIENT else program.product(x[i], x[j], from_above=from_above)
