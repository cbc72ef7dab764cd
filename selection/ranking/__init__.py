"""Single candidates, since people ask: four methods, what the choice of one does, and whether it can be trusted."""

from selection.ranking.comparison import Comparison, Rescaled, comparison
from selection.ranking.method import Method, Ranking, ranking
from selection.ranking.promethee import Flows, PreferenceFunction, Shape, promethee_ii
from selection.ranking.reversal import Reversal, reversals
from selection.ranking.scores import Scores, scores_of
from selection.ranking.topsis import Closeness, topsis
from selection.ranking.vikor import Compromise, vikor
from selection.ranking.weighted_sum import weighted_sum
from selection.robustness.scalings import Scaling, anchors

__all__ = [
    "Closeness",
    "Comparison",
    "Compromise",
    "Flows",
    "Method",
    "PreferenceFunction",
    "Ranking",
    "Rescaled",
    "Reversal",
    "Scaling",
    "Scores",
    "Shape",
    "anchors",
    "comparison",
    "promethee_ii",
    "ranking",
    "reversals",
    "scores_of",
    "topsis",
    "vikor",
    "weighted_sum",
]
