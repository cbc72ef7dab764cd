"""What was asked, whole: enough to ask it again, years later, and get the same answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from selection.errors import InfeasibleError
from selection.limits import Progress
from selection.model import Case, Rule
from selection.optimisation import Appraiser, Plan, solve
from selection.optimisation.asked import rules_of, weights_of
from selection.texts import Language

__all__ = ["Question"]


@dataclass(frozen=True, slots=True)
class Question:
    """A case, every rule that was applied to it, the weights, and how many coalitions were listed.

    `weights` are by criterion, None for those of the case. `within` is the distance in points of worth of the list,
    None when only a number was asked for. `seed` is that of whatever was drawn beside it, None when nothing was.
    """

    case: Case
    rules: tuple[Rule, ...]
    weights: Mapping[str, float] | None = field(default=None, hash=False)
    alternatives: int = 1
    within: float | None = None
    seed: int | None = None
    language: Language = "en"

    @staticmethod
    def of(plan: Plan, seed: int | None = None, language: Language = "en") -> Question:
        """The question that a plan answers.

        Raises
        ------
        InfeasibleError
            If the plan has no coalition.
        """
        if not plan.coalitions:
            raise InfeasibleError(plan.proof())
        weights = None if plan.appraiser.weights is None else dict(plan.appraiser.weights)
        return Question(plan.case, plan.rules, weights, len(plan.coalitions), plan.within, seed, language)

    def asked_again(
        self,
        *,
        time_limit: float | None = None,
        cancel: Callable[[], bool] | None = None,
        progress: Progress | None = None,
    ) -> Plan:
        """The plan that answers it now, by this version of the package on this machine.

        Raises
        ------
        CaseError
            If the rules or the weights do not fit the case, or a number is none.
        """
        weights = None if self.weights is None else weights_of(self.case, self.weights)
        return solve(
            Appraiser(self.case, rules_of(self.case, self.rules), weights),
            alternatives=self.alternatives,
            within=self.within,
            time_limit=time_limit,
            cancel=cancel,
            progress=progress,
        )
