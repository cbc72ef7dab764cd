"""The best worth against the money: at which amounts another coalition becomes best, exactly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from selection.errors import CaseError
from selection.frontier import TotalAxis, WorthAxis, frontier
from selection.limits import Progress
from selection.optimisation import Coalition, Plan
from selection.robustness.stated import stated
from selection.robustness.words import not_proven, points, swap
from selection.rules import Budget
from selection.rules.exclude import without_unknown
from selection.texts import Text, text
from selection.worth import TIE

__all__ = ["BudgetChange", "BudgetCurve", "BudgetStep", "budget_curve", "budget_curves"]


@dataclass(frozen=True, slots=True)
class BudgetStep:
    """From `amount` on this coalition is best, until (not including) `until`, None when nothing is better.

    `more` are the points above the step before, `joins` and `drops` who comes and goes there; for the first step, below
    which the rules allow no coalition, they are None and nobody.
    """

    amount: float
    until: float | None
    coalition: Coalition
    more: float | None
    joins: tuple[str, ...]
    drops: tuple[str, ...]

    def sentence(self) -> Text:
        """What becomes possible at this amount."""
        values: dict[str, object] = {"amount": self.amount, "worth": self.coalition.worth}
        if self.more is None:
            return text("From {amount} on a coalition is possible: {coalition}, worth {worth:0.0}.",
                        **values, coalition=str(self.coalition))  # fmt: skip
        return text("From {amount} on the best coalition is worth {worth:0.0}, {points} more: {swap}.",
                    **values, points=points(self.more), swap=swap(self.joins, self.drops))  # fmt: skip


@dataclass(frozen=True, slots=True)
class BudgetChange:
    """What another amount would make of the choice.

    `before` is the present limit, None where there is none. `best` is the coalition for `amount`, None when the rules
    allow none for so little; `cheapest` is the least that any costs. `less` are the points that the best is then worth
    less than `now`, below 0 when it is worth more.
    """

    column: str
    before: float | None
    amount: float
    now: Coalition
    best: Coalition | None
    cheapest: float | None
    proven: bool

    @property
    def less(self) -> float | None:
        """The points lost; None when there is no coalition."""
        return None if self.best is None else self.now.worth - self.best.worth

    @property
    def joins(self) -> tuple[str, ...]:
        """Who comes."""
        return self.best.new_beside(self.now) if self.best else ()

    @property
    def drops(self) -> tuple[str, ...]:
        """Who goes; nobody when there is no coalition."""
        return self.now.new_beside(self.best) if self.best else ()

    def sentence(self) -> Text:
        """The change in words."""
        values: dict[str, object] = {"column": self.column, "amount": self.amount}
        money = text("{column}: with {amount}", **values)
        if self.before is not None:
            money = text("{column}: with {amount} instead of {before}", **values, before=self.before)
        sentence = self._outcome(money)
        return sentence if self.proven else not_proven(sentence)

    def _outcome(self, money: Text) -> Text:
        if self.best is None or self.less is None:
            if self.cheapest is None:
                return text("{money} no coalition was found.", money=money)
            return text("{money} no coalition is possible: the cheapest costs {cheapest}.",
                        money=money, cheapest=self.cheapest)  # fmt: skip
        values: dict[str, object] = {"money": money, "worth": self.best.worth, "points": points(self.less)}
        if not self.joins and not self.drops:
            return text("{money} nothing changes: {coalition} stays best, worth {worth:0.0}.",
                        **values, coalition=str(self.best))  # fmt: skip
        values["swap"] = swap(self.joins, self.drops)
        if abs(self.less) <= TIE:
            return text("{money} the best coalition is worth just as much, {worth:0.0}: {swap}.", **values)
        if self.less > 0:
            return text("{money} the best coalition is worth {worth:0.0}, {points} less: {swap}.", **values)
        return text("{money} the best coalition is worth {worth:0.0}, {points} more: {swap}.", **values)


@dataclass(frozen=True)
class BudgetCurve:
    """The best worth for every amount in `column`, as `steps` from the least amount up; all other rules hold.

    `limit` is the present budget, None where the plan has none, and `now` the present choice. `proven` says that no
    step is missing.
    """

    plan: Plan
    column: str
    limit: float | None
    steps: tuple[BudgetStep, ...]
    proven: bool

    @property
    def now(self) -> Coalition:
        """The best coalition of the plan."""
        return self.plan.best

    def step(self, amount: float) -> BudgetStep | None:
        """The step on which this amount lies; None when it buys no coalition."""
        members = self.plan.case.members
        rule = Budget(amount, self.column)
        within = [one for one in self.steps if rule.excess(self.plan.case, members(one.coalition.members)) <= 0]
        return within[-1] if within else None

    def at(self, amount: float) -> BudgetChange:
        """What this amount instead of the present one would make of the choice."""
        step = self.step(amount)
        best = None if step is None else step.coalition
        spent = Budget(amount, self.column).excess(self.plan.case, self.plan.case.members(self.now.members))
        if best is not None and spent <= 0 and abs(best.worth - self.now.worth) <= TIE:
            # Of several that are equally good the plan has chosen one: a cheaper one is no change.
            best = self.now
        cheapest = self.steps[0].amount if self.steps else None
        return BudgetChange(self.column, self.limit, amount, self.now, best, cheapest, self.proven)

    def half(self) -> BudgetChange | None:
        """What half the present budget would make of the choice; None where there is no budget."""
        return None if self.limit is None else self.at(self.limit / 2)

    def sentence(self) -> Text:
        """Between which amounts nothing changes."""
        spot = self.steps[-1] if self.limit is None else self.step(self.limit)
        if spot is None:
            return not_proven(text("{column}: no coalition was found.", column=self.column))
        values: dict[str, object] = {"column": self.column, "amount": spot.amount}
        if spot.until is None:
            sentence = text("{column}: from {amount} on nothing changes, however much more there is.", **values)
        else:
            sentence = text("{column}: nothing changes from {amount} to just below {until}.",
                            **values, until=spot.until)  # fmt: skip
        return sentence if self.proven else not_proven(sentence)


def budget_curve(
    plan: Plan,
    column: str | None = None,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> BudgetCurve:
    """The best worth against the total in `column`, with the exact amounts at which another coalition becomes best.

    The budget on the column is left out and every coalition that no other beats on worth and on that total together
    is found: each is best from its own total on, until that of the next. This is the epsilon-constraint view of two
    goals, and misses no step in a hollow of the curve.

    Parameters
    ----------
    column
        A column of the candidates with a number for each; by default that of the first budget.
    time_limit
        In seconds; steps found until then are returned, and said not to be proven.
    cancel
        Asked now and then; when it answers yes the curve is returned as at a time limit.
    progress
        As of `selection.frontier.frontier`.

    Raises
    ------
    CaseError
        If no column is named and the plan has no budget, or a candidate has no number in it.
    InfeasibleError
        If the plan has no coalition.

    References
    ----------
    Haimes, Lasdon & Wismer (1971). On a bicriterion formulation of the problems of integrated system identification
    and system optimization. IEEE Transactions on Systems, Man, and Cybernetics 1(3), 296-297.
    https://doi.org/10.1109/TSMC.1971.4308298

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> scores = {"Acme": (8, 500), "Bolt": (4, 200), "Cobalt": (9, 900)}
    >>> case = Case(tuple(Candidate(name, {"Cost": cost}) for name, (_, cost) in scores.items()),
    ...             (Criterion("Ideas", worst=0, best=10),),
    ...             tuple(Assessment(name, "Ideas", grade) for name, (grade, _) in scores.items()))
    >>> curve = budget_curve(optimise(case, [Size(1, 1), Budget(600)]))
    >>> print(curve.sentence())
    Cost: nothing changes from 500 to just below 900.
    >>> print(curve.at(400).sentence())
    Cost: with 400 instead of 600 the best coalition is worth 40.0, 40.0 points less: Acme drops, Bolt joins.
    """
    now = plan.best
    column = column or plan.appraiser.cost_column
    if column is None:
        raise CaseError(text("There is no budget: name the column to set the worth against."))
    kept = tuple(rule for rule in plan.rules if not (isinstance(rule, Budget) and rule.column == column))
    limits = [rule.max for rule in plan.rules if isinstance(rule, Budget) and rule.column == column]
    found = frontier(
        stated(plan.case, (*kept, *without_unknown(plan.case, column))),
        [WorthAxis(plan.appraiser.worth.weights), TotalAxis(column)],
        every=True,
        time_limit=time_limit,
        cancel=cancel,
        progress=progress,
    )
    ranked = sorted(((point.values[1], _chosen(plan, now, point.coalitions)) for point in found.points),
                    key=lambda one: one[1].worth)  # fmt: skip
    return BudgetCurve(plan, column, min(limits, default=None), _steps(ranked), found.complete)


def budget_curves(plan: Plan, *, time_limit: float | None = None, cancel: Callable[[], bool] | None = None,
                  progress: Progress | None = None) -> tuple[BudgetCurve, ...]:  # fmt: skip
    """The `budget_curve` of every column that the plan has a budget on, each with the other budgets in force.

    Without a budget it is that of what members cost, where something says so. The time limit is for each curve.
    """
    curves: list[BudgetCurve] = []

    def told(found: float, bound: float) -> None:
        if progress is not None:
            progress(sum(len(curve.steps) for curve in curves) + found, bound)

    budgets = dict.fromkeys(rule.column for rule in plan.rules if isinstance(rule, Budget))
    for column in tuple(budgets) or tuple(filter(None, [plan.appraiser.cost_column])):
        curve = budget_curve(plan, column, time_limit=time_limit, cancel=cancel, progress=told)
        curves.append(curve)
    return tuple(curves)


def _chosen(plan: Plan, now: Coalition, coalitions: Sequence[tuple[str, ...]]) -> Coalition:
    """Of coalitions that are equally good and dear the present choice, or else the first by the usual order."""
    if now.members in coalitions:
        return now
    case, appraiser = plan.case, plan.appraiser
    return min((appraiser.coalition(case.members(one)) for one in coalitions), key=lambda one: one.rank)


def _steps(ranked: Sequence[tuple[float, Coalition]]) -> tuple[BudgetStep, ...]:
    if not ranked:
        return ()
    amounts = [*(amount for amount, _ in ranked[1:]), None]
    first = BudgetStep(ranked[0][0], amounts[0], ranked[0][1], None, (), ())
    later = (
        BudgetStep(amount, until, here, here.worth - before.worth, here.new_beside(before), before.new_beside(here))
        for ((_, before), (amount, here)), until in zip(pairwise(ranked), amounts[1:], strict=True)
    )
    return (first, *later)
