"""Levels in a row without a sign between number and word: "Scale: 1 poor, 2 fair, 3 good"."""

from __future__ import annotations

import re
from itertools import pairwise

__all__ = ["with_signs"]

_PART = re.compile(r"\s*(\d{1,3})\.?\s+([^\W\d_][^\d,;|]*?)[\s.]*")
_FEWEST = 3


def with_signs(line: str) -> str:
    """The line with a sign between each number and its word, where a list of them counts up or down by one.

    Examples
    --------
    >>> with_signs("Escala: 1 deficiente, 2 regular, 3 bueno"), with_signs("2 partners, 3 visits, 1 report")
    ('1 = deficiente, 2 = regular, 3 = bueno', '2 partners, 3 visits, 1 report')
    """
    head, colon, rest = line.partition(":")
    for listed in (rest, line) if colon and not any(map(str.isdigit, head)) else (line,):
        parts = [_PART.fullmatch(part) for part in re.split(r"[,;|]", listed)]
        found = [(int(part[1]), part[2]) for part in parts if part is not None]
        steps = {later[0] - earlier[0] for earlier, later in pairwise(found)}
        if len(found) == len(parts) >= _FEWEST and steps in ({1}, {-1}):
            return ", ".join(f"{number} = {word.strip()}" for number, word in found)
    return line
