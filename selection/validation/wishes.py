"""What is needed and wanted: needs, joint results, rules, weights, scenarios."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from selection.errors import Place
from selection.model import MAX_LEVEL, JointResult, Need, Rule, Scenario, Stakeholder
from selection.rules import (
    RULES,
    Apart,
    AtLeastOf,
    AtMostOf,
    Differs,
    Exclude,
    Implies,
    Require,
    RuleRow,
    Together,
    rule_from,
)
from selection.schema import Change, means
from selection.tables import Cell
from selection.texts import plural, text
from selection.validation.findings import Findings
from selection.validation.names import Names
from selection.validation.records import Record, Table
from selection.validation.values import as_number, number_remedy
from selection.weighting import Entry, Points, Preference, Range, Rank

__all__ = ["joint_results", "needs", "rules", "scenarios", "stakeholders"]

_OF_PARTIES = (Apart, AtLeastOf, AtMostOf, Differs, Exclude, Implies, Require, Together)
_RANK = re.compile(r"#\s*(\d+)|(\d+)\s*(?:e|st|nd|rd|th)")
_RANGE = re.compile(r"(.+?)\s*(?:-|–|tot|to)\s*(.+)")


def needs(table: Table | None, findings: Findings) -> Iterator[Need]:
    """The needed capabilities."""
    for record in table.records if table else ():
        capability, level = record.word("capability"), record.number("level")
        if not capability or level is None:
            continue
        weight, providers = record.number("weight"), record.number("providers")
        need = findings.attempt(
            lambda c=capability, n=level, w=weight, p=providers, r=record: Need(  # type: ignore[misc]  # bound now
                c, int(n), 1.0 if w is None else w, r.yes("core"), 1 if p is None else int(p), r.place
            )
        )
        yield need or Need(capability, 1, place=record.place)


def joint_results(table: Table | None, findings: Findings) -> Iterator[JointResult]:
    """The joint results with the levels they need."""
    for record in table.records if table else ():
        name, value = record.word("result"), record.number("value")
        requires: dict[str, int] = {}
        faulty = False
        for capability, cell in record.further.items():
            level = as_number(cell.value) if isinstance(cell.value, str) else cell.value
            if cell.is_empty:
                continue
            if not isinstance(level, float) or not level.is_integer():
                findings.fault(cell, text("a level from 1 to 4"), text("Leave it empty if it is not needed"))
                faulty = True
            else:
                requires[capability] = int(level)
        if name and value is not None and not faulty:
            with findings.collecting({}):
                yield JointResult(name, value, requires, record.place)


def rules(table: Table | None, names: Names, findings: Findings) -> Iterator[Rule]:
    """The rules that were stated."""
    for record in table.records if table else ():
        rule = _rule(record, record.word("rule"), names, findings)
        if rule is not None:
            yield rule


def _rule(record: Record, called: str, names: Names, findings: Findings) -> Rule | None:
    kind = next((kind for kind in RULES if kind.__name__ == called), None)
    if kind is None or record.is_faulty("what", "with", "number", "second"):
        return None
    words = [record.word(key) for key in ("what", "with") if record.word(key)]
    if issubclass(kind, _OF_PARTIES):
        words = [names.parties(word, record.place) for word in words]
    elif kind.__dataclass_fields__.keys() & {"criterion"}:  # type: ignore[attr-defined]  # every rule is a dataclass
        words = [names.criterion(word) for word in words]
    numbers = [number for key in ("number", "second") if (number := record.number(key)) is not None]
    return findings.attempt(lambda: rule_from(kind, RuleRow(tuple(words), tuple(numbers)), record.place))


def stakeholders(table: Table | None, names: Names, findings: Findings) -> Iterator[Stakeholder]:
    """One stakeholder a column, with what it entered kept as it was."""
    if table is None:
        return
    for name, heading in table.further.items():
        entries: dict[str, Entry] = {}
        places: dict[str, Place] = {}
        influence = 1.0
        for record in table.records:
            cell, label = record.further[name], record.word("criterion")
            if means(label, text("Influence")):
                influence = _influence(cell, findings)
                continue
            criterion, entry = names.criterion(label), _entry(cell, findings)
            if criterion in entries and entry is not None:
                findings.fault(cell, text("one weight for {criterion}", criterion=criterion), text("Remove one row"))
            elif entry is not None and label:
                entries[criterion], places[criterion] = entry, cell.place
        with findings.collecting({", ".join(entries): heading.place} | places):
            if entries:
                yield Stakeholder(name, Preference.of(entries), influence, heading.place)


def _influence(cell: Cell, findings: Findings) -> float:
    number = 1.0 if cell.is_empty else _number(cell)
    if number is None:
        findings.fault(cell, text("a number, how heavily the column counts"), text("Leave it empty for 1"))
    return 1.0 if number is None else number


def _entry(cell: Cell, findings: Findings) -> Entry | None:
    if cell.is_empty:
        return None
    number = _number(cell)
    if number is not None:
        return Points(number)
    written = str(cell).casefold()
    if match := _RANK.fullmatch(written):
        return Rank(float(match[1] or match[2]))
    if match := _RANGE.fullmatch(written):
        low, high = as_number(match[1]), as_number(match[2])
        if low is not None and high is not None:
            return Range(low, high)
    remedy = (
        number_remedy(str(cell)) if any(char.isdigit() for char in written) else text("Leave it empty for no weight")
    )
    findings.fault(cell, text("points, a range such as 20-30, or a rank such as #1"), remedy)
    return None


def _number(cell: Cell) -> float | None:
    if isinstance(cell.value, str):
        return as_number(cell.value)
    return cell.value if isinstance(cell.value, float) else None


def scenarios(table: Table | None, names: Names, findings: Findings) -> Iterator[Scenario]:
    """The scenarios, each put together from its rows."""
    named = [record for record in table.records if record.word("scenario")] if table else []
    records = [record for record in named if not _is_blank(record)]
    if waiting := len(named) - len(records):
        message = plural(
            "{n} row of the sheet Scenarios names a change without saying what: it does not count.",
            "{n} rows of the sheet Scenarios name a change without saying what: they do not count.",
            waiting,
        )
        findings.notice(message)
    order = list(dict.fromkeys(record.word("scenario") for record in records))
    records.sort(key=lambda record: order.index(record.word("scenario")))
    for name, rows in groupby(records, key=lambda record: record.word("scenario")):
        with findings.collecting({}):
            yield _scenario(name, list(rows), names, findings)


def _is_blank(record: Record) -> bool:
    """Whether the row names a change as the empty form does, and nothing was filled in beside it."""
    keys = ("probability", "what", "with", "number", "second")
    return bool(record.word("change")) and all(record.cells[key].is_empty for key in keys if key in record.cells)


def _scenario(name: str, rows: list[Record], names: Names, findings: Findings) -> Scenario:
    weights: dict[str, float] = {}
    levels: dict[str, int] = {}
    need_weights: dict[str, float] = {}
    columns: dict[str, float] = {}
    absent: list[str] = []
    extra: list[Rule] = []
    apply: Mapping[str, Callable[[str, float], None]] = {
        Change.WEIGHT: lambda what, number: weights.update({names.criterion(what): number}),
        Change.NEED_LEVEL: lambda what, number: levels.update({what: int(number)}),
        Change.NEED_WEIGHT: lambda what, number: need_weights.update({what: number}),
        Change.COLUMN: lambda what, number: columns.update({what: number}),
    }
    for row in rows:
        change, what, number = row.word("change"), row.word("what"), row.number("number")
        if change == Change.ABSENT:
            absent += [one.strip() for one in names.parties(what, row.place).split(";")]
        elif change == Change.NEED_LEVEL and number is not None and number not in range(1, MAX_LEVEL + 1):
            findings.fault(row.cells["number"], text("a level from 1 to 4"), text("Choose 1 for some, 4 for leading"))
        elif change in apply and number is not None and what:
            apply[change](what, number)
        elif change in apply:
            cell = row.cells.get("number" if what else "what", row.first)
            demand = text("what changes, and a number")
            findings.fault(cell, demand, text("Fill in What and Number"), text("only part of that"))
        elif change and (rule := _rule(row, change, names, findings)) is not None:
            extra.append(rule)
    probability = next((number for row in rows if (number := row.number("probability")) is not None), None)
    place = rows[0].place
    return Scenario(name, probability, weights, levels, need_weights, columns, tuple(absent), tuple(extra), place)
