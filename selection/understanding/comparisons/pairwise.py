"""Comparisons in pairs and with the best and worst: recognised, read, and turned into weights."""

from selection.understanding.comparisons.best_worst import BestWorstBlock, is_best_worst, read_best_worst
from selection.understanding.comparisons.expert_weights import (
    ExpertWeights,
    PairwiseWeights,
    best_worst_block_weights,
    pairwise_weights,
)
from selection.understanding.comparisons.matrices import (
    Conflict,
    NearName,
    PairwiseBlock,
    conflict_question,
    is_pairwise,
    read_blocks,
    read_pairwise,
)

__all__ = [
    "BestWorstBlock",
    "Conflict",
    "ExpertWeights",
    "NearName",
    "PairwiseBlock",
    "PairwiseWeights",
    "best_worst_block_weights",
    "conflict_question",
    "is_best_worst",
    "is_pairwise",
    "pairwise_weights",
    "read_best_worst",
    "read_blocks",
    "read_pairwise",
]
