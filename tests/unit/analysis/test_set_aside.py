"""What the reports say of a sentence that somebody set aside in the app, or entered a rule for."""

from __future__ import annotations

from selection.analysis import no_rules
from tests.support.board_sentences import GROWERS, case_of

SAID = "The mayor would like to see more than two tractors."


def test_a_sentence_that_was_set_aside_asks_for_nothing_any_more() -> None:
    case = case_of(GROWERS, SAID)
    (wish,) = [one for one in case.notices if one.asks]
    assert "If it is" in str(wish.message)
    (told,) = [one for one in no_rules(case, [wish]).notices if one.said == SAID]
    assert not told.asks
    assert str(told.message) == f"Set aside in the app, as no rule or seen to already: {SAID}"
    (entered,) = [one for one in no_rules(case, [wish], entered=[wish]).notices if one.said == SAID]
    assert str(entered.message) == f"A rule was entered in the app for what stands there: {SAID}"
