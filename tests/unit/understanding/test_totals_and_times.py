"""Totals in every language are no criteria, and weights written as how many times something counts are weights."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

FIRMS = ("Nord BV", "Süd GmbH", "West BV")
GRADES = {"Innovation": (7, 9, 6), "Investment": (8, 5, 7), "Safety culture": (9, 6, 8)}


def read(rows: Rows) -> Understanding:
    return sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")


@pytest.mark.parametrize(
    "total",
    ["Nota final", "Note finale", "Note globale", "Final score", "Puntaje total", "Punteggio finale", "Endergebnis",
     "Eindwaardering", "Score global", "Valutazione complessiva", "Pontuação final", "Ocena końcowa", "Wynik",
     "Nutzwert", "Composite score", "Valoración global", "Celkem", "Total geral", "Total general",
        "Totale generale", "Total général", "Totaal aantal punten",
        "Punktzahl gesamt"],
)  # fmt: skip
def test_a_total_is_no_criterion_in_any_language(total: str) -> None:
    # Numbers that nobody can compute from the others: only the name says what they are.
    rows = [["Criterion", *FIRMS], *([name, *grades] for name, grades in GRADES.items()), [total, 7.9, 7.1, 6.8]]
    assert [one.name for one in read(rows).criteria] == list(GRADES)
    across = [["Supplier", *GRADES, total], *([firm, *(g[at] for g in GRADES.values()), 7.1 + at / 7]
                                              for at, firm in enumerate(FIRMS))]  # fmt: skip
    assert [one.name for one in read(across).criteria] == list(GRADES)


@pytest.mark.parametrize(
    "name", ["Note technique", "Nota técnica", "Global presence", "Final inspection", "Valutazione tecnica"]
)
def test_a_criterion_with_a_word_for_totals_in_its_name_is_one(name: str) -> None:
    rows = [["Criterion", *FIRMS], *([one, *grades] for one, grades in GRADES.items()), [name, 7, 9, 6]]
    assert [one.name for one in read(rows).criteria] == [*GRADES, name]


@pytest.mark.parametrize("heading", ["Faktor", "Gewicht", "Weging", "Weight"])
@pytest.mark.parametrize(
    "written", [("x3", "x2", "x1"), ("3x", "2x", "1x"), ("3-fach", "2-fach", "1-fach"), ("3 ×", "2 ×", "1 ×")]
)
def test_how_many_times_a_criterion_counts_is_its_weight(heading: str, written: tuple[str, ...]) -> None:
    rows = [["Kriterium", heading, *FIRMS]]
    rows += [[name, times, *grades] for (name, grades), times in zip(GRADES.items(), written, strict=True)]
    found = read([*rows, ["Nutzwert", None, 7 * 3 + 8 * 2 + 9, 9 * 3 + 5 * 2 + 6, 6 * 3 + 7 * 2 + 8]])
    assert [one.weight for one in found.criteria] == [3, 2, 1]
    assert [check.holds for check in found.checks] == [True] * 3


def test_times_in_a_row_and_in_headings_are_weights() -> None:
    body = [[firm, *(g[at] for g in GRADES.values())] for at, firm in enumerate(FIRMS)]
    for rows in (
        [["Supplier", *GRADES], ["Weight", "x3", "x2", "x1"], *body],
        [["Supplier", *(f"{name} (x{n})" for name, n in zip(GRADES, (3, 2, 1), strict=True))], *body],
        [
            ["Criterion", "Weight", *FIRMS],
            *([name, "*" * n, *g] for (name, g), n in zip(GRADES.items(), (3, 2, 1), strict=True)),
        ],
    ):
        assert [one.weight for one in read(rows).criteria] == [3, 2, 1]


def test_times_that_cannot_all_be_read_are_asked_and_scores_in_times_are_no_weights() -> None:
    rows = [["Kriterium", "Gewicht", *FIRMS]]
    rows += [
        [name, times, *grades] for (name, grades), times in zip(GRADES.items(), ("3x", "offen", "1x"), strict=True)
    ]
    assert [one.key.split(":")[0] for one in read(rows).questions] == ["word weights"]
    counted = read(
        [["Supplier", "Incidents", "Innovation"], ["Nord BV", "3x", 7], ["Süd GmbH", "1x", 9], ["West BV", "2x", 6]]
    )
    # What somebody does three times is no weight, and is not passed over either.
    assert all(one.weight is None for one in counted.criteria)
    assert "Incidents" in [one.name for one in counted.criteria]
    assert counted.refusals
