"""A sentence without the mark before it in a list, and whether it can state a rule at all."""

from __future__ import annotations

import re

from selection.understanding.vocabulary.appointing import BEFORE_NOW
from selection.understanding.vocabulary.patterns import any_of

__all__ = ["states_no_rule", "unmarked"]

_MARK = re.compile(r"^\s*(?:[-–—•·*▪●○►➢✓>]+\s*(?=[^\W\d])|[-–—•·*▪●○►➢✓>]\s+|\(?(?:\d{1,2}|[a-h])[.)]\s+)")
"""What follows a dash without a space is a word: -5 points is a number."""
_FILLER = re.compile(
    r"(?<=\w),? (?:wat ons betreft|wat mij betreft|as far as we(?:'re| are) concerned|for our part)(?=[\s,.;!]|$)|"
    r" (?:lijkt|lijken) (?:ons|mij) (?:verstandig|wijs|het beste)(?=[.!]?$)",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"\b(?:i\.e\.|d\.w\.z\.)", re.IGNORECASE)
_KIND_OF = re.compile(
    r"\b((?:type|kind|sort)s?) of (?:organi[sz]ation|partner|firm|compan|provider|supplier|part)(?:y|ies|s)?\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r",?\s+(?:na|after|since|because|sinds|vanwege|wegens|gezien|omdat|want|given|due to|nach|wegen)\s[^,;.]*"
    r"(?=[.;!]?\s*$)",
    re.IGNORECASE,
)
"""At the end of a sentence it says why: that may tell of what was."""
_BEFORE_NOW = re.compile(rf"\b(?:{any_of(BEFORE_NOW)})\b", re.IGNORECASE)


def unmarked(said: str) -> str:
    """A sentence without the bullet, dash or number that it has as one of a list, and without words that say nothing.

    Examples
    --------
    >>> unmarked("- Drie partijen"), unmarked("2) Three firms"), unmarked("•Drie partijen"), unmarked("3 partners")
    ('Drie partijen', 'Three firms', 'Drie partijen', '3 partners')
    >>> unmarked("Wie meer vraagt, valt wat ons betreft af"), unmarked("Every type of organisation")
    ('Wie meer vraagt, valt af', 'Every type')
    """
    own = _KIND_OF.sub(r"\1", _ABBREVIATED.sub("that is", _MARK.sub("", said, count=1)))
    return _FILLER.sub("", own)


def states_no_rule(said: str) -> bool:
    """Whether a sentence asks a question, or tells of what was.

    Examples
    --------
    >>> states_no_rule("Do we choose three?"), states_no_rule("Last year we had two"), states_no_rule("We choose two")
    (True, True, False)
    """
    return said.rstrip().endswith("?") or _BEFORE_NOW.search(_REASON.sub("", said)) is not None
