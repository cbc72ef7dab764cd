"""Nobody waits while the search is compiled: the solver answers, another process compiles, a mark says it is done.

Each in a process of its own, with a folder of its own for machine code.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from selection.engine.compiled import can_compile
from tests.support.sized import ROOT

pytestmark = pytest.mark.skipif(not can_compile(), reason="there is nothing to compile")

BEGIN = """
import sys, time
from selection.engine import engine_name, is_ready, prepare
from selection.engine.compiled import can_keep, folder
from selection.engine import ready
from selection.optimisation import optimise
from tests.support.hand_case import BEST, hand_case
"""

SOLVED = """
plan = optimise(hand_case())
assert set(plan.best.members) == set(BEST[0]) and plan.proven
"""


def run(code: str, cache: Path | None, **environment: str) -> str:
    """What `code` prints, where machine code is kept in `cache` (in the usual place when None)."""
    settings = {**os.environ, **environment, **({"NUMBA_CACHE_DIR": str(cache)} if cache else {})}
    command = [sys.executable, "-c", BEGIN + code]
    done = subprocess.run(command, env=settings, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_compiled_before() -> None:
    """Not ready at the first question, but soon: what is on disk is loaded in the background."""
    run(
        "assert not is_ready()\n"
        "until = time.monotonic() + 60\n"
        "while not is_ready() and time.monotonic() < until: time.sleep(0.05)\n"
        "assert is_ready() and not ready._helpers\n" + SOLVED + "assert plan.solver == engine_name()\n",
        None,
    )


def test_somebody_else_compiles(tmp_path: Path) -> None:
    """There is a fresh claim: no second process is started, and the solver answers meanwhile."""
    run(
        "folder().mkdir(parents=True)\n(folder() / 'compiling').touch()\n"
        "assert not is_ready()\n" + SOLVED + "assert plan.solver and plan.solver != engine_name()\n"
        "assert not ready._helpers and not is_ready()\n",
        tmp_path,
    )


@pytest.mark.parametrize("claimed", [False, True])
def test_another_process_is_told_to_compile(tmp_path: Path, *, claimed: bool) -> None:
    """Once, when nobody does or whoever claimed to has been gone for long. A stand-in: the real one takes a minute."""
    stand_in, told = tmp_path / "python", tmp_path / "told"
    stand_in.write_text(f'#!/bin/sh\necho "$@" >> {told}\n')
    stand_in.chmod(0o755)
    claim = "folder().mkdir(parents=True)\n(folder() / 'compiling').touch()\nos.utime(folder() / 'compiling', (0, 0))\n"
    run(
        "import os\n" + claim * claimed + f"sys.executable = {str(stand_in)!r}\n"
        "assert not is_ready() and not is_ready()\n"
        "assert [helper.wait(30) for helper in ready._helpers] == [0]\n"
        "assert time.time() - (folder() / 'compiling').stat().st_mtime < 60\n" + SOLVED,
        tmp_path / "cache",
    )
    assert told.read_text().split("\n") == ["-m selection.frontier", ""]


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """The solver answers, nothing is started, and nothing is left beside the source."""
    (tmp_path / "file").write_text("no folder")
    before = set(ROOT.glob("selection/engine/__pycache__/*.nb*"))
    run(
        "assert not can_keep() and not is_ready()\n" + SOLVED + "assert plan.solver != engine_name()\n"
        "assert not ready._helpers\n"
        "from selection.engine.relaxation import _partners\n"
        "import numpy as np\n"
        "found = _partners(np.array([0, 1, 2]), np.array([4.0, 4.0]), 2)\n"
        "assert found.tolist() == [[0.0, 2.0], [0.0, 2.0]], found\n",
        tmp_path / "file" / "below",
    )
    assert set(ROOT.glob("selection/engine/__pycache__/*.nb*")) == before


def test_without_numba_it_is_ready_at_once(tmp_path: Path) -> None:
    code = "assert is_ready()\n" + SOLVED + "assert plan.solver == 'partner-selection (Python)' == engine_name()\n"
    run(code, tmp_path, NUMBA_DISABLE_JIT="1")
    assert list(tmp_path.iterdir()) == []


def test_old_machine_code_is_never_taken_for_new(tmp_path: Path) -> None:
    """A folder for each state of the kernels, of what they take, and of what made them; the rest does not matter."""
    shutil.copytree(ROOT / "selection", tmp_path / "selection", ignore=shutil.ignore_patterns("__pycache__"))

    def folder() -> str:
        code = "from selection.engine.compiled import folder; print(folder())"
        return subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True,
                              env={**os.environ, "PYTHONPATH": str(tmp_path)}).stdout  # fmt: skip

    seen = [folder()]
    for name, is_new in (("limits.py", False), ("engine/problem.py", True), ("engine/bound.py", True)):
        path = tmp_path / "selection" / name
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        seen.append(folder())
        assert (seen[-1] != seen[-2]) == is_new
    assert len(set(seen)) == 3
