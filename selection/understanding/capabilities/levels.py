"""How far a party can do something, from marks, words or numbers to the levels 0 to 4 that cases know."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from selection.errors import Place
from selection.model import MAX_LEVEL
from selection.texts import Text, text
from selection.understanding.asking import Asker
from selection.understanding.values.ladders import climbed
from selection.understanding.values.stated_scale import legend, stated_scale
from selection.understanding.values.written import Written, WrittenKind

__all__ = ["CAN", "Levels", "levels_of"]

CAN = 2
"""The level of who can do something, where nothing says how well: good."""

_WORDS = (WrittenKind.LEVEL, WrittenKind.MARK, WrittenKind.TEXT)


@dataclass(frozen=True, slots=True)
class Levels:
    """What the cells of one table are worth: words by themselves, numbers by the ends of their scale.

    `how` says it to a reader. `is_graded` is False where cells only tell can from cannot.
    """

    how: Text
    words: Mapping[str, int] = field(default_factory=dict)
    of_number: Callable[[float], int] = int
    low: float = 0.0
    high: float = float(MAX_LEVEL)
    is_graded: bool = True

    def of(self, one: Written) -> int | None:
        """The level of a cell: 0 where nothing stands or it does not apply; None when it says none."""
        if one.kind in (WrittenKind.BLANK, WrittenKind.NOT_APPLICABLE) or (one.word == "-" and "-" not in self.words):
            return 0
        if one.kind is WrittenKind.NUMBER and one.value is not None and self.low <= one.value <= self.high:
            return self.of_number(one.value)
        return self.words.get(one.word) if one.kind in _WORDS else None


def levels_of(
    written: Sequence[Written], called: str, said: Sequence[str], key: str, asker: Asker, places: Sequence[Place]
) -> Levels:
    """What the cells of a table are worth; `called` and `said` are its name and the lines that explain it.

    Where numbers begin, at nothing or at a little, is asked when neither these nor the numbers show it.
    """
    numbers = [one.value for one in written if one.kind is WrittenKind.NUMBER and one.value is not None]
    words = list(dict.fromkeys(one.word for one in written if one.kind in _WORDS and one.word != "-"))
    if words:
        return _of_words(words, legend([called, *said]))
    if not numbers or set(numbers) <= {0.0, 1.0}:
        how = text("1 counts as level {can} and 0 or nothing as level 0", can=CAN)
        return Levels(how, of_number=lambda value: CAN * int(value), high=1.0, is_graded=False)
    stated = stated_scale(called, said)
    if stated is not None and stated.low <= min(numbers) and max(numbers) <= stated.high and stated.low in (0, 1):
        low, high = stated.low, stated.high
        if any(one.kind is WrittenKind.BLANK for one in written):
            low = 0.0
    else:
        has_none = 0.0 in numbers or any(one.kind is WrittenKind.BLANK for one in written)
        low, high = _ends(max(numbers), key, asker, places, has_none=has_none)
    return _of_numbers(low, high)


def _ends(most: float, key: str, asker: Asker, places: Sequence[Place], *, has_none: bool) -> tuple[float, float]:
    """The ends of a scale that nobody stated."""
    high = next((one for one in (MAX_LEVEL, 5, 10, 100) if most <= one), math.ceil(most))
    if has_none:
        return 0.0, float(high)
    choices = [
        ("0", text("A little: 0 would be nothing at all")),
        ("1", text("Nothing at all: 1 is the lowest level there is")),
    ]
    answer = asker.ask(
        key,
        text("What does a level of 1 mean?"),
        choices if high == MAX_LEVEL else choices[::-1],
        text("No cell is empty or 0, and how far the levels go is not stated."),
        places[:1],
    )
    return float(answer), float(high)


def _of_numbers(low: float, high: float) -> Levels:
    """Numbers spread over the levels; those of 0 to at most 4 stay as they are."""
    if low == 0 and high <= MAX_LEVEL:
        how = text("levels are kept as they are, and nothing is level 0")
        return Levels(how, of_number=lambda value: math.floor(value + 0.5), high=high)
    step = MAX_LEVEL / (high - low)
    how = text("levels from {low} to {high} are spread over 0 to {most}", low=low, high=high, most=MAX_LEVEL)
    return Levels(how, of_number=lambda value: math.floor((value - low) * step + 0.5), low=low, high=high)


def _of_words(words: Sequence[str], said: Mapping[str, float]) -> Levels:
    """Words by the legend, else by the ladder that holds them."""
    if all(word in said for word in words) and said:
        low, high = min(0.0, *said.values()), max(*said.values(), float(MAX_LEVEL))
        graded = {word: math.floor((said[word] - low) * MAX_LEVEL / (high - low) + 0.5) for word in words}
        return Levels(_spoken(graded), graded)
    found = climbed(words)
    if found is None:
        return Levels(text("its words are no known levels"))
    low, high = found.low, found.high
    if (low, high) == (0.0, 1.0):
        levels = {word: CAN * int(value) for word, value in found.levels.items()}
        return Levels(_spoken(levels), levels, is_graded=False)
    if low < 0 or high > MAX_LEVEL:
        # Below nothing there is nothing: the lowest rung of pluses and minuses, or the first of five.
        high = max(high, low + MAX_LEVEL)
    else:
        low, high = 0.0, float(MAX_LEVEL)
    levels = {word: math.floor((value - low) * MAX_LEVEL / (high - low) + 0.5) for word, value in found.levels.items()}
    is_plain = (found.low, found.high) == (0.0, 2.0) and not found.is_amount
    return Levels(_spoken(levels), levels, is_graded=not is_plain)


def _spoken(levels: Mapping[str, int]) -> Text:
    pairs = [f"{word} = {level}" for word, level in sorted(levels.items(), key=lambda one: one[1])]
    return text("{pairs}, and nothing is level 0", pairs=pairs)
