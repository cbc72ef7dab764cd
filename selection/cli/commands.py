"""The commands about one case: read it, check it, optimise it, report on it.

Exit codes: 0 done, 1 faults in the input, 2 wrong use, 3 no coalition, 4 not proven.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from selection.cli.as_json import plan_data
from selection.cli.options import parse_scale
from selection.cli.questions import answered
from selection.cli.session import (
    Alternatives,
    Exit,
    File,
    Force,
    Json,
    Lang,
    Rules,
    Scale,
    Scenario,
    TimeLimit,
    Weights,
    WeightsOf,
    Within,
    app,
    case_of,
    code_of,
    fail,
    failures,
    language_of,
    may_write,
    need_coalition,
    plan_of,
)
from selection.cli.show import Show
from selection.cli.writing import check_target, is_pdf, write
from selection.engine import prepare
from selection.errors import SelectionError
from selection.pipeline import pdf_report, read
from selection.reading import annotated_copy, write_template
from selection.reporting import write_report
from selection.texts import text

__all__ = ["EXAMPLE"]

Recipient = Annotated[str | None, typer.Option(help="A PDF for this candidate alone, with nothing of the others.")]
_DRAWS = 10_000

EXAMPLE = Path(__file__).parents[2] / "data" / "regional-energy.xlsx"


@app.command()
def demo(out: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("out"), lang: Lang = "") -> None:
    """Decide the example case, explain it and write its report."""
    show = Show(language_of(lang))
    with failures(show):
        prepare()
        case = read(EXAMPLE)
        show.case(case)
        show.notices(case.notices)
        plan = plan_of(case, show)
        show.plan(plan)
        out.mkdir(parents=True, exist_ok=True)
        target = out / f"{EXAMPLE.stem}-report.xlsx"
        write_report(target, plan, show.language)
        show.say(text("Report: {path}", path=str(target)), "bold")
    raise typer.Exit(code_of(plan))


@app.command()
def template(
    target: Annotated[Path, typer.Argument(help="Where to write the workbook.")] = Path("partner-selection.xlsx"),
    lang: Lang = "",
    force: Force = False,
) -> None:
    """Write an empty workbook to fill in."""
    show = Show(language_of(lang))
    may_write(target, show, force=force)
    write_template(target, show.language)
    show.say(text("Template: {path}. Only the sheet with scores is compulsory.", path=str(target)))


@app.command()
def check(
    file: File,
    annotate: Annotated[Path | None, typer.Option(help="Write a copy of the workbook with every fault marked.")] = None,
    scale: Scale = None,
    lang: Lang = "",
    as_json: Json = False,
) -> None:
    """Say whether a workbook can be used, and what is wrong with it."""
    show = Show(language_of(lang))
    try:
        case = read(file, scale=parse_scale(scale) if scale else None)
    except SelectionError as error:
        if annotate is not None:
            _annotate(file, annotate, error, show)
        fail(error, show, as_json=as_json)
    if as_json:
        typer.echo(json.dumps({"faults": [], "candidates": list(case.names)}, ensure_ascii=False))
        return
    show.case(case)
    show.notices(case.notices)
    show.say(text("No faults: the workbook can be used."), "bold green")


@app.command()
def select(
    file: File,
    rule: Rules = None,
    weight: Weights = None,
    weights_from: WeightsOf = None,
    scenario: Scenario = None,
    alternatives: Alternatives = 5,
    within: Within = None,
    time_limit: TimeLimit = None,
    scale: Scale = None,
    lang: Lang = "",
    as_json: Json = False,
) -> None:
    """Choose the best coalitions of a workbook, with proof."""
    show = Show(language_of(lang))
    with failures(show, as_json=as_json):
        case = case_of(file, scale, scenario)
        plan = plan_of(case, show, rule, weight, weights_from, alternatives, within, time_limit, quiet=as_json)
    if as_json:
        typer.echo(json.dumps(plan_data(plan, show.language), ensure_ascii=False, indent=2))
    else:
        show.case(case)
        show.notices((*case.notices, *plan.notices))
        show.plan(plan)
    raise typer.Exit(code_of(plan))


@app.command()
def report(
    file: File,
    target: Annotated[Path, typer.Argument(help="Where to write the report.")],
    rule: Rules = None,
    weight: Weights = None,
    weights_from: WeightsOf = None,
    scenario: Scenario = None,
    alternatives: Alternatives = 5,
    time_limit: TimeLimit = None,
    scale: Scale = None,
    lang: Lang = "",
    recipient: Recipient = None,
    force: Force = False,
) -> None:
    """Write the report: a workbook whose formulas recompute, or a PDF with all answers when it ends in .pdf."""
    show = Show(language_of(lang))
    may_write(target, show, force=force)
    if recipient is not None and not is_pdf(target):
        show.say(text("What one candidate is told is a PDF: choose a name that ends in .pdf."), "bold red")
        raise typer.Exit(Exit.WRONG_USE)
    with failures(show):
        check_target(target)
        case = case_of(file, scale, scenario)
        plan = plan_of(case, show, rule, weight, weights_from, alternatives, None, time_limit)
        if recipient is not None:
            need_coalition(plan, show)
            pdf_report(target, plan, language=show.language, recipient=recipient)
        elif is_pdf(target) and plan.coalitions:
            write(target, plan, show.language, answered(plan, show, draws=_DRAWS, seed=0, time_limit=time_limit))
        else:
            write(target, plan, show.language)
    show.say(plan.proof())
    show.say(text("Report: {path}", path=str(target)), "bold")
    raise typer.Exit(code_of(plan))


@app.command()
def dashboard(
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8501,
    browser: Annotated[bool, typer.Option(help="Open a browser.")] = True,
) -> None:
    """Start the app on this machine only."""
    if find_spec("streamlit") is None or find_spec("dashboards") is None:
        Show(language_of("")).say(text("The app needs Streamlit: install partner-selection[dashboard]."), "bold red")
        raise typer.Exit(Exit.WRONG_USE)
    command = [sys.executable, "-m", "dashboards.launch", "--port", str(port), *([] if browser else ["--no-browser"])]
    raise typer.Exit(subprocess.call(command))  # noqa: S603 - our own interpreter and module


def _annotate(file: Path, target: Path, error: SelectionError, show: Show) -> None:
    copy, notices = annotated_copy(file.read_bytes(), file.name, error.faults, (), show.language)
    target.write_bytes(copy)
    show.say(text("Copy with every fault marked: {path}", path=str(target)))
    show.notices(notices)
