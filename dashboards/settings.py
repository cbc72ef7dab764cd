"""What the reader changed: weights, rules, how long and how far to search. Knows no Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from selection.model import Case, Rule
from selection.rules import (
    AtLeastOf,
    AtMostOf,
    AverageAtLeast,
    Budget,
    Covers,
    DifferentGroups,
    Floor,
    GroupAtLeast,
    GroupAtMost,
    Newcomers,
    PairFloor,
    TotalAtLeast,
)

__all__ = [
    "AS_STATED",
    "COUNTS",
    "EQUAL",
    "Settings",
    "adjustable",
    "adjusted",
    "base_weights",
    "shared_out",
    "words_of",
]

AS_STATED = "as stated"
"""The weights that the case has of itself."""

EQUAL = "equal"
"""The same weight for every criterion."""

COUNTS = (AtLeastOf, AtMostOf, GroupAtMost, GroupAtLeast, DifferentGroups, Newcomers, Covers)
"""The rules of which the number is a number of parties."""

_NUMBER: Mapping[type, str] = {
    Budget: "max",
    TotalAtLeast: "need",
    AverageAtLeast: "value",
    Floor: "value",
    PairFloor: "value",
    AtLeastOf: "n",
    AtMostOf: "n",
    GroupAtMost: "n",
    GroupAtLeast: "n",
    DifferentGroups: "n",
    Newcomers: "at_least",
    Covers: "by",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """One question to the optimisation.

    `kept` are the rules of the case that stay, possibly changed; `added` come on top. `weights` None means those
    of the case. `seconds` None means as long as it takes.
    """

    kept: tuple[Rule, ...]
    added: tuple[Rule, ...] = ()
    weights: Mapping[str, float] | None = field(default=None, hash=False)
    alternatives: int = 5
    seconds: float | None = 60.0

    @property
    def key(self) -> str:
        """Equal for equal questions. Not the time allowed: a proven answer stays one, however long it took."""
        weights = None if self.weights is None else sorted(self.weights.items())
        return repr((self.kept, self.added, weights, self.alternatives))

    def applied(self, case: Case) -> Case:
        """The case under the rules that stay."""
        return case if self.kept == case.rules else case.replace(rules=self.kept)


def adjustable(rule: Rule) -> float | None:
    """The one number of `rule` that can be changed, if it has one."""
    name = _NUMBER.get(type(rule))
    return None if name is None else getattr(rule, name)


def words_of(case: Case, criterion: str) -> dict[float, str]:
    """The words of the scale of a criterion by what they are worth, the lowest first; none where it has no words."""
    levels = next((one.levels for one in case.criteria if one.name == criterion), {})
    return {worth: next(word for word, own in levels.items() if own == worth) for worth in sorted(set(levels.values()))}


def adjusted(rule: Any, number: float) -> Any:
    """The same rule with another number."""
    return replace(rule, **{_NUMBER[type(rule)]: number})


def base_weights(case: Case, source: str) -> Mapping[str, float]:
    """The weights by criterion, of sum 1, that `source` stands for: `AS_STATED`, `EQUAL` or a stakeholder's name."""
    if source == EQUAL:
        return {criterion.name: 1 / len(case.criteria) for criterion in case.criteria}
    for who in case.stakeholders:
        if who.name == source:
            return dict.fromkeys((criterion.name for criterion in case.criteria), 0.0) | dict(
                who.preference.centre().items()
            )
    return case.weights


def shared_out(base: Mapping[str, float], points: Mapping[str, int]) -> Mapping[str, float] | None:
    """The weights of sum 1 that the sliders stand for; None when all of them are 0.

    Sliders show whole points. One that was not moved stands for the exact weight that it began with, so that
    nothing changes until somebody moves something.
    """
    exact = {
        name: share * 100 if points[name] == round(share * 100) else float(points[name]) for name, share in base.items()
    }
    total = sum(exact.values())
    if not total:
        return None
    weights = {name: value / total for name, value in exact.items()}
    return base if all(abs(weights[name] - share) < 1e-12 for name, share in base.items()) else weights
