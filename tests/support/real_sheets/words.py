"""Levels in words and signs, prices and grades as people write them, three kinds of empty, dates that were grades."""

from __future__ import annotations

from datetime import date

from tests.support.real_sheets.building import Exact, Tab, book
from tests.support.real_sheets.expected import Level, RealSheet, expect, matrix

__all__ = ["SHEETS"]

L1, L2, L3, L4, L5 = (Level(rank) for rank in range(1, 6))


def dutch_marks() -> tuple[bytes, str]:
    rows = [
        ["Kandidaat", "Innovatie", "Veiligheid", "Klantgerichtheid"],
        ["Zuiderzee Staal", Exact("++"), "o", "+"],
        ["Van Loon Electra", "+", Exact("--"), "++"],
        ["Polder Pompen", "-", "+", "o"],
        ["Heijdra Techniek", "o", "++", "-"],
        [],
        ["++ = zeer goed, + = goed, o = voldoende, - = matig, -- = slecht"],
    ]
    return book(Tab("Quick scan", rows)), "quickscan.xlsx"


def english_high_low() -> tuple[bytes, str]:
    rows = [
        ["Partner", "Innovation potential", "Willingness to invest", "Delivery risk"],
        ["Cedar Works", "High", "Medium", "Low"],
        ["Dunmore Group", "Medium", "High", "High"],
        ["Eastvale", "Low", "High", "Medium"],
    ]
    return book(Tab("Assessment", rows)), "partner assessment.xlsx"


def german_present() -> tuple[bytes, str]:
    rows = [
        ["Merkmal", "Rheinwerk AG", "Feldmann KG", "Tauber Technik"],
        ["Sicherheitsmanagement", "Vollständig vorhanden", "Teilweise vorhanden", "Nicht vorhanden"],
        ["Entwicklungsabteilung", "Teilweise vorhanden", "Vollständig vorhanden", "Vollständig vorhanden"],
        ["Eigenkapital für Projekt", "Nicht vorhanden", "Vollständig vorhanden", "Teilweise vorhanden"],
    ]
    return book(Tab("Prüfung", rows)), "Prüfliste.xlsx"


def dutch_school_words() -> tuple[bytes, str]:
    rows = [
        ["Gegadigde", "Plan van aanpak", "Risicobeheersing", "Samenwerking", "Eindoordeel"],
        ["Wiersma Bouw", "uitmuntend", "voldoende", "goed", "goed"],
        ["Jansen & Partners", "goed", "goed", "matig", "voldoende"],
        ["Kuiper Infra", "onvoldoende", "uitmuntend", "voldoende", "voldoende"],
    ]
    return book(Tab("Kwaliteit", rows)), "kwalitatieve beoordeling.xlsx"


def spanish_high_low() -> tuple[bytes, str]:
    rows = [
        ["Aliado", "Capacidad de innovación", "Cultura de seguridad", "Experiencia"],
        ["Norteño Ingeniería", "Alto", "Medio", "Bajo"],
        ["Faro Energía", "Medio", "Alto", "Alto"],
        ["Puente Azul", "Bajo", "Alto", "Medio"],
    ]
    return book(Tab("Aliados", rows)), "aliados.xlsx"


def dutch_grades_as_written() -> tuple[bytes, str]:
    rows = [
        ["Leverancier", "Innovatie", "Veiligheid", "Service"],
        ["Abel Installaties", "7½", "8", "6+"],
        ["Bosman Service", "8 à 9", "7", "n.v.t."],
        ["Calder BV", "6-7", "?", "8"],
        ["Dorst Beheer", "9", "-", "7"],
        [],
        ["Cijfers van 1 (slecht) t/m 10 (uitstekend)"],
    ]
    return book(Tab("Cijfers", rows)), "cijferlijst.xlsx"


def dutch_prices() -> tuple[bytes, str]:
    rows = [
        ["Leverancier", "Contactpersoon", "E-mail", "Uurtarief", "Opstartkosten", "Kwaliteit (1-10)"],
        ["Abel Installaties", "M. de Boer", "boer@abel.example", "45,-", "€ 1.250,00", 8],
        ["Bosman Service", "P. Smit", "p.smit@bosman.example", "42,50", "€ 950,00", 7],
        ["Calder BV", "R. Aydin", "info@calder.example", "40,- - 50,-", "n.v.t.", 9],
        ["Dorst Beheer", "", "dorst@dorst.example", "38,50 - 42,50", "€ 2.100,50", 6],
    ]
    return book(Tab("Tarieven", rows)), "tarieven.xlsx"


def english_prices() -> tuple[bytes, str]:
    rows = [
        ["Bidder", "Country", "Contact", "Price (GBP)", "Lead time (weeks)", "Technical score (0-100)"],
        ["Arden Marine", "UK", "Ms J. Cole", "£1,250.00", 6, 78],
        ["Bellamy Boats", "IE", "Mr T. Roe", "£1,480.50", 4, 85],
        ["Corrigan Yard", "UK", "Dr A. Finn", "£990.00", 9, 64],
    ]
    return book(Tab("Bids", rows)), "bids.xlsx"


def german_vat_twins() -> tuple[bytes, str]:
    rows = [
        ["Anbieter", "Ort", "Preis netto (EUR)", "Preis inkl. 19 % MwSt. (EUR)", "Qualität (1-6)"],
        ["Albers GmbH", "Kiel", 1000, "=C2*1.19", 2],
        ["Bothmer AG", "Ulm", 1200, "=C3*1.19", 1],
        ["Calau KG", "Jena", 900, "=C4*1.19", 3],
        [],
        ["Qualität in Schulnoten: 1 = sehr gut, 6 = ungenügend"],
    ]
    return book(Tab("Angebote", rows, formats={"C2:D4": "#,##0.00 €"})), "Angebotsvergleich.xlsx"


def dutch_dates() -> tuple[bytes, str]:
    rows = [
        ["Partij", "Innovatie", "Veiligheid", "Ervaring"],
        ["Eemland Groep", 7, date(2026, 8, 7), 6],
        ["Fokker Staal", 8, 7, date(2026, 9, 8)],
        ["Gerritsen Bouw", 6, 9, 7],
        ["Hoekstra Wegen", 9, 6, 8],
    ]
    return book(Tab("Beoordeling", rows)), "beoordeling (2).xlsx"


def dutch_zero_explained() -> tuple[bytes, str]:
    rows = [
        ["Kandidaat", "Innovatie", "Veiligheid", "Investering", "Totaal"],
        ["Imker Energie", 4, 0, 3, "=SUM(B2:D2)"],
        ["Jonker Warmte", 3, 5, 0, "=SUM(B3:D3)"],
        ["Koster Wind", 5, 2, 4, "=SUM(B4:D4)"],
        [],
        ["0 = niet beoordeeld, 1 = zeer slecht, 5 = zeer goed"],
    ]
    return book(Tab("Scores", rows)), "scores energie.xlsx"


def english_contradicting_words() -> tuple[bytes, str]:
    rows = [
        ["Supplier", "Quality score", "Quality rating", "Safety score", "Safety rating"],
        ["Linden Print", 9, "Excellent", 7, "Good"],
        ["Marsh Paper", 3, "Excellent", 5, "Fair"],
        ["Nettle Ink", 7, "Good", 3, "Poor"],
        ["Oakum Press", 5, "Fair", 9, "Excellent"],
    ]
    return book(Tab("Ratings", rows)), "ratings.xlsx"


def english_error_cells() -> tuple[bytes, str]:
    rows = [
        ["Candidate", "Innovation", "Safety", "Commitment", "Total"],
        ["Penrose Labs", 7, 8, "=#N/A", "=SUM(B2:D2)"],
        ["Quill Motors", 6, 9, 7, "=SUM(B3:D3)"],
        ["Ridley Steel", 8, 5, 6, "=SUM(B4:D4)"],
    ]
    return book(Tab("Scores", rows)), "scores with error.xlsx"


_DUTCH = ("Abel Installaties", "Bosman Service", "Calder BV", "Dorst Beheer")
_ENERGY = ("Imker Energie", "Jonker Warmte", "Koster Wind")

SHEETS = [
    RealSheet("dutch plus and minus signs", dutch_marks, expect(
        matrix("Quick scan!B2", ("Zuiderzee Staal", "Van Loon Electra", "Polder Pompen", "Heijdra Techniek"),
               ("Innovatie", "Veiligheid", "Klantgerichtheid"),
               ((L5, L3, L4), (L4, L1, L5), (L2, L4, L3), (L3, L5, L2))), at_most_questions=1)),
    RealSheet("english high medium low with a risk", english_high_low, expect(
        matrix("Assessment!B2", ("Cedar Works", "Dunmore Group", "Eastvale"),
               ("Innovation potential", "Willingness to invest", "Delivery risk"),
               ((L3, L2, L3), (L2, L3, L1), (L1, L3, L2))), at_most_questions=1)),
    RealSheet("german present, partly, not present", german_present, expect(
        matrix("Prüfung!B2", ("Sicherheitsmanagement", "Entwicklungsabteilung", "Eigenkapital für Projekt"),
               ("Rheinwerk AG", "Feldmann KG", "Tauber Technik"), ((L3, L2, L1), (L2, L3, L3), (L1, L3, L2)),
               turned=True), at_most_questions=2)),
    RealSheet("dutch words from insufficient to outstanding", dutch_school_words, expect(
        matrix("Kwaliteit!B2", ("Wiersma Bouw", "Jansen & Partners", "Kuiper Infra"),
               ("Plan van aanpak", "Risicobeheersing", "Samenwerking"),
               ((L5, L3, L4), (L4, L4, L2), (L1, L5, L3))),
        derived={f"Kwaliteit!E{r}" for r in (2, 3, 4)}, asks={"scale", "direction", "derived"})),
    RealSheet("spanish high medium low", spanish_high_low, expect(
        matrix("Aliados!B2", ("Norteño Ingeniería", "Faro Energía", "Puente Azul"),
               ("Capacidad de innovación", "Cultura de seguridad", "Experiencia"),
               ((L3, L2, L1), (L2, L3, L3), (L1, L3, L2))), at_most_questions=1)),
    RealSheet("dutch grades as written by hand", dutch_grades_as_written, expect(
        matrix("Cijfers!B2", _DUTCH, ("Innovatie", "Veiligheid", "Service"),
               ((7.5, 8, 6.25), ((8, 9), 7, None), ((6, 7), None, 8), (9, None, 7))),
        scales=dict.fromkeys(("Innovatie", "Veiligheid", "Service"), (1.0, 10.0)),
        asks={"scale", "direction", "written"}, at_most_questions=3, or_else=tuple(
            expect(matrix("Cijfers!B2", _DUTCH, ("Innovatie", "Veiligheid", "Service"),
                          ((7.5, 8, plus), ((8, 9), 7, None), ((6, 7), None, 8), (9, None, 7))), named=("Cijfers!D2",),
                   asks={"scale", "direction", "written"}, at_most_questions=3)
            for plus in (6.3, 6.33, 6.5, 6, None)))),
    RealSheet("dutch prices as written", dutch_prices, expect(
        matrix("Tarieven!D2", _DUTCH, ("Uurtarief", "Opstartkosten", "Kwaliteit"),
               ((45, 1250, 8), (42.5, 950, 7), ((40, 50), None, 9), ((38.5, 42.5), 2100.5, 6))),
        asks={"scale", "direction", "written"}, at_most_questions=3)),
    RealSheet("english bids with contact and country", english_prices, expect(
        matrix("Bids!D2", ("Arden Marine", "Bellamy Boats", "Corrigan Yard"),
               ("Price", "Lead time", "Technical score"), ((1250, 6, 78), (1480.5, 4, 85), (990, 9, 64))),
        scales={"Technical score": (0.0, 100.0)}, at_most_questions=3)),
    RealSheet("german prices with and without tax, school grades", german_vat_twins, expect(
        matrix("Angebote!C2", ("Albers GmbH", "Bothmer AG", "Calau KG"), ("Preis netto", "Qualität"),
               ((1000, 2), (1200, 1), (900, 3)), columns="C E"), scales={"Qualität": (6.0, 1.0)},
        derived={f"Angebote!D{r}" for r in (2, 3, 4)}, asks={"scale", "direction", "twin"}, at_most_questions=3)),
    RealSheet("dutch dates that were grades", dutch_dates, expect(
        matrix("Beoordeling!B2", ("Eemland Groep", "Fokker Staal", "Gerritsen Bouw", "Hoekstra Wegen"),
               ("Innovatie", "Veiligheid", "Ervaring"), ((7, (7, 8), 6), (8, 7, (8, 9)), (6, 9, 7), (9, 6, 8))),
        named=("Beoordeling!C2", "Beoordeling!D3"), asks={"scale", "direction", "date"}, or_else=(expect(
            matrix("Beoordeling!B2", ("Eemland Groep", "Fokker Staal", "Gerritsen Bouw", "Hoekstra Wegen"),
                   ("Innovatie", "Veiligheid", "Ervaring"), ((7, None, 6), (8, 7, None), (6, 9, 7), (9, 6, 8))),
            named=("Beoordeling!C2", "Beoordeling!D3"), asks={"scale", "direction", "date"}),))),
    RealSheet("dutch zero that means not rated", dutch_zero_explained, expect(
        matrix("Scores!B2", _ENERGY, ("Innovatie", "Veiligheid", "Investering"),
               ((4, None, 3), (3, 5, None), (5, 2, 4))),
        scales=dict.fromkeys(("Innovatie", "Veiligheid", "Investering"), (1.0, 5.0)),
        derived={f"Scores!E{r}" for r in (2, 3, 4)}, asks={"scale", "direction", "zero"}, at_most_questions=1)),
    RealSheet("english words that contradict the numbers", english_contradicting_words, expect(
        matrix("Ratings!B2", ("Linden Print", "Marsh Paper", "Nettle Ink", "Oakum Press"),
               ("Quality score", "Safety score"), ((9, 7), (3, 5), (7, 3), (5, 9)), columns="B D"),
        named=("Ratings!C3",), asks={"scale", "direction", "twin", "written"}, at_most_questions=3)),
    RealSheet("english error cell among the scores", english_error_cells, expect(
        matrix("Scores!B2", ("Penrose Labs", "Quill Motors", "Ridley Steel"), ("Innovation", "Safety", "Commitment"),
               ((7, 8, None), (6, 9, 7), (8, 5, 6))), named=("Scores!D2",),
        derived={f"Scores!E{r}" for r in (2, 3, 4)}, asks={"scale", "direction", "error"}, or_else=(
            expect(refused=("D2",)),))),
]  # fmt: skip
