"""The answers of a study do not depend on the order of rows and columns, nor on the unit of an amount."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import selection as sel
from selection.model import Case
from selection.study import Question, Study, study

REGIONAL = Path(__file__).parents[2] / "data" / "regional-energy.xlsx"
ASKED = (Question.WHY_NOT, Question.RULES, Question.SCENARIOS, Question.INDISPENSABLE, Question.SHARES,
         Question.AGREEMENT, Question.GAP)  # fmt: skip


@pytest.fixture(scope="module")
def case() -> Case:
    return sel.read(REGIONAL)


@pytest.fixture(scope="module")
def before(case: Case) -> Mapping[Any, Any]:
    return figures(study(sel.optimise(case), ASKED))


def figures(found: Study) -> dict[Any, float | None]:
    """The numbers of a study by what they are about."""
    results = {name: value for answer in found.answers for name, value in answer.results.items()}
    said: dict[Any, float | None] = {}
    for one in results["admissions"]:  # type: ignore[attr-defined]  # as each answer names its results
        said["admission", one.name] = one.price
    for name, change in results["score_changes"].items():  # type: ignore[attr-defined]
        said["scores", name] = change.effort
    for name, change in results["weight_changes"].items():  # type: ignore[attr-defined]
        said["weights", name] = change.share
    for one in results["prices"]:  # type: ignore[attr-defined]
        said["rule", type(one.rule).__name__, round(one.points, 6)] = one.points
    for row in (results["waived"].minimax, results["waived"].expected):  # type: ignore[attr-defined]
        said["scenarios", frozenset(row.members)] = row.largest
    for one in results["drop_outs"].members:  # type: ignore[attr-defined]
        said["gone", one.name] = one.missed
        said["replaced", one.name] = one.to_replace
    for split in results["division"].splits:  # type: ignore[attr-defined]
        said |= {("split", split.basis, party): points for party, points in split.points.items()}
    for view in results["agreement"].views:  # type: ignore[attr-defined]
        said["stakeholder", view.stakeholder] = view.regret
    for lead in results["gap"].leads:  # type: ignore[attr-defined]
        said["lead", frozenset(lead.other.members)] = lead.margin
    return said


def same(one: Mapping[Any, float | None], other: Mapping[Any, float | None]) -> None:
    assert one.keys() == other.keys()
    for key, value in one.items():
        found = other[key]
        assert (value is None) == (found is None), key
        if value is not None:
            assert found == pytest.approx(value, abs=1e-6), key


def test_the_order_of_rows_and_columns(case: Case, before: Mapping[Any, Any]) -> None:
    draw = random.Random(7)
    fields = ("candidates", "criteria", "assessments", "capabilities", "needs", "joint_results", "relations", "rules",
              "stakeholders", "scenarios")  # fmt: skip
    mixed = case.replace(**{name: tuple(draw.sample(getattr(case, name), len(getattr(case, name)))) for name in fields})
    same(before, figures(study(sel.optimise(mixed), ASKED)))


def test_the_unit_of_an_amount(case: Case, before: Mapping[Any, Any]) -> None:
    """Investment in thousands of euros instead of euros."""
    name, factor = "Investering", 0.001
    criterion = case.criterion(name)
    assert criterion.need is not None

    def scaled(value: float | None) -> float | None:
        return None if value is None else value * factor

    smaller = criterion.replace(worst=criterion.worst * factor, best=criterion.best * factor,
                                need=criterion.need * factor, lowest=scaled(criterion.lowest),
                                highest=scaled(criterion.highest))  # fmt: skip
    other = case.replace(
        criteria=tuple(smaller if one.name == name else one for one in case.criteria),
        assessments=tuple(
            dataclasses.replace(one, value=scaled(one.value)) if one.criterion == name else one
            for one in case.assessments
        ),
    )
    same(before, figures(study(sel.optimise(other), ASKED)))
