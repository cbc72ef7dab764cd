"""One decision: the question, the parties, what is judged, what is needed, the rules, the weights, the scenarios."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from selection.errors import CaseError, Notice
from selection.model.checks import faults_of
from selection.model.criterion import DEFAULT_GROUP_WEIGHTS, Aggregator, Criterion
from selection.model.needs import JointResult, Need
from selection.model.other_ends import OtherEnds
from selection.model.parties import Assessment, Candidate, CapabilityLevel, Relation
from selection.model.rule import Members, Rule, fitted
from selection.model.scenario import Scenario
from selection.model.stakeholders import Stakeholder, weights_of_each, weights_together
from selection.texts import LANGUAGES, text

__all__ = ["CLIENT", "Case", "Dossier"]

CLIENT = -1
"""The index of the client among the parties; candidates are 0, 1, 2 ..."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the decision is about: shown on every report, never used in a calculation (A0.1)."""

    title: str = ""
    question: str = ""
    owner: str = ""
    date: str = ""
    term: str = ""
    goal: str = ""


@dataclass(frozen=True)
class Case:
    """A decision with everything that is known about it.

    `source` and `sha256` name what it was read from. `absent` candidates cannot join. `weight_factors` multiply
    the weights (a scenario's doing). `other_ends` are other answers to what had to be asked or proposed about criteria
    where the sheet states nothing; they change nothing by themselves.

    Raises
    ------
    CaseError
        With every fault at once: unknown or double names, values outside their scale, rules that ask for what is
        not there.
    """

    candidates: tuple[Candidate, ...]
    criteria: tuple[Criterion, ...]
    assessments: Sequence[Assessment] = ()
    capabilities: tuple[CapabilityLevel, ...] = ()
    needs: tuple[Need, ...] = ()
    joint_results: tuple[JointResult, ...] = ()
    relations: tuple[Relation, ...] = ()
    rules: tuple[Rule, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    client: str = "Client"
    dossier: Dossier = field(default_factory=Dossier)
    absent: tuple[str, ...] = ()
    weight_factors: Mapping[str, float] = field(default_factory=dict, hash=False)
    notices: tuple[Notice, ...] = ()
    other_ends: tuple[OtherEnds, ...] = ()
    source: str = ""
    sha256: str = ""

    def __post_init__(self) -> None:
        faults = faults_of(self)
        if faults:
            raise CaseError(text("The case cannot be used as it is:"), faults)
        object.__setattr__(self, "rules", tuple(fitted(rule, self) for rule in self.rules))

    def replace(self, **changes: Any) -> Case:
        """The same case with some fields changed, checked again."""
        return dataclasses.replace(self, **changes)

    def noted(self, notices: Iterable[Notice]) -> Case:
        """The same case with other notices, which cannot be at fault: nothing is checked again."""
        return self._unchecked(notices=tuple(notices))

    def doubted(self, other_ends: Iterable[OtherEnds]) -> Case:
        """The same case with these other answers about its scales: nothing is checked again."""
        return self._unchecked(other_ends=tuple(other_ends))

    def _unchecked(self, **changes: Any) -> Case:
        found = copy.copy(self)
        for name, value in changes.items():
            object.__setattr__(found, name, value)
        return found

    def __getstate__(self) -> dict[str, Any]:
        """The fields alone, so that a case can be sent to another process: the rest is computed again."""
        return {entry.name: getattr(self, entry.name) for entry in dataclasses.fields(self)}

    @cached_property
    def derived(self) -> dict[Hashable, Any]:
        """What was computed from the case by functions marked `once_per_case`."""
        return {}

    @property
    def organisation(self) -> str:
        """The name of the client; empty where the case has no more than the word for it, in any language."""
        words = {text("Client").to(language).casefold() for language in LANGUAGES}
        return "" if self.client.strip().casefold() in words else self.client

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the candidates, in order."""
        return tuple(candidate.name for candidate in self.candidates)

    @cached_property
    def index(self) -> Mapping[str, int]:
        """The index of each candidate by name, and `CLIENT` for the client."""
        return MappingProxyType({self.client: CLIENT} | {name: i for i, name in enumerate(self.names)})

    def members(self, names: frozenset[str] | tuple[str, ...] | list[str]) -> Members:
        """The increasing indices of the candidates called `names`."""
        return tuple(sorted(self.index[name] for name in names))

    def names_of(self, members: Members) -> tuple[str, ...]:
        """The names of the candidates with these indices."""
        return tuple(self.names[i] for i in members)

    def criterion(self, name: str) -> Criterion:
        """The criterion called `name`."""
        return next(criterion for criterion in self.criteria if criterion.name == name)

    def with_aggregator(self, *aggregators: Aggregator) -> tuple[Criterion, ...]:
        """The criteria that add up in one of these ways."""
        return tuple(criterion for criterion in self.criteria if criterion.aggregator in aggregators)

    @cached_property
    def levels(self) -> Mapping[tuple[int, str], float | None]:
        """The capability level of a party (by index) on a capability; None when unknown, absent when not claimed."""
        return {(self.index[entry.party], entry.capability): entry.level for entry in self.capabilities}

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The weight of each criterion in the plain result, of sum 1.

        Those of the stakeholders together when there are any, else the points on the criteria, else the default:
        group weights, shared equally by the criteria of a group.
        """
        total = sum(self.points.values())
        return MappingProxyType({name: points / total for name, points in self.points.items()})

    @cached_property
    def points(self) -> Mapping[str, float]:
        """The weight of each criterion, times its factor, before the sum is made 1."""
        if self.stakeholders:
            base = weights_together(self.stakeholders, [criterion.name for criterion in self.criteria])
        elif any(criterion.weight is not None for criterion in self.criteria):
            base = {criterion.name: criterion.weight or 0.0 for criterion in self.criteria}
        else:
            base = self._default_weights()
        return self._factored(base)

    @cached_property
    def points_of_each(self) -> Mapping[str, Mapping[str, float]]:
        """The same to each stakeholder with influence alone, by name; empty when there are none."""
        each = weights_of_each(self.stakeholders, [criterion.name for criterion in self.criteria])
        return MappingProxyType({who: self._factored(dict(weights.items())) for who, weights in each.items()})

    def _factored(self, points: Mapping[str, float]) -> dict[str, float]:
        return {name: weight * self.weight_factors.get(name, 1.0) for name, weight in points.items()}

    def _default_weights(self) -> dict[str, float]:
        groups = [criterion.group for criterion in self.criteria]
        if not any(group in DEFAULT_GROUP_WEIGHTS for group in groups):
            return dict.fromkeys((criterion.name for criterion in self.criteria), 1.0)
        return {
            criterion.name: DEFAULT_GROUP_WEIGHTS.get(criterion.group, 0.0) / groups.count(criterion.group)
            for criterion in self.criteria
        }
