"""A price that stands once among the columns of several assessors is known of the candidate, and a budget limits it."""

from __future__ import annotations

import pytest

import selection as sel
from selection.analysis import proposals
from selection.rules import Budget, Size
from selection.rules.amounts import cost_column
from tests.support.real_sheets.building import Tab, book

NAMES = ("Ardmore Ltd", "Blackwater Docs", "Castle Systems", "Dunmore Imaging")
GRADES = {"Technical": (35, [4, 4, 3, 4, 5, 4, 4, 3]), "Service": (40, [3, 4, 4, 4, 4, 4, 5, 2]),
          "Plan": (25, [4, 3, 4, 4, 3, 3, 4, 4])}  # fmt: skip
PRICE = "Annual cost (£ ex VAT)"
AMOUNTS = (84200, 91500, 102000, 79950)
AS_TEXT = ("£84,200", "£91,500", "£102,000", "£79,950")


def _read(*prices: object, merged: bool = False, said: str = "") -> sel.Understanding:
    """Two assessors per supplier, side by side; `prices` are the cells of the price row."""
    names = [cell for name in NAMES for cell in (name, None)]
    rows = [["Scores 0-5 (0 = unacceptable, 5 = excellent)"], [], ["Criterion", "Weight", *names],
            [None, None, *["JD", "PW"] * len(NAMES)],
            *([name, weight, *grades] for name, (weight, grades) in GRADES.items()),
            [PRICE, None, *prices], [], [said]]  # fmt: skip
    pairs = ("CD", "EF", "GH", "IJ")
    lines = (3, 8) if merged else (3,)
    merges = tuple(f"{left}{line}:{right}{line}" for line in lines for left, right in pairs)
    return sel.understand(book(Tab("Moderation", rows, merges=merges)), "sheet.xlsx")


def _known(found: sel.Understanding) -> dict[str, object]:
    return {one.name: one.attributes[PRICE].value for one in found.candidates}


def _once(amounts: tuple[object, ...], *, second: bool = False) -> list[object]:
    return [cell for one in amounts for cell in ((None, one) if second else (one, None))]


@pytest.mark.parametrize("stands", ["under the first", "under the second", "over both"])
@pytest.mark.parametrize("amounts", [AMOUNTS, AS_TEXT])
def test_the_price_is_kept_whoever_it_stands_under(amounts: tuple[object, ...], stands: str) -> None:
    cells = _once(amounts, second=stands == "under the second")
    found = _read(*cells, merged=stands == "over both", said="Budget £95,000 a year")
    case = found.answered({"anchors": "known only"}).accepted().case()
    assert tuple(one.attributes[PRICE] for one in case.candidates) == AMOUNTS
    assert cost_column(case) == PRICE
    (wish,) = (one for one in case.notices if one.asks)
    assert [one.rule for one in proposals(wish, case)] == [Budget(95_000, PRICE)]


def test_the_budget_keeps_out_whom_it_cannot_pay() -> None:
    """By hand, of 5: Castle 4.5 x 0.35 + 4 x 0.4 + 3 x 0.25 = 3.925 is best, and costs 102,000; then Blackwater."""
    case = _read(*_once(AMOUNTS)).answered({"anchors": "known only"}).accepted().case()
    assert sel.optimise(case, [Size(1, 1)]).best.members == ("Castle Systems",)
    assert sel.optimise(case, [Size(1, 1), Budget(95_000, PRICE)]).best.members == ("Blackwater Docs",)


def test_which_of_two_numbers_an_amount_means_is_asked_once_a_cell() -> None:
    for merged in (False, True):
        found = _read(*_once(AS_TEXT), merged=merged).answered({"anchors": "known only"})
        (question,) = found.questions
        assert [one.cell for one in question.places] == ["C8", "E8", "G8", "I8"]
        assert _known(found.answered({question.key: "1"})) == dict(zip(NAMES, (84.2, 91.5, 102.0, 79.95), strict=True))
        assert set(_known(found.answered({question.key: "empty"})).values()) == {None}


def test_what_both_say_alike_is_said_once_and_what_differs_is_told() -> None:
    told = "Ardmore Ltd has different values of Annual cost (£ ex VAT): the first that is given counts."
    for first, is_told in ((84200, False), ("£ 84.200,00", False), (85000, True)):
        found = _read(first, 84200, *_once(AMOUNTS[1:])).answered({"anchors": "known only"})
        assert _known(found)["Ardmore Ltd"] == (85000 if is_told else 84200)
        assert any(told in str(one) for one in found.notices) is is_told


def test_look_alikes_stay_as_they_were() -> None:
    """No price under either assessor is no price; a price that is judged is one of each assessor."""
    found = _read(None, None, *_once(AMOUNTS[1:])).answered({"anchors": "known only"})
    assert _known(found)["Ardmore Ltd"] is None
    judged = _read(*_once(AMOUNTS)).answered({"anchors": "1"})
    given = [one.value for one in judged.scores if one.criterion == PRICE]
    assert given == [cell for one in AMOUNTS for cell in (one, None)]
