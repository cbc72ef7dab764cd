"""How far something is in few hands: the Herfindahl-Hirschman index and the largest share (A1.19)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selection.texts import Text, plural, text
from selection.worth import TIE

__all__ = ["Concentration", "concentration"]


@dataclass(frozen=True, slots=True)
class Concentration:
    """How far `what` is in few hands.

    `index` is the sum of the squared shares: 1 when one has all, 1/n when n have equal parts. `largest` are those
    with the largest share, `share` is theirs, each.
    """

    what: Text
    parties: int
    index: float
    largest: tuple[str, ...]
    share: float

    @property
    def equal(self) -> float:
        """The index, and everybody's share, if it were divided equally."""
        return 1.0 / self.parties

    def sentence(self) -> Text:
        """The concentration in words."""
        values: dict[str, object] = {"what": self.what, "share": self.share, "equal": self.equal, "index": self.index}
        if len(self.largest) == self.parties:
            return text("{what}: everybody has an equal part, {share:0%}.", **values)
        return plural(
            "{what}: the largest part is that of {largest}, {share:0%}, where equal parts would be {equal:0%}; "
            "concentration {index:0.00#}, where equal is {equal:0.00#} and all with one is 1.",
            "{what}: the largest parts are those of {largest}, {share:0%} each, where equal parts would be "
            "{equal:0%}; concentration {index:0.00#}, where equal is {equal:0.00#} and all with one is 1.",
            len(self.largest),
            **values,
            largest=self.largest,
        )


def concentration(what: Text, amounts: Mapping[str, float]) -> Concentration | None:
    """How far amounts of 0 or more are in few hands; None when they are all 0.

    References
    ----------
    Hirschman (1964). The paternity of an index. American Economic Review 54(5), 761-762.

    Examples
    --------
    >>> found = concentration(text("Cost"), {"Acme": 50.0, "Bolt": 25.0, "Cobalt": 25.0})
    >>> found.index, found.largest, found.share
    (0.375, ('Acme',), 0.5)
    """
    total = sum(amounts.values())
    if total <= TIE:
        return None
    shares = {party: amount / total for party, amount in amounts.items()}
    most = max(shares.values())
    largest = tuple(party for party, share in shares.items() if most - share <= TIE)
    return Concentration(what, len(shares), sum(share**2 for share in shares.values()), largest, most)
