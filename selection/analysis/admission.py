"""What it would cost to take a candidate in, and who would make way; or what keeps it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from selection.analysis.asked import outsiders
from selection.analysis.barriers import barriers
from selection.limits import Limits, Status, Steps
from selection.optimisation import Coalition, Plan, solve
from selection.optimisation.listing import Listing, listing
from selection.rules import Require
from selection.texts import Text, joined, plural, text
from selection.worth import SHOWN, TIE, apart

__all__ = ["Admission", "admissions"]


@dataclass(frozen=True, slots=True)
class Admission:
    """The best coalition with one candidate in it.

    `price` is how many points it is worth less than the best of all: 0 for a member, and for who is in a coalition
    that is as good. `joins` and `leaves` are who else comes in and who makes way, compared with the best coalition.
    Without an allowed coalition `coalition`, `worth` and `price` are None and `blocked` says why, a sentence each.
    `proven` says that no coalition with the candidate is worth more.
    """

    name: str
    coalition: Coalition | None
    price: float | None
    joins: tuple[str, ...]
    leaves: tuple[str, ...]
    blocked: tuple[Text, ...]
    proven: bool

    @property
    def worth(self) -> float | None:
        """What the coalition is worth."""
        return None if self.coalition is None else self.coalition.worth

    def sentence(self) -> Text:
        """The price, and who joins and leaves; or what keeps the candidate out."""
        if self.coalition is None and not self.proven:
            return text("With {name} no coalition was found in the time allowed.", name=self.name)
        if self.coalition is None or self.price is None:
            return joined(text("No coalition with {name} in it keeps every rule.", name=self.name), *self.blocked)
        if not (self.joins or self.leaves) and self.name in self.coalition.members and self.price <= TIE:
            return text("{name} is a member of the best coalition.", name=self.name)
        return joined(self._price(self.price), self.moves())

    def _price(self, price: float) -> Text:
        worth, _, points = apart(self.worth or 0.0, (self.worth or 0.0) + price)
        values: dict[str, object] = {"name": self.name, "points": points, "worth": worth}
        if price <= TIE:
            return text("With {name} the best coalition is worth just as much, {worth:0.0}.", **values)
        if not self.proven:
            return text("With {name} the best coalition found is worth {worth:0.0}, {points:0.0} points less.",
                        **values)  # fmt: skip
        if price < SHOWN:
            return text("With {name} the best coalition is worth hardly less, {worth:0.0}.",
                        **{**values, "worth": self.worth})  # fmt: skip
        return text("With {name} the best coalition is worth {worth:0.0}, {points:0.0} points less.", **values)

    def moves(self) -> Text:
        """Who makes way and who comes too: for where the price stands beside it."""
        values: dict[str, object] = {"joins": self.joins, "leaves": self.leaves}
        if not self.leaves and not self.joins:
            return text("Nobody else joins or leaves.")
        if not self.joins:
            return plural("{leaves} leaves.", "{leaves} leave.", len(self.leaves), **values)
        if not self.leaves:
            return plural("{joins} joins too.", "{joins} join too.", len(self.joins), **values)
        who = plural("{joins} joins too.", "{joins} join too.", len(self.joins), **values)
        rest = plural("{leaves} leaves.", "{leaves} leave.", len(self.leaves), **values)
        return joined(rest, who)


def admissions(
    plan: Plan,
    names: Iterable[str] | None = None,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> tuple[Admission, ...]:
    """For every candidate outside the best coalition, or for these `names`, the best coalition with it.

    Who is in the near-optimal list is read from it; for the others the plan is solved again with the candidate forced
    in. What stops a candidate by itself is named as by `barriers`, else the smallest conflict of its membership with
    the rules.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> print(admissions(optimise(case, [Size(2, 2)]))[0].sentence())
    With Bolt the best coalition is worth 65.0, 20.0 points less. Acme leaves.
    """
    case, limits = plan.case, Limits.within(time_limit, cancel)
    asked = outsiders(plan, names)
    stops = dict(zip(case.names, barriers(case, plan.rules), strict=True))
    known = listing(plan.appraiser, limits)
    found = []
    for done, name in enumerate(asked, start=1):
        found.append(_admission(plan, name, stops[name], known, limits))
        if progress is not None:
            progress(done, len(asked))
    return tuple(found)


def _admission(plan: Plan, name: str, stops: tuple[Text, ...], known: Listing, limits: Limits) -> Admission:
    if stops:
        return Admission(name, None, None, (), (), stops, proven=True)
    if name in plan.best.members:
        return Admission(name, plan.best, 0.0, (), (), (), proven=plan.proven)
    ranked = plan.appraiser.first(dict.fromkeys(known.best_with(plan.case.index[name]), 0.0))
    proven = plan.proven
    if not ranked:
        forced = replace(plan.appraiser, rules=(*plan.rules, Require((name,))))
        made = solve(forced, time_limit=limits.left, cancel=limits.cancel)
        ranked, proven = list(made.coalitions), plan.proven and made.proven
        if not ranked:
            return Admission(name, None, None, (), (), _clash(made), made.status is Status.INFEASIBLE)
    first = ranked[0]
    return Admission(
        name=name,
        coalition=first,
        price=max(0.0, plan.best.worth - first.worth),
        joins=tuple(one for one in first.new_beside(plan.best) if one != name),
        leaves=plan.best.new_beside(first),
        blocked=(),
        proven=proven,
    )


def _clash(made: Plan) -> tuple[Text, ...]:
    """Which rules the membership clashes with, as far as known; without it there is a coalition."""
    return () if made.conflict is None else (made.conflict.clash(),)
