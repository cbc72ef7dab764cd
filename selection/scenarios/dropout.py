"""Who is indispensable: hard to replace from the start, and missed when gone. The two are not the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from selection.limits import Limits, Status, Steps
from selection.model import Members, Rule
from selection.optimisation import Appraiser, Coalition, Plan, solve
from selection.rules import Exclude, Require
from selection.terms import Coverage, Joint
from selection.texts import Text, joined, plural, text
from selection.worth import SHOWN, TIE

__all__ = ["DropOut", "DropOuts", "drop_outs"]


@dataclass(frozen=True, slots=True)
class DropOut:
    """One member of the best coalition, and what it costs to do without it.

    `instead` is the best coalition when it may not join from the start, and `to_replace` how many points less that
    is worth; both None when there is none, or none was found in time (`proven` is False then). `rest` is what the
    others are worth when it drops out later and nobody takes its place, `missed` how many points less that is,
    below 0 where they are worth more without it. `needs` are the needed capabilities that were covered and then no
    longer are, `results` the joint results that are lost, `broken` the rules that the others break.
    """

    name: str
    instead: Coalition | None
    to_replace: float | None
    rest: float
    missed: float
    needs: tuple[str, ...]
    results: tuple[str, ...]
    broken: tuple[Rule, ...]
    proven: bool

    def sentence(self) -> Text:
        """The member in words: first what replacing it costs, then what its loss costs."""
        return joined(self._replaced(), self._lost(), *self._gone())

    @property
    def is_required(self) -> bool:
        """Whether a rule has it take part."""
        return any(isinstance(rule, Require) and self.name in rule.names for rule in self.broken)

    def _replaced(self) -> Text:
        if self.instead is None or self.to_replace is None:
            if self.is_required:
                return text("{name} cannot be replaced: a rule has it take part.", name=self.name)
            if self.proven:
                return text("{name} cannot be replaced: without it no coalition satisfies all rules.", name=self.name)
            return text("What replacing {name} costs was not found in the time allowed.", name=self.name)
        values: dict[str, object] = {"name": self.name, "instead": str(self.instead), "worth": self.instead.worth,
                                     "points": self.to_replace}  # fmt: skip
        if not self.proven:
            return text("Replacing {name} from the start costs {points:0.0} points at most: {instead} is worth "
                        "{worth:0.0}.", **values)  # fmt: skip
        if self.to_replace <= TIE:
            return text("Replacing {name} from the start costs nothing: {instead} is worth as much, {worth:0.0}.",
                        **values)  # fmt: skip
        if self.to_replace < SHOWN:
            return text("Replacing {name} from the start costs hardly anything: {instead} is worth {worth:0.0}.",
                        **values)  # fmt: skip
        return text("Replacing {name} from the start costs {points:0.0} points: the best is then {instead}, worth "
                    "{worth:0.0}.", **values)  # fmt: skip

    def _lost(self) -> Text:
        values: dict[str, object] = {"name": self.name, "rest": self.rest, "points": abs(self.missed)}
        if abs(self.missed) < SHOWN:
            return text("If it drops out later and nobody takes its place, the others are worth practically the same, "
                        "{rest:0.0}.", **values)  # fmt: skip
        if self.missed < 0:
            return text("If it drops out later and nobody takes its place, the others are worth {rest:0.0}, "
                        "{points:0.0} points more: where the average or the weakest counts, it pulls them down.",
                        **values)  # fmt: skip
        return text("If it drops out later and nobody takes its place, the others are worth {rest:0.0}, "
                    "{points:0.0} points less.", **values)  # fmt: skip

    def _gone(self) -> Iterator[Text]:
        if self.needs:
            yield plural("Then {needs} is covered less well or not at all.",
                         "Then {needs} are covered less well or not at all.",
                         len(self.needs), needs=self.needs)  # fmt: skip
        if self.results:
            yield plural("The joint result {results} is lost.", "The joint results {results} are lost.",
                         len(self.results), results=self.results)  # fmt: skip
        if self.broken:
            rules = [text('"{rule}"', rule=rule.sentence()) for rule in self.broken]
            yield plural("The rule {rules} no longer holds.", "The rules {rules} no longer hold.",
                         len(rules), rules=rules)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DropOuts:
    """Every member of the best coalition, in its order."""

    members: tuple[DropOut, ...]

    @property
    def proven(self) -> bool:
        """Whether every answer is known for certain."""
        return all(one.proven for one in self.members)

    @property
    def hardest(self) -> tuple[str, ...]:
        """The hardest to replace: those without whom there is no coalition, else those whose replacement costs most."""
        if none := tuple(one.name for one in self.members if one.proven and one.to_replace is None):
            return none
        most = max((one.to_replace for one in self.members if one.to_replace is not None), default=0.0)
        return tuple(one.name for one in self.members if one.to_replace is not None and one.to_replace >= most - TIE)

    @property
    def most_missed(self) -> tuple[str, ...]:
        """Those whose loss costs the others most."""
        most = max(one.missed for one in self.members)
        return tuple(one.name for one in self.members if one.missed >= most - TIE)

    def sentence(self) -> Text:
        """Who is hardest to replace and who is missed most, told apart."""
        doubt = None if self.proven else text("Not all of this was proven in the time allowed.")
        return joined(self._hardest(), self._most_missed(), doubt)

    def _hardest(self) -> Text:
        names, most = self.hardest, max((one.to_replace or 0.0 for one in self.members), default=0.0)
        none = [one for one in self.members if one.proven and one.to_replace is None]
        if none and all(one.is_required for one in none):
            return plural("{names} cannot be replaced: a rule has it take part.",
                          "{names} cannot be replaced: rules have them take part.", len(none),
                          names=[one.name for one in none])  # fmt: skip
        if none:
            return plural("Without {names} there is no coalition at all.",
                          "There is no coalition at all without any one of {names}.",
                          len(names), names=names)  # fmt: skip
        if any(one.to_replace is None for one in self.members):
            return text("What replacing each member costs was not found in the time allowed.")
        if most < SHOWN:
            return text("Nobody is hard to replace: without any one member another coalition is as good as equal.")
        return plural("Hardest to replace from the start is {names}: that costs {points:0.0} points.",
                      "Hardest to replace from the start are {names}: each costs {points:0.0} points.",
                      len(names), names=names, points=most)  # fmt: skip

    def _most_missed(self) -> Text:
        names, most = self.most_missed, max(one.missed for one in self.members)
        if most < SHOWN:
            broken = [one.name for one in self.members if one.broken]
            if broken:
                return plural("If {names} leaves later, a rule no longer holds; in points nobody is missed.",
                              "If any one of {names} leaves later, a rule no longer holds; in points nobody is "
                              "missed.", len(broken), names=broken)  # fmt: skip
            return text("Nobody is missed when gone: the others are worth practically the same, or more.")
        return plural("Missed most when gone is {names}: the others lose {points:0.0} points.",
                      "Missed most when gone are {names}: by each of them the others lose {points:0.0} points.",
                      len(names), names=names, points=most)  # fmt: skip


def drop_outs(
    plan: Plan,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> DropOuts:
    """For each member of the plan's best coalition, what replacing it costs and what its loss costs.

    Replacing is asked before the choice: everything is chosen again with the member excluded. Loss is asked after
    it: the others stay as they are (N-1), with one fewer to divide over where a criterion is a mean, so that the
    loss of a weak member may even raise the worth. A member can be missed without being hard to replace, and hard
    to replace without being missed.

    Raises
    ------
    InfeasibleError
        If there is no coalition.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> [(one.name, round(one.to_replace, 1), round(one.missed, 1))
    ...  for one in drop_outs(optimise(case, [Size(2, 2)])).members]
    [('Acme', 20.0, -5.0), ('Cobalt', 25.0, 5.0)]
    """
    best, limits = plan.case.members(plan.best.members), Limits.within(time_limit, cancel)
    found = []
    for i in best:
        found.append(_drop_out(plan, best, i, limits))
        if progress is not None:
            progress(len(found), len(best))
    return DropOuts(tuple(found))


def _drop_out(plan: Plan, best: Members, member: int, limits: Limits) -> DropOut:
    appraiser, name = plan.appraiser, plan.case.names[member]
    others = replace(appraiser, rules=(*appraiser.rules, Exclude((name,))))
    again = solve(others, time_limit=limits.left, cancel=limits.cancel)
    instead = again.coalitions[0] if again.coalitions else None
    rest = tuple(i for i in best if i != member)
    worth = appraiser.worth(rest)
    return DropOut(
        name=name,
        instead=instead,
        to_replace=None if instead is None else max(0.0, plan.best.worth - instead.worth),
        rest=worth,
        missed=plan.best.worth - worth,
        needs=tuple(_uncovered(appraiser, best, rest)),
        results=tuple(_lost(appraiser, best, rest)),
        broken=tuple(check.rule for check in appraiser.checks(rest) if not check.holds),
        proven=plan.proven and (again.proven or (instead is None and again.status is Status.INFEASIBLE)),
    )


def _uncovered(appraiser: Appraiser, whole: Members, rest: Members) -> Iterator[str]:
    """The needs that the whole covers and the rest does not."""
    for name, term in appraiser.worth.terms.items():
        if isinstance(term, Coverage) and appraiser.worth.weights[name]:
            yield from (need.capability for need in term.needs if need.best(whole) >= need.level > need.best(rest))


def _lost(appraiser: Appraiser, whole: Members, rest: Members) -> Iterator[str]:
    """The joint results that the whole makes possible and the rest does not."""
    for name, term in appraiser.worth.terms.items():
        if isinstance(term, Joint) and appraiser.worth.weights[name]:
            yield from (result.name for result in term.results if result.exists(whole) and not result.exists(rest))
