"""The comparison with real sheets finds nothing in a perfect reading, and each single thing that is wrong in others."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from selection.errors import Place
from tests.support.real_sheets import REAL_SHEETS, Expected, Level, RealSheet
from tests.support.real_sheets.comparing import compare, fair

BY_NAME = {sheet.name: sheet for sheet in REAL_SHEETS}
GRADES = "dutch grades with title, legend and notes"
PLAIN = [s for s in REAL_SHEETS if s.expected.scores and not s.office]


def place(where: str) -> Place:
    sheet, cell = where.split("!")
    return Place(sheet, cell)


def perfect(expected: Expected) -> Any:
    """An understanding as a perfect reader would give it."""
    names = list(dict.fromkeys(key[1] for key in expected.scores))
    scales = {name: expected.scales.get(name, (0.0, 1e6)) for name in names}
    scores = []
    for key, want in expected.scores.items():
        low, high = want if isinstance(want, tuple) else (None, None)
        value = sum(want) / 2 if isinstance(want, tuple) else want.rank if isinstance(want, Level) else want
        scores.append(SimpleNamespace(candidate=key[0], criterion=key[1], assessor=key[2] if len(key) > 2 else "",
                                      value=value, low=low, high=high, place=place(expected.cells[key])))  # fmt: skip
    weights = expected.weights or {}
    case = SimpleNamespace(
        weights=weights, points_of_each=expected.stakeholders,
        capabilities=[SimpleNamespace(party=p, capability=c, level=v) for (p, c), v in expected.capabilities.items()],
        needs=[SimpleNamespace(capability=c, level=level, providers=n or 1, core=n > 0)
               for c, (level, n) in expected.needs.items()], client=expected.client,
    )  # fmt: skip
    checks = [SimpleNamespace(place=place(cell), holds=True) for cell in expected.proved]
    checks += [SimpleNamespace(place=place(cell), holds=False) for cell in expected.contradicted]
    return SimpleNamespace(
        candidates=[SimpleNamespace(name=name, place=Place()) for name in expected.candidates],
        criteria=[SimpleNamespace(name=name, worst=scales[name][0], best=scales[name][1], place=Place(),
                                  weight=weights.get(name), gate=expected.gates.get(name)) for name in names],
        scores=scores, checks=checks, refusals=[], case=lambda: case,
        notices=[cell.split("|")[0].split("!")[-1] for cell in expected.named],
    )  # fmt: skip


@pytest.mark.parametrize("sheet", PLAIN, ids=str)
def test_nothing_is_found_in_a_perfect_reading(sheet: RealSheet) -> None:
    assert compare(perfect(sheet.expected), sheet.expected) == []


def test_a_wrong_value_candidate_criterion_weight_scale_place_or_check_is_found() -> None:
    expected = BY_NAME[GRADES].expected
    content = BY_NAME[GRADES].make()[0]
    assert compare(perfect(expected), expected, content=content) == []

    def found(part: str, **change: Any) -> str:
        one = perfect(expected)
        vars(getattr(one, part)[0]).update(change)
        return "\n".join(compare(one, expected, content=content))

    assert "Van Dijk Bouw / Innovatiekracht: 7.9" in found("scores", value=7.9)
    assert "missing, should be 8" in found("scores", value=None)
    assert "stands at Beoordeling!B7" in found("scores", place=Place("Beoordeling", "C7"))
    assert "B12 is empty" in found("scores", place=Place("Beoordeling", "B12"))
    assert "is derived" in found("scores", place=Place("Beoordeling", "F7"))
    assert "candidate missing: Van Dijk Bouw" in found("candidates", name="Rang")
    assert "candidate extra: Rang" in found("candidates", name="Rang")
    assert "criterion missing: Innovatiekracht" in found("criteria", name="Totaal")
    assert "criterion extra: Totaal" in found("criteria", name="Totaal")
    assert "scale from 0 to 10.0" in found("criteria", worst=0)
    assert "recomputed differently" in found("checks", holds=False)
    one = perfect(expected)
    one.case().weights = dict.fromkeys(one.case().weights, 0.25)
    assert "Innovatiekracht: weight 0.2500, should be 0.3000" in compare(one, expected)
    one = perfect(expected)
    one.candidates.reverse()
    assert any("another order" in line for line in compare(one, expected))
    assert any("the sheet has none" in line for line in compare(perfect(expected), Expected(
        expected.candidates, expected.scores, expected.cells, scales=expected.scales)))  # fmt: skip


def test_a_wrong_capability_need_or_client_is_found() -> None:
    expected = BY_NAME["english ticks with the client and a row of needs"].expected

    def found(part: str, **change: Any) -> str:
        one = perfect(expected)
        vars(getattr(one.case(), part)[0]).update(change)
        return "\n".join(compare(one, expected))

    assert "Own organisation / Drilling: capability 3, should be 0" in found("capabilities", level=3)
    assert "and there is none" in found("capabilities", party="Needed")
    assert "needs" in found("needs", providers=2)
    one = perfect(expected)
    one.case().client = "Client"
    assert compare(one, expected) == ["Client chooses, should be Own organisation"]


def test_words_in_the_wrong_order_are_found() -> None:
    expected = BY_NAME["english high medium low with a risk"].expected
    one = perfect(expected)
    risk = one.criteria[2]
    risk.worst, risk.best = risk.best, risk.worst
    assert any("Delivery risk: words in the wrong order" in line for line in compare(one, expected))


def test_what_was_not_named_is_found() -> None:
    expected = BY_NAME["english words that contradict the numbers"].expected
    one = perfect(expected)
    one.notices = []
    assert compare(one, expected) == ["Ratings!C3: nowhere mentioned"]


def test_a_question_about_something_else_is_not_fair() -> None:
    expected = BY_NAME[GRADES].expected
    assert fair(SimpleNamespace(key="scale of all", sentence="From where to where does the scale run?"), expected)
    assert not fair(SimpleNamespace(key="tab", sentence="Is the sheet Notes part of it?"), expected)
