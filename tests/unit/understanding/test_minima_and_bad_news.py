"""A least that is stated without a word for knock-outs, a scale below the names, and a yes that is bad news."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

FIRMS = ("Bieter 1", "Bieter 2", "Bieter 3")


def read(rows: Rows) -> Understanding:
    return sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")


def keys(found: Understanding) -> list[str]:
    return [one.key for one in found.questions]


@pytest.mark.parametrize("heading", ["Mindestpunkte", "Minimum", "Ondergrens", "Drempel", "Minimumscore", "Seuil"])
def test_whether_a_least_shuts_out_is_asked(heading: str) -> None:
    rows = [["Kriterium (0-10)", heading, *FIRMS], ["Konzept", 5, 8, 6, 9], ["Personal", 4, 7, 3, 8],
            ["Preisniveau", None, 6, 10, 7], [None], ["Scores 0-10"]]  # fmt: skip
    found = read(rows)
    assert [one.name for one in found.candidates] == list(FIRMS)
    assert keys(found) == ["minimum"]
    out = {one.name: one.gate for one in found.answered({"minimum": "out"}).criteria}
    assert out == {"Konzept": 5, "Personal": 4, "Preisniveau": None}
    assert any("Bieter 2" in str(notice) for notice in found.answered({"minimum": "out"}).notices)
    assert {one.gate for one in found.answered({"minimum": "judged"}).criteria} == {None}
    # It still counts as much as the others.
    assert {one.weight for one in found.accepted().case().criteria} == {1.0}


def test_the_lowest_that_scores_reach_or_a_scale_begins_at_is_no_demand() -> None:
    reached = [["Kriterium", *FIRMS, "Minimum", "Maximum"], ["Konzept", 8, 6, 9, 6, 9], ["Personal", 7, 3, 8, 3, 8],
               ["Service", 6, 10, 7, 6, 10]]  # fmt: skip
    begins = [["Kriterium", "Min", "Max", *FIRMS], ["Konzept", 1, 10, 8, 6, 9], ["Personal", 1, 10, 7, 3, 8]]
    for rows in (reached, begins):
        found = read(rows)
        assert "minimum" not in keys(found)
        assert {one.gate for one in found.criteria} == {None}


def test_a_scale_below_the_names_counts_where_a_group_stands_over_the_first_criterion() -> None:
    rows = [
        [None, None, *(cell for firm in FIRMS for cell in (firm, None))],
        ["Kriterium", "Gewicht", *("Punkte (0-10)", "gewichtet") * 3],
        ["A-Kriterien"], ["Konzept", 40, 8, 320, 6, 240, 9, 360], ["Personal", 60, 7, 420, 3, 180, 8, 480],
    ]  # fmt: skip
    assert {(one.worst, one.best) for one in read(rows).criteria} == {(0, 10)}


@pytest.mark.parametrize(
    "question",
    ["Verstöße in den letzten 3 Jahren?", "Overtredingen in de afgelopen drie jaar?", "Any breach of contract?",
     "¿Sanciones en los últimos años?", "Faillissement aangevraagd?"],
)  # fmt: skip
def test_a_yes_to_bad_news_is_asked_with_no_as_the_better_end_first(question: str) -> None:
    words = ("Ja", "Nein") if "ö" in question else ("Sí", "No") if "¿" in question else ("ja", "nee")
    words = ("yes", "no") if "breach" in question else words
    yes, no = words
    found = read([["Question", *FIRMS], ["ISO 45001?", yes, no, yes], [question, no, yes, no]])
    assert keys(found) == ["direction"]
    ends = {one.name: (one.worst, one.best) for one in found.criteria}
    assert ends["ISO 45001?"] == (0, 1)
    assert ends[question] == (1, 0)


def test_a_yes_to_what_is_asked_about_costs_or_emissions_is_rather_good_news() -> None:
    found = read([["Frage", *FIRMS], ["ISO 14001?", "Ja", "Nein", "Ja"], ["CO2-Bilanz vorhanden?", "Nein", "Ja", "Ja"]])
    assert {(one.worst, one.best) for one in found.criteria} == {(0, 1)}
    assert keys(found) == ["direction"]


@pytest.mark.parametrize("heading", ["Angebot (EUR/Jahr)", "Aanbieding in €", "Bid (GBP)", "Oferta (€)", "Devis (EUR)"])
def test_what_is_asked_in_money_has_less_as_the_better_end_first(heading: str) -> None:
    rows = [["Supplier", heading, "Service"], ["Nord BV", 182000, 7], ["Süd GmbH", 165500, 8], ["West BV", 210000, 6]]
    found = read(rows)
    criterion = found.criteria[0]
    assert criterion.worst > criterion.best
    assert "anchors" in keys(found)
    # The other way round stays possible.
    question = next(one for one in found.questions if one.key == "anchors")
    assert len(question.choices) > 2


@pytest.mark.parametrize("heading", ["Investering (EUR)", "Own funds (EUR)"])
def test_other_money_keeps_more_as_the_better_end_first(heading: str) -> None:
    rows = [["Supplier", heading, "Service"], ["Nord BV", 182000, 7], ["Süd GmbH", 165500, 8], ["West BV", 210000, 6]]
    criterion = read(rows).criteria[0]
    assert criterion.worst < criterion.best


@pytest.mark.parametrize(
    "legend",
    ["1 = low risk, 5 = high risk", "1 = laag risico; 5 = hoog risico", "1 = geringes Risiko, 5 = hohes Risiko"],
)
@pytest.mark.parametrize("is_below", [True, False])
def test_a_line_that_says_what_numbers_mean_belongs_to_the_table_it_touches(legend: str, is_below: bool) -> None:
    table = [["Supplier", "Financial risk", "Cyber risk", "Country risk"], ["Alpha BV", 2, 4, 3], ["Bravo BV", 1, 1, 2],
             ["Charlie BV", 5, 3, 4]]  # fmt: skip
    found = read([*table, [legend]] if is_below else [[legend], *table])
    assert [one.name for one in found.candidates] == ["Alpha BV", "Bravo BV", "Charlie BV"]
    assert {(one.worst, one.best) for one in found.criteria} == {(5, 1)}
    assert not found.questions


def test_a_german_mark_in_a_compound_may_be_a_school_grade() -> None:
    found = read([["Lieferant", "Qualitätsnote"], ["Müller & Söhne", 1.7], ["Groß AG", 2.3], ["Weiß KG", 1.3]])
    question = next(one for one in found.questions if one.key == "direction")
    assert [choice.key for choice in question.choices][:2] == ["6..1", "1..6"]


@pytest.mark.parametrize(("target", "actual"), [("Target", "Actual"), ("Soll", "Ist"), ("Norm", "Realisatie")])
def test_what_was_measured_beside_its_score_is_no_candidate(target: str, actual: str) -> None:
    tabs = {}
    for at, firm in enumerate(("Acme", "Borealis", "Cortex")):
        tabs[firm] = [
            ["Supplier scorecard", firm], [None], ["KPI", "Weight", target, actual, "Score (1-5)"],
            ["On-time delivery", "30%", "98%", "96%", 4 - at], ["Quality", "40%", "< 500 ppm", "430 ppm", 3],
            ["Innovation", "30%", "2 ideas", "1 idea", 2 + at],
        ]  # fmt: skip
    found = sel.understand(workbook(tabs), "tabs.xlsx")
    assert [one.name for one in found.candidates] == ["Acme", "Borealis", "Cortex"]
    assert not found.questions
    values = {(one.candidate, one.criterion): one.value for one in found.scores}
    assert values["Cortex", "Innovation"] == 4
    assert len(values) == 9


def test_points_typed_as_text_are_points_as_well() -> None:
    rows = [["Requisito", "Peso", "Ditta A", "Ditta B", "Ditta C"], ["Esperienza", 20, "15", "18", "12"],
            ["Organizzazione", 30, "25", "20", "28"], ["Prezzo", 50, "50", "42,5", "47"],
            ["Totale", 100, "90", "80,5", "87"]]  # fmt: skip
    found = read(rows)
    assert not found.questions
    assert [(one.worst, one.best) for one in found.criteria] == [(0, 20), (0, 30), (0, 50)]


def test_a_criterion_called_realisation_beside_other_scores_is_one() -> None:
    rows = [["Leverancier", "Realisatie", "Score innovatie", "Score service"], ["Alpha BV", 4, 5, 3],
            ["Bravo BV", 3, 4, 5], ["Charlie BV", 5, 2, 4]]  # fmt: skip
    assert [one.name for one in read(rows).criteria] == ["Realisatie", "Score innovatie", "Score service"]
