"""What inconsistency to expect of random comparisons: the yardstick of AHP's consistency ratio."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ALONSO_LAMATA_2006", "MOST_CRITERIA", "SAATY_1980", "RandomIndex"]

MOST_CRITERIA = 15


@dataclass(frozen=True, slots=True)
class RandomIndex:
    """A named table: the mean consistency index of random comparison matrices.

    Attributes
    ----------
    name
        Authors and year, shown beside every consistency ratio.
    values
        For 3 to 15 criteria.
    """

    name: str
    values: tuple[float, ...]

    def expected(self, criteria: int, missing: int = 0) -> float:
        """The mean consistency index of random comparisons of so many criteria, 0 where none can contradict.

        With comparisons missing, and completed to be as consistent as they can, less inconsistency is to be
        expected; to good approximation it falls linearly to 0, where a tree of comparisons is left.

        Parameters
        ----------
        criteria
            1 to 15.
        missing
            The number of pairs not compared; those given still connect all criteria.

        References
        ----------
        K. C. Ágoston and L. Csató, "Inconsistency thresholds for incomplete pairwise comparison matrices", Omega
        108, 2022, 102576. https://doi.org/10.1016/j.omega.2021.102576

        Examples
        --------
        >>> SAATY_1980.expected(8), SAATY_1980.expected(4, missing=3)
        (1.41, 0.0)
        """
        loops = (criteria - 1) * (criteria - 2) / 2
        if loops == 0:
            return 0.0
        return self.values[criteria - 3] * (1 - missing / loops)


# From J. A. Alonso and M. T. Lamata, "Consistency in the analytic hierarchy process: a new approach", International
# Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 14(4), 2006, 445-459, 100 000 matrices a size.
# https://doi.org/10.1142/S0218488506004114
ALONSO_LAMATA_2006 = RandomIndex(
    "Alonso & Lamata 2006",
    (0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713, 1.5838),
)

# From T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill, 1980: a few hundred matrices a size at most, which
# is why it dips at 12. For comparison with older work.
SAATY_1980 = RandomIndex(
    "Saaty 1980",
    (0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59),
)
