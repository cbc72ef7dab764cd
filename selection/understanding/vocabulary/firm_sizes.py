"""Words for how large or how old a firm is, and for what was bought of it: facts about it rather than merits."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selection.understanding.vocabulary.words import bare

__all__ = ["is_about_size"]

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
