"""The whole way in one call: a file in, a case out; a case in, a plan and a report out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from selection.model import Case, Rule
from selection.optimisation import Plan, optimise
from selection.reading import Limits, read_workbook
from selection.reporting import write_report
from selection.texts import Language
from selection.validation import case_from_workbook

__all__ = ["decide", "read"]


def read(
    source: str | Path | bytes,
    name: str | None = None,
    *,
    scale: tuple[float, float] | None = None,
    limits: Limits | None = None,
) -> Case:
    """The case that a workbook or csv states, read in a guarded process of its own.

    Parameters
    ----------
    source
        A path, or the bytes of a file with its `name`.
    scale
        The worst and the best value of every criterion, where the file has no sheet Criteria.
    limits
        The most that reading may cost; `Limits()` by default.

    Raises
    ------
    SheetError
        With every fault at once, each with its cell, or the one reason why the file cannot be read.
    """
    return case_from_workbook(read_workbook(source, name, limits=limits), scale)


def decide(
    source: str | Path | bytes,
    report: str | Path | None = None,
    rules: Iterable[Rule] = (),
    language: Language = "en",
    time_limit: float | None = None,
) -> Plan:
    """The plan for the case in a file; its report is written when a path is given.

    Raises
    ------
    SheetError
        As `read`; as does a rule that does not fit the case, with CaseError.
    """
    plan = optimise(read(source), rules, time_limit=time_limit)
    if report is not None:
        write_report(report, plan, language)
    return plan
