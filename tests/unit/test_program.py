"""An integer program as plain data, readable by eye."""

from __future__ import annotations

import math

import pytest

from selection.model import Criterion
from selection.optimisation import formulate
from selection.program import Affine, Program, Row
from selection.rules import Budget, Size
from selection.worth import Worth
from tests.support import hand_case as h


def test_expressions_add_and_scale() -> None:
    total = (Affine(1.0, {0: 2.0, 1: 3.0}) + Affine(0.5, {1: -3.0, 2: 1.0})) * 2.0
    assert total == Affine(3.0, {0: 4.0, 1: 0.0, 2: 2.0})


def test_a_constant_goes_to_the_right_hand_side() -> None:
    program = Program()
    a, b = program.binaries(("a", "b"))
    program.at_most(Affine(1.0, {a: 1.0}), 3.0)
    program.exactly(Affine(-1.0, {b: 1.0}), 0.0)
    assert program.rows == [Row({a: 1.0}, -math.inf, 2.0), Row({b: 1.0}, 1.0, 1.0)]


def test_the_text_of_a_program() -> None:
    program = Program()
    a, b = program.binaries(("Acme", "Bolt"))
    t = program.column("weakest", upper=0.5)
    program.objective = Affine(12.5, {a: 40.0, b: -2.25, t: 0.0})
    program.at_most(Affine(-2.0, {a: 1.0, b: 1.0}), 0.0, "size")
    program.exactly(Affine(0.0, {a: 1.0, t: -1.0}), 0.0)
    program.rows.append(Row({b: 1.0}, 0.5, math.inf, "worth more"))
    program.rows.append(Row({}, -1.0, 1.0))
    assert program.text().splitlines() == [
        "maximise",
        "  +40 Acme -2.25 Bolt +12.5",
        "subject to",
        "  size: +1 Acme +1 Bolt <= 2",
        "  +1 Acme -1 weakest = 0",
        "  worth more: 0.5 <= +1 Bolt",
        "  -1 <= 0 <= 1",
        "where",
        "  0 <= Acme <= 1, whole",
        "  0 <= Bolt <= 1, whole",
        "  0 <= weakest <= 0.5, real",
    ]


def test_a_copy_grows_alone() -> None:
    program = Program()
    (a,) = program.binaries(("a",))
    copy = program.copy()
    copy.column("b")
    copy.at_most(Affine(0.0, {a: 1.0}), 0.0)
    copy.objective = Affine(1.0)
    assert len(program.columns) == 1
    assert program.rows == []
    assert program.objective == Affine()


def test_any_case_can_be_read_as_text() -> None:
    """Two of six, mean innovation only: a grade point is worth 100 / 10 / 2 = 5."""
    case = h.hand_case()
    case = case.replace(
        criteria=(Criterion(h.INNOVATION, worst=0, best=10, weight=1.0),),
        assessments=tuple(entry for entry in case.assessments if entry.criterion == h.INNOVATION),
        rules=(),
    )
    lines = formulate(case, Worth.of(case), (Size(2, 2), Budget(200_000.0)), 2).program.text().splitlines()
    assert lines[1] == (
        "  +35 Bolwerk Infra +45 Dijkman Techniek +40 Eemland Engineering "
        "+35 Havendata +30 Noordsens +30 Kade Advies +0"
    )
    assert any(line.startswith("  Cost in all at most 200,000: ") for line in lines)
    assert any(line.startswith("  Exactly 2 members: ") for line in lines)
    assert any(line.startswith("  size: ") and line.endswith("= 2") for line in lines)
    assert lines[-1] == "  0 <= Kade Advies <= 1, whole"


def test_a_worth_that_depends_on_the_size_must_be_given_one() -> None:
    case = h.hand_case()
    with pytest.raises(AssertionError):
        formulate(case, Worth.of(case), ())
