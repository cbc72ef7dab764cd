"""Criteria in rows: pairs of columns for each candidate, group rows with subtotals, row numbers, blank spacers."""

from __future__ import annotations

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import RealSheet, expect, matrix, shares

__all__ = ["SHEETS"]

# --- German "Nutzwertanalyse": merged name over a pair (points | weighted), weights as a percent column, sum and rank.
BIETER = ("Hansa Logistik GmbH", "Brandt Systeme", "Elbe Konsortium")
KRITERIEN = ("Preis", "Innovationskraft", "Arbeitssicherheit", "Zusammenarbeit")
PUNKTE = ((7, 9, 5), (8, 6, 9), (6, 8, 7), (9, 7, 8))
GEWICHTE = (0.4, 0.25, 0.2, 0.15)


def german_pairs() -> tuple[bytes, str]:
    rows: list[list[object]] = [
        ["Nutzwertanalyse Partnerwahl"],
        [],
        ["Kriterium", "Gewichtung", "Hansa Logistik GmbH", None, "Brandt Systeme", None, "Elbe Konsortium", None],
        [None, None, "Punkte", "gewichtet", "Punkte", "gewichtet", "Punkte", "gewichtet"],
    ]
    for i, (name, weight, (a, b, c)) in enumerate(zip(KRITERIEN, GEWICHTE, PUNKTE, strict=True), start=5):
        rows.append([name, weight, a, f"=$B{i}*C{i}", b, f"=$B{i}*E{i}", c, f"=$B{i}*G{i}"])
    rows.append(["Summe", "=SUM(B5:B8)", None, "=SUM(D5:D8)", None, "=SUM(F5:F8)", None, "=SUM(H5:H8)"])
    rows.append(["Rang", None, None, 2, None, 1, None, 3])
    rows += [[], ["Punkte: 0 = nicht erfüllt, 10 = voll erfüllt"]]
    tab = Tab("NWA", rows, merges=("A1:H1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3"),
              formats={"B5:B9": "0%", "D5:H9": "0.00"})  # fmt: skip
    return book(tab), "Nutzwertanalyse_final_v2.xlsx"


# --- Dutch: group rows with subtotals as plain numbers, weights beside them, totals as plain numbers.
PARTIJEN = ("Combinatie Zuid", "Ten Have Groep", "Waterstaete", "Oostwijk Advies")
VRAGEN = ("Octrooien", "Pilots met klanten", "Meldcultuur", "Opleiding personeel", "Eigen inleg")
CIJFERS = ((7, 5, 8, 6), (6, 8, 7, 9), (8, 7, 6, 7), (9, 6, 7, 5), (5, 9, 8, 6))


def dutch_groups() -> tuple[bytes, str]:
    def subtotal(*rows: int) -> list[object]:
        weights = (15, 15, 25, 15, 30)
        return [sum(CIJFERS[r][c] * weights[r] for r in rows) / 100 for c in range(4)]

    rows: list[list[object]] = [
        ["Onderwerp", "Weging", *PARTIJEN],
        ["1. Innovatie", 30],
        ["1.1 Octrooien", 15, *CIJFERS[0]],
        ["1.2 Pilots met klanten", 15, *CIJFERS[1]],
        ["Subtotaal innovatie", None, *subtotal(0, 1)],
        ["2. Veiligheid", 40],
        ["2.1 Meldcultuur", 25, *CIJFERS[2]],
        ["2.2 Opleiding personeel", 15, *CIJFERS[3]],
        ["Subtotaal veiligheid", None, *subtotal(2, 3)],
        ["3. Investering", 30],
        ["3.1 Eigen inleg", 30, *CIJFERS[4]],
        ["Subtotaal investering", None, *subtotal(4)],
        ["Totaal", 100, *subtotal(0, 1, 2, 3, 4)],
    ]
    return book(Tab("Blad1", rows)), "beoordelingstabel.xlsx"


# --- English: row numbers in front, blank spacer rows and columns, weights on a scale of 1-5, notes to the right.
def english_numbered() -> tuple[bytes, str]:
    rows = [
        ["Vendor comparison", None, None, None, None, None, None, None, "Internal use"],
        [],
        ["No", "Criterion", "Importance", None, "Orion Tools", None, "Peak Supply", None, "Comment"],
        [],
        [1, "Delivery reliability", 5, None, 8, None, 6, None, "two late deliveries in 2025"],
        [2, "Technical support", 3, None, 7, None, 9],
        [],
        [3, "Innovation", 4, None, 5, None, 8, None, "patent pending"],
        [4, "Safety record", 5, None, 9, None, 7],
        [],
        [None, "TOTAL", None, None, "=SUMPRODUCT($C5:$C9,E5:E9)", None, "=SUMPRODUCT($C5:$C9,G5:G9)"],
    ]
    return book(Tab("Sheet1", rows)), "vendors.xlsx"


# --- Spanish: criteria in rows, a maximum in points for each instead of a weight, and points already given out of it.
def spanish_maximum() -> tuple[bytes, str]:
    rows = [
        ["Criterio", "Puntuación máxima", "Constructora Vega", "Obras Lumen", "Grupo Sienna"],
        ["Oferta económica", 40, 35, 40, 28],
        ["Memoria técnica", 30, 24, 18, 27],
        ["Plan de seguridad", 20, 16, 12, 19],
        ["Mejoras", 10, 5, 8, 10],
        ["TOTAL", "=SUM(B2:B5)", "=SUM(C2:C5)", "=SUM(D2:D5)", "=SUM(E2:E5)"],
    ]
    return book(Tab("Valoración", rows)), "valoración ofertas.xlsx"


# --- French: criteria down, candidates across in two stacked header rows, an average row, a rank row.
def french_down() -> tuple[bytes, str]:
    rows = [
        [None, None, "Candidats", None, None],
        ["Critère", "Pondération", "Groupe Mistral", "Delta Ingénierie", "Sotravex"],
        ["Innovation", "35 %", 3, 5, 4],
        ["Capacité d'investissement", "25 %", 4, 3, 2],
        ["Sécurité", "40 %", 5, 2, 4],
        ["Moyenne", None, "=AVERAGE(C3:C5)", "=AVERAGE(D3:D5)", "=AVERAGE(E3:E5)"],
        ["Total pondéré", "100 %", 4.05, 3.3, 3.5],
        ["Classement", None, 1, 3, 2],
        [],
        ["Notes de 1 à 5, 5 étant la meilleure"],
    ]
    return book(Tab("Évaluation", rows, merges=("C1:E1",))), "évaluation.xlsx"


# --- Dutch: each candidate over three rows (grade, weight, weighted), criteria across.
def dutch_three_rows() -> tuple[bytes, str]:
    rows: list[list[object]] = [["Inschrijver", "", "Prijs", "Kwaliteit", "Veiligheid", "Som"]]
    for name, grades in (("Aannemer Noord", (7, 8, 6)), ("Brugman Beton", (8, 6, 9)), ("Cordaan Wegen", (6, 9, 7))):
        top = len(rows) + 1
        rows += [
            [name, "cijfer", *grades],
            [None, "weging", 0.5, 0.3, 0.2],
            [None, "gewogen", *(f"={c}{top}*{c}{top + 1}" for c in "CDE"), f"=SUM(C{top + 2}:E{top + 2})"],
        ]
    tab = Tab("Inschrijvingen", rows, merges=("A2:A4", "A5:A7", "A8:A10"), formats={"C3:E3": "0%", "C6:E6": "0%"})
    return book(tab), "inschrijvingen.xlsx"


# --- English: only the weighted points are there, and the weights; the grades must be worked out or asked.
def english_weighted_only() -> tuple[bytes, str]:
    rows = [
        ["Supplier", "Price (weighted score, weight 40)", "Service (weighted score, weight 35)",
         "Innovation (weighted score, weight 25)", "Total score"],
        ["Palmer Freight", 32, 21, 20, "=SUM(B2:D2)"],
        ["Quayside Ltd", 24, 35, 15, "=SUM(B3:D3)"],
        ["Redwood Haulage", 40, 14, 22.5, "=SUM(B4:D4)"],
    ]  # fmt: skip
    return book(Tab("Scores", rows)), "weighted scores.xlsx"


_POINTS = ("Oferta económica", "Memoria técnica", "Plan de seguridad", "Mejoras")
_FREIGHT = ("Price", "Service", "Innovation")

SHEETS = [
    RealSheet("german pairs of points and weighted points", german_pairs, expect(
        matrix("NWA!C5", KRITERIEN, BIETER, PUNKTE, turned=True, columns="C E G"),
        weights=shares(KRITERIEN, *GEWICHTE), scales=dict.fromkeys(KRITERIEN, (0.0, 10.0)),
        proved=("NWA!D9", "NWA!F9", "NWA!H9"),
        derived={f"NWA!{c}{r}" for c in "DFH" for r in range(5, 11)}, at_most_questions=1)),
    RealSheet("dutch group rows with subtotals as numbers", dutch_groups, expect(
        matrix("Blad1!C3", VRAGEN, PARTIJEN, CIJFERS, turned=True, lines=(3, 4, 7, 8, 11)),
        weights=shares(VRAGEN, 15, 15, 25, 15, 30), proved=tuple(f"Blad1!{c}13" for c in "CDEF"),
        derived={f"Blad1!{c}{r}" for c in "CDEF" for r in (5, 9, 12, 13)})),
    RealSheet("english row numbers and blank spacers", english_numbered, expect(
        matrix("Sheet1!E5", ("Delivery reliability", "Technical support", "Innovation", "Safety record"),
               ("Orion Tools", "Peak Supply"), ((8, 6), (7, 9), (5, 8), (9, 7)), turned=True, lines=(5, 6, 8, 9),
               columns="E G"),
        weights=shares(("Delivery reliability", "Technical support", "Innovation", "Safety record"), 5, 3, 4, 5),
        proved=("Sheet1!E11", "Sheet1!G11"), derived={"Sheet1!E11", "Sheet1!G11"})),
    RealSheet("spanish points out of a maximum", spanish_maximum, expect(
        matrix("Valoración!C2", _POINTS, ("Constructora Vega", "Obras Lumen", "Grupo Sienna"),
               ((35, 40, 28), (24, 18, 27), (16, 12, 19), (5, 8, 10)), turned=True),
        weights=shares(_POINTS, 40, 30, 20, 10),
        scales={"Oferta económica": (0.0, 40.0), "Memoria técnica": (0.0, 30.0), "Plan de seguridad": (0.0, 20.0),
                "Mejoras": (0.0, 10.0)},
        derived={f"Valoración!{c}6" for c in "BCDE"}, asks={"scale", "direction", "weights"})),
    RealSheet("french criteria down with average, total and rank", french_down, expect(
        matrix("Évaluation!C3", ("Innovation", "Capacité d'investissement", "Sécurité"),
               ("Groupe Mistral", "Delta Ingénierie", "Sotravex"), ((3, 5, 4), (4, 3, 2), (5, 2, 4)), turned=True),
        weights=shares(("Innovation", "Capacité d'investissement", "Sécurité"), 35, 25, 40),
        scales=dict.fromkeys(("Innovation", "Capacité d'investissement", "Sécurité"), (1.0, 5.0)),
        proved=("Évaluation!C7", "Évaluation!D7", "Évaluation!E7"),
        derived={f"Évaluation!{c}{r}" for c in "CDE" for r in (6, 7, 8)}, at_most_questions=1)),
    RealSheet("dutch candidates over three rows each", dutch_three_rows, expect(
        matrix("Inschrijvingen!C2", ("Aannemer Noord", "Brugman Beton", "Cordaan Wegen"),
               ("Prijs", "Kwaliteit", "Veiligheid"), ((7, 8, 6), (8, 6, 9), (6, 9, 7)), lines=(2, 5, 8)),
        weights=shares(("Prijs", "Kwaliteit", "Veiligheid"), 50, 30, 20),
        proved=tuple(f"Inschrijvingen!F{r}" for r in (4, 7, 10)),
        derived={f"Inschrijvingen!{c}{r}" for c in "CDEF" for r in (3, 4, 6, 7, 9, 10)})),
    RealSheet("english weighted points without the grades", english_weighted_only, expect(
        matrix("Scores!B2", ("Palmer Freight", "Quayside Ltd", "Redwood Haulage"), _FREIGHT,
               ((32, 21, 20), (24, 35, 15), (40, 14, 22.5))),
        weights=shares(_FREIGHT, 40, 35, 25), scales={"Price": (0.0, 40.0), "Service": (0.0, 35.0),
        "Innovation": (0.0, 25.0)}, derived={f"Scores!E{r}" for r in (2, 3, 4)}, asks={"scale", "direction", "weights"},
        or_else=(expect(
            matrix("Scores!B2", ("Palmer Freight", "Quayside Ltd", "Redwood Haulage"), _FREIGHT,
                   ((0.8, 0.6, 0.8), (0.6, 1, 0.6), (1, 0.4, 0.9))),
            weights=shares(_FREIGHT, 40, 35, 25), scales=dict.fromkeys(_FREIGHT, (0.0, 1.0))),))),
]  # fmt: skip
