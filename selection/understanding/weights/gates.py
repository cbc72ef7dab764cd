"""What must be reached on knock-outs: certain where a sheet says pass or fail or states a least, else asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selection.errors import Notice
from selection.texts import Text, plural, text
from selection.understanding.asking import Asker
from selection.understanding.found import Choice, Question
from selection.understanding.scores import Scores
from selection.understanding.values.columns import Column
from selection.understanding.values.scales import DoubtKind
from selection.validation.values import as_number

__all__ = ["ask_gates", "ask_minima", "knocked_out", "settle_yes_or_no"]

_NO_GATE = "none"


def settle_yes_or_no(columns: Sequence[Column]) -> None:
    """Knock-outs of zeros and ones alone are no and yes, whatever scale the other criteria are on."""
    for column in columns:
        values = {one.value for one in column.written.kinds if one.is_number}
        if column.criterion.knock_out is not None and values and values <= {0.0, 1.0}:
            kept = tuple(doubt for doubt in column.proposal.doubts if doubt.kind is DoubtKind.LEVELS)
            reason = text("It is a knock-out: 1 passes and 0 fails.")
            column.proposal = replace(column.proposal, worst=0.0, best=1.0, doubts=kept, reasons=(reason,))
            column.is_quantity = column.zero_is_missing = False


def ask_gates(columns: Sequence[Column], asker: Asker) -> None:
    """The least that each knock-out demands; asked where neither pass and fail nor a number says it."""
    number = 0
    for column in columns:
        if column.criterion.knock_out is None or column.is_fact:
            continue
        column.gate = _certain(column)
        if column.gate is None:
            column.gate = _asked(column, "gate" if number == 0 else f"gate:{column.criterion.name}", asker)
            number += 1


def ask_minima(columns: Sequence[Column], asker: Asker) -> None:
    """Whether whoever stays below the least that a sheet states is out, where nothing calls that a knock-out."""
    found = [column for column in columns if column.criterion.knock_out is None and not column.is_fact
             and (least := column.criterion.least) is not None and column.holds([least])
             and least != column.proposal.worst]  # fmt: skip
    if not found or all(_is_reached(column) for column in found):
        return
    names = [text("{name} ({least})", name=one.criterion.name, least=one.criterion.least) for one in found]
    answer = asker.ask(
        "minimum",
        text("The sheet states a least for {names}. Is whoever scores less out?", names=names),
        [("out", text("Yes: whoever does worse, or has no score, is not chosen")),
         ("judged", text("No: it is judged like the others"))],
        text("What happens to whoever stays below it is not stated."),
        [one.criterion.place for one in found],
    )  # fmt: skip
    for column in found if answer == "out" else ():
        column.gate = column.criterion.least


def _is_reached(column: Column) -> bool:
    """Whether the least is that of the scores beside it: a statistic, and no demand."""
    values = [one.value for one in column.written.kinds if one.is_number and one.value is not None]
    return bool(values) and min(values) == column.criterion.least


def _certain(column: Column) -> float | None:
    """The bound that the sheet itself gives: what it states, or the better one of two words or numbers."""
    proposal, least = column.proposal, column.criterion.least
    if least is not None and column.holds([least]):
        return least
    reached = {proposal.levels[one.word] for one in column.written.kinds if one.word in proposal.levels}
    reached |= {one.value for one in column.written.kinds if one.is_number and one.value is not None}
    is_sure = bool(reached) and not column.is_quantity and reached <= {proposal.worst, proposal.best}
    return proposal.best if is_sure else None


def _asked(column: Column, key: str, asker: Asker) -> float | None:
    worst, best = column.proposal.worst, column.proposal.best
    words = {value: word for word, value in column.proposal.levels.items()}
    choices = [_bound(value, words.get(value, "")) for value in dict.fromkeys(((worst + best) / 2, best))]
    choices.append((_NO_GATE, text("Nothing: it is judged like the others")))
    out = column.criterion.knock_out
    question = Question(
        key,
        text("Which score on {name} must a candidate reach?", name=column.criterion.name),
        tuple(Choice(*one) for one in choices),
        text("The sheet calls it a knock-out and does not say from where on a candidate is out."),
        (out,) if out is not None else (),
        text("a number, such as {example}", example=f"{best:g}"),
    )
    answer = asker.put(question)
    if answer == _NO_GATE:
        return None
    typed = as_number(answer)
    return typed if typed is not None else as_number(asker.again(question))


def _bound(value: float, word: str) -> tuple[str, Text]:
    if not word:
        return f"{value:g}", text("{value}: whoever does worse, or has no score, is out", value=value)
    sentence = text("{word} ({value}): whoever does worse, or has no score, is out", word=word, value=value)
    return f"{value:g}", sentence


def knocked_out(columns: Sequence[Column], scores: Scores) -> list[Notice]:
    """What each knock-out demands and whom it shuts out, with the cell that says so."""
    found = []
    for column in columns:
        if column.gate is None:
            continue
        less = column.proposal.worst > column.proposal.best
        failing: dict[str, bool] = {}
        own = scores.criteria.where(column.criterion.name.__eq__)
        for name, value in zip(scores.candidates.chosen(own), scores.values()[own].tolist(), strict=True):
            # What is not a number does not pass either.
            passes = value <= column.gate if less else value >= column.gate
            failing[name] = failing.get(name, True) and not passes
        names = [name for name, fails in failing.items() if fails]
        found.append(Notice(_sentence(column, names), column.criterion.knock_out))
    return found


def _sentence(column: Column, names: Sequence[str]) -> Text:
    shown = {"name": column.criterion.name, "gate": _word(column)}
    if not names:
        return text("{name} is a knock-out: {gate} must be reached, and all candidates do.", **shown)
    return plural("{name} is a knock-out: {gate} must be reached. {names} does not, and is not chosen.",
                  "{name} is a knock-out: {gate} must be reached. {names} do not, and are not chosen.",
                  len(names), names=names, **shown)  # fmt: skip


def _word(column: Column) -> str:
    """The bound as the sheet writes it."""
    return next((word for word, value in column.proposal.levels.items() if value == column.gate), f"{column.gate:g}")
