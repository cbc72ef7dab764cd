"""What each party gets: benefits, shares of the joint gain, dependence; and whether size or habit decided."""

from __future__ import annotations

from collections.abc import Iterator

from selection.analysis import own_utilities
from selection.optimisation import Plan
from selection.sharing import (
    Benefits,
    Dependence,
    Division,
    benefits,
    dependence,
    division,
    incumbents,
    size_bias,
    stability,
    value_of_selection,
)
from selection.study.advance import Counted
from selection.study.answer import Answer, Column, Table, row
from selection.study.ask import Ask
from selection.study.question import Question
from selection.texts import text

__all__ = ["shares"]


def shares(plan: Plan, ask: Ask) -> Answer:
    """What every party has in it, and how the joint gain could be divided: for discussion."""
    gets = benefits(plan, time_limit=ask.left(), cancel=ask.cancel)
    parts = division(plan, seed=ask.seed)
    steady, leans = stability(parts), dependence(plan)
    bias = size_bias(plan, own_utilities(plan.case, "mid", plan.appraiser.weights))
    present = incumbents(plan, time_limit=ask.left(), cancel=ask.cancel, progress=ask.counting(Counted.CHECKS, 1, 2))
    told = ask.counting(Counted.DRAWS, 2, 2)
    value = value_of_selection(plan, seed=ask.seed, time_limit=ask.left(), cancel=ask.cancel, progress=told)
    # Without a joint gain nobody depends on it; how the worth and the money are spread is left to say.
    divided = leans.spreads()
    if parts.splits:
        divided = (parts.sentence(), *(one.sentence() for one in parts.splits), *steady.sentences(), *leans.sentences())
    sentences = (
        *gets.sentences(),
        parts.gain.sentence(),
        *divided,
        bias.sentence(),
        *present.sentences(),
        value.sentence(),
    )
    results: dict[str, object] = {"benefits": gets, "division": parts, "stability": steady, "dependence": leans,
                                  "size_bias": bias, "incumbents": present, "value": value}  # fmt: skip
    tables = (*_benefits(gets), *_division(parts), *([_dependence(leans)] if parts.splits else []))
    return Answer(Question.SHARES, sentences, tables, results)


def _benefits(found: Benefits) -> Iterator[Table]:
    for one in found.criteria:
        columns = (
            Column(text("Party")),
            Column(text("{name}", name=one.criterion), "0.0"),
            Column(text("Of the most possible"), "0%"),
        )
        rows = tuple(row(party.party, party.value, party.utility) for party in one.parties)
        yield Table(text("What each has in it"), columns, rows)


def _division(found: Division) -> Iterator[Table]:
    if not found.splits:
        return
    names = list(found.splits[0].points)
    columns = (Column(text("Party")), *(Column(one.basis.sentence(), "0.0") for one in found.splits))
    rows = tuple(row(name, *(one.points[name] for one in found.splits)) for name in names)
    yield Table(
        text("The joint gain divided in three ways, in points: for discussion, never as a contract"), columns, rows
    )


def _dependence(found: Dependence) -> Table:
    columns = (
        Column(text("Party")),
        Column(text("Gain that goes when it goes"), "0.0"),
        Column(text("Gain it would have alone"), "0.0"),
        Column(text("The only one for")),
    )
    rows = tuple(row(one.party, one.lost_without, one.alone, ", ".join(one.sole)) for one in found.parties)
    return Table(text("How much the coalition and each party depend on each other, in points"), columns, rows)
