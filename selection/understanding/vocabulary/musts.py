"""Words by which a sentence asks something of every partner without exception."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "BIDS",
    "EVERY",
    "EXCLUDED",
    "EXCLUSION",
    "MANDATORY",
    "MEANS",
    "NOT_ELIGIBLE",
    "NO_DEAL",
    "OBLIGED",
    "ONLY",
    "OUT",
    "WHOEVER",
    "WITHOUT",
]

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

ONLY: Mapping[str, tuple[str, ...]] = {
    "nl": ("alleen", "uitsluitend", "enkel"),
    "de": ("nur", "ausschließlich"),
    "en": ("only",),
}
"""Before partners with something they put out whoever has it not."""

WITHOUT: Mapping[str, tuple[str, ...]] = {"nl": ("zonder",), "de": ("ohne",), "en": ("without",)}
"""Behind a word that denies they say the same of what follows."""

NO_DEAL: Mapping[str, tuple[str, ...]] = {
    "nl": ("geen contract", "geen opdracht", "geen deelname", "geen gunning", "geen deal", "geen plek", "geen partner",
           "niet meedoen", "doet niet mee", "doe je niet mee", "dan doe je niet mee", "geen kans"),
    "de": ("kein vertrag", "kein auftrag", "keine teilnahme", "nicht dabei"),
    "en": ("no contract", "no deal", "no place", "no entry", "no partnership", "no award", "no business",
           "not in", "not taking part", "no seat", "no chance"),
}  # fmt: skip
"""Behind what somebody lacks: who has it not stays out."""

EXCLUDED: Mapping[str, tuple[str, ...]] = {
    "nl": ("uitgesloten", "valt af", "vallen af", "afgewezen", "niet toegelaten", "doen niet mee", "doet niet mee"),
    "de": (
        "ausgeschlossen",
        "scheidet aus",
        "scheiden aus",
        "nicht zugelassen",
        "nicht beauftragt",
        "nicht berücksichtigt",
    ),
    "en": ("excluded", "rejected", "ruled out", "knocked out", "not considered"),
    "es": ("excluido", "excluidos", "excluidas", "excluida", "descartados", "descartado", "descartadas"),
    "fr": ("exclu", "exclus", "exclues", "écartés", "écartées", "éliminé", "éliminée", "éliminés", "éliminées"),
    "it": ("escluso", "esclusi", "escluse"),
    "pt": ("excluído", "excluídos", "excluídas"),
    "sv": ("utesluts", "utesluten"),
}
"""Behind partners who do, have or lack something they say that these stay out."""

NOT_ELIGIBLE: Mapping[str, tuple[str, ...]] = {
    "nl": ("niet in aanmerking",),
    "de": ("nicht in betracht", "nicht wählbar"),
    "en": ("not eligible", "ineligible", "disqualified", "not be selected"),
    "es": ("no se selecciona", "no se seleccionan", "no será seleccionado", "no serán seleccionados"),
    "fr": ("non retenu", "non retenue", "non retenus", "non retenues"),
    "it": ("non ammesso", "non ammessi", "non ammesse"),
}
"""They say so of whoever stands before them."""

WHOEVER: Mapping[str, tuple[str, ...]] = {
    "nl": ("wie", "die", "zonder", "met een"),
    "de": ("wer", "die", "ohne", "mit"),
    "en": ("who", "whoever", "that", "which", "those", "without"),
    "es": ("que", "quien", "quienes", "sin"),
    "fr": ("qui", "quiconque", "sans", "obtenant", "ayant", "dont"),
    "it": ("che", "chi", "senza"),
    "pt": ("que", "quem", "sem"),
    "sv": ("som", "utan"),
}
"""They pick some of the partners, by what they do, have or lack."""

BIDS: Mapping[str, tuple[str, ...]] = {
    "nl": ("inschrijving", "inschrijvingen", "offerte", "offertes", "aanbiedingen", "bureaus"),
    "de": ("angebot", "angebote"),
    "en": ("bid", "bids", "tender", "tenders", "proposal", "proposals", "offers"),
    "es": ("oferta", "ofertas", "propuestas", "licitadores"),
    "fr": ("offre", "offres", "candidats"),
    "it": ("offerta", "offerte"),
    "pt": ("proposta", "propostas"),
}
"""What partners hand in stands for them where a sentence says who stays out."""

MEANS: Mapping[str, tuple[str, ...]] = {
    "nl": ("betekent", "is"),
    "de": ("bedeutet", "ist", "führt zum"),
    "en": ("means", "is"),
    "es": ("significa", "es"),
    "fr": ("signifie", "est"),
    "it": ("significa",),
}
"""Between what happens and what follows from it."""

OUT: Mapping[str, tuple[str, ...]] = {
    "nl": ("afvallen", "uitsluiting", "afwijzing", "knock-out", "knockout", "ko", "einde verhaal"),
    "de": ("ausschluss", "raus", "ko"),
    "en": ("out", "exclusion", "rejection", "knock-out", "knockout", "ko"),
    "es": ("fuera", "exclusión", "excluido"),
    "fr": ("exclu", "exclusion", "éliminatoire", "élimination"),
    "it": ("fuori", "esclusione"),
}
"""At the end of a sentence they say that somebody stays out."""

EXCLUSION: Mapping[str, tuple[str, ...]] = {
    "nl": ("uitsluiting", "uitgesloten", "valt af", "afvaller", "knock-out", "knockout"),
    "de": ("ausschluss", "ausgeschlossen", "scheidet aus", "ausschlusskriterium"),
    "en": ("exclusion", "excluded", "excludes", "disqualified", "disqualification", "disqualifies", "knocked out"),
    "es": ("exclusión", "excluido", "excluida", "excluyente"),
    "fr": ("exclu", "exclue", "exclusion", "éliminatoire", "élimination"),
    "it": ("esclusione", "escluso", "esclusa"),
}
"""Beside a level they say that whoever has it stays out."""
