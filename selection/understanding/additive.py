"""How much of each score is its assessor's: the two-way additive model, by least squares."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

__all__ = ["AdditiveFit", "Effect", "additive_effects"]


@dataclass(frozen=True, slots=True)
class Effect:
    """How far an assessor scores above the others of the group, in the unit of the scores.

    `error` is its standard error, None when too few were judged by several to tell.
    """

    assessor: str
    effect: float
    error: float | None


@dataclass(frozen=True, slots=True)
class AdditiveFit:
    """The effects of the assessors, together 0 within each of the `groups` that can be compared.

    `freedom` is the number of scores beyond those that the model needs; at 0 it fits whatever was scored.
    """

    effects: tuple[Effect, ...]
    groups: tuple[tuple[str, ...], ...]
    freedom: int


def additive_effects(scores: Sequence[tuple[Hashable, str, float]]) -> AdditiveFit:
    """The effect of each assessor when score = what is judged + assessor, by least squares.

    Parameters
    ----------
    scores
        What was judged, the assessor, and the score.

    Examples
    --------
    >>> fit = additive_effects([("Acme", "Ann", 8.0), ("Acme", "Bob", 6.0), ("Bolt", "Bob", 7.0)])
    >>> [(one.assessor, round(one.effect, 9)) for one in fit.effects], fit.freedom
    ([('Ann', 1.0), ('Bob', -1.0)], 0)
    """
    who, what = list(dict.fromkeys(by for _, by, _ in scores)), list(dict.fromkeys(on for on, _, _ in scores))
    if not scores:
        return AdditiveFit((), (), 0)
    values = np.array([value for _, _, value in scores])
    of = np.array([what.index(on) for on, _, _ in scores])
    by = np.eye(len(who))[[who.index(name) for _, name, _ in scores]]
    # Measured from the mean of what was judged, only the assessors are left to find.
    size = np.bincount(of).astype(float)
    left = values - (np.bincount(of, weights=values) / size)[of]
    design = by - (np.array([by[of == place].sum(axis=0) for place in range(len(what))]) / size[:, None])[of]
    # Of all that fit as well the pseudo-inverse takes the shortest, which adds up to 0 in each connected group.
    inverse = np.linalg.pinv(design.T @ design)
    effects = inverse @ design.T @ left
    groups = _groups(who, scores)
    freedom = len(scores) - len(what) - len(who) + len(groups)
    variance = float(np.sum((left - design @ effects) ** 2)) / freedom if freedom else None
    errors = [None if variance is None else float(np.sqrt(variance * max(x, 0.0))) for x in np.diag(inverse)]
    found = tuple(Effect(name, float(x), error) for name, x, error in zip(who, effects, errors, strict=True))
    return AdditiveFit(found, groups, freedom)


def _groups(who: Sequence[str], scores: Sequence[tuple[Hashable, str, float]]) -> tuple[tuple[str, ...], ...]:
    """The assessors who judged the same, directly or by way of others."""
    group = {name: name for name in who}
    first: dict[Hashable, str] = {}
    for on, name, _ in scores:
        old, new = group[name], group[first.setdefault(on, name)]
        group = {other: new if leader == old else leader for other, leader in group.items()}
    return tuple(tuple(n for n in who if group[n] == leader) for leader in dict.fromkeys(group.values()))
