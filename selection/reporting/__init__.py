"""A plan as a workbook with live formulas; the same numbers as everywhere else."""

from selection.reporting.report import write_report
from selection.reporting.subject import Decided

__all__ = ["Decided", "write_report"]
