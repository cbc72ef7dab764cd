"""Research projects under ten and under five budgets: the most that can be earned.

Petersen (1967). Computational experience with variants of the Balas algorithm applied to the selection of R&D projects.
Management Science 13(9), 736-750: its problems 3 to 7, with their optimal values as in file mknap1 of
Beasley (1990). OR-Library: distributing test problems by electronic mail. Journal of the Operational Research Society
41(11), 1069-1072. https://doi.org/10.1057/jors.1990.166
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from selection.model import Aggregator, Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.rules import Budget, Size
from tests.support.knapsacks import rows


@dataclass(frozen=True)
class Projects:
    """What each project earns, and a row a budget with what each takes of it."""

    earns: list[int]
    takes: list[list[int]]

    @classmethod
    def of(cls, text: str) -> Projects:
        """From a paragraph with what they earn and one for each budget."""
        earns, *takes = rows(text)
        return cls(earns, takes)

    def case(self, number: int, budgets: list[int]) -> Case:
        """The first so many projects."""
        names = [f"Project {i:02d}" for i in range(1, number + 1)]
        earned = [float(profit) for profit in self.earns[:number]]
        return Case(
            tuple(
                Candidate(name, {f"Budget {r}": float(row[i]) for r, row in enumerate(self.takes)})
                for i, name in enumerate(names)
            ),
            (Criterion("Profit", Aggregator.TOTAL, worst=0, best=max(earned), need=sum(earned)),),
            tuple(Assessment(name, "Profit", profit) for name, profit in zip(names, earned, strict=True)),
            rules=(
                Size(1, number),
                *(Budget(float(budget), f"Budget {r}") for r, budget in enumerate(budgets)),
            ),
        )


TEN_BUDGETS = Projects.of("""\
100 220 90 400 300 400 205 120 160 580 400 140 100 1300 650
320 480 80 60 2550 3100 1100 950 450 300 220 200 520

8 24 13 80 70 80 45 15 28 90 130 32 20 120 40
30 20 6 3 180 220 50 30 50 12 5 8 18

8 44 13 100 100 90 75 25 28 120 130 32 40 160 40
60 55 10 6 240 290 80 90 70 27 17 8 28

3 6 4 20 20 30 8 3 12 14 40 6 3 20 5
0 5 3 0 20 30 40 10 0 5 0 0 10

5 9 6 40 30 40 16 5 18 24 60 16 11 30 25
10 13 5 1 80 60 50 20 30 10 5 3 20

5 11 7 50 40 40 19 7 18 29 70 21 17 30 25
15 25 5 1 100 70 55 20 50 15 15 6 20

5 11 7 55 40 40 21 9 18 29 70 21 17 35 25
20 25 5 2 110 70 55 20 50 20 15 6 20

0 0 1 10 4 10 0 6 0 6 32 3 0 70 10
0 0 0 0 0 30 10 0 10 10 5 0 10

3 4 5 20 14 20 6 12 10 18 42 9 12 100 20
5 6 4 1 20 50 30 5 20 20 10 10 20

3 6 9 30 29 20 12 12 10 30 42 18 18 110 20
15 18 7 2 40 60 50 25 25 25 15 10 28

3 8 9 35 29 20 16 15 10 30 42 20 18 120 20
20 22 7 3 50 60 55 25 30 25 15 10 28""")

FIVE_BUDGETS = Projects.of("""\
560 1125 300 620 2100 431 68 328 47 122 322 196 41 25 425 4260
416 115 82 22 631 132 420 86 42 103 215 81 91 26 49 420
316 72 71 49 108 116 90 738 1811 430 3060 215 58 296 620 418
47 81

40 91 10 30 160 20 3 12 3 18 9 25 1 1 10 280 10 8 1 1 49 8 21
6 1
5 10 8 2 1 0 10 42 6 4 8 0 10 1 40 86 11 120 8 3 32 28 13 2 4

16 92 41 16 150 23 4 18 6 0 12 8 2 1 0 200 20 6 2 1 70 9 22 4
1 5
10 6 4 0 4 12 8 4 3 0 10 0 6 28 93 9 30 22 0 36 45 13 2 2

38 39 32 71 80 26 5 40 8 12 30 15 0 1 23 100 0 20 3 0 40 6 8 0
6 4
22 4 6 1 5 14 8 2 8 0 20 0 0 6 12 6 80 13 6 22 14 0 1 2

8 71 30 60 200 18 6 30 4 8 31 6 3 0 18 60 21 4 0 2 32 15 31 2
2 7
8 2 8 0 2 8 6 7 1 0 0 20 8 14 20 2 40 6 1 14 20 12 0 1

38 52 30 42 170 9 7 20 0 3 21 4 1 2 14 310 8 4 6 1 18 15 38 10
4 8
6 0 0 3 0 10 6 1 3 0 3 5 4 0 30 12 16 18 3 16 22 30 4 0""")

PROBLEMS = {
    3: (TEN_BUDGETS, 15, [550, 700, 130, 240, 280, 310, 110, 205, 260, 275], 4015),
    4: (TEN_BUDGETS, 20, [550, 700, 130, 240, 280, 310, 110, 205, 260, 275], 6120),
    5: (TEN_BUDGETS, 28, [930, 1210, 272, 462, 532, 572, 240, 400, 470, 490], 12400),
    6: (FIVE_BUDGETS, 39, [600, 500, 500, 500, 600], 10618),
    7: (FIVE_BUDGETS, 50, [800, 650, 550, 550, 650], 16537),
}


@pytest.mark.parametrize("problem", PROBLEMS)
def test_the_most_that_can_be_earned(problem: int) -> None:
    projects, number, budgets, most = PROBLEMS[problem]
    plan = optimise(projects.case(number, budgets), alternatives=1, every_size=False)
    assert plan.proven
    assert plan.best.worth / 100 * sum(projects.earns[:number]) == pytest.approx(most, abs=1e-6)
