"""What there still is to know about a plan: its notices, without the wishes that were entered as rules since.

And the doubts among them, which stand beside the proof until somebody sets them aside with a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from selection.errors import Notice
from selection.model import Case
from selection.optimisation import Plan
from selection.rules import Apart, Budget, Size, Together
from selection.texts import Text, text

__all__ = ["doubts_of", "open_notices", "set_aside"]

_ANSWERS: Mapping[str, tuple[type, ...]] = {"money": (Budget,), "count": (Size,), "ties": (Apart, Together)}


def open_notices(plan: Plan) -> tuple[Notice, ...]:
    """The notices about the answer and the case, each once; a wish only as long as a rule of its kind is lacking."""
    # The usual size, where nobody states one, answers no wish.
    kinds = tuple(type(rule) for rule in (*plan.case.rules, *plan.extra))
    found = dict.fromkeys((*plan.notices, *plan.case.notices))
    return tuple(one for one in found if not one.asks or not all(_is_there(kind, kinds) for kind in one.asks))


def doubts_of(case: Case) -> tuple[Text, ...]:
    """What was noticed when the case was read that speaks against acting on it, and that nobody set aside."""
    return tuple(dict.fromkeys(one.sentence() for one in case.notices if one.doubts))


def set_aside(case: Case, reason: str) -> Case:
    """The case with every doubt of `doubts_of` set aside for this reason: a notice that says so."""
    return case.noted(_aside(one, reason) if one.doubts else one for one in case.notices)


def _aside(doubt: Notice, reason: str) -> Notice:
    message = text("{doubt} Set aside: {reason}", doubt=doubt.message, reason=reason)
    return replace(doubt, message=message, doubts=False)


def _is_there(kind: str, kinds: tuple[type, ...]) -> bool:
    return any(one in _ANSWERS[kind] for one in kinds)
