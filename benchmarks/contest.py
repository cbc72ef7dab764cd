"""Everybody on the same instances in one run: seconds, ratios, and whether the answers agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import mean
from types import TracebackType
from typing import Any, Self

from benchmarks.answer import OURS, Contestant, Outcome
from benchmarks.worker import Worker

__all__ = ["Cell", "Contest", "Line", "same_number"]


COMPILING = 600.0
"""So many seconds more are given at the start: where our search never ran it is compiled first."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one contestant did on one line: mean processor seconds, `is_more` when some were not proven in time."""

    seconds: float | None
    is_more: bool = False

    def __str__(self) -> str:
        if self.seconds is None:
            return "–"
        digits = 3 if self.seconds < 1 else 2 if self.seconds < 10 else 1 if self.seconds < 1000 else 0
        return f"{'>' if self.is_more else ''}{self.seconds:.{digits}f}"


@dataclass(frozen=True, slots=True)
class Line:
    """All instances of one shape.

    `ratio` and `lowest` are the mean and the lowest, over the instances, of the fastest peer's seconds over ours;
    `is_more` when in some of them that peer was stopped before its proof, None when we or all of them have no seconds.
    `remarks` is what a reader must know, differing answers first of all.
    """

    shape: Mapping[str, Any]
    cells: Mapping[str, Cell]
    ratio: float | None
    lowest: float | None
    is_more: bool
    remarks: Sequence[str] = field(default_factory=list)


def same_number(one: Any, other: Any) -> bool:
    """Whether two values are the same but for rounding."""
    return bool(abs(one - other) <= 1e-6 * max(1.0, abs(one)))


class Contest:
    """Contestants in their processes.

    A peer that could not prove an instance is not tried on those that come later in the same `series`: they are
    larger. `start` is an instance on which everybody begins, so that nobody's first line pays for loading.
    """

    def __init__(
        self,
        contestants: Sequence[Contestant],
        limit: float,
        start: Any,
        *,
        same: Callable[[Any, Any], bool] = same_number,
        rivals: Sequence[str] | None = None,
    ) -> None:
        """`rivals` are those that ratios are taken against, everybody else if None."""
        self.same, self.limit = same, limit
        self._stack = ExitStack()
        self._workers = {one.name: self._stack.enter_context(Worker(one, limit)) for one in contestants}
        self.rivals = [name for name in self._workers if name != OURS] if rivals is None else rivals
        self._tired: dict[tuple[str, str], str] = {}
        self.absent: dict[str, str] = {}
        for name, worker in self._workers.items():
            outcome = worker.run(start, extra=COMPILING)
            if outcome.answer is None:
                self.absent[name] = outcome.why_not

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def line(self, shape: Mapping[str, Any], instances: Sequence[Any], series: str = "") -> Line:
        """What everybody makes of these instances."""
        rounds = [{name: self._run(name, one, series) for name in self._workers} for one in instances]
        cells = {name: _cell([outcomes[name] for outcomes in rounds]) for name in self._workers}
        ratios = [ratio for outcomes in rounds if (ratio := self._ratio(outcomes)) is not None]
        values = [value for value, _ in ratios]
        remarks = [remark for outcomes in rounds for remark in self._remarks(outcomes)]
        return Line(
            shape=shape,
            cells=cells,
            ratio=mean(values) if values else None,
            lowest=min(values) if values else None,
            is_more=any(more for _, more in ratios),
            remarks=list(dict.fromkeys(remarks)),
        )

    def _run(self, name: str, instance: Any, series: str) -> Outcome:
        why = self.absent.get(name) or self._tired.get((name, series))
        if why:
            return Outcome(why_not=why)
        outcome = self._workers[name].run(instance)
        if name != OURS and not outcome.is_proven:
            self._tired[name, series] = f"not tried: no proof in {self.limit:g} s on a smaller one"
        return outcome

    def _ratio(self, outcomes: Mapping[str, Outcome]) -> tuple[float, bool] | None:
        """The fastest rival's seconds over ours, and whether it is more than that; None when ours has no proof."""
        ours = outcomes[OURS]
        if not ours.is_proven or not ours.seconds:
            return None
        tried = [(one.seconds, not one.is_proven) for name in self.rivals if (one := outcomes[name]).seconds]
        # Who was stopped might have been next to have a proof: from there on nothing is known of the fastest.
        return (min(tried)[0] / ours.seconds, min(tried)[1]) if tried else None

    def _remarks(self, outcomes: Mapping[str, Outcome]) -> Iterator[str]:
        proven = {name: one.answer.value for name, one in outcomes.items() if one.answer and one.answer.proven}
        standard = OURS if OURS in proven else next(iter(proven), "")
        for name, value in proven.items():
            if not self.same(value, proven[standard]):
                yield f"DIFFERS: {name} says {_short(value)}, {standard} says {_short(proven[standard])}"
        for name, one in outcomes.items():
            if one.answer is not None and not one.answer.proven:
                yield f"{name}: not proven in {self.limit:g} s" + (
                    f", {one.answer.detail}" if one.answer.detail else ""
                )
            elif one.answer is None and name not in self.absent and not one.why_not.startswith("not tried"):
                yield f"{name}: {one.why_not}"
            elif one.answer is not None and one.answer.detail:
                yield f"{name}: {one.answer.detail}"


def _cell(outcomes: Sequence[Outcome]) -> Cell:
    seconds = [one.seconds for one in outcomes if one.seconds is not None]
    if not seconds:
        return Cell(None)
    return Cell(mean(seconds), any(not one.is_proven for one in outcomes))


def _short(value: Any) -> str:
    said = f"{value:.6f}" if isinstance(value, float) else str(value)
    return said if len(said) < 60 else f"{said[:57]}..."
