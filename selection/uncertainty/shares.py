"""How often each coalition is best, and each candidate in it, when uncertain values are drawn."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from selection.errors import CaseError
from selection.model import Case, Members, Rule
from selection.optimisation import Coalition, Plan, optimise
from selection.optimisation.asked import weights_of
from selection.texts import Text, text
from selection.uncertainty.choices import Choices, Effort, choices
from selection.uncertainty.draws import Shape, drawn
from selection.uncertainty.unknown import unknowns
from selection.weighting.checks import check_whole

__all__ = ["Acceptability", "Share", "acceptability"]


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the draws, from 0 to 1, with its standard error sqrt(p (1 - p) / draws)."""

    share: float
    standard_error: float

    @staticmethod
    def of(count: int, draws: int) -> Share:
        """The share that this many draws are."""
        share = count / draws
        return Share(share, math.sqrt(share * (1.0 - share) / draws))

    def sentence(self) -> Text:
        """The share in words."""
        return text("{share:0.0%} of the draws, give or take {error:0.0%}",
                    share=self.share, error=self.standard_error)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Acceptability:
    """How the choice stands up to draws of the uncertain values.

    `coalitions` are all that are best in some draw, with their shares, the most frequent first. `candidates` maps
    the name of each candidate to the share of draws in which it is in the best coalition: its core index. `plan` is
    the plain answer; `mean_loss` and `most_loss` are how many points its coalition falls short of the best of a draw.
    Of the `draws`, `solved` were optimised again, and all others proven from the near-optimal coalitions; `unproven`
    is 0 unless a limit or a cancel came in between.

    References
    ----------
    Lahdelma, Hokkanen & Salminen (1998). SMAA - Stochastic multiobjective acceptability analysis. European Journal
    of Operational Research 106(1), 137-143. https://doi.org/10.1016/S0377-2217(97)00163-X
    Liesiö, Mild & Salo (2007). Preference programming for robust portfolio modeling and project selection. European
    Journal of Operational Research 181(3), 1488-1505. https://doi.org/10.1016/j.ejor.2005.12.041
    """

    plan: Plan
    coalitions: tuple[tuple[Coalition, Share], ...]
    candidates: Mapping[str, Share]
    mean_loss: float
    most_loss: float
    draws: int
    seed: int
    shape: Shape
    solved: int
    unproven: int

    @property
    def of_best(self) -> Share:
        """The share of draws in which the plain answer is best."""
        best = self.plan.best.members
        return next((share for one, share in self.coalitions if one.members == best), Share.of(0, self.draws))

    def sentence(self) -> Text:
        """What became of the plain answer, in words."""
        return text(
            "{coalition} is best in {share}. It is {mean:0.0} points short of the best on average, {most:0.0} at most.",
            coalition=str(self.plan.best), share=self.of_best.sentence(), mean=self.mean_loss, most=self.most_loss,
        )  # fmt: skip


def acceptability(
    case: Case,
    rules: Iterable[Rule] = (),
    *,
    draws: int = 10_000,
    seed: int = 1,
    shape: Shape = "uniform",
    weightings: Sequence[Mapping[str, float]] = (),
    effort: Effort | None = None,
) -> Acceptability:
    """How often each coalition is best when every uncertain score, level and pair is drawn from its interval.

    Exactly what optimising every draw by itself would give: see `choices`. Where several coalitions are equally good
    in a draw the smaller, then the cheaper, then the first by name counts.

    Parameters
    ----------
    draws
        How many; a share of one half is then known to within 1 / sqrt(draws), nineteen times out of twenty.
    weightings
        Weights by criterion, of sum 1, such as those of each stakeholder: the draws are divided equally over them,
        the first ones getting one more where that does not come out. By default the weights of the case.

    Raises
    ------
    InfeasibleError
        If no coalition satisfies the rules.
    CaseError
        If there are fewer draws than weightings, or weights do not fit the criteria.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion, Evidence
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 7.3), Assessment("Bolt", "Ideas", 7, evidence=Evidence.CLAIM)))
    >>> found = acceptability(case, [Size(1, 1)], draws=2000)
    >>> [(str(one), round(share.share, 1)) for one, share in found.coalitions]
    [('Acme', 0.6), ('Bolt', 0.4)]
    """
    extra, effort = tuple(rules), effort or Effort()
    each = [weights_of(case, one) for one in weightings] or [case.weights]
    check_whole("draws", draws, 1)
    check_whole("seed", seed, 0)
    if draws < len(each):
        raise CaseError(text("Ask for at least one draw for each of the {n} weightings.", n=len(each)))
    plan = optimise(case, extra, alternatives=1, every_size=False, time_limit=effort.time_limit, cancel=effort.cancel)
    plain = case.members(plan.best.members)
    parts: list[Choices] = []
    for i, weights in enumerate(each):
        number = draws // len(each) + int(i < draws % len(each))
        before = sum(part.best.size for part in parts)
        # Each weighting has a stream of its own, so that adding one does not change the draws of the others.
        matrix = drawn(unknowns(case, weights), number, seed + i, shape)
        parts.append(choices(case, matrix, extra, weights, _told(effort, before, draws), beside=plain))
    return _together(case, plan, parts, seed, shape)


def _told(effort: Effort, before: int, total: int) -> Effort:
    """The effort for a part of all draws, with progress that counts those before."""
    tell = effort.progress
    return effort if tell is None else replace(effort, progress=lambda done, _: tell(before + done, total))


def _together(case: Case, plan: Plan, parts: Sequence[Choices], seed: int, shape: Shape) -> Acceptability:
    counts: Counter[Members] = Counter()
    for part in parts:
        positions, numbers = np.unique(part.best, return_counts=True)
        counts.update({part.coalitions[p]: int(n) for p, n in zip(positions, numbers, strict=True)})
    number = counts.total()
    valued = [(plan.appraiser.coalition(members), Share.of(count, number)) for members, count in counts.items()]
    inside = Counter(dict.fromkeys(range(len(case.names)), 0))
    for members, count in counts.items():
        inside.update(dict.fromkeys(members, count))
    loss = np.concatenate([part.worth - part.beside for part in parts])
    return Acceptability(
        plan=plan,
        coalitions=tuple(sorted(valued, key=lambda pair: (-pair[1].share, pair[0].rank))),
        candidates={name: Share.of(inside[i], number) for i, name in enumerate(case.names)},
        mean_loss=float(loss.mean()),
        most_loss=float(loss.max()),
        draws=number,
        seed=seed,
        shape=shape,
        solved=sum(int(np.count_nonzero(part.solved)) for part in parts),
        unproven=sum(int(np.count_nonzero(~part.proven)) for part in parts),
    )
