"""What choosing is worth: beside going on with those one has, and beside a blind choice (A4.8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from selection.limits import Limits, Steps
from selection.model import Rule
from selection.optimisation import Coalition, Plan
from selection.sharing.average import FEWEST, Average, average
from selection.texts import Text, plural, text
from selection.weighting.checks import check_whole

__all__ = ["ValueOfSelection", "value_of_selection"]

_DRAWS = 1_000


@dataclass(frozen=True, slots=True)
class ValueOfSelection:
    """What choosing is worth: the best coalition beside the present partners together and beside a blind choice.

    `present` is the coalition of all present partners and nobody else, None when there are none; `broken` are the
    rules that it breaks. `average` is the mean of the allowed coalitions, None when it was not found.
    """

    best: Coalition
    present: Coalition | None
    broken: tuple[Rule, ...]
    average: Average | None

    def sentence(self) -> Text:
        """How much better than a blind choice."""
        values: dict[str, object] = {"worth": self.best.worth}
        if self.average is None:
            return text("The best coalition is worth {worth:0.0}. What an average one is worth was not found out.",
                        **values)  # fmt: skip
        values |= {"n": self.average.coalitions, "mean": self.average.worth,
                   "more": self.best.worth - self.average.worth, "error": 2 * self.average.error}  # fmt: skip
        if self.average.exact and self.average.coalitions == 1:
            return text("The best coalition is worth {worth:0.0}; it is the only one that the rules allow.", **values)
        if self.average.exact:
            return text("The best coalition is worth {worth:0.0}, {more:0.0} points more than the mean of all "
                        "{n:#,##0} that the rules allow, {mean:0.0}.", **values)  # fmt: skip
        return text(
            "The best coalition is worth {worth:0.0}, about {more:0.0} points more than the mean of those that the "
            "rules allow, {mean:0.0} (give or take {error:0.0#}, from {n:#,##0} drawn).",
            **values,
        )

    def sentences(self) -> tuple[Text, ...]:
        """The answer, then how the present partners alone would do."""
        return self.sentence(), *self._beside()

    def _beside(self) -> Iterator[Text]:
        if self.present is None:
            return
        values: dict[str, object] = {"present": str(self.present), "worth": self.present.worth,
                                     "more": self.best.worth - self.present.worth}  # fmt: skip
        if self.present.members == self.best.members:
            yield text("The best coalition is that of the present partners, {present}.", **values)
        elif self.broken:
            rules = [text('"{rule}"', rule=rule.sentence()) for rule in self.broken]
            yield plural(
                "Going on with only {present} would be worth {worth:0.0}, but breaks the rule {rules}.",
                "Going on with only {present} would be worth {worth:0.0}, but breaks the rules {rules}.",
                len(rules),
                rules=rules,
                **values,
            )
        else:
            yield text("Going on with only {present} would be worth {worth:0.0}, {more:0.0} points less.", **values)


def value_of_selection(
    plan: Plan,
    *,
    draws: int = _DRAWS,
    seed: int = 0,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> ValueOfSelection:
    """What choosing is worth: the best coalition beside the present partners alone and beside the average allowed one.

    Parameters
    ----------
    draws
        How many allowed coalitions to draw where there are too many to value all, 30 or more.
    seed
        The same seed, 0 or more, gives the same draws.
    time_limit, cancel
        As of `near_optimal`; without time left the average is left out.
    progress
        Called with how many of the draws are valued; not where there are few enough to value all.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.
    CaseError
        If the draws or the seed are no such number.
    """
    check_whole("draws", draws, FEWEST)
    check_whole("seed", seed, 0)
    best, case = plan.best, plan.case
    names = tuple(candidate.name for candidate in case.candidates if candidate.incumbent)
    members = case.members(names)
    return ValueOfSelection(
        best=best,
        present=plan.appraiser.coalition(members) if members else None,
        broken=tuple(check.rule for check in plan.appraiser.checks(members) if not check.holds) if members else (),
        average=average(plan.appraiser, draws, seed, Limits.within(time_limit, cancel), progress),
    )
