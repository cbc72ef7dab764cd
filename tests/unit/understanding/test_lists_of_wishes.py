"""A list of what the board asks for: none of its lines is lost, whatever its words."""

from __future__ import annotations

import pytest

import selection as sel
from selection.analysis import proposals
from selection.model import Assessment, Candidate, Case, Criterion
from selection.rules import Budget, Size
from tests.support.real_sheets.building import Tab, book

ROWS = [
    ["Partij", "Regio", "Prijs (k EUR)", "ISO 27001", "Plan (1-10)", "Team (1-10)"],
    ["Acme Groep", "Noord", 120, "ja", 7, 8],
    ["Bolt Techniek", "Zuid", 80, "nee", 6, 7],
    ["Core Advies", "Noord", "n.t.b.", "ja", 8, 6],
    ["Dune Works", "Oost", 100, "ja", 5, 9],
]


def ruled(*said: str, rows: list[list[object]] = ROWS) -> dict[str, list[str]]:
    """What each of the sentences below the table is proposed as; nothing for one that is only told."""
    tab = Tab("Blad", [*rows, [], ["Wat de stuurgroep vraagt"], *([one] for one in said)])
    found = sel.understand(book(tab), "sheet.xlsx").accepted()
    for _ in range(3):
        chosen = {one.key: one.choices[0].key for one in found.questions}
        found = sel.understand(book(tab), "sheet.xlsx", answers={**found.answers, **chosen}).accepted()
    case = found.case()
    assert isinstance(case, Case)
    return {
        notice.said: [str(one.rule.sentence()) for one in proposals(notice, case) if one.rule is not None]
        for notice in found.notices
        if notice.asks
    }


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("Zonder ISO 27001 doet een partij niet mee.", 'Every member has "ja" on ISO 27001'),
        ("Een partij zonder ISO 27001 valt af.", 'Every member has "ja" on ISO 27001'),
        ("Without ISO 27001 a party cannot take part.", 'Every member has "ja" on ISO 27001'),
        ("Minstens één van de drie komt uit regio Noord.", "At least 1 with Regio Noord"),
        ("At least one partner should come from Noord.", "At least 1 with Regio Noord"),
        ("Acme Groep moet er in ieder geval bij zitten vanwege de subsidie.", "Acme Groep must take part"),
        ("We want three partners in the programme.", "Exactly 3 members"),
        ("Acme and Bolt have one owner, so we can only take one of them.",
         "Acme Groep and Bolt Techniek cannot both take part"),
        ("Samen mogen ze niet meer kosten dan 0,25 miljoen euro.", "Prijs (k EUR) in all at most 250 k EUR"),
        ("Together they must stay under € 250k.", "Prijs (k EUR) in all at most 250 k EUR"),
    ],
)  # fmt: skip
def test_a_sentence_is_proposed_as_the_rule_that_it_states(said: str, rule: str) -> None:
    assert ruled(said) == {said: [rule]}


def test_a_line_among_rules_is_told_in_whatever_words() -> None:
    rules = ("We zoeken drie partners.", "Minstens één van de drie komt uit regio Noord.")
    odd = "De ondernemingsraad hecht aan korte lijnen met de werkvloer."
    assert ruled(rules[0], odd, rules[1])[odd] == []
    assert ruled(odd) == {odd: []}, "its heading says that the steering group asks it"
    assert "Wat de stuurgroep vraagt" not in ruled(*rules)


def test_an_amount_that_is_not_known_fits_no_budget_and_the_others_do() -> None:
    tab = Tab("Blad", [*ROWS, [], ["Samen maximaal € 230.000"]])
    case = sel.understand(book(tab), "sheet.xlsx").accepted().case()
    (rule,) = (one.rule for notice in case.notices if notice.asks for one in proposals(notice, case))
    assert rule is not None
    plan = sel.optimise(case.replace(rules=(rule,)))
    # By hand: who has no price stays out; 120 + 100 fits in 230, and 120 + 80 and 80 + 100 do as well.
    allowed = {frozenset(one.members) for one in plan.coalitions}
    assert {"Acme Groep", "Dune Works"} in allowed
    assert not any("Core Advies" in one for one in allowed)


def test_of_an_amount_in_a_column_of_its_own_the_same() -> None:
    cost: dict[str, float | str] = {"Acme": 120.0, "Bolt": "n.t.b.", "Core": 100.0}
    case = Case(
        tuple(Candidate(name, {"Cost": own}) for name, own in cost.items()),
        (Criterion("Plan", worst=0, best=10),),
        tuple(Assessment(name, "Plan", 5) for name in cost),
        rules=(Budget(230.0, "Cost"), Size(2, 2)),
    )
    assert sel.optimise(case).best.members == ("Acme", "Core")
    with pytest.raises(sel.CaseError, match="Core"):
        case.replace(candidates=(*case.candidates[:2], Candidate("Core", {"Cost": "12O"})))
