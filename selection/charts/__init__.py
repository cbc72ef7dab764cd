"""Pictures of what was found, each under its finding and with words for who cannot see it; as Vega-Lite.

The app and the report draw the same ones. One kind of picture a file; every one returns a `Figure` in one language.
"""

from selection.charts.figures import Figure
from selection.charts.frames import shown_criteria
from selection.charts.matrices import covered_chart, held_chart
from selection.charts.network import has_network, network_chart
from selection.charts.points import brought_chart, criterion_chart, size_chart
from selection.charts.profiles import profile_chart
from selection.charts.weights import weights_chart

__all__ = [
    "Figure",
    "brought_chart",
    "covered_chart",
    "criterion_chart",
    "has_network",
    "held_chart",
    "network_chart",
    "profile_chart",
    "shown_criteria",
    "size_chart",
    "weights_chart",
]
