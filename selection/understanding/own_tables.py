"""Tables below each other, or on tabs, each of one candidate: its title names it, and its columns name who judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from selection.alike import Alike
from selection.errors import Notice
from selection.texts import text
from selection.understanding.blocks.entries import Entries
from selection.understanding.blocks.matrix import Matrix, Seen
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import Concept, concepts, looks_like_company
from selection.understanding.whose import block_name

__all__ = ["of_own_tables"]

_FEWEST = 2


def of_own_tables(matrices: Sequence[Matrix]) -> tuple[list[Matrix], list[Notice]]:
    """The blocks, those with one candidate each turned so that it is one, with what is said of it.

    They have the same names over their columns and the same criteria, and each is called after a candidate.
    """
    own = [number for number, matrix in enumerate(matrices) if _is_of_one(matrix)]
    alike = {(_names(matrices[number].candidates), _names(matrices[number].criteria)) for number in own}
    titles = [block_name(matrices[number]) for number in own]
    if len(own) < _FEWEST or len(alike) > 1 or len(set(titles)) < len(titles):
        return list(matrices), []
    found = list(matrices)
    for number, title in zip(own, titles, strict=True):
        found[number] = _turned(matrices[number], title)
    first = matrices[own[0]]
    who = [seen.name for seen in first.candidates]
    message = text("{names} have a table each: the columns {who} in it are those of assessors.", names=titles, who=who)
    area = first.layout.table.area
    return found, [Notice(message, first.layout.table.view.place(area.top, area.left))]


def _is_of_one(matrix: Matrix) -> bool:
    """Whether a title above a table names a candidate, and its columns name several others that are none."""
    layout = matrix.layout
    title = block_name(matrix)
    said = concepts(title)
    is_named = looks_like_company(title) or (Concept.CANDIDATE in said and not said & {Concept.ASSESSOR, Concept.SCORE})
    across = [seen.name for seen in matrix.candidates]
    return (
        bool(layout.table.titles)
        and Role.CANDIDATE in layout.columns
        and not {Role.ASSESSOR, Role.CANDIDATE} & layout.rows.keys()
        and Role.ASSESSOR not in layout.columns
        and len(across) >= _FEWEST
        and is_named
        and not any(looks_like_company(name) or Concept.CANDIDATE in concepts(name) for name in across)
    )


def _names(seen: Sequence[Seen]) -> frozenset[str]:
    return frozenset(one.name for one in seen)


def _turned(matrix: Matrix, title: str) -> Matrix:
    """The block with its title for its only candidate, and its columns as those of assessors."""
    entries = matrix.entries
    only = Alike([title], np.zeros(len(entries), dtype=np.int32))
    turned = Entries(only, entries.criteria, entries.candidates, entries.rows, entries.columns)
    table = matrix.layout.table
    at = (table.titles[-1], table.area.left)
    return replace(matrix, candidates=(Seen(title, at),), entries=turned)
