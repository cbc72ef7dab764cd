"""Pairwise comparisons as they were entered: checked, mirrored, and those of several people brought together."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from selection.errors import Fault, Place
from selection.texts import text
from selection.weighting.checks import at, refuse, same_labels_faults
from selection.weighting.group import influence_shares
from selection.weighting.random_index import MOST_CRITERIA
from selection.weighting.weights import Array

__all__ = ["combine_comparisons", "contradicts", "mirror_comparisons"]

# 1/9 typed as 0.11 or 1/8 as 0.13 is rounding, not contradiction
_ROUNDING = 0.05


def mirror_comparisons(matrix: pd.DataFrame) -> pd.DataFrame:
    """The comparisons with both halves filled in and 1 on the diagonal; NaN on both sides where none was given.

    Of a number and its rounded reverse (3 and 0.33) the larger is kept and the other made exact.

    Parameters
    ----------
    matrix
        Square, rows and columns with the same labels: how many times as important the row is as the column.
        One half is enough; NaN where nothing was said.

    Raises
    ------
    CaseError
        If labels differ or occur twice, there are none or more than 15, a number is 0 or less, the diagonal holds
        another number than 1, or two mirrored numbers contradict each other.

    Examples
    --------
    >>> names, gap = ["Safety", "Price"], float("nan")
    >>> mirror_comparisons(pd.DataFrame([[1, 4], [gap, gap]], index=names, columns=names)).loc["Price", "Safety"]
    np.float64(0.25)
    """
    message = text("The comparisons cannot be used.")
    refuse(message, _label_faults(matrix))
    labels = [str(label) for label in matrix.index]
    given = matrix.loc[:, list(matrix.index)].to_numpy(dtype=float)
    refuse(message, [*_number_faults(given, labels), *_mirror_faults(given, labels)])
    return pd.DataFrame(_mirrored(given), index=labels, columns=labels)


def _mirrored(given: Array) -> Array:
    upper = np.triu(np.ones(given.shape, dtype=bool))
    keep = np.isnan(given.T) | (given > given.T) | ((given == given.T) & upper)
    both: Array = np.where(keep, given, 1 / given.T)
    np.fill_diagonal(both, 1)
    return both


def contradicts(value: float, back: float) -> bool:
    """Whether two mirrored numbers are further from each other's reverse than rounding brings them.

    Examples
    --------
    >>> contradicts(7, 0.14), contradicts(7, 0.2), contradicts(7, float("nan"))
    (False, True, False)
    """
    return bool(value > 0 and back > 0 and abs(np.log(value * back)) > _ROUNDING)


def combine_comparisons(
    matrices: Mapping[str, pd.DataFrame], influence: Mapping[str, float] | None = None
) -> pd.DataFrame:
    """The comparisons of a group: per pair the geometric mean over the members who compared it.

    The only mean under which the group's reverse comparison is the reverse of the group's comparison.

    Parameters
    ----------
    matrices
        For each member comparisons as `mirror_comparisons` takes them, over the same labels.
    influence
        For each member a number of 0 or more, in any unit; equal when left out.

    Raises
    ------
    CaseError
        As `mirror_comparisons`, and if labels differ between members or influence is unfit.

    References
    ----------
    J. Aczél and T. L. Saaty, "Procedures for synthesizing ratio judgements", Journal of Mathematical Psychology
    27(1), 1983, 93-102. https://doi.org/10.1016/0022-2496(83)90028-7
    """
    power = influence_shares(tuple(matrices), influence)
    mirrored = {who: mirror_comparisons(matrix) for who, matrix in matrices.items()}
    labels = list(next(iter(mirrored.values())).index)
    faults = [f for who, matrix in mirrored.items() for f in same_labels_faults(labels, matrix.index, who)]
    refuse(text("The members did not compare the same criteria."), faults)
    logs = np.array([np.log(matrix.loc[labels, labels].to_numpy()) for matrix in mirrored.values()])
    said = ~np.isnan(logs) * np.array(list(power.values()))[:, None, None]
    total, weight = (said * np.nan_to_num(logs)).sum(axis=0), said.sum(axis=0)
    mean = np.divide(total, weight, out=np.full_like(total, np.nan), where=weight > 0)
    return pd.DataFrame(np.exp(mean), index=labels, columns=labels)


def _label_faults(matrix: pd.DataFrame) -> list[Fault]:
    rows, columns = [str(label) for label in matrix.index], [str(label) for label in matrix.columns]
    if not 1 <= len(rows) <= MOST_CRITERIA:
        return [
            Fault(
                Place(),
                text("1 to {most} criteria to compare", most=MOST_CRITERIA),
                text("{n}", n=len(rows)),
                text("Group the criteria, then compare the groups and the criteria within each group"),
            )
        ]
    repeated = [label for label in dict.fromkeys(rows + columns) if max(rows.count(label), columns.count(label)) > 1]
    faults = [
        Fault(at(label), text("one row and one column"), text("more"), text("Give each criterion its own name"))
        for label in repeated
    ]
    return faults or same_labels_faults(rows, columns)


def _number_faults(given: Array, labels: list[str]) -> list[Fault]:
    faults = []
    for i, row in enumerate(labels):
        for j, column in enumerate(labels):
            value = float(given[i, j])
            if value <= 0 or np.isinf(value):
                demand = text("a number above 0")
                remedy = text("Enter how many times as important {row} is as {column}", row=row, column=column)
            elif i == j and not np.isnan(value) and value != 1:
                demand, remedy = text("1 on the diagonal"), text("Enter 1, or leave it empty")
            else:
                continue
            faults.append(Fault(at(row, column), demand, text("{value}", value=value), remedy))
    return faults


def _mirror_faults(given: Array, labels: list[str]) -> list[Fault]:
    faults = []
    for i, j in zip(*np.triu_indices(len(labels), 1), strict=True):
        value, back = float(given[i, j]), float(given[j, i])
        if contradicts(value, back):
            demand = text(
                "{expected:0.###}, the reverse of {back:0.###} in {mirror}",
                expected=1 / back,
                back=back,
                mirror=str(at(labels[j], labels[i])),
            )
            remedy = text("Correct one of the two, or leave one of them empty")
            faults.append(Fault(at(labels[i], labels[j]), demand, text("{value:0.###}", value=value), remedy))
    return faults
