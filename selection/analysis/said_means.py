"""Of what a sentence says that it has to be so much on average: of all members, or of one by its assessors."""

from __future__ import annotations

import re
from collections import Counter

from selection.model import Case, once_per_case
from selection.rules import AverageAtLeast, Floor

__all__ = ["mean_said", "speaks_of_mean"]

_MEAN = re.compile(r"\b(?:gemiddelde?n?|average|mean|im schnitt|durchschnitt\w*)\b", re.IGNORECASE)
_EITHER = re.compile(
    r"\b(?:samen|together|zusammen|tenzij|unless|behalve|except|außer|indien|if|wenn|falls|totaal|total)\b",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    r"\b(?:een|an?|ein|eine|elke?|iedere?|each|every|any|geen|no|jede[rs]?)\s+"
    r"(?!gemiddeld|average|mean|minim|score|cijfer|grade|mark|rating|voldoende|durchschnitt)[^\W\d]{3,}"
    r"|\b(?:wie|whoever|anyone|anybody|everyone|everybody|iedereen|niemand|nobody|none|ieder)\b",
    re.IGNORECASE,
)
"""A venue, every school: one partner."""


def speaks_of_mean(said: str) -> bool:
    """Whether a sentence has a word for an average."""
    return _MEAN.search(said) is not None


def mean_said(said: str, case: Case, criterion: str) -> type[AverageAtLeast | Floor] | None:
    """The kind of rule where a sentence asks for an average on a criterion; None where it does not, or may mean both.

    Where several assessors scored, and the sentence speaks of one partner, it is the average of that one's scores. Of
    one score each only the members can have an average.
    """
    if not _MEAN.search(said) or _EITHER.search(said):
        return None
    is_of_one = _OF_ONE.search(said) is not None
    if _is_scored_by_several(case, criterion):
        return Floor if is_of_one else None
    return None if is_of_one else AverageAtLeast


@once_per_case
def _is_scored_by_several(case: Case, criterion: str) -> bool:
    counted = Counter(one.party for one in case.assessments if one.criterion == criterion)
    return any(n > 1 for n in counted.values())
