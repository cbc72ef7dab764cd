"""Whom a sentence says to keep: "We keep Mason Reed", "Van Dalen blijft partner", "Our present supplier stays"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selection.model import named_in
from selection.understanding.vocabulary import keeping as words
from selection.understanding.vocabulary.appointing import WE
from selection.understanding.vocabulary.incumbents import KINDS, PRESENT
from selection.understanding.vocabulary.members import IN_ANY_CASE, OF
from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import HOW_MANY, PARTNERS

__all__ = ["ONE_OF", "is_only", "kept_said", "present_said"]

ONE_OF = (
    rf"(?:een|één|einer|one)\s+(?:{any_of(OF)})\s+(?:(?:de|onze|the|our|unseren)\s+)?"
    rf"(?:(?:\d|{any_of(HOW_MANY)})(?:\s+(?:{any_of(PARTNERS)}))?|{any_of(PARTNERS)}|them|hen)"
)
"""One of the three, een van onze partners."""
_ANY = rf"(?:{any_of(IN_ANY_CASE)})"
_AS = rf"(?:{any_of(words.AS_PARTNER)}|{ONE_OF})"
_BECAUSE = r"\b(?:maar|want|omdat|vanwege|wegens|but|because|since|due to|aber|denn|weil|wegen)\b"
_END = rf"\s*(?=[.;:!)]|$|,?\s*{_BECAUSE}|,\s*(?:whatever|no matter|come what may|wat er ook|hoe dan ook)\b)"
_WE = "(?:we|wij|wir)"
_WHO = r"(?P<who>[^.;:!?]*?)"
_START = rf"(?:^|[.;:!?]\s+|{_BECAUSE}\s+)"
_TAIL = rf"(?:\s+{_ANY})?(?:\s+{_AS})?(?:\s+{_ANY})?{_END}"
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"{_START}{_WHO}\s+(?:{any_of(words.STAYS)}){_TAIL}",
    rf"{_START}{_WHO}\s+(?:{any_of(words.IS)})\s+{_ANY}\s+{_AS}{_END}",
    rf"{_START}(?:{any_of(words.WHATEVER)}),?\s+{_WHO}\s+(?:is|are|stays?|comes?|blijft|zit)\s+(?:in|erbij|erin|mee|{_AS}){_END}",
    rf"{_START}{_WHO}\s+(?:{any_of(words.COMES_ALONG)})\s+{_ANY}\s+(?:mee|bij|erbij){_END}",
    rf"{_START}{_WHO}\s+(?:{any_of(words.KEEP)})\s+{_WE}{_TAIL}",
    rf"{_START}{_WHO}\s+(?:willen|moeten|zullen|gaan|wollen)\s+{_WE}(?:\s+{_ANY})?\s+(?:{any_of(words.KEPT)}){_END}",
    rf"\b(?:{any_of(WE)})(?:\s+{_ANY})?\s+(?:{any_of(words.KEEP)})\s+{_WHO}{_TAIL}",
    rf"\b(?:{any_of(WE)}|we moeten|wij moeten)\s+{_WHO}(?:\s+{_ANY})?\s+(?:{any_of(words.KEPT)}){_END}",
))  # fmt: skip
_BESIDE = frozenset(word for found in (words.BESIDE, PARTNERS) for own in found.values() for word in own) | KINDS | {
    "contractor", "laboratorium", "lab", "firm", "bedrijf", "aannemer", "provider", "company"}  # fmt: skip
_WORDS = re.compile(r"\w+")


def kept_said(said: str, names: Sequence[str], present: Sequence[str] = ()) -> tuple[tuple[str, ...], str] | None:
    """Which candidates a sentence says to keep, and how it calls them; None when it says that of none.

    `present` are the partners now, whom it may mean without a name. Nothing may stand beside the names that would make
    it another thing.

    Examples
    --------
    >>> firms = ("Van Dalen Analytica", "Mason Reed")
    >>> kept_said("We keep Mason Reed", firms), kept_said("We keep Mason Reed informed", firms)
    ((('Mason Reed',), 'Mason Reed'), None)
    >>> kept_said("Whatever happens, Mason Reed is in.", firms)
    (('Mason Reed',), 'Mason Reed')
    >>> kept_said("Van Dalen blijft partner", firms), kept_said("De prijs van Van Dalen blijft", firms)
    ((('Van Dalen Analytica',), 'Van Dalen'), None)
    """
    for pattern in _PATTERNS:
        for match in pattern.finditer(said):
            who = match["who"].strip(" ,")
            found = tuple(named_in(who, names))
            if found and is_only(who, found):
                return found, who
            if not found and present and present_said(who, len(present)):
                return tuple(present), who
    return None


def present_said(who: str, n: int = 1) -> bool:
    """Whether these words speak of the partner now, or of all `n` of them, and of nothing else.

    Examples
    --------
    >>> present_said("Onze huidige leverancier"), present_said("the price of our present supplier")
    (True, False)
    >>> present_said("Beide huidige partners", 2), present_said("Our current supplier", 2)
    (True, False)
    """
    of_all = {"both": 2, "beide": 2, "all": n, "alle": n, "allemaal": n} if n > 1 else {}
    words = who.casefold().split()
    others = [word for word in words if word not in of_all]
    is_all = n == 1 or any(of_all.get(word) == n for word in words)
    return is_all and is_only(" ".join(others), ()) and any(word in PRESENT for word in words)


def is_only(who: str, names: Sequence[str]) -> bool:
    """Whether words hold no more than these names, or parts of them, and words for partner."""
    own = {word for name in names for word in _WORDS.findall(name.casefold())} | _BESIDE | PRESENT
    return all(word in own for word in _WORDS.findall(who.casefold()))
