"""What a sentence may call a column of yes and no, as one of who has a certificate."""

from __future__ import annotations

import re

from selection.understanding.vocabulary.clauses import CERTIFICATE
from selection.understanding.vocabulary.patterns import any_of

__all__ = ["called"]

_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_PLAIN = re.compile(r"[^\w&+/' -]+")
_WORD = re.compile(rf"(?<!\w)(?:{any_of(CERTIFICATE)})(?!\w)", re.IGNORECASE)
_FEWEST_LETTERS, _FEW_WORDS = 3, 2


def called(heading: str) -> frozenset[str]:
    """The heading, what is left of it without the words that it is a certificate, and its first word with such a word.

    Examples
    --------
    >>> sorted(called("Fire safety certificate"))
    ['fire certificate', 'fire safety', 'fire safety certificate']
    >>> sorted(called("HKZ-certificaat (ja/nee)")), sorted(called("Visited last tour?"))
    (['hkz', 'hkz-certificaat'], ['visited last tour'])
    """
    bare = " ".join(_PLAIN.sub(" ", _BRACKETS.sub(" ", heading)).split()).casefold().rstrip("?")
    plain = bare.replace("-", " ")
    own, words = _WORD.search(plain), _WORD.sub(" ", plain).split()
    found = {bare, " ".join(words)}
    if own is not None and len(words) >= _FEW_WORDS and not own.start() < plain.index(words[0]):
        found.add(f"{words[0]} {own[0]}")
    return frozenset(one for one in found if len(one) >= _FEWEST_LETTERS)
