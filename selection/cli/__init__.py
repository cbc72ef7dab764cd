"""The command line `partner-selection`: demo, read, template, check, select, study, report, freeze, decide, replay."""

from __future__ import annotations

from selection.cli import commands, decisions, questions, reading
from selection.cli.session import app

__all__ = ["app", "commands", "decisions", "main", "questions", "reading"]


def main() -> None:
    """Run the command line."""
    app()
