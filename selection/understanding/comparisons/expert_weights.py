"""Weights from the comparisons of one or several experts, alone and together, with how consistent each was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from selection.errors import CaseError, Fault, Notice, Place
from selection.model import closest, name_key
from selection.texts import Text, joined, text
from selection.understanding.comparisons.best_worst import BestWorstBlock
from selection.understanding.comparisons.matrices import PairwiseBlock
from selection.weighting import Weights, ahp_weights, best_worst_weights, combine_comparisons, group_weights

__all__ = ["ExpertWeights", "PairwiseWeights", "best_worst_block_weights", "pairwise_weights"]

_B = TypeVar("_B", bound=PairwiseBlock | BestWorstBlock)
_Found = tuple[Weights, float | None]


@dataclass(frozen=True, slots=True)
class ExpertWeights:
    """What the comparisons of one expert, or of all together, come to.

    `weights` are None when something must be mended first. Somebody who is inconsistent still has weights, with a
    notice among them. `ratio` is the consistency ratio, None without weights, or where a mean of weights has none.
    """

    expert: str | Text
    weights: Weights | None
    ratio: float | None

    def sentence(self) -> Text:
        """How consistent the comparisons are."""
        if self.weights is None:
            return text("{who}: no weights before the comparisons are mended.", who=self.expert)
        if self.ratio is None:
            return text("{who}: the mean of the experts' weights.", who=self.expert)
        if self.weights.notices:
            message = joined(*(notice.message for notice in self.weights.notices))
            return text("{who}: consistency ratio {ratio:0.00}. {message}", who=self.expert, ratio=self.ratio,
                        message=message)  # fmt: skip
        return text("{who}: consistency ratio {ratio:0.00}, consistent enough.", who=self.expert, ratio=self.ratio)


@dataclass(frozen=True, slots=True)
class PairwiseWeights:
    """The weights of each expert and of all together.

    `together` is None while a fault of any expert is left: nobody is left out silently.
    """

    experts: tuple[ExpertWeights, ...]
    together: ExpertWeights | None
    faults: tuple[Fault, ...]
    notices: tuple[Notice, ...]


def pairwise_weights(blocks: Sequence[PairwiseBlock]) -> PairwiseWeights:
    """Weights by AHP from the comparisons of each expert, and from the geometric mean of their comparisons.

    A consistency ratio above 0.10 is a notice; two cells that contradict each other are a fault.

    Parameters
    ----------
    blocks
        At least one, over the same criteria; names that differ in case, accents or punctuation only are the same.
    """

    def alone(block: PairwiseBlock) -> _Found:
        answer = ahp_weights(block.frame())
        return answer.weights, answer.consistency_ratio

    def joint(_: Sequence[Weights]) -> _Found:
        answer = ahp_weights(combine_comparisons({str(i): block.frame() for i, block in enumerate(named)}))
        return answer.weights, answer.consistency_ratio

    named = [_as_first(block, blocks[0]) for block in blocks]
    notices = [notice for block in blocks for notice in block.notices]
    return _weights(named, blocks[0], alone, joint, notices)


def best_worst_block_weights(blocks: Sequence[BestWorstBlock]) -> PairwiseWeights:
    """Weights by the best-worst method from each expert, and the mean of the experts' weights.

    Parameters
    ----------
    blocks
        At least one, over the same criteria.
    """

    def alone(block: BestWorstBlock) -> _Found:
        answer = best_worst_weights(block.best, block.worst, block.to_others, block.to_worst)
        return answer.weights, answer.input_ratio

    def joint(found: Sequence[Weights]) -> _Found:
        return group_weights({str(i): weights for i, weights in enumerate(found)}), None

    return _weights(blocks, blocks[0], alone, joint, [])


def _weights(
    blocks: Sequence[_B],
    first: _B,
    alone: Callable[[_B], _Found],
    joint: Callable[[Sequence[Weights]], _Found],
    notices: Sequence[Notice],
) -> PairwiseWeights:
    experts: list[ExpertWeights] = []
    faults: list[Fault] = []
    for number, block in enumerate(blocks, start=1):
        mine: list[Fault] = [*block.faults, *_name_faults(block, first)]
        weights: Weights | None = None
        ratio: float | None = None
        if not mine:
            try:
                weights, ratio = alone(block)
            except CaseError as error:
                mine = [replace(fault, place=_place_of(block, fault.place)) for fault in error.faults]
        experts.append(ExpertWeights(block.expert or text("Expert {n}", n=number), weights, ratio))
        faults += mine
    together = None
    if not faults:
        found = [one.weights for one in experts if one.weights is not None]
        together = experts[0] if len(experts) == 1 else ExpertWeights(text("Together"), *joint(found))
    return PairwiseWeights(tuple(experts), together, tuple(faults), tuple(notices))


def _as_first(block: PairwiseBlock, first: PairwiseBlock) -> PairwiseBlock:
    """The block with its criteria spelt as in the first one."""
    known = {name_key(name): name for name in first.labels}
    return replace(block, labels=tuple(known.get(name_key(name), name) for name in block.labels))


def _name_faults(block: PairwiseBlock | BestWorstBlock, first: PairwiseBlock | BestWorstBlock) -> list[Fault]:
    """The criteria that only one of the two compared."""
    known, mine = ({name_key(name): name for name in one.labels} for one in (first, block))
    faults = []
    for key, name in mine.items():
        if key not in known:
            near = closest(name, [other for one, other in known.items() if one not in mine])
            remedy = text("Correct the name, or add it everywhere")
            if near is not None:
                remedy = text("Write {near} if that is what was meant", near=near)
            demand, found = text("one of {known:or}", known=list(known.values())), text('"{name}"', name=name)
            faults.append(Fault(_place_of(block, Place(cell=name)), demand, found, remedy))
    missing = [name for key, name in known.items() if key not in mine]
    if missing and not faults:
        place = _place_of(block, Place(cell=block.labels[0]))
        demand = text("comparisons with {names}", names=missing)
        faults.append(Fault(place, demand, text("none"), text("Add it, or leave it out everywhere")))
    return faults


def _place_of(block: PairwiseBlock | BestWorstBlock, described: Place) -> Place:
    """The cell of what the weighting methods describe by names."""
    if isinstance(block, BestWorstBlock):
        return block.place_of(described)
    names = described.cell.replace(" / ", ", ").split(", ")
    cells = dict(zip(block.labels, block.label_places, strict=True))
    return next((cells[name] for name in names if name in cells), described)
