"""Words by which a sentence says with how many partners one goes on, and that it is no rule after all."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "BEFORE_NOW",
    "COUNTS",
    "GO_ON",
    "GO_WITH",
    "HAVE_DONE",
    "NO_PARTNERS",
    "PICK",
    "TAKE",
    "THERE_WILL_BE",
    "WANT",
    "WE",
]

WE: Mapping[str, tuple[str, ...]] = {
    "nl": ("we", "wij", "we gaan", "wij gaan", "we willen", "wij willen", "we zullen", "wij zullen"),
    "de": ("wir", "wir wollen", "wir werden"),
    "en": ("we", "we will", "we shall", "we'll", "we want to", "we must", "we intend to", "we are", "we are going to",
           "we plan to"),
}  # fmt: skip
"""Who decides, with what stands between that and what is done."""

PICK: Mapping[str, tuple[str, ...]] = {
    "nl": ("kiezen", "kiezen er", "openen", "openen er", "contracteren", "contracteren er", "selecteren",
           "selecteren er", "nemen er"),
    "de": ("wählen", "beauftragen"),
    "en": ("choose", "select", "appoint", "pick", "contract", "hire", "take on", "engage", "open"),
}  # fmt: skip
"""Before a number with no noun behind it they say that so many partners are wanted."""

GO_WITH: Mapping[str, tuple[str, ...]] = {
    "nl": ("gaan in zee met", "gaan we in zee met", "gaan wij in zee met", "in zee gaan met", "gaan verder met",
           "gaan we verder met", "gaan wij verder met", "willen verder met", "willen we verder met", "verder gaan met",
           "gaan door met", "door gaan met", "doorgaan met", "sluiten met", "sluiten we met", "contract sluiten met",
           "contracten sluiten met", "overeenkomst sluiten met", "sluiten een contract met", "sluiten contracten met",
           "sluiten een overeenkomst met", "sluiten een raamovereenkomst met", "kiezen voor", "gunnen aan",
           "beginnen met", "starten met"),
    "de": ("machen weiter mit", "gehen weiter mit", "entscheiden uns für", "schließen verträge mit"),
    "en": ("go with", "going with", "go ahead with", "going ahead with", "proceed with", "go forward with",
           "move forward with", "continue with", "settle on", "sign with", "award to", "award the contract to",
           "sign contracts with", "go to", "open with", "start with", "go for", "going for"),
}  # fmt: skip
"""Before a number of partners they say that so many are wanted."""

GO_ON: Mapping[str, tuple[str, ...]] = {
    "nl": ("verder", "door", "in zee", "een contract sluiten", "een overeenkomst sluiten", "verder gaan", "doorgaan"),
    "de": ("weiter", "weitermachen"),
}
"""Behind "we go with so many" they end what is said."""

TAKE: Mapping[str, tuple[str, ...]] = {
    "nl": ("nemen", "nemen er", "kiezen", "kiezen er", "contracteren", "gaan met", "gaan voor", "willen", "willen er"),
    "de": ("nehmen", "wählen", "wollen"),
    "en": ("take", "choose", "pick", "select", "appoint", "want", "go for", "go with"),
}
"""Before a limit and a number with nothing behind it they say how many partners are wanted."""

COUNTS: Mapping[str, tuple[str, ...]] = {
    "nl": ("telt", "bestaat uit", "heeft", "krijgt", "moet bestaan uit", "zal bestaan uit", "gaat bestaan uit"),
    "de": ("besteht aus", "hat", "zählt"),
    "en": (
        "has",
        "consists of",
        "counts",
        "is made up of",
        "will have",
        "shall have",
        "must have",
        "is to have",
        "is to consist of",
        "will consist of",
        "should have",
        "should consist of",
        "must consist of",
    ),
}
"""Between an alliance and how many members there are in it."""

NO_PARTNERS: Mapping[str, tuple[str, ...]] = {
    "nl": ("criteria", "weken", "dagen", "jaar", "jaren", "maanden", "rondes", "keer", "percelen", "offertes",
           "opties", "momenten", "bezoeken", "gesprekken", "bijeenkomsten", "scenario's", "punten", "beoordelaars",
           "stappen"),
    "de": ("kriterien", "wochen", "tage", "jahre", "monate", "runden", "lose", "angebote", "optionen", "punkte",
           "termine", "gespräche", "schritte", "szenarien"),
    "en": ("criteria", "weeks", "days", "years", "months", "rounds", "times", "lots", "bids", "offers", "quotes",
           "options", "visits", "interviews", "meetings", "scenarios", "points", "assessors", "steps", "phases"),
}  # fmt: skip
"""What is counted in such sentences and is nobody."""

WANT: Mapping[str, tuple[str, ...]] = {
    "nl": ("willen", "wil", "wenst", "zoekt"),
    "de": ("wollen", "brauchen"),
    "en": (
        "want",
        "wants",
        "are after",
        "is after",
        "would like",
        "need",
        "needs",
        "are looking for",
        "is looking for",
    ),
}
"""Before a number of partners, and with little behind it, they say that so many are wanted."""

THERE_WILL_BE: Mapping[str, tuple[str, ...]] = {
    "nl": ("er komen", "het worden", "het moeten er", "het worden er", "er is plaats voor", "er is ruimte voor"),
    "de": ("es werden", "es sollen"),
    "en": ("there will be", "there shall be", "there must be", "there should be", "it will be", "there is room for"),
}
"""The same without who decides."""

HAVE_DONE: Mapping[str, tuple[str, ...]] = {
    "nl": ("zijn", "waren", "hebben", "hadden", "werden", "is", "was"),
    "de": ("sind", "waren", "haben", "hatten", "wurden"),
    "en": ("were", "was", "had"),
}
"""Right before a number of partners they tell what happened to them."""

BEFORE_NOW: Mapping[str, tuple[str, ...]] = {
    "nl": ("vorig jaar", "vorige keer", "vorige ronde", "de vorige periode", "afgelopen jaar", "destijds", "voorheen",
           "tot nu toe", "tot dusver", "indertijd"),
    "de": ("letztes jahr", "im vorjahr", "letztes mal", "bisher", "damals"),
    "en": ("last year", "last time", "last round", "previously", "in the past", "so far", "until now", "back then",
           "did not", "didn't"),
}  # fmt: skip
"""They tell of what was, which is no rule for what is to come."""
