"""A clean case at random, and what may be read from a sheet that states it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from tests.support.layouts.vocabulary import LANGUAGES, Words

__all__ = ["Allowed", "Clean", "CleanCriterion", "Key", "clean_case"]

Key = tuple[str, str, str]
"""Candidate, criterion, assessor ("" when there is one opinion only)."""

_GRADES = {"1-10": (1, 10), "1-5": (1, 5), "0-100": (0, 100)}


@dataclass(frozen=True)
class Allowed:
    """More than one right reading of a damaged cell: any of these numbers, pairs or None."""

    values: tuple[Any, ...]


@dataclass(frozen=True)
class CleanCriterion:
    """A criterion: its kind ("1-10", "1-5", "0-100", "percent", "levels", "money"), worst and best value."""

    name: str
    kind: str
    worst: float
    best: float


@dataclass(frozen=True)
class Clean:
    """The case as it is. A level is stored as its rank from 1; `doubtful` values must not be taken without asking."""

    words: Words
    candidates: tuple[str, ...]
    criteria: tuple[CleanCriterion, ...]
    values: Mapping[Key, Any]
    weights: Mapping[str, float] | None
    assessors: tuple[str, ...] = ("",)
    doubtful: frozenset[Key] = field(default=frozenset())
    drop_order: bool = False

    def with_values(self, changed: Mapping[Key, Any]) -> Clean:
        """The same case with some values replaced."""
        return replace(self, values={**self.values, **changed})


def clean_case(rng: Random) -> Clean:
    """A case with 3 to 8 candidates and 3 to 6 criteria, one in four with more than one assessor."""
    words = rng.choice(LANGUAGES)
    stems = rng.sample(words.stems, rng.randint(3, 8))
    candidates = tuple(f"{stem} {rng.choice(words.endings)}".strip() for stem in stems)
    main = rng.choice(("1-10", "1-10", "1-5", "0-100", "levels", "1-10"))
    criteria = [_criterion(name, main, words) for name in rng.sample(words.criteria, rng.randint(3, 6))]
    if rng.random() < 0.25:
        criteria[-1] = CleanCriterion(words.price, "money", 1.0, 0.0)
    if rng.random() < 0.2:
        criteria[0] = CleanCriterion(rng.choice(words.percent), "percent", 0.0, 1.0)
    several = rng.random() < 0.25 and main != "levels"
    assessors = tuple(words.people[: rng.randint(2, 3)]) if several else ("",)
    values: dict[Key, Any] = {
        (c, k.name, a): _value(rng, k, words) for a in assessors for k in criteria for c in candidates
    }
    weights = _weights(rng, [k.name for k in criteria]) if rng.random() < 0.7 else None
    return Clean(words, candidates, tuple(criteria), values, weights, assessors)


def _criterion(name: str, kind: str, words: Words) -> CleanCriterion:
    low, high = _GRADES.get(kind, (1, len(words.levels)))
    return CleanCriterion(name, kind, float(low), float(high))


def _value(rng: Random, criterion: CleanCriterion, words: Words) -> float:
    if criterion.kind == "1-10":
        return rng.choice((rng.randint(2, 10), rng.randint(4, 18) / 2))
    if criterion.kind == "0-100":
        return rng.randint(10, 99)
    if criterion.kind == "percent":
        return rng.randint(40, 99) / 100
    if criterion.kind == "money":
        return rng.randint(1100, 9900) + rng.choice((0, 0.5, 0.25))
    return rng.randint(1, 5) if criterion.kind == "1-5" else rng.randint(1, len(words.levels))


def _weights(rng: Random, names: list[str]) -> dict[str, float]:
    """Whole percents of sum 100, each at least 5."""
    cuts = sorted(rng.sample(range(1, 20), len(names) - 1))
    points = [(b - a) * 5 for a, b in zip([0, *cuts], [*cuts, 20], strict=True)]
    return dict(zip(names, map(float, points), strict=True))
