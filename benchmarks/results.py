"""The results that are kept: results.json, and from it the tables of README.md and the chart growth.svg."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks.chart import chart
from benchmarks.contest import Cell, Line
from benchmarks.part import Table
from benchmarks.show import markdown

__all__ = ["Run", "kept", "machine", "run_now", "written"]

PACKAGES = (
    "pulp", "highspy", "numba", "numpy", "cbcbox", "ortools", "pyscipopt", "gurobipy", "pyaugmecon", "pysensmcda",
)  # fmt: skip
BEGIN, END = "<!-- results: written by python -m benchmarks --save -->", "<!-- end of the results -->"


@dataclass(slots=True)
class Run:
    """One part as it was measured: when, on what, with which limit, and how busy the machine was beside it."""

    when: str
    machine: str
    load: float
    limit: float
    quick: bool
    tables: list[Table] = field(default_factory=list)

    def said(self) -> str:
        """The circumstances, in a line."""
        quick = ", the smaller instances only" if self.quick else ""
        return f"{self.when}, {self.machine}; limit {self.limit:g} s{quick}; load {self.load:.1f} when it began."


def run_now(limit: float, *, quick: bool) -> Run:
    """A part that begins now, without tables as yet."""
    return Run(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", machine(), os.getloadavg()[0], limit, quick)


def machine() -> str:
    """The processor, how many there are, Python and the packages."""
    there = [f"{name} {found}" for name in PACKAGES if (found := _version(name))]
    return f"{_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}, {', '.join(there)}"


def kept(folder: Path) -> dict[str, Run]:
    """What results.json in `folder` holds, by part."""
    path = folder / "results.json"
    if not path.exists():
        return {}
    return {name: _run(entry) for name, entry in json.loads(path.read_text(encoding="utf-8")).items()}


def written(folder: Path, runs: Mapping[str, Run]) -> None:
    """Keep the results: the numbers, the tables in the README, the chart."""
    numbers = json.dumps({name: asdict(run) for name, run in runs.items()}, indent=1, ensure_ascii=False)
    (folder / "results.json").write_text(numbers + "\n", encoding="utf-8")
    (folder / "growth.svg").write_text(chart(runs), encoding="utf-8")
    readme = folder / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    readme.write_text(f"{before}{BEGIN}\n\n{_sections(runs)}\n\n{END}{after}", encoding="utf-8")


def _sections(runs: Mapping[str, Run]) -> str:
    return "\n\n".join(
        "\n\n".join([f"## {name}", run.said(), *map(markdown, run.tables)]) for name, run in runs.items()
    )


def _run(entry: Mapping[str, Any]) -> Run:
    tables = [
        Table(table["title"], table["target"], table["absent"], [_line(line) for line in table["lines"]])
        for table in entry["tables"]
    ]
    return Run(**{**entry, "tables": tables})


def _line(entry: Mapping[str, Any]) -> Line:
    return Line(**{**entry, "cells": {name: Cell(**cell) for name, cell in entry["cells"].items()}})


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()
