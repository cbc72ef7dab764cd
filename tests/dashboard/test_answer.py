"""What the pages show is what the core answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboards.texts import plain
from selection import rules as r
from selection.optimisation import optimise
from selection.texts import Language, text
from tests.support.regional import NAMES, regional_case

Open = Callable[..., AppTest]

CASE = regional_case()


def shown(app: AppTest) -> str:
    """Everything that stands on the page, as one text."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "error", "warning", "metric", "table")
    lines = []
    for kind in kinds:
        for element in app.main.get(kind):
            value = element.value
            lines.append(value.to_csv() if hasattr(value, "to_csv") else f"{getattr(element, 'label', '')} {value}")
    return "\n".join(lines)


def best(members: tuple[str, ...]) -> str:
    return plain(" + ".join(members))


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_best_coalition_is_that_of_the_core(open_case: Open, language: Language) -> None:
    plan = optimise(CASE)
    app = open_case(CASE, language=language)
    page = shown(app)
    assert app.header[0].value == best(plan.best.members)
    assert app.metric[0].value == text("{w:0.0} van 100" if language == "nl" else "{w:0.0} of 100",
                                       w=plan.said(plan.best)).to(language)  # fmt: skip
    assert plain(plan.proof().to(language)) in [one.proto.help for one in app.main.markdown if "badge[" in one.value]
    for coalition in plan.coalitions:
        assert best(coalition.members) in page


def test_every_page_is_there_in_both_languages(open_case: Open) -> None:
    titles = {
        "answer": ("Regional energy", "Regional energy"),
        "compare": ("Compare coalitions", "Coalities vergelijken"),
        "candidates": ("Candidates and why not", "Kandidaten en waarom niet"),
        "decision": ("The decision", "Het besluit"),
    }
    for page, (english, dutch) in titles.items():
        app = open_case(CASE, page)
        assert app.title[0].value == english
        app.segmented_control(key="language picked").set_value("nl").run()
        assert not app.exception
        assert app.title[0].value == dutch


def test_moving_a_weight_changes_the_answer(open_case: Open) -> None:
    app = open_case(CASE)
    sliders = {slider.label.split(":")[0].rstrip("\\"): slider for slider in app.sidebar.slider}
    for name, slider in sliders.items():
        if name in {criterion.name for criterion in CASE.criteria}:
            slider.set_value(100 if name == "Trust" else 0)
    app.run()
    weights = {criterion.name: float(criterion.name == "Trust") for criterion in CASE.criteria}
    expected = optimise(CASE, weights=weights)
    assert expected.best.members != optimise(CASE).best.members
    assert app.header[0].value == best(expected.best.members)
    app.sidebar.button[0].click().run()
    assert app.header[0].value == best(optimise(CASE).best.members)


def test_a_stakeholder_s_weights_can_be_taken(open_case: Open) -> None:
    app = open_case(CASE)
    app.sidebar.selectbox[0].select("Grid operator").run()
    weights = dict(CASE.stakeholders[1].preference.centre().items())
    expected = optimise(CASE, weights=weights)
    assert app.header[0].value == best(expected.best.members)
    assert "Safety\\: 60%" in [slider.label for slider in app.sidebar.slider]


def test_all_weights_at_zero_is_said_and_changes_nothing(open_case: Open) -> None:
    app = open_case(CASE)
    for slider in app.sidebar.slider[: len(CASE.criteria)]:
        slider.set_value(0)
    app.run()
    assert "more than 0 points" in app.sidebar.warning[0].value
    assert app.header[0].value == best(optimise(CASE).best.members)


def test_a_rule_can_be_switched_off_changed_and_added(open_case: Open) -> None:
    app = open_case(CASE)
    switch = next(box for box in app.sidebar.checkbox if box.label.startswith("Cost"))
    switch.uncheck().run()
    free = optimise(CASE.replace(rules=tuple(rule for rule in CASE.rules if not isinstance(rule, r.Budget))))
    assert app.header[0].value == best(free.best.members)
    switch.check().run()
    amount = next(field for field in app.sidebar.number_input if "Cost" in field.label)
    amount.set_value(400_000.0).run()
    tight = optimise(CASE, [r.Budget(400_000.0)])
    assert app.header[0].value == best(tight.best.members)
    outsider = next(name for name in tight.case.names if name not in tight.best.members)
    app.sidebar.multiselect[1].set_value([tight.best.members[0]]).run()
    without = optimise(CASE, [r.Budget(400_000.0), r.Exclude(tight.best.members[:1])])
    assert app.header[0].value == best(without.best.members)
    assert outsider


def test_no_coalition_is_explained_and_a_way_out_can_be_tried(open_case: Open) -> None:
    case = regional_case(r.Size(2, 3), r.Budget(60_000.0))
    plan = optimise(case)
    assert plan.conflict is not None
    app = open_case(case)
    page = shown(app)
    for rule in plan.conflict.rules:
        assert plain(str(rule.sentence())) in page
    for way in plan.conflict.ways:
        assert plain(str(way.sentence())) in page
    next(button for button in app.main.button if button.label == "Try this").click().run()
    assert not app.exception
    assert app.header
    app.switch_page("views/compare.py").run()
    assert not app.exception


def test_a_tie_is_said(open_case: Open) -> None:
    case = regional_case(r.Size(1, 1))
    level = case.replace(
        criteria=case.criteria[3:4], assessments=(), stakeholders=(), capabilities=case.capabilities[:6], relations=()
    )
    plan = optimise(level.replace(capabilities=case.capabilities))
    assert plan
    app = open_case(level)
    # Every coalition has one member.
    assert "worth exactly the same. This one comes first because it is the cheapest" in app.warning[0].value


def test_own_coalition_is_valued_and_its_broken_rules_are_counted(open_case: Open) -> None:
    app = open_case(CASE, "compare")
    app.main.multiselect(key="own coalition").set_value(list(NAMES[:6])).run()
    assert not app.exception
    plan = optimise(CASE)
    own = plan.appraiser.coalition(tuple(range(6)))
    assert text("{worth:0.0} of 100", worth=plan.said(own)).to("en") in shown(app)
    broken = [check for check in plan.appraiser.checks(tuple(range(6))) if not check.holds]
    assert broken
    assert f"Breaks {len(broken)} of the rules" in shown(app)


def test_every_candidate_has_its_reason(open_case: Open) -> None:
    app = open_case(CASE, "candidates")
    reasons = app.table[-1].value
    assert [row.strip("*").replace("\\", "") for row in reasons["Candidate"]] == [n.rstrip("*") for n in NAMES]
    assert all(reasons.iloc[:, -1])


def test_markdown_in_names_stays_text(open_case: Open) -> None:
    app = open_case(CASE)
    assert "\\*" in app.header[0].value


@pytest.mark.parametrize("page", ["answer", "compare", "candidates", "decision"])
def test_without_a_case_the_page_says_where_to_begin(blank: AppTest, page: str) -> None:
    blank.run()
    blank.switch_page(f"views/{page}.py").run()
    assert not blank.exception
    assert blank.title[0].value == "No case is open"
