"""Whether a sentence says that candidates have to be chosen, all of them or so many; only said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selection.model import named_in
from selection.understanding.said_counts import some_said
from selection.understanding.said_keeping import ONE_OF, kept_said, present_said
from selection.understanding.vocabulary import members as words
from selection.understanding.vocabulary.musts import OBLIGED
from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import AT_LEAST

__all__ = ["members_said"]

_SOME = re.compile(
    rf"\b(?:{any_of(AT_LEAST)})\.?\s+(?:\d{{1,2}}|[^\W\d]+)\s+(?:[^\W\d]+\s+)?(?:{any_of(words.OF)})\b:?\s*",
    re.IGNORECASE,
)
_END = rf"(?=\s*(?:[.,;:!)(]|$|(?:{any_of(words.CLAUSE)})\b))"
_MUST = re.compile(
    rf"\b(?:{any_of(words.OBLIGED_TO)})\s+(?:(?:{any_of(words.IN_ANY_CASE)})\s+)?"
    rf"(?:{any_of(words.TAKING_PART)}|(?:be\s+)?{ONE_OF}(?:\s+(?:zijn|worden|blijven))?)"
    rf"(?:\s+(?:{any_of(words.IN_ANY_CASE)}))?{_END}"
    rf"|\b(?:is|are|zijn)\s+(?:(?:a|een)\s+)?must(?:[- ]haves?)?(?=\s*(?:[.,;:!)(]|$))"
    r"|\b(?:mag|mogen)\s+niet\s+ontbreken\b|\bdarf\s+nicht\s+fehlen\b|\bcannot be left out\b|\bmust not be left out\b",
    re.IGNORECASE,
)
_OBLIGED = re.compile(rf";|\.\s|\b(?:{any_of(OBLIGED)}|{any_of(words.CLAUSE)})\b", re.IGNORECASE)
_CLAUSE = re.compile(rf"[;:]|\.\s|,\s+(?!(?:en|and|und)\b)(?=[^,]*$)|\b(?:{any_of(words.CLAUSE)})\b", re.IGNORECASE)
_OF_THEIRS = re.compile(rf"\b(?:de|het|the|een|an?|die|der|das)\s+[^\W\d]+\s+(?:{any_of(words.OF)})\b", re.IGNORECASE)
"""The price of somebody is another thing."""
_OR = re.compile(rf"\s(?:{any_of(words.OR)})\s", re.IGNORECASE)


def members_said(said: str, names: Sequence[str], present: Sequence[str] = ()) -> tuple[tuple[str, ...], int] | None:
    """Of which candidates a sentence asks that they be chosen, and how many of them; None when it asks it of none.

    `present` are the partners now: the one of these may be meant by "our present supplier".

    Examples
    --------
    >>> firms = ("Halden Systems", "Samson & Reid", "Vantor AG")
    >>> members_said("At least one of Halden and Samson & Reid must be on the panel.", firms)
    (('Halden Systems', 'Samson & Reid'), 1)
    >>> members_said("Vantor must take part", firms), members_said("Vantor must take part in the audit", firms)
    ((('Vantor AG',), 1), None)
    """
    some = _SOME.search(said)
    if some is not None:
        n, found = some_said(some[0]), _names(_OBLIGED.split(said[some.end() :])[0], names)
        # At least one of the quotes of somebody is another thing.
        return (found, n) if n is not None and len(found) > 1 and n <= len(found) else None
    must = _MUST.search(said)
    clause = "" if must is None else _CLAUSE.split(said[: must.start()])[-1]
    found = _names(clause, names)
    if not found and len(present) == 1 and present_said(clause):
        found = tuple(present)
    if must is not None and found:
        return None if _OF_THEIRS.search(clause) else (found, _fewest(clause, found))
    kept = kept_said(said, names, present)
    return None if kept is None else (kept[0], _fewest(kept[1], kept[0]))


def _fewest(said: str, found: Sequence[str]) -> int:
    """How many of those who are named have to be chosen."""
    return 1 if len(found) > 1 and _OR.search(said) else len(found)


def _names(said: str, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(named_in(said, names))
