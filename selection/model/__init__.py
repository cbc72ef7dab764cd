"""The nouns of a decision: frozen, and checked where they are made."""

from selection.model.case import CLIENT, Case, Dossier
from selection.model.criterion import DEFAULT_GROUP_WEIGHTS, Aggregator, Criterion, Group, Panel
from selection.model.faults import unknown_name
from selection.model.names import closest, name_key
from selection.model.naming import named_in
from selection.model.needs import MAX_LEVEL, JointResult, Need
from selection.model.once import once_per_case
from selection.model.other_ends import OtherEnds
from selection.model.parties import Absence, Assessment, Attribute, Candidate, CapabilityLevel, Evidence, Relation
from selection.model.rule import Fitting, Members, Rule, fitted
from selection.model.scenario import Scenario
from selection.model.score_matrix import Beside, Meant, ScoreMatrix, different
from selection.model.stakeholders import Stakeholder

__all__ = [
    "CLIENT",
    "DEFAULT_GROUP_WEIGHTS",
    "MAX_LEVEL",
    "Absence",
    "Aggregator",
    "Assessment",
    "Attribute",
    "Beside",
    "Candidate",
    "CapabilityLevel",
    "Case",
    "Criterion",
    "Dossier",
    "Evidence",
    "Fitting",
    "Group",
    "JointResult",
    "Meant",
    "Members",
    "Need",
    "OtherEnds",
    "Panel",
    "Relation",
    "Rule",
    "Scenario",
    "ScoreMatrix",
    "Stakeholder",
    "closest",
    "different",
    "fitted",
    "name_key",
    "named_in",
    "once_per_case",
    "unknown_name",
]
