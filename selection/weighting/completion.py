"""The comparisons nobody made, filled in so that they contradict the others least."""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize
from scipy.sparse.csgraph import connected_components

from selection.weighting.weights import Array

__all__ = ["complete", "connected_parts", "least_squares_weights", "principal_eigenvector"]


def connected_parts(comparisons: Array) -> list[list[int]]:
    """The groups of criteria that comparisons connect, each as row numbers; one group if all are connected.

    `comparisons`, shape (n, n), has NaN on both sides where a pair was not compared.
    """
    count, member_of = connected_components(~np.isnan(comparisons), directed=False)
    return [np.flatnonzero(member_of == part).tolist() for part in range(count)]


def least_squares_weights(comparisons: Array) -> Array:
    """Weights, shape (n,) and sum 1, whose ratios are closest to the given comparisons in logarithms.

    The row geometric means when nothing is missing. `comparisons`, shape (n, n), is reciprocal and connected,
    with NaN on both sides where a pair was not compared.

    References
    ----------
    S. Bozóki, J. Fülöp and L. Rónyai, "On optimal completions of incomplete pairwise comparison matrices",
    Mathematical and Computer Modelling 52(1-2), 2010, 318-333. https://doi.org/10.1016/j.mcm.2010.02.047
    """
    given = ~np.isnan(comparisons)
    laplacian = np.diag(given.sum(axis=1)) - given.astype(float)
    right = np.where(given, np.log(np.where(given, comparisons, 1)), 0).sum(axis=1)
    # the Laplacian leaves the sum of the logarithms free; adding 1 everywhere sets it to 0
    logs = np.linalg.solve(laplacian + 1, right)
    weights = np.exp(logs - logs.max())
    return np.asarray(weights / weights.sum(), dtype=float)


def principal_eigenvector(matrix: Array) -> tuple[float, Array]:
    """The largest eigenvalue of a positive matrix, and its eigenvector scaled to sum 1."""
    values, vectors = np.linalg.eig(matrix)
    top = int(np.argmax(values.real))
    # by Perron's theorem real and of one sign; the solver may hand it over negative
    vector: Array = np.abs(vectors[:, top].real)
    return float(values[top].real), vector / vector.sum()


def complete(comparisons: Array) -> Array:
    """The comparisons with every gap filled in so that the principal eigenvalue is as small as it can be.

    In logarithms of the gaps the eigenvalue is convex, so that there is one best filling.
    `comparisons`, shape (n, n), is reciprocal and connected, with NaN on both sides where a pair was not compared.

    References
    ----------
    S. Bozóki, J. Fülöp and L. Rónyai, "On optimal completions of incomplete pairwise comparison matrices",
    Mathematical and Computer Modelling 52(1-2), 2010, 318-333. https://doi.org/10.1016/j.mcm.2010.02.047
    """
    rows, columns = np.nonzero(np.triu(np.isnan(comparisons)))
    if rows.size == 0:
        return comparisons

    def filled(logs: Array) -> Array:
        matrix = comparisons.copy()
        matrix[rows, columns], matrix[columns, rows] = np.exp(logs), np.exp(-logs)
        return matrix

    def eigenvalue_and_slope(logs: Array) -> tuple[float, Array]:
        matrix = filled(logs)
        value, right = principal_eigenvector(matrix)
        _, left = principal_eigenvector(matrix.T)
        pull = left[:, None] * matrix * right[None, :] / (left @ right)
        return value, pull[rows, columns] - pull[columns, rows]

    start = np.log(least_squares_weights(comparisons))
    best = minimize(
        eigenvalue_and_slope, start[rows] - start[columns], jac=True, method="BFGS", options={"gtol": 1e-10}
    )
    return filled(best.x)
