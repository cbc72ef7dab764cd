"""A table of candidates with numbers before their names and yes or no behind is no survey of those answers."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.support.own_sheets import read_sheet

NAMES = ("Aqualys", "Van Dalen", "Hydrotest", "Eurolab")


def _two_assessors(number: str | None, present: str, *, has_weights: bool) -> list[list[object]]:
    rows: list[list[object]] = [
        [number, "Laboratorium", "Kwaliteit", None, "Doorlooptijd", None, "Prijs (€)", "ISO 17025", present],
        *([[None, "weging", "60%", None, "40%"]] if has_weights else []),
        [None, None, "JV", "SA", "JV", "SA"],
    ]
    scores = ((8, 9, 7, 7), (8, 8, 6, 7), (9, 8, 8, 7), (7, 7, 8, 8))
    others = ((268500, "ja", "nee"), (231000, "ja", "ja"), (252000, "nee", "nee"), (187500, "ja", "nee"))
    body = [[at, name, *own, *more] for at, (name, own, more) in enumerate(zip(NAMES, scores, others, strict=True), 1)]
    return [["Cijfers van 1 tot 10"], [], *rows, *body]


@pytest.mark.parametrize("number", ["Nr", "#", "ID", "Nummer", None])
@pytest.mark.parametrize("present", ["Huidige leverancier", "Present supplier"])
@pytest.mark.parametrize("has_weights", [True, False])
def test_yes_and_no_are_no_organisations(number: str | None, present: str, has_weights: bool) -> None:
    found = read_sheet(_two_assessors(number, present, has_weights=has_weights)).accepted()
    assert tuple(one.name for one in found.candidates) == NAMES
    assert [one.name for one in found.criteria if one.weight or not has_weights][:2] == ["Kwaliteit", "Doorlooptijd"]
    assert {one.assessor for one in found.scores if one.criterion == "Kwaliteit"} == {"JV", "SA"}
    assert [one.name for one in found.candidates if one.incumbent] == ["Van Dalen"]


@pytest.mark.parametrize("label", ["Weighted score (out of 5)", "Total score (out of 5)", "Totaal (uit 5)",
                                   "Score total sur 5"])  # fmt: skip
def test_a_total_that_says_what_it_is_out_of_is_a_total(label: str) -> None:
    rows: Sequence[Sequence[object]] = [
        ["Scores 0 to 5"], ["Criterion", "Weight", "Acme", "Bolt", "Cole"], ["Quality", 0.6, 4, 5, 3],
        ["Service", 0.4, 3, 2, 5], [label, None, 3.6, 3.8, 3.8],
    ]  # fmt: skip
    found = read_sheet(rows)
    assert [one.name for one in found.criteria] == ["Quality", "Service"]
    assert [check.holds for check in found.checks] == [True, True, True]
