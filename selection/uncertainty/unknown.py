"""Every value that the evidence leaves open: scores, levels and pairs, each with its interval."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from selection.errors import Place, refused
from selection.model import CLIENT, MAX_LEVEL, Aggregator, Case, Criterion
from selection.normalisation import Interval, pair_values, ratings
from selection.optimisation.asked import weights_of
from selection.texts import Text, text

__all__ = ["Unknown", "check_inside", "unknowns"]

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Unknown:
    """One value that can still turn out otherwise.

    `subject` is the name of the criterion, or of the capability when `is_level`. `parties` is one party by its
    index, or two for a pair, the client being `CLIENT`. The interval is in utility; for a `total` criterion in its
    unit, times follow-through; for a capability in levels. `is_missing` says that there is no value at all.
    """

    subject: str
    parties: tuple[int, ...]
    interval: Interval
    is_level: bool = False
    is_missing: bool = False

    def is_about(self, criterion: Criterion) -> bool:
        """Whether it is a score, or the value of a pair, on this criterion."""
        return self.subject == criterion.name and not self.is_level

    def sentence(self, case: Case) -> Text:
        """Whose value it is, and of what."""
        names = [case.client if party == CLIENT else case.names[party] for party in self.parties]
        if len(names) == 1:
            return text("{subject} of {name}", subject=self.subject, name=names[0])
        return text("{subject} between {names}", subject=self.subject, names=names)


def unknowns(case: Case, weights: Mapping[str, float] | None = None) -> tuple[Unknown, ...]:
    """Every value of `case` that is uncertain and counts: one with an open interval on a criterion with weight.

    `weights` by criterion, of sum 1, take the place of those of the case.

    Raises
    ------
    CaseError
        If the weights do not fit the criteria.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Evidence
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8, evidence=Evidence.CLAIM),))
    >>> [str(one.sentence(case)) for one in unknowns(case)]
    ['Ideas of Acme', 'Ideas of Bolt']
    """
    weights = weights_of(case, weights)
    counting = [criterion for criterion in case.criteria if weights.get(criterion.name)]
    kinds = {criterion.aggregator for criterion in counting}
    found: list[Unknown] = []
    for criterion in counting:
        if criterion.aggregator.is_scored:
            found += _scores(case, criterion)
        elif criterion.aggregator.is_pairwise:
            found += _pairs(case, criterion)
    needed = [need.capability for need in case.needs if need.weight and Aggregator.COVERAGE in kinds]
    if Aggregator.JOINT in kinds:
        needed += [capability for result in case.joint_results for capability in result.requires]
    return (*found, *_levels(case, dict.fromkeys(needed)))


def check_inside(one: Unknown, values: NDArray[np.float64]) -> None:
    """Nothing when these values lie within the interval.

    Raises
    ------
    CaseError
        When one does not.
    """
    low, high = one.interval.low, one.interval.high
    wrong = values[~((values >= low - _ROUNDING) & (values <= high + _ROUNDING))]
    if len(wrong):
        demand = text("a value from {low} to {high}", low=low, high=high)
        found = text("{value}", value=float(wrong[0]))
        raise refused(one.subject, Place(), demand, found, text("Keep to the interval of what is uncertain"))


def _scores(case: Case, criterion: Criterion) -> Iterator[Unknown]:
    found = ratings(case, criterion)
    if found.client is not None and criterion.aggregator is Aggregator.WEAKEST and _is_open(found.client):
        # The client's interval says the same as those of the candidates, but not whether somebody rated it.
        rated = any(
            entry.value is not None
            for entry in case.assessments
            if (entry.party, entry.criterion) == (case.client, criterion.name)
        )
        yield Unknown(criterion.name, (CLIENT,), found.client, is_missing=not rated)
    for i, ends in enumerate(zip(found.low.tolist(), found.mid.tolist(), found.high.tolist(), strict=True)):
        interval = Interval(*ends)
        if _is_open(interval):
            yield Unknown(criterion.name, (i,), interval, is_missing=bool(np.isnan(found.raw[i])))


def _pairs(case: Case, criterion: Criterion) -> Iterator[Unknown]:
    low, high = pair_values(case, criterion, "low"), pair_values(case, criterion, "high")
    for pair, mid in pair_values(case, criterion).items():
        interval = Interval(low[pair], mid, high[pair])
        if _is_open(interval):
            yield Unknown(criterion.name, pair, interval)


def _levels(case: Case, capabilities: Mapping[str, None]) -> Iterator[Unknown]:
    interval = Interval(0.0, MAX_LEVEL / 2, float(MAX_LEVEL))
    for capability in capabilities:
        for party in range(CLIENT, len(case.candidates)):
            if case.levels.get((party, capability), 0.0) is None:
                yield Unknown(capability, (party,), interval, is_level=True, is_missing=True)


def _is_open(interval: Interval) -> bool:
    return interval.high > interval.low
