"""The command that answers every question of decision makers about one case."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from selection.cli.as_json import study_data
from selection.cli.session import (
    File,
    Force,
    Json,
    Lang,
    Rules,
    Scale,
    Scenario,
    Weights,
    WeightsOf,
    app,
    case_of,
    code_of,
    failures,
    interruptible,
    language_of,
    may_write,
    need_coalition,
    plan_of,
)
from selection.cli.show import Show
from selection.cli.writing import check_target, write
from selection.optimisation import Plan
from selection.study import Advance, Study
from selection.study import study as study_of
from selection.texts import Text, text

__all__ = ["study"]

Target = Annotated[
    Path | None,
    typer.Option("--report", help="Write the report with all answers: a workbook, or a PDF when it ends in .pdf."),
]
Draws = Annotated[int, typer.Option(min=1, help="How many weightings and outcomes to draw for shares.")]
Seed = Annotated[int, typer.Option(min=0, help="The same seed gives the same draws.")]
Seconds = Annotated[float | None, typer.Option("--time-limit", min=0, help="Seconds for all answers together.")]


@app.command()
def study(
    file: File,
    report: Target = None,
    rule: Rules = None,
    weight: Weights = None,
    weights_from: WeightsOf = None,
    scenario: Scenario = None,
    draws: Draws = 10_000,
    seed: Seed = 0,
    time_limit: Seconds = None,
    scale: Scale = None,
    lang: Lang = "",
    as_json: Json = False,
    force: Force = False,
) -> None:
    """Answer all questions: why, why not, what if, how robust, who gets what, who agrees."""
    show = Show(language_of(lang))
    if report is not None:
        may_write(report, show, force=force)
    with failures(show, as_json=as_json):
        if report is not None:
            check_target(report)
        case = case_of(file, scale, scenario)
        plan = plan_of(case, show, rule, weight, weights_from, quiet=as_json)
        need_coalition(plan, show, as_json=as_json)
        found = answered(plan, show, draws=draws, seed=seed, time_limit=time_limit)
        if report is not None:
            write(report, plan, show.language, found)
    if as_json:
        typer.echo(json.dumps(study_data(found, show.language), ensure_ascii=False, indent=2))
    else:
        show.study(found)
        if report is not None:
            show.say(text("Report: {path}", path=str(report)), "bold")
    raise typer.Exit(code_of(plan))


def answered(plan: Plan, show: Show, *, draws: int, seed: int, time_limit: float | None = None) -> Study:
    """The study of a plan, with a bar that says which question is being answered; Ctrl-C stops with what there is."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with interruptible() as cancel, Progress(*columns, console=show.err, transient=True) as bar:
        task, detail = bar.add_task("", total=None), bar.add_task("", total=None, visible=False)

        def told(done: int, total: int, question: Text) -> None:
            bar.update(task, completed=done, total=total, description=question.to(show.language))
            bar.update(detail, visible=False)

        def advanced(advance: Advance) -> None:
            said = advance.sentence()
            if said is not None:
                # A bar without a total moves to and fro: it says that nobody knows how much there is to do.
                bar.update(detail, visible=True, completed=advance.done, total=advance.total,
                           description=said.to(show.language))  # fmt: skip

        return study_of(plan, draws=draws, seed=seed, time_limit=time_limit, cancel=cancel, progress=told,
                        advance=advanced)  # fmt: skip
