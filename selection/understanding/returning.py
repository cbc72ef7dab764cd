"""Candidates that return in row after row without a word on who judged them: each row may be somebody's judgement."""

from __future__ import annotations

import numpy as np

from selection.alike import Alike
from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.blocks.entries import Entries
from selection.understanding.spots import Spots

__all__ = ["judged_by_row"]

_OFTEN = 3
"""A name that stands in so many rows is there on purpose."""


def judged_by_row(spots: Spots, asker: Asker) -> Spots:
    """The spots, those of such rows with the number of the row as the assessor when that is what they are."""
    entries = spots.entries
    found = [at for matrix, at in spots.in_blocks()
             if matrix.layout.candidates_in_rows and _returns(entries.chosen(at))]  # fmt: skip
    if not found:
        return spots
    names = list(dict.fromkeys(entries.candidates[int(position)] for at in found for position in at.tolist()))
    answer = asker.ask(
        "rows",
        text("{names} return in several rows. Is each row the judgement of somebody else?", names=names[:3]),
        [("people", text("Yes: all rows of a candidate count alike")),
         ("once", text("No: of two scores on the same criterion one counts"))],
        text("The scores in these rows differ, and no column says who judged."),
        [spots.place(int(at[0])) for at in found],
    )  # fmt: skip
    if answer != "people":
        return spots
    every = np.concatenate(found)
    rows = entries.rows[every]
    different, codes = np.unique(rows, return_inverse=True)
    kinds = [*entries.assessors.kinds, *(f"#{row}" for row in different.tolist())]
    assessors = entries.assessors.codes.copy()
    assessors[every] = len(entries.assessors.kinds) + codes
    named = Alike(kinds, assessors).map(str)
    renamed = Entries(entries.candidates, entries.criteria, named, entries.rows, entries.columns)
    return Spots(renamed, spots.matrices, spots.blocks)


def _returns(entries: Entries) -> bool:
    """Whether most candidates have three scores or more on a criterion, and nobody is named who gave them."""
    if not len(entries) or any(map(entries.assessors.kinds.__getitem__, np.unique(entries.assessors.codes).tolist())):
        return False
    pairs = np.stack([entries.candidates.codes, entries.criteria.codes])
    _, times = np.unique(pairs, axis=1, return_counts=True)
    return bool(2 * int((times >= _OFTEN).sum()) > len(times))
