"""What a board reads: the first page, the coalitions side by side, every candidate with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from selection.analysis import Admission, Outcome, ScoreChange, Standing, lets_in, standings
from selection.charts import (
    Figure,
    brought_chart,
    covered_chart,
    criterion_chart,
    held_chart,
    shown_criteria,
    size_chart,
)
from selection.optimisation import Coalition, Plan
from selection.reporting.pdf.parts import Grid, Heading, Labelled, Part, Picture, Points, Sentences, Tiles
from selection.reporting.recommendation import against, recommendation, recommended
from selection.reporting.subject import Subject
from selection.robustness.ends import ends
from selection.rules import Budget
from selection.rules.amounts import amount_words, column_words, pattern
from selection.study import Cell, Study
from selection.texts import Rounded, Text, joined, text

__all__ = ["candidates", "conflict", "side_by_side", "summary"]

_LISTED, _ON_FIRST_PAGE = 5, 3
_POINTS = "0.0"
_SMALL, _MATRIX, _MAIN = 0.6, 0.8, 0.88
"""The parts of the page for a chart of few marks, a matrix, and the one on the first page."""


def summary(subject: Subject, study: Study | None) -> Iterator[Part]:
    """The first page: which coalition, its figures, what was decided, the main chart, and why."""
    plan = subject.plan
    yield Heading(recommended(plan), level=1)
    names = [text("{name} (on condition)", name=name) if name in plan.best.conditional else text("{name}", name=name)
             for name in plan.best.members]  # fmt: skip
    yield Sentences((" + ".join(name.to(subject.language) for name in names),), "big")
    yield Tiles(tuple(_tiles(plan)))
    above: tuple[Text, ...] = ()
    if subject.decided is not None:
        decided, *others = subject.decided.sentences
        # Who reads what was decided reads beside it what speaks against the recommended coalition.
        above = against(study) if subject.decided.members == plan.best.members else ()
        yield Heading(subject.decided.heading)
        yield Sentences((decided, *above, *others))
    chosen = {_named(i, one): one for i, one in enumerate(plan.coalitions[:_ON_FIRST_PAGE], start=1)}
    yield Picture(_by_number(chosen, subject), _MAIN)
    yield Labelled(tuple((one.label, one.sentences) for one in recommendation(plan, study, above)))


def _named(number: int, coalition: Coalition) -> str:
    """Its place and its members."""
    return f"{number}. {' + '.join(coalition.members)}"


def _by_number(chosen: Mapping[str, Coalition], subject: Subject) -> Figure:
    """The coalitions with their points; the finding above them names them by their place alone."""
    shown = shown_criteria(subject.case, subject.plan.appraiser.worth.weights)
    figure = criterion_chart(chosen, shown, subject.language)
    title = figure.title
    for i, label in enumerate(chosen, start=1):
        title = title.replace(label, text("No. {n}", n=i).to(subject.language))
    return replace(figure, title=title)


def _tiles(plan: Plan) -> Iterator[tuple[Text, Text, Text]]:
    best = plan.best
    yield text("Worth, 0 to 100"), text("{worth:0.0}", worth=plan.said(best)), ends(plan.case, best)
    candidates = text("of {n} candidates", n=len(plan.case.candidates))
    yield text("Members"), text("{n}", n=best.size), candidates
    yield from _cost_tile(plan)
    if len(plan.coalitions) > 1:
        yield text("Ahead of the next"), text("{points:0.0}", points=plan.lead), text("points of worth")


def _cost_tile(plan: Plan) -> Iterator[tuple[Text, Text, Text]]:
    """What it costs, and the limit where there is one; nothing where nobody knows."""
    column, cost = plan.appraiser.cost_column, plan.best.cost
    if column is None or cost is None:
        return
    budget = next((rule for rule in plan.rules if isinstance(rule, Budget)), None)
    said = text("all members together")
    if budget is not None:
        said = text("of at most {most}", most=amount_words(plan.case, column, budget.max))
    yield text("{name}", name=column), amount_words(plan.case, column, cost), said


def side_by_side(subject: Subject) -> Iterator[Part]:
    """The listed coalitions and those to compare with, in figures and pictures."""
    plan, case = subject.plan, subject.case
    # The last of those shown is for trying changes in a workbook.
    columns = {one.label.to(subject.language): plan.appraiser.coalition(one.members) for one in subject.shown[:-1]}
    yield Heading(text("Coalitions side by side"), level=1, overleaf=True)
    column = plan.appraiser.cost_column
    priced = [column_words(case, column)] if column is not None else []
    number = pattern(one.cost for one in columns.values())
    members = tuple((label, str(one), plan.said(one),
                     *[text("not known") if one.cost is None else one.cost] * len(priced))
                    for label, one in columns.items())  # fmt: skip
    yield Grid(text("Who is in them"), (text("Coalition"), text("Members"), text("Worth"), *priced), members,
               ("", "", _POINTS, *[number] * len(priced)), widths={0: 2, 1: 7}, strong=1)  # fmt: skip
    yield _points(subject, columns)
    language, criteria = subject.language, shown_criteria(case, plan.appraiser.worth.weights)
    yield Picture(brought_chart(plan.best, criteria, language))
    if case.needs:
        yield Picture(held_chart(case, plan.best, language), _MATRIX)
        if len(columns) > 1:
            yield Picture(covered_chart(case, columns, language), _MATRIX)
    if sum(size.best is not None for size in plan.sizes) > 1:
        yield Picture(size_chart(plan, language), _SMALL)


def _points(subject: Subject, columns: Mapping[str, Coalition]) -> Grid:
    """The points on each criterion, then the ends of the worth and the rules broken."""
    plan = subject.plan
    weights, found = plan.appraiser.worth.weights, list(columns.values())
    rows: list[tuple[Cell, ...]] = [
        (name, weights[name], *(one.parts[name] for one in found)) for name in plan.appraiser.worth.terms
    ]
    broken = [sum(not check.holds for check in plan.appraiser.checks(plan.case.members(one.members))) for one in found]
    rows += [
        (text("Worth"), None, *(plan.said(one) for one in found)),
        (text("Pessimistic"), None, *(Rounded(one.low, plan.decimals) for one in found)),
        (text("Optimistic"), None, *(Rounded(one.high, plan.decimals) for one in found)),
        (text("Rules broken"), None, *(str(n) for n in broken)),
    ]
    headings: list[Text | str] = [text("Criterion"), text("Weight"), *columns]
    return Grid(text("Points on each criterion"), tuple(headings), tuple(rows), ("", "0.0%", *[_POINTS] * len(found)))


def candidates(subject: Subject, study: Study | None) -> Iterator[Part]:
    """Why each candidate is in, and why not every other one."""
    prices = {one.name: one for one in study.admissions} if study else {}
    found = [one.priced(prices.get(one.name)) for one in standings(subject.plan)]
    chosen = [one for one in found if one.outcome in {Outcome.CHOSEN, Outcome.CONDITIONAL}]
    others = [one for one in found if one not in chosen]
    yield Heading(text("Every candidate: why, and why not"), level=1)
    patterns = ("", "", "0%")
    headings = (text("Candidate"), text("Why"), text("Own utility"))
    yield Grid(text("Chosen"), headings, tuple((one.name, one.reason(), one.mid) for one in chosen), patterns,
               widths={0: 3, 1: 10})  # fmt: skip
    if not others:
        yield Sentences((text("Every candidate is chosen."),))
        return
    changes, rules = (study.score_changes, study.prices) if study else ({}, ())
    ordered = sorted(others, key=lambda one: _rank(one, prices.get(one.name)))
    yield Grid(
        text("Not chosen, those who come nearest first"),
        (text("Candidate"), text("Why not"), text("Own utility"), text("Costs, points")),
        tuple(_refused(one, prices.get(one.name), changes.get(one.name), lets_in(rules, one.name)) for one in ordered),
        ("", "", "0%", _POINTS),
        widths={0: 3, 1: 10},
    )
    yield Sentences((text("Own utility is the weighted mean of a candidate's own scores. What it costs is how many "
                          "points the best coalition with the candidate in it is worth less; empty where it cannot "
                          "join or was not worked out."),), "quiet")  # fmt: skip


def _rank(one: Standing, price: Admission | None) -> tuple[bool, float, float]:
    """Those who come nearest first: by their price, else by what the best replacement costs, else by own utility."""
    if price is not None and price.price is not None:
        return False, price.price, 0.0
    swap = one.replacement
    if price is None and swap is not None and not swap.broken and one.outcome is not Outcome.STOPPED:
        return False, swap.less, 0.0
    return True, 0.0, -(one.mid or 0.0)


def _refused(one: Standing, price: Admission | None, change: ScoreChange | None, rule: Text | None) -> tuple[Cell, ...]:
    said = joined(one.reason(), rule, change.sentence() if change is not None else None)
    return one.name, said, one.mid, price.price if price is not None else None


def conflict(plan: Plan) -> Iterator[Part]:
    """Why there is no coalition, and the ways out."""
    yield Heading(text("No coalition"), level=1)
    yield Sentences((plan.proof(),), "strong")
    if plan.conflict is None:
        return
    yield Heading(text("These cannot hold together"))
    yield Points(tuple(rule.sentence() for rule in plan.conflict.rules))
    if plan.conflict.ways:
        yield Heading(text("Ways out, the smallest change first"))
        yield Points(tuple(text("{sentence}.", sentence=way.sentence()) for way in plan.conflict.ways))
