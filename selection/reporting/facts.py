"""The facts of a calculation: everything that it takes to do it again."""

from __future__ import annotations

import math
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from selection.limits import Status
from selection.reporting.subject import Subject
from selection.study import Study
from selection.texts import Text, text

__all__ = ["STATUSES", "facts"]

STATUSES = {
    Status.OPTIMAL: text("worked out to the end"),
    Status.INFEASIBLE: text("no coalition satisfies all rules"),
    Status.TIME_LIMIT: text("stopped at the time limit"),
    Status.CANCELLED: text("cancelled"),
}
_DISTRIBUTION = "partner-selection"


def facts(subject: Subject, study: Study | None = None) -> Iterator[tuple[Text, Text | str]]:
    """Input, hash, sizes, proof, solver and versions, each with what it is called."""
    plan, case = subject.plan, subject.case
    yield text("Input file"), case.source or text("none: the case was made in memory")
    yield text("SHA-256 of the input"), case.sha256 or text("not known")
    yield text("Report made"), text("{moment}", moment=subject.moment)
    yield text("Candidates"), text("{n}", n=len(case.candidates))
    yield text("Criteria"), text("{n}", n=len(case.criteria))
    yield text("Rules"), text("{n}", n=len(plan.rules))
    stated = plan.appraiser.weights is not None
    yield text("Weights"), text("set for this calculation") if stated else text("those of the case")
    yield text("Outcome"), STATUSES[plan.status]
    yield text("Proof"), plan.proof()
    if plan.coalitions:
        yield text("Worth of the best"), text("{worth:0.000000}", worth=plan.best.worth)
        yield text("Gap"), text("{gap:0.000000}", gap=plan.gap)
    if math.isfinite(plan.bound):
        yield text("Bound"), text("{bound:0.000000}", bound=plan.bound)
    yield text("Coalitions found"), text("{n}", n=len(plan.coalitions))
    if plan.within is not None:
        yield text("List of near-best"), text("within {points:0.0##} points of the best", points=plan.within)
    yield text("List complete"), text("yes") if plan.complete else text("no")
    yield text("Seconds"), text("{seconds:0.00}", seconds=plan.seconds)
    if study is None:
        yield text("Seed"), text("not applicable: nothing is drawn by lot")
    else:
        yield text("Seed"), text("{seed}, for {draws} draws in the answers", seed=study.seed, draws=study.draws)
    yield text("Solver"), plan.solver
    yield text("Software"), _software()
    yield text("Python"), platform.python_version()


def _software() -> Text:
    try:
        return text("{name} {version}", name=_DISTRIBUTION, version=version(_DISTRIBUTION))
    except PackageNotFoundError:
        return text("{name}, used from its source folder", name=_DISTRIBUTION)
