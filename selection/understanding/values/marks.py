"""Criteria scored in pluses and minuses against a baseline: where most are, a dash is a minus and no blank."""

from __future__ import annotations

from collections.abc import Mapping

from selection.alike import Alike
from selection.tables import CellValue
from selection.understanding.values.written import Shown

__all__ = ["in_marks"]

_MINUS = frozenset({"-", "--", "–", "−"})
_MARKS = _MINUS | {"+", "++", "0", "o", "s", "=", "+/-", "±"}


def in_marks(shown: Mapping[str, Alike[Shown]]) -> frozenset[str]:
    """The criteria whose cells hold nothing but marks, when a plus stands on most of them."""
    values = {name: [one.cell.value for one in own.kinds] for name, own in shown.items()}
    written = {name: {_mark(value) for value in own if value is not None} for name, own in values.items()}
    only = [name for name, found in written.items() if found and found <= _MARKS]
    plus = [name for name in only if written[name] & {"+", "++"}]
    has_minus = any(written[name] & _MINUS for name in only)
    return frozenset(only) if has_minus and plus and 2 * len(plus) >= len(only) else frozenset()


def _mark(value: CellValue) -> str:
    return "0" if value == 0 and not isinstance(value, bool) else str(value).strip().casefold()
