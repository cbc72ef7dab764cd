"""Pictures of what was found, each under its finding and with words for who cannot see it; as Vega-Lite.

The app and the report draw the same ones. One kind of picture a file; every one returns a `Figure` in one language.
"""

from selection.charts.budget import budget_chart, size_curve_chart
from selection.charts.figures import Figure
from selection.charts.frames import shown_criteria
from selection.charts.frontier import CHOSEN, frontier_chart, has_frontier
from selection.charts.heat_map import SELECTED, Judged, heat_map, judged
from selection.charts.leads import lead_chart
from selection.charts.matrices import covered_chart, held_chart
from selection.charts.needed import able, needs_chart, providers
from selection.charts.network import has_network, network_chart
from selection.charts.points import brought_chart, criterion_chart, size_chart
from selection.charts.profiles import profile_chart
from selection.charts.robustness import (
    acceptability_chart,
    core_chart,
    influence_chart,
    interval_chart,
)
from selection.charts.scenarios import drop_out_chart, expected_chart, regret_chart
from selection.charts.shares import benefit_chart, division_chart
from selection.charts.stakeholders import regrets_chart, views_chart
from selection.charts.value_function import value_function
from selection.charts.weight_line import weight_line_chart
from selection.charts.weight_space import weight_space_chart
from selection.charts.weights import weights_chart, weights_finding

__all__ = [
    "CHOSEN",
    "SELECTED",
    "Figure",
    "Judged",
    "able",
    "acceptability_chart",
    "benefit_chart",
    "brought_chart",
    "budget_chart",
    "core_chart",
    "covered_chart",
    "criterion_chart",
    "division_chart",
    "drop_out_chart",
    "expected_chart",
    "frontier_chart",
    "has_frontier",
    "has_network",
    "heat_map",
    "held_chart",
    "influence_chart",
    "interval_chart",
    "judged",
    "lead_chart",
    "needs_chart",
    "network_chart",
    "profile_chart",
    "providers",
    "regret_chart",
    "regrets_chart",
    "shown_criteria",
    "size_chart",
    "size_curve_chart",
    "value_function",
    "views_chart",
    "weight_line_chart",
    "weight_space_chart",
    "weights_chart",
    "weights_finding",
]
