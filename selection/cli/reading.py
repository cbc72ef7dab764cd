"""The command that understands any sheet: what was read, what is asked, what was refused, and the way out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from selection.cli.as_json import failure_data
from selection.cli.session import Exit, File, Force, Json, Lang, app, failures, language_of, may_write
from selection.cli.show import Show
from selection.errors import Fault, SelectionError, SheetError
from selection.pipeline import understand
from selection.reading import annotated_copy, write_template
from selection.texts import Language, Text, joined, plural, text
from selection.understanding import Line, Profile, Question, Understanding, is_correction, not_used, summary

_ANSWER = 'KEY=CHOICE, for a question or for what was read wrongly ("role: Price=fact"); repeat it for more.'
Answers = Annotated[list[str] | None, typer.Option("--answer", help=_ANSWER)]
Accept = Annotated[bool, typer.Option("--accept", help="Take the best guess for every question.")]
ProfileIn = Annotated[Path | None, typer.Option("--profile", help="A mapping profile saved for this layout.")]
ProfileOut = Annotated[Path | None, typer.Option("--save-profile", help="Where to keep the answers.")]
Filled = Annotated[Path | None, typer.Option("--template", help="Write the filled template here: the next step.")]
Annotate = Annotated[Path | None, typer.Option(help="Write a copy of the workbook with every fault marked.")]
Hidden = Annotated[bool, typer.Option("--hidden", help="Read hidden rows, columns and sheets as well.")]

_SHOWN = 12


@app.command()
def read(
    file: File,
    answer: Answers = None,
    accept: Accept = False,
    profile: ProfileIn = None,
    save_profile: ProfileOut = None,
    template: Filled = None,
    annotate: Annotate = None,
    hidden: Hidden = False,
    lang: Lang = "",
    as_json: Json = False,
    force: Force = False,
) -> None:
    """Understand a sheet as it is: say what was read, ask what only you know, write the filled template."""
    show = Show(language_of(lang))
    for target in (save_profile, template, annotate):
        if target is not None:
            may_write(target, show, force=force)
    with failures(show, as_json=as_json):
        found = _understood(file, answer or [], profile, hidden=hidden)
        if accept:
            found = found.accepted()
    if not as_json:
        _show(found, show)
        if accept and found.answers:
            taken = [f"{key}={choice}" for key, choice in found.answers.items()]
            show.say(text("Taken as answers: {answers}.", answers=taken), "yellow")
        if found.questions and not found.refusals and sys.stdin.isatty():
            found = _converse(found, show)
            _show(found, show)
    error = _case_error(found)
    with failures(show, as_json=as_json):
        written = [*_keep(found, show, save_profile, template if error is None else None)]
        if annotate is not None:
            faults = error.faults if error is not None and not found.questions else found.refusals
            written += _annotate(found, show, file, annotate, faults)
    if as_json:
        typer.echo(json.dumps(understanding_data(found, show.language, error), ensure_ascii=False, indent=2))
    else:
        for sentence in written:
            show.say(sentence, "bold")
        _end(found, error, show)
    if error is not None:
        raise typer.Exit(Exit.FAULTS)


def _understood(file: Path, written: Sequence[str], profile: Path | None, *, hidden: bool) -> Understanding:
    """What a file says with these answers; a SheetError when one of them answers no question."""
    answers = _answers(written)
    known = Profile.load(profile) if profile is not None else None
    found = understand(file, answers=answers, profile=known, hidden=hidden)
    asked = {question.key for question in found.questions}
    for key, given in answers.items():
        if key in asked:
            # It was given and the question is still open: this says which answers there are.
            found.answered({key: given})
        elif key not in found.answers and not found.refusals:
            none = text("There is no question {key} about this sheet.", key=key)
            raise SheetError(not_used(key) if is_correction(key) else none)
    return found


def _answers(written: Sequence[str]) -> dict[str, str]:
    found = {}
    for one in written:
        # A heading may hold the sign itself.
        key, equals, choice = one.rpartition("=") if is_correction(one) else one.partition("=")
        if not equals or not key.strip():
            raise SheetError(text("{written} is no answer: write KEY=CHOICE, as the questions show.", written=one))
        found[key.strip()] = choice.strip()
    return found


def _case_error(found: Understanding) -> SelectionError | None:
    """Why it is no case yet, None when it is."""
    try:
        found.case()
    except SelectionError as error:
        return error
    return None


def _end(found: Understanding, error: SelectionError | None, show: Show) -> None:
    """Say what is still needed, if anything is."""
    if error is None or found.refusals:
        return
    if found.questions:
        show.say(text("Run the same command again with --answer KEY=CHOICE for each, or with --accept for every best "
                      "guess."), "bold")  # fmt: skip
    else:
        show.error(error)


def _show(found: Understanding, show: Show) -> None:
    language = show.language
    show.say(text("{file}: {candidates} candidates, {criteria} criteria, {scores} scores.", file=found.file,
                  candidates=len(found.candidates), criteria=len(found.criteria),
                  scores=sum(score.value is not None for score in found.scores)), "bold")  # fmt: skip
    names = [one.name for one in found.candidates[:_SHOWN]]
    if names:
        more = len(found.candidates) - len(names)
        others = plural("and {n} other", "and {n} others", more) if more else None
        sentence = text("Candidates: {names}", names=names)
        show.say(sentence if others is None else joined(sentence, others))
    able = list(dict.fromkeys(one.capability for one in found.capabilities))
    if able:
        show.say(text("Capabilities: {names}", names=able[:_SHOWN]))
    _blocks(found, show)
    _criteria(found, show)
    proof = [*summary(found.checks, found.unchecked)]
    for sentence in proof[: 2 * _SHOWN]:
        show.say(sentence)
    if len(proof) > 2 * _SHOWN:
        show.say(text("And {n} more, in the data of --json.", n=len(proof) - 2 * _SHOWN))
    for one in found.derived[:_SHOWN]:
        show.say(text('{sheet}!{area} "{label}" is not read as scores: {why}.', sheet=one.sheet, area=str(one.area),
                      label=one.label, why=one.why), "dim")  # fmt: skip
    show.notices(found.notices)
    for fault in found.refusals:
        show.out.print(f"  {escape(fault.sentence().to(language))}", style="bold red")
    for number, question in enumerate(found.questions, start=1):
        _question(number, question, show)


def _blocks(found: Understanding, show: Show) -> None:
    table = Table(title=text("What stands where").to(show.language), title_justify="left")
    for heading in (text("Place"), text("What"), text("Why")):
        table.add_column(heading.to(show.language))
    for block in found.blocks[: 2 * _SHOWN]:
        table.add_row(escape(f"{block.sheet}!{block.area}"), block.kind.words().to(show.language),
                      escape(block.why.to(show.language)))  # fmt: skip
    show.out.print(table)


def _criteria(found: Understanding, show: Show) -> None:
    if not found.criteria:
        return
    table = Table(title=text("Criteria").to(show.language), title_justify="left")
    for heading in (text("Criterion"), text("Worst"), text("Best"), text("Weight"), text("Why")):
        table.add_column(heading.to(show.language))
    for one in found.criteria:
        reasons = " ".join(reason.to(show.language) for reason in one.reasons)
        numbers = [_number(value, show.language) for value in (one.worst, one.best, one.weight)]
        table.add_row(escape(one.name), *numbers, escape(reasons))
    show.out.print(table)


def _number(value: float | None, language: Language) -> str:
    return "" if value is None else Text("{value}", {"value": value}).to(language)


def _question(number: int, question: Question, show: Show) -> None:
    show.out.print()
    show.say(text("{n}. {question}", n=number, question=question.sentence), "bold")
    show.say(question.why, "dim")
    for at, choice in enumerate(question.choices):
        is_guess = at == 0 and question.has_guess
        said = text("{choice} (best guess)", choice=choice.sentence) if is_guess else choice.sentence
        show.out.print(escape(f"   {question.key}={choice.key}  {said.to(show.language)}"))
    if question.free is not None:
        show.out.print(escape(f"   {question.key}=...  {question.free.to(show.language)}"))


def _converse(found: Understanding, show: Show) -> Understanding:
    """Ask every open question in the terminal, until none is left."""
    while found.questions and not found.refusals:
        question = found.questions[0]
        keys = [choice.key for choice in question.choices]
        _question(len(found.answers) + 1, question, show)
        given = typer.prompt(text("Your answer").to(show.language), default=keys[0] if question.has_guess else None)
        given = keys[int(given) - 1] if given.isdigit() and 0 < int(given) <= len(keys) and given not in keys else given
        try:
            found = found.answered({question.key: given})
        except SheetError as error:
            show.error(error)
    return found


def _keep(found: Understanding, show: Show, profile: Path | None, template: Path | None) -> Iterator[Text]:
    """Write what was asked for, and say where it is."""
    if profile is not None:
        with _writing(profile):
            found.profile().save(profile)
        yield text("Mapping profile: {path}", path=str(profile))
    if template is not None:
        with _writing(template):
            write_template(template, show.language, found.frames())
        yield text("Filled template: {path}", path=str(template))


def _annotate(found: Understanding, show: Show, file: Path, target: Path, faults: Sequence[Fault]) -> list[Text]:
    copy, lost = annotated_copy(file.read_bytes(), file.name, faults, found.notices, show.language)
    with _writing(target):
        target.write_bytes(copy)
    return [text("Copy with every fault marked: {path}", path=str(target)), *(notice.sentence() for notice in lost)]


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError:
        message = text("{path} cannot be written: choose another folder or name.", path=str(target))
        raise SheetError(message) from None


def understanding_data(found: Understanding, language: Language, error: SelectionError | None = None) -> dict[str, Any]:
    """What was understood, as plain data; `error` is why it is no case yet."""
    return {
        "file": found.file,
        "layout": found.layout,
        "blocks": [
            {"sheet": one.sheet, "area": str(one.area), "kind": one.kind.value, "why": one.why.to(language),
             "parts": [{"role": part.role.value, "area": str(part.area)} for part in one.parts]}
            for one in found.blocks
        ],
        "candidates": [{"name": one.name, "place": str(one.place)} for one in found.candidates],
        "criteria": [
            {"name": one.name, "place": str(one.place), "group": one.group.value, "worst": one.worst,
             "best": one.best, "unit": one.unit, "weight": one.weight, "levels": dict(one.levels),
             "reasons": [reason.to(language) for reason in one.reasons]}
            for one in found.criteria
        ],
        "lines": [_line(one) for one in found.taken.lines],
        "scores": [
            {"candidate": one.candidate, "criterion": one.criterion, "assessor": one.assessor, "value": one.value,
             "low": one.low, "high": one.high, "written": one.written, "place": str(one.place)}
            for one in found.scores
        ],
        "capabilities": [
            {"party": one.party, "capability": one.capability, "level": one.level, "written": one.written,
             "place": str(one.place)}
            for one in found.capabilities
        ],
        "needs": [
            {"capability": one.capability, "level": one.level, "weight": one.weight, "core": one.is_core,
             "providers": one.providers, "place": str(one.place)}
            for one in found.needs
        ],
        "client": found.client,
        "derived": [{"sheet": one.sheet, "area": str(one.area), "label": one.label} for one in found.derived],
        "checks": [
            {"place": str(one.place), "label": one.label, "stated": one.stated, "computed": one.computed,
             "how": one.how.to(language), "holds": one.holds}
            for one in found.checks
        ],
        "questions": [
            {"key": one.key, "question": one.sentence.to(language), "why": one.why.to(language),
             "choices": [{"key": choice.key, "means": choice.sentence.to(language)} for choice in one.choices],
             "places": [str(place) for place in one.places], "free": one.free.to(language) if one.free else None}
            for one in found.questions
        ],
        "answers": dict(found.answers),
        "refusals": [fault.sentence().to(language) for fault in found.refusals],
        "error": None if error is None else failure_data(error, language),
        "notices": [one.sentence().to(language) for one in found.notices],
    }  # fmt: skip


def _line(one: Line) -> dict[str, Any]:
    return {"name": one.name, "where": [*map(str, one.spots)], "role": one.role.value, "keys": [*one.keys]}
