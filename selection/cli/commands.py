"""What each command does. Exit codes: 0 done, 1 faults in the input, 2 wrong use, 3 no coalition, 4 not proven."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from selection.cli.as_json import failure_data, plan_data
from selection.cli.options import parse_rules, parse_scale, parse_weights, weights_of, with_scenario
from selection.cli.show import Show
from selection.engine import prepare
from selection.errors import SelectionError
from selection.model import Case
from selection.optimisation import Plan, optimise
from selection.pipeline import read
from selection.reading import annotated_copy, write_template
from selection.reporting import write_report
from selection.texts import LANGUAGES, Language, text

__all__ = ["app"]

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="Choose the coalition of strategic partners that is worth most together, with proof.",
    pretty_exceptions_enable=False,
)


class Exit(IntEnum):
    """How a command can end."""

    DONE = 0
    FAULTS = 1
    WRONG_USE = 2
    NO_COALITION = 3
    NOT_PROVEN = 4


EXAMPLE = Path(__file__).parents[2] / "data" / "regional-energy.xlsx"

File = Annotated[Path, typer.Argument(help="A workbook (xlsx, xls, ods) or a csv.")]
Lang = Annotated[str, typer.Option("--lang", help="nl or en; that of the machine when left out.")]
Json = Annotated[bool, typer.Option("--json", help="Print data for other programs instead of tables.")]
Rules = Annotated[list[str] | None, typer.Option("--rule", help='Such as "Size(2, 4)" or "Not together: Acme, Bolt".')]
Weights = Annotated[list[str] | None, typer.Option("--weight", help="Such as Innovation=40, in points.")]
WeightsOf = Annotated[str | None, typer.Option("--weights-of", help="Use the weights of this stakeholder only.")]
Scenario = Annotated[str | None, typer.Option(help="Decide as if this scenario came true.")]
Alternatives = Annotated[int, typer.Option(min=1, max=200, help="How many coalitions to list.")]
Within = Annotated[float | None, typer.Option(min=0, help="List every coalition within so many points of the best.")]
TimeLimit = Annotated[float | None, typer.Option(min=0, help="Seconds; the best found by then, with its gap.")]
Scale = Annotated[str | None, typer.Option(help="Worst and best score, such as 1:10, for a file without Criteria.")]


@app.command()
def demo(out: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("out"), lang: Lang = "") -> None:
    """Decide the example case, explain it and write its report."""
    show = Show(_language(lang))
    with _failures(show):
        prepare()
        case = read(EXAMPLE)
        show.case(case)
        show.notices(case.notices)
        plan = _optimise(case, show)
        show.plan(plan)
        out.mkdir(parents=True, exist_ok=True)
        target = out / f"{EXAMPLE.stem}-report.xlsx"
        write_report(target, plan, show.language)
        show.say(text("Report: {path}", path=str(target)), "bold")
    raise typer.Exit(_code(plan))


@app.command()
def template(
    target: Annotated[Path, typer.Argument(help="Where to write the workbook.")] = Path("partner-selection.xlsx"),
    lang: Lang = "",
    force: Annotated[bool, typer.Option("--force", help="Replace an existing file.")] = False,
) -> None:
    """Write an empty workbook to fill in."""
    show = Show(_language(lang))
    _may_write(target, show, force=force)
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
    show = Show(_language(lang))
    try:
        case = read(file, scale=parse_scale(scale) if scale else None)
    except SelectionError as error:
        if annotate is not None:
            _annotate(file, annotate, error, show)
        _fail(error, show, as_json=as_json)
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
    show = Show(_language(lang))
    with _failures(show, as_json=as_json):
        case = _case(file, scale, scenario)
        plan = _optimise(case, show, rule, weight, weights_from, alternatives, within, time_limit, quiet=as_json)
    if as_json:
        typer.echo(json.dumps(plan_data(plan, show.language), ensure_ascii=False, indent=2))
    else:
        show.case(case)
        show.notices((*case.notices, *plan.notices))
        show.plan(plan)
    raise typer.Exit(_code(plan))


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
    force: Annotated[bool, typer.Option("--force", help="Replace an existing file.")] = False,
) -> None:
    """Write the Excel report, whose formulas recompute."""
    show = Show(_language(lang))
    _may_write(target, show, force=force)
    with _failures(show):
        case = _case(file, scale, scenario)
        plan = _optimise(case, show, rule, weight, weights_from, alternatives, None, time_limit)
        write_report(target, plan, show.language)
    show.say(plan.proof())
    show.say(text("Report: {path}", path=str(target)), "bold")
    raise typer.Exit(_code(plan))


@app.command()
def dashboard(
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8501,
    browser: Annotated[bool, typer.Option(help="Open a browser.")] = True,
) -> None:
    """Start the app on this machine only."""
    if find_spec("streamlit") is None or find_spec("dashboards") is None:
        Show(_language("")).say(text("The app needs Streamlit: install partner-selection[dashboard]."), "bold red")
        raise typer.Exit(Exit.WRONG_USE)
    command = [sys.executable, "-m", "dashboards.launch", "--port", str(port), *([] if browser else ["--no-browser"])]
    raise typer.Exit(subprocess.call(command))  # noqa: S603 - our own interpreter and module


def _language(asked: str) -> Language:
    wanted = asked or os.environ.get("LC_ALL") or os.environ.get("LANG") or "en"
    found: list[Language] = [language for language in LANGUAGES if wanted.lower().startswith(language)]
    if asked and not found:
        Show("en").say(text('There is no language "{asked}": choose nl or en.', asked=asked), "bold red")
        raise typer.Exit(Exit.WRONG_USE)
    return found[0] if found else "en"


def _case(file: Path, scale: str | None, scenario: str | None) -> Case:
    """The case of a workbook; the search is made ready while another process reads."""
    prepare()
    case = read(file, scale=parse_scale(scale) if scale else None)
    return with_scenario(case, scenario) if scenario else case


def _optimise(
    case: Case,
    show: Show,
    rule: list[str] | None = None,
    weight: list[str] | None = None,
    stakeholder: str | None = None,
    alternatives: int = 5,
    within: float | None = None,
    time_limit: float | None = None,
    *,
    quiet: bool = False,
) -> Plan:
    """The plan, with best and bound shown while it is being made; Ctrl-C stops with the best found."""
    weights = parse_weights(weights_of(case, stakeholder) if stakeholder else case.weights, weight or [])
    rules = parse_rules(rule or [])
    stopped: list[bool] = []
    before = signal.signal(signal.SIGINT, lambda *_: stopped.append(True))
    try:
        with show.err.status(text("Searching; Ctrl-C stops with the best found.").to(show.language)) as status:

            def progress(best: float, bound: float) -> None:
                seen = text("Best {best:0.00}, at most {bound:0.00}", best=max(best, 0.0), bound=min(bound, 100.0))
                status.update(seen.to(show.language))

            return optimise(
                case,
                rules,
                alternatives=alternatives,
                within=within,
                weights=weights,
                time_limit=time_limit,
                cancel=lambda: bool(stopped),
                progress=None if quiet else progress,
            )
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _failures(show: Show, *, as_json: bool = False) -> Iterator[None]:
    """Turn what this package refuses into a message and an exit code."""
    try:
        yield
    except SelectionError as error:
        _fail(error, show, as_json=as_json)


def _fail(error: SelectionError, show: Show, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(failure_data(error, show.language), ensure_ascii=False, indent=2))
    else:
        show.error(error)
    raise typer.Exit(Exit.FAULTS)


def _annotate(file: Path, target: Path, error: SelectionError, show: Show) -> None:
    copy, notices = annotated_copy(file.read_bytes(), file.name, error.faults, (), show.language)
    target.write_bytes(copy)
    show.say(text("Copy with every fault marked: {path}", path=str(target)))
    show.notices(notices)


def _may_write(target: Path, show: Show, *, force: bool) -> None:
    if target.exists() and not force:
        show.say(text("{path} exists already: choose another name, or add --force.", path=str(target)), "bold red")
        raise typer.Exit(Exit.WRONG_USE)


def _code(plan: Plan) -> Exit:
    if not plan.coalitions:
        return Exit.NO_COALITION if plan.conflict else Exit.NOT_PROVEN
    return Exit.DONE if plan.proven else Exit.NOT_PROVEN
