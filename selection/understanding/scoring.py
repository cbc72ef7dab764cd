"""From cells to scores: what each cell is worth on its scale, what it may have meant, and why it cannot be used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from selection.errors import Fault, Notice, Place
from selection.model import Absence
from selection.texts import Text, text
from selection.understanding.asking import Asker
from selection.understanding.columns import Column
from selection.understanding.found import FoundCriterion, FoundScore
from selection.understanding.gathering import Spot
from selection.understanding.written import Written, WrittenKind

__all__ = ["Reader", "Scaled"]

_EMPTY = "empty"
_DATES = (WrittenKind.DATE, WrittenKind.DATE_MANGLED_GRADE)
_MISSING = {
    WrittenKind.BLANK: Absence.BLANK,
    WrittenKind.UNKNOWN: Absence.BLANK,
    WrittenKind.NOT_APPLICABLE: Absence.NOT_APPLICABLE,
}


@dataclass(slots=True)
class Scaled:
    """The criteria with their scales, all scores on them, and the spots of what turned out to be no criterion."""

    criteria: list[FoundCriterion] = field(default_factory=list)
    scores: list[FoundScore] = field(default_factory=list)
    facts: dict[str, list[Spot]] = field(default_factory=dict)
    refusals: list[Fault] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


class Reader:
    """Turns cells into scores; cells that can be read in two ways are asked about together."""

    def __init__(self, asker: Asker, result: Scaled) -> None:
        self._asker = asker
        self._result = result
        self._doubtful: list[tuple[int, Spot, Written]] = []
        self._contrary: list[tuple[int, Spot]] = []

    def read(self, column: Column) -> None:
        """The scores of one criterion."""
        contradictions, foreign = frozenset(column.proposal.contradictions), frozenset(column.proposal.foreign)
        for position, (spot, written) in enumerate(zip(column.spots, column.written, strict=True)):
            score = self._score(column, spot, written)
            if position in contradictions and score.value is not None:
                self._contrary.append((len(self._result.scores), spot))
            if position in foreign:
                self._refuse(spot, text("the unit of the others in the column"),
                             text("Convert it, so that all are in one unit"))  # fmt: skip
            if not column.holds([end for end in (score.value, score.low, score.high) if end is not None]):
                self._refuse(spot, text("a score from {low} to {high}", **_ends(column)),
                             text("Correct the score, or the scale"))  # fmt: skip
            self._result.scores.append(score)

    def _score(self, column: Column, spot: Spot, written: Written) -> FoundScore:
        kind = written.kind
        if kind is WrittenKind.NUMBER and not written.word and (written.value != 0 or not column.zero_is_missing):
            return FoundScore(spot.candidate, spot.criterion, written.value, spot.cell.place, written.written, None,
                              spot.assessor)  # fmt: skip
        plain = FoundScore(spot.candidate, spot.criterion, None, spot.cell.place, str(spot.cell), Absence.BLANK,
                           spot.assessor)  # fmt: skip
        if kind in _MISSING:
            return replace(plain, absence=_MISSING[kind])
        if written.word in column.proposal.levels:
            return replace(plain, value=column.proposal.levels[written.word], absence=None)
        if written.is_number and written.value is not None:
            if written.value == 0 and column.zero_is_missing:
                return plain
            ends = (written.low, written.high) if kind is WrittenKind.INTERVAL else (None, None)
            return replace(plain, value=written.value, low=ends[0], high=ends[1], absence=None)
        readings = tuple(ends for ends in written.readings if column.holds(ends))
        if readings:
            self._doubtful.append((len(self._result.scores), spot, replace(written, readings=readings)))
            return plain
        if written.word and written.word in column.unknown_words:
            return plain
        if kind is WrittenKind.ERROR:
            self._refuse(spot, text("a score"), text("Mend the formula, or type the score over it"))
        elif column.proposal.levels:
            words = list(column.proposal.levels)
            self._refuse(spot, text("one of {words:or}", words=words), text("Write one of them, or leave it empty"))
        else:
            self._refuse(spot, text("a score"), text("Type one number, or leave the cell empty"))
        return plain

    def _refuse(self, spot: Spot, demand: Text, remedy: Text) -> None:
        shown = text('"{raw}"', raw=str(spot.cell))
        self._result.refusals.append(Fault(spot.cell.place, demand, shown, remedy))

    def ask(self) -> None:
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
        _, spot, written = doubtful[0]
        choices = [(str(number), text("{place} is {reading}", place=str(spot.cell.place), reading=_reading(*ends)))
                   for number, ends in enumerate(written.readings[:2])]  # fmt: skip
        why = text("Nothing else on the sheet tells which.")
        places = [one.cell.place for _, one, _ in doubtful]
        answer = self._asker.ask(key, sentence, [*choices, (_EMPTY, text("Leave them empty"))], why, places)
        if answer == _EMPTY:
            return
        for at, _, read in doubtful:
            low, high = read.readings[min(int(answer), len(read.readings) - 1)]
            ends = (low, high) if low != high else (None, None)
            self._result.scores[at] = replace(
                self._result.scores[at], value=(low + high) / 2, low=ends[0], high=ends[1], absence=None
            )

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
            for at, _ in self._contrary:
                score = self._result.scores[at]
                self._result.scores[at] = replace(score, value=None, low=None, high=None, absence=Absence.BLANK)


def _contrary(spot: Spot) -> tuple[Place, str]:
    """The cell with the words, and what it says together with the number."""
    if spot.words is None:
        return spot.cell.place, str(spot.cell)
    return spot.words.place, f"{spot.cell} - {spot.words}"


def _cells(doubtful: Sequence[tuple[int, Spot, Written]]) -> list[Text]:
    return [text('{place} "{raw}"', place=str(one.cell.place), raw=str(one.cell)) for _, one, _ in doubtful[:5]]


def _reading(low: float, high: float) -> Text:
    return text("{low}", low=low) if low == high else text("from {low} to {high}", low=low, high=high)


def _ends(column: Column) -> Mapping[str, float]:
    low, high = sorted((column.proposal.worst, column.proposal.best))
    return {"low": low, "high": high}
