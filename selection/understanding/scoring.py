"""From cells to scores: what each cell is worth on its scale, what it may have meant, and why it cannot be used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from selection.alike import Alike
from selection.errors import Fault, Notice, Place
from selection.model import Absence, OtherEnds
from selection.tables import Cell
from selection.texts import Text, text
from selection.understanding.asking import Asker
from selection.understanding.found import FoundCriterion
from selection.understanding.scores import Outcome, Scores
from selection.understanding.spots import Spot, Spots
from selection.understanding.values.columns import Column
from selection.understanding.values.written import Written, WrittenKind

__all__ = ["Reader", "Scaled", "ask_readings", "cells_named"]

_EMPTY = "empty"
_NAMED = 5
"""So many cells are named in a question."""

_DATES = (WrittenKind.DATE, WrittenKind.DATE_MANGLED_GRADE)
_MISSING = {
    WrittenKind.BLANK: Absence.BLANK,
    WrittenKind.UNKNOWN: Absence.BLANK,
    WrittenKind.NOT_APPLICABLE: Absence.NOT_APPLICABLE,
}


@dataclass(slots=True)
class Scaled:
    """The criteria with their scales, all scores on them, and what is known of those on what is no criterion.

    `spots` are those of the scores, in the same order; `refused` are the positions of those that cannot be used.
    `present` are the candidates that a column marks as the partner now. `other_ends` are the other answers that were
    offered about ends that no sheet states.
    """

    criteria: list[FoundCriterion]
    spots: Spots
    scores: Scores = field(default_factory=lambda: Scores.of(()))
    facts: dict[str, dict[str, Cell]] = field(default_factory=dict)
    present: frozenset[str] = frozenset()
    other_ends: list[OtherEnds] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    refusals: list[Fault] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


class Reader:
    """Turns cells into scores; cells that can be read in two ways are asked about together."""

    def __init__(self, asker: Asker, result: Scaled) -> None:
        self._asker = asker
        self._result = result
        self._doubtful: list[tuple[int, Spot, Written]] = []
        self._contrary: list[tuple[int, Spot]] = []
        self._mended: dict[int, Outcome] = {}

    def read(self, columns: Sequence[Column]) -> None:
        """The scores of all criteria."""
        first = 0
        for column in columns:
            self._look_at(column, first)
            first += len(column.spots)
        self._ask()
        # What is said of a kind of cell is said for all cells of that kind, but for those that were asked about.
        outcomes = Alike.chained(column.written.map(partial(_outcome, column)) for column in columns)
        if self._mended:
            codes = outcomes.codes.copy()
            codes[list(self._mended)] = len(outcomes.kinds) + np.arange(len(self._mended))
            outcomes = Alike.met([*outcomes.kinds, *self._mended.values()], codes)
        entries = self._result.spots.entries
        self._result.scores = Scores(entries.candidates, entries.criteria, entries.assessors, outcomes,
                                     self._result.spots.place)  # fmt: skip

    def _look_at(self, column: Column, first: int) -> None:
        """Note what cannot be used, or not without asking; `first` is the position of the column's first score."""
        contradictions, foreign = frozenset(column.proposal.contradictions), frozenset(column.proposal.foreign)
        odd = column.written.where(lambda one: _is_odd(column, one))
        for position in sorted({*odd.tolist(), *contradictions, *foreign}):
            written, spot, at = column.written[position], column.spots[position], first + position
            outcome = _outcome(column, written)
            readings = _readings(column, written)
            if readings:
                self._doubtful.append((at, spot, replace(written, readings=readings)))
            elif (complaint := _complaint(column, written)) is not None:
                self._refuse(at, spot, *complaint)
            if position in contradictions and outcome.value is not None:
                self._contrary.append((at, spot))
            if position in foreign:
                self._refuse(at, spot, text("the unit of the others in the column"),
                             text("Convert it, so that all are in one unit"))  # fmt: skip
            if not _holds(column, outcome):
                self._refuse(at, spot, text("a score from {low} to {high}", **_ends(column)),
                             text("Correct the score, or the scale"))  # fmt: skip

    def _refuse(self, at: int, spot: Spot, demand: Text, remedy: Text) -> None:
        self._result.refused.append(at)
        shown = text('"{raw}"', raw=str(spot.cell))
        self._result.refusals.append(Fault(spot.cell.place, demand, shown, remedy))

    def _ask(self) -> None:
        """Ask once how all cells are meant that can be read in two ways, and all in which words contradict numbers."""
        self._ask_contrary()
        dates = [one for one in self._doubtful if one[2].kind in _DATES]
        others = [one for one in self._doubtful if one[2].kind not in _DATES]
        if dates:
            sentence = text("{cells} are dates. Which grades were they before that?", cells=_cells(dates))
            self._ask_doubtful("dates", dates, sentence)
        if others:
            self._ask_doubtful("doubtful", others, text("{cells} can be read in two ways. How are they meant?",
                                                        cells=_cells(others)))  # fmt: skip

    def _ask_doubtful(self, key: str, doubtful: Sequence[tuple[int, Spot, Written]], sentence: Text) -> None:
        number = ask_readings(self._asker, key, [one[1:] for one in doubtful], sentence)
        if number is None:
            return
        for at, _, read in doubtful:
            low, high = read.readings[min(number, len(read.readings) - 1)]
            ends = (low, high) if low != high else (None, None)
            self._mended[at] = Outcome((low + high) / 2, read.written, None, *ends)

    def _ask_contrary(self) -> None:
        if not self._contrary:
            return
        answer = self._asker.ask(
            "contradiction",
            text("In {cells} the words contradict the number. Which counts?",
                 cells=[text('{place} "{raw}"', place=str(place), raw=raw)
                        for place, raw in map(_contrary, [spot for _, spot in self._contrary[:5]])]),
            [("number", text("The number")), (_EMPTY, text("Neither: leave them empty"))],
            text("A number and a word that says otherwise stand in one cell."),
            [_contrary(spot)[0] for _, spot in self._contrary],
        )  # fmt: skip
        if answer == _EMPTY:
            for at, spot in self._contrary:
                self._mended[at] = Outcome(None, str(spot.cell), Absence.BLANK)


def ask_readings(asker: Asker, key: str, doubtful: Sequence[tuple[Spot, Written]], sentence: Text) -> int | None:
    """Which of their readings cells have that can be read in two ways, by its position; None to leave them empty."""
    spot, written = doubtful[0]
    choices = [(str(number), text("{place} is {reading}", place=str(spot.cell.place), reading=_reading(*ends)))
               for number, ends in enumerate(written.readings[:2])]  # fmt: skip
    why = text("Nothing else on the sheet tells which.")
    places = list(dict.fromkeys(one.cell.place for one, _ in doubtful))
    answer = asker.ask(key, sentence, [*choices, (_EMPTY, text("Leave them empty"))], why, places)
    return None if answer == _EMPTY else int(answer)


def cells_named(doubtful: Sequence[tuple[Spot, Written]]) -> list[Text]:
    """The first of these cells, each once, with what stands there."""
    cells = {one.cell.place: one.cell for one, _ in doubtful}
    return [text('{place} "{raw}"', place=str(place), raw=str(cell)) for place, cell in list(cells.items())[:_NAMED]]


def _outcome(column: Column, written: Written) -> Outcome:
    """What a cell is worth; nothing as long as it is in doubt, and nothing when it cannot be used."""
    if written.kind in _MISSING:
        return Outcome(None, written.written, _MISSING[written.kind])
    if written.word in column.proposal.levels:
        return Outcome(column.proposal.levels[written.word], written.written)
    if _is_given(written) and not _is_missing_zero(column, written):
        ends = (written.low, written.high) if written.kind is WrittenKind.INTERVAL else (None, None)
        return Outcome(written.value, written.written, None, *ends)
    return Outcome(None, written.written, Absence.BLANK)


def _is_given(written: Written) -> bool:
    return written.is_number and written.value is not None


def _is_missing_zero(column: Column, written: Written) -> bool:
    return _is_given(written) and written.value == 0 and column.zero_is_missing


def _is_understood(column: Column, written: Written) -> bool:
    """Whether a cell says something, be it that there is no score."""
    return written.kind in _MISSING or written.word in column.proposal.levels or _is_given(written)


def _is_odd(column: Column, written: Written) -> bool:
    """Whether there is something to ask or to refuse."""
    if _is_understood(column, written):
        return not _holds(column, _outcome(column, written))
    return bool(_readings(column, written)) or _complaint(column, written) is not None


def _holds(column: Column, outcome: Outcome) -> bool:
    return column.holds([end for end in (outcome.value, outcome.low, outcome.high) if end is not None])


def _readings(column: Column, written: Written) -> tuple[tuple[float, float], ...]:
    """What a cell may mean that can be read in several ways, as far as it lies on the scale."""
    if _is_understood(column, written):
        return ()
    return tuple(ends for ends in written.readings if column.holds(ends))


def _complaint(column: Column, written: Written) -> tuple[Text, Text] | None:
    """Why a cell cannot be used, and what to do about it; None when it can, or is asked about."""
    if _is_understood(column, written) or (written.word and written.word in column.unknown_words):
        return None
    if written.kind is WrittenKind.ERROR:
        return text("a score"), text("Mend the formula, or type the score over it")
    if column.proposal.levels:
        words = list(column.proposal.levels)
        return text("one of {words:or}", words=words), text("Write one of them, or leave it empty")
    return text("a score"), text("Type one number, or leave the cell empty")


def _contrary(spot: Spot) -> tuple[Place, str]:
    """The cell with the words, and what it says together with the number."""
    if spot.words is None:
        return spot.cell.place, str(spot.cell)
    return spot.words.place, f"{spot.cell} - {spot.words}"


def _cells(doubtful: Sequence[tuple[int, Spot, Written]]) -> list[Text]:
    return cells_named([one[1:] for one in doubtful])


def _reading(low: float, high: float) -> Text:
    return text("{low}", low=low) if low == high else text("from {low} to {high}", low=low, high=high)


def _ends(column: Column) -> Mapping[str, float]:
    low, high = sorted((column.proposal.worst, column.proposal.best))
    return {"low": low, "high": high}
