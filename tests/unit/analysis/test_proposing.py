"""Which rule a sentence proposes: as a careful reader would fill it in, and nothing that can be meant in two ways."""

from __future__ import annotations

import pytest

from selection.analysis import is_open, proposals, still_proposed
from selection.errors import Notice
from selection.model import Candidate, Case, Criterion, Rule, fitted
from selection.rules import Apart, Budget, Exclude, Floor, GroupAtLeast, Size, Together, TotalAtLeast
from selection.texts import text

NAMES = ("Hemubo-Kern", "Talen Noord", "Dura Totaal", "BAM Wonen")
YEARLY = ("Prijs 2027", "Prijs 2028", "Prijs 2029")


def case(**columns: tuple[object, ...]) -> Case:
    """Four candidates with these columns, in thousands where the name says so."""
    held = {name.replace("_", " "): values for name, values in columns.items()}
    candidates = tuple(
        Candidate(name, {column: values[i] for column, values in held.items()})  # type: ignore[misc]  # words, numbers
        for i, name in enumerate(NAMES)
    )
    return Case(candidates=candidates, criteria=(Criterion("Plan", weight=1.0),))


def years() -> Case:
    """Prices of three years and their total: 2160, 1960, 2775, 2505 thousand."""
    prices = {name: tuple(amount * 1000.0 for amount in own) for name, own in zip(
        (*YEARLY, "Totaal 3 jaar"), ((705, 640, 910, 820), (720, 655, 925, 835), (735, 665, 940, 850),
                                     (2160, 1960, 2775, 2505)), strict=True)}  # fmt: skip
    return case(**prices)


def wish(said: str, *asks: str, about: str = "") -> Notice:
    return Notice(text("{said}", said=said), None, asks, said, about)


def ruled(said: str, ask: str, of: Case, about: str = "") -> list[Rule | None]:
    return [one.rule for one in proposals(wish(said, ask, about=about), of)]


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("Max 4 suppliers on the panel", Size(2, 4)),
        ("- maximaal 3 partners, minimaal 2", Size(2, 3)),
        ("Two or three partners, no more than 2.0m", Size(2, 3)),
        ("2 tot 4 leveranciers", Size(2, 4)),
        ("Keuze voor 3 partners.", Size(3, 3)),
        ("At least three suppliers", Size(3, 4)),
        ("höchstens zwei Lieferanten", Size(2, 2)),
        ("3 partners", Size(3, 3)),
        ("We willen twee partijen contracteren, samen maximaal € 310.000 per jaar.", Size(2, 2)),
        ("We will appoint one supplier. Budget cap £95,000 a year.", Size(1, 1)),
        ("Drie partijen worden gecontracteerd", Size(3, 3)),
        ("slechts een partij", Size(1, 1)),
        ("Kies een partij die bij ons past", None),
        ("Twee partijen kiezen voor optie B", None),
        ("We willen twee partijen uitnodigen voor een gesprek", None),
        ("4 suppliers were invited in May 2026", None),
        ("From 4 suppliers the quotes are still missing", None),
        ("Between 4 and 2 partners", None),
    ],
)
def test_a_size_is_read(said: str, size: Size | None) -> None:
    assert ruled(said, "count", case()) == [size]


def test_what_there_has_to_be_in_all_is_no_limit() -> None:
    cash = case(**{"Cash_contribution_(k€)": (450, 100, 300, 75)})
    column = "Cash contribution (k€)"
    assert ruled("Cash contributions must add up to at least €500k", "money", cash) == [TotalAtLeast(column, 500)]
    assert ruled("Cash contributions of at most €500k", "money", cash) == [Budget(500, column)]
    said = "Cash contributions must add up to at least €500k"
    for rule, open_still in ((Budget(500, column), True), (TotalAtLeast(column, 400), True),
                             (TotalAtLeast(column, 500), False)):  # fmt: skip
        assert is_open(wish(said, "money"), cash, [rule]) is open_still


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("- budget € 7.500.000 voor drie jaar", Budget(7_500_000, "Totaal 3 jaar")),
        ("Plafond 7,5 mln over 3 jaar", Budget(7_500_000, "Totaal 3 jaar")),
        ("Budget € 7.500.000", Budget(7_500_000, "Totaal 3 jaar")),  # beyond what all ask in any one year
        ("Budget € 2.500.000 per jaar", None),  # in which of three years?
        ("Budget € 7.500.000 voor vijf jaar", None),
        ("Budget € 900.000 per jaar, € 2.700.000 in drie jaar", None),
        ("Budget 2027", None),
    ],
)
def test_a_budget_is_about_the_column_that_it_can_mean(said: str, expected: Budget | None) -> None:
    assert ruled(said, "money", years()) == [expected]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Total investment needed no more than 2 million", Budget(2_000_000, "Total investment needed")),
        ("Annual cost together below 2.1m", Budget(2_100_000, "Annual cost")),
        ("Spend at most 2.1m together", None),  # on which?
        ("Turnover at most 2.1m together", None),  # nothing that is counted here
    ],
)
def test_a_budget_is_about_the_column_that_the_sentence_names(said: str, expected: Budget | None) -> None:
    of = case(Annual_cost=(600e3, 700e3, 650e3, 900e3), Total_investment_needed=(450e3, 800e3, 500e3, 900e3),
              Turnover=(1e6, 4e6, 5e6, 9e5))  # fmt: skip
    assert ruled(said, "money", of) == [expected]


@pytest.mark.parametrize("said", ["Max 4 suppliers if possible", "Liefst maximaal 4 partijen", "Möglichst 3 Partner"])
def test_what_is_preferred_is_no_rule_until_somebody_fills_it_in(said: str) -> None:
    assert ruled(said, "count", case()) == [None]


def test_a_budget_counts_in_what_the_column_counts() -> None:
    quotes = case(**{"Annual quote £k": (620.0, 480.0, 710.0, 555.0), "Employees": (900.0, 800.0, 700.0, 2500.0)})
    assert ruled("Total spend cap £2,000k", "money", quotes) == [Budget(2000, "Annual quote £k")]
    assert ruled("Budget £1.2 million", "money", quotes) == [Budget(1200, "Annual quote £k")]
    assert ruled("Budget € 1.2 million", "money", quotes) == [None]
    assert ruled("Budget £90m", "money", quotes) == [None]


@pytest.mark.parametrize(
    ("said", "about", "expected"),
    [
        ("Hemubo-Kern en Talen Noord niet allebei (zelfde moeder)", "", Apart("Hemubo-Kern", "Talen Noord")),
        ("mag niet samen met Talen (zelfde moederbedrijf)", "Hemubo-Kern", Apart("Hemubo-Kern", "Talen Noord")),
        ("Either Dura or BAM, not both", "", Apart("Dura Totaal", "BAM Wonen")),
        ("BAM en Dura alleen samen", "", Together("BAM Wonen", "Dura Totaal")),
        ("Talen and Dura have the same owner", "", None),
        ("Talen, Dura en BAM niet samen", "", None),
    ],
)
def test_two_that_are_parted_or_joined(said: str, about: str, expected: Rule | None) -> None:
    assert ruled(said, "ties", case(), about) == [expected]


def test_who_is_disputed_may_be_kept_out() -> None:
    assert ruled("In dispute", "out", case(), "Dura Totaal") == [Exclude(("Dura Totaal",))]


def test_what_must_be_covered_is_looked_up_in_lists() -> None:
    able = case(Capability=("Casting; Machining", "Casting", "Machining; Coating", "Coating"),
                Certs=("ISO 9001, ISO 14001", "ISO 9001", "ISO 14001", "ISO 9001"))  # fmt: skip
    assert ruled("Between us we need Casting, Machining and Coating covered", "cover", able) == [
        GroupAtLeast("Capability", one, 1) for one in ("Casting", "Machining", "Coating")
    ]
    sand = case(Capability=("Casting", "Sand casting", "Casting; Sand casting", "Machining"))
    assert ruled("We need sand casting covered", "cover", sand) == [GroupAtLeast("Capability", "Sand casting", 1)]
    rule = GroupAtLeast("Certs", "ISO 14001", 2)
    assert ruled("At least two with ISO 14001", "cover", able) == [rule]
    assert rule.excess(able, (0, 2)) == 0
    assert rule.excess(able, (0, 1)) == 1
    assert ruled("At least two with NEN 7510", "cover", able) == [None]


@pytest.mark.parametrize(
    ("said", "asks", "rules", "is_left"),
    [
        ("budget € 7.500.000 voor drie jaar", "money", [Budget(2_500_000, "Prijs 2027")], True),
        ("budget € 7.500.000 voor drie jaar", "money", [Budget(7_500_000, "Prijs 2027")], True),
        ("budget € 7.500.000 voor drie jaar", "money", [Budget(8_000_000, "Totaal 3 jaar")], True),
        ("budget € 7.500.000 voor drie jaar", "money", [Budget(7_500_000, "Totaal 3 jaar")], False),
        ("budget € 7.500.000 voor drie jaar", "money", [Budget(7_000_000, "Totaal 3 jaar")], False),
        ("budget € 2.500.000 per jaar", "money", [Budget(2_500_000, "Prijs 2028")], False),
        ("budget € 2.500.000 per jaar", "money", [Budget(2_400_000, "Prijs 2028")], True),
        ("Max 3 suppliers", "count", [Size(2, 4)], True),
        ("Max 3 suppliers", "count", [Size(1, 3)], False),
        ("BAM en Dura niet allebei", "ties", [Apart("BAM Wonen", "Talen Noord")], True),
        ("BAM en Dura niet allebei", "ties", [Apart("Dura Totaal", "BAM Wonen")], False),
        ("BAM en Dura niet allebei", "ties", [Together("Dura Totaal", "BAM Wonen")], True),
        ("BAM en Dura: zelfde groep", "ties", [Together("Dura Totaal", "BAM Wonen")], False),
        ("BAM en Dura niet allebei", "ties", [Exclude(("BAM Wonen",))], False),
        ("Dura is uitgesloten", "out", [Exclude(("BAM Wonen",))], True),
        ("Dura is uitgesloten", "out", [Exclude(("BAM Wonen",)), Exclude(("Dura Totaal",))], False),
    ],
)
def test_a_wish_is_met_by_a_rule_that_says_it_or_more(said: str, asks: str, rules: list[Rule], is_left: bool) -> None:
    about = "Dura Totaal" if asks == "out" else ""
    assert is_open(wish(said, asks, about=about), years(), rules) is is_left


GRADED = case().replace(criteria=(
    Criterion("Kwaliteit dienst", weight=0.4),
    Criterion("Technical solution", worst=0, best=5, weight=0.4),
    Criterion("Prijs per jaar", worst=200_000, best=100_000, unit="EUR", weight=0.2),
    Criterion("Nazorg", weight=0.2, gate=6.0),
))  # fmt: skip


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Op kwaliteit minimaal een 6.", Floor("Kwaliteit dienst", 6)),
        ("No supplier scoring below 3 on Technical solution.", Floor("Technical solution", 3)),
        ("Wie lager dan een 6,5 scoort op kwaliteit valt af", Floor("Kwaliteit dienst", 6.5)),
        ("Minimum score on technical solution is 3", Floor("Technical solution", 3)),
        ("Technical solution: 3 or higher", Floor("Technical solution", 3)),
        ("At least two suppliers score at least 3 on Technical solution", None),
        ("Talen op kwaliteit minimaal een 6", None),
        ("Op kwaliteit bij voorkeur minimaal een 7", None),
        ("Op kwaliteit minimaal een 6, op nazorg minimaal een 7", None),
        ("Op kwaliteit minimaal een 60", None),  # beyond the scale
        ("Op prijs minimaal 100", None),  # of a price less is better
    ],
)
def test_a_least_grade_is_a_floor_under_the_one_criterion_that_is_named(said: str, expected: Floor | None) -> None:
    assert ruled(said, "floor", GRADED) == [expected]


@pytest.mark.parametrize(
    ("said", "rules", "is_left"),
    [
        ("Op kwaliteit minimaal een 6.", [], True),
        ("Op kwaliteit minimaal een 6.", [Floor("Kwaliteit dienst", 5)], True),
        ("Op kwaliteit minimaal een 6.", [Floor("Technical solution", 6)], True),
        ("Op kwaliteit minimaal een 6.", [Floor("Kwaliteit dienst", 7)], False),
        ("Op nazorg minimaal een 6.", [], False),  # the sheet has it as a gate
        ("Op nazorg minimaal een 7.", [], True),
    ],
)
def test_a_least_grade_is_met_by_a_floor_as_high(said: str, rules: list[Rule], is_left: bool) -> None:
    assert is_open(wish(said, "floor"), GRADED, rules) is is_left


def test_a_sentence_with_two_wishes_is_open_until_both_are_met() -> None:
    both = wish("We willen twee partijen, samen maximaal € 4.500.000", "money", "count")
    size, budget = Size(2, 2), Budget(4_500_000, "Totaal 3 jaar")
    assert {one.rule for one in proposals(both, years())} == {size, budget}
    for entered, rest in ((size, budget), (budget, size)):
        assert is_open(both, years(), [entered])
        assert [one.rule for one in still_proposed(both, years(), [entered])] == [rest]
    assert not is_open(both, years(), [size, budget])


def certified() -> Case:
    """With a criterion of yes or no, worth 1 and 10, and one in grades."""
    levels = {"n": 1.0, "y": 10.0}
    criteria = (Criterion("ISO 27001", worst=1, best=10, levels=levels), Criterion("Safety", worst=1, best=10))
    return Case(candidates=tuple(Candidate(name) for name in NAMES), criteria=criteria)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("All must have ISO 27001", Floor("ISO 27001", 10)),
        ("Knock-out: ISO 27001", Floor("ISO 27001", 10)),
        ("All suppliers must preferably have ISO 27001", None),
        ("Talen must have ISO 27001", None),  # one of them
        ("All must be trained in Safety", None),  # no yes or no
        ("All must deliver in the UK", None),  # nothing that is known of them
    ],
)
def test_what_all_must_have_is_a_floor_under_a_yes(said: str, expected: Floor | None) -> None:
    assert ruled(said, "must", certified()) == [expected]


def test_what_all_must_have_stays_open_until_that_is_a_rule_or_somebody_says_it_is_none() -> None:
    of = certified()
    assert not is_open(wish("All must have ISO 27001", "must"), of, [Floor("ISO 27001", 10)])
    assert is_open(wish("All must have ISO 27001", "must"), of, [Floor("Safety", 6)])
    assert is_open(wish("All must deliver in the UK", "must"), of, [Floor("Safety", 6)])


def test_a_floor_under_a_yes_is_said_with_the_word() -> None:
    of = certified()
    assert str(fitted(Floor("ISO 27001", 10), of).sentence()) == 'Every member has "y" on ISO 27001'
    assert str(fitted(Floor("Safety", 6), of).sentence()) == "Every member reaches 6 on Safety"
