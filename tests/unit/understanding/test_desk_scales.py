"""Tables, knock-outs and scales that were once read wrongly without a word, and others that look like them."""

from __future__ import annotations

import io

import openpyxl
import pytest

import selection as sel
from tests.support.desk import Rows, ends, keys, names, read, told, weights

# Tables about other things.

SCORED = [
    ["Supplier", "Price score", "Quality score", None, "Item", "EUR"],
    ["Orchid", 7, 8, None, "Licences", 40000],
    ["Peony", 8, 6, None, "Training", 12000],
    ["Rose", 5, 9, None, "Hardware", 25500],
]


def test_a_budget_beside_the_scores_is_no_candidate() -> None:
    found = read(SCORED)
    assert names(found) == ["Orchid", "Peony", "Rose"]
    assert list(ends(found)) == ["Price score", "Quality score"]
    assert "E1:F4 was not read" in told(found)


def test_amounts_of_the_same_suppliers_in_a_table_beside_are_read() -> None:
    rows = [[*SCORED[0][:4], "Supplier", "Setup (EUR)"], *([*row[:4], row[0], row[5]] for row in SCORED[1:])]
    assert [one.attributes["Setup (EUR)"].value for one in read(rows).candidates] == [40000, 12000, 25500]


# Surveys of which the questions are on scales of their own.


def _survey(first: str, second: str, third: str) -> Rows:
    answers = [
        ("anne", "Polar", 4, 3, 5),
        ("bob", "Polar", 5, 4, 4),
        ("cy", "Quick", 2, 5, 3),
        ("di", "Quick", 3, 4, 2),
    ]
    head = ["Timestamp", "Respondent", "Which supplier are you rating?", first, second, third]
    return [head, *([f"2024-05-0{n} 09:00", *one] for n, one in enumerate(answers, start=1))]


def test_questions_on_different_scales_make_no_mean() -> None:
    found = read(_survey("How good is the quality? (1-5)", "How good is delivery? (1-5)", "Recommend them? (0-10)"))
    assert list(ends(found).values()) == [(1, 5), (1, 5), (0, 10)]
    assert [one.value for one in found.scores if one.candidate == "Polar"] == [4.5, 3.5, 4.5]


def test_questions_on_one_scale_stay_one_criterion() -> None:
    found = read(_survey("How good is the quality? (1-5)", "How good is delivery? (1-5)", "Recommend them? (1-5)"))
    assert len(found.criteria) == 1


# Knock-outs and yes or no in letters.

LETTERS = [
    ["Inschrijver", "KO1: KvK-inschrijving (J/N)", "KO2: VCA (J/N)", "Plan (1-10)", "Aanpak (1-10)"],
    ["Zuid", "J", "J", 7, 8],
    ["Thuis", "J", "N", 6, 8],
    ["Wacht", "J", "J", 9, 7],
    ["Post", "N", "J", 8, 7],
]


def test_knock_outs_that_begin_with_ko_shut_out_who_fails() -> None:
    found = read(LETTERS)
    gates = {one.name: one.gate for one in found.criteria if one.gate is not None}
    assert gates == {"KO1: KvK-inschrijving (J/N)": 1, "KO2: VCA (J/N)": 1}
    assert "Post does not, and is not chosen" in told(found)
    assert "Thuis does not, and is not chosen" in told(found)


def test_costs_are_no_knock_outs() -> None:
    rows = [["Inschrijver", "Kostenbeheersing", "KOMO-certificaat (J/N)", "Plan (1-10)", "Aanpak (1-10)"],
            *([row[0], row[3], row[2], row[3], row[4]] for row in LETTERS[1:])]  # fmt: skip
    assert all(one.gate is None for one in read(rows).criteria)


# Scales in other words.


@pytest.mark.parametrize(
    ("line", "scale"),
    [
        ("Beoordelingsschaal 0 - 2 - 4 - 6 - 8 - 10", (0, 10)),
        ("Versie 0.3 | Schaal: 0, 2, 4, 6, 8, 10", (0, 10)),
        ("Bewertungsskala 0 bis 10", (0, 10)),
        ("Pontuação de 0 (péssimo) a 10 (excelente); peso de 1 a 5", (0, 10)),
        ("Every score from 0 (nothing) to 20 (all there is)", (0, 20)),
        ("Score 1-5-2024", (1, 10)),
        ("Beoordeling van 3-4-25", (1, 10)),
    ],
)
def test_a_scale_is_found_in_the_line_above(line: str, scale: tuple[float, float]) -> None:
    rows = [[line], [], ["Supplier", "Quality", "Service"], ["Acme BV", 8, 6], ["Bolt BV", 4, 10], ["Core BV", 6, 8]]
    assert set(ends(read(rows).accepted()).values()) == {scale}


def test_points_in_spanish_headings_are_points() -> None:
    found = read([["Proveedor", "Precio (40 ptos)", "Calidad (60 ptos)", "Total"], ["Pérez", 38, 42, 80],
                  ["Ibérica", 30, 58, 88], ["Núñez", 40, 35, 75]])  # fmt: skip
    assert ends(found) == {"Precio (40 ptos)": (0, 40), "Calidad (60 ptos)": (0, 60)}
    assert weights(found) == {"Precio (40 ptos)": 40, "Calidad (60 ptos)": 60}


def test_a_swedish_scorecard_is_read() -> None:
    found = read([["Betyg 1–5 där 5 är bäst"], [], ["Leverantör", "Pris", "Kvalitet", "Summa"],
                  ["Viktning", "40%", "60%", "100%"], ["Åkerlund AB", 3, 4, 3.6], ["Öberg & Co", 5, 3, 3.8],
                  ["Nordström Tools", 2, 5, 3.8]])  # fmt: skip
    assert names(found) == ["Åkerlund AB", "Öberg & Co", "Nordström Tools"]
    assert weights(found) == {"Pris": pytest.approx(0.4), "Kvalitet": pytest.approx(0.6)}
    assert ends(found) == {"Pris": (1, 5), "Kvalitet": (1, 5)}
    assert all(check.holds for check in found.checks)


def test_open_non_conformities_are_counted_and_less_is_better() -> None:
    found = read([["Supplier", "Audit (1-10)", "Open NCRs"], ["Acme", 8, 1], ["Bolt", 7, 4], ["Core", 6, 0]])
    worst, best = ends(found.accepted())["Open NCRs"]
    assert worst > best == 0
    assert [one.value for one in found.scores if one.criterion == "Open NCRs"] == [1, 4, 0]


def test_numbers_of_suppliers_and_their_years_are_no_scores() -> None:
    found = read([["Crediteurnr", "Leverancier", "Founded", "Kwaliteit (1-5)", "Service (1-5)"],
                  [412, "Van Dam", 1950, 4, 3], [418, "Bolt", 1987, 3, 4], [533, "Oost", 2004, 2, 5]])  # fmt: skip
    assert list(ends(found)) == ["Kwaliteit (1-5)", "Service (1-5)"]
    assert not found.questions


def test_heavy_normal_and_light_weights_are_asked() -> None:
    found = read([["Partner", "Visie", "Cultuur", "Aanpak"], ["Belang", "zwaar", "normaal", "licht"],
                  ["Acme", "++", "-", "+"], ["Bolt", "+", "++", "-"], ["Core", "-", "+", "++"]])  # fmt: skip
    assert "word weights" in keys(found)
    assert weights(found.accepted()) == {"Visie": 3, "Cultuur": 2, "Aanpak": 1}


# Words in order, percentages, and who judged on tabs.

JUDGED = [["Fornitore", "Qualità", "Servizio"], ["Rossi", "Ottimo", "Buono"], ["Bianchi", "Buono", "Sufficiente"],
          ["Verdi", "Sufficiente", "Insufficiente"], []]  # fmt: skip


def test_words_that_a_line_puts_in_order_are_the_whole_scale() -> None:
    found = read([*JUDGED, ["Scala: Insufficiente < Sufficiente < Buono < Ottimo"]])
    assert set(ends(found).values()) == {(1, 4)}
    assert [one.value for one in found.scores if one.criterion == "Servizio"] == [3, 2, 1]


def test_words_in_order_from_the_best_down_are_the_same_scale() -> None:
    found = read([*JUDGED, ["Ottimo > Buono > Sufficiente > Insufficiente"]])
    assert [one.value for one in found.scores if one.criterion == "Servizio"] == [3, 2, 1]


def test_a_path_through_a_menu_is_no_scale() -> None:
    rows = [["Supplier", "Quality", "Service"], ["Acme", 8, 6], ["Bolt", 5, 9], ["Core", 6, 7], []]
    assert set(ends(read([*rows, ["Print: File > Options > Print"]])).values()) == {(1, 10)}


def _rates(*values: float) -> Rows:
    return [["Lieferant", "Qualität (1-10)", "Reklamationsquote in %"],
            *([name, 7, value] for name, value in zip(("Acme", "Bolt", "Core"), values, strict=True))]  # fmt: skip


def test_a_percentage_above_one_beside_smaller_ones_is_no_doubt() -> None:
    found = read(_rates(0.8, 2.4, 0.3))
    assert keys(found) == ["anchors"]
    assert [one.value for one in found.scores if one.criterion != "Qualität (1-10)"] == [0.8, 2.4, 0.3]


def test_a_percentage_far_above_parts_of_one_stays_a_doubt() -> None:
    assert "doubtful" in keys(read(_rates(0.02, 3, 0.04)))


def test_who_judged_on_each_tab_may_stand_a_line_above_the_table() -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for who, scores in (("Anja", ((7, 8), (6, 7))), ("Bram", ((8, 8), (5, 8)))):
        sheet = book.create_sheet(f"blad {who[0]}")
        for row in ([f"Beoordelaar: {who}"], [], ["Leverancier", "Kwaliteit (1-10)", "Service (1-10)"],
                    ["Kraan BV", *scores[0]], ["Toren BV", *scores[1]]):  # fmt: skip
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    found = sel.understand(out.getvalue(), "tabs.xlsx")
    assert not found.questions
    assert {one.assessor for one in found.scores} == {"Anja", "Bram"}


def test_a_heading_called_capability_names_the_rows() -> None:
    found = read([["Capability", "Acme Labs", "Bionic"], ["Design", "x", None], ["Assembly", None, "x"],
                  ["Repairs", "x", "x"]])  # fmt: skip
    assert names(found) == ["Acme Labs", "Bionic"]
    assert "orientation:Sheet" not in keys(found)
