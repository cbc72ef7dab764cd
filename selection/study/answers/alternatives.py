"""What is second best, and what another budget or another size would make of the choice."""

from __future__ import annotations

from collections.abc import Iterator

from selection.optimisation import Plan
from selection.rules.amounts import column_words, pattern
from selection.study.answer import Answer, Column, Table, row
from selection.study.ask import Ask
from selection.study.question import Question
from selection.texts import Text, text
from selection.what_if import (
    BudgetCurve,
    NearBest,
    SizeCurve,
    Tradeoffs,
    budget_curves,
    most_different,
    near_best,
    second_best,
    size_curve,
    tradeoffs,
)

__all__ = ["budget", "second"]

_WITHIN = 2.0
"""Points below the best that still count as near."""

_A_TENTH_LESS = 0.9


def second(plan: Plan, ask: Ask) -> Answer:
    """The second best, how many come near, the most different of them, and the best of every size."""
    runner_up = second_best(plan, time_limit=ask.left(), cancel=ask.cancel, progress=ask.proving(1, 3))
    near = near_best(plan, _WITHIN, time_limit=ask.left(), cancel=ask.cancel, progress=ask.proving(2, 3))
    other = most_different(plan, _WITHIN, time_limit=ask.left(), cancel=ask.cancel)
    sizes = size_curve(plan, _WITHIN, time_limit=ask.left(), cancel=ask.cancel, progress=ask.proving(3, 3))
    first = (runner_up.sentence(), near.sentence(), other.sentence(), sizes.sentence())
    sentences = (*first, *(one.sentence() for one in sizes.steps))
    results: dict[str, object] = {"second": runner_up, "near": near, "most_different": other, "sizes": sizes}
    return Answer(Question.SECOND, sentences, (_near(plan, near), _shares(near), _sizes(sizes)), results)


def _near(plan: Plan, near: NearBest) -> Table:
    columns = [Column(text("Coalition")), Column(text("Worth"), "0.00"), Column(text("Pessimistic"), "0.00"),
               Column(text("Optimistic"), "0.00")]  # fmt: skip
    column = plan.appraiser.cost_column
    if column is not None:
        columns.append(Column(column_words(plan.case, column), pattern(one.cost for one in near.coalitions)))
    rows = tuple(
        row(str(one), one.worth, one.low, one.high, *([one.cost] if column is not None else []))
        for one in near.coalitions
    )
    return Table(text("The best coalitions within {points:0.##} points", points=near.within), tuple(columns), rows)


def _shares(near: NearBest) -> Table:
    columns = (Column(text("Candidate")), Column(text("Part of the near coalitions that it is in"), "0%"))
    ordered = sorted(near.shares.items(), key=lambda one: -one[1])
    return Table(text("Who is in the coalitions that come near"), columns, tuple(one for one in ordered if one[1] > 0))


def _sizes(curve: SizeCurve) -> Table:
    columns = (
        Column(text("Coalition")),
        Column(text("Members"), "0"),
        Column(text("Best worth"), "0.0"),
        Column(text("More than the size before"), "0.0"),
    )
    rows = tuple(
        row(str(one.coalition) if one.coalition else text("none"), float(one.size),
            one.coalition.worth if one.coalition else None, one.more)
        for one in curve.steps
    )  # fmt: skip
    return Table(text("The best of every size"), columns, rows)


def budget(plan: Plan, ask: Ask) -> Answer:
    """The best worth for every amount of money, with the amounts at which another coalition becomes best."""
    curves = budget_curves(plan, time_limit=ask.left(), cancel=ask.cancel, progress=ask.finding(1, 2))
    front = tradeoffs(plan, time_limit=ask.left(), cancel=ask.cancel, progress=ask.finding(2, 2))
    sentences = [sentence for curve in curves for sentence in _said(curve)]
    if not curves:
        sentences.append(text("There is no budget among the rules, and nothing says what members cost."))
    sentences.append(front.sentence())
    tables = (*map(_steps, curves), *_front(front))
    return Answer(Question.BUDGET, tuple(sentences), tables, {"curves": curves, "tradeoffs": front})


def _said(curve: BudgetCurve) -> Iterator[Text]:
    if curve.limit is None:
        yield curve.sentence()
        return
    half, less = curve.at(curve.limit / 2), curve.at(_A_TENTH_LESS * curve.limit)
    yield from (half.sentence(), less.sentence(), curve.sentence())
    here = curve.step(curve.limit)
    if here is not None:
        later = [one for one in curve.steps if one.amount > here.amount]
        yield from (one.sentence() for one in later[:2])


def _steps(curve: BudgetCurve) -> Table:
    columns = (
        Column(text("Coalition")),
        Column(text("{column} from", column=curve.column), "#,##0"),
        Column(text("Best worth"), "0.0"),
        Column(text("More"), "0.0"),
        Column(text("Joins")),
        Column(text("Drops")),
    )
    rows = tuple(
        row(str(one.coalition), one.amount, one.coalition.worth, one.more, ", ".join(one.joins), ", ".join(one.drops))
        for one in curve.steps
    )
    return Table(text("The best worth for every amount: at each step another coalition becomes best"), columns, rows)


def _front(found: Tradeoffs) -> Iterator[Table]:
    if len(found.axes) == 1 or not found.points:
        return
    numbers = ("0.0", "#,##0") if found.axes[1].direction == "min" else ("0.0", "0%")
    formats = (*numbers, *["0%"] * len(found.axes))
    columns = [Column(axis.label(), number) for axis, number in zip(found.axes, formats, strict=False)]
    rows = tuple(row(" + ".join(one.members), *one.values) for one in found.points)
    title = text("Outcomes that no other coalition beats on all of these together")
    yield Table(title, (Column(text("Coalition")), *columns), rows)
