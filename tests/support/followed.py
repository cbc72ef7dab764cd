"""One search, followed step by step, as the page on the engine shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selection.engine.branching import MORE, begin, explore, new_found, stack
from selection.engine.problem import Problem
from selection.model import Members


@dataclass(frozen=True)
class Step:
    """What the search knows when it has looked at some partial coalition: `open` are its ways on, with their bounds."""

    members: Members
    open: tuple[tuple[int, float], ...]
    best: float


def steps(problem: Problem) -> Iterator[Step]:
    """Every partial coalition that the search for the best one looks at, in its order, the empty one first."""
    state, work = stack(problem)
    found = new_found(problem.size, 100, 1, 0.0, -float("inf"), float("inf"))
    assert begin(problem, state, work, found)
    status = MORE
    while status == MORE:
        depth = int(found.number[1])
        number = int(state.listed_number[depth])
        yield Step(
            tuple(state.members[:depth].tolist()),
            tuple(zip(state.listed[depth, :number].tolist(), state.bound[depth, :number].tolist(), strict=True)),
            float(found.best[-1]),
        )
        status = explore(problem, state, work, found, 1)
