"""Sheets of prices: lines of goods with a quantity, and for each supplier what one costs and what all cost."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from selection.texts import Text, text
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.view import Numbers
from selection.understanding.vocabulary.price_lines import ITEMS, QUANTITIES
from selection.understanding.vocabulary.words import bare

__all__ = ["is_quantity", "price_lines"]

_CLOSE = 0.005
_LEAST_LINES = 2
_QUANTITY = re.compile(rf"(?:{'|'.join(QUANTITIES)})\b.*")
_ITEM = re.compile(rf"(?:{'|'.join(ITEMS)})")


def is_quantity(heading: str) -> bool:
    """Whether a heading names how many of each line are needed.

    Examples
    --------
    >>> is_quantity("Qty"), is_quantity("Aantal (st)"), is_quantity("Aantal medewerkers")
    (True, True, False)
    """
    plain = re.sub(r"\([^)]*\)", " ", heading)
    match = _QUANTITY.fullmatch(bare(plain))
    return match is not None and len(bare(plain).split()) == 1


def price_lines(layout: Layout) -> Text | None:
    """Why a table is a sheet of prices and no table of scores; None when it is not.

    It has a column of quantities, and its rows are no candidates. In a table of candidates in rows the quantity, and
    one pair of columns of which one is the other times the quantity, are what each offers.
    """
    table = layout.table
    counts = [column for column in table.values if is_quantity(table.heading(column))]
    if not counts:
        return None
    rows = [row for row in layout.score_rows() if any(table.label(row, column) for column in table.labels)]
    if len(rows) < _LEAST_LINES:
        return None
    others = [column for column in table.values if column not in counts]
    lines = {column: table.view.numbers(rows, column) for column in (*counts, *others)}
    if all(np.isnan(lines[column]).all() for column in others if column not in layout.special_columns):
        # Beside marks and words a quantity is a count of them.
        return None
    products = _products(lines[counts[0]], others, lines)
    are_goods = any(_ITEM.match(bare(table.corner(column))) for column in table.labels)
    if len(products) < _LEAST_LINES and layout.candidates_in_rows and not are_goods:
        return None
    totals = [text("{name} {total:0.##}", name=table.heading(column), total=float(np.nansum(lines[column])))
              for column in products]  # fmt: skip
    if totals:
        return text("its rows are goods with quantities and prices, which add up to {totals}", totals=totals)
    return text("its rows have a quantity, so that they are goods rather than criteria")


def _products(counts: Numbers, others: Sequence[int], lines: dict[int, Numbers]) -> list[int]:
    """The columns that are another one times the quantities."""
    found = []
    for column in others:
        for unit in others:
            product = counts * lines[unit]
            known = ~np.isnan(product) & ~np.isnan(lines[column])
            if unit == column or known.sum() < _LEAST_LINES or np.allclose(counts[known], 1):
                continue
            if (np.abs(product - lines[column])[known] <= _CLOSE * np.maximum(1, np.abs(product[known]))).all():
                found.append(column)
                break
    return found
