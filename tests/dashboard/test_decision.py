"""The page Decision: what is laid down is the core's decision, and what is missing is said."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboards.deciding import Wish, choices, decided, with_goal
from dashboards.exports import Taken
from dashboards.texts import plain
from selection.decision import decision_of, freeze
from selection.errors import CaseError
from selection.model import Assessment, Candidate, Case, Criterion, Dossier
from selection.optimisation import Plan, optimise
from selection.robustness import Gap
from selection.rules import Size
from selection.study import Question, doubts, study
from selection.texts import Language
from tests.support.hand_case import hand_case
from tests.support.printed import words_of

Open = Callable[..., AppTest]
DAY = date(2026, 12, 1)
CASE = replace(hand_case(), dossier=Dossier(title="Pumps *here*", goal="Water away", owner="The board"))

UNNAMED = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
               (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4)), rules=(Size(1, 1),))  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> Plan:
    return optimise(CASE, every_size=True)


def shown(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.main.markdown, *app.main.caption, *app.main.warning, *app.main.error))


def field(app: AppTest, kind: str, start: str) -> Any:
    return next(one for one in getattr(app.main, kind) if str(one.key).startswith(start))


def wish(plan: Plan, **changes: Any) -> Wish:
    usual = Wish(plan.best.members, "", "Water away", "", "The board", DAY, DAY, None, ())
    return replace(usual, **changes)


def test_the_page_lays_down_what_the_core_decides(open_case: Open, plan: Plan) -> None:
    app = open_case(CASE, "decision")
    assert app.title[0].value == "The decision"
    today = datetime.now().astimezone().date()
    field(app, "text_area", "reason").set_value("They know the river").run()
    decision = decision_of(optimise(CASE), on=today, by="The board", reason="They know the river")
    words = shown(app)
    assert plain(str(decision.sentence())) in words
    for moment in decision.moments:
        assert moment.on in {one.value for one in app.main.date_input}


def test_in_dutch(open_case: Open) -> None:
    app = open_case(CASE, "decision", "nl")
    assert app.title[0].value == "Het besluit"
    assert "Bewezen" in shown(app)
    assert "Evaluatie na 6 weken" in [one.label for one in app.main.date_input]


def test_another_coalition_costs_points_and_needs_a_reason(open_case: Open, plan: Plan) -> None:
    app = open_case(CASE, "decision")
    box = field(app, "selectbox", "decided")
    other = next(members for members in choices(plan, ()) if members != plan.best.members)
    box.set_value(other).run()
    assert not app.exception
    cost = plan.best.worth - plan.appraiser.coalition(CASE.members(other)).worth
    assert f"{cost:.1f}" in app.main.warning[0].value
    assert "reason" in app.main.error[0].value
    assert not app.main.get("download_button")
    field(app, "text_area", "reason").set_value("They know the river").run()
    assert not app.main.error
    assert "They know the river" in shown(app)


def test_what_was_filled_in_for_one_coalition_never_becomes_that_of_another(open_case: Open, plan: Plan) -> None:
    app = open_case(CASE, "decision")
    field(app, "text_area", "reason").set_value("They know the river").run()
    chosen = field(app, "selectbox", "decided").value
    assert tuple(chosen) == plan.best.members
    bests = set()
    for name in [one.key for one in app.sidebar.slider if not isinstance(one.value, tuple) and one.max == 100]:
        # One criterion after the other gets all the weight: what is best may change, what was decided for does not.
        for one in app.sidebar.slider:
            if one.max == 100 and not isinstance(one.value, tuple):
                one.set_value(100 if one.key == name else 0)
        app.run()
        assert not app.exception
        bests.add(field(app, "selectbox", "decided").key)
        assert tuple(field(app, "selectbox", "decided").value) == tuple(chosen)
    assert len(bests) > 1

    size = next(one for one in app.sidebar.slider if isinstance(one.value, tuple))
    size.set_value((len(chosen) + 1, len(chosen) + 1)).run()
    assert any("breaks a rule now" in one.value for one in app.main.error)
    assert field(app, "selectbox", "decided").value is None
    assert not app.main.get("download_button")
    size = next(one for one in app.sidebar.slider if isinstance(one.value, tuple))
    size.set_value((len(chosen), len(chosen) + 1)).run()
    assert tuple(field(app, "selectbox", "decided").value) == tuple(chosen)


def test_what_breaks_a_rule_is_chosen_again(open_case: Open, plan: Plan) -> None:
    app = open_case(CASE, "decision")
    field(app, "text_area", "reason").set_value("They know the river").run()
    n = len(plan.best.members)
    size = next(one for one in app.sidebar.slider if isinstance(one.value, tuple))
    size.set_value((n + 1, n + 1)).run()
    field(app, "selectbox", "decided").select_index(0).run()
    assert not app.exception
    larger = tuple(field(app, "selectbox", "decided").value)
    assert len(larger) == n + 1
    assert not app.main.error
    assert app.main.get("download_button")
    # What was chosen in the end stays, also where the former best is best again.
    size = next(one for one in app.sidebar.slider if isinstance(one.value, tuple))
    size.set_value((n, n + 1)).run()
    assert tuple(field(app, "selectbox", "decided").value) == larger


def test_a_frozen_method_is_told_with_its_hash(open_case: Open) -> None:
    app = open_case(CASE, "decision")
    record = freeze(CASE, datetime(2026, 11, 1, 9, 0), "A. Buyer")  # noqa: DTZ001 - as typed by hand
    digest = app.session_state["opened"].source.digest
    app.session_state["frozen"] = {digest: record}
    app.run()
    assert not app.exception
    assert record.now.sha256 in shown(app)
    assert "A. Buyer" in shown(app)


def test_without_a_coalition_there_is_nothing_to_decide(open_case: Open) -> None:
    app = open_case(CASE.replace(rules=(*CASE.rules, Size(6, 6))), "decision")
    assert "nothing to decide" in shown(app)


def test_all_questions_are_answered_on_demand_and_rules_stay_on(open_case: Open) -> None:
    app = open_case(CASE, "decision")
    boxes = {one.key: one.value for one in app.sidebar.checkbox}
    assert boxes
    next(one for one in app.main.button if one.label.startswith("Add more answers to the reports")).click().run(
        timeout=120
    )
    assert not app.exception
    assert f"all {len(Question)} questions" in shown(app)
    assert {one.key: one.value for one in app.sidebar.checkbox} == boxes


def test_a_goal_changes_the_dossier_and_nothing_that_counts(plan: Plan) -> None:
    other = with_goal(plan, "Dry feet")
    assert other.case.dossier.goal == "Dry feet"
    assert other.best == plan.best
    assert with_goal(plan, plan.case.dossier.goal) is plan


def test_answers_bring_prices_and_findings_to_the_record(plan: Plan) -> None:
    found = study(plan, [Question.WHY_NOT], draws=100)
    decision = decided(plan, wish(plan), found, None, "en")
    prices = {one.name: one.price for one in found.admissions}
    told = {one.party: one.price for one in decision.parties if not one.is_member}
    assert told
    assert all(price == prices[name] for name, price in told.items())
    assert str(found[Question.WHY_NOT].headline) in [str(one) for one in decision.findings]


def test_another_choice_without_reason_is_refused(plan: Plan) -> None:
    other = next(members for members in choices(plan, ()) if members != plan.best.members)
    with pytest.raises(CaseError):
        decided(plan, wish(plan, members=other), None, None, "en")


def test_everything_is_in_the_zip_file(plan: Plan) -> None:
    pytest.importorskip("typst")
    goods = wish(plan, moments=(date(2027, 2, 1),), parked=("Who pays?",), contact="K. Ent")
    taken = Taken(plan, decided(plan, goods, None, None, "en"), goods, None, (), "en")
    with zipfile.ZipFile(io.BytesIO(taken.everything())) as archive:
        names = set(archive.namelist())
        book = openpyxl.load_workbook(io.BytesIO(archive.read("report.xlsx")))
        pages = words_of(archive.read("report.pdf"))
    assert {"decision.json", "evaluation.ics", "report.xlsx", "report.pdf"} <= names
    assert sum(name.startswith("letters/") for name in names) == len(CASE.candidates)
    assert "Summary" in book.sheetnames
    assert "Who pays?" in pages
    with zipfile.ZipFile(io.BytesIO(taken.letters())) as archive:
        assert all(name.endswith(".docx") for name in archive.namelist())


def test_the_version_for_one_names_no_other(plan: Plan) -> None:
    pytest.importorskip("typst")
    taken = Taken(plan, decided(plan, wish(plan), None, None, "en"), wish(plan), None, (), "en")
    for name in CASE.names:
        words = words_of(taken.pages(name))
        assert name in words
        assert not [other for other in CASE.names if other != name and other in words]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_organisation_that_chooses_is_asked_and_goes_into_letters_and_reports(
    open_case: Open, language: Language
) -> None:
    """The case has only the word Client, which is no name."""
    assert UNNAMED.client == "Client"
    app = open_case(UNNAMED, "decision", language)
    box = field(app, "text_input", "whose")
    assert box.label == {"en": "Who chooses: the organisation", "nl": "Wie kiest: de organisatie"}[language]
    assert box.value == ""
    assert field(app, "text_input", "by").value == ""
    assert not any(word in shown(app) for word in ("Client chose", "Opdrachtgever voor"))
    made = optimise(UNNAMED)
    told = decided(made, wish(made, organisation="Delta Water", by=""), None, None, language).sentence().to(language)
    assert {"en": "Delta Water chose", "nl": "koos Delta Water voor"}[language] in told
    if language == "en":
        box.set_value("Delta Water").run()
        field(app, "text_area", "reason").set_value("They know the river").run()
        assert "Delta Water chose" in shown(app)


def test_the_reports_name_the_organisation_and_no_word_for_it() -> None:
    made = optimise(UNNAMED)
    for organisation in ("", "Delta Water"):
        about = wish(made, organisation=organisation, by="", goal="")
        taken = Taken(made, decided(made, about, None, None, "en"), about, None, (), "en")
        book = openpyxl.load_workbook(io.BytesIO(taken.workbook()))
        said = {str(cell.value) for row in book["Contributions"].iter_rows() for cell in row}
        assert "Client" not in said
        assert (organisation or "The organisation that chooses") in said


def test_those_too_close_to_call_are_known_from_the_answer_about_the_lead() -> None:
    """By one judge at 70 and 69.8, the other at 60 and 70: the lead of Acme cannot be told from nothing."""
    case = Case((Candidate("Acme"), Candidate("Bolt"), Candidate("Cobalt")), (Criterion("Ideas", worst=0, best=100),),
                tuple(Assessment(who, "Ideas", value, assessor=judge) for who, values in
                      (("Acme", (70.0, 71.0)), ("Bolt", (50.0, 90.0)), ("Cobalt", (10.0, 11.0)))
                      for judge, value in zip(("Ann", "Bo"), values, strict=True)),
                rules=(Size(1, 1),))  # fmt: skip
    made = optimise(case)
    answers = study(made, [Question.GAP])
    best, *others = sorted(["Acme", "Bolt"], key=lambda name: name not in made.best.members)
    decision = decided(made, wish(made, goal=""), answers, None, "en")
    close = {lead.other.members[0] for one in answers[Question.GAP].results.values() if isinstance(one, Gap)
             for lead in one.close}  # fmt: skip
    assert others[0] in close
    assert {one.party for one in decision.parties if one.is_close} == close
    assert best not in close


@pytest.mark.parametrize(("language", "said"), [("en", "Proposal, not decided yet"),
                                                ("nl", "Voorstel, nog niet besloten")])  # fmt: skip
def test_what_nobody_decided_is_a_proposal_until_somebody_does(open_case: Open, language: Language, said: str) -> None:
    """The owner whom the workbook names has decided nothing yet."""
    app = open_case(CASE, "decision", language)
    assert plain(said) in shown(app)
    assert app.main.info
    key = field(app, "text_area", "reason").key
    if language == "en":
        # The test client cannot draw on from a page on which a choice is told in Dutch words.
        app.text_area(key=key).set_value("They know the river").run()
        assert plain(said) not in shown(app)
        assert not app.main.info


def test_a_missing_reason_is_asked_for_in_dutch_words(plan: Plan) -> None:
    other = next(members for members in choices(plan, ()) if members != plan.best.members)
    with pytest.raises(CaseError) as caught:
        decided(plan, wish(plan, members=other), None, None, "nl")
    said = caught.value.to("nl")
    assert "reason" not in said
    assert "Verwacht een reden" in said


def test_what_speaks_against_it_stands_beside_the_proof(open_case: Open) -> None:
    """By hand: Acme leads by 0.5 points, and the two assessors of Bolt differ by 40."""
    scores = (("Acme", (70.0, 71.0)), ("Bolt", (50.0, 90.0)))
    case = UNNAMED.replace(criteria=(Criterion("Ideas", worst=0, best=100),), assessments=tuple(
        Assessment(who, "Ideas", value, assessor=judge) for who, values in scores
        for judge, value in zip(("Ann", "Bo"), values, strict=True)))  # fmt: skip
    app = open_case(case, "decision")
    known = study(optimise(case), [Question.GAP])[Question.GAP]
    [doubt] = [one for one in doubts([known]) if "close to call" in str(one)]
    deadline = time.monotonic() + 60
    while plain(str(doubt)) not in shown(app) and time.monotonic() < deadline:
        app.run()
    assert plain("Proven: no other coalition is worth more") in shown(app)
    assert plain(str(doubt)) in shown(app)
