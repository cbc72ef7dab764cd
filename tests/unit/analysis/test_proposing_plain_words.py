"""What boards write in plain words is proposed as the rule that it states; what looks like it is not."""

from __future__ import annotations

import selection as sel
from selection.analysis import proposals
from selection.model import Case
from tests.support.real_sheets.building import Tab, book

ROWS: list[list[object]] = [
    ["Laboratorium", "Regio", "Prijs per jaar (EUR)", "ISO 17025", "Doorlooptijd (1-10)", "Advies (1-10)"],
    ["Van Dalen Analytica", "Oost", 230000, "ja", 7, 8],
    ["Mason Reed", "South West", 240000, "ja", 6, 7],
    ["Aqualys Noord", "Noord", 210000, "nee", 8, 6],
    ["Hydrotest", "Noord", 250000, "ja", 5, 9],
    ["Calder & Sons", "Oost", 220000, "ja", 9, 6],
]


def ruled(rows: list[list[object]], *said: str) -> dict[str, list[str]]:
    """What each of the sentences below the table is proposed as; nothing for one that is only told or not even that."""
    tab = Tab("Blad", [*rows, [], *([one] for one in said)])
    found = sel.understand(book(tab), "sheet.xlsx").accepted()
    case = found.case()
    assert isinstance(case, Case)
    told = {
        notice.said: [str(one.rule.sentence()) for one in proposals(notice, case) if one.rule is not None]
        for notice in found.notices
        if notice.asks
    }
    return {one: told.get(one, []) for one in said}


THREE = [
    "We kiezen drie laboratoria.",
    "- We gaan in zee met drie laboratoria.",
    "1. Drie laboratoria.",
    "We willen met drie partners verder.",
    "We contracteren drie laboratoria.",
    "We sluiten met drie partijen een overeenkomst.",
    "Er worden drie laboratoria gecontracteerd.",
    "Drie laboratoria, niet meer.",
    "We gaan verder met drie.",
    "• We kiezen er drie.",
    "Er komen drie partners.",
    "We will go with three contractors.",
    "We shall appoint three.",
    "We will appoint three",
    "- We are going with three.",
    "We need three contractors.",
    "There will be three contractors.",
]
NOT_THREE = [
    "We kozen vorig jaar drie laboratoria.",
    "Vorig jaar kiezen we drie laboratoria.",
    "We kiezen geen drie laboratoria.",
    "Bij voorkeur kiezen we drie laboratoria.",
    "We kiezen liever drie laboratoria.",
    "Kiezen we drie laboratoria?",
    "Er zijn drie laboratoria gecontracteerd.",
    "Drie laboratoria zijn bezocht.",
    "We kiezen drie criteria.",
    "We gingen in zee met drie laboratoria.",
    "We appointed three last year.",
    "We will not appoint three.",
    "We will not go with three contractors.",
    "Will we appoint three?",
    "We will preferably appoint three contractors.",
    "We will appoint three assessors.",
    "We spoke with three contractors.",
]


def test_how_many_members_there_will_be_is_proposed() -> None:
    assert ruled(ROWS, *THREE) == {one: ["Exactly 3 members"] for one in THREE}


def test_what_counts_partners_and_asks_for_none_is_no_rule() -> None:
    assert ruled(ROWS, *NOT_THREE) == {one: [] for one in NOT_THREE}


DALEN = [
    "Van Dalen Analytica moet erbij blijven.",
    "Van Dalen Analytica blijft partner.",
    "Van Dalen Analytica houden we in elk geval.",
    "Van Dalen Analytica is in ieder geval een van de drie.",
    "Van Dalen Analytica blijft in elk geval een van onze partners.",
    "- Van Dalen blijft erbij.",
    "We houden Van Dalen erbij.",
    "We willen Van Dalen behouden.",
    "Onze huidige leverancier blijft.",
    "Our present contractor must stay.",
]
REED = [
    "Mason Reed stays on board in any case.",
    "Mason Reed has to be one of the three.",
    "* We keep Mason Reed.",
    "We keep Mason Reed on board.",
    "The others are new. We keep Mason Reed.",
    "We want to keep Mason Reed.",
]
NOBODY = [
    "We houden Van Dalen op de hoogte.",
    "Van Dalen blijft bij voorkeur partner.",
    "We houden Van Dalen graag erbij.",
    "Van Dalen blijft duur.",
    "De prijs van Van Dalen blijft.",
    "Van Dalen blijft geen partner.",
    "Van Dalen moet nog een offerte sturen.",
    "Als Van Dalen blijft, gaat Aqualys eruit.",
    "De prijs van onze huidige leverancier blijft.",
    "We keep Mason Reed informed.",
    "We keep Mason Reed as a backup.",
    "We keep an eye on Mason Reed.",
    "We would preferably keep Mason Reed.",
    "We do not keep Mason Reed.",
    "Mason Reed stays expensive.",
    "Mason Reed has to be told.",
    "Do we keep Mason Reed?",
]


def test_who_stays_is_proposed_as_taking_part_also_by_a_short_name() -> None:
    rows = [[*ROWS[0], "Huidige leverancier"], *([*row, "nee"] for row in ROWS[1:])]
    rows[1][-1] = "ja"
    assert ruled(rows, *DALEN) == {one: ["Van Dalen Analytica must take part"] for one in DALEN}
    assert ruled(rows, *REED) == {one: ["Mason Reed must take part"] for one in REED}
    assert ruled(rows, *NOBODY) == {one: [] for one in NOBODY}


def test_a_short_name_that_two_have_and_a_present_partner_that_nobody_is_leave_it_open() -> None:
    rows = [*ROWS, ["Van Dalen Beheer", "Oost", 235000, "ja", 6, 6]]
    said = ["Van Dalen blijft partner.", "Onze huidige leverancier blijft."]
    assert ruled(rows, *said) == {one: [] for one in said}


OTHERS = {
    "Calder & Sons and Mason Reed share a parent company; pick at most one.": "Calder & Sons and Mason Reed",
    "- We cannot have both Calder & Sons and Mason Reed.": "Calder & Sons and Mason Reed cannot both take part",
    "Calder and Mason belong to the same group, so we cannot have both.": "Calder & Sons and Mason Reed cannot both",
    "Aqualys Noord en Hydrotest zijn zusterbedrijven: kies er hooguit een.": "Aqualys Noord and Hydrotest cannot both",
    "Aqualys en Hydrotest horen bij één concern; die kunnen niet allebei.": "Aqualys Noord and Hydrotest cannot both",
    "1. ISO 17025 is verplicht.": 'Every member has "ja" on ISO 17025',
    "ISO 17025 is a must.": 'Every member has "ja" on ISO 17025',
    "- Zonder ISO 17025 geen opdracht.": 'Every member has "ja" on ISO 17025',
    "Alleen laboratoria met ISO 17025.": 'Every member has "ja" on ISO 17025',
    "- Geen laboratorium met minder dan een 6 voor doorlooptijd.": "Every member reaches 6 on Doorlooptijd (1-10)",
    "Er moet minstens één laboratorium uit regio Oost bij zitten.": "At least 1 with Regio Oost",
    "• At least one must be based in the South West.": "At least 1 with Regio South West",
    "Het totaal blijft onder de 7 ton per jaar.": "Prijs per jaar (EUR) in all at most EUR\N{NO-BREAK SPACE}700,000",
}
NONE_OF_THESE = [
    "We did not take both Calder & Sons and Mason Reed last year.",
    "Both Calder & Sons and Mason Reed were visited.",
    "Bij voorkeur alleen laboratoria met ISO 17025.",
    "Alleen laboratoria met ISO 17025 zijn bezocht?",
    "ISO 17025 is niet verplicht.",
    "De uitstoot blijft onder de 7 ton per jaar.",
    "At least one visit must be planned.",
]


def test_other_plain_sentences_are_proposed_as_the_rule_that_they_state() -> None:
    found = ruled(ROWS, *OTHERS)
    assert {one: [rule[: len(OTHERS[one])] for rule in own] for one, own in found.items()} == {
        one: [rule] for one, rule in OTHERS.items()
    }


def test_what_looks_like_them_is_no_rule() -> None:
    assert ruled(ROWS, *NONE_OF_THESE) == {one: [] for one in NONE_OF_THESE}
