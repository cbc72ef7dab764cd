"""Every point that is not beaten, by integer programs: one open corner after the other, until nothing lies beyond any.

For a corner u and a size k the program asks for a coalition of k members that is better than u on every axis, and of
those for the one with the highest sum of all axes, each in its own scale: no coalition of that size beats it. When
there is none the corner is closed for that size, and so is every corner beyond it: those programs are never solved. Two
axes make this the epsilon-constraint method.

References
----------
Haimes, Lasdon & Wismer (1971). On a bicriterion formulation of the problems of integrated system identification and
system optimization. IEEE Transactions on Systems, Man, and Cybernetics 1(3), 296-297.
https://doi.org/10.1109/TSMC.1971.4308298
Mavrotas & Florios (2013). An improved version of the augmented epsilon-constraint method (AUGMECON2) for finding the
exact Pareto set in multi-objective integer programming problems. Applied Mathematics and Computation 219(18),
9652-9669. https://doi.org/10.1016/j.amc.2013.03.002
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from selection.frontier.answer import unbeaten
from selection.frontier.corners import Corners
from selection.frontier.question import Question
from selection.frontier.tree import Numbers
from selection.limits import Limits, Status
from selection.model import Members
from selection.optimisation.formulation import Formulation, rules_program
from selection.optimisation.reduction import solve_above
from selection.program import Affine
from selection.solver import FEASIBILITY

__all__ = ["boxes"]

_MARGIN = 1e-6
"""Far more than the tolerances of the solver can make of a sum of axes, each in its own scale."""


def boxes(
    question: Question, limits: Limits, known: Sequence[Members] = (), *, every: bool = False
) -> tuple[list[Members], Status]:
    """A coalition for each point that is not beaten (and perhaps some that are), and OPTIMAL when none is missing.

    `known` are coalitions within the rules that were found before. With `every` all coalitions at each point.
    """
    models = [_Model.of(question, size) for size in _sizes(question)]
    found, status = _one_each(question, models, limits, known)
    if every and status is Status.OPTIMAL:
        status = _all_at(question, models, limits, found)
    return found, status


def _one_each(
    question: Question, models: list[_Model], limits: Limits, known: Sequence[Members]
) -> tuple[list[Members], Status]:
    """A coalition for each point."""
    goals = question.goals
    found = list(dict.fromkeys(known))
    corners = Corners(np.array([goal.tie for goal in goals]), np.array([goal.grain for goal in goals]))
    for point in question.points(found):
        corners.cut(point)
    while True:
        task = next(((corner, i) for i in range(len(models)) for corner in corners.open_for(i)), None)
        if task is None:
            return found, Status.OPTIMAL
        corner, i = task
        status, members = models[i].beyond(corner, corners.least(corner), limits)
        if status in {Status.TIME_LIMIT, Status.CANCELLED}:
            return found, status
        if members is None:
            corners.close(corner, i)
            continue
        # What the solver takes to be allowed, or better, within its tolerance only, is cut off.
        models[i].exclude(members)
        if question.allows(members):
            found.append(members)
            corners.cut(question.points([members])[0])
        if limits.progress is not None:
            limits.progress(float(len(found)), np.inf)


def _all_at(question: Question, models: list[_Model], limits: Limits, found: list[Members]) -> Status:
    """Add to `found` the other coalitions at its points."""
    tie = np.array([goal.tie for goal in question.goals])
    values = question.points(found)
    for model in models:
        for members in found:
            model.exclude(members)
    for group in unbeaten(values, tie):
        point = values[group[0]]
        for model in models:
            status, another = model.beyond(point, point - tie, limits)
            while another is not None:
                model.exclude(another)
                if question.allows(another):
                    found.append(another)
                status, another = model.beyond(point, point - tie, limits)
            if status in {Status.TIME_LIMIT, Status.CANCELLED}:
                return status
    return Status.OPTIMAL


def _sizes(question: Question) -> Sequence[int | None]:
    return question.sizes if question.needs_size else [None]


@dataclass(slots=True)
class _Model:
    """The program of one size (of any size when None), with an expression for each axis and its scale."""

    formulation: Formulation
    axes: list[Affine]
    scale: Numbers
    excluded: list[Members] = field(default_factory=list)

    @staticmethod
    def of(question: Question, size: int | None) -> _Model:
        formulation = rules_program(question.case, question.rules)
        program, x = formulation.program, formulation.x
        if size is not None:
            program.exactly(Affine(0.0, dict.fromkeys(x, 1.0)), size, "size")
        terms = {name: term.rows(program, x, size) for name, term in question.terms.items()}
        axes, scale = [], []
        for goal in question.goals:
            axis = Affine(0.0, {column: float(a) for column, a in zip(x, goal.each, strict=True) if a})
            for name, points in goal.points.items():
                axis = axis + terms[name] * points
            axes.append(axis)
            scale.append(max(float(np.abs(goal.each).max(initial=0.0)), sum(goal.points.values())) or 1.0)
        return _Model(formulation, axes, np.array(scale))

    def beyond(self, corner: Numbers, least: Numbers, limits: Limits) -> tuple[Status, Members | None]:
        """The coalition with the highest sum among those that reach `least` where the corner asks for something."""
        formulation = self.formulation.without(*self.excluded)
        program = formulation.program
        total = Affine()
        for axis, scale, asked, bound in zip(self.axes, self.scale, np.isfinite(corner), least, strict=True):
            total = total + axis * (1 / scale)
            if asked:
                # What holds within the tolerance of the solver is let through, and judged afterwards.
                program.at_most(axis * (-1 / scale), -bound / scale + FEASIBILITY, "beyond the corner")
        program.objective = total
        # Where the corner asks for something on every axis the sum has a floor, and little of the program is left.
        floor = float((least / self.scale).sum()) - _MARGIN
        outcome = solve_above(program, Limits(limits.deadline, limits.cancel), floor)
        members = None if outcome.values is None else formulation.members(outcome.values)
        return outcome.status, members

    def exclude(self, members: Members) -> None:
        """Never return exactly this coalition again."""
        self.excluded.append(members)
