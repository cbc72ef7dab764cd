"""How much a choice depends on the weights, exactly."""

from selection.robustness.acceptability import Acceptability, Share, acceptability, exact_acceptability
from selection.robustness.group import agreed_weights, spanned_weights
from selection.robustness.intervals import WeightInterval, weight_intervals
from selection.robustness.membership import Roles, core_index, optimal_coalitions, roles
from selection.robustness.space import Region, WeightSpace, weight_space

__all__ = [
    "Acceptability",
    "Region",
    "Roles",
    "Share",
    "WeightInterval",
    "WeightSpace",
    "acceptability",
    "agreed_weights",
    "core_index",
    "exact_acceptability",
    "optimal_coalitions",
    "roles",
    "spanned_weights",
    "weight_intervals",
    "weight_space",
]
