"""A letter holds its own party's values and nothing of others: no name, no figure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from selection.analysis import Outcome, score_changes, standings
from selection.decision import Decision, decision_of, letter_to, letters
from selection.decision.discreet import told_to
from selection.model import Aggregator, Assessment, Candidate, Case, Criterion, Dossier, Relation
from selection.normalisation import ratings
from selection.optimisation import optimise
from selection.rules import Apart, Floor, Require, Size
from selection.texts import LANGUAGES, Language, text
from selection.worth import Worth
from tests.support.decided import ACME, BOLT, COBALT, DAY, DELTA, realistic_decision, realistic_plan, small_case
from tests.support.decided import small_plan as plan

NUMBER = re.compile(r"\d[\d.,]*")


def numbers(written: str, language: Language) -> set[float]:
    """Every number in a text."""
    thousands, decimal = (",", ".") if language == "en" else (".", ",")
    found = (one.rstrip(".,").replace(thousands, "").replace(decimal, ".") for one in NUMBER.findall(written))
    return {float(one) for one in found}


def bare(decision: Decision, party: str, language: Language) -> str:
    """The letter without what everybody may know: title, question, goal, days, names of criteria, its reference."""
    letter = letter_to(decision, party, contact="K. Ent", questions_until=DAY, language=language).text()
    dossier = decision.case.dossier
    public = [dossier.title, dossier.question, dossier.goal, decision.reference, party, decision.case.client]
    public += [one.name for one in decision.case.criteria] + [one.capability for one in decision.case.needs]
    for known in sorted(filter(None, public), key=len, reverse=True):
        letter = letter.replace(known, " ")
    days = "|".join(str(one.on.year) for one in decision.moments)
    return re.sub(rf"\d{{1,2}} [a-zA-Z]+ ({days}|{DAY.year})", " ", letter)


def own_numbers(party: str) -> set[float]:
    """Every figure that is the party's own, or everybody's, computed from the case itself."""
    decision, case, rules = realistic_decision(), realistic_plan().case, realistic_plan().rules
    i, worth = case.index[party], Worth.of(case)
    allowed = {0.0, 4.0, 100.0}  # the ends of scales, in words
    allowed |= {round(100 * weight, 1) for weight in case.weights.values()}
    floors = {one.criterion: one.value for one in rules if isinstance(one, Floor)}
    for criterion in case.criteria:
        if criterion.aggregator.is_scored:
            value = float(ratings(case, criterion).raw[i])
            allowed |= {round(value, 3)}
            if criterion.name in floors:
                allowed |= {floors[criterion.name], round(abs(value - floors[criterion.name]), 3)}
        elif criterion.aggregator.is_pairwise:
            said = [
                one.value
                for one in case.relations
                if one.criterion == criterion.name and {one.source, one.target} == {party, case.client}
            ]
            if said:
                is_weakest = criterion.aggregator is Aggregator.PAIR_WEAKEST
                allowed.add(round(min(said) if is_weakest else sum(said) / len(said), 3))
        else:
            allowed.add(round(100 * worth.terms[criterion.name].value((i,)), 1))
    for need in case.needs:
        allowed |= {float(need.level), case.levels.get((i, need.capability)) or 0.0}
    standing = next(one for one in standings(realistic_plan()) if one.name == party)
    if standing.replacement is not None:
        allowed.add(round(abs(standing.replacement.less), 1))
    if party in decision.chosen.members:
        brought = sum(shares.get(party, 0.0) for shares in decision.chosen.contributions.values())
        allowed |= {round(brought, 1), round(decision.chosen.worth, 1)}
    return {one for one in allowed if one == one}  # a missing score is not


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_and_no_figure_of_another_stands_in_any_letter(language: Language) -> None:
    decision = realistic_decision()
    for party in decision.case.names:
        letter = letter_to(decision, party, language=language).text().casefold()
        assert party.casefold() in letter
        assert [name for name in decision.case.names if name != party and name.casefold() in letter] == []
        limits = {350_000.0}  # the budget, in the words of a rule
        assert numbers(bare(decision, party, language), language) <= own_numbers(party) | limits


def test_the_figures_of_another_would_be_seen() -> None:
    decision, caught = realistic_decision(), 0
    names = decision.case.names
    for party, other in zip(names, (*names[1:], names[0]), strict=True):
        caught += not numbers(bare(decision, party, "en"), "en") <= own_numbers(other) | {350_000.0}
    assert caught == len(names)


def test_a_rule_that_names_another_is_told_without_the_name() -> None:
    decision = decision_of(plan(), on=DAY)
    # Bolt may replace nobody: without Cobalt nobody has legal, and beside Cobalt it may not be.
    reasons = decision.verdict(BOLT)
    assert COBALT in str(reasons.sentence()) or ACME in str(reasons.sentence())
    told = " ".join(one.en for one in reasons.told)
    assert ACME not in told
    assert COBALT not in told


def test_a_reason_that_names_another_is_told_without_the_name() -> None:
    named = text("Cannot take part as long as {name} does.", name=COBALT.upper())
    own = text("Ideas is {score}, below the floor of {floor}.", score=4.0, floor=5.0)
    standing = replace(standings(plan())[1], outcome=Outcome.STOPPED, reasons=(named, own))
    assert [str(one) for one in told_to(plan(), plan().best, standing)] == [
        "A rule that also concerns another candidate stands in the way.",
        "Ideas is 4, below the floor of 5.",
    ]


def test_a_conflict_with_a_member_is_told_without_its_name() -> None:
    case = small_case().replace(rules=(Size(2, 2), Apart(ACME, BOLT), Apart(BOLT, COBALT)))
    decision = decision_of(optimise(case), on=DAY)
    assert decision.chosen.members == (ACME, COBALT)
    told = decision.verdict(BOLT).told[0].en
    assert told == (
        "Whichever member you replace, the coalition would break a rule; in the most favourable case one that also "
        "concerns another candidate."
    )


def test_the_letter_says_what_to_do_next() -> None:
    decision = decision_of(plan(), on=DAY, by="The board")
    open_letter = letter_to(decision, BOLT).text()
    assert "Please tell [name, e-mail and telephone] before [date]; you will get an answer." in open_letter
    filled = letter_to(decision, BOLT, contact="K. Ent, 010 123", questions_until=date(2026, 12, 21)).text()
    assert "Please tell K. Ent, 010 123 before 21 December 2026" in filled
    assert "Why you were not chosen" in filled
    assert filled.rstrip().endswith("Yours sincerely,\n\nThe board")


def test_a_member_reads_goal_conditions_and_evaluations() -> None:
    case = small_case().replace(dossier=Dossier(title="The lock", question="With whom?", goal="A lock that works."))
    decision = decision_of(optimise(case, [Require((DELTA,))]), on=DAY, start=date(2027, 1, 4))
    letter = letter_to(decision, DELTA).text()
    for said in ("one of them, on the condition below", "A lock that works.", "Subject: The lock",
                 "The question was: With whom?", "Please show us before 1 June 2027 that you reach the floor on Weeks.",
                 "We begin together on 4 January 2027.", "15 February 2027, 5 April 2027"):  # fmt: skip
        assert said in letter
    assert "5 weeks too much" in letter


def test_proof_is_only_claimed_where_there_is_one() -> None:
    decision = decision_of(plan(), on=DAY)
    assert "It was proven that no coalition" in letter_to(decision, BOLT).text()
    unproven = replace(decision, proof=replace(decision.proof, proven=False))
    assert "was not proven" in letter_to(unproven, BOLT).text()
    other = decision_of(plan(), on=DAY, members=[COBALT], reason="Acme is far away.")
    told = letter_to(other, BOLT).text()
    assert "for a reason that stands in our decision" in told
    assert "far away" not in told


def test_a_missing_score_is_told() -> None:
    case = small_case()
    missing = case.replace(assessments=tuple(a for a in case.assessments if (a.party, a.criterion) != (BOLT, "Ideas")))
    decision = decision_of(optimise(missing), on=DAY)
    letter = letter_to(decision, BOLT).text()
    assert "We had no score of you on Ideas." in letter
    assert "no value" in letter


def test_letters_are_for_everybody_in_the_language_of_the_decision() -> None:
    decision = decision_of(plan(), on=DAY, language="nl")
    written = letters(decision)
    assert [one.party for one in written] == [ACME, BOLT, COBALT, DELTA]
    assert all("Geachte heer of mevrouw," in one.text() for one in written)
    assert "Dear Sir or Madam," in letter_to(decision, ACME, language="en").text()


def test_ties_are_told_as_ties() -> None:
    case = small_case()
    twins = case.replace(
        assessments=tuple(replace(one, value=8.0 if one.criterion == "Ideas" else 10.0) for one in case.assessments),
        capabilities=(), needs=(), criteria=(case.criteria[0], case.criteria[1], case.criteria[3]),
        relations=tuple(Relation("Client", name, "Trust", 6.0) for name in case.names), rules=(Size(1, 1),),
    )  # fmt: skip
    decision = decision_of(optimise(twins), on=DAY)
    assert "Between equals the smaller one comes first" in decision.verdict(BOLT).told[0].en
    other = decision_of(optimise(twins), on=DAY, members=[COBALT], reason="Nearer.")
    assert other.verdict(BOLT).told[0].en.endswith("would be worth just as much.")


def test_a_letter_says_which_scores_would_have_been_enough() -> None:
    made = optimise(small_case())
    needed = {one.name: told for one in score_changes(made) if (told := one.told()) is not None}
    assert needed
    decision = decision_of(made, on=DAY, needed=needed)
    for name in made.case.names:
        letter = letter_to(decision, name).text()
        if name in made.best.members:
            assert decision.verdict(name).needed is None
        elif name in needed:
            assert str(needed[name]) in letter
            assert not any(other in str(needed[name]) for other in made.case.names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_chooses_stands_in_the_letters_only_when_somebody_said_it(language: Language) -> None:
    nobody = letter_to(decision_of(plan(), on=DAY), BOLT, language=language).text()
    assert ("we chose our partners" if language == "en" else "hebben wij onze partners gekozen") in nobody
    assert "Client" not in nobody
    assert "Opdrachtgever" not in nobody
    assert nobody.rstrip().endswith("[name]" if language == "en" else "[naam]")
    named = letter_to(decision_of(plan(), on=DAY, organisation="Delta Water"), BOLT, language=language).text()
    assert named.startswith("Delta Water\n")
    assert ("Delta Water chose its partners" if language == "en" else "heeft Delta Water de partners gekozen") in named
    assert named.rstrip().endswith("\nDelta Water")
    both = letter_to(decision_of(plan(), on=DAY, by="The board", organisation="Delta Water"), BOLT).text()
    assert both.rstrip().endswith("\n\nThe board\nDelta Water")


@pytest.mark.parametrize("name", ["Client", "opdrachtgever "])
def test_a_word_for_the_client_is_no_name(name: str) -> None:
    case = case_of_client(name)
    assert case.organisation == ""
    assert decision_of(optimise(case), on=DAY).by == ""
    assert decision_of(optimise(case_of_client("Waterschap")), on=DAY).by == "Waterschap"


def case_of_client(name: str) -> Case:
    return Case((Candidate(ACME), Candidate(BOLT)), (Criterion("Ideas", worst=0, best=10),),
                (Assessment(ACME, "Ideas", 8), Assessment(BOLT, "Ideas", 4)), rules=(Size(1, 1),),
                client=name)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lead_that_is_too_close_to_call_gives_no_points_in_the_letter(language: Language) -> None:
    """Bolt's best coalition is worth 0.3 points less, which is no more than the assessors differ."""
    made = optimise(case_of_client("Waterschap"))
    priced = decision_of(made, on=DAY, prices={BOLT: 0.3})
    close = decision_of(made, on=DAY, prices={BOLT: 0.3}, close=[BOLT])
    assert any("0.3" in one.en for one in priced.verdict(BOLT).told)
    told = letter_to(close, BOLT, language=language).text()
    assert ("too small to call" if language == "en" else "te klein is om er iets op te baseren") in told
    assert not re.search(r"0[.,]3 (points|punten)", told)
