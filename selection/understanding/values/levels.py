"""What the level words of a criterion are worth: by its legend, by counted stars, or by a known ladder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from selection.texts import Text, text
from selection.understanding.values.ladders import as_listed, climbed, listing, stars
from selection.understanding.values.signs import worth_of_signs
from selection.understanding.values.stated_scale import Stated, legend

__all__ = ["Levelled", "are_said", "levelled", "worth_of_words"]

LEGEND_SAYS = text("The legend says what the words are worth.")


_LISTED = text("The sheet lists the words, the steps between them taken as equal: {levels}.")


def are_said(reasons: Sequence[Text]) -> bool:
    """Whether the sheet itself says what the words are worth: in a legend, or in a list of all of them."""
    return any(reason.template in (LEGEND_SAYS.template, _LISTED.template) for reason in reasons)


@dataclass(frozen=True, slots=True)
class Levelled:
    """The value of each word and the ends of the scale; `unknown` words have none.

    `is_amount` says that the words tell how much, `is_force` how strong; `asks_direction`
    that a yes may be bad news, `is_open` that how far the scale goes is not sure.
    """

    levels: Mapping[str, float]
    low: float
    high: float
    why: Text
    unknown: tuple[str, ...] = ()
    is_amount: bool = False
    is_force: bool = False
    asks_direction: bool = False
    is_open: bool = False


def levelled(
    words: Sequence[str], said: Mapping[str, float], stated: Stated | None, listed: Sequence[str] = ()
) -> Levelled:
    """The words put on a scale: the legend's own values come first, then the words that are `listed` as all of them."""
    different = tuple(dict.fromkeys(words))
    if said and any(word in said for word in different):
        ends = (stated.low, stated.high) if stated else (min(said.values()), max(said.values()))
        unknown = tuple(word for word in different if word not in said)
        if ends[0] < ends[1]:
            return Levelled(said, *ends, LEGEND_SAYS, unknown)
    found = stars(different) or as_listed(listed) or climbed(different)
    if found is None:
        return Levelled({}, 0.0, 1.0, text("The words are no known scale."), different)
    levels, low, high = found.levels, found.low, found.high
    if stated is not None:
        # A stated scale of numbers is what the rungs are spread over.
        step = (stated.high - stated.low) / (high - low)
        levels = {word: stated.low + (value - low) * step for word, value in levels.items()}
        low, high = stated.low, stated.high
    order = sorted(levels, key=levels.__getitem__)
    why = text("The words are a known scale, its steps taken as equal: {levels}.", levels=order)
    if listed:
        why = replace(_LISTED, values={"levels": order})
    # One word cannot show which scale it is from.
    alone = len(different) == 1 and not found.is_amount and different[0] in {"x", "v", "+", "-", "o"}
    return Levelled(
        levels,
        low,
        high,
        why,
        found.unknown,
        found.is_amount,
        found.is_force,
        (low, high) == (0.0, 1.0),
        found.is_open or alone,
    )


def worth_of_words(heading: str, texts: Sequence[str], words: Sequence[str], stated: Stated | None) -> Levelled:
    """What words are worth: by numbers that a legend gives them, by what it says of them, or as they are known."""
    said = legend([heading, *texts])
    signs = {} if {*words} & {*said} else worth_of_signs(words, texts)
    if signs:
        return levelled(words, signs, None)
    return levelled(words, said, stated, listing(heading, texts, words))
