"""The smallest change of a candidate's scores that brings it into a best coalition."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from selection.analysis.approach import Approach
from selection.analysis.asked import outsiders
from selection.analysis.said_words import is_in_words
from selection.limits import Limits, Steps
from selection.optimisation import Plan
from selection.texts import Text, text

__all__ = ["ScoreChange", "ScoreNeeded", "score_changes"]


@dataclass(frozen=True, slots=True)
class ScoreNeeded:
    """The score that one candidate needs on one criterion, all its other scores as they are.

    `now` is its panel's score and `needed` the nearest one that brings it into a best coalition, `members`, both in
    the criterion's unit; `now` is None without a score, `needed` where no score on the scale is enough. `after` are
    the other criteria on which it has to pass a floor first. `shown` is `needed`, rounded so that it is still enough.
    """

    name: str
    criterion: str
    now: float | None
    needed: float | None
    shown: float | None
    members: tuple[str, ...]
    after: tuple[str, ...]
    proven: bool

    @property
    def changes(self) -> bool:
        """Whether another score than the present one is needed."""
        return self.needed != self.now

    def sentence(self) -> Text:
        """What is needed, in words."""
        if not self.after or self.needed is None:
            return self._need()
        return text("Once it passes the floor on {after}: {need}", after=self.after, need=self._need())

    def _need(self) -> Text:
        values: dict[str, object] = {
            "name": self.name, "criterion": self.criterion, "now": self.now, "shown": self.shown,
            "members": " + ".join(self.members),
        }  # fmt: skip
        if self.needed is None and self.proven:
            return text("No score on {criterion} alone brings {name} into a best coalition.", **values)
        if self.needed is None:
            return text("Whether a score on {criterion} alone brings {name} in was not found in the time allowed.",
                        **values)  # fmt: skip
        if not self.changes:
            return text("{name} needs no other score on {criterion}.", **values)
        if self.now is None:
            return text("With {shown} on {criterion}, where {name} has no score now, {members} is at least as "
                        "good as the best.",
                        **values)  # fmt: skip
        return text("With {shown} on {criterion} for {name} (now {now}), {members} is at least as good as the best.",
                    **values)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """What brings one candidate into a best coalition, as far as its own scores can.

    `first` are the scores, by criterion, with which it passes the floors that it misses; nothing helps without them.
    `alone` says for each scored criterion which score there is enough, besides `first`. `least` are the scores of the
    least change over all criteria together, `first` included, and `members` the coalition that is then best: None where
    no scores are enough; `shown` are the same, rounded so that they are still enough, and `is_least` says that they are
    no more than that. `words` are those of the scales, by criterion and value. `effort` is the sum of the raises
    of that change, in utility (for a `total` criterion in shares of its scale). `proven` says that no smaller change is
    enough; else this is the smallest that was found.
    """

    name: str
    first: Mapping[str, float] = field(hash=False)
    alone: tuple[ScoreNeeded, ...]
    least: Mapping[str, float] | None = field(hash=False)
    shown: Mapping[str, float] = field(hash=False)
    effort: float | None
    members: tuple[str, ...]
    proven: bool
    is_least: bool = True
    words: Mapping[str, Mapping[float, str]] = field(default_factory=dict, hash=False, compare=False, repr=False)

    def sentence(self) -> Text:
        """The least change in words."""
        values: dict[str, object] = {
            "name": self.name, "members": " + ".join(self.members), "scores": self._scores(),
        }  # fmt: skip
        if self.least is None and self.proven:
            return text("No scores of its own, however good, bring {name} into a best coalition.", **values)
        if self.least is None:
            return text("Which scores bring {name} into a best coalition was not found in the time allowed.", **values)
        if not self.least:
            return text("With the present scores of {name}, {members} is at least as good as the best.", **values)
        if self.proven and self.is_least:
            return text("The least that {name} needs is {scores}; then {members} is at least as good as the best.",
                        **values)  # fmt: skip
        return text("It is enough for {name} to have {scores}; then {members} is at least as good as the best.",
                    **values)  # fmt: skip

    def told(self) -> Text | None:
        """The same for the candidate itself, naming nobody else; None where it was not found or nothing is needed."""
        if not self.least:
            is_hopeless = self.least is None and self.proven
            never = text("However good your own scores had been, the choice would have been the same.")
            return never if is_hopeless else None
        return text("With {scores} you would have been in a coalition at least as good as the best.",
                    scores=self._scores())  # fmt: skip

    def _scores(self) -> list[Text]:
        now = {one.criterion: one.now for one in self.alone}
        return [
            text("{score} on {criterion} (no score now)", score=self._said(name, score), criterion=name)
            if now[name] is None
            else text(
                "{score} on {criterion} (now {now})",
                score=self._said(name, score),
                criterion=name,
                now=self._said(name, now[name]),
            )
            for name, score in self.shown.items()
        ]

    def _said(self, criterion: str, value: float | None) -> object:
        """A value in the word of its scale, where one stands for it."""
        word = self.words.get(criterion, {}).get(value) if value is not None else None
        return value if word is None else text('"{word}"', word=word)


def score_changes(
    plan: Plan,
    names: Iterable[str] | None = None,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> tuple[ScoreChange, ...]:
    """For every candidate outside the best coalition, or for these `names`, the smallest change that brings it in.

    To be in a best coalition is to be in one that is worth as much as the best without the candidate. A changed score
    is one on which the whole panel agrees: see `with_scores`. All other values stay as they are.

    For a given coalition its worth is a simple function of the candidate's scores, so that the change it takes is
    computed exactly for every coalition listed; what is not listed is worth so little that no smaller change can be
    enough, or else the changed case is solved until nothing better turns up.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> print(score_changes(optimise(case, [Size(2, 2)]))[0].alone[0].sentence())
    With 8 on Ideas for Bolt (now 4), Bolt + Cobalt is at least as good as the best.
    """
    limits = Limits.within(time_limit, cancel)
    asked = outsiders(plan, names)
    found = []
    for done, name in enumerate(asked, start=1):
        found.append(_change(plan, name, limits))
        if progress is not None:
            progress(done, len(asked))
    return tuple(found)


def _change(plan: Plan, name: str, limits: Limits) -> ScoreChange:
    approach = Approach.of(plan, name, limits)
    least = approach.least()
    parts = {scale.criterion.name: scale for scale in approach.parts}
    alone = []
    for scale, found in approach.alone():
        criterion, needed = scale.criterion.name, found.raw
        now = None if math.isnan(scale.raw) else scale.raw
        shown = needed if needed is None or needed == now else scale.rounded(needed)
        after = tuple(other for other in approach.first if other != criterion)
        members = plan.case.names_of(found.members)
        alone.append(ScoreNeeded(name, criterion, now, needed, shown, members, after, found.proven))
    least_shown = {criterion: parts[criterion].rounded(raw) for criterion, raw in (least.scores or {}).items()}
    return ScoreChange(
        name=name,
        first=approach.first,
        alone=tuple(alone),
        least=least.scores,
        shown=least_shown,
        effort=None if least.scores is None else least.effort,
        members=plan.case.names_of(least.members),
        proven=least.proven,
        words={
            one.name: {value: one.word(value) for value in one.levels.values()}
            for one in plan.case.criteria
            if is_in_words(plan.case, one)
        },
        is_least=all(parts[one].is_as_near(raw, least_shown[one]) for one, raw in (least.scores or {}).items()),
    )
