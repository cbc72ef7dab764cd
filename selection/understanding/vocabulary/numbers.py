"""Words beside numbers: units, about, at least, with or without tax, out of, months."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "APPROXIMATE",
    "AT_LEAST",
    "AT_LEAST_AFTER",
    "AT_MOST",
    "AT_MOST_AFTER",
    "DITTO",
    "MONTHS",
    "ORDINALS",
    "OUT_OF",
    "TAXES",
    "UNITS",
    "WITH",
    "WITHOUT",
]

UNITS: Mapping[str, tuple[str, ...]] = {
    "hours": ("uur", "uren", "hour", "hours", "hrs", "stunde", "stunden", "std", "hora", "horas", "heure", "heures",
              "ora", "ore"),
    "days": ("dag", "dagen", "dgn", "day", "days", "tag", "tage", "tagen", "día", "días", "dia", "dias", "jour",
             "jours", "giorno", "giorni", "d"),
    "working days": ("werkdag", "werkdagen", "working day", "working days", "business days", "arbeitstag",
                     "arbeitstage", "werktage", "días hábiles", "jours ouvrés", "giorni lavorativi", "dias úteis"),
    "weeks": ("week", "weken", "wkn", "wk", "weeks", "wks", "woche", "wochen", "semana", "semanas", "semaine",
              "semaines", "settimana", "settimane"),
    "months": ("maand", "maanden", "mnd", "month", "months", "monat", "monate", "monaten", "mes", "meses", "mois",
               "mese", "mesi", "mês"),
    "years": ("jaar", "jaren", "jr", "year", "years", "yrs", "jahr", "jahre", "jahren", "año", "años", "an", "ans",
              "anno", "anni", "ano", "anos"),
    "km": ("km", "kilometer", "kilometers", "kilometre", "kilometres", "kilómetros", "kilomètres", "chilometri"),
    "kg": ("kg", "kilo", "kilogram"),
    "t": ("t", "ton", "tonnes", "tonnen"),
    "FTE": ("fte", "fte's", "ftes", "vte", "vzä"),
    "points": ("punt", "punten", "pt", "ptn", "pts", "point", "points", "punkt", "punkte", "punkten", "punto",
               "puntos", "ptos", "pto", "punti", "ponto", "pontos", "poäng"),
    "pieces": ("stuks", "st", "stück", "stk", "pcs", "pieces", "piezas", "pièces", "pezzi", "peças"),
}  # fmt: skip

APPROXIMATE: Mapping[str, tuple[str, ...]] = {
    "": ("±", "~", "≈", "+/-", "+-"),
    "nl": ("ca.", "ca", "circa", "ongeveer", "ong.", "rond", "rond de", "zo'n", "plm.", "plm", "bij benadering"),
    "de": ("zirka", "etwa", "in etwa", "ungefähr", "ungef.", "rund"),
    "en": ("about", "approx.", "approx", "approximately", "around", "roughly", "appr.", "c."),
    "es": ("aprox.", "aprox", "aproximadamente", "alrededor de", "unos"),
    "fr": ("env.", "env", "environ"),
    "pt": ("cerca de",),
}

AT_LEAST: Mapping[str, tuple[str, ...]] = {
    "": (">", ">=", "≥", "=>", "min.", "min", "minimum"),
    "nl": ("minimaal", "minstens", "ten minste", "tenminste", "meer dan", "vanaf", "boven"),
    "de": ("mindestens", "mind.", "mehr als", "über", "ab"),
    "en": ("at least", "more than", "over", "above"),
    "es": ("al menos", "como mínimo", "más de", "mínimo"),
    "fr": ("au moins", "plus de"),
    "it": ("almeno", "più di"),
    "pt": ("pelo menos", "mais de"),
}

AT_MOST: Mapping[str, tuple[str, ...]] = {
    "": ("<", "<=", "≤", "=<", "max.", "max", "maximum"),
    "nl": ("maximaal", "hoogstens", "ten hoogste", "minder dan", "onder", "tot", "tot en met", "t/m"),
    "de": ("höchstens", "max", "weniger als", "unter", "bis", "bis zu", "maximal"),
    "en": ("at most", "less than", "under", "below", "up to"),
    "es": ("como máximo", "menos de", "hasta", "máximo"),
    "fr": ("au plus", "moins de", "jusqu'à"),
    "it": ("al massimo", "meno di", "fino a"),
    "pt": ("no máximo", "até"),
}

AT_LEAST_AFTER = ("of meer", "or more", "oder mehr", "o más", "ou plus", "o più", "ou mais", "en meer", "and more")
AT_MOST_AFTER = ("of minder", "or less", "or fewer", "oder weniger", "o menos", "ou moins", "o meno", "ou menos")

OUT_OF = ("van de", "van", "uit", "out of", "von", "de", "sur", "su", "sobre", "di", "em")
"""Words that can only mean 8 out of 10; the Dutch "8 of 9" is 8 or 9, and no such word."""

WITH = ("incl.", "incl", "inclusief", "including", "inkl.", "inkl", "inklusive", "einschließlich", "incluido",
        "incluida", "con", "avec", "toutes", "compresa", "inclusa", "com", "inc.", "inc")  # fmt: skip
WITHOUT = ("excl.", "excl", "ex", "ex.", "exclusief", "excluding", "exkl.", "exkl", "exklusive", "zzgl.", "zzgl",
           "zuzüglich", "ohne", "plus", "without", "zonder", "sin", "hors", "sans", "esclusa", "senza", "sem", "más",
           "mas", "+", "no incl.", "no incluido", "no incl", "más el")  # fmt: skip
TAXES = ("btw", "b.t.w.", "vat", "mwst", "mwst.", "ust", "ust.", "mehrwertsteuer", "umsatzsteuer", "iva", "i.v.a.",
         "tva", "tax")  # fmt: skip

ORDINALS = ("trede", "niveau", "level", "stufe", "step", "rung", "cijfer", "rating", "grade", "nivel", "livello",
            "nível", "palier", "échelon", "reifegrad", "volwassenheidsniveau", "gradino", "peldaño", "grado", "grau",
            "treden", "score")  # fmt: skip
"""Words before the number of a step on a scale: step 4 is worth 4."""

DITTO = frozenset({"idem", "dito", "ditto", '"', "''", "id.", "s. o.", "siehe oben", "zie boven", "see above"})

MONTHS: Mapping[int, tuple[str, ...]] = {
    1: ("jan", "januari", "january", "januar", "ene", "enero", "janvier", "janv", "gen", "gennaio", "janeiro"),
    2: ("feb", "februari", "february", "februar", "febrero", "février", "févr", "febbraio", "fev", "fevereiro"),
    3: ("mrt", "maart", "mar", "march", "mär", "märz", "mrz", "marzo", "mars", "março"),
    4: ("apr", "april", "abr", "abril", "avr", "avril", "aprile"),
    5: ("mei", "may", "mai", "mayo", "mag", "maggio", "maio"),
    6: ("jun", "juni", "june", "junio", "juin", "giu", "giugno", "junho"),
    7: ("jul", "juli", "july", "julio", "juil", "juillet", "lug", "luglio", "julho"),
    8: ("aug", "augustus", "august", "ago", "agosto", "août"),
    9: ("sep", "sept", "september", "septiembre", "septembre", "set", "settembre", "setembro"),
    10: ("okt", "oct", "oktober", "october", "octubre", "octobre", "ott", "ottobre", "out", "outubro"),
    11: ("nov", "november", "noviembre", "novembre", "novembro"),
    12: ("dec", "december", "dez", "dezember", "dic", "diciembre", "déc", "décembre", "dicembre", "dezembro"),
}
