"""Lists of words with a number beside each that other tables are filled with: what the words are worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from selection.understanding.blocks.view import Look, View
from selection.understanding.found import Area

__all__ = ["word_legends"]

Sheets = Sequence[tuple[View, Sequence[Area]]]
_LEAST_WORDS, _MOST_ROWS, _MOST_COLUMNS = 3, 15, 5
_LONGEST = 40
_LOOKED_AT = 2000
"""So many rows of a block are searched for the words."""


def word_legends(sheets: Sheets) -> Mapping[tuple[str, Area], tuple[str, ...]]:
    """The lines "number = word" of each such list, by sheet and area; its words look like levels from now on.

    The words need not be known: each is one only where it fills cells in several rows and columns of another block.
    """
    found: dict[tuple[str, Area], tuple[str, ...]] = {}
    for view, areas in sheets:
        for area in areas:
            pairs = _pairs(view, area)
            used = _used(frozenset(word.casefold() for word, _ in pairs), sheets, (view, area)) if pairs else False
            if used:
                words = frozenset(word.casefold() for word, _ in pairs)
                for other, _ in sheets:
                    other.take_for_levels(words)
                found[view.name, area] = tuple(f"{number:g} = {word}" for word, number in pairs)
    return found


def _pairs(view: View, area: Area) -> list[tuple[str, float]]:
    """Words with the number right of each, in rows below each other; none unless all are different and in order."""
    if area.right - area.left >= _MOST_COLUMNS or not _LEAST_WORDS <= area.bottom - area.top + 1 <= _MOST_ROWS:
        return []
    for column in range(area.left, area.right):
        rows = [row for row in range(area.top, area.bottom + 1) if view.look(row, column + 1) is Look.FIGURE]
        pairs = [(view.text(row, column), float(view.numbers([row], column + 1)[0])) for row in rows]
        words, numbers = {word.casefold() for word, _ in pairs}, [number for _, number in pairs]
        if (
            len(pairs) >= max(_LEAST_WORDS, area.bottom - area.top)
            and len(words) == len(set(numbers)) == len(pairs)
            and all(_is_word(word) for word in words)
            and numbers in (sorted(numbers), sorted(numbers, reverse=True))
        ):
            return pairs
    return []


def _is_word(written: str) -> bool:
    return 0 < len(written) <= _LONGEST and written[0].isalpha() and not any(map(str.isdigit, written))


def _used(words: frozenset[str], sheets: Sheets, own: tuple[View, Area]) -> bool:
    """Whether one of the words stands in two rows and two columns of another block, and two of them stand there."""
    for view, areas in sheets:
        for area in areas:
            if (view, area) == own:
                continue
            places: dict[str, list[tuple[int, int]]] = {}
            for word, at in _written(view, area):
                if word in words:
                    places.setdefault(word, []).append(at)
            if len(places) > 1 and any(map(_are_spread, places.values())):
                return True
    return False


def _are_spread(cells: Sequence[tuple[int, int]]) -> bool:
    """Whether cells stand in several rows and in several columns."""
    return len({row for row, _ in cells}) > 1 and len({column for _, column in cells}) > 1


def _written(view: View, area: Area) -> Iterator[tuple[str, tuple[int, int]]]:
    """The texts of a block with their cells."""
    rows = range(area.top, min(area.bottom, area.top + _LOOKED_AT) + 1)
    for column in range(area.left, area.right + 1):
        for row, value in zip(rows, view.values(rows, column), strict=True):
            if isinstance(value, str) and len(value) <= 2 * _LONGEST:
                yield " ".join(value.split()).casefold(), (row, column)
