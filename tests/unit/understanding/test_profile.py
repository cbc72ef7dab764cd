"""A mapping profile: kept in a small file, found again by the layout, and nothing else is taken for one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import selection as sel
from selection.errors import SheetError
from selection.understanding import Profile
from selection.understanding.profile import fingerprint
from tests.support.messy_sheet import FIRST, SECOND, messy_sheet

ANSWERS = {"zero": "0..10", "weights": "1"}
GOOD = {"format": "partner-selection mapping profile", "version": 1, "layout": "a1", "headings": ["x"], "answers": {}}

texts = st.text(st.characters(codec="utf-8"), max_size=20)


def without(key: str) -> dict[str, object]:
    return {name: value for name, value in GOOD.items() if name != key}


@given(texts, st.dictionaries(texts, texts, max_size=5), st.lists(texts, max_size=5))
@settings(max_examples=30, derandomize=True, deadline=None)
def test_what_was_saved_is_loaded(layout: str, answers: dict[str, str], headings: list[str]) -> None:
    profile = Profile(layout, answers, tuple(headings))
    assert Profile.from_json(profile.to_json().encode("utf-8")) == profile


def test_it_is_a_file_that_people_can_read(tmp_path: Path) -> None:
    path = tmp_path / "layout.json"
    Profile("a1", {"zero": "0..10"}, ("scores/columns: Veiligheid & één",)).save(path)
    written = path.read_text(encoding="utf-8")
    assert '\n    "zero": "0..10"\n' in written
    assert "Veiligheid & één" in written
    assert Profile.load(path).answers == {"zero": "0..10"}


@pytest.mark.parametrize(
    "content",
    [
        "", "null", "7", '"text"', "[]", "[1, 2", "{}", "[" * 100_000,
        *(json.dumps(without(key)) for key in GOOD),
        json.dumps({**GOOD, "format": "another program"}),
        json.dumps({**GOOD, "version": 2}),
        json.dumps({**GOOD, "version": "1"}),
        json.dumps({**GOOD, "layout": 7}),
        json.dumps({**GOOD, "layout": None}),
        json.dumps({**GOOD, "headings": None}),
        json.dumps({**GOOD, "headings": [1]}),
        json.dumps({**GOOD, "answers": []}),
        json.dumps({**GOOD, "answers": {"zero": 1}}),
        json.dumps({**GOOD, "answers": {"zero": ["0..10"]}}),
        json.dumps({**GOOD, "answers": {"zero": "x" * 2_000_000}}),
    ],
    ids=range(24),
)  # fmt: skip
def test_any_other_file_gets_one_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SheetError, match="is not a mapping profile"):
        Profile.load(path)


def test_bytes_that_are_no_text_get_the_same_sentence() -> None:
    with pytest.raises(SheetError, match="is not a mapping profile"):
        Profile.from_json(b"\xff\xfe\x00\x81")


def test_the_good_one_among_them_is_one() -> None:
    assert Profile.from_json(json.dumps(GOOD)) == Profile("a1", {}, ("x",))


def test_a_file_that_is_not_there_or_is_a_folder_gets_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(SheetError, match="There is no file"):
            Profile.load(path)


def test_the_fingerprint_is_that_of_headings_in_their_order() -> None:
    assert fingerprint(["a", "b"]) == fingerprint(("a", "b"))
    assert len({fingerprint(one) for one in (["a", "b"], ["b", "a"], ["a"], [], ["ab"])}) == 5


def test_scores_and_candidates_do_not_change_the_layout_and_criteria_do() -> None:
    first, second = (sel.understand(messy_sheet(grades), "desk.xlsx") for grades in (FIRST, SECOND))
    assert first.layout == second.layout
    other = sel.understand(b"Supplier;Ideas;Safety\nAcme BV;8;7\nBolt NV;6;9\n", "scores.csv")
    assert other.layout != first.layout


def test_answers_count_for_the_same_layout_only() -> None:
    first = sel.understand(messy_sheet(FIRST), "desk.xlsx")
    assert [question.key for question in first.questions] == ["zero"]
    profile = first.answered({"zero": "0..10"}).profile()
    again = sel.understand(messy_sheet(SECOND), "next.xlsx", profile=profile)
    assert not again.questions
    assert again.answers == {"zero": "0..10"}
    other = Profile("another layout", profile.answers)
    unused = sel.understand(messy_sheet(SECOND), "next.xlsx", profile=other)
    assert [question.key for question in unused.questions] == ["zero"]
    assert any("another layout" in str(notice.sentence()) for notice in unused.notices)


def test_an_answer_that_is_given_now_goes_before_the_profile() -> None:
    profile = sel.understand(messy_sheet(FIRST), "desk.xlsx").answered({"zero": "0..10"}).profile()
    found = sel.understand(messy_sheet(SECOND), "next.xlsx", answers={"zero": "1..10"}, profile=profile)
    assert found.answers == {"zero": "1..10"}


def test_answers_to_questions_that_are_not_asked_are_not_kept() -> None:
    found = sel.understand(messy_sheet(FIRST), "desk.xlsx", answers={**ANSWERS, "nonsense": "yes"})
    assert found.profile().answers == {"zero": "0..10"}
