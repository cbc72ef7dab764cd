"""What somebody who takes part in a benchmark answers, and what that cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

__all__ = ["OURS", "Answer", "Contestant", "Outcome", "Unable"]

OURS = "ours"


class Unable(Exception):  # noqa: N818 - not an error: a peer cannot do everything
    """Why a peer cannot take part: it is not installed, or the instance is too large for it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: `value` is compared with what the others found, if `proven`; `detail` is for the reader.

    `share` is the part of the job that was done in the time allowed, where the whole of it would take hours and its
    parts are all alike: the seconds are divided by it.
    """

    value: Any
    proven: bool = True
    detail: str = ""
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Contestant:
    """Somebody who takes part.

    `prepare` makes the work that is measured from an instance and a limit in seconds; what the work uses but nobody
    would pay for (imports, data that are there already) belongs in `prepare`. It must be picklable: the work is done in
    another process.
    """

    name: str
    prepare: Callable[[Any, float], Callable[[], Answer]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one contestant on one instance: processor seconds and an answer, or why there is none."""

    seconds: float | None = None
    answer: Answer | None = None
    why_not: str = ""

    @property
    def is_proven(self) -> bool:
        """Whether there is an answer with proof."""
        return self.answer is not None and self.answer.proven
