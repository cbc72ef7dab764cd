"""Solves a program. The only module that knows PuLP (3.3 and 4) and HiGHS.

PuLP builds the model; HiGHS, which both versions of PuLP drive in this process, solves it. What was proven is
asked of HiGHS itself: at a time limit PuLP's own status can read "Optimal" while the incumbent is not.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import highspy
import pulp

from selection.errors import SolverError
from selection.program import Affine, Program, Row
from selection.texts import text

__all__ = ["NO_LIMITS", "Limits", "Outcome", "Progress", "Status", "solve", "solver_name"]

_HIGHS_VERSION: str = highspy.Highs().version()  # type: ignore[no-untyped-call]  # partly typed

FEASIBILITY = 1e-6
"""How far a row may be exceeded before the solver calls it broken."""

_GAP = 1e-9

Progress = Callable[[float, float], None]
"""Called now and then with the best value found (-inf before there is one) and the proven bound."""


class Status(StrEnum):
    """How a solve ended."""

    OPTIMAL = "optimal"
    INFEASIBLE = "infeasible"
    TIME_LIMIT = "time limit"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Limits:
    """When to stop without proof: at a moment of `time.monotonic()`, or as soon as `cancel` says so."""

    deadline: float = math.inf
    cancel: Callable[[], bool] | None = None
    progress: Progress | None = None

    @staticmethod
    def within(
        seconds: float | None, cancel: Callable[[], bool] | None = None, progress: Progress | None = None
    ) -> Limits:
        """Limits that start now; `seconds` None is no time limit."""
        return Limits(math.inf if seconds is None else time.monotonic() + seconds, cancel, progress)

    @property
    def stopped(self) -> Status | None:
        """Why to stop now, or None."""
        if self.cancel is not None and self.cancel():
            return Status.CANCELLED
        return Status.TIME_LIMIT if time.monotonic() >= self.deadline else None


NO_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the solver found: the values of the columns (None when it found nothing) and the proven upper bound.

    The bound is on the objective: -inf when the program is infeasible, inf when nothing is known.
    """

    status: Status
    values: tuple[float, ...] | None
    objective: float
    bound: float


def solver_name() -> str:
    """Solver and versions, as they stand in every answer."""
    return f"HiGHS {_HIGHS_VERSION}, PuLP {pulp.__version__}"


def solve(program: Program, limits: Limits = NO_LIMITS, start: Mapping[int, float] | None = None) -> Outcome:
    """The optimum of `program`, or the best that the limits allow with its bound.

    `start` are values of columns to begin from, which need not be complete.

    Raises
    ------
    SolverError
        If the solver gives up for a reason that is neither infeasibility nor a limit.
    """
    stopped = limits.stopped
    if stopped:
        return Outcome(stopped, None, -math.inf, math.inf)
    if any(_is_hopeless(row) for row in program.rows):
        return Outcome(Status.INFEASIBLE, None, -math.inf, -math.inf)
    problem, variables = _problem(program)
    engine = _Highs(variables, start, limits, program.objective.constant)
    engine.solve_problem(problem)
    return _outcome(problem, variables, program.objective.constant, limits)


def _is_hopeless(row: Row) -> bool:
    """Whether a row without columns, which PuLP cannot hold, demands the impossible."""
    return not any(row.coefficients.values()) and not row.lower - FEASIBILITY <= 0.0 <= row.upper + FEASIBILITY


def _problem(program: Program) -> tuple[pulp.LpProblem, list[pulp.LpVariable]]:
    problem = pulp.LpProblem("coalition", pulp.LpMinimize)
    variables = [
        problem.add_variable(f"c{i}", column.lower, column.upper, pulp.LpInteger if column.integer else "Continuous")
        for i, column in enumerate(program.columns)
    ]
    problem.setObjective(_expression(program.objective * -1.0, variables))
    for row in program.rows:
        if not any(row.coefficients.values()):
            continue
        body = Affine(0.0, row.coefficients)
        if row.lower == row.upper:
            problem.addConstraint(_expression(body, variables) == row.upper)
            continue
        if math.isfinite(row.upper):
            problem.addConstraint(_expression(body, variables) <= row.upper)
        if math.isfinite(row.lower):
            problem.addConstraint(_expression(body, variables) >= row.lower)
    return problem, variables


# PuLP 4 has a named constructor where PuLP 3.3 has a plain one.
_from_list: Callable[[list[tuple[Any, float]]], Any] = getattr(
    pulp.LpAffineExpression, "from_list", pulp.LpAffineExpression
)


def _expression(affine: Affine, variables: list[pulp.LpVariable]) -> Any:
    return _from_list([(variables[i], value) for i, value in affine.coefficients.items() if value])


class _Highs(pulp.HiGHS):  # type: ignore[misc]  # PuLP 3.3 is untyped
    """PuLP's HiGHS with a start, cancelling and progress."""

    def __init__(
        self, variables: list[pulp.LpVariable], start: Mapping[int, float] | None, limits: Limits, constant: float
    ) -> None:
        watched = limits.cancel is not None or limits.progress is not None
        super().__init__(
            msg=False,
            threads=1,
            gapRel=0.0,
            gapAbs=_GAP,
            timeLimit=max(0.01, limits.deadline - time.monotonic()) if math.isfinite(limits.deadline) else None,
            callbackTuple=(self._watch, None) if watched else None,
            callbacksToActivate=[highspy.cb.HighsCallbackType.kCallbackMipInterrupt] if watched else None,
            mip_feasibility_tolerance=FEASIBILITY,
        )
        self._start = {variables[i].name: value for i, value in (start or {}).items()}
        self._limits = limits
        self._constant = constant

    def solve_problem(self, problem: pulp.LpProblem) -> None:
        """Build and run; the answer is then read from the HiGHS object itself."""
        self.createAndConfigureSolver(problem)
        problem.solverModel.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS takes name and value
        self.buildSolverModel(problem)
        if self._start:
            order = {variable.name: index for index, variable in enumerate(_exported(problem))}
            indices = [order[name] for name in self._start]
            problem.solverModel.setSolution(len(indices), indices, list(self._start.values()))
        problem.solverModel.run()

    def _watch(self, _kind: int, _message: str, seen: Any, answer: Any, _data: object) -> None:
        if self._limits.progress is not None:
            self._limits.progress(self._constant - seen.mip_primal_bound, self._constant - seen.mip_dual_bound)
        if self._limits.cancel is not None and self._limits.cancel():
            answer.user_interrupt = True


def _exported(problem: pulp.LpProblem) -> list[Any]:
    """The variables in the order of the solver's columns."""
    return list(problem.exported_variables() if hasattr(problem, "exported_variables") else problem.variables())


_STATUS: Mapping[Any, Status] = {
    highspy.HighsModelStatus.kOptimal: Status.OPTIMAL,
    highspy.HighsModelStatus.kModelEmpty: Status.OPTIMAL,  # no column occurs anywhere: nothing to choose
    highspy.HighsModelStatus.kInfeasible: Status.INFEASIBLE,
    highspy.HighsModelStatus.kUnboundedOrInfeasible: Status.INFEASIBLE,  # every column has bounds
    highspy.HighsModelStatus.kTimeLimit: Status.TIME_LIMIT,
    highspy.HighsModelStatus.kInterrupt: Status.CANCELLED,
}


def _outcome(problem: pulp.LpProblem, variables: list[pulp.LpVariable], constant: float, limits: Limits) -> Outcome:
    highs = problem.solverModel
    status = _STATUS.get(highs.getModelStatus())
    if status is None:
        raise SolverError(
            text("The solver stopped with: {status}.", status=str(highs.modelStatusToString(highs.getModelStatus())))
        )
    if status is Status.INFEASIBLE:
        return Outcome(status, None, -math.inf, -math.inf)
    info = highs.getInfo()
    exported = _exported(problem)
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible or not exported
    # PuLP passes on only the variables that occur somewhere; the others stay at their lower bound.
    values = {variable.name: variable.lowBound for variable in variables}
    values |= zip((v.name for v in exported), highs.getSolution().col_value, strict=True)
    objective = constant - info.objective_function_value if found else -math.inf
    has_integers = any(variable.cat == pulp.LpInteger for variable in exported)
    proven = info.mip_dual_bound if has_integers else info.objective_function_value
    bound = constant - proven if status is Status.OPTIMAL or has_integers else math.inf
    if limits.progress is not None and found:
        limits.progress(objective, bound)
    return Outcome(status, tuple(values[v.name] for v in variables) if found else None, objective, bound)
