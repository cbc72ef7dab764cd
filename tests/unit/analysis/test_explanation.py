"""Why this coalition, on the case that is solved by hand."""

from __future__ import annotations

import pytest

from selection.analysis import SoleNeed, explain
from selection.errors import CaseError, InfeasibleError
from selection.model import Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.rules import Budget, Size
from tests.support.hand_case import BOLWERK, EEMLAND, HAVENDATA, INNOVATION, KADE, NOORDSENS, hand_case
from tests.support.plans import plan_of


def graded(*grades: float) -> Case:
    names = ("Acme", "Bolt", "Cobalt")[: len(grades)]
    scores = tuple(Assessment(name, "Ideas", grade) for name, grade in zip(names, grades, strict=True))
    return Case(tuple(map(Candidate, names)), (Criterion("Ideas", worst=0, best=10),), scores, rules=(Size(1, 1),))


def test_the_runner_up_is_behind_on_innovation_alone() -> None:
    why = explain(optimise(hand_case(), alternatives=1))
    assert why.other is not None
    assert set(why.other.members) == {HAVENDATA, NOORDSENS}
    # Mean innovation 21/3 against 13/2, four points each; the rest is the same.
    assert why.ahead == pytest.approx(2)
    assert why.differences[INNOVATION] == pytest.approx(2)
    assert str(why.sentence()) == (
        "Eemland Engineering + Havendata + Noordsens is worth 82.0; the runner-up, Havendata + Noordsens, is worth 2.0 "
        "points less. The first gains most on Innovation (2.0 points) and loses nowhere."
    )


def test_what_each_covers_alone() -> None:
    why = explain(optimise(hand_case()))
    alone = {one.member: one for one in why.alone}
    assert alone[HAVENDATA].needs == (SoleNeed("data", 2, 0),)
    assert alone[NOORDSENS].needs == (SoleNeed("sensing", 2, 0),)
    assert alone[HAVENDATA].results == alone[NOORDSENS].results == ("Self-steering pumps",)
    assert [str(why.alone[i].sentence()) for i in (0, 1)] == [
        "Nothing that is needed depends on Eemland Engineering alone.",
        "Only Havendata brings data to level 2 (without it 0), and the joint results need it: Self-steering pumps.",
    ]


def test_what_the_client_has_depends_on_nobody() -> None:
    # Bolwerk has permits at level 3, which the client covers too.
    why = explain(optimise(hand_case()), [BOLWERK, KADE])
    assert [(one.member, one.needs) for one in why.alone] == [(BOLWERK, (SoleNeed("sensing", 1, 0),)), (KADE, ())]


def test_where_nothing_is_needed_nobody_is_said_to_be_dispensable() -> None:
    why = explain(optimise(graded(9, 4)))
    assert why.alone == ()
    assert not any("needed" in str(sentence) for sentence in why.sentences())


def test_another_coalition_stands_beside_the_best() -> None:
    why = explain(optimise(hand_case()), [KADE, HAVENDATA, NOORDSENS])
    assert not why.is_best
    assert why.ahead == pytest.approx(238 / 3 - 82)
    assert str(why.sentence()).startswith(
        "Havendata + Noordsens + Kade Advies is worth 79.3; the best coalition, "
        "Eemland Engineering + Havendata + Noordsens, is worth 2.7 points more. The first gains nowhere"
    )
    assert why.broken == ()
    dear = explain(optimise(hand_case()), [EEMLAND, BOLWERK, HAVENDATA, NOORDSENS])
    assert [type(rule) for rule in dear.broken] == [Size, Budget]
    assert "It breaks a rule: 2 to 3 members." in [str(one) for one in dear.sentences()]


def test_ties_and_only_ones_are_called_so() -> None:
    tie = explain(optimise(graded(7, 7)))
    assert tie.ahead == 0
    assert str(tie.sentence()) == "Acme and Bolt are worth just as much: 70.0."
    assert str(explain(optimise(graded(7))).sentence()) == (
        "Acme is the only coalition that the rules allow; it is worth 70.0."
    )
    assert str(explain(optimise(graded(7, 6.999))).sentence()) == (
        "Acme is worth 70.0; the runner-up, Bolt, is worth hardly less."
    )


def test_what_was_not_proven_is_no_runner_up() -> None:
    plan = plan_of(graded(7, 5), [(0,)])
    assert "runner-up" in str(explain(plan).sentence())
    stopped = explain(plan, time_limit=0)
    assert not stopped.proven
    assert "runner-up" not in str(stopped.sentence())


def test_refusals() -> None:
    with pytest.raises(CaseError, match="Nobody"):
        explain(optimise(graded(7, 5)), ["Nobody"])
    with pytest.raises(InfeasibleError):
        explain(optimise(graded(7, 5), [Size(2, 2)]))


def test_of_each_party_is_said_on_what_it_is_ahead_of_all_others() -> None:
    # Ideas: 60 x 0.8 / 2 = 24 and 60 x 0.9 / 2 = 27; quality: 40 x 0.7 / 2 = 14 each.
    scores = {"Acme": (8, 7), "Cobalt": (9, 7)}
    case = Case(
        tuple(map(Candidate, scores)),
        (Criterion("Ideas", worst=0, best=10, weight=60), Criterion("Quality", worst=0, best=10, weight=40)),
        tuple(
            Assessment(who, name, x)
            for who, own in scores.items()
            for name, x in zip(("Ideas", "Quality"), own, strict=True)
        ),
    )
    told = {name: str(lines[0]) for name, lines in explain(optimise(case, [Size(2, 2)])).parties().items()}
    assert told == {
        "Acme": "Acme brings 38.0 points.",
        "Cobalt": "Cobalt brings 41.0 points, and more than any other member on Ideas (27.0).",
    }
