"""What commands share: their options, reading and optimising with progress, and how they end."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from selection.cli.as_json import failure_data, plan_data
from selection.cli.options import parse_rules, parse_scale, parse_weights, weights_of, with_scenario
from selection.cli.show import Show
from selection.engine import prepare
from selection.errors import SelectionError
from selection.model import Case
from selection.optimisation import Plan, optimise
from selection.pipeline import read
from selection.texts import LANGUAGES, Language, text

__all__ = [
    "Alternatives",
    "Exit",
    "File",
    "Force",
    "Json",
    "Lang",
    "Rules",
    "Scale",
    "Scenario",
    "TimeLimit",
    "Weights",
    "WeightsOf",
    "Within",
    "app",
    "case_of",
    "code_of",
    "fail",
    "failures",
    "interruptible",
    "language_of",
    "may_write",
    "need_coalition",
    "plan_of",
]

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
Force = Annotated[bool, typer.Option("--force", help="Replace an existing file.")]


def language_of(asked: str) -> Language:
    """The language to speak: the one asked for, else that of the machine, else English."""
    wanted = asked or os.environ.get("LC_ALL") or os.environ.get("LANG") or "en"
    found: list[Language] = [language for language in LANGUAGES if wanted.lower().startswith(language)]
    if asked and not found:
        Show("en").say(text('There is no language "{asked}": choose nl or en.', asked=asked), "bold red")
        raise typer.Exit(Exit.WRONG_USE)
    return found[0] if found else "en"


def case_of(file: Path, scale: str | None, scenario: str | None) -> Case:
    """The case of a workbook; the search is made ready while another process reads."""
    prepare()
    case = read(file, scale=parse_scale(scale) if scale else None)
    return with_scenario(case, scenario) if scenario else case


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """While it lasts Ctrl-C only asks to stop: what it gives says whether that was asked."""
    stopped: list[bool] = []
    before = signal.signal(signal.SIGINT, lambda *_: stopped.append(True))
    try:
        yield lambda: bool(stopped)
    finally:
        signal.signal(signal.SIGINT, before)


def plan_of(
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
    weights = weights_of(case, stakeholder) if stakeholder else None
    if weight:
        weights = parse_weights(weights or case.weights, weight)
    rules = parse_rules(rule or [])
    waiting = text("Searching; Ctrl-C stops with the best found.").to(show.language)
    with interruptible() as cancel, show.err.status(waiting) as status:

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
            cancel=cancel,
            progress=None if quiet else progress,
        )


@contextmanager
def failures(show: Show, *, as_json: bool = False) -> Iterator[None]:
    """Turn what this package refuses into a message and an exit code."""
    try:
        yield
    except SelectionError as error:
        fail(error, show, as_json=as_json)


def fail(error: SelectionError, show: Show, *, as_json: bool) -> NoReturn:
    """Say what went wrong, and end."""
    if as_json:
        typer.echo(json.dumps(failure_data(error, show.language), ensure_ascii=False, indent=2))
    else:
        show.error(error)
    raise typer.Exit(Exit.FAULTS)


def may_write(target: Path, show: Show, *, force: bool) -> None:
    """End with a message when the file exists and may not be replaced."""
    if target.exists() and not force:
        show.say(text("{path} exists already: choose another name, or add --force.", path=str(target)), "bold red")
        raise typer.Exit(Exit.WRONG_USE)


def need_coalition(plan: Plan, show: Show, *, as_json: bool = False) -> None:
    """End, with why there is none, when the plan has no coalition."""
    if plan.coalitions:
        return
    if as_json:
        typer.echo(json.dumps(plan_data(plan, show.language), ensure_ascii=False, indent=2))
    else:
        show.plan(plan)
    raise typer.Exit(code_of(plan))


def code_of(plan: Plan) -> Exit:
    """How a command ends that made this plan."""
    if not plan.coalitions:
        return Exit.NO_COALITION if plan.conflict else Exit.NOT_PROVEN
    return Exit.DONE if plan.proven else Exit.NOT_PROVEN
