"""Every figure of a report can be followed: to its cell, to the best coalition with a candidate, to the question."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pytest

import selection
from selection.analysis import open_notices
from selection.errors import Notice, Place
from selection.model import Absence, Dossier
from selection.optimisation import Plan, optimise
from selection.reporting import write_report
from selection.rules import Budget, Size
from selection.study import Question, Study, study
from selection.texts import LANGUAGES, Language, text
from tests.support.hand_case import hand_case
from tests.support.printed import printed, squeezed, words_of
from tests.support.workbooks import PLAIN, xlsx


@pytest.fixture(scope="module")
def plan() -> Plan:
    return optimise(selection.read(xlsx(PLAIN), "My plan.xlsx"))


def cells(plan: Plan, sheet: str, answers: Study | None = None) -> list[list[str]]:
    buffer = io.BytesIO()
    write_report(buffer, plan, study=answers)
    book = openpyxl.load_workbook(io.BytesIO(buffer.getvalue()), data_only=True)
    return [["" if cell.value is None else str(cell.value) for cell in row] for row in book[sheet].iter_rows()]


def test_weights_and_the_amounts_of_rules_have_their_cell_in_the_workbook(plan: Plan) -> None:
    said = [" ".join(row) for row in cells(plan, "Weights")]
    assert any("Ideas" in row and "(its weight: Criteria!B2)" in row for row in said)
    rows = [[one for one in row if one] for row in cells(plan, "Sources")]
    assert ["Acme", "Cost", "100", "100", "Candidates!B2"] in rows
    assert ["Dune", "Cost", "150", "150", "Candidates!B5"] in rows
    assert not any("Region" in row for row in rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_weights_and_the_amounts_of_rules_have_their_cell_on_paper(plan: Plan, language: Language) -> None:
    pytest.importorskip("typst")
    words = squeezed(words_of(printed(plan, language)))
    assert "Criteria!B2" in words
    assert "Candidates!B2" in words
    assert squeezed({"en": "As read", "nl": "Zoals gelezen"}[language]) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_does_not_apply_is_said_in_the_language_of_the_report(plan: Plan, language: Language) -> None:
    pytest.importorskip("typst")
    first, *others = plan.case.assessments
    absent = replace(first, value=None, raw="n/a", absence=Absence.NOT_APPLICABLE)
    words = words_of(printed(optimise(plan.case.replace(assessments=(absent, *others))), language))
    assert {"en": "not applicable", "nl": "niet van toepassing"}[language] in words
    assert "n/a" not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_called_after_the_choice_or_else_the_file(plan: Plan, language: Language) -> None:
    pytest.importorskip("typst")
    assert {"en": "Choice of partners: My plan", "nl": "Keuze van partners: My plan"}[language] in " ".join(
        words_of(printed(plan, language)).split()
    )
    named = optimise(plan.case.replace(dossier=Dossier(title="Lock maintenance")))
    assert "Lock maintenance" in words_of(printed(named, language))
    assert "My plan" not in words_of(printed(named, language))[:400]


def test_why_not_is_told_by_one_figure_in_every_report() -> None:
    plan = optimise(hand_case())
    answers = study(plan, [Question.WHY_NOT], draws=10)
    priced = {one.name: str(one.sentence()) for one in answers.admissions if one.price is not None}
    assert priced
    why = {row[0]: row[2] for row in cells(plan, "Candidates", answers)}
    assert {name: why[name] for name in priced} == priced


def test_a_wish_that_was_entered_as_a_rule_is_not_asked_for_again(plan: Plan) -> None:
    wish = Notice(text("Two or three partners, no more than 2.0m"), Place("Panel", "A17"), ("money", "count"))
    other = Notice(text("These two never together"), Place("Panel", "A18"), ("ties",))
    plain = Notice(text("Something else"))
    case = plan.case.noted([wish, other, plain])
    assert {type(rule) for rule in case.rules} >= {Budget, Size}
    assert open_notices(optimise(case)) == (other, plain)
    bare = case.replace(rules=()).noted([wish])
    assert wish in open_notices(optimise(bare))
    assert wish in open_notices(optimise(bare, [Budget(500, "Cost")]))
    assert open_notices(optimise(bare, [Size(1, 2)])) == (wish,)
    assert open_notices(optimise(bare, [Size(1, 2), Budget(500, "Cost")])) == ()


def test_the_summary_of_the_workbook_lists_no_sentence_whose_rules_are_entered(plan: Plan) -> None:
    entered = Notice(text("At most three partners"), Place("Panel", "A17"), ("count",), "At most three partners")
    half = Notice(text("Two firms, together € 400"), Place("Panel", "A18"), ("ties", "count"))
    case = plan.case.replace(notices=(entered, half, Notice(text("Something else"))))
    said = {one for row in cells(optimise(case.replace(rules=(Size(1, 3),))), "Summary") for one in row if one}
    assert not [one for one in said if "At most three partners" in one]
    # The look-alikes: half of it is entered, or it asks for nothing.
    assert [one for one in said if "together € 400" in one]
    assert [one for one in said if one.startswith("Something else")]


def test_a_notice_of_no_place_begins_with_its_words() -> None:
    assert str(Notice(text("The weights add up to 105."), Place())) == "The weights add up to 105."
