"""Sentences that may be rules, and remarks that dispute a candidate, are told with their cell; look-alikes are not."""

from __future__ import annotations

import pytest

import selection as sel
from selection.errors import Notice
from selection.model import named_in
from tests.support.real_sheets.building import Tab, book

FIRMS = ("Hemubo-Kern", "Talen Noord", "Dura Totaal", "BAM Wonen")
SCORES = ((7, 8, 6), (6, 7, 9), (8, 5, 7), (9, 6, 5))


def wishes(below: str = "", remarks: dict[str, str] | None = None, heading: str = "Opmerkingen") -> list[Notice]:
    """What is told as a possible rule of a sheet with candidates in rows."""
    rows: list[list[object]] = [["Leverancier", "Plan (1-10)", "Team (1-10)", "Prijs (1-10)", heading]]
    rows += [[firm, *own, (remarks or {}).get(firm)] for firm, own in zip(FIRMS, SCORES, strict=True)]
    rows += [[], [below]] if below else []
    found = sel.understand(book(Tab("Scores", rows)), "sheet.xlsx").accepted()
    assert {one.name for one in found.candidates} == set(FIRMS)
    return [one for one in found.notices if one.asks and one.asks != ("other",)]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Hemubo-Kern en Talen Noord niet allebei (zelfde moeder)", "ties"),
        ("Hemubo en Talen mogen niet samen meedoen", "ties"),
        ("Either Dura or BAM, not both", "ties"),
        ("BAM und Talen nicht gleichzeitig", "ties"),
        ("Talen and Dura have the same owner", "ties"),
        ("At least two with ISO 14001", "cover"),
        ("Minstens één met VCA**", "cover"),
        ("Mindestens zwei mit ISO 9001", "cover"),
        ("Between us we need Casting, Machining and Coating covered", "cover"),
        ("The panel must cover Casting, Machining and Coating", "cover"),
        ("Samen moeten zij alle disciplines afdekken", "cover"),
        ("Total spend cap £2,000k", "money"),
        ("Budget: max. € 300.000", "money"),
        ("Kostendeckel 1,2 Mio. EUR", "money"),
        ("Max 4 suppliers on the panel", "count"),
        ("We will appoint one supplier. Then we start.", "count"),
        ("Op plan minimaal een 6.", "floor"),
        ("No supplier scoring below 3 on Team.", "floor"),
        ("Total price not above 1,600k", "money"),
        ("Samen niet boven € 1,2 mln", "money"),
        ("De investering mag € 2.000.000 niet overschrijden", "money"),
        ("There is £ 900,000 available", "money"),
        ("Gesamtpreis unter 800.000 EUR", "money"),
        ("At least one of Hemubo and Talen Noord must be on the panel.", "in"),
        ("- Dura moet er in ieder geval bij.", "in"),
        ("BAM Wonen has to be included", "in"),
        ("Dura oder BAM muss dabei sein", "in"),
        ("Samen mogen ze niet meer kosten dan € 2,1 miljoen per jaar", "money"),
        ("Together they may not cost more than £ 2m", "money"),
        ("Talen and Dura cannot both be in", "ties"),
        ("All must have ISO 27001", "must"),
        ("Elke partij moet VCA hebben", "must"),
        ("Jeder Partner muss nach ISO 9001 zertifiziert sein", "must"),
        ("Talen Noord is uitgesloten", "out"),
        ("Legal: no new award to Dura until settled", "out"),
    ],
)
def test_a_sentence_below_the_table_that_may_be_a_rule_is_told(said: str, kind: str) -> None:
    (wish,) = wishes(said)
    assert kind in wish.asks
    assert wish.place is not None
    assert wish.place.cell == "A7"
    assert wish.said == said
    assert said in str(wish)


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("We will appoint one supplier. Budget cap £95,000 a year.",
         {"We will appoint one supplier": ("count",), "Budget cap £95,000 a year.": ("money",)}),
        ("Talen keeps its place; Dura and BAM share an owner, so not both.",
         {"Talen keeps its place": ("in",), "Dura and BAM share an owner, so not both.": ("ties",)}),
        ("Maximaal 3 partijen; minimaal 2.", {"Maximaal 3 partijen; minimaal 2.": ("count",)}),
        ("Max. 3 partijen.", {"Max. 3 partijen.": ("count",)}),
    ],
)  # fmt: skip
def test_two_sentences_in_a_cell_are_told_one_by_one_unless_they_go_together(
    said: str, parts: dict[str, tuple[str, ...]]
) -> None:
    assert {one.said: one.asks for one in wishes(said)} == parts
    assert {one.place.cell for one in wishes(said) if one.place is not None} == {"A7"}


@pytest.mark.parametrize(
    "said",
    [
        "Hemubo-Kern en Talen Noord zijn allebei bezocht",
        "5 = must cover all requirements of the tender",
        "Legenda: 9-10 uitstekend, 7-8 goed, 6 voldoende",
        "Both Dura and Talen were visited, not BAM",
        "There is no dispute with Talen",
        "Talen Noord is niet uitgesloten",
        "At least two visits were made",
        "One supplier has not replied yet",
        "Kies een leverancier die bij ons past",
        "Minimaal 3 gesprekken over plan en team",
        "Minimaal 6 jaar ervaring, zie plan",
        "6 = minimaal een 6 voor plan",
        "Op locatie minimaal een 6",
        "Offers are not below £ 200,000",
        "Turnover below 2m is common here",
        "Reply within 4 weeks",
        "Niet alle partijen moeten op gesprek",
        "All scores were checked by the panel",
        "Team must be scored by the panel",
        "Dura must be included in the annex",
        "Dura moet er nog bij vermelden dat de prijs klopt",
        "De btw van Dura moet erbij",
        "Talen hoeft er niet bij",
        "At least one of the quotes of Talen must be checked",
    ],
)
def test_a_sentence_that_is_no_rule_is_not_told(said: str) -> None:
    assert wishes(said) == []


@pytest.mark.parametrize("heading", ["Status / remarks", "Opmerkingen", "Bijzonderheden", "Status"])
@pytest.mark.parametrize(
    "said",
    ["In dispute with us re 2024 warranty claim - legal say no new award until settled", "lopende rechtszaak",
     "Geschil over oplevering 2023", "Not eligible", "Uitgesloten", "Blacklisted", "failliet sinds mei",
     "claim lopend", "von der Vergabe ausgeschlossen"],
)  # fmt: skip
def test_a_remark_that_disputes_a_candidate_is_told_with_its_cell_and_name(said: str, heading: str) -> None:
    (wish,) = wishes(remarks={"Dura Totaal": said, "BAM Wonen": "best audit of all"}, heading=heading)
    assert wish.asks == ("out",)
    assert wish.about == "Dura Totaal"
    assert wish.place is not None
    assert wish.place.cell == "E4"
    assert "Dura Totaal" in str(wish)


@pytest.mark.parametrize(
    "said", ["no disputes", "geen geschil bekend", "niet failliet", "veel referenties", "exclusief btw",
             "lokaal, 35 man", "Would want min. 3-yr term"],
)  # fmt: skip
def test_a_remark_that_disputes_nobody_is_not_told(said: str) -> None:
    assert wishes(remarks={"Dura Totaal": said, "BAM Wonen": "best audit of all"}) == []


def test_a_remark_beside_one_candidate_that_names_another_ties_the_two() -> None:
    (wish,) = wishes(remarks={"Hemubo-Kern": "mag niet samen met Talen (zelfde moederbedrijf)"})
    assert (wish.asks, wish.about) == (("ties",), "Hemubo-Kern")


def test_remarks_below_columns_of_candidates_are_about_these() -> None:
    rows: list[list[object]] = [
        ["", "Criterium", *FIRMS],
        ["1", "Plan (1-10)", 7, 6, 8, 9],
        ["2", "Team (1-10)", 8, 7, 5, 6],
        ["3", "Nazorg (1-10)", 6, 9, 7, 5],
        [],
        ["", "Opmerkingen", "mag niet samen met Talen", "veel referenties", "lopende rechtszaak", "zittende partij"],
    ]
    found = sel.understand(book(Tab("Scores", rows)), "sheet.xlsx").accepted()
    told = {one.about: (one.asks, one.place.cell) for one in found.notices if one.asks and one.place is not None}
    assert told == {"Hemubo-Kern": (("ties",), "C6"), "Dura Totaal": (("out",), "E6")}
    assert [one.name for one in found.candidates if one.incumbent] == ["BAM Wonen"]


@pytest.mark.parametrize(
    ("said", "is_present"),
    [
        ("Incumbent since 2014", True),
        ("zittende partij, wil graag door", True),
        ("Huidige leverancier sinds 2019", True),
        ("Our incumbent", True),
        ("better than the incumbent", False),
        ("Incumbent until 2019", False),
        ("not the incumbent", False),
    ],
)
def test_a_remark_may_say_who_is_the_partner_now(said: str, is_present: bool) -> None:
    rows: list[list[object]] = [["Supplier", "Plan (1-10)", "Team (1-10)", "Status / remarks"]]
    rows += [[firm, *own[:2], said if firm == "Talen Noord" else "fine"] for firm, own in
             zip(FIRMS, SCORES, strict=True)]  # fmt: skip
    found = sel.understand(book(Tab("Scores", rows)), "sheet.xlsx").accepted()
    assert [one.name for one in found.candidates if one.incumbent] == (["Talen Noord"] if is_present else [])


def test_names_are_known_by_a_word_that_no_other_has() -> None:
    names = ["VDL Groep B.V.", "Bouwgroep Talen B.V.", "Bouwgroep Noord"]
    assert named_in("VDL en Talen", names) == ["VDL Groep B.V.", "Bouwgroep Talen B.V."]
    assert named_in("een bouwgroep", names) == []
    assert named_in("elke B.V. in het vdlse", names) == []


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("VCA is verplicht", True),
        ("Geen partij zonder VCA", True),
        ("VCA is niet verplicht", False),
        ("Ervaring is verplicht in te vullen", False),  # a grade, and no yes or no
    ],
)
def test_a_yes_that_is_mandatory_is_told(said: str, is_told: bool) -> None:
    rows: list[list[object]] = [["Leverancier", "Ervaring (1-10)", "Team (1-10)", "VCA"]]
    rows += [[firm, *own[:2], word] for firm, own, word in zip(FIRMS, SCORES, ("ja", "nee", "ja", "ja"), strict=True)]
    found = sel.understand(book(Tab("Scores", [*rows, [], [said]])), "sheet.xlsx").accepted()
    assert [one.asks for one in found.notices if one.asks and one.asks != ("other",)] == [("must",)] * is_told


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("Liefst een partij uit de regio", True),
        ("Geen leverancier met een slechte veiligheidscultuur", True),
        ("The panel should include somebody with rail experience", True),
        ("Prices are without VAT", False),
        ("5 = must cover all requirements", False),
        ("0 punten: mag ontbreken in het plan", False),
        ("Beoordeeld door A. de Vries en B. Bos", False),
    ],
)
def test_a_line_that_may_ask_something_is_told_although_no_rule_is_known_in_it(said: str, is_told: bool) -> None:
    rows: list[list[object]] = [["Leverancier", "Plan (1-10)", "Team (1-10)"]]
    rows += [[firm, *own[:2]] for firm, own in zip(FIRMS, SCORES, strict=True)]
    found = sel.understand(book(Tab("Scores", [*rows, [], [said]])), "sheet.xlsx").accepted()
    assert [one.said for one in found.notices if one.asks == ("other",)] == [said] * is_told


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("No supplier with a poor safety culture.", ("floor",)),
        ("Safety culture: at least fair", ("floor",)),
        ("Geen leverancier met een poor safety culture", ("floor",)),
        ("Poor means that there were accidents", None),
        ("Safety culture is fair for most of them", None),
    ],
)
def test_a_word_of_the_scale_of_a_criterion_may_be_a_floor(said: str, asks: tuple[str, ...] | None) -> None:
    rows: list[list[object]] = [["Supplier", "Plan (1-10)", "Safety culture"]]
    words = ("Good", "Poor", "Fair", "Excellent")
    rows += [[firm, grade, word] for firm, grade, word in zip(FIRMS, (7, 6, 8, 9), words, strict=True)]
    found = sel.understand(book(Tab("Scores", [*rows, [], [said]])), "sheet.xlsx").accepted()
    (wish,) = [one for one in found.notices if one.asks] or (None,)
    assert (None if wish is None else wish.asks) == asks
