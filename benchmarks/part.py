"""One part of the benchmark: how much to measure, and the table that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from benchmarks.contest import Contest, Line

__all__ = ["Effort", "Part", "Table", "tabled"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Effort:
    """How much to measure: only the smaller instances when `quick`, the smallest when `tiny`; the peers' limit."""

    limit: float = 30.0
    quick: bool = False
    tiny: bool = False

    def pick(self, full: Sequence[T], quick: int, tiny: int = 1) -> Sequence[T]:
        """The first so many."""
        return full[: tiny if self.tiny else quick if self.quick else None]


@dataclass(slots=True)
class Table:
    """What came of a part: what it is against the target, who could not take part and why, a line a shape."""

    title: str
    target: str
    absent: Mapping[str, str] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)


Part = Callable[[Effort], Iterator[Table]]
"""Measures; comes back with the table, first empty, then each time that it has one line more."""


def tabled(
    title: str, target: str, contest: Contest, shapes: Iterable[tuple[Mapping[str, Any], Sequence[Any], str]]
) -> Iterator[Table]:
    """The table of a contest, from the shapes with their instances and the series that they belong to."""
    table = Table(title, target, contest.absent)
    yield table
    for shape, instances, series in shapes:
        table.lines.append(contest.line(shape, instances, series))
        yield table
