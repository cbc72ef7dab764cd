"""What the sheet's own totals and ranks tell of the scales of the criteria that they add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from selection.alike import Alike
from selection.texts import Text, text
from selection.understanding.values.columns import Column, doubt_of
from selection.understanding.values.scales import Doubt, DoubtKind, ends_of, propose_scale

__all__ = ["NOTHING_COUNTED", "Counted", "count_as_grades"]

_OPEN = (DoubtKind.ANCHORS, DoubtKind.DIRECTION)


@dataclass(frozen=True, slots=True)
class Counted:
    """The criteria whose numbers the sheet's own totals add up as they stand.

    `as_points` are those of them that totals add up without any weight, `as_grades` those that every total multiplies
    by their weights. `less` is whether its ranks put the lowest
    total first, None when there are no ranks that tell.
    """

    names: frozenset[str] = frozenset()
    less: bool | None = None
    as_points: frozenset[str] = frozenset()
    as_grades: frozenset[str] = frozenset()


NOTHING_COUNTED = Counted()


def count_as_grades(columns: Sequence[Column], counted: Counted) -> None:
    """Numbers that the sheet's own totals add to grades are grades on the same scale, whatever their heading says."""
    own = [column for column in columns if column.criterion.name in counted.names]
    _direct(own, counted.less)
    known = _scale_of(own)
    if known is None:
        return
    worst, best, doubts = known
    reason = text("The sheet's own totals add it to the other grades, and its scores fit their scale.")
    for column in own:
        kinds = {doubt.kind for doubt in column.proposal.doubts}
        ends = ends_of(column.written)
        fits = ends and all(min(worst, best) <= end <= max(worst, best) for end in ends)
        if not kinds & set(_OPEN) or not fits or any(one.is_share or one.unit for one in column.written.kinds):
            continue
        others = tuple(doubt for doubt in column.proposal.doubts if doubt.kind not in (*_OPEN, DoubtKind.SCALE))
        column.is_quantity = False
        column.proposal = replace(column.proposal, worst=worst, best=best, less_is_better=worst > best,
                                  doubts=(*others, *doubts), reasons=(reason,))  # fmt: skip


def _scale_of(own: Sequence[Column]) -> tuple[float, float, tuple[Doubt, ...]] | None:
    """The scale of the grades among them; where that of none is certain, the one that fits them all, still in doubt."""
    sure = [(c.proposal.worst, c.proposal.best) for c in own if not c.proposal.doubts and not c.proposal.unit]
    if sure:
        return *max(set(sure), key=sure.count), ()
    grades = [c for c in own if not c.is_quantity and not c.proposal.unit]
    if not grades or len(grades) == len(own):
        # Amounts that add up to an amount are no grades.
        return None
    plain = [c.written for c in own if not any(one.is_share or one.unit for one in c.written.kinds)]
    together = propose_scale("", Alike.chained(plain))
    if together.is_quantity or any(doubt.kind is not DoubtKind.SCALE for doubt in together.doubts):
        return None
    for column in grades:
        if (doubt := doubt_of(column, DoubtKind.SCALE)) is not None:
            others = tuple(one for one in column.proposal.doubts if one is not doubt)
            column.proposal = replace(column.proposal, worst=together.worst, best=together.best,
                                      doubts=(*others, *together.doubts))  # fmt: skip
    return together.worst, together.best, together.doubts


def _direct(own: Sequence[Column], less: bool | None) -> None:
    """Which end is better, as the ranks of the totals tell it."""
    if less is None:
        return
    reason: Text = text("So the ranks of the sheet's own totals tell.")
    for column in own:
        doubt = doubt_of(column, DoubtKind.DIRECTION)
        options = [one for one in doubt.options if (one.worst > one.best) is less] if doubt is not None else []
        if doubt is None or not options or column.is_quantity or any(one.unit for one in column.written.kinds):
            continue
        others = tuple(one for one in column.proposal.doubts if one is not doubt)
        left = () if len(options) == 1 else (replace(doubt, kind=DoubtKind.SCALE, options=tuple(options)),)
        column.proposal = replace(column.proposal, worst=options[0].worst, best=options[0].best, less_is_better=less,
                                  doubts=(*left, *others), reasons=(*column.proposal.reasons, reason))  # fmt: skip
