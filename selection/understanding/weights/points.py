"""The most points that each criterion can get, which are its weight where they differ."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from selection.errors import Notice, Place
from selection.texts import text
from selection.understanding.gathering import Gathered, GatheredCriterion
from selection.understanding.values.headings import about
from selection.understanding.values.stated_scale import POINT
from selection.understanding.vocabulary.words import bare
from selection.understanding.weights.stated import WeightSet, adds_up
from selection.validation.values import as_number

__all__ = ["numbers_of", "weights_of_points"]

_MOST = re.compile(
    r"\b(?:max|maximo|maximum|maximaal|maximal|massimo|hasta|jusqu a|bis zu|up to)(?: de)? (\d{1,4})"
    rf"(?: {POINT})?$"
)
_IN_BRACKETS = re.compile(
    rf"[(\[]\s*(?:0\s*(?:-|–|t/m|tot|to|bis|a|à)\s*)?(\d{{1,4}})\s*{POINT}\s*[)\]]\s*$", re.IGNORECASE
)
_OUT_OF = re.compile(r"(?:^|[\s(\[])(?:/|sur)\s*(\d{1,3})\s*[)\]]?\s*$|[(\[]\s*0\s*[-–]\s*(\d{1,3})\s*[)\]]\s*$")
"""Ends of scales, which are points where they add up to a whole."""

_USUAL_TOPS = frozenset({1.0, 4.0, 5.0, 6.0, 7.0, 10.0, 100.0})
"""Where scales end that are no points of a whole."""

_OF_OFFERS = re.compile(r"\beconomic[oa]s?\b|\beconomique")
"""What the points for the price are called: punteggio economico, oferta económica."""

_OF_MONEY = re.compile(r"\b(?:eur|euro|usd|gbp|iva|btw|vat|mwst|tva|ht|ttc)\b")


def weights_of_points(found: Gathered, notices: list[Notice]) -> tuple[WeightSet, Mapping[str, Place]] | None:
    """The most points that the sheet states, where these differ: only amounts of money beside them have none."""
    outs = {one.name: match for one in found.criteria if (match := _OUT_OF.search(one.name)) is not None}
    tops = {name: float(match[1] or match[2]) for name, match in outs.items()}
    most: dict[str, float] = tops if adds_up(list(tops.values())) else {}
    others = []
    for one in found.criteria:
        stated = _stated(one)
        if stated is not None:
            most[one.name] = stated
        elif one.name not in most and not ("€" in one.name or _OF_MONEY.search(bare(one.name))):
            others.append(one.name)
    if len(set(most.values())) < 2 or all(value in _USUAL_TOPS for value in most.values()):
        return None
    if others and not _are_beside(found, others, most):
        # A bid that no points were given for counts as well, and nobody knows how much beside the points.
        notices.append(Notice(text("The most points that {names} can get are no weights, since {others} have none.",
                                   names=list(most), others=others)))  # fmt: skip
        return None
    places = {one.name: one.place for one in found.criteria if one.name in most}
    return WeightSet("", most, dict.fromkeys(most, (0, 0))), places


def _are_beside(found: Gathered, others: list[str], most: Mapping[str, float]) -> bool:
    """Whether what has no maximum counts for nothing beside the points: yes and no, or what the price was given for.

    Points for the price are among them then, and no amount of money is left out.
    """
    numbers = numbers_of(found, others)
    is_whole = adds_up(list(most.values()))
    if is_whole and not numbers:
        return True
    is_priced = any(map(_is_of_price, most))
    return is_priced and (is_whole or _are_amounts(found, others, max(most.values())))


def _stated(one: GatheredCriterion) -> float | None:
    """The most points of a criterion, by its name or by what stands beside it."""
    match = _MOST.search(bare(one.name)) or _IN_BRACKETS.search(one.name)
    return float(match[1]) if match is not None else one.most


def _is_of_price(name: str) -> bool:
    """Whether a criterion is about a price or another amount of which less is better."""
    said = about(name)
    return (bool(said.less) and not said.is_risk) or _OF_OFFERS.search(bare(name)) is not None


def _are_amounts(found: Gathered, names: list[str], most: float) -> bool:
    """Whether all values of these criteria are larger than any points can be."""
    numbers = [value for _, value in numbers_of(found, names)]
    return bool(numbers) and min(numbers) > most


def numbers_of(found: Gathered, names: Collection[str]) -> list[tuple[str, float]]:
    """The numbers that stand as scores on these criteria, each with its name; also those that were typed as text."""
    values = zip(found.spots.entries.criteria, found.spots.values(), strict=True)
    read = ((name, as_number(value) if isinstance(value, str) else value) for name, value in values if name in names)
    return [(name, value) for name, value in read if isinstance(value, float)]
