"""The ways the world may turn out: today, and each scenario of the case, with the best that is possible in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from selection.errors import CaseError, refused
from selection.limits import Limits, Status, Steps
from selection.model import Case, Rule, Scenario
from selection.optimisation import Appraiser, Plan, solve
from selection.rules import all_rules
from selection.texts import Text, text
from selection.worth import TIE

__all__ = ["World", "worlds"]


@dataclass(frozen=True, slots=True)
class World:
    """One way the world may turn out.

    `name` is that of the scenario, empty for today when no scenario stands for it. `plan` is the best that is
    possible there with foresight: under the rules and weights of that world, nobody chosen yet. `probability` is
    from 0 to 1, of sum 1 over all worlds. `absent` are the candidates who drop out there.
    """

    name: str
    plan: Plan
    probability: float
    absent: tuple[str, ...] = ()
    is_now: bool = False

    @property
    def appraiser(self) -> Appraiser:
        """The case, the rules and the weights of that world."""
        return self.plan.appraiser

    @property
    def possible(self) -> bool:
        """Whether there is a coalition that the rules of that world allow."""
        return bool(self.plan.coalitions)

    @property
    def settled(self) -> bool:
        """Whether its best coalition, or that there is none, is known for certain."""
        return self.plan.proven or (not self.possible and self.plan.status is Status.INFEASIBLE)

    def where(self) -> Text:
        """The world as the beginning of a sentence."""
        return text('In scenario "{name}"', name=self.name) if self.name else text("Now")

    def title(self) -> Text:
        """The world as the heading of a column."""
        return text("{name}", name=self.name) if self.name else text("Now")


def worlds(
    plan: Plan,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> tuple[World, ...]:
    """Today and every scenario of the plan's case, today first.

    The first scenario that changes nothing is today; without one, today is put before them and has no probability
    of its own. Scenarios without a probability share equally what the others leave of 1; when nobody gave any, all
    are equally likely; when all have one, they are divided by their sum. Every rule of the plan holds in a scenario
    too, as the scenario has it, and its own rules on top. Weights that the plan was made under are multiplied by the
    factors of the scenario and divided by their sum.

    Parameters
    ----------
    time_limit
        In seconds, for all worlds together; those not settled by then say so.
    progress
        Called with the numbers of worlds done and of all.

    Raises
    ------
    InfeasibleError
        If there is no coalition today.
    CaseError
        If the probabilities add up to more than 1 or to nothing, a rule of a scenario does not fit the case, or a
        scenario leaves no weight.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4)), rules=(Size(1, 1),),
    ...             scenarios=(Scenario("Acme leaves", 0.2, absent=("Acme",)),))
    >>> [(str(world.title()), world.probability, str(world.plan.best)) for world in worlds(optimise(case))]
    [('Now', 0.8, 'Acme'), ('Acme leaves', 0.2, 'Bolt')]
    """
    _ = plan.best  # raises when there is none
    limits = Limits.within(time_limit, cancel)
    there = [(scenario, _appraiser(plan, scenario)) for scenario in plan.case.scenarios]
    now = next((scenario for scenario, appraiser in there if _is_same(plan.appraiser, appraiser)), None)
    others = [(scenario, appraiser) for scenario, appraiser in there if scenario is not now]
    chances = _probabilities([now, *(scenario for scenario, _ in others)])
    found = [World(now.name if now else "", plan, chances[0], is_now=True)]
    for (scenario, appraiser), chance in zip(others, chances[1:], strict=True):
        if progress is not None:
            progress(len(found), len(chances))
        best = solve(appraiser, time_limit=limits.left, cancel=cancel)
        absent = tuple(name for name in scenario.absent if name not in plan.case.absent)
        found.append(World(scenario.name, best, chance, absent))
    if progress is not None:
        progress(len(found), len(chances))
    return tuple(found)


def _appraiser(plan: Plan, scenario: Scenario) -> Appraiser:
    case = scenario.applied(plan.case)
    return Appraiser(case, _rules(plan, case), _weights(plan, scenario))


def _rules(plan: Plan, case: Case) -> tuple[Rule, ...]:
    """The rules of the plan; of those that the case brings with it, those that the scenario's case brings."""
    before, after = all_rules(plan.case), all_rules(case)
    kept = [rule for rule in plan.rules if rule not in before or rule in after]
    return tuple(dict.fromkeys([*kept, *(rule for rule in after if rule not in before)]))


def _weights(plan: Plan, scenario: Scenario) -> Mapping[str, float] | None:
    own = plan.appraiser.weights
    if own is None:
        return None
    points = {name: weight * scenario.weight_factors.get(name, 1.0) for name, weight in own.items()}
    total = sum(points.values())
    if not total > 0:
        demand, found = text("weights above 0 once the factors of the scenario are applied"), text("only zeros")
        remedy = text("Leave a factor above 0 for a criterion that has weight")
        raise refused(scenario.name, scenario.place, demand, found, remedy)
    return {name: value / total for name, value in points.items()}


def _is_same(one: Appraiser, other: Appraiser) -> bool:
    """Whether nothing that counts differs between the two."""
    return (
        one.case.candidates == other.case.candidates
        and one.case.needs == other.case.needs
        and set(one.case.absent) == set(other.case.absent)
        and set(one.rules) == set(other.rules)
        and dict(one.worth.weights) == dict(other.worth.weights)
    )


def _probabilities(stated: Sequence[Scenario | None]) -> list[float]:
    """The probability of each, of sum 1; None stands for today when no scenario does."""
    given = [scenario.probability if scenario else None for scenario in stated]
    total, blanks = sum(one for one in given if one is not None), given.count(None)
    if blanks == len(given):
        return [1.0 / len(given)] * len(given)
    if total > 1 + TIE:
        raise _refused(stated, text("probabilities that together come to 1 at most"), total)
    if blanks:
        rest = max(0.0, 1.0 - total) / blanks
        return [rest if one is None else one for one in given]
    if not total:
        raise _refused(stated, text("probabilities that together come to more than 0"), total)
    return [(one or 0.0) / total for one in given]


def _refused(stated: Sequence[Scenario | None], demand: Text, total: float) -> CaseError:
    last = next(one for one in reversed(stated) if one is not None and one.probability is not None)
    remedy = text("Leave a probability empty for what is left")
    return refused(last.name, last.place, demand, text("{total}", total=total), remedy)
