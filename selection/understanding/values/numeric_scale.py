"""The scale that numbers suggest when nobody stated one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from selection.alike import Alike
from selection.texts import Text, text
from selection.understanding.values.anchors import rounded_range
from selection.understanding.values.cells import Written
from selection.understanding.values.headings import Heading

__all__ = ["Guess", "guessed"]

Ends = tuple[float, float]
_ENOUGH = 10
_NO_AMOUNTS = {"", "%", "points"}
_FEW = 0.25
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest scale; `others` are what else it may be, none when it is certain.

    A quantity has no scale but a range `around` its values and their `own` ends. `may_be_amount` says that grades
    under a heading such as Price may be amounts as well, `has_zero` that a zero stands below the scale.
    """

    low: float
    high: float
    why: Text
    others: tuple[Ends, ...] = ()
    is_quantity: bool = False
    around: Ends = (0.0, 1.0)
    own: Ends = (0.0, 1.0)
    may_be_amount: bool = False
    has_zero: bool = False


def guessed(said: Heading, unit: str, values: Alike[Written], weights_max: float | None = None) -> Guess:
    """What the values, their unit and the heading suggest together."""
    ends = (end for one in values.kinds if one.is_number for end in (one.low, one.high) if end is not None)
    numbers = list(dict.fromkeys(ends))
    if not numbers:
        return Guess(1.0, 10.0, text("There are no numbers yet."), ((1.0, 5.0), (0.0, 100.0)))
    if unit.startswith("/"):
        top = float(unit[1:])
        return Guess(0.0, top, text("The values are written as parts of {top}.", top=top))
    if unit == "%":
        return _percentages(said, numbers, all(one.is_share for one in values.kinds if one.is_number))
    if unit not in _NO_AMOUNTS or (said.counted and not said.is_score):
        return _quantity(numbers, text("The values are amounts."))
    if set(numbers) == {0, 1}:
        return Guess(0.0, 1.0, text("All values are 0 or 1."), ((0.0, 5.0), (0.0, 10.0)))
    rated = [number for number in numbers if number != 0]
    zero = len(rated) < len(numbers) and len(rated) > 0
    found = _grades(rated or numbers, len(values), said, weights_max)
    if found.is_quantity or found.low != 1:
        found = _grades(numbers, len(values), said, weights_max)
    elif zero:
        return Guess(found.low, found.high, found.why, found.others, has_zero=True)
    return found


def _percentages(said: Heading, numbers: Sequence[float], shares: bool) -> Guess:
    top = 1.0 if shares or max(numbers) <= 1 else 100.0
    why = text("The values are percentages.")
    if min(numbers) < 0 or max(numbers) > top or max(numbers) <= _FEW * top or said.less:
        return _quantity(numbers, why)
    # Nine tenths under a heading in % are 90 %: all suppliers with less than one percent of anything are rare.
    are_parts = min(numbers) >= _HALF and any(number % 1 for number in numbers)
    unsure = () if shares or are_parts or top == 100.0 else ((0.0, 100.0),)
    return Guess(0.0, top, why, unsure)


def _quantity(numbers: Sequence[float], why: Text) -> Guess:
    around, own = rounded_range(numbers), (min(numbers), max(numbers))
    return Guess(*around, why, is_quantity=True, around=around, own=own)


def _grades(numbers: Sequence[float], n: int, said: Heading, weights_max: float | None) -> Guess:
    """Numbers without a unit: grades, fractions, points, or amounts after all."""
    low, high = min(numbers), max(numbers)
    whole = all(number.is_integer() for number in numbers)
    halves = all((2 * number).is_integer() for number in numbers)
    amount = bool(said.less) and not said.is_risk and not said.is_score
    if amount and not (halves and 1 <= low <= high <= 10):
        return _quantity(numbers, text("The values are amounts."))
    if 0 <= low <= high <= 1 and not whole:
        return Guess(0.0, 1.0, text("All values lie between 0 and 1."))
    if 1 <= low <= high <= 10:
        found = _one_to(numbers, whole, n)
        return replace(found, may_be_amount=amount, around=rounded_range(numbers))
    if -5 <= low < 0 < high <= 5 and whole:
        end = max(-low, high)
        others = ((low, high),) if -low != high else ((-5.0, 5.0),)
        return Guess(-end, end, text("The values lie on both sides of zero."), others)
    if 0 <= low <= high <= 100 and (said.is_score or not said.less):
        return _points(low, high, said, weights_max)
    return _quantity(numbers, text("The values fit no usual scale."))


def _one_to(numbers: Sequence[float], whole: bool, n: int) -> Guess:
    """Values from 1 to 10 at most: 1 to 5, grades from 1 to 10, or something between."""
    low, high = min(numbers), max(numbers)
    both = whole and low == 1 and n >= _ENOUGH
    if high > 5:
        others = ((1.0, high),) if both and high in (6, 7) else ()
        return Guess(1.0, 10.0, text("All values lie between 1 and 10, and some above 5."), others)
    if both and high == 5:
        return Guess(1.0, 5.0, text("All values are whole numbers from 1 to 5, and both ends occur."))
    first = ((1.0, 3.0),) if whole and high <= 3 else ((1.0, 4.0),) if whole and high <= 4 else ()
    return Guess(1.0, 5.0, text("All values lie between 1 and 5."), ((1.0, 10.0), *first))


def _points(low: float, high: float, said: Heading, weights_max: float | None) -> Guess:
    """Points from 0: to 5, 10, 20 or 100, or to the most that the criterion's weight gives."""
    tops = [top for top in (5.0, 10.0, 20.0, 100.0) if top >= high]
    if weights_max is not None and weights_max >= high and weights_max not in tops:
        tops.insert(0, weights_max)
    why = text("All values lie between 0 and {top}.", top=tops[0])
    if said.is_score and tops == [100.0] and high > 50:
        return Guess(0.0, 100.0, why)
    others = dict.fromkeys([*((0.0, top) for top in tops[1:]), rounded_range((low, high))])
    return Guess(0.0, tops[0], why, tuple(ends for ends in others if ends != (0.0, tops[0])))
