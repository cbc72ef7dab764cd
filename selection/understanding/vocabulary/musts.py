"""Words by which a sentence asks something of every partner without exception."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EVERY", "MANDATORY", "OBLIGED", "WITHOUT"]

EVERY: Mapping[str, tuple[str, ...]] = {
    "nl": ("alle", "allen", "elke", "elk", "iedere", "ieder", "iedereen", "allemaal"),
    "de": ("alle", "jeder", "jede", "jedes", "sämtliche"),
    "en": ("all", "every", "each", "everyone", "everybody"),
}
"""Before a word of obligation, with the partners at most in between, they ask something of each."""

OBLIGED: Mapping[str, tuple[str, ...]] = {
    "nl": ("moet", "moeten", "dient", "dienen"),
    "de": ("muss", "müssen"),
    "en": ("must", "need", "needs", "have to", "has to", "shall"),
}
"""Words of obligation."""

MANDATORY: Mapping[str, tuple[str, ...]] = {
    "nl": ("verplicht", "vereist", "een eis", "harde eis", "knock-out", "knockout", "voorwaarde"),
    "de": ("pflicht", "zwingend", "erforderlich", "verpflichtend", "ausschlusskriterium"),
    "en": (
        "mandatory",
        "required",
        "a must",
        "obligatory",
        "compulsory",
        "knock-out",
        "knockout",
        "prerequisite",
        "pass/fail",
        "essential",
    ),
}
"""They say of a requirement that it has to be met."""

WITHOUT: Mapping[str, tuple[str, ...]] = {"nl": ("zonder",), "de": ("ohne",), "en": ("without",)}
"""Behind a word that denies they say the same of what follows."""
