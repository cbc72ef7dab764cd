"""What each party has in it: benefits, shares of the joint gain, dependence; and whether size or habit decided."""

from selection.sharing.allowed import count_allowed
from selection.sharing.average import Average
from selection.sharing.benefits import Benefit, Benefits, Fairer, benefits
from selection.sharing.concentration import Concentration, concentration
from selection.sharing.core import Excess, LeastCore, Stability, largest_excess, least_core, stability
from selection.sharing.dependence import Dependence, PartyDependence, dependence
from selection.sharing.gain import JointGain, joint_gain
from selection.sharing.game import Game
from selection.sharing.incumbent import Incumbents, Kept, incumbents
from selection.sharing.own_benefit import PartyBenefit
from selection.sharing.shapley import Shapley, shapley
from selection.sharing.size_bias import RankCorrelation, SizeBias, rank_correlation, size_bias, size_column
from selection.sharing.split import Basis, Division, Split, division
from selection.sharing.value import ValueOfSelection, value_of_selection

__all__ = [
    "Average",
    "Basis",
    "Benefit",
    "Benefits",
    "Concentration",
    "Dependence",
    "Division",
    "Excess",
    "Fairer",
    "Game",
    "Incumbents",
    "JointGain",
    "Kept",
    "LeastCore",
    "PartyBenefit",
    "PartyDependence",
    "RankCorrelation",
    "Shapley",
    "SizeBias",
    "Split",
    "Stability",
    "ValueOfSelection",
    "benefits",
    "concentration",
    "count_allowed",
    "dependence",
    "division",
    "incumbents",
    "joint_gain",
    "largest_excess",
    "least_core",
    "rank_correlation",
    "shapley",
    "size_bias",
    "size_column",
    "stability",
    "value_of_selection",
]
