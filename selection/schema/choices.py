"""The words of every drop-down, by what the code calls them."""

from __future__ import annotations

from collections.abc import Mapping

from selection.model import Aggregator, Evidence, Group, Panel
from selection.rules import RULES
from selection.schema.kinds import Change
from selection.texts import Text, text

__all__ = ["AGGREGATORS", "CHANGES", "EVIDENCE", "GROUPS", "PANELS", "RULE_LABELS"]

AGGREGATORS: Mapping[str, Text] = {
    Aggregator.MEAN: text("mean"),
    Aggregator.WEAKEST: text("weakest member"),
    Aggregator.STRONGEST: text("strongest member"),
    Aggregator.TOTAL: text("total"),
    Aggregator.COVERAGE: text("capability coverage"),
    Aggregator.JOINT: text("joint results"),
    Aggregator.PAIR_MEAN: text("mean of pairs"),
    Aggregator.PAIR_WEAKEST: text("weakest pair"),
}
GROUPS: Mapping[str, Text] = {
    Group.INNOVATION: text("innovation"),
    Group.INVESTMENT: text("investment willingness"),
    Group.SAFETY: text("internal safety culture"),
    Group.COMPLEMENTARITY: text("complementarity"),
    Group.OTHER: text("other"),
}
PANELS: Mapping[str, Text] = {
    Panel.MEAN: text("average"),
    Panel.MEDIAN: text("median"),
    Panel.CONSENSUS: text("consensus"),
}
EVIDENCE: Mapping[str, Text] = {
    Evidence.CLAIM: text("E1 claim"),
    Evidence.DOCUMENT: text("E2 document"),
    Evidence.REFERENCE: text("E3 reference"),
    Evidence.OBSERVED: text("E4 own audit or pilot"),
}
CHANGES: Mapping[str, Text] = {
    Change.WEIGHT: text("weight times"),
    Change.NEED_LEVEL: text("need level becomes"),
    Change.NEED_WEIGHT: text("need weight becomes"),
    Change.COLUMN: text("column times"),
    Change.ABSENT: text("is absent"),
}
RULE_LABELS: Mapping[str, Text] = {kind.__name__: kind.label for kind in RULES}
