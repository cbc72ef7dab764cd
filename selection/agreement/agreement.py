"""Whether the stakeholders agree, and on what they differ (A4.32)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

import numpy as np

from selection.agreement.consensus import Consensus, consensus
from selection.agreement.contention import Contention, contention
from selection.agreement.eyes import Eyes, weights_of_stakeholders
from selection.agreement.room import Room, room_for
from selection.agreement.view import View, regret
from selection.limits import Limits, Steps
from selection.model import Members, Stakeholder
from selection.optimisation import Coalition, Plan
from selection.texts import Text, text
from selection.weighting import Disagreement, Weights, disagreements
from selection.worth import SHOWN, TIE

__all__ = ["Agreement", "agreement"]

_ALIKE = 0.01
"""Weights that are no further apart than this count as agreed on."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the stakeholders of a case would choose, and what each loses by the choice of the others.

    Those without influence do not count. `chosen` is the best coalition of the plan, `views` the choice of each
    stakeholder. `regrets[a][b]` is how many points a loses, by a's own weights, when b's choice is taken. `consensus`
    is None with fewer than two stakeholders. `differences` are the two furthest apart on each criterion, the widest
    first; `contentions` say for each pair which differences count; `agreed` are the criteria on which no two are
    further apart than one percentage point.
    """

    chosen: Coalition
    views: tuple[View, ...]
    regrets: Mapping[str, Mapping[str, float]] = field(hash=False)
    consensus: Consensus | None
    differences: tuple[Disagreement, ...]
    contentions: tuple[Contention, ...]
    agreed: tuple[str, ...]

    @property
    def choices(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """The stakeholders behind each coalition that somebody would choose, the most first."""
        found: dict[tuple[str, ...], list[str]] = {}
        for view in self.views:
            found.setdefault(view.best.members, []).append(view.stakeholder)
        return {members: tuple(found[members]) for members in sorted(found, key=lambda one: -len(found[one]))}

    @property
    def proven(self) -> bool:
        """Whether every choice is proven best for who would make it, and the consensus too."""
        return all(view.proven for view in self.views) and (self.consensus is None or self.consensus.proven)

    def sentence(self) -> Text:
        """Whether the stakeholders agree, in words."""
        if not self.views:
            return text("No stakeholders entered weights of their own, so that there is nothing to compare.")
        if len(self.views) == 1:
            return text("{who} is the only stakeholder, so that there is nothing to compare.",
                        who=self.views[0].stakeholder)  # fmt: skip
        if not all(view.proven for view in self.views):
            return text("What each stakeholder would choose was not proven in the time allowed.")
        if len(self.choices) > 1:
            parts = [
                text("{coalition} ({who})", coalition=" + ".join(members), who=names)
                for members, names in self.choices.items()
            ]
            return text("The {n} stakeholders would choose {k} different coalitions: {parts}.",
                        n=len(self.views), k=len(parts), parts=parts)  # fmt: skip
        names = [view.stakeholder for view in self.views]
        if self.views[0].best.members == self.chosen.members:
            return text("{names} agree: {coalition} is the choice of each.", names=names,
                        coalition=str(self.chosen))  # fmt: skip
        return text("{names} agree: each would choose {coalition} rather than the chosen coalition.", names=names,
                    coalition=str(self.views[0].best))  # fmt: skip

    def sentences(self) -> tuple[Text, ...]:
        """The whole answer, one sentence for each thing."""
        if len(self.views) < 2:  # there is nothing to compare
            return (self.sentence(), *(view.sentence() for view in self.views))
        found = [self.sentence(), *(view.sentence() for view in self.views)]
        if not all(view.proven for view in self.views):
            return tuple(found)  # what each loses is not known either
        if self.consensus is not None and len(self.choices) > 1:
            found.append(self.consensus.sentence())
        found.append(self.difference())
        found += [pair.sentence() for pair in self.contentions if self._apart(pair)]
        if self.agreed:
            found.append(text("On {criteria} their weights are no more than one percentage point apart.",
                              criteria=list(self.agreed)))  # fmt: skip
        return tuple(found)

    def difference(self) -> Text:
        """On what the stakeholders differ most, and whether that matters for the choice, in words."""
        widest = self.differences[0]
        if widest.high - widest.low <= _ALIKE:
            return text("They weigh every criterion alike.")
        pair = next(one for one in self.contentions if {one.one, one.other} == {widest.lowest, widest.highest})
        values: dict[str, object] = {"most": widest.sentence(), "points": pair.effects[widest.label],
                                     "total": pair.total}  # fmt: skip
        if not self._apart(pair):
            return text("They differ most on {most} It does not matter for the choice of these two, which is the same.",
                        **values)  # fmt: skip
        if pair.effects[widest.label] < SHOWN:
            return text("They differ most on {most} That is not what makes these two choose differently.", **values)
        return text("They differ most on {most} It matters for the choice: of the {total:0.0} points that these two "
                    "would lose by each other's choice, it counts for {points:0.0}.", **values)  # fmt: skip

    def _apart(self, pair: Contention) -> bool:
        own = {view.stakeholder: view.best.members for view in self.views}
        return own[pair.one] != own[pair.other]


def agreement(
    plan: Plan,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> Agreement:
    """What each stakeholder would choose under the rules of the plan, what that costs the others, and the consensus.

    Ranges and ranks stand as the one set of weights that they stand for in the plain result; each view says whether
    others within them would lead to the chosen coalition.

    Parameters
    ----------
    time_limit
        In seconds; what was not proven by then is said not to be.
    cancel
        Asked now and then; when it answers yes the answer is returned as at a time limit.
    progress
        Called with the number of stakeholders whose choice is known, and of all.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.
    CaseError
        If factors of 0 leave nothing of what a stakeholder gave weight.

    References
    ----------
    Savage (1951). The theory of statistical decision. Journal of the American Statistical Association 46(253), 55-67.
    https://doi.org/10.1080/01621459.1951.10500768

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> from selection.weighting import Points, Preference
    >>> grades = {("Acme", "Ideas"): 9, ("Acme", "Safety"): 5, ("Bolt", "Ideas"): 6, ("Bolt", "Safety"): 8}
    >>> people = (Stakeholder("Buyer", Preference.of({"Ideas": Points(70), "Safety": Points(30)})),
    ...           Stakeholder("Foreman", Preference.of({"Ideas": Points(20), "Safety": Points(80)})))
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0), Criterion("Safety", worst=0)),
    ...             tuple(Assessment(*who, grade) for who, grade in grades.items()), stakeholders=people)
    >>> found = agreement(optimise(case, [Size(1, 1)]))
    >>> print(found.sentence())
    The 2 stakeholders would choose 2 different coalitions: Acme (Buyer) and Bolt (Foreman).
    >>> round(found.regrets["Foreman"]["Buyer"], 6)
    18.0
    """
    weights = weights_of_stakeholders(plan.case)
    eyes = Eyes(plan, tuple(criterion.name for criterion in plan.case.criteria), Limits.within(time_limit, cancel))
    chosen = plan.case.members(plan.best.members)
    eyes.points(chosen)
    said = {one.name: one for one in plan.case.stakeholders}
    views = []
    for done, (who, own) in enumerate(weights.items()):
        if progress is not None:
            progress(done, len(weights))
        views.append(_view(eyes, chosen, said[who], own))
    if progress is not None:
        progress(len(weights), len(weights))
    return _together(eyes, views, weights)


def _view(eyes: Eyes, chosen: Members, said: Stakeholder, own: Weights) -> View:
    weights = np.array(own.shares)
    plan = eyes.solved(weights)
    worth = float(weights @ eyes.points(chosen))
    # Where the chosen coalition is as good as any it stays, whatever the order of ties.
    better = next((one for one in plan.coalitions if one.worth - worth > TIE), None)
    best = better or plan.appraiser.coalition(chosen)
    room, under = room_for(eyes, chosen, said.preference) if better else (Room.YES, dict(own.items()))
    return View(said.name, dict(own.items()), best, worth, room, under, plan.proven)


def _together(eyes: Eyes, views: list[View], weights: Mapping[str, Weights]) -> Agreement:
    """The answer from the choices."""
    voices = {who: np.array(own.shares) for who, own in weights.items()}
    points = {view.stakeholder: eyes.points(eyes.plan.case.members(view.best.members)) for view in views}
    tops = {who: float(voices[who] @ points[who]) for who in points}
    spread = disagreements(weights) if weights else ()
    suits_all = consensus(eyes, voices, tops) if len(views) > 1 else None
    if suits_all is not None and not all(view.proven for view in views):
        suits_all = replace(suits_all, proven=False)
    return Agreement(
        chosen=eyes.plan.best,
        views=tuple(views),
        regrets={a: {b: regret(tops[a], float(voices[a] @ points[b])) for b in points} for a in points},
        consensus=suits_all,
        differences=spread,
        contentions=tuple(
            contention((a, voices[a], points[a]), (b, voices[b], points[b]), eyes.labels)
            for a, b in combinations(points, 2)
        ),
        agreed=tuple(one.label for one in spread if one.high - one.low <= _ALIKE),
    )
