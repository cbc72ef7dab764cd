"""Reports as the command line writes them: the name of the file says whether it is a workbook or a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from selection.optimisation import Plan
from selection.pipeline import pdf_report
from selection.reporting import write_report
from selection.reporting.pdf import check_printable
from selection.study import Study
from selection.texts import Language

__all__ = ["check_target", "is_pdf", "write"]


def is_pdf(target: Path) -> bool:
    """Whether a report of that name is a PDF."""
    return target.suffix.casefold() == ".pdf"


def check_target(target: Path) -> None:
    """Nothing when a report of that name can be written, before any work is done for it.

    Raises
    ------
    CaseError
        If it is to be a PDF and what makes one is not installed.
    """
    if is_pdf(target):
        check_printable()


def write(
    target: Path, plan: Plan, language: Language, study: Study | None = None, compare: Sequence[tuple[str, ...]] = ()
) -> None:
    """Write the report of a plan for a board.

    Raises
    ------
    CaseError
        If it is to be a PDF and what makes one is not installed.
    """
    if is_pdf(target):
        pdf_report(target, plan, study, language, compare)
    else:
        write_report(target, plan, language, compare, study=study)
