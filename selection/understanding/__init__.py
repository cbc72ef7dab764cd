"""Any sheet as it lies on the desk to candidates, criteria and scores: certain, asked or refused; never guessed."""

from selection.understanding.counting import counts_key
from selection.understanding.found import (
    Area,
    Block,
    BlockKind,
    Check,
    Choice,
    Derived,
    FoundCandidate,
    FoundCapability,
    FoundCriterion,
    FoundNeed,
    FoundScore,
    Part,
    Question,
    Role,
)
from selection.understanding.own_ends import ends_key
from selection.understanding.profile import Profile
from selection.understanding.proving import counted_as_zero, summary
from selection.understanding.understanding import Understanding, understand_workbook

__all__ = [
    "Area",
    "Block",
    "BlockKind",
    "Check",
    "Choice",
    "Derived",
    "FoundCandidate",
    "FoundCapability",
    "FoundCriterion",
    "FoundNeed",
    "FoundScore",
    "Part",
    "Profile",
    "Question",
    "Role",
    "Understanding",
    "counted_as_zero",
    "counts_key",
    "ends_key",
    "summary",
    "understand_workbook",
]
