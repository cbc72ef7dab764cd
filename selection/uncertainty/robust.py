"""The coalition that is worth most when everything uncertain turns out badly, and what that certainty costs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from selection.limits import Progress
from selection.model import Case, Rule
from selection.optimisation import Coalition, Plan, optimise, solve
from selection.optimisation.answer import PROOF_GAP, in_order
from selection.texts import Text, text
from selection.uncertainty.settled import at_end
from selection.worth import SHOWN, TIE

__all__ = ["Robust", "guarantee", "robust_optimum"]


@dataclass(frozen=True, slots=True)
class Robust:
    """The coalition with the highest guaranteed worth.

    `coalition.low` is what it is worth whatever the uncertain values turn out to be, `bound` the proven most that any
    coalition can guarantee. `plan` is the plain answer, with every uncertain value at its middle.
    """

    coalition: Coalition
    bound: float
    plan: Plan

    @property
    def price(self) -> float:
        """The plain worth that is given up for the guarantee, in points."""
        return max(0.0, self.plan.best.worth - self.coalition.worth)

    @property
    def gain(self) -> float:
        """How much more it guarantees than the plain best does, in points."""
        return max(0.0, self.coalition.low - self.plan.best.low)

    @property
    def proven(self) -> bool:
        """Whether no coalition guarantees more."""
        return self.bound <= self.coalition.low + PROOF_GAP + TIE

    def sentence(self) -> Text:
        """The guarantee and its price, in words."""
        values: dict[str, object] = {
            "certain": guarantee(self.coalition), "price": self.price, "plain": str(self.plan.best), "gain": self.gain,
        }  # fmt: skip
        if self.coalition.members == self.plan.best.members:
            return text("{certain} No coalition guarantees clearly more.", **values)
        if self.gain <= SHOWN:
            return text("{certain} No coalition guarantees clearly more than the plain best, {plain}.", **values)
        return text("{certain} That is {gain:0.0} points more than {plain} guarantees. It costs {price:0.0} points of "
                    "plain worth.", **values)  # fmt: skip


def guarantee(coalition: Coalition) -> Text:
    """What a coalition is worth at least, whatever its uncertain values turn out to be, in words."""
    return text("{coalition} is worth at least {low:0.0}, whatever the missing and uncertain values turn out "
                "to be.", coalition=str(coalition), low=coalition.low)  # fmt: skip


def robust_optimum(
    case: Case,
    rules: Iterable[Rule] = (),
    *,
    weights: Mapping[str, float] | None = None,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> Robust:
    """The coalition that is worth most with every uncertain value at its pessimistic end.

    No term falls when a value rises, so a coalition is worth least when all values are at their low ends at once:
    the best coalition of that case has the highest guaranteed worth of all. Of several with the same guarantee it is
    the one of most plain worth. `time_limit`, in seconds, is for each of the two problems that are solved; `progress`
    is told of the second, the guarantee.

    Raises
    ------
    InfeasibleError
        If no coalition satisfies the rules, or none was found in time.

    References
    ----------
    Soyster (1973). Convex programming with set-inclusive constraints and applications to inexact linear programming.
    Operations Research 21(5), 1154-1157. https://doi.org/10.1287/opre.21.5.1154
    Bertsimas & Sim (2004). The price of robustness. Operations Research 52(1), 35-53.
    https://doi.org/10.1287/opre.1030.0065

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion, Evidence
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8, evidence=Evidence.CLAIM), Assessment("Bolt", "Ideas", 7.5)))
    >>> found = robust_optimum(case, [Size(1, 1)])
    >>> str(found.coalition), round(found.coalition.low, 6), round(found.price, 6)
    ('Bolt', 75.0, 5.0)
    """
    extra = tuple(rules)
    plain = optimise(case, extra, alternatives=1, every_size=False, weights=weights, time_limit=time_limit,
                     cancel=cancel)  # fmt: skip
    # Where no coalition is allowed this says why, in terms of the case as it was entered.
    _ = plain.best
    plan = solve(at_end(case, "low", extra, weights), time_limit=time_limit, cancel=cancel, progress=progress)
    first = plan.best
    equal = [one for one in plan.coalitions if first.worth - one.worth <= TIE]
    found = in_order(plain.appraiser.coalition(case.members(one.members)) for one in equal)
    return Robust(found[0], plan.bound, plain)
