"""Whether a sentence only wishes for something, which nobody has to keep."""

from __future__ import annotations

import re

__all__ = ["said_softly"]

_SOFT = re.compile(
    r"\b(?:bij voorkeur|voorkeur voor|(?:het )?liefst|liever|graag|hopen|would rather|"
    r"would be (?:nice|lovely|great|ideal|welcome|good)|"
    r"not essential|nice to have|zou mooi|mooi zijn|geen eis|"
    r"geen must|if at all possible|hopefully|hopelijk|wenselijk|desirable|"
    r"hope|indien mogelijk|zo mogelijk|als het kan|preferably|ideally|"
    r"if possible|where possible|prefer|möglichst|wenn möglich|falls möglich|bevorzugt)\b",
    re.IGNORECASE,
)


def said_softly(said: str) -> bool:
    """Whether a sentence says what would be nice: no rule is made of it unless somebody fills it in.

    Examples
    --------
    >>> said_softly("Preferably two from the North"), said_softly("Two from the North")
    (True, False)
    """
    # Behind it all "graag" is only polite.
    return _SOFT.search(re.sub(r",?\s*graag\W*$", "", said, flags=re.IGNORECASE)) is not None
