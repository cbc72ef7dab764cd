"""Level words of a column put in order: by its own legend, or by a ladder that everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from selection.understanding.vocabulary.levels import LADDERS, Ladder
from selection.understanding.vocabulary.words import bare

__all__ = ["Climbed", "as_listed", "climbed", "direction_of", "is_level", "listing", "lists_of", "quality", "stars"]


def _heights(ladder: Ladder) -> tuple[Mapping[str, float], int]:
    """The height of each word, and how many rungs there are."""
    heights = {
        word: float(ladder.first + height)
        for rungs in ladder.rungs.values()
        for height, words in enumerate(rungs)
        for word in words
    }
    return heights, max(map(len, ladder.rungs.values()))


_HEIGHTS = [_heights(ladder) for ladder in LADDERS]
_STARS = re.compile(r"[*★☆]+")


@dataclass(frozen=True, slots=True)
class Climbed:
    """The value of each known word, the ends of its ladder, and the words that stand on no rung of it."""

    levels: Mapping[str, float]
    low: float
    high: float
    unknown: tuple[str, ...] = ()
    is_amount: bool = False
    is_force: bool = False
    is_open: bool = False


def climbed(words: Iterable[str]) -> Climbed | None:
    """The ladder with the fewest rungs that holds all of these words, else the one that holds most of them.

    None when no ladder holds any.

    Examples
    --------
    >>> climbed(["hoog", "laag"]).levels
    {'hoog': 3.0, 'laag': 1.0}
    """
    asked = list(dict.fromkeys(words))
    ranked = []
    for number, (rungs, most) in enumerate(_HEIGHTS):
        hits = [rungs[word] for word in asked if word in rungs]
        # Two words of one column on the same rung: another ladder sets them apart.
        ranked.append((-len(hits), -len(set(hits)), most, number))
    most_hits, _, _, number = min(ranked)
    if most_hits == 0:
        return None
    ladder, (rungs, most) = LADDERS[number], _HEIGHTS[number]
    return Climbed(
        {word: rungs[word] for word in asked if word in rungs},
        float(ladder.first),
        float(ladder.first + most - 1),
        tuple(word for word in asked if word not in rungs),
        ladder.is_amount,
        ladder.is_force,
        ladder.is_open,
    )


_LEAST_LISTED = 3
_BETWEEN = re.compile(r"\s*[/,;|<>→]\s*|\s+[-–]\s+")
_SENTENCES = re.compile(r"\.\s+")
_OF_A_LIST = frozenset({
    "schaal", "scale", "skala", "escala", "scala", "echelle", "legenda", "legende", "legend", "keuze", "waarden",
    "values", "werte", "niveaus", "levels", "stufen", "oordeel", "rating",
})  # fmt: skip


def listing(heading: str, texts: Sequence[str], words: Sequence[str]) -> tuple[str, ...]:
    """The words that a text lists as all there are, from one end to the other; none where no text does.

    What stands before a colon must be the criterion itself, or a word for a scale; and the words must go up, or down,
    all the way.

    Examples
    --------
    >>> listing("Referenties", ("Referenties: matig / voldoende / goed",), ["goed", "matig"])
    ('matig', 'voldoende', 'goed')
    >>> listing("Referenties", ("Planning: matig / voldoende / goed",), ["goed", "matig"])
    ()
    """
    return next((found for found in lists_of(heading, texts)
                 if {*words} <= {*found} and all(map(is_level, found)) and direction_of(found)), ())  # fmt: skip


def lists_of(heading: str, texts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The lists of words in brackets in a heading, or in a text that is about the criterion or about all scores."""
    said = [*re.findall(r"\(([^()]*)\)", heading), *(part for line in texts for part in _SENTENCES.split(line))]
    for line in said:
        about, _, listed = line.rpartition(":")
        if about and bare(about) != bare(heading) and not _OF_A_LIST & {*bare(about).split()}:
            continue
        found = tuple(" ".join(part.split()).strip(" .").casefold() for part in _BETWEEN.split(listed))
        if len(found) >= _LEAST_LISTED and len({*found}) == len(found):
            yield found


def is_level(word: str) -> bool:
    """Whether a word stands on a known ladder."""
    return any(word in heights for heights, _ in _HEIGHTS)


def direction_of(words: Sequence[str]) -> int:
    """Whether words go up (1) or down (-1) on every ladder that holds two of them; 0 when none does, or they differ."""
    steps = set()
    for heights, _ in _HEIGHTS:
        known = [heights[word] for word in words if word in heights]
        steps |= {1 if after > before else -1 for before, after in pairwise(known) if after != before}
    return steps.pop() if len(steps) == 1 else 0


def as_listed(words: Sequence[str]) -> Climbed | None:
    """The words of a list one step apart, the worst of them 1."""
    known = climbed(words)
    if known is None:
        return None
    order = words[::-1] if direction_of(words) == -1 else words
    levels = {word: float(height) for height, word in enumerate(order, 1)}
    return Climbed(levels, 1.0, float(len(order)), is_amount=known.is_amount, is_force=known.is_force)


def stars(words: Sequence[str]) -> Climbed | None:
    """Stars counted; None when the words are something else. Without empty stars how many there can be is open."""
    if not words or not all(_STARS.fullmatch(word) for word in words):
        return None
    levels = {word: float(len(word) - word.count("☆")) for word in words}
    lengths = {len(word) for word in words}
    shown = len(lengths) == 1 and any("☆" in word for word in words)
    top = float(max(lengths))
    return Climbed(levels, 0.0 if 0.0 in levels.values() else 1.0, top, is_open=not shown and top != 5)


@lru_cache(maxsize=4096)
def quality(word: str) -> float | None:
    """How good a word says that something is, from 0 to 1; None when it says no such thing, or not the same always.

    Examples
    --------
    >>> quality("onvoldoende"), quality("uitstekend"), quality("hoog")
    (0.0, 1.0, None)
    """
    parts = []
    for ladder, (heights, most) in zip(LADDERS, _HEIGHTS, strict=True):
        if word in heights and not ladder.is_amount and most > 2:
            parts.append((heights[word] - ladder.first) / (most - 1))
    # Satisfactory is half-way or two thirds up: near enough; a word at both ends says nothing.
    return sum(parts) / len(parts) if parts and max(parts) - min(parts) < 0.5 else None
