"""Why not another candidate, and what the floors and rules cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selection.analysis import (
    Admission,
    Price,
    ScoreChange,
    WeightChange,
    admissions,
    prices,
    score_changes,
    weight_changes,
)
from selection.optimisation import Plan
from selection.study.advance import Counted
from selection.study.answer import Answer, Cell, Column, Table, row
from selection.study.ask import Ask
from selection.study.question import Question
from selection.texts import Text, joined, plural, text
from selection.worth import SHOWN, TIE

__all__ = ["rules", "why_not"]

_COUNTED = (Counted.CANDIDATES, Counted.CANDIDATES, Counted.CHECKS)
"""What is gone through for prices, for changes of scores and for changes of weights."""


def why_not(plan: Plan, ask: Ask) -> Answer:
    """For every candidate outside the best coalition: its price, or what stops it; what would bring it in."""
    told = [ask.counting(what, step, 3) for step, what in enumerate(_COUNTED, start=1)]
    found = admissions(plan, time_limit=_part(ask, 2), cancel=ask.cancel, progress=told[0])
    # Should the time be up, those who come nearest have been looked at.
    ordered = sorted(found, key=lambda one: (one.price is None, one.price or 0.0))
    names = [one.name for one in ordered]
    changes = score_changes(plan, names, time_limit=_part(ask, 2), cancel=ask.cancel, progress=told[1])
    scores = {one.name: one for one in changes}
    moves = weight_changes(plan, names, time_limit=ask.left(), cancel=ask.cancel, progress=told[2])
    weights = {one.name: one for one in moves}
    sentences = (_headline(ordered), *_reasons(ordered, scores, weights))
    columns = (
        Column(text("Candidate")),
        Column(text("Costs, points"), "0.0"),
        Column(text("Worth then"), "0.0"),
        Column(text("Comes in too")),
        Column(text("Makes way")),
        Column(text("Least raise of its scores"), "0.00"),
        Column(text("Least weight that moves"), "0%"),
    )
    rows = tuple(_row(one, scores[one.name], weights[one.name]) for one in ordered)
    title = text("What it would cost to take each candidate in, and the least that would bring it in")
    results: dict[str, object] = {"admissions": found, "score_changes": scores, "weight_changes": weights}
    return Answer(Question.WHY_NOT, sentences, (Table(title, columns, rows),) if rows else (), results)


def rules(plan: Plan, ask: Ask) -> Answer:
    """What every floor and rule costs in points of worth."""
    found = prices(plan, time_limit=ask.left(), cancel=ask.cancel, progress=ask.counting(Counted.RULES))
    ordered = sorted(found, key=lambda one: -one.points)
    costly = [one for one in ordered if one.points > TIE]
    unproven = [one for one in ordered if one.points <= TIE and not one.proven]
    sentences = (_rules_headline(ordered, costly), *(one.sentence() for one in (*costly, *unproven)))
    columns = (Column(text("Without the rule")), Column(text("Costs, points"), "0.0"), Column(text("Best then")))
    rows = tuple(
        row(one.rule.sentence(), one.points, str(one.coalition) if one.points > TIE else None) for one in ordered
    )
    title = text("How much more the best coalition could be worth without each rule")
    return Answer(Question.RULES, sentences, (Table(title, columns, rows),) if rows else (), {"prices": found})


def _part(ask: Ask, parts: int) -> float | None:
    """One of so many even parts of the seconds that are left; None for no limit."""
    left = ask.left()
    return None if left is None else left / parts


def _headline(found: Sequence[Admission]) -> Text:
    inside = [one for one in found if one.price is not None]
    if not found:
        return text("Every candidate is a member.")
    left = sum(one.price is None and not one.proven for one in found)
    stopped = len(found) - len(inside) - left
    unknown = plural("What taking in {n} candidate would cost was not found in the time allowed.",
                     "What taking in {n} candidates would cost was not found in the time allowed.", left)  # fmt: skip
    if not inside and left:
        return unknown
    if not inside:
        return plural("The {n} candidate outside the coalition cannot be a member under these rules.",
                      "None of the {n} candidates outside the coalition can be a member under these rules.",
                      stopped)  # fmt: skip
    first = inside[0]
    nearest = text("Of the others {name} comes nearest: taking it in costs {points:0.0} points of worth.",
                   name=first.name, points=first.price)  # fmt: skip
    if (first.price or 0.0) <= TIE:
        nearest = text("With {name} a coalition is worth just as much.", name=first.name)
    if left:
        nearest = joined(nearest, unknown)
    if not stopped:
        return nearest
    stops = plural("{n} candidate is stopped by a floor or a rule.", "{n} candidates are stopped by a floor or a rule.",
                   stopped)  # fmt: skip
    return joined(nearest, stops)


def _reasons(
    found: Sequence[Admission], scores: dict[str, ScoreChange], weights: dict[str, WeightChange]
) -> Iterator[Text]:
    for one in found:
        yield one.sentence()
        yield scores[one.name].sentence()
        if one.price is not None:
            yield weights[one.name].sentence()


def _row(one: Admission, score: ScoreChange, weight: WeightChange) -> tuple[Cell, ...]:
    return (one.name, one.price, one.worth, ", ".join(one.joins), ", ".join(one.leaves), score.effort,
            weight.share if one.price is not None else None)  # fmt: skip


def _rules_headline(found: Sequence[Price], costly: Sequence[Price]) -> Text:
    if not found:
        return text("There are no rules but the size.")
    is_priced = any(one.instead is not None for one in found)
    if not costly and is_priced and all(one.proven for one in found):
        return text("No rule costs anything: the best coalition is best without each of them too.")
    if not costly and all(one.proven for one in found):
        return text("Apart from the size no rule costs anything: the best coalition is best without each of them too.")
    if not costly:
        return text("No rule was found to cost anything, but not all were worked out in the time allowed.")
    first = costly[0]
    if first.points < SHOWN:
        return text('The most expensive rule is "{rule}", and it costs hardly anything.', rule=first.rule.sentence())
    if first.instead is not None:
        said = text('The most expensive rule is "{rule}": with {instead} the best coalition would be worth '
                    "{points:0.0} points more.", rule=first.rule.sentence(), points=first.points,
                    instead=first.instead.sentence())  # fmt: skip
        is_smaller = len(first.leaves) > len(first.joins)
        few = text("Where the members' average counts, a few strong ones are easily worth more than many.")
        return joined(said, few if is_smaller else None)
    return text('The most expensive rule is "{rule}": without it the best coalition would be worth '
                "{points:0.0} points more.", rule=first.rule.sentence(), points=first.points)  # fmt: skip
