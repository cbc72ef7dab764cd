"""Sentences that are known from their first word to their last, and those that only begin so."""

from __future__ import annotations

import pytest

from selection.analysis import proposals
from selection.model import Rule
from selection.rules import (
    Apart,
    AtLeastOf,
    AtMostOf,
    AverageAtLeast,
    Budget,
    Exclude,
    Floor,
    GroupAtLeast,
    GroupAtMost,
    Implies,
    Newcomers,
    Require,
    Size,
    Together,
    TotalAtLeast,
)
from tests.support.board_sentences import GROWERS, LAUNDRIES, case_of, ruled

NOT_CERTIFIED = ("Orchard Robotics", "SoilSense", "Drovers Data")


@pytest.mark.parametrize(("said", "wanted"), [
    ("Minstens één wasserij uit Utrecht of Arnhem.",
     {AtLeastOf(("Blanco Textiel", "Rivierwas", "Linnenhuis", "Hygia"), 1)}),
    ("Er moet er minstens één uit Utrecht of Amersfoort komen.",
     {AtLeastOf(("Blanco Textiel", "Schoon & Zn.", "Linnenhuis"), 1)}),
    ("Twee wasserijen uit Utrecht, Arnhem of Ede is het minimum.",
     {AtLeastOf(("Blanco Textiel", "Rivierwas", "Linnenhuis", "Hygia", "Puur Linnen"), 2)}),
    ("Niet meer dan één uit Arnhem of Ede.", {AtMostOf(("Rivierwas", "Hygia", "Puur Linnen"), 1)}),
    ("Niemand van buiten Utrecht.", {
        GroupAtMost("Plaats", one, 0) for one in ("Almere", "Amersfoort", "Arnhem", "Ede", "Zwolle")}),
    ("Niemand met een 2 of lager voor veiligheidscultuur.", {Floor("Veiligheidscultuur", 3)}),
    ("Met 2 of minder op innovatie ben je geen kandidaat.", {Floor("Innovatie", 3)}),
    ("Wie lager dan een 3 scoort op veiligheidscultuur doen we niet.", {Floor("Veiligheidscultuur", 3)}),
    ("Geen enkele wasserij met een onvoldoende (onder 3) voor veiligheid.", {Floor("Veiligheidscultuur", 3)}),
    ("Op innovatie gemiddeld een 4.", {AverageAtLeast("Innovatie", 4)}),
    ("De groep moet gemiddeld een 3,5 halen op innovatie.", {AverageAtLeast("Innovatie", 3.5)}),
    ("CleanCare of Blanco Textiel, een van de twee moet erin.", {AtLeastOf(("CleanCare NL", "Blanco Textiel"), 1)}),
    ("Van CleanCare NL, Puur Linnen en WasKracht willen we er minstens twee.",
     {AtLeastOf(("CleanCare NL", "Puur Linnen", "WasKracht"), 2)}),
    ("Als Hygia erbij komt, dan niet ook Linnenhuis.", {Apart("Hygia", "Linnenhuis")}),
    ("Hygia en Linnenhuis zijn concurrenten, die kunnen niet aan één tafel.", {Apart("Hygia", "Linnenhuis")}),
    ("Puur Linnen en Hygia horen bij elkaar.", {Together("Puur Linnen", "Hygia")}),
    ("Nemen we Hygia, dan moet Rivierwas ook mee, want die delen een fabriek.", {Implies("Hygia", "Rivierwas")}),
    ("De stuurgroep vindt dat Schoon & Zn. er per se bij moet.", {Require(("Schoon & Zn.",))}),
    ("Zonder Blanco Textiel gaan we niet verder.", {Require(("Blanco Textiel",))}),
    ("Een van de huidige wasserijen moet blijven.", {AtLeastOf(("Blanco Textiel", "CleanCare NL"), 1)}),
    ("Niet allebei de huidige wasserijen.", {Apart("Blanco Textiel", "CleanCare NL")}),
    ("Hygia blijft, maar Linnenhuis gaat eruit.", {Require(("Hygia",)), Exclude(("Linnenhuis",))}),
    ("Hygia, Linnenhuis en WasKracht: daarvan nemen we er precies één.",
     {AtLeastOf(("Hygia", "Linnenhuis", "WasKracht"), 1), AtMostOf(("Hygia", "Linnenhuis", "WasKracht"), 1)}),
    ("Gezien het gedoe nemen we Hygia niet mee.", {Exclude(("Hygia",))}),
    ("Het gemiddelde cijfer voor innovatie mag niet onder de 3,5 zakken.", {AverageAtLeast("Innovatie", 3.5)}),
    ("Kies er minimaal drie en hooguit vijf.", {Size(3, 5)}),
    ("De Hygia doet hoe dan ook mee, dat is zo afgesproken.", {Require(("Hygia",))}),
    ("Er moet één partij bij zitten uit Utrecht, één uit Arnhem en één uit Ede.",
     {GroupAtLeast("Plaats", one, 1) for one in ("Utrecht", "Arnhem", "Ede")}),
    ("Minimaal twee nieuwe gezichten.", {Newcomers(2)}),
    ("Kies er vier, waarvan minstens één huidige.",
     {Size(4, 4), AtLeastOf(("Blanco Textiel", "CleanCare NL"), 1)}),
    ("We kiezen er vier, waarvan twee uit Arnhem.", {Size(4, 4), GroupAtLeast("Plaats", "Arnhem", 2)}),
    ("Twee is te weinig, vijf te veel.", {Size(3, 4)}),
    ("Drie partners, hooguit vier.", {Size(3, 4)}),
    ("We kiezen er drie, desnoods vier.", {Size(3, 4)}),
    ("Het totaal blijft onder de acht ton.", {Budget(800, "Jaarprijs (k€)")}),
    ("In totaal mogen we 7,5 ton uitgeven.", {Budget(750, "Jaarprijs (k€)")}),
    ("Geen partij die groter is dan 25 miljoen omzet.", {Exclude(("Hygia",))}),
    ("Hooguit één partij met meer dan 20 miljoen omzet.", {AtMostOf(("Linnenhuis", "Hygia"), 1)}),
])  # fmt: skip
def test_dutch(said: str, wanted: set[Rule]) -> None:
    assert ruled(LAUNDRIES, said) == wanted


@pytest.mark.parametrize(("said", "wanted"), [
    ("At least one partner from Kent or Essex.",
     {AtLeastOf(("Fieldnote", "Orchard Robotics", "SoilSense", "Drovers Data"), 1)}),
    ("No more than two from Kent and Essex together.",
     {AtMostOf(("Fieldnote", "Orchard Robotics", "SoilSense", "Drovers Data"), 2)}),
    ("I want at least two device makers on board and no more than two software houses.",
     {GroupAtLeast("What they are", "Device maker", 2), GroupAtMost("What they are", "Software", 2)}),
    ("Kent must have one, Essex must have one.",
     {GroupAtLeast("County", "Kent", 1), GroupAtLeast("County", "Essex", 1)}),
    ("One from Kent, one from Essex, one from anywhere.",
     {GroupAtLeast("County", "Kent", 1), GroupAtLeast("County", "Essex", 1)}),
    ("The two Kent outfits... pick one, not both.", {GroupAtMost("County", "Kent", 1)}),
    ("Nobody with a 5 or lower on safety culture.", {Floor("Safety culture", 6)}),
    ("Anyone scoring 4 or below on safety culture is out.", {Floor("Safety culture", 5)}),
    ("Everyone needs a 5 on collaboration at the very least.", {Floor("Collaboration", 5)}),
    ("Taken as a group they should average 6.5 or better on innovation.", {AverageAtLeast("Innovation", 6.5)}),
    ("One of Orchard Robotics and SoilSense, but not both.",
     {AtLeastOf(("Orchard Robotics", "SoilSense"), 1), Apart("Orchard Robotics", "SoilSense")}),
    ("Harrow & Vale or Brightleaf, at least one of them has to be in.",
     {AtLeastOf(("Harrow & Vale", "Brightleaf"), 1)}),
    ("No more than two of Fieldnote, SoilSense and Drovers Data.",
     {AtMostOf(("Fieldnote", "SoilSense", "Drovers Data"), 2)}),
    ("If Brightleaf is chosen, Drovers Data can't be.", {Apart("Brightleaf", "Drovers Data")}),
    ("Fieldnote and Orchard Robotics are a package deal.", {Together("Fieldnote", "Orchard Robotics")}),
    ("Fieldnote and Orchard Robotics are rivals, so pick one.", {Apart("Fieldnote", "Orchard Robotics")}),
    ("If we take Fieldnote, SoilSense has to come as well.", {Implies("Fieldnote", "SoilSense")}),
    ("Neither Drovers Data nor SoilSense, please.", {Exclude(("Drovers Data", "SoilSense"))}),
    ("Fieldnote stays in, their sensors are already in the ground.", {Require(("Fieldnote",))}),
    ("At most one without ISO 9001.", {AtMostOf(NOT_CERTIFIED, 1)}),
    ("At most one with innovation under 7.", {AtMostOf(("Harrow & Vale", "Brightleaf"), 1)}),
    ("We want four. Not three, not five.", {Size(4, 4)}),
    ("Pick three, including one from Kent.", {Size(3, 3), GroupAtLeast("County", "Kent", 1)}),
    ("Make it three.", {Size(3, 3)}),
    ("Keep the bill to four hundred thousand.", {Budget(400, "Annual fee (£k)")}),
    ("£400k is the ceiling.", {Budget(400, "Annual fee (£k)")}),
    ("No firm over 200 people.", {Exclude(("Harrow & Vale",))}),
    ("Two of them at least should be under 40 staff.",
     {AtLeastOf(("Orchard Robotics", "SoilSense", "Drovers Data"), 2)}),
    ("Somebody with more than 60 people has to be on it.", {AtLeastOf(("Harrow & Vale", "Brightleaf"), 1)}),
    ("If we take Fieldnote, then we don't need SoilSense as well.", {Apart("Fieldnote", "SoilSense")}),
    ("Keep Fieldnote but drop Drovers Data.", {Require(("Fieldnote",)), Exclude(("Drovers Data",))}),
    ("Fieldnote or SoilSense, one of the two is enough.", {AtLeastOf(("Fieldnote", "SoilSense"), 1)}),
    ("At least two small firms, by which we mean under 40 staff.",
     {AtLeastOf(("Orchard Robotics", "SoilSense", "Drovers Data"), 2)}),
    ("Of Fieldnote, SoilSense and Brightleaf, pick no more than two.",
     {AtMostOf(("Fieldnote", "SoilSense", "Brightleaf"), 2)}),
    ("We want five partners round the table, no more and no fewer.", {Size(5, 5)}),
    ("Spend no more than £400,000 overall and no more than £200,000 on any single provider.",
     {Budget(400, "Annual fee (£k)"), Exclude(("Harrow & Vale",))}),
    ("Somewhere between three and five partners.", {Size(3, 5)}),
    ("Five partners, at least two of them Kent or Essex.",
     {Size(5, 5), AtLeastOf(("Fieldnote", "Orchard Robotics", "SoilSense", "Drovers Data"), 2)}),
    ("Somebody has to score at least 8.5 on innovation.", {AtLeastOf(("Orchard Robotics",), 1)}),
    ("On average, collaboration should be no lower than 7.", {AverageAtLeast("Collaboration", 7)}),
    ("Their combined headcount should be at least 200.", {TotalAtLeast("Staff", 200)}),
])  # fmt: skip
def test_english(said: str, wanted: set[Rule]) -> None:
    assert ruled(GROWERS, said) == wanted


@pytest.mark.parametrize(("rows", "said"), [
    (LAUNDRIES, "Hygia moet erbij zijn op 3 maart."),
    (LAUNDRIES, "Blanco Textiel of Rivierwas, een van de twee moet op gesprek komen."),
    (LAUNDRIES, "Als Hygia erbij komt, dan niet ook Linnenhuis bellen."),
    (LAUNDRIES, "Hooguit twee offertes uit Utrecht of Arnhem."),
    (LAUNDRIES, "Een wasserij uit Utrecht of Arnhem belde gisteren."),
    (LAUNDRIES, "Iedereen moet een 3 op innovatie uitleggen."),
    (LAUNDRIES, "Wie een 2 of lager op innovatie heeft, krijgt een gesprek."),
    (LAUNDRIES, "Zonder Hygia gaan we niet naar de beurs."),
    (LAUNDRIES, "We hebben 750.000 euro uitgegeven."),
    (LAUNDRIES, "In totaal mogen we 7,5 ton wasgoed aanleveren."),
    (LAUNDRIES, "Drie is te weinig, vijf te veel weken."),
    (LAUNDRIES, "Neem drie dagen de tijd."),
    (LAUNDRIES, "Nemen we Hygia, dan is Rivierwas duurder."),
    (LAUNDRIES, "Hygia blijft duur."),
    (LAUNDRIES, "Arnhemse partijen moeten minstens een 4 voor innovatie hebben."),
    (LAUNDRIES, "Niet meer dan twee partijen uit dezelfde straat."),
    (LAUNDRIES, "Hooguit twee partijen per ronde."),
    (LAUNDRIES, "Liever geen Hygia."),
    (LAUNDRIES, "We willen maximaal één partij met een 2 op innovatie."),
    (GROWERS, "Fieldnote stays in the running for the audit."),
    (GROWERS, "Neither Drovers Data nor SoilSense sent a quote."),
    (GROWERS, "If Brightleaf is chosen, Drovers Data can't be invoiced."),
    (GROWERS, "Anyone scoring 4 or below on safety culture is out of the building."),
    (GROWERS, "At least one visit from Kent or Essex."),
    (GROWERS, "We need two signatures."),
    (GROWERS, "Kent must have one visit."),
    (GROWERS, "No firm over 200 years old."),
    (GROWERS, "At most two partners with innovation under 7."),
    (GROWERS, "Nobody with less than 6 for innovation, unless it is Brightleaf."),
    (GROWERS, "The chair would rather not have Brightleaf."),
])  # fmt: skip
def test_look_alikes(rows: list[list[object]], said: str) -> None:
    assert not ruled(rows, said)


def test_a_half_that_is_not_read_is_not_lost() -> None:
    case = case_of(GROWERS, "Pick three, including one who visited us.")
    found = [one.rule for notice in case.notices if notice.asks for one in proposals(notice, case)]
    assert found == [Size(3, 3), None]


def test_current_laundry_in_a_remark_is_the_present_partner_where_the_names_are_headed_laundry() -> None:
    case = case_of(LAUNDRIES)
    assert [one.name for one in case.candidates if one.incumbent] == ["Blanco Textiel", "CleanCare NL"]
