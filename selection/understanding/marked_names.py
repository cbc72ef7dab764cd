"""A sign behind names that a line of the sheet explains: `* = incumbent`, `(*) Bestandslieferant`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from selection.errors import Notice, Place
from selection.texts import plural, text
from selection.understanding.blocks.matrix import Matrix, Seen
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.view import View
from selection.understanding.found import Area, BlockKind
from selection.understanding.parties import is_called_present

__all__ = ["with_marked_names"]

_SIGNS = "*°†‡§¹²³"
_SIGN = rf"[{_SIGNS}]+"
_BEHIND = re.compile(rf"(?P<name>.*[^\s(\[{_SIGNS}])\s*[(\[]?(?P<sign>[{_SIGNS}]+)[)\]]?\s*", re.DOTALL)
_BEFORE = re.compile(rf"\s*[(\[]?(?P<sign>[{_SIGNS}]+)[)\]]?\s*(?P<name>\w.*)", re.DOTALL)
_MEANS = re.compile(
    rf"(?:^|(?<=[\s;,.|(\[]))[(\[]?(?P<sign>{_SIGN})[)\]]?\s*"
    r"(?:[=:–-]|means|marks|denotes|stands for|is|are|betekent|staat voor|zijn|bedeutet|steht für)?\s*"
    rf"(?P<meaning>[^\W\d_][^;,.|()\[\]{_SIGNS}]*)(?P<more>.*)",
    re.IGNORECASE,
)
_MARKED = re.compile(
    rf"(?P<meaning>[^;,.|()]+?)\s+(?:(?:is|are|zijn|sind|ist)\s+)?"
    r"(?:(?:marked|indicated|shown|gemarkeerd|aangegeven|aangeduid)\s+)?"
    rf"(?:with|by|met|mit|door)\s+(?:(?:an?|een|einem)\s+)?"
    rf"(?:(?P<sign>{_SIGN})|asterisk|star|sterretje|sternchen|stern)(?=$|[\s.;,)])",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|our|de|het|onze|ons|der|die|unsere?r?)\s+", re.IGNORECASE)
_NO_MORE = re.compile(r"\b(?:until|till|tot|bis|former|ex|was|not|niet|nicht)\b", re.IGNORECASE)
_ENDINGS = ("", "s", "n", "en")
"""What many of them have behind the word for one."""


def with_marked_names(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], frozenset[str], list[Notice]]:
    """The blocks with names without the sign for who is the partner now, whom it marks, and what is said of others.

    Where the sign is all that sets two names of one table apart, both keep what they have.
    """
    signed: dict[str, dict[str, Place]] = {}
    for matrix in (piece.matrix for piece in pieces if piece.matrix is not None):
        for seen in matrix.candidates:
            for sign in _parted(seen.name)[1]:
                signed.setdefault(sign, {})[seen.name] = matrix.layout.table.view.cell(*seen.at).place
    if not signed:
        return tuple(pieces), frozenset(), []
    views = {id(piece.view): piece.view for piece in pieces}
    said = _meanings(views.values(), signed)
    present = frozenset(sign for sign, line in said.items() if line is None)
    names: set[str] = set()
    found = tuple(_renamed(_as_legend(piece, present), present, names) for piece in pieces)
    others = [_told(sign, places, said.get(sign)) for sign, places in signed.items() if sign not in present]
    return found, frozenset(names), others


def _parted(name: str) -> tuple[str, tuple[str, ...]]:
    """A name without the signs behind or before it, and these signs: `Acme*†` has two, `Acme**` has one."""
    match = _BEHIND.fullmatch(name) or _BEFORE.fullmatch(name)
    if match is None or not any(map(str.isalpha, match["name"])):
        return name, ()
    return match["name"], tuple("".join(run) for _, run in groupby(match["sign"]))


def _meanings(views: Iterable[View], signs: Mapping[str, object]) -> dict[str, str | None]:
    """For each of the signs that a text explains, None where it says who is the partner now, else that text."""
    found: dict[str, str | None] = {}
    for line in _lines(views):
        for match in (*_MEANS.finditer(line), *_MARKED.finditer(line)):
            sign = match["sign"] or "*"
            if sign not in signs:
                continue
            if _is_present(match["meaning"]) and not _NO_MORE.search(line[match.start() : match.end()]):
                found[sign] = None
            elif line.lstrip(" ([").startswith(sign):
                found.setdefault(sign, line)
    return found


def _lines(views: Iterable[View]) -> Iterator[str]:
    """Every text of these sheets that has room for an explanation; a sign alone goes with the cell behind it."""
    for view in views:
        for row, column in view.filled(Area(1, 1, view.height, view.width)):
            value = view.value(row, column)
            if not isinstance(value, str):
                continue
            if not value.strip(f"()[] ={_SIGNS}") and column < view.width:
                yield f"{value.strip(' =')} {view.text(row, column + 1)}"
            elif " " in value or any(sign in value for sign in _SIGNS):
                yield from filter(None, map(str.strip, value.splitlines()))


def _is_present(meaning: str) -> bool:
    plain = _ARTICLE.sub("", meaning.strip(" '\"=:-"))
    return any(plain.endswith(end) and is_called_present(plain[: len(plain) - len(end)]) for end in _ENDINGS)


def _as_legend(piece: Piece, present: frozenset[str]) -> Piece:
    """A block of nothing but such signs and what they mean is a legend."""
    view, area = piece.view, piece.area
    firsts = {view.text(row, area.left).strip("()[] =") for row in range(area.top, area.bottom + 1)}
    if piece.kind is BlockKind.UNKNOWN and area.right == area.left + 1 and firsts <= present:
        return replace(piece, kind=BlockKind.LEGEND, why=text("it says what a sign at a name means"), matrix=None)
    return piece


def _renamed(piece: Piece, present: frozenset[str], names: set[str]) -> Piece:
    """The block without these signs; whom they mark is added to the names."""
    matrix = piece.matrix
    if not isinstance(matrix, Matrix) or not present:
        return piece
    marked = {one.name: _without(one.name, present) for one in matrix.candidates
              if present & set(_parted(one.name)[1])}  # fmt: skip
    often = Counter((*(one.name for one in matrix.candidates), *marked.values()))
    known = {name: name if often[plain] > 1 else plain for name, plain in marked.items()}
    names.update(known.values())

    def plain(name: str) -> str:
        return known.get(name, name)

    candidates: tuple[Seen, ...] = tuple(replace(seen, name=plain(seen.name)) for seen in matrix.candidates)
    entries = matrix.entries.renamed(plain, lambda name: name)
    return replace(piece, matrix=replace(matrix, candidates=candidates, entries=entries))


def _without(name: str, present: frozenset[str]) -> str:
    plain, signs = _parted(name)
    return plain + "".join(sign for sign in signs if sign not in present)


def _told(sign: str, places: Mapping[str, Place], line: str | None) -> Notice:
    names = list(places)
    at = places[names[0]]
    if line is not None:
        return Notice(text('What the sign {sign} at the name of {names} says was not read: "{line}".', sign=sign,
                           names=names, line=line), at)  # fmt: skip
    return Notice(
        plural("{names} has a sign {sign} at its name, and the sheet does not say what it means. Is this the present "
               'partner? Then write "{sign} = present supplier" below the table.',
               "{names} have a sign {sign} at their names, and the sheet does not say what it means. Are these the "
               'present partners? Then write "{sign} = present supplier" below the table.',
               len(names), names=names, sign=sign), at)  # fmt: skip
