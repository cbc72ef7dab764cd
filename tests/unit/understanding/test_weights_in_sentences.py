"""Weights that a sentence beside the table states are read, and said; other numbers in sentences are not."""

from __future__ import annotations

import pytest

import selection as sel
from selection.understanding import Understanding
from tests.support.real_sheets.building import Tab, book

FIRMS = ("Hemubo B.V.", "Talen B.V.", "Dura B.V.")
GRADES = ((7, 8, 6), (6, 7, 9), (8, 5, 7))
HEADS = ["Leverancier", "Kwaliteit referenties", "Planning", "Prijs"]


def read(said: str, heads: list[str] = HEADS, *, above: bool = False) -> Understanding:
    rows = [heads, *([firm, *own] for firm, own in zip(FIRMS, GRADES, strict=True))]
    placed = [[said], [], *rows] if above else [*rows, [], [said]]
    return sel.understand(book(Tab("Scores", placed)), "sheet.xlsx")


def weights(found: Understanding) -> dict[str, float | None]:
    return {one.name: one.weight for one in found.criteria}


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize(
    "said",
    [
        "Weging: kwaliteit 50%, planning 20%, prijs 30%",
        "Weights: kwaliteit referenties 50, planning 20 and prijs 30",
        "Kwaliteit (50%), planning (20%) en prijs (30%).",
        "50 % kwaliteit, 20 % planning, 30 % prijs",
        "Gewichte: Kwaliteit = 50 / Planning = 20 / Prijs = 30",
        "Cijfers van 1 tot 10. Prijs telt voor 30%, planning voor 20% en kwaliteit voor 50%.",
        "Ponderación: kwaliteit 0,5; planning 0,2; prijs 0,3",
    ],
)
def test_shares_of_a_whole_beside_names_are_weights(said: str, above: bool) -> None:
    found = read(said, above=above)
    whole = sum(one or 0 for one in weights(found).values())
    assert {name: (one or 0) / whole for name, one in weights(found).items()} == pytest.approx(
        {"Kwaliteit referenties": 0.5, "Planning": 0.2, "Prijs": 0.3}
    )
    (notice,) = [one for one in found.notices if said in str(one)]
    assert notice.place is not None
    assert notice.place.cell == ("A1" if above else "A6")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Weging: kwaliteit telt 2x, de rest 1x", (2, 1, 1)),
        ("Prijs telt dubbel", (1, 1, 2)),
        ("Prijs en kwaliteit tellen dubbel", (2, 1, 2)),
        ("Planning counts 3x, the rest 2x", (2, 3, 2)),
        ("Prijs zählt doppelt", (1, 1, 2)),
    ],
)
def test_how_many_times_something_counts(said: str, expected: tuple[float, ...]) -> None:
    assert tuple(weights(read(said)).values()) == expected


@pytest.mark.parametrize(
    "said",
    [
        "Hemubo levert 40% in Utrecht en 60% in Delft",
        "Kwaliteit 40%, prijs 30%",  # no whole
        "Kwaliteit 2x bekeken, prijs 1x",
        "We bezochten Talen 2x",
        "Prijs telt niet mee",
        "Kwaliteit gecheckt in week 40, prijs in week 60",
        "Planning: 60 dagen, prijs: 40 euro",
        "Cijfers 1-10, 10 = best",
    ],
)
def test_other_numbers_in_a_sentence_are_no_weights(said: str) -> None:
    found = read(said)
    assert set(weights(found).values()) == {None}
    assert not any("weights" in str(one) and said in str(one) for one in found.notices)


@pytest.mark.parametrize("said", ["Weging: prijs 40%, duurzaamheid 60%", "Kwaliteit 40%, planning 20%, innovatie 40%"])
def test_weights_of_what_is_not_scored_are_told_and_not_read(said: str) -> None:
    found = read(said)
    assert set(weights(found).values()) == {None}
    assert any("may state weights" in str(one) and said in str(one) for one in found.notices)


def test_beside_weights_in_the_table_others_in_a_sentence_are_asked_about() -> None:
    heads = ["Leverancier", "Kwaliteit (50%)", "Planning (20%)", "Prijs (30%)"]

    def asked(said: str) -> list[str]:
        return [one.key for one in read(said, heads).questions if one.key == "weights"]

    assert asked("Kwaliteit 50%, planning 20%, prijs 30%") == []
    assert asked("Kwaliteit 40%, planning 30%, prijs 30%") == ["weights"]
    assert asked("Kwaliteit 40%, prijs 60%") == []
