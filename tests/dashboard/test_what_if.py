"""What if, shares and balance, why not: the pages show what the core answers, in both languages."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboards import studies
from dashboards.texts import plain
from selection import rules as r
from selection.agreement import agreement
from selection.analysis import admissions, prices, score_changes, weight_changes
from selection.errors import Place
from selection.model import Assessment, Case
from selection.optimisation import optimise
from selection.scenarios import drop_outs
from selection.sharing import benefits, division
from selection.texts import Language
from selection.validation import correction, standing_score
from selection.what_if import budget_curve, near_best, size_curve, tradeoffs, weight_line
from tests.support.hand_case import DIJKMAN, HAVENDATA, INNOVATION, hand_case
from tests.support.regional import regional_case

Open = Callable[..., AppTest]

CASE = hand_case()


@pytest.fixture(autouse=True)
def wait_for_long_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Long answers are waited for, instead of showing that they are being worked on."""
    monkeypatch.setattr(studies, "_PATIENCE", 50.0)


def shown(app: AppTest) -> str:
    """Everything that stands on the page, as one text."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "error", "warning", "metric", "table")
    lines = []
    for kind in kinds:
        for element in app.main.get(kind):
            value = element.value
            lines.append(value.to_csv() if hasattr(value, "to_csv") else f"{getattr(element, 'label', '')} {value}")
    return "\n".join(lines)


def turn_to(app: AppTest, part: str) -> str:
    app.main.segmented_control(key="what if").set_value(part).run()
    assert not app.exception
    return shown(app)


@pytest.mark.parametrize(("language", "title"), [("en", "What if"), ("nl", "Wat als")])
def test_every_part_of_what_if_says_what_the_core_says(open_case: Open, language: Language, title: str) -> None:
    plan = optimise(CASE)
    app = open_case(CASE, "what_if", language)
    assert app.title[0].value == title
    curve = budget_curve(plan)
    page = shown(app)
    assert plain(curve.sentence().to(language)) in page
    for step in curve.steps:
        assert plain(" + ".join(step.coalition.members)) in page
    line = weight_line(plan, "Innovation")
    page = turn_to(app, "weights")
    for piece in line.pieces:
        assert plain(" + ".join(piece.coalition.members)) in page
    page = turn_to(app, "rules")
    for price in prices(plan):
        assert plain(price.rule.sentence().to(language)) in page
    page = turn_to(app, "sizes")
    for step in size_curve(plan).steps:
        if step.coalition:
            assert plain(" + ".join(step.coalition.members)) in page
    page = turn_to(app, "near")
    assert plain(near_best(plan, 2.0).sentence().to(language)) in page


def test_with_and_without_somebody_who_is_in_and_somebody_who_is_not(open_case: Open) -> None:
    """By hand: with Dijkman the best is worth 61 (with Havendata, 300), since 83 1/3 costs 420 of at most 400."""
    plan = optimise(CASE)
    app = open_case(CASE, "what_if")
    turn_to(app, "members")
    app.main.selectbox(key="with and without").select(DIJKMAN).run()
    (admission,) = admissions(plan, [DIJKMAN])
    assert admission.worth == pytest.approx(61.0)
    assert "61.0 of 100" in shown(app)
    assert plain(str(admission.sentence())) in shown(app)
    app.main.selectbox(key="with and without").select(HAVENDATA).run()
    gone = next(one for one in drop_outs(plan).members if one.name == HAVENDATA)
    assert gone.instead is not None
    assert plain(str(gone.sentence())) in shown(app)
    assert f"{gone.instead.worth:.1f} of 100" in shown(app)


def test_an_outcome_can_be_put_beside_the_best(open_case: Open) -> None:
    plan = optimise(CASE)
    points = tradeoffs(plan).points
    app = open_case(CASE, "what_if")
    box = app.main.selectbox(key="outcome picked")
    assert plan.best.members in points[box.value].coalitions
    assert not [button for button in app.main.button if button.key == "put beside"]
    box.select_index(len(points) - 1).run()
    other = plan.appraiser.coalition(plan.case.members(points[-1].members))
    assert plain(" + ".join(other.members)) in shown(app)
    app.main.button(key="put beside").click().run()
    app.switch_page("views/compare.py").run()
    assert not app.exception
    page = shown(app)
    assert plain(" + ".join(plan.best.members)) in page
    assert plain(" + ".join(other.members)) in page
    assert f"{other.worth:.1f} of 100" in page


@pytest.mark.parametrize("language", ["en", "nl"])
def test_shares_and_agreement_are_those_of_the_core(open_case: Open, language: Language) -> None:
    case = regional_case()
    plan = optimise(case)
    app = open_case(case, "shares", language)
    page = shown(app)
    never = "For discussion, never a contract." if language == "en" else "Om over te praten, nooit als contract."
    assert plain(never) in page
    for one in benefits(plan).criteria:
        assert plain(one.sentence().to(language)) in page
    for split in division(plan).splits:
        assert plain(split.sentence().to(language)) in page
    agreed = agreement(plan)
    assert plain(agreed.sentence().to(language)) in page
    for view in agreed.views:
        assert plain(view.sentence().to(language)) in page


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_whole_story_of_who_is_not_chosen(open_case: Open, language: Language) -> None:
    place = Place("Scores", "C4")
    scored = tuple(
        dataclasses.replace(one, place=place) if one.party == DIJKMAN else one for one in CASE.assessments
    )  # fmt: skip
    assert any(isinstance(one, Assessment) for one in scored)
    app = open_case(CASE.replace(assessments=scored), "candidates", language)
    app.main.selectbox(key="candidate").select(DIJKMAN).run()
    assert not app.exception
    page, plan = shown(app), optimise(CASE)
    for found in (admissions(plan, [DIJKMAN]), score_changes(plan, [DIJKMAN]), weight_changes(plan, [DIJKMAN])):
        assert plain(found[0].sentence().to(language)) in page
    assert "Scores\\!C4" in page
    price = f"{plan.best.worth - 61.0:.1f}"
    assert (price if language == "en" else price.replace(".", ",")) in page


def test_the_list_of_candidates_is_filtered_by_name(open_case: Open) -> None:
    app = open_case(CASE, "candidates")
    app.main.text_input(key="candidates named").set_value("HAVEN").run()
    assert list(app.table[-1].value["Candidate"]) == [f"**{HAVENDATA}**"]
    app.main.text_input(key="candidates named").set_value("nobody at all").run()
    assert not app.exception
    assert "Nobody." in shown(app)


def bare() -> Case:
    """Scores and a size, and nothing else: no money, no needs, no stakeholders."""
    scored = tuple(one for one in CASE.assessments if one.criterion == "Innovation")
    candidates = tuple(dataclasses.replace(one, attributes={}) for one in CASE.candidates)
    return CASE.replace(
        candidates=candidates, criteria=CASE.criteria[:1], assessments=scored, rules=(r.Size(2, 2),), needs=(),
        joint_results=(), capabilities=(), stakeholders=(), relations=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("what_if", "a budget on the sheet Rules would show what money buys"),
        ("shares", "The sheet Stakeholders would bring them"),
        ("shares", "The sheets Needs and Capabilities would bring a joint gain"),
    ],
)
def test_what_is_not_there_is_taught(open_case: Open, page: str, words: str) -> None:
    assert plain(words) in shown(open_case(bare(), page))


@pytest.mark.parametrize(
    ("language", "absent"),
    [("en", ("depends on no single member", "For discussion", "Who depends on whom")),
     ("nl", ("hangt van geen enkel lid af", "Om over te praten", "Wie van wie afhangt"))],
)  # fmt: skip
def test_where_there_is_no_joint_gain_nothing_is_said_to_depend_on_it(
    open_case: Open, language: Language, absent: tuple[str, ...]
) -> None:
    page = shown(open_case(bare(), "shares", language))
    assert [words for words in absent if plain(words) in page] == []


@pytest.mark.parametrize("page", ["what_if", "shares", "candidates"])
def test_where_no_coalition_is_possible_the_page_says_so(open_case: Open, page: str) -> None:
    app = open_case(CASE.replace(rules=(r.Size(2, 3), r.Budget(1.0))), page)
    assert not app.exception
    assert app.title


@pytest.mark.parametrize("page", ["what_if", "shares"])
def test_without_a_case_the_page_says_where_to_begin(blank: AppTest, page: str) -> None:
    blank.run()
    blank.switch_page(f"views/{page}.py").run()
    assert not blank.exception
    assert blank.title[0].value == "No case is open"


def test_a_correction_counts_where_one_candidate_is_looked_at(open_case: Open) -> None:
    """By hand: with innovation 7 for 9 Dijkman is best with H and Bolwerk: 28 + 12 + 17.5 = 57.5; the choice stays."""
    app = open_case(CASE, "what_if")
    turn_to(app, "members")
    app.main.selectbox(key="with and without").select(DIJKMAN).run()
    assert "61.0 of 100" in shown(app)
    score = standing_score(CASE, DIJKMAN, INNOVATION)
    app.session_state["opened"] = app.session_state["opened"].corrected((correction(CASE, score, 7),))
    app.run()
    assert not app.exception
    assert "57.5 of 100" in shown(app)
    assert "61.0 of 100" not in shown(app)
