"""What is left of the mess: an unrated option, three kinds of empty, several ids, three header rows, local weights."""

from __future__ import annotations

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import Level, RealSheet, Seen, expect, matrix, shares

__all__ = ["SHEETS"]

L1, L2, L3 = (Level(rank) for rank in range(1, 4))


# --- English: one option was never rated, so that its total reads 0 and its rank is last.
def english_unrated_option() -> tuple[bytes, str]:
    rows = [
        ["Criterion", "Weight", "Option Kite", "Option Lark", "Option Merlin"],
        ["Innovation", 0.5, 4, 3, None],
        ["Safety", 0.3, 3, 5, None],
        ["Commitment", 0.2, 5, 2, None],
        ["Total", "=SUM(B2:B4)", *(f"=SUMPRODUCT($B2:$B4,{c}2:{c}4)" for c in "CDE")],
        ["Rank", None, *(f"=RANK({c}5,$C5:$E5)" for c in "CDE")],
    ]
    return book(Tab("Options", rows, formats={"B2:B5": "0%"})), "options.xlsx"


# --- Dutch: every way of leaving something open.
def dutch_kinds_of_empty() -> tuple[bytes, str]:
    rows = [
        ["Leverancier", "Innovatie", "Veiligheid", "Service", "Logistiek"],
        ["Aardbei Agro", 7, "nvt", 6, "None"],
        ["Braam Bio", "N.v.t.", 8, None, 7],
        ["Cassis Zuivel", 6, 7, "geen opgave", 8],
        ["Druif Dranken", 9, 5, 7, "onbekend"],
        [],
        ["schaal: 1 t/m 10"],
    ]
    return book(Tab("Overzicht", rows)), "overzicht leveranciers.xlsx"


# --- Italian: one name under several ids, each with a part of the scores, below each other.
IDS = (
    ("F-101", "Vetreria Adda", "Qualità", 8), ("F-101", "Vetreria Adda", "Sicurezza", 6),
    ("F-102", "Marmi Brenta", "Qualità", 7), ("F-102", "Marmi Brenta", "Sicurezza", 9),
    ("F-177", "Vetreria Adda", "Innovazione", 7), ("F-102", "Marmi Brenta", "Innovazione", 5),
)  # fmt: skip


def italian_several_ids() -> tuple[bytes, str]:
    rows = [["Codice fornitore", "Fornitore", "Criterio", "Voto"], *map(list, IDS)]
    return book(Tab("Voti", rows)), "voti.xlsx"


# --- German: three header rows (phase, group, criterion), all merged, then the weights, then the bidders.
def german_three_headers() -> tuple[bytes, str]:
    rows: list[list[object]] = [
        ["Bieter", "Eignung", None, None, "Angebot", None, "Summe"],
        [None, "Technik", None, "Sicherheit", "Preis", "Zeit", None],
        [None, "Fachwissen", "Maschinenpark", "Unfallschutz", "Preispunkte", "Terminplan", None],
        ["Gewicht in %", 20, 10, 30, 25, 15, "=SUM(B4:F4)"],
    ]
    for r, (name, *points) in enumerate(BIETER, start=5):
        rows.append([name, *points, f"=SUMPRODUCT(B{r}:F{r},B$4:F$4)/100"])
    rows += [[], ["Punkte von 0 bis 15, 15 ist am besten"]]
    tab = Tab("Matrix", rows, merges=("A1:A3", "B1:D1", "E1:F1", "B2:C2", "G1:G3"), formats={"G5:G7": "0.00"})
    return book(tab), "Vergabematrix.xlsx"


BIETER = (("Alster Tiefbau", 12, 9, 14, 8, 11), ("Bille Bau", 10, 13, 9, 12, 10), ("Dove Elbe AG", 8, 11, 12, 15, 7))


# --- Dutch: high, middle and low beside yes and no, criteria down.
def dutch_high_low_yes_no() -> tuple[bytes, str]:
    rows = [
        ["", "Korenbloem", "Lavendel", "Margriet"],
        ["Innovatievermogen", "hoog", "midden", "laag"],
        ["Investeringsbereidheid", "midden", "laag", "hoog"],
        ["VCA-gecertificeerd", "ja", "nee", "ja"],
        ["Eigen onderhoudsploeg", "nee", "ja", "ja"],
    ]
    return book(Tab("Vergelijking", rows)), "vergelijking.xlsx"


# --- English: percents as text, one with a blank before the sign, one without.
def english_text_percents() -> tuple[bytes, str]:
    rows = [
        ["Supplier", "On-time delivery", "First-time quality", "Audit score"],
        ["Nairn Fasteners", "85%", "97.5 %", "90%"],
        ["Oban Springs", "92 %", "99%", "78%"],
        ["Perth Castings", "78%", "95 %", "84 %"],
    ]
    return book(Tab("KPI", rows)), "supplier kpi.xlsx"


# --- Spanish: local weights within a group and global ones beside them; only the global ones multiply the scores.
def spanish_local_and_global() -> tuple[bytes, str]:
    rows = [
        ["Grupo", "Criterio", "Peso local", "Peso global", "Aliado Quetzal", "Aliado Roble"],
        ["Innovación (50%)", "Ideas nuevas", 0.6, "=C2*0.5", 8, 6],
        [None, "Personal de I+D", 0.4, "=C3*0.5", 7, 9],
        ["Seguridad (50%)", "Formación", 0.3, "=C4*0.5", 6, 8],
        [None, "Accidentes declarados", 0.7, "=C5*0.5", 9, 5],
        ["Total ponderado", None, None, "=SUM(D2:D5)", "=SUMPRODUCT(D2:D5,E2:E5)", "=SUMPRODUCT(D2:D5,F2:F5)"],
    ]
    tab = Tab("AHP", rows, merges=("A2:A3", "A4:A5"), formats={"C2:D6": "0%"})
    return book(tab), "pesos locales y globales.xlsx"


# --- French: yes, no and partly, must-haves marked as such, an explanation column for each candidate.
def french_requirements() -> tuple[bytes, str]:
    rows = [
        ["Exigence", "Type", "Solaris", "Commentaire", "Tramontane", "Commentaire"],
        ["Hébergement en Europe", "souhait", "oui", "à Lyon", "partiellement", "en 2027"],
        ["Assistance 24 h", "souhait", "non", None, "oui", None],
        ["Formation sur site", "souhait", "partiellement", "payante", "oui", "incluse"],
    ]
    return book(Tab("Exigences", rows)), "exigences.xlsx"


# --- English: two assessors on two tabs, the candidates in another order on the second.
def english_swapped_labels() -> tuple[bytes, str]:
    first = [["Assessor:", "Dana"], [], ["Criterion", "Ulster Tech", "Vauxhall Lab", "Wexford Co"],
             ["Innovation", 7, 5, 9], ["Safety", 6, 8, 4]]  # fmt: skip
    second = [["Assessor:", "Eamon"], [], ["Criterion", "Wexford Co", "Ulster Tech", "Vauxhall Lab"],
              ["Safety", 5, 7, 9], ["Innovation", 8, 6, 5]]  # fmt: skip
    return book(Tab("Dana", first), Tab("Eamon", second)), "two assessors.xlsx"


_OPTIONS = ("Option Kite", "Option Lark", "Option Merlin")
_WISHES = ("Innovation", "Safety", "Commitment")
_THREE = ("Fachwissen", "Maschinenpark", "Unfallschutz", "Preispunkte", "Terminplan")
_LOCAL = ("Ideas nuevas", "Personal de I+D", "Formación", "Accidentes declarados")
_EMPTY = ("Innovatie", "Veiligheid", "Service", "Logistiek")

SHEETS = [
    RealSheet("english option that was never rated", english_unrated_option, expect(
        matrix("Options!C2", _WISHES, _OPTIONS, ((4, 3, None), (3, 5, None), (5, 2, None)), turned=True),
        weights=shares(_WISHES, 50, 30, 20), derived={f"Options!{c}{r}" for c in "CDE" for r in (5, 6)},
        named=("Option Merlin|E1|E2|E2:E4",), asks={"scale", "direction", "zero", "candidate"}, or_else=(expect(
            matrix("Options!C2", _WISHES, _OPTIONS[:2], ((4, 3), (3, 5), (5, 2)), turned=True),
            weights=shares(_WISHES, 50, 30, 20), named=("Option Merlin|E1|E2|E2:E4",)),))),
    RealSheet("dutch three kinds of empty", dutch_kinds_of_empty, expect(
        matrix("Overzicht!B2", ("Aardbei Agro", "Braam Bio", "Cassis Zuivel", "Druif Dranken"), _EMPTY,
               ((7, None, 6, None), (None, 8, None, 7), (6, 7, None, 8), (9, 5, 7, None))),
        scales=dict.fromkeys(_EMPTY, (1.0, 10.0)), asks={"scale", "direction", "written"})),
    RealSheet("italian name with several ids", italian_several_ids, expect(Seen(
        ("Vetreria Adda", "Marmi Brenta"), {(name, k): v for _, name, k, v in IDS},
        {(name, k): f"Voti!D{r}" for r, (_, name, k, _) in enumerate(IDS, start=2)}),
        asks={"scale", "direction", "match"})),
    RealSheet("german three header rows", german_three_headers, expect(
        matrix("Matrix!B5", tuple(name for name, *_ in BIETER), _THREE, [points for _, *points in BIETER]),
        weights=shares(_THREE, 20, 10, 30, 25, 15), scales=dict.fromkeys(_THREE, (0.0, 15.0)),
        proved=("Matrix!G5", "Matrix!G6", "Matrix!G7"), derived={f"Matrix!G{r}" for r in (4, 5, 6, 7)},
        at_most_questions=1)),
    RealSheet("dutch high and low beside yes and no", dutch_high_low_yes_no, expect(
        matrix("Vergelijking!B2",
               ("Innovatievermogen", "Investeringsbereidheid", "VCA-gecertificeerd", "Eigen onderhoudsploeg"),
               ("Korenbloem", "Lavendel", "Margriet"), ((L3, L2, L1), (L2, L1, L3), (L2, L1, L2), (L1, L2, L2)),
               turned=True), asks={"scale", "direction", "requirements"})),
    RealSheet("english percents as text", english_text_percents, expect(
        matrix("KPI!B2", ("Nairn Fasteners", "Oban Springs", "Perth Castings"),
               ("On-time delivery", "First-time quality", "Audit score"),
               ((0.85, 0.975, 0.9), (0.92, 0.99, 0.78), (0.78, 0.95, 0.84))))),
    RealSheet("spanish local and global weights", spanish_local_and_global, expect(
        matrix("AHP!E2", _LOCAL, ("Aliado Quetzal", "Aliado Roble"), ((8, 6), (7, 9), (6, 8), (9, 5)), turned=True),
        weights=shares(_LOCAL, 30, 20, 15, 35), proved=("AHP!E6", "AHP!F6"),
        derived={f"AHP!{c}{r}" for c in "CD" for r in range(2, 7)} | {"AHP!E6", "AHP!F6"},
        asks={"scale", "direction", "weights"})),
    RealSheet("french requirements with explanations", french_requirements, expect(
        matrix("Exigences!C2", ("Hébergement en Europe", "Assistance 24 h", "Formation sur site"),
               ("Solaris", "Tramontane"), ((L3, L2), (L1, L3), (L2, L3)), turned=True, columns="C E"),
        asks={"scale", "direction", "requirements"})),
    RealSheet("english labels in another order on the second tab", english_swapped_labels, expect(
        matrix("Dana!B4", ("Innovation", "Safety"), ("Ulster Tech", "Vauxhall Lab", "Wexford Co"),
               ((7, 5, 9), (6, 8, 4)), turned=True, assessor="Dana"),
        matrix("Eamon!B4", ("Safety", "Innovation"), ("Wexford Co", "Ulster Tech", "Vauxhall Lab"),
               ((5, 7, 9), (8, 6, 5)), turned=True, assessor="Eamon"), asks={"scale", "direction", "assessors"})),
]  # fmt: skip
