"""Words in clauses that limit how many partners come from a group, are new, or have a certificate."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["AND", "CERTIFICATE", "DIFFERENT", "EACH", "EXACTLY", "HAVE", "IF", "IN_ALL", "KEEPING", "LACKING",
           "LEAST", "LIGHT", "MORE_THAN", "MOST", "MUST", "NEITHER", "NOBODY", "NOT", "NO_PARTY",
           "ONLY", "OR", "OUT", "PLACES", "PRESENT", "SAME", "WITH"]  # fmt: skip

MOST: Mapping[str, tuple[str, ...]] = {
    "nl": ("niet meer dan", "nooit meer dan", "niet meer worden dan", "maximaal", "hoogstens", "ten hoogste",
           "hooguit", "max", "maximum", "op zijn hoogst", "op z'n hoogst", "tot en met", "niet boven de",
           "mogen niet meer dan"),
    "de": ("nicht mehr als", "höchstens", "maximal"),
    "en": ("no more than", "not more than", "never more than", "at most", "a maximum of", "maximum of", "maximum",
           "max", "up to", "at the most", "cannot exceed"),
}  # fmt: skip
"""Before or behind a number of partners: so many and no more."""

MORE_THAN: Mapping[str, tuple[str, ...]] = {
    "nl": ("meer dan",),
    "de": ("mehr als",),
    "en": ("more than",),
}
"""The same where the clause denies it: "we cannot play more than two"."""

LEAST: Mapping[str, tuple[str, ...]] = {
    "nl": ("minstens", "minimaal", "ten minste", "tenminste", "minimum", "niet minder dan", "op zijn minst",
           "op z'n minst", "min", "of meer", "als minimum", "in ieder geval", "in elk geval"),
    "de": ("mindestens", "wenigstens", "oder mehr"),
    "en": ("at least", "at the least", "no fewer than", "not fewer than", "no less than", "not less than",
           "a minimum of", "minimum of", "minimum", "min", "or more", "as a minimum", "in any case"),
}  # fmt: skip
"""Before or behind a number of partners: so many or more."""

EXACTLY: Mapping[str, tuple[str, ...]] = {
    "nl": ("precies", "exact"),
    "de": ("genau",),
    "en": ("exactly", "precisely"),
}
"""Before a number: no more and no fewer."""

EACH: Mapping[str, tuple[str, ...]] = {
    "nl": ("elke", "elk", "iedere", "ieder", "per", "alle", "allemaal", "iedereen", "telkens"),
    "de": ("jede", "jeder", "jedes", "jedem", "pro", "je", "alle"),
    "en": ("each", "every", "per", "all", "everyone", "everybody"),
}
"""Before the word for a group: each of them; before one for partners: whoever takes part."""

PLACES: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "plaats",
        "plaatsen",
        "locatie",
        "locaties",
        "regio",
        "regio's",
        "gebied",
        "gebieden",
        "provincie",
        "provincies",
        "gemeente",
        "gemeenten",
        "stad",
        "steden",
        "woonplaats",
        "streek",
        "streken",
    ),
    "en": (
        "place",
        "places",
        "location",
        "locations",
        "region",
        "regions",
        "area",
        "areas",
        "county",
        "counties",
        "town",
        "towns",
        "city",
        "cities",
        "district",
        "districts",
    ),
}
"""The word for a group where groups are places: whichever of them is the heading."""

SAME: Mapping[str, tuple[str, ...]] = {
    "nl": ("dezelfde", "hetzelfde", "zelfde", "een en dezelfde", "één en dezelfde", "één enkele"),
    "de": ("derselben", "demselben", "gleichen"),
    "en": ("the same", "same", "any one", "any single", "a single", "any"),
}
"""Before the word for a group: no matter which of them."""

NOBODY: Mapping[str, tuple[str, ...]] = {
    "nl": ("geen", "niemand", "geen enkele", "geen van de"),
    "de": ("kein", "keine", "keinen", "niemand"),
    "en": ("no", "nobody", "none", "no one", "none of the"),
}
"""Before a word for partners: not one."""

NOT: Mapping[str, tuple[str, ...]] = {
    "nl": ("niet", "nooit"),
    "de": ("nicht", "nie"),
    "en": ("not", "never", "cannot", "can't", "won't", "do not", "don't", "must not", "may not", "should not"),
}
"""They deny what stands behind them."""

NEITHER: Mapping[str, tuple[str, ...]] = {
    "nl": ("nog niet", "niet eerder", "nooit eerder", "nog nooit"),
    "de": ("noch nicht", "noch nie"),
    "en": ("not yet", "did not", "didn't", "have not", "haven't", "have never"),
}
"""Before what marks the partners now: the others."""

ONLY: Mapping[str, tuple[str, ...]] = {
    "nl": ("alleen", "uitsluitend", "enkel", "louter"),
    "de": ("nur", "ausschließlich"),
    "en": ("only", "exclusively", "solely"),
}
"""Before partners who have something: nobody else."""

HAVE: Mapping[str, tuple[str, ...]] = {
    "nl": ("heeft", "hebben", "bezit", "bezitten", "voldoet aan", "voldoen aan", "beschikt over", "beschikken over",
           "is", "zijn", "wordt", "worden"),
    "de": ("hat", "haben", "ist", "sind"),
    "en": ("has", "have", "having", "holds", "hold", "holding", "carries", "carry", "is", "are", "be",
           "end up with", "ends up with"),
}  # fmt: skip
"""Between partners and what they have or are."""

WITH: Mapping[str, tuple[str, ...]] = {"nl": ("met",), "de": ("mit",), "en": ("with",)}
"""The same without a verb."""

MUST: Mapping[str, tuple[str, ...]] = {
    "nl": ("moet", "moeten", "dient", "dienen", "nodig", "verplicht", "vereist", "horen", "hoort"),
    "de": ("muss", "müssen", "nötig", "brauchen"),
    "en": ("must", "need", "needs", "needed", "shall", "should", "required", "have to", "has to"),
}
"""Words of need."""

LACKING: Mapping[str, tuple[str, ...]] = {
    "nl": ("zonder", "niet in het bezit van", "die geen"),
    "de": ("ohne",),
    "en": ("without", "lacking", "that lacks", "that lack", "who lacks", "who lack", "not having"),
}
"""Between partners and what they do not have."""

OUT: Mapping[str, tuple[str, ...]] = {
    "nl": ("valt af", "vallen af", "doet niet mee", "doen niet mee", "komt er niet in", "komen er niet in",
           "komt er bij ons niet in", "komen er bij ons niet in", "is van tafel", "is onbespreekbaar",
           "is voor ons onbespreekbaar", "is voor ons geen optie", "is niet welkom", "past niet bij ons",
           "passen niet bij ons", "is een no-go",
           "is uitgesloten", "zijn uitgesloten", "wordt uitgesloten", "worden uitgesloten", "mag niet meedoen",
           "mogen niet meedoen", "komt niet in aanmerking", "komen niet in aanmerking", "afvalt", "afvallen",
           "sluiten we uit", "valt buiten de boot", "hoeft niet mee te doen", "doet niet meer mee",
           "doen niet meer mee", "niet meedoet", "gaat niet mee", "slaan we over", "is geen optie", "zijn geen optie",
           "komt niet aan bod", "nemen we niet", "moet eruit", "moeten eruit", "moet weg", "moeten weg", "moet eraf",
           "eruit"),
    "de": ("scheidet aus", "scheiden aus", "ist ausgeschlossen", "sind ausgeschlossen", "fällt weg",
           "macht nicht mit"),
    "en": ("is out", "are out", "is excluded", "are excluded", "will be excluded", "cannot take part",
           "does not count", "may not take part", "cannot join", "is ruled out", "are ruled out",
           "will not be considered", "is not considered", "are not considered", "is not eligible", "are not eligible",
           "drops out", "drop out", "cannot be chosen", "cannot be selected", "is off the list", "are off the list",
           "is off the table", "are off the table", "is a no-go", "is not welcome",
           "is not welcome back", "are not welcome", "do not fit us", "does not fit us",
           "is not an option", "are not an option", "is disqualified", "are disqualified", "stays out", "stay out",
           "has to go", "have to go", "must go", "has to leave", "must leave", "have to leave", "needs to go",
           "should go"),
}  # fmt: skip
"""Behind whoever it is said of: these do not take part."""

DIFFERENT: Mapping[str, tuple[str, ...]] = {
    "nl": ("verschillende", "andere", "een andere", "een eigen"),
    "de": ("verschiedenen", "unterschiedlichen"),
    "en": ("different", "a different", "various"),
}
"""Before the word for a group: not the same."""

PRESENT: Mapping[str, tuple[str, ...]] = {
    "nl": ("vertegenwoordigd", "aan bod komen", "iemand hebben", "iemand zitten", "iemand bij zijn", "meedoen",
           "bediend", "gedekt", "afgedekt", "bereikt"),
    "de": ("vertreten",),
    "en": ("represented", "covered", "somebody", "someone", "be there", "served"),
}  # fmt: skip
"""Of a group: one of it takes part."""

CERTIFICATE: Mapping[str, tuple[str, ...]] = {
    "nl": ("certificaat", "certificering", "gecertificeerd", "gecertificeerde", "keurmerk", "label", "vergunning",
           "diploma", "geldig", "geldige", "erkend", "erkende", "erkenning", "accreditatie", "geaccrediteerd"),
    "de": ("zertifikat", "zertifizierung", "zertifiziert", "gültig", "gültiges", "gültige", "genehmigung"),
    "en": ("certificate", "certification", "certified", "licence", "license", "licensed", "accreditation",
           "accredited", "valid", "permit", "label", "approved", "approval", "certificates"),
}  # fmt: skip
"""Beside the name of a certificate they say no more than that it is one."""

KEEPING: Mapping[str, tuple[str, ...]] = {
    "nl": ("houden we", "we houden", "blijft", "blijven", "erin", "erbij", "weer met", "terug naar", "liever",
           "liefst", "te veel", "te weinig", "genoeg"),
    "de": ("behalten", "bleibt", "bleiben", "lieber", "zu viele"),
    "en": ("keep", "we would like", "would be", "stays", "stay", "rather", "go back to", "too many", "too few",
           "enough", "prefer", "essential"),
}  # fmt: skip
"""Beside what the table holds they ask something of it, if only as a preference."""

IN_ALL: Mapping[str, tuple[str, ...]] = {
    "nl": ("samen", "tezamen", "in totaal", "totaal", "totale", "gezamenlijk", "gezamenlijke", "met elkaar",
           "bij elkaar", "opgeteld", "alles bij elkaar", "in het totaal", "capaciteit"),
    "de": ("zusammen", "insgesamt", "gesamt", "gemeinsam"),
    "en": ("together", "in total", "total", "a total of", "altogether", "between them", "between us", "combined",
           "in all", "across the tour", "overall", "all together", "jointly", "capacity", "added up"),
}  # fmt: skip
"""They speak of what the members have together."""

IF: Mapping[str, tuple[str, ...]] = {
    "nl": ("tenzij", "behalve", "indien", "als", "mits", "zolang", "gemiddeld", "gemiddelde", "wanneer",
           "afhankelijk van", "uitgezonderd", "dan wel", "van de scores", "eventueel", "misschien", "zo nodig"),
    "de": ("außer", "wenn", "falls", "sofern", "durchschnitt", "durchschnittlich", "im schnitt"),
    "en": ("unless", "except", "if", "provided", "as long as", "average", "on average", "depending", "when", "where",
           "maybe", "perhaps", "might", "could"),
}  # fmt: skip
"""With them it holds for some, or not always."""

AND: Mapping[str, tuple[str, ...]] = {
    "nl": ("en", "maar", "waarvan", "waarbij", "want", "omdat", "zodat", "dus", "daarom"),
    "de": ("und", "aber", "davon", "weil", "denn"),
    "en": ("and", "but", "of which", "of whom", "because", "since", "so that", "so"),
}
"""Between two clauses."""

OR: Mapping[str, tuple[str, ...]] = {"nl": ("of",), "de": ("oder",), "en": ("or",)}
"""Between two that are as good."""

LIGHT: Mapping[str, tuple[str, ...]] = {
    "nl": ("de", "het", "een", "er", "we", "wij", "ze", "zij", "hen", "hun", "ons", "onze", "die", "dat", "deze",
           "dit", "daarvan", "ervan", "van", "uit", "in", "op", "bij", "voor", "aan", "door", "om", "te", "mag",
           "mogen", "kan", "kunnen", "wil", "willen", "zal", "zullen", "komt", "komen", "blijft", "blijven", "zit",
           "zitten", "ligt", "liggen", "doet", "doen", "mee", "erbij", "gekozen", "kiezen", "nemen", "houden",
           "behouden", "selecteren", "contracteren", "bieden", "leveren", "krijgt", "krijgen", "graag", "ook", "dan",
           "wel", "zeker", "sowieso", "afkomstig", "gevestigd", "directie", "bestuur", "stuurgroep", "college", "raad",
           "management", "in aanmerking", "gevraagd", "tegelijk", "keuze", "selectie", "coalitie", "daarbij",
           "daarnaast", "verder", "meedoen", "deelnemen", "deel", "aanmerking", "beschikbaar", "goed", "aanbieden",
           "plek", "nu", "al", "waar", "waarmee", "aan boord", "kans", "geven", "iemand"),
    "de": ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "wir", "sie", "uns", "von", "aus", "in",
           "im", "für", "zu", "darf", "dürfen", "soll", "sollen", "wollen", "wird", "werden", "kommen", "kommt",
           "bleibt", "bleiben", "davon", "auch"),
    "en": ("the", "a", "an", "i", "we", "they", "them", "us", "our", "their", "these", "those", "this", "that", "which",
           "who", "it", "there", "of", "from", "in", "out", "for", "to", "at", "on", "by", "into", "may", "can",
           "will", "would", "been", "being", "come", "comes", "coming", "take", "taken", "choose", "chosen", "select",
           "selected", "pick", "picked", "appoint", "appointed", "keep", "kept", "stay", "stays", "remain", "remains",
           "want", "wants", "get", "gets", "go", "play", "use", "located", "based", "please", "also", "then",
           "as well", "board", "committee", "management", "considered", "eligible", "included", "among", "within",
           "supply", "deliver", "provide", "offer", "do", "does", "too", "able", "serve", "list", "selection", "part",
           "join", "on board", "going", "allowed", "accepted", "bring", "add", "invite", "welcome", "chance"),
}  # fmt: skip
"""They change nothing of what is limited."""

NO_PARTY: Mapping[str, tuple[str, ...]] = {
    "nl": ("valt af en toe", "week", "weken", "dag", "dagen", "jaar", "jaren", "maand", "maanden", "uur", "uren",
           "keer", "maal", "bezoek", "bezoeken", "gesprek", "gesprekken", "vergadering", "vergaderingen", "overleg",
           "overleggen", "bijeenkomst", "bijeenkomsten", "punt", "punten", "offerte", "offertes", "optie", "opties",
           "referentie", "referenties", "project", "projecten", "medewerker", "medewerkers", "persoon", "personen",
           "mensen", "mens", "docent", "docenten", "klacht", "klachten", "vestiging", "vestigingen", "depot", "depots",
           "kantoor", "kantoren", "filiaal", "filialen", "magazijn", "magazijnen", "voorstelling", "voorstellingen",
           "criterium", "criteria", "ronde", "rondes", "perceel", "percelen", "beoordelaar", "beoordelaars", "stap",
           "stappen", "moment", "momenten", "scenario", "scenario's", "contactpersoon", "contactpersonen", "klant",
           "klanten", "auto", "auto's", "bus", "bussen", "monteur", "monteurs", "leerling", "leerlingen", "patiënt",
           "patiënten", "bewoner", "bewoners", "ouder", "ouders", "stem", "stemmen", "evaluatie", "evaluaties",
           "audit", "audits", "storing", "storingen", "levering", "leveringen", "rit", "ritten", "avond", "avonden",
           "les", "lessen", "cursus", "cursussen", "afspraak", "afspraken", "score", "scores", "cijfer", "cijfers",
           "onvoldoende", "onvoldoendes", "presentatie", "presentaties", "rapport", "rapporten", "procent", "euro",
           "plan", "plannen"),
    "de": ("woche", "wochen", "tag", "tage", "jahr", "jahre", "monat", "monate", "stunde", "stunden", "besuch",
           "besuche", "gespräch", "gespräche", "punkt", "punkte", "angebot", "angebote", "referenz", "referenzen",
           "projekt", "projekte", "mitarbeiter", "niederlassung", "niederlassungen", "lager", "note", "noten"),
    "en": ("week", "weeks", "day", "days", "year", "years", "month", "months", "hour", "hours", "time", "times",
           "visit", "visits", "interview", "interviews", "meeting", "meetings", "point", "points", "quote", "quotes",
           "bid", "bids", "option", "options", "reference", "references", "project", "projects", "employee",
           "employees", "person", "people", "persons", "staff", "engineer", "engineers", "driver", "drivers", "nurse",
           "nurses", "teacher", "teachers", "complaint", "complaints", "branch", "branches", "depot", "depots",
           "office", "offices", "warehouse", "warehouses", "site", "sites", "show", "shows", "performance",
           "performances", "criterion", "criteria", "round", "rounds", "lot", "lots", "assessor", "assessors", "step",
           "steps", "scenario", "scenarios", "contact", "contacts", "customer", "customers", "client", "clients",
           "vehicle", "vehicles", "pupil", "pupils", "patient", "patients", "resident", "residents", "vote", "votes",
           "audit", "audits", "review", "reviews", "delivery", "deliveries", "trip", "trips", "evening", "evenings",
           "lesson", "lessons", "course", "courses", "score", "scores", "grade", "grades", "percent", "night",
           "nights", "date", "dates", "plan", "plans", "report", "reports", "presentation", "presentations", "menu",
           "menus", "matinee", "rehearsal", "rehearsals", "half"),
}  # fmt: skip
"""What is counted beside a number and is no partner."""
