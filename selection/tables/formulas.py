"""The formulas of a sheet, those included of which nobody kept the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Formulas"]


class Formulas(Mapping[tuple[int, int], str]):
    """Formulas by row and column; of those beyond the first 50 000 only the equals sign is known.

    Parameters
    ----------
    texts
        The formulas that are known.
    further
        Row and column of each other cell with a formula, in ascending order.
    """

    __slots__ = ("_further", "_texts")

    def __init__(self, texts: Mapping[tuple[int, int], str], further: Sequence[tuple[int, int]] = ()) -> None:
        self._texts, self._further = texts, further

    def __getitem__(self, place: tuple[int, int]) -> str:
        known = self._texts.get(place)
        if known is not None:
            return known
        at = bisect_left(self._further, place)
        if at < len(self._further) and self._further[at] == place:
            return "="
        raise KeyError(place)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        yield from self._texts
        yield from self._further

    def __len__(self) -> int:
        return len(self._texts) + len(self._further)
