"""A plan as a workbook with live formulas; the same numbers as everywhere else."""

from selection.reporting.report import write_report

__all__ = ["write_report"]
