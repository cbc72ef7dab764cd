"""What a report is about: a plan, the coalitions shown side by side, the language and the moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from selection.errors import CaseError, Place
from selection.model import Case, Criterion, Members, unknown_name
from selection.normalisation import At
from selection.optimisation import Appraiser, Plan
from selection.rules import Budget
from selection.texts import Language, Text, text
from selection.worth import Worth

__all__ = ["ENDS", "Decided", "Shown", "Subject", "shown_coalitions"]

ENDS: tuple[At, ...] = ("mid", "low", "high")
"""In the order in which a report needs them: the plain value first."""

_LISTED = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """A coalition in a column of its own. `listed` ones come from the plan, in its order."""

    label: Text
    members: Members
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided, in sentences, by whom, and for which organisation; empty where that is not known.

    Or what is only proposed, as long as nobody decided. `members` are those who were decided for.
    """

    by: str
    sentences: tuple[Text, ...]
    organisation: str = ""
    proposed: bool = False
    members: tuple[str, ...] = ()

    @property
    def heading(self) -> Text:
        """What stands above the sentences."""
        return text("Proposal, not decided yet") if self.proposed else text("The decision")


@dataclass(frozen=True)
class Subject:
    """A plan and what is shown of it; the first of `shown` is the recommended coalition when there is one."""

    plan: Plan
    language: Language
    shown: tuple[Shown, ...]
    moment: datetime
    decided: Decided | None = None

    @property
    def case(self) -> Case:
        """The case that was decided."""
        return self.plan.case

    @property
    def organisation(self) -> str:
        """The name of the organisation that chooses; empty where nobody said it."""
        return (self.decided.organisation if self.decided is not None else "") or self.case.organisation

    @property
    def client(self) -> Text:
        """What to call the client in a table."""
        if self.organisation:
            return text("{name}", name=self.organisation)
        return text("The organisation that chooses")

    @property
    def appraiser(self) -> Appraiser:
        """Values and checks coalitions."""
        return self.plan.appraiser

    @cached_property
    def worths(self) -> Mapping[At, Worth]:
        """The worth with every uncertain value at each end of its interval."""
        return {at: Worth.of(self.case, at, self.appraiser.weights) for at in ENDS}

    @property
    def weights(self) -> Mapping[str, float]:
        """The weights that were used, of sum 1."""
        return self.worths["mid"].weights

    def points(self, shown: Shown) -> Mapping[str, float]:
        """The points of a coalition by criterion."""
        return self.worths["mid"].parts(shown.members)

    @property
    def listed(self) -> int:
        """How many of the coalitions shown come from the plan."""
        return sum(one.listed for one in self.shown)

    @cached_property
    def scored(self) -> tuple[Criterion, ...]:
        """The criteria on which each candidate has a score of its own."""
        return tuple(criterion for criterion in self.case.criteria if criterion.aggregator.is_scored)

    @cached_property
    def pairwise(self) -> tuple[Criterion, ...]:
        """The criteria that are judged of pairs."""
        return tuple(criterion for criterion in self.case.criteria if criterion.aggregator.is_pairwise)

    @cached_property
    def budget(self) -> tuple[int, Budget] | None:
        """The first budget with its index among the rules; None without one."""
        return next(((i, rule) for i, rule in enumerate(self.plan.rules) if isinstance(rule, Budget)), None)


def shown_coalitions(plan: Plan, compare: Sequence[tuple[str, ...]]) -> tuple[Shown, ...]:
    """The coalitions side by side: the best of the plan, those to compare with, and one to try changes on.

    Raises
    ------
    CaseError
        If a coalition to compare with names somebody who is no candidate.
    """
    case = plan.case
    _check_names(case, compare)
    best = [case.members(one.members) for one in plan.coalitions[:_LISTED]]
    listed = [Shown(text("Coalition {n}", n=i), one, listed=True) for i, one in enumerate(best, start=1)]
    others = [members for names in compare if (members := case.members(tuple(set(names)))) not in best]
    asked = [Shown(text("To compare {n}", n=i), one) for i, one in enumerate(dict.fromkeys(others), start=1)]
    return (*listed, *asked, Shown(text("Your own try"), _start(plan, best)))


def _start(plan: Plan, best: Sequence[Members]) -> Members:
    """What the coalition to try changes on begins as: the best one, or the example of the cheapest way out."""
    if best:
        return best[0]
    ways = plan.conflict.ways if plan.conflict else ()
    return plan.case.members(ways[0].example) if ways else ()


def _check_names(case: Case, compare: Sequence[tuple[str, ...]]) -> None:
    kind = text("the name of a candidate")
    unknown = dict.fromkeys(name for names in compare for name in names if name not in case.names)
    faults = [unknown_name(name, kind, case.names, Place(cell=name)) for name in unknown]
    if faults:
        raise CaseError(text("These coalitions cannot be compared."), faults)
