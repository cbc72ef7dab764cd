"""Too close to call: whether the lead of the best coalition is larger than what the scores are uncertain by."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from scipy.special import stdtrit

from selection.optimisation import Coalition, Plan, solve
from selection.robustness.noise import Noise, noise_of
from selection.robustness.span import span
from selection.robustness.words import points
from selection.texts import Text, plural, text
from selection.weighting.checks import check_whole
from selection.worth import TIE, apart

__all__ = ["Basis", "Gap", "Lead", "Verdict", "gap"]

_BOTH_SIDES = 0.975
"""The quantile that leaves 2.5 % on either side."""
_WHOLE = 1 - 1e-9
"""A part of the weight that is all of it."""


class Verdict(StrEnum):
    """Whether a lead is real."""

    CLEAR = "clear"
    CLOSE = "too close to call"
    UNKNOWN = "cannot be told"


class Basis(StrEnum):
    """What a verdict rests on."""

    ASSESSORS = "assessors"
    EVIDENCE = "evidence"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Lead:
    """The lead of the best coalition over another.

    `difference` is in points. `error` is its standard error from the disagreement of assessors and `margin` what that
    can account for in 95 of 100 cases; None when nothing they disagree on touches it. `low` and `high` are its ends
    when every missing or uncertain value may be anywhere in its interval. `weight` is the part of all weight on
    criteria that several assessors judged.
    """

    best: Coalition
    other: Coalition
    difference: float
    error: float | None
    margin: float | None
    low: float
    high: float
    weight: float

    @property
    def basis(self) -> Basis:
        """What the verdict rests on: assessors where they disagree, else, or where it is more, what is uncertain."""
        if self.margin is not None and (self.difference <= self.margin or self.low > TIE):
            return Basis.ASSESSORS
        return Basis.EVIDENCE if self.high - self.low > TIE else Basis.NOTHING

    @property
    def verdict(self) -> Verdict:
        """Whether the lead is real."""
        if self.difference <= TIE:
            return Verdict.CLOSE
        if self.basis is Basis.NOTHING:
            return Verdict.UNKNOWN
        is_noise = self.margin is not None and self.difference <= self.margin
        return Verdict.CLOSE if is_noise or self.low <= TIE else Verdict.CLEAR

    def sentence(self, other: Text | None = None) -> Text:
        """The verdict in words, with the numbers; the other coalition goes by that name, else by who is exchanged."""
        lead = points(apart(self.best.worth, self.other.worth)[2])
        named = other if other is not None else self.other.told_beside(self.best)
        values: dict[str, object] = {"other": named, "lead": lead, "low": self.low, "high": self.high}
        if self.difference <= TIE:
            return text("Too close to call: {other} is worth just as much.", **values)
        if self.margin is not None and self.basis is Basis.ASSESSORS:
            return self._of_assessors({**values, "margin": points(self.margin)})
        if self.verdict is Verdict.CLOSE:
            return text("Too close to call: the lead of {lead} over {other} can be anything from {low:0.0} to "
                        "{high:0.0} points, depending on uncertain scores.", **values)  # fmt: skip
        if self.verdict is Verdict.CLEAR:
            return text("The lead of {lead} over {other} is clear: whatever the uncertain scores turn out to be, it is "
                        "{low:0.0} points or more.", **values)  # fmt: skip
        return text("Whether the lead of {lead} over {other} is real cannot be told: nothing says how uncertain the "
                    "scores are.", **values)  # fmt: skip

    def _of_assessors(self, values: dict[str, object]) -> Text:
        """What assessors make of it, with how much of the weight several of them judged, where that is not all."""
        if self.verdict is Verdict.CLEAR:
            found = text("The lead of {lead} over {other} is clear: the assessors' disagreement accounts for {margin} "
                         "(95%).", **values)  # fmt: skip
        else:
            found = text("Too close to call: the lead of {lead} over {other} is no more than the {margin} that the "
                         "assessors' disagreement accounts for (95%).", **values)  # fmt: skip
        if self.weight > _WHOLE:
            return found
        return text("{found} Several assessors judged {weight:0%} of the weight.", found=found, weight=self.weight)


@dataclass(frozen=True, slots=True)
class Gap:
    """The leads of the best coalition over the next ones, the runner-up first; none when the rules allow no other.

    `proven` says that no other coalition comes before these.
    """

    best: Coalition
    leads: tuple[Lead, ...]
    proven: bool

    @property
    def close(self) -> tuple[Lead, ...]:
        """Those that are too close to call."""
        return tuple(lead for lead in self.leads if lead.verdict is Verdict.CLOSE)

    def doubt(self) -> Text | None:
        """Why the lead over the runner-up need not be real; None when it is clear, or cannot be told."""
        return self._first() if self.leads and self.leads[0].verdict is Verdict.CLOSE else None

    def _first(self) -> Text:
        return self.leads[0].sentence(text("the runner-up"))

    def sentence(self) -> Text:
        """The verdict on the runner-up, and how many more are too close to call."""
        if not self.leads:
            return text("There is no runner-up: the rules allow no other coalition.")
        first = self._first()
        more = len([lead for lead in self.close if lead is not self.leads[0]])
        if not more:
            return first
        if self.leads[0].verdict is Verdict.CLOSE:
            return plural("{first} The same goes for {n} coalition after it.",
                          "{first} The same goes for {n} coalitions after it.", more, first=first)  # fmt: skip
        return plural("{first} Over {n} coalition further down the list the lead is too close to call.",
                      "{first} Over {n} coalitions further down the list the lead is too close to call.",
                      more, first=first)  # fmt: skip


def gap(
    plan: Plan,
    number: int = 4,
    seed: int = 0,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Gap:
    """Whether the lead of the best coalition over each of the next `number` ones is larger than noise.

    Where several assessors judged, the standard error of the difference comes from their disagreement: see
    `selection.robustness.noise`. A lead is clear when it is more than t times that error, t leaving 2.5 % on either
    side of Student's distribution with Satterthwaite's degrees of freedom: few assessors say little, and t says so.
    Where their disagreement does not touch the difference, a lead is clear when it stays above 0 with every missing or
    uncertain value anywhere in its interval: see `selection.robustness.span`. Where nothing is uncertain on paper, it
    cannot be told. Criteria that a single assessor judged count as exact beside those of a panel: the weight that a
    panel covers is part of the answer. That the best was chosen for being best is not allowed for.

    Parameters
    ----------
    number
        How many coalitions to compare with, 1 or more; every tie with the last included.
    seed
        For panels of more than 7.
    time_limit, cancel
        For the list of coalitions, where the plan has too few.

    Raises
    ------
    CaseError
        If the number or the seed is no such number.
    InfeasibleError
        If the plan has no coalition.

    References
    ----------
    Joint Committee for Guides in Metrology (2008). Evaluation of measurement data: guide to the expression of
    uncertainty in measurement. JCGM 100:2008, annex G. https://doi.org/10.59161/JCGM100-2008E

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> grades = {("Acme", "Ann"): 8, ("Acme", "Bob"): 6, ("Bolt", "Ann"): 6, ("Bolt", "Bob"): 7}
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             tuple(Assessment(party, "Ideas", grade, assessor=who) for (party, who), grade in grades.items()))
    >>> (lead,) = gap(optimise(case, [Size(1, 1)])).leads
    >>> lead.verdict.value, round(lead.difference, 6), round(lead.error, 6)
    ('too close to call', 5.0, 15.0)
    """
    check_whole("number", number, 1)
    check_whole("seed", seed, 0)
    best, appraiser = plan.best, plan.appraiser
    if not (plan.complete and len(plan.coalitions) > number):
        plan = solve(appraiser, alternatives=number + 1, time_limit=time_limit, cancel=cancel)
    others = [one for one in plan.coalitions if one.members != best.members][:number]
    noise = noise_of(plan.case, appraiser.worth.weights, seed)
    return Gap(best, tuple(_lead(plan, noise, best, one) for one in others), plan.complete)


def _lead(plan: Plan, noise: Noise, best: Coalition, other: Coalition) -> Lead:
    one, another = plan.case.members(best.members), plan.case.members(other.members)
    error, freedom = noise.error(one, another)
    disagree = error > TIE
    margin = error * float(stdtrit(freedom, _BOTH_SIDES)) if disagree and math.isfinite(freedom) else None
    low, high = span(plan.appraiser, one, another)
    difference = best.worth - other.worth
    return Lead(best, other, difference, error if disagree else None, margin, low, high, noise.weight)
