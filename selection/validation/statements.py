"""What was said of the parties: scores, capability levels, relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TypedDict, Unpack

from selection.errors import Place
from selection.model import Absence, Assessment, CapabilityLevel, Criterion, Evidence, Relation, Rule, unknown_name
from selection.rules import Apart, Exclude
from selection.schema import means
from selection.tables import Cell
from selection.texts import plural, text
from selection.validation.findings import Findings
from selection.validation.names import Names
from selection.validation.records import Record, Table
from selection.validation.values import as_interval, as_number, is_not_applicable, number_remedy

__all__ = ["assessments", "capabilities", "relations", "said"]

_UNKNOWN = "?"


def assessments(
    tables: Mapping[str, Table], known: Mapping[str, Criterion], names: Names, findings: Findings
) -> Iterator[Assessment]:
    """Every score of both score sheets; an unknown name is one fault where it stands, not one for each score."""
    if "scores" in tables:
        yield from _from_matrix(tables["scores"], known, names, findings)
    for record in tables["assessments"].records if "assessments" in tables else ():
        party, criterion = _party(record, "candidate", names, findings), names.criterion(record.word("criterion"))
        if criterion and criterion not in known:
            place = record.cells["criterion"].place
            findings.faults.append(unknown_name(criterion, text("the name of a criterion"), known, place))
        elif party and criterion:
            yield _assessment(party, criterion, record.cells["score"], known, findings, **_beside(record))


def _from_matrix(
    table: Table, known: Mapping[str, Criterion], names: Names, findings: Findings
) -> Iterator[Assessment]:
    columns = {name: names.criterion(name) for name in table.further}
    for name, criterion in columns.items():
        if criterion not in known:
            place = table.further[name].place
            findings.faults.append(unknown_name(name, text("the name of a criterion"), known, place))
    seen: set[str] = set()
    for record in table.records:
        party = _party(record, "candidate", names, findings)
        if party in seen:
            remedy = text("Merge the two rows, or use the sheet Assessments for several assessors")
            findings.fault(record.first, text("each candidate once"), remedy)
        elif party:
            seen.add(party)
            beside = _beside(record)
            for name, cell in record.further.items():
                # The client need not be scored: what is empty in its row was not asked, and is not missing.
                if columns[name] in known and not (party == names.client and cell.is_empty):
                    yield _assessment(party, columns[name], cell, known, findings, **beside)


def _party(record: Record, key: str, names: Names, findings: Findings) -> str:
    """The candidate or client named in a column; empty when it names nobody, which is a fault."""
    written, place = record.word(key), record.cells[key].place
    party = names.party(written, place) if written else ""
    if party and not names.knows(party):
        kind = text("the name of a candidate or the client")
        findings.faults.append(unknown_name(written, kind, names.everybody(), place))
        return ""
    return party


class _Beside(TypedDict):
    """What a row says of all its scores."""

    assessor: str
    evidence: Evidence | None
    remark: str


def _beside(record: Record) -> _Beside:
    return {"assessor": record.word("assessor"), "evidence": _evidence(record), "remark": record.word("remark")}


def _assessment(
    party: str,
    criterion: str,
    cell: Cell,
    known: Mapping[str, Criterion],
    findings: Findings,
    **beside: Unpack[_Beside],
) -> Assessment:
    value, low, high, absence = said(cell, known.get(criterion), party, findings)
    return Assessment(
        party=party,
        criterion=criterion,
        value=value,
        raw=cell.value if isinstance(cell.value, (str, float)) else None,
        absence=absence,
        place=cell.place,
        low=low,
        high=high,
        **beside,
    )


def said(
    cell: Cell, criterion: Criterion | None, party: str, findings: Findings
) -> tuple[float | None, float | None, float | None, Absence | None]:
    """What a cell of scores says: the value, the ends of an interval, why there is no value; a fault when nothing."""
    ends = _interval(cell, criterion)
    if ends is not None:
        return sum(ends) / 2, *ends, None
    value, absence = _score(cell, criterion, party, findings)
    return value, None, None, absence


def _interval(cell: Cell, criterion: Criterion | None) -> tuple[float, float] | None:
    """The ends of a score such as "8 à 9"; None when it is no interval, or a word that the criterion explains."""
    if not isinstance(cell.value, str) or (criterion is not None and str(cell).casefold() in criterion.levels):
        return None
    return as_interval(cell.value)


def _score(
    cell: Cell, criterion: Criterion | None, party: str, findings: Findings
) -> tuple[float | None, Absence | None]:
    """The number that a score means on its criterion, or why there is none."""
    if cell.is_empty or cell.value == _UNKNOWN:
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


def _evidence(record: Record) -> Evidence | None:
    return Evidence(record.word("evidence")) if record.word("evidence") else None


def capabilities(table: Table | None, names: Names, findings: Findings) -> Iterator[CapabilityLevel]:
    """The levels of all parties; a blank is level 0, a question mark unknown."""
    blanks = 0
    for record in table.records if table else ():
        party = _party(record, "party", names, findings)
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
    if cell.value == _UNKNOWN:
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
        source, target = (_party(record, key, names, findings) for key in ("source", "target"))
        cell = record.cells["value"]
        if cell.is_empty or not (source and target):
            continue
        if isinstance(cell.value, str) and means(cell.value, text("veto")):
            vetoes.append(_veto(source, target, names, record.first.place))
            continue
        criterion = _of_pairs(record, known, names, findings)
        if not criterion:
            continue
        number, absence = _score(cell, known.get(criterion), target, findings)
        if number is not None:
            remark, place = record.word("remark"), cell.place
            values.append(Relation(source, target, criterion, number, _evidence(record), remark, place))
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
