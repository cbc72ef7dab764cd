"""The limit on money that a sentence of the sheet may state: on all together, or on each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selection.analysis.proposal import Proposal
from selection.analysis.said_amounts import amount_said, column_meant, dearer_than
from selection.analysis.said_words import Kind, words_of
from selection.errors import Notice
from selection.model import Case
from selection.rules import Budget, Exclude, Floor, TotalAtLeast
from selection.texts import text
from selection.understanding.said_of_each import dearest_said, speaks_of_each
from selection.understanding.vocabulary.asks import UNKNOWN
from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import AT_LEAST

__all__ = ["limits_on_money"]

_LEAST = re.compile(rf"\b(?:{any_of(AT_LEAST)})\.?:?\s+(?:[€£$]|(?:eur|euros?|gbp|usd|chf)\b)?\s?\d", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:samen|gezamenlijk|together|combined|jointly|in all|in totaal|in total)\b|"
                       r"\b(?:partners?|those|bedrijven|partijen) (?:without|with|zonder|met|uit|from|in)\b",
                       re.IGNORECASE)  # fmt: skip
"""Right before an amount: it is no limit, but what there has to be in all."""


def limits_on_money(notice: Notice, case: Case) -> Iterator[Proposal]:
    """The limit that a sentence sets to what all together cost, or each of them; or how much there has to be."""
    if _of_some(notice.said, case):
        # What some of them may cost together is no limit for all.
        yield Proposal(UNKNOWN[0], Exclude, {})
        return
    amount = amount_said(notice.said)
    meant = column_meant(notice.said, amount, case) if amount is not None else None
    if speaks_of_each(notice.said):
        yield from _dear(notice.said, meant, case)
    elif _LEAST.search(notice.said):
        values = {} if meant is None else {"column": meant[0], "need": meant[1]}
        yield Proposal("money", TotalAtLeast, values, None if meant is None else TotalAtLeast(*meant))
    elif meant is not None:
        column, limit = meant
        yield Proposal("money", Budget, {"max": limit, "column": column}, Budget(limit, column))
    else:
        yield Proposal("money", Budget, {} if amount is None else {"max": amount.value})


def _of_some(said: str, case: Case) -> bool:
    """Whether the limit is that of a group, of newcomers, or of whoever has or lacks something."""
    if speaks_of_each(said):
        return False
    kinds = {one.kind for one in words_of(said, case)}
    return bool(kinds & {Kind.VALUE, Kind.NEW, Kind.NOW, Kind.MARK}) and _TOGETHER.search(said) is not None


def _dear(said: str, meant: tuple[str, float] | None, case: Case) -> Iterator[Proposal]:
    """Nobody who costs more than that: a floor where the price is a criterion, else those who do stay out."""
    own = next((one for one in case.criteria if meant is not None and one.name == meant[0]), None)
    if meant is None or not dearest_said(said):
        yield Proposal(UNKNOWN[0], Exclude, {})
    elif own is not None and own.aggregator.is_scored and own.less_is_better:
        floor = Floor(own.name, meant[1])
        yield Proposal("dear", Floor, {"criterion": own.name, "value": meant[1]}, floor)
    else:
        names = dearer_than(case, *meant)
        values = {"names": names}
        unsaid = text("Their {column} is higher.", column=meant[0])
        if not names:
            unsaid = text("No {column} is higher: there is nothing to enter.", column=meant[0])
        yield Proposal("dear", Exclude, values, Exclude(names) if names else None, unsaid)
