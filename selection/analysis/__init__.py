"""What decision makers ask of a plan: one question a file."""

from selection.analysis.barriers import barriers
from selection.analysis.replacement import Replacement, replacements
from selection.analysis.standing import (
    Outcome,
    Standing,
    conditions,
    highest_scorer,
    highest_scorer_sentence,
    own_utilities,
    standings,
)

__all__ = [
    "Outcome",
    "Replacement",
    "Standing",
    "barriers",
    "conditions",
    "highest_scorer",
    "highest_scorer_sentence",
    "own_utilities",
    "replacements",
    "standings",
]
