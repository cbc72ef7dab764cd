"""What every gate and rule costs: how much more the best coalition could be worth without it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from selection.limits import Limits, Steps
from selection.model import Rule
from selection.optimisation import Coalition, Plan, solve
from selection.rules import USUAL_SIZE, Size
from selection.texts import Text, plural, text
from selection.worth import SHOWN, TIE

__all__ = ["Price", "lets_in", "prices"]


@dataclass(frozen=True, slots=True)
class Price:
    """One rule and the best coalition without it.

    `points` is how much more that coalition is worth, 0 when the rule does not matter: `coalition` is then the best
    one itself. `joins` and `leaves` compare it with the best. `proven` says that the price is exact; else more
    time may show more. `instead` is the rule that was put in its place, where there is one.
    """

    rule: Rule
    coalition: Coalition
    points: float
    joins: tuple[str, ...]
    leaves: tuple[str, ...]
    proven: bool
    instead: Rule | None = None

    @property
    def worth(self) -> float:
        """What the best coalition without the rule is worth."""
        return self.coalition.worth

    def sentence(self) -> Text:
        """The price in words."""
        values: dict[str, object] = {
            "rule": self.rule.sentence(),
            "points": self.points,
            "names": str(self.coalition),
            "worth": self.worth,
        }
        if self.instead is not None and (self.proven or self.points > TIE):
            return self._of_wider(self.instead, values)
        if self.points > TIE and not self.proven:
            return text('Without the rule "{rule}" {names} is worth {worth:0.0}, {points:0.0##} points more.', **values)
        if self.points >= SHOWN:
            return text('The rule "{rule}" costs {points:0.0} points: without it {names} would be best, at '
                        "{worth:0.0}.", **values)  # fmt: skip
        if self.points > TIE:
            return text('The rule "{rule}" costs hardly anything: without it {names} would be best, at {worth:0.0}.',
                        **values)  # fmt: skip
        if self.proven:
            return text('The rule "{rule}" costs nothing: without it no coalition is worth more.', **values)
        return text('What the rule "{rule}" costs was not found in the time allowed.', **values)

    def _of_wider(self, instead: Rule, values: dict[str, object]) -> Text:
        values["instead"] = instead.sentence()
        if self.points <= TIE:
            return text('The rule "{rule}" costs nothing: with {instead} no coalition is worth more.', **values)
        if not self.proven:
            return text('The rule "{rule}" costs {points:0.0##} points or more: with {instead} {names} is worth '
                        "{worth:0.0}.", **values)  # fmt: skip
        if self.points < SHOWN:
            return text('The rule "{rule}" costs hardly anything: with {instead} {names} would be best, at '
                        "{worth:0.0}.", **values)  # fmt: skip
        return text('The rule "{rule}" costs {points:0.0} points: with {instead} {names} would be best, at '
                    "{worth:0.0}.", **values)  # fmt: skip


def prices(
    plan: Plan,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> tuple[Price, ...]:
    """For every gate and rule of `plan`, in their order, the best worth without it alone, all others in force.

    Without a rule on the size a coalition could be as large as there are candidates: in its place the usual sizes are
    allowed as well (`USUAL_SIZE`). One that allows them already has no price.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Exclude
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)),
    ...             rules=(Size(2, 2), Exclude(("Acme",))))
    >>> print(prices(optimise(case))[-1].sentence())
    The rule "Acme cannot take part" costs 20.0 points: without it Acme + Cobalt would be best, at 85.0.
    """
    limits, best = Limits.within(time_limit, cancel), plan.best
    wider = {id(rule): _wider(rule, plan) for rule in plan.rules if isinstance(rule, Size)}
    asked = [rule for rule in plan.rules if id(rule) not in wider or wider[id(rule)] != rule]
    found = []
    for done, rule in enumerate(asked, start=1):
        instead = wider.get(id(rule))
        rest = tuple(other for other in plan.rules if other is not rule)
        rest += () if instead is None else (instead,)
        made = solve(replace(plan.appraiser, rules=rest), time_limit=limits.left, cancel=cancel)
        # Whatever was found in time, the best coalition itself is allowed without the rule too.
        worth = made.best.worth if made.coalitions else best.worth
        points = worth - best.worth if worth - best.worth > TIE else 0.0
        without = made.best if points else best
        joins, leaves = without.new_beside(best), best.new_beside(without)
        found.append(Price(rule, without, points, joins, leaves, plan.proven and made.proven, instead))
        if progress is not None:
            progress(done, len(asked))
    return tuple(found)


def lets_in(found: Iterable[Price], name: str) -> Text | None:
    """Without which rule alone a candidate would be in the best coalition; None where no price proves it.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Exclude
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)),
    ...             rules=(Size(2, 2), Exclude(("Acme",))))
    >>> print(lets_in(prices(optimise(case)), "Acme"))
    Without the rule "Acme cannot take part" the best coalition has Acme.
    """
    those = [one for one in found if one.proven and one.instead is None and name in one.joins]
    if not those:
        return None
    rules = [text('"{rule}"', rule=one.rule.sentence()) for one in those]
    return plural("Without the rule {rules} the best coalition has {name}.",
                  "Without any one of the rules {rules} the best coalition has {name}.",
                  len(rules), rules=rules, name=name)  # fmt: skip


def _wider(rule: Size, plan: Plan) -> Size:
    """The rule that allows the usual sizes as well."""
    least, most = USUAL_SIZE
    return Size(min(rule.min, least), max(rule.max, min(most, len(plan.case.candidates))))
