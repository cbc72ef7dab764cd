"""Published multi-objective multi-dimensional knapsacks, and what is known of their fronts.

The instances 2kp50, 2kp100 and 3kp40 of Mavrotas & Florios (2013). An improved version of the augmented
epsilon-constraint method (AUGMECON2) for finding the exact Pareto set in multi-objective integer programming problems.
Applied Mathematics and Computation 219(18), 9652-9669. https://doi.org/10.1016/j.amc.2013.03.002
Numbers and fronts as distributed with pyaugmecon 2.0.1, https://doi.org/10.5281/zenodo.19819486
"""

from __future__ import annotations

from dataclasses import dataclass

from selection.frontier import TotalAxis
from selection.model import Assessment, Candidate, Case, Criterion
from selection.rules import Budget, Size


def rows(text: str) -> list[list[int]]:
    """The numbers of each paragraph."""
    return [[int(number) for number in paragraph.split()] for paragraph in text.split("\n\n")]


@dataclass(frozen=True)
class Knapsack:
    """`profits` and `weights` have a row an objective or a capacity; `count` points are known, `ends` among them."""

    profits: list[list[int]]
    weights: list[list[int]]
    capacities: list[float]
    count: int
    ends: list[tuple[int, ...]]

    def case(self) -> Case:
        """Any number of items, none of them preferred but for its profits."""
        items = range(len(self.profits[0]))
        names = [f"Item {i:03d}" for i in items]
        columns = {f"Profit {r}": row for r, row in enumerate(self.profits)}
        columns |= {f"Weight {r}": row for r, row in enumerate(self.weights)}
        return Case(
            candidates=tuple(
                Candidate(names[i], {name: float(row[i]) for name, row in columns.items()}) for i in items
            ),
            criteria=(Criterion("Any", worst=0, best=10),),
            assessments=tuple(Assessment(name, "Any", 5) for name in names),
            rules=(
                Size(1, len(names)),
                *(Budget(capacity, f"Weight {r}") for r, capacity in enumerate(self.capacities)),
            ),
        )

    def axes(self) -> list[TotalAxis]:
        return [TotalAxis(f"Profit {r}", "max") for r in range(len(self.profits))]


TWO_50 = Knapsack(
    profits=rows("""\
21 69 26 92 77 30 96 80 60 61 52 92 19 10 63 34 100 60 11 12 37 100 74 17 60 69 49 69 49 59 17 21 74 85 83 41 29
63 56 38 66 92 25 84 89 21 46 94 96 92

24 92 53 25 10 31 83 34 64 69 95 40 59 87 13 94 53 52 61 53 78 34 89 32 28 56 52 40 41 59 35 96 72 55 100 44 90
66 59 22 72 25 36 16 56 91 61 56 66 53
"""),
    weights=rows("""\
84 49 68 20 97 74 60 30 13 95 19 41 17 95 73 12 66 55 75 20 56 80 59 66 25 70 95 96 62 74 31 59 21 85 45 97 23
53 51 95 58 68 62 45 83 82 47 15 52 72

19 96 93 64 72 91 32 96 44 76 69 82 51 38 52 22 83 27 70 56 29 89 86 48 13 95 66 94 16 44 67 90 48 29 90 54 77
28 100 86 51 62 40 54 21 55 50 62 51 77
"""),
    capacities=[1445.0, 1502.5],
    count=35,
    ends=[(2103, 1529), (1547, 2020)],
)

FRONT_OF_TWO_50 = rows("""\
2103 1529

2090 1531

2089 1577

2087 1588

2079 1589

2075 1635

2070 1636

2062 1662

2059 1694

2038 1708

2029 1715

2028 1716

2015 1730

2009 1735

2003 1755

1993 1761

1987 1769

1982 1772

1975 1773

1973 1808

1956 1827

1931 1857

1893 1902

1862 1909

1830 1914

1826 1917

1822 1929

1814 1949

1783 1965

1755 1969

1742 1986

1711 2002

1639 2003

1636 2012

1547 2020
""")
"""The points of its front, the highest first profit first."""

TWO_100 = Knapsack(
    profits=rows("""\
57 94 59 83 82 91 42 84 85 18 94 18 31 27 31 42 58 57 55 97 79 10 34 100 98 45 19 77 56 25 60 22 84 89 12 46 20
85 42 94 20 65 27 34 27 91 17 56 23 89 18 11 91 79 14 99 45 73 81 96 51 96 63 40 93 87 71 54 74 15 32 57 70 62
12 71 57 97 48 33 42 15 39 91 17 63 81 49 60 90 87 25 15 30 76 76 53 59 40 59

20 19 20 66 48 100 13 87 62 73 53 79 17 93 78 22 85 86 56 56 44 86 94 93 57 31 20 35 70 79 58 24 84 12 17 43 35
47 92 38 93 50 27 100 36 30 23 22 56 73 55 32 75 42 82 80 55 48 93 28 26 42 96 93 16 39 46 80 24 87 37 73 81 38
98 13 91 85 17 59 58 56 93 66 64 17 10 33 28 97 25 42 17 23 37 46 52 33 26 90
"""),
    weights=rows("""\
94 74 77 74 29 11 73 80 81 82 75 42 44 57 20 20 99 95 52 81 68 16 79 30 16 90 21 49 70 78 77 21 84 19 65 38 25
43 99 75 80 10 44 26 21 74 20 22 81 89 15 35 24 16 43 75 25 76 48 75 15 23 10 81 81 67 58 77 49 16 65 74 14 41
74 74 17 12 95 29 75 61 59 37 75 90 17 79 15 88 76 93 98 80 33 39 96 71 39 49

55 10 97 73 69 23 62 47 90 62 96 88 95 61 94 16 91 61 27 18 96 77 14 36 17 56 83 41 52 69 97 45 94 45 47 28 82
13 82 39 28 41 55 12 50 32 97 87 36 11 20 37 87 91 19 22 89 54 20 78 52 35 18 96 54 10 39 17 51 40 25 84 54 31
97 37 63 39 60 87 63 37 13 31 84 90 84 57 21 64 63 21 95 83 81 45 68 89 100 14
"""),
    capacities=[2732.0, 2753.0],
    count=121,
    ends=[(4266, 3215), (3235, 4037)],
)

THREE_40 = Knapsack(
    profits=rows("""\
21 69 26 92 77 30 96 80 60 61 52 92 19 10 63 34 100 60 11 12 37 100 74 17 60 69 49 69 49 59 17 21 74 85 83 41 29
63 56 38

66 92 25 84 89 21 46 94 96 92 24 92 53 25 10 31 83 34 64 69 95 40 59 87 13 94 53 52 61 53 78 34 89 32 28 56 52
40 41 59

35 96 72 55 100 44 90 66 59 22 72 25 36 16 56 91 61 56 66 53 83 10 51 48 99 16 11 44 95 50 50 99 79 24 88 33 19
76 26 24
"""),
    weights=rows("""\
84 49 68 20 97 74 60 30 13 95 19 41 17 95 73 12 66 55 75 20 56 80 59 66 25 70 95 96 62 74 31 59 21 85 45 97 23
53 51 95

58 68 62 45 83 82 47 15 52 72 19 96 93 64 72 91 32 96 44 76 69 82 51 38 52 22 83 27 70 56 29 89 86 48 13 95 66
94 16 44

67 90 48 29 90 54 77 28 100 86 51 62 40 54 21 55 50 62 51 77 89 57 82 63 75 67 99 97 95 28 83 51 99 43 38 93 76
31 75 90
"""),
    capacities=[1153.0, 1198.5, 1311.5],
    count=389,
    ends=[(1583, 1246, 1239), (1198, 1570, 1188), (1249, 1314, 1608)],
)
