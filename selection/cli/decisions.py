"""The commands around a decision: freeze the method before the scores, decide, and take the decision again."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from selection.cli.questions import answered
from selection.cli.session import (
    Exit,
    File,
    Lang,
    Rules,
    Scale,
    Weights,
    WeightsOf,
    app,
    case_of,
    code_of,
    failures,
    interruptible,
    language_of,
    need_coalition,
    plan_of,
)
from selection.cli.show import Show
from selection.decision import decision_of, read_freeze, write_decision, write_freeze
from selection.decision import freeze as frozen_method
from selection.decision import replay as replayed
from selection.engine import prepare
from selection.pipeline import pdf_report, report
from selection.reporting.pdf import can_print
from selection.study import Question
from selection.texts import text

__all__ = ["decide", "freeze", "replay"]

Folder = Annotated[Path, typer.Argument(help="A new folder for the decision, its letters, calendar and report.")]
Day = Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day of the decision; today.")]
Start = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day the coalition begins; the same.")]
By = Annotated[str, typer.Option(help="Who decides; the owner of the case when left out.")]
Member = Annotated[list[str] | None, typer.Option(help="A member, each in turn, of another coalition than the best.")]
Reason = Annotated[str, typer.Option(help="Why not the best coalition, or why another method than before.")]
Contact = Annotated[str, typer.Option(help="Whom parties can ask about their letter.")]
Until = Annotated[
    datetime | None, typer.Option("--questions-until", formats=["%Y-%m-%d"], help="Their last day to ask.")
]
Frozen = Annotated[Path | None, typer.Option(help="The record of the method, as `freeze` wrote it.")]
Seed = Annotated[int, typer.Option(min=0, help="The same seed gives the same draws.")]
_WITH_SCORES = text("This file has scores already. Only criteria, scales, weights, needs and rules are put on record.")


@app.command()
def decide(
    file: File,
    target: Folder,
    on: Day = None,
    start: Start = None,
    by: By = "",
    member: Member = None,
    reason: Reason = "",
    contact: Contact = "",
    questions_until: Until = None,
    frozen: Frozen = None,
    rule: Rules = None,
    weight: Weights = None,
    weights_from: WeightsOf = None,
    scale: Scale = None,
    seed: Seed = 0,
    lang: Lang = "",
) -> None:
    """Write the decision: its file, a letter with reasons for every party, the calendar, the report."""
    show = Show(language_of(lang))
    with failures(show):
        record = read_freeze(frozen) if frozen is not None else None
        plan = plan_of(case_of(file, scale, None), show, rule, weight, weights_from)
        need_coalition(plan, show)
        found = answered(plan, show, draws=10_000, seed=seed)
        prices = {one.name: one.price for one in found.admissions if one.price is not None}
        decision = decision_of(
            plan,
            on=_day(on) or datetime.now().astimezone().date(),
            by=by,
            start=_day(start),
            members=member or None,
            reason=reason,
            prices=prices,
            needed={name: told for name, one in found.score_changes.items() if (told := one.told()) is not None},
            findings=[answer.headline for answer in found.answers if answer.question is not Question.METHODS],
            frozen=record,
            seed=seed,
            language=show.language,
        )
        write_decision(target, decision, contact=contact, questions_until=_day(questions_until))
        compare = [decision.chosen.members] if decision.chosen.members != plan.best.members else []
        report(target / "report.xlsx", plan, show.language, compare, study=found, decision=decision)
        if can_print():
            pdf_report(target / "report.pdf", plan, found, show.language, compare, decision=decision)
    show.say(decision.sentence())
    if decision.held is not None:
        show.say(decision.held.sentence())
    show.say(text("Decision: {path}", path=str(target)), "bold")
    raise typer.Exit(code_of(plan))


@app.command()
def replay(file: Annotated[Path, typer.Argument(help="A decision, as `decide` wrote it.")], lang: Lang = "") -> None:
    """Take a decision again from its own file, and say whether anything differs."""
    show = Show(language_of(lang))
    with failures(show), interruptible() as cancel:
        prepare()
        found = replayed(file, cancel=cancel)
    first, *rest = found.sentences()
    show.say(first, "bold green" if found.same else "bold red")
    for sentence in rest:
        show.say(sentence)
    raise typer.Exit(Exit.DONE if found.same else Exit.NOT_PROVEN if not found.finished else Exit.FAULTS)


@app.command()
def freeze(
    file: File,
    target: Annotated[Path, typer.Argument(help="The record; an entry is added when it is there.")],
    by: Annotated[str, typer.Option(help="Who freezes it.")],
    reason: Reason = "",
    scale: Scale = None,
    lang: Lang = "",
) -> None:
    """Put criteria, scales, weights and rules on record before the scores are seen."""
    show = Show(language_of(lang))
    with failures(show):
        case, now = case_of(file, scale, None), datetime.now().astimezone()
        if any(entry.value is not None for entry in case.assessments):
            show.say(
                text("This file has scores already. Only criteria, scales, weights, needs and rules are put on record.")
            )
        known = read_freeze(target) if target.exists() else None
        if known is not None and known.check(case).unchanged:
            show.say(known.check(case).sentence())
            return
        record = frozen_method(case, now, by) if known is None else known.changed(case, now, by, reason)
        write_freeze(target, record)
    for sentence in record.history():
        show.say(sentence)


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.date()
