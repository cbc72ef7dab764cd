"""How each rule is measured in cells: what is counted, as a plain value and as a formula, within which limits."""

from selection.reporting.measures.basics import UNSCORED, Inside, Measure, Value
from selection.reporting.measures.of_rules import Measured, measured
from selection.reporting.measures.rooms import room_expression, room_of

__all__ = ["UNSCORED", "Inside", "Measure", "Measured", "Value", "measured", "room_expression", "room_of"]
