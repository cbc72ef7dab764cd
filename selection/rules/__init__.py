"""What a coalition must satisfy: one rule a file, said twice, as a plain check and as rows of a program."""

from selection.rules.apart import Apart
from selection.rules.average_at_least import AverageAtLeast
from selection.rules.budget import Budget
from selection.rules.covers import Covers
from selection.rules.exclude import Exclude
from selection.rules.floor import Floor
from selection.rules.group_at_least import GroupAtLeast
from selection.rules.group_at_most import GroupAtMost
from selection.rules.implied import USUAL_SIZE, all_rules
from selection.rules.implies import Implies
from selection.rules.newcomers import Newcomers
from selection.rules.pair_floor import PairFloor
from selection.rules.require import Require
from selection.rules.size import Size
from selection.rules.together import Together
from selection.rules.total_at_least import TotalAtLeast

__all__ = [
    "USUAL_SIZE",
    "Apart",
    "AverageAtLeast",
    "Budget",
    "Covers",
    "Exclude",
    "Floor",
    "GroupAtLeast",
    "GroupAtMost",
    "Implies",
    "Newcomers",
    "PairFloor",
    "Require",
    "Size",
    "Together",
    "TotalAtLeast",
    "all_rules",
]
