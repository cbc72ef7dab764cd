"""Runs the benchmarks: `python -m benchmarks --help`."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import mean

import pulp

from benchmarks.instances import instance
from benchmarks.optimum import PEERS, Line, contestants, measured

SIZES = [(n, k) for n in (20, 60, 200, 1000) for k in (4, 8)]
QUICK = 60
"""With --quick nothing larger is measured."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    asked = _parser().parse_args(arguments)
    who = contestants(asked.limit)
    print(_heading())
    absent = [f"{name}: none here ({_why_absent(name)})" for name in PEERS if name not in who]
    print("\n".join([*absent, "", "n     k  " + "".join(f"{name:>12}" for name in who) + "   ratio  (lowest)"]))
    for contestant in who.values():
        contestant(instance(10, 3))()  # so that nobody's first line pays for loading
    for n, k in SIZES:
        if not (asked.quick and n > QUICK):
            print(_row(measured(n, k, who, range(1, asked.instances + 1), asked.repeat)), flush=True)
    print("\nProcessor seconds, mean of the instances; ratio: the fastest other one over ours, mean and lowest.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="One proven optimum, against PuLP.")
    parser.add_argument("--quick", action="store_true", help=f"n up to {QUICK} only")
    parser.add_argument("--instances", type=int, default=3, help="instances of each size (3)")
    parser.add_argument("--repeat", type=int, default=1, help="solve each so many times, the median counts (1)")
    parser.add_argument("--limit", type=float, default=120.0, help="seconds before the others are stopped (120)")
    return parser


def _heading() -> str:
    versions = f"Python {platform.python_version()}, PuLP {pulp.__version__}, HiGHS {version('highspy')}"
    return f"{datetime.now(UTC):%Y-%m-%d}, {_processor()}, {versions}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def _why_absent(name: str) -> str:
    is_cbc = PEERS[name] == "PULP_CBC_CMD"
    return "PuLP 4 brings no CBC, PuLP 3.3 does" if is_cbc and not hasattr(pulp, PEERS[name]) else "not installed"


def _row(line: Line) -> str:
    seconds = "".join(f"{used:12.3f}" for used in line.seconds.values())
    ratio = f"{mean(line.ratios):8.1f}  {min(line.ratios):8.1f}"
    return "\n    ! ".join([f"{line.n:<5} {line.k:<2} {seconds}{ratio}", *line.remarks])


if __name__ == "__main__":
    main()
