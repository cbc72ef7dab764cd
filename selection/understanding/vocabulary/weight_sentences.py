"""Words in a sentence that says how much criteria count: "quality 40 %, price 60 %", "price counts double"."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["COUNTS", "DOUBLE", "FILLERS", "REST"]

COUNTS: Mapping[str, tuple[str, ...]] = {
    "nl": ("telt", "tellen", "weegt", "wegen"),
    "de": ("zählt", "zählen", "wiegt"),
    "en": ("counts", "count", "weighs", "weigh"),
    "es": ("cuenta", "cuentan", "pesa", "vale"),
    "fr": ("compte", "comptent"),
    "it": ("conta", "contano", "pesa"),
    "pt": ("conta", "contam", "vale"),
}
"""Between a criterion and how many times it counts."""

DOUBLE: Mapping[int, tuple[str, ...]] = {
    1: ("enkel", "een keer", "once", "einfach", "single"),
    2: ("dubbel", "twee keer", "tweemaal", "double", "twice", "doppelt", "zweifach", "doble", "doppio", "dobro"),
    3: ("driedubbel", "drie keer", "driemaal", "triple", "three times", "dreifach", "triplo"),
}
"""How many times something counts, in words."""

REST: Mapping[str, tuple[str, ...]] = {
    "nl": ("rest", "de rest", "overige", "de overige", "andere", "de andere", "al het andere"),
    "de": ("rest", "der rest", "alles andere", "die anderen"),
    "en": ("rest", "the rest", "others", "the others", "all others", "all other criteria"),
    "es": ("resto", "el resto", "los demás"),
    "fr": ("reste", "le reste", "les autres"),
    "it": ("resto", "il resto", "gli altri"),
    "pt": ("resto", "o resto", "os outros"),
}
"""All criteria that were not named."""

FILLERS = frozenset({
    "en", "and", "und", "y", "e", "et", "och", "of", "or", "de", "het", "een", "the", "a", "der", "die", "das",
    "el", "la", "los", "las", "le", "les", "il", "lo", "o", "os", "for", "voor", "für", "pour", "para", "per",
    "op", "on", "auf", "is", "zijn", "are", "ist", "sind", "es", "son", "est", "sont", "with", "met", "mit",
    "mee", "telt", "tellen", "weegt", "wegen", "counts", "count", "zählt", "weighs", "score", "scores", "only",
    "alleen", "nur", "to", "at", "van",
})  # fmt: skip
"""Around the name of a criterion and its number they say nothing."""
