"""Whether any group would be better off without the others, and whether any division prevents that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linprog

from selection.errors import SolverError
from selection.sharing.game import MOST_PLAYERS, Game
from selection.sharing.split import Basis, Division
from selection.texts import Text, plural, text
from selection.worth import SHOWN, TIE

__all__ = ["Excess", "LeastCore", "Stability", "largest_excess", "least_core", "stability"]

_PRECISION = 1e-7
"""Of the linear program, beside the largest value of the game."""


@dataclass(frozen=True, slots=True)
class Excess:
    """The group that a division leaves worst off: it would have `alone` without the others, and gets `share`."""

    group: tuple[str, ...]
    alone: float
    share: float

    @property
    def points(self) -> float:
        """How much better off the group would be without the others; not above 0 when no group would be."""
        return self.alone - self.share

    def sentence(self, basis: Basis) -> Text:
        """Whether any group is better off alone under the division that goes by `basis`."""
        split = basis.sentence()
        if not self.group or self.points < SHOWN:
            return text(
                "Under {split} no party or group of parties would be better off without the others.", split=split
            )
        return plural(
            "Under {split} {group} would be better off without the others: alone it adds {alone:0.0} points, and it "
            "gets {share:0.0}: {points:0.0} less.",
            "Under {split} {group} would be better off without the others: alone they add {alone:0.0} points, and "
            "they get {share:0.0}: {points:0.0} less.",
            len(self.group),
            split=split,
            group=self.group,
            alone=self.alone,
            share=self.share,
            points=self.points,
        )


@dataclass(frozen=True, slots=True)
class LeastCore:
    """The least `epsilon` such that, under some division, no group is more than that better off without the others.

    `points` is such a division. When epsilon is above 0 the core is empty: under every division some group would be
    better off without the others.
    """

    epsilon: float
    points: Mapping[str, float] = field(hash=False)
    is_empty: bool


@dataclass(frozen=True, slots=True)
class Stability:
    """For each division the group that it leaves worst off, and whether any division keeps everybody.

    `least` is None, and nothing is known, when there are more than `MOST_PLAYERS` parties.
    """

    parties: int
    excesses: Mapping[Basis, Excess] = field(hash=False)
    least: LeastCore | None

    def sentence(self) -> Text:
        """Whether there is a division under which no group is better off without the others."""
        if self.least is None:
            return text("With more than {most} parties it was not looked at which groups would be better off alone.",
                        most=MOST_PLAYERS)  # fmt: skip
        if not self.excesses:
            return text("There is no joint gain that a group could be better off without.")
        if not self.least.is_empty:
            return text(
                "There are divisions under which no party or group of parties is better off without the others."
            )
        if self.least.epsilon < SHOWN:
            return text(
                "No division satisfies everybody entirely, but under some no party or group of parties is more than a "
                "hair better off without the others."
            )
        return text(
            "No division satisfies everybody: under each some party or group gets at least {points:0.0} points less "
            "than it would add without the others.",
            points=self.least.epsilon,
        )

    def sentences(self) -> tuple[Text, ...]:
        """The answer for each division, then for all that are possible."""
        return *(excess.sentence(basis) for basis, excess in self.excesses.items()), self.sentence()


def largest_excess(game: Game, points: Mapping[str, float]) -> Excess:
    """The group that would gain most by being without the others, when each gets so many points.

    Of equals it is the smallest group, then the first by name. All players together are no such group; of a game with
    one player the group is empty.

    Raises
    ------
    CaseError
        If there are more than `MOST_PLAYERS`.

    References
    ----------
    Peleg & Sudhölter (2007). Introduction to the Theory of Cooperative Games. 2nd edition. Springer.
    https://doi.org/10.1007/978-3-540-72945-7

    Examples
    --------
    >>> gloves = Game(("Left", "Right", "Also right"), lambda group: float("Left" in group and len(group) > 1))
    >>> excess = largest_excess(gloves, dict.fromkeys(gloves.players, 1 / 3))
    >>> excess.group, round(excess.points, 3)
    (('Left', 'Also right'), 0.333)
    """
    names = game.players
    shares = game.inside @ np.array([points[player] for player in names])
    worst, groups = -np.inf, list[tuple[str, ...]]()
    found = (game.table - shares)[1:-1]
    if not found.size:
        return Excess((), 0.0, 0.0)
    worst = float(found.max())
    for mask in np.flatnonzero(found >= worst - TIE) + 1:
        groups.append(tuple(player for player in names if player in game.group(int(mask))))
    group = min(groups, key=lambda one: (len(one), sorted(one)))
    return Excess(group, game.value(frozenset(group)), sum(points[player] for player in group))


def least_core(game: Game) -> LeastCore:
    """Whether the core is empty, and how close to it a division can come: a linear program over all groups.

    Raises
    ------
    CaseError
        If there are more than `MOST_PLAYERS`.

    References
    ----------
    Bondareva (1963). Some applications of linear programming methods to the theory of cooperative games. Problemy
    Kibernetiki 10, 119-139.
    Shapley (1967). On balanced sets and cores. Naval Research Logistics Quarterly 14(4), 453-460.
    https://doi.org/10.1002/nav.3800140404
    Maschler, Peleg & Shapley (1979). Geometric properties of the kernel, nucleolus, and related solution concepts.
    Mathematics of Operations Research 4(4), 303-338. https://doi.org/10.1287/moor.4.4.303

    Examples
    --------
    >>> majority = Game(("Acme", "Bolt", "Cobalt"), lambda group: float(len(group) > 1))
    >>> found = least_core(majority)
    >>> found.is_empty, round(found.epsilon, 6)
    (True, 0.333333)
    """
    ordered = game.in_order()
    table, inside, n = ordered.table, ordered.inside, len(ordered.players)
    scale = max(float(np.abs(table).max()), TIE)
    if n <= 1:
        return LeastCore(0.0, dict.fromkeys(game.players, game.total), is_empty=False)
    groups = inside[1:-1]
    answer = linprog(
        np.append(np.zeros(n), 1.0),
        A_ub=-np.column_stack([groups, np.ones(len(groups))]),
        b_ub=-table[1:-1] / scale,
        A_eq=np.append(np.ones(n), 0.0)[None, :],
        b_eq=[table[-1] / scale],
        bounds=(None, None),
        method="highs",
    )
    if answer.x is None:
        raise SolverError(text("The solver found no division of the joint gain."))
    points = answer.x[:n] * scale
    points += (table[-1] - points.sum()) / n
    epsilon = float((table - inside @ points)[1:-1].max())
    by_name = dict(zip(ordered.players, points.tolist(), strict=True))
    ours = {player: by_name[player] for player in game.players}
    return LeastCore(epsilon, ours, is_empty=epsilon > max(TIE, _PRECISION * scale))


def stability(division: Division) -> Stability:
    """Whether any group is better off without the others under each split of a division, and under every one.

    "Without the others" is with what is there already: a group of members still has the client.
    """
    game = division.gain.game
    parties = len(game.players)
    if parties > MOST_PLAYERS:
        return Stability(parties, {}, None)
    excesses = {split.basis: largest_excess(game, split.points) for split in division.splits}
    return Stability(parties, excesses, least_core(game))
