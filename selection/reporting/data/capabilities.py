"""Capabilities and needs: who has what at which level, what is needed, which results exist only together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selection.model import MAX_LEVEL, Case
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Formula, Page
from selection.reporting.looks import LABEL, NOTE, TEXT, entry, figure, missing
from selection.reporting.references import Area
from selection.texts import text

__all__ = ["CapabilityCells", "NeedCells", "ResultCells", "write_capabilities", "write_needs", "write_results"]


@dataclass(frozen=True, slots=True)
class CapabilityCells:
    """Where the levels of one capability stand: one row a candidate, and the client's cell."""

    levels: Area
    client: Area


@dataclass(frozen=True, slots=True)
class NeedCells:
    """Where the needs stand, one row a need: the level asked and the share of the criterion."""

    levels: Area
    shares: Area


@dataclass(frozen=True, slots=True)
class ResultCells:
    """Where the joint results stand: a share for each, and for each of its requirements the level asked."""

    shares: Area
    required: tuple[tuple[tuple[str, Area], ...], ...]


def write_capabilities(book: Book) -> Mapping[str, CapabilityCells]:
    """Writes the level of every party on every capability and answers where they stand."""
    page, case = book[Tab.DATA], book.subject.case
    names = _capabilities(case)
    if not names:
        return {}
    page.heading(text("Capabilities"), len(names))
    message = text("0 does not have it, 4 is leading. A hatched cell is unknown: it counts as 2, as 0 in the "
                   "pessimistic and as 4 in the optimistic worth.")  # fmt: skip
    page.put(page.row, 0, message, NOTE.but(wrap=False))
    top = page.row + 2
    page.head(top - 1, 0, (text("Party"), *names))
    found = {}
    for j, name in enumerate(names, start=1):
        for i in range(-1, len(case.candidates)):
            level = case.levels.get((i, name), 0.0)
            page.put(top + 1 + i, j, level, missing() if level is None else entry("0"))
        levels = Area(page.name, top + 1, j, top + len(case.candidates), j)
        found[name] = CapabilityCells(levels, Area.at(page.name, top, j))
    for i, party in enumerate((case.client, *case.names)):
        page.put(top + i, 0, party, LABEL)
    last = top + len(case.candidates)
    limits = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": MAX_LEVEL}
    page.sheet.data_validation(top, 1, last, len(names), limits)
    page.row = last + 2
    return found


def _capabilities(case: Case) -> list[str]:
    """All capabilities, the needed ones first."""
    needed = [need.capability for need in case.needs]
    joint = [name for result in case.joint_results for name in result.requires]
    return list(dict.fromkeys([*needed, *joint, *(entry.capability for entry in case.capabilities)]))


def write_needs(book: Book) -> NeedCells | None:
    """Writes what is needed and answers where it stands; None when nothing is."""
    page, needs = book[Tab.DATA], book.subject.case.needs
    if not needs:
        return None
    page.heading(text("Needs"), 5)
    headings = (text("Capability"), text("Level"), text("Weight"), text("Share"), text("Core"), text("Providers"))
    page.head(page.row, 0, headings)
    top, bottom = page.row + 1, page.row + len(needs)
    levels, weights = Area(page.name, top, 1, bottom, 1), Area(page.name, top, 2, bottom, 2)
    total = sum(need.weight for need in needs)
    for i, need in enumerate(needs):
        value = need.weight / total if total else 0.0
        share = Formula(f"IF(SUM({weights})=0,0,{weights.cell(i)}/SUM({weights}))", value)
        core = text("yes") if need.core else text("no")
        looks = (TEXT, entry("0"), entry(), figure("0.0%"), figure(), figure("0"))
        page.line(top + i, 0, (need.capability, need.level, need.weight, share, core, need.providers), looks)
    page.row = bottom + 2
    return NeedCells(levels, Area(page.name, top, 3, bottom, 3))


def write_results(book: Book) -> ResultCells | None:
    """Writes the joint results with what each requires, and answers where they stand; None when there are none."""
    page, results = book[Tab.DATA], book.subject.case.joint_results
    if not results:
        return None
    page.heading(text("Joint results"), 2)
    page.head(page.row, 0, (text("Joint result"), text("Value"), text("Share")))
    top, bottom = page.row + 1, page.row + len(results)
    values = Area(page.name, top, 1, bottom, 1)
    total = sum(result.value for result in results)
    for i, result in enumerate(results):
        share = Formula(f"IF(SUM({values})=0,0,{values.cell(i)}/SUM({values}))", result.value / total)
        page.line(top + i, 0, (result.name, result.value, share), (TEXT, entry(), figure("0.0%")))
    page.row = bottom + 2
    return ResultCells(Area(page.name, top, 2, bottom, 2), _write_required(book, page))


def _write_required(book: Book, page: Page) -> tuple[tuple[tuple[str, Area], ...], ...]:
    page.head(page.row, 0, (text("Joint result"), text("Requires"), None, text("At level")), words=(0, 1))
    found = []
    for result in book.subject.case.joint_results:
        cells = []
        for capability, level in result.requires.items():
            page.row += 1
            page.put(page.row, 0, result.name, LABEL)
            page.put(page.row, 1, capability, LABEL.but(indent=1))
            cells.append((capability, page.put(page.row, 3, level, entry("0"))))
        found.append(tuple(cells))
    page.row += 2
    return tuple(found)
