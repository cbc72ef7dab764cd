"""Whether a sentence asks something of a part of the partners: of half of them, of most, of three of them."""

from __future__ import annotations

import re

from selection.understanding.said_numbers import MANY
from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import PARTNERS

__all__ = ["asks_of_a_share", "asks_of_several"]

_MUST = (
    r"(?:must|should|needs?|have to|has to|may|can|moet|moeten|dient|dienen|mag|mogen|scoort|scoren|haalt|halen|reach|"
    r"score|hold)\b"
)
_SHARE = re.compile(
    rf"\b(?:de helft|half (?:of )?(?:the|our|them|{any_of(PARTNERS)})|driekwart|tweederde|merendeel|meerderheid|"
    r"majority|(?:een|één|twee|drie|a|one|two|three)[ -](?:derden?|kwart|thirds?|quarters?)|de meeste|"
    rf"most (?:of (?:the|our|them)|{any_of(PARTNERS)}|[a-z]{{4,}}s {_MUST})|"
    r"\d{1,2}\s?(?:%|procent|percent) (?:of|van) (?:the|de|our|onze|them|hen))(?!\w)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"\b(?:{MANY})\s+(?:(?:of|van)\s+(?:the|our|de|onze|them|hen|these|those|deze|die)\b(?:\s+[^\W\d]+){{0,2}}\s+|"
    rf"(?:ervan|daarvan)\s+|(?:[^\W\d]+\s+)?(?:{any_of(PARTNERS)})\s+)(?:[^\W\d]+\s+)?{_MUST}|"
    rf"\b(?:at least|minstens|ten minste|minimaal)\s+(?:{MANY})\s+{_MUST}",
    re.IGNORECASE,
)


def asks_of_a_share(said: str) -> bool:
    """Whether a sentence speaks of a part of the whole that depends on how many there are.

    Examples
    --------
    >>> asks_of_a_share("Half the partners must hold it"), asks_of_a_share("Every partner must hold it")
    (True, False)
    >>> asks_of_a_share("At most 4 partners"), asks_of_a_share("What counts most is price")
    (False, False)
    """
    return _SHARE.search(said) is not None


def asks_of_several(said: str) -> bool:
    """Whether what a sentence asks is asked of so many of the partners, and not of each.

    Examples
    --------
    >>> asks_of_several("Minstens drie ervan moeten een 7 halen"), asks_of_several("Elke partner moet een 7 halen")
    (True, False)
    >>> asks_of_several("At least two should score 8 or more"), asks_of_several("We want two partners")
    (True, False)
    """
    return _SEVERAL.search(said) is not None
