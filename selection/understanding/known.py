"""What is known of candidates and not judged: of several cells the one that says something, as a number if it is one.

Where each candidate has a row or column per assessor, what holds for all of them often stands in one cell only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selection.errors import Notice, Place
from selection.tables import Cell
from selection.texts import plural, text
from selection.understanding.asking import Asker
from selection.understanding.scoring import ask_readings, cells_named
from selection.understanding.spots import Spot
from selection.understanding.values.columns import Column
from selection.understanding.values.written import Written, WrittenKind

__all__ = ["known_facts"]

_Said = dict[str, tuple[Spot, Written]]


def known_facts(columns: Sequence[Column], asker: Asker) -> tuple[dict[str, dict[str, Cell]], list[Notice]]:
    """For each column the cell of each candidate, and what is said of those with several different ones.

    A cell holds the number that it can only mean; which of two it means is asked of amounts, as it is of scores.
    """
    said, notices = [], []
    for column in columns:
        own, several = _said(column)
        said.append(own)
        if several:
            message = plural("{names} has different values of {fact}: the first that is given counts.",
                             "{names} have different values of {fact}: the first that is given counts.",
                             len(several), names=several, fact=column.criterion.name)  # fmt: skip
            notices.append(Notice(message, column.criterion.place))
    doubtful = [one for column, own in zip(columns, said, strict=True) if column.is_quantity
                for one in own.values() if _may_be_two(one[1])]  # fmt: skip
    meant = {spot.cell.place: value for spot, value in _meant(doubtful, asker)}
    facts = {column.criterion.name: {name: _cell(*one, meant) for name, one in own.items()}
             for column, own in zip(columns, said, strict=True)}  # fmt: skip
    return facts, notices


def _said(column: Column) -> tuple[_Said, list[str]]:
    """What the first cell of each candidate says in which anything stands, and of whom another says otherwise."""
    found: _Said = {}
    several: dict[str, None] = {}
    for spot, one in zip(column.spots, column.written, strict=True):
        known = found.get(spot.candidate)
        if known is None or (known[1].is_missing and not one.is_missing):
            found[spot.candidate] = (spot, one)
        elif not one.is_missing and _meaning(one) != _meaning(known[1]):
            several[spot.candidate] = None
    return found, list(several)


def _meaning(one: Written) -> object:
    return one.value if one.value is not None else one.written


def _may_be_two(one: Written) -> bool:
    return one.kind is WrittenKind.DOUBTFUL and bool(one.readings) and all(low == high for low, high in one.readings)


def _meant(doubtful: Sequence[tuple[Spot, Written]], asker: Asker) -> list[tuple[Spot, float | None]]:
    """The number that each cell is meant to be, None for one that is to be left empty."""
    if not doubtful:
        return []
    sentence = text("{cells} can be read in two ways. How are they meant?", cells=cells_named(doubtful))
    number = ask_readings(asker, "doubtful facts", doubtful, sentence)
    return [(spot, None if number is None else one.readings[min(number, len(one.readings) - 1)][0])
            for spot, one in doubtful]  # fmt: skip


def _cell(spot: Spot, one: Written, meant: Mapping[Place, float | None]) -> Cell:
    is_number = one.kind is WrittenKind.NUMBER and not one.is_share
    if spot.cell.place not in meant and not is_number:
        return spot.cell
    value = meant.get(spot.cell.place, one.value)
    return replace(spot.cell, value=value, written=one.written if isinstance(spot.cell.value, str) else None)
