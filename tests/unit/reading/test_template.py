"""The form: an empty one is refused in one sentence, a filled one reads back to the same case, in both languages."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook as Book
from openpyxl import load_workbook

from selection.errors import SheetError
from selection.model import Aggregator, Case, Group
from selection.reading import read_workbook, write_template
from selection.reading.form.rubric import RUBRIC
from selection.rules import RULES, RuleRow, rule_from
from selection.schema import RULE_LABELS, SHEETS, means
from selection.texts import LANGUAGES, Language
from selection.validation import case_from_frames, case_from_workbook
from tests.support.case_frames import case_frames
from tests.support.random_cases import random_case
from tests.support.rich_case import rich_case

HOSTILE = ("=1+1", "+31 6 1234", "-2+3", "@SUM(A1)", '=HYPERLINK("http://example.org")', "#REF!x", "'quoted")


def written(language: Language = "en", content: Mapping[str, pd.DataFrame] | None = None) -> bytes:
    stream = io.BytesIO()
    write_template(stream, language, content)
    return stream.getvalue()


@cache
def empty(language: Language) -> bytes:
    return written(language)


@cache
def full(language: Language) -> bytes:
    return written(language, case_frames(rich_case()))


def opened(content: bytes) -> Book:
    return load_workbook(io.BytesIO(content))


def case_of(content: bytes, name: str = "form.xlsx") -> Case:
    return case_from_workbook(read_workbook(content, name))


def bare(case: Case) -> Case:
    """The case without where it was read."""
    return case.replace(notices=(), source="", sha256="")


def rounded(frames: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The frames with numbers as short as people type them: a workbook keeps 16 digits."""
    return {
        name: frame.map(lambda value: round(value, 10) if isinstance(value, float) else value)
        for name, frame in frames.items()
    }


def saved(book: Book) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def heading_row(book: Book, sheet: str) -> dict[str, int]:
    """The columns of a sheet by heading."""
    return {str(cell.value): cell.column for cell in book[sheet][4] if cell.value is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_form_is_refused_in_one_sentence(language: Language) -> None:
    with pytest.raises(SheetError) as caught:
        case_of(empty(language))
    (fault,) = caught.value.faults
    assert str(fault) == (
        "form.xlsx: expected at least one candidate, found none: this looks like an empty form. "
        "Fill in one row for each candidate."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_with_everything_in_it_reads_back_to_the_same_case(language: Language) -> None:
    frames = case_frames(rich_case())
    assert bare(case_of(full(language))) == bare(case_from_frames(frames))


@pytest.mark.parametrize(("seed", "language"), [(1, "en"), (2, "nl"), (3, "en"), (4, "nl")])
def test_any_case_reads_back_to_the_same_case(seed: int, language: Language) -> None:
    frames = rounded(case_frames(random_case(seed)))
    assert bare(case_of(written(language, frames))) == bare(case_from_frames(frames))


def test_only_scores_need_to_be_filled_in() -> None:
    book = opened(empty("en"))
    for row in (["Acme", 8, 7, 6, 5], ["Bolt", 7, 6, 9, 8]):
        for at, value in enumerate(row, start=1):
            book["Scores"].cell(5 + (row[0] == "Bolt"), at).value = value
    case = case_of(saved(book))
    assert case.names == ("Acme", "Bolt")
    assert {name: round(100 * weight) for name, weight in case.weights.items()} == {
        "Innovation": 30, "Investment willingness": 20, "Internal safety culture": 20, "Complementarity": 30,
    }  # fmt: skip
    safety = case.criterion("Internal safety culture")
    assert (safety.aggregator, safety.gate, safety.worst, safety.best) == (Aggregator.WEAKEST, 5.5, 1.0, 10.0)


def test_the_criteria_to_begin_with_may_be_removed() -> None:
    book = opened(empty("en"))
    book["Criteria"].delete_rows(5, 10)
    for at, value in enumerate(("Ideas", "Speed", None, None), start=2):
        book["Scores"].cell(4, at).value = value
    for row, values in enumerate((["Acme", 8, 7], ["Bolt", 7, 6]), start=5):
        for at, value in enumerate(values, start=1):
            book["Scores"].cell(row, at).value = value
    assert [criterion.name for criterion in case_of(saved(book)).criteria] == ["Ideas", "Speed"]


def test_choices_and_yes_come_in_the_language_of_the_form() -> None:
    frames = {
        "Criteria": pd.DataFrame({"Criterion": ["Ideas"], "Adds up as": ["weakest member"], "Worst": 1, "Best": 10}),
        "Candidates": pd.DataFrame({"Candidate": ["Acme"], "Incumbent": [True]}),
        "Scores": pd.DataFrame({"Candidate": ["Acme"], "Ideas": [7], "Evidence": ["E1 claim"]}),
        "Weights": pd.DataFrame({"Criterion": ["Ideas", "Influence"], "Board": [1, 2]}),
    }
    book = opened(written("nl", frames))
    values = {str(cell.value) for sheet in book for row in sheet.iter_rows(min_row=5) for cell in row}
    assert {"zwakste lid", "ja", "E1 bewering", "Invloed"} <= values
    assert not {"weakest member", "E1 claim", "Influence"} & values


def test_an_unknown_sheet_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(SheetError, match="Write Scores if that is what was meant"):
        written(content={"Scorez": pd.DataFrame({"Candidate": ["Acme"]})})


def test_no_text_of_a_user_becomes_a_formula() -> None:
    frame = pd.DataFrame({"Candidate": HOSTILE, "=Ideas": 7.0, "Remark": HOSTILE})
    dossier = pd.DataFrame([("Title", "=2+2")], columns=["Item", "Content"])
    content = written(content={"Scores": frame, "Case": dossier})
    book = load_workbook(io.BytesIO(content))
    assert not [cell.coordinate for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    case = case_of(content)
    assert (case.names, case.criteria[0].name, case.dossier.title) == (HOSTILE, "=Ideas", "=2+2")


def test_the_same_form_is_the_same_file(tmp_path: Path) -> None:
    target = tmp_path / "form.xlsx"
    write_template(target)
    assert target.read_bytes() == empty("en")
    assert empty("nl") != empty("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_excel_takes_the_names_of_the_sheets(language: Language) -> None:
    names = opened(empty(language)).sheetnames
    assert len({name.casefold() for name in names}) == len(SHEETS) + 2
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in names)
    assert not [name for name in names if name.startswith("'") or name.endswith("'")]


def test_no_heading_or_sheet_means_two_things_in_any_language() -> None:
    for sheet in SHEETS:
        for column in sheet.columns:
            words = [column.heading.to(language) for language in LANGUAGES]
            assert all(
                [other.key for other in sheet.columns if means(word, other.heading)] == [column.key] for word in words
            )
        assert [other.key for other in SHEETS if means(sheet.name.to("nl"), other.name)] == [sheet.key]


def test_no_choice_means_two_things_in_any_language() -> None:
    for column in chain.from_iterable(sheet.columns for sheet in SHEETS):
        choices = dict(column.choices or {})
        for key, name in choices.items():
            for language in LANGUAGES:
                assert [other for other, text in choices.items() if means(name.to(language), text)] == [key]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_drop_down_has_a_source_that_excel_takes(language: Language) -> None:
    book = opened(full(language))
    rules = [rule for sheet in book for rule in sheet.data_validations.dataValidation]
    assert len(rules) > 40
    for rule in rules:
        assert 0 < len(rule.formula1) <= 255
        assert max(len(rule.error), 8 * len(rule.errorTitle)) <= 256
        if rule.type == "list" and not rule.formula1.startswith('"'):
            assert rule.formula1 in book.defined_names
    for name in book.defined_names.values():
        for sheet in re.findall(r"'((?:[^']|'')+)'!", name.attr_text or ""):
            assert sheet.replace("''", "'") in book.sheetnames


def test_the_drop_downs_offer_exactly_the_choices() -> None:
    book = opened(empty("en"))
    columns = heading_row(book, "Criteria")
    offered = {
        next(iter(rule.sqref.ranges)).min_col: rule.formula1.strip('"').split(",")
        for rule in book["Criteria"].data_validations.dataValidation
        if rule.type == "list"
    }
    assert offered[columns["Group"]] == [
        "innovation", "investment willingness", "internal safety culture", "complementarity", "other",
    ]  # fmt: skip
    assert offered[columns["Recovery allowed"]] == ["yes", "no"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_leads_to_every_sheet(language: Language) -> None:
    book = opened(empty(language))
    guide = book.worksheets[0]
    links = [cell.hyperlink.location for row in guide.iter_rows() for cell in row if cell.hyperlink]
    targets = {re.fullmatch(r"'(.+)'!A1", link)[1].replace("''", "'") for link in links if link}  # type: ignore[index]  # all match
    assert targets == {sheet.name.to(language) for sheet in SHEETS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_every_rule_in_the_guide_reads_as_it_says(language: Language) -> None:
    rows = [[cell.value for cell in row] for row in opened(empty(language)).worksheets[0].iter_rows()]
    for kind in RULES:
        label = RULE_LABELS[kind.__name__].to(language)
        (example,) = [row for row in rows if row[0] == label]
        words, numbers = ([value for value in part if value is not None] for part in (example[1:3], example[3:5]))
        assert rule_from(kind, RuleRow(tuple(words), tuple(numbers))).sentence().to(language) == example[5]


def test_the_rubric_says_what_three_grades_look_like_for_each_group() -> None:
    assert set(RUBRIC) == set(Group) - {Group.OTHER}
    lines = list(chain.from_iterable(RUBRIC.values()))
    said = [str(part) for line in lines for part in (line.one, line.five, line.ten)]
    assert len(set(said)) == len(said) == 3 * len(lines)
    assert all(re.fullmatch(r"A[0-4]\.\d+(( - |, )A[0-4]\.\d+)*", line.claims) for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_is_ready_to_print_and_to_scroll(language: Language) -> None:
    for sheet in opened(full(language)).worksheets:
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        if sheet.print_title_rows is not None:
            assert (sheet.print_title_rows, sheet.freeze_panes) == ("$1:$4", "B5")
