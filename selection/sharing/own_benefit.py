"""What the parties say that they gain, and on which criteria they say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from selection.errors import CaseError, Place
from selection.model import Aggregator, Candidate, Case, Criterion, Group, Members, unknown_name
from selection.normalisation import ratings
from selection.texts import text
from selection.worth import TIE

__all__ = ["PartyBenefit", "Source", "chosen", "least_of"]


@dataclass(frozen=True, slots=True)
class PartyBenefit:
    """What one party gains: `value` in the criterion's unit, None when nobody said; `utility` in [0, 1].

    Where nobody said, the utility is the middle of what it can be.
    """

    party: str
    value: float | None
    utility: float


@dataclass(frozen=True, slots=True)
class Source:
    """What every party of the case gains on one criterion."""

    criterion: Criterion
    members: tuple[PartyBenefit, ...]
    client: PartyBenefit | None

    @staticmethod
    def of(case: Case, criterion: Criterion) -> Source:
        """What every party of `case` gains on `criterion`."""
        judged = ratings(case, criterion)
        values = [None if np.isnan(raw) else float(raw) for raw in judged.raw]
        members = map(PartyBenefit, case.names, values, map(float, judged.mid))
        client = None if judged.client is None else PartyBenefit(case.client, _own(case, criterion), judged.client.mid)
        return Source(criterion, tuple(members), client)

    def parties(self, members: Members) -> tuple[PartyBenefit, ...]:
        """The parties of a coalition, the client first when it was rated."""
        client = () if self.client is None else (self.client,)
        return *client, *(self.members[i] for i in members)

    def client_is_least(self, parties: Sequence[PartyBenefit]) -> bool:
        """Whether the client is among those that gain least."""
        return self.client is not None and self.client in least_of(parties)


def _own(case: Case, criterion: Criterion) -> float | None:
    """The client's own value in the unit of the criterion: it is judged as a candidate would be, by its own panel."""
    name = case.client
    said = tuple(one for one in case.assessments if (one.party, one.criterion) == (name, criterion.name))
    bare = criterion.replace(weight=None)
    value = float(ratings(Case((Candidate(name),), (bare,), said, client=f"not {name}"), bare).raw[0])
    return None if np.isnan(value) else value


def chosen(case: Case, names: Sequence[str] | None) -> list[Criterion]:
    """The criteria that are about the parties' own benefit: those named, else as `benefits` says.

    Raises
    ------
    CaseError
        If a criterion named is not in the case, or does not add up as the weakest member.
    """
    weakest = case.with_aggregator(Aggregator.WEAKEST)
    if names is not None:
        known = [criterion.name for criterion in weakest]
        kind = text("a criterion that adds up as the weakest member")
        faults = [unknown_name(name, kind, known, Place()) for name in names if name not in known]
        if faults:
            raise CaseError(text("The benefits cannot be shown."), faults)
        return [case.criterion(name) for name in dict.fromkeys(names)]
    rated = [one for one in weakest if one.group is not Group.SAFETY and ratings(case, one).client is not None]
    return rated or [one for one in weakest if one.group is Group.OTHER]


def least_of(parties: Sequence[PartyBenefit]) -> tuple[PartyBenefit, ...]:
    """Those that gain least."""
    lowest = min((one.utility for one in parties), default=0.0)
    return tuple(one for one in parties if one.utility - lowest <= TIE)
