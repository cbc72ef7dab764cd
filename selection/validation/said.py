"""What a cell of scores says on its criterion, and what a row says of its scores."""

from __future__ import annotations

from datetime import date, datetime

from selection.model import Absence, Beside, Criterion, Evidence, Meant
from selection.tables import Cell
from selection.texts import text
from selection.validation.findings import Findings
from selection.validation.records import Record
from selection.validation.values import as_interval, as_number, is_not_applicable, number_remedy

__all__ = ["UNKNOWN", "beside", "evidence", "number_said", "said"]

UNKNOWN = "?"


def said(cell: Cell, criterion: Criterion | None, party: str, findings: Findings) -> Meant:
    """What a cell of scores says: the value, the ends of an interval, why there is no value; a fault when nothing."""
    raw = cell.written or (cell.value if isinstance(cell.value, (str, float)) else None)
    ends = _interval(cell, criterion)
    if ends is not None:
        return Meant(sum(ends) / 2, raw, None, *ends)
    value, absence = number_said(cell, criterion, party, findings)
    return Meant(value, raw, absence)


def _interval(cell: Cell, criterion: Criterion | None) -> tuple[float, float] | None:
    """The ends of a score such as "8 à 9"; None when it is no interval, or a word that the criterion explains."""
    if not isinstance(cell.value, str) or (criterion is not None and str(cell).casefold() in criterion.levels):
        return None
    return as_interval(cell.value)


def number_said(
    cell: Cell, criterion: Criterion | None, party: str, findings: Findings
) -> tuple[float | None, Absence | None]:
    """The number that a score means on its criterion, or why there is none."""
    if cell.is_empty or cell.value == UNKNOWN:
        return None, Absence.BLANK
    if is_not_applicable(cell.value):
        return None, Absence.NOT_APPLICABLE
    levels = criterion.levels if criterion else {}
    if isinstance(cell.value, str):
        level = levels.get(cell.value.casefold())
        number = as_number(cell.value) if level is None else level
    else:
        number = cell.value if isinstance(cell.value, float) else None
    if number is None:
        _no_score(cell, criterion, party, findings)
    return number, None if number is not None else Absence.BLANK


def _no_score(cell: Cell, criterion: Criterion | None, party: str, findings: Findings) -> None:
    found = None
    if cell.error is not None:
        remedy = text(
            "Mend the formula, or type the score over it; leave it empty if {party} was not rated", party=party
        )
    elif isinstance(cell.value, date):
        found = text("the date {day}", day=cell.value.date() if isinstance(cell.value, datetime) else cell.value)
        remedy = text("A spreadsheet makes a date of 7-8 or 7.8: format the cell as a number and type the score again")
    elif isinstance(cell.value, str) and any(char.isdigit() for char in cell.value):
        remedy = number_remedy(cell.value)
    else:
        remedy = text("Leave it empty if {party} was not rated; explain words under Levels in words", party=party)
    if criterion is not None and criterion.levels:
        demand = text("a number or one of {levels}", levels=list(criterion.levels))
    elif criterion is not None and criterion.lowest is not None and criterion.highest is not None:
        demand = text("a number from {low} to {high}", low=criterion.lowest, high=criterion.highest)
    else:
        demand = text("a number")
    findings.fault(cell, demand, remedy, found)


def beside(record: Record) -> Beside:
    """What a row says of all its scores."""
    return Beside(record.word("assessor"), evidence(record), record.word("remark"))


def evidence(record: Record) -> Evidence | None:
    """How well what a row says is founded, as far as it tells."""
    return Evidence(record.word("evidence")) if record.word("evidence") else None
