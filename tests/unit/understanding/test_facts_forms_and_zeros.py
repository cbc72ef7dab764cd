"""Rows that say how to reach firms, how large firms are, audit forms on a tab each, zeros of bad news, listed words."""

from __future__ import annotations

from typing import Any

import selection as sel
from tests.support.real_sheets.building import Tab, book


def read(rows: list[list[Any]], **more: list[list[Any]]) -> sel.Understanding:
    return sel.understand(book(Tab("Blad", rows), *(Tab(name, own) for name, own in more.items())), "sheet.xlsx")


def scored(found: sel.Understanding) -> dict[tuple[str, str], float | None]:
    return {(one.candidate, one.criterion): one.value for one in found.scores}


OFFERS: list[list[Any]] = [
    [None, "Anbieter 1", "Anbieter 2", "Anbieter 3"],
    ["Firma", "Jungblut", "Stillmann GmbH", "Linder MH"],
    ["Ansprechpartner", "Hr. Kaya", "Fr. Wolters", "Hr. Brandl"],
    ["Angebot vom", "28.03.2025", "31.03.2025", "01.04.2025"],
    ["Qualität (1-10)", 7, 8, 6],
    ["Service (1-10)", 8, 6, 9],
    ["Telefon", "+49 7361 555 01", "+49 851 555 02", "+49 731 555 03"],
]


def test_firms_go_by_their_name_and_not_by_the_date_or_the_one_to_call() -> None:
    found = read(OFFERS)
    assert [one.name for one in found.candidates] == ["Jungblut", "Stillmann GmbH", "Linder MH"]
    assert [one.name for one in found.criteria] == ["Qualität (1-10)", "Service (1-10)"]
    assert not found.refusals


def test_a_number_in_the_row_that_is_called_contact_is_a_score() -> None:
    rows = [[None, "A BV", "B BV"], ["Kwaliteit", 7, 8], ["Contact", 8, 6]]
    assert ("A BV", "Contact") in scored(read(rows))


FACTS: list[list[Any]] = [["Leverancier", "Kwaliteit (1-10)", "Medewerkers", "Investering (€)"], ["A BV", 7, 340, 5000],
                          ["B BV", 8, 45, 9000], ["C BV", 6, 18, 7500]]  # fmt: skip


def test_how_large_a_firm_is_is_asked_apart_and_rather_a_fact() -> None:
    found = read(FACTS)
    assert [one.key for one in found.questions] == ["anchors", "anchors:Medewerkers"]
    assert [one.name for one in found.accepted().criteria] == ["Kwaliteit (1-10)", "Investering (€)"]
    judged = found.answered({"anchors": "1", "anchors:Medewerkers": "1"})
    assert len(judged.criteria) == 3


def audit(*scores: int) -> list[list[Any]]:
    names = ("Kalibratie", "Orde en netheid", "Opslag")
    rows: list[list[Any]] = [["Onderdeel", "Score (0-4)", "Max", "Bevinding"]]
    rows += [[name, score, 4, "klein punt" if score < 4 else None] for name, score in zip(names, scores, strict=True)]
    total = sum(scores)
    return [*rows, [], ["Totaal", total, 12], ["Overall percentage", total / 12],
            ["Oordeel", "Goedgekeurd" if total > 8 else "Afgekeurd"]]  # fmt: skip


def test_an_audit_form_on_a_tab_each_is_a_candidate_each() -> None:
    tabs = (Tab("Twente", audit(4, 3, 4)), Tab("Hendriks", audit(2, 3, 3)))
    found = sel.understand(book(*tabs), "sheet.xlsx").accepted()
    assert [one.name for one in found.candidates] == ["Twente", "Hendriks"]
    assert [one.name for one in found.criteria] == ["Kalibratie", "Orde en netheid", "Opslag"]
    assert not found.refusals


def zeros(name: str) -> tuple[float, float]:
    rows = [["Supplier", name, "Quality (1-10)"], ["Murphy", 0, 7], ["Kilbride", 4, 6], ["Lee", 7, 8]]
    one = read(rows).accepted().criteria[0]
    return one.worst, one.best


def test_no_complaints_is_best_of_all() -> None:
    assert zeros("Complaints open") == (10, 0)


def test_a_zero_on_a_grade_is_asked_as_before() -> None:
    assert zeros("Service level") == (1, 10)


WEIGHTED: list[list[Any]] = [
    ["PROVEEDOR", "NIT", "CALIDAD", "SERVICIO", "GARANTÍA", "TOTAL"],
    [None, None, "50%", "30%", "20%", "100%"],
    ["Lácteos S.A.S.", "900.451.223-1", 4, 3, 5, 3.9],
    ["Ordeño Ltda.", "901.338.550-2", 5, 4, 3, 4.3],
    ["Boyacá S.A.", "900.776.019-5", 2, 4, 3, 2.8],
    [],
    ["Escala: 1 deficiente, 2 regular, 3 aceptable, 4 bueno, 5 excelente"],
    ["Puntaje menor a 3,2: no se selecciona el proveedor."],
]


def test_percentages_below_the_headings_weigh_with_their_sum_behind_them() -> None:
    found = read(WEIGHTED)
    assert {one.name: one.weight for one in found.criteria} == {"CALIDAD": 0.5, "SERVICIO": 0.3, "GARANTÍA": 0.2}
    assert {(one.worst, one.best) for one in found.criteria} == {(1, 5)}
    assert not found.questions
    assert all(check.holds for check in found.checks)


def test_numbers_in_a_sentence_are_no_scale() -> None:
    rows = [row for row in WEIGHTED if row and not str(row[0]).startswith("Escala")]
    found = read([*rows[:5], [], ["2 visitas, 3 auditorías, 1 informe"], rows[-1]])
    assert all(one.best != 3.2 and one.worst != 3.2 for one in found.accepted().criteria)


def test_a_fit_gap_list_is_read_with_its_gaps() -> None:
    found = read([["Nr.", "Eis / wens", "MoSCoW", "AFAS", "Visma", "Ayton", "Toelichting"],
                  ["1", "Salarisverwerking", "Must", "Fit", "Fit", "Fit", None],
                  ["2", "Koppeling met rooster", "Must", "Gap", "Fit", "Fit", "via partner"],
                  ["3", "Verzuimmodule", "Should", "Fit", "Deels", "Fit", None],
                  ["4", "Mobiele app", "Should", "Deels", "Fit", "Gap", None]])  # fmt: skip
    assert [one.name for one in found.candidates] == ["AFAS", "Visma", "Ayton"]
    ends = {one.name: one.levels for one in found.criteria}
    assert ends["Mobiele app"]["gap"] < ends["Mobiele app"]["deels"] < ends["Mobiele app"]["fit"]
