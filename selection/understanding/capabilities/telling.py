"""Which tables say who can do what rather than score it: certain by name and cells, asked about when in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from selection.texts import Text, text
from selection.understanding.asking import Asker
from selection.understanding.blocks.entries import Entries
from selection.understanding.blocks.matrix import Matrix, Seen
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.price_lines import is_quantity
from selection.understanding.blocks.special import DERIVED
from selection.understanding.blocks.view import CODE, Look
from selection.understanding.capabilities.needs import need_lines
from selection.understanding.found import BlockKind
from selection.understanding.values.ladders import climbed
from selection.understanding.values.written import WrittenKind, understand_cell
from selection.understanding.vocabulary.skills import is_able, is_called_skills, is_need
from selection.understanding.vocabulary.words import Concept

__all__ = ["own_entries", "told_capabilities"]

_HIGHEST_LEVEL, _HIGHEST_GRADE = 5.0, 10.0
_KNOWN = 0.75
_MOST_WORDS, _MOST_CELLS = 30, 50_000
_SCORED = (BlockKind.SCORES, BlockKind.LONG, BlockKind.SURVEY)


@dataclass(frozen=True, slots=True)
class _Signs:
    """What speaks for a table of capabilities.

    `called` is the name that says so, `is_titled` that it is the name of all of the table. `are_marks` says that its
    cells only tell can from cannot, `are_levels` that they are words or small numbers, `are_grades` that they go up
    to 10. `is_judged` says that there are weights, knock-outs or outcomes as criteria have, `has_needs` that a line
    says what is needed.
    """

    called: str
    is_titled: bool
    are_marks: bool
    are_levels: bool
    are_grades: bool
    is_judged: bool
    has_needs: bool


def told_capabilities(pieces: Sequence[Piece], asker: Asker) -> tuple[Piece, ...]:
    """The blocks, those of who can do what set apart from those of scores."""
    signs = {number: found for number, piece in enumerate(pieces) if (found := _signs(piece, pieces)) is not None}
    scored = [number for number, piece in enumerate(pieces) if piece.kind in _SCORED]
    others = [number for number in scored if number not in signs]
    sure = {number for number, found in signs.items() if others and _is_certain(found)}
    doubtful = [number for number, found in signs.items() if number not in sure and _is_doubtful(found, bool(others))]
    if doubtful and _asked([(pieces[number], signs[number]) for number in doubtful], asker, is_alone=not others):
        sure |= set(doubtful)
    return tuple(replace(piece, kind=BlockKind.CAPABILITIES, why=_why(signs[number])) if number in sure else piece
                 for number, piece in enumerate(pieces))  # fmt: skip


def _is_certain(found: _Signs) -> bool:
    if found.is_judged or not found.called:
        return False
    if found.are_grades:
        return found.has_needs
    return found.are_marks or (found.are_levels and (found.is_titled or found.has_needs))


def _is_doubtful(found: _Signs, has_others: bool) -> bool:
    """Whether a table may say who can do what, and may as well be one of criteria."""
    if not found.called:
        # A table of marks beside one of scores; alone it is all that can be judged.
        return has_others and found.are_marks and found.has_needs and not found.is_judged
    if found.are_marks:
        return True
    return (
        (found.are_levels or (found.are_grades and has_others))
        and not found.is_judged
        and (has_others or found.is_titled)
    )


def _asked(found: Sequence[tuple[Piece, _Signs]], asker: Asker, *, is_alone: bool) -> bool:
    """Whether somebody says that these are capabilities."""
    choices = [
        ("capabilities", text("It says who can do what: a coalition can do what one of its members can")),
        ("criteria", text("They are criteria: each is a score that counts by its weight")),
    ]
    names = [f"{piece.view.name}!{piece.area}" for piece, _ in found]
    places = [piece.view.cell(piece.area.top, piece.area.left).place for piece, _ in found]
    sentence = text("Does {blocks} say who can do what, or are they scores on criteria?", blocks=names)
    first = found[0][1]
    why: Text
    if is_alone:
        why = text("It is called {name}, and no other table has scores: as capabilities alone they leave none.",
                   name=first.called)  # fmt: skip
    elif not first.called:
        why = text("It says what is needed, as tables of capabilities do, and nothing calls it so.")
    elif first.is_judged:
        why = text("It is called {name}, and has weights, knock-outs or totals as criteria have.", name=first.called)
    else:
        why = text("It is called {name}, and its cells may be levels or scores.", name=first.called)
    is_criteria = is_alone or first.are_grades or (first.is_judged and not first.has_needs)
    return asker.ask("capabilities", sentence, choices[::-1] if is_criteria else choices, why, places) == "capabilities"


def _why(found: _Signs) -> Text:
    if not found.called:
        return text("it says who can do what")
    return text("it says who can do what: it is called {name}", name=found.called)


def _signs(piece: Piece, pieces: Sequence[Piece]) -> _Signs | None:
    """The signs of a table; None when nothing speaks for capabilities."""
    matrix = piece.matrix
    if piece.kind not in (BlockKind.SCORES, BlockKind.LONG) or matrix is None:
        return None
    titles = [one for one in _titles(piece, pieces) if is_called_skills(one)]
    table = matrix.layout.table
    heads = [*(table.corner(column) for column in table.labels), *(seen.heading for seen in matrix.criteria)]
    called = next(iter(titles), "") or next((one for one in heads if is_called_skills(one)), "")
    needs = any(map(is_need, _line_names(matrix)))
    own = own_entries(matrix)
    able = _says_can(matrix, own)
    if not (called or needs or able):
        return None
    are_marks, are_levels, are_grades = _cells(matrix, own)
    if not (are_marks or are_levels or are_grades):
        return None
    called = called or able
    return _Signs(
        called, bool(titles), are_marks, are_levels, are_grades, _is_judged(matrix, are_marks=are_marks), needs
    )


def _titles(piece: Piece, pieces: Sequence[Piece]) -> list[str]:
    """The names of all of a table: those of its own titles, the text right above it, and that of its sheet."""
    table, view = piece.table, piece.view
    own = [view.text(row, table.area.left) for row in reversed(table.titles)] if table is not None else []
    above = [one for one in pieces if one.view is view and one.area.bottom < piece.area.top]
    nearest = max(above, key=lambda one: one.area.bottom, default=None)
    if nearest is not None and nearest.kind is BlockKind.TITLE:
        own.append(view.text(nearest.area.bottom, nearest.area.left))
    return [*own, view.name]


def _line_names(matrix: Matrix) -> list[str]:
    """The names of the lines across capabilities: of parties, and of whatever else stands beside them."""
    layout, table = matrix.layout, matrix.layout.table
    if layout.candidates_in_rows:
        return [table.label(row, column) for row in table.rows[-3:] + table.rows[:3] for column in table.labels]
    return [table.heading(column) for column in table.columns]


def own_entries(matrix: Matrix) -> Entries:
    """The cells of a table that are about a party, not about what is needed or how many there are."""
    names = matrix.entries.candidates
    return matrix.entries.chosen(names.where(lambda name: not is_need(name) and not is_quantity(name)))


def _says_can(matrix: Matrix, own: Entries) -> str:
    """The word in the first filled cell when it says that a party can, or cannot."""
    view = matrix.layout.table.view
    filled = np.flatnonzero(view.codes[own.rows - 1, own.columns - 1] == CODE[Look.LEVEL])
    written = view.text(int(own.rows[filled[0]]), int(own.columns[filled[0]])) if len(filled) else ""
    return written if is_able(written) else ""


def _is_judged(matrix: Matrix, *, are_marks: bool) -> bool:
    """Whether weights, knock-outs or outcomes show that criteria are judged; marks may well be counted."""
    if matrix.weight_sets or any(seen.weight is not None or _is_out(matrix, seen) for seen in matrix.criteria):
        return True
    special = {*matrix.layout.special_rows.values(), *matrix.layout.special_columns.values()}
    outcome = DERIVED - {Concept.TOTAL} if are_marks else DERIVED
    return bool(special & outcome)


def _is_out(matrix: Matrix, seen: Seen) -> bool:
    """Whether a criterion is called a knock-out elsewhere than in a line of what is needed."""
    at = seen.knock_out_at
    return at is not None and (at[0] if matrix.layout.candidates_in_rows else at[1]) not in need_lines(matrix)


def _cells(matrix: Matrix, own: Entries) -> tuple[bool, bool, bool]:
    """Whether the cells only tell can from cannot, are levels in words or small numbers, or are numbers up to 10."""
    view = matrix.layout.table.view
    nothing = False, False, False
    if len(own) > _MOST_CELLS:
        return nothing
    codes = view.codes[own.rows - 1, own.columns - 1]
    figures = view.numbers_at(own.rows, own.columns)
    figures = figures[~np.isnan(figures)]
    if (codes == CODE[Look.DATE]).any() or (codes == CODE[Look.BROKEN]).any():
        return nothing
    is_word = np.isin(codes, [CODE[look] for look in (Look.LEVEL, Look.YES, Look.TEXT)])
    cells = zip(own.rows[is_word].tolist(), own.columns[is_word].tolist(), strict=True)
    written = [understand_cell(view.cell(*at)) for at in cells]
    words = [one.word for one in written if one.kind in (WrittenKind.LEVEL, WrittenKind.MARK, WrittenKind.TEXT)]
    if words:
        return (*_of_words(words), False) if not len(figures) else nothing
    if not len(figures) or not ((figures >= 0) & (figures <= _HIGHEST_GRADE)).all():
        return nothing
    are_small = bool((figures <= _HIGHEST_LEVEL).all())
    return set(figures.tolist()) == {0.0, 1.0}, are_small, not are_small


def _of_words(words: Sequence[str]) -> tuple[bool, bool]:
    """Whether words only tell can from cannot, and whether they are levels; a few others may stand among them."""
    ladder = climbed(dict.fromkeys(word for word in words if word != "-"))
    if ladder is None or len(set(words)) > _MOST_WORDS:
        return False, False
    known = sum(word in ladder.levels or word == "-" for word in words)
    if known < _KNOWN * len(words):
        return False, False
    return ladder.low == 0 and ladder.high <= 2 and not ladder.is_amount, True
