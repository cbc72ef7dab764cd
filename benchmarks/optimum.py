"""One proven optimum: this project against the textbook model on PuLP's solvers, the same instances in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import mean, median

import pulp

from benchmarks.clock import timed
from benchmarks.instances import Instance, instance
from benchmarks.textbook import Answer, solve_textbook
from selection.optimisation import optimise

__all__ = ["OURS", "PEERS", "Contestant", "Line", "contestants", "measured"]

OURS = "ours"
PEERS = {"PuLP+CBC": "PULP_CBC_CMD", "PuLP+HiGHS": "HiGHS"}
SAME = 1e-5
"""Worths that differ by no more, in points of 100, are the same answer: CBC prints few digits."""

Contestant = Callable[[Instance], Callable[[], Answer]]
"""From an instance to the work that is measured: build the model and solve it."""


@dataclass(frozen=True, slots=True)
class Line:
    """All instances of one size: mean processor seconds by contestant, and what to know about the answers.

    `ratios` has one entry an instance: the fastest peer's seconds over ours. `remarks` is empty when all contestants
    proved the same worth on every instance.
    """

    n: int
    k: int
    seconds: Mapping[str, float]
    ratios: Sequence[float]
    remarks: Sequence[str]


def contestants(limit: float) -> dict[str, Contestant]:
    """Who takes part: the peers that are installed, with a time limit in seconds, and this project."""
    there = pulp.listSolvers(onlyAvailable=True)
    peers: dict[str, Contestant] = {
        name: partial(partial, solve_textbook, solver=solver, seconds=limit)
        for name, solver in PEERS.items()
        if solver in there
    }
    return {**peers, OURS: _ours}


def measured(n: int, k: int, who: Mapping[str, Contestant], seeds: Sequence[int], repeat: int) -> Line:
    """One line of the table; each instance is solved `repeat` times by everybody and the median counts."""
    seconds: dict[str, list[float]] = {name: [] for name in who}
    remarks: list[str] = []
    for seed in seeds:
        given = instance(n, k, seed)
        answers = {}
        for name, contestant in who.items():
            runs = [timed(contestant(given)) for _ in range(repeat)]
            seconds[name].append(median(used for used, _ in runs))
            answers[name] = runs[0][1]
        remarks += _remarks(seed, answers)
    peers = [seconds[name] for name in who if name != OURS]
    ratios = [min(theirs) / own for own, *theirs in zip(seconds[OURS], *peers, strict=True)]
    return Line(n, k, {name: mean(used) for name, used in seconds.items()}, ratios, remarks)


def _ours(given: Instance) -> Callable[[], Answer]:
    case = given.case()  # anew for each run: a case remembers what was worked out from it

    def work() -> Answer:
        plan = optimise(case, alternatives=1, every_size=False)
        return Answer(plan.best.worth, plan.proven)

    return work


def _remarks(seed: int, answers: Mapping[str, Answer]) -> Iterator[str]:
    for name, answer in answers.items():
        if not answer.proven:
            yield f"{name}, instance {seed}: not proven in time, {answer.worth:.4f} found"
        elif abs(answer.worth - answers[OURS].worth) > SAME:
            yield f"{name}, instance {seed}: {answer.worth:.6f} instead of {answers[OURS].worth:.6f}"
