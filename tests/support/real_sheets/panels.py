"""Several assessors: as blocks of columns, as tabs, as long rows; surveys with reversed items."""

from __future__ import annotations

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import Expected, RealSheet, Seen, expect, long, matrix, shares

__all__ = ["SHEETS"]

# --- Dutch: a block of columns for each assessor under a merged name, then the mean of all.
FIRMS = ("Lindeboom", "Merwede Werken", "Noordzij")
WISHES = ("Innovatie", "Veiligheid", "Prijs")
ANNE = ((7, 8, 6), (6, 9, 7), (8, 5, 8))
BRAM = ((6, 8, 7), (7, 8, 6), (9, 6, 7))
CEES = ((8, 7, 6), (5, 9, 8), (7, 6, 9))


def dutch_blocks() -> tuple[bytes, str]:
    rows: list[list[object]] = [
        [None, "Anne", None, None, "Bram", None, None, "Cees", None, None, "Gemiddeld"],
        ["Kandidaat", *WISHES, *WISHES, *WISHES, *WISHES],
    ]
    for i, name in enumerate(FIRMS):
        r = i + 3
        means = [f"=AVERAGE({a}{r},{b}{r},{c}{r})" for a, b, c in ("BEH", "CFI", "DGJ")]
        rows.append([name, *ANNE[i], *BRAM[i], *CEES[i], *means])
    tab = Tab("Panel", rows, merges=("B1:D1", "E1:G1", "H1:J1", "K1:M1"), formats={"K3:M5": "0.0"})
    return book(tab), "panelbeoordeling.xlsx"


# --- German: one tab for each assessor, criteria down, and a tab with the means of all.
BIETER = ("Talwerk", "Uferbau", "Veste AG")
KRITERIEN = ("Innovation", "Sicherheit", "Kosten")
PRUEFER = {
    "Müller": ((7, 6, 8), (8, 7, 6), (5, 9, 7)),
    "Schmidt": ((6, 7, 9), (7, 7, 5), (6, 8, 7)),
    "Yilmaz": ((8, 5, 7), (9, 6, 6), (5, 9, 8)),
}


def german_tabs() -> tuple[bytes, str]:
    tabs = [
        Tab(name, [["Bewertung durch " + name], [], ["Kriterium", "Gewicht", *BIETER],
                   *([k, w, *p] for k, w, p in zip(KRITERIEN, (50, 30, 20), points, strict=True))])
        for name, points in PRUEFER.items()
    ]  # fmt: skip
    means = [[k, *(f"=AVERAGE(Müller!{c}{r},Schmidt!{c}{r},Yilmaz!{c}{r})" for c in "CDE")]
             for r, k in enumerate(KRITERIEN, start=4)]  # fmt: skip
    return book(*tabs, Tab("Mittelwert", [["Kriterium", *BIETER], *means])), "Panel Bewertung.xlsx"


# --- English: long rows with a date, an assessor, an id and a remark.
LONG = (
    (("Harrow Glass", "Innovation", "J. Reed"), 4), (("Harrow Glass", "Safety", "J. Reed"), 3),
    (("Harrow Glass", "Innovation", "K. Shah"), 5), (("Harrow Glass", "Safety", "K. Shah"), 4),
    (("Ivel Ceramics", "Innovation", "J. Reed"), 2), (("Ivel Ceramics", "Safety", "J. Reed"), 5),
    (("Ivel Ceramics", "Innovation", "K. Shah"), 3), (("Ivel Ceramics", "Safety", "K. Shah"), None),
    (("Jarrow Tiles", "Innovation", "J. Reed"), 4), (("Jarrow Tiles", "Safety", "J. Reed"), 4),
    (("Jarrow Tiles", "Innovation", "K. Shah"), 3), (("Jarrow Tiles", "Safety", "K. Shah"), 5),
)  # fmt: skip


def english_long() -> tuple[bytes, str]:
    rows: list[list[object]] = [["ID", "Assessor", "Supplier", "Criterion", "Score (1-5)", "Remark"]]
    for i, ((supplier, criterion, who), score) in enumerate(LONG, start=101):
        rows.append([i, who, supplier, criterion, score, "good site visit" if i == 103 else None])
    return book(Tab("Export", rows)), "panel export.xlsx"


# --- Dutch: one candidate down for each assessor, the assessor in a column of its own, names repeated by a merge.
def dutch_assessor_rows() -> tuple[bytes, str]:
    rows: list[list[object]] = [["Partij", "Beoordelaar", *WISHES, "Gemiddelde"]]
    for i, name in enumerate(FIRMS):
        for who, grades in (("Anne", ANNE), ("Bram", BRAM)):
            r = len(rows) + 1
            rows.append([name if who == "Anne" else None, who, *grades[i], f"=AVERAGE(C{r}:E{r})"])
    return book(Tab("Beoordelingen", rows, merges=("A2:A3", "A4:A5", "A6:A7"))), "beoordelingen per persoon.xlsx"


# --- Dutch survey: a respondent in each row, an item in each column, of which one says the opposite.
ITEMS = (
    "INN1 Deze partij komt met nieuwe ideeën",
    "INN2 Deze partij probeert zelden iets nieuws (R)",
    "VEI1 Medewerkers melden onveilige situaties",
    "VEI2 De leiding geeft het goede voorbeeld",
)
ANSWERS = (
    ("Oever", (5, 1, 4, 4)), ("Oever", (4, 2, 4, 5)), ("Oever", (4, 1, 5, 4)), ("Oever", (5, 2, 3, 4)),
    ("Oever", (4, 2, 4, 4)), ("Plas", (2, 4, 5, 5)), ("Plas", (3, 4, 4, 5)), ("Plas", (2, 5, 5, 5)),
    ("Plas", (2, 3, 5, 4)), ("Plas", (1, 4, 4, 5)),
)  # fmt: skip


def dutch_survey() -> tuple[bytes, str]:
    rows: list[list[object]] = [["Respondent", "Tijdstempel", "Over welke partij?", *ITEMS, "Opmerkingen"]]
    for i, (party, marks) in enumerate(ANSWERS, start=1):
        rows.append([f"R{i:02}", f"2026-02-{i:02} 10:0{i % 6}", party, *marks, "prettig contact" if i == 3 else None])
    rows += [[], ["1 = helemaal mee oneens, 5 = helemaal mee eens"]]
    return book(Tab("Antwoorden", rows)), "enquête partners.xlsx"


def _mean(party: str, item: int, *, reverse: bool = False) -> float:
    marks = [marks[item] for name, marks in ANSWERS if name == party]
    share = (sum(marks) / len(marks) - 1) / 4
    return 1 - share if reverse else share


def _survey(**kinds: tuple[int, ...]) -> Expected:
    utilities = {
        (party, kind.replace("_", " ")): sum(_mean(party, i, reverse=i == 1) for i in items) / len(items)
        for party in ("Oever", "Plas")
        for kind, items in kinds.items()
    }
    return Expected(
        ("Oever", "Plas"), utilities=utilities, asks=frozenset({"scale", "direction", "reversed", "survey"})
    )


_EACH_ITEM = {item.replace(" ", "_"): (i,) for i, item in enumerate(ITEMS)}


def _tabs() -> list[Seen]:
    return [matrix(f"{name}!C4", KRITERIEN, BIETER, points, turned=True, assessor=name)
            for name, points in PRUEFER.items()]  # fmt: skip


_DERIVED = {f"Panel!{c}{r}" for c in "KLM" for r in (3, 4, 5)}
_MEANS = {f"Mittelwert!{c}{r}" for c in "BCD" for r in (2, 3, 4)}
_PEOPLE = {"scale", "direction", "assessors"}

SHEETS = [
    RealSheet("dutch blocks of columns for three assessors", dutch_blocks, expect(
        *(matrix(f"Panel!{left}3", FIRMS, WISHES, grades, assessor=who)
          for left, who, grades in (("B", "Anne", ANNE), ("E", "Bram", BRAM), ("H", "Cees", CEES))),
        derived=_DERIVED, proved=("Panel!K3", "Panel!L4", "Panel!M5"), asks=_PEOPLE)),
    RealSheet("german tab for each assessor", german_tabs, expect(
        *_tabs(), weights=shares(KRITERIEN, 50, 30, 20), derived=_MEANS, proved=("Mittelwert!B2", "Mittelwert!D4"),
        asks=_PEOPLE)),
    RealSheet("english long rows with assessors", english_long, expect(
        long("Export", "E", 2, LONG), scales=dict.fromkeys(("Innovation", "Safety"), (1.0, 5.0)),
        asks=_PEOPLE, at_most_questions=1)),
    RealSheet("dutch row for each assessor of a candidate", dutch_assessor_rows, expect(
        matrix("Beoordelingen!C2", FIRMS, WISHES, ANNE, lines=(2, 4, 6), assessor="Anne"),
        matrix("Beoordelingen!C3", FIRMS, WISHES, BRAM, lines=(3, 5, 7), assessor="Bram"),
        derived={f"Beoordelingen!F{r}" for r in range(2, 8)}, asks=_PEOPLE)),
    RealSheet("dutch survey with a reversed item", dutch_survey, Expected(**{
        **{f: getattr(_survey(**_EACH_ITEM), f) for f in ("candidates", "utilities", "asks")},
        "at_most_questions": 3,
        "or_else": (_survey(INN=(0, 1), VEI=(2, 3)),),
    })),
]  # fmt: skip
