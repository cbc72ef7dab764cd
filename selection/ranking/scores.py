"""What the methods for single candidates look at: the scores of each candidate of its own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from selection.model import Aggregator, Case, Criterion
from selection.normalisation import alone, ratings
from selection.optimisation import Plan
from selection.texts import Text, plural
from selection.weighting.weights import Array

__all__ = ["Scores", "scores_of"]


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """A table of n candidates by m criteria, each with a score of each candidate.

    Attributes
    ----------
    candidates, criteria
        Names of the rows and of the columns.
    utilities
        What each candidate reaches alone on the fixed scale, 0 to 1, shape (n, m).
    values
        The scores in the unit of the criterion, shape (n, m); quantities times follow-through where a total is asked
        for, utilities where a value function bends, since there more of the unit is not always better.
    costs
        The columns of `values` in which less is better, shape (m,).
    weights
        Of sum 1, shape (m,).
    left_out
        The criteria with weight that are judged of pairs or of the coalition as a whole.
    missing
        The candidate and criterion of each score that nobody gave: the middle of the scale stands for it.
    """

    candidates: tuple[str, ...]
    criteria: tuple[str, ...]
    utilities: Array
    values: Array
    costs: npt.NDArray[np.bool_]
    weights: Array
    left_out: tuple[str, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()

    def without(self, candidate: int) -> Scores:
        """The same without one candidate, by its row."""
        name = self.candidates[candidate]
        return Scores(
            candidates=(*self.candidates[:candidate], *self.candidates[candidate + 1 :]),
            criteria=self.criteria,
            utilities=np.delete(self.utilities, candidate, axis=0),
            values=np.delete(self.values, candidate, axis=0),
            costs=self.costs,
            weights=self.weights,
            left_out=self.left_out,
            missing=tuple(one for one in self.missing if one[0] != name),
        )

    def notices(self) -> tuple[Text, ...]:
        """What is left out and what was filled in, in words."""
        found = []
        if self.left_out:
            found.append(plural("Left out: {names}, which is not judged of single candidates.",
                                "Left out: {names}, which are not judged of single candidates.",
                                len(self.left_out), names=list(self.left_out)))  # fmt: skip
        if self.missing:
            found.append(plural("{n} score is missing; the middle of its scale stands for it.",
                                "{n} scores are missing; the middle of the scale stands for each.",
                                len(self.missing)))  # fmt: skip
        return tuple(found)


def scores_of(plan: Plan) -> Scores | None:
    """The scores of all candidates under the weights of the plan; None when no scored criterion has weight.

    Candidates that a gate or a rule stops are among them: these methods know no rules.
    """
    case, weights = plan.case, plan.appraiser.worth.weights
    counting = [criterion for criterion in case.criteria if weights[criterion.name]]
    scored = [criterion for criterion in counting if criterion.aggregator.is_scored]
    if not scored:
        return None
    shares = np.array([weights[criterion.name] for criterion in scored])
    gaps = [np.flatnonzero(np.isnan(ratings(case, criterion).raw)) for criterion in scored]
    return Scores(
        candidates=case.names,
        criteria=tuple(criterion.name for criterion in scored),
        utilities=np.column_stack([alone(case, criterion) for criterion in scored]),
        values=np.column_stack([_values(case, criterion) for criterion in scored]),
        costs=np.array([criterion.less_is_better and not criterion.knots for criterion in scored]),
        weights=shares / shares.sum(),
        left_out=tuple(criterion.name for criterion in counting if criterion not in scored),
        missing=tuple((case.names[i], one.name) for one, rows in zip(scored, gaps, strict=True) for i in rows),
    )


def _values(case: Case, criterion: Criterion) -> Array:
    given = ratings(case, criterion)
    if criterion.aggregator is Aggregator.TOTAL:
        return given.mid
    if criterion.knots:
        return alone(case, criterion)
    return np.where(np.isnan(given.raw), (criterion.worst + criterion.best) / 2, given.raw)
