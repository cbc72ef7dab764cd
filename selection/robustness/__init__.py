"""How much a choice depends on the weights, on the scores and who gave them, and on who takes part."""

from selection.robustness.acceptability import Acceptability, Share, acceptability, exact_acceptability
from selection.robustness.assessors import AssessorSpread, Opinion, Severity, assessor_spread
from selection.robustness.firmness import Firmness, firmness
from selection.robustness.gap import Basis, Gap, Lead, Verdict, gap
from selection.robustness.group import agreed_weights, spanned_weights
from selection.robustness.intervals import WeightInterval, weight_intervals
from selection.robustness.membership import Roles, core_index, optimal_coalitions, roles
from selection.robustness.other_scales import OtherScales, ScaleTest, scale_test, scales_taken
from selection.robustness.space import Region, WeightSpace, weight_space
from selection.robustness.triangle import Area, WeightTriangle, weight_triangle
from selection.robustness.withdrawal import Contrast, Withdrawal, WithdrawalTest, withdrawal_test

__all__ = [
    "Acceptability",
    "Area",
    "AssessorSpread",
    "Basis",
    "Contrast",
    "Firmness",
    "Gap",
    "Lead",
    "Opinion",
    "OtherScales",
    "Region",
    "Roles",
    "ScaleTest",
    "Severity",
    "Share",
    "Verdict",
    "WeightInterval",
    "WeightSpace",
    "WeightTriangle",
    "Withdrawal",
    "WithdrawalTest",
    "acceptability",
    "agreed_weights",
    "assessor_spread",
    "core_index",
    "exact_acceptability",
    "firmness",
    "gap",
    "optimal_coalitions",
    "roles",
    "scale_test",
    "scales_taken",
    "spanned_weights",
    "weight_intervals",
    "weight_space",
    "weight_triangle",
    "withdrawal_test",
]
