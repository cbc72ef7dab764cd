"""Starts the dashboard on this machine."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Sequence
from pathlib import Path

import click
from streamlit.web import cli

__all__ = ["main", "run"]

_SERVER = Path(__file__).with_name("server.py")


def run(port: int = 8501, *, open_browser: bool = True) -> None:
    """Serve the dashboard at 127.0.0.1 on `port` until it is interrupted.

    Everything else is set in `.streamlit/config.toml` beside this file; the address is repeated here because no
    setting elsewhere may open the app to the network unnoticed.
    """
    arguments = [
        "run",
        str(_SERVER),
        f"--server.port={port}",
        "--server.address=127.0.0.1",
        f"--server.headless={str(not open_browser).lower()}",
    ]
    # Ctrl-C is how one closes it, not a failure.
    with contextlib.suppress(KeyboardInterrupt, click.exceptions.Abort):
        cli.main(arguments, prog_name="streamlit", standalone_mode=False)


def main(arguments: Sequence[str] | None = None) -> None:
    """Start the dashboard as the command line asks."""
    parser = argparse.ArgumentParser(prog="python -m dashboards.launch", description=__doc__)
    parser.add_argument("--port", type=int, default=8501, help="where to listen on 127.0.0.1")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    asked = parser.parse_args(arguments)
    run(asked.port, open_browser=not asked.no_browser)


if __name__ == "__main__":
    main()
