"""Words for whom we work with now, did before, or do not know yet: in sentences and in headings of yes and no."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["FROM_NOW_ON", "NEW", "OF_NOW", "RELATION"]

NEW: Mapping[str, tuple[str, ...]] = {
    "nl": ("nieuw", "nieuwe", "nieuwkomer", "nieuwkomers", "nieuw gezicht", "nieuwe gezichten", "nieuw voor ons",
           "die we nog niet hebben", "die we nog niet kennen", "die we niet kennen", "waar we nog niet mee werken",
           "waarmee we nog niet werken", "waar we nooit mee werkten"),
    "de": ("neu", "neue", "neuer", "neuen", "neuling", "neulinge"),
    "en": ("new", "newcomer", "newcomers", "new to us", "brand new", "new face", "new faces",
           "we have never worked with", "we have not worked with", "we haven't worked with", "we do not have yet",
           "we do not know yet", "we don't know yet", "that has never worked for us", "never worked for us"),
}  # fmt: skip
"""Whom we do not work with yet."""

OF_NOW: Mapping[str, tuple[str, ...]] = {
    "nl": ("huidig", "huidige", "zittende", "bestaande", "waar we al mee werken", "waarmee we al werken",
           "die nu al voor ons werken", "nu al voor ons werken", "die al voor ons werken", "al voor ons werken",
           "waar we nu mee werken", "waarmee we nu werken", "waar we al klant zijn", "waar we nu al klant zijn",
           "waar we klant van zijn", "waar we mee werken", "met wie we al werken", "mee werken", "waarmee we werken"),
    "de": ("derzeitige", "derzeitigen", "bisherige", "bisherigen", "bestehende", "bestehenden"),
    "en": ("present", "current", "existing", "incumbent", "incumbents", "who already work for us",
           "works for us today", "work for us today", "works for us now", "works for us", "already works for us",
           "we work with today", "already work for us", "who work for us now", "working for us now",
           "we already work with", "we work with now", "we have used before", "we used before", "used before",
           "we have worked with before", "we have worked with", "worked with before", "we already use", "we use now",
           "we know already", "we already know", "we work with", "visited last time", "visited before",
           "we have visited before", "we visited last time", "we have played before", "played before"),
}  # fmt: skip
"""Whom we work with now, or did before."""

FROM_NOW_ON: Mapping[str, tuple[str, ...]] = {
    "nl": ("huidig", "huidige", "zittend", "zittende", "bestaand", "bestaande", "al", "eerder", "vorige", "vorig",
           "reeds", "bekend", "bekende"),
    "de": ("bisher", "bisherig", "bisheriger", "derzeitig", "derzeitiger", "aktuell", "bereits", "schon"),
    "en": ("present", "current", "currently", "existing", "incumbent", "before", "already", "last", "previous",
           "previously", "earlier", "prior"),
}  # fmt: skip
"""In the heading of a column of yes and no: who has a yes is with us now, or was before."""

RELATION: Mapping[str, tuple[str, ...]] = {
    "nl": ("klant", "leverancier", "partner", "aanbieder", "partij", "contract", "relatie", "werkt", "gewerkt",
           "samengewerkt", "bezocht", "gebruikt", "ingehuurd", "gespeeld", "ons", "nu", "met", "bij", "tour",
           "tournee", "keer", "jaar", "seizoen", "mee", "we", "school", "opdracht", "uitvoerder"),
    "de": ("kunde", "lieferant", "partner", "vertrag", "gearbeitet", "genutzt", "besucht", "uns", "mit", "mal",
           "jahr"),
    "en": ("customer", "client", "supplier", "partner", "provider", "vendor", "contractor", "contract", "works",
           "worked", "used", "visited", "played", "hired", "engaged", "us", "with", "by", "tour", "time", "year",
           "season", "venue", "caterer", "school", "now", "we", "have"),
}  # fmt: skip
"""The other words of such a heading."""
