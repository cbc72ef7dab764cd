"""Any sheet as it lies on the desk to candidates, criteria and scores: certain, asked or refused; never guessed."""

from selection.understanding.blocks.said import LineRole, Spot, is_correction, names_key, role_key
from selection.understanding.correcting import answers_with, corrected, why_not
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
from selection.understanding.lines import Line, NamesAt, not_used
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
    "Line",
    "LineRole",
    "NamesAt",
    "Part",
    "Profile",
    "Question",
    "Role",
    "Spot",
    "Understanding",
    "answers_with",
    "corrected",
    "counted_as_zero",
    "counts_key",
    "ends_key",
    "is_correction",
    "names_key",
    "not_used",
    "role_key",
    "summary",
    "understand_workbook",
    "why_not",
]
