"""Words by which a sentence limits what is spent."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["LESS", "LIMITED", "MONEY", "PAID"]

MONEY: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "budget",
        "totaalbudget",
        "plafond",
        "kostenplafond",
        "plafondbedrag",
        "bestedingsplafond",
        "kostenlimiet",
        "bestedingslimiet",
        "maximale uitgaven",
        "maximaal te besteden",
        "taakstellend bedrag",
    ),
    "de": (
        "budget",
        "gesamtbudget",
        "kostenobergrenze",
        "kostenrahmen",
        "preisobergrenze",
        "kostendeckel",
        "höchstbetrag",
        "ausgabengrenze",
    ),
    "en": (
        "budget",
        "cost ceiling",
        "spending limit",
        "spend limit",
        "price cap",
        "cost cap",
        "spend cap",
        "spending cap",
        "budget cap",
        "cap of",
        "capped at",
        "price ceiling",
        "spend ceiling",
        "maximum spend",
        "max spend",
    ),
    "es": ("presupuesto", "techo de gasto"),
    "fr": ("budget", "plafond"),
    "it": ("budget", "tetto di spesa"),
    "pt": ("orçamento",),
}
"""Together with a number they limit what may be spent."""

LESS: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "niet meer kosten dan",
        "niet meer worden dan",
        "niet meer zijn dan",
        "niet duurder dan",
        "niet boven",
        "niet hoger dan",
        "niet over",
        "niet hoger",
        "binnen",
        "onder",
        "minder dan",
        "lager dan",
        "beneden",
        "blijven op",
    ),
    "de": (
        "nicht mehr kosten als",
        "nicht teurer als",
        "nicht mehr kosten als",
        "nicht teurer als",
        "nicht über",
        "nicht höher als",
        "unter",
        "innerhalb",
        "weniger als",
        "unterhalb von",
    ),
    "en": (
        "not cost more than",
        "cost no more than",
        "not above",
        "not over",
        "not higher than",
        "not greater than",
        "cannot exceed",
        "can't exceed",
        "never exceed",
        "never more than",
        "within",
        "below",
        "under",
        "less than",
        "lower than",
        "limited to",
    ),
    "es": ("por debajo de", "no superior a", "menos de"),
    "fr": ("en dessous de", "moins de", "ne pas dépasser"),
}
"""Before an amount of money they limit it, unless a word before denies them."""

LIMITED: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "niet overschrijden",
        "niet te boven gaan",
        "te besteden",
        "beschikbaar",
        "is het maximum",
        "is de grens",
        "is de limiet",
        "is het plafond",
        "of minder",
        "of lager",
        "maximaal",
    ),
    "de": (
        "nicht übersteigen",
        "nicht überschreiten",
        "zur verfügung",
        "verfügbar",
        "ist die grenze",
        "ist das maximum",
        "oder weniger",
        "maximal",
    ),
    "en": (
        "to spend",
        "available",
        "is the limit",
        "is the maximum",
        "is the cap",
        "is the ceiling",
        "or less",
        "or below",
        "at most",
        "maximum",
        "max",
    ),
}
"""Behind an amount of money they limit it."""

PAID: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "prijs",
        "prijzen",
        "kosten",
        "invester",
        "bedrag",
        "uitgaven",
        "offerte",
        "contractwaarde",
        "het totaal",
        "totaalbedrag",
    ),
    "de": ("preis", "kosten", "betrag", "ausgaben", "angebot", "auftragswert"),
    "en": ("price", "cost", "invest", "spend", "amount", "fee", "quote", "contract value", "tco"),
}
"""Beginnings of words for what is paid."""
