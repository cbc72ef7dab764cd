"""Columns that say in words what the column beside them says in numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.view import CODE, Look
from selection.understanding.vocabulary.words import bare

__all__ = ["word_twins"]

_KINDS = re.compile(
    r"\b(score|rating|grade|mark|points?|cijfer|oordeel|punten|waardering|beoordeling|note|punkte|bewertung|urteil|"
    r"puntuacion|valoracion|nota|calificacion|level|niveau|in words|in woorden|label|text)\b"
)


def word_twins(layout: Layout) -> Mapping[int, int]:
    """For each column of words the column of numbers that it repeats: the same heading but for the kind of value.

    Only those of tables with candidates in rows; the numbers count, the words are compared with them.
    """
    if not layout.candidates_in_rows:
        return {}
    table = layout.table
    rows = layout.score_rows()
    numbers: dict[str, int] = {}
    words: dict[str, int] = {}
    for column in layout.score_columns():
        looks = table.view.looks(rows, [column])
        stem = " ".join(_KINDS.sub(" ", bare(table.heading(column))).split())
        if not stem:
            continue
        kind = numbers if (looks == CODE[Look.FIGURE]).sum() > (looks == CODE[Look.LEVEL]).sum() else words
        kind.setdefault(stem, column)
    return {column: numbers[stem] for stem, column in words.items() if stem in numbers}
