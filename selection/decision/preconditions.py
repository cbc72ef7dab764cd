"""What holds the choice up: conditions with their dates, floors, vetoes and core needs (A3.16)."""

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

Kind = Literal["proof", "floor", "veto", "core"]
_KINDS: dict[type[Rule], Kind] = {Floor: "floor", PairFloor: "floor", Apart: "veto", Covers: "core"}


@dataclass(frozen=True, slots=True)
class Precondition:
    """Something that must hold.

    A member's `proof` must be there before the day in `before`; a `floor`, a `veto` and a `core` need held when the
    choice was made and have no day.
    """

    kind: Kind
    words: Words
    party: str = ""
    criterion: str = ""
    before: date | None = None


def preconditions(plan: Plan, chosen: Coalition) -> tuple[Precondition, ...]:
    """What the members still have to prove, the first day first; then the floors, vetoes and core needs."""
    proofs = sorted(_proofs(plan, chosen), key=lambda one: one.before or date.max)
    listed = [Precondition(kind, Words.of(r.sentence())) for r in plan.rules if (kind := _KINDS.get(type(r)))]
    return (*proofs, *sorted(listed, key=lambda one: list(_KINDS.values()).index(one.kind)))


def _proofs(plan: Plan, chosen: Coalition) -> Iterator[Precondition]:
    for name in chosen.conditional:
        for criterion, day in conditions(plan, name).items():
            sentence = text("{party} proves {criterion} before {date}.", party=name, criterion=criterion, date=day)
            yield Precondition("proof", Words.of(sentence), name, criterion, day)
