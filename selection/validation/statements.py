"""What was said of the parties beside their scores: capability levels, relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selection.errors import Place
from selection.model import Absence, CapabilityLevel, Criterion, Relation, Rule, unknown_name
from selection.rules import Apart, Exclude
from selection.schema import means
from selection.tables import Cell
from selection.texts import plural, text
from selection.validation.findings import Findings
from selection.validation.names import Names
from selection.validation.records import Record, Table
from selection.validation.said import UNKNOWN, evidence, number_said
from selection.validation.values import as_number

__all__ = ["capabilities", "relations"]


def capabilities(table: Table | None, names: Names, findings: Findings) -> Iterator[CapabilityLevel]:
    """The levels of all parties; a blank is level 0, a question mark unknown."""
    blanks = 0
    for record in table.records if table else ():
        party = names.named(record, "party")
        for capability, cell in record.further.items():
            blanks += cell.is_empty
            level = 0.0 if cell.is_empty else _level(cell, findings)
            if party:
                yield CapabilityLevel(party, capability, level, cell.place)
    if blanks:
        message = plural(
            "{n} empty cell on the sheet Capabilities counts as level 0: not claimed.",
            "{n} empty cells on the sheet Capabilities count as level 0: not claimed.",
            blanks,
        )
        findings.notice(message)


def _level(cell: Cell, findings: Findings) -> float | None:
    if cell.value == UNKNOWN:
        return None
    number = as_number(cell.value) if isinstance(cell.value, str) else cell.value
    if cell.error is not None or not isinstance(number, float):
        findings.fault(cell, text("a capability level: 0, 1, 2, 3, 4 or ?"), text("Write ? when it is unknown"))
        return None
    return number


def relations(
    table: Table | None, known: Mapping[str, Criterion], names: Names, findings: Findings
) -> tuple[tuple[Relation, ...], tuple[Rule, ...]]:
    """The values that parties gave each other, and a rule for each veto."""
    values: list[Relation] = []
    vetoes: list[Rule] = []
    for record in table.records if table else ():
        source, target = (names.named(record, key) for key in ("source", "target"))
        cell = record.cells["value"]
        if cell.is_empty or not (source and target):
            continue
        if isinstance(cell.value, str) and means(cell.value, text("veto")):
            vetoes.append(_veto(source, target, names, record.place))
            continue
        criterion = _of_pairs(record, known, names, findings)
        if not criterion:
            continue
        number, absence = number_said(cell, known.get(criterion), target, findings)
        if number is not None:
            remark, place = record.word("remark"), cell.place
            values.append(Relation(source, target, criterion, number, evidence(record), remark, place))
        elif absence is Absence.NOT_APPLICABLE:
            findings.notice(text("A relation that does not apply was left out."), cell.place)
    return tuple(values), tuple(vetoes)


def _of_pairs(record: Record, known: Mapping[str, Criterion], names: Names, findings: Findings) -> str:
    """The criterion of pairs named in a row; empty when it names none, which is a fault."""
    criterion, cell = names.criterion(record.word("criterion")), record.cells.get("criterion", record.first)
    pairwise = [name for name, one in known.items() if one.aggregator.is_pairwise]
    if criterion in pairwise:
        return criterion
    demand = text("a criterion that judges pairs")
    if criterion:
        findings.faults.append(unknown_name(criterion, demand, pairwise, cell.place))
    else:
        findings.fault(cell, demand, text("Name it beside the value, or write veto as the value"), text("none"))
    return ""


def _veto(source: str, target: str, names: Names, place: Place) -> Rule:
    """Two candidates apart; a veto of or against the client keeps the candidate out."""
    if names.client in {source, target}:
        return Exclude((target if source == names.client else source,), place)
    return Apart(source, target, place)
