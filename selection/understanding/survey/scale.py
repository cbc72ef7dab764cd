"""The scale of a survey, stated or observed, and its answers as numbers on it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from selection.errors import Fault, Notice
from selection.tables import Cell
from selection.texts import Text, text
from selection.understanding.survey.answers import Answer, ladder, pairs_in
from selection.understanding.survey.interrater import Array

__all__ = ["Answers", "SurveyScale", "on_scale"]

_TOPS = (5.0, 7.0, 10.0)
"""The usual ends of scales that start at 0 or 1."""

_STRAY = 0.10
"""Numbers beyond 10 are slips when they are no more than this part of all."""

_RARE = 0.05
"""A scale is in doubt when no more than this part of the answers needs it to be so long."""

_RANGE = re.compile(
    r"(?:\(|schaal|scale|skala|escala|van|from|von|de)\s*:?\s*(?:van |from |von |de )?(\d{1,3})\s*"
    r"(?:-|–|t/m|tot|tot en met|to|bis|a)\s*(\d{1,3})\b", re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SurveyScale:
    """The lowest and the highest answer, with the reason.

    `is_stated` when the sheet says so in words, `is_certain` when nothing speaks against it. `is_turned` when 1 is
    full agreement: all answers were turned round then.
    """

    low: float
    high: float
    is_stated: bool
    is_certain: bool
    why: Text
    is_turned: bool = False

    @property
    def options(self) -> float:
        """The number of answers to choose from."""
        return self.high - self.low + 1


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """Respondents by items on the scale, more being more agreement; NaN where there is no answer."""

    values: Array
    scale: SurveyScale
    faults: tuple[Fault, ...]
    notices: tuple[Notice, ...]


def on_scale(
    cells: Sequence[Sequence[Cell]],
    said: Sequence[Sequence[Answer]],
    headings: Sequence[str],
    given: tuple[float, float] | None = None,
) -> Answers:
    """The answers as numbers, more being more agreement.

    Parameters
    ----------
    cells, said
        Respondents by items: the cells, and what they say.
    given
        The ends of the scale when the user named them.
    """
    flat = [one for row in said for one in row]
    numbers = [one.number for one in flat if one.number is not None]
    pairs = [(one.number, one.rung) for one in flat if one.number is not None and one.rung is not None]
    pairs += [pair for heading in headings for pair in pairs_in(heading)]
    words = [one.rung for one in flat if one.rung is not None and one.number is None]
    scale = _scale(numbers, words, pairs, headings, given)
    rungs, notices = _rungs(numbers, words, pairs, scale)
    middle = (scale.low + scale.high) / 2
    up = sum((number - middle) * rung > 0 for number, rung in pairs)
    down = sum((number - middle) * rung < 0 for number, rung in pairs)
    if up and down:
        message = text("The words beside the numbers contradict each other: more is taken to be more agreement.")
        notices.append(Notice(message))
    elif down:
        why = text("{why}; 1 is full agreement here, so all answers are turned round", why=scale.why)
        scale = SurveyScale(scale.low, scale.high, scale.is_stated, scale.is_certain, why, is_turned=True)
    faults: list[Fault] = []
    values = np.full((len(cells), len(headings)), np.nan)
    for i, row in enumerate(said):
        for j, one in enumerate(row):
            number = one.number if one.number is not None else rungs.get(one.rung) if one.rung is not None else None
            if number is not None and scale.low <= number <= scale.high:
                values[i, j] = scale.low + scale.high - number if scale.is_turned else number
            elif one.absence is None:
                faults.append(_fault(cells[i][j], scale))
    return Answers(values, scale, tuple(faults), tuple(notices))


def _scale(
    numbers: Sequence[float],
    words: Sequence[int],
    pairs: Sequence[tuple[float, int]],
    headings: Sequence[str],
    given: tuple[float, float] | None,
) -> SurveyScale:
    if given is not None:
        return SurveyScale(*given, is_stated=True, is_certain=True, why=text("as you said"))
    if not numbers:
        high = max(ladder(words).values(), default=5.0)
        kinds = {abs(rung) for rung in words} - {0}
        why = text("the answers are words of a ladder of {n:0}", n=high)
        return SurveyScale(1.0, high, is_stated=True, is_certain=len(kinds) > 1, why=why)
    ends = {rung: number for number, rung in pairs if abs(rung) == 3}
    if len(ends) == 2:
        low, high = sorted(ends.values())
        return SurveyScale(low, high, is_stated=True, is_certain=True, why=text("the words at both ends say so"))
    ranges = {(float(m[1]), float(m[2])) for heading in headings for m in _RANGE.finditer(heading)}
    ranges = {(low, high) for low, high in ranges if low < high and low <= 1}
    if len(ranges) == 1:
        low, high = ranges.pop()
        return SurveyScale(low, high, is_stated=True, is_certain=True, why=text("the headings say so"))
    return _observed(numbers)


def _observed(numbers: Sequence[float]) -> SurveyScale:
    usual = [one for one in numbers if one <= _TOPS[-1]]
    why = text("answers from {low} to {high} occur", low=min(numbers), high=max(numbers))
    if len(usual) < (1 - _STRAY) * len(numbers):
        return SurveyScale(0.0, 100.0, is_stated=False, is_certain=False, why=why)
    low, most = min(usual), max(usual)
    place = next(i for i, top in enumerate(_TOPS) if most <= top)
    below = _TOPS[place - 1] if place else 0.0
    needed = sum(one > below for one in usual) > _RARE * len(usual)
    start = 0.0 if low < 1 else 1.0
    is_usual = start == 1 or _TOPS[place] == 10
    return SurveyScale(
        start,
        _TOPS[place],
        is_stated=False,
        is_certain=most == _TOPS[place] and needed and is_usual,
        why=why,
    )


def _rungs(
    numbers: Sequence[float], words: Sequence[int], pairs: Sequence[tuple[float, int]], scale: SurveyScale
) -> tuple[Mapping[int, float], list[Notice]]:
    """The number of each rung that was answered in words only."""
    if not words:
        return {}, []
    if not numbers:
        message = text("Nobody answered that they neither agree nor disagree: a middle is supposed all the same.")
        return ladder(words), [] if 0 in words else [Notice(message)]
    known: dict[int, set[float]] = {}
    for number, rung in pairs:
        known.setdefault(rung, set()).add(number)
    rungs = {rung: found.copy().pop() for rung, found in known.items() if len(found) == 1}
    steps = ladder([*words, *known])
    if max(steps.values()) != scale.high or scale.low != 1:
        return rungs, []
    down = sum((number - (scale.low + scale.high) / 2) * rung < 0 for number, rung in pairs)
    guessed = {rung: scale.low + scale.high - step if down else step for rung, step in steps.items()}
    message = text("Some answered in words and some in numbers; the words were put on the scale of the numbers.")
    return {**guessed, **rungs}, [Notice(message)]


def _fault(cell: Cell, scale: SurveyScale) -> Fault:
    demand = text("an answer from {low} to {high}", low=scale.low, high=scale.high)
    return Fault(cell.place, demand, text('"{name}"', name=str(cell)), text("Correct the cell, or leave it empty"))
