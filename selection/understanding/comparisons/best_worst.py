"""Best-worst comparisons: how the best compares with the others, and the others with the worst."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from selection.errors import CaseError, Fault, Place
from selection.model import closest, name_key
from selection.tables import Cell
from selection.texts import Text, text
from selection.understanding.comparisons.ratios import entry_of
from selection.understanding.vocabulary.words import bare
from selection.validation.values import as_number

__all__ = ["BestWorstBlock", "is_best_worst", "read_best_worst"]

_BEST = r"best|beste|besten|bestes|belangrijkste|wichtigstes?|wichtigsten|mejor|most important|meilleur|migliore|melhor"
_WORST = (
    r"worst|slechtste|minst belangrijke?|minst|least important|least|unwichtigstes?|unwichtigsten|schlechtestes?|"
    r"schlechtesten|peor|menos importante|pire|peggiore|pior"
)
_OTHERS = r"others?|andere|anderen|overige|overigen|rest|otros|otras|ubrige|ubrigen|demas|autres|altri|outros"
_MOST_ROWS = 60
"""Of a larger rectangle two lines are not the whole."""

_BEST_TO_OTHERS = re.compile(rf"\b({_BEST})\b.*\b({_OTHERS})\b|^(bo|bto)$")
_OTHERS_TO_WORST = re.compile(rf"\b({_OTHERS})\b.*\b({_WORST})\b|^(ow|otw)$")
_IS_BEST = re.compile(rf"\b({_BEST})\b")
_IS_WORST = re.compile(rf"\b({_WORST})\b")


@dataclass(frozen=True, slots=True, eq=False)
class BestWorstBlock:
    """The best-worst comparisons of one expert.

    `to_others` says how many times as important the best is as each, `to_worst` how many times each is as the worst;
    `best` and `worst` are empty when they are not certain, which is among the `faults`.
    """

    expert: str
    best: str
    worst: str
    to_others: Mapping[str, float]
    to_worst: Mapping[str, float]
    label_places: Mapping[str, Place]
    cells: Mapping[tuple[str, str], Place]
    faults: tuple[Fault, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """What was compared."""
        return tuple(self.label_places)

    def place_of(self, described: Place) -> Place:
        """The cell of a comparison that is described as "Price / Style"; the description when there is none."""
        first, _, second = described.cell.partition(" / ")
        return self.cells.get((first, second)) or self.label_places.get(first) or described


@dataclass(frozen=True, slots=True)
class _Lines:
    """A line of names with numbers under it."""

    names: Sequence[Cell]
    numbers: Sequence[Cell]
    head: Cell


def is_best_worst(rows: Sequence[Sequence[Cell]]) -> Text | None:
    """Why a rectangle is read as best-worst comparisons, None when it is not."""
    found = _lines(rows)
    if found is None:
        return None
    heads = [str(line.head) for line in found]
    return text(
        '"{best}" and "{worst}" compare with the best and the worst',
        best=heads[0],
        worst=heads[1],
    )


def read_best_worst(rows: Sequence[Sequence[Cell]], expert: str = "") -> BestWorstBlock:
    """The best-worst comparisons in a rectangle for which `is_best_worst` has a reason, as two rows or two columns.

    Raises
    ------
    CaseError
        If the rectangle holds none.
    """
    found = _lines(rows)
    if found is None:
        place = rows[0][0].place if rows and rows[0] else Place()
        remedy = text("Give the best beside the others, and the others beside the worst, each under its criterion")
        fault = Fault(place, text("best to others and others to worst"), text("none"), remedy)
        raise CaseError(text("The comparisons with the best and the worst criterion cannot be used."), [fault])
    to_best, to_worst = found
    faults: list[Fault] = []
    places = {str(cell): cell.place for cell in to_best.names}
    names = {name_key(name): name for name in places}
    others, one_faults = _numbers(to_best, names)
    worsts, two_faults = _numbers(to_worst, names)
    faults += [*one_faults, *two_faults]
    best = _extreme(rows, to_best, others, names, _IS_BEST, _OTHERS)
    worst = _extreme(rows, to_worst, worsts, names, _IS_WORST, _OTHERS)
    for name, line in ((best, to_best), (worst, to_worst)):
        if not name:
            remedy = text("Write which criterion it is beside the heading, and 1 under that criterion only")
            faults.append(Fault(line.head.place, text("one criterion with a 1"), text("none, or several"), remedy))
    cells = {(best, name): place for name, (_, place) in others.items()}
    cells |= {(name, worst): place for name, (_, place) in worsts.items()}
    return BestWorstBlock(
        expert,
        best,
        worst,
        {name: value for name, (value, _) in others.items()},
        {name: value for name, (value, _) in worsts.items()},
        places,
        cells,
        tuple(faults),
    )


def _lines(rows: Sequence[Sequence[Cell]]) -> tuple[_Lines, _Lines] | None:
    """The two lines of comparisons, whether they are rows or columns."""
    if len(rows) > _MOST_ROWS:
        return None
    for table in (rows, list(zip(*rows, strict=False))):
        best, worst = _line(table, _BEST_TO_OTHERS), _line(table, _OTHERS_TO_WORST)
        if best is not None and worst is not None:
            return best, worst
    return None


def _line(table: Sequence[Sequence[Cell]], wanted: re.Pattern[str]) -> _Lines | None:
    for top, row in enumerate(table):
        head = next((cell for cell in row if not cell.is_empty), None)
        if head is None or not isinstance(head.value, str) or not wanted.search(bare(head.value)):
            continue
        figures = [j for j, cell in enumerate(row) if entry_of(cell).ratio is not None]
        for above in reversed(table[:top]):
            columns = [j for j in range(len(row)) if j < len(above) and _is_name(above[j]) and row[j] is not head]
            if len(columns) >= 2 and len(set(columns) & set(figures)) >= 2:
                return _Lines([above[j] for j in columns], [row[j] for j in columns], head)
    return None


def _is_name(cell: Cell) -> bool:
    return isinstance(cell.value, str) and as_number(cell.value) is None


def _numbers(line: _Lines, names: Mapping[str, str]) -> tuple[dict[str, tuple[float, Place]], list[Fault]]:
    found, faults = {}, []
    for label, cell in zip(line.names, line.numbers, strict=True):
        name = names.get(name_key(str(label)))
        ratio = entry_of(cell).ratio
        if name is None:
            near = closest(str(label), names.values())
            remedy = text("Correct the name, or add it everywhere")
            if near is not None:
                remedy = text("Write {near} if that is what was meant", near=near)
            known = list(names.values())
            faults.append(Fault(label.place, text("one of {known:or}", known=known), _quoted(label), remedy))
        elif ratio is None:
            given = text("none") if cell.is_empty else _quoted(cell)
            demand, remedy = text("a number from 1 to 9"), text("Enter a number on the scale from 1 to 9")
            faults.append(Fault(cell.place, demand, given, remedy))
        else:
            found[name] = (ratio, cell.place)
    return found, faults


def _extreme(
    rows: Sequence[Sequence[Cell]],
    line: _Lines,
    numbers: Mapping[str, tuple[float, Place]],
    names: Mapping[str, str],
    word: re.Pattern[str],
    others: str,
) -> str:
    """The best or worst: the one that the sheet names, else the only one with a 1; empty when neither tells."""
    ones = [name for name, (value, _) in numbers.items() if value == 1]
    head = f" {name_key(str(line.head))} "
    named = {name for key, name in names.items() if f" {key} " in head}
    for row in [*rows, *zip(*rows, strict=False)]:
        for first, second in pairwise(row):
            said = bare(str(first))
            if word.search(said) and not re.search(rf"\b({others})\b", said) and name_key(str(second)) in names:
                named.add(names[name_key(str(second))])
    if named:
        return named.pop() if len(named) == 1 and named <= set(ones) else ""
    return ones[0] if len(ones) == 1 else ""


def _quoted(cell: Cell) -> Text:
    return text('"{name}"', name=str(cell))
