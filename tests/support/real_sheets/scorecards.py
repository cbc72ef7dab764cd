"""Scorecards of procurement teams in firms: weighted points, school grades, panels, facts beside grades, units."""

from __future__ import annotations

from typing import Any

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import Level, RealSheet, expect, matrix, shares
from tests.support.real_sheets.lookalikes import sheet

__all__ = ["SHEETS"]

L1, L2, L3, L4, L5 = (Level(rank) for rank in range(1, 6))

# --- English: sections with subtotals, raw and weighted points for each vendor, the scale in a line above.
_VENDORS = ("Northgate Telecom", "Oakfield Networks", "Pinecrest IT")
_SECTIONS: tuple[tuple[str, float, tuple[tuple[str, float, tuple[int, int, int]], ...]], ...] = (
    ("Technical solution", 0.5, (("Architecture", 0.2, (4, 3, 5)), ("Service levels", 0.3, (3, 5, 2)))),
    ("Commercial", 0.3, (("Total cost over 5 years", 0.3, (3, 4, 5)),)),
    ("Vendor", 0.2, (("References", 0.1, (5, 4, 3)), ("Financial stability", 0.1, (4, 4, 3)))),
)


def english_rfp() -> tuple[bytes, str]:
    rows: list[list[Any]] = [
        ["RFP 2026-14 Managed network services - vendor scorecard"],
        ["Scores: 0 = no response, 1 = poor, 3 = acceptable, 5 = outstanding"], [],
        ["Ref", "Evaluation criterion", "Weight", *(part for name in _VENDORS for part in (name, None))],
        [None, None, None, *("Score", "Weighted") * 3],
    ]  # fmt: skip
    subtotals = []
    for number, (section, weight, inner) in enumerate(_SECTIONS):
        rows.append(["ABC"[number], section, weight])
        first = len(rows) + 1
        for at, (name, own, points) in enumerate(inner, start=1):
            r = len(rows) + 1
            pairs = [part for c, value in zip("DFH", points, strict=True) for part in (value, f"=C{r}*{c}{r}")]
            rows.append([f"{'ABC'[number]}{at}", name, own, *pairs])
        last = len(rows)
        rows.append([None, f"Subtotal {section.split()[0].lower()}", f"=SUM(C{first}:C{last})",
                     *(part for c in "EGI" for part in (None, f"=SUM({c}{first}:{c}{last})"))])  # fmt: skip
        subtotals.append(len(rows))
    rows.append([None, "TOTAL", "=" + "+".join(f"C{r}" for r in subtotals),
                 *(part for c in "EGI" for part in (None, "=" + "+".join(f"{c}{r}" for r in subtotals)))])  # fmt: skip
    r = len(rows)
    rows.append([None, "Rank", None, *(part for c in "EGI" for part in (None, f"=RANK({c}{r},$D{r}:$I{r})"))])
    return book(Tab("Scorecard", rows, merges=("D4:E4", "F4:G4", "H4:I4"))), "rfp scorecard.xlsx"


_ASKED = [(name, weight, points) for _, _, inner in _SECTIONS for name, weight, points in inner]
RFP = RealSheet("english vendor scorecard with sections", english_rfp, expect(
    matrix("Scorecard!D7", [name for name, _, _ in _ASKED], _VENDORS, [points for _, _, points in _ASKED],
           turned=True, lines=(7, 8, 11, 14, 15), columns="D F H"),
    weights=shares([name for name, _, _ in _ASKED], *(weight for _, weight, _ in _ASKED)),
    scales={name: (0.0, 5.0) for name, _, _ in _ASKED},
    proved=("Scorecard!E17", "Scorecard!G17", "Scorecard!I17", "Scorecard!E7", "Scorecard!I18"),
    derived={"Scorecard!E7", "Scorecard!E9", "Scorecard!C9", "Scorecard!E17"}, at_most_questions=0))  # fmt: skip

# --- German: main criteria with weights, parts with weights within them, school grades of which 1 is best.
_FOUNDRIES = ("Albrecht Guss GmbH", "Brenner Metall KG", "Cramer & Sohn")
_PARTS = ("Reklamationsquote", "Auditergebnis", "Termintreue", "Flexibilität", "Preisniveau", "Zahlungsziel")
_NOTES = ((2, 1, 3), (1, 2, 2), (3, 2, 1), (2, 3, 2), (1, 3, 4), (2, 2, 3))
VDI = sheet(
    "german supplier evaluation in school grades",
    [
        ["Lieferantenbewertung, Schulnoten 1 (sehr gut) bis 6 (ungenügend)"],
        [],
        ["Hauptkriterium", "Gewicht HK", "Teilkriterium", "Gewicht TK", *_FOUNDRIES],
        ["Qualität", 0.4, _PARTS[0], 0.6, *_NOTES[0]],
        [None, None, _PARTS[1], 0.4, *_NOTES[1]],
        ["Logistik", 0.35, _PARTS[2], 0.5, *_NOTES[2]],
        [None, None, _PARTS[3], 0.5, *_NOTES[3]],
        ["Kommerziell", 0.25, _PARTS[4], 0.7, *_NOTES[4]],
        [None, None, _PARTS[5], 0.3, *_NOTES[5]],
        ["Gesamtnote", None, None, None,
         *(f"=0.24*{c}4+0.16*{c}5+0.175*{c}6+0.175*{c}7+0.175*{c}8+0.075*{c}9" for c in "EFG")],
    ],
    expect(matrix("S!E4", _PARTS, _FOUNDRIES, _NOTES, turned=True),
           weights=shares(_PARTS, 24, 16, 17.5, 17.5, 17.5, 7.5), scales=dict.fromkeys(_PARTS, (6.0, 1.0)),
           proved=("S!E10", "S!F10", "S!G10"), at_most_questions=0),
    merges=("A4:A5", "A6:A7", "A8:A9", "B4:B5", "B6:B7", "B8:B9"),
)  # fmt: skip

# --- German: weights under G in %, E for how far it is met, TN for what that is worth.
_WANTED = ("Funktionsumfang", "Bedienbarkeit", "Support", "Zukunftssicherheit")
_MET = ((8, 6, 9), (7, 9, 5), (6, 8, 7), (9, 5, 8))
_G = (40, 25, 20, 15)
NUTZWERT = sheet(
    "german utility analysis in short letters",
    [
        ["Nutzwertanalyse Partnerauswahl"],
        ["Erfüllungsgrad E: 1-10, TN = G x E"],
        [],
        ["Kriterium", "G", "Fischer IT", None, "Gruber Soft", None, "Huber Data", None],
        [None, "[%]", "E", "TN", "E", "TN", "E", "TN"],
        *([name, g, *(part for value in met for part in (value, g * value))]
          for name, g, met in zip(_WANTED, _G, _MET, strict=True)),
        ["Summe", 100, None, 750, None, 700, None, 745],
        ["Rang", None, None, 1, None, 3, None, 2],
    ],
    expect(matrix("S!C6", _WANTED, ("Fischer IT", "Gruber Soft", "Huber Data"), _MET, turned=True, columns="C E G"),
           weights=shares(_WANTED, *_G), scales=dict.fromkeys(_WANTED, (1.0, 10.0)), derived={"S!D6", "S!D10", "S!H11"},
           proved=("S!D6", "S!D10", "S!F10", "S!H10"), at_most_questions=0),
    merges=("C4:D4", "E4:F4", "G4:H4"),
)  # fmt: skip

# --- German, must not be read so: G is the last of the firms A to G, all of them in percent.
LETTERS = sheet(
    "german firm called G in percent",
    [
        ["Kriterium", "Gewicht", "E", "F", "G"],
        [None, None, "[%]", "[%]", "[%]"],
        ["Erfüllung", 60, 80, 70, 60],
        ["Termintreue", 40, 90, 95, 85],
    ],
    expect(matrix("S!C3", ("Erfüllung", "Termintreue"), ("E", "F", "G"), ((80, 70, 60), (90, 95, 85)), turned=True),
           weights=shares(("Erfüllung", "Termintreue"), 60, 40), at_most_questions=1),
)  # fmt: skip

# --- English: the weight of a group in its heading, several measures in each; one share of 1 under %.
_MEASURED = ("PPM", "Audit", "Price index", "OTD %", "Lead time", "Responsiveness")
_FORGES = ("Dale Castings", "Esk Forgings", "Fell Machining")
_READ = ((120, 88, 102, 0.97, 21, 4), (45, 92, 108, 0.94, 28, 3), (300, 75, 96, 0.99, 14, 5))
QCDS = sheet(
    "english weights of groups in their headings",
    [
        ["Supplier", "Quality 40%", None, "Cost 20%", "Delivery 30%", None, "Service 10%"],
        [None, "PPM", "Audit (0-100)", "Price index", "OTD %", "Lead time (days)", "Responsiveness (1-5)"],
        *([name, *line] for name, line in zip(_FORGES, _READ, strict=True)),
    ],
    expect(matrix("S!B3", _FORGES, _MEASURED, _READ), weights=shares(_MEASURED, 20, 20, 20, 15, 15, 10),
           scales={"OTD %": (0.0, 1.0), "Audit": (0.0, 100.0)}, at_most_questions=1),
    merges=("B1:C1", "E1:F1"),
)  # fmt: skip

# --- English, must not be read so: percentages in headings of groups that are no weights.
GROWTH = sheet(
    "english percentages in headings that do not weigh",
    [
        ["Supplier", "Scenario growth 5%", None, "Scenario growth 10%", None],
        [None, "Quality (1-10)", "Service (1-10)", "Flexibility (1-10)", "Reliability (1-10)"],
        *([name, *line] for name, line in zip(_FORGES, ((8, 7, 6, 9), (6, 9, 7, 5), (9, 5, 8, 7)), strict=True)),
    ],
    expect(matrix("S!B3", _FORGES, ("Quality", "Service", "Flexibility", "Reliability"),
                  ((8, 7, 6, 9), (6, 9, 7, 5), (9, 5, 8, 7)))),
    merges=("B1:C1", "D1:E1"),
)  # fmt: skip

# --- Dutch: facts of each organisation beside three grades; the row of weights is named in a column of facts.
_PARTNERS = ("Geerts Maritiem BV", "Hoving Offshore BV", "IJssel Composites BV")
_JUDGED = ("Innovatiekracht", "Investeringsbereidheid", "Veiligheidscultuur")
_MARKS = ((8, 6, 7), (6, 9, 6), (9, 5, 8))
_FACTS = ((12345678, "Delfzijl", 8400, 52), (23456789, "Eemshaven", 15200, 110), (34567890, "Kampen", 2300, 18))
LONGLIST = sheet(
    "dutch longlist with facts beside the grades",
    [
        ["Longlist partners"],
        [],
        [None, None, None, None, None, "Weging", 35, 35, 30, 100],
        ["Nr", "Organisatie", "KvK", "Plaats", "Omzet 2025 (k€)", "FTE", *_JUDGED, "Totaalscore"],
        *([at - 4, name, *facts, *marks, f"=(35*G{at}+35*H{at}+30*I{at})/100"]
          for at, (name, facts, marks) in enumerate(zip(_PARTNERS, _FACTS, _MARKS, strict=True), start=5)),
    ],
    expect(matrix("S!G5", _PARTNERS, _JUDGED, _MARKS), weights=shares(_JUDGED, 35, 35, 30),
           proved=("S!J5", "S!J6", "S!J7"), derived={"S!E5", "S!F5", "S!J5"}, named=("Omzet 2025",),
           at_most_questions=0),
)  # fmt: skip

# --- Dutch: strong, weak, chance and threat in words beside two grades.
SWOT = sheet(
    "dutch words of a swot beside grades",
    [
        ["Leverancier", "Sterk", "Zwak", "Kans", "Bedreiging", "Innovatie (1-10)", "Veiligheid (1-10)"],
        ["Dijkstra Techniek", "eigen lab", "duur", "waterstof", "personeel vertrekt", 8, 6],
        ["Elzinga Staal", "goedkoop", "traag", "circulair staal", "overname", 5, 8],
        ["Feenstra Bouw", "dichtbij", "klein", "houtbouw", "orderboek vol", 7, 7],
    ],
    expect(matrix("S!F2", ("Dijkstra Techniek", "Elzinga Staal", "Feenstra Bouw"), ("Innovatie", "Veiligheid"),
                  ((8, 6), (5, 8), (7, 7))), named=("Sterk",), at_most_questions=0),
)  # fmt: skip

# --- Spanish: words for grades, the weights in percent in a row under the headings.
_SOCIOS = ("Aceros Duero", "Textil Ebro", "Envases Turia")
_CUATRO = ("Innovación", "Solidez financiera", "Cultura de seguridad", "Compromiso")
LIKERT = sheet(
    "spanish matrix of partners in words",
    [
        ["Matriz de evaluación de socios"],
        [],
        ["Socio", *_CUATRO],
        ["Peso (%)", 30, 25, 25, 20],
        ["Aceros Duero", "Excelente", "Bueno", "Regular", "Bueno"],
        ["Textil Ebro", "Bueno", "Muy bueno", "Bueno", "Malo"],
        ["Envases Turia", "Regular", "Bueno", "Muy malo", "Excelente"],
    ],
    expect(matrix("S!B5", _SOCIOS, _CUATRO, ((L5, L4, L3, L4), (L4, L5, L4, L2), (L3, L4, L1, L5))),
           weights=shares(_CUATRO, 30, 25, 25, 20), at_most_questions=0),
)  # fmt: skip

# --- German: three people of the panel under each firm, with their mean.
_GREMIUM = (((8, 7, 9), (6, 6, 7)), ((6, 7, 5), (9, 8, 8)), ((7, 8, 6), (5, 7, 6)))
_DREI = ("Innovationskraft", "Liefertreue", "Service")
_LEUTE = ("Einkauf", "Technik", "QS")


def _of(who: int) -> Any:
    return matrix("S!C5", _DREI, ("Dorn AG", "Esser GmbH"), [[one[who], two[who]] for one, two in _GREMIUM],
                  turned=True, columns=f"{'CDE'[who]} {'GHI'[who]}", assessor=_LEUTE[who])  # fmt: skip


GREMIUM = sheet(
    "german panel under each firm with its mean",
    [
        ["Bewertung durch das Gremium (1-10)"],
        [],
        ["Kriterium", "Gewicht", "Dorn AG", None, None, None, "Esser GmbH", None, None, None],
        [None, None, *_LEUTE, "Ø", *_LEUTE, "Ø"],
        *([name, weight, *one, f"=AVERAGE(C{r}:E{r})", *two, f"=AVERAGE(G{r}:I{r})"]
          for r, (name, weight, (one, two)) in enumerate(zip(_DREI, (50, 30, 20), _GREMIUM, strict=True), start=5)),
        ["Summe", 100, None, None, None, "=SUMPRODUCT(B5:B7,F5:F7)/100", None, None, None,
         "=SUMPRODUCT(B5:B7,J5:J7)/100"],
    ],
    expect(_of(0), _of(1), _of(2), weights=shares(_DREI, 50, 30, 20), proved=("S!F5", "S!J7", "S!F8", "S!J8"),
           derived={"S!F5", "S!J8"}, at_most_questions=0),
    merges=("C3:F3", "G3:J3"),
)  # fmt: skip

# --- English: units in the cells; a million in short, which is a thousand elsewhere, is asked.
_HOSTS = ("Ashdown Cloud", "Birchwood Hosting", "Chestnut Data")
_OFFERED = ("Annual cost", "Lead time", "Uptime", "Customer rating", "ISO 27001")
UNITS = sheet(
    "english units and short millions in the cells",
    [
        ["Supplier", *_OFFERED],
        ["Ashdown Cloud", "€ 1.2m", "45 days", "99.5 %", "4.5/5", "yes"],
        ["Birchwood Hosting", "€ 0.95m", "60 days", "98.9 %", "4.1/5", "no"],
        ["Chestnut Data", "€ 1.05m", "30 days", "99.9 %", "3.8/5", "yes"],
    ],
    expect(matrix("S!B2", _HOSTS, _OFFERED, ((1_200_000, 45, 0.995, 4.5, L2), (950_000, 60, 0.989, 4.1, L1),
                                             (1_050_000, 30, 0.999, 3.8, L2))), asks={"scale"}),
)  # fmt: skip

# --- Polish: weights in a column, weighted sums and places below.
_DOSTAWCY = ("Dostawca Alfa sp. z o.o.", "Dostawca Beta S.A.", "Dostawca Gamma sp. j.")
_KRYTERIA = ("Jakość", "Terminowość", "Cena", "Serwis")
_OCENY = ((4, 5, 3), (5, 3, 4), (3, 4, 5), (4, 4, 2))
POLISH = sheet(
    "polish supplier evaluation",
    [
        ["Ocena dostawców 2026 (skala 1-5, 5 = najlepiej)"],
        [],
        ["Kryterium", "Waga", *_DOSTAWCY],
        *([name, weight, *line] for name, weight, line in zip(_KRYTERIA, (0.4, 0.3, 0.2, 0.1), _OCENY, strict=True)),
        ["Suma ważona", 1, *(f"=SUMPRODUCT($B4:$B7,{c}4:{c}7)" for c in "CDE")],
        ["Miejsce", None, *(f"=RANK({c}8,$C8:$E8)" for c in "CDE")],
    ],
    expect(matrix("S!C4", _KRYTERIA, _DOSTAWCY, _OCENY, turned=True), weights=shares(_KRYTERIA, 40, 30, 20, 10),
           scales=dict.fromkeys(_KRYTERIA, (1.0, 5.0)), proved=("S!C8", "S!D8", "S!E8", "S!C9"),
           derived={"S!C8", "S!C9"}, at_most_questions=0),
)  # fmt: skip

# --- Polish: grades in words.
WORDS = sheet(
    "polish grades in words",
    [
        ["Partner", "Innowacyjność", "Bezpieczeństwo", "Współpraca"],
        ["Huta Kraków", "bardzo dobra", "dobra", "dostateczna"],
        ["Stal Śląsk", "dobra", "bardzo dobra", "słaba"],
        ["Metal Poznań", "dostateczna", "dobra", "bardzo dobra"],
    ],
    expect(matrix("S!B2", ("Huta Kraków", "Stal Śląsk", "Metal Poznań"),
                  ("Innowacyjność", "Bezpieczeństwo", "Współpraca"),
                  ((L4, L3, L2), (L3, L4, L1), (L2, L3, L4))), at_most_questions=0),
)  # fmt: skip

SHEETS: tuple[RealSheet, ...] = (
    RFP, VDI, NUTZWERT, LETTERS, QCDS, GROWTH, LONGLIST, SWOT, LIKERT, GREMIUM, UNITS, POLISH, WORDS,
)  # fmt: skip
