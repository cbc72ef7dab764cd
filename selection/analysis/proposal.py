"""A rule that a sentence of the sheet may state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from selection.model import Rule
from selection.texts import Text

__all__ = ["Proposal"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A rule that a sentence may state.

    `values` are the fields that the sentence leaves no doubt about; `rule` is the whole rule when these are all.
    `unsaid` tells what is in the rule and not in the sentence, or why there is none to enter. `is_hint` says that the
    sentence only mentions it: any rule of the kind will do.
    """

    asked: str
    kind: type[Rule]
    values: Mapping[str, Any]
    rule: Rule | None = None
    unsaid: Text | None = None
    is_hint: bool = False
