"""Which of several names a sentence speaks of, also by a part that tells one from the others."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

__all__ = ["named_in"]

_FEWEST_LETTERS = 4
"""Shorter words of a name are articles and the like, unless they are capitals: BAM."""
_FEWEST_CAPITALS = 2
_FORMS = frozenset({"bv", "nv", "ltd", "plc", "gmbh", "ag", "kg", "inc", "llc", "llp", "vof", "sa", "srl", "spa",
                    "sarl", "en", "and", "the", "co", "cie", "zn"})  # fmt: skip
_WORDS = re.compile(r"\w+")


def named_in(said: str, names: Sequence[str]) -> list[str]:
    """The names that a sentence has whole, or a word of them that no other has: Aquatec is Aquatec Onderhoud.

    In the order in which the sentence has them.

    Examples
    --------
    >>> named_in("Talen en Hemubo-Kern niet allebei", ["Hemubo-Kern", "Talen Noord", "Dura Totaal"])
    ['Talen Noord', 'Hemubo-Kern']
    >>> named_in("not both Supplier A and Supplier C", ["Supplier A", "Supplier B", "Supplier C"])
    ['Supplier A', 'Supplier C']
    """
    spoken = [_plain(word) for word in _words(said)]
    whole = [[_plain(word) for word in _words(name)] for name in names]
    every = Counter(word for own in whole for word in set(own))
    found = []
    for name, own in zip(names, whole, strict=True):
        telling = [_plain(word) for word in _words(name) if _tells(word)]
        at = [spoken.index(word) for word in telling if word in spoken and every[word] == 1]
        at += [start for start in range(len(spoken)) if own and spoken[start : start + len(own)] == own]
        # "Veiligheids-cultuur" in a narrow column is veiligheidscultuur in a sentence.
        at += [start for start, word in enumerate(spoken) if len(own) > 1 and word == "".join(own)]
        if at:
            found.append((min(at), name))
    return [name for _, name in sorted(found, key=lambda one: one[0])]


def _words(written: str) -> list[str]:
    # B.V. is one word.
    return _WORDS.findall(re.sub(r"(?<=\b\w)\.(?=\w\b)", "", written))


def _tells(word: str) -> bool:
    if _plain(word) in _FORMS:
        return False
    return len(word) >= _FEWEST_LETTERS or (len(word) >= _FEWEST_CAPITALS and word.isupper() and word.isalpha())


def _plain(word: str) -> str:
    split = unicodedata.normalize("NFKD", word.replace("ß", "ss").casefold())
    return "".join(char for char in split if not unicodedata.combining(char))
