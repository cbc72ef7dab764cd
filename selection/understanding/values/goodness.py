"""How good a word beside a number calls it: good or bad by itself, met or not, much or little of a risk."""

from __future__ import annotations

import re

from selection.understanding.values.ladders import quality
from selection.understanding.vocabulary import directions
from selection.understanding.vocabulary import scales as words
from selection.understanding.vocabulary.words import bare

__all__ = ["RISKS", "goodness", "how_little", "how_met"]

RISKS = tuple(bad.strip() for bads in directions.RISK.values() for bad in bads)
_LITTLE = re.compile(
    r"\b(?:low|little|laag|lage|weinig|klein|gering\w*|niedrig\w*|baj[oa]|faible|bass[oa]|baix[oa]|nisk\w*)\b"
)
_MUCH = (
    (1.0, _LITTLE),
    (0.0, re.compile(r"\b(?:high|much|hoog|hoge|veel|groot|hoch|hoh\w*|alt[oa]|elevee?|fort|wysok\w*)\b")),
)
"""How good it is when there is little or much of a risk."""


def how_little(word: str) -> float | None:
    """How good it is when a word says that there is little or much of a risk; None where it says neither."""
    found = {how for how, said in _MUCH if said.search(bare(word))}
    return found.pop() if len(found) == 1 else None


def goodness(word: str) -> float | None:
    """How good a legend calls a value: by its whole text, else by the words in it."""
    if any(re.search(rf"(?<!\w){best}(?!\w)", word) for best in words.BEST) and "slechtste" not in word:
        return 1.0
    if any(re.search(rf"(?<!\w){worst}(?!\w)", word) for worst in words.WORST):
        return 0.0
    whole = quality(word)
    if whole is not None:
        return whole
    plain = bare(word)
    if any(bad in plain for bad in RISKS) and (little := how_little(word)) is not None:
        return little
    parts = [how for part in word.split() if (how := quality(part)) is not None]
    return parts[0] if len(parts) == 1 else None


def how_met(word: str) -> float | None:
    """How good it is that demands are exceeded or not met at all; None where a word says neither."""
    found = ((1.0, words.MET), (0.0, words.NOT_MET))
    return next((how for how, known in found if any(re.search(rf"(?<!\w){one}(?!\w)", word) for one in known)), None)
