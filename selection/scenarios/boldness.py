"""Between the average and the worst: which coalition for how bold a choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from numbers import Real

import numpy as np

from selection.errors import Place, refused
from selection.limits import Limits, Steps
from selection.model import Members
from selection.optimisation import Plan
from selection.scenarios.outlook import Choice, Outlook
from selection.scenarios.regret import WAIVED, RegretRow, doubt, row_of
from selection.scenarios.worlds import World, worlds
from selection.texts import Text, joined, text
from selection.worth import TIE

__all__ = ["BoldChoice", "bold", "boldness"]


@dataclass(frozen=True, slots=True)
class BoldChoice:
    """The coalition that is best for a boldness from `low` to `high`, each from 0 to 1.

    Boldness 0 looks at the lowest worth over the scenarios alone, boldness 1 at the expected worth alone, anything
    between at so much of the one and the rest of the other. `everywhere` and `proven` are as in `RegretTable`.
    """

    low: float
    high: float
    row: RegretRow
    everywhere: bool
    proven: bool

    def value(self, beta: float) -> float:
        """What counts at a boldness, in points of worth."""
        return beta * self.row.expected + (1.0 - beta) * self.row.least

    def sentence(self) -> Text:
        """The choice in words."""
        values: dict[str, object] = {"low": self.low, "high": self.high, "coalition": str(self.row),
                                     "least": self.row.least, "expected": self.row.expected}  # fmt: skip
        if self.low == self.high:
            said = text("With a boldness of {low:0%}, {coalition} is the choice: worth {expected:0.0} on average and "
                        "{least:0.0} in the worst scenario.", **values)  # fmt: skip
        elif (self.low, self.high) == (0.0, 1.0):
            said = text("However bold you are, {coalition} is the choice: worth {expected:0.0} on average and "
                        "{least:0.0} in the worst scenario.", **values)  # fmt: skip
        else:
            said = text("With a boldness from {low:0%} to {high:0%}, {coalition} is the choice: worth "
                        "{expected:0.0} on average and {least:0.0} in the worst scenario.", **values)  # fmt: skip
        return joined(said, None if self.everywhere else WAIVED, doubt(proven=self.proven))


def bold(
    plan: Plan,
    beta: float,
    *,
    waive: bool = False,
    known: tuple[World, ...] | None = None,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> BoldChoice:
    """The coalition that is best for a boldness from 0 to 1, exact over all coalitions.

    Best is most of beta x expected worth + (1 - beta) x lowest worth over today and the scenarios; who may be chosen,
    what counts, and the parameters are as for `regret_table`.

    Raises
    ------
    InfeasibleError
        If there is no coalition today.
    CaseError
        If the boldness is not from 0 to 1, or the scenarios cannot be used: see `worlds`.

    References
    ----------
    Hodges & Lehmann (1952). The use of previous experience in reaching statistical decisions. Annals of Mathematical
    Statistics 23(3), 396-407. https://doi.org/10.1214/aoms/1177729384

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion, Scenario
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")),
    ...             (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10)),
    ...             (Assessment("Acme", "Ideas", 9), Assessment("Bolt", "Ideas", 6),
    ...              Assessment("Acme", "Safety", 6), Assessment("Bolt", "Safety", 7)), rules=(Size(1, 1),),
    ...             scenarios=(Scenario("Accident", weight_factors={"Safety": 7}),))
    >>> [str(bold(optimise(case), beta).row) for beta in (0, 1)]
    ['Bolt', 'Acme']
    """
    if not (isinstance(beta, Real) and 0 <= float(beta) <= 1):
        demand, remedy = (
            text("a boldness from 0 to 1"),
            text("Enter 0 for the worst case alone, 1 for the average alone"),
        )
        raise refused("beta", Place(), demand, text("{value}", value=beta), remedy)
    limits = Limits.within(time_limit, cancel)
    found = known or worlds(plan, time_limit=time_limit, cancel=cancel, progress=progress)
    outlook = Outlook.over(plan, found, limits, waive=waive)
    choice = outlook.best_by(float(beta), np.zeros(len(outlook.worlds)))
    members = _named(outlook, choice, float(beta))
    row = row_of(outlook, found, members)
    return BoldChoice(float(beta), float(beta), row, outlook.everywhere, choice.proven)


def boldness(
    plan: Plan,
    *,
    waive: bool = False,
    known: tuple[World, ...] | None = None,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> tuple[BoldChoice, ...]:
    """The best coalition for every boldness from 0 to 1, with the exact points where it changes.

    What counts is linear in the boldness for each coalition, so the best are the upper edge of lines: where the lines
    of two of them cross, a third is above or the change is there. Parameters and errors are those of `bold`.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion, Scenario
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")),
    ...             (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10)),
    ...             (Assessment("Acme", "Ideas", 9), Assessment("Bolt", "Ideas", 6),
    ...              Assessment("Acme", "Safety", 6), Assessment("Bolt", "Safety", 7)), rules=(Size(1, 1),),
    ...             scenarios=(Scenario("Accident", weight_factors={"Safety": 7}),))
    >>> [(str(one.row), round(one.low, 3), round(one.high, 3)) for one in boldness(optimise(case))]
    [('Bolt', 0.0, 0.333), ('Acme', 0.333, 1.0)]
    """
    limits = Limits.within(time_limit, cancel)
    found = known or worlds(plan, time_limit=time_limit, cancel=cancel, progress=progress)
    outlook = Outlook.over(plan, found, limits, waive=waive)
    edge = _Edge(outlook)
    ends = [edge.at(0.0), edge.at(1.0)]
    steps = [(0.0, ends[0]), *edge.between(*ends)]
    highs = [low for low, _ in steps[1:]] + [1.0]
    return tuple(
        BoldChoice(low, high, row_of(outlook, found, members), outlook.everywhere, edge.proven)
        for (low, members), high in zip(steps, highs, strict=True)
    )


@dataclass(slots=True)
class _Edge:
    """The best coalitions as lines over the boldness."""

    outlook: Outlook
    proven: bool = True

    def at(self, beta: float) -> Members:
        """The best coalition at a boldness."""
        choice = self.outlook.best_by(beta, np.zeros(len(self.outlook.worlds)))
        self.proven &= choice.proven
        return _named(self.outlook, choice, beta)

    def between(self, one: Members, other: Members) -> Iterator[tuple[float, Members]]:
        """The boldness at which each further coalition begins to be best, from one to another that ends it."""
        (low, slope), (end, steep) = (_line(self.outlook, members) for members in (one, other))
        if one == other or steep - slope <= TIE:
            return
        crossing = min(1.0, max(0.0, (low - end) / (steep - slope)))
        middle = self.at(crossing)
        start, rise = _line(self.outlook, middle)
        if middle in (one, other) or start + crossing * rise <= low + crossing * slope + TIE:
            yield crossing, other
            return
        yield from self.between(one, middle)
        yield from self.between(middle, other)


def _line(outlook: Outlook, members: Members) -> tuple[float, float]:
    """What counts at boldness 0, and how much more at boldness 1."""
    worths = outlook.pool[members]
    least = float(worths.min())
    return least, float(outlook.chances @ worths) - least


def _named(outlook: Outlook, choice: Choice, beta: float) -> Members:
    """The one of equally good coalitions that is named: the one that is best a little further on."""
    best = outlook.plan.case.members(outlook.plan.best.members)
    sign = -1.0 if beta == 1.0 else 1.0
    slopes = {members: sign * _line(outlook, members)[1] for members in choice.ties}
    most = max(slopes.values())
    ties = [members for members, slope in slopes.items() if slope >= most - TIE]
    return min(ties, key=lambda members: (members != best, outlook.plan.appraiser.coalition(members).rank))
