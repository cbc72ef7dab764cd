"""What every way of asking gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboards.texts import plain, say
from selection.model import Criterion
from selection.texts import Text
from selection.weighting import Entry, Weights

__all__ = ["Entered", "anchored", "entered"]


@dataclass(frozen=True, slots=True)
class Entered:
    """The entries by criterion, the weights that stand for them, and remarks on how well the answers agree.

    `agrees` is whether nothing contradicts anything more than is usual.
    """

    entries: Mapping[str, Entry]
    weights: Weights
    remarks: tuple[Text, ...] = ()
    agrees: bool = True


def entered(
    entries: Mapping[str, Entry], weights: Weights, *, agrees: bool = True, first: Text | None = None
) -> Entered:
    """What was entered, with the remarks that the method makes about it."""
    told = tuple(notice.message for notice in weights.notices)
    return Entered(entries, weights, told if first is None else (first, *told), agrees)


def anchored(criterion: Criterion) -> str:
    """The step that is judged: from the worst to the best value of a criterion, as Markdown."""
    if not (criterion.aggregator.is_scored or criterion.aggregator.is_pairwise):
        whole = say("from nothing to everything that is asked")
        return f"**{plain(criterion.name)}** · {plain(whole)}"
    unit = f" ({criterion.unit})" if criterion.unit else ""
    step = say("from {worst} to {best}{unit}", worst=criterion.worst, best=criterion.best, unit=unit)
    return f"**{plain(criterion.name)}** · {plain(step)}"
