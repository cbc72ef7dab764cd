"""Where the weakest member was proposed and not stated: the choice is tried with the members' average as well."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import selection as sel
from selection.model import Aggregator
from selection.optimisation import optimise
from selection.reporting.recommendation import recommendation
from selection.robustness import scale_test, scales_taken
from selection.rules import Size
from selection.study import Question, doubts, study
from tests.support.own_sheets import read_sheet

QUALITY = {"Acme": 10, "Bolt": 8, "Cole": 5}
SAFETY = {"Acme": 4, "Bolt": 8, "Cole": 8}
"""Of two: Bolt and Cole by the weakest, 6.5 and 8; Acme and Bolt by the average, 9 and 6 against 6.5 and 8."""


def _case(heading: str, safety: dict[str, int] | None = None) -> sel.Case:
    safety = SAFETY if safety is None else safety
    rows: Sequence[Sequence[object]] = [
        ["Supplier", "Quality (1-10)", f"{heading} (1-10)"],
        ["Weight", "50%", "50%"],
        *([name, QUALITY[name], safety[name]] for name in QUALITY),
    ]
    return read_sheet(rows).accepted().case()


def test_the_average_is_tried_where_the_weakest_was_proposed() -> None:
    case = _case("Safety culture")
    plan = optimise(case, [Size(2, 2)])
    assert plan.best.members == ("Bolt", "Cole")
    assert str(scales_taken(case)) == (
        "That the weakest member counts on Safety culture (1-10) was proposed: the sheet does not state it."
    )
    (other,) = scale_test(plan).others
    assert other.best is not None
    assert {*other.best.members} == {"Acme", "Bolt"}
    assert other.best.worth == pytest.approx(100 * (8 / 9 + 5 / 9) / 2)
    assert other.less == pytest.approx(100 * ((8 + 5) - (5.5 + 7)) / 18)


def test_the_board_is_told_when_another_would_be_best() -> None:
    plan = optimise(_case("Safety culture"), [Size(2, 2)])
    answers = study(plan, [Question.SCALES], draws=10)
    (doubt,) = map(str, doubts(answers.answers))
    assert "Safety culture (1-10) as the average of the members, Acme + Bolt would be best" in doubt
    for language, words in (("en", "as the average of the members"), ("nl", "als gemiddelde van de leden")):
        (sure,) = [one for one in recommendation(plan, answers) if one.label.to("en") == "How sure"]
        assert words in " ".join(one.to(language) for one in sure.sentences)


def test_nothing_is_doubted_when_the_choice_stays() -> None:
    plan = optimise(_case("Safety culture", dict(SAFETY, Acme=1)), [Size(2, 2)])
    assert doubts(study(plan, [Question.SCALES], draws=10).answers) == ()


@pytest.mark.parametrize("heading", ["Partnership and openness", "Trust", "Company culture", "Psychologist on site"])
def test_a_word_that_only_hints_makes_nobody_the_weakest(heading: str) -> None:
    case = _case(heading)
    assert {one.aggregator for one in case.criteria} == {Aggregator.MEAN}
    assert case.other_ends == ()
