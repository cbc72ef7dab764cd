"""For each coalition: the best level of each needed capability, and which joint results exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selection.model import CLIENT, MAX_LEVEL, Case, Members
from selection.normalisation import At
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Formula
from selection.reporting.data import DataCells
from selection.reporting.looks import GROUP, LABEL, figure
from selection.reporting.references import Area
from selection.reporting.subject import ENDS
from selection.texts import Text, text

__all__ = ["END_NAMES", "Present", "level_formula", "level_of", "write_best_levels", "write_results_present"]

_UNKNOWN: Mapping[At, int] = {"low": 0, "mid": MAX_LEVEL // 2, "high": MAX_LEVEL}
END_NAMES: Mapping[At, Text] = {"mid": text("Plain"), "low": text("Pessimistic"), "high": text("Optimistic")}


@dataclass(frozen=True, slots=True)
class Present:
    """Where it stands what is there, a column for each coalition.

    `required` has one row for each requirement of a joint result (1 when it is met), `exists` one for each result.
    """

    required: Area
    exists: Area

    def column(self, index: int) -> Present:
        """The same for one coalition."""
        return Present(self.required.column(index), self.exists.column(index))


def level_of(case: Case, party: int, capability: str, at: At) -> float:
    """The level of a party, an unknown one at one end of its interval."""
    level = case.levels.get((party, capability), 0.0)
    return float(_UNKNOWN[at]) if level is None else level


def level_formula(cells: object, at: At) -> str:
    """The same for one cell or for a column of them: an empty cell is an unknown level."""
    return f'({cells}+{_UNKNOWN[at]}*({cells}=""))' if _UNKNOWN[at] else str(cells)


def write_best_levels(book: Book, data: DataCells, x: Area) -> Mapping[At, Area]:
    """Writes the best level of each need in each coalition, no higher than asked, and answers where it stands."""
    page, subject = book[Tab.CALCULATION], book.subject
    needs, asked = subject.case.needs, data.needs
    if asked is None:
        return {}
    page.heading(text("Best level among members and client, no higher than needed"), 1 + x.columns)
    areas = {}
    for at in ENDS:
        page.put(page.row, 0, END_NAMES[at], GROUP)
        top = page.row + 1
        for i, need in enumerate(needs):
            page.put(top + i, 0, need.capability, LABEL)
            cells = data.capabilities[need.capability]
            for c, shown in enumerate(subject.shown):
                levels, client = level_formula(cells.levels, at), level_formula(cells.client, at)
                expression = f"MIN({asked.levels.cell(i)},MAX({client},SUMPRODUCT(MAX({x.column(c)}*{levels}))))"
                parties = (CLIENT, *shown.members)
                best = max(level_of(subject.case, party, need.capability, at) for party in parties)
                page.put(top + i, x.left + c, Formula(expression, min(float(need.level), best)), figure("0"))
        areas[at] = Area(page.name, top, x.left, top + len(needs) - 1, x.right)
        page.row = top + len(needs)
    page.row += 1
    return areas


def write_results_present(book: Book, data: DataCells, x: Area) -> Mapping[At, Present]:
    """Writes which requirements and joint results each coalition meets (1 or 0), and answers where it stands."""
    page = book[Tab.CALCULATION]
    if data.results is None:
        return {}
    page.heading(text("Joint results: 1 when every requirement is met"), 1 + x.columns)
    return {at: _write_present(book, data, x, at) for at in ENDS}


def _write_present(book: Book, data: DataCells, x: Area, at: At) -> Present:
    page, subject = book[Tab.CALCULATION], book.subject
    results = subject.case.joint_results
    required = data.results.required if data.results else ()
    wanted = [(i, capability, level, cell) for i, result in enumerate(results)
              for (capability, level), (_, cell) in zip(result.requires.items(), required[i], strict=True)]  # fmt: skip
    page.put(page.row, 0, END_NAMES[at], GROUP)
    top, below = page.row + 1, page.row + 1 + len(wanted)
    for row, (i, capability, level, cell) in enumerate(wanted, start=top):
        page.line(row, 0, (results[i].name, capability), LABEL)
        cells = data.capabilities[capability]
        for c, shown in enumerate(subject.shown):
            members = f"SUMPRODUCT({x.column(c)}*({level_formula(cells.levels, at)}>={cell}))"
            expression = f"IF({level_formula(cells.client, at)}>={cell},1,IF({members}>0,1,0))"
            value = float(_able(subject.case, shown.members, capability, level, at))
            page.put(row, x.left + c, Formula(expression, value), figure("0"))
    first = top
    for i, result in enumerate(results):
        page.put(below + i, 0, result.name, LABEL)
        last = first + len(result.requires) - 1
        for c, shown in enumerate(subject.shown):
            rows = Area(page.name, first, x.left + c, last, x.left + c)
            met = all(_able(subject.case, shown.members, *one, at) for one in result.requires.items())
            page.put(below + i, x.left + c, Formula(f"MIN({rows})", float(met)), figure("0", bold=True))
        first = last + 1
    page.row = below + len(results) + 1
    return Present(
        Area(page.name, top, x.left, below - 1, x.right),
        Area(page.name, below, x.left, below + len(results) - 1, x.right),
    )


def _able(case: Case, members: Members, capability: str, level: int, at: At) -> bool:
    return any(level_of(case, party, capability, at) >= level for party in (CLIENT, *members))
