"""Whether a sentence names somebody of whom no rule that is made of it speaks: half of it would be lost."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selection.analysis.proposal import Proposal
from selection.model import Case, named_in

__all__ = ["leaves_out"]

_KNOWN = re.compile(r"\b(?:we|wij) (?:know|trust|like|kennen|vertrouwen)\b[^,;.]*", re.IGNORECASE)
"""What is only told of somebody."""


def leaves_out(found: Iterable[Proposal], said: str, case: Case) -> bool:
    """Whether rules about some whom a sentence names leave out another whom it names."""
    rules = [one.rule for one in found if one.rule is not None]
    about = {name for rule in rules for field in ("names", "a", "b") for name in _listed(getattr(rule, field, ()))}
    named = set(named_in(_KNOWN.sub("", said), case.names))
    return bool(about) and about <= named and about != named


def _listed(held: str | tuple[str, ...]) -> tuple[str, ...]:
    return (held,) if isinstance(held, str) else held
