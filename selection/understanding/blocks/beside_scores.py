"""What stands beside a column of scores under one name: an offer, evidence, points, what is taken off a bid."""

from __future__ import annotations

from collections.abc import Sequence

from selection.understanding.blocks.special import is_pure, is_score, special
from selection.understanding.blocks.table import Table
from selection.understanding.blocks.view import Look
from selection.understanding.vocabulary.words import Concept, bare, concepts
from selection.understanding.vocabulary.worked_out import ACTUAL, TAKEN_OFF

__all__ = ["amounts_of_its_own", "beside_scores", "points_beside", "taken_off_beside"]


def points_beside(table: Table) -> list[int]:
    """The columns under one row of names that are all called points, each behind one of words with a name of its own.

    What stands behind the words for each candidate is what these are worth; behind amounts it may be the score itself.
    """
    if len(table.headings) != 1:
        return []
    names = {column: table.path(column)[0] for column in table.columns}
    points = [column for column in table.values if names[column] and is_score(names[column])
              and table.view.is_own(table.headings[0], column)]  # fmt: skip
    before = [names.get(column - 1, "") for column in points if _are_words(table, column - 1)]
    is_each = len(points) > 1 and len(before) == len(points) == len(set(before)) and all(before)
    return points if is_each and not any(is_score(name) or special(name) is not None for name in before) else []


_OFFER = frozenset({
    "offre", "offer", "bid", "aanbod", "aanbieding", "inschrijving", "angebot", "oferta", "offerta", "proposta",
    "antwoord", "answer", "antwort", "value", "valeur", "waarde", "wert", "valor", "valore", "offered", "geboden",
})  # fmt: skip


def _are_words(table: Table, column: int) -> bool:
    """Whether most of what stands in a column of values are words for levels."""
    looks = [look for row in table.rows if (look := table.view.look(row, column)) is not Look.BLANK]
    return column in table.values and 2 * looks.count(Look.LEVEL) > len(looks)


def beside_scores(table: Table, column: int) -> Concept | None:
    """What a column is that stands with one of scores under one name: an offer, evidence, or what is taken off."""
    path = table.path(column)
    if not path:
        return None
    said = bare(path[-1])
    if said in ACTUAL:
        # One column of scores beside it, which is called nothing else: of several each is a criterion or somebody's.
        named = [table.path(one)[-1] for one in table.columns if one != column]
        given = [one for one in named if _is_of_scores(one)]
        return Concept.REMARK if len(given) == 1 and is_pure(given[0]) else None
    if len(path) < 2:
        return None
    beside = [other for other in table.columns if other != column and table.path(other)[:-1] == path[:-1]]
    scores = [one for one in beside if _is_of_scores(table.path(one)[-1]) and bare(table.path(one)[-1]) not in _OFFER]
    if not scores:
        return None
    if said in _OFFER:
        return Concept.REMARK
    if Concept.EVIDENCE in concepts(said):
        return Concept.EVIDENCE
    # An amount that stands there alone, such as the bid, is no part of what quality takes off it.
    scored = {row for row in table.rows for one in scores if table.view.is_filled(row, one)}
    is_taken_off = any(part in said for part in TAKEN_OFF)
    is_whole = scored.issuperset(row for row in table.rows if table.view.is_filled(row, column))
    return Concept.TOTAL if is_taken_off and is_whole else None


def taken_off_beside(table: Table, columns: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The columns of what quality takes off a bid, each with those of scores beside it under the same name.

    Where a score stands, what it takes off is none; where none stands, the amount is something of its own.
    """
    found = {}
    for column in columns:
        path = table.path(column)
        if len(path) < 2 or not any(part in bare(path[-1]) for part in TAKEN_OFF):
            continue
        beside = [other for other in columns if other != column and table.path(other)[:-1] == path[:-1]]
        scores = tuple(other for other in beside if _is_of_scores(table.path(other)[-1]))
        if scores:
            found[column] = scores
    return found


def amounts_of_its_own(table: Table, columns: Sequence[int]) -> list[int]:
    """The columns of what quality takes off a bid in which the bid itself stands too: typed, and beside no score."""
    view = table.view
    return [
        column
        for column, scores in taken_off_beside(table, columns).items()
        if any(view.look(row, column) is Look.FIGURE and not view.formula(row, column)
               and not any(view.is_filled(row, score) for score in scores) for row in table.rows)
    ]  # fmt: skip


def _is_of_scores(name: str) -> bool:
    said = concepts(name)
    return Concept.SCORE in said and Concept.WEIGHTED not in said
