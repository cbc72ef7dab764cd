"""Requirements, capabilities, blocks for each bid, provenance columns, hidden parts, scores spread over tabs."""

from __future__ import annotations

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import Level, RealSheet, Seen, expect, matrix, shares

__all__ = ["SHEETS"]

L1, L2, L3 = (Level(rank) for rank in range(1, 4))


# --- Dutch: a list of requirements, an answer and an explanation for each candidate.
def dutch_requirements() -> tuple[bytes, str]:
    rows = [
        ["Programma van eisen"],
        ["Nr.", "Eis / wens", "Softhuis", None, "Datalaan", None, "Cloudmeer", None],
        [None, None, "Antwoord", "Toelichting", "Antwoord", "Toelichting", "Antwoord", "Toelichting"],
        ["W1", "Koppeling met ERP", "ja", "standaard", "deels", "via maatwerk in 2027", "nee", None],
        ["W2", "Werkt op de telefoon", "nee", "gepland", "ja", None, "ja", "alleen Android"],
        ["W3", "Audit trail", "deels", "zonder export", "ja", None, "deels", None],
    ]
    tab = Tab("PvE", rows, merges=("C2:D2", "E2:F2", "G2:H2"))
    return book(tab), "programma van eisen.xlsx"


# --- English: scores on one tab and what each can do on another, with the client as a row.
def english_capabilities() -> tuple[bytes, str]:
    scores = [
        ["Partner", "Innovation", "Safety"],
        ["Kelso Robotics", 8, 7], ["Lomond Sensors", 6, 9], ["Moray Software", 9, 6],
    ]  # fmt: skip
    skills = [
        ["Capability (0 = none, 3 = leading)", "Robotics", "Sensors", "Software"],
        ["Kelso Robotics", 3, 1, 0], ["Lomond Sensors", 0, 3, 1], ["Moray Software", 0, 1, 3],
    ]  # fmt: skip
    return book(Tab("Scores", scores), Tab("Capabilities", skills)), "capability matrix.xlsx"


# --- Dutch: a block for each bid, one below the other, and no table at all.
BIDS = (("Pijnenburg", 120000, 14, 8), ("Quist & Co", 98500, 20, 7), ("Roelofs", 134250, 10, 9))


def dutch_bid_blocks() -> tuple[bytes, str]:
    rows: list[list[object]] = [["Ontvangen inschrijvingen"], []]
    for name, price, weeks, grade in BIDS:
        rows += [["Inschrijver", name], ["Prijs (euro)", price], ["Levertijd (weken)", weeks],
                 ["Kwaliteit (cijfer 1-10)", grade], []]  # fmt: skip
    return book(Tab("Inschrijvingen", rows)), "inschrijvingen losse blokken.xlsx"


# --- Spanish: a tab for each candidate, the same form on every one.
def spanish_forms() -> tuple[bytes, str]:
    def form(name: str, *marks: float) -> Tab:
        rows = [["Ficha de evaluación"], ["Proveedor:", name], ["Fecha:", "1-4-2026"], [], ["Criterio", "Nota (1-10)"],
                ["Innovación", marks[0]], ["Seguridad", marks[1]], ["Precio", marks[2]],
                ["Promedio", "=AVERAGE(B6:B8)"]]  # fmt: skip
        return Tab(name, rows)

    return book(form("Nogal Sur", 7, 8, 6), form("Olivares", 9, 6, 7), form("Pinar Alto", 6, 9, 9)), "fichas.xlsx"


# --- English: where each value comes from stands beside it.
def english_provenance() -> tuple[bytes, str]:
    rows = [
        ["Company", "Innovation", "Source", "Safety", "Source", "Score date"],
        ["Ravel Plastics", 7, "site visit", 8, "audit 2025", "2026-01-10"],
        ["Salter Foams", 6, "questionnaire", 9, "audit 2024", "2026-01-11"],
        ["Tolland Resins", 8, "site visit", 5, "self-report", "2026-01-11"],
    ]
    return book(Tab("Data", rows)), "sourced scores.xlsx"


# --- Dutch: who withdrew in a hidden row, an abandoned criterion in a hidden column, last year on a hidden tab.
def dutch_hidden() -> tuple[bytes, str]:
    rows = [
        ["Partij", "Innovatie", "Oude prijs", "Veiligheid", "Gewogen totaal"],
        ["gewicht", 60, 0, 40],
        ["Schippers", 7, 5, 8, "=(B3*60+D3*40)/100"],
        ["Teunissen", 6, 4, 9, "=(B4*60+D4*40)/100"],
        ["Uiterwaard", 9, 9, 3, "=(B5*60+D5*40)/100"],
        ["Verstegen", 8, 6, 6, "=(B6*60+D6*40)/100"],
        [],
        ["Uiterwaard heeft zich teruggetrokken (rij verborgen)"],
    ]
    old = [["Partij", "Innovatie", "Veiligheid"], ["Schippers", 1, 1], ["Teunissen", 2, 2]]
    tabs = (Tab("2026", rows, hidden_rows=(5,), hidden_columns=("C",)), Tab("2025", old, hidden=True))
    return book(*tabs), "beoordeling verborgen.xlsx"


# --- German: some criteria on one tab, others on a second, written names not the same everywhere.
def german_spread() -> tuple[bytes, str]:
    first = [["Firma", "Innovation", "Kapital"], ["Wendland GmbH", 7, 6], ["Xaver Bau AG", 8, 5], ["Zander KG", 6, 9]]
    second = [["Firma", "Sicherheit"], ["Zander KG", 8], ["Xaver Bau", 9], ["Wendland GmbH ", 5]]
    return book(Tab("Teil A", first), Tab("Teil B", second)), "Bewertung in zwei Teilen.xlsx"


# --- English: two tables on one tab, side by side, the right one being the legend, and a picture of the result below.
def english_beside() -> tuple[bytes, str]:
    rows = [
        ["Partner", "Innovation", "Investment", "Safety", None, None, "Score", "Meaning"],
        ["Ashdown", 4, 3, 5, None, None, 1, "Unacceptable"],
        ["Boxgrove", 5, 2, 3, None, None, 2, "Weak"],
        ["Chidham", 3, 4, 4, None, None, 3, "Acceptable"],
        ["Ditchling", 2, 5, 4, None, None, 4, "Good"],
        [None, None, None, None, None, None, 5, "Outstanding"],
        [],
        ["Result", "Points"], ["Ashdown", 12], ["Boxgrove", 10], ["Chidham", 11], ["Ditchling", 11],
    ]  # fmt: skip
    return book(Tab("Matrix", rows)), "matrix with legend.xlsx"


# --- Italian: no name for the first column, grades and percents in one table, a row of maxima.
def italian_mixed() -> tuple[bytes, str]:
    rows = [
        ["", "Innovazione", "Consegne puntuali", "Sicurezza"],
        ["Punteggio massimo", 10, 1, 10],
        ["Fonderia Alpi", 8, 0.93, 7],
        ["Meccanica Po", 6, 0.98, 9],
        ["Tessile Arno", 9, 0.87, 6],
    ]
    return book(Tab("Foglio1", rows, formats={"C2:C5": "0%"})), "foglio.xlsx"


def _bids() -> Seen:
    names = ("Prijs", "Levertijd", "Kwaliteit")
    scores = {
        (name, criterion): value for name, *values in BIDS for criterion, value in zip(names, values, strict=True)
    }
    cells = {(name, criterion): f"Inschrijvingen!B{3 + 5 * i + j + 1}"
             for i, (name, *_) in enumerate(BIDS) for j, criterion in enumerate(names)}  # fmt: skip
    return Seen(tuple(name for name, *_ in BIDS), scores, cells)


_EISEN = ("Koppeling met ERP", "Werkt op de telefoon", "Audit trail")
_FICHAS = {"Nogal Sur": (7, 8, 6), "Olivares": (9, 6, 7), "Pinar Alto": (6, 9, 9)}
_DOWNS = ("Ashdown", "Boxgrove", "Chidham", "Ditchling")
_PARTNERS = ("Kelso Robotics", "Lomond Sensors", "Moray Software")
_SKILLS = ("Robotics", "Sensors", "Software")

SHEETS = [
    RealSheet("dutch requirements with explanations", dutch_requirements, expect(
        matrix("PvE!C4", _EISEN, ("Softhuis", "Datalaan", "Cloudmeer"), ((L3, L2, L1), (L1, L3, L3), (L2, L3, L2)),
               turned=True, columns="C E G"),
        derived={f"PvE!{c}{r}" for c in "DFH" for r in (4, 5, 6)}, asks={"scale", "direction", "requirements"})),
    RealSheet("english capabilities on a tab of their own", english_capabilities, expect(
        matrix("Scores!B2", _PARTNERS, ("Innovation", "Safety"), ((8, 7), (6, 9), (9, 6))),
        capabilities={(p, s): v for p, values in zip(_PARTNERS, ((3, 1, 0), (0, 3, 1), (0, 1, 3)), strict=True)
                      for s, v in zip(_SKILLS, values, strict=True)}, asks={"scale", "direction", "capabilities"})),
    RealSheet("dutch block for each bid", dutch_bid_blocks, expect(
        _bids(), scales={"Kwaliteit": (1.0, 10.0)}, at_most_questions=3)),
    RealSheet("spanish form on a tab for each candidate", spanish_forms, expect(
        *(matrix(f"{name}!B6", ("Innovación", "Seguridad", "Precio"), (name,), [[m] for m in marks], turned=True)
          for name, marks in _FICHAS.items()),
        scales=dict.fromkeys(("Innovación", "Seguridad", "Precio"), (1.0, 10.0)),
        derived={f"{name}!B9" for name in _FICHAS})),
    RealSheet("english provenance beside the values", english_provenance, expect(
        matrix("Data!B2", ("Ravel Plastics", "Salter Foams", "Tolland Resins"), ("Innovation", "Safety"),
               ((7, 8), (6, 9), (8, 5)), columns="B D"))),
    RealSheet("dutch hidden row, column and tab", dutch_hidden, expect(
        matrix("2026!B3", ("Schippers", "Teunissen", "Verstegen"), ("Innovatie", "Veiligheid"),
               ((7, 8), (6, 9), (8, 6)), lines=(3, 4, 6), columns="B D"),
        weights=shares(("Innovatie", "Veiligheid"), 60, 40), proved=("2026!E3", "2026!E6"), named=("hidden",),
        derived={f"2026!E{r}" for r in (3, 4, 5, 6)}, asks={"scale", "direction", "hidden"}, at_most_questions=3)),
    RealSheet("german criteria spread over two tabs", german_spread, expect(
        matrix("Teil A!B2", ("Wendland GmbH", "Xaver Bau AG", "Zander KG"), ("Innovation", "Kapital"),
               ((7, 6), (8, 5), (6, 9))),
        Seen((), {("Zander KG", "Sicherheit"): 8, ("Xaver Bau AG", "Sicherheit"): 9,
                  ("Wendland GmbH", "Sicherheit"): 5},
             {("Zander KG", "Sicherheit"): "Teil B!B2", ("Xaver Bau AG", "Sicherheit"): "Teil B!B3",
              ("Wendland GmbH", "Sicherheit"): "Teil B!B4"}),
        asks={"scale", "direction", "match"})),
    RealSheet("english legend beside the table and a result below", english_beside, expect(
        matrix("Matrix!B2", _DOWNS, ("Innovation", "Investment", "Safety"),
               ((4, 3, 5), (5, 2, 3), (3, 4, 4), (2, 5, 4))),
        scales=dict.fromkeys(("Innovation", "Investment", "Safety"), (1.0, 5.0)),
        derived={f"Matrix!B{r}" for r in (9, 10, 11, 12)}, asks={"scale", "direction", "derived"})),
    RealSheet("italian grades beside percents with a row of maxima", italian_mixed, expect(
        matrix("Foglio1!B3", ("Fonderia Alpi", "Meccanica Po", "Tessile Arno"),
               ("Innovazione", "Consegne puntuali", "Sicurezza"), ((8, 0.93, 7), (6, 0.98, 9), (9, 0.87, 6))),
        scales={"Consegne puntuali": (0.0, 1.0)})),
]  # fmt: skip
