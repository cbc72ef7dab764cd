"""More of what boards say, in Dutch and English, each kind with what only looks like it."""

from __future__ import annotations

import pytest

import selection as sel
from selection.model import Rule
from selection.rules import Apart, AtLeastOf, Budget, Exclude, Floor, GroupAtLeast, Require, Size, TotalAtLeast
from tests.support.real_sheets.building import Tab, book
from tests.unit.analysis.test_proposing_plain_words import DUTCH, ENGLISH, PLACES, ruled

EACH = {GroupAtLeast("Locatie", one, 1) for one in PLACES}


@pytest.mark.parametrize(("said", "wanted"), [
    ("Op flexibiliteit mag niemand onder de 5 zitten.", {Floor("Flexibiliteit", 5.0)}),
    ("Iedere locatie moet een partner hebben.", EACH),
    ("Utrecht mag niet ontbreken.", {GroupAtLeast("Locatie", "Utrecht", 1)}),
    ("Dagvers moeten we erbij hebben.", {Require(("Dagvers",))}),
    ("Puur Eten laten we dit keer zitten.", {Exclude(("Puur Eten",))}),
    ("Dagvers en Puur Eten zijn één bedrijf: kies er maar een.", {Apart("Dagvers", "Puur Eten")}),
    ("Er moet in elk geval iemand uit Utrecht bij zitten.", {GroupAtLeast("Locatie", "Utrecht", 1)}),
    ("Utrecht moet vertegenwoordigd zijn.", {GroupAtLeast("Locatie", "Utrecht", 1)}),
    ("Dagvers en Puur Eten gaan niet samen.", {Apart("Dagvers", "Puur Eten")}),
    ("Samen minimaal 300 man personeel.", {TotalAtLeast("Personeel", 300)}),
    ("Het mag niet duurder zijn dan vierhonderdduizend euro.", {Budget(400000, "Prijs per jaar (€)")}),
])  # fmt: skip
def test_dutch(said: str, wanted: set[Rule]) -> None:
    assert ruled(DUTCH, said) == wanted


@pytest.mark.parametrize(("said", "wanted"), [
    ("Support below 7 rules a firm out.", {Floor("Support", 7.0)}),
    ("Devon cannot be missing.", {GroupAtLeast("County", "Devon", 1)}),
    ("Bramble Tech must be part of the mix.", {Require(("Bramble Tech",))}),
    ("Leave out Ember Works this time.", {Exclude(("Ember Works",))}),
    ("Leave Ember Works out.", {Exclude(("Ember Works",))}),
    ("Ember Works and Bramble Tech are the same family; pick one at most.", {Apart("Ember Works", "Bramble Tech")}),
    ("Two of them should be small (fewer than 50 staff).",
     {AtLeastOf(("Aster Engineering", "Corvid Labs", "Ember Works", "Heron Medical"), 2)}),
    ("We want four studios, no more and no fewer.", {Size(4, 4)}),
    ("Exactly four studios.", {Size(4, 4)}),
    ("The four together must not cost us more than £520,000 a year.", {Budget(520000, "Fee (£)")}),
    ("Devon has to be on it.", {GroupAtLeast("County", "Devon", 1)}),
    ("Ember Works and Bramble Tech are not to be put together after what happened in 2022.",
     {Apart("Ember Works", "Bramble Tech")}),
    ("Together at least 300 staff.", {TotalAtLeast("Staff", 300)}),
    ("The fees may not exceed four hundred thousand pounds.", {Budget(400000, "Fee (£)")}),
])  # fmt: skip
def test_english(said: str, wanted: set[Rule]) -> None:
    assert ruled(ENGLISH, said) == wanted


@pytest.mark.parametrize(("rows", "said"), [
    (DUTCH, "Utrecht mag niet overslaan."),
    (DUTCH, "De offerte van Dagvers moeten we erbij hebben."),
    (DUTCH, "Puur Eten laten we dit keer zitten naast Dagvers in de zaal."),
    (DUTCH, "Iedere locatie moet een sleutel hebben."),
    (ENGLISH, "Exactly four weeks."),
    (ENGLISH, "We want four weeks, no more and no fewer."),
    (ENGLISH, "Devon has to be visited on Friday."),
    (ENGLISH, "Ember Works and Bramble Tech are not to be paid together."),
    (ENGLISH, "Leave the report of Ember Works out on the table."),
    (ENGLISH, "Bramble Tech must be part of the discussion."),
    (ENGLISH, "The minutes of Devon cannot be missing from the file."),
    (ENGLISH, "Three staff together at least saw it."),
])  # fmt: skip
def test_look_alikes(rows: list[list[object]], said: str) -> None:
    assert not ruled(rows, said)


def test_who_may_see_the_sheet_is_no_rule() -> None:
    rows = [["Conservation framework - scoring grid (draft 4, DO NOT FORWARD)"], [], *ENGLISH]
    found = sel.understand(book(Tab("Scores", rows)), "sheet.xlsx").accepted()
    assert not [one for one in found.notices if one.asks]
