"""What answers and statements in a survey say: words, numbers, scales, and words that turn a statement round."""

from __future__ import annotations

import pytest

from selection.understanding.survey.export import is_survey, read_survey
from selection.understanding.survey.wording import reversed_by_wording
from tests.support.cells import cells
from tests.support.surveys import NOON, TRUST, survey


@pytest.mark.parametrize(
    ("statement", "is_reversed"),
    [
        ("Een fout durf ik niet te melden", True),
        ("Om hulp vragen kost me moeite", True),
        ("Niemand ondermijnt mijn werk", False),
        ("Niet alleen successen worden hier besproken", False),
        ("Wij leren van fouten", False),
        ("We bring up difficult issues", False),
        ("A mistake is held against you here", True),
        ("It isn't difficult to ask for help", False),
        ("I never speak my mind", True),
        ("People's talents are used", False),
        ("Wer Fehler macht, dem wird das nachgetragen", True),
        ("Hier fällt es schwer, um Hilfe zu bitten", True),
        ("Keiner untergräbt meine Arbeit", False),
        ("Me cuesta pedir ayuda", True),
        ("Nadie socava mi trabajo", False),
        ("Mis ideas cuentan", False),
    ],
)
def test_wording(statement: str, is_reversed: bool) -> None:
    assert bool(reversed_by_wording(statement)[0]) is is_reversed


@pytest.mark.parametrize(
    "row",
    [
        ["4 - eens", "5 (helemaal mee eens)", "3"],
        ["mee eens", "helemaal mee eens", "neutraal"],
        ["agree", "Strongly agree", "neither agree nor disagree"],
        ["stimme eher zu", "stimme voll und ganz zu", "teils, teils"],
        ["de acuerdo", "totalmente de acuerdo", "ni de acuerdo ni en desacuerdo"],
        ["Ik ben het ermee eens", "Helemaal mee eens", "Neutraal"],
    ],
)
def test_answers_in_words(row: list[str]) -> None:
    assert read_survey(survey([row] * 3, ["Acme"] * 3), frozenset()).scores[0].score == 4


def test_a_ladder_of_seven() -> None:
    """Somewhat, plainly, strongly: 5, 6, 7 and on the other side 3, 2, 1."""
    rows = [["enigszins mee eens", "mee eens", "helemaal mee eens"],
            ["enigszins mee oneens", "mee oneens", "helemaal mee oneens"]]  # fmt: skip
    found = read_survey(survey(rows, ["Acme", "Bolt"]), frozenset())
    assert (found.scale.high, [one.score for one in found.scores]) == (7, [6, 2])


def test_one_is_full_agreement_when_the_words_say_so() -> None:
    rows = [["1 - helemaal mee eens", "2 - mee eens", "1 - helemaal mee eens"],
            ["5 - helemaal mee oneens", "4", "5"]]  # fmt: skip
    found = read_survey(survey(rows, ["Acme", "Bolt"]), frozenset())
    assert found.scale.is_turned
    assert [one.score for one in found.scores] == pytest.approx([14 / 3, 4 / 3])
    headed = [f"{item} (1 = helemaal eens, 5 = helemaal oneens)" for item in TRUST]
    other = read_survey(survey([[1, 2, 1], [5, 4, 5]], ["Acme", "Bolt"], headed), frozenset())
    assert [one.score for one in other.scores] == pytest.approx([14 / 3, 4 / 3])


def test_a_scale_that_is_not_certain_is_asked() -> None:
    four = read_survey(survey([[4, 3, 2]] * 5, ["Acme"] * 5))
    assert not four.scale.is_certain
    assert "Is the scale from 1 to 5? answers from 2 to 4 occur" in str(four.doubts[-1])
    said = read_survey(survey([[4, 3, 2]] * 5, ["Acme"] * 5), frozenset(), scale=(1, 4))
    assert (said.scale.options, said.doubts) == (4, ())
    # one ten among fives is rather a slip
    slip = read_survey(survey([[4, 5, 2]] * 10 + [[10, 3, 3]], ["Acme"] * 11))
    assert not slip.scale.is_certain


def test_what_is_no_answer_is_a_fault_and_does_not_count() -> None:
    found = read_survey(survey([[5, 4, 55], [5, 4, "3 of 4"], [5, 4, 3], [5, 1, 3]], ["Acme"] * 4), frozenset())
    assert [str(one) for one in found.faults] == [
        "Tab!E2: expected an answer from 1 to 5, found \"55\". Correct the cell, or leave it empty.",
        "Tab!E3: expected an answer from 1 to 5, found \"3 of 4\". Correct the cell, or leave it empty.",
    ]  # fmt: skip
    assert found.scores[0].score == pytest.approx((4.5 + 4.5 + 4 + 3) / 4)


def test_other_columns_and_a_row_of_averages_are_not_read() -> None:
    rows = cells([["ID", "Team", "Leeftijd", *TRUST, "Gemiddelde", "Opmerkingen"],
                  [1, "Acme", 34, 4, 4, 4, 4, "prima"], [2, "Acme", 61, 2, 2, 2, 2, ""],
                  [3, "Acme", 44, 3, 3, 5, 3.67, ""],
                  ["Gemiddeld", "", 46, 3, 3, 3.67, 3.2, ""], [""] * 8])  # fmt: skip
    found = read_survey(rows, frozenset())
    assert [one.name for one in found.items] == list(TRUST)
    assert found.scores[0].respondents == 3
    assert found.scores[0].score == pytest.approx(29 / 9)
    said = " ".join(map(str, found.notices))
    assert '"Leeftijd" is no item' in said
    assert "Tab!A5: This row is computed from the others and is not read." in said


def test_a_header_of_three_rows() -> None:
    rows = cells([["StartDate", "Organisation", "Q1", "Q2", "Q3"],
                  ["Start Date", "For whom do you work?", "I trust my colleagues", "We help each other",
                   "I never ask for help"],
                  ['{"ImportId":"startDate"}', '{"ImportId":"QID9"}', '{"ImportId":"QID1"}', '{"ImportId":"QID2"}',
                   '{"ImportId":"QID3"}'],
                  [NOON, "Acme", 4, 5, 2], [NOON, "Acme", 5, 5, 1], [NOON, "Bolt", 3, 3, 3]])  # fmt: skip
    assert is_survey(rows) is not None
    found = read_survey(rows)
    assert [one.name for one in found.items] == [
        "Q1: I trust my colleagues", "Q2: We help each other", "Q3: I never ask for help"]  # fmt: skip
    assert [one.reverse for one in found.items] == [False, False, True]
    assert [(one.candidate, one.respondents) for one in found.scores] == [("Acme", 2), ("Bolt", 1)]


def test_the_score_in_words() -> None:
    """All 4 4 4: they agree fully, 0 apart."""
    (acme,) = read_survey(survey([[4, 4, 4]] * 4 + [[5, 5, 5]], ["Acme"] * 5), frozenset()).scores
    assert str(acme.sentence()) == (
        "Acme: 4.20 on a scale from 1 to 5, of 5 respondents. They agree: average deviation 0.32 points, at most 0.83 "
        "being agreement; r_wg(J) 0.96."
    )
    assert "op een schaal van 1 tot 5" in acme.sentence().to("nl")
