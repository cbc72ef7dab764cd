"""The example files: made by their generator, readable, and telling the stories that data/README.md promises."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook

from selection.analysis import own_utilities
from selection.errors import SheetError
from selection.model import Absence, Aggregator, Case, Evidence
from selection.optimisation import Plan, optimise
from selection.pipeline import understand
from selection.reading import read_workbook
from selection.rules import Budget, Floor, Require
from selection.texts import LANGUAGES
from selection.validation import case_from_workbook
from selection.weighting import Points, Range, Rank
from selection.worth import synergy_ratio
from tests.support import hand_case as by_hand
from tests.support.repository import ROOT

DATA = ROOT / "data"
WORKBOOKS = ("template.xlsx", "sjabloon.xlsx", "hand.xlsx", "regional-energy.xlsx", "large-200.xlsx")
MESSY = "messy-supplier-sheet.xlsx"

HIGHEST = "Wattenkolk Batterijtechniek B.V."
MIDDLING = ("Nettebos Netadvies B.V.", "Lindekrocht Software B.V.")
PRESENT = "Hoogterp Installaties B.V."


@cache
def case_in(name: str) -> Case:
    return case_from_workbook(read_workbook(DATA / name))


@cache
def plan_of(name: str) -> Plan:
    return optimise(case_in(name), alternatives=2)


@cache
def energy() -> Case:
    return case_in("regional-energy.xlsx")


def best_worth(case: Case) -> float:
    return optimise(case, alternatives=1, every_size=False).best.worth


@pytest.fixture(scope="module")
def made_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    command = [sys.executable, str(DATA / "make_examples.py"), str(folder)]
    subprocess.run(command, check=True, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)})
    return folder


def cells(path: Path) -> dict[str, dict[str, object]]:
    """Every value of a workbook by sheet and cell."""
    return {
        sheet.title: {
            cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
        for sheet in load_workbook(path)
    }


@pytest.mark.parametrize("name", [*WORKBOOKS, MESSY])
def test_the_workbooks_are_what_the_generator_makes(made_again: Path, name: str) -> None:
    assert cells(made_again / name) == cells(DATA / name), "run python data/make_examples.py"


@pytest.mark.parametrize("name", ["README.md", "plain-scores.csv"])
def test_the_texts_are_what_the_generator_makes(made_again: Path, name: str) -> None:
    assert (made_again / name).read_text("utf-8") == (DATA / name).read_text("utf-8"), "run data/make_examples.py"


@pytest.mark.parametrize("name", ["template.xlsx", "sjabloon.xlsx"])
def test_the_templates_are_empty(name: str) -> None:
    with pytest.raises(SheetError, match="this looks like an empty form"):
        case_in(name)


@pytest.mark.parametrize("name", [*WORKBOOKS[2:], "plain-scores.csv"])
def test_every_notice_of_an_example_can_be_read(name: str) -> None:
    assert all(notice.sentence().to(language) for notice in case_in(name).notices for language in LANGUAGES)


def test_the_case_solved_by_hand_is_the_one_in_the_tests() -> None:
    read, expected = case_in("hand.xlsx"), by_hand.hand_case()
    for part in ("candidates", "assessments", "capabilities", "needs", "joint_results", "rules", "client", "dossier"):
        assert getattr(read, part) == getattr(expected, part)
    assert read.weights == pytest.approx(expected.weights)
    best = plan_of("hand.xlsx").best
    members, worth = by_hand.BEST
    assert set(best.members) == set(members)
    assert best.worth == pytest.approx(worth)


def test_a_table_of_scores_as_a_dutch_excel_saves_it_is_enough() -> None:
    case = case_in("plain-scores.csv")
    absent = [entry.absence for entry in case.assessments if entry.value is None]
    assert (len(case.candidates), len(case.criteria)) == (8, 4)
    assert sorted(absent) == [Absence.BLANK, Absence.NOT_APPLICABLE]
    assert plan_of("plain-scores.csv").proven


def test_the_messy_sheet_keeps_the_values_that_its_formulas_give() -> None:
    """As Excel would have stored them: the weighted points by hand, and a total that somebody typed over."""
    values = load_workbook(DATA / MESSY, data_only=True)["Beoordeling"]
    assert [values[cell].value for cell in ("B6", "B9", "B11", "B14")] == [30, 30, 40, 100]
    assert [values[f"D{row}"].value for row in range(6, 14)] == [2.6, 1.8, 0.8, 1.2, 1.2, 3, 1.6, 1.4]
    assert [values[f"{column}14"].value for column in "DFHJL"] == [7, 6.9, 7.2, 7.4, 6.5]
    assert [values[f"{column}15"].value for column in "DFHJL"] == [3, 4, 2, 1, 5]


def test_of_the_messy_sheet_only_grades_and_weights_are_read() -> None:
    found = understand(DATA / MESSY)
    assert not found.questions
    assert not found.refusals
    grades = ((9, 8, 4, 8, 7), (6, 7, 8, 6, 7), (7, 6, 8, 7, 7), (9, 9, 5, 9, 7), (5, None, 9, 6, 8))
    expected = {
        f"{column}{row}": grade
        for column, line in zip("CEGIK", grades, strict=True)
        for row, grade in zip((7, 8, 10, 12, 13), line, strict=True)
    }
    assert {score.place.cell: score.value for score in found.scores} == expected
    assert [one.weight for one in found.criteria] == [20, 10, 30, 20, 20]


def test_the_total_that_was_typed_over_is_found_out() -> None:
    wrong = {check.place.cell: (check.stated, check.computed) for check in understand(DATA / MESSY).checks
             if not check.holds}  # fmt: skip
    assert wrong["D14"] == (7.0, pytest.approx(6.8))


def test_number_one_of_the_messy_sheet_is_not_in_the_best_coalition() -> None:
    plan = optimise(understand(DATA / MESSY).case())
    assert plan.best.members == ("Brink & Plas", "Duikelaar Techniek")
    # means of 6.5, 6.5, 6.5 and 7 on the scale from 1 to 10, and 8 for the weakest safety culture
    assert plan.best.worth == pytest.approx((20 * 5.5 + 10 * 5.5 + 30 * 7 + 20 * 5.5 + 20 * 6) / 9)
    first_two = plan.case.members(["Duikelaar Techniek", "Golfslag Groep"])
    assert plan.appraiser.worth(first_two) == pytest.approx((20 * 7 + 10 * 6.5 + 30 * 4 + 20 * 7 + 20 * 6) / 9)


def test_two_hundred_candidates_are_solved_with_proof() -> None:
    plan = plan_of("large-200.xlsx")
    assert len(plan.case.candidates) == 200
    assert plan.proven
    assert plan.appraiser.allows(plan.case.members(plan.best.members))


def test_the_realistic_case_has_everything_in_it() -> None:
    case = energy()
    assert len(case.candidates) == 24
    assert {one.aggregator for one in case.criteria} >= set(Aggregator) - {Aggregator.STRONGEST}
    assert len({entry.assessor for entry in case.assessments if entry.assessor}) == 3
    assert {entry.evidence for entry in case.assessments if entry.value is not None} == set(Evidence)
    assert {entry.absence for entry in case.assessments} == {None, *Absence}
    assert any(entry.level is None for entry in case.capabilities)
    assert [type(one.preference.entries[0]) for one in case.stakeholders] == [Points, Range, Rank]
    assert len(case.scenarios) >= 4
    assert sum(scenario.probability or 0 for scenario in case.scenarios) == pytest.approx(1)
    assert any(candidate.member_of for candidate in case.candidates)
    assert any(candidate.recovery for candidate in case.candidates)
    both = {(entry.source, entry.target) for entry in case.relations}
    assert any((target, source) in both for source, target in both)
    assert len(case.notices) == 4


def test_its_best_coalition_is_the_only_one_proven_and_no_coin_toss() -> None:
    plan = plan_of("regional-energy.xlsx")
    first, second = plan.coalitions[:2]
    assert plan.proven
    assert len(plan.ties) == 1
    assert first.worth - second.worth > 1
    assert plan.seconds < 20


def test_the_safety_floor_keeps_the_highest_scorer_out() -> None:
    case, plan = energy(), plan_of("regional-energy.xlsx")
    own = own_utilities(case)
    assert own is not None
    assert case.names[max(range(24), key=lambda i: own[i])] == HIGHEST
    floor = next(rule for rule in plan.rules if isinstance(rule, Floor) and rule.criterion == "Veiligheidscultuur")
    assert floor.shortfalls(case)[case.index[HIGHEST]] > 0
    open_case = case.replace(criteria=tuple(one.replace(gate=None) for one in case.criteria))
    without = optimise(open_case, alternatives=1, every_size=False).best
    assert HIGHEST in without.members
    assert without.worth > plan.best.worth


def test_the_present_supplier_may_take_part_and_is_not_chosen() -> None:
    case, plan = energy(), plan_of("regional-energy.xlsx")
    assert case.candidates[case.index[PRESENT]].incumbent
    assert PRESENT not in plan.best.members
    with_it = optimise(case, [Require((PRESENT,))], alternatives=1, every_size=False).best
    assert with_it.worth < plan.best.worth - 1


def test_two_middling_partners_are_worth_more_than_the_two_best() -> None:
    case, plan = energy(), plan_of("regional-energy.xlsx")
    own = own_utilities(case)
    assert own is not None
    shortfalls = [rule.shortfalls(case) for rule in plan.rules if isinstance(rule, Floor)]
    ranked = sorted(range(24), key=lambda i: -own[i])
    best_two = [case.names[i] for i in ranked if not any(one[i] for one in shortfalls)][:2]
    assert all(8 <= ranked.index(case.index[name]) < 16 for name in MIDDLING)
    assert set(MIDDLING) <= set(plan.best.members)
    rest = [name for name in plan.best.members if name not in MIDDLING]
    assert not set(rest) & set(best_two)
    worth = plan.appraiser.worth
    together, instead = (worth.parts(case.members([*rest, *pair])) for pair in (MIDDLING, best_two))
    assert sum(together.values()) > sum(instead.values())
    joint = together["Gezamenlijke resultaten"] - instead["Gezamenlijke resultaten"]
    assert joint > sum(together.values()) - sum(instead.values())
    ratio = synergy_ratio(case, case.members(plan.best.members))
    assert ratio is not None
    assert ratio > 1


def test_the_budget_pinches() -> None:
    case, best = energy(), plan_of("regional-energy.xlsx").best
    (budget,) = (rule for rule in case.rules if isinstance(rule, Budget))
    assert 0 <= budget.max - best.cost < 0.02 * budget.max
    wider = tuple(Budget(1.1 * budget.max, budget.column) if rule is budget else rule for rule in case.rules)
    assert best_worth(case.replace(rules=wider)) > best.worth


def test_every_scenario_has_a_coalition_and_some_change_it() -> None:
    case, best = energy(), plan_of("regional-energy.xlsx").best
    found = {one.name: optimise(one.applied(case), alternatives=1, every_size=False).best for one in case.scenarios}
    assert found["Zoals verwacht"].members == best.members
    assert {name for name, one in found.items() if one.members != best.members} == {"Piek", "Bezuiniging", "Uitval"}
