"""The scores of both score sheets. A large table is read kind by kind: a hundred thousand grades are ten numbers."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from selection.alike import Alike
from selection.errors import Place
from selection.model import Assessment, Beside, Criterion, ScoreMatrix, unknown_name
from selection.tables import Cell, Grid
from selection.texts import text
from selection.validation.findings import Findings
from selection.validation.names import Names
from selection.validation.records import Record, Table
from selection.validation.said import beside, said

__all__ = ["assessments"]

_MANY = 100_000
"""Above so many the scores of a table stay together, each made when somebody asks for it."""


def assessments(
    tables: Mapping[str, Table], known: Mapping[str, Criterion], names: Names, findings: Findings
) -> Sequence[Assessment]:
    """Every score of both score sheets; an unknown name is one fault where it stands, not one for each score."""
    listed = tables["assessments"].records if "assessments" in tables else ()
    matrix: Sequence[Assessment] = _matrix(tables["scores"], known, names, findings) if "scores" in tables else ()
    if not listed and len(matrix) > _MANY:
        return matrix
    return (*matrix, *_listed(listed, known, names, findings))


def _listed(
    records: Iterable[Record], known: Mapping[str, Criterion], names: Names, findings: Findings
) -> Iterator[Assessment]:
    for record in records:
        party, criterion = names.named(record, "candidate"), names.criterion(record.word("criterion"))
        if criterion and criterion not in known:
            place = record.cells["criterion"].place
            findings.faults.append(unknown_name(criterion, text("the name of a criterion"), known, place))
        elif party and criterion:
            cell = record.cells["score"]
            yield said(cell, known.get(criterion), party, findings).of(party, criterion, beside(record), cell.place)


def _matrix(table: Table, known: Mapping[str, Criterion], names: Names, findings: Findings) -> ScoreMatrix:
    criteria = _criteria(table, known, names, findings)
    rows = _rows(table, names, findings)
    cells = _Cells(table.grid, tuple(table.rows[at] for at in rows.values()),
                   tuple(table.columns[name] for name in criteria))  # fmt: skip
    parties = tuple(rows)
    client = [row for row, party in enumerate(parties) if party == names.client]
    judged = list(criteria.values())
    scores, doubtful, left_out = [], [], []
    for at, criterion in enumerate(judged):
        kinds = cells.kinds(at)
        meant, faulty = [], []
        for row in kinds.first():
            found = Findings()
            meant.append(said(cells.cell(row, at), criterion, parties[row], found))
            faulty.append(bool(found.faults))
        scores.append((criterion.name, Alike(meant, kinds.codes)))
        doubtful += [(row, at) for row in np.flatnonzero(kinds.told(faulty, np.bool_)).tolist()]
        # The client need not be scored: what is empty in its row was not asked, and is not missing.
        left_out += [(row, at) for row in client if cells.cell(row, at).is_empty]
    for row, at in sorted(doubtful):
        said(cells.cell(row, at), judged[at], parties[row], findings)
    return ScoreMatrix(parties, scores, _beside([table.records[at] for at in rows.values()]), cells.place, left_out)


def _beside(records: Sequence[Record]) -> Alike[Beside]:
    """What each row says of its scores; a table without columns for that says nothing."""
    if not any(name in record.values for record in records[:1] for name in ("assessor", "evidence", "remark")):
        return Alike([Beside()], np.zeros(len(records), np.int32))
    return Alike.of([beside(record) for record in records])


def _criteria(table: Table, known: Mapping[str, Criterion], names: Names, findings: Findings) -> dict[str, Criterion]:
    """The criteria by the headings that name them."""
    found = {}
    for heading, cell in table.further.items():
        criterion = names.criterion(heading)
        if criterion in known:
            found[heading] = known[criterion]
        else:
            findings.faults.append(unknown_name(heading, text("the name of a criterion"), known, cell.place))
    return found


def _rows(table: Table, names: Names, findings: Findings) -> dict[str, int]:
    """The record of each party, once; a second one is a fault."""
    found: dict[str, int] = {}
    for at, record in enumerate(table.records):
        party = names.named(record, "candidate")
        if party and found.setdefault(party, at) != at:
            remedy = text("Merge the two rows, or use the sheet Assessments for several assessors")
            findings.fault(record.first, text("each candidate once"), remedy)
    return found


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells with scores: of these rows and columns of a grid."""

    grid: Grid
    rows: tuple[int, ...]
    columns: tuple[int, ...]

    def cell(self, row: int, column: int) -> Cell:
        return self.grid.cell(self.rows[row], self.columns[column])

    def place(self, row: int, column: int) -> Place:
        return self.grid.place(self.rows[row], self.columns[column])

    def kinds(self, column: int) -> Alike[Hashable]:
        """What stands in a column, the same thing once; what was written otherwise is another thing."""
        written = self.grid.written(self.columns[column], self.rows) or ()
        numbers = self.grid.numbers(self.columns[column], self.rows)
        if numbers is not None and not any(written):
            codes, found = pd.factorize(numbers)
            return Alike(found.tolist(), codes.astype(np.int32))
        values = self.grid.column(self.columns[column], self.rows)
        if bool in set(map(type, values)):  # which equal 0 and 1 and are no scores: each cell for itself
            return Alike(values, np.arange(len(values), dtype=np.int32))
        return Alike.of([*zip(values, written, strict=True)] if any(written) else values)
