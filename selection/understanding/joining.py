"""What several parts of a workbook say of the same criteria and candidates, put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selection.errors import Notice
from selection.tables import Cell
from selection.texts import plural, text
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import BlockKind, Derived, FoundCandidate, FoundCriterion
from selection.understanding.gathering import Gathered
from selection.understanding.scaling import Scaled
from selection.understanding.weighing import Weighed

__all__ = ["derived_of", "with_facts", "with_weights"]


def derived_of(blocks: Sequence[Piece], found: Gathered) -> Iterator[Derived]:
    """What the tables of scores and of capabilities compute themselves."""
    able = [piece.matrix for piece in blocks if piece.kind is BlockKind.CAPABILITIES and piece.matrix is not None]
    for matrix in (*found.matrices, *able):
        for area, label, why in matrix.derived():
            yield Derived(matrix.sheet, area, label, why)


def with_weights(criteria: Sequence[FoundCriterion], weights: Weighed) -> list[FoundCriterion]:
    """The criteria with their weights, where there is one set; what has none is said."""
    if not weights.sets:
        weights.notices.append(Notice(text("There are no weights in numbers: all criteria count alike.")))
    left = [one.name for one in criteria if weights.sets and not one.is_knock_out and one.name not in weights.named]
    if left:
        message = plural("{names} has no weight in numbers: it brings no points, and rules can ask it.",
                         "{names} have no weight in numbers: they bring no points, and rules can ask them.",
                         len(left), names=left)  # fmt: skip
        weights.notices.append(Notice(message))
    if len(weights.sets) != 1:
        return list(criteria)
    ((one, places),) = weights.sets
    return [replace(criterion, weight=one.points.get(criterion.name, 0.0), weight_place=places.get(criterion.name))
            for criterion in criteria]  # fmt: skip


def with_facts(candidates: Sequence[FoundCandidate], scores: Scaled) -> list[FoundCandidate]:
    """The candidates with what is known of them and not judged."""
    facts: dict[str, dict[str, Cell]] = {}
    for name, cells in scores.facts.items():
        for candidate, cell in cells.items():
            facts.setdefault(candidate, {})[name] = cell
    return [replace(one, attributes={**one.attributes, **facts[one.name]}) if one.name in facts else one
            for one in candidates]  # fmt: skip
