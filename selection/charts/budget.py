"""The best worth for every amount of money, and for every number of members: curves that answer at once."""

from __future__ import annotations

from collections.abc import Sequence

from selection.charts.answering import Curve, Held, Knot, answering, grid
from selection.charts.figures import Figure, quickly
from selection.frontier import TotalAxis
from selection.texts import Language, Text, plural, text
from selection.what_if import BudgetCurve, BudgetStep, SizeCurve
from selection.worth import SHOWN

__all__ = ["budget_chart", "size_curve_chart"]

_NAMED = 12
"""With more steps than this their numbers would stand on top of each other."""


@quickly
def budget_chart(curve: BudgetCurve, language: Language) -> Figure:
    """The best worth against the money, as steps that carry their number; the curve has a step at least."""
    steps = curve.steps
    far = max(steps[-1].amount, curve.limit or 0.0)
    low = steps[0].amount - 0.05 * (far - steps[0].amount)
    step, amounts = grid(low, far + 0.05 * (far - low))
    start = _start(curve, amounts)
    held = [_held(curve, amount) for amount in sorted({*amounts, start})]
    named = len(steps) <= _NAMED
    knots = [Knot(one.amount, one.coalition.worth, str(place) if named else "") for place, one in enumerate(steps, 1)]
    drawn = Curve(
        knots=[*knots, Knot(amounts[-1], steps[-1].coalition.worth)],
        held=held,
        start=start,
        step=step,
        slider=text("{column}, at most", column=curve.column),
        x=text("{column}, at most", column=curve.column),
        y=text("Best worth (points)"),
        steps=True,
        now=curve.limit,
    )
    described = text("Best worth for every amount. {steps}", steps=[one.sentence() for one in steps[:_NAMED]])
    return Figure.of(_finding(curve), answering(drawn, language), described, language)


def _start(curve: BudgetCurve, amounts: Sequence[float]) -> float:
    """The present limit; without one the amount from which on the present choice is best."""
    if curve.limit is not None:
        return curve.limit
    return min(amounts, key=lambda amount: abs(amount - curve.steps[-1].amount))


def _held(curve: BudgetCurve, amount: float) -> Held:
    change = curve.at(amount)
    if change.best is None:
        none = text("With {amount:#,##0.##}: no coalition is possible", amount=amount)
        return Held(amount, None, none, "")
    case = curve.plan.case
    cost = TotalAxis(curve.column).value(case, case.members(change.best.members))
    said = text("With {amount:#,##0.##}: worth {worth:0.0}, cost {cost:#,##0.##}",
                amount=amount, worth=change.best.worth, cost=cost)  # fmt: skip
    return Held(amount, change.best.worth, said, " + ".join(change.best.members))


def _finding(curve: BudgetCurve) -> Text:
    """What the next money would buy."""
    here: BudgetStep | None = curve.steps[-1] if curve.limit is None else curve.step(curve.limit)
    values: dict[str, object] = {"column": curve.column}
    if here is None:
        return text("{column}: nothing is possible for so little", **values)
    later = next((one for one in curve.steps if one.amount > here.amount), None)
    if later is None or later.more is None:
        return text("{column}: more than {amount:#,##0.##} buys nothing better", amount=here.amount, **values)
    values |= {"amount": later.amount}
    if later.more < SHOWN:
        return text("{column}: the next step is at {amount:#,##0.##}, and buys hardly anything", **values)
    return text("{column}: the next step is at {amount:#,##0.##}, and buys {more:0.0} points", more=later.more,
                **values)  # fmt: skip


@quickly
def size_curve_chart(curve: SizeCurve, language: Language) -> Figure:
    """The best worth of every number of members; at least one has a coalition."""
    found = [(one.size, one.coalition) for one in curve.steps if one.coalition is not None]
    held = [Held(float(one.size), one.coalition.worth if one.coalition else None, *_size_said(one.size, curve))
            for one in curve.steps]  # fmt: skip
    drawn = Curve(
        knots=[Knot(float(size), one.worth, f"{size}") for size, one in found],
        held=held,
        start=float(curve.best.size),
        step=1.0,
        slider=text("Number of members"),
        x=text("Number of members"),
        y=text("Best worth (points)"),
        now=float(curve.best.size),
    )
    described = text("Best worth for every number of members. {steps}", steps=[one.sentence() for one in curve.steps])
    return Figure.of(curve.sentence(), answering(drawn, language), described, language)


def _size_said(size: int, curve: SizeCurve) -> tuple[Text, str]:
    step = next(one for one in curve.steps if one.size == size)
    if step.coalition is None:
        return plural("{n} member: none found", "{n} members: none found", size), ""
    said = plural("{n} member: worth {worth:0.0}", "{n} members: worth {worth:0.0}", size, worth=step.coalition.worth)
    return said, " + ".join(step.coalition.members)
