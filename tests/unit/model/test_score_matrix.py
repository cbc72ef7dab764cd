"""Scores that stay together: the same as when each is an object of its own, whatever is asked of them."""

from __future__ import annotations

import math
import pickle
import random
from collections import Counter

import numpy as np
import pytest

from selection.alike import Alike
from selection.errors import CaseError, Place, SheetError
from selection.model import Assessment, Beside, Candidate, Case, Criterion, Evidence, Meant, ScoreMatrix, different
from selection.tables import CellValue, Grid, Rows, Workbook
from selection.validation import case_from_workbook, scores

PARTIES, CRITERIA = ["Acme", "Bolt", "Cobalt"], ["Ideas", "Safety"]
VALUES = [[8.0, 7.0], [6.0, 7.0], [8.0, 5.0]]


def matrix(left_out: tuple[tuple[int, int], ...] = ()) -> ScoreMatrix:
    columns = [(name, Alike.of([Meant(row[at], row[at]) for row in VALUES])) for at, name in enumerate(CRITERIA)]
    beside = Alike.of([Beside(), Beside("Eva", Evidence.CLAIM, "said so"), Beside()])
    return ScoreMatrix(
        PARTIES, columns, beside, lambda row, column: Place("Scores", f"{'BC'[column]}{row + 2}"), left_out
    )


def one_by_one(left_out: tuple[tuple[int, int], ...] = ()) -> list[Assessment]:
    return [
        Assessment(
            party, criterion, VALUES[row][at], VALUES[row][at],
            assessor="Eva" if row == 1 else "", evidence=Evidence.CLAIM if row == 1 else None,
            remark="said so" if row == 1 else "",
        )
        for row, party in enumerate(PARTIES) for at, criterion in enumerate(CRITERIA) if (row, at) not in left_out
    ]  # fmt: skip


@pytest.mark.parametrize("left_out", [(), ((0, 0),), ((2, 1),), ((1, 0), (1, 1)), ((0, 1), (2, 0))])
def test_it_is_the_sequence_of_its_scores(left_out: tuple[tuple[int, int], ...]) -> None:
    found, expected = matrix(left_out), one_by_one(left_out)
    assert list(found) == expected
    assert [found[at] for at in range(len(found))] == expected
    assert [found[-at] for at in range(1, len(found) + 1)] == expected[::-1]
    assert found[1:4] == tuple(expected[1:4])
    assert found == tuple(expected)
    assert hash(found) == hash(tuple(expected))
    with pytest.raises(IndexError):
        found[len(expected)]


def test_each_score_has_its_place() -> None:
    assert [str(one.place) for one in matrix()] == [f"Scores!{cell}" for cell in ("B2", "C2", "B3", "C3", "B4", "C4")]


@pytest.mark.parametrize("left_out", [(), ((0, 0),), ((1, 0), (1, 1))])
def test_what_differs_is_told_once_with_how_often(left_out: tuple[tuple[int, int], ...]) -> None:
    expected = Counter((one.criterion, one.value) for one in one_by_one(left_out))
    assert {(one.criterion, one.value): often for one, often in different(matrix(left_out))} == expected


def test_a_case_checks_it_as_it_checks_single_scores() -> None:
    candidates = tuple(map(Candidate, PARTIES))
    narrow = (Criterion("Ideas", lowest=1.0, highest=7.0), Criterion("Safety"))
    unknown = (Criterion("Ideas"),)
    for who, criteria in ((candidates, narrow), (candidates, unknown), (candidates[:2], narrow)):
        refused = []
        for said in (matrix(), tuple(matrix())):
            with pytest.raises(CaseError) as caught:
                Case(who, criteria, said)
            refused.append([str(fault) for fault in caught.value.faults])
        assert refused[0] == refused[1]
        assert refused[0]


def rows_of(name: str, lines: list[list[CellValue]], *, has_numbers: bool) -> Grid:
    errors = {at: "#N/A" for at, value in enumerate(v for line in lines for v in line) if value == "#N/A"}
    values = [None if value == "#N/A" else value for line in lines for value in line]
    numbers = np.array([value if type(value) is float else math.nan for value in values]) if has_numbers else None
    return Grid(name, Rows(values, len(lines[0]), name, errors=errors, numbers=numbers))


def book(draw: random.Random) -> Workbook:
    """A template with scores, half of the time spoilt: words, double names, errors, values outside."""
    is_spoilt = draw.random() < 0.5
    odd: list[CellValue] = ["good", 14.0, True, "#N/A", "1.234"] if is_spoilt else [None, "n/a", "7,5", "8 - 9", "?"]
    last = draw.choice(["Assessor", "Remark", "Evidence"])
    scores: list[list[CellValue]] = [["Candidate", "Ideas", "Safety", "ideas" if is_spoilt else "Price", last]]
    names = [*(f"Firm {number}" for number in range(6)), "Client"]
    names += [draw.choice(["Firm 3", "firm 2 BV", "Firm 9"])] if is_spoilt else []
    for name in draw.sample(names, len(names)):
        said = [draw.choice(odd) if draw.random() < 0.2 else float(draw.randint(1, 10)) for _ in range(3)]
        scores.append([name, *said, None if last == "Evidence" else draw.choice([None, "Eva"])])
    criteria: list[list[CellValue]] = [["Criterion", "Worst", "Best", "Lowest allowed", "Highest allowed", "Levels"]]
    criteria += [[name, 1.0, 10.0, 1.0, 10.0, "fair = 6"] for name in ("Ideas", "Safety", "Price")]
    sheets = [("Scores", scores), ("Criteria", criteria)][: draw.choice([1, 2])]
    has_numbers = draw.random() < 0.5  # as a file gives them, and a frame does not
    return Workbook("spoilt.xlsx", "", tuple(rows_of(name, lines, has_numbers=has_numbers) for name, lines in sheets))


def told(read: Workbook) -> list[str] | Case:
    try:
        return case_from_workbook(read)
    except SheetError as error:
        return [str(fault) for fault in error.faults]


@pytest.mark.parametrize("seed", range(60))
def test_a_large_table_is_read_as_a_small_one(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    read = book(random.Random(seed))
    small = told(read)
    monkeypatch.setattr(scores, "_MANY", 0)
    large = told(read)
    if isinstance(small, Case) and isinstance(large, Case):
        assert isinstance(large.assessments, ScoreMatrix)
        assert tuple(large.assessments) == small.assessments
        assert large == small
        assert [one.place for one in large.assessments] == [one.place for one in small.assessments]
        assert pickle.loads(pickle.dumps(large)) == small
    else:
        assert large == small


def test_both_outcomes_occur() -> None:
    outcomes = {isinstance(told(book(random.Random(seed))), Case) for seed in range(60)}
    assert outcomes == {True, False}
