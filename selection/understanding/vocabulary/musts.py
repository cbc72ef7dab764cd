"""Words by which a sentence asks something of every partner without exception."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EVERY", "EXCLUDED", "MANDATORY", "NOT_ELIGIBLE", "OBLIGED", "WHOEVER", "WITHOUT"]

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

EXCLUDED: Mapping[str, tuple[str, ...]] = {
    "nl": ("uitgesloten", "valt af", "vallen af", "afgewezen", "niet toegelaten", "doen niet mee", "doet niet mee"),
    "de": ("ausgeschlossen", "scheidet aus", "scheiden aus", "nicht zugelassen"),
    "en": ("excluded", "rejected", "ruled out", "knocked out", "not considered"),
    "es": ("excluido", "excluidos", "excluidas", "descartados", "descartado"),
    "fr": ("exclu", "exclus", "exclues", "écartés", "éliminés"),
    "it": ("escluso", "esclusi", "escluse"),
    "pt": ("excluído", "excluídos", "excluídas"),
    "sv": ("utesluts", "utesluten"),
}
"""Behind partners who do, have or lack something they say that these stay out."""

NOT_ELIGIBLE: Mapping[str, tuple[str, ...]] = {
    "nl": ("niet in aanmerking",),
    "de": ("nicht in betracht", "nicht wählbar"),
    "en": ("not eligible", "ineligible", "disqualified"),
}
"""They say so of whoever stands before them."""

WHOEVER: Mapping[str, tuple[str, ...]] = {
    "nl": ("wie", "die", "zonder"),
    "de": ("wer", "die", "ohne"),
    "en": ("who", "whoever", "that", "which", "those", "without"),
    "es": ("que", "quien", "quienes", "sin"),
    "fr": ("qui", "quiconque", "sans"),
    "it": ("che", "chi", "senza"),
    "pt": ("que", "quem", "sem"),
    "sv": ("som", "utan"),
}
"""They pick some of the partners, by what they do, have or lack."""
