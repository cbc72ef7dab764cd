"""The recommendation and the comparison say what was worked out by hand, and what ran out of time is not impossible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboards import finding
from dashboards.texts import plain
from selection.limits import Status
from selection.model import Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.rules import Size
from selection.texts import Language
from tests.dashboard.test_answer import shown
from tests.support.hand_case import BOLWERK, EEMLAND, HAVENDATA, NOORDSENS, SAFETY, hand_case
from tests.unit.study.test_needs import doubtful

Open = Callable[..., AppTest]

CASE = hand_case()

RECOMMENDED: dict[Language, tuple[str, ...]] = {
    "en": (
        # By hand: see tests/support/hand_case.py.
        "No. 1 is 2.0 points ahead of No. 2, all on Innovation.",
        "Cost: No. 2 is 160,000 lower.",
        "Eemland Engineering is only in No. 1.",
        "Cost in all: 390,000 of at most 400,000; 10,000 is left.",
        "Amounts of Cost are as they stand in the sheet.",
        "All 2 rules hold.",
        "Only Noordsens brings sensing to level 2 (without it 0), and the joint results need it: Self-steering pumps.",
        "In place of Eemland Engineering: worth 78.7, 3.3 points less.",
        "Nothing: no score of a member that counts is missing.",
        "Together they make Self-steering pumps possible",
    ),
    "nl": (
        "Nr. 1 ligt 2,0 punten voor op Nr. 2, helemaal door Innovation.",
        "Cost: Nr. 2 is 160.000 lager.",
        "Cost samen: 390.000 van hoogstens 400.000; 10.000 blijft over.",
        "Samen maken zij Self-steering pumps mogelijk",
        "Niets: van geen lid ontbreekt een score die telt.",
    ),
}


@pytest.mark.parametrize("language", RECOMMENDED)
def test_the_recommendation_of_the_hand_case(open_case: Open, language: Language) -> None:
    app = open_case(CASE, language=language)
    assert app.header[0].value == plain(f"{EEMLAND} + {HAVENDATA} + {NOORDSENS}")
    page = shown(app)
    for sentence in RECOMMENDED[language]:
        assert plain(sentence) in page
    assert [metric.value for metric in app.metric][::3] == (
        ["82.0 of 100", "2.0"] if language == "en" else ["82,0 van 100", "2,0"]
    )


def test_what_speaks_against_the_choice_stands_beside_the_proof(open_case: Open) -> None:
    # tests/unit/study/test_doubts.py: the lead of Acme is within the noise, and Bob alone would choose Bolt.
    grades = {("Acme", "Ann"): 8, ("Acme", "Bob"): 6, ("Bolt", "Ann"): 6, ("Bolt", "Bob"): 7}
    case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
                tuple(Assessment(party, "Ideas", grade, assessor=who) for (party, who), grade in grades.items()),
                rules=(Size(1, 1),))  # fmt: skip
    app = open_case(case)
    beside = [one.value for one in app.main.markdown if one.value.startswith(":material/warning:")]
    assert len(beside) == 2
    assert plain("Too close to call: the lead of 5.0 points over the runner-up") in beside[0]
    assert "1 of 2 assessors makes the same choice" in beside[1]
    page = shown(app)
    assert page.count("too close to call") + page.count("Too close to call") == 1
    assert not any("Close" in one.value for one in app.main.warning)


def test_a_member_under_condition_and_what_is_short_are_needs(open_case: Open) -> None:
    # With a floor of 7.5 for safety only Dijkman, Eemland and Kade pass; Havendata may prove it later.
    floored = tuple(
        replace(criterion, gate=7.5, recovery=True) if criterion.name == SAFETY else criterion
        for criterion in CASE.criteria
    )
    people = tuple(
        replace(one, recovery={SAFETY: date(2027, 3, 1)}) if one.name == HAVENDATA else one for one in CASE.candidates
    )
    case = CASE.replace(criteria=floored, candidates=people)
    plan = optimise(case)
    assert plan.best.conditional == (HAVENDATA,)
    page = shown(open_case(case))
    assert plain("Havendata must prove Safety culture before 1 March 2027.") in page
    assert plain("Of sensing level 2 is needed and 0 is there: the rest has to come from elsewhere.") in page


@pytest.mark.parametrize(
    ("language", "decides"),
    [("en", "Ideas of Acme can change the choice and is not certain: look at Panel!B2."),
     ("nl", "Ideas van Acme kan de keuze nog veranderen en staat niet vast: kijk naar Panel!B2.")],
)  # fmt: skip
def test_the_unknown_that_can_change_the_choice_is_named_on_the_page(
    open_case: Open, language: Language, decides: str
) -> None:
    page = shown(open_case(doubtful(), language=language))
    assert plain(decides) in page


def test_grades_alone_have_a_recommendation_too(open_case: Open) -> None:
    bare = CASE.replace(criteria=CASE.criteria[:2], needs=(), joint_results=(), capabilities=(), rules=())
    page = shown(open_case(bare))
    assert "brings most" in page


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ("Coalition 1 is 2.0 points ahead of Coalition 2, all on Innovation.",
                "Cost: Coalition 2 is 160,000 lower.",
                "Coalition 3 is better on Safety culture (0.0).")),
        ("nl", ("Coalitie 1 ligt 2,0 punten voor op Coalitie 2, helemaal door Innovation.",
                "Cost: Coalitie 2 is 160.000 lager.")),
    ],
)  # fmt: skip
def test_differences_come_first_in_words(open_case: Open, language: Language, sentences: tuple[str, ...]) -> None:
    app = open_case(CASE, "compare", language)
    page = shown(app)
    for sentence in sentences:
        assert (plain(sentence) in page) == ("(0.0)" not in sentence)


def test_five_coalitions_and_the_present_supplier_s_team(open_case: Open) -> None:
    app = open_case(CASE, "compare")
    picker = app.main.multiselect(key="compare")
    picker.set_value(picker.options[:1] and [tuple(one.members) for one in optimise(CASE).coalitions[:4]]).run()
    app.main.multiselect(key="own coalition").set_value([BOLWERK, EEMLAND]).run()
    assert not app.exception
    assert plain("Your own beside Coalition 1") in shown(app)


@pytest.mark.parametrize(
    ("status", "said"),
    [(Status.TIME_LIMIT, "That does not mean that there is none."), (Status.INFEASIBLE, "no coalition is possible")],
)
def test_time_that_ran_out_is_not_called_impossible(
    open_case: Open, monkeypatch: pytest.MonkeyPatch, status: Status, said: str
) -> None:
    none = replace(optimise(CASE), coalitions=(), status=status, complete=False)
    monkeypatch.setattr(finding, "plan", lambda: none)
    page = shown(open_case(CASE, "compare"))
    assert said in page
    assert ("no coalition is possible" in page) == (status is Status.INFEASIBLE)


def everything(app: AppTest) -> list[Any]:
    return list(app.main.get("subheader"))


def test_the_page_is_in_the_order_in_which_a_board_reads(open_case: Open) -> None:
    heads = [one.value for one in everything(open_case(CASE))]
    assert heads == [
        "Why these partners",
        "The runner-up, and what the difference is",
        "What it costs, and which rules bind",
        "How sure is it",
        "What it needs",
        "The present partner",
    ]


def test_a_proof_says_for_what_it_holds(open_case: Open) -> None:
    badges = [one for one in open_case(CASE).main.markdown if "badge[" in one.value]
    proof = next(one for one in badges if "Proven for these scores, weights and rules" in one.value)
    said = "Proven: no other coalition is worth more than 82.0. That holds for these scores, weights and rules."
    assert proof.proto.help == plain(said)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Nobody said how many members there should be: 2 to 5 were allowed."),
        ("nl", "Niemand heeft gezegd hoeveel leden er moeten zijn: 2 tot en met 5 mocht."),
    ],
)
def test_a_number_of_members_that_nobody_stated_is_said_to_be_assumed(
    open_case: Open, language: Language, said: str
) -> None:
    unsized = CASE.replace(rules=tuple(rule for rule in CASE.rules if not isinstance(rule, Size)))
    assert plain(said) in shown(open_case(unsized, language=language))
    sized = unsized.replace(rules=(*unsized.rules, Size(2, 5)))
    assert plain(said) not in shown(open_case(sized, language=language))
