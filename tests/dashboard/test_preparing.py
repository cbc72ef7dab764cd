"""The pages to prepare by show the case as it is, refuse what is no score, and keep everything else in step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import selection
from dashboards import cached, scored
from dashboards.texts import plain
from selection import rules as r
from selection.charts import heat_map
from selection.model import Assessment, Candidate, Case, Criterion
from selection.optimisation import optimise
from selection.reading import read_workbook
from selection.sharing import count_allowed
from selection.validation import case_from_workbook, correction, standing_score
from tests.dashboard.test_answer import shown
from tests.support.hand_case import BEST, DIJKMAN, EEMLAND, HAVENDATA, INNOVATION, KADE, NOORDSENS, hand_case
from tests.support.regional import NAMES, regional_case
from tests.support.repository import ROOT
from tests.support.workbooks import FAULTY_CELL, faulty

Open = Callable[..., AppTest]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ("The score of the weakest member counts.", "0 is worth nothing, 10 is worth most",
                "1 to 10", "**Unit:** grade", "weighs 40%")),
        ("nl", ("De score van het zwakste lid telt.", "0 is niets waard, 10 is het meest waard",
                "1 tot 10", "**Eenheid:** grade", "weegt 40%")),
    ],
)  # fmt: skip
def test_every_criterion_says_what_its_scale_means(open_case: Open, language: str, sentences: tuple[str, ...]) -> None:
    app = open_case(hand_case(), "criteria", language)
    page = shown(app)
    for criterion in hand_case().criteria:
        assert plain(criterion.name) in page
    for sentence in sentences:
        assert (sentence if sentence.startswith("**") else plain(sentence)) in page
    assert len(app.get("vega_lite_chart")) == 2  # the two that are scored


def test_a_faulty_workbook_shows_its_faults_in_place(blank: AppTest) -> None:
    blank.run()
    blank.file_uploader(key="upload").upload("faulty.xlsx", faulty())
    blank.run()
    for page in ("criteria", "scores", "rules"):
        blank.switch_page(f"views/{page}.py").run()
        assert not blank.exception
        assert plain(FAULTY_CELL) in blank.table[0].value.to_csv()


def test_without_a_case_the_pages_say_where_to_begin(blank: AppTest) -> None:
    blank.session_state["language"] = "nl"
    blank.run()
    for page in ("criteria", "scores", "rules"):
        blank.switch_page(f"views/{page}.py").run()
        assert not blank.exception
        assert blank.title[0].value == "Er is geen dossier open"


def correct(app: AppTest, candidate: str, criterion: str, score: str, reason: str = "") -> AppTest:
    """Choose a score on the page with scores, and type another."""
    app.selectbox(key="scores of").select(candidate).run()
    app.selectbox(key="scores on").select(criterion).run()
    next(field for field in app.text_input if field.key.startswith("score ")).set_value(score)
    next(field for field in app.text_input if field.key.startswith("reason ")).set_value(reason)
    next(button for button in app.button if button.label in {"Correct", "Verbeter"}).click().run()
    assert not app.exception
    return app


def held(app: AppTest) -> Any:
    return app.session_state["opened"]


def test_a_corrected_score_counts_everywhere_until_it_is_undone(open_case: Open) -> None:
    case = hand_case()
    app = open_case(case, "scores")
    before = held(app).key
    # Kade from 6 to 10 on innovation: H + N + Kade is then worth 4 x 23/3 + 14 + 40 = 84 2/3, more than 82.
    correct(app, KADE, INNOVATION, "10", "New references")
    assert held(app).key != before
    assert standing_score(held(app).case, KADE, INNOVATION).remark.endswith("it was 6. New references")
    assert plain("Kade Advies on Innovation: 6 became 10") in shown(app)
    app.switch_page("views/answer.py").run()
    assert app.header[0].value == plain(f"{HAVENDATA} + {NOORDSENS} + {KADE}")
    assert app.metric[0].value == "84.7 of 100"
    app.switch_page("views/scores.py").run()
    next(button for button in app.button if button.label == "Undo").click().run()
    assert held(app).key == before
    assert held(app).case == case
    app.switch_page("views/answer.py").run()
    assert set(app.header[0].value.split(" + ")) == set(BEST[0])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "expected a number from 1 to 10, found 11"),
        ("nl", "Ongewijzigd: 6."),
    ],
)
def test_a_score_outside_its_scale_is_refused_with_a_sentence(open_case: Open, language: str, sentence: str) -> None:
    app = open_case(hand_case(), "scores", language)
    before = held(app)
    correct(app, KADE, INNOVATION, "11")
    assert plain(sentence) in app.error[0].value
    assert held(app) is before


def test_many_scores_are_corrected_in_the_grid(open_case: Open) -> None:
    app = open_case(hand_case(), "scores")
    app.session_state[f"scores {held(app).origin[:12]}"] = "Correct in a grid"
    app.run()
    (grid,) = app.data_editor
    assert grid.value.iloc[5].tolist() == [KADE, "6", "9"]
    app.session_state[grid.key] = {
        "edited_rows": {5: {INNOVATION: "9,5"}, 1: {INNOVATION: "12", "Safety culture": "n/a"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    app.run()
    assert not app.exception
    now = held(app).case
    assert standing_score(now, KADE, INNOVATION).value == 9.5
    assert standing_score(now, DIJKMAN, "Safety culture").value is None
    assert standing_score(now, DIJKMAN, INNOVATION).value == 9  # the one that was refused
    assert "12" in app.error[0].value
    assert len(held(app).corrections) == 2


def test_only_who_judges_a_criterion_can_be_corrected_on_it() -> None:
    case = selection.read(ROOT / "data" / "regional-energy.xlsx")
    # From the workbook: Investering stands on the sheet Scores without an assessor, Innovatiekracht with three.
    assert scored.assessors(case, "Investering") == [""]
    assert scored.assessors(case, "Innovatiekracht") == ["Inkoop", "Techniek", "Bedrijfsvoering"]
    assert "Investering" not in scored.grid(case, "Inkoop")
    assert "Innovatiekracht" not in scored.grid(case, "")


def test_in_dutch_a_score_to_type_over_has_a_comma_and_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = (Assessment("Acme", "Ideas", 7.5), Assessment("Bolt", "Ideas", 8.25, low=8, high=8.5))
    case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),), entries)
    assert scored.grid(case, "")["Ideas"].tolist() == ["7.5", "8 - 8.5"]
    monkeypatch.setattr(scored, "language", lambda: "nl")
    shown = scored.grid(case, "")["Ideas"].tolist()
    assert shown == ["7,5", "8 - 8,5"]
    again = [correction(case, entry, typed).new for entry, typed in zip(entries, shown, strict=True)]
    assert [(one.value, one.low, one.high) for one in again] == [(7.5, None, None), (8.25, 8, 8.5)]


def test_sliders_stay_where_they_were_when_a_score_is_corrected(open_case: Open) -> None:
    app = open_case(hand_case(), "scores")
    app.sidebar.slider[0].set_value(70).run()
    correct(app, KADE, INNOVATION, "7")
    assert app.sidebar.slider[0].value == 70


def test_the_corrected_workbook_can_be_taken_along(blank: AppTest) -> None:
    path = ROOT / "data" / "hand.xlsx"
    blank.run()
    blank.file_uploader(key="upload").upload(path.name, path.read_bytes())
    blank.run()
    blank.switch_page("views/scores.py").run()
    correct(blank, KADE, INNOVATION, "9")
    content = cached.corrected_workbook(held(blank), "en")
    again = case_from_workbook(read_workbook(content, "again.xlsx"))
    stated = selection.read(path)
    assert standing_score(again, KADE, INNOVATION).value == 9
    changed = {(e.party, e.criterion) for e in stated.assessments
               if standing_score(again, e.party, e.criterion, e.assessor).value != e.value}  # fmt: skip
    assert changed == {(KADE, INNOVATION)}
    assert (again.rules, again.needs, again.criteria) == (stated.rules, stated.needs, stated.criteria)
    labels = [button.proto.label for button in blank.get("download_button")]
    assert "Download the corrected workbook" in labels
    assert "Download your own workbook with the cells marked" in labels


def test_two_hundred_candidates_are_paged() -> None:
    case = selection.read(ROOT / "data" / "large-200.xlsx")
    figure = heat_map(case, case.names[:20], "en")
    (values,) = figure.spec["datasets"].values()
    assert {row["candidate"] for row in values} == set(case.names[:20])


@pytest.mark.parametrize("language", ["en", "nl"])
def test_needs_and_rules_are_sentences_with_what_they_leave(open_case: Open, language: str) -> None:
    case = hand_case()
    app = open_case(case, "rules", language)
    plan = optimise(case)
    n = count_allowed(plan.appraiser)
    # By hand: 15 pairs and 20 triples, less the six that cost more than 400: BDE, BDN, DEH, DEN, DEK and DHN.
    assert n == 15 + 20 - 6
    assert str(n) in app.success[0].value
    page = shown(app)
    for rule in plan.rules:
        assert plain(rule.sentence().to(selection_language(language))) in page
    assert plain(HAVENDATA) in page


def selection_language(language: str) -> selection.Language:
    return "nl" if language == "nl" else "en"


def test_a_rule_in_words_stands_in_the_sidebar_and_counts(open_case: Open) -> None:
    app = open_case(hand_case(), "rules")
    app.selectbox(key="kind of rule").select("Apart").run()
    for field, name in (("One candidate", HAVENDATA), ("Another candidate", EEMLAND)):
        next(one for one in app.main.selectbox if one.label == field).select(name).run()
    next(button for button in app.button if button.label == "Add this rule").click().run()
    assert not app.exception
    sentence = plain(str(r.Apart(HAVENDATA, EEMLAND).sentence()))
    assert sentence in [box.label for box in app.sidebar.checkbox]
    app.switch_page("views/answer.py").run()
    # Second best by hand: Havendata and Noordsens, at 80.
    assert set(app.header[0].value.split(" + ")) == {HAVENDATA, NOORDSENS}
    app.sidebar.button[0].click().run()
    assert set(app.header[0].value.split(" + ")) == set(BEST[0])


@pytest.mark.parametrize(("asked", "taken"), [(65.0, False), (6.5, True), (10.0, True), (-1.0, False)])
def test_a_floor_outside_the_scale_is_refused_in_the_form(open_case: Open, asked: float, *, taken: bool) -> None:
    app = open_case(hand_case(), "rules")
    app.selectbox(key="kind of rule").select("Floor").run()
    next(one for one in app.main.selectbox if one.label == "Criterion").select(INNOVATION).run()
    next(one for one in app.main.number_input if one.label == "At least").set_value(asked).run()
    assert any(one.label == "Add this rule" for one in app.main.button) == taken
    said = f"{INNOVATION} goes from 0 to 10, and {asked:g} lies outside that. Did a comma or a point get lost?"
    assert (plain(said) in [one.value for one in app.main.warning]) != taken


def test_a_size_in_words_moves_the_slider(open_case: Open) -> None:
    app = open_case(hand_case(), "rules")
    app.selectbox(key="kind of rule").select("Size").run()
    next(one for one in app.main.number_input if one.label == "At most").set_value(2).run()
    next(button for button in app.button if button.label == "Add this rule").click().run()
    app.switch_page("views/answer.py").run()
    assert set(app.header[0].value.split(" + ")) == {HAVENDATA, NOORDSENS}


def test_rules_that_clash_are_named_with_ways_out(open_case: Open) -> None:
    app = open_case(regional_case(r.Size(2, 4), r.Require((NAMES[0],)), r.Exclude((NAMES[0],))), "rules")
    assert not app.exception
    assert app.error
    page = shown(app)
    for rule in (r.Require((NAMES[0],)), r.Exclude((NAMES[0],))):
        assert plain(str(rule.sentence())) in page


def test_without_needs_the_page_says_which_sheets_bring_them(open_case: Open) -> None:
    case = hand_case()
    plain_case: Case = case.replace(criteria=case.criteria[:2], needs=(), joint_results=(), capabilities=())
    app = open_case(plain_case, "rules", "nl")
    assert "Behoeften en Competenties" in shown(app)


@pytest.mark.parametrize(("most", "idle"), [(740_000.0, True), (730_000.0, False)])
def test_a_budget_that_limits_nothing_says_so_before_it_is_added(open_case: Open, most: float, *, idle: bool) -> None:
    """All six together cost 740,000."""
    case = hand_case()
    app = open_case(case.replace(rules=tuple(one for one in case.rules if not isinstance(one, r.Budget))), "rules")
    app.selectbox(key="kind of rule").select("Budget").run()
    next(one for one in app.main.selectbox if one.label == "Column").select("Cost").run()
    next(one for one in app.main.number_input if one.label == "At most").set_value(most).run()
    assert any("limits nothing" in one.value for one in app.main.warning) is idle
    assert any(one.label == "Add this rule" for one in app.main.button)
