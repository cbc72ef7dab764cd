"""In what unit amounts of money are: so that a report says it once, and never leaves it to be guessed."""

from __future__ import annotations

import re

from selection.model import Case
from selection.texts import Text, text

__all__ = ["unit_sentence"]

_SAID = re.compile(
    r"[€$£¥%(\[]|\b(eur|euro|euros|euro's|usd|gbp|chf|dollars?|pounds?|pond|kr|per|hours?|uren|days?|dagen|fte|k|m)\b",
    re.IGNORECASE,
)
"""A sign or word in a heading with which it names its unit itself."""


def unit_sentence(case: Case, column: str) -> Text | None:
    """What the amounts in a column of the candidates are; None when its heading says so wherever it stands.

    A criterion with the name of the column states the unit on the sheet Criteria; a column by itself has only its
    heading.

    Examples
    --------
    >>> from selection.model import Candidate, Criterion
    >>> case = Case((Candidate("Acme", {"Cost": 5, "Price (EUR)": 7}),), (Criterion("Ideas"),))
    >>> print(unit_sentence(case, "Cost"))
    Amounts of Cost are in the unit of the sheet, which does not name it.
    >>> print(unit_sentence(case, "Price (EUR)"))
    None
    """
    unit = next((one.unit for one in case.criteria if one.unit and one.name.casefold() == column.casefold()), "")
    if unit:
        return text("Amounts of {column} are in {unit}.", column=column, unit=unit)
    if _SAID.search(column):
        return None
    return text("Amounts of {column} are in the unit of the sheet, which does not name it.", column=column)
