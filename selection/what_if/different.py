"""The second best, all that come near, and the most different coalition that is nearly as good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from selection.limits import Limits, Progress
from selection.model import Members
from selection.optimisation import Coalition, Plan, near_optimal_of, solve
from selection.optimisation.asked import check_within
from selection.robustness.best import best_of
from selection.robustness.membership import Roles, core_index, roles
from selection.robustness.words import not_proven, points, swap
from selection.rules import Differs
from selection.texts import Text, plural, text
from selection.weighting.checks import check_whole
from selection.worth import TIE, apart

__all__ = ["Another", "NearBest", "different", "most_different", "near_best", "second_best"]


@dataclass(frozen=True, slots=True)
class Another:
    """Another coalition beside the `best`; `coalition` is None when there is none.

    `by` is how many of its members had to be new; 0 when any other coalition would do. `within` is how near the best it
    had to be while having as many new members as can be, None when that was not asked. `proven` says that no such
    coalition is worth more.
    """

    best: Coalition
    coalition: Coalition | None
    by: int
    proven: bool
    within: float | None = None

    @property
    def less(self) -> float | None:
        """The points that it is worth less than the best."""
        return None if self.coalition is None else self.best.worth - self.coalition.worth

    @property
    def joins(self) -> tuple[str, ...]:
        """Its members that are not in the best."""
        return self.coalition.new_beside(self.best) if self.coalition else ()

    @property
    def drops(self) -> tuple[str, ...]:
        """The members of the best that are not in it."""
        return self.best.new_beside(self.coalition) if self.coalition else ()

    @property
    def distance(self) -> int:
        """How many of its members are not in the best."""
        return len(self.joins)

    def sentence(self) -> Text:
        """What it is and what it costs in worth."""
        sentence = self._plain()
        return sentence if self.proven else not_proven(sentence)

    def _plain(self) -> Text:
        if self.coalition is None or self.less is None:
            return self._none()
        worth, _, less = apart(self.coalition.worth, self.coalition.worth + self.less)
        values: dict[str, object] = {"swap": swap(self.joins, self.drops), "points": points(less), "worth": worth}
        if self.within is not None:
            return plural(
                "The most different coalition within {within:0.0##} points has {n} new member and is worth "
                "{worth:0.0}: {swap}.",
                "The most different coalition within {within:0.0##} points has {n} new members and is worth "
                "{worth:0.0}: {swap}.",
                self.distance, within=self.within, **values,
            )  # fmt: skip
        if not self.by:
            if self.less <= TIE:
                return text("Another coalition is worth just as much, {worth:0.0}: {swap}.", **values)
            return text("Second best, at {worth:0.0}, {points} less: {swap}.", **values)
        if self.less <= TIE:
            return plural("With {n} new member or more the best is worth just as much, {worth:0.0}: {swap}.",
                          "With {n} new members or more the best is worth just as much, {worth:0.0}: {swap}.",
                          self.by, **values)  # fmt: skip
        return plural("With {n} new member or more the best is worth {worth:0.0}, {points} less: {swap}.",
                      "With {n} new members or more the best is worth {worth:0.0}, {points} less: {swap}.",
                      self.by, **values)  # fmt: skip

    def _none(self) -> Text:
        if self.within is not None:
            return text("No coalition with a new member comes within {within:0.0##} points of the best.",
                        within=self.within)  # fmt: skip
        if not self.by:
            return text("There is no second best: the rules allow no other coalition.")
        return plural("The rules allow no coalition with {n} new member or more.",
                      "The rules allow no coalition with {n} new members or more.", self.by)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NearBest:
    """All coalitions within `within` points of the best.

    `number` is how many, the best among them; `coalitions` the first of them, best first. `shares` is for each
    candidate the share of them that it is in. `proven` says that none is missing.
    """

    within: float
    number: int
    coalitions: tuple[Coalition, ...]
    shares: dict[str, float]
    roles: Roles
    proven: bool

    def sentence(self) -> Text:
        """How many come near, and who is in all of them."""
        values: dict[str, object] = {"within": self.within}
        if self.number == 1:
            sentence = text("No other coalition comes within {within:0.0##} points of the best.", **values)
        else:
            sentence = plural("{n} other coalition comes within {within:0.0##} points of the best.",
                              "{n} other coalitions come within {within:0.0##} points of the best.",
                              self.number - 1, **values)  # fmt: skip
            always = list(self.roles.necessary)
            if always:
                sentence = plural("{sentence} {names} is in all of these and in the best.",
                                  "{sentence} {names} are in all of these and in the best.",
                                  len(always), sentence=sentence, names=always)  # fmt: skip
        return sentence if self.proven else not_proven(sentence)


def second_best(
    plan: Plan,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> Another:
    """The best of all other coalitions: from the plan when it lists two, else solved.

    Of several that are equally good it is the first by the usual order: smaller, cheaper, by name.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> grades = {"Acme": 8, "Bolt": 4, "Cobalt": 9}
    >>> case = Case(tuple(map(Candidate, grades)), (Criterion("Ideas", worst=0, best=10),),
    ...             tuple(Assessment(name, "Ideas", grade) for name, grade in grades.items()))
    >>> print(second_best(optimise(case, [Size(2, 2)])).sentence())
    Second best, at 65.0, 20.0 points less: Acme drops, Bolt joins.
    """
    best = plan.best
    if not (plan.complete and len(plan.coalitions) > 1):
        plan = solve(plan.appraiser, alternatives=2, time_limit=time_limit, cancel=cancel, progress=progress)
    others = [one for one in plan.coalitions if one.members != best.members]
    return Another(best, others[0] if others else None, 0, plan.complete)


def different(
    plan: Plan, by: int, *, time_limit: float | None = None, cancel: Callable[[], bool] | None = None
) -> Another:
    """The best coalition of which at least `by` members are not in the best.

    Raises
    ------
    CaseError
        If `by` is no whole number of 1 or more.
    InfeasibleError
        If the plan has no coalition.
    """
    check_whole("by", by, 1)
    return _different(plan, by, Limits.within(time_limit, cancel))


def _different(plan: Plan, by: int, limits: Limits) -> Another:
    best = plan.best
    rules = (*plan.rules, Differs(best.members, by))
    members, proven = best_of(replace(plan.appraiser, rules=rules), limits)
    coalition = None if members is None else plan.appraiser.coalition(members)
    return Another(best, coalition, by, proven)


def most_different(
    plan: Plan, within: float = 1.0, *, time_limit: float | None = None, cancel: Callable[[], bool] | None = None
) -> Another:
    """The coalition within `within` points of the best that has the most new members, if any has a new member.

    The more new members are asked for, the fewer coalitions there are, and the less the best of them is worth: their
    number goes up one by one until that falls too far short. Of those with as many it is the one of most worth.

    Raises
    ------
    CaseError
        If `within` is below 0 or no number.
    InfeasibleError
        If the plan has no coalition.

    References
    ----------
    Brill, Chang & Hopkins (1982). Modeling to generate alternatives: the HSJ approach and an illustration using a
    problem in land use planning. Management Science 28(3), 221-235. https://doi.org/10.1287/mnsc.28.3.221

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> grades = {"Acme": 8, "Bolt": 4, "Cobalt": 9, "Dent": 7}
    >>> case = Case(tuple(map(Candidate, grades)), (Criterion("Ideas", worst=0, best=10),),
    ...             tuple(Assessment(name, "Ideas", grade) for name, grade in grades.items()))
    >>> print(most_different(optimise(case, [Size(2, 2)]), within=10).sentence())
    The most different coalition within 10.0 points has 1 new member and is worth 80.0: Acme drops, Dent joins.
    """
    check_within(within)
    limits = Limits.within(time_limit, cancel)
    kept = Another(plan.best, None, 1, proven=True, within=within)
    for by in range(1, len(plan.case.candidates) + 1):
        one = _different(plan, by, limits)
        if one.less is None or one.less > within + TIE:
            return replace(kept, proven=kept.proven and one.proven)
        kept = replace(one, within=within)
    return kept


def near_best(
    plan: Plan, within: float = 1.0, *, listed: int = 10, time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None, progress: Progress | None = None,
) -> NearBest:  # fmt: skip
    """How many coalitions come within `within` points of the best, who is in all of them, and the first `listed`.

    Raises
    ------
    CaseError
        If `within` is below 0 or no number.
    InfeasibleError
        If the plan has no coalition.
    """
    check_within(within)
    best, case, appraiser = plan.best, plan.case, plan.appraiser
    near = near_optimal_of(appraiser, within=within, time_limit=time_limit, cancel=cancel)
    worths = dict(near.worths)
    proven = near.floor <= near.best - within + TIE
    if not proven:
        again = solve(appraiser, within=within, time_limit=time_limit, cancel=cancel, progress=progress)
        worths |= {case.members(one.members): one.worth for one in again.coalitions}
        proven = again.complete
    worths[case.members(best.members)] = best.worth
    kept = [members for members, worth in worths.items() if worth >= best.worth - within - TIE]
    first = sorted(kept, key=lambda members: _order(appraiser.worth(members), members, best, case.names_of(members)))
    names = [case.names_of(members) for members in kept]
    return NearBest(
        within=within,
        number=len(kept),
        coalitions=tuple(appraiser.coalition(members) for members in first[:listed]),
        shares=core_index(case.names, names),
        roles=roles(case.names, names),
        proven=proven,
    )


def _order(worth: float, members: Members, best: Coalition, names: tuple[str, ...]) -> tuple[object, ...]:
    """The choice first, then by worth, size and name."""
    return names != best.members, -round(worth, 9), len(members), names
