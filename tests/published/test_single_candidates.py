"""Examples of the methods for single candidates, with the numbers as they were printed.

Opricovic & Tzeng (2004). Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS. European
Journal of Operational Research 156(2), 445-455. https://doi.org/10.1016/S0377-2217(03)00020-1 (table 3: a mountain
climber looks for a summit of little risk and great altitude; once in metres above the sea and risk from 1 to 5, once in
kilometres above the foothill and risk from 6 to 10).
Opricovic & Tzeng (2007). Extended VIKOR method in comparison with outranking methods. European Journal of Operational
Research 178(2), 514-529. https://doi.org/10.1016/j.ejor.2006.01.020 (six hydropower systems on the Drina).
Tzeng & Huang (2011). Multiple Attribute Decision Making: Methods and Applications. CRC Press (TOPSIS, chapter 5).
Brans, Vincke & Mareschal (1986). How to select and how to rank projects: the PROMETHEE method. European Journal of
Operational Research 24(2), 228-238. https://doi.org/10.1016/0377-2217(86)90044-5 (six hydroelectric plants; each of
the six preference functions once).
Belton & Gear (1983). On a short-coming of Saaty's method of analytic hierarchies. Omega 11(3), 228-230.
https://doi.org/10.1016/0305-0483(83)90047-6 (a copy of B makes A the first).
"""

from __future__ import annotations

import numpy as np
import pytest

from selection.ranking import (
    Method,
    PreferenceFunction,
    Scores,
    Shape,
    promethee_ii,
    ranking,
    topsis,
    vikor,
)
from selection.ranking.reversal import reversals_of

METRES = [[1, 3000], [2, 3750], [5, 4500]]
FOOTHILL = [[6, 2.0], [7, 2.75], [10, 3.5]]
CLIMBER = ([0.5, 0.5], [True, False])


@pytest.mark.parametrize(
    ("values", "to_ideal", "to_worst", "closeness"),
    [
        (METRES, [0.114, 0.108, 0.365], [0.365, 0.280, 0.114], [0.762, 0.722, 0.238]),
        (FOOTHILL, [0.154, 0.085, 0.147], [0.147, 0.134, 0.154], [0.489, 0.612, 0.511]),
    ],
)
def test_topsis_of_the_mountain_climber(
    values: list[list[float]], to_ideal: list[float], to_worst: list[float], closeness: list[float]
) -> None:
    """The paper's point: the same summits in another unit, and another is the best by TOPSIS."""
    found = topsis(values, *CLIMBER)
    assert found.to_ideal == pytest.approx(to_ideal, abs=6e-4)
    assert found.to_worst == pytest.approx(to_worst, abs=6e-4)
    assert found.closeness == pytest.approx(closeness, abs=6e-4)


@pytest.mark.parametrize("values", [METRES, FOOTHILL])
def test_vikor_of_the_mountain_climber(values: list[list[float]]) -> None:
    """By VIKOR the second summit is the best, in either unit."""
    found = vikor(values, *CLIMBER)
    assert found.s == pytest.approx([0.5, 0.375, 0.5])
    assert found.r == pytest.approx([0.5, 0.25, 0.5])
    assert found.q == pytest.approx([1, 0, 1])
    assert found.has_advantage
    assert found.is_stable
    assert found.proposed == (1,)


def test_topsis_of_four_alternatives() -> None:
    values = [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]]
    found = topsis(values, [0.3, 0.4, 0.3], [False, False, False])
    assert found.closeness == pytest.approx([0.5037, 0.6581, 0.7482, 0.3340], abs=6e-5)


# profit, cost, energy, peak energy, homes, reservoir area, villages, environment
HYDROPOWER = [
    [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
    [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
    [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
    [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
    [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
    [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
]
LESS = [False, True, False, False, True, True, True, False]


@pytest.mark.parametrize(
    ("social", "technical", "s", "r", "q", "advantage", "proposed"),
    [
        (1, 1, [0.692, 0.700, 0.290, 0.423, 0.280, 0.346], [0.125, 0.125, 0.121, 0.125, 0.067, 0.125],
         [0.991, 1.000, 0.473, 0.670, 0.000, 0.578], True, [4]),
        (1, 2, [0.701, 0.600, 0.386, 0.365, 0.317, 0.459], [0.167, 0.114, 0.161, 0.167, 0.089, 0.167],
         [1.000, 0.533, 0.552, 0.563, 0.000, 0.686], True, [4]),
        (2, 1, [0.683, 0.800, 0.193, 0.480, 0.243, 0.232], [0.113, 0.167, 0.080, 0.122, 0.044, 0.083],
         [0.684, 1.000, 0.147, 0.554, 0.041, 0.191], False, [4, 2, 5]),
        (3.2, 1, [0.678, 0.857, 0.138, 0.513, 0.222, 0.167], [0.129, 0.190, 0.057, 0.139, 0.042, 0.060],
         [0.668, 1.000, 0.051, 0.588, 0.058, 0.078], False, [2, 4, 5]),
    ],
)  # fmt: skip
def test_vikor_of_six_hydropower_systems(
    social: float, technical: float, s: list[float], r: list[float], q: list[float], advantage: bool,
    proposed: list[int],
) -> None:  # fmt: skip
    weights = np.repeat([technical, social], 4) / (4 * (technical + social))
    found = vikor(HYDROPOWER, weights, LESS)
    assert found.s == pytest.approx(s, abs=1e-3)
    assert found.r == pytest.approx(r, abs=1e-3)
    assert found.q == pytest.approx(q, abs=2e-3)
    assert found.has_advantage is advantage
    assert found.is_stable
    assert list(found.proposed) == proposed


# manpower, power, construction cost, maintenance cost, villages, security
PLANTS = [
    [80, 90, 6, 5.4, 8, 5],
    [65, 58, 2, 9.7, 1, 1],
    [83, 60, 4, 7.2, 4, 7],
    [40, 80, 10, 7.5, 7, 10],
    [52, 72, 6, 2.0, 3, 8],
    [94, 96, 7, 3.6, 5, 6],
]
FUNCTIONS = (
    PreferenceFunction(Shape.U_SHAPE, q=10),
    PreferenceFunction(Shape.V_SHAPE, p=30),
    PreferenceFunction(Shape.LINEAR, q=0.5, p=5),
    PreferenceFunction(Shape.LEVEL, q=1, p=6),
    PreferenceFunction(Shape.USUAL),
    PreferenceFunction(Shape.GAUSSIAN, s=5),
)
PREFERENCES = [
    [0.000, 0.296, 0.250, 0.268, 0.100, 0.185],
    [0.462, 0.000, 0.389, 0.333, 0.296, 0.500],
    [0.236, 0.180, 0.000, 0.333, 0.056, 0.429],
    [0.399, 0.505, 0.305, 0.000, 0.223, 0.212],
    [0.444, 0.515, 0.487, 0.380, 0.000, 0.448],
    [0.286, 0.399, 0.250, 0.432, 0.133, 0.000],
]


def test_promethee_of_six_plants() -> None:
    found = promethee_ii(PLANTS, np.full(6, 1 / 6), [True, False, True, True, True, False], FUNCTIONS)
    assert found.preferences == pytest.approx(np.array(PREFERENCES), abs=1.5e-3)  # printed from rounded parts
    printed = np.array(PREFERENCES)
    assert 5 * found.leaving == pytest.approx(printed.sum(axis=1), abs=4e-3)
    assert 5 * found.entering == pytest.approx(printed.sum(axis=0), abs=4e-3)
    # the complete ranking of the paper: plant 5, then 2, 4, 6, 3, 1
    assert (np.argsort(-found.net) + 1).tolist() == [5, 2, 4, 6, 3, 1]


def belton_and_gear(names: str) -> Scores:
    """Each criterion as a column of ratios; local priorities are shares of its total, as those of AHP are."""
    ratios = {"A": (1.0, 9.0, 8.0), "B": (9.0, 1.0, 9.0), "C": (1.0, 1.0, 1.0), "D": (9.0, 1.0, 9.0)}
    values = np.array([ratios[name] for name in names])
    return Scores(tuple(names), ("a", "b", "c"), values / 9, values, np.zeros(3, bool), np.full(3, 1 / 3))


def test_a_copy_of_b_makes_a_the_first() -> None:
    three = ranking(belton_and_gear("ABC"), Method.SUM)
    assert list(three.figures.values()) == pytest.approx([0.45, 0.47, 0.08], abs=6e-3)
    assert three.first == ("B",)
    four = ranking(belton_and_gear("ABCD"), Method.SUM)
    assert list(four.figures.values()) == pytest.approx([0.37, 0.29, 0.06, 0.29], abs=6e-3)
    assert four.first == ("A",)


def test_the_reversal_is_seen_and_fixed_scales_have_none() -> None:
    found = {one.method: one for one in reversals_of(belton_and_gear("ABCD"))}
    assert found[Method.SUM].winner == ("B", "D")
    assert found[Method.SUM].loser == ("B", "D")
    assert found[Method.FIXED].upset == ()
