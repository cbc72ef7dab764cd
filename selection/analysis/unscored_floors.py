"""Candidates that a floor keeps out because nobody scored them on it, and whether a score could change the choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from selection.model import Assessment, Case
from selection.normalisation import ratings
from selection.optimisation import Plan, optimise
from selection.rules import Floor
from selection.texts import Text, text

__all__ = ["UnscoredFloor", "unscored_floors"]

_MOST = 20


@dataclass(frozen=True, slots=True)
class UnscoredFloor:
    """A candidate without a score on a criterion with a floor.

    `best` are the members of a best coalition if it had the best score there, empty where none was found in time;
    `changes` says whether that is another coalition than the chosen one, with the candidate in it, and `proven`
    whether that is certain.
    """

    name: str
    criterion: str
    best: tuple[str, ...]
    changes: bool
    proven: bool

    def sentence(self) -> Text:
        """What the missing score does, and what one would do."""
        values: dict[str, object] = {"name": self.name, "criterion": self.criterion, "best": self.best}
        if self.changes:
            return text("{name} is kept out because its score on {criterion} is missing. With one that passes, {best} "
                        "could be best: look into it first.", **values)  # fmt: skip
        if self.proven:
            return text("{name} is kept out because its score on {criterion} is missing; with one that passes, the "
                        "choice stays.", **values)  # fmt: skip
        return text("{name} is kept out because its score on {criterion} is missing. Whether one that passes would "
                    "change the choice was not found in the time allowed.", **values)  # fmt: skip


def unscored_floors(
    plan: Plan, *, time_limit: float | None = None, cancel: Callable[[], bool] | None = None
) -> tuple[UnscoredFloor, ...]:
    """The first 20 candidates without a score on a floor of `plan` and no recovery plan for it, one by one.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.
    """
    found = []
    for name, criterion in list(_missing(plan))[:_MOST]:
        case = _scored(plan.case, name, criterion)
        other = optimise(case, plan.extra, alternatives=1, every_size=False, weights=plan.appraiser.weights,
                         time_limit=time_limit, cancel=cancel)  # fmt: skip
        best = other.coalitions[0].members if other.coalitions else ()
        changes = bool(best) and name in best and best != plan.best.members
        found.append(UnscoredFloor(name, criterion, best, changes, other.proven))
    return tuple(found)


def _missing(plan: Plan) -> Iterator[tuple[str, str]]:
    for rule in plan.rules:
        if isinstance(rule, Floor):
            raw, excused = ratings(plan.case, plan.case.criterion(rule.criterion)).raw, rule.excused(plan.case)
            for i in np.flatnonzero(np.isnan(raw)).tolist():
                if i not in excused:
                    yield plan.case.names[i], rule.criterion


def _scored(case: Case, name: str, criterion: str) -> Case:
    """The case with the best score of this candidate on this criterion."""
    others = [one for one in case.assessments if (one.party, one.criterion) != (name, criterion)]
    return case.replace(assessments=(*others, Assessment(name, criterion, case.criterion(criterion).best)))
