"""Words that only say in which band a total lies: the risk class behind a sum of risks is no score of its own."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

import numpy as np

from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.view import Look
from selection.understanding.vocabulary.words import Concept, bare

__all__ = ["bands_of_totals"]

_CALLED = re.compile(
    r"(?:klasse|class|classe|clase|categorie|category|kategorie|categoria|niveau|nivel|livello|level|stufe|ampel|status"
    r"|oordeel|urteil|bewertung|band|segment|calificacion|giudizio|einstufung)\b"
)
_TOTALS = {Concept.TOTAL, Concept.WEIGHTED, Concept.AVERAGE}
_LEAST = 3


def bands_of_totals(layout: Layout, computed: Collection[int]) -> list[int]:
    """The columns of words right behind a total that are called a class or the like, and go by it without exception."""
    table = layout.table
    if not layout.candidates_in_rows:
        return []
    return [column for column in table.values
            if column not in layout.special_columns and column not in computed
            and (column - 1 in computed or layout.special_columns.get(column - 1) in _TOTALS)
            and _CALLED.search(bare(table.heading(column))) and _goes_by(layout, column, column - 1)]  # fmt: skip


def _goes_by(layout: Layout, column: int, total: int) -> bool:
    """Whether no word comes back once the totals, in order, have gone on to another."""
    view, rows = layout.table.view, layout.score_rows()
    filled = [row for row in rows if view.is_filled(row, column)]
    if len(filled) < _LEAST or any(view.look(row, column) not in (Look.LEVEL, Look.TEXT) for row in filled):
        return False
    totals = view.numbers(filled, total)
    if np.isnan(totals).any():
        return False
    pairs = sorted(zip(totals.tolist(), (bare(view.text(row, column)) for row in filled), strict=True))
    words = [word for _, word in pairs]
    changes = sum(one != other for one, other in pairwise(words))
    is_split = any(one[0] == other[0] and one[1] != other[1] for one, other in pairwise(pairs))
    return len(set(words)) > 1 and changes == len(set(words)) - 1 and not is_split
