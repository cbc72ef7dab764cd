"""The yardstick of the consistency ratio, against random matrices drawn here."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest

from selection.weighting import ALONSO_LAMATA_2006, SAATY_1980
from selection.weighting.completion import complete, connected_parts, principal_eigenvector

SCALE = np.array([1 / k for k in range(9, 1, -1)] + [float(k) for k in range(1, 10)])


def random_comparisons(n: int, draws: int, rng: np.random.Generator) -> npt.NDArray[np.float64]:
    matrices = np.ones((draws, n, n))
    rows, columns = np.triu_indices(n, 1)
    values = rng.choice(SCALE, (draws, len(rows)))
    matrices[:, rows, columns], matrices[:, columns, rows] = values, 1 / values
    return matrices


@pytest.mark.parametrize("n", range(3, 16))
def test_alonso_lamata_2006_is_the_mean_index_of_random_matrices(n: int) -> None:
    """J. A. Alonso and M. T. Lamata 2006, https://doi.org/10.1142/S0218488506004114, within four standard errors."""
    matrices = random_comparisons(n, 2000, np.random.default_rng(n))
    index = (np.linalg.eigvals(matrices).real.max(axis=1) - n) / (n - 1)
    assert ALONSO_LAMATA_2006.expected(n) == pytest.approx(index.mean(), abs=4 * index.std() / np.sqrt(len(index)))


def test_the_tables_cover_three_to_fifteen_criteria() -> None:
    assert len(ALONSO_LAMATA_2006.values) == len(SAATY_1980.values) == 13
    assert ALONSO_LAMATA_2006.expected(1) == ALONSO_LAMATA_2006.expected(2) == 0


@pytest.mark.parametrize(("missing", "printed"), [(1, 0.583), (2, 0.306), (3, 0)])
def test_agoston_csato_2022_index_with_comparisons_missing(missing: int, printed: float) -> None:
    """Four criteria: the printed simulation, the straight line used here, and 600 matrices drawn here.

    K. C. Ágoston and L. Csató, "Inconsistency thresholds for incomplete pairwise comparison matrices", Omega 108,
    2022, 102576, https://doi.org/10.1016/j.omega.2021.102576.
    """
    n, rng, found = 4, np.random.default_rng(missing), []
    pairs = list(combinations(range(n), 2))
    for matrix in random_comparisons(n, 600, rng):
        for k in rng.choice(len(pairs), missing, replace=False):
            i, j = pairs[k]
            matrix[i, j] = matrix[j, i] = np.nan
        if len(connected_parts(matrix)) == 1:
            found.append((principal_eigenvector(complete(matrix))[0] - n) / (n - 1))
    error = 4 * np.std(found) / np.sqrt(len(found)) + 1e-9
    assert np.mean(found) == pytest.approx(printed, abs=error)
    assert ALONSO_LAMATA_2006.expected(n, missing) == pytest.approx(printed, abs=0.02)
