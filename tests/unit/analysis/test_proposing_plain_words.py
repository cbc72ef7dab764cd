"""Sentences of boards in words of every day, each with one that looks like it and says another thing."""

from __future__ import annotations

import pytest

import selection as sel
from selection.analysis import filled, proposals
from selection.model import Rule
from selection.rules import (
    Apart,
    AtLeastOf,
    Budget,
    DifferentGroups,
    Exclude,
    Floor,
    GroupAtLeast,
    GroupAtMost,
    Implies,
    Newcomers,
    Require,
    Size,
)
from tests.support.real_sheets.building import Tab, book

ENGLISH: list[list[object]] = [
    ["Firm", "County", "ISO 13485", "Works for us today", "Staff", "Fee (£)", "Design", "Testing", "Support"],
    ["Weight %", None, None, None, None, None, 50, 30, 20],
    ["Aster Engineering", "Kent", "yes", "yes", 12, 100000, 5, 4, 6],
    ["Bramble Tech", "Devon", "yes", "no", 80, 113000, 6, 7, 7],
    ["Corvid Labs", "Kent", "no", "yes", 45, 126000, 7, 4, 8],
    ["Delph Precision", "Essex", "yes", "no", 210, 139000, 8, 7, 9],
    ["Ember Works", "Essex", "yes", "no", 33, 152000, 5, 4, 6],
    ["Heron Medical", "Essex", "yes", "no", 18, 191000, 8, 7, 9],
]
DUTCH: list[list[object]] = [
    ["Cateraar", "Locatie", "HACCP", "Huidige cateraar", "Personeel", "Prijs per jaar (€)", "Smaak", "Flexibiliteit"],
    ["Weging", None, None, None, None, None, 60, 40],
    ["Maaltijd & Co", "Almere", "ja", "ja", 12, 100000, 5, 4],
    ["De Gouden Lepel", "Utrecht", "ja", "nee", 80, 113000, 6, 7],
    ["Zorgkeuken Oost", "Almere", "nee", "ja", 45, 126000, 7, 4],
    ["Van Vliet Catering", "Zeist", "ja", "nee", 210, 139000, 8, 7],
    ["Puur Eten", "Zeist", "ja", "nee", 33, 152000, 5, 4],
    ["Dagvers", "Zeist", "ja", "nee", 18, 191000, 8, 7],
]
HACCP, ISO = Floor("HACCP", 1.0), Floor("ISO 13485", 1.0)
PLACES, COUNTIES = ("Almere", "Utrecht", "Zeist"), ("Kent", "Devon", "Essex")
ONE_A_COUNTY = {GroupAtMost("County", one, 1) for one in COUNTIES}
PRESENT = ("Maaltijd & Co", "Zorgkeuken Oost")
HALF = "The mix with our current firms matters, and we want at least two new faces."
SMALL = ("Aster Engineering", "Corvid Labs", "Ember Works", "Heron Medical")


def ruled(rows: list[list[object]], said: str) -> set[Rule]:
    found = sel.understand(book(Tab("Scores", [*rows, [], [said]])), "sheet.xlsx").accepted()
    case, notices = found.case(), [one for one in found.notices if one.asks and one.said == said]
    return {one.rule for notice in notices for one in proposals(notice, case) if one.rule is not None}


def same(found: set[Rule], wanted: set[Rule]) -> bool:
    """Whether they are the same but for the scale of a criterion of yes or no, on which the best is asked for."""
    floors = {one.criterion for one in wanted if isinstance(one, Floor) and one.value == 1}
    return {Floor(one.criterion, 1.0) if isinstance(one, Floor) and one.criterion in floors else one
            for one in found} == wanted  # fmt: skip


@pytest.mark.parametrize(("said", "wanted"), [
    ("Minimaal 2, maximaal 4 cateraars.", {Size(2, 4)}),
    ("Tussen de twee en vier cateraars.", {Size(2, 4)}),
    ("Meer dan 4 ton mag het niet kosten.", {Budget(400000, "Prijs per jaar (€)")}),
    ("De duurste partij blijft onder de 150.000 euro.", {Exclude(("Puur Eten", "Dagvers"))}),
    ("Een cateraar zonder HACCP komt er bij ons niet in.", {HACCP}),
    ("Geen HACCP = niet meedoen.", {HACCP}),
    ("Wie lager scoort dan een 5 op flexibiliteit, valt af.", {Floor("Flexibiliteit", 5.0)}),
    ("Smaak weegt zwaar: minder dan een 6 is geen optie.", {Floor("Smaak", 6.0)}),
    ("Minstens één cateraar die we nog niet hebben.", {Newcomers(1)}),
    ("Ten minste één van de nieuwe partijen krijgt een kans.", {Newcomers(1)}),
    ("Als we Puur Eten nemen, dan ook Dagvers.", {Implies("Puur Eten", "Dagvers")}),
    ("Zonder Dagvers geen Puur Eten.", {Implies("Puur Eten", "Dagvers")}),
    ("Elke regio moet vertegenwoordigd zijn.", {GroupAtLeast("Locatie", one, 1) for one in PLACES}),
    ("Ten minste twee verschillende plaatsen.", {DifferentGroups("Locatie", 2)}),
    ("Niet alle partners uit dezelfde regio.", {DifferentGroups("Locatie", 2)}),
    ("We willen partners uit minstens twee plaatsen.", {DifferentGroups("Locatie", 2)}),
    ("Er moet iemand uit Utrecht bij zitten, anders krijgen we de bewonersraad over ons heen.",
     {GroupAtLeast("Locatie", "Utrecht", 1)}),
    ("Van de huidige cateraars houden we er in elk geval één.", {AtLeastOf(PRESENT, 1)}),
    ("We houden één huidige cateraar aan boord, maar willen minstens twee nieuwe.",
     {AtLeastOf(PRESENT, 1), Newcomers(2)}),
    ("Zet Dagvers en Puur Eten niet samen.", {Apart("Dagvers", "Puur Eten")}),
    ("Bedrijven met meer dan 150 man personeel passen niet bij ons.", {Exclude(("Van Vliet Catering",))}),
    ("Ten minste twee kleine partijen, dat wil zeggen met minder dan 20 mensen personeel.",
     {AtLeastOf(("Maaltijd & Co", "Dagvers"), 2)}),
])  # fmt: skip
def test_dutch_sentences_become_their_rule(said: str, wanted: set[Rule]) -> None:
    assert same(ruled(DUTCH, said), wanted)


@pytest.mark.parametrize(("said", "wanted"), [
    ("Between two and four firms, no more.", {Size(2, 4)}),
    ("We go for four.", {Size(4, 4)}),
    ("We would like a partnership of three, perhaps four.", {Size(3, 4)}),
    ("We cannot afford more than 450k.", {Budget(450000, "Fee (£)")}),
    ("The most expensive partner must stay below £150k.", {Exclude(("Ember Works", "Heron Medical"))}),
    ("No ISO 13485, no contract.", {ISO}),
    ("Firms scoring less than 5 on support need not apply.", {Floor("Support", 5.0)}),
    ("We don't want more than one firm from Kent.", {GroupAtMost("County", "Kent", 1)}),
    ("No two firms from the same region.", ONE_A_COUNTY),
    ("At least two counties should be represented.", {DifferentGroups("County", 2)}),
    ("The partners should come from at least two different counties.", {DifferentGroups("County", 2)}),
    ("Three suppliers, four at the very most.", {Size(3, 4)}),
    ("One of them has to be in Kent, close to the plant.", {GroupAtLeast("County", "Kent", 1)}),
    ("Someone from Devon has to be in it.", {GroupAtLeast("County", "Devon", 1)}),
    ("Don't put Ember Works and Bramble Tech together, they are in court with each other.",
     {Apart("Ember Works", "Bramble Tech")}),
    ("Keep one of our current firms on board, but we want at least two new faces.",
     {AtLeastOf(("Aster Engineering", "Corvid Labs"), 1), Newcomers(2)}),
    ("Bring in at least one firm we have never worked with.", {Newcomers(1)}),
    ("Keep at least one firm that works for us today.", {AtLeastOf(("Aster Engineering", "Corvid Labs"), 1)}),
    ("Heron Medical only comes if Bramble Tech does.", {Implies("Heron Medical", "Bramble Tech")}),
    ("Without Bramble no Heron Medical.", {Implies("Heron Medical", "Bramble Tech")}),
    ("Bramble Tech is a must-have.", {Require(("Bramble Tech",))}),
    ("Whatever happens, Bramble Tech is in.", {Require(("Bramble Tech",))}),
    ("Delph Precision is off the table.", {Exclude(("Delph Precision",))}),
    ("Corvid Labs is not welcome back.", {Exclude(("Corvid Labs",))}),
    ("Firms with over 150 staff do not fit us.", {Exclude(("Delph Precision",))}),
    ("One of the partners should be a small firm (under 50 staff).", {AtLeastOf(SMALL, 1)}),
])  # fmt: skip
def test_english_sentences_become_their_rule(said: str, wanted: set[Rule]) -> None:
    assert same(ruled(ENGLISH, said), wanted)


@pytest.mark.parametrize(("rows", "said"), [
    (DUTCH, "Niet alle locaties hoeven vertegenwoordigd te zijn."),
    (DUTCH, "Ten minste twee bezoeken aan verschillende plaatsen."),
    (DUTCH, "Minimaal 2, maximaal 4 bezoeken."),
    (DUTCH, "Tussen de twee en vier weken."),
    (DUTCH, "Meer dan 4 ton is niet ongewoon."),
    (DUTCH, "De duurste partij is Dagvers."),
    (DUTCH, "Geen HACCP = geen probleem."),
    (DUTCH, "Zonder Dagvers geen probleem."),
    (DUTCH, "Ten minste twee kleine partijen."),
    (DUTCH, "Als we Puur Eten nemen, dan ook graag snel."),
    (DUTCH, "Bedrijven met meer dan 150 man personeel zijn welkom."),
    (ENGLISH, "Not every county has to be represented."),
    (ENGLISH, "At least four different counties."),
    (ENGLISH, "Someone from Devon has called."),
    (ENGLISH, "Keep one of our current contracts in mind."),
    (ENGLISH, "Put Ember Works and Bramble Tech in one folder together."),
    (ENGLISH, "Between two and four weeks, no more."),
    (ENGLISH, "We go for four weeks."),
    (ENGLISH, "More than 400k is not unusual."),
    (ENGLISH, "The most expensive partner is Heron Medical."),
    (ENGLISH, "No ISO 13485, no problem."),
    (ENGLISH, "Whatever happens, Bramble Tech is in Devon."),
    (ENGLISH, "Corvid Labs is welcome."),
    (ENGLISH, "Bramble Tech is a must for regional work."),
    (ENGLISH, "At least two small firms."),
    (ENGLISH, "Three, perhaps four weeks."),
])  # fmt: skip
def test_what_only_looks_like_it_becomes_none(rows: list[list[object]], said: str) -> None:
    assert not ruled(rows, said)


def test_the_certificate_is_the_one_column_that_is_called_so() -> None:
    rows = [[*row] for row in DUTCH]
    rows[0][2] = "Keurmerk Goede Zorgvoeding"
    having = ("Maaltijd & Co", "De Gouden Lepel", "Van Vliet Catering", "Puur Eten", "Dagvers")
    assert ruled(rows, "Minstens twee van de partijen hebben het keurmerk.") == {AtLeastOf(having, 2)}
    rows[0][5] = "Keurmerk Groen"
    for row, mark in zip(rows[2:], ("ja", "nee", "ja", "nee", "ja", "ja"), strict=True):
        row[5] = mark
    assert not ruled(rows, "Minstens twee van de partijen hebben het keurmerk."), "either may be meant"


def test_a_clause_about_some_that_was_not_read_stays_open() -> None:
    found = sel.understand(book(Tab("Scores", [*ENGLISH, [], [HALF]])), "sheet.xlsx").accepted()
    (notice,) = (one for one in found.notices if one.asks)
    offered = proposals(notice, found.case())
    assert [one.rule for one in offered if one.rule is not None] == [Newcomers(2)]
    assert any(one.rule is None for one in offered)


def test_the_form_does_not_open_on_the_opposite() -> None:
    said = "Nothing good ever came of Ember Works and Bramble Tech, so not again."
    found = sel.understand(book(Tab("Scores", [*ENGLISH, [], [said]])), "sheet.xlsx").accepted()
    case = found.case()
    opened = [filled(one, case, None) for one in found.notices if one.asks]
    assert opened
    assert all(one is None or one.kind is Apart for one in opened)
