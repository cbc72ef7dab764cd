"""What stops a candidate by itself, against looking at every coalition."""

from __future__ import annotations

from datetime import date

import pytest

from selection.analysis import barriers, score_changes
from selection.errors import Notice, Place
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Relation, Rule
from selection.optimisation import optimise
from selection.rules import Budget, Exclude, Floor, PairFloor, Size, all_rules
from selection.texts import text
from tests.support.random_cases import random_case, subsets
from tests.support.rich_case import rich_case


def stopped_by(case: Case, rule: Rule) -> set[int]:
    """Who is in no coalition that the rule allows, although it allows some without them."""
    allowed = [set(members) for members in [(), *subsets(len(case.candidates))] if rule.excess(case, members) <= 0]
    return {
        i
        for i in range(len(case.candidates))
        if allowed and not any(i in members for members in allowed) and any(i not in members for members in allowed)
    }


@pytest.mark.parametrize("seed", range(40))
def test_exactly_those_in_no_allowed_coalition_are_stopped(seed: int) -> None:
    case = random_case(seed, 5)
    for rule in all_rules(case):
        found = {i for i, reasons in enumerate(barriers(case, [rule])) if reasons}
        assert found == stopped_by(case, rule), str(rule.sentence())


def test_the_rich_case_names_gate_value_and_floor() -> None:
    case = rich_case()
    reasons = dict(zip(case.names, barriers(case, all_rules(case)), strict=True))
    assert [str(reason) for reason in reasons["Gouwe Consult"]] == ["Safety culture is 2, below the floor of 2.5."]
    assert [str(reason) for reason in reasons["Kwartier Advies"]] == ["Excluded by a rule."]
    # Below the floor of safety culture, but with a recovery plan.
    assert reasons["Aalberts Sensoriek B.V."] == ()


def test_who_is_excluded_by_a_rule_of_the_sheet_reads_which() -> None:
    """Of a rule that a sentence became: the sentence. Of one of a table: its cell. Of one from nowhere: no more."""
    cell, other = Place("Notes", "B5"), Place("Rules", "A3")
    case = Case(
        tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),), (),
        notices=(Notice(text("It may be a rule."), cell, ("out",), "Acme is out."),),
    )  # fmt: skip
    rules = (Exclude(("Acme",), place=cell), Exclude(("Bolt",), place=other), Exclude(("Cobalt",)))
    assert [str(own[0]) for own in barriers(case, rules)] == [
        'Excluded by the rule in Notes!B5: "Acme is out."', "Excluded by the rule in Rules!A3.", "Excluded by a rule.",
    ]  # fmt: skip


def test_reasons_by_kind_of_rule() -> None:
    case = Case(
        (Candidate("Acme", {"Cost": 9.0}), Candidate("Bolt", {"Cost": 1.0}), Candidate("Cobalt", {"Cost": 2.0})),
        (Criterion("Weeks", worst=30, best=10), Criterion("Trust", Aggregator.PAIR_MEAN, 0, 10, neutral=5)),
        (Assessment("Acme", "Weeks", 25), Assessment("Bolt", "Weeks", 15)),
        relations=(Relation("Client", "Bolt", "Trust", 2), Relation("Bolt", "Client", "Trust", 8)),
        absent=("Acme",),
    )
    rules = (Exclude(("Acme",)), Floor("Weeks", 20), PairFloor("Trust", 4), Budget(5))
    found = [[str(reason) for reason in reasons] for reasons in barriers(case, rules)]
    assert found == [
        [
            "Not available.",
            "Weeks is 25, above the ceiling of 20.",
            'Cannot take part under the rule "Cost in all at most 5".',
        ],
        ["Trust with Client is 2, below the floor of 4."],
        ["Weeks has no score, and a missing score never passes the floor of 20."],
    ]


def test_a_recovery_plan_is_no_barrier() -> None:
    candidate = Candidate("Acme", recovery={"Safety": date(2027, 1, 1)})
    criterion = Criterion("Safety", worst=1, best=5, gate=3, recovery=True)
    case = Case((candidate, Candidate("Bolt")), (criterion,), (Assessment("Acme", "Safety", 2),))
    assert [bool(reasons) for reasons in barriers(case, all_rules(case))] == [False, True]


def test_what_was_said_in_words_is_told_in_words() -> None:
    case = Case(
        (Candidate("Acme"), Candidate("Bolt")),
        (Criterion("ISO", worst=0, best=10, levels={"no": 0, "yes": 10}), Criterion("Ideas", worst=0, best=10)),
        tuple(
            Assessment(who, name, score)
            for who, own in {"Acme": (10, 5), "Bolt": (0, 9)}.items()
            for name, score in zip(("ISO", "Ideas"), own, strict=True)
        ),
        rules=(Floor("ISO", 10), Size(1, 1)),
    )
    assert [[str(one) for one in own] for own in barriers(case, case.rules)] == [
        [], ['ISO is "no", and "yes" is asked.']]  # fmt: skip
    (change,) = score_changes(optimise(case))
    assert str(change.sentence()).startswith('The least that Bolt needs is "yes" on ISO (now "no"); then')
