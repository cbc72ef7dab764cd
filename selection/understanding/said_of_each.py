"""Whether a sentence limits what each partner may cost, and not what all of them do together."""

from __future__ import annotations

import re

from selection.understanding.vocabulary.clauses import NO_PARTY
from selection.understanding.vocabulary.costs import COSTS, DEARER, DEAREST, EACH_ONE, NO_ONE, NOT_ABOVE
from selection.understanding.vocabulary.patterns import any_of

__all__ = ["dearest_said", "speaks_of_each"]

_SPELL = (
    r"\w*(?:jaar|jaren|jahr|year|seizoen|season|saison|annum|term|periode?|semester|kwartaal|quarter|looptijd|saldo)s?"
)
"""So long as the amount is for, or a way of speaking: no partner."""
_NOBODY_ELSE = (
    rf"(?!(?:{_SPELL}|{any_of(NO_PARTY)}|{any_of(COSTS)}|meer|more|mehr|less|minder|fewer|longer|later|dan|than)\b)"
)
_SUBJECT = rf"{_NOBODY_ELSE}(?:[^\W\d]+\s+){{0,2}}?"
_EACH = re.compile(rf"\b(?:{any_of(EACH_ONE)})\s+{_NOBODY_ELSE}[^\W\d]{{3,}}|\b(?:everyone|everybody|iedereen)\b",
                   re.IGNORECASE)  # fmt: skip
_NOT_DEAR = re.compile(rf"\b(?:{any_of(NO_ONE)})\s+{_SUBJECT}.*?\b(?:{any_of(DEARER)})\b", re.IGNORECASE)
_DEAREST = re.compile(rf"\b(?:{any_of(DEAREST)})\b", re.IGNORECASE)
_AT_MOST = re.compile(rf"\b(?:{any_of(NOT_ABOVE)})\b", re.IGNORECASE)


def speaks_of_each(said: str) -> bool:
    """Whether a sentence speaks of each partner by itself, or of none of them.

    Examples
    --------
    >>> speaks_of_each("Per supplier at most £180,000"), speaks_of_each("Per year at most £180,000")
    (True, False)
    >>> speaks_of_each("Maximaal € 200.000 per schooljaar"), speaks_of_each("No more than £200,000 per season")
    (False, False)
    >>> speaks_of_each("Geen aannemer boven € 90.000"), speaks_of_each("Geen kosten boven € 90.000")
    (True, False)
    """
    return any(one.search(said) for one in (_EACH, _NOT_DEAR, _DEAREST))


def dearest_said(said: str) -> bool:
    """Whether a sentence says that no partner may cost more than some amount.

    Examples
    --------
    >>> dearest_said("Each venue stays under £20,000"), dearest_said("Each venue costs more than £20,000")
    (True, False)
    >>> dearest_said("De duurste partij blijft onder de twee ton"), dearest_said("The dearest is Acme")
    (True, False)
    """
    if _NOT_DEAR.search(said):
        return True
    each = _EACH.search(said) or _DEAREST.search(said)
    return each is not None and _AT_MOST.search(said) is not None
