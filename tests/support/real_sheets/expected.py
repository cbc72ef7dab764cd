"""What a careful person would enter from a sheet, written down beside the sheet itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.support.real_sheets.building import address, column_of

__all__ = ["Expected", "Level", "RealSheet", "Seen", "able", "expect", "long", "matrix", "shares"]

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A word on a scale, by its order alone: a higher rank is better, the same rank is worth the same."""

    rank: int


@dataclass(frozen=True)
class Expected:
    """The right import.

    `scores` goes by candidate and criterion, with the assessor as a third where there are several; a pair is an
    interval, None a missing score. `cells` says where each stands ("Sheet!C5"; "!C5" in a csv). `utilities` are means
    over all who judged, between worst (0) and best (1), for where raw values may be turned round. `weights` are
    shares of 1, None when the sheet has none. `capabilities` are levels by party and capability (None: unknown),
    `needs` the level and the number of parties that must have it (0 where it is only wished), `client` who chooses
    when the sheet says so. `gates` are what must be reached on criteria that are knock-outs.
    `either` are criteria that may be read or left. `named` are cells that must be pointed at in a question, a notice
    or a failed check. `proved` and `contradicted` are totals of the sheet that the import must reproduce, or must be
    seen not to. `asks` are the kinds of questions that a person would ask as well; `answers` are pairs: a word of the
    question and a word of the choice. `refused` are words of the refusal.
    `or_else` are other right readings.
    """

    candidates: tuple[str, ...] = ()
    scores: Mapping[Key, Any] = field(default_factory=dict)
    cells: Mapping[Key, str] = field(default_factory=dict)
    utilities: Mapping[tuple[str, str], float] = field(default_factory=dict)
    weights: Mapping[str, float] | None = None
    weights_within: float = 1e-6
    stakeholders: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    scales: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    gates: Mapping[str, float] = field(default_factory=dict)
    capabilities: Mapping[tuple[str, str], float | None] = field(default_factory=dict)
    needs: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    client: str = ""
    derived: frozenset[str] = frozenset()
    proved: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    either: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset({"scale", "direction"})
    answers: tuple[tuple[str, str], ...] = ()
    refused: tuple[str, ...] = ()
    at_most_questions: int = 2
    or_else: tuple[Expected, ...] = ()


@dataclass(frozen=True)
class RealSheet:
    """A sheet in the manner of real ones: `make` gives its bytes and file name."""

    name: str
    make: Callable[[], tuple[bytes, str]]
    expected: Expected
    office: bool = False

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Seen:
    """Scores and where they stand."""

    candidates: tuple[str, ...]
    scores: Mapping[Key, Any]
    cells: Mapping[Key, str]


def matrix(
    place: str,
    down: Sequence[str],
    across: Sequence[str],
    rows: Sequence[Sequence[Any]],
    *,
    turned: bool = False,
    lines: Sequence[int] = (),
    columns: str = "",
    assessor: str = "",
) -> Seen:
    """A table as it stands, its first score at `place`; `turned` when the criteria go down. `...` is no score at all.

    `lines` and `columns` ("C E G") are for tables with other things in between.
    """
    sheet, cell = place.split("!")
    letters = "".join(c for c in cell if c.isalpha())
    first, left = int(cell[len(letters) :]), column_of(letters)
    at_rows = list(lines) or [first + i for i in range(len(down))]
    at_columns = [column_of(c) for c in columns.split()] or [left + i for i in range(len(across))]
    scores: dict[Key, Any] = {}
    cells: dict[Key, str] = {}
    for i, row in zip(range(len(down)), rows, strict=True):
        for j, value in zip(range(len(across)), row, strict=True):
            if value is ...:
                continue
            pair = (across[j], down[i]) if turned else (down[i], across[j])
            key = (*pair, assessor) if assessor else pair
            scores[key] = value
            cells[key] = f"{sheet}!{address(at_rows[i], at_columns[j])}"
    return Seen(tuple(across if turned else down), scores, cells)


def long(sheet: str, column: str, first: int, entries: Sequence[tuple[Key, Any]]) -> Seen:
    """Scores one below the other in a column, the first in row `first`."""
    names = tuple(dict.fromkeys(key[0] for key, _ in entries))
    cells = {key: f"{sheet}!{column}{first + i}" for i, (key, _) in enumerate(entries)}
    return Seen(names, dict(entries), cells)


def able(parties: Sequence[str], skills: Sequence[str], *rows: Sequence[float | None]) -> dict[tuple[str, str], Any]:
    """Levels by party and capability, a row for each party."""
    return {(party, skill): level for party, row in zip(parties, rows, strict=True)
            for skill, level in zip(skills, row, strict=True)}  # fmt: skip


def shares(names: Sequence[str], *points: float) -> dict[str, float]:
    """Weights of sum 1 from points."""
    return {name: value / sum(points) for name, value in zip(names, points, strict=True)}


def expect(*parts: Seen, **more: Any) -> Expected:
    """What is expected of a sheet with these tables."""
    scores = {key: value for part in parts for key, value in part.scores.items()}
    cells = {key: value for part in parts for key, value in part.cells.items()}
    names = tuple(dict.fromkeys(name for part in parts for name in part.candidates))
    for key in ("derived", "either", "asks"):
        if key in more:
            more[key] = frozenset(more[key])
    return Expected(**{"candidates": names, "scores": scores, "cells": cells, **more})
