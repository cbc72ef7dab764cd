"""Surveys as a sheet holds them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from selection.tables import Cell
from tests.support.cells import cells

__all__ = ["NOON", "TRUST", "survey"]

NOON = datetime(2024, 5, 6, 12)  # noqa: DTZ001 - as a sheet has it
TRUST = ("Ik vertrouw mijn collega's", "Wij helpen elkaar altijd", "Ik werk hier graag samen")


def survey(
    answers: Sequence[Sequence[object]], who: Sequence[str], items: Sequence[str] = TRUST
) -> list[tuple[Cell, ...]]:
    """A survey with a time and an organisation before the items."""
    return cells([["Tijdstempel", "Organisatie", *items],
                  *([NOON, name, *row] for name, row in zip(who, answers, strict=True))])  # fmt: skip
