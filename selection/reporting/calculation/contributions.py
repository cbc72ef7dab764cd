"""Which part of the value on a criterion one party brings, as a formula: the shares of the terms in cells."""

from __future__ import annotations

from selection.model import Aggregator, Criterion
from selection.reporting.calculation.terms import Helpers, pairs_of
from selection.reporting.references import Area

__all__ = ["share_formula"]


def share_formula(criterion: Criterion, helpers: Helpers, value: Area, place: Area | None, brought: Area | None) -> str:
    """The part of one party: of the member whose number stands in `place`, or of the client when that is None.

    `value` is the coalition's value on the criterion; `brought` the cells with what the party brings of each need or
    requirement, where the criterion is made of those.
    """
    match criterion.aggregator:
        case Aggregator.COVERAGE | Aggregator.JOINT:
            return f"SUM({brought})" if brought else "0"
        case Aggregator.PAIR_MEAN:
            return _of_pairs(criterion, helpers, place)
        case Aggregator.PAIR_WEAKEST:
            cells = helpers.data.pairs[criterion.name]
            return _equal(value, helpers, place, with_client=cells is not None and cells.with_client > 0)
        case Aggregator.WEAKEST:
            with_client = helpers.data.scores[criterion.name].client is not None
            return _equal(value, helpers, place, with_client=with_client)
        case _:
            return "0" if place is None else _of_scores(criterion, helpers, value, place)


def _equal(value: Area, helpers: Helpers, place: Area | None, *, with_client: bool) -> str:
    if with_client:
        return f"{value}/({helpers.size}+1)"
    return "0" if place is None else f"{value}/{helpers.size}"


def _of_scores(criterion: Criterion, helpers: Helpers, value: Area, place: Area) -> str:
    x, u = helpers.x, helpers.data.scores[criterion.name].utilities["mid"]
    own, brought = f"INDEX({u},{place})", f"SUMPRODUCT({x},{u})"
    match criterion.aggregator:
        case Aggregator.MEAN:
            return f"{own}/{helpers.size}"
        case Aggregator.STRONGEST:
            return f"IF({own}={value},{value}/SUMPRODUCT({x}*({u}={value})),0)"
        case _:
            return f"IF({brought}=0,0,{value}*{own}/{brought})"


def _of_pairs(criterion: Criterion, helpers: Helpers, place: Area | None) -> str:
    """Half of each pair of the party over the number of pairs; unrated ones at the neutral utility."""
    cells, neutral = helpers.data.pairs[criterion.name], helpers.data.scales[criterion.name].neutral
    number, size = pairs_of(criterion, helpers), helpers.size
    if cells is None:
        return "0" if place is None else f"{neutral}/{size}"
    if place is None and not cells.with_client:
        return "0"
    both, u = helpers.both[criterion.name], cells.utilities["mid"]
    own = place or 0
    touches = f"{both}*(({cells.places.column(0)}={own})+({cells.places.column(1)}={own}))"
    others = size if cells.with_client else f"({size}-1)"
    rated = f"SUMPRODUCT({touches}*{u})+{neutral}*({others}-SUMPRODUCT({touches}))"
    return f"IF({number}=0,{'0' if place is None else neutral},({rated})/{number}/2)"
