"""Which whole sentence of boards a pattern of signs is, see `selection.understanding.vocabulary.whole_sentences`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selection.understanding.vocabulary.whole_sentences import LEADING, SENTENCES, TRAILING
from selection.understanding.vocabulary.whole_words import PHRASES, WORDS

__all__ = ["sentence_of"]


def _filled(pattern: str) -> str:
    """The pattern with the words that its names stand for; a name with a question mark may be left out."""
    for _ in range(5):
        for name, words in WORDS.items():
            own = "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
            pattern = pattern.replace(f"<{name}?>", f"(?:{own} )?").replace(f"<{name}>", own)
        for name, own in PHRASES.items():
            pattern = pattern.replace(f"<{name}>", own)
    return pattern


_PATTERNS = tuple((kind, re.compile(f"{_filled(LEADING)}{_filled(own)}{_filled(TRAILING)}"))
                  for kind, found in SENTENCES.items() for own in found)  # fmt: skip


def sentence_of(pattern: str) -> tuple[str, Mapping[str, str]]:
    """What kind of sentence it is, all of it, with the words in it that matter; empty where it is none that is known.

    Examples
    --------
    >>> sentence_of("N or N , one of the # has to be in"), sentence_of("N or N , one of the # has to be informed")
    (('one of these', {}), ('', {}))
    """
    for kind, own in _PATTERNS:
        match = own.fullmatch(pattern)
        if match is not None:
            return kind, {name: word for name, word in match.groupdict().items() if word}
    return "", {}
