"""Choose the coalition of strategic partners that is worth most together, with proof.

In the order of the way: read a case, optimise it, value any coalition, ask how robust it is, report.
"""

from selection import frontier, robustness, rules, sweeps, uncertainty, weighting
from selection.analysis import Standing, highest_scorer_sentence, own_utilities, standings
from selection.errors import (
    CaseError,
    Fault,
    InfeasibleError,
    Notice,
    Place,
    SelectionError,
    SheetError,
    SolverError,
)
from selection.model import (
    Aggregator,
    Assessment,
    Candidate,
    CapabilityLevel,
    Case,
    Criterion,
    Dossier,
    Evidence,
    Group,
    JointResult,
    Need,
    Panel,
    Relation,
    Scenario,
    Stakeholder,
)
from selection.optimisation import Appraiser, Check, Coalition, NearOptimal, Plan, SizeValue, near_optimal, optimise
from selection.pipeline import decide, read
from selection.reading import annotated_copy, write_template
from selection.reporting import write_report as report
from selection.texts import LANGUAGES, Language, Text
from selection.validation import case_from_frames
from selection.worth import Worth, synergy_ratio

__version__ = "0.1.0"

__all__ = [  # noqa: RUF022 - in the order of the way
    "read",
    "case_from_frames",
    "Case",
    "Dossier",
    "Candidate",
    "Criterion",
    "Aggregator",
    "Group",
    "Panel",
    "Assessment",
    "Evidence",
    "CapabilityLevel",
    "Need",
    "JointResult",
    "Relation",
    "Scenario",
    "Stakeholder",
    "weighting",
    "rules",
    "Worth",
    "synergy_ratio",
    "optimise",
    "near_optimal",
    "NearOptimal",
    "Plan",
    "Coalition",
    "SizeValue",
    "Appraiser",
    "Check",
    "standings",
    "Standing",
    "own_utilities",
    "highest_scorer_sentence",
    "frontier",
    "robustness",
    "uncertainty",
    "sweeps",
    "report",
    "decide",
    "write_template",
    "annotated_copy",
    "Fault",
    "Notice",
    "Place",
    "SelectionError",
    "CaseError",
    "SheetError",
    "InfeasibleError",
    "SolverError",
    "LANGUAGES",
    "Language",
    "Text",
]
