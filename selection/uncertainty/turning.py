"""From which value on another coalition is best, found by optimising along the way from the middle to an end."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from selection.model import CLIENT, Assessment, Case, Panel, Rule
from selection.texts import Text, text
from selection.uncertainty.choices import Effort, choices
from selection.uncertainty.unknown import Unknown, unknowns
from selection.worth import TIE

__all__ = ["Turn", "turns"]

_STEPS = 24
"""Steps on the way to an end, and within the step where the choice turns: that is 1 in 576 of the way."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The value of an uncertain score at which another coalition becomes best.

    `value` is in the unit of the criterion; `is_below` says that the choice changes below it, else above. It is that of
    the one score that is missing, or `of_panel` the mean of several assessors; of their median there is none.
    """

    value: float
    is_below: bool
    of_panel: bool = False

    def sentence(self) -> Text:
        """From where on the choice is another."""
        if self.of_panel and self.is_below:
            return text(
                "Below a mean of about {value:0.0#} of the assessors another coalition is best.", value=self.value
            )
        if self.of_panel:
            return text(
                "Above a mean of about {value:0.0#} of the assessors another coalition is best.", value=self.value
            )
        if self.is_below:
            return text("Below about {value:0.0#} another coalition is best.", value=self.value)
        return text("Above about {value:0.0#} another coalition is best.", value=self.value)


def turns(
    case: Case,
    ends: Sequence[tuple[Unknown, bool]],
    rules: Iterable[Rule] = (),
    *,
    weights: Mapping[str, float] | None = None,
    effort: Effort | None = None,
) -> tuple[Turn | None, ...]:
    """Where the choice turns on the way of each unknown from its middle to an end: the low one where the flag is set.

    All others stay at their middle. None where the value is no score in a unit of its own, where the choice does not
    turn, or where a step was not proven.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion, Evidence
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8, evidence=Evidence.CLAIM), Assessment("Bolt", "Ideas", 7.5)))
    >>> print(turns(case, [(unknowns(case)[0], True)], [Size(1, 1)])[0].sentence())
    Below about 7.5 another coalition is best.
    """
    rules, found = tuple(rules), list(unknowns(case, weights))
    own = [(found.index(one), is_low) for one, is_low in ends]
    # On the way from the middle, 0, to the end, 1: the last place where it held, and the first where it did not.
    low, high = np.zeros(len(own)), np.ones(len(own))
    is_known = np.array([_is_scored(case, one) for one, _ in ends], dtype=bool)
    for _ in range(2):
        if not is_known.any():
            break
        share = low + (high - low) * np.linspace(0, 1, _STEPS + 1)[:, None]
        held, proven = _held(case, found, own, share, rules, weights, effort)
        for i in np.flatnonzero(is_known):
            first = next((step for step in range(1, _STEPS + 1) if not held[step, i]), None)
            if first is None or not held[first - 1, i] or not proven[first - 1 : first + 1, i].all():
                is_known[i] = False
            else:
                low[i], high[i] = share[first - 1, i], share[first, i]
    return tuple(
        _turn(case, one, float(low[i]), float(high[i]), is_low=is_low) if is_known[i] else None
        for i, (one, is_low) in enumerate(ends)
    )


def _is_scored(case: Case, one: Unknown) -> bool:
    criterion = next((own for own in case.criteria if one.is_about(own)), None)
    return (
        criterion is not None
        and len(one.parties) == 1
        and criterion.aggregator.is_scored
        and criterion.need is None
        and not criterion.knots
        and (criterion.panel is Panel.MEAN or len({said.assessor for said in _given(case, one)}) < 2)
    )


def _held(
    case: Case,
    found: Sequence[Unknown],
    own: Sequence[tuple[int, bool]],
    share: np.ndarray,
    rules: tuple[Rule, ...],
    weights: Mapping[str, float] | None,
    effort: Effort | None,
) -> tuple[np.ndarray, np.ndarray]:
    """Whether the plain best is best, and whether that is proven, at each share of each way (shape steps x ways)."""
    mid = np.array([one.interval.mid for one in found], dtype=np.float64)
    draws = np.tile(mid, (share.size, 1))
    for i, (at, is_low) in enumerate(own):
        interval = found[at].interval
        end = interval.low if is_low else interval.high
        draws[i :: len(own), at] = interval.mid + share[:, i] * (end - interval.mid)
    made = choices(case, draws, rules, weights, effort)
    return (made.worth - made.beside <= TIE).reshape(share.shape), made.proven.reshape(share.shape)


def _turn(case: Case, one: Unknown, held: float, turned: float, *, is_low: bool) -> Turn:
    """The middle of the step in which the choice turns, in as many digits as the step allows."""
    criterion = case.criterion(one.subject)
    end = one.interval.low if is_low else one.interval.high
    width = criterion.best - criterion.worst
    ends = [criterion.worst + (one.interval.mid + share * (end - one.interval.mid)) * width for share in (held, turned)]
    given, absent = _scores_of(case, one)
    of_panel = len(given) + absent > 1
    # From the panel's mean to the one score that is not there, where there can be such a score.
    alone = [end * (len(given) + 1) - math.fsum(given) for end in ends] if given and absent == 1 else []
    if alone and all(
        min(criterion.worst, criterion.best) <= end <= max(criterion.worst, criterion.best) for end in alone
    ):
        ends, of_panel = alone, False
    digits = -1 - math.floor(math.log10(abs(ends[1] - ends[0])))
    return Turn(round(sum(ends) / 2, digits), is_low is not criterion.less_is_better, of_panel)


def _given(case: Case, one: Unknown) -> list[Assessment]:
    return [entry for entry in case.assessments if entry.criterion == one.subject and entry.value is not None]


def _scores_of(case: Case, one: Unknown) -> tuple[list[float], int]:
    """The scores that assessors gave for an unknown one, and how many of those who judge others gave none."""
    said = _given(case, one)
    name = case.client if one.parties[0] == CLIENT else case.names[one.parties[0]]
    given = {entry.assessor: entry.value for entry in said if entry.party == name and entry.value is not None}
    panel = {entry.assessor for entry in said if (entry.party == case.client) is (one.parties[0] == CLIENT)}
    return list(given.values()), len(panel - given.keys()) if given else 0
