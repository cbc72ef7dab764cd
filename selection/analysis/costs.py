"""What the best coalition costs, in words, and in what unit: said once, and never left to be guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selection.analysis.difference import difference
from selection.model import Case
from selection.optimisation import Plan
from selection.rules import Budget
from selection.rules.amounts import amount_words, total, unknown
from selection.texts import Text, text
from selection.worth import TIE, apart

__all__ = ["cheaper_runner_up", "costs", "unit_sentence"]

_SMALL = 1.0
"""A lead of fewer points than this may not be worth its price."""
_MUCH = 0.05
"""The part of what is spent from which on less is worth telling."""
_SAID = re.compile(
    r"[€$£¥%(\[]|\b(eur|euro|euros|euro's|usd|gbp|chf|dollars?|pounds?|pond|kr|per|hours?|uren|days?|dagen|fte|k|m)\b",
    re.IGNORECASE,
)
"""A sign or word in a heading with which it names its unit itself."""


def costs(plan: Plan) -> Iterator[Text]:
    """What the best coalition takes of every budget; without one what it costs, where something says so.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> prices = {"Acme": 61_250.5, "Bolt": 105_000}
    >>> case = Case(tuple(map(Candidate, prices)), (Criterion("Price", worst=200_000, best=0, unit="EUR"),),
    ...             tuple(Assessment(name, "Price", price) for name, price in prices.items()))
    >>> for rules in ([Size(2, 2)], [Size(2, 2), Budget(200_000, "Price")]):
    ...     print(*costs(optimise(case, rules)))
    Price in all: EUR 166,250.50.
    Price in all: EUR 166,250.50 of at most EUR 200,000; EUR 33,749.50 is left.
    """
    case, members = plan.case, plan.case.members(plan.best.members)
    budgets = [rule for rule in plan.rules if isinstance(rule, Budget)]
    for rule in budgets:
        # A coalition under a budget has no members of whom nobody knows the amount.
        spent = total(case, rule.column, members) or 0.0
        said = {name: amount_words(case, rule.column, amount)
                for name, amount in (("spent", spent), ("most", rule.max), ("room", rule.max - spent))}  # fmt: skip
        yield text("{column} in all: {spent} of at most {most}; {room} is left.", column=rule.column, **said)
    column = plan.appraiser.cost_column
    if not budgets and column is not None:
        yield _without_budget(plan, column)
    if column is not None and column not in {criterion.name for criterion in case.criteria if criterion.unit}:
        yield from filter(None, [unit_sentence(case, column)])


def cheaper_runner_up(plan: Plan) -> Text | None:
    """What a small lead costs: the runner-up that takes less money; None where the lead is large, or costs nothing.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case((Candidate("Acme", {"Cost": 90_000}), Candidate("Bolt", {"Cost": 60_000})),
    ...             (Criterion("Ideas", worst=0, best=100),),
    ...             (Assessment("Acme", "Ideas", 80), Assessment("Bolt", "Ideas", 79.6)))
    >>> print(cheaper_runner_up(optimise(case, [Size(1, 1)])))
    The runner-up is worth 0.40 points less and takes 30,000 less: Cost 60,000 instead of 90,000.
    """
    second = next(iter(plan.coalitions[1:]), None)
    if second is None or plan.best.worth - second.worth >= _SMALL:
        return None
    case, members = plan.case, plan.case.members(plan.best.members)
    saved = difference(plan.appraiser, plan.best, second).second.cheaper
    for column, less in saved.items():
        ours = total(case, column, members)
        if ours is not None and less >= _MUCH * abs(ours):
            said = {name: amount_words(case, column, amount)
                    for name, amount in (("less", less), ("ours", ours), ("theirs", ours - less))}  # fmt: skip
            points = apart(second.worth, plan.best.worth)[2]
            if plan.best.worth - second.worth <= TIE:
                return text("The runner-up is worth just as much and takes {less} less: {column} {theirs} instead of "
                            "{ours}.", column=column, **said)  # fmt: skip
            return text("The runner-up is worth {points:0.0} points less and takes {less} less: {column} {theirs} "
                        "instead of {ours}.", points=points, column=column, **said)  # fmt: skip
    return None


def _without_budget(plan: Plan, column: str) -> Text:
    case, members = plan.case, plan.case.members(plan.best.members)
    if plan.best.cost is not None:
        return text("{column} in all: {spent}.", column=column, spent=amount_words(case, column, plan.best.cost))
    names = [case.names[i] for i in unknown(case, column) if i in members]
    return text("{column} in all is not known: that of {names} is missing.", column=column, names=names)


def unit_sentence(case: Case, column: str) -> Text | None:
    """What the amounts in a column of the candidates are; None when its heading says so wherever it stands.

    A criterion with the name of the column states the unit on the sheet Criteria; a column by itself has only its
    heading.

    Examples
    --------
    >>> from selection.model import Candidate, Criterion
    >>> case = Case((Candidate("Acme", {"Cost": 5, "Price (EUR)": 7}),), (Criterion("Ideas"),))
    >>> print(unit_sentence(case, "Cost"))
    Amounts of Cost are as they stand in the sheet.
    >>> print(unit_sentence(case, "Price (EUR)"))
    None
    """
    unit = next((one.unit for one in case.criteria if one.unit and one.name.casefold() == column.casefold()), "")
    if unit:
        return text("Amounts of {column} are in {unit}.", column=column, unit=unit)
    if _SAID.search(column):
        return None
    return text("Amounts of {column} are as they stand in the sheet.", column=column)
