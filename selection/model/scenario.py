"""A way the world may turn out: what changes in the case, applied without touching the original (A3.4)."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from selection.errors import Place, refused
from selection.model.parties import Candidate
from selection.model.rule import Rule
from selection.texts import text

if TYPE_CHECKING:
    from selection.model.case import Case

__all__ = ["Scenario"]


@dataclass(frozen=True, slots=True)
class Scenario:
    """Changes that belong together.

    Weights and candidate columns are multiplied (a budget cut is a rule of the scenario, a price rise a factor on
    a cost column), needs get another level or another weight, absent candidates cannot join, `rules` come on top
    of those of the case.
    """

    name: str
    probability: float | None = None
    weight_factors: Mapping[str, float] = field(default_factory=dict, hash=False)
    need_levels: Mapping[str, int] = field(default_factory=dict, hash=False)
    need_weights: Mapping[str, float] = field(default_factory=dict, hash=False)
    column_factors: Mapping[str, float] = field(default_factory=dict, hash=False)
    absent: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    place: Place = field(default=Place(), compare=False)

    def __post_init__(self) -> None:
        if self.probability is not None and not 0 <= self.probability <= 1:
            found = text("{p}", p=self.probability)
            remedy = text("Enter how likely the scenario is, or leave it empty")
            raise refused(self.name, self.place, text("a probability from 0 to 1"), found, remedy)
        factors = (*self.weight_factors.values(), *self.column_factors.values(), *self.need_weights.values())
        if not all(0 <= factor < math.inf for factor in factors):
            remedy = text("Enter 1 for no change, 1.2 for 20% more")
            raise refused(self.name, self.place, text("factors of 0 or more"), text("another one"), remedy)

    def applied(self, case: Case) -> Case:
        """The case as it would be in this scenario."""
        needs = tuple(
            dataclasses.replace(
                need,
                level=self.need_levels.get(need.capability, need.level),
                weight=self.need_weights.get(need.capability, need.weight),
            )
            for need in case.needs
        )
        return case.replace(
            candidates=tuple(self._adapted(candidate) for candidate in case.candidates),
            needs=needs,
            absent=(*case.absent, *self.absent),
            rules=(*case.rules, *self.rules),
            weight_factors=self.weight_factors,
            scenarios=(),
        )

    def _adapted(self, candidate: Candidate) -> Candidate:
        changed = {
            column: number * factor
            for column, factor in self.column_factors.items()
            if (number := candidate.number(column)) is not None
        }
        return dataclasses.replace(candidate, attributes={**candidate.attributes, **changed})
