"""Comparisons in pairs in the workbook, turned into weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from selection.errors import Fault, Notice, Place
from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.blocks.pieces import Piece, cells_of
from selection.understanding.comparisons.best_worst import BestWorstBlock, is_best_worst, read_best_worst
from selection.understanding.comparisons.expert_weights import (
    PairwiseWeights,
    best_worst_block_weights,
    pairwise_weights,
)
from selection.understanding.comparisons.matrices import PairwiseBlock, conflict_question, read_blocks
from selection.understanding.comparisons.preferences import Preferences, read_preferences
from selection.understanding.found import BlockKind
from selection.understanding.weights.stated import WeightSet

__all__ = ["Compared", "compared"]


@dataclass(slots=True)
class Compared:
    """The weights that follow from comparisons; several experts count alike, together."""

    sets: list[tuple[WeightSet, Mapping[str, Place]]] = field(default_factory=list)
    refusals: list[Fault] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def compared(pieces: Sequence[Piece], asker: Asker) -> Compared:
    """The weights that follow from all blocks of comparisons; cells that contradict each other are asked about."""
    result = Compared()
    pairs: list[PairwiseBlock] = []
    extremes: list[BestWorstBlock] = []
    shared: list[Preferences] = []
    for piece in pieces:
        if piece.kind is BlockKind.PAIRWISE:
            cells = cells_of(piece.view, piece.area)
            preferences = read_preferences(cells)
            if is_best_worst(cells) is not None:
                extremes.append(read_best_worst(cells, piece.view.name))
            elif preferences is not None and not read_blocks(cells):
                shared.append(preferences)
            else:
                pairs += [_settled(block, asker) for block in read_blocks(cells)]
    if shared:
        _shared_out(shared, result)
    if pairs:
        _take(pairwise_weights(pairs), pairs[0].label_places, pairs[0].labels, result)
    if extremes:
        places = extremes[0].label_places
        _take(best_worst_block_weights(extremes), list(places.values()), list(places), result)
    return result


def _shared_out(found: Sequence[Preferences], result: Compared) -> None:
    """The weights of comparisons that share out points; those of the same names count alike, together."""
    name = str(text("comparisons in pairs"))
    first = found[0]
    alike = [one for one in found if one.points.keys() == first.points.keys()]
    points = {
        key: sum(one.points[key] / sum(one.points.values()) for one in alike) / len(alike) for key in first.points
    }
    result.sets.append((WeightSet(name, points if len(alike) > 1 else first.points, {}), first.places))
    result.sets += [(WeightSet(name, one.points, {}), one.places) for one in found if one not in alike]
    for one in found:
        if not one.agrees:
            message = text(
                "The stated weights are not in proportion to the points of the comparisons: the stated ones count."
            )
            result.notices.append(Notice(message, next(iter(one.places.values()))))


def _settled(block: PairwiseBlock, asker: Asker) -> PairwiseBlock:
    """The comparisons with one of two cells that contradict each other left empty."""
    for conflict in block.conflicts:
        dropped = asker.put(conflict_question(block, conflict))
        for place in (conflict.place, conflict.mirror):
            if place.cell == dropped:
                block = block.without(place)
    return block


def _take(found: PairwiseWeights, places: Sequence[Place], labels: Sequence[str], result: Compared) -> None:
    result.refusals += found.faults
    result.notices += found.notices
    result.notices += [Notice(one.sentence()) for one in found.experts]
    if found.together is not None and found.together.weights is not None:
        points = dict(found.together.weights.items())
        result.sets.append(
            (WeightSet(str(text("comparisons in pairs")), points, {}), dict(zip(labels, places, strict=True)))
        )
