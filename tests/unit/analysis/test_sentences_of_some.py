"""Sentences that ask something of so many of the partners, and the words around them that say nothing."""

from __future__ import annotations

import pytest

from selection.model import Rule
from selection.rules import (
    Apart,
    AtLeastOf,
    AtMostOf,
    AverageAtLeast,
    Exclude,
    GroupAtLeast,
    GroupAtMost,
    Implies,
    Require,
    Size,
    Together,
)
from tests.support.board_sentences import GROWERS, LAUNDRIES, ruled

TOWNS = ("Almere", "Amersfoort", "Arnhem", "Ede", "Utrecht", "Zwolle")


@pytest.mark.parametrize(("said", "wanted"), [
    ("We zoeken drie, hooguit vier partners.", {Size(3, 4)}),
    ("Wie meer dan 4 ton per jaar vraagt, valt wat ons betreft af.", {Exclude(("Linnenhuis", "Hygia"))}),
    ("Gemiddeld moet de groep toch wel een 4 halen op innovatie.", {AverageAtLeast("Innovatie", 4)}),
    ("Hygia willen we er hoe dan ook bij hebben.", {Require(("Hygia",))}),
    ("Met Schoon & Zn. gaan we na dat gedoe van vorig jaar niet meer in zee.", {Exclude(("Schoon & Zn.",))}),
    ("Met Hygia willen we na de vorige keer niet verder.", {Exclude(("Hygia",))}),
    ("Hygia komt er alleen in als Rivierwas ook meedoet.", {Implies("Hygia", "Rivierwas")}),
    ("Minstens twee ervan moeten op innovatie een 5 halen.", {AtLeastOf(("Rivierwas", "Hygia"), 2)}),
    ("Hooguit één grote jongen (boven de 20 miljoen omzet).", {AtMostOf(("Linnenhuis", "Hygia"), 1)}),
    ("Hooguit twee per plaats lijkt ons verstandig.", {GroupAtMost("Plaats", town, 2) for town in TOWNS}),
])  # fmt: skip
def test_dutch(said: str, wanted: set[Rule]) -> None:
    assert ruled(LAUNDRIES, said) == wanted


@pytest.mark.parametrize(("said", "wanted"), [
    ("We can take on no more than four organisations, and three would be fine too.", {Size(3, 4)}),
    ("Between three and five partners, please; I don't want to manage a crowd.", {Size(3, 5)}),
    ("Don't take Harrow & Vale unless SoilSense is in as well.", {Implies("Harrow & Vale", "SoilSense")}),
    ("Keep Fieldnote and Drovers Data apart.", {Apart("Fieldnote", "Drovers Data")}),
    ("Fieldnote and Drovers Data fell out over the fair, so keep them apart.", {Apart("Fieldnote", "Drovers Data")}),
    ("If we take Fieldnote then we also take SoilSense - they only work as a pair.",
     {Together("Fieldnote", "SoilSense")}),
    ("If we take Fieldnote then we also take SoilSense.", {Implies("Fieldnote", "SoilSense")}),
    ("Whatever we do, Brightleaf stays on board.", {Require(("Brightleaf",))}),
    ("I don't want to work with Drovers Data again.", {Exclude(("Drovers Data",))}),
    ("No more than one of the software lot.", {GroupAtMost("What they are", "Software", 1)}),
    ("At least two should score 8 or more on innovation.",
     {AtLeastOf(("Fieldnote", "Orchard Robotics", "Drovers Data"), 2)}),
    ("No county should end up with more than two of our partners.",
     {GroupAtMost("County", one, 2) for one in ("Essex", "Kent", "Norfolk", "Suffolk")}),
    ("Pick one of the two Kent firms, not both.",
     {GroupAtLeast("County", "Kent", 1), GroupAtMost("County", "Kent", 1)}),
])  # fmt: skip
def test_english(said: str, wanted: set[Rule]) -> None:
    assert ruled(GROWERS, said) == wanted


@pytest.mark.parametrize(("rows", "said"), [
    (LAUNDRIES, "De partners uit Utrecht samen mogen niet meer kosten dan 4 ton."),
    (LAUNDRIES, "De nieuwe partners samen mogen hooguit 3 ton kosten."),
    (LAUNDRIES, "De helft van de partners moet een 4 halen op innovatie."),
    (LAUNDRIES, "De meeste partners moeten een 4 halen op innovatie."),
    (GROWERS, "At least half of the partners must have ISO 9001."),
    (GROWERS, "Most partners must hold ISO 9001."),
    (GROWERS, "A third of the partners must score at least 7 on innovation."),
    (GROWERS, "The software firms together may cost £200k at most."),
    (GROWERS, "If we take Fieldnote then we also take SoilSense - unless it costs more than two others."),
    (GROWERS, "Between three and five partners; at least one of them new to us."),
])  # fmt: skip
def test_what_is_asked_of_a_part_is_no_rule_for_all(rows: list[list[object]], said: str) -> None:
    assert not {one for one in ruled(rows, said) if not isinstance(one, Size)}
