"""The scale that somebody says a criterion is on, unasked: it counts before what was read or proposed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from selection.model import OtherEnds
from selection.texts import Text, text
from selection.understanding.asking import Asker
from selection.understanding.found import FoundCriterion
from selection.understanding.values.columns import Column
from selection.understanding.values.scales import contradicts
from selection.validation.values import as_number

__all__ = ["ends_key", "own_of_survey", "take_own", "typed_ends", "without_own"]


def ends_key(criterion: str) -> str:
    """The key of the answer which value on it is worth nothing and which most: "5..1". Nobody is asked for it."""
    return f"ends: {criterion}"


def typed_ends(answer: str, name: str = "") -> tuple[float, float] | None:
    """The two ends that somebody typed for a criterion: "500..100", or "Price: 500..100; Time: 30..5"."""
    for part in answer.split(";"):
        label, colon, ends = part.rpartition(":")
        if colon and label.strip().casefold() != name.casefold():
            continue
        worst, dots, best = ends.partition("..")
        low, high = as_number(worst.strip()), as_number(best.strip())
        if dots and low is not None and high is not None and low != high:
            return low, high
    return None


def take_own(columns: Sequence[Column], asker: Asker) -> None:
    """Have what somebody said of the ends of a criterion count; a zero counts where it is on that scale."""
    for column in columns:
        said = None if column.is_fact else _said(column.criterion.name, asker)
        if said is None:
            continue
        worst, best = said
        before = column.proposal
        found = replace(before, worst=worst, best=best, less_is_better=worst > best,
                        reasons=(_you_said(worst, best),))  # fmt: skip
        against = column.written.where(partial(contradicts, found=found))
        column.proposal = replace(found, contradictions=tuple(against.tolist()))
        if {worst, best} != {before.worst, before.best}:
            column.zero_is_missing = column.zero_is_missing and not min(said) <= 0 <= max(said)


def own_of_survey(one: FoundCriterion, asker: Asker) -> FoundCriterion:
    """A criterion of a survey on the scale that somebody says, as far as all answers that were possible are on it."""
    ends = typed_ends(asker.given.get(ends_key(one.name), ""))
    if ends is None or min(ends) > min(one.worst, one.best) or max(ends) < max(one.worst, one.best):
        return one
    _said(one.name, asker)
    return replace(one, worst=ends[0], best=ends[1], reasons=(_you_said(*ends),))


def without_own(others: Iterable[OtherEnds], asker: Asker) -> list[OtherEnds]:
    """The other ends that may be meant, but for criteria of which somebody said them."""
    kept = [replace(one, ends={name: ends for name, ends in one.ends.items() if ends_key(name) not in asker.used})
            for one in others]  # fmt: skip
    return [one for one in kept if one.ends or one.averaged]


def _said(name: str, asker: Asker) -> tuple[float, float] | None:
    key = ends_key(name)
    ends = typed_ends(asker.given.get(key, ""))
    if ends is not None:
        asker.used[key] = asker.given[key]
    return ends


def _you_said(worst: float, best: float) -> Text:
    return text("You said so: {worst} is worth nothing and {best} is worth most.", worst=worst, best=best)
