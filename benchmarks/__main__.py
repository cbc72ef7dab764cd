"""Runs the benchmarks: `python -m benchmarks --help`."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
NAMES = ("optimum", "dense", "front", "acceptability", "near-optimal", "polytope", "reading", "sweep", "slider")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, and keep the results if asked to."""
    # Loaded here: every worker imports this module, and solvers that meet in one process can harm each other.
    from benchmarks.part import Effort  # noqa: PLC0415
    from benchmarks.parts import PARTS  # noqa: PLC0415
    from benchmarks.results import kept, machine, run_now, written  # noqa: PLC0415
    from benchmarks.show import header, row  # noqa: PLC0415

    asked = _parser().parse_args(arguments)
    effort, began = Effort(asked.limit or (10.0 if asked.quick else 30.0), quick=asked.quick), time.monotonic()
    # What is compiled once on a machine belongs to nobody's time.
    subprocess.run([sys.executable, "-m", "selection.frontier"], check=True)
    print(machine(), flush=True)
    for name in asked.parts or NAMES:
        run = run_now(effort.limit, quick=effort.quick)
        for table in PARTS[name](effort):
            if table.lines:
                print(row(table.lines[-1]), flush=True)
            else:
                run.tables.append(table)
                print(header(table), flush=True)
            if asked.save:  # after every line: what was measured is not lost when the rest is stopped
                runs = kept(HERE) | {name: run}
                written(HERE, {known: runs[known] for known in NAMES if known in runs})
    print(f"\n{time.monotonic() - began:.0f} s in all.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="This project against its peers.")
    parser.add_argument("parts", nargs="*", choices=[*NAMES, []], metavar="PART", help=f"of {', '.join(NAMES)}; all")
    parser.add_argument("--quick", action="store_true", help="the smaller instances only")
    parser.add_argument("--limit", type=float, help="seconds after which a solver is stopped (30; 10 with --quick)")
    parser.add_argument("--save", action="store_true", help="keep the results in results.json, README.md, growth.svg")
    return parser


if __name__ == "__main__":
    main()
