"""Surveys: recognised beside ordinary tables, reversed items proposed, scores and agreement by published formulas."""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.errors import CaseError
from selection.understanding.survey.export import is_survey, read_survey
from tests.support.cells import cells
from tests.support.surveys import NOON, TRUST, survey

# Seven statements on speaking up, in our own words; the first, third and fifth are turned round.
SAFETY = (
    "Wie hier een fout maakt, krijgt die nog lang nagedragen",
    "Wij brengen lastige onderwerpen ter sprake",
    "Iemand die anders is, wordt in dit team afgewezen",
    "Een risico nemen kan bij ons gewoon",
    "Het kost me moeite om collega's om hulp te vragen",
    "Niemand hier zou mijn werk met opzet ondermijnen",
    "Mijn kennis en kunde worden in dit team gebruikt",
)


def clear(n: int = 24, seed: int = 3) -> list[list[int]]:
    """Answers to the seven statements of people who differ in one thing, the reversed ones the other way."""
    dice = random.Random(seed)
    rows = []
    for _ in range(n):
        mood = dice.choice([1, 2, 3, 4, 5])
        plain = [min(5, max(1, mood + dice.choice([-1, 0, 0, 1]))) for _ in SAFETY]
        rows.append([6 - x if j in (0, 2, 4) else x for j, x in enumerate(plain)])
    return rows


@pytest.mark.parametrize(
    "rows",
    [
        # suppliers by criteria
        [["Leverancier", "Prijs", "Kwaliteit", "Veiligheid"], ["Acme", 7, 8, 6], ["Bolt", 6, 7, 9], ["Core", 5, 5, 5]],
        # the criteria are sentences, but each supplier stands there once
        [["Leverancier", "Vraag 1: borgt u kwaliteit?", "Vraag 2: borgt u veiligheid?", "Vraag 3: is er een plan?"],
         ["Acme", 7, 8, 6], ["Bolt", 6, 7, 9], ["Core", 5, 5, 5]],
        [["", "Does the supplier have a plan?", "Is the planning realistic?", "Are references good?"],
         ["Acme", 7, 8, 6], ["Bolt", 6, 7, 9]],
        [["Nr", "Naam", "Does the supplier have a plan?", "Is the planning realistic?", "Are references good?"],
         [1, "Acme", 7, 8, 6], [2, "Bolt", 6, 7, 9]],
        # a date and an address are no respondents
        [["Supplier", "E-mail address", "Date", "Does it have a plan?", "Is it real?", "Any references?"],
         ["Acme", "a@b.nl", NOON, 7, 8, 6], ["Bolt", "c@d.nl", NOON, 6, 7, 9]],
        # several assessors a supplier
        [["Leverancier", "Beoordelaar", "Prijs", "Kwaliteit", "Veiligheid"], ["Acme", "Ann", 7, 8, 6],
         ["Acme", "Bob", 6, 7, 9], ["Bolt", "Ann", 5, 5, 5]],
        [["Alleen", "tekst"], ["a", "b"], ["c", "d"]],
        [],
    ],
)  # fmt: skip
def test_what_is_no_survey(rows: list[list[object]]) -> None:
    assert is_survey(cells(rows)) is None


@pytest.mark.parametrize(
    "rows",
    [
        [["Timestamp", "Team", "Q1", "Q2", "Q3"], [NOON, "Acme", 4, 5, 3], [NOON, "Acme", 3, 4, 4]],
        [["Respondent", "Leverancier", "Openheid", "Vertrouwen", "Leren"], [1, "Acme", 4, 5, 3], [2, "Acme", 3, 4, 4]],
        [["Naam", *TRUST], ["Ann", 4, 5, 3], ["Bob", 3, 4, 4]],
        [["Teilnehmer", "Firma", "Ich darf Fehler zugeben", "Wir helfen uns immer", "Mein Wissen wird genutzt"],
         ["T1", "Acme", "stimme zu", "stimme voll zu", "stimme eher zu"],
         ["T2", "Bolt", "stimme zu", "teils/teils", "stimme nicht zu"]],
        [["Equipo", "Puedo admitir mis errores", "En mi equipo nos ayudamos", "Nos cuesta pedir ayuda"],
         ["Acme", 4, 4, 2], ["Acme", 5, 4, 1]],
        [["Q1", "Q2", "Q3"], [4, 5, 3], [3, 4, 4]],
    ],
)  # fmt: skip
def test_what_is_a_survey(rows: list[list[object]]) -> None:
    assert is_survey(cells(rows)) is not None


def test_scores_by_hand() -> None:
    """Acme: means 4, 3, 5 give 4. Bolt: 2 and 3 give 2.5, and too few for agreement."""
    found = read_survey(survey([[4, 4, 4], [2, 3, 4], [5, 5, 5], [1, 2, 3], [3, 3, 3]], ["Acme"] * 3 + ["Bolt"] * 2))
    acme, bolt = found.scores
    assert (acme.candidate, acme.score, acme.respondents, str(acme.place)) == ("Acme", 4, 3, "Tab!B2")
    assert (bolt.score, bolt.agreement, bolt.deviation) == (2.5, None, None)
    # variances 7/3, 1, 1/3: mean 11/9, of 2 that is 11/18; 3 (7/18) / (3 (7/18) + 11/18) = 21/32
    assert acme.agreement == pytest.approx(21 / 32)
    # deviations 10/9, 2/3, 4/9
    assert acme.deviation == pytest.approx(20 / 27)
    assert acme.most_deviation == pytest.approx(5 / 6)
    assert (found.scale.low, found.scale.high, found.scale.is_certain) == (1, 5, True)
    assert found.icc is not None
    assert not found.is_confirmed


def test_fewer_than_five_are_not_shown_per_person() -> None:
    answers = [[4, 4, 5], [2, 3, 4], [5, 5, 5], [1, 2, 3]]
    few = read_survey(survey(answers, ["Acme"] * 4)).scores[0]
    assert few.persons == ()
    assert "Fewer than five: nothing is shown per person" in str(few.notices()[0])
    enough = read_survey(survey([*answers, [3, 3, 3]], ["Acme"] * 5)).scores[0]
    assert enough.persons == pytest.approx((2, 3, 3, 13 / 3, 5))
    assert enough.notices() == ()
    two = read_survey(survey(answers[:2], ["Acme"] * 2)).scores[0]
    assert [str(one) for one in two.notices()][1] == "Tab!B2: Acme: too few respondents to speak of agreement."


def test_missing_answers_are_kept_apart_and_who_answered_too_little_is_left_out() -> None:
    """Of three items one is fewer than half, two is not."""
    found = read_survey(survey([[4, "", "weet niet"], [5, 4, ""], [3, 3, 3]], ["Acme"] * 3))
    (acme,) = found.scores
    assert (acme.score, acme.respondents, acme.left_out) == (3.75, 2, 1)
    assert (found.blank, found.not_applicable) == (2, 1)
    assert "1 respondent answered fewer than half of the items and is left out." in str(acme.notices()[-1])


def test_seven_statements_three_of_them_turned_round() -> None:
    found = read_survey(survey(clear(), ["Acme"] * 24, SAFETY))
    assert [one.reverse for one in found.items] == [True, False, True, False, True, False, False]
    assert [one.by_answers for one in found.items] == [True, False, True, False, True, False, False]
    assert [bool(one.by_wording) for one in found.items] == [one.reverse for one in found.items]
    assert found.doubts == ()
    assert found.alpha is not None
    assert found.alpha > 0.8


def test_words_and_answers_that_disagree_are_a_doubt() -> None:
    """The words of the last item turn nothing round, but its answers run against the others: 1 5, 2 4, ..., 5 1."""
    answers = [[x, x, 6 - x] for x in (1, 2, 3, 4, 5) * 3]
    found = read_survey(survey(answers, ["Acme"] * 15))
    last = found.items[2]
    assert (last.by_wording, last.by_answers, last.correlation, last.proposed) == (None, True, pytest.approx(-1), True)
    assert last.is_doubtful
    assert any("words and answers disagree" in str(one) for one in found.doubts)
    confirmed = read_survey(survey(answers, ["Acme"] * 15), frozenset())
    assert (confirmed.items[2].reverse, confirmed.doubts, confirmed.is_confirmed) == (False, (), True)


def test_a_weak_correlation_says_nothing() -> None:
    """Correlation -0.5 over 4 is within 2 / root 4."""
    answers = [[1, 1, 3], [2, 2, 2], [3, 3, 3], [4, 4, 1]]
    found = read_survey(survey(answers, ["Acme"] * 4)).items[2]
    assert found.correlation is not None
    assert abs(found.correlation) < 2 / sqrt(4)
    assert (found.by_answers, found.reverse) == (None, False)


@settings(max_examples=20, derandomize=True, deadline=None)
@given(st.lists(st.lists(st.integers(1, 5), min_size=3, max_size=3), min_size=3, max_size=9), st.randoms())
def test_order_does_not_matter_and_turning_an_item_with_its_flag_changes_nothing(
    answers: list[list[int]], dice: random.Random
) -> None:
    def scored(rows: Sequence[Sequence[int]], reverse: frozenset[str]) -> tuple[object, ...]:
        found = read_survey(survey(rows, ["Acme"] * len(rows)), reverse, scale=(1, 5))
        one = found.scores[0]
        return pytest.approx((one.score, one.agreement, one.deviation)), found.alpha

    plain, alpha = scored(answers, frozenset())
    shuffled = dice.sample(answers, len(answers))
    turned = [[6 - x, y, z] for x, y, z in answers]
    for again, other in (scored(shuffled, frozenset()), scored(turned, frozenset({TRUST[0]}))):
        assert again.expected == plain  # type: ignore[attr-defined]  # what approx holds
        assert other == (None if alpha is None else pytest.approx(alpha))


def test_who_must_be_confirmed_must_be_there() -> None:
    with pytest.raises(CaseError, match="Name the items as the sheet does"):
        read_survey(survey([[1, 2, 3]] * 3, ["Acme"] * 3), frozenset({"Iets anders"}))


def test_no_organisation_is_a_doubt() -> None:
    found = read_survey(cells([["Q1", "Q2", "Q3"], [4, 5, 3], [3, 4, 5]]))
    assert found.scores[0].candidate == ""
    assert "Of whom is this survey?" in str(found.doubts[0])
    assert found.doubts[0].message.to("nl").startswith("Over wie gaat deze enquête?")


def test_names_of_organisations() -> None:
    """Spelling that differs in case only is the same; a near name is asked; no name does not count."""
    found = read_survey(survey([[5, 5, 5]] * 5, ["Acme", "ACME", "Bolt Techniek", "Bolt Technik", ""]))
    assert [(one.candidate, one.respondents) for one in found.scores] == [
        ("Acme", 2), ("Bolt Techniek", 1), ("Bolt Technik", 1)]  # fmt: skip
    said = [str(one) for one in found.doubts]
    assert said == [
        "Tab!B6: Of whom is this answer? It names no organisation and does not count.",
        "Tab!B5: Is Bolt Technik the same as Bolt Techniek? They are read as two.",
    ]
