"""Rows of headings that only say in what a column counts, or out of how many points."""

from __future__ import annotations

import re

__all__ = ["is_unit", "most_in"]

_UNIT = re.compile(
    r"(?:€|\$|£|eur|usd|gbp|%|dagen|days|tage|dias|jours|weken|weeks|wochen|uur|h|stk|stuks|punkte|punten|points|score|kg|"
    r"km)\b.*|[\[(]?[€$£%].*",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"[(\[]?(?:sur|op|van|von|aus|out of|max(?:imum|imaal|\.)?|su|sobre|/)\s*(\d{1,4})"
    r"(?:\s*(?:pts?\.?|points|punten|punkte|puntos|punti))?[)\]]?",
    re.IGNORECASE,
)


def is_unit(name: str) -> bool:
    """Whether a heading says nothing but what is counted, or out of how much."""
    return _UNIT.fullmatch(name) is not None or _MOST.fullmatch(name) is not None


def most_in(name: str) -> float | None:
    """The most points that a heading gives which says nothing else.

    Examples
    --------
    >>> most_in("sur 30"), most_in("max. 40 punten"), most_in("Note 30")
    (30.0, 40.0, None)
    """
    match = _MOST.fullmatch(name.strip())
    return float(match[1]) if match is not None else None
