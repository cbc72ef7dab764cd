"""Words for how large or how old a firm is, and for what was bought of it: facts about it rather than merits."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selection.understanding.vocabulary.words import bare

__all__ = ["FEWER", "HAS_TO_BE", "HAVING", "MORE", "STAFF", "TAKING", "THAT_IS", "WANTED", "is_about_size"]

WANTED: Mapping[str, tuple[str, ...]] = {
    "nl": ("we willen", "wij willen", "er moet", "er moeten", "we kiezen", "graag"),
    "en": ("we want", "we need", "we choose", "there must be", "there has to be", "there should be", "include"),
}
"""Before how many there have to be."""

HAVING: Mapping[str, tuple[str, ...]] = {
    "nl": ("met", "heeft", "hebben", "moet", "moeten", "die", "van", "mag"),
    "en": (
        "with",
        "having",
        "has",
        "have",
        "employing",
        "of",
        "must have",
        "may have",
        "can have",
        "has to have",
        "must employ",
        "employs",
    ),
}
"""Between a partner and its size."""

HAS_TO_BE: Mapping[str, tuple[str, ...]] = {
    "nl": ("moet", "moet een", "hoort", "dient", "moet zijn"),
    "en": ("must be", "should be", "has to be", "ought to be", "must", "should", "has to", "needs to be"),
}
"""Behind "one of the partners": there has to be one."""

THAT_IS: Mapping[str, tuple[str, ...]] = {
    "nl": ("dat wil zeggen", "dus", "oftewel", "ofwel", "d.w.z."),
    "en": ("that is", "meaning", "so", "i.e.", "that means"),
}
"""Before what a word like small stands for."""

FEWER: Mapping[str, tuple[str, ...]] = {
    "nl": ("minder dan", "onder de", "kleiner dan"),
    "en": ("fewer than", "less than", "under", "below"),
}
MORE: Mapping[str, tuple[str, ...]] = {
    "nl": ("meer dan", "boven de", "groter dan", "over de"),
    "en": ("more than", "over", "above"),
}
"""Before a number of employees, or of anything else that a column counts."""

TAKING: Mapping[str, tuple[str, ...]] = {
    "nl": ("meedoen", "mee", "erbij", "hebben", "tellen", "in dienst hebben", "in dienst", "bij zitten"),
    "en": ("takes part", "take part", "on board", "be included"),
}
"""Behind it they say no more."""

STAFF: Mapping[str, tuple[str, ...]] = {
    "nl": ("medewerkers", "medewerker", "personeel", "personeelsleden", "werknemers", "mensen", "man", "man personeel",
           "man in dienst", "mensen in dienst", "fte", "fte's", "krachten"),
    "en": ("staff", "employees", "employee", "people", "headcount", "heads", "fte", "ftes", "workers", "persons",
           "members of staff", "people on the payroll"),
}  # fmt: skip
"""Who works at a firm: whichever of them is the heading of a column of numbers."""

_SIZES: Mapping[str, tuple[str, ...]] = {
    "nl": ("opgericht", "oprichting", "oprichtingsjaar", "bouwjaar bedrijf", "medewerkers", "aantal medewerkers",
           "personeelsleden", "werknemers", "omzet", "jaaromzet", "bestelwaarde", "inkoopvolume", "spend"),
    "de": ("gegrundet", "grundung", "grundungsjahr", "mitarbeiter", "mitarbeiterzahl", "anzahl mitarbeiter",
           "beschaftigte", "umsatz", "jahresumsatz", "bestellwert", "einkaufsvolumen"),
    "en": ("founded", "established", "year founded", "founding year", "employees", "number of employees", "headcount",
           "staff size", "turnover", "annual turnover", "revenue", "annual revenue", "spend", "annual spend",
           "order value", "purchase volume"),
    "es": ("fundada", "fundacion", "ano de fundacion", "empleados", "numero de empleados", "facturacion",
           "volumen de compra"),
    "fr": ("fondee en", "annee de creation", "effectif", "effectifs", "nombre de salaries", "salaries",
           "chiffre d affaires", "volume d achat"),
    "it": ("fondata", "anno di fondazione", "dipendenti", "numero di dipendenti", "numero dipendenti", "fatturato",
           "volume acquisti"),
    "pt": ("fundada", "ano de fundacao", "funcionarios", "numero de funcionarios", "faturamento"),
}  # fmt: skip

_WORDS = frozenset(word for own in _SIZES.values() for word in own)
_LEFT_OUT = re.compile(
    r"\([^)]*\)|\b(?:fy|gj|jaar|year|jahr)?\s*(?:19|20)?\d\d\b|[€$£]|\b(?:k|m|mln|mio|eur|fte|gj|fy)\b", re.IGNORECASE
)


def is_about_size(name: str) -> bool:
    """Whether a heading says how large or old a firm is, or what it sold, and nothing else.

    Examples
    --------
    >>> is_about_size("Turnover 2024 (M€)"), is_about_size("Aantal medewerkers"), is_about_size("Inzet medewerkers")
    (True, True, False)
    """
    return bare(_LEFT_OUT.sub(" ", name)) in _WORDS
