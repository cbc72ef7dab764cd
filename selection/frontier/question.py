"""What is asked: a case, its rules, the axes; and which sizes come into it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from selection.engine.problem import Problem, problem_of
from selection.errors import CaseError
from selection.frontier.axes import Axis, Goal
from selection.frontier.tree import Numbers
from selection.model import Case, Members, Rule
from selection.rules import Size, all_rules
from selection.terms import Term
from selection.texts import text
from selection.worth import Worth

__all__ = ["Question", "question"]


@dataclass(frozen=True)
class Question:
    """Which coalitions of `case` under `rules` (the implied ones among them) are not beaten on `axes`."""

    case: Case
    rules: tuple[Rule, ...]
    axes: tuple[Axis, ...]

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """The axes as the searches see them."""
        return tuple(axis.goal(self.case) for axis in self.axes)

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The terms that count on some axis, by criterion."""
        wanted = {name for goal in self.goals for name, points in goal.points.items() if points}
        return {name: term for name, term in Worth.of(self.case).terms.items() if name in wanted}

    @cached_property
    def sizes(self) -> range:
        """The numbers of members that the rules on size allow."""
        limits = [rule for rule in self.rules if isinstance(rule, Size)]
        low = max((rule.min for rule in limits), default=1)
        high = min((rule.max for rule in limits), default=len(self.case.candidates))
        return range(low, min(high, len(self.case.candidates)) + 1)

    @cached_property
    def limits(self) -> Problem:
        """The rules, but for the size, as arrays."""
        return problem_of(self.case, Worth({}, {}), self.rules, 1)

    @property
    def needs_size(self) -> bool:
        """Whether the number of members must be fixed for the terms to be what the searches can work with."""
        return any(term.needs_size for term in self.terms.values())

    def point(self, members: Members) -> tuple[float, ...]:
        """Where these members stand on each axis, in its own unit."""
        return tuple(axis.value(self.case, members) for axis in self.axes)

    def points(self, coalitions: Sequence[Members]) -> Numbers:
        """Where coalitions stand, the more the better on every axis (shape coalitions x axes)."""
        sign = np.array([1.0 if axis.direction == "max" else -1.0 for axis in self.axes])
        points: Numbers = np.array([self.point(members) for members in coalitions]).reshape(-1, len(sign)) * sign
        return points

    def allows(self, members: Members) -> bool:
        """Whether these members satisfy every rule."""
        return all(rule.excess(self.case, members) <= 0 for rule in self.rules)


def question(case: Case, axes: Iterable[Axis], rules: Iterable[Rule]) -> Question:
    """The question, checked.

    Raises
    ------
    CaseError
        If an axis or a rule names what the case does not have, or there is no axis.
    """
    extra, asked = tuple(rules), tuple(axes)
    faults = [fault for rule in extra for fault in rule.faults(case)]
    faults += [fault for axis in asked for fault in axis.faults(case)]
    if faults:
        raise CaseError(text("The rules or the axes do not fit the case:"), faults)
    if not asked:
        raise CaseError(text("Name at least one axis to compare coalitions on."))
    return Question(case, all_rules(case, extra), asked)
