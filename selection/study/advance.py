"""How far an answer is: what was counted so far, or between which worths the best coalition must lie."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from selection.texts import Text, plural, text

__all__ = ["Advance", "Counted"]


class Counted(StrEnum):
    """What is gone through one by one."""

    CANDIDATES = "candidates"
    CHECKS = "checks"
    DRAWS = "draws"
    MEMBERS = "members"
    OUTCOMES = "outcomes"
    RULES = "rules"
    SCENARIOS = "scenarios"
    STAKEHOLDERS = "stakeholders"
    VALUES = "values"


@dataclass(frozen=True, slots=True)
class Advance:
    """How far an answer is in `step` of its `steps`, which differ in length.

    In a step either things are counted, `done` of `total`, None where nobody can know yet how many there will be; or
    one optimum is looked for: the best coalition found is worth `best`, and it is proven that none is worth more than
    `bound`.
    """

    step: int
    steps: int
    counted: Counted | None = None
    done: int = 0
    total: int | None = None
    best: float | None = None
    bound: float | None = None

    @property
    def share(self) -> float | None:
        """The part of the step that is done, 0 to 1; None where that is not known."""
        return self.done / self.total if self.total else None

    @property
    def gap(self) -> float | None:
        """How much more than the best there could be, as a part of the best; None where that says nothing."""
        if self.best is None or self.bound is None or self.best <= 0:
            return None
        return max(0.0, self.bound - self.best) / self.best

    def sentence(self) -> Text | None:
        """How far it is, in words; None when there is nothing to say yet."""
        said = self._said()
        if said is None or self.steps == 1:
            return said
        return text("Step {step} of {steps} – {said}", step=self.step, steps=self.steps, said=said)

    def _said(self) -> Text | None:
        if self.counted is not None and self.total is None:
            return plural("{n} outcome found so far", "{n} outcomes found so far", self.done)
        if self.counted is not None:
            return _OF[self.counted](self.done, self.total or 0)
        if self.best is None or self.bound is None or self.bound < 0:
            return None
        if self.gap is None:
            return text("Nothing found yet; it cannot be more than {bound:0.0} points.", bound=self.bound)
        return text("Best so far {best:0.0} points; it cannot be more than {bound:0.0} (gap {gap:0.0%}).",
                    best=self.best, bound=self.bound, gap=self.gap)  # fmt: skip


_OF: Mapping[Counted, Callable[[int, int], Text]] = {
    Counted.CANDIDATES: lambda done, n: plural("{done} of {n} candidate", "{done} of {n} candidates", n, done=done),
    Counted.DRAWS: lambda done, n: plural("{done} of {n} draw", "{done} of {n} draws", n, done=done),
    Counted.MEMBERS: lambda done, n: plural("{done} of {n} member", "{done} of {n} members", n, done=done),
    Counted.CHECKS: lambda done, n: plural("{done} of {n} check", "{done} of {n} checks", n, done=done),
    Counted.RULES: lambda done, n: plural("{done} of {n} rule", "{done} of {n} rules", n, done=done),
    Counted.SCENARIOS: lambda done, n: plural("{done} of {n} scenario", "{done} of {n} scenarios", n, done=done),
    Counted.STAKEHOLDERS: lambda done, n: plural(
        "{done} of {n} stakeholder", "{done} of {n} stakeholders", n, done=done
    ),
    Counted.VALUES: lambda done, n: plural(
        "{done} of {n} possible value", "{done} of {n} possible values", n, done=done
    ),
}
