"""What a coalition must satisfy: one rule a file, said twice, as a plain check and as rows of a program."""

from selection.model import Rule
from selection.rules.apart import Apart as Apart
from selection.rules.at_least_of import AtLeastOf as AtLeastOf
from selection.rules.at_most_of import AtMostOf as AtMostOf
from selection.rules.average_at_least import AverageAtLeast as AverageAtLeast
from selection.rules.budget import Budget as Budget
from selection.rules.covers import Covers as Covers
from selection.rules.different_groups import DifferentGroups as DifferentGroups
from selection.rules.differs import Differs as Differs
from selection.rules.exclude import Exclude as Exclude
from selection.rules.floor import Floor as Floor
from selection.rules.group_at_least import GroupAtLeast as GroupAtLeast
from selection.rules.group_at_most import GroupAtMost as GroupAtMost
from selection.rules.implied import USUAL_SIZE as USUAL_SIZE
from selection.rules.implied import all_rules as all_rules
from selection.rules.implies import Implies as Implies
from selection.rules.newcomers import Newcomers as Newcomers
from selection.rules.pair_floor import PairFloor as PairFloor
from selection.rules.require import Require as Require
from selection.rules.row import RuleRow as RuleRow
from selection.rules.row import row_of as row_of
from selection.rules.row import rule_from as rule_from
from selection.rules.size import Size as Size
from selection.rules.together import Together as Together
from selection.rules.total_at_least import TotalAtLeast as TotalAtLeast

# Every rule that was imported above: one line there makes a rule known to sheets, command line and app.
RULES: tuple[type[Rule], ...] = tuple(
    kind for kind in list(vars().values()) if isinstance(kind, type) and hasattr(kind, "label") and kind is not Rule
)
