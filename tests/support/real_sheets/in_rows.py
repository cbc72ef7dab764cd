"""Candidates in rows: grades, weights above or below, totals, ranks, several header rows."""

from __future__ import annotations

from datetime import date

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import RealSheet, expect, matrix, shares

__all__ = ["SHEETS"]

# --- Dutch: title and metadata above, weights in a row, total and rank by formula, legend below, a note to the right.
GRADES = ((8, 7, 6, 9), (6, 8, 7, 7), (7, 5, 9, 6), (9, 6, 5, 8), (5, 9, 8, 7))
FIRMS = ("Van Dijk Bouw", "Technisol", "De Groot Installaties", "Meerkracht", "Rivierenland Techniek")
WISHES = ("Innovatiekracht", "Investeringsbereidheid", "Veiligheidscultuur", "Aanvullende expertise")


def dutch_grades() -> tuple[bytes, str]:
    rows: list[list[object]] = [
        ["Beoordelingsmatrix partnerselectie havenrenovatie"],
        ["Datum:", date(2026, 3, 12), None, "Versie:", "0.3 concept"],
        ["Opgesteld door:", "Inkoopteam"],
        [],
        ["Partij", *WISHES, "Totaal", "Rang"],
        ["Wegingsfactor", 30, 20, 20, 30],
    ]
    for i, (firm, grades) in enumerate(zip(FIRMS, GRADES, strict=True), start=7):
        rows.append([firm, *grades, f"=SUMPRODUCT(B{i}:E{i},B$6:E$6)/100", f"=RANK(F{i},F$7:F$11)"])
    rows += [[], ["Legenda"], ["10", "uitmuntend"], ["8", "goed"], ["6", "voldoende"], ["4", "onvoldoende"],
             ["1", "zeer slecht"]]  # fmt: skip
    tab = Tab("Beoordeling", rows, formats={"B2": "dd-mm-yyyy", "F7:F11": "0.00"},
              extra={"J7": "Let op: bespreken met directie", "J9": "navragen bij 2 referenties"})  # fmt: skip
    return book(tab), "beoordeling partners v0.3.xlsx"


# --- English: three header rows, merged; group weights times weights within; a subtotal for each group.
PARTNERS = ("Northgate Systems", "Alder & Finch", "Brightwater Ltd", "Kestrel Dynamics")
MARKS = ((4, 3, 5, 2, 4), (3, 4, 4, 5, 3), (5, 2, 3, 4, 4), (2, 5, 4, 3, 5))
SKILLS = ("Ideas pipeline", "R&D staff", "Incident reporting", "Audit results", "Co-funding")


def english_two_levels() -> tuple[bytes, str]:
    rows: list[list[object]] = [
        [None, "Innovation (40%)", None, None, "Safety (35%)", None, None, "Investment (25%)", None, None],
        [None, "Ideas pipeline", "R&D staff", "Subtotal", "Incident reporting", "Audit results", "Subtotal",
         "Co-funding", "Subtotal", "Weighted total"],
        ["Weight within group", 0.6, 0.4, None, 0.5, 0.5, None, 1, None, None],
    ]  # fmt: skip
    for i, (name, m) in enumerate(zip(PARTNERS, MARKS, strict=True), start=4):
        rows.append([name, m[0], m[1], f"=SUMPRODUCT(B{i}:C{i},B$3:C$3)", m[2], m[3], f"=SUMPRODUCT(E{i}:F{i},E$3:F$3)",
                     m[4], f"=H{i}*H$3", f"=D{i}*0.4+G{i}*0.35+I{i}*0.25"])  # fmt: skip
    rows += [[], ["Scores from 1 (poor) to 5 (excellent)"]]
    tab = Tab("Evaluation", rows, merges=("B1:D1", "E1:G1", "H1:I1"), formats={"B3:H3": "0%", "D4:J7": "0.00"})
    return book(tab), "partner evaluation.xlsx"


# --- Spanish: weights in the bottom row as text percents, totals computed elsewhere and pasted as numbers.
EMPRESAS = ("Aceros del Sur S.A.", "Tecnovía", "Grupo Almenara", "Ibernodo S.L.")
CRITERIOS = ("Precio", "Calidad técnica", "Innovación", "Seguridad laboral")
NOTAS = ((7, 8, 6, 9), (9, 6, 5, 7), (6, 9, 9, 8), (8, 7, 7, 6))


def spanish_bottom_weights() -> tuple[bytes, str]:
    rows: list[list[object]] = [
        ["Matriz de evaluación de proveedores"],
        [],
        ["Proveedor", *CRITERIOS, "Puntuación total"],
    ]
    for name, notes in zip(EMPRESAS, NOTAS, strict=True):
        rows.append([name, *notes, round(sum(n * w for n, w in zip(notes, (0.3, 0.3, 0.2, 0.2), strict=True)), 2)])
    rows.append(["Peso", "30%", "30%", "20%", "20%", "100%"])
    rows += [[], ["Escala: 0 = muy malo, 10 = excelente"]]
    return book(Tab("Matriz", rows, merges=("A1:F1",))), "matriz proveedores.xlsx"


# --- Dutch: weights that add to 90, a stray blank row and column, ranks that tie.
def dutch_ninety() -> tuple[bytes, str]:
    rows: list[list[object]] = [
        [],
        [None, "Leverancier", None, "Prijs", "Planning", "Duurzaamheid", "Samenwerking", None, "Score", "Plaats"],
        [None, "weging", None, 25, 25, 20, 20],
        [None, "Hofstede Groep", None, 6, 8, 7, 7],
        [],
        [None, "Bakker & Zn.", None, 8, 6, 7, 7],
        [None, "Lauwers NV", None, 5, 9, 6, 9],
        [],
        [None, "Nieuwland Infra", None, 7, 7, 8, 9],
    ]
    ranks = {4: 3, 6: 3, 7: 2, 9: 1}
    for i in (4, 6, 7, 9):
        rows[i - 1] += [None, f"=SUMPRODUCT(D{i}:G{i},D$3:G$3)/SUM(D$3:G$3)", ranks[i]]
    return book(Tab("Scores", rows, formats={"I4:I9": "0.0"})), "gunning perceel 2.xlsx"


# --- German: local decimals and numbers stored as text, a column of remarks in between, an Excel table, macros' suffix.
def german_text_numbers() -> tuple[bytes, str]:
    rows = [
        ["Lfd. Nr.", "Lieferant", "Qualität", "Bemerkung", "Termintreue", "Innovationsfähigkeit", "Summe"],
        [1, "Weber Anlagenbau GmbH", "7,5", "Referenz liegt vor", "8", "6,5", "22"],
        [2, "Südtec AG", "6,0", "", "9,5", "7", "22,5"],
        [3, "Krüger & Söhne", "8,5", "siehe Protokoll 2", "7,5", "9", "25"],
        [4, "Nordlicht Energie eG", "9", "-", "6,5", "8,5", "24"],
    ]
    return book(Tab("Bewertung", rows, tables=("A1:G5",))), "Lieferantenbewertung.xlsm"


# --- French: coefficients above, marks out of 20, a total as a formula, blank columns between.
def french_out_of_twenty() -> tuple[bytes, str]:
    rows: list[list[object]] = [
        ["Grille de notation des offres (notes sur 20)"],
        [],
        ["Soumissionnaire", "Prix", None, "Qualité technique", None, "Délais", None, "Note pondérée"],
        ["Coefficient", 4, None, 3, None, 3],
    ]
    marks = (("Atelier Beaumont", 14, 16, 12), ("Verrier SARL", 12.5, 18, 15), ("Éts. Lacombe", 17, 11, 13.5))
    for i, (name, *m) in enumerate(marks, start=5):
        rows.append([name, m[0], None, m[1], None, m[2], None, f"=(B{i}*B$4+D{i}*D$4+F{i}*F$4)/10"])
    return book(Tab("Notation", rows)), "grille de notation.xlsx"


# --- Portuguese: percent formats, ranks and classes as text, group header merged over two columns.
def portuguese_percent() -> tuple[bytes, str]:
    rows = [
        [None, "Desempenho", None, "Segurança", None, None],
        ["Fornecedor", "Entregas no prazo", "Conformidade", "Formação concluída", "Média", "Classe"],
        ["Ferreira & Filhos", 0.92, 0.85, 0.7, "=AVERAGE(B3:D3)", "B"],
        ["Atlântico Obras", 0.88, 0.95, 0.9, "=AVERAGE(B4:D4)", "A"],
        ["Serra Metálica", 0.75, 0.8, 1, "=AVERAGE(B5:D5)", "B"],
    ]
    tab = Tab("Avaliação", rows, merges=("B1:C1",), formats={"B3:E5": "0%"})
    return book(tab), "avaliação fornecedores.xlsx"


# --- Italian: several ids for one name, a second block far below that is a legend with numbers.
def italian_ids() -> tuple[bytes, str]:
    rows: list[list[object]] = [
        ["Codice", "Fornitore", "Prezzo (1-10)", "Qualità (1-10)", "Sicurezza (1-10)", "Totale"],
        ["F-001", "Officine Bruni", 7, 8, 6, "=SUM(C2:E2)"],
        ["F-017", "Carpenteria Galli", 6, 9, 8, "=SUM(C3:E3)"],
        ["F-023", "Idrotecnica Valle", 8, 5, 7, "=SUM(C4:E4)"],
        [], [], [],
        ["Punteggio", "Significato"],
        [1, "insufficiente"], [5, "sufficiente"], [10, "ottimo"],
    ]  # fmt: skip
    return book(Tab("Griglia", rows)), "griglia di valutazione.xlsx"


_TEN = (1.0, 10.0)

SHEETS = [
    RealSheet("dutch grades with title, legend and notes", dutch_grades, expect(
        matrix("Beoordeling!B7", FIRMS, WISHES, GRADES), weights=shares(WISHES, 30, 20, 20, 30),
        scales=dict.fromkeys(WISHES, _TEN), proved=tuple(f"Beoordeling!{c}{r}" for c in "FG" for r in range(7, 12)),
        derived={f"Beoordeling!{c}{r}" for c in "FG" for r in range(7, 12)}, at_most_questions=1)),
    RealSheet("english group weights over three header rows", english_two_levels, expect(
        matrix("Evaluation!B4", PARTNERS, SKILLS, MARKS, columns="B C E F H"),
        weights=shares(SKILLS, 24, 16, 17.5, 17.5, 25), scales=dict.fromkeys(SKILLS, (1.0, 5.0)),
        proved=tuple(f"Evaluation!J{r}" for r in range(4, 8)),
        derived={f"Evaluation!{c}{r}" for c in "DGIJ" for r in range(4, 8)})),
    RealSheet("spanish weights in the bottom row as text", spanish_bottom_weights, expect(
        matrix("Matriz!B4", EMPRESAS, CRITERIOS, NOTAS), weights=shares(CRITERIOS, 30, 30, 20, 20),
        scales=dict.fromkeys(CRITERIOS, (0.0, 10.0)), proved=tuple(f"Matriz!F{r}" for r in range(4, 8)),
        derived={f"Matriz!F{r}" for r in range(4, 9)})),
    RealSheet("dutch weights that add to 90 with tied ranks", dutch_ninety, expect(
        matrix("Scores!D4", ("Hofstede Groep", "Bakker & Zn.", "Lauwers NV", "Nieuwland Infra"),
               ("Prijs", "Planning", "Duurzaamheid", "Samenwerking"),
               ((6, 8, 7, 7), (8, 6, 7, 7), (5, 9, 6, 9), (7, 7, 8, 9)), lines=(4, 6, 7, 9)),
        weights=shares(("Prijs", "Planning", "Duurzaamheid", "Samenwerking"), 25, 25, 20, 20),
        proved=tuple(f"Scores!I{r}" for r in (4, 6, 7, 9)),
        derived={f"Scores!{c}{r}" for c in "IJ" for r in (4, 6, 7, 9)}, asks={"scale", "direction", "weights"})),
    RealSheet("german numbers as text in a table", german_text_numbers, expect(
        matrix("Bewertung!C2", ("Weber Anlagenbau GmbH", "Südtec AG", "Krüger & Söhne", "Nordlicht Energie eG"),
               ("Qualität", "Termintreue", "Innovationsfähigkeit"),
               ((7.5, 8, 6.5), (6, 9.5, 7), (8.5, 7.5, 9), (9, 6.5, 8.5)), columns="C E F"),
        proved=tuple(f"Bewertung!G{r}" for r in range(2, 6)),
        derived={f"Bewertung!{c}{r}" for c in "AG" for r in range(2, 6)})),
    RealSheet("french marks out of twenty with coefficients", french_out_of_twenty, expect(
        matrix("Notation!B5", ("Atelier Beaumont", "Verrier SARL", "Éts. Lacombe"),
               ("Prix", "Qualité technique", "Délais"),
               ((14, 16, 12), (12.5, 18, 15), (17, 11, 13.5)), columns="B D F"),
        weights=shares(("Prix", "Qualité technique", "Délais"), 4, 3, 3),
        scales=dict.fromkeys(("Prix", "Qualité technique", "Délais"), (0.0, 20.0)),
        proved=tuple(f"Notation!H{r}" for r in range(5, 8)), derived={f"Notation!H{r}" for r in range(5, 8)})),
    RealSheet("portuguese percents with classes", portuguese_percent, expect(
        matrix("Avaliação!B3", ("Ferreira & Filhos", "Atlântico Obras", "Serra Metálica"),
               ("Entregas no prazo", "Conformidade", "Formação concluída"),
               ((0.92, 0.85, 0.7), (0.88, 0.95, 0.9), (0.75, 0.8, 1))),
        scales=dict.fromkeys(("Entregas no prazo", "Conformidade", "Formação concluída"), (0.0, 1.0)),
        proved=tuple(f"Avaliação!E{r}" for r in range(3, 6)),
        derived={f"Avaliação!{c}{r}" for c in "EF" for r in range(3, 6)})),
    RealSheet("italian codes and a legend with numbers below", italian_ids, expect(
        matrix("Griglia!C2", ("Officine Bruni", "Carpenteria Galli", "Idrotecnica Valle"),
               ("Prezzo", "Qualità", "Sicurezza"), ((7, 8, 6), (6, 9, 8), (8, 5, 7))),
        scales=dict.fromkeys(("Prezzo", "Qualità", "Sicurezza"), _TEN),
        proved=tuple(f"Griglia!F{r}" for r in range(2, 5)), derived={f"Griglia!F{r}" for r in range(2, 5)},
        at_most_questions=1)),
]  # fmt: skip
