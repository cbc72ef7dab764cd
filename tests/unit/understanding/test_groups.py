"""The group of a criterion comes from its own name, its description or the heading over it, and from nothing else."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from selection.model import Group
from selection.understanding.values.headings import NO_GROUP, group_of
from tests.support.real_sheets.building import Tab, book

TABLE = [
    ["Supplier", "Innovation", "Collaboration", "Quality assurance"],
    ["Acme BV", 7, 8, 9],
    ["Bolt BV", 8, 6, 7],
    ["Cone BV", 6, 9, 8],
]


def groups(*tabs: Tab) -> dict[str, Group]:
    return {one.name: one.group for one in sel.understand(book(*tabs), "sheet.xlsx").criteria}


def below(*lines: str) -> list[list[Any]]:
    return [*TABLE, [], [], *([line] for line in lines)]


@pytest.mark.parametrize(
    "line",
    [
        "- Safety culture of every partner at least a 6.",
        "Total investment needed no more than 2 million.",
        "Notes: safety comes first. Scale 1-10, 10 = best.",
        "Scores 1 to 10: 1 = unsafe, 10 = safe",
    ],
)
@pytest.mark.parametrize("above", [False, True])
def test_a_sentence_beside_the_table_tells_no_group(line: str, above: bool) -> None:
    rows = [[line], [], *TABLE] if above else below(line)
    found = groups(Tab("Scores", rows))
    assert found == {"Innovation": Group.INNOVATION, "Collaboration": Group.OTHER, "Quality assurance": Group.OTHER}


def test_nor_does_a_legend_elsewhere() -> None:
    legend = Tab("Legend", [["1 = no safety"], ["5 = some safety"], ["10 = full safety"]])
    assert groups(Tab("Scores", TABLE), legend)["Collaboration"] is Group.OTHER


def test_a_heading_over_the_criterion_does() -> None:
    over = [None, None, "Safety culture", "Safety culture"]
    rows = [over, TABLE[0], *TABLE[1:]]
    found = groups(Tab("Scores", rows, merges=("C1:D1",)))
    assert found["Collaboration"] is Group.SAFETY


def test_so_does_what_describes_the_criterion_alone() -> None:
    rows = [
        ["Criterion", "Description", "Acme BV", "Bolt BV", "Cone BV"],
        ["Ideas", "How innovative the plan is", 7, 8, 6],
        ["Conduct", "How people speak up about safety", 8, 6, 9],
        ["Quality", "How good the work is", 9, 7, 8],
    ]
    found = groups(Tab("Scores", rows))
    assert found == {"Ideas": Group.INNOVATION, "Conduct": Group.SAFETY, "Quality": Group.OTHER}


ORDINARY = ["Fire safety", "Brandveiligheid", "Safety", "Veiligheid", "Sicherheit", "Product safety", "Food safety",
            "Voedselveiligheid", "Verkeersveiligheid", "Arbo en veiligheid", "VCA", "ISO 45001", "Veilig vervoer",
            "Safety of passengers", "Data security", "Health and safety", "Arbeitssicherheit",
            "Social return en veiligheid", "Seguridad vial", "Food safety culture"]  # fmt: skip
CULTURE = ["Safety culture", "Psychological safety", "Veiligheidscultuur", "Sociale veiligheid", "Speak-up",
           "Psychologische veiligheid", "Aanspreekcultuur", "Sicherheitskultur", "Internal safety culture",
           "Cultura de seguridad", "Culture de sécurité", "Veiligheid (psychologisch)"]  # fmt: skip


def with_safety(heading: str, description: str = "") -> sel.Case:
    rows = [["Criterion", "Description", "Weight", "Acme BV", "Bolt BV", "Cone BV"],
            ["Quality", "How good the work is", 60, 9, 7, 8], [heading, description, 40, 7, 8, 6]]  # fmt: skip
    return sel.understand(book(Tab("Scores", rows)), "sheet.xlsx").accepted().case()


@pytest.mark.parametrize("heading", ORDINARY)
def test_safety_of_another_kind_is_a_criterion_like_any_other(heading: str) -> None:
    assert {one.aggregator for one in with_safety(heading).criteria} == {sel.Aggregator.MEAN}


@pytest.mark.parametrize("heading", CULTURE)
def test_of_a_culture_of_safety_the_weakest_member_counts(heading: str) -> None:
    found = with_safety(heading).criterion(heading)
    assert (found.group, found.aggregator) == (Group.SAFETY, sel.Aggregator.WEAKEST)


def test_safety_alone_is_what_the_sheet_says_it_is() -> None:
    assert with_safety("Safety", "Psychological safety in teams").criterion("Safety").group is Group.SAFETY
    assert with_safety("Safety", "Accidents in the last year").criterion("Safety").group is Group.OTHER


@pytest.mark.parametrize("heading", ["ISO 45001", "VCA", "Fire safety"])
def test_nothing_is_said_of_a_culture_where_none_is_named(heading: str) -> None:
    assert group_of(heading) == (Group.OTHER, NO_GROUP)
