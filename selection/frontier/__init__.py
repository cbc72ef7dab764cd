"""The points that nothing beats: frontiers over worth, terms, costs and size, and coalitions under many weightings."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from selection.engine import engine_name, prepare
from selection.engine.compiled import can_compile, folder
from selection.frontier.answer import Frontier, Point, unbeaten
from selection.frontier.axes import Axis, SizeAxis, TermAxis, TotalAxis, WorthAxis
from selection.frontier.boxes import boxes
from selection.frontier.fit import fits
from selection.frontier.question import Question, question
from selection.limits import Limits, Progress, Status
from selection.model import Case, Members, Rule
from selection.optimisation import Appraiser
from selection.solver import solver_name

__all__ = [
    "Axis",
    "Frontier",
    "Point",
    "SizeAxis",
    "TermAxis",
    "TotalAxis",
    "WorthAxis",
    "frontier",
    "non_dominated",
]

MOST_NODES = 100_000_000
"""After so many nodes, a minute or two, the search gives way to integer programs."""

MOST_NODES_UNCOMPILED = 200_000
"""The same where nothing is compiled."""


def frontier(
    case: Case,
    axes: Iterable[Axis],
    rules: Iterable[Rule] = (),
    *,
    every: bool = False,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> Frontier:
    """All points that no coalition beats on these axes, those in the hollows of the frontier included, with proof.

    Parameters
    ----------
    axes
        Two or three, more if need be: `WorthAxis`, `TermAxis`, `TotalAxis`, `SizeAxis`.
    rules
        Rules on top of those of the case.
    every
        List every coalition at each point, instead of one.
    time_limit
        In seconds; what was found until then is returned, and said not to be complete.
    cancel
        Asked now and then; when it answers yes the frontier is returned as at a time limit.
    progress
        Called now and then with the number of coalitions found that nothing known beats, and infinity.

    Raises
    ------
    CaseError
        If a rule or an axis names what the case does not have.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.rules import Size
    >>> costs = {"Acme": 5.0, "Bolt": 2.0, "Cobalt": 9.0}
    >>> case = Case(tuple(Candidate(name, {"Cost": cost}) for name, cost in costs.items()),
    ...             (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 7)))
    >>> found = frontier(case, [WorthAxis(), TotalAxis("Cost")], [Size(1, 1)])
    >>> [(point.members, [round(value, 6) for value in point.values]) for point in found.points], found.complete
    ([(('Acme',), [80.0, 5.0]), (('Bolt',), [40.0, 2.0])], True)
    """
    return _answered(question(case, axes, rules), Limits.within(time_limit, cancel, progress), every=every)


def non_dominated(
    case: Case,
    weightings: Sequence[Mapping[str, float]],
    rules: Iterable[Rule] = (),
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> Frontier:
    """All coalitions that no other is worth at least as much as under each weighting and more under one of them.

    Where the weightings are the corners of a set of weights, no other coalition is then worth at least as much under
    all weights of the set: worth is a plain sum over them. Coalitions that are best for no weights are among them.

    Parameters
    ----------
    weightings
        Weights by criterion, each of sum 1.
    rules, time_limit, cancel, progress
        As of `frontier`.

    Raises
    ------
    CaseError
        If weights do not fit the criteria, or a rule names what the case does not have.

    References
    ----------
    Liesiö, Mild & Salo (2007). Preference programming for robust portfolio modeling and project selection. European
    Journal of Operational Research 181(3), 1488-1505. https://doi.org/10.1016/j.ejor.2005.12.041

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.rules import Size
    >>> grades = {"Acme": (9, 1), "Bolt": (5, 4), "Cobalt": (0, 9), "Dent": (4, 4)}
    >>> case = Case(tuple(map(Candidate, grades)),
    ...             (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10)),
    ...             tuple(Assessment(who, name, grade) for who, both in grades.items()
    ...                   for name, grade in zip(("Ideas", "Safety"), both, strict=True)))
    >>> corners = [{"Ideas": 1.0, "Safety": 0.0}, {"Ideas": 0.0, "Safety": 1.0}]
    >>> [point.members for point in non_dominated(case, corners, [Size(1, 1)]).points]  # no weights make Bolt best
    [('Acme',), ('Bolt',), ('Cobalt',)]
    """
    axes = [WorthAxis(weights, str(number)) for number, weights in enumerate(weightings, 1)]
    return _answered(question(case, axes, rules), Limits.within(time_limit, cancel, progress), every=True)


def _answered(asked: Question, limits: Limits, *, every: bool) -> Frontier:
    began = time.monotonic()
    members, status, solver = _found(asked, limits, every=every)
    tie = [goal.tie for goal in asked.goals]
    groups = unbeaten(asked.points(members), np.array(tie))
    points = tuple(_point(asked, [members[i] for i in group], every=every) for group in groups)
    return Frontier(
        appraiser=Appraiser(asked.case, asked.rules),
        axes=asked.axes,
        points=points,
        status=status,
        every=every,
        seconds=time.monotonic() - began,
        solver=solver,
    )


def _point(asked: Question, coalitions: list[Members], *, every: bool) -> Point:
    first = sorted(coalitions, key=lambda members: (len(members), asked.case.names_of(members)))
    listed = first if every else first[:1]
    return Point(asked.point(first[0]), tuple(asked.case.names_of(members) for members in listed))


def _may_begin(limits: Limits) -> bool:
    """Whether the search would begin at once, or there is time to compile it; else it is compiled in the background."""
    patient = math.isinf(limits.deadline) and limits.cancel is None
    if patient or not can_compile() or mark().exists():
        return True
    prepare()
    return False


def mark() -> Path:
    """The file that is there once the kernels of this package were compiled."""
    return folder() / "frontiers are ready"


def _found(asked: Question, limits: Limits, *, every: bool) -> tuple[list[Members], Status, str]:
    """Coalitions among which are all that are not beaten, how the search ended, and by what."""
    known: list[Members] = []
    if fits(asked) and _may_begin(limits):
        # Kernels are imported late: that takes half a second.
        from selection.frontier.search import search  # noqa: PLC0415

        most = MOST_NODES if can_compile() else MOST_NODES_UNCOMPILED
        found = search(asked, limits, every=every, most_nodes=most)
        if found.status is not None:
            return found.members, found.status, engine_name()
        known = found.members
    members, status = boxes(asked, limits, known, every=every)
    return members, status, solver_name()
