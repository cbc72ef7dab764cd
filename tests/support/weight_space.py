"""Which coalitions are best under which weights, by looking at every coalition."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import linprog

from selection.model import Case, Members
from selection.weighting import Polytope
from selection.weighting.weights import Array
from tests.support.oracle import Oracle
from tests.support.oracle_rules import breaks, implied
from tests.support.random_cases import subsets


@dataclass(frozen=True)
class Everything:
    """Every coalition that the rules of a case allow, with its points on each criterion."""

    case: Case

    @cached_property
    def sets(self) -> list[Members]:
        rules = [*implied(self.case), *self.case.rules]
        everything = subsets(len(self.case.candidates))
        return [members for members in everything if not any(breaks(self.case, rule, members) for rule in rules)]

    @cached_property
    def vectors(self) -> Array:
        """Shape (coalitions, criteria), 0 to 100."""
        oracle = Oracle(self.case)
        points = [[100 * oracle.term(criterion, one) for criterion in self.case.criteria] for one in self.sets]
        return np.array(points).reshape(len(self.sets), len(self.case.criteria))

    def best_at(self, weights: Array, within: float = 1e-9) -> list[tuple[str, ...]]:
        """All coalitions that are best at these weights, up to so many points."""
        worths = self.vectors @ weights
        return [self.case.names_of(self.sets[i]) for i in np.flatnonzero(worths >= worths.max() - within)]

    def margin(self, index: int, polytope: Polytope) -> float:
        """By how many points a coalition beats every other one at the weights where it does best (below 0: never).

        Coalitions with the same points do not count as others. One linear program.
        """
        own = self.vectors[index]
        others = self.vectors[np.abs(self.vectors - own).max(axis=1) > 1e-9]
        n = len(own)
        result = linprog(
            np.append(np.zeros(n), -1.0),
            A_ub=np.vstack(
                [
                    np.column_stack([others - own, np.ones(len(others))]),
                    np.column_stack([polytope.a_ub, np.zeros(len(polytope.a_ub))]),
                ]
            ),
            b_ub=np.concatenate([np.zeros(len(others)), polytope.b_ub]),
            A_eq=np.column_stack([polytope.a_eq, np.zeros(len(polytope.a_eq))]),
            b_eq=polytope.b_eq,
            bounds=[*[(0, 1)] * n, (None, 1000)],
            options={"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10},
        )
        assert result.status == 0
        return float(result.x[-1])
