"""Amounts that a heading gives in thousands or in millions: what its unit is then called."""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["in_multiples", "money_in_multiples"]

_MONEY = r"(?:€|£|\$|eur|euro'?s?|usd|gbp|chf)"
_WORDS: Mapping[str, tuple[str, str, str]] = {
    # The shortest sign counts beside a currency only, the words behind "in" as well; the last are the factor itself.
    "k": (r"k|(?-i:T)|tsd\.?|['’]?000s?|duizend|thousand|tausend|mil",
          r"duizend\w*|thousands?|tausend\w*|miles|milliers", r"1[., '’]?000"),
    "mln": (r"m|mln\.?|mio\.?|miljoen|millions?|millionen|millones", r"miljoen\w*|millions?|millionen|millones",
            r"1[., '’]?000[., '’]?000"),
}  # fmt: skip


def _pattern(short: str, words: str, factor: str) -> re.Pattern[str]:
    forms = (
        rf"(?<![\w/])(?:{short})\s?{_MONEY}(?!\w)",
        # A price per metre or per kilo is none: no slash and no further letter.
        rf"(?<!\w){_MONEY}\s?(?:{short})(?![\w./²³])",
        rf"(?<![^\W\d]){_MONEY}\s?[x×*]\s?{factor}(?![.,'’]?\d)",
        rf"(?<!\w)(?:x|×|\*|in)\s?{_MONEY}\s?{factor}(?![.,'’]?\d)",
        rf"(?<!\w)(?:x|×|\*|in)\s?{factor}\s?{_MONEY}(?!\w)",
        rf"(?<!\w)(?:in|en)\s(?:{words})\s(?:(?:of|d[e'’])\s?)?{_MONEY}(?!\w)",
    )
    return re.compile("|".join(forms), re.IGNORECASE)


_PATTERNS = {sign: _pattern(*words) for sign, words in _WORDS.items()}
_SIGN = re.compile(_MONEY, re.IGNORECASE)


def in_multiples(heading: str) -> str:
    """What the amounts below a heading count, thousands ("k") or millions ("mln") of money; empty when neither.

    Examples
    --------
    >>> in_multiples("Annual price (£k)"), in_multiples("Omzet (EUR mln)"), in_multiples("Prijs (€)")
    ('k', 'mln', '')
    """
    return next((sign for sign, pattern in _PATTERNS.items() if pattern.search(heading)), "")


def money_in_multiples(heading: str) -> str:
    """The sign or code of that money as it is written, empty when the heading counts no thousands or millions of it."""
    found = next((match for pattern in _PATTERNS.values() if (match := pattern.search(heading))), None)
    sign = None if found is None else _SIGN.search(found[0])
    return "" if sign is None else sign[0]
