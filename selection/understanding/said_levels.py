"""Which word of a scale in words a sentence asks for at least."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import AT_LEAST, BELOW, NO, PARTNERS

__all__ = ["level_said"]

_SHORTEST, _FEWEST = 3, 3
_NOBODY = rf"\b(?:(?:{any_of(NO)})\s+(?:[^\W\d]+\s+)?(?:{any_of(PARTNERS)})|niemand|nobody|none|keiner)\b[^.;]*?"
_OR_BETTER = r"\s+(?:of|or|oder)\s+(?:hoger|beter|higher|better|höher|besser)\b"


def level_said(said: str, levels: Mapping[str, float]) -> float | None:
    """What the level is worth that a sentence asks of each at least; None without one, or with more than one.

    More has to be better. Whoever keeps out a level of the lower half asks for the next one.

    Examples
    --------
    >>> levels = {"poor": 2.0, "fair": 3.0, "good": 4.0, "excellent": 5.0}
    >>> level_said("No supplier with a poor safety culture", levels), level_said("At least good on safety", levels)
    (3.0, 4.0)
    >>> level_said("No supplier has an excellent safety culture", levels), level_said("Safety is good", levels)
    (None, None)
    """
    worths = sorted(set(levels.values()))
    if len(worths) < _FEWEST:
        return None
    found = set()
    for word, worth in levels.items():
        if len(word) >= _SHORTEST and word.casefold() in said.casefold():
            found |= _asked(said, word, worth, worths)
    return found.pop() if len(found) == 1 else None


def _asked(said: str, word: str, worth: float, worths: list[float]) -> set[float]:
    """What a sentence that has the word asks for."""
    # Of "zwak" also "zwakke".
    form = rf"{re.escape(word)}(?:{re.escape(word[-1])}?e[nrms]?)?\b"
    asked = rf"\b(?:{any_of(AT_LEAST)})\.?:?\s+(?:an?\s+|een\s+|eine?\s+)?{form}|\b{form}{_OR_BETTER}"
    below = rf"{_NOBODY}\b(?:{any_of(BELOW)})\s+(?:an?\s+|een\s+|eine?\s+)?{form}"
    if re.search(f"{asked}|{below}", said, re.IGNORECASE):
        return {worth}
    is_low = worth <= (worths[0] + worths[-1]) / 2
    if is_low and re.search(rf"{_NOBODY}\b{form}", said, re.IGNORECASE):
        return {min(one for one in worths if one > worth)}
    return set()
