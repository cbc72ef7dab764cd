"""pysensmcda 2: acceptability of listed alternatives; so every coalition must be listed first, which must fit."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from benchmarks.answer import Answer, Unable
from benchmarks.instances.study import Shares, Study
from benchmarks.peers.enumeration import Numbers, blocks, parts_of

__all__ = ["sensmcda"]

MOST = 4000
"""Its tables have a number for each pair of alternatives and one for each weighting and alternative, several times."""

COUNTED = 200_000
"""So many are counted."""


def sensmcda(study: Study, limit: float) -> Callable[[], Answer]:  # noqa: ARG001 - it knows no limit
    """The work of listing the coalitions and simulating."""
    from pysensmcda.smaa import simulate  # noqa: PLC0415 - in its own process

    number = 0
    for members in blocks(study.given):
        number += len(members)
        if number > COUNTED:
            raise Unable(f"cannot: more than {COUNTED} coalitions to list, tables of {_gigabytes(COUNTED)} GB and more")
    if number > MOST:
        raise Unable(f"cannot: {number} coalitions to list, tables of {_gigabytes(number)} GB and more")
    weights = np.array([[*one.values()] for one in study.drawn])

    def work() -> Answer:
        members = np.vstack([*blocks(study.given)])
        values = parts_of(study.given, members)
        result = simulate(_sum, values, np.ones(values.shape[1]), weights=weights, store="accumulate")
        shares = result.rank_acceptability()[:, 0]
        by_members = {tuple(members[i].tolist()): float(shares[i]) for i in np.flatnonzero(shares)}
        return Answer(Shares([], by_members))

    return work


def _gigabytes(number: int) -> str:
    return f"{8e-9 * number * number:.0f}"


def _sum(matrix: Numbers, weights: Numbers, types: Numbers) -> Numbers:  # noqa: ARG001 - its shape of a method
    """The weighted sum of values that are utilities already."""
    return matrix @ weights
