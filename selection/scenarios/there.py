"""A rule of another world, asked of a coalition that is chosen today.

It is asked of the coalition as it was chosen: that somebody drops out is no choice, and forbids nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from selection.errors import Fault, Place
from selection.model import Case, Members, Rule
from selection.optimisation import Plan
from selection.program import Affine
from selection.rules import Exclude
from selection.scenarios.worlds import World
from selection.texts import Text, text

__all__ = ["There", "asked_of", "remaining", "rules_there"]


@dataclass(frozen=True, slots=True, eq=False)
class There:
    """The coalition satisfies a rule of another world; `absent` candidates do not count in it.

    `elsewhere` is the case as it is there.
    """

    rule: Rule
    elsewhere: Case = field(repr=False)
    absent: frozenset[int]
    label: ClassVar[Text] = text("Rule of a scenario")

    @property
    def place(self) -> Place:
        """Where the rule stands."""
        return self.rule.place

    def sentence(self) -> Text:
        """The rule in words."""
        return self.rule.sentence()

    def faults(self, case: Case) -> list[Fault]:  # noqa: ARG002 - the shape of a rule
        """What the rule does not find in the case of its world."""
        return self.rule.faults(self.elsewhere)

    def excess(self, case: Case, members: Members) -> float:  # noqa: ARG002 - the shape of a rule
        """How far the coalition goes past the limit."""
        return self.rule.excess(self.elsewhere, _without(members, self.absent))

    def rows(self, case: Case, x: Sequence[int]) -> Iterable[Affine]:  # noqa: ARG002 - the shape of a rule
        """The rows of the rule, in which nobody counts who is absent."""
        gone = {x[i] for i in self.absent}
        for row in self.rule.rows(self.elsewhere, x):
            yield Affine(row.constant, {at: value for at, value in row.coefficients.items() if at not in gone})

    def widened(self, case: Case, members: Members) -> Rule | None:  # noqa: ARG002 - the shape of a rule
        """None: the scenario is as it is."""
        return None


def remaining(world: World, members: Members) -> Members:
    """The members who do not drop out in that world."""
    index = world.appraiser.case.index
    return _without(members, frozenset(index[name] for name in world.absent))


def asked_of(world: World, rule: Rule, members: Members) -> Members:
    """Whom a rule of that world is asked of: all who were chosen, but that nobody is absent of those who are left."""
    return remaining(world, members) if _is_absence(world, rule) else members


def rules_there(plan: Plan, worlds: Iterable[World]) -> Iterator[Rule]:
    """What the rules of these worlds ask of a coalition, beyond what the rules of the plan ask of it today."""
    for world in worlds:
        case = world.appraiser.case
        changed = case.candidates != plan.case.candidates
        gone = frozenset(case.index[name] for name in world.absent)
        for rule in world.appraiser.rules:
            if changed or rule not in plan.rules:
                yield There(rule, case, gone if _is_absence(world, rule) else frozenset())


def _is_absence(world: World, rule: Rule) -> bool:
    return isinstance(rule, Exclude) and not set(world.absent).isdisjoint(rule.names)


def _without(members: Members, absent: frozenset[int]) -> Members:
    return tuple(i for i in members if i not in absent) if absent else members
