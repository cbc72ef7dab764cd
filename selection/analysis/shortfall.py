"""Of which needed capabilities a coalition and the client together have less than is needed."""

from __future__ import annotations

from dataclasses import dataclass

from selection.optimisation import Appraiser, Coalition
from selection.terms import Coverage
from selection.texts import Text, text

__all__ = ["Shortfall", "shortfalls"]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A capability of which level `need` is needed, 1 to 4, and only `there` is there."""

    capability: str
    need: int
    there: float

    def sentence(self) -> Text:
        """What is there, and what is to be arranged."""
        return text("Of {capability} level {need} is needed and {there} is there: the rest has to come from elsewhere.",
                    capability=self.capability, need=self.need, there=self.there)  # fmt: skip


def shortfalls(appraiser: Appraiser, coalition: Coalition) -> tuple[Shortfall, ...]:
    """The needs that the coalition does not meet; an unknown level counts as the worth counts it.

    Examples
    --------
    >>> from selection.model import Aggregator, Candidate, CapabilityLevel, Case, Criterion, Need
    >>> from selection.optimisation import optimise
    >>> case = Case((Candidate("Acme"),), (Criterion("Cover", Aggregator.COVERAGE),),
    ...             capabilities=(CapabilityLevel("Acme", "pumps", 1),), needs=(Need("pumps", 3),))
    >>> plan = optimise(case)
    >>> for one in shortfalls(plan.appraiser, plan.best):
    ...     print(one.sentence())
    Of pumps level 3 is needed and 1 is there: the rest has to come from elsewhere.
    """
    members = appraiser.case.members(coalition.members)
    terms = appraiser.worth.terms.values()
    needs = dict.fromkeys(need for term in terms if isinstance(term, Coverage) for need in term.needs)
    return tuple(
        Shortfall(need.capability, need.level, there) for need in needs if (there := need.best(members)) < need.level
    )
