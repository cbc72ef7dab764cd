"""Whether the order of the others changes when one candidate withdraws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from selection.optimisation import Plan
from selection.ranking.method import Method, Ranking, is_fit, ranking
from selection.ranking.scores import Scores, scores_of
from selection.texts import Text, plural, text

__all__ = ["Reversal", "reversals", "reversals_of"]


@dataclass(frozen=True, slots=True)
class Reversal:
    """What one method does when each of `candidates` withdraws in turn.

    `upset` are the candidates whose withdrawal changes the order of the others: two of them change places, or another
    of them is first. `winner` are those with which the latter happens, `loser` those of them that were not first
    themselves. `pairs` is how many pairs of others change places, over all withdrawals.
    """

    method: Method
    candidates: int
    upset: tuple[str, ...]
    winner: tuple[str, ...]
    loser: tuple[str, ...]
    pairs: int

    def sentence(self) -> Text:
        """How often a withdrawal changes the order of the others, in words."""
        values: dict[str, object] = {"method": self.method.label, "all": self.candidates}
        if not self.upset:
            return text("{method}: no withdrawal changes the order of the others.", **values)
        if not self.winner:
            return plural("{method}: {n} of {all} withdrawals changes the order of the others, but not who is first.",
                          "{method}: {n} of {all} withdrawals change the order of the others, but not who is first.",
                          len(self.upset), **values)  # fmt: skip
        if len(self.winner) == len(self.upset):
            return plural("{method}: {n} of {all} withdrawals changes the order of the others, and who is first.",
                          "{method}: {n} of {all} withdrawals change the order of the others, and who is first.",
                          len(self.upset), **values)  # fmt: skip
        first = plural("{n} of them changes who is first", "{n} of them change who is first", len(self.winner))
        return plural("{method}: {n} of {all} withdrawals changes the order of the others; {first}.",
                      "{method}: {n} of {all} withdrawals change the order of the others; {first}.",
                      len(self.upset), first=first, **values)  # fmt: skip


def reversals(plan: Plan) -> tuple[Reversal, ...]:
    """What each method does when each candidate of the plan's case withdraws in turn; none without scored criteria.

    On the fixed scales of the case nothing can change: what a candidate is worth there does not depend on who else
    takes part.

    References
    ----------
    Belton & Gear (1983). On a short-coming of Saaty's method of analytic hierarchies. Omega 11(3), 228-230.
    https://doi.org/10.1016/0305-0483(83)90047-6
    García-Cascales & Lamata (2012). On rank reversal and TOPSIS method. Mathematical and Computer Modelling 56(5-6),
    123-132. https://doi.org/10.1016/j.mcm.2011.12.022
    """
    scores = scores_of(plan)
    return reversals_of(scores) if scores is not None else ()


def reversals_of(scores: Scores, methods: Sequence[Method] = tuple(Method)) -> tuple[Reversal, ...]:
    """The same from a table of scores, for the methods that can deal with it.

    Examples
    --------
    >>> values = np.array([[1.0, 9, 8], [9, 1, 9], [1, 1, 1], [9, 1, 9]])
    >>> scores = Scores(tuple("ABCD"), ("x", "y", "z"), values / 10, values, np.zeros(3, bool), np.full(3, 1 / 3))
    >>> [(one.method.value, one.winner) for one in reversals_of(scores, [Method.FIXED, Method.SUM])]
    [('weighted sum, fixed scales', ()), ('weighted sum, sum', ('B', 'D'))]
    """
    return tuple(_reversal(scores, method) for method in methods if is_fit(scores, method))


def _reversal(scores: Scores, method: Method) -> Reversal:
    before = _places(ranking(scores, method))
    upset, winner, pairs = [], [], 0
    for i, name in enumerate(scores.candidates if len(before) > 1 else ()):
        after = _places(ranking(scores.without(i), method))
        turned, is_first_another = _turned(before, after), _first(before, after) != _first(after, after)
        pairs += turned
        if turned or is_first_another:
            upset.append(name)
        if is_first_another:
            winner.append(name)
    loser = tuple(name for name in winner if before[name] > 0)
    return Reversal(method, len(before), tuple(upset), tuple(winner), loser, pairs)


def _places(listed: Ranking) -> dict[str, int]:
    """The place of each candidate, 0 for the best; equals share one."""
    return {name: place for place, tied in enumerate(listed.order) for name in tied}


def _first(places: dict[str, int], others: dict[str, int]) -> set[str]:
    """Those with the best place among the others."""
    top = min(places[name] for name in others)
    return {name for name in others if places[name] == top}


def _turned(before: dict[str, int], after: dict[str, int]) -> int:
    """How many pairs change places: one was ahead and is now behind."""
    then, now = (np.array([places[name] for name in after]) for places in (before, after))
    signs = np.sign(then[:, None] - then) * np.sign(now[:, None] - now)
    return int((signs < 0).sum()) // 2
