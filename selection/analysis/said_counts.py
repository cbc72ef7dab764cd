"""How many partners a sentence asks for."""

from __future__ import annotations

import re

from selection.understanding.vocabulary.wishes import AT_LEAST, AT_MOST, HOW_MANY, PARTNERS

__all__ = ["size_said", "some_said"]

_ONE = frozenset({"one", "een", "één", "ein", "eine", "einer", "einen", "a", "an"})
_IN_WORDS = {word: n for words in HOW_MANY.values() for n, word in enumerate(words, 2)} | dict.fromkeys(_ONE, 1)


def _any(words: dict[str, tuple[str, ...]]) -> str:
    return "|".join(re.escape(word) for word in sorted({w for own in words.values() for w in own}, key=len,
                                                       reverse=True))  # fmt: skip


_N = rf"[1-9]\d?|{'|'.join(sorted(_IN_WORDS, key=len, reverse=True))}"
_WHOLE = r"(?![.,]?\d|\s*(?:%|k\b|m\b|mln|mio|miljoen|million|€|£|\$|eur|jaar|jaren|years?|jahre?))"
_PARTY = rf"\s+(?:[^\W\d]+\s+)?(?:{_any(dict(PARTNERS))})\b"
_PARTIES = re.compile(rf"\b(?:{_any(dict(PARTNERS))})\b", re.IGNORECASE)
_RANGE = re.compile(rf"\b({_N})\s*(?:-|–|à|tot en met|tot|t/m|to|or|of|bis|oder|\.\.+)\s*({_N}){_PARTY}", re.IGNORECASE)
_MOST = re.compile(rf"\b(?:{_any(dict(AT_MOST))})\.?:?\s+({_N})\b{_WHOLE}", re.IGNORECASE)
_LEAST = re.compile(rf"\b(?:{_any(dict(AT_LEAST))})\.?:?\s+({_N})\b{_WHOLE}", re.IGNORECASE)
_EXACT = re.compile(
    rf"\b(?:keuze voor|kies|kiezen|gunnen aan|gunning aan|precies|select|choose|award to|appoint|exactly|wählen|"
    rf"genau|auswahl von)\s+(?:[^\W\d]+\s+)?({_N}){_PARTY}"
    rf"|^\W*({_N}){_PARTY}\W*$",
    re.IGNORECASE,
)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _IN_WORDS[written.casefold()]


def size_said(said: str) -> tuple[int | None, int | None] | None:
    """The fewest and the most members that a sentence speaks of, None for an end it leaves open; None without any.

    Examples
    --------
    >>> size_said("maximaal 3 partners, minimaal 2"), size_said("two or three suppliers"), size_said("Max 4 firms")
    ((2, 3), (2, 3), (None, 4))
    """
    if not _PARTIES.search(said):
        return None
    between = _RANGE.search(said)
    if between is not None:
        low, high = _number(between[1]), _number(between[2])
        return (low, high) if low <= high else None
    most, least = _MOST.search(said), _LEAST.search(said)
    if most is None and least is None:
        exact = _EXACT.search(said)
        n = None if exact is None else _number(exact[1] or exact[2])
        return None if n is None else (n, n)
    found = (None if least is None else _number(least[1]), None if most is None else _number(most[1]))
    is_possible = found[0] is None or found[1] is None or found[0] <= found[1]
    return found if is_possible else None


def some_said(said: str) -> int | None:
    """The number behind "at least"; None when there is none.

    Examples
    --------
    >>> some_said("At least two with ISO 14001"), some_said("Must cover casting")
    (2, None)
    """
    found = _LEAST.search(said)
    return None if found is None else _number(found[1])
