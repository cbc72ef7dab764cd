"""LibreOffice computes every formula of a report anew, and finds what Python found; also after a change."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell import Cell

from selection.model import Aggregator, Assessment, Candidate, CapabilityLevel, Case, Criterion, Members, Need
from selection.optimisation import Appraiser, Plan, optimise
from selection.reporting import write_report
from selection.rules import Budget, all_rules
from tests.support.office import FormulaCell, formula_cells, pages, recalculated
from tests.support.plans import plan_of
from tests.support.random_cases import random_case
from tests.support.report_cells import member_cell, row_of, row_values, score_cell, shown_rows, weight_cell
from tests.support.rich_case import CAPABILITIES, CLIENT, rich_case

pytestmark = pytest.mark.office

RANDOM_CASES = 12
SHOWN: list[tuple[Members, ...]] = [((0, 1), (2,), (1, 3, 4), (0, 2, 3, 5)), ((4,),), (), ((0, 1, 2, 3, 4, 5), (3, 5))]
IDEAS, CARE = Criterion("Ideas", worst=0, best=10), Criterion("Care", Aggregator.WEAKEST, worst=0, best=10)
TWINS = (Assessment("Acme", "Ideas", 5), Assessment("Bolt", "Ideas", 5))
SKILLS = (CapabilityLevel("Acme", "sensing", None), CapabilityLevel("Bolt", "sensing", 2.0))
ODD = {
    "one candidate": Case((Candidate("Acme"),), (IDEAS,), (Assessment("Acme", "Ideas", 8),)),
    "nobody scored": Case((Candidate("Acme"), Candidate("Bolt")), (IDEAS, CARE)),
    "two alike": Case((Candidate("Acme"), Candidate("Bolt")), (IDEAS,), TWINS),
    "nothing scored": Case(
        (Candidate("Acme"), Candidate("Bolt")),
        (Criterion("Cover", Aggregator.COVERAGE), Criterion("Trust", Aggregator.PAIR_MEAN, 0, 10, neutral=4)),
        capabilities=SKILLS,
        needs=(Need("sensing", 3),),
    ),
    "nothing has weight": Case(
        (Candidate("Acme"), Candidate("Bolt")), (IDEAS.replace(weight=0), CARE.replace(weight=1)), TWINS
    ),
}
BROKEN = ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "Err:")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return optimise(rich_case())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reports")


@pytest.fixture(scope="module")
def report(plan: Plan, folder: Path) -> Path:
    path = folder / "rich.xlsx"
    write_report(path, plan, compare=[plan.case.names[:3], plan.case.names[4:8]])
    return path


@dataclass(frozen=True)
class Compared:
    """A report with every formula of it, stored and computed."""

    name: str
    path: Path
    computed: Path
    cells: list[FormulaCell]


@pytest.fixture(scope="module")
def compared(report: Path, plan: Plan, folder: Path) -> list[Compared]:
    """The rich case in both languages, an infeasible plan and many random cases, in one start of the office."""
    paths = [report, folder / "dutch.xlsx", folder / "infeasible.xlsx"]
    write_report(paths[1], plan, "nl")
    write_report(paths[2], optimise(plan.case, [Budget(100_000)]), compare=[plan.case.names[:4]])
    for name, odd in ODD.items():
        paths.append(folder / f"{name}.xlsx")
        write_report(paths[-1], plan_of(odd, [(0,)]))
    for seed in range(RANDOM_CASES):
        paths.append(folder / f"random {seed}.xlsx")
        write_report(paths[-1], plan_of(random_case(seed), SHOWN[seed % len(SHOWN)]))
    anew = recalculated(*paths)
    return [Compared(p.name, p, q, list(formula_cells(p, q))) for p, q in zip(paths, anew, strict=True)]


def test_every_formula_has_the_value_that_is_stored(compared: list[Compared]) -> None:
    assert [(one.name, cell) for one in compared for cell in one.cells if not cell.agrees] == []
    assert min(len(one.cells) for one in compared) > 20
    assert sum(len(one.cells) for one in compared) > 10_000


def test_all_ways_of_adding_up_were_compared() -> None:
    cases = [random_case(seed) for seed in range(RANDOM_CASES)]
    kinds = {criterion.aggregator for case in cases for criterion in case.criteria}
    assert kinds == set(Aggregator)


def test_it_opens_clean(compared: list[Compared]) -> None:
    for one in compared:
        assert not [cell for cell in one.cells if str(cell.stored).startswith(BROKEN) or "#REF!" in cell.formula]
        assert not [cell for cell in one.cells if str(cell.computed).startswith(BROKEN)]


def test_a_wrong_stored_value_would_be_seen(folder: Path) -> None:
    path = folder / "wrong.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        workbook.add_worksheet().write_formula(0, 0, "=1+1", None, 3)
    (cell,) = formula_cells(path, recalculated(path)[0])
    assert (cell.stored, cell.computed, cell.agrees) == (3, 2, False)


Edits = list[tuple[Cell, float | None]]
Change = Callable[[openpyxl.Workbook], Edits]


def changed(report: Path, folder: Path, changes: Mapping[str, Change]) -> dict[str, Path]:
    """Recalculated copies of the report, by name, each with one change of its cells."""
    book, paths = openpyxl.load_workbook(report), []
    for name, change in changes.items():
        edits = change(book)
        before = [cell.value for cell, _ in edits]
        for cell, value in edits:
            cell.value = value
        paths.append(folder / f"{name}.xlsx")
        book.save(paths[-1])
        for (cell, _), value in zip(edits, before, strict=True):
            cell.value = value
    return dict(zip(changes, recalculated(*paths), strict=True))


def worths(path: Path) -> list[object]:
    return row_values(path, "Coalitions", "Worth")


def shown(plan: Plan) -> list[Members]:
    """The coalitions in the columns of the report."""
    case = plan.case
    listed = [case.members(one.members) for one in plan.coalitions[:5]]
    return [*listed, case.members(case.names[:3]), case.members(case.names[4:8]), listed[0]]


def rescored(case: Case, party: str, criterion: str, value: float) -> Case:
    """The case in which every assessor gave the party this score."""
    said = [
        replace(one, value=value, absence=None) if (one.party, one.criterion) == (party, criterion) else one
        for one in case.assessments
    ]
    return case.replace(assessments=tuple(said))


def releveled(case: Case, party: str, capability: str, level: float) -> Case:
    found = [
        replace(one, level=level) if (one.party, one.capability) == (party, capability) else one
        for one in case.capabilities
    ]
    return case.replace(capabilities=tuple(found))


def with_cost(case: Case, name: str, cost: float) -> Case:
    found = [
        replace(one, attributes={**one.attributes, "Cost": cost}) if one.name == name else one
        for one in case.candidates
    ]
    return case.replace(candidates=tuple(found))


def with_anchor(case: Case, name: str, best: float) -> Case:
    found: list[Criterion] = [one.replace(best=best) if one.name == name else one for one in case.criteria]
    return case.replace(criteria=tuple(found))


def test_the_worth_follows_every_kind_of_change(report: Path, plan: Plan, folder: Path) -> None:
    case, member = plan.case, plan.best.members[0]
    weights = {**plan.case.weights, "Innovation": 0.5}
    weights = {name: weight / sum(weights.values()) for name, weight in weights.items()}

    def at(after: str, label: str, column: int) -> Callable[[openpyxl.Workbook], Cell]:
        return lambda book: book["Data"].cell(row_of(book["Data"], label, after=after), column)

    robotics, best = 2 + CAPABILITIES.index("robotics"), 6
    changes: dict[str, tuple[Change, Case, Mapping[str, float] | None]] = {
        "weight": (lambda book: [(weight_cell(book, "Innovation"), 0.5)], case, weights),
        "points": (lambda book: [(weight_cell(book, one), 700 * w) for one, w in case.weights.items()], case, None),
        "unscored": (lambda book: [(score_cell(book, "Lekstroom Energie", "Investment"), 1500)],
                     rescored(case, "Lekstroom Energie", "Investment", 1500.0), None),
        "client": (lambda book: [(score_cell(book, CLIENT, "Safety culture"), 1.2)],
                   rescored(case, CLIENT, "Safety culture", 1.2), None),
        "level": (lambda book: [(at("Party", member, robotics)(book), 4)],
                  releveled(case, member, "robotics", 4.0), None),
        "cost": (lambda book: [(at("Candidates", member, 2)(book), 500_000)],
                 with_cost(case, member, 500_000.0), None),
        "anchor": (lambda book: [(at("Criteria and their scales", "Innovation", best)(book), 12)],
                   with_anchor(case, "Innovation", 12.0), None),
    }  # fmt: skip
    for criterion, value in (("Innovation", 9.5), ("Excellence", 8.0), ("Lead time", 27.0), ("Investment", 100.0),
                             ("Safety culture", 4.5)):  # fmt: skip
        changes[criterion] = (lambda book, c=criterion, v=value: [(score_cell(book, member, c), v)],
                              rescored(case, member, criterion, value), None)  # fmt: skip
    files = changed(report, folder, {name: change for name, (change, _, _) in changes.items()})
    for name, (_, other, reweighted) in changes.items():
        appraiser = Appraiser(other, all_rules(other), reweighted)
        expected = [appraiser.worth(members) for members in shown(plan)]
        assert worths(files[name]) == pytest.approx(expected, abs=1e-9), name
        broken = [sum(not check.holds for check in appraiser.checks(members)) for members in shown(plan)]
        assert row_values(files[name], "Coalitions", "Rules broken") == broken, name
        together = row_values(files[name], "Contributions", "Together")
        assert together[-1] == pytest.approx(expected[0], abs=1e-9), name
        said = " ".join(str(row[0]) for row in shown_rows(files[name], "Summary"))
        unchanged = name in {"points", "cost"}
        assert ("those of the calculation" in said) == unchanged, name
        assert ("This file was changed" in said) != unchanged, name


def test_the_worth_follows_the_pairs(report: Path, plan: Plan, folder: Path) -> None:
    case = plan.case
    first = next(one for one in case.relations if one.criterion == "Trust" and {one.source, one.target}
                 == {case.names[0], case.names[5]})  # fmt: skip

    def lower(book: openpyxl.Workbook) -> Edits:
        sheet = book["Data"]
        top = row_of(sheet, "Pairs: Trust")
        pair = (case.names[0], case.names[5])
        rows = range(top, sheet.max_row)
        row = next(row for row in rows if (sheet.cell(row, 1).value, sheet.cell(row, 2).value) == pair)
        return [(sheet.cell(row, 4), 1.0), (sheet.cell(row, 5), None)]

    path = changed(report, folder, {"pair": lower})["pair"]
    pair = {first.source, first.target}
    others = [one for one in case.relations if not (one.criterion == "Trust" and {one.source, one.target} == pair)]
    other = case.replace(relations=(*others, replace(first, source=case.names[0], target=case.names[5], value=1.0)))
    appraiser = Appraiser(other, all_rules(other))
    assert worths(path) == pytest.approx([appraiser.worth(members) for members in shown(plan)], abs=1e-9)
    broken = [sum(not check.holds for check in appraiser.checks(members)) for members in shown(plan)]
    assert row_values(path, "Coalitions", "Rules broken") == broken


def test_any_coalition_can_be_tried(report: Path, plan: Plan, folder: Path) -> None:
    case = plan.case
    draw = random.Random(3)
    tries = [(), (6,), tuple(range(12)), *(tuple(sorted(draw.sample(range(12), k))) for k in (2, 3, 4, 5))]

    def put(book: openpyxl.Workbook, members: Members) -> Edits:
        cells = itertools.product(range(12), ("Coalition 1", "Your own try"))
        return [(member_cell(book, case.names[i], coalition), int(i in members)) for i, coalition in cells]

    files = changed(report, folder, {f"try {i}": (lambda book, m=m: put(book, m)) for i, m in enumerate(tries)})
    for path, members in zip(files.values(), tries, strict=True):
        coalition, checks = plan.appraiser.coalition(members), plan.appraiser.checks(members)
        worth = worths(path)
        assert (worth[0], worth[-1]) == pytest.approx((coalition.worth, coalition.worth), abs=1e-9)
        for label, value in (("Worth, pessimistic", coalition.low), ("Worth, optimistic", coalition.high),
                             ("Cost", coalition.cost), ("Number of members", len(members)),
                             ("Rules broken", sum(not check.holds for check in checks))):  # fmt: skip
            row = row_values(path, "Coalitions", label)
            assert (row[0], row[-1]) == pytest.approx((value, value), abs=1e-9), (label, members)
        assert row_values(path, "Coalitions", "Members")[-1:] == [" + ".join(coalition.members)] or not members
        if len(members) <= len(plan.best.members) + 1:
            assert row_values(path, "Contributions", "Together")[-1] == pytest.approx(coalition.worth, abs=1e-9)
            for name in coalition.members:
                found = row_values(path, "Contributions", name)
                parts = [coalition.contributions[one.name].get(name, 0.0) for one in case.criteria]
                assert found == pytest.approx([*parts, sum(parts)], abs=1e-9)


def test_it_prints(report: Path) -> None:
    found = pages(report)
    assert len(found) >= 10
    # A page with nothing on it but its header is a small picture.
    assert min(page.stat().st_size for page in found) > 5_000
