"""The best coalitions one after another: a program for each size, solved, cut off, solved again."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from selection.model import Case, Members, Rule
from selection.optimisation.answer import Appraiser, Coalition
from selection.optimisation.formulation import Formulation, formulate
from selection.rules import Size
from selection.solver import Limits, Status, solve
from selection.worth import MOST_WORTH

__all__ = ["Slice", "slices"]


@dataclass(slots=True)
class Slice:
    """All coalitions of one size (of every size when `size` is None), found from the best one down.

    `bound` is the proven most that a coalition of the slice not found yet can be worth, `status` how the last
    solve ended: INFEASIBLE once nothing is left. `first_bound` and `first_status` are those of the first solve, on
    the best coalition of the slice; `skipped` says that the rest was only shown to be worth less than was asked for.
    """

    size: int | None
    appraiser: Appraiser
    formulation: Formulation
    found: list[Coalition] = field(default_factory=list)
    bound: float = MOST_WORTH
    first_bound: float = MOST_WORTH
    status: Status = Status.OPTIMAL
    first_status: Status = Status.OPTIMAL
    skipped: bool = False

    @property
    def is_open(self) -> bool:
        """Whether there may be more to find."""
        return self.status is Status.OPTIMAL and not self.skipped

    def advance(self, limits: Limits, above: float = -math.inf, start: Members | None = None) -> Coalition | None:
        """The next best coalition, or None when there is none worth at least `above` or the limits ended the search.

        What the solver returns within its tolerance is checked by the plain rules; what they refuse is cut off.
        """
        while True:
            program = self.formulation if math.isinf(above) else self.formulation.above(above)
            outcome = solve(program.program, limits, self.formulation.start(start) if start else None)
            self.status, self.bound = outcome.status, min(self.bound, outcome.bound)
            if outcome.status is Status.INFEASIBLE and not math.isinf(above):
                self.bound, self.skipped = above, True
            if not self.found:
                self.first_status, self.first_bound = self.status, self.bound
            if outcome.values is None:
                return None
            members = self.formulation.members(outcome.values)
            self.formulation = self.formulation.without(members)
            if self.appraiser.allows(members):
                coalition = self.appraiser.coalition(members)
                self.found.append(coalition)
                return coalition


def slices(appraiser: Appraiser, *, every_size: bool) -> Iterator[Slice]:
    """One slice for each size that the rules allow, or a single one where nothing asks for a size."""
    case, rules, worth = appraiser.case, appraiser.rules, appraiser.worth
    if not (worth.needs_size or every_size):
        yield Slice(None, appraiser, formulate(case, worth, rules))
        return
    for size in _sizes(case, rules):
        yield Slice(size, appraiser, formulate(case, worth, rules, size))


def _sizes(case: Case, rules: Sequence[Rule]) -> range:
    limits = [rule for rule in rules if isinstance(rule, Size)]
    low = max((rule.min for rule in limits), default=1)
    high = min((rule.max for rule in limits), default=len(case.candidates))
    return range(low, min(high, len(case.candidates)) + 1)
