"""Candidates that a table calls by a letter or a number, with their names in a list beside it or in a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from selection.errors import Notice, Place
from selection.model import name_key
from selection.texts import text
from selection.understanding.blocks.looks import look_of
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.view import Look
from selection.understanding.found import BlockKind
from selection.understanding.running_text import running_text
from selection.understanding.vocabulary.words import Concept, is_about, numbered

__all__ = ["with_names"]

_END = re.compile(
    r"[;|)\]]|,(?=\s|$)|(?<=\w{3})\.(?=\s|$)|(?<=\.)\s+(?=[A-Z]\w+\s+[a-z])|\s+(?:and|en|und|et|y|e|&)\s*$"
)
_CAPITAL = re.compile(r"[A-ZÀ-Þ\d.]")
_FEWEST, _MOST = 2, 60
_LONGEST_CODE = 4
_MOST_COLUMNS = 8


def with_names(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], list[Notice]]:
    """The blocks with the names of such candidates, and what is said of it; lists of names are no scores."""
    notices: list[Notice] = []
    found = list(pieces)
    for at, one in enumerate(pieces):
        names = _listed(one)
        scored = [number for number, other in enumerate(found) if number != at and _is_called(other, names)]
        if not names or not scored:
            continue
        for number in scored:
            found[number] = _renamed(found[number], names)
        found[at] = replace(one, kind=BlockKind.LEGEND, why=text("it says who the candidates are"), matrix=None)
        notices.append(_told(names, one.view.place(one.area.top, one.area.left)))
    for number, one in enumerate(found):
        said = _said_of(one, pieces)
        if said is not None and _is_called(one, said[0]):
            found[number] = _renamed(one, said[0])
            notices.append(_told(*said))
    return tuple(found), list({str(notice): notice for notice in notices}.values())


def _told(names: Mapping[str, str], place: Place) -> Notice:
    known = [text("{code} is {name}", code=code, name=name) for code, name in names.items()]
    return Notice(text("The candidates go by their names: {names}.", names=known), place)


def _said_of(piece: Piece, pieces: Sequence[Piece]) -> tuple[Mapping[str, str], Place] | None:
    """The names of the candidates of a block that go by letters, as running text says them, and where it begins."""
    matrix = piece.matrix
    codes = [seen.name for seen in matrix.candidates] if matrix is not None and len(matrix.candidates) <= _MOST else []
    if not (_are_codes(codes) and all(any(map(str.isalpha, code)) for code in codes)):
        return None
    any_code = "|".join(sorted(map(re.escape, codes), key=len, reverse=True))
    means = re.compile(rf"(?<![\w.])({any_code})\s*[=:]\s*")
    names: dict[str, str] = {}
    places = []
    for one in pieces:
        for at in running_text(one, BlockKind.LEGEND, BlockKind.UNKNOWN):
            parts = means.split(one.view.text(*at))[1:]
            for code, name in zip(parts[::2], parts[1::2], strict=True):
                if names.setdefault(code, _tidied(name)) != _tidied(name):
                    return None
                places.append(one.view.place(*at))
    said = [names.get(code, "") for code in codes]
    is_clear = _are_names(said) and all(look_of(name) is Look.TEXT and _CAPITAL.search(name) for name in said)
    return ({code: names[code] for code in codes}, places[0]) if is_clear else None


def _tidied(name: str) -> str:
    """What stands behind a code up to the end of its name."""
    first = _END.split(name, maxsplit=1)[0].strip(" ;,|/–-")
    return first.removesuffix(".") if first.count(".") == 1 else first


def _listed(piece: Piece) -> Mapping[str, str]:
    """The names by their codes in a list of two columns, whichever comes first; nothing when it is none.

    In a list of more columns the codes come first, and a heading says where the names are.
    """
    view, area = piece.view, piece.area
    if area.right > area.left + 1:
        return _named_by_heading(piece)
    if area.right != area.left + 1 or not _FEWEST <= area.bottom - area.top + 1 <= _MOST:
        return {}
    rows = [(view.text(row, area.left), view.text(row, area.right)) for row in range(area.top, area.bottom + 1)]
    if not all(rows[0]) and any(rows[0]):
        # Its title.
        rows = rows[1:]
    if not all(one and other for one, other in rows):
        return {}
    for pairs in (rows, rows[1:]):
        for turned in (pairs, [(name, code) for code, name in pairs]):
            codes, names = zip(*turned, strict=True) if len(turned) >= _FEWEST else ((), ())
            if _are_codes(codes) and _are_names(names):
                return dict(turned)
    return {}


def _named_by_heading(piece: Piece) -> Mapping[str, str]:
    """The names by their codes below headings, of which one calls what is below it after candidates."""
    view, area = piece.view, piece.area
    if not (area.right - area.left < _MOST_COLUMNS and _FEWEST <= area.bottom - area.top <= _MOST):
        return {}
    heads = {column: view.text(area.top, column) for column in range(area.left, area.right + 1)}
    named = [column for column, head in heads.items() if column > area.left and is_about(head, Concept.CANDIDATE)]
    rows = range(area.top + 1, area.bottom + 1)
    if not named or not heads[area.left]:
        return {}
    pairs = [(view.text(row, area.left), view.text(row, named[0])) for row in rows]
    codes, names = zip(*pairs, strict=True)
    return dict(pairs) if all(map(all, pairs)) and _are_codes(codes) and _are_names(names) else {}


def _are_codes(codes: Sequence[str]) -> bool:
    is_short = all(len(code) <= _LONGEST_CODE for code in codes)
    return len(codes) >= _FEWEST and len(set(codes)) == len(codes) and (is_short or numbered(codes) is not None)


def _are_names(names: Sequence[str]) -> bool:
    """Whether texts can be names: all different, longer than codes, and with letters."""
    is_long = all(len(name) > _LONGEST_CODE // 2 and any(map(str.isalpha, name)) for name in names)
    return (
        len(set(names)) == len(names) and is_long and numbered(names) is None and not any("=" in name for name in names)
    )


def _is_called(piece: Piece, names: Mapping[str, str]) -> bool:
    """Whether the candidates of a block of scores are just those codes, and hold figures or levels."""
    if piece.matrix is None or piece.kind not in (BlockKind.SCORES, BlockKind.LONG) or not names:
        return False
    called = {name_key(seen.name) for seen in piece.matrix.candidates}
    entries = piece.matrix.entries
    is_scored = piece.view.has_any(entries.rows, entries.columns, (Look.FIGURE, Look.LEVEL, Look.YES))
    return is_scored and len(called) >= _FEWEST and called <= {name_key(code) for code in names}


def _renamed(piece: Piece, names: Mapping[str, str]) -> Piece:
    matrix = piece.matrix
    if not isinstance(matrix, Matrix):
        return piece
    known = {name_key(code): name for code, name in names.items()}
    candidates = tuple(replace(seen, name=known[name_key(seen.name)]) for seen in matrix.candidates)
    entries = matrix.entries.renamed(lambda name: known[name_key(name)], lambda name: name)
    return replace(piece, matrix=replace(matrix, candidates=candidates, entries=entries))
