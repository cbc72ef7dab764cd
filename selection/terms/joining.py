"""A coalition's value with each candidate joined to it in turn, all candidates at once: for searches.

The plain value of a term is the definition. A term that is not treated here works too, one candidate at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch

import numpy as np
from numpy.typing import NDArray

from selection.model import CLIENT, Members
from selection.terms.coverage import Coverage
from selection.terms.joint import Joint
from selection.terms.mean import Mean
from selection.terms.pair_mean import PairMean
from selection.terms.pair_weakest import PairWeakest
from selection.terms.pairs import PairTable
from selection.terms.strongest import Strongest
from selection.terms.term import Term
from selection.terms.total import Total
from selection.terms.weakest import Weakest

__all__ = ["Joining", "joining"]

Values = NDArray[np.float64]

Joining = Callable[[Members], Values]
"""From members to the values (shape n) of the members with each candidate; what stands at a member means nothing."""


@singledispatch
def joining(term: Term, n: int) -> Joining:
    """The function that joins each of `n` candidates in turn to given members, for one term."""

    def values(members: Members) -> Values:
        return np.array([term.value(tuple(sorted({*members, i}))) for i in range(n)])

    return values


@joining.register
def _(term: Mean, n: int) -> Joining:  # noqa: ARG001 - the shape of a joining
    u = np.array(term.utilities)
    return lambda members: (u + u[list(members)].sum()) / (len(members) + 1)


@joining.register
def _(term: Weakest, n: int) -> Joining:  # noqa: ARG001 - the shape of a joining
    u = np.minimum(term.utilities, np.inf if term.client is None else term.client)
    return lambda members: np.minimum(u, u[list(members)].min(initial=1.0))


@joining.register
def _(term: Strongest, n: int) -> Joining:  # noqa: ARG001 - the shape of a joining
    u = np.array(term.utilities)
    return lambda members: np.maximum(u, u[list(members)].max(initial=0.0))


@joining.register
def _(term: Total, n: int) -> Joining:  # noqa: ARG001 - the shape of a joining
    quantities = np.array(term.quantities) / term.need
    return lambda members: np.minimum(1.0, quantities + quantities[list(members)].sum())


@joining.register
def _(term: Coverage, n: int) -> Joining:
    asked = np.array([need.level for need in term.needs], dtype=np.float64)
    gains = np.array([need.share for need in term.needs]) / asked
    own = np.minimum([need.client for need in term.needs], asked)
    reached = np.clip(np.array([need.levels for need in term.needs]).reshape(-1, n).T, own, asked)

    def values(members: Members) -> Values:
        best = reached[list(members)].max(axis=0) if members else own
        joined: Values = np.maximum(reached, best) @ gains
        return joined

    return values


@joining.register
def _(term: Joint, n: int) -> Joining:
    firsts = np.cumsum([0, *(len(result.able) for result in term.results)])[:-1]
    shares = np.array([result.share for result in term.results])
    capabilities = [pair for one in term.results for pair in zip(one.able, one.client_able, strict=True)]
    able = np.array([[own or i in some for some, own in capabilities] for i in range(n)], dtype=np.bool_)

    def values(members: Members) -> Values:
        present = able | able[list(members)].any(axis=0)
        joined: Values = np.logical_and.reduceat(present, firsts, axis=1) @ shares
        return joined

    return values if capabilities else lambda _: np.zeros(n)


@joining.register
def _(term: PairMean, n: int) -> Joining:
    client, near = _relations(term.pairs, n)
    neutral, with_client = term.pairs.neutral, term.pairs.with_client
    beyond = [(others, values - neutral) for others, values in near]

    def values(members: Members) -> Values:
        number = (len(members) + 1 + with_client) * (len(members) + with_client) // 2
        with_each = client - neutral
        with_members = np.zeros(n)
        for i in members:
            others, deviations = beyond[i]
            with_members[others] += deviations
        inside = with_members[list(members)].sum() / 2 + with_each[list(members)].sum()
        joined: Values = neutral + (inside + with_members + with_each) / max(1, number)
        return joined

    return values


@joining.register
def _(term: PairWeakest, n: int) -> Joining:
    client, near = _relations(term.pairs, n)
    neutral, with_client = term.pairs.neutral, term.pairs.with_client

    def values(members: Members) -> Values:
        if not members and not with_client:
            return np.full(n, neutral)
        lowest = client.copy() if with_client else np.ones(n)
        for i in members:
            others, rated = near[i]
            with_i = np.full(n, neutral)
            with_i[others] = rated
            with_i[i] = 1.0
            lowest = np.minimum(lowest, with_i)
        joined: Values = np.minimum(lowest, lowest[list(members)].min(initial=1.0))
        return joined

    return values


def _relations(pairs: PairTable, n: int) -> tuple[Values, list[tuple[NDArray[np.intp], Values]]]:
    """The utility of each candidate's pair with the client (shape n), and each one's rated pairs with others."""
    client = np.full(n, pairs.neutral)
    near: list[dict[int, float]] = [{} for _ in range(n)]
    for (i, j), value in pairs.rated.items():
        if i == CLIENT:
            client[j] = value
        else:
            near[i][j] = near[j][i] = value
    return client, [(np.array([*one], dtype=np.intp), np.array([*one.values()])) for one in near]
