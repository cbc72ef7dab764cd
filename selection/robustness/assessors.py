"""How much the choice depends on who judged: each assessor alone, all but one, and who is strict."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from selection.limits import Limits, Steps
from selection.model import Assessment, Case
from selection.normalisation import Severity, severity, utility
from selection.optimisation import Coalition, Plan
from selection.robustness.best import best_of
from selection.robustness.noise import panels
from selection.robustness.words import not_proven, points, swap
from selection.texts import Text, plural, text
from selection.worth import TIE

__all__ = ["AssessorSpread", "Opinion", "Severity", "assessor_spread"]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What is best by the scores of `assessor` alone, or without them when not `alone`.

    `choice` is the best coalition of the plan, valued by those scores; `is_allowed` says whether it satisfies the rules
    then. `best` is None when no coalition does. `less` are the points that the choice falls short of the best, `empty`
    the scores that the assessor alone left empty: they count as the middle.
    """

    assessor: str
    alone: bool
    best: Coalition | None
    choice: Coalition
    is_allowed: bool
    proven: bool
    empty: int = 0

    @property
    def less(self) -> float | None:
        """The points that the choice falls short of the best by those scores; None without a best."""
        return None if self.best is None else self.best.worth - self.choice.worth

    @property
    def changes(self) -> bool:
        """Whether another coalition is worth more by those scores, or the choice is not allowed."""
        return not self.is_allowed or (self.less is not None and self.less > TIE)

    def sentence(self) -> Text:
        """The opinion in words."""
        name: Text | str = self.assessor or text("an assessor without a name")
        who = text("By the scores of {name} alone", name=name) if self.alone else text("Without {name}", name=name)
        sentence = self._plain(who)
        if self.empty:
            more = plural("{n} score left empty counts as the middle.", "{n} scores left empty count as the middle.",
                          self.empty)  # fmt: skip
            sentence = text("{said} {more}", said=sentence, more=more)
        return sentence if self.proven else not_proven(sentence)

    def _plain(self, who: Text) -> Text:
        if self.best is None or self.less is None:
            return text("{who} no coalition satisfies all rules.", who=who)
        if not self.changes:
            return text("{who} the choice stays the same.", who=who)
        moves = swap(self.best.new_beside(self.choice), self.choice.new_beside(self.best))
        values: dict[str, object] = {"who": who, "swap": moves, "points": points(self.less)}
        if not self.is_allowed:
            return text("{who} the choice does not satisfy the rules; the best is then: {swap}.", **values)
        return text("{who} another coalition is {points} better: {swap}.", **values)


@dataclass(frozen=True, slots=True)
class AssessorSpread:
    """What each assessor would have chosen, what all but one would have, and how strict each is.

    Empty when no criterion with a score for each candidate was judged by several assessors.
    """

    best: Coalition
    alone: tuple[Opinion, ...]
    without: tuple[Opinion, ...]
    severities: tuple[Severity, ...]

    @property
    def proven(self) -> bool:
        """Whether every best coalition is certain."""
        return all(one.proven for one in (*self.alone, *self.without))

    def doubt(self) -> Text | None:
        """How many assessors would choose otherwise by their own scores; None when none of them would."""
        return self.sentence() if any(one.changes or one.best is None for one in self.alone) else None

    def sentence(self) -> Text:
        """How many assessors by themselves would choose the same, and whether leaving one out changes it."""
        if not self.alone:
            return text("No criterion was judged by more than one assessor: what their differences do cannot be told.")
        same = sum(not one.changes and one.best is not None for one in self.alone)
        swing = [one.assessor for one in self.without if one.changes]
        first = plural("By the scores of each alone, {n} of {all} assessors makes the same choice.",
                       "By the scores of each alone, {n} of {all} assessors make the same choice.",
                       same, all=len(self.alone))  # fmt: skip
        if not swing:
            sentence = text("{first} Leaving out any one of them changes nothing.", first=first)
        else:
            sentence = text("{first} The choice changes without {names:or}.", first=first, names=swing)
        if any(one.empty for one in self.alone):
            more = text("A score that one of them left empty counts as the middle there.")
            sentence = text("{said} {more}", said=sentence, more=more)
        return sentence if self.proven else not_proven(sentence)


def assessor_spread(
    plan: Plan,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> AssessorSpread:
    """The choice by the scores of each assessor alone and of all but one, and how strict each assessor is.

    Only criteria that several assessors judged the candidates on change; of those on which the assessor gave no score
    at all the panel's stays. A candidate whom the assessor skipped has a missing score there: the whole interval, and
    no floor is passed. The client's own scores stay.

    Parameters
    ----------
    time_limit
        In seconds, for all solves together.
    cancel
        Asked now and then; when it answers yes opinions are not proven.
    progress
        Called with the number of opinions done, and of all.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Candidate, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> grades = {("Acme", "Ann"): 9, ("Acme", "Bob"): 6, ("Bolt", "Ann"): 6, ("Bolt", "Bob"): 7}
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             tuple(Assessment(party, "Ideas", grade, assessor=who) for (party, who), grade in grades.items()))
    >>> found = assessor_spread(optimise(case, [Size(1, 1)]))
    >>> print(found.alone[1].sentence())
    By the scores of Bob alone another coalition is 10.0 points better: Acme drops, Bolt joins.
    >>> print(found.severities[0].sentence())
    Ann scores 5% of the scale higher than the panel on average (over 2 scores).
    """
    best, case, limits = plan.best, plan.case, Limits.within(time_limit, cancel)
    judged = panels(case)
    everybody = list(dict.fromkeys(name for names in judged.values() for name in names))
    opinions: dict[bool, list[Opinion]] = {True: [], False: []}
    for alone in (True, False):
        for name in everybody:
            changed = case.replace(assessments=_kept(case, judged, name, alone=alone))
            opinions[alone].append(_opinion(plan, best, changed, name, limits, alone=alone))
            if progress is not None:
                progress(sum(map(len, opinions.values())), 2 * len(everybody))
    severities = tuple(_severity(case, judged, name) for name in everybody)
    return AssessorSpread(best, tuple(opinions[True]), tuple(opinions[False]), severities)


def _kept(case: Case, judged: Mapping[str, tuple[str, ...]], assessor: str, *, alone: bool) -> tuple[Assessment, ...]:
    """The assessments without the others' scores wherever this assessor judged, or without this assessor's."""

    def is_kept(entry: Assessment) -> bool:
        if assessor not in judged.get(entry.criterion, ()) or entry.party == case.client:
            return True
        return (entry.assessor == assessor) == alone

    return tuple(entry for entry in case.assessments if is_kept(entry))


def _opinion(plan: Plan, best: Coalition, case: Case, assessor: str, limits: Limits, *, alone: bool) -> Opinion:
    appraiser = replace(plan.appraiser, case=case, weights=plan.appraiser.worth.weights)
    found, proven = best_of(appraiser, limits)
    members = case.members(best.members)
    choice = appraiser.coalition(members)
    top = None if found is None else appraiser.coalition(found)
    empty = _left_empty(case, assessor) if alone else 0
    return Opinion(assessor, alone, top, choice, appraiser.allows(members), proven, empty)


def _left_empty(case: Case, assessor: str) -> int:
    """How many candidates have no score on the criteria for which there are those of this assessor alone."""
    given: dict[str, set[str]] = {}
    for entry in case.assessments:
        if entry.assessor == assessor and entry.value is not None and entry.party != case.client:
            given.setdefault(entry.criterion, set()).add(entry.party)
    return sum(len(case.candidates) - len(parties) for parties in given.values())


def _severity(case: Case, judged: Mapping[str, tuple[str, ...]], assessor: str) -> Severity:
    """How far the assessor scores above the panel, on the criteria that several judged."""
    scores: dict[tuple[str, str], dict[str, float]] = {}
    for entry in case.assessments:
        if entry.criterion in judged and entry.party != case.client and entry.value is not None:
            value = utility(case.criterion(entry.criterion), entry.value)
            scores.setdefault((entry.criterion, entry.party), {})[entry.assessor] = value
    return severity(assessor, scores.values())
