"""What a decision says of the coalition, of the proof, and of every party."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from selection.analysis import Outcome, standings
from selection.decision import Decision, decision_of, letter_to
from selection.decision.moments import moments_after
from selection.errors import CaseError, InfeasibleError
from selection.model import Dossier, Stakeholder
from selection.optimisation import optimise
from selection.rules import Apart, Covers, Exclude, Floor, Require, Size
from selection.texts import text
from selection.weighting import Points, Preference
from tests.support.decided import ACME, BOLT, COBALT, DAY, DELTA, realistic_decision, realistic_plan, small_case
from tests.support.decided import small_plan as plan
from tests.support.plans import plan_of


def decided(**changes: object) -> Decision:
    return decision_of(plan(), on=DAY, by="The board", **changes)  # type: ignore[arg-type]  # for brevity


def test_the_best_is_chosen_unless_somebody_says_otherwise() -> None:
    # Legal at level 4 has Cobalt only; with Acme: 3/6 x 0.85 + 1/6 x 0.6 + 1/6 + 1/6 x (0.7 + 2 x 0.5) / 3
    worth = 100 * (0.5 * 0.85 + 0.6 / 6 + 1 / 6 + 1.7 / 18)
    decision = decided()
    assert decision.chosen.members == (ACME, COBALT)
    assert decision.chosen.worth == pytest.approx(worth)
    assert decision.costs == 0
    assert str(decision.sentence()).startswith("On 1 December 2026 The board chose Acme and Cobalt, worth 78.6 of 100.")
    assert "Reason" not in str(decision.sentence())


def test_another_coalition_costs_points_and_needs_a_reason() -> None:
    with pytest.raises(CaseError, match="a reason for another coalition than Acme and Cobalt"):
        decided(members=[COBALT], reason="  ")
    decision = decided(members=[COBALT], reason="Acme is too far away.")
    # Alone: 3/6 x 0.9 + 1/6 x 0.4 + 1/6 + 1/6 x 0.5
    assert decision.costs == pytest.approx(plan().best.worth - 100 * (0.45 + 0.4 / 6 + 1 / 6 + 0.5 / 6))
    said = str(decision.sentence())
    assert f"That costs {decision.costs:.3f} points" in said
    assert "Reason: Acme is too far away." in said
    assert decision.verdict(COBALT).outcome is Outcome.CHOSEN
    assert decision.verdict(ACME).outcome is Outcome.NOT_CHOSEN
    # With Acme it is the best, which is worth what the other choice costs more.
    assert f"In Acme + Cobalt: worth {plan().best.worth:.1f}, {decision.costs:.1f} points more" in str(
        decision.verdict(ACME).sentence()
    )


def test_the_reasons_for_the_best_coalition_go_on_record_too_but_into_no_letter() -> None:
    decision = decided(reason="  They know the river")
    assert decision.chosen.members == decision.best.members
    assert "Reason: They know the river. Proven:" in str(decision.sentence())
    assert decision.record()[0] == decision.sentence()
    assert "Reason" not in str(decided().sentence())
    for one in decision.parties:
        assert "river" not in letter_to(decision, one.party).text()


def test_a_tie_is_called_a_tie_and_more_is_called_more() -> None:
    case = small_case()
    twins = case.replace(
        assessments=tuple(replace(one, value=8.0 if one.criterion == "Ideas" else 10.0) for one in case.assessments),
        capabilities=(), needs=(), relations=(), criteria=case.criteria[:2], rules=(Size(1, 1),),
    )  # fmt: skip
    tie = decision_of(optimise(twins), on=DAY, members=[BOLT], reason="Nearer.")
    assert "That is worth as much as the first of the list, Acme." in str(tie.sentence())
    unproven = decision_of(plan_of(case, [(2,)]), on=DAY, members=[ACME, COBALT], reason="We know better.")
    assert unproven.costs < 0
    assert "points more than the best of the list, Cobalt." in str(unproven.sentence())


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ([BOLT, COBALT], "Bolt and Cobalt cannot both take part"),
        ([ACME], "legal at level 4"),
        ([], "nobody"),
        (["Acmee"], "Write Acme"),
        (["Client"], "the name of a candidate"),
    ],
)
def test_what_the_rules_do_not_allow_cannot_be_chosen(members: list[str], said: str) -> None:
    with pytest.raises(CaseError) as refusal:
        decided(members=members, reason="Because.")
    assert said in refusal.value.to("en")


def test_without_a_coalition_there_is_nothing_to_decide() -> None:
    with pytest.raises(InfeasibleError):
        decision_of(optimise(small_case(), [Exclude((COBALT,))]), on=DAY)


def test_a_conditional_member_has_a_proof_before_its_day() -> None:
    decision = decision_of(optimise(small_case(), [Require((DELTA,))]), on=DAY)
    assert decision.verdict(DELTA).outcome is Outcome.CONDITIONAL
    assert decision.verdict(DELTA).conditions == {"Weeks": date(2027, 6, 1)}
    first = decision.preconditions[0]
    assert (first.kind, first.party, first.criterion, first.before) == ("proof", DELTA, "Weeks", date(2027, 6, 1))
    assert first.words.en == "Delta proves Weeks before 1 June 2027."
    kinds = [one.kind for one in decision.preconditions]
    assert kinds[:4] == ["proof", "floor", "veto", "core"]
    assert set(kinds[4:]) == {"rule"}
    assert {one.words.en for one in decision.preconditions if one.kind == "rule"} == {
        str(rule.sentence()) for rule in optimise(small_case(), [Require((DELTA,))]).rules
        if not isinstance(rule, (Floor, Apart, Covers))}  # fmt: skip


def test_reasons_are_those_of_the_standings() -> None:
    for standing, verdict in zip(standings(realistic_plan()), realistic_decision().parties, strict=True):
        assert verdict.party == standing.name
        assert verdict.outcome is standing.outcome
        assert [one.nl for one in verdict.reasons] == [one.to("nl") for one in standing.reasons]
        assert verdict.missing == standing.missing


def test_points_of_the_members_add_up_to_the_worth_but_for_the_client() -> None:
    decision = realistic_decision()
    points = sum(one.points or 0.0 for one in decision.parties)
    client = sum(shares.get(decision.case.client, 0.0) for shares in decision.chosen.contributions.values())
    assert points + client == pytest.approx(decision.chosen.worth)
    assert {one.party for one in decision.parties if one.is_member} == set(decision.chosen.members)


def test_prices_stand_with_those_outside() -> None:
    decision = decided(prices={ACME: 0.0, BOLT: 12.34, DELTA: 0.01})
    assert (decision.verdict(BOLT).price, decision.verdict(ACME).price) == (12.34, None)
    assert decision.verdict(BOLT).told[-1].en.endswith("worth 12.3 points less than the one that was chosen.")
    assert "hardly less" in decision.verdict(DELTA).told[-1].en


def test_evaluations_follow_the_start() -> None:
    later = decided(start=date(2027, 1, 31))
    assert [one.on for one in later.moments] == [
        date(2027, 3, 15), date(2027, 4, 30), date(2027, 8, 2), date(2028, 1, 31)
    ]  # fmt: skip
    own = decided(moments=[date(2027, 5, 1), date(2027, 2, 1), date(2027, 5, 1)])
    assert [(one.on, one.words.nl) for one in own.moments] == [
        (date(2027, 2, 1), "Evaluatie 1"), (date(2027, 5, 1), "Evaluatie 2")
    ]  # fmt: skip
    assert [one.on for one in moments_after(date(2024, 2, 29))][-1] == date(2025, 2, 28)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_impossible_days_are_refused(day: date) -> None:
    with pytest.raises(CaseError, match="a day from 1 January 1970"):
        decision_of(plan(), on=day)
    with pytest.raises(CaseError, match="a day from 1 January 1970"):
        decided(moments=[day])


def test_who_gave_the_weights() -> None:
    case = small_case()
    assert "points that stand with the criteria" in decided().weights.origin.en
    names = [one.name for one in case.criteria]
    who = Stakeholder("Board", Preference.of(dict(zip(names, map(Points, (1, 1, 2, 0)), strict=True))))
    with_board = decision_of(optimise(case.replace(stakeholders=(who,))), on=DAY).weights
    assert "those of Board together" in with_board.origin.en
    assert dict(with_board.givers[0].weights) == {"Ideas": 0.25, "Weeks": 0.25, "Cover": 0.5, "Trust": 0.0}
    asked = decision_of(optimise(case, weights=dict.fromkeys(names, 0.25)), on=DAY).weights
    assert "set with the question" in asked.origin.en
    assert dict(asked.weights) == dict.fromkeys(names, 0.25)
    nobody = case.replace(criteria=tuple(replace(one, weight=None) for one in case.criteria))
    assert "every criterion counts as much" in decision_of(optimise(nobody), on=DAY).weights.origin.en


def test_who_decides_is_asked_of_the_dossier_first() -> None:
    assert decision_of(plan(), on=DAY).by == ""
    owned = small_case().replace(dossier=Dossier(owner="M. van Dam"))
    assert decision_of(optimise(owned), on=DAY).by == "M. van Dam"


def test_the_same_decision_has_the_same_sha256_and_another_another() -> None:
    assert decided().sha256 == decided().sha256
    assert decided().sha256 != decided(parked=["Who pays for the van?"]).sha256
    assert decided().sha256 != decided(findings=[text("Weight")]).sha256
    assert len(decided().reference) == 12
