"""Candidates and criteria from their sheets, or from the scores alone when those sheets are not there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from selection.errors import Place
from selection.model import Aggregator, Attribute, Candidate, Criterion, Dossier, Group, Panel
from selection.tables import Cell
from selection.texts import text
from selection.validation.findings import Findings
from selection.validation.names import Names
from selection.validation.records import Record, Table
from selection.validation.values import as_number, pairs_of_numbers

__all__ = ["candidates", "criteria", "dossier", "with_known_names"]

_USUAL: Mapping[Group, Aggregator] = {Group.SAFETY: Aggregator.WEAKEST}
_GRADES = (1.0, 10.0)


def dossier(table: Table | None) -> tuple[Dossier, str]:
    """The dossier, and the client's name."""
    items = {key: record.word(key) for record in (table.records if table else ()) for key in record.values}
    client = items.pop("client", "") or str(text("Client"))
    return Dossier(**items), client


def candidates(tables: Mapping[str, Table], client: str, findings: Findings) -> tuple[Candidate, ...]:
    """The candidates on their sheet; else everybody who was scored, in order, save the client."""
    if "candidates" in tables:
        rows = [record for record in tables["candidates"].records if record.word("candidate")]
        return tuple(_candidate(record, findings) for record in rows)
    cells: dict[str, Place] = {}
    for key in ("scores", "assessments"):
        for record in tables[key].records if key in tables else ():
            name = record.word("candidate")
            if name and name != client:
                cells.setdefault(name, record.place)
    return tuple(Candidate(name, place=place) for name, place in cells.items())


def _candidate(record: Record, findings: Findings) -> Candidate:
    attributes = {
        name: value for name, cell in record.further.items() if (value := _attribute(cell, findings)) is not None
    }
    plan, until = record.word("recovery"), record.values.get("until")
    if plan and not isinstance(until, date):
        demand = text("the date before which it must be proven")
        remedy = text("Enter a date beside the recovery plan")
        findings.fault(record.cells.get("until", record.first), demand, remedy, text("nothing"))
    recovery = {plan: until} if plan and isinstance(until, date) else {}
    return Candidate(
        name=record.word("candidate"),
        attributes=attributes,
        incumbent=record.yes("incumbent"),
        member_of=record.word("member_of"),
        recovery=recovery,
        place=record.place,
        cells={name: cell.place for name, cell in record.further.items()},
        written={name: cell.written for name, cell in record.further.items() if cell.written},
    )


def with_known_names(candidate: Candidate, names: Names) -> Candidate:
    """The candidate with the names in its row as they stand elsewhere: of its collective, of criteria."""
    if not (candidate.member_of or candidate.recovery):
        return candidate
    collective = names.party(candidate.member_of, candidate.place) if candidate.member_of else ""
    recovery = {names.criterion(criterion): until for criterion, until in candidate.recovery.items()}
    return replace(candidate, member_of=collective, recovery=recovery)


def _attribute(cell: Cell, findings: Findings) -> Attribute | None:
    if cell.error is not None:
        findings.fault(cell, text("a value"), text("Mend the formula, or type the value over it"))
        return None
    if isinstance(cell.value, str):
        number = as_number(cell.value)
        return cell.value if number is None else number
    return cell.value.date() if isinstance(cell.value, datetime) else cell.value


def criteria(
    tables: Mapping[str, Table], scale: tuple[float, float] | None, findings: Findings
) -> tuple[Criterion, ...]:
    """The criteria on their sheet; else the columns of the scores, on `scale` or as grades from 1 to 10."""
    if "criteria" in tables:
        rows = [record for record in tables["criteria"].records if record.word("criterion")]
        return tuple(_criterion(record, findings) for record in rows)
    columns = _scored(tables)
    if not columns:
        return ()
    ends = scale or _assumed(columns.values(), findings)
    if "weights" not in tables:
        findings.notice(text("There are no weights: all criteria count alike."))
    if ends is None:
        return tuple(Criterion(name, place=column.heading.place) for name, column in columns.items())
    low, high = ends
    return tuple(
        Criterion(name, worst=low, best=high, lowest=min(low, high), highest=max(low, high), place=column.heading.place)
        for name, column in columns.items()
    )


@dataclass(frozen=True, slots=True)
class _Scored:
    """A criterion that scores name: its heading, and the cells with its scores."""

    heading: Cell
    cells: Sequence[Cell]


def _scored(tables: Mapping[str, Table]) -> dict[str, _Scored]:
    """The criteria that scores name."""
    found: dict[str, _Scored] = {}
    if "scores" in tables:
        table = tables["scores"]
        found = {name: _Scored(heading, table.below(name)) for name, heading in table.further.items()}
    listed: dict[str, list[Record]] = {}
    for record in tables["assessments"].records if "assessments" in tables else ():
        if record.word("criterion"):
            listed.setdefault(record.word("criterion"), []).append(record)
    for name, records in listed.items():
        cells = [record.cells["score"] for record in records]
        if name in found:
            found[name] = _Scored(found[name].heading, [*found[name].cells, *cells])
        else:
            found[name] = _Scored(records[0].cells["criterion"], cells)
    return found


def _assumed(columns: Iterable[_Scored], findings: Findings) -> tuple[float, float] | None:
    """Grades from 1 to 10, and said; None and a fault when most numbers are clearly something else.

    A few numbers outside are slips, each a fault of its own: the scale does not bend to them.
    """
    low, high = _GRADES
    foreign = []
    for column in columns:
        numbers = ((cell, _plain(cell)) for cell in column.cells)
        outside = [cell for cell, number in numbers if number is not None and not low <= number <= high]
        if 2 * len(outside) > len(column.cells):
            foreign.append(outside[0])
    if not foreign:
        findings.notice(
            text(
                "No scale was given: {low} was taken as worst and {high} as best for every criterion. "
                "Add a sheet Criteria to change that.",
                low=low,
                high=high,
            )
        )
        return _GRADES
    demand = text("grades from 1 to 10, since no scale was given")
    for cell in foreign:
        remedy = text("Add a sheet Criteria with the worst and the best value of each criterion")
        findings.fault(cell, demand, remedy)
    return None


def _plain(cell: Cell) -> float | None:
    return (
        as_number(cell.value) if isinstance(cell.value, str) else cell.value if isinstance(cell.value, float) else None
    )


def _criterion(record: Record, findings: Findings) -> Criterion:
    group = Group(record.word("group") or Group.OTHER)
    named = record.word("aggregator")
    aggregator = Aggregator(named) if named else _USUAL.get(group, Aggregator.MEAN)
    if group is Group.COMPLEMENTARITY and aggregator is Aggregator.MEAN:
        findings.notice(
            text(
                "{name} is averaged over the members. Complementarity is a property of the set: "
                "the sheets Capabilities and Needs would say more.",
                name=record.word("criterion"),
            ),
            record.place,
        )
    anchors = _anchors(record, aggregator, findings)
    levels = dict(pairs_of_numbers(record.cells["levels"], findings)) if record.word("levels") else {}
    fields = {key: record.number(key) for key in ("weight", "gate", "lowest", "highest", "need", "neutral")}
    if fields["lowest"] is None and aggregator is Aggregator.TOTAL:
        fields["lowest"] = 0.0  # a quantity cannot be negative, whether somebody says so or not
    harmless = Criterion(record.word("criterion"), aggregator, need=1.0, neutral=1.0)
    if anchors is None:
        return harmless
    criterion = findings.attempt(
        lambda: Criterion(
            name=record.word("criterion"),
            aggregator=aggregator,
            worst=anchors[0],
            best=anchors[1],
            group=group,
            unit=record.word("unit"),
            recovery=record.yes("recovery"),
            follow_through=record.word("follow_through"),
            levels={word.casefold(): value for word, value in levels.items()},
            knots=_knots(record, findings),
            panel=Panel(record.word("panel") or Panel.MEAN),
            description=record.word("description"),
            place=record.place,
            weight_place=record.cells["weight"].place if fields["weight"] is not None else Place(),
            **fields,
        )
    )
    return criterion or harmless


def _anchors(record: Record, aggregator: Aggregator, findings: Findings) -> tuple[float, float] | None:
    worst, best = record.number("worst"), record.number("best")
    if worst is None and best is None and not (aggregator.is_scored or aggregator.is_pairwise):
        return 0.0, 1.0
    if worst is not None and best is not None:
        return worst, best
    for key, value in (("worst", worst), ("best", best)):
        cell = record.cells.get(key, record.first)
        if value is None and cell.is_empty:
            remedy = text("Enter the value that is worth nothing under Worst, the one worth most under Best")
            findings.fault(cell, text("both anchors of the scale"), remedy)
    return None


def _knots(record: Record, findings: Findings) -> tuple[tuple[float, float], ...]:
    cell = record.cells.get("knots")
    if cell is None or cell.is_empty:
        return ()
    pairs = pairs_of_numbers(cell, findings)
    numbers = [(as_number(left), right) for left, right in pairs]
    if any(left is None for left, _ in numbers):
        findings.fault(cell, text("points as value = utility"), text("Write numbers, such as 1 = 0; 10 = 1"))
        return ()
    return tuple((left, right) for left, right in numbers if left is not None)
