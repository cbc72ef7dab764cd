"""Words that say whether less or more of a thing is better: parts of words, without accents, by language."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "AMOUNT",
    "ASKED",
    "BETTER_WHEN_LESS",
    "BETTER_WHEN_MORE",
    "COUNTED",
    "HANDLED",
    "MORE",
    "OFFERED",
    "RISK",
    "RISK_ALONE",
    "SCORE",
]

# The words stand in rows.
# fmt: off

AMOUNT: Mapping[str, tuple[str, ...]] = {
    "nl": ("leeftijd wagenpark", "leeftijd van het wagenpark",
           "prijs", "prijz", "kosten", "kostprijs", "tarief", "tarieven", "inschrijfsom", "levertijd",
           "doorlooptijd", "reactietijd", "responstijd", "wachttijd", "afstand", "uitstoot", "emissie", "verbruik",
           "betaaltermijn", "hersteltijd", "opstarttijd", "implementatietijd", "aanschaf"),
    "de": ("fahrzeugalter", "alter der flotte",
           "wiederbeschaffungszeit", "beschaffungszeit",
           "preis", "kosten", "tarif", "lieferzeit", "lieferfrist", "durchlaufzeit", "reaktionszeit", "antwortzeit",
           "wartezeit", "entfernung", "distanz", "emission", "verbrauch", "gebuhr", "stundensatz", "tagessatz",
           "anschaffung"),
    "en": ("fleet age", "age of fleet", "age of the fleet", "vehicle age",
           "price", "pricing", "cost", "tariff", "fee", "lead time", "leadtime", "delivery time", "turnaround",
           "response time", "waiting time", "distance", "emission", "consumption", "hourly rate", "day rate", "tco",
           "footprint", "purchase", "capex", "opex"),
    "es": ("antiguedad de flota", "antiguedad de la flota", "antiguedad media de la flota",
           "precio", "coste", "costo", "costes", "tarifa", "plazo", "tiempo de entrega", "tiempo de respuesta",
           "distancia", "emision", "consumo", "importe",
           "oferta economica"),
    "fr": ("age de la flotte",
           "prix", "cout", "tarif", "delai", "distance", "emission", "consommation", "montant",
           "offre financiere", "offre de prix"),
    "it": ("eta della flotta",
           "prezzo", "costo", "costi", "tariffa", "tempo di consegna", "tempi di consegna", "distanza", "emission",
           "offerta economica"),
    "pt": ("idade da frota",
           "preco", "custo ", "custos", "tarifa", "prazo", "distancia", "emiss", "proposta economica"),
    "pl": ("cena", "ceny", "koszt", "termin dostawy", "czas dostawy", "czas reakcji", "odleglosc", "emisj"),
    "": ("co2",),
}

RISK: Mapping[str, tuple[str, ...]] = {
    "nl": ("geblokkeerd", "blokkade", "schade", "vertraging", "te laat",
           "risico", "klacht", "defect", "uitval", "storing", "afhankelijkheid", "complexiteit", "verzuim", "fouten",
           "afkeur", "ongeval", "incident", "boete", "verloop",
           "overtreding", "schending", "sanctie", "faillissement", "rechtszaak", "geschil"),
    "de": ("sperrkennzeichen", "gesperrt", "schaden", "verspatung",
           "risik", "reklamation", "beschwerde", "fehler", "ausfall", "ausschuss", "mangel", "storung",
           "abhangigkeit", "komplexitat", "unfall", "fluktuation",
           "verstoss", "bussgeld", "strafverfahren", "sanktion", "insolvenz", "rechtsstreit"),
    "en": ("blocked", "blocking", "damage", "delay", "late deliver",
           "risk", "complaint", "defect", "failure", "error", "reject", "downtime", "dependency", "dependence",
           "complexity", "accident", "incident", "ncr", "ncrs", "nonconformit", "non conformit",
           "turnover of staff", "absenteeism", "ppm", "scrap",
           "violation", "breach", "penalt", "sanction", "litigation", "lawsuit", "insolven",
           "bankrupt", "infringement", "fatalit", "ltif", "ltifr", "ltir", "trir", "injur"),
    "es": ("retraso",
           "riesgo", "defecto", "queja", "reclamacion", "fallo", "error", "accidente", "dependencia", "complejidad",
           "infraccion", "incumplimiento", "sancion", "litigio", "siniestr", "accidentalidad", "absentismo",
           "averia", "rechazo", "no conformidad"),
    "fr": ("retard",
           "risque", "defaut", "plainte", "reclamation", "panne", "accident", "dependance", "complexite",
           "infraction", "violation", "sanction", "litige", "amende", "sinistr", "absenteisme", "rebut",
           "non conformite"),
    "it": ("ritard",
           "rischio", "difett", "reclam", "guast", "incident", "dipendenza", "complessita",
           "violazion", "sanzion", "contenzios", "infortun", "assenteismo", "scart", "sinistr",
           "non conformita"),
    "pl": ("ryzyk", "reklamacj", "wadliw", "awari", "wypadk"),
    "pt": ("atraso",
           "risco", "defeito", "reclama", "falha", "acidente", "dependencia", "complexidade",
           "infrac", "sancao", "litigio"),
}

RISK_ALONE: frozenset[str] = frozenset({
    "impact", "probability", "likelihood", "severity", "kans", "waarschijnlijkheid", "ernst", "gevolg", "effect",
    "eintrittswahrscheinlichkeit", "wahrscheinlichkeit", "schadensausmass", "auswirkung", "schwere", "probabilidad",
    "gravedad", "impacto", "probabilite", "gravite", "probabilita", "gravita", "impatto", "probabilidade", "gravidade",
})
"""A criterion that is called this and nothing else is half of a risk."""

HANDLED: Mapping[str, tuple[str, ...]] = {
    "nl": ("schadevrij", "schadeherstel", "schaderegeling", "schadevergoeding", "opgelost", "op tijd",
           "beheer", "beheers", "reduc", "besparing", "verlaging", "stabil", "transparan", "beleid", "ladder",
           "prestatie", "bewust", "afhandeling", "korting", "betrouwbaar", "inzicht", "preventie"),
    "de": ("schadensersatz", "schadenfrei", "schadensregulierung", "gelost", "behoben",
           "minderung", "einspar", "senkung", "stabil", "transparen", "bewusst", "beherrsch", "steuerung",
           "bearbeitung", "nachlass", "rabatt", "treue", "pravention", "vermeidung"),
    "en": ("damage free", "solved", "on time",
           "management", "manage", "reduction", "reduc", "saving", "stability", "stable", "transparen", "mitigat",
           "control", "policy", "handling", "discount", "reliab", "awareness", "performance", "prevent", "aversion"),
    "es": ("gestion", "reduccion", "ahorro", "estabilidad", "transparen", "control", "descuento", "prevencion"),
    "fr": ("gestion", "reduction", "economie", "stabilite", "transparen", "maitrise", "remise", "prevention"),
    "it": ("gestione", "riduzione", "risparmio", "stabilita", "trasparen", "sconto", "prevenzione"),
    "pt": ("gestao", "reducao", "economia", "estabilidade", "transparen", "desconto", "prevencao"),
}
"""What is done about risks and costs: of that more is better."""

COUNTED: Mapping[str, tuple[str, ...]] = {
    "nl": ("aantal", "omzet", "medewerkers", "fte", "jaren ervaring", "ongevallen", "incidenten", "capaciteit in",
           "oppervlakte", "korting"),
    "de": ("anzahl", "unfalle", "umsatz", "mitarbeiter", "stuckzahl", "jahre erfahrung", "rabatt"),
    "en": ("number of", "ncr", "ncrs", "revenue", "turnover", "ltif", "ltifr", "ltir", "trir", "injury rate",
           "accident rate", "incident rate", "incidents", "accidents", "injuries", "employees", "headcount", "years of",
           "count of", "discount", "output"),
    "es": ("numero de", "accidentes", "incidentes", "indice de siniestr", "indice de accident", "tasa de",
           "facturacion", "empleados", "anos de",
           "descuento"),
    "fr": ("nombre de", "taux de frequence", "taux de gravite", "chiffre d affaires", "effectif", "annees d", "remise"),
    "it": ("numero di", "indice di infortun", "indice infortun", "tasso di", "fatturato", "dipendenti", "anni di",
           "sconto"),
    "pt": ("numero de", "faturamento", "funcionarios", "anos de", "desconto"),
}

MORE: Mapping[str, tuple[str, ...]] = {
    "nl": ("kwaliteit", "ervaring", "capaciteit", "service", "flexib", "betrouwbaar", "duurza", "kennis", "garantie",
           "samenwerk", "communic", "referentie", "leverbetrouwbaar", "innovati", "veilig", "cultuur", "bereid",
           "beschikbaar", "deskundig", "expertise", "vertrouwen", "openheid", "omzet", "ondersteuning", "aansluit",
           "functional", "techniek", "technisch"),
    "de": ("qualitat", "erfahrung", "kapazitat", "service", "flexib", "zuverlass", "nachhaltig", "kompetenz",
           "garantie", "zusammenarbeit", "kommunikation", "referenz", "termintreue", "innovat", "sicherheit",
           "kultur", "bereitschaft", "verfugbar", "vertrauen", "umsatz", "leistung", "funktion", "technik"),
    "en": ("quality", "experience", "capacity", "service", "flexib", "reliab", "sustainab", "knowledge", "warranty",
           "collaborat", "cooperat", "communicat", "reference", "innovat", "safety", "culture", "willing", "availab",
           "expertise", "trust", "openness", "revenue", "capabilit", "support", "punctual", "on time", "functional",
           "technical", "maturity", "fit"),
    "es": ("calidad", "puntualidad", "cumplimiento de plazo", "cumplimiento de entrega",
           "experiencia", "capacidad", "servicio", "flexib", "fiab", "sostenib", "conocimiento",
           "garantia", "colabora", "comunica", "referencia", "innova", "seguridad", "cultura", "disponib",
           "confianza"),
    "fr": ("qualite", "ponctualit", "taux de service", "respect des delais",
           "experience", "capacite", "service", "flexib", "fiab", "durab", "connaissance", "garantie",
           "collabora", "communica", "reference", "innova", "securite", "culture", "disponib", "confiance"),
    "it": ("qualita", "puntualit", "rispetto dei tempi",
           "esperienza", "capacita", "servizio", "flessib", "affidab", "sostenib", "garanzia",
           "collabora", "innova", "sicurezza", "cultura", "disponib", "fiducia"),
    "pt": ("qualidade", "experiencia", "capacidade", "servico", "flexib", "sustentab", "garantia", "colabora",
           "inova", "seguranca", "cultura", "confianca"),
    "pl": ("jakosc", "doswiadczeni", "serwis", "terminowosc", "elastyczno", "niezawodno", "gwarancj", "wspolprac",
           "innowacyj", "bezpieczen", "kultur", "dostepno", "zaufani"),
}

SCORE: tuple[str, ...] = (
    "score", "cijfer", "punten", "beoordel", "waardering", "points", "rating", "grade", "mark", "bewertung",
    "punkte", "puntuacion", "puntos", "calificacion", "nota ", "evaluation", "punteggio", "voto", "pontuacao",
    "rapportcijfer",
)
"""Words for a judgement in numbers: of such a number more is better."""

OFFERED: tuple[str, ...] = (
    "angebot", "gebot", "offerte", "inschrijf", "inschrijving", "aanbieding", "aanbod", "bod", "bid", "offer", "quot",
    "tender", "proposal", "oferta", "presupuesto", "offre", "devis", "offerta", "preventivo", "proposta", "orcamento",
    "auftragswert", "vergutung", "honorar", "honorarium", "vergoeding", "remuneration", "honoraires", "jahresrate",
)  # fmt: skip
"""Beginnings of words for what a candidate asks, where it is in money."""

ASKED: Mapping[str, tuple[str, ...]] = {
    "nl": ("bijdrage gevraagd", "gevraagde bijdrage", "gevraagd bedrag", "gevraagde subsidie",
           "subsidie gevraagd", "aangevraagd", "benodigde investering", "investering nodig",
           "investering benodigd"),
    "de": ("beantragt", "benotigte investition", "investitionsbedarf", "forderbedarf"),
    "en": ("requested grant", "grant requested", "requested amount", "amount requested",
           "requested budget", "budget requested", "requested funding", "funding requested",
           "investment needed", "investment required", "required investment"),
    "es": ("inversion requerida", "inversion necesaria", "importe solicitado", "monto solicitado",
           "subvencion solicitada"),
    "fr": ("montant demande", "subvention demandee", "investissement necessaire"),
    "it": ("contributo richiesto", "investimento necessario"),
    "pt": ("montante solicitado", "investimento necessario"),
}
"""What a candidate asks of us, or what it takes to go on with it: less is better, and a rule may limit it."""

BETTER_WHEN_LESS: tuple[str, ...] = (
    "lager is beter", "lager beter", "hoe lager hoe beter", "minder is beter", "laagste is beste", "lager = beter",
    "lower is better", "less is better", "smaller is better", "lowest is best", "the lower the better",
    "je niedriger desto besser", "niedriger ist besser", "weniger ist besser", "kleiner ist besser",
    "menor es mejor", "menos es mejor", "cuanto menos mejor", "moins c est mieux", "minimaliseren", "minimize",
    "minimise", "minimieren", "minimizar", "minimiser",
)

BETTER_WHEN_MORE: tuple[str, ...] = (
    "hoger is beter", "hoger beter", "hoe hoger hoe beter", "meer is beter", "hoogste is beste", "higher is better",
    "more is better", "the higher the better", "highest is best", "je hoher desto besser", "hoher ist besser",
    "mehr ist besser", "mayor es mejor", "mas es mejor", "cuanto mas mejor", "maximaliseren", "maximize", "maximise",
    "maximieren", "maximizar", "maximiser",
)
