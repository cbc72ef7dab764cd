"""The most points of each criterion where they stand in a list of criteria apart from the scores."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from selection.understanding.blocks.derived import number_in
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import BlockKind
from selection.understanding.gathering import Gathered
from selection.understanding.names import criterion_key
from selection.understanding.vocabulary.words import Concept, bare, concepts

__all__ = ["with_listed_maxima"]

_LISTS = (BlockKind.WEIGHTS, BlockKind.FORM, BlockKind.UNKNOWN, BlockKind.RESULT, BlockKind.MASTER_DATA)
_MOST_ROWS = 200
_MOST = re.compile(r"\bmax|\bmaxim|hochst|te behalen|haalba|erreichbar|possible")


def with_listed_maxima(found: Gathered, pieces: Sequence[Piece]) -> Gathered:
    """The criteria with the most points that such a list gives; those that name a maximum beside the scores keep it.

    A list counts where it has one for every criterion of amounts or grades alike: it may be about other things else.
    """
    names = {criterion_key(one.name): one.name for one in found.criteria}
    if len(names) < 2 or any(one.most is not None for one in found.criteria):
        return found
    for piece in pieces:
        if piece.kind in _LISTS and piece.area.bottom - piece.area.top < _MOST_ROWS:
            listed = dict(_in_list(piece, names))
            if len(listed) == len(found.criteria):
                criteria = tuple(replace(one, most=listed[one.name]) for one in found.criteria)
                return replace(found, criteria=criteria)
    return found


def _in_list(piece: Piece, names: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """Each criterion that a list names, by its name alone or with the code before it, with its number."""
    view, area = piece.view, piece.area
    columns = range(area.left, area.right + 1)
    most = next(((row, column) for row in range(area.top, area.bottom + 1) for column in columns
                 if _is_most(view.text(row, column))), None)  # fmt: skip
    if most is None:
        return
    for row in range(most[0] + 1, area.bottom + 1):
        written = [view.text(row, column) for column in columns if column != most[1] and view.is_filled(row, column)]
        keys = [criterion_key(one) for one in (*written, " ".join(written[:2]))]
        name = next((names[key] for key in keys if key in names), None)
        number = number_in(view.cell(row, most[1]))
        if name is not None and number is not None and number > 0:
            yield name, number


def _is_most(heading: str) -> bool:
    """Whether a heading says that the most points stand below it: max. Punkte, Te behalen punten.

    A maximum alone may be that of a scale, with its minimum beside it.
    """
    return Concept.SCORE in concepts(heading) and _MOST.search(bare(heading)) is not None
