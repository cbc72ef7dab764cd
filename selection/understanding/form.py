"""What was understood, in the form of our own template: each cell keeps the place it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from selection.errors import Place
from selection.model import Absence, Panel
from selection.schema import SHEETS
from selection.tables import Cell, CellValue, Grid, Rows, Workbook
from selection.understanding.found import FoundCandidate, FoundCriterion
from selection.understanding.scores import Outcome, Scores
from selection.understanding.weights.stated import WeightSet
from selection.validation.values import interval_text

__all__ = ["form_of", "frames_of", "grid_of", "heading_cell"]

_Row = list[Cell]


def form_of(
    workbook: Workbook,
    candidates: Sequence[FoundCandidate],
    criteria: Sequence[FoundCriterion],
    scores: Scores,
    weight_sets: Sequence[tuple[WeightSet, Mapping[str, Place]]] = (),
) -> Workbook:
    """A workbook with the sheets Candidates, Criteria, and Scores or Assessments, and Weights when sets differ."""
    grids = [_candidates(candidates), _criteria(criteria)]
    several = any(scores.assessors.kinds)
    grids.append(_assessments(scores) if several else _scores(candidates, criteria, scores))
    if weight_sets:
        grids.append(_weights(criteria, weight_sets))
    return Workbook(workbook.file, workbook.sha256, tuple(grids), workbook.notices)


def frames_of(form: Workbook) -> dict[str, pd.DataFrame]:
    """The same as frames by sheet name, such as `write_template` takes them."""
    frames = {}
    for grid in form.grids:
        header, *rows = ([cell.value if cell.error is None else cell.error for cell in row] for row in grid.rows)
        frames[grid.name] = pd.DataFrame(rows, columns=[str(name) for name in header], dtype=object)
    return frames


def _sheet(key: str) -> str:
    return str(next(sheet.name for sheet in SHEETS if sheet.key == key))


def heading_cell(sheet: str, key: str) -> Cell:
    """The heading of a column of one of our sheets."""
    column = next(one for one in SHEETS if one.key == sheet).column(key)
    return _made(str(column.heading), Place())


def _made(value: CellValue, place: Place) -> Cell:
    return Cell(value, place)


def grid_of(key: str, rows: Iterable[Sequence[Cell]]) -> Grid:
    """One of our sheets with these rows."""
    return Grid(_sheet(key), tuple(tuple(row) for row in rows))


def _candidates(candidates: Sequence[FoundCandidate]) -> Grid:
    further = list(dict.fromkeys(name for one in candidates for name in one.attributes))
    keys = ["candidate", *(["incumbent"] if any(one.incumbent for one in candidates) else [])]
    rows: list[_Row] = [
        [*(heading_cell("candidates", key) for key in keys), *(_made(name, Place()) for name in further)]
    ]
    for one in candidates:
        blank = _made(None, one.place)
        own = [_made(one.name, one.place), _made("yes" if one.incumbent else "no", one.place)][: len(keys)]
        rows.append([*own, *(one.attributes.get(name, blank) for name in further)])
    return grid_of("candidates", rows)


def _criteria(criteria: Sequence[FoundCriterion]) -> Grid:
    said = ["panel"] if any(one.panel is not Panel.MEAN for one in criteria) else []
    said += ["aggregator"] if any(one.aggregator is not None for one in criteria) else []
    keys = (
        "criterion",
        "description",
        "group",
        "weight",
        "unit",
        "worst",
        "best",
        "gate",
        "lowest",
        "highest",
        "levels",
        *said,
    )
    rows: list[_Row] = [[heading_cell("criteria", key) for key in keys]]
    # Where nobody weighed anything all count alike; without a word the groups would have weights of their own.
    alike = 1.0 if all(one.weight is None for one in criteria) else None
    # What must be met is not weighed as well, unless there is nothing else.
    is_weighed = any(not one.is_knock_out for one in criteria)
    for one in criteria:
        low, high = min(one.worst, one.best), max(one.worst, one.best)
        bounds = (low, high) if one.is_bounded else (None, None)
        levels = "; ".join(f"{word} = {_plain(value)}" for word, value in one.levels.items())
        weight = (alike or one.weight) if not one.is_knock_out or one.weight or not is_weighed else 0.0
        values: list[CellValue] = [one.name, one.heading or None, one.group.value, weight, one.unit or None,
                                   one.worst, one.best, one.gate, *bounds, levels or None,
                                   *(_name(getattr(one, key)) for key in said)]  # fmt: skip
        places = [one.weight_place if key == "weight" and one.weight_place else one.place for key in keys]
        rows.append([_made(value, place) for value, place in zip(values, places, strict=True)])
    return grid_of("criteria", rows)


def _name(word: StrEnum | None) -> str | None:
    return None if word is None else word.value


def _plain(number: float) -> str:
    """A number as it can be read back in one way only: never with three decimals, which may be thousands."""
    written = repr(float(number))
    whole, _, decimals = written.partition(".")
    if "e" in written:
        return f"{number:.15f}"
    return whole if decimals == "0" else f"{whole}.{decimals}{'0' if len(decimals) == 3 else ''}"


def _worth(one: Outcome) -> CellValue:
    if one.low is not None and one.high is not None:
        return interval_text(one.low, one.high)
    return "n/a" if one.absence is Absence.NOT_APPLICABLE else one.value


def _written(one: Outcome) -> str | None:
    """What stood in the sheet, where that is something else than the number alone."""
    if one.low is None and _is_number(one.written, one.value):
        return None
    midnight = " 00:00:00"  # of a cell that holds a day
    return one.written.removesuffix(midnight) or None


def _is_number(written: str, value: float | None) -> bool:
    try:
        return float(written) == value
    except ValueError:
        return False


def _scores(candidates: Sequence[FoundCandidate], criteria: Sequence[FoundCriterion], scores: Scores) -> Grid:
    # The position of the score of each candidate on each criterion, of two the last; -1 where there is none.
    at = np.full((len(scores.candidates.kinds) + 1, len(scores.criteria.kinds) + 1), -1)
    at[scores.candidates.codes, scores.criteria.codes] = np.arange(len(scores))
    known = {name: number for number, name in enumerate(scores.candidates.kinds)}
    columns = {name: number for number, name in enumerate(scores.criteria.kinds)}
    of_each = at[
        np.ix_([known.get(one.name, -1) for one in candidates], [columns.get(one.name, -1) for one in criteria])
    ]
    worth = np.array([*map(_worth, scores.outcomes.kinds), None], dtype=object)
    codes = np.append(scores.outcomes.codes, len(worth) - 1)[of_each]
    values = np.full((len(candidates) + 1, len(criteria) + 1), None, dtype=object)
    values[1:, 1:] = worth[codes]
    values[0] = [heading_cell("scores", "candidate").value, *(one.name for one in criteria)]
    values[1:, 0] = [one.name for one in candidates]
    texts = np.array([*map(_written, scores.outcomes.kinds), None], dtype=object)
    written = None
    if any(texts):
        cells = np.full(values.shape, None, dtype=object)
        cells[1:, 1:] = texts[codes]
        written = cells.ravel().tolist()
    rows = _ScoreRows(values.ravel().tolist(), candidates, criteria, scores.place, of_each, written)
    return Grid(_sheet("scores"), rows)


class _ScoreRows(Rows):
    """The rows of scores, each cell with the place that it came from."""

    __slots__ = ("_candidates", "_criteria", "_of_each", "_origin")

    def __init__(
        self,
        values: list[CellValue],
        candidates: Sequence[FoundCandidate],
        criteria: Sequence[FoundCriterion],
        origin: Callable[[int], Place],
        of_each: npt.NDArray[np.int_],
        written: Sequence[str | None] | None,
    ) -> None:
        super().__init__(values, len(criteria) + 1, _sheet("scores"), written=written)
        self._candidates, self._criteria, self._origin, self._of_each = candidates, criteria, origin, of_each

    def place(self, row: int, column: int) -> Place:
        """Where the cell came from: the score's own, else that of the heading or the name."""
        if row == 0:
            return self._criteria[column - 1].place if column else Place()
        position = int(self._of_each[row - 1, column - 1]) if column else -1
        return self._origin(position) if position >= 0 else self._candidates[row - 1].place

    def __reduce__(self) -> tuple[Any, ...]:
        return _ScoreRows, (self.flat, self._candidates, self._criteria, self._origin, self._of_each, self._written)


def _assessments(scores: Scores) -> Grid:
    rows: list[_Row] = [[heading_cell("assessments", key) for key in ("candidate", "criterion", "assessor", "score")]]
    values = scores.outcomes.map(lambda one: (_worth(one), _written(one)))
    names = zip(scores.candidates, scores.criteria, scores.assessors, values, strict=True)
    for position, (candidate, criterion, assessor, (value, written)) in enumerate(names):
        place = scores.place(position)
        row = [_made(one, place) for one in (candidate or None, criterion or None, assessor or None)]
        rows.append([*row, Cell(value, place, written=written)])
    return grid_of("assessments", rows)


def _weights(criteria: Sequence[FoundCriterion], sets: Sequence[tuple[WeightSet, Mapping[str, Place]]]) -> Grid:
    rows: list[_Row] = [[heading_cell("weights", "criterion"), *(_made(one.name, Place()) for one, _ in sets)]]
    for criterion in criteria:
        line = [
            _made(one.points.get(criterion.name), places.get(criterion.name, criterion.place)) for one, places in sets
        ]
        rows.append([_made(criterion.name, criterion.place), *line])
    return grid_of("weights", rows)
