"""Words for what is not there: it does not apply, or nobody knows. By language, so that one is added in one place."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["NOT_APPLICABLE", "UNKNOWN", "is_not_applicable", "is_unknown"]

NOT_APPLICABLE: Mapping[str, tuple[str, ...]] = {
    "nl": ("n.v.t.", "n.v.t", "nvt", "nvt.", "n v t", "niet van toepassing"),
    "de": ("entfällt", "entf.", "nicht zutreffend", "nicht anwendbar", "trifft nicht zu", "n. a.", "n.zutr."),
    "en": ("n/a", "na", "n.a.", "n.a", "not applicable", "not relevant"),
    "es": ("no aplica", "no procede", "no aplicable", "n/p"),
    "fr": ("s.o.", "s/o", "sans objet", "non applicable", "ne s'applique pas"),
    "it": ("non applicabile", "non pertinente", "n.p."),
    "pt": ("não aplicável", "não se aplica"),
    "pl": ("nie dotyczy", "nd."),
}

UNKNOWN: Mapping[str, tuple[str, ...]] = {
    "": ("?", "??", "???", "none", "null", "nan", "tbd", "t.b.d.", "tba", "tbc"),
    "nl": ("onbekend", "nog niet bekend", "niet bekend", "n.n.b.", "nnb", "n.b.", "n.b", "n.t.b.", "ntb",
           "nog te bepalen", "volgt",
           "geen opgave", "niet opgegeven", "niet ingevuld", "niet beoordeeld", "geen antwoord",
           "geen info", "geen informatie"),
    "de": ("unbekannt", "noch nicht bekannt", "nicht bekannt", "k.a.", "k. a.", "k.a", "ka", "keine angabe",
           "keine angaben", "noch offen", "folgt", "nicht bewertet", "keine antwort",
           "keine info", "keine information"),
    "en": ("unknown", "not known", "not yet known", "not stated", "to be determined", "to be confirmed", "pending",
           "not rated", "not scored", "no answer", "no data", "no info", "no information"),
    "es": ("desconocido", "no se sabe", "por determinar", "sin datos", "pendiente", "n/d", "sin respuesta",
           "s/d", "sin dato", "sin información", "s/ info", "no informado"),
    "fr": ("inconnu", "à déterminer", "non communiqué", "n.c.", "non renseigné", "à venir",
           "n/c", "pas d'information"),
    "it": ("sconosciuto", "da definire", "non noto", "n.d.", "dato mancante"),
    "pt": ("desconhecido", "a definir", "sem dados", "s/ info", "s/ informação", "sem informação", "não informado"),
    "pl": ("brak danych", "b/d", "b.d.", "nieznane", "nie podano", "nie oceniono"),
}  # fmt: skip

_VOID = frozenset(word for words in NOT_APPLICABLE.values() for word in words)
_OPEN = frozenset(word for words in UNKNOWN.values() for word in words)


def is_not_applicable(value: object) -> bool:
    """Whether somebody wrote that the question does not apply."""
    return isinstance(value, str) and _folded(value) in _VOID


def is_unknown(value: object) -> bool:
    """Whether somebody wrote that the answer is not known."""
    return isinstance(value, str) and _folded(value) in _OPEN


def _folded(word: str) -> str:
    return " ".join(word.split()).casefold()
