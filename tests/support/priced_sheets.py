"""Two sheets as buyers keep them, in which a price is judged and is what the members cost as well.

What a careful person reads from each stands here too: ends of scales that no sheet states, totals by hand.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import combinations

import openpyxl

PRICE, DAYS, OFFER = "Prijs per jaar", "Levertijd onderdelen (dagen)", "Angebot (EUR/Jahr)"

_PUMPS: Sequence[tuple[object, ...]] = (
    ("Pompservice Midden BV", "Midden", 8, 7, 9, "€ 128.500,00", 5, "goed", 7),
    ("Van Dalen Techniek", "West", 7, 9, 6, "€ 96.250,00", 3, "matig", 6),
    ("Hydro-Care Nederland", "Landelijk", 9, 8, 8, "€ 164.000,00", 7, "uitstekend", 8),
    ("Gebr. Oosterom", "Oost", 6, 6, 8, "€ 74.900,00", 10, "voldoende", None),
    ("Delta Aandrijvingen", "West", 8, 5, 7, "€ 88.000,00", 4, "goed", 5),
    ("Elektro Lek B.V.", "Midden", 7, 8, 4, "€ 61.250,50", 2, "matig", 9),
    ("Noordzee Instrumentatie", "Noord", 9, 4, 5, "€ 79.990,00", 14, "goed", 6),
    ("Kragten Civiel", "Oost", 5, 5, 7, "€ 112.000,00", "n.v.t.", "onvoldoende", 4),
    ("Aqua Storing 24/7", "Landelijk", 6, 10, 6, "€ 105.000,00", 1, "voldoende", 5),
    ("Veluwe Techniek", "Oost", 7, 7, 7, "€ 92.400,00", 6, "goed", 8),
    ("Rijnmond Revisie", "West", 8, 6, "7,5", "€ 84.750,00", 8, "voldoende", 7),
)
_CARTONS: Sequence[tuple[object, ...]] = (
    ("Kartonwerk Brenner GmbH", "Ulm", (8, 7, 9, 8, 5, 6, 6, 6, 8, 8), "215.000,00 €"),
    ("Papier Huber KG", "Augsburg", (7, 7, 8, 8, 4, 4, 7, 8, 7, 6), "148.500,00 €"),
    ("Folien Nord AG", "Kiel", (9, 8, 6, 5, 8, 9, 3, 4, 6, 6), "132.000,00 €"),
    ("EcoPack Solutions", "Freiburg", (7, 6, 6, 7, 9, 9, 10, 9, 7, 8), "198.750,00 €"),
    ("Wellpappe Schuster", "Ulm", (6, 7, 9, 9, 3, 4, 5, 6, 8, 9), "119.900,00 €"),
    ("Bioform GmbH", "Konstanz", (6, 4, 5, 5, 10, 9, 9, 10, 5, 6), "141.250,00 €"),
    ("Alpenkarton AG", "Kempten", (9, 9, 8, 8, 6, 7, 7, 7, 7, 7), "249.000,00 €"),
    ("Polymer Tec", "Mannheim", (8, 9, 7, 7, 9, 8, 2, 3, 5, 5), "k. A."),
)
_WORDS = {"onvoldoende": 1, "matig": 2, "voldoende": 3, "goed": 4, "uitstekend": 5}
_PUMP_WEIGHTS = (0.20, 0.20, 0.15, 0.20, 0.10, 0.10, 0.05)


def pumps() -> bytes:
    """Eleven suppliers of pump maintenance on seven criteria, with a running number, a region and a mean below."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Leveranciersbeoordeling onderhoud gemalen 2026"])
    sheet.append([])
    criteria = ("Vakkennis", "Beschikbaarheid storingsdienst", "Ervaring gemalen", PRICE, DAYS, "Duurzaamheid",
                "Social return")  # fmt: skip
    sheet.append(["Nr", "Leverancier", "Regio", *criteria])
    sheet.append([None, "Weging", None, *_PUMP_WEIGHTS])
    for number, row in enumerate(_PUMPS, start=1):
        sheet.append([number, *row])
    sheet.append([None, "Gemiddeld", None, *(f"=AVERAGE({column}5:{column}15)" for column in "DEF")])
    sheet.append([])
    sheet.append(["* Duurzaamheid: onvoldoende / matig / voldoende / goed / uitstekend"])
    return _saved(book)


def cartons() -> bytes:
    """Eight suppliers of packaging, five criteria by two assessors and an offer, which one has not made yet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    names = ("Qualität", "Liefertreue", "Innovation", "Nachhaltigkeit", "Service")
    sheet.append(["Lieferant", "Ort", *(cell for name in names for cell in (name, None)), OFFER])
    sheet.append([None, None, *("Weber", "Klein") * 5])
    for column in range(3, 13, 2):
        sheet.merge_cells(start_row=1, start_column=column, end_row=1, end_column=column + 1)
    for column in (1, 2, 13):
        sheet.merge_cells(start_row=1, start_column=column, end_row=2, end_column=column)
    for name, town, grades, offer in _CARTONS:
        sheet.append([name, town, *grades, offer])  # type: ignore[misc]  # the third are grades
    weights = book.create_sheet("Gewichtung")
    for line in (("Kriterium", "Gewicht", "Begründung"), *zip(names, (25, 25, 10, 20, 5), strict=True),
                 (OFFER, 15, "niedriger ist besser")):  # fmt: skip
        weights.append(line)
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def amount(written: object) -> float:
    """The number in a price as it stands on the sheet."""
    return float(str(written).strip("€ ").replace(".", "").replace(",", "."))


def pumps_by_hand(price: tuple[float, float], days: tuple[float, float], most: float) -> list[tuple[float, set[str]]]:
    """Every three pump suppliers at most `most` dear on average with their worth, the best first, by enumeration.

    What is missing stands halfway.
    """
    rows = {str(row[0]): _utilities(row, price, days) for row in _PUMPS}
    prices = {str(row[0]): amount(row[5]) for row in _PUMPS}
    allowed = [three for three in combinations(rows, 3) if sum(prices[who] for who in three) <= 3 * most]
    worths = [
        100 * sum(weight * sum(rows[who][j] for who in three) / 3 for j, weight in enumerate(_PUMP_WEIGHTS))
        for three in allowed
    ]
    return sorted(zip(worths, map(set, allowed), strict=True), key=lambda one: -one[0])


def _utilities(row: Sequence[object], price: tuple[float, float], days: tuple[float, float]) -> list[float]:
    _, _, skill, stand_by, experience, cost, wait, green, social = row
    grades = [
        None if one is None else float(str(one).replace(",", ".")) for one in (skill, stand_by, experience, social)
    ]
    known = [0.5 if grade is None else (grade - 1) / 9 for grade in grades]
    dear = (price[0] - amount(cost)) / (price[0] - price[1])
    late = (days[0] - float(wait)) / (days[0] - days[1]) if isinstance(wait, int) else 0.5
    return [*known[:3], dear, late, (_WORDS[str(green)] - 1) / 4, known[3]]
