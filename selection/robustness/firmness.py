"""How firmly a choice stands: over other weightings, other outcomes of what is uncertain, and for each candidate."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from selection.errors import InfeasibleError
from selection.limits import Limits, Steps
from selection.model import Members
from selection.optimisation import Coalition, Plan
from selection.optimisation.answer import in_order
from selection.robustness.acceptability import Share
from selection.robustness.intervals import WeightInterval, weight_intervals
from selection.robustness.ranking import Ranked, ranked
from selection.robustness.stated import stated
from selection.robustness.weightings import Weightings, weightings
from selection.texts import Text, plural, text
from selection.weighting.checks import check_whole
from selection.weighting.weights import Array

__all__ = ["Firmness", "firmness"]

_LISTED = 10
"""So many coalitions are kept of those that are best under some weighting."""

_TIES = 0.005
"""So much more often at least that the choice is among the best than that it would be alone is worth saying."""

_ALWAYS = 0.995
"""A share from here on reads as 100 %."""

_SEEN = 0.0005
"""A standard error from here on does not read as 0.0 %."""

_MOSTLY = 0.5
"""A choice that is best in less than this part of the draws mostly is not."""


@dataclass(frozen=True)
class Firmness:
    """How firmly the best coalition of a plan stands.

    Attributes
    ----------
    best
        The choice. Its `low` and `high` are its worth with every uncertain value at its worst and at its best end.
    acceptability
        The share of the drawn weightings under which the choice is best, with its standard error; several coalitions
        that tie share a draw equally.
    unbeaten
        The share of the drawn weightings under which no other coalition is better than the choice.
    coalitions
        The coalitions that are best under most of the weightings, with their shares, the largest first.
    candidates
        For each candidate the share of the weightings under which it is in the best coalition: its core index.
    intervals
        How far the weight of each criterion can move by itself.
    drawn
        What was drawn, in words; `draws` weightings from `seed`.
    unproven
        The part of the draws in which a coalition that was not looked at may be better still.
    """

    best: Coalition
    acceptability: Share
    unbeaten: float
    coalitions: tuple[tuple[Coalition, Share], ...]
    candidates: Mapping[str, Share] = field(hash=False)
    intervals: tuple[WeightInterval, ...]
    drawn: Text
    draws: int
    seed: int
    unproven: float

    @property
    def proven(self) -> bool:
        """Whether the best coalition of every draw, and both ends of every interval, are certain."""
        return not self.unproven and all(one.proven for one in self.intervals)

    @property
    def is_always_best(self) -> bool:
        """Whether no draw had another best coalition: there is nothing to draw then."""
        return [one.members for one, _ in self.coalitions] == [self.best.members] and not self.unproven

    def sentence(self) -> Text:
        """The share of the weightings that speak for the choice."""
        share = self.acceptability
        values: dict[str, object] = {"share": share.value, "drawn": self.drawn, "n": self.draws}
        sentence = text("The choice is the best in {share:0%} of {n} draws {drawn}.", **values)
        if share.error >= _SEEN:
            sentence = text("The choice is the best in {share:0%} of {n} draws {drawn}, give or take {error:0.0%} "
                            "(standard error).", error=share.error, **values)  # fmt: skip
        if self.unbeaten - share.value > _TIES:
            sentence = text("{sentence} In {unbeaten:0%} of them no other is better: where several are equally good, "
                            "they share the draw.", sentence=sentence, unbeaten=self.unbeaten)  # fmt: skip
        if self.unproven:
            return text("{sentence} In {unproven:0.0%} of them another may be better still: there was no time to "
                        "prove it.", sentence=sentence, unproven=self.unproven)  # fmt: skip
        return sentence

    def worth_sentence(self) -> Text:
        """Between which ends the worth of the choice lies."""
        values: dict[str, object] = {"worth": self.best.worth, "low": self.best.low, "high": self.best.high}
        if self.best.high - self.best.low <= 0:
            return text("The worth of the choice is {worth:0.0}; no score of its members is missing or uncertain.",
                        **values)  # fmt: skip
        return text("The worth of the choice is {worth:0.0}; with every missing or uncertain value at its worst "
                    "{low:0.0}, at its best {high:0.0}.", **values)  # fmt: skip

    def members_sentence(self) -> Text:
        """Which members are in the best coalition however the weights are drawn, and which is so least often."""
        shares = {name: self.candidates[name].value for name in self.best.members}
        sure = [name for name, share in shares.items() if share >= _ALWAYS]
        least = min(shares, key=lambda name: shares[name])
        if len(sure) == len(shares):
            return text("Every member is in the best coalition in practically all draws.")
        weak = text("{name} least often, in {share:0%}", name=least, share=shares[least])
        if not sure:
            return text("No member is in the best coalition in all draws; {weak}.", weak=weak)
        return plural("{names} is in the best coalition in practically all draws; {weak}.",
                      "{names} are in the best coalition in practically all draws; {weak}.",
                      len(sure), names=sure, weak=weak)  # fmt: skip

    def doubt(self) -> Text | None:
        """That another coalition is best more often, or that the choice mostly is not; None when it mostly is."""
        others = [(one, share) for one, share in self.coalitions if one.members != self.best.members]
        if others and others[0][1].value > self.acceptability.value:
            rival, share = others[0]
            return text("Another coalition is the best more often: {coalition} in {share:0.0%} of {n} draws {drawn}, "
                        "the choice in {own:0.0%}.", coalition=str(rival), share=share.value, n=self.draws,
                        drawn=self.drawn, own=self.acceptability.value)  # fmt: skip
        return self.sentence() if self.unbeaten < _MOSTLY else None

    def rival_sentence(self) -> Text | None:
        """Which other coalition is best most often; None when there is none."""
        others = [(one, share) for one, share in self.coalitions if one.members != self.best.members]
        if not others:
            return None
        rival, share = others[0]
        return text("In {share:0.0%} of the draws {coalition} is the best.", share=share.value, coalition=str(rival))


def firmness(
    plan: Plan,
    draws: int = 10_000,
    seed: int = 0,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> Firmness:
    """How firmly the choice of a plan stands: over drawn weightings, along each weight, over uncertain values.

    Which weightings are drawn is told by `selection.robustness.weightings`. The best coalition of each draw is exact:
    see `selection.robustness.ranking`. The standard error of a share is that of a mean over the independent draws.

    Parameters
    ----------
    draws
        How many weightings, 1 or more.
    seed
        0 or more; the same seed gives the same draws.
    time_limit
        In seconds, for all of it; what could not be proven until then is said.
    cancel
        Asked now and then; when it answers yes it ends as at a time limit.
    progress
        Called with the number of draws of which the best is certain, and of all.

    Raises
    ------
    CaseError
        If the draws or the seed are no such number.
    InfeasibleError
        If the plan has no coalition.

    References
    ----------
    Lahdelma & Salminen (2001). SMAA-2: stochastic multicriteria acceptability analysis for group decision making.
    Operations Research 49(3), 444-454. https://doi.org/10.1287/opre.49.3.444.11220
    Liesiö, Mild & Salo (2007). Preference programming for robust portfolio modeling and project selection. European
    Journal of Operational Research 181(3), 1488-1505. https://doi.org/10.1016/j.ejor.2005.12.041

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> grades = {("Acme", "Ideas"): 9, ("Acme", "Safety"): 5, ("Bolt", "Ideas"): 6, ("Bolt", "Safety"): 8.5}
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0), Criterion("Safety", worst=0)),
    ...             tuple(Assessment(*who, grade) for who, grade in grades.items()))
    >>> found = firmness(optimise(case, [Size(1, 1)]), draws=2000)
    >>> found.best.members, round(found.acceptability.value, 1), found.proven
    (('Bolt',), 0.8, True)
    """
    check_whole("draws", draws, 1)
    check_whole("seed", seed, 0)
    best, case = plan.best, plan.case
    limits = Limits.within(time_limit, cancel)
    chosen = weightings(plan.appraiser, draws, seed)
    found = ranked(plan, chosen.weights, _half(limits), progress)
    coalitions = {members: _share(part, chosen) for members, part in found.parts.items()}
    inside = {name: np.zeros(draws) for name in case.names}
    for members, part in found.parts.items():
        for name in case.names_of(members):
            inside[name] += part
    return Firmness(
        best=best,
        acceptability=coalitions.get(case.members(best.members), Share(0.0)),
        unbeaten=float((found.parts.get(case.members(best.members), np.zeros(draws)) > 0).mean()),
        coalitions=_listed(plan, coalitions),
        candidates={name: _share(part, chosen) for name, part in inside.items()},
        intervals=_intervals(plan, limits),
        drawn=chosen.description,
        draws=draws,
        seed=seed,
        unproven=_unproven(found),
    )


def _half(limits: Limits) -> Limits:
    """Half of the time that is left, so that the intervals get the other half."""
    seconds = limits.left
    return Limits.within(None if seconds is None else seconds / 2, limits.cancel)


def _intervals(plan: Plan, limits: Limits) -> tuple[WeightInterval, ...]:
    """The intervals; no more than the present weights where there was no time to look."""
    weights = plan.appraiser.worth.weights
    try:
        return weight_intervals(stated(plan.case, plan.rules), weights=weights, time_limit=limits.left,
                                cancel=limits.cancel)  # fmt: skip
    except InfeasibleError:
        members = plan.best.members
        return tuple(WeightInterval(name, members, now, now, now, None, None, proven=False)
                     for name, now in weights.items())  # fmt: skip


def _unproven(found: Ranked) -> float:
    return float(np.mean(~found.proven))


def _share(part: Array, chosen: Weightings) -> Share:
    """The mean of a part over the draws, with the standard error of the mean over groups of draws."""
    number = int(chosen.groups.max()) + 1
    sizes = np.bincount(chosen.groups, minlength=number)
    value = float(part.mean())
    if number < 2:
        return Share(value, math.inf)
    # Groups differ by one draw at most, so each counts by its size.
    off = np.bincount(chosen.groups, part - value, minlength=number) / sizes.mean()
    return Share(value, math.sqrt(float((off**2).sum()) / (number - 1) / number))


def _listed(plan: Plan, shares: Mapping[Members, Share]) -> tuple[tuple[Coalition, Share], ...]:
    first = sorted(shares, key=lambda members: -shares[members].value)[:_LISTED]
    coalitions = in_order(plan.appraiser.coalition(members) for members in first)
    order = sorted(coalitions, key=lambda one: -shares[plan.case.members(one.members)].value)
    return tuple((one, shares[plan.case.members(one.members)]) for one in order)
