"""Lines that are set apart for their names alone, although the weights are whole only with theirs: "Advies", 20 %."""

from __future__ import annotations

from collections.abc import Mapping

from selection.understanding.blocks.alike import FEWEST, is_like, numbers_alone
from selection.understanding.blocks.table import Table
from selection.understanding.vocabulary.words import Concept
from selection.understanding.weights.times import weight_in

__all__ = ["weighed_scores"]

_NEVER = (Concept.CANDIDATE, Concept.CRITERION, Concept.SCALE)
_WHOLES = (1.0, 100.0)
_ROUNDING = 1e-3


def weighed_scores(
    table: Table, judged: Mapping[int, Concept], others: Mapping[int, Concept], *, candidates_in_rows: bool
) -> frozenset[int]:
    """The lines of `judged` that hold scores like those beside them, under a weight that makes all of them 1 or 100.

    `others` are the special lines across, the weights among them. A total has the sum of the weights or none.
    """
    lines, across = (table.values, table.rows) if candidates_in_rows else (table.rows, table.values)

    def at(line: int, other: int) -> tuple[int, int]:
        return (other, line) if candidates_in_rows else (line, other)

    aside = [line for line in lines if line in judged and judged[line] not in _NEVER]
    weights = [line for line, concept in others.items() if concept is Concept.WEIGHT]
    if not aside or not weights:
        return frozenset()
    beside = [line for line in lines if line not in judged]
    body = [other for other in across if other not in others]

    def numbers(line: int) -> list[float]:
        return numbers_alone(table.view, (at(line, other) for other in body))

    known = [number for line in beside for number in numbers(line)]
    if len(known) < FEWEST:
        return frozenset()
    fitting = [line for line in aside if is_like(numbers(line), known)]
    for weight in weights:
        own = {line: weight_in(table.view.cell(*at(line, weight))) or 0.0 for line in (*beside, *fitting)}
        weighed = [line for line in fitting if own[line] > 0]
        without = sum(own[line] for line in beside)
        if weighed and _is_whole(without + sum(own[line] for line in weighed)) and not _is_whole(without):
            return frozenset(weighed)
    return frozenset()


def _is_whole(total: float) -> bool:
    return any(abs(total - whole) <= _ROUNDING * whole for whole in _WHOLES)
