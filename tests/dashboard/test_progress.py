"""A search that takes long shows that it runs, and can be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboards import cached, finding
from dashboards.texts import plain
from selection.model import Case, Rule
from selection.optimisation import Plan, optimise
from tests.support.regional import regional_case

Open = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as users wait."""
    monkeypatch.setattr(finding, "_PATIENCE", 1.0)


def patient(*, also_quick: bool) -> Callable[..., Plan]:
    """An `optimise` that goes on until it is asked to stop; the quick step only if `also_quick`."""

    def search(case: Case, rules: tuple[Rule, ...], *, cancel: Callable[[], bool], **wishes: Any) -> Plan:
        if wishes["alternatives"] > 1 or also_quick:
            while not cancel():
                time.sleep(0.01)
        return optimise(case, rules, cancel=cancel, **wishes)

    return search


def button(app: AppTest, label: str) -> Any:
    return next(found for found in app.main.button if found.label == label)


def until(app: AppTest, seen: Callable[[AppTest], object]) -> None:
    """Run the page again, as its own timer does, until something is seen: a loaded machine needs more turns."""
    for _ in range(100):
        if seen(app):
            return
        time.sleep(0.1)
        app.run()


def test_a_search_can_be_stopped_before_anything_is_found(open_case: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "optimise", patient(also_quick=True))
    app = open_case(regional_case().replace(source="before.xlsx"))
    assert app.subheader[0].value == "Looking for the best coalition"
    assert not app.header
    button(app, "Stop and show the best found").click().run()
    until(app, lambda page: page.warning)
    assert not app.exception
    assert app.warning[0].value == plain(str(optimise(regional_case(), cancel=lambda: True).proof()))
    monkeypatch.setattr(cached, "optimise", optimise)
    button(app, "Search again").click().run()
    until(app, lambda page: page.header)
    assert app.header


def test_the_best_coalition_is_shown_while_the_others_are_looked_for(
    open_case: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cached, "optimise", patient(also_quick=False))
    case = regional_case().replace(source="during.xlsx")
    app = open_case(case)
    best = plain(" + ".join(optimise(case).best.members))
    until(app, lambda page: page.header)
    assert app.header[0].value == best
    assert "Looking for the other coalitions" in [one.value for one in app.subheader]
    button(app, "Stop and show the best found").click().run()
    until(app, lambda page: page.warning)
    assert not app.exception
    assert app.header[0].value == best
    assert "the search for the others was cut short" in app.warning[0].value


def test_a_new_question_stops_the_search_for_the_old_one(open_case: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "optimise", patient(also_quick=True))
    app = open_case(regional_case().replace(source="after.xlsx"))
    old = app.session_state["job"]
    monkeypatch.setattr(cached, "optimise", optimise)
    app.sidebar.slider[0].set_value(77).run()
    until(app, lambda page: page.header)
    assert app.header
    assert old.answer.result(timeout=30).coalitions == ()


def waiting(counted: str, done: int, total: int | None, bound: float | None, limit: float | None) -> None:
    """A page on which an answer is so far; imports stand here because only this body becomes the page."""
    import time

    from dashboards import studies
    from dashboards.clerk import Task
    from dashboards.enquiries import Enquiry
    from selection.optimisation import optimise
    from selection.study import Advance, Counted, Question
    from tests.support.hand_case import hand_case

    enquiry = Enquiry("key", Task(optimise(hand_case()), Question.WHY_NOT, 100, limit), began=time.monotonic())
    what = Counted(counted) if counted else None
    enquiry.advance = Advance(1, 1, what, done, total, None if bound is None else 61.2, bound)
    studies._how_far(enquiry)


@pytest.mark.parametrize(
    ("arguments", "bar", "said"),
    [
        (("draws", 320, 1000, None, None), 32, "320 van 1.000 proeven"),
        (("outcomes", 17, None, None, 60.0), 0, "17 uitkomsten gevonden tot nu toe"),
        (("", 0, None, 61.9, 60.0), 0,
         "Beste tot nu toe 61,2 punten; meer dan 61,9 kan het niet worden (verschil 1,1%)."),
        (("outcomes", 17, None, None, None), None, "17 uitkomsten gevonden tot nu toe"),
    ],
)  # fmt: skip
def test_a_long_answer_says_how_far_it_is_and_has_a_bar_only_where_that_is_known(
    arguments: tuple[object, ...], bar: int | None, said: str
) -> None:
    """Without a total the bar is about the time allowed, which has just begun; without a limit there is none."""
    app = AppTest.from_function(waiting, args=arguments)
    app.session_state["language"] = "nl"
    app.run()
    assert not app.exception
    bars = [one.proto for one in app.get("progress")]
    assert [one.value for one in bars] == ([] if bar is None else [bar])
    shown = [str(one.value) for one in (*app.markdown, *app.caption)] + [one.text for one in bars]
    assert plain(said) in shown
