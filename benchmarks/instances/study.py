"""A study of how much the choice depends on the weights: a problem, and many weightings of it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from benchmarks.answer import Answer
from benchmarks.instances.coalition import WEIGHTS, Coalitions

__all__ = ["GROUPS", "Shares", "Study", "one_by_one", "same_shares"]

GROUPS = (("Innovation", "Investment", "Follow-through"), ("Safety culture",), ("Capabilities",), ("Trust",))
"""The four groups: the weights of the groups may be anything, within a group they stay in proportion."""


@dataclass(frozen=True, slots=True)
class Study:
    """The weightings go by criterion, each of sum 1."""

    given: Coalitions
    groups: Sequence[Sequence[str]]
    drawn: Sequence[dict[str, float]]

    def weighted(self, number: int) -> Coalitions:
        """The problem under one of the weightings."""
        return replace(self.given, weights={name: self.drawn[number][name] for name in WEIGHTS})


@dataclass(frozen=True, slots=True)
class Shares:
    """The best worth of each weighting that was solved, in order; the share of each coalition when all of them were."""

    worths: Sequence[float]
    shares: dict[tuple[int, ...], float]

    def __str__(self) -> str:
        return f"{len(self.worths)} worths, {len(self.shares)} coalitions"


def same_shares(one: Shares, other: Shares) -> bool:
    """Whether every weighting that both solved has the same best worth, and the shares are the same."""
    worths = all(abs(a - b) <= 1e-6 for a, b in zip(one.worths, other.worths, strict=False))
    if not (one.shares and other.shares):
        return worths
    members = {*one.shares, *other.shares}
    return worths and all(abs(one.shares.get(m, 0.0) - other.shares.get(m, 0.0)) <= 1e-9 for m in members)


def one_by_one(study: Study, limit: float, best: Callable[[Coalitions], tuple[int, ...]]) -> Answer:
    """The answer by solving one weighting after the other, as many as there is time for."""
    end, worths, counts = time.monotonic() + limit, [], Counter[tuple[int, ...]]()
    for number in range(len(study.drawn)):
        if time.monotonic() > end:
            break
        given = study.weighted(number)
        members = best(given)
        counts[members] += 1
        worths.append(given.worth(members))
    done, total = len(worths), len(study.drawn)
    if done < total:
        return Answer(Shares(worths, {}), detail=f"{done} of {total} solved, the rest reckoned", share=done / total)
    return Answer(Shares(worths, {members: count / total for members, count in counts.items()}))
