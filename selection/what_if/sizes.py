"""The best coalition of each size: what every further member adds, and whether fewer would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from selection.limits import Progress
from selection.optimisation import Coalition, Plan, SizeValue, solve
from selection.optimisation.asked import check_within
from selection.optimisation.enumeration import sizes_of
from selection.robustness.words import not_proven, points
from selection.texts import Text, plural, text
from selection.worth import TIE

__all__ = ["SizeCurve", "SizeStep", "size_curve"]


@dataclass(frozen=True, slots=True)
class SizeStep:
    """The best coalition of one size, None where the rules allow none (or, if not `proven`, none was found).

    `before` is the next smaller size that has one and `more` the points above that, below 0 when it is worth less; both
    are None for the first.
    """

    size: int
    coalition: Coalition | None
    before: int | None
    more: float | None
    proven: bool

    def sentence(self) -> Text:
        """What this size reaches, beside the size before."""
        if self.coalition is None:
            if not self.proven:
                return plural("With {n} member nothing was found in the time allowed.",
                              "With {n} members nothing was found in the time allowed.", self.size)  # fmt: skip
            return plural("No coalition of {n} member satisfies all rules.",
                          "No coalition of {n} members satisfies all rules.", self.size)  # fmt: skip
        worth, more = self.coalition.worth, points(self.more or 0.0)
        if self.more is None:
            sentence = plural("With {n} member the best coalition is worth {worth:0.0}.",
                              "With {n} members the best coalition is worth {worth:0.0}.",
                              self.size, worth=worth)  # fmt: skip
        elif abs(self.more) <= TIE:
            sentence = text("With {n} members the best coalition is worth {worth:0.0}, as much as with {before}.",
                            n=self.size, worth=worth, before=self.before)  # fmt: skip
        elif self.more > 0:
            sentence = text("With {n} members the best coalition is worth {worth:0.0}, {points} more than "
                            "with {before}.", n=self.size, worth=worth, points=more, before=self.before)  # fmt: skip
        else:
            sentence = text("With {n} members the best coalition is worth {worth:0.0}, {points} less than "
                            "with {before}.", n=self.size, worth=worth, points=more, before=self.before)  # fmt: skip
        return sentence if self.proven else not_proven(sentence)


@dataclass(frozen=True, slots=True)
class SizeCurve:
    """The best worth of every size that the rules allow, from small to large.

    `best` is the choice, `fewest` the best coalition of the smallest size that comes within `within` points of it (the
    choice itself when no smaller one does).
    """

    steps: tuple[SizeStep, ...]
    best: Coalition
    fewest: Coalition
    within: float

    @property
    def proven(self) -> bool:
        """Whether the best of every size is known for certain."""
        return all(step.proven for step in self.steps)

    def sentence(self) -> Text:
        """Whether fewer members would do."""
        sentence = self._fewer()
        return sentence if self.proven else not_proven(sentence)

    def _fewer(self) -> Text:
        smaller = [step.coalition for step in self.steps if step.coalition and step.size < self.best.size]
        values: dict[str, object] = {"within": self.within, "worth": self.best.worth}
        if self.fewest.size < self.best.size:
            less = self.best.worth - self.fewest.worth
            return plural(
                "Fewer would do: {coalition}, {n} member, reaches {fewer:0.0}, {points} less than {worth:0.0}.",
                "Fewer would do: {coalition}, {n} members, reach {fewer:0.0}, {points} less than {worth:0.0}.",
                self.fewest.size, fewer=self.fewest.worth, points=points(less), coalition=str(self.fewest), **values,
            )  # fmt: skip
        if not smaller:
            return plural("Fewer is not possible: the choice has {n} member, and the rules allow no smaller one.",
                          "Fewer is not possible: the choice has {n} members, and the rules allow no smaller one.",
                          self.best.size)  # fmt: skip
        nearest = max(smaller, key=lambda one: one.worth)
        return plural(
            "Fewer would not do: {n} member reaches no more than {fewer:0.0}, {points} less than {worth:0.0}.",
            "Fewer would not do: {n} members reach no more than {fewer:0.0}, {points} less than {worth:0.0}.",
            nearest.size, fewer=nearest.worth, points=points(self.best.worth - nearest.worth), **values,
        )  # fmt: skip


def size_curve(
    plan: Plan,
    within: float = 1.0,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> SizeCurve:
    """The best coalition of every size, what each further member adds, and the smallest within `within` points.

    Nothing is solved when the plan has every size already.

    Raises
    ------
    CaseError
        If `within` is below 0 or no number.
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Aggregator, Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> grades = {"Acme": 80, "Bolt": 15, "Cobalt": 4}
    >>> case = Case(tuple(map(Candidate, grades)),
    ...             (Criterion("Hours", Aggregator.TOTAL, worst=0, best=100, need=100),),
    ...             tuple(Assessment(name, "Hours", hours) for name, hours in grades.items()))
    >>> curve = size_curve(optimise(case, [Size(1, 3)]), within=5)
    >>> print(curve.sentence())
    Fewer would do: Acme + Bolt, 2 members, reach 95.0, 4.0 points less than 99.0.
    """
    check_within(within)
    best = plan.best
    sizes = {value.size: value for value in plan.sizes if not value.skipped}
    wanted = sizes_of(plan.case, plan.rules)
    if set(wanted) - set(sizes):
        every = solve(plan.appraiser, every_size=True, time_limit=time_limit, cancel=cancel, progress=progress)
        sizes = {value.size: value for value in every.sizes}
    steps = _steps([sizes.get(size) for size in wanted], list(wanted))
    near = [step.coalition for step in steps if step.coalition and best.worth - step.coalition.worth <= within + TIE]
    fewest = min((one for one in near if one.size < best.size), key=lambda one: one.size, default=best)
    return SizeCurve(steps, best, fewest, within)


def _steps(values: list[SizeValue | None], sizes: list[int]) -> tuple[SizeStep, ...]:
    steps: list[SizeStep] = []
    before: Coalition | None = None
    for size, value in zip(sizes, values, strict=True):
        here = None if value is None else value.best
        more = here.worth - before.worth if here and before else None
        smaller = before.size if before else None
        steps.append(SizeStep(size, here, smaller, more, value is not None and value.proven))
        before = here or before
    return tuple(steps)
