"""What decision makers ask of a plan: one question a file."""

from selection.analysis.admission import Admission, admissions
from selection.analysis.barriers import barriers
from selection.analysis.costs import cheaper_runner_up, costs, unit_sentence
from selection.analysis.counted import counted
from selection.analysis.difference import Difference, Side, difference
from selection.analysis.explanation import Explanation, SoleCover, SoleNeed, explain, sole_covers
from selection.analysis.filling import filled
from selection.analysis.in_short import in_short
from selection.analysis.noticed import (
    doubts_of,
    is_open,
    no_rules,
    open_notices,
    open_wishes,
    set_aside,
    still_proposed,
)
from selection.analysis.price import Price, lets_in, prices
from selection.analysis.proposing import Proposal, proposals
from selection.analysis.replacement import Replacement, replacements
from selection.analysis.scale import with_scores
from selection.analysis.score_change import ScoreChange, ScoreNeeded, score_changes
from selection.analysis.shortfall import Shortfall, shortfalls
from selection.analysis.standing import (
    Outcome,
    Standing,
    conditions,
    highest_scorer,
    highest_scorer_sentence,
    own_utilities,
    standings,
)
from selection.analysis.unscored_floors import UnscoredFloor, unscored_floors
from selection.analysis.weight_change import WeightChange, WeightNeeded, weight_changes
from selection.analysis.whereabouts import placed, stands_at

__all__ = [
    "Admission",
    "Difference",
    "Explanation",
    "Outcome",
    "Price",
    "Proposal",
    "Replacement",
    "ScoreChange",
    "ScoreNeeded",
    "Shortfall",
    "Side",
    "SoleCover",
    "SoleNeed",
    "Standing",
    "UnscoredFloor",
    "WeightChange",
    "WeightNeeded",
    "admissions",
    "barriers",
    "cheaper_runner_up",
    "conditions",
    "costs",
    "counted",
    "difference",
    "doubts_of",
    "explain",
    "filled",
    "highest_scorer",
    "highest_scorer_sentence",
    "in_short",
    "is_open",
    "lets_in",
    "no_rules",
    "open_notices",
    "open_wishes",
    "own_utilities",
    "placed",
    "prices",
    "proposals",
    "replacements",
    "score_changes",
    "set_aside",
    "shortfalls",
    "sole_covers",
    "standings",
    "stands_at",
    "still_proposed",
    "unit_sentence",
    "unscored_floors",
    "weight_changes",
    "with_scores",
]
