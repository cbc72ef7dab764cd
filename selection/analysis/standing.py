"""Where each candidate stands, chosen or not, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import numpy as np

from selection.analysis.admission import Admission
from selection.analysis.barriers import barriers
from selection.analysis.replacement import Replacement, replacements
from selection.limits import Status
from selection.model import Case
from selection.normalisation import At, alone, ratings
from selection.optimisation import Coalition, Plan
from selection.rules import Floor
from selection.texts import Text, joined, text
from selection.worth import SHOWN, TIE, apart

__all__ = [
    "Outcome",
    "Standing",
    "conditions",
    "highest_scorer",
    "highest_scorer_sentence",
    "own_utilities",
    "standings",
]

_ENDS: tuple[At, ...] = ("low", "mid", "high")


class Outcome(StrEnum):
    """What became of a candidate."""

    CHOSEN = "chosen"
    CONDITIONAL = "chosen on condition"
    NOT_CHOSEN = "not chosen"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Standing:
    """One candidate: what became of it and why, in sentences.

    `low`, `mid` and `high` are its own utility (see `own_utilities`), None when nothing scored has weight.
    `missing` are the criteria on which it has no score.
    """

    name: str
    outcome: Outcome
    reasons: tuple[Text, ...]
    low: float | None
    mid: float | None
    high: float | None
    missing: tuple[str, ...] = ()
    replacement: Replacement | None = None

    def reason(self) -> Text:
        """The reasons one after another."""
        return joined(*self.reasons)

    def priced(self, admission: Admission | None) -> Standing:
        """As it stands once the best coalition with it is known: who is in none at all cannot take part."""
        if self.outcome is not Outcome.NOT_CHOSEN or admission is None:
            return self
        outcome = Outcome.STOPPED if admission.coalition is None and admission.proven else self.outcome
        return replace(self, outcome=outcome, reasons=(admission.sentence(),))


def own_utilities(case: Case, at: At = "mid", weights: Mapping[str, float] | None = None) -> tuple[float, ...] | None:
    """The weighted mean, in [0, 1], of each candidate's own utilities on the scored criteria.

    On a `total` criterion it is the part of the need that the candidate brings alone. What only exists between
    parties (capabilities, joint results, relations) is not in it. None when no scored criterion has weight.
    """
    weights = weights or case.weights
    scored = [criterion for criterion in case.criteria if criterion.aggregator.is_scored and weights[criterion.name]]
    if not scored:
        return None
    total = sum(weights[criterion.name] for criterion in scored)
    sums = [0.0] * len(case.candidates)
    for criterion in scored:
        for i, own in enumerate(alone(case, criterion, at)):
            sums[i] += weights[criterion.name] / total * float(own)
    return tuple(sums)


def highest_scorer(case: Case, weights: Mapping[str, float] | None = None) -> str | None:
    """The candidate with the highest own utility, the first of equals; None when nothing scored has weight."""
    own = own_utilities(case, "mid", weights)
    return None if own is None else case.names[own.index(max(own))]


def highest_scorer_sentence(plan: Plan, known: Iterable[Standing] | None = None) -> Text | None:
    """Whether the highest scorer is in the best coalition and, if not, why; None when there is no highest scorer.

    `known` are the standings of the plan, where they are at hand.
    """
    found = [one for one in known or standings(plan) if one.mid is not None]
    if not found:
        return None
    most = max(one.mid or 0.0 for one in found)
    equal = [one for one in found if (one.mid or 0.0) >= most - TIE]
    # Of equals it is told of one that takes part.
    standing = next((one for one in equal if one.outcome in {Outcome.CHOSEN, Outcome.CONDITIONAL}), equal[0])
    name = standing.name
    if standing.outcome in {Outcome.CHOSEN, Outcome.CONDITIONAL}:
        return text("{name} has the highest scores of its own, and takes part.", name=name)
    why = standing.reason()
    return text("{name} has the highest scores of its own, but is not chosen. {why}", name=name, why=why)


def standings(plan: Plan) -> tuple[Standing, ...]:
    """Every candidate of the case, in its order, with the reasons for what became of it in the best coalition.

    Those outside it are stopped by a gate or a rule of their own. Else the best coalition of the list with them tells
    what it would be worth, or the best single replacement where that is worth as much, or the list has none with them
    (see `selection.analysis.replacement`).
    """
    case, appraiser = plan.case, plan.appraiser
    best = plan.coalitions[0] if plan.coalitions else None
    swaps = replacements(appraiser, case.members(best.members)) if best else {}
    own = [own_utilities(case, at, appraiser.worth.weights) for at in _ENDS]
    gaps = _missing(case)
    found = []
    for i, (name, stops) in enumerate(zip(case.names, barriers(case, plan.rules), strict=True)):
        if best and name in best.members:
            outcome, reasons = _chosen(plan, name, best)
        elif stops:
            outcome, reasons = Outcome.STOPPED, stops
        else:
            reasons = (_outside(plan, name, swaps[name]),) if name in swaps else (_nobody(plan),)
            outcome = Outcome.NOT_CHOSEN
        low, mid, high = (ends[i] if ends else None for ends in own)
        found.append(Standing(name, outcome, reasons, low, mid, high, gaps[i], swaps.get(name)))
    return tuple(found)


def _outside(plan: Plan, name: str, swap: Replacement) -> Text:
    """The best coalition with a candidate where the list has one that is worth more than a single exchange; else that.

    What breaks a rule in the place of each member may well be in another coalition.
    """
    listed = next((one for one in plan.coalitions[1:] if name in one.members), None)
    if listed is None or (not swap.broken and swap.worth >= listed.worth - TIE):
        return swap.sentence()
    worth, _, less = apart(listed.worth, plan.best.worth)
    values: dict[str, object] = {"coalition": str(listed), "worth": worth, "less": less}
    if listed.worth - plan.best.worth > TIE:
        # What was chosen need not be what is worth most.
        return text("In {coalition}: worth {worth:0.0}, {less:0.0##} points more.", **values)
    if plan.best.worth - listed.worth <= TIE:
        return text("In {coalition}: worth just as much, {worth:0.0}.", **values)
    if plan.best.worth - listed.worth < SHOWN:
        return text("In {coalition}: worth hardly less, {worth:0.0}.", **{**values, "worth": listed.worth})
    return text("In {coalition}: worth {worth:0.0}, {less:0.0} points less.", **values)


def conditions(plan: Plan, name: str) -> dict[str, date]:
    """The criteria whose floor a candidate passes only by its recovery plan, each with the date of the proof."""
    case, candidate = plan.case, plan.case.index[name]
    floors = (rule for rule in plan.rules if isinstance(rule, Floor) and candidate in rule.excused(case))
    return {rule.criterion: case.candidates[candidate].recovery[rule.criterion] for rule in floors}


def _chosen(plan: Plan, name: str, best: Coalition) -> tuple[Outcome, tuple[Text, ...]]:
    points = sum(shares.get(name, 0.0) for shares in best.contributions.values())
    brings = text("Brings {points:0.0} of the {worth:0.0} points.", points=points, worth=best.worth)
    if name not in best.conditional:
        return Outcome.CHOSEN, (brings,)
    plans = [
        text("On condition that {criterion} is proven before {date}.", criterion=criterion, date=date)
        for criterion, date in conditions(plan, name).items()
    ]
    return Outcome.CONDITIONAL, (brings, *plans)


def _nobody(plan: Plan) -> Text:
    if plan.status is Status.INFEASIBLE:
        return text("No coalition satisfies all rules.")
    return text("No coalition was found in the time allowed.")


def _missing(case: Case) -> list[tuple[str, ...]]:
    """For each candidate the criteria on which it should have a score and has none."""
    found: list[list[str]] = [[] for _ in case.candidates]
    for criterion in case.criteria:
        if criterion.aggregator.is_scored:
            for i in np.flatnonzero(np.isnan(ratings(case, criterion).raw)):
                found[i].append(criterion.name)
    return [tuple(names) for names in found]
