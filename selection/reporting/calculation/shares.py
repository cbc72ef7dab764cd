"""For the first coalition: who its members are by number, and which capability and result each brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from selection.model import CLIENT, Aggregator, Case, Members
from selection.reporting.book import Book, Tab
from selection.reporting.calculation.capabilities import level_formula, level_of
from selection.reporting.calculation.terms import Helpers
from selection.reporting.cells import Formula
from selection.reporting.data.capabilities import CapabilityCells
from selection.reporting.looks import LABEL, NOTE, figure
from selection.reporting.references import Area
from selection.texts import Text, text

__all__ = ["ShareCells", "write_shares"]

_SPARE = 1
"""Rows for members that a reader adds."""


@dataclass(frozen=True, slots=True)
class ShareCells:
    """The members of the first coalition by number, one row each, empty where there is none; below them the client.

    `brought` has, for coverage and for joint results, a row for each member and the client, a column for each need or
    requirement: the part of the criterion's value that the party brings.
    """

    places: Area
    brought: Mapping[Aggregator, Area]


@dataclass(frozen=True, slots=True)
class _Part:
    """One need or requirement: its capability, the level that counts, what having it is worth; as values and cells."""

    heading: Text | str
    capability: str
    cells: CapabilityCells
    level: float
    level_at: Area
    worth: float
    worth_at: str


def write_shares(book: Book, helpers: Helpers) -> ShareCells:
    """Writes the members by number and what each brings, and answers where it stands."""
    page, subject = book[Tab.CALCULATION], book.subject
    members = subject.shown[0].members
    n = len(subject.case.candidates)
    rows = min(n, len(members) + _SPARE)
    page.heading(text("Members of the first coalition, by their number among the candidates"), 2)
    top = page.row
    for k in range(rows):
        page.put(top + k, 0, text("Member {n}", n=k + 1), LABEL)
        before, x = Area.at(page.name, top + k - 1, 1), helpers.x
        after = f"{before}+MATCH(1,INDEX({x},{before}+1):INDEX({x},{n}),0)" if k else f"MATCH(1,{x},0)"
        value = members[k] + 1 if k < len(members) else ""
        page.put(top + k, 1, Formula(f'IF({helpers.size}<{k + 1},"",{after})', value), figure("0"))
    places = Area(page.name, top, 1, top + rows - 1, 1)
    page.row = top + rows + 1
    brought = {}
    for aggregator, title, parts in (
        (Aggregator.COVERAGE, text("Who brings which needed capability"), _needs(subject.case, members, helpers)),
        (
            Aggregator.JOINT,
            text("Who brings what the joint results require"),
            _requirements(subject.case, members, helpers),
        ),
    ):
        listed = list(parts)
        if listed:
            brought[aggregator] = _write_brought(book, title, places, listed, helpers)
    return ShareCells(places, brought)


def _needs(case: Case, members: Members, helpers: Helpers) -> Iterator[_Part]:
    asked, total = helpers.data.needs, sum(need.weight for need in case.needs)
    if asked is None:
        return
    for i, need in enumerate(case.needs):
        cells, best = helpers.data.capabilities[need.capability], helpers.best["mid"].cell(i)
        found = max(level_of(case, party, need.capability, "mid") for party in (CLIENT, *members))
        level = min(float(need.level), found)
        worth = need.weight / total * level / need.level if total else 0.0
        worth_at = f"{asked.shares.cell(i)}*{best}/{asked.levels.cell(i)}"
        yield _Part(need.capability, need.capability, cells, level, best, worth, worth_at)


def _requirements(case: Case, members: Members, helpers: Helpers) -> Iterator[_Part]:
    results, total = helpers.data.results, sum(result.value for result in case.joint_results)
    if results is None:
        return
    for r, result in enumerate(case.joint_results):
        met = all(
            any(level_of(case, party, name, "mid") >= level for party in (CLIENT, *members))
            for name, level in result.requires.items()
        )
        worth = result.value / total * met / len(result.requires)
        worth_at = f"{results.shares.cell(r)}*{helpers.present['mid'].exists.cell(r)}/{len(result.requires)}"
        for (name, level), (_, cell) in zip(result.requires.items(), results.required[r], strict=True):
            heading = text("{result}: {capability}", result=result.name, capability=name)
            yield _Part(heading, name, helpers.data.capabilities[name], float(level), cell, worth, worth_at)


def _write_brought(book: Book, title: Text, places: Area, parts: Sequence[_Part], helpers: Helpers) -> Area:
    """A row for each member and the client: the worth of each part, equally divided over those who have it."""
    page, subject = book[Tab.CALCULATION], book.subject
    page.heading(title, 1 + len(parts))
    page.put(page.row, 0, text("Divided equally over those who have it."), NOTE.but(wrap=False))
    top = page.row + 3
    page.head(top - 2, 0, (text("Party"), text("No."), *(part.heading for part in parts)))
    page.put(top - 1, 0, text("Held by"), LABEL)
    members = subject.shown[0].members
    rows = [*members, *[None] * (places.rows - len(members)), CLIENT]
    for k, party in enumerate(rows):
        place = places.cell(k) if k < places.rows else None
        page.put(top + k, 0, text("Member {n}", n=k + 1) if place else subject.client, LABEL)
        if place:
            page.put(top + k, 1, Formula(str(place), "" if party is None else party + 1), figure("0"))
    for j, part in enumerate(parts, start=2):
        holders = [i for i in (CLIENT, *members) if level_of(subject.case, i, part.capability, "mid") >= part.level]
        held = page.put(top - 1, j, Formula(_held(part, helpers), float(len(holders))), figure("0"))
        for k, party in enumerate(rows):
            place = places.cell(k) if k < places.rows else None
            value: float | str = "" if party is None else part.worth / len(holders) if party in holders else 0.0
            page.put(top + k, j, Formula(_brought(part, held, place), value), figure("0.0000"))
    page.row = top + len(rows) + 1
    return Area(page.name, top, 2, top + len(rows) - 1, 1 + len(parts))


def _held(part: _Part, helpers: Helpers) -> str:
    levels, client = level_formula(part.cells.levels, "mid"), level_formula(part.cells.client, "mid")
    return f"SUMPRODUCT({helpers.x}*({levels}>={part.level_at}))+IF({client}>={part.level_at},1,0)"


def _brought(part: _Part, held: Area, place: Area | None) -> str:
    """What the member with the number in `place`, or the client, brings."""
    level = f"INDEX({part.cells.levels},{place})" if place else str(part.cells.client)
    has = f"{level_formula(level, 'mid')}>={part.level_at}"
    brings = f"IF({held}=0,0,IF({has},{part.worth_at}/{held},0))"
    return f'IF({place}="","",{brings})' if place else brings
