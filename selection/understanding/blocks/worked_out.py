"""Prices worked out from what was bid and from what quality is worth: never a criterion beside the two again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

import numpy as np
import numpy.typing as npt

from selection.texts import Text, text
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.special import special
from selection.understanding.blocks.view import Numbers
from selection.understanding.found import Role
from selection.understanding.values.headings import about
from selection.understanding.values.quantities import without_tax
from selection.understanding.vocabulary.words import Concept, bare
from selection.understanding.vocabulary.worked_out import MAY_BE_WORKED_OUT, TAKEN_OFF, WORKED_OUT, WORTH_OF_QUALITY

__all__ = ["ADDED_UP", "is_called_worked_out", "lines_worked_out"]

_LEAST_AMOUNT = 100.0
"""From here on numbers are amounts: that one is the difference of two others is no chance any more."""

_LEAST_PLACES = 2
_MOST_LINES = 60
_SAME_RATE, _MOST_TAX = 0.002, 1.35
ADDED_UP = text("its amounts are those of others beside each other, added up")


def is_called_worked_out(name: str) -> bool:
    """Whether a name says that its amounts are worked out from a bid, or are what quality is worth.

    Examples
    --------
    >>> is_called_worked_out("Fictieve inschrijfprijs"), is_called_worked_out("Inschrijfprijs")
    (True, False)
    """
    return _begins(name, (*WORKED_OUT, *MAY_BE_WORKED_OUT, *WORTH_OF_QUALITY))


def _begins(name: str, stems: Iterable[str]) -> bool:
    plain = f" {bare(name)}"
    return any(f" {stem}" in plain for stem in stems)


def _is_taken_off(name: str) -> bool:
    return _begins(name, WORTH_OF_QUALITY) or any(part in bare(name) for part in TAKEN_OFF)


def lines_worked_out(layout: Layout) -> dict[int, Text]:
    """The columns (candidates in rows) or rows of amounts that are worked out from others, with the reason.

    That is so of a fictive price that is another less (or plus) a third, or that stands beside the price that was
    bid; and of the third when it is the scores beside it times amounts of money.
    """
    names = _names(layout)
    taxed = {at: included for at, name in names.items() if (included := without_tax(name)[1]) is not None}
    summed = [at for at, name in names.items() if special(name) is Concept.TOTAL]
    is_twin = len(set(taxed.values())) > 1
    if len(names) > _MOST_LINES or not (summed or is_twin or any(map(is_called_worked_out, names.values()))):
        return {}
    lines = _lines(layout, tuple(names))
    sums = {at: ADDED_UP for at in summed if _is_sum(at, lines)}
    return {**sums, **_with_tax(names, lines, taxed), **_from_bids(names, lines)}


def _with_tax(names: Mapping[int, str], lines: Mapping[int, Numbers], taxed: Mapping[int, bool]) -> dict[int, Text]:
    """The amounts that are others with tax: the same share more for every one."""
    found: dict[int, Text] = {}
    pairs = ((one, other) for one, is_with in taxed.items() if is_with for other in taxed if not taxed[other])
    for one, other in pairs:
        places = _known([lines[one], lines[other]])
        own, net = lines[one][places], lines[other][places]
        if len(places) < _LEAST_PLACES or not (_are_amounts(own) and (net > 0).all()):
            continue
        ratios = own / net
        if np.ptp(ratios) < _SAME_RATE and 1 < ratios.mean() < _MOST_TAX:
            found[one] = text("it is {other} with tax", other=names[other])
    return found


def _is_sum(at: int, lines: Mapping[int, Numbers]) -> bool:
    """Whether a line of amounts is what two or more lines of amounts beside each other come to."""
    if not _are_amounts(lines[at]):
        return False
    others = [lines[one] for one in lines if one != at]
    for first in range(len(others) - 1):
        for last in range(first + 1, len(others)):
            if not (_are_amounts(others[first]) and _are_amounts(others[last])):
                break
            run = others[first : last + 1]
            places = _known([lines[at], *run])
            if len(places) >= _LEAST_PLACES and _same(lines[at][places], np.sum(run, axis=0)[places]):
                return True
    return False


def _from_bids(names: Mapping[int, str], lines: Mapping[int, Numbers]) -> dict[int, Text]:
    """The amounts that are worked out from what was bid, with the reason."""
    called = {at for at, name in names.items() if is_called_worked_out(name) and _are_amounts(lines[at])}
    found: dict[int, Text] = {}
    is_bid = any(at not in called and about(name).less and _are_amounts(lines[at]) for at, name in names.items())
    for at in sorted(at for at in called if not _is_taken_off(names[at])):
        parts = _parts(at, lines)
        if parts is not None:
            one, other, sign = parts
            how = text("it is {one} less {other}", one=names[one], other=names[other]) if sign < 0 else text(
                "it is {one} plus {other}", one=names[one], other=names[other])  # fmt: skip
            found[at] = how
            worth = one if _is_taken_off(names[one]) else other
            if _is_of_scores(worth, lines, {at, one, other}):
                found[worth] = text("it is the scores beside it times amounts of money")
        elif is_bid and _begins(names[at], WORKED_OUT):
            found[at] = text("it is called a price that is worked out, and the bid stands beside it")
    return found


def _names(layout: Layout) -> dict[int, str]:
    """The names of the columns (candidates in rows) or rows that hold a criterion each."""
    table = layout.table
    if layout.candidates_in_rows:
        sums = [column for column, concept in layout.special_columns.items() if concept is Concept.TOTAL]
        return {column: table.heading(column) for column in sorted({*layout.score_columns(), *sums} & {*table.values})}
    label = layout.rows.get(Role.CRITERION)
    return {} if label is None else {row: table.view.text(row, label) for row in layout.score_rows()}


def _lines(layout: Layout, held: Sequence[int]) -> dict[int, Numbers]:
    """Their numbers, by column or by row."""
    view = layout.table.view
    if layout.candidates_in_rows:
        rows = layout.score_rows()
        return {column: view.numbers(rows, column) for column in held}
    columns = layout.score_columns()
    across = np.array([view.numbers(held, column) for column in columns]).reshape(len(columns), len(held))
    return {row: across[:, number] for number, row in enumerate(held)}


def _known(lines: Sequence[Numbers]) -> npt.NDArray[np.intp]:
    """The places at which all lines have a number."""
    return np.flatnonzero(~np.isnan(np.array(lines)).any(axis=0))


def _are_amounts(line: Numbers) -> bool:
    known = line[~np.isnan(line)]
    return len(known) > 0 and bool(np.abs(known).max() >= _LEAST_AMOUNT)


def _same(one: Numbers, other: Numbers) -> bool:
    # Amounts are rounded to whole ones at most.
    return bool((np.abs(one - other) <= 0.51 + 1e-9 * np.abs(one)).all())


def _parts(at: int, lines: Mapping[int, Numbers]) -> tuple[int, int, int] | None:
    """Two other lines of amounts of which this one is the difference (-1) or the sum (1)."""
    others = [one for one in lines if one != at and _are_amounts(lines[one])]
    if not _are_amounts(lines[at]):
        return None
    for one, other in permutations(others, 2):
        places = _known([lines[at], lines[one], lines[other]])
        if len(places) < _LEAST_PLACES:
            continue
        own, first, second = (lines[line][places] for line in (at, one, other))
        for sign in (-1, 1):
            if _same(own, first + sign * second):
                return one, other, sign
    return None


def _is_of_scores(at: int, lines: Mapping[int, Numbers], aside: set[int]) -> bool:
    """Whether amounts are the scores beside them times an amount each: there must be more places than amounts."""
    scores = [line for one, line in lines.items() if one not in aside and not np.isnan(line).all()
              and float(np.nanmax(np.abs(line))) <= _LEAST_AMOUNT]  # fmt: skip
    if not scores:
        return False
    places = _known([lines[at], *scores])
    if len(places) < _LEAST_PLACES:
        return False
    amounts = lines[at][places]
    together = np.array([line[places] for line in scores]).T
    total = together.sum(axis=1)
    factor = amounts.sum() / total.sum() if total.sum() else 0.0
    if factor > 0 and _same(amounts, factor * total):
        return True
    if len(places) <= len(scores):
        return False
    factors = np.linalg.lstsq(together, amounts, rcond=None)[0]
    return bool((factors >= -1e-6).all()) and _same(amounts, together @ factors)
