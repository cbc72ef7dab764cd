"""A question is open until it is answered by one of its choices, and is put once."""

from __future__ import annotations

from selection.texts import text
from selection.understanding.asking import Asker

CHOICES = [("a", text("Yes")), ("b", text("No"))]


def ask(asker: Asker, key: str = "key", *, free: bool = False) -> str:
    return asker.ask(key, text("Scores"), CHOICES, text("text"), free=text("text") if free else None)


def test_without_an_answer_the_best_guess_counts_and_the_question_stays_open() -> None:
    asker = Asker({})
    assert ask(asker) == "a"
    assert [(one.key, [choice.key for choice in one.choices]) for one in asker.open] == [("key", ["a", "b"])]
    assert asker.used == {}


def test_an_answer_counts_and_closes_the_question() -> None:
    asker = Asker({"key": "b"})
    assert ask(asker) == "b"
    assert asker.open == []
    assert asker.used == {"key": "b"}


def test_an_answer_that_is_no_choice_leaves_the_question_open() -> None:
    asker = Asker({"key": "c"})
    assert ask(asker) == "a"
    assert len(asker.open) == 1
    assert asker.used == {}


def test_where_something_may_be_typed_anything_counts() -> None:
    asker = Asker({"key": "3..7"})
    assert ask(asker, free=True) == "3..7"
    assert asker.open == []


def test_the_same_question_is_put_once() -> None:
    asker = Asker({})
    assert [ask(asker), ask(asker), ask(asker, "other")] == ["a", "a", "a"]
    assert [one.key for one in asker.open] == ["key", "other"]


def test_answers_to_other_questions_are_not_used() -> None:
    given = {"key": "b", "other": "a"}
    asker = Asker(given)
    ask(asker)
    assert asker.used == {"key": "b"}
    given["key"] = "a"
    assert ask(asker) == "b", "what was given is kept, whatever becomes of the dictionary"
