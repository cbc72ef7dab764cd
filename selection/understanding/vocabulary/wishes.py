"""Words in sentences beside a table that count partners, tie candidates together or part them."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["ALLIANCE", "ALSO", "AT_LEAST", "AT_MOST", "BELOW", "CHOOSE", "CHOSEN", "COVER", "HOW_MANY", "NEED",
           "NO", "NOT_BOTH", "OUT", "PAIRED", "PARTNERS", "QUARRELS", "TIES", "WITH"]  # fmt: skip


PARTNERS: Mapping[str, tuple[str, ...]] = {
    "nl": ("partner", "partners", "leverancier", "leveranciers", "partij", "partijen", "aanbieders", "bedrijven",
           "aannemers", "inschrijvers", "contractanten", "opdrachtnemers", "deelnemers", "leden", "laboratoria",
           "labs", "bureaus", "ondernemingen", "organisaties", "kandidaten"),
    "de": ("partner", "lieferant", "lieferanten", "anbieter", "firmen", "bieter", "unternehmen", "mitglieder"),
    "en": ("partner", "partners", "supplier", "suppliers", "vendor", "vendors", "bidders", "firms", "companies",
           "contractors", "providers", "members", "laboratories", "agencies", "organisations", "organizations",
           "candidates"),
    "es": ("proveedor", "proveedores", "socios"),
    "fr": ("fournisseur", "fournisseurs", "partenaires"),
    "it": ("fornitore", "fornitori"),
    "pt": ("fornecedor", "fornecedores", "parceiros"),
}  # fmt: skip
"""Behind a number they say how many are wanted."""

TIES: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "zelfde groep",
        "zelfde concern",
        "niet samen",
        "alleen samen",
        "dochter van",
        "zelfde eigenaar",
        "zelfde moeder",
        "zelfde moederbedrijf",
        "zelfde moedermaatschappij",
        "zelfde holding",
        "zusterbedrijf",
        "zusterbedrijven",
        "zustermaatschappij",
    ),
    "de": (
        "selben gruppe",
        "gleichen gruppe",
        "selben konzern",
        "gleichen konzern",
        "nicht zusammen",
        "tochter von",
        "selbe mutter",
        "gleiche mutter",
        "gleichen mutter",
        "gleicher eigentümer",
        "selber eigentümer",
        "gleichen eigentümer",
        "schwestergesellschaft",
        "schwesterfirma",
    ),
    "en": (
        "same group",
        "not together",
        "only together",
        "subsidiary of",
        "same owner",
        "same parent",
        "one parent",
        "a parent company",
        "same holding",
        "sister company",
        "sister companies",
        "mutually exclusive",
    ),
    "es": ("mismo grupo", "filial de"),
    "fr": ("même groupe", "filiale de"),
    "it": ("stesso gruppo", "controllata di"),
    "pt": ("mesmo grupo", "subsidiária de"),
}
"""They say that candidates belong together, or may not."""

PAIRED: Mapping[str, tuple[str, ...]] = {
    "nl": ("alleen samen", "alleen als duo", "alleen als koppel", "alleen als setje", "alleen als paar",
           "alleen als combinatie", "alleen met z'n tweeën", "alleen met zijn tweeën", "alleen allebei",
           "allebei of geen van beide"),
    "de": ("nur zusammen", "nur gemeinsam", "nur als paar"),
    "en": ("only together", "only as a pair", "only as a package", "only as a duo", "come as a pair",
           "come as a package", "both or neither"),
}  # fmt: skip
"""Where two candidates are named they say that both are chosen, or neither."""

HOW_MANY: Mapping[str, tuple[str, ...]] = {
    "nl": ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"),
    "de": ("zwei", "drei", "vier", "fünf", "sechs"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "es": ("dos", "tres", "cuatro", "cinco", "seis"),
    "fr": ("deux", "trois", "quatre", "cinq", "six"),
    "it": ("due", "tre", "quattro", "cinque", "sei"),
    "pt": ("dois", "três", "quatro", "cinco", "seis"),
}
"""Numbers in words; one is an article as well."""

ALLIANCE: Mapping[str, tuple[str, ...]] = {
    "nl": ("alliantie", "coalitie", "consortium", "combinatie", "samenwerkingsverband"),
    "de": ("allianz", "koalition", "konsortium", "bündnis", "bietergemeinschaft"),
    "en": ("alliance", "coalition", "consortium", "partnership"),
    "es": ("alianza", "coalición", "consorcio"),
    "fr": ("alliance", "coalition", "consortium", "groupement"),
    "it": ("alleanza", "coalizione", "consorzio"),
    "pt": ("aliança", "coligação", "consórcio"),
}
"""What is made up of so many members."""

ALSO: Mapping[str, tuple[str, ...]] = {
    "nl": ("mag ook", "kan ook", "is ook goed", "is ook prima", "is ook oké", "mag eventueel ook"),
    "de": ("geht auch", "gehen auch", "ist auch gut", "sind auch gut", "wäre auch möglich", "sind auch möglich"),
    "en": (
        "is fine too",
        "is also fine",
        "would also be fine",
        "is also ok",
        "is ok too",
        "is allowed too",
        "may be too",
    ),
    "es": ("también vale", "también valen"),
    "fr": ("est possible aussi", "convient aussi"),
    "it": ("va bene anche", "vanno bene anche"),
    "pt": ("também serve", "também servem"),
}
"""What stands behind a number that is as good as the one before."""

AT_MOST: Mapping[str, tuple[str, ...]] = {
    "nl": ("niet meer dan", "maximaal", "hoogstens", "ten hoogste", "hooguit", "max"),
    "de": ("nicht mehr als", "höchstens", "maximal"),
    "en": (
        "no more than",
        "not more than",
        "at the very most",
        "at the most",
        "at most",
        "not exceed",
        "a maximum of",
        "maximum",
        "up to",
        "max",
    ),
    "es": ("no más de", "como máximo", "máximo de"),
    "fr": ("pas plus de", "au maximum", "au plus"),
    "it": ("non più di", "al massimo"),
    "pt": ("não mais de", "no máximo"),
}
"""Before an amount of money they limit it."""

QUARRELS: Mapping[str, tuple[str, ...]] = {
    "nl": ("een geschil", "in geschil", "in conflict", "conflict met", "conflict tussen", "niet met elkaar",
           "niet met", "rechtszaak", "ruzie", "procederen", "voor de rechter", "bij de rechter",
           "niet samenwerken", "niet samen werken"),
    "de": ("rechtsstreit", "im streit", "streit mit", "im konflikt", "konflikt mit", "konflikt zwischen",
           "nicht miteinander", "nicht mit"),
    "en": ("a dispute", "in dispute", "dispute with", "dispute between", "in conflict", "conflict with",
           "conflict between", "lawsuit", "litigation", "in court", "court case", "suing",
           "refuse to work with", "will not work with",
           "won't work with", "not work together", "cannot work together", "can't work together",
           "cannot work with", "can't work with", "not with each other"),
}  # fmt: skip
"""They say that two candidates do not go together; of who is no candidate they say nothing."""

_NOT_DO_BOTH = tuple(f"{no} {do} both" for no in ("not", "cannot", "can't", "never", "don't") for do in (
    "have", "take", "use", "choose", "select", "appoint", "pick", "keep", "want", "go with"))  # fmt: skip

NOT_BOTH: Mapping[str, tuple[str, ...]] = {
    "nl": ("niet allebei", "niet alle twee", "niet beide", "niet tegelijk", "niet gelijktijdig", "niet samen",
           "niet naast elkaar", "niet gecombineerd", "niet te combineren", "niet combineren", "een van beide",
           "één van beide", "een van de twee", "één van de twee", "sluiten elkaar uit", "geen combinatie",
           "maar een van", "maar één van",
           "kies er een", "kies er één", "kies er maar een",
           "kies er maar één", "slechts een van", "slechts één van", "hooguit een van", "hooguit één van",
           "er hooguit een", "er hooguit één", "er hoogstens een", "er hoogstens één", "er maximaal een",
           "er maximaal één", "er maar een", "er maar één", "niet alle beide", "niet beiden"),
    "de": ("nicht beide", "nicht gleichzeitig", "nicht zusammen", "nicht kombinieren", "nicht kombinierbar",
           "nur eine",
           "nur einer", "entweder", "schließen einander aus", "schließen sich aus"),
    "en": ("not both", "never both", "cannot both", "can not both", "may not both", "not be both",
           "not together", "not be combined", "cannot be combined", "not combine",
           "only one of", "one at most", "pick one",
            "only take one", "take only one", "only choose one", "choose only one", "only have one",
           "one of the two", "either", "mutually exclusive", "not alongside", "rather than both",
           "not at the same time", "at most one", "one of them at most", "just one of them",
           *_NOT_DO_BOTH),
}  # fmt: skip
"""Where two candidates are named they say that not both may be chosen."""

OUT: Mapping[str, tuple[str, ...]] = {
    "nl": ("geschil", "claim loopt", "claim lopend", "lopende claim", "loopt een claim", "schadeclaim",
           "rechtszaak",
           "rechtszaken", "juridische procedure", "kort geding", "uitgesloten", "uitsluiten", "uitsluiting",
           "zwarte lijst", "failliet", "faillissement", "surseance", "niet gunnen", "geen gunning",
           "geen nieuwe opdracht",
           "geen nieuwe opdrachten", "geen nieuwe gunning", "niet geschikt verklaard", "ongeldig",
           "ongeldige inschrijving",
           "niet toegelaten", "niet toelaatbaar", "valt af", "afgevallen", "trekt zich terug", "teruggetrokken",
           "mag niet meedoen", "doet niet mee", "niet meer meedoen", "geblokkeerd", "wanprestatie", "in gebreke",
           "belangenverstrengeling", "fraude", "geschorst"),
    "de": ("rechtsstreit", "streitig", "streitfall", "klage", "ausgeschlossen", "ausschließen", "ausschluss",
           "gesperrt",
           "schwarze liste", "schwarzen liste", "insolvent", "insolvenz", "insolvenzverfahren", "nicht zugelassen",
           "nicht vergeben", "keine vergabe", "keine neuen aufträge", "zurückgezogen", "interessenkonflikt",
           "nicht geeignet", "betrug"),
    "en": ("dispute", "disputes", "litigation", "lawsuit", "legal action", "no new award", "no new awards",
           "no further award", "no award", "not eligible", "ineligible", "blacklisted", "blacklist", "black list",
           "debarred", "barred", "excluded", "exclude", "exclusion", "disqualified", "do not award",
           "not be awarded",
           "insolvent", "insolvency", "bankrupt", "bankruptcy", "in administration", "in receivership", "withdrawn",
           "withdrew", "suspended", "pending claim", "claim pending", "open claim", "warranty claim",
           "conflict of interest", "sanctioned", "on the sanctions list", "fraud", "must not be used",
           "do not use"),
}  # fmt: skip
"""Beside a candidate they dispute it: it may have to stay out."""

NO: Mapping[str, tuple[str, ...]] = {
    "nl": ("geen", "niet", "nooit", "zonder", "niets over een"),
    "de": ("kein", "keine", "keinen", "keinem", "nicht", "nie", "ohne"),
    "en": ("no", "not", "never", "without", "nor"),
}
"""Right before such a word they say the contrary."""

AT_LEAST: Mapping[str, tuple[str, ...]] = {
    "nl": ("minstens", "minimaal", "ten minste", "tenminste", "minimum", "niet minder dan", "min"),
    "de": ("mindestens", "wenigstens", "minimum", "min"),
    "en": ("at least", "a minimum of", "minimum", "no fewer than", "not fewer than", "min"),
}
"""Before a number they ask for so many or more."""

WITH: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "met",
        "uit",
        "gecertificeerd",
        "gecertificeerde",
        "lokaal",
        "lokale",
        "gevestigd",
        "die",
        "heeft",
        "hebben",
    ),
    "de": ("mit", "aus", "zertifiziert", "zertifizierte", "lokale", "hat", "haben", "die"),
    "en": (
        "with",
        "from",
        "certified",
        "local",
        "holding",
        "that",
        "who",
        "having",
        "has",
        "have",
        "accredited",
        "based",
        "located",
    ),
}
"""Behind "at least two" they say what so many must have."""

COVER: Mapping[str, tuple[str, ...]] = {
    "nl": ("dekken", "dekt", "gedekt", "afdekken", "afgedekt", "in huis hebben"),
    "de": ("abdecken", "abgedeckt", "abzudecken"),
    "en": ("cover", "covers", "covered", "covering"),
}
"""Together with a word of need they ask that members can do something between them."""

NEED: Mapping[str, tuple[str, ...]] = {
    "nl": ("moet", "moeten", "samen", "gezamenlijk", "nodig", "dient", "dienen"),
    "de": ("muss", "müssen", "zusammen", "gemeinsam", "nötig", "sollen", "soll"),
    "en": ("must", "need", "needs", "needed", "between us", "between them", "together", "have to", "should", "shall"),
}
"""Words of need."""

CHOOSE: Mapping[str, tuple[str, ...]] = {
    "nl": ("keuze voor", "kies", "kiest", "kiezen", "selecteert", "contracteert",
           "gunt aan", "gunnen aan", "gunning aan", "precies", "slechts", "zoeken", "contracteren",
           "selecteren"),
    "de": ("wählen", "genau", "auswahl von", "beauftragen", "suchen", "vergabe an"),
    "en": ("select", "selects", "choose", "chooses", "appoints", "awards to",
           "award to", "appoint", "appointing", "exactly", "looking for", "contract with"),
}  # fmt: skip
"""Right before a number of partners they say that so many are wanted."""

CHOSEN: Mapping[str, tuple[str, ...]] = {
    "nl": ("contracteren", "gecontracteerd", "kiezen", "gekozen", "selecteren", "geselecteerd", "aanstellen"),
    "de": ("beauftragen", "beauftragt", "auswählen", "ausgewählt"),
    "en": ("be appointed", "be selected", "be chosen", "be contracted"),
}
"""Behind a number of partners they say that so many are wanted."""

BELOW: Mapping[str, tuple[str, ...]] = {
    "nl": ("lager dan", "minder dan", "onder", "beneden"),
    "de": ("niedriger als", "weniger als", "schlechter als", "unter"),
    "en": ("lower than", "less than", "below", "under"),
}
"""Before a grade, behind a word that denies it, they ask for that grade or more."""
