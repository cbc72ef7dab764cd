"""The rows and columns of a table that hold no scores."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from selection.understanding.blocks.beside_scores import beside_scores, points_beside
from selection.understanding.blocks.counts import counted_mark
from selection.understanding.blocks.kinds import PHONE, are_kinds_in_codes, are_phones, says_yes_or_no
from selection.understanding.blocks.over_names import weighs_columns
from selection.understanding.blocks.special import DERIVED, is_pure, is_score, special
from selection.understanding.blocks.table import Table
from selection.understanding.blocks.units import most_in
from selection.understanding.blocks.view import Look
from selection.understanding.blocks.weights_of_table import unnamed_weights
from selection.understanding.vocabulary.words import Concept, bare, concepts
from selection.understanding.weights.demand_words import is_called_weight, is_demand, is_knock_out, matters
from selection.understanding.weights.times import are_times, is_times

__all__ = ["special_columns", "special_rows"]

_MOST_CRITERIA = 200
"""Tables with more rows than this have no weights in a column that nobody named."""
_LEAST_SUMMED = 3
"""From so many numbers on, the last may be the sum of the others."""


def special_columns(table: Table) -> dict[int, Concept]:
    """The columns that hold no scores, with what they hold."""
    found: dict[int, Concept] = dict.fromkeys(points_beside(table), Concept.WEIGHTED)
    weighing = [at for at, row in enumerate(table.headings) if weighs_columns(table.view, row, table.values,
                                                                            table.headings[at + 1 :])]  # fmt: skip
    for column in table.columns:
        parts = [part for at, part in enumerate(table.path(column)) if part and at not in weighing]
        # Below its name "max 20" says how far a column goes.
        parts = [part for part in parts if most_in(part) is None] or parts
        concept = _column(table, column, parts) if column not in found else None
        if concept is not None:
            found[column] = concept
    found |= dict.fromkeys(_empty_beside_weights(table, found), Concept.REMARK)
    if Concept.WEIGHT not in found.values():
        found |= dict.fromkeys(_unnamed(table, found), Concept.WEIGHT)
    kept = [column for column in table.values if column not in found]
    weighted = [column for column in table.values if found.get(column) is Concept.WEIGHTED]
    if not kept and len(weighted) > 1:
        # There are no raw scores beside the weighted ones: then these are what there is.
        return {column: concept for column, concept in found.items() if column not in weighted}
    if not kept and len(set(found.values())) == 1 and set(found.values()) <= DERIVED:
        return {}
    return found


def _empty_beside_weights(table: Table, found: Mapping[int, Concept]) -> list[int]:
    """The empty columns among those of weights: the heading of the one before reaches over them."""
    weights = [column for column, concept in found.items() if concept is Concept.WEIGHT]
    empty = [column for column in weights if not table.view.looks(table.rows, [column]).any()]
    return empty if len(empty) < len(weights) else []


def _column(table: Table, column: int, parts: Sequence[str]) -> Concept | None:
    """What a column under these headings holds, None when it may well be scores."""
    concept = next((kind for part in reversed(parts) if (kind := special(part)) is not None), None)
    if concept is None and _is_g(parts) and sum(bare(table.path(one)[-1]) == "%" for one in table.columns) == 1:
        # G in % beside E and TN: the weights of a Nutzwertanalyse.
        concept = Concept.WEIGHT
    if concept is Concept.REMARK and _are_figures(table, column) and not all(is_pure(part) for part in parts):
        # Dependency (single source): nobody remarks in nothing but numbers.
        concept = None
    if concept is None:
        concept = beside_scores(table, column)
    if concept is None and are_times(table.view, (*table.headings, *table.rows), column):
        concept = Concept.WEIGHT
    if concept is None and parts and are_kinds_in_codes(table, column, parts[-1]):
        concept = Concept.REMARK
    if concept is None and are_phones(table, column):
        concept = Concept.CONTACT
    if concept is None and parts and is_called_weight(parts[-1]) and _are_words(table, column):
        concept = Concept.WEIGHT
    if parts and bare(parts[-1]) in _COMPARED_WITH and _has_marks(table) and _is_nothing(table, column):
        return Concept.NORM
    if parts and concept in (None, Concept.CONTACT) and _has_marks(table):
        # Datum is what the others are compared with, and no date.
        is_count = counted_mark(parts[-1]) or bare(parts[-1]) in _NET
        concept = Concept.TOTAL if is_count else concept if column not in table.values else None
    return concept


def _are_figures(table: Table, column: int) -> bool:
    """Whether every filled cell of a column is a figure, and there are some different ones."""
    filled = [row for row in table.rows if table.view.is_filled(row, column)]
    different = {table.view.text(row, column) for row in filled}
    return len(different) > 1 and all(table.view.look(row, column) is Look.FIGURE for row in filled)


def _unnamed(table: Table, known: Collection[int]) -> list[int]:
    """The one column without a heading, first or last, whose numbers can be nothing but weights."""
    if len(table.rows) > _MOST_CRITERIA or len(table.values) < 3 or not table.labels:
        return []
    named = [row for row in table.rows if any(table.view.is_filled(row, column) for column in table.labels)]
    # Below its weights a table has their sum.
    rows = [row for row in named
            if not any(special(table.view.text(row, column)) is Concept.TOTAL for column in table.labels)]  # fmt: skip
    own = [column for column in table.values if column not in known]
    for column in {own[0], own[-1]} if len(own) > 2 else ():
        others = [(row, other) for row in rows for other in own if other != column]
        held = [(row, column) for row in rows if table.view.is_filled(row, column)]
        name = table.path(column)[-1] if table.headings else ""
        if len(set(table.path(column)) - {""}) < 2 and unnamed_weights(table.view, name, held, others):
            return [column]
    return []


def _is_g(parts: Sequence[str]) -> bool:
    return len(parts) == 2 and {bare(part) for part in parts} == {"g", "%"}


def _are_words(table: Table, column: int) -> bool:
    """Whether no number stands in a column: priorities in numbers may be ranks, of which 1 is the highest."""
    return not any(isinstance(value, float) for value in table.view.values(table.rows, column))


_NET = frozenset({"net", "netto", "neto", "saldo", "net result", "nettoresultaat", "nettoergebnis"})


_COMPARED_WITH = frozenset({"referentie", "referenz", "reference", "referencia", "baseline", "nulmeting", "nulsituatie",
                            "huidig", "huidige situatie", "current", "status quo", "ist", "ist zustand"})  # fmt: skip
"""What the option is called that the others are compared with in a Pugh matrix: it has a zero everywhere."""


def _is_nothing(table: Table, column: int) -> bool:
    written = {str(value) for value in table.view.values(table.rows, column) if value is not None}
    return written <= {"0", "0.0"}


def _has_marks(table: Table) -> bool:
    """Whether pluses stand in a table, so that others can be counts of them."""
    return table.kept("marks", lambda: any(_has_plus(table, column) for column in table.values))


def _has_plus(table: Table, column: int) -> bool:
    # Among numbers alone there is no mark to look for.
    return not table.view.are_numbers(table.rows, column).all() and "+" in table.view.values(table.rows, column)


def special_rows(table: Table) -> dict[int, Concept]:
    """The rows that hold no scores, with what they hold; a row of weights may stand above the names of columns."""
    found = {row: Concept.WEIGHT for number, row in enumerate(table.headings)
             if weighs_columns(table.view, row, table.values, table.headings[number + 1 :])
             or _weighs_in_words(table, row)}  # fmt: skip
    demands = _of_demands(table)
    named = [column for column in table.labels if column not in demands]
    for row in table.rows:
        labels = [table.view.text(row, column) for column in named if table.view.is_own(row, column)]
        concept = next((kind for label in labels if label and (kind := special(label)) is not None), None)
        if concept not in (None, Concept.NUMBER, Concept.CONTACT) and _is_so(table, row, concept, labels):
            is_reached = concept is Concept.SCALE and _reached(table, row)
            found[row] = Concept.AVERAGE if is_reached else concept
        elif concept is Concept.CONTACT and _says_how_to_reach(table, row, labels):
            found[row] = concept
        elif _is_count(table, labels) or _is_outcome(table, row):
            found[row] = Concept.TOTAL
        elif _is_statistic(labels):
            found[row] = Concept.AVERAGE
        elif not any(labels) and _adds_to_a_whole(table, row):
            is_weight = row == table.rows[0] or _is_unnamed(table, row)
            found[row] = Concept.WEIGHT if is_weight else Concept.TOTAL
        elif not any(labels) and _is_unnamed(table, row):
            found[row] = Concept.WEIGHT
    return found


def _says_how_to_reach(table: Table, row: int, labels: Sequence[str]) -> bool:
    """Whether a row is called nothing but contact, phone or the like, and holds names or telephone numbers, each once.

    A country that several share puts them in groups.
    """
    held = [column for column in table.values if table.view.is_filled(row, column)]
    named = [column for column in held if table.view.look(row, column) in (Look.TEXT, Look.DATE)
             or PHONE.fullmatch(table.view.text(row, column))]  # fmt: skip
    is_each = len({table.view.text(row, column).casefold() for column in held}) == len(held)
    return len(held) > 1 and named == held and is_each and all(is_pure(label) for label in labels if label)


def _of_demands(table: Table) -> frozenset[int]:
    """The columns of labels that say how much each row matters: Soll and average name no norm and no mean there."""
    found = set()
    for column in table.labels if len(table.labels) > 1 else ():
        # Most columns end with their first name.
        said = (table.view.text(row, column) for row in table.rows if table.view.is_filled(row, column))
        is_weight = is_called_weight(table.corner(column))
        if (is_weight or all(is_demand(one) for one in said)) and len(table.rows) > 1:
            found.add(column)
    return frozenset(found)


def _is_unnamed(table: Table, row: int) -> bool:
    """Whether the last row, without a label, can be nothing but weights."""
    if row != table.rows[-1] or len(table.rows) < 3 or len(table.rows) > _MOST_CRITERIA:
        return False
    others = [(other, column) for other in table.rows[:-1] for column in table.values]
    held = [(row, column) for column in table.values if table.view.is_filled(row, column)]
    return unnamed_weights(table.view, "", held, others)


def _weighs_in_words(table: Table, row: int) -> bool:
    """Whether a row under headings is called weights and says in words how much each counts."""
    if row == table.headings[0] or not any(is_called_weight(table.view.text(row, column)) for column in table.labels):
        return False
    said = [table.view.text(row, column) for column in table.columns if table.view.is_filled(row, column)]
    return bool(said) and all(is_knock_out(one) or matters(one) or is_times(one) for one in said)


_SPREAD = re.compile(r"(?:st|std|stand)[ .]*(?:dev|afw|abw)\w*|standaardafwijking|standardabweichung|desv\w*|varian\w*")


def _is_count(table: Table, labels: Sequence[str]) -> bool:
    """Whether a row counts the pluses and minuses above it."""
    return _has_marks(table) and any(counted_mark(label) or bare(label) in _NET for label in labels)


def _is_outcome(table: Table, row: int) -> bool:
    """Whether the last row is called nothing but a score or points, and alone has formulas or no weight."""
    if row != table.rows[-1] or len(table.rows) < 3:
        return False
    special = table.kept("special columns", lambda: special_columns(table))
    weights = [column for column, concept in special.items() if concept is Concept.WEIGHT]
    weighs = [other for other in table.rows if any(table.view.is_filled(other, column) for column in weights)]
    has_formula = any(table.view.formula(row, column) for column in table.values)
    if not has_formula and (len(weighs) < 2 or row in weighs) and not _is_in_words_alone(table, row):
        return False
    named = [column for column in table.labels if table.view.is_own(row, column) and table.view.is_filled(row, column)]
    others = {table.view.text(other, column) for other in table.rows[:-1] for column in named}
    return bool(named) and all(is_score(name) and name not in others
                               for name in (table.view.text(row, column) for column in named))  # fmt: skip


def _is_in_words_alone(table: Table, row: int) -> bool:
    """Whether words stand in a row below a total, and figures in all others that hold anything."""
    held = [table.view.look(row, column) for column in table.values if table.view.is_filled(row, column)]
    others = [table.view.look(other, column) for other in table.rows[:-1] for column in table.values
              if table.view.is_filled(other, column)]  # fmt: skip
    above = [table.view.text(other, column) for other in table.rows[:-1] for column in table.labels]
    is_total = any(special(name) is Concept.TOTAL for name in above if name)
    return is_total and bool(held) and Look.FIGURE not in held and set(others) <= {Look.FIGURE, Look.NOTHING}


def _is_statistic(labels: list[str]) -> bool:
    """Whether a row is called a spread, as below a table of scores."""
    return any(_SPREAD.match(bare(label)) for label in labels)


def _reached(table: Table, row: int) -> bool:
    """Whether a row of maxima or minima holds just what the rows above it reach: a statistic, and no limit."""
    above = [other for other in table.rows if other < row]
    hits = []
    for column in table.values:
        value = table.view.cell(row, column).value
        values = [one for other in above if isinstance(one := table.view.cell(other, column).value, float)]
        if isinstance(value, float) and values:
            hits.append(value in (max(values), min(values)))
    return len(above) > 2 and bool(hits) and all(hits)


def _is_so(table: Table, row: int, concept: Concept, labels: list[str]) -> bool:
    """Whether a row is what its label says, also when the label holds other words: Total Energies is a firm."""
    if concept is Concept.NORM and says_yes_or_no(table, row):
        # Nobody is held against a yes: Mindestlohn-Erklärung is asked of each.
        return False
    if any(label and special(label) is concept and is_pure(label) for label in labels):
        return True
    if concept is Concept.WEIGHT and any(Concept.GROUP in concepts(label) for label in labels):
        return True
    return _adds_to_a_whole(table, row) if concept is Concept.WEIGHT else concept not in DERIVED | {Concept.REMARK}


def _adds_to_a_whole(table: Table, row: int) -> bool:
    """Whether a row without a label holds weights: numbers that add up to 1 or 100; or stands last, below a table."""
    numbers = [value for column in table.values if isinstance(value := table.view.value(row, column), float)]
    if row == table.rows[-1] and table.labels:
        return bool(numbers)
    # Percentages may be typed as text, and their sum stand behind them.
    shown = table.view.numbers_at(np.full(len(table.values), row), np.array(table.values))
    numbers = shown[~np.isnan(shown)].tolist()
    sums = (sum(numbers), sum(numbers[:-1])) if len(numbers) > _LEAST_SUMMED else (sum(numbers),)
    return len(numbers) > 1 and any(abs(total - whole) < 0.01 * whole for total in sums for whole in (1, 100))
