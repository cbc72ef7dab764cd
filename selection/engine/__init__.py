"""Exact search without a solver: branch and bound over the coalitions of one size, compiled where that is possible."""

from selection.engine.answer import Answer, search
from selection.engine.arrays import ROUNDING
from selection.engine.points import Unfit
from selection.engine.problem import Problem, problem_of
from selection.engine.ready import engine_name, fits, is_ready, patience, prepare

__all__ = [
    "ROUNDING",
    "Answer",
    "Problem",
    "Unfit",
    "engine_name",
    "fits",
    "is_ready",
    "patience",
    "prepare",
    "problem_of",
    "search",
]
