"""The best coalitions of many cases, or of one case in each of its scenarios."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from selection.limits import Steps
from selection.model import Case, Rule, Scenario
from selection.optimisation import Plan, optimise
from selection.sweeps.run import Sweep, swept

__all__ = ["optimise_many", "optimise_scenarios"]


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked of every case; the parameters of `optimise`."""

    rules: tuple[Rule, ...]
    alternatives: int
    within: float | None
    every_size: bool
    weights: dict[str, float] | None
    time_limit: float | None

    def __call__(self, case: Case) -> Plan:
        return optimise(
            case,
            self.rules,
            alternatives=self.alternatives,
            within=self.within,
            every_size=self.every_size,
            weights=self.weights,
            time_limit=self.time_limit,
        )


@dataclass(frozen=True, slots=True)
class _InScenario:
    """The same question of one case as it would be in a scenario."""

    question: _Question
    case: Case

    def __call__(self, scenario: Scenario) -> Plan:
        return self.question(scenario.applied(self.case))


def optimise_many(
    cases: Iterable[Case],
    rules: Iterable[Rule] = (),
    *,
    alternatives: int = 1,
    within: float | None = None,
    every_size: bool = False,
    weights: Mapping[str, float] | None = None,
    time_limit: float | None = None,
    jobs: int | None = None,
    progress: Steps | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Sweep[Plan]:
    """The plan of each case, in the order of the cases: see `optimise` for what is asked, `swept` for how it is done.

    `time_limit` is for each case, in seconds. `progress` is called with the numbers of cases done and of all.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.rules import Size
    >>> def graded(a, b):
    ...     return Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...                 (Assessment("Acme", "Ideas", a), Assessment("Bolt", "Ideas", b)))
    >>> [str(plan.best) for plan in optimise_many([graded(8, 4), graded(5, 9)], [Size(1, 1)]).all()]
    ['Acme', 'Bolt']
    """
    asked = None if weights is None else dict(weights)
    question = _Question(tuple(rules), alternatives, within, every_size, asked, time_limit)
    listed = list(cases)
    names = [case.dossier.title or case.source or str(i) for i, case in enumerate(listed, 1)]
    return swept(question, listed, names=names, jobs=jobs, progress=progress, cancel=cancel)


def optimise_scenarios(
    case: Case,
    rules: Iterable[Rule] = (),
    *,
    alternatives: int = 1,
    time_limit: float | None = None,
    jobs: int | None = None,
    progress: Steps | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Sweep[Plan]:
    """The plan of the case in each of its scenarios, in their order; parameters as for `optimise_many`.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4)),
    ...             scenarios=(Scenario("as now"), Scenario("without Acme", absent=("Acme",))))
    >>> [str(plan.best) for plan in optimise_scenarios(case, [Size(1, 1)]).all()]
    ['Acme', 'Bolt']
    """
    question = _Question(tuple(rules), alternatives, None, every_size=False, weights=None, time_limit=time_limit)
    names = [scenario.name for scenario in case.scenarios]
    return swept(_InScenario(question, case), case.scenarios, names=names, jobs=jobs, progress=progress, cancel=cancel)
