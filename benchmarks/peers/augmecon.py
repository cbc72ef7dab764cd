"""pyaugmecon 2 with HiGHS: the augmented epsilon-constraint method, exact mode, one worker; needs Python 3.12."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from typing import Any

from benchmarks.answer import Answer
from benchmarks.instances.knapsack import Knapsack

__all__ = ["augmecon"]


def augmecon(instance: Knapsack, limit: float) -> Callable[[], Answer]:
    """The work of pyaugmecon, which is not told where the front ends."""
    from pyaugmecon import PyAugmecon, PyAugmeconConfig  # noqa: PLC0415 - in its own process

    def work() -> Answer:
        with tempfile.TemporaryDirectory() as folder:
            settings = PyAugmeconConfig(
                solver_name="highs", workers=1, process_timeout=limit, write_csv=False, artifact_folder=folder,
                progress_bar=False, log_to_console=False,
            )  # fmt: skip
            result = PyAugmecon(_model(instance), settings).solve()
        return Answer(sorted(tuple(round(value) for value in point) for point in result.points))

    return work


def _model(instance: Knapsack) -> Any:
    import pyomo.environ as pyo  # noqa: PLC0415 - in its own process

    model = pyo.ConcreteModel()
    model.chosen = pyo.RangeSet(0, len(instance.profits[0]) - 1)
    model.x = pyo.Var(model.chosen, within=pyo.Binary)
    model.capacities = pyo.ConstraintList()
    total: Callable[[list[int]], Any] = partial(_total, model)
    for row, capacity in zip(instance.weights, instance.capacities, strict=True):
        model.capacities.add(total(row) <= capacity)
    model.obj_list = pyo.ObjectiveList()
    for row in instance.profits:
        model.obj_list.add(expr=total(row), sense=pyo.maximize)
    return model


def _total(model: Any, row: list[int]) -> Any:
    return sum(value * model.x[i] for i, value in enumerate(row))
