"""Layouts that a reviewer brought from practice, each with whom and what a careful person would enter from it."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import selection as sel
from selection.analysis import doubts_of

PRACTICE = json.loads((Path(__file__).parents[2] / "support" / "practice.json").read_text(encoding="utf-8"))
"""Rows by tab, merged areas, the names of candidates, and those of criteria, with their weights where there are any."""


def workbook(tabs: Mapping[str, Sequence[Sequence[Any]]], merges: Sequence[str]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for tab, rows in tabs.items():
        sheet = book.create_sheet(tab)
        for row in rows:
            sheet.append([None if value == "" else value for value in row])
        for area in merges:
            sheet.merge_cells(area)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("layout", [pytest.param(one, id=one["name"]) for one in PRACTICE])
def test_a_layout_from_practice_is_read_as_a_person_would(layout: Mapping[str, Any]) -> None:
    criteria = layout["criteria"]
    found = sel.understand(workbook(layout["tabs"], layout["merges"]), "practice.xlsx")
    assert not found.refusals, [str(fault) for fault in found.refusals]
    assert len(found.questions) <= 3
    assert [one.name for one in found.candidates] == layout["candidates"]
    assert sorted(one.name for one in found.criteria) == sorted(criteria)
    # That the person looked where none of the sheet's totals is met, as in one of these, is nothing to guess.
    looked = {question.key: "go on" for question in found.accepted().questions if question.key == "proof"}
    case = found.accepted().answered(looked).case()
    if isinstance(criteria, dict):
        assert dict(case.weights) == pytest.approx(criteria)


def test_one_supplier_over_time_is_no_choice() -> None:
    rows = [["KPI", "Weight", "Q1", "Q2", "Q3", "Q4"], ["On time", 40, 9, 8, 9, 7], ["Responsiveness", 60, 7, 8, 9, 6]]
    found = sel.understand(workbook({"S": rows}, []), "kpi.xlsx")
    assert any("periods" in str(fault) for fault in found.refusals)


def test_a_sheet_whose_own_numbers_all_differ_is_asked_about() -> None:
    rows = [
        ["Supplier", "Innovation", "Safety", "Total"],
        *([f"Firm {n} BV", n % 7 + 2, 8, 99.5 + n] for n in range(5)),
    ]
    assert "proof" in {question.key for question in sel.understand(workbook({"S": rows}, []), "odd.xlsx").questions}


def test_an_answer_that_cannot_be_read_leaves_the_question_open() -> None:
    rows = [["Supplier", "Price (EUR)", "Safety (1-5)"], ["Acme BV", 100, 4], ["Bolt NV", 200, 5], ["Cobalt", 150, 3]]
    found = sel.understand(workbook({"S": rows}, []), "prices.xlsx")
    assert [question.key for question in found.questions] == ["anchors"]
    assert [question.key for question in found.answered({"anchors": "cheap"}).questions] == ["anchors"]
    typed = found.answered({"anchors": "300..50"})
    assert not typed.questions
    assert (typed.criteria[0].worst, typed.criteria[0].best) == (300, 50)


def test_that_somebody_looked_is_never_guessed_nor_kept_for_the_next_sheet() -> None:
    rows = [
        ["Supplier", "Innovation", "Safety", "Total"],
        *([f"Firm {n} BV", n % 7 + 2, 8, 99.5 + n] for n in range(5)),
    ]
    found = sel.understand(workbook({"S": rows}, []), "odd.xlsx").accepted()
    assert [question.key for question in found.questions] == ["proof"]
    gone_on = found.answered({"proof": "go on"})
    assert "proof" not in gone_on.profile().answers
    doubts = doubts_of(gone_on.case())
    cells = ["S!D2 (99.5, computed again 10)", "S!D3 (100.5, computed again 11)", "S!D4 (101.5, computed again 12)"]
    said = "5 of 5 totals of the sheet do not come out of what was read: {} and 2 more."
    assert str(doubts[0]) == said.format(", ".join(cells))
    assert len(doubts) == 1
    stopped = found.answered({"proof": "stop"})
    assert {fault.place.cell for fault in stopped.refusals} == {"D2", "D3", "D4", "D5", "D6"}
