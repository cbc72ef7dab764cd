"""A number of partners as sentences write it."""

from __future__ import annotations

import re

from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import HOW_MANY, PARTNERS

__all__ = ["MANY", "ONES", "PARTY", "SEVERAL", "WHOLE", "N", "count_in_words", "several_said"]

ONES = frozenset({"one", "een", "één", "ein", "eine", "einer", "einen", "a", "an"})
_IN_WORDS = {word: n for words in HOW_MANY.values() for n, word in enumerate(words, 2)} | dict.fromkeys(ONES, 1)


N = rf"[1-9]\d?|{'|'.join(sorted(_IN_WORDS, key=len, reverse=True))}"
MANY = rf"[1-9]\d?|{any_of(HOW_MANY)}|one|één"
"""Een and ein are most often articles: they count only behind a word that limits."""
WHOLE = r"(?![.,]?\d|\s+\d|\s*(?:%|k\b|m\b|mln|mio|miljoen|million|€|£|\$|eur|jaar|jaren|years?|jahre?))"
PARTY = rf"\s+(?:(?!(?:per|pro|of|van|von)\b)[^\W\d]+\s+)?(?:{any_of(PARTNERS)})\b"
SEVERAL = re.compile(rf"\b({MANY}){PARTY}", re.IGNORECASE)


def count_in_words(written: str) -> int:
    """The number that a word or digits say, up to the words that are known; of an article it is one."""
    return int(written) if written.isdigit() else _IN_WORDS[written.casefold()]


def several_said(said: str) -> bool:
    """Whether a sentence counts partners at all.

    Examples
    --------
    >>> several_said("At least two partners reach a 4"), several_said("Every partner reaches a 4")
    (True, False)
    """
    return SEVERAL.search(said) is not None
