"""Statements that people agree with or not: to agree with "People are afraid to speak up" is bad news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selection.texts import Text, text
from selection.understanding.survey.wording import reversed_by_wording
from selection.understanding.vocabulary.words import bare

__all__ = ["turned_round"]

_AGREED = re.compile(r"\b(?:agree|disagree|eens|oneens|stimme|zustimm\w*|acuerdo|accord|d accord|accordo|concordo)\b")
_FEWEST_WORDS = 4


def turned_round(heading: str, texts: Sequence[str]) -> Text | None:
    """Why agreement with a statement is bad rather than good; None where nothing says so, or nobody agrees to it."""
    if len(heading.split()) < _FEWEST_WORDS or not any(_AGREED.search(bare(one)) for one in texts):
        return None
    is_reversed, why = reversed_by_wording(heading)
    return text("Whether it is good to agree is not stated: {why}.", why=why) if is_reversed else None
