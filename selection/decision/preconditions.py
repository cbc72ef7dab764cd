"""What holds the choice up: conditions with their dates, floors, vetoes, core needs and all other rules (A3.16)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from selection.analysis import conditions
from selection.decision.words import Words
from selection.model import Rule
from selection.optimisation import Coalition, Plan
from selection.rules import Apart, Covers, Floor, PairFloor
from selection.texts import text

__all__ = ["Precondition", "preconditions"]

Kind = Literal["proof", "floor", "veto", "core", "rule"]
_ORDER: tuple[Kind, ...] = ("floor", "veto", "core", "rule")
_KINDS: dict[type[Rule], Kind] = {Floor: "floor", PairFloor: "floor", Apart: "veto", Covers: "core"}


@dataclass(frozen=True, slots=True)
class Precondition:
    """Something that must hold.

    A member's `proof` must be there before the day in `before`; a `floor`, a `veto`, a `core` need and any other `rule`
    held when the choice was made and have no day.
    """

    kind: Kind
    words: Words
    party: str = ""
    criterion: str = ""
    before: date | None = None


def preconditions(plan: Plan, chosen: Coalition) -> tuple[Precondition, ...]:
    """What the members still have to prove, the first day first; then floors, vetoes, core needs and other rules."""
    proofs = sorted(_proofs(plan, chosen), key=lambda one: one.before or date.max)
    listed = [Precondition(_KINDS.get(type(rule), "rule"), Words.of(rule.sentence())) for rule in plan.rules]
    return (*proofs, *sorted(listed, key=lambda one: _ORDER.index(one.kind)))


def _proofs(plan: Plan, chosen: Coalition) -> Iterator[Precondition]:
    for name in chosen.conditional:
        for criterion, day in conditions(plan, name).items():
            sentence = text("{party} proves {criterion} before {date}.", party=name, criterion=criterion, date=day)
            yield Precondition("proof", Words.of(sentence), name, criterion, day)
