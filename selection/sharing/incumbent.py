"""What the present partners cost or bring, and what choosing is worth (A4.8, A4.9, A4.13)."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from selection.limits import Limits, Status, Steps
from selection.model import Rule
from selection.optimisation import Appraiser, Coalition, Plan, solve
from selection.rules import Exclude, Newcomers, Require
from selection.texts import Text, plural, text
from selection.worth import SHOWN, TIE

__all__ = ["Incumbents", "Kept", "incumbents"]

_MOST_NAMED = 3
"""More names than this are not read out."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The best coalition with all of `names` in it, or without any of them when `without`.

    `coalition` is None when the rules allow none (or none was found in time: then it is not `proven`). `price` is what
    it is worth less than the best one, in points; inf without a coalition.
    """

    names: tuple[str, ...]
    coalition: Coalition | None
    price: float
    proven: bool
    without: bool = False

    def sentence(self) -> Text:
        """What it costs in words."""
        values: dict[str, object] = {"names": self._who(), "coalition": str(self.coalition), "price": self.price}
        if self.coalition is None:
            return self._none(values)
        values["worth"] = self.coalition.worth
        return self._less(values) if self.without else self._price(values)

    def _who(self) -> Text | tuple[str, ...]:
        many = len(self.names) > _MOST_NAMED
        return text("all {n} present partners", n=len(self.names)) if many else self.names

    def _none(self, values: dict[str, object]) -> Text:
        if not self.proven and self.without:
            return text("Without any present partner no coalition was found in the time allowed.", **values)
        if not self.proven:
            return text("With {names} no coalition was found in the time allowed.", **values)
        if self.without:
            return text("Without any present partner no coalition satisfies the rules.", **values)
        return text("With {names} no coalition satisfies the rules.", **values)

    def _price(self, values: dict[str, object]) -> Text:
        if self.price < -TIE:
            return _better(values)
        if self.price <= TIE:
            return text(
                "Keeping {names} costs nothing: {coalition} is worth as much as the best, {worth:0.0}.", **values
            )
        if self.price < SHOWN:
            return text("Keeping {names} costs next to nothing: {coalition} is worth {worth:0.0}.", **values)
        if not self.proven:
            return text("Keeping {names} costs at most {price:0.0} points: {coalition} is worth {worth:0.0}; that "
                        "nothing is better was not proven.", **values)  # fmt: skip
        return text("Keeping {names} costs {price:0.0} points: at best {coalition}, worth {worth:0.0}.",
                    **values)  # fmt: skip

    def _less(self, values: dict[str, object]) -> Text:
        if self.price < -TIE:
            return _better(values)
        if self.price <= TIE:
            return text("Without any present partner the best is worth as much, {worth:0.0}.", **values)
        if self.price < SHOWN:
            return text("Without any present partner the best is worth hardly less, {worth:0.0}.", **values)
        if not self.proven:
            return text(
                "Without any present partner the coalition is worth at most {price:0.0} points less: {coalition}, "
                "worth {worth:0.0}; that nothing is better was not proven.",
                **values,
            )
        return text(
            "Without any present partner the best is {coalition}, worth {worth:0.0}, {price:0.0} points less.", **values
        )


def _better(values: dict[str, object]) -> Text:
    return text("{coalition} is worth more than the best that was known, {worth:0.0}: allow more time.", **values)


@dataclass(frozen=True, slots=True)
class Incumbents:
    """What the present partners cost or bring.

    `chosen` are those in the best coalition. `each` is the best coalition with each of them, `any` the best with at
    least one, `all` with all, `none` with none. `blind` is the best when the rules do not know who is present, which
    tells whether the mark harms anybody; None when no rule asks for newcomers. All are None when nobody is present.
    """

    names: tuple[str, ...]
    best: Coalition
    each: tuple[Kept, ...] = ()
    any: Kept | None = None
    all: Kept | None = None
    none: Kept | None = None
    blind: Kept | None = None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The present partners in the best coalition."""
        return tuple(name for name in self.names if name in self.best.members)

    def sentence(self) -> Text:
        """Whether present partners are in the best coalition and, if not, what keeping one would cost."""
        if self.any is None:
            return text("No candidate is marked as a present partner.")
        if self.chosen and self.none is not None:
            return plural("{names} stays: it is in the best coalition. {none}",
                          "{names} stay: they are in the best coalition. {none}",
                          len(self.chosen), names=self.chosen, none=self.none.sentence())  # fmt: skip
        if len(self.names) > _MOST_NAMED:
            return text("None of the {n} present partners is in the best coalition. {any}",
                        n=len(self.names), any=self.any.sentence())  # fmt: skip
        return plural(
            "{names}, the present partner, is not in the best coalition. {any}",
            "{names}, the present partners, are not in the best coalition. {any}",
            len(self.names),
            names=self.names,
            any=self.any.sentence(),
        )

    def mark(self) -> Text:
        """Whether being marked as present makes any difference."""
        if self.blind is None:
            return text("Being a present partner earns no points, and no rule asks for newcomers.")
        if not self.blind.proven:
            return text("Being a present partner earns no points. Whether the rules on newcomers matter was not found "
                        "out in the time allowed.")  # fmt: skip
        if self.blind.price < -TIE:
            return text(
                "Being a present partner earns no points. The rules on newcomers do matter: without them {coalition} "
                "would be best, {more:0.0##} points more.",
                coalition=str(self.blind.coalition),
                more=-self.blind.price,
            )
        return text("Being a present partner earns no points, and the rules on newcomers change nothing: the choice is "
                    "the same when nobody knows who is present.")  # fmt: skip

    def sentences(self) -> tuple[Text, ...]:
        """The answer, then what keeping each, all or none of them costs, then what the mark does."""
        if self.any is None or self.none is None:
            return (self.sentence(),)
        told = self.none if self.chosen else self.any
        several = (self.all, self.none) if len(self.names) > 1 else (self.none,)
        rest = [one for one in (*self.each, *several) if one is not None and one.sentence() != told.sentence()]
        return self.sentence(), *(one.sentence() for one in rest), self.mark()


def incumbents(
    plan: Plan,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> Incumbents:
    """What the present partners cost or bring: the best coalition with each, any, all and none of them.

    Parameters
    ----------
    time_limit, cancel
        As of `optimise`, for all of it.
    progress
        Called with how many coalitions were found of how many.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme", incumbent=True), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 6), Assessment("Bolt", "Ideas", 8)), rules=(Size(1, 1),))
    >>> print(incumbents(optimise(case)).sentence())
    Acme, the present partner, is not in the best coalition. Keeping Acme costs 20.0 points: at best Acme, worth 60.0.
    """
    best, limits = plan.best, Limits.within(time_limit, cancel)
    names = tuple(candidate.name for candidate in plan.case.candidates if candidate.incumbent)
    if not names:
        return Incumbents((), best)
    asks_who = any(isinstance(rule, Newcomers) for rule in plan.rules)
    ask = _Asker(plan, limits, progress, len(names) + (3 if asks_who else 2))
    each = tuple(ask((name,)) for name in names)
    among = [one for one in each if one.coalition is not None]
    first = min(among, key=lambda one: (one.price, one.names), default=replace(each[0], names=names))
    is_proven = (plan.proven and first.names[0] in best.members) or all(one.proven for one in each)
    return Incumbents(
        names=names,
        best=best,
        each=each,
        any=replace(first, proven=is_proven),
        all=ask(names),
        none=ask(names, without=True),
        blind=ask.blind() if asks_who else None,
    )


@dataclass(slots=True)
class _Asker:
    """Finds the best coalition with or without some, telling how far it is."""

    plan: Plan
    limits: Limits
    progress: Steps | None
    total: int
    done: int = 0

    def __call__(self, names: tuple[str, ...], *, without: bool = False) -> Kept:
        inside = [name in self.plan.best.members for name in names]
        if not any(inside) if without else all(inside):
            return self._kept(names, self.plan, without=without)
        rule: Rule = Exclude(names) if without else Require(names)
        return self._kept(names, self._solved(self.plan.appraiser, rule), without=without)

    def blind(self) -> Kept:
        """The best when the rules do not know who is present."""
        case = self.plan.case
        unmarked = case.replace(candidates=tuple(replace(one, incumbent=False) for one in case.candidates))
        return self._kept((), self._solved(replace(self.plan.appraiser, case=unmarked)), without=True)

    def _solved(self, appraiser: Appraiser, *rules: Rule) -> Plan:
        asked = Appraiser(appraiser.case, (*appraiser.rules, *rules), self.plan.appraiser.worth.weights)
        return solve(asked, time_limit=self.limits.left, cancel=self.limits.cancel)

    def _kept(self, names: tuple[str, ...], found: Plan, *, without: bool) -> Kept:
        self.done += 1
        if self.progress is not None:
            self.progress(self.done, self.total)
        if not found.coalitions:
            return Kept(names, None, math.inf, found.status is Status.INFEASIBLE, without)
        price = self.plan.best.worth - found.best.worth
        return Kept(names, found.best, price, found.proven and self.plan.proven, without)
