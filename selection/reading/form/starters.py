"""What stands in an empty form: four criteria to begin with, with their scales and weights, and four scenarios."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from selection.model import DEFAULT_GROUP_WEIGHTS, Aggregator, Group
from selection.reading.form.content import Filled, filled
from selection.rules import Budget, TotalAtLeast
from selection.schema import AGGREGATORS, CHANGES, GROUPS, SHEETS, Change
from selection.texts import Language, Text, text

__all__ = ["SCENARIOS", "STARTERS", "starters"]

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
SCENARIOS: tuple[tuple[Text, Text, Text], ...] = (
    (
        text("Peak"),
        TotalAtLeast.label,
        text("Enter under What a column such as hours, and under Number how much is needed in all."),
    ),
    (
        text("Peak"),
        CHANGES[Change.COLUMN],
        text("Enter the same column, and 0.8 if everybody has 20% less of it to spare."),
    ),
    (text("Budget cut"), Budget.label, text("Enter the column of the cost, and what is left to spend.")),
    (
        text("Market shift"),
        CHANGES[Change.WEIGHT],
        text("Enter a criterion that will count more, and 1.5 for half as much again."),
    ),
    (
        text("Market shift"),
        CHANGES[Change.NEED_LEVEL],
        text("Enter a capability that will be needed more, and its level from 1 to 4."),
    ),
    (
        text("Absence"),
        CHANGES[Change.ABSENT],
        text("Enter who may drop out: the one you would miss most, or the least certain one."),
    ),
)
"""A scenario, what changes in it, and how to state that: no case is known yet. A row that stays so does not count."""

_COLUMNS = (text("Cost"), text("Region"), text("FTE"))
_WORST, _BEST, _FLOOR = 1.0, 10.0, 5.5


def starters(language: Language) -> dict[str, Filled]:
    """The content of an empty form by sheet key.

    Criteria with a column of scores for each, usual columns of candidates, and scenarios of which the change is named.
    """
    rows = [_row(group, *words, language) for group, words in STARTERS.items()]
    changes = [{"scenario": name, "change": change, "remark": remark} for name, change, remark in SCENARIOS]
    content = {"criteria": _frame(rows, "criteria", language), "scenarios": _frame(changes, "scenarios", language)}
    names = [name.to(language) for name, _ in STARTERS.values()]
    return {
        **filled(content, language),
        "candidates": Filled({}, dict.fromkeys((name.to(language) for name in _COLUMNS), ()), 0),
        "scores": Filled({}, dict.fromkeys(names, ()), 0),
    }


def _frame(rows: Iterable[Mapping[str, object]], key: str, language: Language) -> pd.DataFrame:
    """The rows under the headings of a sheet, in one language."""
    sheet = next(sheet for sheet in SHEETS if sheet.key == key)
    headings = {column.key: column.heading.to(language) for column in sheet.columns}
    said = (
        {name: value.to(language) if isinstance(value, Text) else value for name, value in row.items()} for row in rows
    )
    return pd.DataFrame([{headings[name]: value for name, value in row.items()} for row in said])


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
