"""How much says that candidates stand in the rows of a table rather than criteria."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from selection.model import name_key
from selection.understanding.blocks.heading_rows import suits
from selection.understanding.blocks.table import Table
from selection.understanding.found import Role
from selection.understanding.vocabulary.skills import is_called_skills
from selection.understanding.vocabulary.words import (
    Concept,
    concepts,
    has_scale,
    is_about,
    looks_like_company,
    numbered,
)

__all__ = ["CLEAR", "Known", "lean_of"]

_FIRST_ROWS, _LAST_ROWS = 1000, 20
CLEAR = 1.0
"""From this difference of evidence on the orientation is not asked."""


@dataclass(frozen=True, slots=True)
class Known:
    """Names met elsewhere in the workbook, as `name_key` writes them."""

    candidates: frozenset[str] = frozenset()
    criteria: frozenset[str] = frozenset()


def lean_of(
    table: Table,
    special_rows: Mapping[int, Concept],
    special_columns: Mapping[int, Concept],
    known: Known,
    labels: Mapping[Role, int],
) -> float:
    """How much speaks for candidates in rows rather than criteria."""
    main = labels.get(Role.TEXT)
    below = [table.label(row, main) for row in _some(table, special_rows)] if main is not None else []
    columns = [column for column in table.values if column not in special_columns]
    beside = [part for column in columns for part in table.path(column) if part]
    lean = 3.0 * (_says(table, main, Concept.CANDIDATE) - any(_says(table, c, Concept.CRITERION) for c in table.labels))
    lean += 3.0 * (suits(below, Role.CANDIDATE) - suits(beside, Role.CANDIDATE))
    lean += 2.0 * (suits(beside, Role.CRITERION) - suits(below, Role.CRITERION))
    lean += 4.0 * (_among(below, known.candidates) - _among(beside, known.candidates))
    lean += 4.0 * (_among(beside, known.criteria) - _among(below, known.criteria))
    for concept, much in ((Concept.WEIGHT, -2.0), (Concept.TOTAL, 1.0), (Concept.RANK, 1.5), (Concept.SCALE, -1.5)):
        lean += much * ((concept in special_columns.values()) - (concept in special_rows.values()))
    heads = [table.view.text(row, column) for row in table.headings for column in table.columns[:1]]
    over = {text for text in heads if text}
    lean += 2.0 * any(is_about(text, Concept.CRITERION) for text in over if text not in beside[1:])
    lean -= 2.0 * any(is_about(text, Concept.CANDIDATE) and numbered([text]) is None and not looks_like_company(text)
                      for text in over)  # fmt: skip
    if len(columns) > 1:
        lean += 3.0 * (_with_scales(beside) - _with_scales(below))
    lean += _alike(table, special_rows, columns)
    is_open = abs(lean) < CLEAR
    return -CLEAR if is_open and any(is_called_skills(table.corner(column)) for column in table.labels) else lean


def _with_scales(names: Sequence[str]) -> float:
    """The share of names with a scale in brackets behind them, as criteria have: Quality (1-5)."""
    return sum(has_scale(name) for name in names) / len(names) if names else 0.0


def _says(table: Table, column: int | None, concept: Concept) -> bool:
    return column is not None and concept in concepts(table.corner(column))


def _among(names: Sequence[str], known: Collection[str]) -> float:
    return sum(name_key(name) in known for name in names) / len(names) if names and known else 0.0


def _alike(table: Table, special_rows: Mapping[int, Concept], columns: Sequence[int]) -> float:
    """Values of one criterion share a range: which of rows and columns hold values that are more alike."""
    rows = _some(table, special_rows)
    by_column = [_numbers(table, [(row, column) for row in rows]) for column in columns]
    by_row = [_numbers(table, [(row, column) for column in columns]) for row in rows]
    spread = (_unlike(by_row), _unlike(by_column))
    if max(spread) < 2 or min(spread) * 3 > max(spread):
        return 0.0
    return 1.5 if spread[1] < spread[0] else -1.5


def _some(table: Table, special_rows: Mapping[int, Concept]) -> list[int]:
    """The rows that are not special; of very many the first and the last, which tell what the others are."""
    rows = [row for row in table.rows if row not in special_rows]
    return rows if len(rows) <= _FIRST_ROWS + _LAST_ROWS else [*rows[:_FIRST_ROWS], *rows[-_LAST_ROWS:]]


def _numbers(table: Table, cells: Sequence[tuple[int, int]]) -> list[float]:
    return [abs(value) for at in cells if isinstance(value := table.view.value(*at), float) and value]


def _unlike(lines: Sequence[Sequence[float]]) -> float:
    """How many times larger the largest value of a line is than its smallest, in the middle over lines."""
    ratios = [max(line) / min(line) for line in lines if len(line) > 1]
    return median(ratios) if ratios else 1.0
