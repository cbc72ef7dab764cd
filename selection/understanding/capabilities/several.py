"""Levels of one capability of one party that stand there several times: by several assessors, or twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.found import FoundCapability

__all__ = ["once"]

_CHOSEN: Mapping[str, Callable[[list[int]], int]] = {"lowest": min, "highest": max}


def once(levels: Sequence[FoundCapability], asker: Asker) -> list[FoundCapability]:
    """Each capability of each party once; which level counts where they differ is asked, once for all.

    A level counts before a cell in which nobody knows it.
    """
    found: dict[tuple[str, str], list[FoundCapability]] = {}
    for one in levels:
        found.setdefault((one.party, one.capability), []).append(one)
    if len(found) == len(levels):
        return list(levels)
    known = {pair: [one for one in every if one.level is not None] or every[:1] for pair, every in found.items()}
    differing = [every for every in known.values() if len({one.level for one in every}) > 1]
    answer = _asked(differing, asker) if differing else "lowest"
    return [_by(every, answer) for every in known.values()]


def _by(every: Sequence[FoundCapability], answer: str) -> FoundCapability:
    given = [one.level for one in every if one.level is not None]
    if not given or answer == "first":
        return every[0]
    level = _CHOSEN[answer](given)
    return next(one for one in every if one.level == level)


def _asked(differing: Sequence[Sequence[FoundCapability]], asker: Asker) -> str:
    first, *others = differing[0]
    other = next(one for one in others if one.level != first.level)
    return asker.ask(
        "capabilities twice",
        text("Several levels are given for the same capability of the same party. Which counts?"),
        [("lowest", text("The lowest: a party can do what nobody doubts")),
         ("highest", text("The highest: a party can do what anybody has seen")),
         ("first", text("The one that stands first"))],
        text("{one} says {first}, {other} says {last}.", one=str(first.place), first=first.written,
             other=str(other.place), last=other.written),
        [one.place for every in differing for one in every],
    )  # fmt: skip
