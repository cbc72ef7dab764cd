"""A column that is weighed is a criterion, whatever words fill it: what nobody knows of them is asked."""

from __future__ import annotations

from typing import Any

import pytest

import selection as sel
from tests.support.real_sheets.building import Tab, book

WORDS = {"Acme BV": "blurb", "Bolt BV": "snork", "Cone BV": "blurb", "Dell BV": "wibble"}
"""Words that stand in no dictionary."""
GRADES = {"Acme BV": (7, 8), "Bolt BV": (8, 7), "Cone BV": (6, 7), "Dell BV": (9, 6)}


def read(rows: list[list[Any]], *more: tuple[str, list[list[Any]]], **answers: str) -> sel.Understanding:
    tabs = [Tab("Scores", rows), *(Tab(name, lines) for name, lines in more)]
    found = sel.understand(book(*tabs), "sheet.xlsx")
    return found.answered({"word order": answers["order"]}) if answers else found


def rows_of(words: dict[str, Any], weights: list[Any] | None = None, heading: str = "Fit") -> list[list[Any]]:
    """A table of three criteria, the one in the middle in words."""
    lines = [["Supplier", "Quality", heading, "Speed"], *([["Weight", *weights]] if weights else [])]
    return [*lines, *([name, first, words[name], last] for name, (first, last) in GRADES.items())]


WEIGHED = rows_of(WORDS, [40, 20, 40])
TURNED = [[row[at] for row in [["Criterion", *WEIGHED[0][1:]], *WEIGHED[1:]]] for at in range(4)]
BELOW = [WEIGHED[0], *WEIGHED[2:], WEIGHED[1]]
FIRST = [[row[0], row[2], row[1], row[3]] for row in WEIGHED]
HEADED = rows_of(WORDS, heading="Fit (20%)")
HEADED[0] = ["Supplier", "Quality (40%)", "Fit (20%)", "Speed (40%)"]
LIST = ("Weights", [["Criterion", "Weight"], ["Quality", 40], ["Fit", 20], ["Speed", 40]])


@pytest.mark.parametrize(
    "tabs", [(WEIGHED,), (TURNED,), (BELOW,), (FIRST,), (HEADED,), (rows_of(WORDS), LIST)],
    ids=["row", "turned", "below", "first", "in headings", "on a tab"],
)  # fmt: skip
def test_words_nobody_knows_are_asked_where_they_are_weighed(tabs: tuple[Any, ...]) -> None:
    found = read(*tabs)
    (question,) = found.questions
    assert question.key == "word order"
    assert str(question.sentence) == ("Fit weighs 20% and its words are not known. How do they go, from worst to best?")
    assert not question.has_guess
    assert question.free is not None
    # Nothing is accepted for somebody who did not look.
    assert found.accepted().questions == found.questions
    answered = found.answered({"word order": "blurb < snork < wibble"})
    assert not answered.questions
    fit = next(one for one in answered.criteria if one.name == "Fit")
    assert (fit.worst, fit.best) == (1, 3)
    values = {one.candidate: one.value for one in answered.scores if one.criterion == "Fit"}
    assert values == {"Acme BV": 1, "Bolt BV": 2, "Cone BV": 1, "Dell BV": 3}
    weights = {one.name: one.weight or 0 for one in answered.criteria}
    assert weights["Fit"] / sum(weights.values()) == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("order", "acme", "bolt", "dell"),
    [
        ("wibble > snork > blurb", 1, 2, 3),
        ("wibble, Snork, BLURB", 3, 2, 1),
        ("blurb = snork < wibble", 1, 1, 2),
        ("blurb < so so < snork < wibble", 1, 3, 4),
    ],
)
def test_an_order_may_be_typed_as_people_do(order: str, acme: float, bolt: float, dell: float) -> None:
    found = read(WEIGHED, order=order)
    assert not found.questions
    values = {one.candidate: one.value for one in found.scores if one.criterion == "Fit"}
    assert (values["Acme BV"], values["Bolt BV"], values["Dell BV"]) == (acme, bolt, dell)


@pytest.mark.parametrize("order", ["blurb < snork", "blurb", "blurb < snork < wibble < blurb", "1..5", "a < b > c", ""])
def test_what_is_no_order_of_all_words_is_asked_again(order: str) -> None:
    assert [one.key for one in read(WEIGHED, order=order).questions] == ["word order"]


def test_that_it_does_not_count_is_an_answer_and_is_told() -> None:
    found = read(WEIGHED, order="known only")
    assert not found.questions
    assert [one.name for one in found.criteria] == ["Quality", "Speed"]
    assert found.candidates[1].attributes["Fit"].value == "snork"
    assert "Fit has a weight and does not count: so it was answered." in [str(one) for one in found.notices]


def test_whole_sentences_under_a_weight_are_asked_about_too() -> None:
    long = {name: f"{word} in this and in that and in many other respects" for name, word in WORDS.items()}
    found = read(rows_of(long, [40, 20, 40]))
    assert [one.key for one in found.questions] == ["word order"]
    assert not found.refusals


def test_what_the_sheet_lists_is_the_best_guess() -> None:
    # Only "good" and "excellent" are known of the list: they tell which way it goes.
    listed = [[*WEIGHED[0]], *WEIGHED[1:], [], [], ["Legend: wibble / excellent / snork / good / blurb"]]
    found = read(listed)
    (question,) = found.questions
    assert question.has_guess
    assert question.choices[0].key == "blurb < good < snork < excellent < wibble"
    values = {one.candidate: one.value for one in found.accepted().scores if one.criterion == "Fit"}
    assert values == {"Acme BV": 1, "Bolt BV": 3, "Cone BV": 1, "Dell BV": 5}


def test_one_word_known_among_others_guesses_nothing() -> None:
    found = read(rows_of({**WORDS, "Acme BV": "good", "Cone BV": "good"}, [40, 20, 40]))
    assert [(one.key, one.has_guess) for one in found.questions] == [("word order", False)]


def test_criteria_with_the_same_words_are_asked_about_at_once() -> None:
    rows = [
        ["Supplier", "Quality", "Fit", "Flair"],
        ["Weight", 40, 20, 40],
        ["Acme BV", 7, "blurb", "snork"],
        ["Bolt BV", 8, "snork", "snork"],
        ["Cone BV", 6, "wibble", "blurb"],
        ["Dell BV", 9, "blurb", "blurb"],
    ]
    found = read(rows)
    (question,) = found.questions
    assert str(question.sentence) == "The words of Fit and Flair are not known. How do they go, from worst to best?"
    answered = found.answered({"word order": "blurb < snork < wibble"})
    assert [(one.name, one.worst, one.best) for one in answered.criteria][1:] == [("Fit", 1, 3), ("Flair", 1, 3)]


@pytest.mark.parametrize(
    "rows",
    [rows_of(WORDS), rows_of(WORDS, [50, None, 50]), rows_of(WORDS, [60, 100, 40]), rows_of(WORDS, [50, 0, 50])],
    ids=["no weights", "no weight", "their sum", "nothing"],
)
def test_words_without_a_weight_stay_facts(rows: list[list[Any]]) -> None:
    found = read(rows)
    assert not found.questions
    assert [one.name for one in found.criteria] == ["Quality", "Speed"]
    assert found.candidates[0].attributes["Fit"].value == "blurb"


def test_what_a_list_of_criteria_says_of_each_in_words_is_no_score() -> None:
    listed = [["Criterion", "Description", "Weight", "Aim"], ["Quality", "how good", 40, "more"],
              ["Fit", "how near", 20, "more"], ["Speed", "how fast", 40, "less"]]  # fmt: skip
    scores = rows_of({name: number for number, name in enumerate(WORDS, 5)})
    found = read(scores, ("Criteria", listed))
    assert [one.name for one in found.candidates] == list(WORDS)
    assert all(one.key != "word order" for one in found.questions)


def test_remarks_beside_criteria_in_rows_are_no_candidate() -> None:
    rows = [[*TURNED[0], "Remarks"], *([*row, said] for row, said in zip(TURNED[1:], "abc", strict=True))]
    found = read([[cell if cell not in ("a", "b", "c") else f"see page {cell}" for cell in row] for row in rows])
    assert [one.name for one in found.candidates] == list(WORDS)
    assert [one.key for one in found.questions] == ["word order"]


def test_one_weight_for_words_and_figures_together_is_that_of_the_figures() -> None:
    rows = [["Supplier", "Fit", "Quality", "Speed"], ["Weight", 60, None, 40],
            *([name, WORDS[name], *grades] for name, grades in GRADES.items())]  # fmt: skip
    assert [one.key for one in read(rows).questions] == ["word order"]
    merged = sel.understand(book(Tab("Scores", rows, merges=("B2:C2",))), "sheet.xlsx")
    assert not merged.questions
    assert [one.name for one in merged.criteria] == ["Quality", "Speed"]


@pytest.mark.parametrize(
    ("words", "top"),
    [
        (("zwak", "matig", "sterk", "zeer sterk"), 4),
        (("weak", "moderate", "strong", "very strong"), 4),
        (("schwach", "mittel", "stark", "sehr stark"), 4),
        (("débil", "moderado", "fuerte", "muy fuerte"), 4),
        (("very weak", "weak", "strong", "very strong"), 5),
    ],
)
def test_how_strong_is_a_known_scale(words: tuple[str, ...], top: int) -> None:
    found = read(rows_of(dict(zip(GRADES, words, strict=True)), [40, 20, 40]))
    assert not found.questions
    fit = next(one for one in found.criteria if one.name == "Fit")
    assert (fit.worst, fit.best) == (1, top)
    values = [one.value or 0.0 for one in found.scores if one.criterion == "Fit"]
    assert values == sorted(set(values))


def test_a_strong_risk_is_bad_news_and_asked() -> None:
    words = dict(zip(GRADES, ("weak", "moderate", "strong", "very strong"), strict=True))
    found = read(rows_of(words, [40, 20, 40], heading="Dependency risk"))
    (question,) = found.questions
    assert question.key == "direction"
    assert question.choices[0].key == "4..1"


def test_words_of_several_ladders_go_as_the_sheet_lists_them() -> None:
    # Seven words, all known and on no ladder together: the list says how far they are apart.
    rows = rows_of(dict(zip(GRADES, ("zwak", "sterk", "matig", "zeer sterk"), strict=True)), [40, 20, 40])
    rows += [[], [], ["Legenda: zwak / matig / redelijk / goed / sterk / zeer sterk / uitstekend"]]
    found = read(rows)
    assert not found.questions
    values = [one.value for one in found.scores if one.criterion == "Fit"]
    assert values == [1, 5, 2, 6]
    assert next((one.worst, one.best) for one in found.criteria if one.name == "Fit") == (1, 7)


def test_a_weight_without_a_score_is_asked_about() -> None:
    scores = rows_of({name: number for number, name in enumerate(WORDS, 5)})
    listed = [["Criterion", "Weight"], ["Quality", 30], ["Fit", 20], ["Speed", 35], ["References", 15]]
    (question,) = read(scores, ("Weights", listed)).questions
    assert question.key == "unscored weights"
    assert str(question.sentence) == "References weighs 15% and no score of it was read. Go on without it?"
    assert [place.cell for place in question.places] == ["B5"]


@pytest.mark.parametrize("extra", [[], [["References", 0]], [["Total", 100]]], ids=["none", "nothing", "sum"])
def test_where_every_weight_has_scores_or_is_none_nothing_is_asked(extra: list[list[Any]]) -> None:
    scores = rows_of({name: number for number, name in enumerate(WORDS, 5)})
    listed = [["Criterion", "Weight"], ["Quality", 40], ["Fit", 20], ["Speed", 40], *extra]
    found = read(scores, ("Weights", listed))
    assert not found.questions
    assert [one.weight for one in found.criteria] == [40, 20, 40]


def test_weights_of_which_none_has_a_score_are_asked_about_too() -> None:
    scores = rows_of({name: number for number, name in enumerate(WORDS, 5)})
    listed = [["Criterion", "Weight"], ["Hue", 30], ["Tone", 20], ["Depth", 50]]
    (question,) = read(scores, ("Weights", listed)).questions
    assert str(question.sentence).startswith("Hue, Tone and Depth weigh 100% together and no score of them was read.")


@pytest.mark.parametrize("on_tab", [False, True])
def test_the_words_of_a_second_assessor_count_under_the_weight_of_both(on_tab: bool) -> None:
    rows: list[list[Any]] = [
        ["Supplier", "Quality", None, "Fit", None, "Remarks"],
        [None, "Ann", "Ben", "Ann", "Ben", None],
        *([] if on_tab else [["Weight", 60, None, 40, None, None]]),
        ["Acme BV", 7, 8, "blurb", "snork", "fine"],
        ["Bolt BV", 8, 7, "snork", "snork", "so so"],
        ["Cone BV", 6, 7, "blurb", "wibble", "fair enough"],
        ["Dell BV", 9, 6, "wibble", "blurb", "see page 3"],
    ]
    listed = ("Weights", [["Criterion", "Weight"], ["Quality", 60], ["Fit", 40]])
    sheet = book(Tab("Scores", rows, merges=("A1:A2", "B1:C1", "D1:E1", "F1:F2")), *([Tab(*listed)] if on_tab else []))
    found = sel.understand(sheet, "sheet.xlsx").answered({"word order": "blurb < snork < wibble"})
    assert not found.questions
    given = {(one.candidate, one.assessor): one.value for one in found.scores if one.criterion == "Fit"}
    assert [value for (_, who), value in given.items() if who == "Ann"] == [1, 2, 1, 3]
    assert [value for (_, who), value in given.items() if who == "Ben"] == [2, 2, 3, 1]
    assert found.candidates[0].attributes["Remarks"].value == "fine"
