"""Weights that a sentence beside the table states: "Weging: kwaliteit 40 %, prijs 60 %", "quality counts 2x"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from selection.errors import Notice, Place
from selection.texts import text
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import BlockKind
from selection.understanding.names import criterion_key
from selection.understanding.running_text import running_text
from selection.understanding.vocabulary import weight_sentences as words
from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.words import Concept, bare, concepts
from selection.understanding.weights.stated import WeightSet, adds_up
from selection.validation.values import as_number

__all__ = ["Said", "said_weights"]

Said = tuple[WeightSet, Mapping[str, Place], Notice]
"""A set of weights, the place of each and the notice that they were read there."""

_LONGEST, _MOST_LINES = 400, 200
_NUMBER = re.compile(
    r"(?<![\w.,-])(\d{1,3}(?:[.,]\d{1,2})?)\s*(%|(?:punten|points?|punkte|puntos|punti)\b)?", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[^\d\W])[.!?]\s+|(?<=[%)\d])\.\s+|\n")
_TIMES = re.compile(
    rf"^(.+?)\s+(?:({any_of(words.COUNTS)})\s+)?(?:(\d(?:[.,]\d)?)\s*[x×]|[x×]\s*(\d(?:[.,]\d)?)|"
    rf"({'|'.join(one for own in words.DOUBLE.values() for one in sorted(own, key=len, reverse=True))}))(?:\s+mee)?$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,;/|]\s*")
_AND = re.compile(r"\s+(?:en|and|und|y|e|et|och|&|\+)\s+", re.IGNORECASE)


def said_weights(
    pieces: Sequence[Piece], criteria: Sequence[str], headings: Sequence[str]
) -> tuple[list[Said], list[Notice]]:
    """The sets of weights that sentences state of these criteria, or of the headings of all their groups.

    Beside them a notice of each sentence that may state weights and was not read.
    """
    found: list[Said] = []
    unread: list[Notice] = []
    lines = 0
    for piece in pieces:
        for row, column in running_text(piece, BlockKind.LEGEND):
            said, place = piece.view.text(row, column), piece.view.place(row, column)
            lines += 1
            if (
                lines > _MOST_LINES
                or len(said) > _LONGEST
                or not re.search(r"\d|[x×]|\b(?:dubbel|double|doppelt)", said)
            ):
                continue
            points, is_open = _stated(said, criteria, headings)
            if points is not None:
                cells = dict.fromkeys(points, (row, column))
                notice = Notice(text('The weights are read from a sentence: "{said}".', said=said), place)
                found.append((WeightSet("", points, cells), dict.fromkeys(points, place), notice))
            elif is_open:
                message = text('This may state weights, and was not read: "{said}". If it does, enter them.', said=said)
                unread.append(Notice(message, place))
    return found, unread


def _stated(said: str, criteria: Sequence[str], headings: Sequence[str]) -> tuple[dict[str, float] | None, bool]:
    """The weight of each criterion by one of the sentences in a text; else whether one of them may state weights."""
    is_open = False
    for sentence in _SENTENCE.split(said):
        lead, colon, rest = sentence.partition(":")
        is_called = Concept.WEIGHT in concepts(lead)
        told = rest if colon and is_called and not re.search(r"\d", lead) else sentence
        times = _in_times(told, criteria, is_called=is_called)
        if times is not None:
            return times, False
        pairs = _pairs(told, is_called=is_called)
        if not pairs:
            continue
        for known in (criteria, headings):
            points = _named(pairs, known)
            if points is not None:
                return points, False
        some = sum(_match(name, criteria) is not None for name, _ in pairs)
        is_open = is_open or (is_called and some > 0) or 2 * some > len(pairs)
    return None, is_open


def _pairs(sentence: str, *, is_called: bool) -> list[tuple[str, float]]:
    """The names of a sentence with the number beside each, where these add up to a whole; nothing where they do not.

    Numbers without a sign for per cent or points are weights only where a word says so.
    """
    hits = list(_NUMBER.finditer(sentence))
    if len(hits) < 2 or not (is_called or all(match[2] for match in hits)):
        return []
    numbers = [as_number(match[1]) or 0.0 for match in hits]
    if not adds_up(numbers):
        return []
    ends = [0, *(one.end() for one in hits)]
    before = [_plain(sentence[end : one.start()]) for end, one in zip(ends, hits, strict=False)]
    behind = [*before[1:], _plain(sentence[ends[-1] :])]
    names = before if before[0] else behind
    return list(zip(names, numbers, strict=True)) if all(names) else []


def _plain(part: str) -> str:
    """A part of a sentence without the signs and the small words around a name."""
    tokens = part.strip(" ,;:/|+&-–=()[].").split()
    while tokens and tokens[0].casefold().strip(".,:;()") in words.FILLERS:
        tokens = tokens[1:]
    while tokens and tokens[-1].casefold().strip(".,:;()") in words.FILLERS:
        tokens = tokens[:-1]
    return " ".join(tokens).strip(" ,;:/|+&-–=()[].")


def _named(pairs: Sequence[tuple[str, float]], known: Sequence[str]) -> dict[str, float] | None:
    """The numbers by the known name that each name means; None where one means none, or two mean the same."""
    points = {name: number for written, number in pairs if (name := _match(written, known)) is not None}
    return points if len(points) == len(pairs) else None


def _match(written: str, known: Sequence[str]) -> str | None:
    """The one name that a sentence means: the same, else the only one that has all its words."""
    key = criterion_key(written)
    same = [name for name in known if criterion_key(name) == key]
    near = same or [name for name in known if {*key.split()} <= {*criterion_key(name).split()}]
    return near[0] if len(near) == 1 else None


def _in_times(sentence: str, criteria: Sequence[str], *, is_called: bool) -> dict[str, float] | None:
    """How many times each criterion counts, once where nothing is said of it; None where a part names none.

    Unless a word calls them weights the sentence must say that something counts so many times.
    """
    points: dict[str, float] = {}
    rest = 1.0
    parts = [_TIMES.match(_trimmed(part)) for part in _PARTS.split(sentence)]
    if not any(match is not None and (is_called or match[2]) for match in parts):
        return None
    for match in parts:
        if match is None:
            return None
        number = as_number(match[3] or match[4] or "") or _in_words(match[5] or "")
        if bare(match[1]) in {bare(one) for own in words.REST.values() for one in own}:
            rest = number
            continue
        names = [_match(_plain(name), criteria) for name in _named_together(match[1], criteria)]
        if None in names:
            return None
        points |= {name: number for name in names if name is not None}
    return {name: points.get(name, rest) for name in criteria} if points else None


def _trimmed(part: str) -> str:
    return part.strip(" .;")


def _named_together(written: str, criteria: Sequence[str]) -> Iterator[str]:
    """The names in "price and quality", unless that is the name of one criterion."""
    yield from [written] if _match(_plain(written), criteria) is not None else _AND.split(written)


def _in_words(written: str) -> float:
    return float(next(number for number, own in words.DOUBLE.items() if written.casefold() in own))
