"""What may stand on which sheet: the one description that template, reading and data dictionary share."""

from selection.schema.choices import AGGREGATORS, CHANGES, EVIDENCE, GROUPS, PANELS, RULE_LABELS
from selection.schema.kinds import Change, Column, Kind, Sheet, means
from selection.schema.sheets import SHEETS

__all__ = [
    "AGGREGATORS",
    "CHANGES",
    "EVIDENCE",
    "GROUPS",
    "PANELS",
    "RULE_LABELS",
    "SHEETS",
    "Change",
    "Column",
    "Kind",
    "Sheet",
    "means",
]
