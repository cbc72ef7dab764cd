"""Parts of sentences that several answers share: differences in points, who comes and who goes, what is not proven."""

from __future__ import annotations

from collections.abc import Sequence

from selection.texts import Text, plural, text
from selection.worth import SHOWN

__all__ = ["not_proven", "points", "swap"]

_SEEN = 0.0005
"""And below this they read as 0.000."""


def points(difference: float) -> Text:
    """So many points, with decimals enough to be seen.

    Examples
    --------
    >>> [str(points(difference)) for difference in (3.94, 0.0213, 0.0001)]
    ['3.9 points', '0.021 points', 'next to nothing']
    """
    shown = difference if difference >= 0 else -difference
    if shown >= SHOWN:
        return text("{points:0.0} points", points=shown)
    if shown >= _SEEN:
        return text("{points:0.0##} points", points=shown)
    return text("next to nothing")


def swap(joins: Sequence[str], drops: Sequence[str]) -> Text:
    """Who joins and who drops; there must be someone.

    Examples
    --------
    >>> print(swap(["Acme"], ["Bolt", "Cobalt"]))
    Bolt and Cobalt drop, Acme joins
    """
    comes = plural("{names} joins", "{names} join", len(joins), names=list(joins))
    goes = plural("{names} drops", "{names} drop", len(drops), names=list(drops))
    if not drops:
        return comes
    return text("{goes}, {comes}", goes=goes, comes=comes) if joins else goes


def not_proven(sentence: Text) -> Text:
    """The sentence, with the warning that time was up before it was proven."""
    return text("{sentence} This is not proven: the time was up.", sentence=sentence)
