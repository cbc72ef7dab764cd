"""When two names mean the same party, and which known name was probably meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

__all__ = ["closest", "name_key"]

_LEGAL_FORMS = re.compile(
    r"\b(b\.?\s?v|n\.?\s?v|v\.?\s?o\.?\s?f|gmbh|ag|ltd|llc|inc|plc|s\.?a|s\.?r\.?l|sarl|bvba|co(ö|o)peratie u\.?a)\b\.?"
)
_BETWEEN = re.compile(r"[^\w+/&-]+")
_LIKELY = 75


@lru_cache(maxsize=2**17)
def name_key(name: str) -> str:
    """The name without case, accents, legal form, punctuation and superfluous blanks: equal keys, same party.

    Examples
    --------
    >>> name_key("Acme  B.V.") == name_key("ACME bv")
    True
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    if not plain.isascii():
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    bare = _LEGAL_FORMS.sub(" ", plain)
    key = _BETWEEN.sub(" ", bare).strip()
    return key or re.sub(r"\s+", " ", plain).strip()


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was probably meant to be, or None when nothing is near."""
    choices = list(known)
    best = process.extractOne(name, choices, scorer=fuzz.token_sort_ratio, processor=str.casefold, score_cutoff=_LIKELY)
    return best[0] if best else None
