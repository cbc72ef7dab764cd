"""The weight that a heading states beside the name of its criterion: Quality (40 %), Prijs - weging 3."""

from __future__ import annotations

import re

__all__ = ["in_heading", "without_weight"]

_WORDS = (
    "weging|wegingsfactor|weegfactor|gewicht|gewichtung|gew\\.?|weight|weighting|wt\\.?|peso|ponderaci[oó]n|poids|"
    "pond[eé]ration|coef\\.?|coefficient|ponderazione|pondera[cç][aã]o|vikt|viktning|waga"
)
_ASIDE = re.compile(rf"\s*\([^()]*\b(?:{_WORDS})(?!\w)[^()]*\)\s*$", re.IGNORECASE)
_IN_HEADING = re.compile(
    rf"[\s(\[–-]*(?:\b(?:{_WORDS}|wf|w)(?!\w)\s*[:=]?\s*)?(\d{{1,3}}(?:[.,]\d+)?)\s*%\s*[)\]]?\s*$"
    rf"|[\s(\[–-]+(?:{_WORDS}|wf)(?!\w)\s*[:=]?\s*(\d{{1,3}}(?:[.,]\d+)?)\s*[)\]]?\s*$"
    r"|\s*[(\[]\s*(?:[x×]\s*(\d{1,2})|(\d{1,2})\s*[x×])\s*[)\]]\s*$",
    re.IGNORECASE,
)


def in_heading(heading: str) -> float | None:
    """The weight that a heading states, such as "Quality (40 %)".

    Examples
    --------
    >>> in_heading("Kwaliteit (40%)"), in_heading("Prijs - weging 3"), in_heading("Innovatie 2030")
    (0.4, 3.0, None)
    """
    match = _IN_HEADING.search(heading)
    if match is None:
        return None
    if match[1]:
        return float(match[1].replace(",", ".")) / 100
    return float(next(one for one in match.groups()[1:] if one).replace(",", "."))


def without_weight(heading: str) -> str:
    """The heading without the weight in it."""
    return _IN_HEADING.sub("", _ASIDE.sub("", heading)).strip(" -–:") or heading
