"""Criteria scored in pluses and minuses against a baseline: where most are, a dash is a minus and no blank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selection.understanding.gathering import Spot

__all__ = ["in_marks"]

_MINUS = frozenset({"-", "--", "–", "−"})
_MARKS = _MINUS | {"+", "++", "0", "o", "s", "=", "+/-", "±"}


def in_marks(spots: Mapping[str, Sequence[Spot]]) -> frozenset[str]:
    """The criteria whose cells hold nothing but marks, when a plus stands on most of them."""
    written = {name: {_shown(spot) for spot in own if spot.cell.value is not None} for name, own in spots.items()}
    only = [name for name, found in written.items() if found and found <= _MARKS]
    plus = [name for name in only if written[name] & {"+", "++"}]
    has_minus = any(written[name] & _MINUS for name in only)
    return frozenset(only) if has_minus and plus and 2 * len(plus) >= len(only) else frozenset()


def _shown(spot: Spot) -> str:
    value = spot.cell.value
    return "0" if value == 0 and not isinstance(value, bool) else str(value).strip().casefold()
