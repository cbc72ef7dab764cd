"""Pictures of what was found, each under its finding and with words for who cannot see it; as Vega-Lite.

The app and the report draw the same ones. One kind of picture a file; every one returns a `Figure` in one language.
"""

from selection.charts.figures import Figure
from selection.charts.frames import shown_criteria
from selection.charts.matrices import covered_chart, held_chart
from selection.charts.network import has_network, network_chart
from selection.charts.points import brought_chart, criterion_chart, size_chart
from selection.charts.profiles import profile_chart
from selection.charts.robustness import (
    acceptability_chart,
    core_chart,
    influence_chart,
    interval_chart,
    lead_chart,
)
from selection.charts.scenarios import drop_out_chart, expected_chart, regret_chart
from selection.charts.weight_space import weight_space_chart
from selection.charts.weights import weights_chart

__all__ = [
    "Figure",
    "acceptability_chart",
    "brought_chart",
    "core_chart",
    "covered_chart",
    "criterion_chart",
    "drop_out_chart",
    "expected_chart",
    "has_network",
    "held_chart",
    "influence_chart",
    "interval_chart",
    "lead_chart",
    "network_chart",
    "profile_chart",
    "regret_chart",
    "shown_criteria",
    "size_chart",
    "weight_space_chart",
    "weights_chart",
]
