"""Which scenario hurts, and who is indispensable."""

from __future__ import annotations

from collections.abc import Sequence

from selection.optimisation import Plan
from selection.scenarios import (
    BoldChoice,
    RegretRow,
    RegretTable,
    ScenarioOutcome,
    boldness,
    drop_outs,
    outcomes,
    regret_table,
    worlds,
)
from selection.study.advance import Counted
from selection.study.answer import Answer, Cell, Column, Table, row
from selection.study.ask import Ask
from selection.study.question import Question
from selection.texts import Text, joined, plural, text
from selection.worth import SHOWN

__all__ = ["indispensable", "scenarios"]

_ROWS = 12


def scenarios(plan: Plan, ask: Ask) -> Answer:
    """Worth and regret in each scenario, and the choices of least regret, most expected worth and any boldness."""
    known = worlds(plan, time_limit=ask.left(), cancel=ask.cancel, progress=ask.counting(Counted.SCENARIOS))
    table = regret_table(plan, known=known, time_limit=ask.left(), cancel=ask.cancel)
    if len(known) == 1:
        return Answer(Question.SCENARIOS, (table.sentence(),), results={"regret": table})
    here = outcomes(plan, known=known, time_limit=ask.left(), cancel=ask.cancel)
    waived = regret_table(plan, known=known, waive=True, time_limit=ask.left(), cancel=ask.cancel)
    path = boldness(plan, known=known, waive=True, time_limit=ask.left(), cancel=ask.cancel)
    sentences = [_headline(here), *(one.sentence() for one in here)]
    impossible = [world.title() for world in known if world.settled and not world.possible]
    if impossible:
        sentences.append(plural("The scenario {names}, in which no coalition is possible, does not count in what "
                                "follows.", "The scenarios {names}, in which no coalition is possible, do not count "
                                "in what follows.", len(impossible), names=impossible))  # fmt: skip
    sentences += [waived.sentence(), waived.expected_sentence()]
    if table.everywhere and any(one.world.possible and not one.allowed for one in here):
        sentences += [table.sentence(), table.expected_sentence()]
    if len(path) > 1:
        sentences.append(text("Boldness says what counts: at 0% only the worst scenario, at 100% only the average."))
    sentences += [one.sentence() for one in path]
    tables = (_worths(waived), _regrets(waived), _boldness(path))
    results: dict[str, object] = {"regret": table, "waived": waived, "outcomes": here, "boldness": path}
    return Answer(Question.SCENARIOS, tuple(sentences), tables, results)


def _headline(here: Sequence[ScenarioOutcome]) -> Text:
    """Where the chosen coalition breaks a rule, and where it misses most."""
    broken = [outcome.world.title() for outcome in here if not outcome.allowed]
    worst = max((one for one in here if one.regret is not None), key=lambda one: one.regret or 0.0, default=None)
    if worst is None or (worst.regret or 0.0) < SHOWN:
        said = text("In no scenario does the coalition stay behind the best that is possible there.")
    else:
        said = text("{scenario} hurts most: there the coalition stays {points:0.0} points behind the best possible.",
                    scenario=worst.world.title(), points=worst.regret)  # fmt: skip
    if not broken:
        return said
    rules = plural("In the scenario {names} it breaks a rule, so that something has to give way there.",
                   "In the scenarios {names} it breaks a rule, so that something has to give way there.",
                   len(broken), names=broken)  # fmt: skip
    return joined(said, rules)


def _worths(table: RegretTable) -> Table:
    rows: list[tuple[Cell, ...]] = [
        row(str(one), *(there.worth for there in one.outcomes), one.least, one.expected) for one in table.rows[:_ROWS]
    ]
    best: list[Cell] = [
        world.plan.best.worth if world.possible else text("none") if world.settled else None for world in table.worlds
    ]
    rows.append((text("Best that is possible"), *best, None, None))
    rows.append((text("Probability, %"), *(100 * world.probability for world in table.worlds), None, None))
    columns = (
        Column(text("Coalition")),
        *(Column(world.title(), "0.0") for world in table.worlds),
        Column(text("Lowest"), "0.0"),
        Column(text("On average"), "0.0"),
    )
    return Table(text("Worth in each scenario"), columns, tuple(rows))


def _regrets(table: RegretTable) -> Table:
    columns = (
        Column(text("Coalition")),
        *(Column(world.title(), "0.0") for world in table.worlds),
        Column(text("Largest"), "0.0"),
        Column(text("Not allowed in")),
    )
    rows = tuple(
        row(
            str(one), *(there.regret if there.allowed else None for there in one.outcomes), one.largest, _forbidden(one)
        )
        for one in table.rows[:_ROWS]
    )
    return Table(text("Regret: points below the best that is possible in each scenario"), columns, rows)


def _regret(outcome: ScenarioOutcome) -> float | None:
    """The regret where the coalition is allowed: where it is not, it is worth more than the rules allow."""
    return outcome.regret if outcome.allowed else None


def _forbidden(one: RegretRow) -> Text:
    """The scenarios in which a coalition breaks a rule."""
    there = [outcome.world for outcome in one.outcomes if outcome.world.possible and not outcome.allowed]
    return text("{names}", names=[world.title() for world in there])


def _boldness(path: tuple[BoldChoice, ...]) -> Table:
    columns = (
        Column(text("Coalition")),
        Column(text("Boldness from"), "0%"),
        Column(text("to"), "0%"),
        Column(text("On average"), "0.0"),
        Column(text("In the worst scenario"), "0.0"),
    )
    rows = tuple(row(str(one.row), one.low, one.high, one.row.expected, one.row.least) for one in path)
    return Table(text("From looking at the worst scenario alone (0%) to the average alone (100%)"), columns, rows)


def indispensable(plan: Plan, ask: Ask) -> Answer:
    """What it costs to replace each member from the start, and what it costs when it drops out."""
    found = drop_outs(plan, time_limit=ask.left(), cancel=ask.cancel, progress=ask.counting(Counted.MEMBERS))
    columns = (
        Column(text("Member")),
        Column(text("Cost of replacing it"), "0.0"),
        Column(text("Best without it")),
        Column(text("Lost when it drops out"), "0.0"),
        Column(text("Worth of the others"), "0.0"),
    )
    rows = tuple(
        row(one.name, one.to_replace, str(one.instead) if one.instead else text("none"), one.missed, one.rest)
        for one in found.members
    )
    title = text("Hard to replace, or missed when gone, in points of worth")
    sentences = (found.sentence(), *(one.sentence() for one in found.members))
    return Answer(Question.INDISPENSABLE, sentences, (Table(title, columns, rows),), {"drop_outs": found})
