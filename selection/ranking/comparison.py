"""Whether the best single candidate, and the best coalition, depend on the method and on the scale."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from selection.optimisation import Appraiser, Coalition, Plan, solve
from selection.ranking.method import Method, Ranking, is_fit, ranking
from selection.ranking.scores import scores_of
from selection.robustness.scalings import Scaling, rescaled
from selection.texts import Text, plural, text
from selection.worth import SHOWN, TIE

__all__ = ["Comparison", "Rescaled", "comparison", "kendall"]


@dataclass(frozen=True, slots=True)
class Rescaled:
    """The best coalition on min-max scales: from the worst to the best score that is there.

    `best` is that coalition and `chosen` the chosen one of the plan, both valued on those scales. Only criteria on
    which each candidate has a score of its own have such a scale; quantities keep the need that they are measured by,
    value functions their points, pairs and sets theirs. `proven` says whether no coalition is worth more there.
    """

    best: Coalition
    chosen: Coalition
    proven: bool

    @property
    def is_same(self) -> bool:
        """Whether the chosen coalition is as good there as any."""
        return self.best.worth - self.chosen.worth <= TIE

    def sentence(self) -> Text:
        """Whether the coalition depends on the scale, in words."""
        less = self.best.worth - self.chosen.worth
        values: dict[str, object] = {"best": str(self.best), "less": less}
        if not self.proven:
            return text("Whether the chosen coalition is also the best on min-max scales was not proven in the time "
                        "allowed.")  # fmt: skip
        if self.is_same:
            return text("The chosen coalition is also the best on min-max scales, which run from the worst to the best "
                        "score of these candidates.")  # fmt: skip
        if less < SHOWN:
            return text("On min-max scales {best} would be the best coalition, but hardly better than the chosen one.",
                        **values)  # fmt: skip
        return text("The coalition depends on the scales: on min-max scales, from the worst to the best score of these "
                    "candidates, {best} would be worth {less:0.0} points more than the chosen one. The fixed scales of "
                    "the case do not depend on who takes part.", **values)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """Single candidates in the order of each method, and what that says about the coalition.

    `rankings` begin with the weighted sum on the fixed scales of the case; they are empty when no criterion with a
    score of each candidate has weight. `kendall` is the rank correlation (tau-b, -1 to 1) of each with that first one,
    None when a method ties all. `unfit` are the methods that cannot deal with scores below 0.
    """

    rankings: tuple[Ranking, ...]
    kendall: Mapping[Method, float | None] = field(hash=False)
    unfit: tuple[Method, ...]
    notices: tuple[Text, ...]
    rescaled: Rescaled

    @property
    def winners(self) -> dict[tuple[str, ...], tuple[Method, ...]]:
        """The methods that put each candidate first (several candidates where they tie), the most methods first."""
        found: dict[tuple[str, ...], list[Method]] = {}
        for one in self.rankings:
            found.setdefault(tuple(sorted(one.first)), []).append(one.method)
        return {names: tuple(found[names]) for names in sorted(found, key=lambda one: -len(found[one]))}

    def sentence(self) -> Text:
        """Whether the best single candidate depends on the method, in words."""
        if not self.rankings:
            return text("No criterion with a score of each candidate has weight, so that single candidates cannot be "
                        "put in order.")  # fmt: skip
        winners = self.winners
        if len(winners) == 1:
            return text("All {total} methods put {names} first. The coalition does not rest on that: it is valued as a "
                        "whole.", total=len(self.rankings), names=list(next(iter(winners))))  # fmt: skip
        parts = [
            plural("{n} puts {names} first", "{n} put {names} first", len(methods), names=list(names))
            for names, methods in winners.items()
        ]
        return text("Of {total} methods, {parts}: which single candidate is best depends on the method. The coalition "
                    "does not rest on that: it is valued as a whole.",
                    total=len(self.rankings), parts=parts)  # fmt: skip

    def sentences(self) -> tuple[Text, ...]:
        """The whole answer, one sentence for each thing."""
        found = [self.sentence(), self.rescaled.sentence()]
        found += [one.sentence() for one in self.rankings]
        if self.unfit:
            found.append(text("Not used, since scores below 0 make no sense to them: {methods}.",
                              methods=[one.label for one in self.unfit]))  # fmt: skip
        return (*found, *self.notices)


def comparison(plan: Plan, *, time_limit: float | None = None, cancel: Callable[[], bool] | None = None) -> Comparison:
    """Single candidates by eight methods, and the best coalition on scales made from the scores themselves.

    All candidates are put in order, also those that a gate or a rule stops, since none of these methods knows any.
    PROMETHEE II counts any lead in full: thresholds are nobody's statement here.

    Parameters
    ----------
    time_limit
        In seconds, for solving again on other scales.
    cancel
        Asked now and then; when it answers yes the answer is returned as at a time limit.

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
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0), Criterion("Safety", worst=0)),
    ...             tuple(Assessment(*who, grade) for who, grade in grades.items()))
    >>> found = comparison(optimise(case, [Size(1, 1)]))
    >>> found.rankings[0].first, len(found.winners)
    (('Bolt',), 2)
    """
    on_scores = _rescaled(plan, time_limit, cancel)
    scores = scores_of(plan)
    if scores is None:
        return Comparison((), {}, (), (), on_scores)
    rankings = tuple(ranking(scores, method) for method in Method if is_fit(scores, method))
    return Comparison(
        rankings=rankings,
        kendall={one.method: kendall(rankings[0], one) for one in rankings},
        unfit=tuple(method for method in Method if not is_fit(scores, method)),
        notices=scores.notices(),
        rescaled=on_scores,
    )


def kendall(one: Ranking, other: Ranking) -> float | None:
    """Kendall's tau-b of two rankings of the same candidates, -1 to 1; None when one of them ties all.

    References
    ----------
    Kendall (1945). The treatment of ties in ranking problems. Biometrika 33(3), 239-251.
    https://doi.org/10.1093/biomet/33.3.239
    """
    signs = []
    for listed in (one, other):
        places = {name: place for place, tied in enumerate(listed.order) for name in tied}
        row = np.array([places[name] for name in sorted(places)])
        signs.append(np.sign(row[:, None] - row[None, :]))
    ahead, behind = (np.abs(sign).sum() for sign in signs)
    return float((signs[0] * signs[1]).sum() / np.sqrt(ahead * behind)) if ahead * behind else None


def _rescaled(plan: Plan, time_limit: float | None, cancel: Callable[[], bool] | None) -> Rescaled:
    """The best coalition on scales from the worst to the best score."""
    case = rescaled(plan.case, Scaling.MIN_MAX, [name for name in plan.case.names if name not in plan.case.absent])
    appraiser: Appraiser = replace(plan.appraiser, case=case, weights=plan.appraiser.worth.weights)
    chosen = appraiser.coalition(case.members(plan.best.members))
    again = solve(appraiser, time_limit=time_limit, cancel=cancel)
    best = next((one for one in again.coalitions if one.worth - chosen.worth > TIE), chosen)
    return Rescaled(best, chosen, again.proven)
