"""What is missed by a choice when another world comes true, and the choices by least regret and by expected worth."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from selection.limits import Limits, Steps
from selection.model import Members
from selection.optimisation import Plan
from selection.scenarios.outcomes import ScenarioOutcome, outcome_in
from selection.scenarios.outlook import Choice, Outlook
from selection.scenarios.worlds import World, worlds
from selection.texts import Text, joined, text
from selection.worth import SHOWN, TIE

__all__ = ["WAIVED", "RegretRow", "RegretTable", "chosen", "doubt", "regret_table", "row_of"]

WAIVED = text("Rules that a coalition breaks in a scenario were waived for this.")


@dataclass(frozen=True, slots=True)
class RegretRow:
    """One coalition in every world.

    `outcomes` has one for each world, with worth and regret. `largest` is its largest regret, `least` its lowest
    worth and `expected` its worth on average by the probabilities; worlds in which no coalition is possible do not
    count in them. What a world does not allow counts with the worth that it would have if the rule were waived.
    """

    members: tuple[str, ...]
    outcomes: tuple[ScenarioOutcome, ...]
    largest: float
    least: float
    expected: float

    @property
    def allowed(self) -> bool:
        """Whether it is allowed in every world in which any coalition is."""
        return all(outcome.allowed for outcome in self.outcomes if outcome.world.possible)

    def __str__(self) -> str:
        return " + ".join(self.members)


@dataclass(frozen=True, slots=True)
class RegretTable:
    """Coalitions by scenarios, with what each misses in each.

    `rows` begin with the plan's best; the others, best of some world or by some measure, stand by their largest
    regret, those that some world does not allow last. `minimax` is the choice of least largest regret, `expected`
    that of most expected worth, over all coalitions that are allowed today and in every world; when there is none
    (`everywhere` is False), or when that was asked for (`waive`), over all that are allowed today.
    `proven_minimax` and `proven_expected` say whether no other can be better.

    References
    ----------
    Savage (1951). The theory of statistical decision. Journal of the American Statistical Association 46(253),
    55-67. https://doi.org/10.1080/01621459.1951.10500768
    Kouvelis & Yu (1997). Robust Discrete Optimization and Its Applications. Kluwer.
    https://doi.org/10.1007/978-1-4757-2620-6
    """

    worlds: tuple[World, ...]
    rows: tuple[RegretRow, ...]
    minimax: RegretRow
    expected: RegretRow
    everywhere: bool
    waive: bool
    proven_minimax: bool
    proven_expected: bool

    @property
    def chosen(self) -> RegretRow:
        """The row of the plan's best."""
        return self.rows[0]

    def sentence(self) -> Text:
        """The choice of least regret in words, beside the plan's best."""
        if len(self.worlds) == 1:
            return text("There is nothing to regret without scenarios: state three or more on the sheet Scenarios.")
        return joined(self._said(), self._caution(), doubt(proven=self.proven_minimax))

    def _caution(self) -> Text | None:
        if self.everywhere:
            return None
        if self.waive:
            return WAIVED
        return text("No coalition is allowed in every scenario, so the rules that one breaks there were waived.")

    def _said(self) -> Text:
        mine, other = self.chosen, self.minimax
        values: dict[str, object] = {"coalition": str(mine), "other": str(other), "regret": mine.largest,
                                     "less": other.largest}  # fmt: skip
        if self.everywhere and not mine.allowed:
            where = next(one.world.where() for one in mine.outcomes if one.world.possible and not one.allowed)
            return text("{where} {coalition} breaks a rule. Of the coalitions that are allowed in every scenario, "
                        "{other} promises the least regret: whatever scenario comes true, it is never more than "
                        "{less:0.0} points below the best.", where=where, **values)  # fmt: skip
        if mine.members == other.members and mine.largest <= TIE:
            return text("Whatever scenario comes true, {coalition} is the best that is possible.", **values)
        if mine.members == other.members:
            return text("Whatever scenario comes true, {coalition} is never more than {regret:0.0} points below the "
                        "best: no other coalition promises less regret.", **values)  # fmt: skip
        if mine.largest - other.largest < SHOWN:
            return text("Whatever scenario comes true, {coalition} is never more than {regret:0.0} points below the "
                        "best: no other coalition promises clearly less regret.", **values)  # fmt: skip
        return text("Whatever scenario comes true, {coalition} is never more than {regret:0.0} points below the best. "
                    "Another one, {other}, is never more than {less:0.0} below it.", **values)  # fmt: skip

    def expected_sentence(self) -> Text:
        """The choice of most expected worth in words, beside the plan's best."""
        mine, other = self.chosen, self.expected
        values: dict[str, object] = {"coalition": str(mine), "other": str(other), "worth": mine.expected,
                                     "most": other.expected}  # fmt: skip
        if mine.members == other.members:
            said = text("On average over the scenarios {coalition} is worth {worth:0.0}: no other is worth more.",
                        **values)  # fmt: skip
        elif self.everywhere and not mine.allowed:
            said = text("Of the coalitions that are allowed in every scenario, {other} is worth most on average: "
                        "{most:0.0}.", **values)  # fmt: skip
        else:
            said = text("On average over the scenarios {other} is worth most, {most:0.0}; {coalition} is worth "
                        "{worth:0.0}.", **values)  # fmt: skip
        return joined(said, self._caution(), doubt(proven=self.proven_expected))


def regret_table(
    plan: Plan,
    *,
    waive: bool = False,
    known: tuple[World, ...] | None = None,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> RegretTable:
    """What the plan's best and its rivals miss in each scenario; the choices by regret and by expected worth, proven.

    The regret of a coalition in a world is what the best possible there, chosen with foresight, is worth more. The
    two choices are exact over all coalitions: see `Outlook.best_by`. Of equally good ones the plan's best comes
    first, then the one of most expected worth, the smaller, the cheaper, the first by name.

    Parameters
    ----------
    waive
        Choose among all coalitions that are allowed today, whatever the scenarios allow: what it would be if their
        rules gave way. By default only when no coalition is allowed in every scenario.
    known
        What `worlds` answered for the plan, if it was asked before.
    time_limit
        In seconds; what was not proven by then says so.

    Raises
    ------
    InfeasibleError
        If there is no coalition today.
    CaseError
        If the scenarios cannot be used: see `worlds`.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion, Scenario
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")),
    ...             (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10)),
    ...             (Assessment("Acme", "Ideas", 9), Assessment("Bolt", "Ideas", 6),
    ...              Assessment("Acme", "Safety", 6), Assessment("Bolt", "Safety", 8)), rules=(Size(1, 1),),
    ...             scenarios=(Scenario("Accident", weight_factors={"Safety": 7}),))
    >>> table = regret_table(optimise(case))
    >>> [(str(row), round(row.largest, 2)) for row in table.rows], str(table.minimax)
    ([('Acme', 13.75), ('Bolt', 5.0)], 'Bolt')
    """
    limits = Limits.within(time_limit, cancel)
    found = known or worlds(plan, time_limit=time_limit, cancel=cancel, progress=progress)
    outlook = Outlook.over(plan, found, limits, waive=waive)
    minimax = outlook.best_by(0.0, outlook.bests)
    expected = outlook.best_by(1.0, outlook.bests)
    rows = [row_of(outlook, found, chosen(outlook, choice)) for choice in (minimax, expected)]
    best = plan.case.members(plan.best.members)
    others = [*(plan.case.members(one.members) for one in plan.coalitions), *_bests(plan, found)]
    rivals = dict.fromkeys(members for members in others if members != best and plan.appraiser.allows(members))
    rest = {row.members: row for row in [*rows, *(row_of(outlook, found, members) for members in rivals)]}
    rest.pop(plan.best.members, None)
    return RegretTable(
        worlds=found,
        rows=(row_of(outlook, found, best), *sorted(rest.values(), key=lambda row: (not row.allowed, row.largest))),
        minimax=rows[0],
        expected=rows[1],
        everywhere=outlook.everywhere,
        waive=waive,
        proven_minimax=minimax.proven,
        proven_expected=expected.proven,
    )


def row_of(outlook: Outlook, found: Iterable[World], members: Members) -> RegretRow:
    """The row of these members over all worlds that were found."""
    outcomes = tuple(outcome_in(world, members) for world in found)
    worths = np.array([outcome.worth for outcome in outcomes if outcome.world.possible])
    return RegretRow(
        members=outlook.plan.case.names_of(members),
        outcomes=outcomes,
        largest=float((outlook.bests - worths).max()),
        least=float(worths.min()),
        expected=float(outlook.chances @ worths),
    )


def chosen(outlook: Outlook, choice: Choice) -> Members:
    """The one of equally good coalitions that is named."""
    best = outlook.plan.case.members(outlook.plan.best.members)
    if best in choice.ties:
        return best
    expected = {members: float(outlook.chances @ outlook.pool[members]) for members in choice.ties}
    most = max(expected.values())
    ties = [members for members in choice.ties if expected[members] >= most - TIE]
    return min(ties, key=lambda members: outlook.plan.appraiser.coalition(members).rank)


def _bests(plan: Plan, found: Iterable[World]) -> list[Members]:
    return [plan.case.members(world.plan.best.members) for world in found if world.possible]


def doubt(*, proven: bool) -> Text | None:
    """What must be added to a choice that was not proven."""
    return None if proven else text("This was not proven: another coalition may be better.")
