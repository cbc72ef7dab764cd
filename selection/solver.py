"""Solves a program. The only module that knows PuLP (3.3 and 4) and HiGHS.

PuLP builds the model; HiGHS, which both versions of PuLP drive in this process, solves it. What was proven is
asked of HiGHS itself: at a time limit PuLP's own status can read "Optimal" while the incumbent is not.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
import pulp
from numpy.typing import NDArray

from selection.errors import SolverError
from selection.limits import NO_LIMITS, Limits, Status
from selection.program import Affine, Matrix, Program, Row
from selection.texts import text

__all__ = ["Outcome", "Relaxation", "solve", "solver_name"]

_HIGHS_VERSION: str = highspy.Highs().version()  # type: ignore[no-untyped-call]  # partly typed

FEASIBILITY = 1e-9
"""How far a row may be exceeded before the solver calls it broken."""

_GAP = 1e-9


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the solver found: the values of the columns (None when it found nothing) and the proven upper bound.

    The bound is on the objective: -inf when the program is infeasible, inf when nothing is known.
    """

    status: Status
    values: tuple[float, ...] | None
    objective: float
    bound: float

    def above(self, least: float) -> Outcome:
        """The same for whoever counts only objectives of at least `least`."""
        if self.objective >= least:
            return self
        status = Status.INFEASIBLE if self.status is Status.OPTIMAL else self.status
        return Outcome(status, None, -math.inf, max(self.bound, least))


def solver_name() -> str:
    """Solver and versions, as they stand in every answer."""
    return f"HiGHS {_HIGHS_VERSION}, PuLP {pulp.__version__}"


def solve(program: Program, limits: Limits = NO_LIMITS, above: float = -math.inf) -> Outcome:
    """The optimum of `program`, or the best that the limits allow with its bound.

    Only solutions worth at least `above` are looked for; the program counts as infeasible when there is none, and
    the bound is then `above`. Leave the solver's tolerance between `above` and what must be found.

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
    engine = _Highs(limits, program.objective.constant, above)
    engine.solve_problem(problem)
    return _outcome(problem, variables, program.objective.constant, limits).above(above)


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


_ALWAYS: Mapping[str, Any] = {
    "mip_feasibility_tolerance": FEASIBILITY,
    "primal_feasibility_tolerance": FEASIBILITY,
    "mip_allow_restart": False,  # costs more than it gains in programs of this size
    "mip_pool_soft_limit": 1,  # so does keeping cuts that do not bite
}

_WITH_A_CUTOFF: Mapping[str, Any] = {
    # Whoever knows what to beat has looked for good solutions already.
    "mip_heuristic_effort": 0.0,
    "mip_heuristic_run_feasibility_jump": False,
    "mip_heuristic_run_rens": False,
    "mip_heuristic_run_rins": False,
    "mip_heuristic_run_root_reduced_cost": False,
}


class _Highs(pulp.HiGHS):  # type: ignore[misc]  # PuLP 3.3 is untyped
    """PuLP's HiGHS with a cutoff, cancelling and progress."""

    def __init__(self, limits: Limits, constant: float, above: float) -> None:
        watched = limits.cancel is not None or limits.progress is not None
        cutoff = {"objective_bound": constant - above, **_WITH_A_CUTOFF} if math.isfinite(above) else {}
        super().__init__(
            msg=False,
            threads=1,
            gapRel=0.0,
            gapAbs=_GAP,
            timeLimit=max(0.01, limits.deadline - time.monotonic()) if math.isfinite(limits.deadline) else None,
            callbackTuple=(self._watch, None) if watched else None,
            callbacksToActivate=[highspy.cb.HighsCallbackType.kCallbackMipInterrupt] if watched else None,
            **_ALWAYS,
            **cutoff,
        )
        self._limits = limits
        self._constant = constant

    def solve_problem(self, problem: pulp.LpProblem) -> None:
        """Build and run; the answer is then read from the HiGHS object itself."""
        self.createAndConfigureSolver(problem)
        problem.solverModel.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS takes name and value
        self.buildSolverModel(problem)
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
    highspy.HighsModelStatus.kObjectiveBound: Status.INFEASIBLE,  # nothing as good as was asked for
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


class Relaxation:
    """The linear program that is left of a program when whole numbers are not asked for, under changing bounds."""

    def __init__(self, matrix: Matrix, limits: Limits = NO_LIMITS) -> None:
        model = highspy.HighsLp()
        model.num_row_, model.num_col_ = len(matrix.least), len(matrix.lower)
        model.row_lower_, model.row_upper_ = matrix.least, matrix.most
        model.col_lower_, model.col_upper_, model.col_cost_ = matrix.lower, matrix.upper, -matrix.cost
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_, model.a_matrix_.index_ = matrix.starts, matrix.column
        model.a_matrix_.value_ = matrix.value
        self._highs = highspy.Highs()  # type: ignore[no-untyped-call]  # partly typed
        options: dict[str, Any] = {"output_flag": False, "threads": 1, "solver": "simplex", "presolve": "off"}
        if math.isfinite(limits.deadline):
            options["time_limit"] = max(0.01, limits.deadline - time.monotonic())
        for name, value in options.items():
            self._highs.setOptionValue(name, value)
        self._highs.passModel(model)

    def multipliers(self, lower: NDArray[np.float64], upper: NDArray[np.float64]) -> NDArray[np.float64] | None:
        """The dual value of each row when the columns have these bounds; None when no solution is left.

        They are as good as the time allows: whoever rests a proof on them computes the bound that they imply.
        """
        columns = np.arange(len(lower), dtype=np.int32)
        self._highs.changeColsBounds(len(columns), columns, lower, upper)
        self._highs.run()
        if self._highs.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
            return None
        return -np.asarray(self._highs.getSolution().row_dual)
