"""What stands in an empty form: the four criteria to begin with, their scales, weights and how they add up."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from selection.model import DEFAULT_GROUP_WEIGHTS, Aggregator, Group
from selection.reading.form.content import Filled, filled
from selection.schema import AGGREGATORS, GROUPS, SHEETS
from selection.texts import Language, Text, text

__all__ = ["STARTERS", "starters"]

STARTERS: Mapping[Group, tuple[Text, Text]] = {
    Group.INNOVATION: (text("Innovation"), text("Comes with ideas, improves in every layer, shares and dares.")),
    Group.INVESTMENT: (text("Investment willingness"), text("Puts in money, hours and people, and keeps promises.")),
    Group.SAFETY: (text("Internal safety culture"), text("People dare to speak up, and mistakes teach everybody.")),
    Group.COMPLEMENTARITY: (
        text("Complementarity"),
        text(
            "Brings what the others lack. Better: fill in Capabilities and Needs, let this add up as capability "
            "coverage, and remove its column from Scores."
        ),
    ),
}  # fmt: skip
_COLUMNS = (text("Cost"), text("Region"), text("FTE"))
_WORST, _BEST, _FLOOR = 1.0, 10.0, 5.5


def starters(language: Language) -> dict[str, Filled]:
    """The content of an empty form by sheet key: criteria, a column of scores for each, usual columns of candidates."""
    sheets = {sheet.key: sheet for sheet in SHEETS}
    rows = [_row(group, *words, language) for group, words in STARTERS.items()]
    criteria = sheets["criteria"]
    keys = {column.key: column.heading.to(language) for column in criteria.columns}
    frame = pd.DataFrame([{keys[key]: value for key, value in row.items()} for row in rows])
    names = [name.to(language) for name, _ in STARTERS.values()]
    return {
        **filled({criteria.key: frame}, language),
        "candidates": Filled({}, dict.fromkeys((name.to(language) for name in _COLUMNS), ()), 0),
        "scores": Filled({}, dict.fromkeys(names, ()), 0),
    }


def _row(group: Group, name: Text, description: Text, language: Language) -> dict[str, str | float | None]:
    aggregator = Aggregator.WEAKEST if group is Group.SAFETY else Aggregator.MEAN
    return {
        "criterion": name.to(language),
        "group": GROUPS[group].to(language),
        "aggregator": AGGREGATORS[aggregator].to(language),
        "unit": text("grade").to(language),
        "worst": _WORST,
        "best": _BEST,
        "lowest": _WORST,
        "highest": _BEST,
        "gate": _FLOOR if group is Group.SAFETY else None,
        "weight": 100 * DEFAULT_GROUP_WEIGHTS[group],
        "description": description.to(language),
    }
