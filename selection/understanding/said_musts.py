"""Whether a sentence asks something of every partner without exception."""

from __future__ import annotations

import re

from selection.understanding.vocabulary import musts
from selection.understanding.vocabulary import wishes as words
from selection.understanding.vocabulary.patterns import any_of

__all__ = ["asked_of_all", "level_puts_out", "must_said", "puts_out"]

_ALL = re.compile(
    rf"\b(?:{any_of(musts.EVERY)})\s+(?:(?!not\b|niet\b|nicht\b)[^\W\d]+\s+){{0,2}}?(?:{any_of(musts.OBLIGED)})\b",
    re.IGNORECASE,
)
_MUST = re.compile(
    rf"\b(?:{any_of(musts.OBLIGED)}|{any_of(musts.MANDATORY)})\b|\b(?:{any_of(words.NO)})\s+[^.;]*?"
    rf"\b(?:{any_of(musts.WITHOUT)})\b"
    rf"|^(?:{any_of(musts.ONLY)})\s+(?:{any_of(words.PARTNERS)})\s+(?:met|mit|with|die|who|that)\b"
    rf"|^only\s+(?:[^\s.;]+\s+){{1,3}}(?:accredited|certified)\s+(?:{any_of(words.PARTNERS)})\b",
    re.IGNORECASE,
)
_NONE_WITHOUT = re.compile(
    rf"^\W*(?:no|geen|kein|{any_of(musts.WITHOUT)})\s+[^,;=→]{{2,40}}?\s*(?:,|=+>?|->|→|:|–|-\s)\s*(?:{any_of(musts.NO_DEAL)})\W*$",
    re.IGNORECASE,
)
"""No ISO 9001, no contract."""
_OPTIONAL = re.compile(rf"\b(?:{any_of(words.NO)})\s+(?:[^\W\d]+\s+)?(?:{any_of(musts.MANDATORY)})\b", re.IGNORECASE)

_OUT = re.compile(
    rf"\b(?:{any_of(words.PARTNERS)}|{any_of(musts.BIDS)})\b[^.;]*\b(?:{any_of(musts.WHOEVER)})\b[^.;]*"
    rf"\b(?:{any_of(musts.EXCLUDED)})\b"
    rf"|^(?:{any_of(musts.WHOEVER)})\b[^.;]*\b(?:{any_of(musts.EXCLUDED)})\b|\b(?:{any_of(musts.NOT_ELIGIBLE)})\b"
    rf"|^\W*(?:{any_of(musts.WITHOUT)})\b[^.;]*\b(?:{any_of(words.NO)}|cannot|can't|may not|aus)\b"
    rf"|(?:[^\s.;]+\s+){{2}}(?:=+>?|->|→|\b(?:{any_of(musts.MEANS)})\b)\s*(?:{any_of(musts.OUT)})\s*(?:[.!;]|$)",
    re.IGNORECASE,
)


_EXCLUSION = rf"(?:{any_of(musts.EXCLUSION)})"
_LEVEL_OUT = re.compile(
    rf"(?:^|[;,.|]\s*)\(?(?:\d{{1,3}}(?:\s*(?:-|–|t/m|to|tot|bis)\s*\d{{1,3}})?|[A-E])\)?\s*[=:–-]\s*(?:[^=;|.]|\.(?!\s))*?"
    rf"(?<!\bno )(?<!\bgeen )(?<!\bkein )(?<!\bnot )(?<!\bniet )(?<!\bnicht )"
    rf"(?:\b{_EXCLUSION}\b|[(,–-]\s*(?:{any_of(musts.OUT)})\s*(?:\)|$))"
    rf"|[(,–-]\s*(?:=\s*)?(?:{_EXCLUSION}|{any_of(musts.OUT)})\s*\)?\W*$",
    re.IGNORECASE,
)


def level_puts_out(said: str) -> bool:
    """Whether what a legend says of a level is that whoever has it stays out.

    Examples
    --------
    >>> level_puts_out("1 = onvoldoende (uitsluiting)"), level_puts_out("poor (knock-out)")
    (True, True)
    >>> level_puts_out("1 = carried out badly"), level_puts_out("1 = matig (geen uitsluiting)")
    (False, False)
    """
    return _LEVEL_OUT.search(said) is not None


def asked_of_all(said: str) -> bool:
    """Whether a sentence says that all partners must do, have or be something.

    Examples
    --------
    >>> asked_of_all("All must have ISO 27001"), asked_of_all("Elke partij moet VCA hebben")
    (True, True)
    >>> asked_of_all("All scores were checked"), asked_of_all("Not all partners need a depot")
    (False, False)
    """
    found = _ALL.search(said)
    return found is not None and not re.search(r"\b(?:not|niet|nicht)\s+$", said[: found.start()], re.IGNORECASE)


def must_said(said: str) -> bool:
    """Whether a sentence that names a requirement says that it has to be met.

    Examples
    --------
    >>> must_said("ISO 27001 is mandatory"), must_said("No suppliers without VCA"), must_said("VCA is niet verplicht")
    (True, True, False)
    >>> must_said("No ISO 9001, no contract."), must_said("Geen HACCP = niet meedoen"), must_said("No ISO, no problem")
    (True, True, False)
    """
    is_said = _MUST.search(said) is not None or _NONE_WITHOUT.search(said) is not None
    return is_said and _OPTIONAL.search(said) is None


def puts_out(said: str) -> bool:
    """Whether a sentence says that partners who do, have or lack something stay out.

    Examples
    --------
    >>> puts_out("Partners without a safeguarding policy are excluded."), puts_out("Wie geen VCA heeft, valt af")
    (True, True)
    >>> puts_out("Zonder ISO 27001 doet een partij niet mee"), puts_out("Without VCA a party cannot take part")
    (True, True)
    >>> puts_out("Red on technology = out"), puts_out("Las ofertas que no lo alcancen quedan excluidas")
    (True, True)
    >>> puts_out("Prices of suppliers with VAT excluded"), puts_out("Transport is excluded from the price")
    (False, False)
    """
    return _OUT.search(said) is not None
