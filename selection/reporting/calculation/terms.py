"""The value of a coalition on one criterion, as a formula: one way of adding up after another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selection.model import Aggregator, Criterion
from selection.normalisation import At
from selection.reporting.calculation.capabilities import Present
from selection.reporting.data import DataCells
from selection.reporting.references import Area

__all__ = ["Helpers", "pairs_of", "term_formula"]


@dataclass(frozen=True, slots=True)
class Helpers:
    """The cells of one coalition that the terms are made of: `x` one row a candidate, `size` how many are in.

    `best` and `present` go by the end of the intervals, `both` by the criterion of pairs.
    """

    x: Area
    size: Area
    data: DataCells
    best: Mapping[At, Area]
    present: Mapping[At, Present]
    both: Mapping[str, Area]


def term_formula(criterion: Criterion, at: At, helpers: Helpers) -> tuple[str, bool]:
    """The formula of the value in [0, 1] at one end of the intervals, and whether it is an array formula."""
    match criterion.aggregator:
        case Aggregator.COVERAGE:
            return _coverage(helpers, at), False
        case Aggregator.JOINT:
            return _joint(helpers, at), False
        case Aggregator.PAIR_MEAN:
            return _pair_mean(criterion, at, helpers), False
        case Aggregator.PAIR_WEAKEST:
            return _pair_weakest(criterion, at, helpers), True
        case _:
            return _scored(criterion, at, helpers)


def _scored(criterion: Criterion, at: At, helpers: Helpers) -> tuple[str, bool]:
    score, x, size = helpers.data.scores[criterion.name], helpers.x, helpers.size
    u = score.utilities[at]
    match criterion.aggregator:
        case Aggregator.MEAN:
            return f"IF({size}=0,0,SUMPRODUCT({x},{u})/{size})", False
        case Aggregator.WEAKEST:
            lowest = f"MIN(IF({x}=1,{u},1))"
            if score.client:
                lowest = f"MIN({lowest},{score.client[at]})"
            return f"IF({size}=0,0,{lowest})", True
        case Aggregator.STRONGEST:
            return f"SUMPRODUCT(MAX({x}*{u}))", False
        case _:
            return f"MIN(1,SUMPRODUCT({x},{u})/{helpers.data.scales[criterion.name].need})", False


def _coverage(helpers: Helpers, at: At) -> str:
    needs = helpers.data.needs
    return f"SUMPRODUCT({needs.shares},{helpers.best[at]}/{needs.levels})" if needs else "0"


def _joint(helpers: Helpers, at: At) -> str:
    results = helpers.data.results
    return f"SUMPRODUCT({results.shares},{helpers.present[at].exists})" if results else "0"


def pairs_of(criterion: Criterion, helpers: Helpers) -> str:
    """The formula of how many pairs the coalition holds, rated or not."""
    cells, size = helpers.data.pairs[criterion.name], helpers.size
    if cells is not None and cells.with_client:
        return f"(({size}+1)*{size}/2)"
    return f"({size}*({size}-1)/2)"


def _pair_mean(criterion: Criterion, at: At, helpers: Helpers) -> str:
    """Rated pairs at their utility, all others at the neutral one."""
    neutral, number = helpers.data.scales[criterion.name].neutral, pairs_of(criterion, helpers)
    cells = helpers.data.pairs[criterion.name]
    if cells is None:
        return f"IF({helpers.size}=0,0,{neutral})"
    both = helpers.both[criterion.name]
    total = f"SUMPRODUCT({both},{cells.utilities[at]})+{neutral}*({number}-SUM({both}))"
    return f"IF({helpers.size}=0,0,IF({number}=0,{neutral},({total})/{number}))"


def _pair_weakest(criterion: Criterion, at: At, helpers: Helpers) -> str:
    """The lowest rated pair, or the neutral utility when a pair is unrated and no rated one is lower."""
    neutral, number = helpers.data.scales[criterion.name].neutral, pairs_of(criterion, helpers)
    cells = helpers.data.pairs[criterion.name]
    if cells is None:
        return f"IF({helpers.size}=0,0,{neutral})"
    both = helpers.both[criterion.name]
    lowest = f"MIN(IF({both}=1,{cells.utilities[at]},1),IF(SUM({both})<{number},{neutral},1))"
    return f"IF({helpers.size}=0,0,IF({number}=0,{neutral},{lowest}))"
