"""The smallest change of the weights that brings a candidate into a best coalition."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from selection.analysis.asked import outsiders
from selection.analysis.nearness import Nearness
from selection.analysis.weighing import Field
from selection.limits import Limits, Steps
from selection.optimisation import Plan
from selection.texts import Text, text
from selection.worth import TIE

__all__ = ["WeightChange", "WeightNeeded", "weight_changes"]

_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class WeightNeeded:
    """The weight of one criterion, nearest to the present one, at which a candidate is in a best coalition.

    The other criteria share the rest in their present proportion. `now` and `needed` are 0 to 1; `needed` is None where
    no weight does it. `members` is the coalition that is then best.
    """

    name: str
    criterion: str
    now: float
    needed: float | None
    members: tuple[str, ...]
    proven: bool

    @property
    def changes(self) -> bool:
        """Whether another weight than the present one is needed."""
        return self.needed is None or abs(self.needed - self.now) > _SAME

    def sentence(self) -> Text:
        """What is needed, in words."""
        values: dict[str, object] = {
            "name": self.name, "criterion": self.criterion, "now": self.now, "needed": self.needed,
            "members": " + ".join(self.members),
        }  # fmt: skip
        if self.needed is None and self.proven:
            return text("At no weight of {criterion} is {name} in a best coalition.", **values)
        if self.needed is None:
            return text("Whether a weight of {criterion} brings {name} in was not found in the time allowed.", **values)
        if not self.changes:
            return text("{name} is in a best coalition at the present weight of {criterion}, {now:0.0%}.", **values)
        if self.needed > self.now:
            return text("If the weight of {criterion} rises from {now:0.0%} to {needed:0.0%}, {members} is as good "
                        "as the best.", **values)  # fmt: skip
        return text("If the weight of {criterion} falls from {now:0.0%} to {needed:0.0%}, {members} is as good "
                    "as the best.", **values)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WeightChange:
    """What brings one candidate into a best coalition, as far as the weights can.

    `alone` says for each criterion which weight of it is enough, the others in proportion. `least` are the weights
    nearest to the present ones, `share` the part of all weight that moves then, and `members` the coalition that is
    then best: None where no weights do it. `proven` says that no smaller change is enough; else this is the smallest
    that was found.
    """

    name: str
    alone: tuple[WeightNeeded, ...]
    now: Mapping[str, float] = field(hash=False)
    least: Mapping[str, float] | None = field(hash=False)
    share: float | None
    members: tuple[str, ...]
    proven: bool

    @property
    def moves(self) -> Mapping[str, float]:
        """How much each weight changes in the least change, for those that do; they add up to 0."""
        changes = {name: weight - self.now[name] for name, weight in (self.least or {}).items()}
        return {name: change for name, change in changes.items() if abs(change) > _SAME}

    def sentence(self) -> Text:
        """The least change in words, with the two weights that change most."""
        values: dict[str, object] = {"name": self.name, "share": self.share, "members": " + ".join(self.members)}
        if self.least is None and self.proven:
            return text("At no weights at all is {name} in a best coalition.", **values)
        if self.least is None or self.share is None:
            return text("Which weights bring {name} into a best coalition was not found in the time allowed.", **values)
        if self.share <= TIE:
            return text("{name} is in a best coalition at the present weights.", **values)
        if self.proven:
            first = text("For {name} at least {share:0.0%} of the weight has to move, {moves}.",
                         **values, moves=self._moves())  # fmt: skip
        else:
            first = text("For {name} it is enough that {share:0.0%} of the weight moves, {moves}.",
                         **values, moves=self._moves())  # fmt: skip
        return text("{first} Then {members} is as good as the best.", **values, first=first)

    def _moves(self) -> Text:
        up, down = (end(self.moves, key=lambda name: self.moves[name]) for end in (max, min))
        return text(
            "most of it to {up} ({low:0.0%} to {high:0.0%}) and away from {down} ({much:0.0%} to {less:0.0%})",
            up=up, low=self.now[up], high=self.now[up] + self.moves[up],
            down=down, much=self.now[down], less=self.now[down] + self.moves[down],
        )  # fmt: skip


def weight_changes(
    plan: Plan,
    names: Iterable[str] | None = None,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> tuple[WeightChange, ...]:
    """For every candidate outside the best coalition, or for these `names`, the smallest change that brings it in.

    Along the line of one criterion's weight the best worth is known exactly (see `selection.robustness.envelope`), once
    for all candidates. The least change of all weights together is half the sum of the absolute changes, the share of
    the weight that moves: for each coalition with the candidate it is a linear program, and only a few coalitions can
    be nearest.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> grades = {("Acme", "Ideas"): 9, ("Acme", "Safety"): 5, ("Bolt", "Ideas"): 6, ("Bolt", "Safety"): 9}
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")),
    ...             (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10)),
    ...             tuple(Assessment(*who, grade) for who, grade in grades.items()))
    >>> print(weight_changes(optimise(case, [Size(1, 1)]))[0].alone[0].sentence())
    If the weight of Ideas rises from 50.0% to 57.1%, Acme is as good as the best.
    """
    limits = Limits.within(time_limit, cancel)
    asked = outsiders(plan, names)
    ground = Field.of(plan, limits)
    nearness = Nearness(ground)
    # The lines of all candidates come first: they are soon known, and show where the nearest weights are.
    alone, found = [], []
    for done, name in enumerate(asked, start=1):
        alone.append(_alone(plan, ground, name))
        if progress is not None:
            progress(done, 2 * len(asked))
    for done, (name, needed) in enumerate(zip(asked, alone, strict=True), start=1 + len(asked)):
        found.append(_change(plan, nearness, name, needed))
        if progress is not None:
            progress(done, 2 * len(asked))
    return tuple(found)


def _alone(plan: Plan, ground: Field, name: str) -> tuple[WeightNeeded, ...]:
    """For each criterion the weight of it that is enough."""
    case, candidate = plan.case, plan.case.index[name]
    names = [criterion.name for criterion in case.criteria]
    now = dict(zip(names, ground.now.tolist(), strict=True))
    alone = []
    for position, criterion in enumerate(names):
        one = ground.along(position, candidate)
        needed = now[criterion] if one.weight is not None and abs(one.weight - now[criterion]) <= _SAME else one.weight
        members = case.names_of(one.members)
        alone.append(WeightNeeded(name, criterion, now[criterion], needed, members, one.proven))
    return tuple(alone)


def _change(plan: Plan, nearness: Nearness, name: str, alone: tuple[WeightNeeded, ...]) -> WeightChange:
    """The least change over all criteria, with what is known of each alone."""
    case, least = plan.case, nearness.nearest(plan.case.index[name])
    names = [criterion.name for criterion in case.criteria]
    now = dict(zip(names, nearness.ground.now.tolist(), strict=True))
    weights = None if least.weights is None else dict(zip(names, least.weights.tolist(), strict=True))
    share = None if math.isinf(least.share) else least.share
    return WeightChange(name, alone, now, weights, share, case.names_of(least.members), least.proven)
