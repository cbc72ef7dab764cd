"""Weights that stand there in words: High, Medium, Low; what they count is asked, once for all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from selection.errors import Place
from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.blocks.derived import number_in
from selection.understanding.blocks.entries import At
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.names import Names
from selection.understanding.found import Choice, Question
from selection.understanding.vocabulary.demands import IMPORTANCE, MOSCOW, NO_BOUND
from selection.understanding.vocabulary.words import Concept, bare
from selection.understanding.weights.demand_words import is_called_weight, is_knock_out, is_must
from selection.understanding.weights.stated import WeightSet, name_column
from selection.understanding.weights.times import weight_in
from selection.validation.values import as_number

__all__ = ["asked_weights", "words_beside", "words_in_list"]

Words = Mapping[str, tuple[str, At]]
"""For each criterion what is said of its weight, and where."""

_ALIKE = "alike"
_SHOWN = 4


def words_beside(layout: Layout, names: Names) -> Words:
    """What a block of scores says of each weight in words, in a row or column that is called weights."""
    view = layout.table.view
    found: dict[str, tuple[str, At]] = {}
    for line in _called(layout):
        across = layout.score_columns() if layout.candidates_in_rows else layout.score_rows()
        for other in across:
            at = (line, other) if layout.candidates_in_rows else (other, line)
            name = names.at_line(other)
            if name and view.is_own(*at) and _is_word(layout, at):
                found.setdefault(name, (view.text(*at), at))
    return found


def words_in_list(layout: Layout) -> Words:
    """The same for a list of criteria with their weights and without scores."""
    table, column = layout.table, name_column(layout)
    found: dict[str, tuple[str, At]] = {}
    for line in _called(layout) if column is not None and not layout.candidates_in_rows else ():
        for row in table.rows:
            if table.view.is_own(row, line) and _is_word(layout, (row, line)):
                found.setdefault(table.view.text(row, column or 0), (table.view.text(row, line), (row, line)))
    return found


def _called(layout: Layout) -> Iterator[int]:
    """The rows (candidates in rows) or columns that are called weights."""
    table = layout.table
    if layout.candidates_in_rows:
        yield from (row for row, concept in layout.special_rows.items() if concept is Concept.WEIGHT)
    else:
        yield from (column for column, concept in layout.special_columns.items() if concept is Concept.WEIGHT)
        yield from (column for column in layout.attributes if is_called_weight(table.corner(column)))


def _is_word(layout: Layout, at: At) -> bool:
    """Whether a cell says in words what counts; x3 among words is one of them, unless its line was read as weights."""
    view = layout.table.view
    is_read = at[1] in layout.special_columns or at[0] in layout.special_rows
    number = weight_in(view.cell(*at)) if is_read else number_in(view.cell(*at))
    heading = layout.table.corner(at[1]) or layout.table.heading(at[1])
    is_out = is_knock_out(view.text(*at)) or is_must(heading, view.text(*at))
    return isinstance(view.value(*at), str) and number is None and not is_out


def asked_weights(words: Mapping[str, tuple[str, Place]], asker: Asker) -> tuple[WeightSet, Mapping[str, Place]] | None:
    """The weights that the words stand for; None when they count for nothing, or all say the same."""
    different = list(dict.fromkeys(bare(word) for word, _ in words.values()))
    shown = {bare(word): word for word, _ in words.values()}
    if len(different) < 2 or all(word in NO_BOUND for word in different):
        return None
    heights = _heights(different)
    choices: list[Choice] = []
    if heights is not None:
        plain = _spoken(heights, shown)
        steep = _spoken(_doubled(heights), shown)
        choices.append(Choice("steps", text("They count {points}", points=plain)))
        if steep != plain:
            choices.append(Choice("doubled", text("They count {points}", points=steep)))
    choices.append(Choice(_ALIKE, text("They do not count: all criteria count alike")))
    example = "; ".join(f"{shown[word]}: {number}" for number, word in enumerate(different[:_SHOWN], start=1))
    question = Question(
        "word weights",
        text("How much do the weights {words} count?", words=[shown[word] for word in different]),
        tuple(choices),
        text("The weights stand there in words, and what they count is not stated."),
        tuple(place for _, place in words.values()),
        text("word: weight, such as {example}", example=example),
    )
    answer = asker.put(question)
    points = _points(answer, heights, different)
    if points is None and answer != _ALIKE:
        points = _points(asker.again(question), heights, different)
    if points is None:
        return None
    each = {name: points[bare(word)] for name, (word, _) in words.items()}
    return WeightSet("", each, {}), {name: place for name, (_, place) in words.items()}


def _heights(words: Sequence[str]) -> dict[str, int] | None:
    """How far up the first ladder that holds them all the words stand, from 1; None when no ladder does.

    What is not wanted now stands below it.
    """
    for ladder in (*IMPORTANCE, MOSCOW):
        start = 0 if ladder is MOSCOW else 1
        heights = {word: height for height, rung in enumerate(ladder, start) for word in words if word in rung}
        if len(heights) == len(words) and len(set(heights.values())) > 1:
            return heights
    return None


def _doubled(heights: Mapping[str, int]) -> dict[str, int]:
    """Points that double from height to height; nothing below the first."""
    return {word: 2 ** (height - 1) if height > 0 else 0 for word, height in heights.items()}


def _spoken(points: Mapping[str, int], shown: Mapping[str, str]) -> list[str]:
    order = sorted(points, key=points.__getitem__, reverse=True)
    return [f"{shown[word]} {points[word]}" for word in order]


def _points(answer: str, heights: Mapping[str, int] | None, words: Sequence[str]) -> dict[str, float] | None:
    """The points of each word by an answer; None when it gives none, or not one for each word."""
    if heights is not None and answer == "steps":
        return {word: float(height) for word, height in heights.items()}
    if heights is not None and answer == "doubled":
        return {word: float(points) for word, points in _doubled(heights).items()}
    typed = {bare(word): as_number(number.strip())
             for word, colon, number in (part.rpartition(":") for part in answer.split(";")) if colon}  # fmt: skip
    points = {word: number for word in words if (number := typed.get(word)) is not None and number >= 0}
    return points if len(points) == len(words) and any(points.values()) else None
