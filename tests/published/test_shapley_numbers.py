"""Shapley values that stand in the literature.

Shapley & Shubik (1954). A method for evaluating the distribution of power in a committee system. American Political
Science Review 48(3), 787-792. https://doi.org/10.2307/1951053
Littlechild & Owen (1973). A simple expression for the Shapley value in a special case. Management Science 20(3),
370-372. https://doi.org/10.1287/mnsc.20.3.370
Castro, Gómez & Tejada (2009). Polynomial calculation of the Shapley value based on sampling. Computers & Operations
Research 36(5), 1726-1730. https://doi.org/10.1016/j.cor.2008.04.004
Peleg & Sudhölter (2007). Introduction to the Theory of Cooperative Games. 2nd edition. Springer.
"""

from __future__ import annotations

import pytest

from selection.sharing import Game, shapley

EXACT = 1e-12


def council(permanent: int, others: int, votes: int) -> Game:
    """So many with a veto, so many without, and the votes that carry a motion."""
    veto = frozenset(f"P{i}" for i in range(permanent))
    players = (*sorted(veto), *(f"E{i}" for i in range(others)))
    return Game(players, lambda group: float(veto <= group and len(group) >= votes))


def airport(costs: list[float]) -> Game:
    """The landing strip must be as long as the largest aircraft in the group needs; nobody needs none."""
    names = tuple(f"landing {i}" for i in range(len(costs)))
    by_name = dict(zip(names, costs, strict=True))
    return Game(names, lambda group: max((by_name[one] for one in group), default=0.0))


def test_the_security_council_of_1954() -> None:
    """Eleven members, seven votes with those of the five permanent ones, who hold 98.7 % of the power."""
    values = shapley(council(5, 6, 7)).values
    assert [values[f"P{i}"] for i in range(5)] == pytest.approx([76 / 385] * 5, abs=EXACT)
    assert [values[f"E{i}"] for i in range(6)] == pytest.approx([1 / 462] * 6, abs=EXACT)
    assert sum(values[f"P{i}"] for i in range(5)) == pytest.approx(0.987, abs=5e-4)


def test_the_security_council_of_today_by_sampling() -> None:
    """Fifteen members are too many to be exact: 421/2145 and 4/2145 within the error that is stated."""
    found = shapley(council(5, 10, 9), draws=4_000, seed=1)
    assert found.draws == 4_000
    for i in range(5):
        assert found.values[f"P{i}"] == pytest.approx(421 / 2145, abs=4 * found.errors[f"P{i}"])
        # A permanent member tips the scale or does not, so the error is that of a share.
        assert found.errors[f"P{i}"] == pytest.approx((0.1963 * 0.8037 / 4_000) ** 0.5, rel=0.1)
    others = sum(found.values[f"E{i}"] for i in range(10))
    assert others == pytest.approx(40 / 2145, abs=4 * (40 / 2145 / 4_000) ** 0.5)
    assert sum(found.values.values()) == pytest.approx(1.0, abs=EXACT)


@pytest.mark.parametrize("costs", [[1.0, 2.0, 3.0], [12.0, 18.0, 28.0], [3.0, 3.0, 5.0, 9.0, 9.0, 9.0, 14.0, 20.0, 20.0,
                                                                        31.0, 31.0, 40.0]])  # fmt: skip
def test_the_airport_by_the_simple_expression(costs: list[float]) -> None:
    """Each length of the strip is shared equally by all landings that need it."""
    expected, before, share = [], 0.0, 0.0
    for i, cost in enumerate(costs):
        share += (cost - before) / (len(costs) - i)
        before = cost
        expected.append(share)
    assert list(shapley(airport(costs)).values.values()) == pytest.approx(expected, abs=1e-9)


def test_the_gloves() -> None:
    game = Game(("L", "R1", "R2"), lambda group: float("L" in group and len(group) > 1))
    assert shapley(game).values == pytest.approx({"L": 2 / 3, "R1": 1 / 6, "R2": 1 / 6}, abs=EXACT)


def test_a_company_with_a_large_shareholder() -> None:
    """50, 49 and 1 votes of 100: the smallest has as much power as the one with 49."""
    votes = {"large": 50, "middle": 49, "small": 1}
    game = Game(tuple(votes), lambda group: float(sum(votes[one] for one in group) > 50))
    assert shapley(game).values == pytest.approx({"large": 2 / 3, "middle": 1 / 6, "small": 1 / 6}, abs=EXACT)
