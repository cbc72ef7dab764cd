"""How each rule is measured in cells: what is counted, as a plain value and as a formula, within which limits."""

from selection.reporting.measures.basics import UNSCORED, Inside, Measure, Value
from selection.reporting.measures.of_rules import Measured, measured

__all__ = ["UNSCORED", "Inside", "Measure", "Measured", "Value", "measured"]
