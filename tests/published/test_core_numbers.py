"""Cores that stand in the literature.

Bondareva (1963). Some applications of linear programming methods to the theory of cooperative games. Problemy
Kibernetiki 10, 119-139.
Shapley (1967). On balanced sets and cores. Naval Research Logistics Quarterly 14(4), 453-460.
https://doi.org/10.1002/nav.3800140404
Shapley & Shubik (1969). On the core of an economic system with externalities. American Economic Review 59(4), 678-684.
Shapley (1971). Cores of convex games. International Journal of Game Theory 1, 11-26.
https://doi.org/10.1007/BF01753431
Peleg & Sudhölter (2007). Introduction to the Theory of Cooperative Games. 2nd edition. Springer.
https://doi.org/10.1007/978-3-540-72945-7
"""

from __future__ import annotations

import pytest

from selection.sharing import Game, largest_excess, least_core, shapley


def test_the_core_of_the_gloves_is_one_point() -> None:
    """The left glove is scarce and takes all; the Shapley value, which is kinder, is outside the core."""
    game = Game(("L", "R1", "R2"), lambda group: float("L" in group and len(group) > 1))
    least = least_core(game)
    assert not least.is_empty
    assert least.epsilon == pytest.approx(0.0, abs=1e-9)
    assert least.points == pytest.approx({"L": 1.0, "R1": 0.0, "R2": 0.0}, abs=1e-9)
    outside = largest_excess(game, shapley(game).values)
    assert outside.group == ("L", "R1")
    assert outside.points == pytest.approx(1 / 6, abs=1e-12)


@pytest.mark.parametrize("n", [3, 5, 7])
def test_simple_majority_has_no_core(n: int) -> None:
    """Somebody outside the majority can always offer more; with equal parts the smallest majority misses the rest."""
    game = Game(tuple(f"P{i}" for i in range(n)), lambda group: float(2 * len(group) > n))
    least = least_core(game)
    assert least.is_empty
    assert least.epsilon == pytest.approx(1 - (n + 1) / 2 / n, abs=1e-9)


@pytest.mark.parametrize("n", [2, 3, 4, 6])
def test_the_garbage_game(n: int) -> None:
    """Each has a bag and drops it in another's yard; whoever is alone against all gets all bags: no core beyond two."""
    game = Game(
        tuple(f"P{i}" for i in range(n)),
        lambda group: 0.0 if not group else -float(n if len(group) == n else n - len(group)),
    )
    least = least_core(game)
    assert least.is_empty == (n > 2)
    assert least.epsilon == pytest.approx(n - 2, abs=1e-9)


def test_a_convex_game_has_its_shapley_value_in_the_core() -> None:
    """The square of the number of players: the more there are, the more each adds."""
    game = Game(tuple("ABCDE"), lambda group: float(len(group) ** 2))
    assert largest_excess(game, shapley(game).values).points <= 0
    assert not least_core(game).is_empty


def test_a_veto_player_keeps_the_core() -> None:
    """Four players with one who is needed: the core gives all to that one when the others can replace each other."""
    game = Game(tuple("VABC"), lambda group: float("V" in group and len(group) >= 3))
    least = least_core(game)
    assert not least.is_empty
    assert largest_excess(game, {"V": 1.0, "A": 0.0, "B": 0.0, "C": 0.0}).points == pytest.approx(0.0, abs=1e-12)
    assert largest_excess(game, {"V": 0.7, "A": 0.1, "B": 0.1, "C": 0.1}).points == pytest.approx(0.1, abs=1e-12)
