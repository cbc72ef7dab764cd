"""The answers of a study on paper: robustness, scenarios, shares, rules; as much as is read, the rest in a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from selection.analysis import Price, stands_at
from selection.optimisation import Plan
from selection.reporting.pdf.parts import Grid, Heading, Part, Picture, Points, Sentences, grid_of
from selection.reporting.pdf.pictures import pictures_of
from selection.reporting.recommendation import answer_to
from selection.study import Answer, Cell, Question, Study, Table
from selection.texts import Language, Text, plural, text
from selection.worth import TIE

__all__ = ["answered", "rules_kept"]

_SAID, _ROWS = 7, 12
_PARTS: tuple[tuple[Text, tuple[Question, ...]], ...] = (
    (text("What if"), (Question.SECOND, Question.BUDGET)),
    (text("How robust"), (Question.ROBUST, Question.GAP, Question.UNKNOWN, Question.SCALES, Question.WITHDRAWAL)),
    (text("Scenarios and drop-outs"), (Question.SCENARIOS, Question.INDISPENSABLE)),
    (text("What each gets"), (Question.SHARES, Question.AGREEMENT)),
    (text("Other methods"), (Question.METHODS,)),
)


def answered(study: Study, language: Language) -> Iterator[Part]:
    """Every theme with its questions, their answers in words, and the figures behind them."""
    for title, questions in _PARTS:
        answers = [found for question in questions if (found := answer_to(question, study)) is not None]
        if answers:
            yield Heading(title, level=1)
        for answer in answers:
            yield from _answer(answer, study, language)
    stopped = study.stopped()
    if stopped is not None:
        yield Sentences((stopped,), "strong")


def _answer(answer: Answer, study: Study, language: Language) -> Iterator[Part]:
    yield Heading(answer.question.words)
    yield Sentences((answer.headline,), "strong")
    rest = answer.sentences[1:]
    if rest:
        yield Points(rest[:_SAID])
    if len(rest) > _SAID:
        more = plural("{n} more sentence stands in the report as a workbook.",
                      "{n} more sentences stand in the report as a workbook.", len(rest) - _SAID)  # fmt: skip
        yield Sentences((more,), "quiet")
    for figure in pictures_of(answer, study.plan, language):
        yield Picture(figure)
    for table in answer.tables:
        yield from _table(table)


def _table(table: Table) -> Iterator[Part]:
    yield grid_of(table, _ROWS)
    if len(table.rows) > _ROWS:
        left = len(table.rows) - _ROWS
        yield Sentences((text("{n} more rows stand in the report as a workbook.", n=left),), "quiet")


def rules_kept(plan: Plan, study: Study | None) -> Iterator[Part]:
    """Every rule, whether it holds, and what each costs where that was worked out."""
    answer = answer_to(Question.RULES, study)
    yield Heading(text("Rules") if answer is None else text("Rules, and what they cost"), level=1)
    if not plan.rules:
        yield Sentences((text("There are no rules: every coalition is allowed."),))
        return
    if answer is not None:
        yield Sentences((answer.headline,), "strong")
    yield _priced(plan, answer)


def _priced(plan: Plan, answer: Answer | None) -> Grid:
    """Every rule, whether it holds, what it costs where that was worked out, and where it stands."""
    found = answer.results.get("prices") if answer is not None else None
    prices = {one.rule.sentence(): one for one in found if isinstance(one, Price)} if isinstance(found, tuple) else {}
    rows: list[tuple[Cell, ...]] = []
    for check in plan.appraiser.checks(plan.case.members(plan.best.members)):
        price = prices.get(check.rule.sentence())
        costs = price is not None and price.points > TIE
        rows.append((
            check.rule.sentence(),
            text("holds") if check.holds else text("broken"),
            price.points if price is not None else None,
            str(price.coalition) if price is not None and costs else None,
            stands_at(check.rule, plan) or text("set outside the file"),
        ))  # fmt: skip
    if not prices:
        title = text("What a coalition must satisfy, checked on the recommended one")
        plain = tuple((rule, outcome, at) for rule, outcome, _, _, at in rows)
        return Grid(title, (text("Rule"), text("Outcome"), text("Stands at")), plain, ("", "", ""),
                    widths={0: 8, 1: 2, 2: 4})  # fmt: skip
    headings = (text("Rule"), text("Outcome"), text("Costs, points"), text("Best without the rule"),
                text("Stands at"))  # fmt: skip
    title = text("What a coalition must satisfy, checked on the recommended one, and what each rule costs")
    return Grid(title, headings, tuple(rows), ("", "", "0.0", "", ""), widths={0: 8, 1: 2, 3: 7, 4: 4})
