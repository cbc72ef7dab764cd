"""So many firms of such a size, those who are with us now, each group served: proposed as rules."""

from __future__ import annotations

import pytest

import selection as sel
from selection.analysis import proposals
from selection.model import Case, Rule
from selection.rules import AtLeastOf, Budget, Exclude, GroupAtLeast
from tests.support.real_sheets.building import Tab, book

ENGLISH: list[list[object]] = [
    ["Supplier", "Area", "Employees (FTE)", "Current", "Price (£)", "Quality", "Delivery"],
    ["Weight", None, None, None, None, 60, 40],
    ["Alder Ltd", "North", 420, "yes", 100000, 5, 4],
    ["Birch", "South", 35, "no", 113000, 6, 7],
    ["Cedar Co", "North", 50, "yes", 126000, 7, 4],
    ["Dogwood", "East", 49, "no", 139000, 8, 7],
    ["Elm", "East", 12, "no", 195000, 6, 6],
    ["Fir", "South", 160, "no", 185000, 7, 9],
]
DUTCH: list[list[object]] = [
    ["Aannemer", "Werkgebied", "Medewerkers", "Groenkeur", "Huidig", "Prijs (€)", "Kwaliteit", "Planning"],
    ["Gewicht", None, None, None, None, None, 60, 40],
    ["Bouwgroep Terp", "Noord", 420, "ja", "x", 100000, 5, 4],
    ["Van Wijk", "Zuid", 35, "ja", None, 113000, 6, 7],
    ["Nieboer", "Noord", 50, "nee", "x", 126000, 7, 4],
    ["Haarsma", "Oost", 49, "ja", None, 139000, 8, 7],
    ["Eshuis", "Oost", 12, "nee", None, 195000, 6, 6],
    ["Dijkman", "Zuid", 160, "ja", None, 185000, 7, 9],
]
SMALL = ("Birch", "Dogwood", "Elm")


def told(rows: list[list[object]], said: str) -> tuple[Case, set[Rule]]:
    found = sel.understand(book(Tab("Scores", [*rows, [], [said]])), "sheet.xlsx").accepted()
    case = found.case()
    assert isinstance(case, Case)
    notices = [one for one in found.notices if one.asks and one.said == said]
    return case, {one.rule for notice in notices for one in proposals(notice, case) if one.rule is not None}


@pytest.mark.parametrize(("said", "rule"), [
    ("We want at least one firm with fewer than 50 employees.", AtLeastOf(SMALL, 1)),
    ("At least two suppliers with under 50 employees", AtLeastOf(SMALL, 2)),
    ("At least one firm with no more than 50 employees.", AtLeastOf(("Birch", "Cedar Co", "Dogwood", "Elm"), 1)),
    ("We need at least one supplier with more than 150 employees.", AtLeastOf(("Alder Ltd", "Fir"), 1)),
    ("No firm with fewer than 20 employees.", Exclude(("Elm",))),
    ("No supplier may have more than 400 employees.", Exclude(("Alder Ltd",))),
])  # fmt: skip
def test_who_is_of_such_a_size_is_counted_from_the_column(said: str, rule: Rule) -> None:
    assert told(ENGLISH, said)[1] == {rule}


@pytest.mark.parametrize(("said", "rule"), [
    ("We willen minstens één partij met minder dan 50 medewerkers.", AtLeastOf(("Van Wijk", "Haarsma", "Eshuis"), 1)),
    ("Geen aannemer met meer dan 400 medewerkers.", Exclude(("Bouwgroep Terp",))),
])  # fmt: skip
def test_so_in_dutch(said: str, rule: Rule) -> None:
    assert told(DUTCH, said)[1] == {rule}


@pytest.mark.parametrize("said", [
    "We want at least one firm with fewer than 50 complaints.",
    "At least one firm with fewer than 50 employees in the North.",
    "At least one firm with fewer than 5 employees.",
    "No firm with fewer than 500 employees.",
    "Preferably at least one firm with fewer than 50 employees.",
])  # fmt: skip
def test_what_is_another_thing_stays_open(said: str) -> None:
    """Something else that is counted, a place besides, a number that nobody or everybody has, a preference."""
    assert not told(ENGLISH, said)[1]


def test_whose_size_is_not_known_leaves_it_open() -> None:
    rows = [*ENGLISH[:-1], ["Fir", "South", None, "no", 185000, 7, 9]]
    assert not told(rows, "We want at least one firm with fewer than 50 employees.")[1]


def test_marks_under_one_word_for_now_say_who_is_with_us() -> None:
    """Two columns of marks beside scores are no table of who can do what: a label, and who works here now."""
    case, rules = told(DUTCH, "Ten minste één van onze huidige aannemers houden we aan boord.")
    assert [one.name for one in case.candidates if one.incumbent] == ["Bouwgroep Terp", "Nieboer"]
    assert rules == {AtLeastOf(("Bouwgroep Terp", "Nieboer"), 1)}
    assert not case.capabilities
    case, rules = told(ENGLISH, "We keep at least one of our current suppliers on board.")
    assert [one.name for one in case.candidates if one.incumbent] == ["Alder Ltd", "Cedar Co"]
    assert rules == {AtLeastOf(("Alder Ltd", "Cedar Co"), 1)}


@pytest.mark.parametrize("said", [
    "Elk werkgebied moet door minstens één van hen bediend worden.",
    "Ieder werkgebied wordt door ten minste één aannemer bediend.",
])  # fmt: skip
def test_each_area_is_served(said: str) -> None:
    assert told(DUTCH, said)[1] == {GroupAtLeast("Werkgebied", area, 1) for area in ("Noord", "Zuid", "Oost")}


@pytest.mark.parametrize(("said", "most"), [
    ("Maximaal € 400.000 per schooljaar.", 400000),
    ("Niet meer dan € 400.000 per seizoen.", 400000),
])  # fmt: skip
def test_an_amount_for_a_year_is_of_all_and_not_of_one(said: str, most: float) -> None:
    assert told(DUTCH, said)[1] == {Budget(most, "Prijs (€)")}


def test_where_nobody_is_dearer_that_is_said_and_no_rule_proposed() -> None:
    """The dearest asks 195,000."""
    said = "No supplier over £200,000."
    found = sel.understand(book(Tab("Scores", [*ENGLISH, [], [said]])), "sheet.xlsx").accepted()
    (notice,) = (one for one in found.notices if one.asks)
    (proposal,) = proposals(notice, found.case())
    assert proposal.rule is None
    assert str(proposal.unsaid) == "No Price (£) is higher: there is nothing to enter."
    assert told(ENGLISH, "No supplier over £190,000.")[1] == {Exclude(("Elm",))}
