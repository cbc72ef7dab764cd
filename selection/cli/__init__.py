"""The command line `partner-selection`: demo, template, check, select, report, dashboard."""

from __future__ import annotations

from selection.cli.commands import app

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line."""
    app()
