"""What a coalition that is chosen today is worth in each world."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from selection.limits import Steps
from selection.model import Members, Rule
from selection.optimisation import Plan
from selection.scenarios.there import asked_of, remaining
from selection.scenarios.worlds import World, worlds
from selection.texts import Text, joined, plural, text
from selection.worth import SHOWN, TIE

__all__ = ["ScenarioOutcome", "outcome_in", "outcomes"]


@dataclass(frozen=True, slots=True)
class ScenarioOutcome:
    """One coalition, chosen today, in one world.

    `members` were chosen, `gone` of them drop out there, and `worth` is that of the others under the weights of that
    world. `regret` is how much less that is than the best possible there, None when nothing is possible there;
    below 0 only where a rule does not hold. `broken` are the rules of that world which the coalition as it was chosen
    breaks, `missed` those that do not hold only because somebody dropped out: that is no choice, but a gap to mend.
    """

    world: World
    members: tuple[str, ...]
    gone: tuple[str, ...]
    worth: float
    regret: float | None
    broken: tuple[Rule, ...] = ()
    missed: tuple[Rule, ...] = ()

    @property
    def allowed(self) -> bool:
        """Whether the coalition as it was chosen satisfies every rule of that world."""
        return not self.broken

    def sentence(self) -> Text:
        """The outcome in words."""
        where = self.world.where()
        if self.gone:
            where = text("{where}, without {gone},", where=where, gone=self.gone)
        compared = self._compared()
        said = text("{where} the coalition is worth {worth:0.0}, {compared}.", where=where, worth=self.worth,
                    compared=compared)  # fmt: skip
        return joined(said, *self._forbidden())

    def _compared(self) -> Text:
        if self.regret is None:
            if self.world.settled:
                return text("but no coalition satisfies all rules there")
            return text("but what is possible there was not found in the time allowed")
        values: dict[str, object] = {"best": str(self.world.plan.best), "points": abs(self.regret)}
        if abs(self.regret) <= TIE and self.world.settled:
            return text("the most that is possible")
        if not self.world.settled:
            return text("where the best found ({best}) is worth {most:0.0}", most=self.world.plan.best.worth, **values)
        if 0 <= self.regret < SHOWN:
            return text("hardly less than the best possible ({best})", **values)
        if -SHOWN < self.regret < 0:
            return text("hardly more than the best that the rules allow ({best})", **values)
        if self.regret < 0:
            return text("{points:0.0} more than the best that the rules allow ({best})", **values)
        return text("{points:0.0} less than the best possible ({best})", **values)

    def _forbidden(self) -> Iterator[Text]:
        if self.broken:
            yield plural("It breaks the rule {rules} there.", "It breaks the rules {rules} there.", len(self.broken),
                         rules=_quoted(self.broken))  # fmt: skip
        if self.missed:
            yield plural("Without {gone} the rule {rules} no longer holds.",
                         "Without {gone} the rules {rules} no longer hold.",
                         len(self.missed), gone=self.gone, rules=_quoted(self.missed))  # fmt: skip


def outcomes(
    plan: Plan,
    members: Iterable[str] | None = None,
    *,
    known: tuple[World, ...] | None = None,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> tuple[ScenarioOutcome, ...]:
    """What the coalition of these members, by default the plan's best, is worth today and in each scenario.

    It is chosen today. In a scenario those of its members who are absent drop out and the others stay, with nobody
    in their place. Rules of the scenario that they break do not change the worth; they are named. `known` is what
    `worlds` answered for the plan, if it was asked before.

    Raises
    ------
    InfeasibleError
        If there is no coalition today.
    CaseError
        If the scenarios cannot be used: see `worlds`.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion, Scenario
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")),
    ...             (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10)),
    ...             (Assessment("Acme", "Ideas", 9), Assessment("Bolt", "Ideas", 6),
    ...              Assessment("Acme", "Safety", 6), Assessment("Bolt", "Safety", 8)), rules=(Size(1, 1),),
    ...             scenarios=(Scenario("Accident", weight_factors={"Safety": 3}),))
    >>> for outcome in outcomes(optimise(case)):
    ...     print(outcome.sentence())
    Now the coalition is worth 75.0, the most that is possible.
    In scenario "Accident" the coalition is worth 67.5, 7.5 less than the best possible (Bolt).
    """
    found = known or worlds(plan, time_limit=time_limit, cancel=cancel, progress=progress)
    chosen = plan.case.members(tuple(plan.best.members if members is None else members))
    return tuple(outcome_in(world, chosen) for world in found)


def outcome_in(world: World, members: Members) -> ScenarioOutcome:
    """What becomes of these members in one world."""
    appraiser, rest = world.appraiser, remaining(world, members)
    broken = [rule for rule in appraiser.rules if rule.excess(appraiser.case, asked_of(world, rule, members)) > 0]
    failing = [check.rule for check in appraiser.checks(rest) if not check.holds]
    worth = appraiser.worth(rest)
    names = appraiser.case.names_of
    return ScenarioOutcome(
        world=world,
        members=names(members),
        gone=names(tuple(i for i in members if i not in rest)),
        worth=worth,
        regret=world.plan.best.worth - worth if world.possible else None,
        broken=tuple(broken),
        missed=tuple(rule for rule in failing if rule not in broken),
    )


def _quoted(rules: Iterable[Rule]) -> list[Text]:
    return [text('"{rule}"', rule=rule.sentence()) for rule in rules]
