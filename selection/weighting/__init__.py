"""How much each criterion matters: one method a file, all return weights of sum 1."""

from __future__ import annotations

from selection.weighting.ahp import AhpWeights, Comparison, ahp_weights
from selection.weighting.best_worst import BestWorstWeights, best_worst_weights
from selection.weighting.centroid import centroid_weights
from selection.weighting.comparisons import combine_comparisons, mirror_comparisons
from selection.weighting.critic import critic_weights
from selection.weighting.direct import direct_weights
from selection.weighting.draws import draws
from selection.weighting.entropy import entropy_weights
from selection.weighting.group import Disagreement, disagreements, group_weights
from selection.weighting.hull import hull
from selection.weighting.intersection import intersection
from selection.weighting.merec import merec_weights
from selection.weighting.polytope import Polytope, box, ordered
from selection.weighting.preference import Entry, Points, Preference, Range, Rank
from selection.weighting.random_index import ALONSO_LAMATA_2006, SAATY_1980, RandomIndex
from selection.weighting.ratio import ratio
from selection.weighting.swing import swing_weights
from selection.weighting.vertices import vertices
from selection.weighting.weights import Weights

# in the order in which a reader meets them: the result, what people enter, comparisons, scores, groups
__all__ = [  # noqa: RUF022  # reading order, not the alphabet
    "Weights",
    "direct_weights",
    "swing_weights",
    "centroid_weights",
    "Preference",
    "Entry",
    "Points",
    "Range",
    "Rank",
    "Polytope",
    "box",
    "ordered",
    "ratio",
    "intersection",
    "hull",
    "vertices",
    "draws",
    "ahp_weights",
    "AhpWeights",
    "Comparison",
    "mirror_comparisons",
    "combine_comparisons",
    "RandomIndex",
    "ALONSO_LAMATA_2006",
    "SAATY_1980",
    "best_worst_weights",
    "BestWorstWeights",
    "entropy_weights",
    "critic_weights",
    "merec_weights",
    "group_weights",
    "disagreements",
    "Disagreement",
]
