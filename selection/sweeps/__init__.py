"""Many cases at once, over the cores of this machine or over a cluster: every answer in the order of the questions."""

from selection.sweeps.optima import optimise_many, optimise_scenarios
from selection.sweeps.run import Failure, Sweep, swept

__all__ = ["Failure", "Sweep", "optimise_many", "optimise_scenarios", "swept"]
