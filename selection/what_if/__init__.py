"""What if: another budget, another number of members, another coalition that is nearly as good."""

from selection.what_if.budget import BudgetChange, BudgetCurve, BudgetStep, budget_curve, budget_curves
from selection.what_if.different import Another, NearBest, different, most_different, near_best, second_best
from selection.what_if.sizes import SizeCurve, SizeStep, size_curve
from selection.what_if.tradeoffs import Tradeoffs, tradeoffs
from selection.what_if.weights import WeightLine, WeightPiece, weight_line

__all__ = [
    "Another",
    "BudgetChange",
    "BudgetCurve",
    "BudgetStep",
    "NearBest",
    "SizeCurve",
    "SizeStep",
    "Tradeoffs",
    "WeightLine",
    "WeightPiece",
    "budget_curve",
    "budget_curves",
    "different",
    "most_different",
    "near_best",
    "second_best",
    "size_curve",
    "tradeoffs",
    "weight_line",
]
