"""The coalition problem of one size as arrays, in points of worth: what the kernels of the search work on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from selection.engine.arrays import Numbers, Whole
from selection.engine.points import Points
from selection.engine.rows import Rows
from selection.model import Case, Rule
from selection.rules import Size
from selection.worth import MOST_WORTH, Worth

__all__ = ["Problem", "no_problem", "problem_of"]


class Problem(NamedTuple):
    """Choose exactly `size` of n candidates so that the points are most and every row is at most its limit.

    Attributes
    ----------
    constant, linear
        Points whoever is chosen, and those of each candidate (shape n).
    at, gain, reached
        Covers, of which only the highest step that a member reaches counts: the step of each candidate (shape n x c)
        as an index into the steps of all covers, one cover after the other; the points that each step adds to the
        one below, and the points reached with it (shape e). Every cover begins with the step of the client, gain 0.
    first
        The index of the first step of each cover, and the number of all (shape c + 1).
    item_start, item
        The needs of joint results that each candidate meets: those of i stand from `item_start[i]` in `item`.
    item_result, result_needs, result
        The joint result of each need, and the number of needs and the points of each result.
    low
        Terms of the weakest: the points if this candidate is the weakest (shape w x n).
    amount, full
        Totals: the part of the need that each candidate brings (shape t x n), and the points for all of it.
    pair_start, pair_other, pair_value
        The points of each pair beyond those of an unrated one, for either of its members, as `item` is stored.
    bond_start, bond_other, bond_value, bond_neutral, bond_client
        Weakest pairs (at most one term): the points if this pair is the weakest, if an unrated one is, and if the
        pair with the client is (shape n; where the client takes no part, as many as any pair has).
    row, limit, sure, never, price
        Rows of the rules (shape r x n), their limits, and the most that the multiplier of each can be. A sum that
        passes its limit by at most `sure` surely holds, one that passes it by more than `never` does not; between
        them the rule itself must say.
    clash_start, clash_other
        Who cannot go together with whom, stored as `item` is.
    allowed, forced
        Who may take part, and who must, as 0 and 1 (shape n).
    """

    size: int
    constant: float
    linear: Numbers
    at: Whole
    gain: Numbers
    reached: Numbers
    first: Whole
    item_start: Whole
    item: Whole
    item_result: Whole
    result_needs: Whole
    result: Numbers
    low: Numbers
    amount: Numbers
    full: Numbers
    pair_start: Whole
    pair_other: Whole
    pair_value: Numbers
    bond_start: Whole
    bond_other: Whole
    bond_value: Numbers
    bond_neutral: float
    bond_client: Numbers
    row: Numbers
    limit: Numbers
    sure: Numbers
    never: Numbers
    price: Numbers
    clash_start: Whole
    clash_other: Whole
    allowed: Whole
    forced: Whole


def problem_of(case: Case, worth: Worth, rules: Iterable[Rule], size: int) -> Problem:
    """The problem of choosing exactly `size` candidates under the rules, whatever rule there is on the size.

    Raises
    ------
    Unfit
        If the search does not know a term of the worth, or not as many of its kind.
    """
    parts = Points(len(case.candidates), size)
    for name, weight in worth.weights.items():
        if weight:
            parts.add(worth.terms[name], MOST_WORTH * weight)
    limits = Rows(len(case.candidates))
    for rule in rules:
        if not isinstance(rule, Size):
            for row in rule.rows(case, range(limits.n)):
                limits.add(row.constant, dict(row.coefficients))
    return Problem(size=size, **parts.arrays(), **limits.arrays())


def no_problem() -> Problem:
    """One of two to choose, and nothing to gain."""
    return Problem(size=1, **Points(2, 1).arrays(), **Rows(2).arrays())
