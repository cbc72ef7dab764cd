"""Which coalition is best in each of many draws, exactly: from the near-optimal ones, and solved again where needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from selection.errors import Place, refused
from selection.limits import Steps
from selection.model import Case, Members, Rule
from selection.optimisation import Plan, near_optimal, optimise, solve
from selection.sweeps import swept
from selection.texts import text
from selection.uncertainty.ceiling import Ceiling
from selection.uncertainty.pool import Pool, Values
from selection.uncertainty.settled import Settled
from selection.uncertainty.spread import Spread
from selection.uncertainty.unknown import Unknown, check_inside, unknowns
from selection.worth import TIE

__all__ = ["Choices", "Effort", "choices"]

Positions = NDArray[np.intp]

_ROUNDING = 1e-7
"""In points of worth: by so much a coalition must be above what others can come to, to be best for certain."""

_TOGETHER = 16
"""So many draws are one task for a worker: sending it the case costs as much as solving some."""

_ROUND = 128
"""So many draws are solved before it is seen how many others are settled by what was found; then twice as many."""

_CELLS = 4_000_000
"""Numbers in one array: draws are valued in portions, so that memory stays in the tens of megabytes."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How the work is done, and how far: all of it may be left as it is.

    `pool` is the number of near-optimal coalitions to begin with, 1 or more. `time_limit`, in seconds, is for each
    problem that is solved. `jobs` is how many processes there may be, by default one for each core. `progress` is
    called with the numbers of draws settled and of all, `cancel` is asked now and then.
    """

    pool: int = 3000
    time_limit: float | None = None
    jobs: int | None = None
    progress: Steps | None = None
    cancel: Callable[[], bool] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Choices:
    """The best coalition of each draw.

    Attributes
    ----------
    plan
        The plain answer, with every uncertain value at its middle.
    coalitions
        Those that were compared, in the order in which ties are broken: smaller, cheaper, by name.
    best
        The position among them of the best of each draw (shape draws).
    worth, beside
        What it is worth in the draw, and what the coalition that it is set beside is worth there (shape draws).
    solved
        Which draws were solved again; all others were proven from the list (shape draws).
    proven
        Of which draws the best is known for certain: all, unless a limit or a cancel came in between (shape draws).
    """

    plan: Plan
    coalitions: tuple[Members, ...]
    best: Positions
    worth: Values
    beside: Values
    solved: NDArray[np.bool_]
    proven: NDArray[np.bool_]


def choices(
    case: Case,
    draws: Values,
    rules: Iterable[Rule] = (),
    weights: Mapping[str, float] | None = None,
    effort: Effort | None = None,
    beside: Members | None = None,
) -> Choices:
    """The best coalition in each row of `draws`, exactly as if each were optimised by itself.

    `draws` (shape draws x unknowns) has a column for each of `unknowns(case, weights)`. The near-optimal coalitions
    are found once and valued in all draws together. Any other coalition starts from a plain worth that is no more
    than the ceiling of that list, and a draw lifts it by a bounded amount; where the best of the list stays above
    that, it is the best of all. Only draws for which this fails are optimised again, and what is found joins the
    list. `beside` is the coalition whose worth in each draw is given too, by default the plain best.

    Raises
    ------
    InfeasibleError
        If no coalition satisfies the rules, or none was found in time.
    CaseError
        If the draws have another shape or a value outside its interval, the weights or the rules do not fit the
        case, or `beside` is no coalition of it.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 6),))
    >>> made = choices(case, np.array([[0.2], [0.9]]), [Size(1, 1)])  # what Bolt scores, of 0 to 1
    >>> [case.names_of(made.coalitions[position]) for position in made.best]
    [('Acme',), ('Bolt',)]
    """
    _check(case, draws, weights, beside)
    work = _Work.of(case, draws, tuple(rules), weights, effort or Effort())
    work.settle()
    return work.choices(beside)


def _check(case: Case, draws: Values, weights: Mapping[str, float] | None, beside: Members | None) -> None:
    found = unknowns(case, weights)
    if draws.shape != (len(draws), len(found)):
        shape, remedy = " x ".join(map(str, draws.shape)), text("Draw the unknowns of this case and these weights")
        raise refused("draws", Place(), text("a column for each of {n} unknowns", n=len(found)),
                      text("shape {shape}", shape=shape), remedy)  # fmt: skip
    for one, column in zip(found, draws.T, strict=True):
        check_inside(one, column)
    if beside is not None and not (beside and set(beside) <= set(range(len(case.candidates)))):
        raise refused("beside", Place(), text("the positions of candidates, from 0"), text("others"),
                      text("Use the members that the case gives for their names"))  # fmt: skip


@dataclass(slots=True, eq=False)
class _Work:
    """The state of the search: the coalitions known, and for each draw the best of them and how sure that is."""

    draws: Values
    spread: Spread
    plan: Plan
    solver: _Solver
    effort: Effort
    known: dict[Members, None]
    floor: float
    highest: Values
    bound: Values
    solved: NDArray[np.bool_]
    closed: NDArray[np.bool_]

    @staticmethod
    def of(
        case: Case, draws: Values, rules: tuple[Rule, ...], weights: Mapping[str, float] | None, effort: Effort
    ) -> _Work:
        given: dict[str, Any] = {"weights": weights, "time_limit": effort.time_limit, "cancel": effort.cancel}
        plan = optimise(case, rules, alternatives=1, **given)
        near = near_optimal(case, rules, number=effort.pool, **given)
        known = dict.fromkeys((case.members(plan.best.members), *near.worths))
        solver = _Solver(case, plan.rules, dict(weights or case.weights), effort.time_limit)
        no, most = np.zeros(len(draws), dtype=np.bool_), np.full(len(draws), np.inf)
        spread = Spread.of(case, weights)
        work = _Work(draws, spread, plan, solver, effort, known, near.floor, -most, most, no, no.copy())
        work.add(known, np.arange(len(draws)))
        return work

    @property
    def open(self) -> Positions:
        """The draws of which the best is not certain."""
        return np.flatnonzero(~(self.closed | (self.highest > self.bound + _ROUNDING)))

    def settle(self) -> None:
        """Find the best of every draw, by proof or by solving it again."""
        ceiling = Ceiling.of(self.plan, self.floor)
        for rows in _portions(self.open, self.spread.n):
            if self.cancelled:
                break  # what has no bound is not proven
            self.bound[rows] = ceiling.over(self.spread, self.draws[rows])
        self.tell()
        many = _ROUND
        while len(self.open) and not self.cancelled:
            self.solve(self.open[:many])
            self.tell()
            many *= 2

    @property
    def cancelled(self) -> bool:
        return self.effort.cancel is not None and self.effort.cancel()

    def tell(self) -> None:
        if self.effort.progress is not None:
            self.effort.progress(len(self.draws) - len(self.open), len(self.draws))

    def solve(self, rows: Positions) -> None:
        """Optimise these draws one by one, and let what is found stand beside the coalitions known."""
        parts = np.array_split(rows, -(-len(rows) // _TOGETHER))
        sweep = swept(self.solver, [self.draws[part] for part in parts], jobs=self.effort.jobs,
                      cancel=self.effort.cancel)  # fmt: skip
        found: dict[Members, None] = {}
        for part, answers in zip(parts, sweep.results if sweep.cancelled else sweep.all(), strict=True):
            # What was cancelled has no answers.
            for row, (coalitions, proven) in zip(part, answers or (), strict=False):
                found |= dict.fromkeys(coalitions)
                self.solved[row] = self.closed[row] = True
                self.bound[row] = -np.inf if proven else np.inf
        new = {members: None for members in found if members not in self.known}
        self.known |= new
        self.add(new, self.open)

    def add(self, coalitions: Iterable[Members], rows: Positions) -> None:
        """Compare these coalitions with the best known of these draws."""
        pool = Pool.of(coalitions, self.spread.n)
        if not pool.coalitions:
            return
        for part in _portions(rows, len(pool.inside) * self.spread.n):
            best = self.spread.values(self.draws[part], pool).max(axis=1)
            self.highest[part] = np.maximum(self.highest[part], best)

    def choices(self, beside: Members | None) -> Choices:
        """The answer: every draw's best of all coalitions known, ties broken as they always are."""
        case, appraiser = self.plan.case, self.plan.appraiser
        ordered = sorted(self.known, key=lambda members: appraiser.coalition(members).rank)
        pool = Pool.of(ordered, self.spread.n)
        other = Pool.of([beside or case.members(self.plan.best.members)], self.spread.n)
        best, worth = np.zeros(len(self.draws), np.intp), np.zeros((2, len(self.draws)))
        for rows in _portions(np.arange(len(self.draws)), len(ordered) * self.spread.n):
            values = self.spread.values(self.draws[rows], pool)
            worth[:, rows] = values.max(axis=1), self.spread.values(self.draws[rows], other)[:, 0]
            best[rows] = np.argmax(values >= worth[0, rows, None] - TIE, axis=1)
        proven = worth[0] > self.bound + _ROUNDING
        return Choices(self.plan, tuple(ordered), best, worth[0], worth[1], self.solved, proven)


def _portions(rows: Positions, width: int) -> Iterator[Positions]:
    """The draws in portions of which an array of so many numbers a draw stays within bounds."""
    most = max(1, _CELLS // max(1, width))
    return (rows[start : start + most] for start in range(0, len(rows), most))


@dataclass(frozen=True, slots=True)
class _Solver:
    """Optimises a case in a few draws; can be sent to other processes."""

    case: Case
    rules: tuple[Rule, ...]
    weights: dict[str, float]
    time_limit: float | None

    def __call__(self, draws: Values) -> list[tuple[tuple[Members, ...], bool]]:
        """For each draw the coalitions that are best and whether that is proven."""
        found = unknowns(self.case, self.weights)
        return [self._best(dict(zip(found, row, strict=True))) for row in draws.tolist()]

    def _best(self, values: dict[Unknown, float]) -> tuple[tuple[Members, ...], bool]:
        plan = solve(Settled(self.case, self.rules, self.weights, values), time_limit=self.time_limit)
        return tuple(self.case.members(one.members) for one in plan.coalitions), plan.proven
