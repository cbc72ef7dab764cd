"""Sheets of public tenders: notes per offer, commissions, maxima of points, prices beside points, what eliminates."""

from __future__ import annotations

from typing import Any

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import Level, RealSheet, expect, matrix, shares
from tests.support.real_sheets.lookalikes import sheet

__all__ = ["SHEETS"]

L1, L2, L3 = (Level(rank) for rank in range(1, 4))

# --- French: what was offered, the note out of 20 and the note times the coefficient, under each tenderer.
_CRITERES = ("Prix", "Délai", "Qualité technique")
_NOTES = ((14, 12), (16, 18), (15, 11))
OFFRES = sheet(
    "french analysis of offers with notes out of twenty",
    [
        ["Grille d'analyse des offres - lot unique"],
        [],
        ["Critère", "Coef.", "Atelier Bleu", None, None, "Bois & Cie", None, None],
        [None, None, *("Offre", "Note /20", "Note pondérée") * 2],
        ["Prix (€ HT)", 5, "12 500 € HT", 14, 70, "13 900 € HT", 12, 60],
        ["Délai", 3, "6 semaines", 16, 48, "4 semaines", 18, 54],
        ["Qualité technique", 2, "mémoire complet", 15, 30, "mémoire sommaire", 11, 22],
        ["Total", 10, None, None, 148, None, None, 136],
        ["Classement", None, None, None, 1, None, None, 2],
    ],
    expect(matrix("S!D5", _CRITERES, ("Atelier Bleu", "Bois & Cie"), _NOTES, turned=True, columns="D G"),
           weights=shares(_CRITERES, 5, 3, 2), scales=dict.fromkeys(_CRITERES, (0.0, 20.0)),
           proved=("S!E5", "S!E8", "S!H8", "S!E9"), derived={"S!C5", "S!E5", "S!F6"}, at_most_questions=0),
    merges=("C3:E3", "F3:H3"),
)  # fmt: skip

# --- English, must not be read so: what was offered alone, without points beside it, is what is judged.
OFFERED = sheet(
    "english bids without points beside them",
    [
        ["Criterion", "Aster Ltd", None, "Briar Ltd", None],
        [None, "Offer", "Remark", "Offer", "Remark"],
        ["Quality (1-10)", 8, "fine", 7, None],
        ["Service (1-10)", 6, None, 9, "quick"],
    ],
    expect(matrix("S!B3", ("Quality", "Service"), ("Aster Ltd", "Briar Ltd"), ((8, 7), (6, 9)), turned=True,
                  columns="B D"), derived={"S!C3"}),
    merges=("B1:C1", "D1:E1"),
)  # fmt: skip

# --- Italian: three commissioners on a tab each, coefficients up to 1, the most points in a column.
_IMPRESE = ("Impresa Adige", "Impresa Brenta", "Impresa Cellina")
_VOCI = ("A.1 Metodologia", "A.2 Gruppo di lavoro", "A.3 Migliorie")
_COMMISSARI = {
    "Rossi": ((0.8, 0.6, 0.7), (0.5, 0.9, 0.6), (0.7, 0.7, 0.4)),
    "Bianchi": ((0.7, 0.7, 0.8), (0.6, 0.8, 0.5), (0.9, 0.6, 0.5)),
    "Verdi": ((0.9, 0.5, 0.7), (0.4, 0.8, 0.7), (0.6, 0.8, 0.3)),
}


def italian_commission() -> tuple[bytes, str]:
    tabs = []
    for name, lines in _COMMISSARI.items():
        rows: list[list[Any]] = [["Gara 12/2026 - coefficienti da 0 a 1"], ["Commissario:", name], [],
                                 ["Criterio", "Punti max", *_IMPRESE]]  # fmt: skip
        rows += [[voce, most, *line] for voce, most, line in zip(_VOCI, (30, 25, 15), lines, strict=True)]
        tabs.append(Tab(name, rows))
    return book(*tabs), "commissione.xlsx"


COMMISSION = RealSheet("italian commission with coefficients", italian_commission, expect(
    *(matrix(f"{name}!C5", _VOCI, _IMPRESE, lines, turned=True, assessor=name) for name, lines in _COMMISSARI.items()),
    weights=shares(_VOCI, 30, 25, 15), scales=dict.fromkeys(_VOCI, (0.0, 1.0)), asks={"assessors"},
    at_most_questions=1))  # fmt: skip

# --- Spanish: technical points on one tab, price and price points on another; the maxima in the headings weigh.
_LICITADORES = ("Construcciones Sil SL", "Obras Miño SA", "UTE Navia")
_PUNTOS = ("Memoria técnica", "Plan de calidad", "Mejoras")


def spanish_envelopes() -> tuple[bytes, str]:
    technical = [
        ["ACTA DE VALORACIÓN"],
        ["Criterios sujetos a juicio de valor"],
        [],
        ["Licitador", "Memoria técnica (máx. 30 puntos)", "Plan de calidad (máx. 15 puntos)",
         "Mejoras (máx. 5 puntos)", "Total puntos"],
        [_LICITADORES[0], 24, 12, 3, "=SUM(B5:D5)"],
        [_LICITADORES[1], 27, 9.5, 5, "=SUM(B6:D6)"],
        [_LICITADORES[2], 18, 14, 4, "=SUM(B7:D7)"],
    ]  # fmt: skip
    price = [["Licitador", "Oferta económica (€, IVA excluido)", "Puntos precio (máx. 50)"],
             *([name, *line] for name, line in zip(_LICITADORES, ((412000, 46.2), (398500, 50), (421300, 44.1)),
                                                   strict=True))]  # fmt: skip
    return book(Tab("Sobre B", technical), Tab("Sobre C", price)), "sobres.xlsx"


ENVELOPES = RealSheet("spanish points in two envelopes", spanish_envelopes, expect(
    matrix("Sobre B!B5", _LICITADORES, _PUNTOS, ((24, 12, 3), (27, 9.5, 5), (18, 14, 4))),
    matrix("Sobre C!C2", _LICITADORES, ("Puntos precio",), ((46.2,), (50,), (44.1,))),
    weights=shares((*_PUNTOS, "Puntos precio"), 30, 15, 5, 50), proved=("Sobre B!E5", "Sobre B!E7"),
    scales={"Mejoras": (0.0, 5.0), "Puntos precio": (0.0, 50.0)}, asks={"twin"}, at_most_questions=1))  # fmt: skip

# --- English, must not be read so: maxima of different scales, of which none is a part of a whole.
TOPS = sheet(
    "english maxima of different scales that do not weigh",
    [
        ["Supplier", "Quality", "Audit", "Rating"],
        ["Max", 10, 100, 5],
        ["Aster Ltd", 8, 72, 4], ["Briar Ltd", 7, 91, 3], ["Clover Ltd", 9, 64, 5],
    ],
    expect(matrix("S!B3", ("Aster Ltd", "Briar Ltd", "Clover Ltd"), ("Quality", "Audit", "Rating"),
                  ((8, 72, 4), (7, 91, 3), (9, 64, 5))),
           scales={"Quality": (0.0, 10.0), "Audit": (0.0, 100.0), "Rating": (0.0, 5.0)}, at_most_questions=1),
)  # fmt: skip

# --- Portuguese: amounts with their unit in the cells, weights in a column.
_FIRMAS = ("Águia Lda", "Falcão Lda", "Gaivota Lda")
_MAPA = ("Preço global", "Prazo de entrega", "Garantia", "Qualidade técnica")
MAPA = sheet(
    "portuguese comparison of offers with units",
    [
        ["Mapa comparativo de propostas"],
        [],
        ["Critério", "Peso", "Unidade", *_FIRMAS],
        ["Preço global", 40, "€", "18.500,00 €", "17.250,00 €", "21.000,00 €"],
        ["Prazo de entrega", 25, "dias", "30 dias", "45 dias", "25 dias"],
        ["Garantia", 15, "meses", "24 meses", "12 meses", "36 meses"],
        ["Qualidade técnica (0-10)", 20, "nota", 8, 7, 9],
    ],
    expect(matrix("S!D4", _MAPA, _FIRMAS, ((18500, 17250, 21000), (30, 45, 25), (24, 12, 36), (8, 7, 9)),
                  turned=True), weights=shares(_MAPA, 40, 25, 15, 20), scales={"Qualidade técnica": (0.0, 10.0)},
           at_most_questions=1),
)  # fmt: skip

# --- French: two criteria eliminate, two are weighed.
ELIMINATED = sheet(
    "french criteria that eliminate beside weighed ones",
    [
        ["Critère", "Type", "Pondération", "Delta SARL", "Epsilon SAS", "Zeta SA"],
        ["Assurance décennale", "éliminatoire", None, "oui", "oui", "non"],
        ["Certification ISO 9001", "éliminatoire", None, "oui", "oui", "oui"],
        ["Valeur technique", "noté", "60 %", 8, 7, 9],
        ["Suivi du chantier", "noté", "40 %", 6, 9, 7],
    ],
    expect(matrix("S!D2", ("Assurance décennale", "Certification ISO 9001", "Valeur technique", "Suivi du chantier"),
                  ("Delta SARL", "Epsilon SAS", "Zeta SA"), ((L2, L2, L1), (L2, L2, L2), (8, 7, 9), (6, 9, 7)),
                  turned=True), weights=shares(("Valeur technique", "Suivi du chantier"), 60, 40),
           gates={"Assurance décennale": 1, "Certification ISO 9001": 1}, named=("Zeta SA",), at_most_questions=0),
)  # fmt: skip

# --- English: requirements by priority; a must that everybody meets in part at least is asked about.
MUSTS = sheet(
    "english compliance by priority",
    [
        ["Req", "Priority", "Requirement", "Vendor A", "Vendor B", "Vendor C"],
        ["R1", "Must", "Single sign-on", "Fully", "Fully", "Not met"],
        ["R2", "Must", "Audit trail", "Fully", "Partially", "Fully"],
        ["R3", "Should", "Dark mode", "Not met", "Fully", "Partially"],
        ["R4", "Could", "Mobile app", "Partially", "Not met", "Fully"],
    ],
    expect(matrix("S!D2", ("Single sign-on", "Audit trail", "Dark mode", "Mobile app"),
                  ("Vendor A", "Vendor B", "Vendor C"),
                  ((L3, L3, L1), (L3, L2, L3), (L1, L3, L2), (L2, L1, L3)), turned=True),
           gates={"Single sign-on": 2, "Audit trail": 1}, named=("Vendor C",), asks={"gate"}, at_most_questions=1),
)  # fmt: skip

SHEETS: tuple[RealSheet, ...] = (OFFRES, OFFERED, COMMISSION, ENVELOPES, TOPS, MAPA, ELIMINATED, MUSTS)
