"""Weights on a tab of their own, of several people, by pairs; names and labels that differ between tabs."""

from __future__ import annotations

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import RealSheet, expect, matrix, shares

__all__ = ["SHEETS"]


# --- Dutch: scores on one tab, weights on another in another order, candidate data with other spellings on a third.
def dutch_three_tabs() -> tuple[bytes, str]:
    scores = [
        ["Partij", "Innovatiekracht", "Veiligheid", "Investeringsbereidheid"],
        ["Veldkamp B.V.", 8, 6, 7],
        ["Stroomop N.V.", 6, 9, 5],
        ["Gebr. de Wit", 7, 7, 8],
    ]
    weights = [["Criterium", "Gewicht"], ["Veiligheid", 40], ["Investeringsberijdheid", 25], ["Innovatiekracht", 35]]
    firms = [["Naam", "Plaats", "Rechtsvorm"], ["Gebroeders de Wit", "Goes", "vof"], ["Veldkamp BV", "Ede", "bv"],
             ["Stroomop NV", "Gouda", "nv"]]  # fmt: skip
    return book(Tab("Scores", scores), Tab("Weging", weights), Tab("Bedrijven", firms)), "partnerkeuze.xlsx"


# --- English: what is called Capacity on one tab is Resource Quantity on the other; nothing but place links them.
def english_other_names() -> tuple[bytes, str]:
    scores = [
        ["Company", "Resource Quantity", "Price", "Safety"],
        ["Sable Mining", 4, 3, 5],
        ["Tarn Minerals", 3, 5, 4],
        ["Umber Rock", 5, 2, 3],
    ]
    weights = [["Criteria", "Weight (%)"], ["Capacity", 50], ["Price", 20], ["Safety", 30]]
    return book(Tab("Scoring", scores), Tab("Weights", weights)), "mining partners.xlsx"


# --- English: a weight set for each stakeholder.
def english_stakeholders() -> tuple[bytes, str]:
    scores = [
        ["Candidate", "Innovation", "Safety", "Investment"],
        ["Vesper Foods", 7, 8, 6],
        ["Willow Farms", 9, 5, 7],
        ["Yarrow Mills", 6, 7, 9],
    ]
    weights = [
        ["Criterion", "Procurement", "Operations", "Finance"],
        ["Innovation", 30, 20, 10],
        ["Safety", 30, 60, 20],
        ["Investment", 40, 20, 70],
    ]
    return book(Tab("Scores", scores), Tab("Weights per stakeholder", weights)), "food partners.xlsx"


# --- German: weights of groups on the weights tab and shares within the group beside each criterion.
def german_group_tab() -> tuple[bytes, str]:
    scores = [
        ["Bewerber", "Patente", "Prototypen", "Unfallquote", "Schulungen"],
        ["Anker Werft", 7, 6, 8, 9],
        ["Boje Technik", 9, 8, 5, 6],
        ["Claas Hafenbau", 5, 7, 7, 8],
    ]
    weights = [
        ["Gruppe", "Gewicht Gruppe", "Kriterium", "Anteil in Gruppe"],
        ["Innovation", "60 %", "Patente", "50 %"],
        [None, None, "Prototypen", "50 %"],
        ["Sicherheit", "40 %", "Unfallquote", "70 %"],
        [None, None, "Schulungen", "30 %"],
        ["Summe", "100 %"],
    ]
    tabs = (Tab("Punkte 1-10", scores), Tab("Gewichte", weights, merges=("A2:A3", "B2:B3", "A4:A5", "B4:B5")))
    return book(*tabs), "Bewerber.xlsx"


# --- Dutch: pairwise comparisons of two experts on one tab, consistent but for one cell that is not the reciprocal.
def dutch_pairwise() -> tuple[bytes, str]:
    names = ["Innovatie", "Veiligheid", "Investering"]
    pairs = [
        ["Expert 1", *names], ["Innovatie", 1, 2, 4], ["Veiligheid", 0.5, 1, 2], ["Investering", 0.25, 0.5, 1],
        [],
        ["Expert 2", *names], ["Innovatie", 1, 3, 3], ["Veiligheid", "1/3", 1, 1], ["Investering", 0.5, 1, 1],
    ]  # fmt: skip
    scores = [["Kandidaat", *names], ["Duinzicht", 7, 6, 8], ["Esdoorn", 8, 8, 5], ["Fazant", 6, 9, 7]]
    return book(Tab("Scores", scores), Tab("Paarsgewijs", pairs)), "paarsgewijze vergelijking.xlsx"


# --- Spanish: weights as a column of points that sum to 1 on the criteria tab, with the scale and what it means.
def spanish_criteria_tab() -> tuple[bytes, str]:
    criteria = [
        ["Criterio", "Ponderación", "Mínimo", "Máximo", "Mejor"],
        ["Precio", 0.4, 0, 5000, "menor"],
        ["Calidad", 0.35, 1, 10, "mayor"],
        ["Plazo", 0.25, 1, 30, "menor"],
    ]
    scores = [
        ["Proveedor", "Precio", "Calidad", "Plazo"],
        ["Talleres Ruiz", 3200, 8, 12],
        ["Montajes Sol", 2900, 6, 20],
        ["Ingeniería Paz", 4100, 9, 9],
    ]
    return book(Tab("Evaluación", scores), Tab("Criterios", criteria)), "evaluación de proveedores.xlsx"


# --- Dutch: everything twice, the copy with the same answers; and an empty template whose sums are #VALUE!.
def dutch_copied_tab() -> tuple[bytes, str]:
    rows = [
        ["Criterium", "Weging", "Groenendijk", "Hazelaar", "Iepenhof"],
        ["Innovatie", 3, 7, 8, 6],
        ["Veiligheid", 2, 9, 6, 7],
        ["Prijs-kwaliteit", 5, 6, 7, 9],
        ["Gewogen som", "=SUM(B2:B4)", *(f"=SUMPRODUCT($B2:$B4,{c}2:{c}4)" for c in "CDE")],
    ]
    empty = [
        ["Criterium", "Weging", "[naam 1]", "[naam 2]", "[naam 3]"],
        ["Innovatie"], ["Veiligheid"], ["Prijs-kwaliteit"],
        ["Gewogen som", None, "=#VALUE!", "=#VALUE!", "=#VALUE!"],
    ]  # fmt: skip
    tabs = (Tab("Beoordeling", rows), Tab("Beoordeling (2)", rows), Tab("Sjabloon", empty))
    return book(*tabs), "beoordeling kopie.xlsx"


# --- English: rank order only on one tab, names in another order than the scores; one stated total is wrong.
def english_wrong_total() -> tuple[bytes, str]:
    rows = [
        ["", "Weight", "Zephyr Air", "Aster Jet", "Birch Wing"],
        ["Innovation", 0.5, 8, 6, 7],
        ["Safety", 0.3, 7, 9, 8],
        ["Cost control", 0.2, 5, 7, 9],
        ["Total", 1, 7.1, 7.1, 8.7],
    ]
    ranking = [["Rank", "Name"], [1, "Birch Wing"], [2, "Aster Jet"], [2, "Zephyr Air"]]
    return book(Tab("Decision", rows, formats={"B2:B5": "0%"}), Tab("Ranking", ranking)), "airline decision.xlsx"


_THREE = ("Innovatiekracht", "Veiligheid", "Investeringsbereidheid")
_PAIRED = ("Innovatie", "Veiligheid", "Investering")
_GERMAN = ("Patente", "Prototypen", "Unfallquote", "Schulungen")
_TREES = ("Innovatie", "Veiligheid", "Prijs-kwaliteit")
_WEIGHED = ("Innovation", "Safety", "Investment")
_MATCH = {"scale", "direction", "match", "weights"}

SHEETS = [
    RealSheet("dutch weights and firms on tabs of their own", dutch_three_tabs, expect(
        matrix("Scores!B2", ("Veldkamp B.V.", "Stroomop N.V.", "Gebr. de Wit"), _THREE,
               ((8, 6, 7), (6, 9, 5), (7, 7, 8))),
        weights=shares(_THREE, 35, 40, 25), asks=_MATCH, at_most_questions=3)),
    RealSheet("english criterion with two names", english_other_names, expect(
        matrix("Scoring!B2", ("Sable Mining", "Tarn Minerals", "Umber Rock"), ("Resource Quantity", "Price", "Safety"),
               ((4, 3, 5), (3, 5, 4), (5, 2, 3))),
        weights=shares(("Resource Quantity", "Price", "Safety"), 50, 20, 30), asks=_MATCH, at_most_questions=3)),
    RealSheet("english weights of three stakeholders", english_stakeholders, expect(
        matrix("Scores!B2", ("Vesper Foods", "Willow Farms", "Yarrow Mills"), _WEIGHED,
               ((7, 8, 6), (9, 5, 7), (6, 7, 9))),
        stakeholders={"Procurement": shares(_WEIGHED, 30, 30, 40), "Operations": shares(_WEIGHED, 20, 60, 20),
                      "Finance": shares(_WEIGHED, 10, 20, 70)},
        weights=shares(_WEIGHED, 60, 110, 130), asks=_MATCH)),
    RealSheet("german weights of groups on a tab", german_group_tab, expect(
        matrix("Punkte 1-10!B2", ("Anker Werft", "Boje Technik", "Claas Hafenbau"), _GERMAN,
               ((7, 6, 8, 9), (9, 8, 5, 6), (5, 7, 7, 8))),
        weights=shares(_GERMAN, 30, 30, 28, 12), scales=dict.fromkeys(_GERMAN, (1.0, 10.0)), asks=_MATCH,
        at_most_questions=2)),
    RealSheet("dutch pairwise matrices of two experts", dutch_pairwise, expect(
        matrix("Scores!B2", ("Duinzicht", "Esdoorn", "Fazant"), _PAIRED, ((7, 6, 8), (8, 8, 5), (6, 9, 7))),
        weights=shares(_PAIRED, 1, 0.4082483, 0.2886751), weights_within=0.03, named=("Paarsgewijs!B9|D7",),
        asks=_MATCH | {"pairwise"}, at_most_questions=3)),
    RealSheet("spanish scales and weights on a tab of criteria", spanish_criteria_tab, expect(
        matrix("Evaluación!B2", ("Talleres Ruiz", "Montajes Sol", "Ingeniería Paz"), ("Precio", "Calidad", "Plazo"),
               ((3200, 8, 12), (2900, 6, 20), (4100, 9, 9))),
        weights=shares(("Precio", "Calidad", "Plazo"), 40, 35, 25),
        scales={"Precio": (5000.0, 0.0), "Calidad": (1.0, 10.0), "Plazo": (30.0, 1.0)}, at_most_questions=1)),
    RealSheet("dutch copied tab and a template with errors", dutch_copied_tab, expect(
        matrix("Beoordeling!C2", _TREES, ("Groenendijk", "Hazelaar", "Iepenhof"), ((7, 8, 6), (9, 6, 7), (6, 7, 9)),
               turned=True), weights=shares(_TREES, 3, 2, 5),
        proved=tuple(f"Beoordeling!{c}5" for c in "CDE"), derived={f"Beoordeling!{c}5" for c in "CDE"},
        asks={"scale", "direction", "copy"}, at_most_questions=3)),
    RealSheet("english total that is wrong and a ranking", english_wrong_total, expect(
        matrix("Decision!C2", ("Innovation", "Safety", "Cost control"), ("Zephyr Air", "Aster Jet", "Birch Wing"),
               ((8, 6, 7), (7, 9, 8), (5, 7, 9)), turned=True),
        weights=shares(("Innovation", "Safety", "Cost control"), 50, 30, 20), proved=("Decision!C5", "Decision!D5"),
        contradicted=("Decision!E5",), derived={f"Decision!{c}5" for c in "BCDE"} | {"Ranking!A2"},
        asks={"scale", "direction", "derived", "weights"}, at_most_questions=3)),
]  # fmt: skip
