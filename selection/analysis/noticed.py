"""What there still is to know about a plan: its notices, without the wishes that were entered as rules since."""

from __future__ import annotations

from collections.abc import Mapping

from selection.errors import Notice
from selection.optimisation import Plan
from selection.rules import Apart, Budget, Size, Together

__all__ = ["open_notices"]

_ANSWERS: Mapping[str, tuple[type, ...]] = {"money": (Budget,), "count": (Size,), "ties": (Apart, Together)}


def open_notices(plan: Plan) -> tuple[Notice, ...]:
    """The notices about the answer and the case, each once; a wish only as long as a rule of its kind is lacking."""
    # The usual size, where nobody states one, answers no wish.
    kinds = tuple(type(rule) for rule in (*plan.case.rules, *plan.extra))
    found = dict.fromkeys((*plan.notices, *plan.case.notices))
    return tuple(one for one in found if not one.asks or not all(_is_there(kind, kinds) for kind in one.asks))


def _is_there(kind: str, kinds: tuple[type, ...]) -> bool:
    return any(one in _ANSWERS[kind] for one in kinds)
