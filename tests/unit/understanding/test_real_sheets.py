"""Sheets in the manner of real ones are read as a careful person would enter them, with few questions."""

from __future__ import annotations

import csv
import functools
import io
import re
from typing import Any

import openpyxl
import pytest

import selection as sel
from tests.support.real_sheets import REAL_SHEETS, Level, RealSheet
from tests.support.real_sheets.comparing import compare, fair, normal, resolved, same_criterion

_MARKED = [pytest.param(s, id=s.name, marks=[pytest.mark.office] if s.office else []) for s in REAL_SHEETS]
READABLE = [p for p in _MARKED if not p.values[0].expected.refused]
REFUSED = [p for p in _MARKED if p.values[0].expected.refused]


BY_NAME = {sheet.name: sheet for sheet in REAL_SHEETS}


def understood(sheet: RealSheet) -> Any:
    return understood_once(sheet.name)


@functools.cache
def understood_once(name: str) -> Any:
    """What is understood of the sheet of this name: it cannot change, and three tests ask for it."""
    return sel.understand(*BY_NAME[name].make())


def may_be_refused(sheet: RealSheet, error: sel.SheetError) -> bool:
    """Whether a refusal in these words is one of the right answers."""
    wanted = [one.refused for one in sheet.expected.or_else if one.refused]
    return any(all(re.search(word, str(error), re.IGNORECASE) for word in words) for words in wanted)


@pytest.mark.parametrize("sheet", READABLE)
def test_a_real_sheet_is_read_as_a_person_would(sheet: RealSheet) -> None:
    try:
        first = understood(sheet)
        differences = compare(resolved(first, sheet.expected), sheet.expected, first.questions, sheet.make()[0])
    except sel.SheetError as error:
        differences = [] if may_be_refused(sheet, error) else [f"refused: {error}"]
    assert not differences, "\n".join(["", *differences])


@pytest.mark.parametrize("sheet", READABLE)
def test_little_is_asked_and_only_what_a_person_would_ask(sheet: RealSheet) -> None:
    questions = understood(sheet).questions
    shown = "\n".join(f"{question.key}: {question.sentence}" for question in questions)
    assert len(questions) <= sheet.expected.at_most_questions, shown
    assert all(fair(question, sheet.expected) for question in questions), shown
    assert all(len(question.choices) >= 1 for question in questions), shown


@pytest.mark.parametrize("sheet", READABLE)
def test_what_was_accepted_is_a_case_that_can_be_decided(sheet: RealSheet) -> None:
    found = resolved(understood(sheet), sheet.expected)
    assert not found.questions
    try:
        case = found.case()
    except sel.SheetError as error:
        assert may_be_refused(sheet, error), error  # noqa: PT017 - refusing is one of the right answers to some
        return
    assert {normal(name) for name in case.names} == {normal(c.name) for c in found.candidates}
    try:
        assert sel.optimise(case, time_limit=20).best.members
    except sel.InfeasibleError:
        assert len(case.names) < 3


@pytest.mark.parametrize("sheet", REFUSED)
def test_what_holds_no_scores_is_refused_in_a_sentence(sheet: RealSheet) -> None:
    try:
        found = understood(sheet)
    except sel.SheetError as error:
        said = str(error)
    else:
        said = "\n".join(str(fault) for fault in found.refusals)
        with pytest.raises(sel.SheetError):
            found.accepted().case()
    assert said
    for word in sheet.expected.refused:
        assert re.search(word, said, re.IGNORECASE), said


def raw_cells(content: bytes, name: str) -> dict[str, object]:
    """What stands in each cell, by "Sheet!C5" ("!C5" in a csv)."""
    if content.startswith(b"PK"):
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        return {f"{tab.title}!{c.coordinate}": c.value for tab in book for row in tab.iter_rows() for c in row}
    encoding = "utf-16" if content[:2] == b"\xff\xfe" else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("cp1252")
    separator = next(one for one in "\t;," if one in text)
    rows = csv.reader(io.StringIO(text), delimiter=separator)
    letter = openpyxl.utils.get_column_letter
    return {f"!{letter(c)}{r}": v for r, row in enumerate(rows, start=1) for c, v in enumerate(row, start=1)}


HANDWRITTEN = {"7½", "6+", "€ 1.2m", "€ 0.95m", "€ 1.05m"}


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


@pytest.mark.parametrize("sheet", [p for p in READABLE if not p.values[0].office])
def test_the_expectation_itself_fits_the_sheet(sheet: RealSheet) -> None:
    """Whoever wrote the sheet may err in the expectation: the values must stand where they are said to."""
    cells = raw_cells(*sheet.make())
    for key, value in sheet.expected.scores.items():
        held = cells.get(sheet.expected.cells[key])
        if isinstance(held, (int, float)) and isinstance(value, (int, float)):
            assert held == value, key
        elif isinstance(value, (int, float)):
            assert held in HANDWRITTEN or digits(f"{value:g}").lstrip("0") in digits(str(held)), (key, held)
        elif isinstance(value, Level):
            assert isinstance(held, str), (key, held)
    for cell in (*sheet.expected.proved, *sheet.expected.contradicted, *sheet.expected.derived):
        assert cell in cells, cell
    if sheet.expected.weights is not None:
        assert sum(sheet.expected.weights.values()) == pytest.approx(1)


def test_every_sheet_has_a_name_of_its_own_and_there_are_enough() -> None:
    assert len({sheet.name for sheet in REAL_SHEETS}) == len(REAL_SHEETS) >= 48
    languages = ("dutch", "german", "english", "spanish", "french", "italian", "portuguese")
    assert {name for name in languages if any(name in sheet.name for sheet in REAL_SHEETS)} == set(languages)


def test_names_of_criteria_are_the_same_with_a_group_in_front_and_not_otherwise() -> None:
    assert same_criterion("Innovatie - 1.1 Octrooien", "Octrooien")
    assert same_criterion("Qualité technique", "qualite technique (0-20)")
    assert not same_criterion("Safety rating", "Safety score")
    assert not same_criterion("Innovation", "Renovation")
