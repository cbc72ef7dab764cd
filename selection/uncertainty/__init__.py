"""Uncertain values: what a coalition is worth for certain, how often each is best, which value to find out first."""

from selection.uncertainty.choices import Choices, Effort, choices
from selection.uncertainty.draws import Shape, drawn
from selection.uncertainty.influence import Influence, influences
from selection.uncertainty.robust import Robust, guarantee, robust_optimum
from selection.uncertainty.settled import Settled, at_end, settled
from selection.uncertainty.shares import Acceptability, Share, acceptability
from selection.uncertainty.unknown import Unknown, unknowns

__all__ = [
    "Acceptability",
    "Choices",
    "Effort",
    "Influence",
    "Robust",
    "Settled",
    "Shape",
    "Share",
    "Unknown",
    "acceptability",
    "at_end",
    "choices",
    "drawn",
    "guarantee",
    "influences",
    "robust_optimum",
    "settled",
    "unknowns",
]
