"""When the world turns out otherwise: worth in each scenario, regret, boldness, and who is indispensable."""

from selection.scenarios.boldness import BoldChoice, bold, boldness
from selection.scenarios.dropout import DropOut, DropOuts, drop_outs
from selection.scenarios.outcomes import ScenarioOutcome, outcomes
from selection.scenarios.regret import RegretRow, RegretTable, regret_table
from selection.scenarios.worlds import World, worlds

__all__ = [
    "BoldChoice",
    "DropOut",
    "DropOuts",
    "RegretRow",
    "RegretTable",
    "ScenarioOutcome",
    "World",
    "bold",
    "boldness",
    "drop_outs",
    "outcomes",
    "regret_table",
    "worlds",
]
