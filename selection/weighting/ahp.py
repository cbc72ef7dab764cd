"""AHP: weights from comparisons in pairs, and how far the comparisons agree with each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from selection.errors import Fault, Notice
from selection.texts import Text, plural, text
from selection.weighting.checks import at, refuse
from selection.weighting.comparisons import mirror_comparisons
from selection.weighting.completion import (
    complete,
    connected_parts,
    least_squares_weights,
    principal_eigenvector,
)
from selection.weighting.random_index import ALONSO_LAMATA_2006, RandomIndex
from selection.weighting.weights import Array, Weights, share_out

__all__ = ["AhpWeights", "Comparison", "ahp_weights"]

_USUAL_LIMIT = 0.10
_AGREES = 1e-4


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison that disagrees with the others, and the number that would agree with them best.

    Both numbers say how many times as important `first` is as `second`; `given` is 1 or more.
    """

    first: str
    second: str
    given: float
    fitting: float

    def sentence(self) -> Text:
        """The comparison as advice."""
        return text(
            "{first} was called {given:0.##} times as important as {second}; {fitting:0.##} times agrees best with "
            "the other comparisons.",
            first=self.first,
            second=self.second,
            given=self.given,
            fitting=self.fitting,
        )


@dataclass(frozen=True, slots=True, eq=False)
class AhpWeights:
    """Weights from comparisons in pairs, with everything that says how consistent these were.

    Attributes
    ----------
    weights
        Their notices name missing comparisons and a consistency ratio above 0.10.
    lambda_max
        The principal eigenvalue of the completed comparisons, n or more.
    consistency_index, consistency_ratio
        (lambda_max - n) / (n - 1), and that as a part of what random comparisons give; 0 is perfect.
    random_index
        The table that the ratio was taken with.
    missing
        The number of pairs that nobody compared.
    completed
        The comparisons, mirrored and with the gaps filled in.
    most_inconsistent
        None when all comparisons agree.
    """

    weights: Weights
    lambda_max: float
    consistency_index: float
    consistency_ratio: float
    random_index: RandomIndex
    missing: int
    completed: pd.DataFrame
    most_inconsistent: Comparison | None


def ahp_weights(
    matrix: pd.DataFrame,
    priorities: Literal["eigenvector", "geometric mean"] = "eigenvector",
    random_index: RandomIndex = ALONSO_LAMATA_2006,
) -> AhpWeights:
    """Weights from comparisons in pairs: the principal eigenvector, or the row geometric means.

    Pairs that were not compared are filled in so that they contradict the others least (the geometric mean needs
    no filling in: it takes the least squares in logarithms over the pairs that were compared).

    Parameters
    ----------
    matrix
        Square, rows and columns with the same labels: how many times as important the row is as the column, on
        the scale from 1/9 to 9. One half is enough; NaN where nothing was said.
    random_index
        The table for the consistency ratio.

    Raises
    ------
    CaseError
        If the comparisons cannot be used (see `mirror_comparisons`) or leave groups of criteria unconnected.

    References
    ----------
    T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill, 1980. G. Crawford and C. Williams, "A note on the
    analysis of subjective judgment matrices", Journal of Mathematical Psychology 29(4), 1985, 387-405.
    https://doi.org/10.1016/0022-2496(85)90002-1

    Examples
    --------
    >>> names, gap = ["Safety", "Price", "Speed"], float("nan")
    >>> said = pd.DataFrame([[1, 2, 4], [gap, 1, 2], [gap, gap, 1]], index=names, columns=names)
    >>> answer = ahp_weights(said)
    >>> [round(share, 4) for share in answer.weights.shares], round(answer.consistency_ratio, 4)
    ([0.5714, 0.2857, 0.1429], 0.0)
    """
    mirrored = mirror_comparisons(matrix)
    labels, given = [str(label) for label in mirrored.index], mirrored.to_numpy()
    refuse(text("The comparisons cannot be used."), _parts_faults(given, labels))
    completed = complete(given)
    lambda_max, eigenvector = principal_eigenvector(completed)
    shares = eigenvector if priorities == "eigenvector" else least_squares_weights(given)
    n, missing = len(labels), int(np.isnan(given).sum() // 2)
    index = max(lambda_max - n, 0) / (n - 1) if n > 1 else 0.0
    expected = random_index.expected(n, missing)
    ratio = index / expected if expected > 0 else 0.0
    worst = _most_inconsistent(given, eigenvector, labels)
    notices = [*_missing_notices(missing, n), *_ratio_notices(ratio, random_index, worst)]
    method = text("AHP, principal eigenvector") if priorities == "eigenvector" else text("AHP, geometric mean")
    weights = share_out(dict(zip(labels, shares.tolist(), strict=True)), method, notices)
    frame = pd.DataFrame(completed, index=labels, columns=labels)
    return AhpWeights(weights, lambda_max, index, ratio, random_index, missing, frame, worst)


def _parts_faults(given: Array, labels: list[str]) -> list[Fault]:
    parts = connected_parts(given)
    first = [labels[i] for i in parts[0]]
    return [
        Fault(
            at(", ".join(first)),
            text("a comparison with {others}", others=[labels[i] for i in part]),
            text("none, not even by way of another criterion"),
            text("Compare {first} with {second}", first=first[0], second=labels[part[0]]),
        )
        for part in parts[1:]
    ]


def _most_inconsistent(given: Array, weights: Array, labels: list[str]) -> Comparison | None:
    # far off means: far from the ratio of the weights (Saaty 2003, https://doi.org/10.1016/S0377-2217(02)00227-8)
    off = np.abs(np.log(given * weights[None, :] / weights[:, None]))
    upper = np.argwhere(np.triu(np.nan_to_num(off) > _AGREES))
    # rounded: of three criteria no comparison is further off than the others, and the first is taken
    for i, j in sorted(upper.tolist(), key=lambda pair: -round(off[*pair], 6)):
        others = given.copy()
        others[i, j] = others[j, i] = np.nan
        # a comparison without which the criteria fall apart has nothing to disagree with
        if len(connected_parts(others)) == 1:
            row, column = (i, j) if given[i, j] >= 1 else (j, i)
            fitting = float(complete(others)[row, column])
            return Comparison(labels[row], labels[column], float(given[row, column]), fitting)
    return None


def _missing_notices(missing: int, n: int) -> list[Notice]:
    if not missing:
        return []
    filled = plural(
        "{n} comparison is missing; it was filled in to agree best with the others.",
        "{n} comparisons are missing; they were filled in to agree best with the others.",
        missing,
    )
    if missing < (n - 1) * (n - 2) / 2:
        return [Notice(filled)]
    unchecked = text("No comparison can be checked against another: the consistency ratio of 0 says nothing.")
    return [Notice(filled), Notice(unchecked)]


def _ratio_notices(ratio: float, table: RandomIndex, worst: Comparison | None) -> list[Notice]:
    if ratio <= _USUAL_LIMIT:
        return []
    message = text(
        "The comparisons contradict each other: consistency ratio {ratio:0.00} (random index: {table}), where at "
        "most {limit:0.00} is usual.",
        ratio=ratio,
        table=table.name,
        limit=_USUAL_LIMIT,
    )
    return [Notice(message), *([Notice(worst.sentence())] if worst else [])]
