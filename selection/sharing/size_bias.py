"""Whether scores go with size: a partner's size should not matter (A4.20)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from selection.errors import CaseError, Place, refused
from selection.model import Case
from selection.optimisation import Plan
from selection.rules.lookup import column_faults
from selection.texts import Text, text

__all__ = ["STRONG", "RankCorrelation", "SizeBias", "rank_correlation", "size_bias", "size_column"]

STRONG = 0.5
"""A rank correlation beyond this is flagged, significant or not."""

_LEVEL = 0.05
_MOST_EXACT = 8
_SHUFFLES = 9_999
_ROUNDING = 1e-9
_SIZES = ("fte", "omvang", "size")
"""What a column of size is called, whatever the case of its letters."""


@dataclass(frozen=True, slots=True)
class RankCorrelation:
    """Spearman's rank correlation `rho` of `n` pairs, from -1 to 1, and the chance `p` of one as far from 0 or farther.

    `exact` says that every order was looked at, else as many were drawn as give p to about 0.002 at 0.05. `least` is
    the smallest rho, either way, that would be significant at 5 %, None when none would be.
    """

    rho: float
    p: float
    n: int
    exact: bool
    least: float | None

    @property
    def significant(self) -> bool:
        """Whether chance alone would give so much in at most 5 % of cases."""
        return self.p <= _LEVEL


@dataclass(frozen=True, slots=True)
class SizeBias:
    """Whether the candidates' own utility goes with their size in `column`.

    `unknown` are the candidates without a size, which are left out. `correlation` is None when there are fewer than
    three left, or all have the same size or utility.
    """

    column: str | None
    unknown: tuple[str, ...]
    correlation: RankCorrelation | None

    @property
    def strong(self) -> bool:
        """Whether the correlation is beyond `STRONG`, either way (A4.20)."""
        return self.correlation is not None and abs(self.correlation.rho) > STRONG

    def verdict(self) -> Text:
        """What was found, in plain words."""
        found = self.correlation
        if self.column is None or found is None:
            return self.sentence()
        if found.significant and found.rho > 0:
            return text("The larger in {column}, the higher a candidate scores. See whether the criteria judge size.",
                        column=self.column)  # fmt: skip
        if found.significant:
            return text("The larger in {column}, the lower a candidate scores. See whether the criteria judge size.",
                        column=self.column)  # fmt: skip
        if found.least is None:
            return text("There are too few candidates to tell whether {column} matters for the scores.",
                        column=self.column)  # fmt: skip
        return text("No sign that {column} matters for the scores.", column=self.column)

    def sentence(self) -> Text:
        """What was found, with how much it is founded on."""
        if self.column is None:
            return text("Whether size matters cannot be told: no column of the candidates is called FTE or size.")
        found = self.correlation
        if found is None:
            return text("Whether {column} matters cannot be told: there are too few candidates, or no differences.",
                        column=self.column)  # fmt: skip
        values: dict[str, object] = {"column": self.column, "rho": found.rho, "p": found.p, "n": found.n}
        if found.significant and found.rho > 0:
            return text("The larger in {column}, the higher a candidate scores: rank correlation {rho:0.00} over {n} "
                        "candidates, p = {p:0.000}. See whether the criteria judge size.", **values)  # fmt: skip
        if found.significant:
            return text("The larger in {column}, the lower a candidate scores: rank correlation {rho:0.00} over {n} "
                        "candidates, p = {p:0.000}. See whether the criteria judge size.", **values)  # fmt: skip
        if found.least is None:
            return text("Rank correlation of {column} and score {rho:0.00}, but {n} candidates are too few to tell "
                        "whether that is chance.", **values)  # fmt: skip
        return text(
            "No sign that {column} matters for the scores: rank correlation {rho:0.00} over {n} candidates, p = "
            "{p:0.00}. With that many a correlation below {least:0.00} would not show.",
            **values,
            least=found.least,
        )


def rank_correlation(first: Sequence[float], second: Sequence[float], seed: int = 0) -> RankCorrelation | None:
    """Spearman's rank correlation, ties at their mean rank, with its two-sided permutation p-value.

    Exact up to 8 pairs, else from 9,999 random orders. None for fewer than three pairs, or when either never differs.

    Parameters
    ----------
    first, second
        Numbers in pairs (shape n each).
    seed
        The same seed, 0 or more, gives the same orders.

    References
    ----------
    Spearman (1904). The proof and measurement of association between two things. American Journal of Psychology 15(1),
    72-101. https://doi.org/10.2307/1412159
    Phipson & Smyth (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and
    Molecular Biology 9(1), 39. https://doi.org/10.2202/1544-6115.1585

    Examples
    --------
    >>> found = rank_correlation([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 6, 5])
    >>> round(found.rho, 3), round(found.p, 3), found.exact
    (0.943, 0.017, True)
    """
    n = len(first)
    # Equal to rounding is equal; in a fixed order, so that nothing depends on who was entered first.
    pairs = sorted(zip(np.round(first, 9).tolist(), np.round(second, 9).tolist(), strict=True))
    a, b = (_standard(np.array(column)) for column in zip(*pairs, strict=True)) if n else (None, None)
    if n < 3 or a is None or b is None:  # two points always lie on a line
        return None
    rho = float(a @ b)
    exact = n <= _MOST_EXACT
    if exact:
        chance = np.sort(np.abs(a[np.array(list(permutations(range(n))))] @ b))
    else:
        shuffled = np.random.default_rng(seed).permuted(np.tile(a, (_SHUFFLES, 1)), axis=1)
        chance = np.sort(np.append(np.abs(shuffled @ b), abs(rho)))
    return RankCorrelation(rho, _beyond(chance, abs(rho)), n, exact, _least(chance))


def _standard(values: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """The ranks, centred and of length 1; None when all values are equal."""
    ranks: NDArray[np.float64] = np.array(pd.Series(values).rank(), dtype=np.float64)
    ranks -= (len(values) + 1) / 2
    length = math.sqrt(float(ranks @ ranks))
    if not length:
        return None
    ranks /= length
    return ranks


def _beyond(chance: NDArray[np.float64], rho: float) -> float:
    """The part of these correlations that is at least `rho`; they are in order."""
    return 1.0 - float(np.searchsorted(chance, rho - _ROUNDING)) / len(chance)


def _least(chance: NDArray[np.float64]) -> float | None:
    """The smallest of these correlations that at most 5 % reach; they are in order."""
    for rho in np.unique(np.round(chance, 9)):
        if _beyond(chance, float(rho)) <= _LEVEL:
            return float(rho)
    return None


def size_column(case: Case) -> str | None:
    """The candidates' column that holds their size: the first called FTE, omvang or size; None without one."""
    columns = dict.fromkeys(name for candidate in case.candidates for name in candidate.attributes)
    named = {name.strip().casefold(): name for name in columns}
    return next((named[name] for name in _SIZES if name in named), None)


def size_bias(plan: Plan, own: Sequence[float] | None, column: str | None = None) -> SizeBias:
    """Whether the candidates' own utility goes with their size.

    Parameters
    ----------
    own
        The utility of each candidate (shape n): `selection.own_utilities` under the plan's weights. None when nothing
        scored has weight.
    column
        The column with the size; by default the one that `size_column` finds.

    Raises
    ------
    CaseError
        If no candidate has the column, or there is not one utility for each candidate.
    """
    case = plan.case
    if own is not None and len(own) != len(case.candidates):
        demand, found = text("one number for each candidate"), text("{n}", n=len(own))
        raise refused("own", Place(), demand, found, text("Ask it of the same case"))
    chosen = column or size_column(case)
    if chosen is None:
        return SizeBias(None, (), None)
    if not any(chosen in candidate.attributes for candidate in case.candidates):
        raise CaseError(text("The size of the candidates cannot be used."), column_faults(case, chosen, Place()))
    sizes = [candidate.number(chosen) for candidate in case.candidates]
    unknown = tuple(name for name, size in zip(case.names, sizes, strict=True) if size is None)
    if own is None:
        return SizeBias(chosen, unknown, None)
    both = [(size, utility) for size, utility in zip(sizes, own, strict=True) if size is not None]
    return SizeBias(chosen, unknown, rank_correlation([size for size, _ in both], [utility for _, utility in both]))
