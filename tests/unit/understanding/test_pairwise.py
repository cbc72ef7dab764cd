"""Comparisons in pairs: recognised, read with each contradiction named, and weighted by the methods that exist."""

from __future__ import annotations

import math
from datetime import datetime

import pytest

from selection.errors import CaseError
from selection.tables import Cell
from selection.understanding.comparisons.pairwise import (
    best_worst_block_weights,
    conflict_question,
    is_best_worst,
    is_pairwise,
    pairwise_weights,
    read_best_worst,
    read_blocks,
    read_pairwise,
)
from selection.weighting import Weights
from tests.support.cells import cells

NAMES = ["Prijs", "Kwaliteit", "Veiligheid"]


def block(
    *rows: list[object], corner: str = "", names: list[str] | None = None, top: int = 1
) -> list[tuple[Cell, ...]]:
    """A block with the names in rows and columns."""
    names = names or NAMES
    return cells([[corner, *names], *([name, *row] for name, row in zip(names, rows, strict=True))], top=top)


def shares(weights: Weights | None) -> list[float]:
    assert weights is not None
    return list(weights.shares)


MIXED = block([1, "1/3", 5], [3, 1, "7"], ["0,2", "0,14", "-"])


def test_entries_as_people_write_them() -> None:
    assert is_pairwise(MIXED) is not None
    found = read_pairwise(MIXED, "Ann")
    assert found.labels == ("Prijs", "Kwaliteit", "Veiligheid")
    assert found.matrix[0] == pytest.approx((1, 1 / 3, 5))
    assert found.matrix[2][:2] == pytest.approx((0.2, 0.14))
    assert math.isnan(found.matrix[2][2])
    assert (found.conflicts, found.near, found.faults, found.notices) == ((), (), (), ())
    assert str(found.places[2][1]) == "Tab!C4"


@pytest.mark.parametrize("rounded", [("1/3", 3), ("0,33", 3), (0.333, 3), (0.14, 7), ("0.11", 9), (0.13, 8), (0.17, 6)])
def test_rounding_is_no_conflict(rounded: tuple[object, object]) -> None:
    one, other = rounded
    assert read_pairwise(block([1, one, 2], [other, 1, 4], [0.5, 0.25, 1])).conflicts == ()


def test_a_conflict_names_both_cells_and_can_be_answered() -> None:
    found = read_pairwise(block([1, 3, 5], ["1/2", 1, 2], [0.2, 0.5, 1]), "Ann")
    (conflict,) = found.conflicts
    assert (str(conflict.place), str(conflict.mirror), conflict.value, conflict.back) == ("Tab!C2", "Tab!B3", 3, 0.5)
    assert conflict.ratio == pytest.approx(1.5)
    assert str(found.faults[0]) == (
        "Tab!C2: expected 2, the reverse of 0.5 in Tab!B3, found 3. Correct one of the two, or leave one of them empty."
    )
    answer = pairwise_weights([found])
    assert (answer.together, answer.experts[0].weights, len(answer.faults)) == (None, None, 1)
    question = conflict_question(found, conflict)
    assert [choice.key for choice in question.choices] == ["B3", "C2"]
    assert [str(choice.sentence) for choice in question.choices] == ["Tab!C2 counts: 3", "Tab!B3 counts: 0.5"]
    mended = found.without(conflict.mirror)
    assert (mended.conflicts, mended.faults) == ((), ())
    assert pairwise_weights([mended]).together is not None


def test_one_half_is_enough() -> None:
    """2, 4 and 2 are consistent: 4/7, 2/7, 1/7."""
    found = read_pairwise(block([1, 2, 4], ["", 1, 2], ["", "", 1]))
    answer = pairwise_weights([found])
    assert answer.together is not None
    assert shares(answer.together.weights) == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert answer.together.ratio == pytest.approx(0, abs=1e-9)
    assert str(answer.experts[0].sentence()) == "Expert 1: consistency ratio 0.00, consistent enough."


@pytest.mark.parametrize(
    "rows",
    [
        [["", "Prijs", "Kwaliteit"], ["Acme", 7, 8], ["Bolt", 6, 9]],
        [["", "A", "B", "C"], ["A", 1, 0.8, 0.3], ["B", 0.8, 1, 0.5], ["C", 0.3, 0.5, 1]],  # correlations
        [["", "A", "B", "C"], ["A", "", 7, 8], ["B", 6, "", 9], ["C", 7, 8, ""]],  # trust between parties
        [["", "A", "B", "C"], ["A", 0, 12, 30], ["B", 12, 0, 18], ["C", 30, 18, 0]],  # distances
        [["", "A", "B", "C"], ["A", "", 7, 8], ["B", "", "", 9], ["C", "", "", ""]],  # half of either
        [["Naam", "Plaats"], ["Acme", "Delft"]],
        [["", "laag", "laag"], ["laag", 1, 2], ["laag", 1, 1]],
        [],
    ],
)
def test_what_is_no_pairwise_block(rows: list[list[object]]) -> None:
    assert is_pairwise(cells(rows)) is None
    with pytest.raises(CaseError, match="how many times as important"):
        read_pairwise(cells(rows))


def test_a_few_rows_of_a_large_table_are_no_pairwise_block() -> None:
    firms = [[f"Firma {i}", "veel", "weinig", 3] for i in range(20)]
    block_of_two = [["", "A", "B", ""], ["A", 1, 3, ""], ["B", "1/3", 1, ""]]
    assert is_pairwise(cells(block_of_two)) is not None
    assert is_pairwise(cells([*firms, *block_of_two])) is None


def test_the_scale_the_diagonal_and_what_cannot_be_read() -> None:
    names = ["A1", "B1", "C1", "D1"]
    found = read_pairwise(
        block([1, 12, 2, 3], ["1/12", 2, 1, 1], [0.5, 1, 1, "veel"], ["1/3", 1, "", 1], names=names), "Ann"
    )
    assert [str(one) for one in found.faults] == [
        "Tab!C3: expected 1 on the diagonal, found \"2\". Enter 1, or leave it empty.",
        "Tab!E4: expected a ratio, found \"veel\". Type a number such as 3 or 1/3.",
    ]  # fmt: skip
    assert [str(one) for one in found.notices] == [
        "Tab!C2: 12 is outside the usual scale from 1/9 to 9.",
        "Tab!B3: 0.083 is outside the usual scale from 1/9 to 9.",
    ]


def test_a_near_name_is_named_and_read_only_when_confirmed() -> None:
    rows = cells([["", "Prijs", "Kwaliteid", "Veiligheid"], ["Prijs", 1, 3, 5], ["Kwaliteit", "1/3", 1, 2],
                  ["Veiligheid", 0.2, 0.5, 1]])  # fmt: skip
    found = read_pairwise(rows)
    (near,) = found.near
    assert (near.column, str(near.place), near.row, str(near.row_place)) == (
        "Kwaliteid",
        "Tab!C1",
        "Kwaliteit",
        "Tab!A3",
    )
    assert math.isnan(found.matrix[0][1])
    assert "Write Kwaliteit as in Tab!A3 if that is what was meant" in str(found.faults[0])
    confirmed = read_pairwise(rows, same={"Kwaliteid": "Kwaliteit"})
    assert (confirmed.near, confirmed.faults, confirmed.matrix[0][1]) == ((), (), 3)


def test_columns_in_another_order_go_by_name() -> None:
    rows = cells([["", "B1", "A1", "C1"], ["A1", 2, 1, 4], ["B1", 1, 0.5, 2], ["C1", 0.5, 0.25, 1]])
    assert read_pairwise(rows).matrix == ((1, 2, 4), (0.5, 1, 2), (0.25, 0.5, 1))


def test_sums_and_weights_beside_the_block_are_not_read() -> None:
    rows = cells([["", *NAMES, "Gewicht"], ["Prijs", 1, 2, 4, 0.571], ["Kwaliteit", 0.5, 1, 2, 0.286],
                  ["Veiligheid", 0.25, 0.5, 1, 0.143], ["Som", 1.75, 3.5, 7, 1]])  # fmt: skip
    assert read_pairwise(rows).labels == tuple(NAMES)


def test_a_ratio_that_became_a_date() -> None:
    """1/3 became the first of March; the 3 opposite says so. Without it nothing is read."""
    march = datetime(2024, 3, 1)  # noqa: DTZ001 - as a sheet has it
    found = read_pairwise(block([1, march, 2], [3, 1, 6], [0.5, "1/6", 1]))
    assert found.matrix[0][1] == pytest.approx(1 / 3)
    assert str(found.notices[0]) == "Tab!C2: A date here was read as 1/3, as the other half says."
    alone = read_pairwise(block([1, march, 2], ["", 1, 6], [0.5, "1/6", 1]))
    assert math.isnan(alone.matrix[0][1])
    assert str(alone.faults[0].place) == "Tab!C2"


def test_experts_below_each_other() -> None:
    """The geometric mean of what both say.

    Price to quality 2 and 8: together 4; price to safety 8 and 8: 8; quality to safety 4 and 1: 2. That is 8 : 2 : 1.
    """
    ann = [["Ann", *NAMES], ["Prijs", 1, 2, 8], ["Kwaliteit", "1/2", 1, 4], ["Veiligheid", "1/8", "1/4", 1]]
    bob = [["Bob", *NAMES], ["Prijs", 1, 8, 8], ["Kwaliteit", "1/8", 1, 1], ["Veiligheid", "1/8", 1, 1]]
    for between in ([], [["", "", "", ""]], [["Scores van Bob", "", "", ""]]):
        blocks = read_blocks(cells([*ann, *between, *bob]))
        assert [one.expert for one in blocks] == ["Ann", "Scores van Bob" if between and between[0][0] else "Bob"]
        answer = pairwise_weights(blocks)
        assert shares(answer.experts[0].weights) == pytest.approx([8 / 13, 4 / 13, 1 / 13])
        assert answer.together is not None
        assert shares(answer.together.weights) == pytest.approx([8 / 11, 2 / 11, 1 / 11])
        assert answer.faults == ()


def test_experts_beside_each_other() -> None:
    rows = cells([["", "Ann", "", "", "", "Bob", ""], ["", "P1", "K1", "", "", "P1", "K1"],
                  ["P1", 1, 3, "", "P1", 1, "1/2"], ["K1", "1/3", 1, "", "K1", 2, 1]])  # fmt: skip
    found = read_blocks(rows)
    assert [(one.expert, one.matrix[0][1]) for one in found] == [("Ann", 3), ("Bob", 0.5)]


def test_experts_who_compared_something_else() -> None:
    ann = read_pairwise(block([1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]), "Ann")
    bob = read_pairwise(
        block([1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1], names=["Prijs", "Kwaliteid", "Veiligheid"], top=9)
    )
    answer = pairwise_weights([ann, bob])
    assert answer.together is None
    assert str(answer.faults[0]) == (
        'Tab!A11: expected one of Prijs, Kwaliteit or Veiligheid, found "Kwaliteid". '
        "Write Kwaliteit if that is what was meant."
    )
    spelt = read_pairwise(block([1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1], names=["PRIJS", "kwaliteit", "Veiligheid"]))
    assert pairwise_weights([ann, spelt]).together is not None


def test_saaty_1990_house_as_a_sheet() -> None:
    """Printed: CI 0.238 and the weights; Saaty (1990), European Journal of Operational Research 48(1), 9-26."""
    names = ["Size", "Transport", "Neighbourhood", "Age", "Yard", "Modern", "Condition", "Finance"]
    half = [["5", "3", "7", "6", "6", "1/3", "1/4"], ["1/3", "5", "3", "3", "1/5", "1/7"], ["6", "3", "4", "6", "1/5"],
            ["1/3", "1/4", "1/7", "1/8"], ["1/2", "1/5", "1/6"], ["1/5", "1/6"], ["1/2"], []]  # fmt: skip
    rows = [[*[""] * i, "1", *line] for i, line in enumerate(half)]
    answer = pairwise_weights([read_pairwise(block(*rows, names=names), "Saaty")])
    assert answer.together is not None
    printed = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]
    assert shares(answer.together.weights) == pytest.approx(printed, abs=5e-4)
    assert "Neighbourhood was called 6 times as important as Condition" in str(answer.experts[0].sentence())
    assert answer.faults == ()  # inconsistent is a notice, not a refusal


CAR = [
    ["", "Quality", "Price", "Comfort", "Safety", "Style"],
    ["Best to others", 2, 1, 4, 3, 8],
    ["Others to worst", 4, 8, 2, 3, 1],
]


@pytest.mark.parametrize("turned", [False, True])
def test_rezaei_2016_car_as_a_sheet(turned: bool) -> None:
    """Printed weights of example 2; Rezaei (2016), Omega 64, 126-130."""
    rows = cells(list(zip(*CAR, strict=True)) if turned else CAR)
    assert is_best_worst(rows) is not None
    assert is_pairwise(rows) is None
    found = read_best_worst(rows, "Rezaei")
    assert (found.best, found.worst, found.faults) == ("Price", "Style", ())
    answer = best_worst_block_weights([found])
    assert answer.together is not None
    assert shares(answer.together.weights) == pytest.approx([0.2295, 0.4481, 0.1148, 0.1530, 0.0546], abs=5e-5)


def test_best_worst_of_several_experts_is_the_mean() -> None:
    two = [CAR[0], ["Best to others", 1, 1, 1, 1, 1], ["Others to worst", 1, 1, 1, 1, 1],
           ["Beste criterium", "Price"], ["Slechtste", "Style"]]  # fmt: skip
    blocks = [read_best_worst(cells(rows), name) for rows, name in ((CAR, "Ann"), (two, "Bob"))]
    answer = best_worst_block_weights(blocks)
    assert answer.together is not None
    first = shares(answer.experts[0].weights)
    assert shares(answer.together.weights) == pytest.approx([(one + 0.2) / 2 for one in first])
    assert str(answer.together.sentence()) == "Together: the mean of the experts' weights."


def test_a_best_that_is_not_certain_is_a_fault() -> None:
    rows = [list(CAR[0]), ["Beste t.o.v. andere criteria", 1, 1, 4, 3, 8], list(CAR[2])]
    found = read_best_worst(cells(rows))
    assert found.best == ""
    assert str(found.faults[0]).startswith("Tab!A2: expected one criterion with a 1, found none, or several.")
    assert best_worst_block_weights([found]).together is None
    named = [[*rows[0], ""], [*rows[1], ""], [*rows[2], ""], ["Beste:", "Price", "", "", "", "", ""]]
    assert read_best_worst(cells(named)).best == "Price"


def test_best_worst_faults_name_their_cells() -> None:
    rows = [CAR[0], ["Best to others", 2, 1, 4, 11, 8], CAR[2]]
    answer = best_worst_block_weights([read_best_worst(cells(rows))])
    assert str(answer.faults[0]).startswith("Tab!E2: expected a number from 1 to 9, found 11")
