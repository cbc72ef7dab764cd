"""Where a rule stands: its own cell, the sentence of the sheet that was accepted, or nowhere."""

from __future__ import annotations

import pytest

from selection.analysis import placed, stands_at
from selection.errors import Notice, Place
from selection.model import Case, Rule
from selection.optimisation import optimise
from selection.rules import Apart, Exclude, Require, Size
from selection.texts import text
from tests.support import hand_case as h

PLACE = Place("Scores", "A21")


def said() -> Case:
    """The hand case with a sentence below its table."""
    words = f"{h.KADE} moet er in ieder geval bij"
    return h.hand_case().replace(notices=(Notice(text("{said}", said=words), PLACE, ("in",), words),), rules=())


@pytest.mark.parametrize(
    ("rule", "place"),
    [(Require((h.KADE,)), PLACE), (Require((h.EEMLAND,)), Place()), (Exclude((h.KADE,)), Place())],
)
def test_a_rule_has_the_cell_of_the_sentence_that_states_just_that(rule: Rule, place: Place) -> None:
    assert placed(rule, said()).place == place
    assert placed(rule, said()) == rule


def test_who_stated_a_rule_is_told() -> None:
    case = said().replace(rules=(Apart(h.DIJKMAN, h.EEMLAND, Place("Rules", "A3")),))
    plan = optimise(case, [placed(Require((h.KADE,)), case), Size(2, 3)])
    found = {type(rule): stands_at(rule, plan) for rule in plan.rules}
    assert str(found[Apart]) == "Rules!A3"
    assert str(found[Require]) == "Scores!A21, entered in the app"
    assert found[Require].to("nl") == "Scores!A21, ingevoerd in de app"  # type: ignore[union-attr]
    assert found[Size] is None
