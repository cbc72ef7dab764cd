"""Sheets of buyers that were once refused, or read wrongly without a word, and others that look like them."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding.weights.demand_words import is_called_weight
from tests.support.desk import ends, keys, names, read, told, weights

# A row of weights above the headings, which is called so over a column that has no weight itself.

FIRMS = [
    ["Van Rijn B.V.", "Helmond", 250, 4, 4, 3],
    ["Hofstra B.V.", "Drachten", 600, 5, 4, 5],
    ["Precisie Oost B.V.", "Hengelo", 350, 4, 3, 4],
    ["Lasgroep B.V.", "Venlo", 0, 2, 3, 2],
]


def over(*first: object) -> sel.Understanding:
    heads = ["Leverancier", "Plaats", "Investering (k€)", "Kennis", "Kwaliteit", "Veiligheid", "Totaal"]
    rows = [[*firm, 3 * firm[3] + 2 * firm[4] + 2 * firm[5]] for firm in FIRMS]
    return read([list(first), heads, *rows, [], [], [], [], ["Schaal 1-5"]])


def test_the_name_of_a_row_of_weights_may_stand_over_a_column_without_one() -> None:
    found = over(None, None, "Wegingsfactor", 3, 2, 2)
    assert {name: one for name, one in weights(found).items() if one} == {
        "Kennis": 3, "Kwaliteit": 2, "Veiligheid": 2,
    }  # fmt: skip
    assert names(found) == [firm[0] for firm in FIRMS]
    assert "Investering (k€)" in told(found)
    assert len(found.checks) == 4
    assert all(check.holds for check in found.checks)


def test_a_row_that_is_called_something_else_is_no_row_of_weights() -> None:
    assert not any(weights(over(None, None, "Kosten per dag", 3, 2, 2)).values())


WORDED = [
    ["Organisation", "Country", "Science", "Safety culture", "Uptake", "Prior EU projects"],
    ["Univ. of Leeds", "UK", "H", "M", "M", "L"],
    ["Enerflux AG", "DE", "M", "M", "H", "L"],
    ["Portlink Ltd", "NL", "L", "L", "H", "H"],
]


def test_a_row_above_the_headings_may_weigh_in_words() -> None:
    found = read([[None, "Importance", "High", "High", "Medium", "Low"], *WORDED])
    assert names(found) == ["Univ. of Leeds", "Enerflux AG", "Portlink Ltd"]
    assert weights(found) == {"Science": 3, "Safety culture": 3, "Uptake": 2, "Prior EU projects": 1}


def test_what_came_before_is_no_priority() -> None:
    assert is_called_weight("Priority")
    assert is_called_weight("Prioriteit")
    assert is_called_weight("Prio")
    assert not is_called_weight("Prior EU projects")
    assert "Prior EU projects" in weights(read(WORDED))


# Signs with their meaning in two columns.

SIGNED = [
    ["Aannemer", "Kwaliteit", "Veilig werken", "Houding"],
    ["Smit B.V.", "+", "++", "0"],
    ["Dekker B.V.", "++", "+", "+"],
    ["Hendriks B.V.", "0", "-", "--"],
    [],
    [],
]


@pytest.mark.parametrize("title", [[], [["Legenda"]]])
def test_signs_with_their_meaning_beside_them_are_a_legend(title: list[list[str]]) -> None:
    found = read([*SIGNED, *title, ["++", "zeer goed"], ["+", "goed"], ["0", "neutraal"], ["-", "matig"],
                  ["--", "slecht"]])  # fmt: skip
    assert names(found) == ["Smit B.V.", "Dekker B.V.", "Hendriks B.V."]
    # Five signs, four steps apart, whatever the lowest is called.
    assert {best - worst for worst, best in ends(found).values()} == {4}


# A note that explains one heading.

KPIS = [
    ["Supplier", "OTIF (%)", "LTIFR", "Relationship (1-10)"],
    ["Voltex Ltd", 96.5, 0.3, 8],
    ["Gridline Ltd", 91.2, 0.9, 6],
    ["PowerCon Ltd", 82.4, 1.5, 5],
    [],
    [],
    [],
    [],
]


@pytest.mark.parametrize("note", ["LTIFR = lost time injuries; lower is better", "For LTIFR lower is better"])
def test_which_end_of_one_heading_is_better_says_nothing_of_the_others(note: str) -> None:
    found = ends(read([*KPIS, [note]]).accepted())
    assert found["OTIF (%)"] == (0, 100)
    assert found["Relationship (1-10)"] == (1, 10)
    assert found["LTIFR"][0] > found["LTIFR"][1]


def test_which_end_is_better_counts_for_all_where_no_heading_is_named() -> None:
    rows = [["Supplier", "Quality (1-5)", "Delivery (1-5)"], ["A B.V.", 1, 2], ["B B.V.", 4, 5], ["C B.V.", 3, 3]]
    assert set(ends(read([*rows, [], [], [], [], ["Lower is better"]]).accepted()).values()) == {(5, 1)}


# Means beside assessors.


def test_mw_is_the_mean_of_the_assessors_and_none_of_them() -> None:
    found = read([
        ["Bieter", "Konzept", None, None, "Bauleitung", None, None],
        [None, "Kn", "Br", "MW", "Kn", "Br", "MW"],
        ["Petersen GmbH", 8, 7, 7.5, 6, 5, 5.5],
        ["Hansa GmbH", 5, 6, 5.5, 9, 8, 8.5],
        ["Voss GmbH", 7, 7, 7, 4, 6, 5],
        [], [], [], ["Punkte 0-10"],
    ], merges=("B1:D1", "E1:G1"))  # fmt: skip
    assert {one.assessor for one in found.scores} == {"Kn", "Br"}


# One table for each bidder, with the assessors in its columns.

CRITERIA = (("Technical solution", 60), ("Safety management", 40))
HEADS = ["Criterion", "Weight", "Ahmed", "Brooks", "Average"]


def own_tables(*titles: str) -> sel.Understanding:
    rows: list[list[object]] = [["Panel scores, 0-10"], []]
    for number, title in enumerate(titles):
        rows += [[title], HEADS]
        for criterion, weight in CRITERIA:
            rows.append([criterion, weight, 5 + number, 7, (12 + number) / 2])
        rows.append([])
    return read(rows)


def test_tables_that_are_called_after_bidders_have_assessors_in_their_columns() -> None:
    found = own_tables("Bidder A - Vandermere", "Bidder B - Baxtor", "Bidder C - Alstead")
    assert names(found) == ["Bidder A - Vandermere", "Bidder B - Baxtor", "Bidder C - Alstead"]
    assert {one.assessor for one in found.scores} == {"Ahmed", "Brooks"}
    assert not found.questions
    first = next(one for one in found.scores if one.candidate.startswith("Bidder C") and one.assessor == "Ahmed")
    assert first.value == 7


def test_tables_that_are_called_after_anything_else_are_asked_about() -> None:
    assert keys(own_tables("Round one", "Round two")) == ["blocks"]


# How many points there are at most, below the headings.

TENDERS = [
    ["Greenfields Ltd", "Yes", 16, 12, 28, 312000, 34],
    ["Amey Ltd", "No", 18, 15, 33, 355000, 30],
    ["Idverde Ltd", "No", 14, 9, 23, 275000, 40],
]


def test_a_row_of_maxima_may_leave_columns_out() -> None:
    found = read([
        ["Tender evaluation 2026"],
        [],
        [None, None, "Quality (60%)", None, None, "Price (40%)", None, None],
        ["Tenderer", "SME?", "Method", "Biodiversity", "Quality total", "Annual price (£)", "Price score", "Overall"],
        [None, None, "max 35", "max 25", "max 60", None, "max 40", "max 100"],
        *([*row, row[4] + row[6]] for row in TENDERS),
    ], merges=("C3:E3", "F3:G3"))  # fmt: skip
    assert {name: (*ends(found)[name], one) for name, one in weights(found).items() if one} == {
        "Method": (0, 35, 35), "Biodiversity": (0, 25, 25), "Price score": (0, 40, 40),
    }  # fmt: skip
    assert len(found.checks) == 3
    assert all(check.holds for check in found.checks)


def test_a_subtotal_that_is_not_called_so_at_once_is_no_total() -> None:
    found = read([
        ["Question", "Weight", "Carelink Ltd", "Orion Ltd", "Trellis Ltd"],
        ["Functionality", 30, 8, 6, 7],
        ["Security", 20, 7, 9, 8],
        ["Quality subtotal", 50, 380, 360, 370],
        ["Delivery", 50, 6, 5, 9],
        ["Total", 100, 680, 610, 820],
    ])  # fmt: skip
    assert all(check.holds for check in found.checks)
    assert len(found.checks) >= 3


# Knock-outs.


def test_a_line_above_calls_all_criteria_of_a_table_knock_outs() -> None:
    found = read([
        ["Knock-outcriteria"],
        ["Nr", "Omschrijving", "Medivance B.V.", "Infutec B.V.", "Pulsar B.V."],
        ["K1", "CE-markering", "ja", "ja", "ja"],
        ["K2", "Servicepunt in Nederland", "ja", "ja", "nee"],
        [], [], [], [],
        ["Nr", "Gunningscriterium", "Medivance B.V.", "Infutec B.V.", "Pulsar B.V."],
        ["1", "Gebruiksgemak (1-10)", 8, 7, 9],
        ["2", "Service (1-10)", 6, 6, 7],
    ])  # fmt: skip
    assert [one.name for one in found.criteria if one.is_knock_out] == ["CE-markering", "Servicepunt in Nederland"]
    assert "Pulsar B.V. does not, and is not chosen" in told(found)


def test_a_line_above_calls_no_amounts_knock_outs() -> None:
    found = read([
        ["Kriterien", "Gewicht", "EnBW AG", "Compleo GmbH", "Mennekes GmbH"],
        ["Ausschlusskriterien", None, None, None, None],
        ["Eichrechtskonform", None, "ja", "nein", "ja"],
        ["Bewertungskriterien", None, None, None, None],
        ["Qualität (1-10)", 60, 8, 7, 9],
        ["Service (1-10)", 40, 6, 9, 5],
    ])  # fmt: skip
    assert not {"Qualität (1-10)", "Service (1-10)"} & {one.name for one in found.criteria if one.is_knock_out}


KINDS = [
    ["Kriterium", "Art", "Max. Punkte", "Apetito GmbH", "Sodex GmbH", "Kochwerk GmbH"],
    ["Mindestlohn-Erklärung", "A", None, "ja", "ja", "ja"],
    ["Referenzen", "A", None, "ja", "nein", "ja"],
    ["Qualität", "B", 60, 54, 41, 37],
    ["Preis", "B", 40, 31, 40, 36],
    ["Summe", None, 100, 85, 81, 73],
    [],
    [],
]


def test_a_kind_by_a_letter_is_no_candidate_and_a_line_says_what_it_means() -> None:
    found = read([*KINDS, ["A = Ausschlusskriterium, B = Bewertungskriterium"]])
    assert names(found) == ["Apetito GmbH", "Sodex GmbH", "Kochwerk GmbH"]
    assert [one.name for one in found.criteria if one.is_knock_out] == ["Mindestlohn-Erklärung", "Referenzen"]
    assert weights(found)["Qualität"] == 60
    assert not found.refusals


def test_a_kind_by_a_letter_that_nobody_explains_is_no_knock_out() -> None:
    assert not any(one.is_knock_out for one in read(KINDS).criteria)


# One score a row, with the number of the file and of the lot.


def test_the_numbers_of_a_file_and_a_lot_are_no_scores() -> None:
    criteria = (("Accuracy", 0.6), ("Support", 0.4))
    rows = [["2026-014", firm, 1, criterion, weight, score, score * weight, "plan"]
            for firm, scores in (("Aqua B.V.", (8, 6)), ("Hydro B.V.", (7, 9)), ("Sens B.V.", (5, 8)))
            for (criterion, weight), score in zip(criteria, scores, strict=True)]  # fmt: skip
    heads = ["Dossier", "Leverancier", "Perceel", "Criterium", "Gewicht", "Score", "Gewogen score", "Toelichting"]
    found = read([heads, *rows])
    assert not found.refusals
    assert weights(found) == {"Accuracy": 0.6, "Support": 0.4}
    assert {one.assessor for one in found.scores} == {""}
    assert [check.holds for check in found.checks] == [True] * 6
