"""The report as a PDF: what a board reads is there, words stay words, and one party reads of itself alone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from selection.analysis import Outcome, lets_in, standings
from selection.decision import decision_of, letter_to
from selection.errors import CaseError
from selection.model import Assessment, Candidate, Case, Criterion, Dossier
from selection.optimisation import Plan, optimise
from selection.reporting.pdf import setting
from selection.reporting.pdf.parts import Grid, shown, spoken, titled
from selection.reporting.recommendation import recommendation
from selection.rules import Size
from selection.study import Question, Study, study
from selection.texts import LANGUAGES, Language, text
from tests.support.decided import DAY, realistic_decision, realistic_plan
from tests.support.hand_case import hand_case
from tests.support.printed import printed, squeezed, words_of

pytest.importorskip("typst")
pytest.importorskip("vl_convert")

FIGURE = re.compile(r"\d[\d.,]*\d|\d")
MOMENT = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
HOSTILE = (
    "#set page(fill: red)",
    "$x^2$ *bold* _it_ `raw`",
    "\\ \"quotes\" 'and' [brackets] {braces}",
    "@ref <label> // comment /* block */",
    '#import "/etc/passwd"; ~ -- --- ...',
    "Ünïcödé 株式会社 Ελλάς",
    "<svg onload=alert(1)> & &amp;",
    "W" * 300,
)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return optimise(hand_case())


@pytest.fixture(scope="module")
def answers(plan: Plan) -> Study:
    return study(plan, draws=200)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_board_finds_everything(plan: Plan, answers: Study, language: Language) -> None:
    words = squeezed(words_of(printed(plan, language, study=answers, moment=MOMENT)))
    wanted = [text("Recommended coalition"), text("Coalitions side by side"), text("Every candidate: why, and why not"),
              text("How robust"), text("Scenarios and drop-outs"), text("What each gets"),
              text("Rules, and what they cost"), text("Data and audit")]  # fmt: skip
    for title in wanted:
        assert squeezed(title.to(language)) in words
    for said in recommendation(plan, answers):
        for sentence in (said.label, *said.sentences):
            assert squeezed(sentence.to(language)) in words
    for answer in answers.answers:
        if answer.question not in {Question.WHY, Question.WHY_NOT}:
            assert squeezed(answer.headline.to(language)) in words
    for criterion in plan.case.criteria:
        assert squeezed(criterion.name) in words
    assert plan.case.sha256 in words or not plan.case.sha256
    assert text("{moment}", moment=MOMENT).to(language).replace(" ", "") in words


def test_every_candidate_that_is_not_chosen_has_its_reason(plan: Plan, answers: Study) -> None:
    alone = squeezed(words_of(printed(plan)))
    answered = squeezed(words_of(printed(plan, study=answers)))
    others = [one for one in standings(plan) if one.name not in plan.best.members]
    assert others
    prices = {one.name: one for one in answers.admissions}
    for one in others:
        assert squeezed(str(one.reason())) in alone
        # Who is stopped by itself has its reason as it was.
        said = one.reason() if one.outcome is Outcome.STOPPED else prices[one.name].sentence()
        assert squeezed(str(said)) in answered
        rule = lets_in(answers.prices, one.name)
        assert rule is None or squeezed(str(rule)) in answered
    assert any(lets_in(answers.prices, one.name) for one in others)


def test_the_first_page_holds_the_recommendation_and_the_main_chart(plan: Plan, answers: Study) -> None:
    first = words_of(printed(plan, study=answers)).split("Page 2 of")[0].split("Page 1 of")[0]
    assert " + ".join(plan.best.members) in first
    assert f"{plan.best.worth:.1f}" in first
    assert f"1. {plan.best.members[0]}" in first
    assert "is worth most" in first
    for label in ("Why", "How sure", "What it costs", "Runner-up", "What it needs"):
        assert label in first


def test_the_first_rows_hold_figures_worked_out_by_hand(plan: Plan) -> None:
    words = words_of(printed(plan, "nl"))
    # tests/support/hand_case.py: 82.0 points, with 40, 20, 20 and 20% of the weight.
    assert "82,0" in words
    assert "40,0%" in words


@pytest.mark.parametrize("hostile", HOSTILE)
def test_words_of_a_user_are_never_markup(hostile: str) -> None:
    names = (hostile, f"B {hostile}", "Cobalt")
    case = Case(
        tuple(map(Candidate, names)),
        (Criterion(hostile, worst=0, best=10),),
        tuple(Assessment(name, hostile, 4.0 + i, assessor=hostile) for i, name in enumerate(names)),
        dossier=Dossier(title=hostile, question=hostile, owner=hostile, goal=hostile),
    )
    words = squeezed(words_of(printed(optimise(case, [Size(1, 2)]))))
    # What poppler cannot read back as it was is compared by its plain letters.
    plain = re.sub(r"[^\x20-\x7e]", "", squeezed(hostile))
    dashes = plain.replace("~--......", "").replace("...", "")
    for piece in re.findall(r"\w{4,}", dashes):
        assert piece in words
    if hostile.isascii() and len(hostile) < 100:
        assert squeezed(hostile) in words


def test_a_plan_without_coalition_is_printed_with_the_ways_out() -> None:
    plan = optimise(hand_case(), [Size(6, 6)])
    assert not plan.coalitions
    words = words_of(printed(plan))
    assert "No coalition" in words
    assert plan.conflict is not None
    for way in plan.conflict.ways:
        assert squeezed(str(way.sentence())) in squeezed(words)


def test_the_same_report_gives_the_same_bytes_and_is_tagged(plan: Plan) -> None:
    once, again = (printed(plan, moment=MOMENT) for _ in range(2))
    assert once == again
    assert b"/StructTreeRoot" in once
    assert b"/Marked true" in once


def test_a_decision_stands_in_it(plan: Plan) -> None:
    decision = decision_of(plan, on=date(2026, 12, 1), by="The board", reason="They know the river",
                           parked=["Who pays the cable?"])  # fmt: skip
    words = words_of(printed(plan, decision=decision))
    assert str(decision.sentence()) in words
    assert "Who pays the cable?" in words
    assert "Reason: They know the river." in words
    assert "Decided by: The board" in words
    assert "12 January 2027" in words  # six weeks after 1 December 2026


def test_beside_a_decision_stands_once_what_speaks_against_it() -> None:
    """tests/unit/study/test_doubts.py: the lead of Acme is within the noise, and Bob alone would choose Bolt."""
    grades = {("Acme", "Ann"): 8, ("Acme", "Bob"): 6, ("Bolt", "Ann"): 6, ("Bolt", "Bob"): 7}
    case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
                tuple(Assessment(party, "Ideas", grade, assessor=who) for (party, who), grade in grades.items()),
                rules=(Size(1, 1),))  # fmt: skip
    plan = optimise(case)
    answers = study(plan, [Question.GAP])
    for members, at in ((("Acme",), "The decision"), (("Bolt",), "How sure")):
        decision = decision_of(plan, on=date(2026, 12, 1), by="The board", reason="Why not", members=members)
        page = words_of(printed(plan, study=answers, decision=decision)).split("Page 1 of")[0]
        parts = {"The decision": page.split("The decision")[1].split("is worth most")[0],
                 "How sure": page.split("How sure")[1]}  # fmt: skip
        assert page.count("Too close to call") == 1
        assert [name for name, part in parts.items() if "Too close to call" in part] == [at]


def test_a_title_is_broken_at_the_marks_of_a_file_name_and_a_heading_keeps_its_words() -> None:
    pieces = titled("Choice: school_transport_scoring_sheet_v4 now", "en").split("\u200b")
    assert pieces == ["Choice: school_", "transport_", "scoring_", "sheet_", "v4 now"]
    assert titled("Choice: a_b", "en") == "Choice: a_b"
    grid = Grid("", ("Name", "Joins underneath"), (("Acme Shipping Company", ""),), ("", ""))
    wide, narrow = grid.data("en")["widths"]  # type: ignore[misc]
    assert narrow > wide / 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chosen", [True, False])
def test_one_party_reads_no_name_or_figure_of_another(language: Language, *, chosen: bool) -> None:
    plan, decision = realistic_plan(), realistic_decision()
    is_member = {one.party: one.is_member for one in decision.parties}
    party = next(name for name, member in is_member.items() if member is chosen)
    wishes = {"decision": decision, "recipient": party, "questions_until": DAY, "moment": MOMENT}
    pages = words_of(printed(plan, language, **wishes))
    words = squeezed(pages)
    assert squeezed(party) in words
    for other in plan.case.names:
        if other != party:
            assert squeezed(other).casefold() not in words.replace(squeezed(party), "").casefold()
    # tests/unit/decision/test_letters.py proves that the letter has no figure of another; the PDF has none besides.
    letter = letter_to(decision, party, questions_until=DAY, language=language).text()
    known = set(FIGURE.findall(letter)) | {"1"}  # page 1 of 1
    made = text("{moment}", moment=MOMENT).to(language)
    assert set(FIGURE.findall(pages.replace(made, ""))) <= known


def test_who_takes_part_is_told_only_when_it_may_be() -> None:
    plan, decision = realistic_plan(), realistic_decision()
    party = next(one.party for one in decision.parties if not one.is_member)
    told = words_of(printed(plan, decision=decision, recipient=party, name_members=True))
    for name in plan.case.names:
        if name != party:
            assert (name in told) == (name in decision.chosen.members)


def test_a_recipient_must_be_a_candidate(plan: Plan) -> None:
    with pytest.raises(CaseError):
        printed(plan, recipient="Nobody")


def test_without_what_makes_a_pdf_there_is_a_sentence(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting, "find_spec", lambda name: None)
    with pytest.raises(CaseError, match=r"partner-selection\[pdf\]"):
        printed(plan)


def test_figures_follow_the_pattern_of_their_column() -> None:
    signed = "+0.0;-0.0;0.0"
    assert [shown(value, signed, "nl") for value in (1.25, -0.8, 0.0)] == ["+1,3", "-0,8", "0,0"]
    assert shown(0.971, "0.0%", "en") == "97.1%"
    assert shown(None, "0.0", "en") == ""


def test_a_word_without_end_can_be_broken_and_a_short_one_stays() -> None:
    assert spoken("Acme", "en") == "Acme"
    assert max(map(len, spoken("W" * 100, "en").split("\u200b"))) <= 20


def test_a_column_of_figures_is_wide_enough_for_its_longest() -> None:
    grid = Grid("T", ("A", "B"), (("x", 1234567.0),), ("", "#,##0"))
    width = grid.data("en")["widths"]
    assert isinstance(width, list)
    assert -width[1] >= len("1,234,567")


def test_what_rules_cost_has_no_empty_columns_where_nobody_asked(plan: Plan, answers: Study) -> None:
    without = squeezed(words_of(printed(plan, "en", moment=MOMENT)))
    assert squeezed("Best without the rule") not in without
    assert squeezed("What a coalition must satisfy, checked on the recommended one") in without
    assert squeezed("Best without the rule") in squeezed(words_of(printed(plan, "en", study=answers, moment=MOMENT)))
