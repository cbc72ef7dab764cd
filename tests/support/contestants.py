"""Somebody to take part in a benchmark who answers at once; small, since every worker imports it."""

from __future__ import annotations

from functools import partial

from benchmarks.answer import Answer, Unable


def of_one(given: int, limit: float, value: int = 7, *, proven: bool = True) -> partial[Answer]:
    if given < 0:
        raise Unable("cannot: it is negative")
    return partial(Answer, value, proven)
