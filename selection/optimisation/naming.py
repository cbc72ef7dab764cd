"""What a coalition is called beside another: by who is exchanged, where that is shorter than all its names."""

from __future__ import annotations

from collections.abc import Sequence

from selection.texts import Text, text

__all__ = ["exchange"]


def exchange(members: Sequence[str], than: Sequence[str]) -> Text:
    """These members, told by who comes in place of whom; all their names where that names fewer.

    Examples
    --------
    >>> print(exchange(["Acme", "Bolt", "Dale"], ["Acme", "Bolt", "Cobalt"]))
    Dale instead of Cobalt
    >>> print(exchange(["Dale", "Echo"], ["Acme", "Bolt"]))
    Dale + Echo
    """
    comes = [name for name in members if name not in than]
    goes = [name for name in than if name not in members]
    if not comes or not goes or len(comes) + len(goes) >= len(members):
        return text("{names}", names=" + ".join(members))
    return text("{others} instead of {members}", others=comes, members=goes)
