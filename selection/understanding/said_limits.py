"""Whether a sentence limits an amount of money."""

from __future__ import annotations

import re

from selection.understanding.vocabulary import limits
from selection.understanding.vocabulary import wishes as words
from selection.understanding.vocabulary.patterns import any_of

__all__ = ["in_digits", "limit_said"]

_SIGN = r"(?:€|£|\$|\b(?:eur|euro|euros|usd|gbp|chf)\b)"
_TIMES = r"(?:k|m|mln|mio|ton|tsd|duizend|thousand|tausend|miljoen|million|millionen)\b"
_NUMBER = r"\d(?:[\d.,']|\s(?=\d{3}\b))*"
_AMOUNT = rf"(?:{_SIGN}\s?{_NUMBER}|{_NUMBER}\s?(?:[^\W\d]{{1,9}}\.?\s?)?{_SIGN})"
_BARE = rf"({_NUMBER}\s?{_TIMES}|(?:\d{{1,3}}(?:[.,' ]\d{{3}})+|[1-9]\d{{3,}})(?![\d%]))"
"""Without a sign a number may be money where the sentence speaks of what is paid."""
_BETWEEN = r"\.?:?\s+(?:[^\W\d]+\s+){0,3}"
_BUDGET = re.compile(rf"\b(?:{any_of(limits.MONEY)})\b.*\d", re.IGNORECASE)
_PAID = re.compile(rf"\b(?:{any_of(limits.PAID)})", re.IGNORECASE)
_MOST = re.compile(rf"\b(?:{any_of(words.AT_MOST)}){_BETWEEN}(?:{_AMOUNT}|{_BARE})", re.IGNORECASE)
_LESS = re.compile(rf"\b(?:{any_of(limits.LESS)}){_BETWEEN}(?:{_AMOUNT}|{_BARE})", re.IGNORECASE)
_BEHIND = re.compile(
    rf"(?:{_AMOUNT}(?:\s?{_TIMES})?|\b{_BARE})\)?,?\s+(?:[^\W\d]+\s+){{0,4}}?(?:{any_of(limits.LIMITED)})(?!\w)",
    re.IGNORECASE,
)
_TO_SPEND = re.compile(
    rf"\b(?:we|wij|wir)\s+(?:have|hebben|haben)\s+{_AMOUNT}(?:\s?{_TIMES})?\s+(?:[^\W\d]+\s+){{0,3}}?"
    r"(?:for (?:this|it|everything|all of (?:this|it|them)|the whole)|hiervoor|voor (?:dit|alles|het geheel)|dafür)\b",
    re.IGNORECASE,
)
"""What there is for all of it is its limit."""
_NO_MORE = re.compile(
    rf"\b(?:meer dan|more than|mehr als)\s+(?:{_AMOUNT}(?:\s?{_TIMES})?|{_BARE})\s+"
    r"(?:mag|mogen|kan|kunnen|willen|zullen|can|may|must|should|will|darf|soll)\b[^.;]*?\b(?:niet|not|never|nooit|nicht)\b",
    re.IGNORECASE,
)
"""More than that it may not cost."""
_DENIED = re.compile(rf"\b(?:{any_of(words.NO)})\s+(?:[^\W\d]+\s+)?$", re.IGNORECASE)


_FRACTIONS = {"half": 0.5, "anderhalf": 1.5, "één": 1, "one": 1}
_IN_WORDS = _FRACTIONS | {word: n for own in words.HOW_MANY.values() for n, word in enumerate(own, 2)}
_WORDED = re.compile(rf"\b({'|'.join(_IN_WORDS)})(?:\s+(?:a|an))?\s+(?={_TIMES})", re.IGNORECASE)

_WHOLE = "|".join(word for word, n in _IN_WORDS.items() if float(n).is_integer())
_HUNDREDS = re.compile(rf"\b({_WHOLE})(?:\s*honderd\s*duizend|\s+hundred\s+thousand)\b", re.IGNORECASE)


def in_digits(said: str) -> str:
    """The sentence in which words before thousand, million or a Dutch ton are digits.

    Examples
    --------
    >>> in_digits("Onder de twee ton"), in_digits("half a million"), in_digits("two suppliers")
    ('Onder de 2 ton', '0.5 million', 'two suppliers')
    >>> in_digits("Niet meer dan vierhonderdduizend euro"), in_digits("two hundred thousand pounds")
    ('Niet meer dan 400.000 euro', '200.000 pounds')
    """
    said = _HUNDREDS.sub(lambda match: f"{_IN_WORDS[match[1].casefold()]}00.000", said)
    return _WORDED.sub(lambda match: f"{_IN_WORDS[match[1].casefold()]} ", said)


def limit_said(said: str) -> bool:
    """Whether a sentence sets a limit to what is spent, whatever it is spent on.

    Examples
    --------
    >>> limit_said("Total price not above 1,600k"), limit_said("We hebben € 900.000 te besteden")
    (True, True)
    >>> limit_said("Meer dan 4 ton mag het niet kosten"), limit_said("More than 400k is not unusual")
    (True, False)
    >>> limit_said("Offers not below £200k"), limit_said("Reply within 4 weeks"), limit_said("Turnover below 2m")
    (False, False, False)
    """
    said = in_digits(said)
    if _BUDGET.search(said) or _TO_SPEND.search(said):
        return True
    found = [*_MOST.finditer(said), *_BEHIND.finditer(said), *_NO_MORE.finditer(said)]
    found += [match for match in _LESS.finditer(said) if not _DENIED.search(said[: match.start()])]
    return any(match[1] is None or _PAID.search(said) for match in found)
