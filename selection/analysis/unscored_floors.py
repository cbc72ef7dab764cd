"""Candidates that a floor keeps out because nobody scored them on it, and whether a score could change the choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from selection.model import Assessment, Case
from selection.normalisation import ratings
from selection.optimisation import Plan, optimise
from selection.rules import Floor
from selection.texts import Text, text

__all__ = ["UnscoredFloor", "unscored_floors"]

_MOST, _WHOLE = 20, 10


@dataclass(frozen=True, slots=True)
class UnscoredFloor:
    """A candidate without a score on a criterion with a floor.

    `best` are the members of a best coalition if it had the best score there, empty where none was found in time;
    `changes` says whether that is another coalition than the chosen one, with the candidate in it, and `proven`
    whether that is certain. `needed` is the least score with which it does, where scores are a few whole numbers.
    """

    name: str
    criterion: str
    best: tuple[str, ...]
    changes: bool
    proven: bool
    needed: float | None = None

    def sentence(self) -> Text:
        """What the missing score does, and what one would do."""
        values: dict[str, object] = {"name": self.name, "criterion": self.criterion, "best": self.best}
        if self.changes and self.needed is not None:
            return text("{name} is kept out because its score on {criterion} is missing. Only with {needed:0.##} or "
                        "better would it be in the best coalition: look into it first.",
                        **values, needed=self.needed)  # fmt: skip
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
    for name, floor in list(_missing(plan))[:_MOST]:
        best = plan.case.criterion(floor.criterion).best
        one = _with(plan, name, floor.criterion, best, time_limit, cancel)
        if one.changes and one.proven:
            passing = [_with(plan, name, floor.criterion, score, time_limit, cancel)
                       for score in _whole_scores(plan.case, floor)]  # fmt: skip
            one = replace(one, needed=_least(passing, _whole_scores(plan.case, floor)))
        found.append(one)
    return tuple(found)


def _with(
    plan: Plan, name: str, criterion: str, score: float, time_limit: float | None, cancel: Callable[[], bool] | None
) -> UnscoredFloor:
    """What would be best if the candidate had this score."""
    other = optimise(_scored(plan.case, name, criterion, score), plan.extra, alternatives=1, every_size=False,
                     weights=plan.appraiser.weights, time_limit=time_limit, cancel=cancel)  # fmt: skip
    best = other.coalitions[0].members if other.coalitions else ()
    changes = bool(best) and name in best and best != plan.best.members
    return UnscoredFloor(name, criterion, best, changes, other.proven)


def _whole_scores(case: Case, floor: Floor) -> list[float]:
    """The scores that pass, from the least on, where all of them are a few whole numbers."""
    criterion = case.criterion(floor.criterion)
    held = [one.value for one in case.assessments if one.criterion == criterion.name and one.value is not None]
    ends = (floor.value, criterion.worst, criterion.best, *held)
    is_short = 1 < criterion.best - criterion.worst <= _WHOLE and not criterion.levels
    if not is_short or any(one % 1 for one in ends):
        return []
    return [float(score) for score in range(int(floor.value), int(criterion.best) + 1)]


def _least(passing: Sequence[UnscoredFloor], scores: Sequence[float]) -> float | None:
    """The score from which on it changes the choice; None where there is no such one, or that is not proven."""
    changing = [one.changes for one in passing]
    if not all(one.proven for one in passing) or changing != sorted(changing) or True not in changing:
        return None
    return scores[changing.index(True)]


def _missing(plan: Plan) -> Iterator[tuple[str, Floor]]:
    for rule in plan.rules:
        if isinstance(rule, Floor):
            raw, excused = ratings(plan.case, plan.case.criterion(rule.criterion)).raw, rule.excused(plan.case)
            for i in np.flatnonzero(np.isnan(raw)).tolist():
                if i not in excused:
                    yield plan.case.names[i], rule


def _scored(case: Case, name: str, criterion: str, score: float) -> Case:
    """The case with this score of this candidate on this criterion."""
    others = [one for one in case.assessments if (one.party, one.criterion) != (name, criterion)]
    return case.replace(assessments=(*others, Assessment(name, criterion, score)))
