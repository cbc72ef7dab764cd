"""Columns that are called after contact, or the like, and hold scores: "Contact met ouders" beside other criteria."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from selection.understanding.blocks.alike import FEWEST, is_like, numbers_alone
from selection.understanding.blocks.special import is_pure, special
from selection.understanding.blocks.table import Table
from selection.understanding.vocabulary.words import Concept, bare
from selection.understanding.weights.times import weight_in

__all__ = ["scores_on_contact"]

_ASIDE = (Concept.CONTACT, Concept.REMARK)
_MOST = 100.0
_REACHED = re.compile(r"\b(?:e ?mail|mail|tel|contact|phone|telefo|adres|address|ansprech|aanspreek|kontakt)")
"""How somebody is reached: a small number below it is a grade, while below a region or a sector it may be its code."""


def scores_on_contact(table: Table, rows: Mapping[int, Concept], columns: Mapping[int, Concept]) -> frozenset[int]:
    """The columns that are set apart for their names alone: they hold numbers on the scale of the scores beside them.

    Where weights stand above the scores, one has to stand above these too. Where none does, a name that says no more
    than where somebody is or what somebody wrote is believed.
    """
    aside = [column for column in table.values if columns.get(column) in _ASIDE]
    beside = [column for column in table.values if column not in columns] if aside else []
    body = [row for row in table.rows if row not in rows]
    known = [number for column in beside for number in _scores(table, body, column)]
    if len(known) < FEWEST:
        return frozenset()
    weights = [row for row, concept in rows.items() if concept is Concept.WEIGHT]
    is_weighed = any(_weighs(table, weights, [column]) for column in beside)
    found = set()
    for column in aside:
        if not is_like(_scores(table, body, column), known):
            continue
        group, name = _under_its_name(table, column)
        if _weighs(table, weights, group) if is_weighed else _may_be_judged(columns[column], name):
            found.add(column)
    return frozenset(found)


def _scores(table: Table, rows: Sequence[int], column: int) -> list[float]:
    """The numbers of a column that may hold scores; none where anything else stands, or amounts."""
    numbers = numbers_alone(table.view, ((row, column) for row in rows))
    return numbers if max(numbers, default=_MOST + 1) <= _MOST else []


def _under_its_name(table: Table, column: int) -> tuple[list[int], str]:
    """The columns under the heading that sets this one apart, and what it says."""
    cells = [at for row in table.headings if (at := table.heading_cell(row, column)) is not None]
    at = next((one for one in reversed(cells) if special(table.view.text(*one)) in _ASIDE), None)
    if at is None:
        return [column], table.heading(column)
    own = table.view.anchor(*at)
    under = [
        one for one in table.values if (over := table.heading_cell(at[0], one)) and table.view.anchor(*over) == own
    ]
    return under, table.view.text(*at)


def _weighs(table: Table, weights: Sequence[int], columns: Sequence[int]) -> bool:
    return any(weight_in(table.view.cell(row, column)) for row in weights for column in columns)


def _may_be_judged(concept: Concept, name: str) -> bool:
    """Whether a name may be that of a criterion where no weights tell."""
    return concept is Concept.CONTACT and (_REACHED.search(bare(name)) is not None or not is_pure(name))
