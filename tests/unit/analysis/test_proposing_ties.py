"""Who takes part only with whom, what one partner may cost, groups that stay out, averages: proposed as rules."""

from __future__ import annotations

import pytest

import selection as sel
from selection.analysis import filled, is_open, proposals
from selection.errors import Notice
from selection.model import Case, Rule
from selection.rules import (
    Apart,
    AtLeastOf,
    AverageAtLeast,
    Budget,
    Exclude,
    Floor,
    GroupAtLeast,
    GroupAtMost,
    Implies,
    Require,
    Size,
    Together,
)
from selection.texts import text
from selection.understanding.vocabulary.asks import UNKNOWN
from tests.support.real_sheets.building import Tab, book

ENGLISH: list[list[object]] = [
    ["Supplier", "Region", "ISO 9001", "Current supplier", "Price (£)", "Quality", "Delivery"],
    ["Weight", None, None, None, None, 60, 40],
    ["Alder Ltd", "North", "yes", "yes", 100000, 5, 4],
    ["Birch", "South", "yes", "no", 113000, 6, 7],
    ["Cedar Co", "North", "no", "yes", 126000, 7, 4],
    ["Dogwood", "East", "yes", "no", 139000, 8, 7],
    ["Elm", "East", "no", "no", 195000, 6, 6],
    ["Fir", "South", "yes", "no", 185000, 7, 9],
]
DUTCH: list[list[object]] = [
    ["Aannemer", "Regio", "VCA", "Huidige partner", "Prijs", "Kwaliteit", "Planning"],
    ["Gewicht", None, None, None, None, 60, 40],
    ["Bouwgroep Terp", "Noord", "ja", "x", 100000, 5, 4],
    ["Van Wijk", "Zuid", "ja", None, 113000, 6, 7],
    ["Nieboer", "Noord", "nee", "x", 126000, 7, 4],
    ["Haarsma", "Oost", "ja", None, 139000, 8, 7],
    ["Eshuis", "Oost", "nee", None, 195000, 6, 6],
    ["Dijkman", "Zuid", "ja", None, 185000, 7, 9],
]
REGIONS, REGIOS = ("North", "South", "East"), ("Noord", "Zuid", "Oost")


def told(rows: list[list[object]], said: str) -> tuple[Case, list[Notice]]:
    found = sel.understand(book(Tab("Scores", [*rows, [], [said]])), "sheet.xlsx").accepted()
    case = found.case()
    assert isinstance(case, Case)
    return case, [one for one in found.notices if one.asks]


def ruled(rows: list[list[object]], said: str) -> set[Rule]:
    case, notices = told(rows, said)
    return {one.rule for notice in notices for one in proposals(notice, case) if one.rule is not None}


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ("If Fir is in, Birch must be in as well.", {Implies("Fir", "Birch")}),
        ("If we take Fir we have to take Birch as well, since Fir hires from them.", {Implies("Fir", "Birch")}),
        ("If Fir is chosen then Birch too", {Implies("Fir", "Birch")}),
        ("If Fir is in, Birch is out.", {Apart("Fir", "Birch")}),
        ("Dogwood only with Elm.", {Implies("Dogwood", "Elm")}),
        ("Dogwood and Elm only as a pair.", {Together("Dogwood", "Elm")}),
        ("Birch and Cedar Co cannot work together.", {Apart("Birch", "Cedar Co")}),
        ("The North is out.", {GroupAtMost("Region", "North", 0)}),
        ("Every region must be represented.", {GroupAtLeast("Region", one, 1) for one in REGIONS}),
        ("All three come from different regions.", {GroupAtMost("Region", one, 1) for one in REGIONS}),
        ("No supplier may cost more than £180,000.", {Exclude(("Elm", "Fir"))}),
        ("Per supplier at most £190,000.", {Exclude(("Elm",))}),
        ("Each supplier stays under 190,000.", {Exclude(("Elm",))}),
        ("Both current suppliers stay.", {Require(("Alder Ltd", "Cedar Co"))}),
        ("At least two hold ISO 9001.", {AtLeastOf(("Alder Ltd", "Birch", "Dogwood", "Fir"), 2)}),
        ("Average quality of at least 7.", {AverageAtLeast("Quality", 7.0)}),
        ("A floor of 6 on delivery applies.", {Floor("Delivery", 6.0)}),
        ("The board wants three suppliers.", {Size(3, 3)}),
        ("There is room for three suppliers.", {Size(3, 3)}),
        ("The coalition has three members.", {Size(3, 3)}),
        ("We will take no more than four.", {Size(2, 4)}),
        ("Four at most.", {Size(2, 4)}),
        ("The panel is to have three suppliers on it.", {Size(3, 3)}),
        ("We cannot go above £400,000 for the panel as a whole.", {Budget(400000.0, "Price (£)")}),
        ("Each of North and South needs somebody local; East is optional.",
         {GroupAtLeast("Region", one, 1) for one in ("North", "South")}),
        ("North, East and South must each have a local supplier.", {GroupAtLeast("Region", one, 1) for one in REGIONS}),
        ("The network should open with three suppliers.", {Size(3, 3)}),
        ("We open three hubs.", {Size(3, 3)}),
        ("Total price is not to go over £400k.", {Budget(400000.0, "Price (£)")}),
        ("No region gets more than two suppliers.", {GroupAtMost("Region", one, 2) for one in REGIONS}),
        ("Each region gets a hub, and none gets more than two.",
         {GroupAtLeast("Region", one, 1) for one in REGIONS} | {GroupAtMost("Region", one, 2) for one in REGIONS}),
        ("Anyone who does not reach 6 on quality is out.", {Floor("Quality", 6.0)}),
        ("Alder Ltd keeps its place; Birch and Elm share a landlord, so not both.",
         {Require(("Alder Ltd",)), Apart("Birch", "Elm")}),
        ("Up to 3 suppliers, at least one of which from the East.", {Size(2, 3), GroupAtLeast("Region", "East", 1)}),
    ],
)  # fmt: skip
def test_english_sentences_are_proposed_whole(said: str, rules: set[Rule]) -> None:
    assert ruled(ENGLISH, said) == rules


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ("Als Dijkman meedoet, dan ook Van Wijk.", {Implies("Dijkman", "Van Wijk")}),
        ("Als Dijkman meedoet, dan niet Van Wijk.", {Apart("Dijkman", "Van Wijk")}),
        ("Haarsma alleen samen met Eshuis.", {Implies("Haarsma", "Eshuis")}),
        ("Haarsma en Eshuis alleen als duo.", {Together("Haarsma", "Eshuis")}),
        ("Noord valt af.", {GroupAtMost("Regio", "Noord", 0)}),
        ("Elke regio moet vertegenwoordigd zijn.", {GroupAtLeast("Regio", one, 1) for one in REGIOS}),
        ("Alle drie de partners komen uit verschillende regio's.", {GroupAtMost("Regio", one, 1) for one in REGIOS}),
        ("Geen aannemer mag meer dan € 180.000 kosten.", {Exclude(("Eshuis", "Dijkman"))}),
        ("Per partij maximaal € 190.000.", {Exclude(("Eshuis",))}),
        ("Beide huidige partners blijven.", {Require(("Bouwgroep Terp", "Nieboer"))}),
        ("Ten minste twee hebben VCA.", {AtLeastOf(("Bouwgroep Terp", "Van Wijk", "Haarsma", "Dijkman"), 2)}),
        ("Gemiddeld minstens een 7 op kwaliteit.", {AverageAtLeast("Kwaliteit", 7.0)}),
        ("Voor planning geldt een ondergrens van 6.", {Floor("Planning", 6.0)}),
        ("De raad wil met drie aannemers in zee.", {Size(3, 3)}),
        ("De coalitie telt drie leden.", {Size(3, 3)}),
        ("We nemen er niet meer dan vier.", {Size(2, 4)}),
        ("In Noord, Oost en Zuid moet telkens één van de drie zijn thuisbasis hebben.",
         {GroupAtLeast("Regio", one, 1) for one in REGIOS}),
        ("In elke regio moet een van de drie gevestigd zijn.", {GroupAtLeast("Regio", one, 1) for one in REGIOS}),
        ("Uit Noord en Zuid elk minstens één bedrijf.", {GroupAtLeast("Regio", one, 1) for one in ("Noord", "Zuid")}),
        ("Van de twee bedrijven die nu al voor ons werken houden we er in ieder geval één.",
         {AtLeastOf(("Bouwgroep Terp", "Nieboer"), 1)}),
        ("Drie of vier aannemers is genoeg.", {Size(3, 4)}),
        ("We gunnen aan drie, hooguit vier hoveniers.", {Size(3, 4)}),
        ("Wie op planning onder een 6,5 blijft, valt af.", {Floor("Planning", 6.5)}),
        ("Wie op planning geen 6 haalt, valt af.", {Floor("Planning", 6.0)}),
        ("Elke regio krijgt een aannemer.", {GroupAtLeast("Regio", one, 1) for one in REGIOS}),
    ],
)  # fmt: skip
def test_dutch_sentences_are_proposed_whole(said: str, rules: set[Rule]) -> None:
    assert ruled(DUTCH, said) == rules


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (ENGLISH, "One of the current suppliers has to go."),
        (DUTCH, "Een van de huidige partners moet eruit."),
        (ENGLISH, "If Fir is late, Birch is next."),
        (DUTCH, "Als Dijkman te laat is, is Van Wijk aan de beurt."),
        (ENGLISH, "The North is not out."),
        (ENGLISH, "The North is out of reach."),
        (DUTCH, "Noord valt niet af."),
        (ENGLISH, "All regions were visited."),
        (DUTCH, "Elke regio is vertegenwoordigd in de lijst."),
        (ENGLISH, "Every month at most £200,000."),
        (DUTCH, "Elke maand maximaal € 200.000."),
        (ENGLISH, "No costs above £180,000."),
        (ENGLISH, "No order over £180k."),
        (ENGLISH, "The coalition has three goals."),
        (ENGLISH, "We will take no more than four weeks."),
        (DUTCH, "We nemen er niet meer dan vier weken voor."),
        (DUTCH, "De raad wil met drie weken klaar zijn."),
        (ENGLISH, "Both current suppliers stay in the picture."),
        (DUTCH, "Ten minste twee partijen hebben VCA aangevraagd."),
        (ENGLISH, "A supplier must average at least 6 on quality."),
        (ENGLISH, "Ideally all three come from different regions."),
        (ENGLISH, "At most one of our current suppliers."),
        (ENGLISH, "Every supplier holds ISO 9001, or something like it."),
        (ENGLISH, "A supplier must hold ISO 9001 or show a plan."),
        (ENGLISH, "No region gets more than two visits."),
        (ENGLISH, "Each region gets a coordinator from us."),
        (DUTCH, "Wie geen 7 rapporten heeft, valt op."),
        (DUTCH, "Noord valt af en toe uit."),
        (ENGLISH, "Each of North and South needs a visit."),
        (ENGLISH, "North and South must each have a coordinator of ours."),
        (DUTCH, "Noord en Zuid hebben elk hun eigen tempo."),
        (DUTCH, "Hooguit drie aannemers zijn lokaal."),
        (ENGLISH, "At least two suppliers hold ISO 9001 already."),
        (ENGLISH, "Prices over £180,000 were checked."),
    ],
)
def test_what_only_looks_like_it_is_not_proposed(rows: list[list[object]], said: str) -> None:
    assert ruled(rows, said) == set()


def test_what_all_cost_together_is_still_a_budget() -> None:
    assert ruled(ENGLISH, "The total stays below £450,000.") == {Budget(450000.0, "Price (£)")}
    assert ruled(DUTCH, "Per jaar niet meer dan € 400.000.") == {Budget(400000.0, "Prijs")}


def test_of_several_assessors_one_partner_has_an_average() -> None:
    rows: list[list[object]] = [
        ["School", "Lesson", None, "Care", None], [None, "Ann", "Bo", "Ann", "Bo"], ["Oak", 7, 5, 6, 8],
        ["Ash", 8, 6, 7, 7], ["Yew", 4, 6, 9, 8], ["Bay", 6, 7, 5, 6],
    ]  # fmt: skip
    assert ruled(rows, "A school must score at least 6 on average on lesson.") == {Floor("Lesson", 6.0)}
    assert ruled(rows, "Average on lesson at least 6.") == set()


def test_it_is_settled_by_the_rule_that_it_states_and_by_no_other() -> None:
    case, (notice,) = told(ENGLISH, "Per supplier at most £180,000.")
    assert is_open(notice, case, [Budget(180000.0, "Price (£)")])
    assert is_open(notice, case, [Exclude(("Elm",))])
    assert not is_open(notice, case, [Exclude(("Elm", "Fir", "Birch"))])

    case, (notice,) = told(ENGLISH, "Average quality of at least 7.")
    assert is_open(notice, case, [AverageAtLeast("Quality", 6.0)])
    assert not is_open(notice, case, [AverageAtLeast("Quality", 7.5)])
    assert not is_open(notice, case, [Floor("Quality", 7.0)]), "where each reaches it, the average does"


def test_a_price_that_is_a_criterion_gets_a_limit_of_its_own() -> None:
    rows: list[list[object]] = [["Supplier", "Quality", "Price in £ (lower is better)"], ["Weight", 60, 40],
                                ["Oak", 7, 90000], ["Ash", 8, 120000], ["Yew", 4, 100000]]  # fmt: skip
    said = "No supplier may cost more than £100,000."
    case, notices = told(rows, said)
    notice = next((one for one in notices if one.said == said), Notice(text("told"), asks=UNKNOWN, said=said))
    price = next(one for one in case.criteria if one.less_is_better)
    assert [one.rule for one in proposals(notice, case)] == [Floor(price.name, 100000.0)]
    assert is_open(notice, case, [Floor(price.name, 110000.0)])
    assert not is_open(notice, case, [Floor(price.name, 95000.0)])


def test_who_may_have_it_pending_is_kept_in_by_the_word_of_the_sheet() -> None:
    rows: list[list[object]] = [
        ["Hub", "ISO 45001", "Access", "Space"], ["Weight", None, 60, 40], ["Marlow Yard", "yes", 5, 3],
        ["Old Tannery", "pending", 4, 4], ["Canal Basin", "no", 6, 2], ["Unit 12", "yes", 3, 5],
        ["Tollgate", "pending", 2, 4], ["Greenacre", "no", 5, 5],
    ]  # fmt: skip
    out = {Exclude(("Canal Basin", "Greenacre"))}
    assert ruled(rows, "A hub must hold ISO 45001 or have it pending.") == out
    assert ruled(rows, "A hub must hold ISO 45001.") == {Floor("ISO 45001", 1.0)}


def test_the_fewest_and_the_most_in_two_sentences_are_one_rule() -> None:
    rows = [*ENGLISH, [], ["At most four suppliers."]]
    case, notices = told(rows, "At least three.")
    assert len(notices) == 2
    assert {one.rule for notice in notices for one in proposals(notice, case)} == {Size(3, 4)}


def test_what_nobody_understood_is_not_settled_by_a_rule_about_something_else() -> None:
    """Two firms are spoken of, and how many members there are is another question."""
    case, (notice,) = told(DUTCH, "Twee partijen werken hier al en dat moet zo blijven.")
    assert not [one for one in proposals(notice, case) if one.rule is not None]
    assert is_open(notice, case, [Size(3, 3)])
    assert is_open(notice, case, [Size(3, 3), Floor("Planning", 6.0)])


def test_a_form_does_not_open_on_a_firm_that_has_the_name_of_a_region() -> None:
    rows = [*DUTCH, ["Lakstra Noord", "Noord", "ja", None, 120000, 6, 6]]
    said = "Uit Noord en Zuid komt bij voorkeur iemand."
    case, notices = told(rows, said)
    assert all(filled(one, case, None) is None for one in notices)


def test_a_wish_for_one_with_something_unknown_is_not_met_by_a_rule_for_a_group() -> None:
    case, (notice,) = told(ENGLISH, "We want at least one firm with fewer than 50 employees.")
    assert not [one for one in proposals(notice, case) if one.rule is not None]
    assert is_open(notice, case, [GroupAtLeast("Region", "North", 1), GroupAtLeast("Region", "East", 1)])
