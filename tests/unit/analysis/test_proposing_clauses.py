"""Clauses about groups, newcomers, certificates, totals and who stays out: proposed, two in one sentence as well."""

from __future__ import annotations

import pytest

import selection as sel
from selection.analysis import is_open, proposals, still_proposed
from selection.errors import Notice
from selection.model import Candidate, CapabilityLevel, Case, Criterion, Rule
from selection.rules import (
    Apart,
    AtLeastOf,
    Budget,
    Exclude,
    Floor,
    GroupAtLeast,
    GroupAtMost,
    Newcomers,
    Require,
    Size,
    TotalAtLeast,
)
from selection.texts import text
from selection.understanding.vocabulary.asks import UNKNOWN
from tests.support.real_sheets.building import Tab, book

VENUES: list[list[object]] = [
    ["Venue", "Region", "Seats", "Hire fee (£)", "Fire safety certificate", "Visited last tour?", "Sound (1-5)"],
    ["Weight", None, None, None, None, None, 100],
    ["Playhouse", "North", 420, 18000, "yes", "yes", 4],
    ["Corn Exchange", "North", 610, 26000, "yes", "no", 3],
    ["The Lyric", "Midlands", 380, 15500, "yes", "no", 5],
    ["Assembly Rooms", "South", 500, 22000, "yes", "no", 4],
    ["Guildhall", "South", 700, 31000, "yes", "yes", 3],
    ["Tivoli", "South", 330, 14000, "no", "no", 5],
]
SCHOOLS: list[list[object]] = [
    ["School", "Wijk", "Plaatsen", "Kosten (€)", "Keurmerk Blik op Werk", "Huidige aanbieder", "Kwaliteit (1-10)"],
    ["Taalhuis Centraal", "West", 18, 21000, "ja", "ja", 7],
    ["De Spreekkamer", "West", 12, 15500, "nee", "nee", 6],
    ["Lingua Oost", "Oost", 20, 24000, "ja", "nee", 8],
    ["Woordrijk", "Noord", 15, 17000, "ja", "nee", 7],
    ["Compagnie", "Oost", 10, 12500, "nee", "ja", 5],
]


def told(rows: list[list[object]], *said: str) -> tuple[Case, list[Notice]]:
    """The case of a table with sentences below it, and the sentences that are told."""
    found = sel.understand(book(Tab("Blad", [*rows, [], *([one] for one in said)])), "sheet.xlsx").accepted()
    case = found.case()
    assert isinstance(case, Case)
    return case, [one for one in found.notices if one.asks]


def ruled(rows: list[list[object]], said: str) -> set[Rule]:
    case, notices = told(rows, said)
    assert [one.said for one in notices] == [said], "every line stays told"
    return {one.rule for one in proposals(notices[0], case) if one.rule is not None}


def each(kind: type[GroupAtLeast | GroupAtMost], column: str, n: int, *values: str) -> set[Rule]:
    return {kind(column, value, n) for value in values}


REGIONS, DISTRICTS = ("North", "Midlands", "South"), ("West", "Oost", "Noord")
NORTH, WEST = {GroupAtMost("Region", "North", 1)}, {GroupAtMost("Wijk", "West", 1)}
CERTIFIED, LABELLED = {Floor("Fire safety certificate", 1.0)}, {Floor("Keurmerk Blik op Werk", 1.0)}
NEW = {AtLeastOf(("Corn Exchange", "The Lyric", "Assembly Rooms", "Tivoli"), 1)}
PRESENT = {AtLeastOf(("Taalhuis Centraal", "Compagnie"), 1)}


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ("At most one venue from the North.", NORTH),
        ("No more than one in the North", NORTH),
        ("From the North we take at most one hall.", NORTH),
        ("No venue from the Midlands.", {GroupAtMost("Region", "Midlands", 0)}),
        ("At least one venue in each region.", each(GroupAtLeast, "Region", 1, *REGIONS)),
        ("- at least one from every region", each(GroupAtLeast, "Region", 1, *REGIONS)),
        ("One hall in each region as a minimum.", each(GroupAtLeast, "Region", 1, *REGIONS)),
        ("No more than two halls of any one region.", each(GroupAtMost, "Region", 2, *REGIONS)),
        ("No two venues in the same region.", each(GroupAtMost, "Region", 1, *REGIONS)),
        ("We pick four, at least one from each region.",
         {Size(4, 4), *each(GroupAtLeast, "Region", 1, *REGIONS)}),
        ("Three halls, and no more than one from the North.", {Size(3, 3), *NORTH}),
        ("At least one from the North and at most two from the South.",
         {GroupAtLeast("Region", "North", 1), GroupAtMost("Region", "South", 2)}),
        ("No venue without a fire safety certificate.", CERTIFIED),
        ("A venue without a valid fire safety certificate is out.", CERTIFIED),
        ("Only halls with a fire safety certificate will be considered.", CERTIFIED),
        ("Every hall must have a fire safety certificate.", CERTIFIED),
        ("At least one must be new.", NEW),
        ("At least one new hall.", NEW),
        ("At least one that we have used before", {AtLeastOf(("Playhouse", "Guildhall"), 1)}),
        ("One of the three has to be new.", NEW),
        ("together at least 1,500 seats", {TotalAtLeast("Seats", 1500)}),
        ("We need to sell at least 1,800 seats across the tour.", {TotalAtLeast("Seats", 1800)}),
        ("The four halls together stay within £85,000.", {Size(4, 4), Budget(85000, "Hire fee (£)")}),
        ("We are looking for four or five theatres.", {Size(4, 5)}),
        ("Houses without a fire certificate are not an option.", CERTIFIED),
        ("The Midlands must be represented by at least one hall.", {GroupAtLeast("Region", "Midlands", 1)}),
        ("Guildhall stays, whatever happens.", {Require(("Guildhall",))}),
        ("Tivoli is out after last winter.", {Exclude(("Tivoli",))}),
        ("We are not going with Tivoli again.", {Exclude(("Tivoli",))}),
        ("Tivoli and Guildhall have one owner, so we take one of them at most.", {Apart("Tivoli", "Guildhall")}),
    ],
)  # fmt: skip
def test_a_sentence_of_a_director_is_proposed(said: str, rules: set[Rule]) -> None:
    assert ruled(VENUES, said) == rules


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ("Ten hoogste één taalschool uit de wijk West.", WEST),
        ("Uit West komt er hooguit één.", WEST),
        ("Geen school uit Noord.", {GroupAtMost("Wijk", "Noord", 0)}),
        ("Uit elke wijk minstens één.", each(GroupAtLeast, "Wijk", 1, *DISTRICTS)),
        ("Uit elke wijk maximaal 2 partners.", each(GroupAtMost, "Wijk", 2, *DISTRICTS)),
        ("Per wijk hooguit één school", each(GroupAtMost, "Wijk", 1, *DISTRICTS)),
        ("Hooguit twee scholen uit dezelfde wijk.", each(GroupAtMost, "Wijk", 2, *DISTRICTS)),
        ("Uit iedere wijk ten minste één school, en maximaal twee.",
         {*each(GroupAtLeast, "Wijk", 1, *DISTRICTS), *each(GroupAtMost, "Wijk", 2, *DISTRICTS)}),
        ("We kiezen vier scholen, waarvan minstens één uit Noord.", {Size(4, 4), GroupAtLeast("Wijk", "Noord", 1)}),
        ("Een school zonder keurmerk Blik op Werk doet niet mee.", LABELLED),
        ("Scholen zonder keurmerk Blik op Werk vallen af.", LABELLED),
        ("Alleen scholen met keurmerk Blik op Werk.", LABELLED),
        ("Elke school heeft keurmerk Blik op Werk.", LABELLED),
        ("Minstens één van de huidige aanbieders blijft.", PRESENT),
        ("Eén van de huidige aanbieders houden we in ieder geval.", PRESENT),
        ("Ten minste één nieuwe school erbij.", {Newcomers(1)}),
        ("Minimaal één partij waar we nog niet mee werken.", {Newcomers(1)}),
        ("Minstens twee van de scholen moeten nieuw zijn.", {Newcomers(2)}),
        ("Kwaliteit moet bij elke partij minimaal een 6 zijn.", {Floor("Kwaliteit (1-10)", 6.0)}),
        ("samen minimaal 40 plaatsen", {TotalAtLeast("Plaatsen", 40)}),
        ("We hebben in totaal veertig plaatsen nodig, dus minstens 40 plaatsen.", {TotalAtLeast("Plaatsen", 40)}),
        ("De drie scholen mogen samen niet meer kosten dan € 60.000.", {Size(3, 3), Budget(60000, "Kosten (€)")}),
        ("Woordrijk niet, na het gedoe van vorig jaar.", {Exclude(("Woordrijk",))}),
        ("We gaan niet met Woordrijk verder.", {Exclude(("Woordrijk",))}),
    ],
)  # fmt: skip
def test_a_sentence_of_a_school_head_is_proposed(said: str, rules: set[Rule]) -> None:
    assert ruled(SCHOOLS, said) == rules


@pytest.mark.parametrize("said", [
    "At most one complaint from the North.", "At least one visit in each region.",
    "No more than two venues from the North, unless the fee is low.", "Not at least one from the North.",
    "At least one of the venues from the North must be Playhouse.", "No venue in the North scored below 3.",
    "Preferably at least one venue in each region.", "If possible no more than one from the North.",
    "At least two new halls were added to the list this week.", "At least one new criterion.",
    "Only the fire safety certificate is missing.", "All halls with a fire safety certificate were visited.",
    "Tivoli has no fire safety certificate.", "All halls have a fire safety certificate or are applying for one.",
    "At least 500 seats per venue.", "Together at least 40 points.",
    "At least two or three weeks.", "We do not need 1,500 seats at least.",
    "Playhouse is not the cheapest.", "Tivoli is out of town.", "At most one hall that we have used before.",
])  # fmt: skip
def test_what_looks_like_it_is_told_and_not_proposed(said: str) -> None:
    assert ruled(VENUES, said) == set()


@pytest.mark.parametrize("said", [
    "Minstens één docent uit West.", "In elke wijk minstens één bezoek.",
    "Scholen zonder keurmerk Blik op Werk krijgen een lagere score.", "Liefst één uit elke wijk.",
    "Een school zonder keurmerk Blik op Werk doet niet mee, tenzij die het in juni haalt.",
    "Minimaal 10 plaatsen per school.", "Minstens één huidige aanbieder klaagt.", "Maximaal één huidige aanbieder.",
    "Minstens 40 deelnemers zijn geïnterviewd.", "Bij voorkeur alleen scholen met keurmerk Blik op Werk.",
    "Woordrijk is niet de goedkoopste.", "Alleen keurmerk Blik op Werk telt dubbel.",
])  # fmt: skip
def test_what_looks_like_it_in_dutch_is_told_and_not_proposed(said: str) -> None:
    assert ruled(SCHOOLS, said) == set()


@pytest.mark.parametrize("said", ["The fire safety certificate is dated May.", "We looked at three or four halls.",
                                  "The three venues in town have 1,530 seats."])  # fmt: skip
def test_a_plain_remark_is_not_told(said: str) -> None:
    assert told(VENUES, said)[1] == []


def test_of_two_rules_in_a_sentence_the_other_one_stays_until_it_is_entered_too() -> None:
    case, (wish,) = told(VENUES, "We pick four, at least one from each region.")
    apart = [GroupAtLeast("Region", value, 1) for value in REGIONS]
    assert is_open(wish, case, [Size(4, 4)])
    assert {one.rule for one in still_proposed(wish, case, [Size(4, 4)])} == set(apart)
    assert {one.rule for one in still_proposed(wish, case, apart)} == {Size(4, 4)}
    assert not is_open(wish, case, [Size(4, 4), *apart])


@pytest.mark.parametrize(("entered", "open_still"), [
    (GroupAtMost("Region", "North", 1), False), (GroupAtMost("Region", "North", 0), False),
    (GroupAtMost("Region", "North", 2), True), (GroupAtMost("Region", "South", 1), True),
    (GroupAtLeast("Region", "North", 1), True), (Size(1, 1), True),
])  # fmt: skip
def test_a_line_of_which_no_kind_was_known_is_closed_by_its_rule(entered: Rule, open_still: bool) -> None:
    case, (wish,) = told(VENUES, "At most one venue from the North.")
    assert is_open(wish, case, [entered]) is open_still


@pytest.mark.parametrize(("entered", "open_still"), [(Newcomers(1), False), (Newcomers(2), False), (Size(2, 3), True)])
def test_a_wish_for_newcomers_is_closed_by_as_many_or_more(entered: Rule, open_still: bool) -> None:
    case, (wish,) = told(SCHOOLS, "Ten minste één nieuwe school erbij.")
    assert is_open(wish, case, [entered]) is open_still


def test_what_a_sentence_also_limits_and_nobody_reads_keeps_it_open() -> None:
    case, (wish,) = told(VENUES, "At most one from the North, and no more than two with a bar.")
    assert {one.rule for one in proposals(wish, case)} == {*NORTH, None}
    assert is_open(wish, case, NORTH)


def test_a_size_that_is_only_mentioned_counts_where_nothing_else_states_one() -> None:
    said, other = "The four halls together stay within £85,000.", "We will appoint three."
    case, notices = told(VENUES, said)
    budget, size = proposals(notices[0], case)
    assert (budget.is_hint, size.is_hint, size.rule) == (False, True, Size(4, 4))
    assert str(size.unsaid) == "The sentence speaks of 4; whether there have to be so many is not said."
    assert not is_open(notices[0], case, [Budget(85000, "Hire fee (£)"), Size(2, 3)]), "any size answers a hint"
    case, notices = told(VENUES, said, other)
    assert [one.rule for one in proposals(notices[0], case)] == [Budget(85000, "Hire fee (£)")]


def test_who_is_not_known_to_have_it_is_left_to_people() -> None:
    rows = [[*row] for row in VENUES]
    rows[4][4] = None
    case, (wish,) = told(rows, "No venue without a fire safety certificate.")
    rules = [one.rule for one in proposals(wish, case) if one.rule is not None]
    assert all(rule.excess(case, case.members(["The Lyric"])) > 0 for rule in rules), "nobody gets in unseen"


def test_a_certificate_that_is_a_fact_or_a_capability_is_asked_of_all_as_well() -> None:
    names, held = ("Acme", "Bolt", "Cole"), ("yes", "no", "yes")
    wish = Notice(text("{said}", said=""), None, UNKNOWN, "No caterer without a halal certificate.")
    as_fact = tuple(Candidate(name, {"Halal certified": word}) for name, word in zip(names, held, strict=True))
    criteria = (Criterion("Taste", weight=1.0),)
    found = proposals(wish, Case(candidates=as_fact, criteria=criteria))
    assert [one.rule for one in found] == [GroupAtMost("Halal certified", "no", 0)]
    levels = tuple(CapabilityLevel(name, "Halal", 4.0 if word == "yes" else 0.0)
                   for name, word in zip(names, held, strict=True))  # fmt: skip
    plain = tuple(map(Candidate, names))
    found = proposals(wish, Case(candidates=plain, criteria=criteria, capabilities=levels))
    assert [one.rule for one in found] == [Exclude(("Bolt",))]
    unknown = (*as_fact[:2], Candidate("Cole"))
    assert [one.rule for one in proposals(wish, Case(candidates=unknown, criteria=criteria))] == [], (
        "Cole may have none"
    )
