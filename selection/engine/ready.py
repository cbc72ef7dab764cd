"""Whether the search can be used at once, and having it compiled before anybody waits for it."""

from __future__ import annotations

import contextlib
import importlib
import subprocess
import sys
import threading
import time
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import numpy as np

from selection.engine.compiled import can_compile, can_keep, folder
from selection.engine.problem import no_problem

__all__ = ["engine_name", "fits", "is_ready", "kernels", "patience", "prepare"]

_OVERDUE = 300.0
"""After so many seconds another process is no longer taken to be compiling."""

_loaded = threading.Event()
_LOADING = "loading the search"


def is_ready(wait: float = 0.0) -> bool:
    """Whether a search would begin at once in this process; if not, it is made ready in the background.

    Where it only has to be loaded, which takes half a second, it is waited for, `wait` seconds at most.
    """
    if not _loaded.is_set():
        prepare()
        if wait and can_keep() and _mark().exists():
            _loaded.wait(wait)
    return _loaded.is_set()


def prepare(*, wait: bool = False) -> None:
    """Make the search ready: in the background, unless `wait` says to come back only then.

    What is compiled is kept on disk, so loading it takes half a second. Where it never was compiled another process
    does so, which takes a minute: meanwhile the search is not ready, and the solver does the work. So it does always
    where nothing can be kept.
    """
    if _loaded.is_set():
        return
    if wait or not can_compile():
        _load()
    elif not can_keep():
        return
    elif not _mark().exists():
        if not _helpers:
            _compile_elsewhere()
    elif not any(thread.name == _LOADING for thread in threading.enumerate()):
        threading.Thread(target=_load, name=_LOADING).start()


def kernels() -> ModuleType:
    """The module with the kernels of the search; importing it takes half a second."""
    return importlib.import_module("selection.engine.branching")


@cache
def engine_name() -> str:
    """The name of the search, the same in every language, and of what runs it, as they stand in every answer."""
    return f"partner-selection (numba {version('numba')})" if can_compile() else "partner-selection (Python)"


def patience(candidates: int) -> int:
    """After how many nodes a search that has not ended is better left to the solver: a few seconds' worth."""
    return min(500_000, 50_000_000 // max(1, candidates)) if can_compile() else 500


def fits(candidates: int, size: int) -> bool:
    """Whether a search of coalitions of `size` is worth beginning: its stack has room for a number for each."""
    return candidates * size <= (2_000_000 if can_compile() else 500)


def _mark() -> Path:
    return folder() / "ready"


def _load() -> None:
    """Let every kernel run once, which loads or compiles it."""
    module = kernels()
    problem = no_problem()
    state, work = module.stack(problem)
    found = module.new_found(problem.size, 1, 1, 0.0, -np.inf, np.inf)
    module.begin(problem, state, work, found)
    module.explore(problem, state, work, found, 1)
    if can_compile():
        with contextlib.suppress(OSError):
            _mark().parent.mkdir(parents=True, exist_ok=True)
            _mark().touch()
    _loaded.set()


def _compile_elsewhere() -> None:
    """Start another process that compiles, unless one does so already or it could not keep the result."""
    claim = folder() / "compiling"
    with contextlib.suppress(OSError):
        claim.parent.mkdir(parents=True, exist_ok=True)
        if not claim.exists() or time.time() - claim.stat().st_mtime > _OVERDUE:
            claim.touch()
            command = [sys.executable, "-m", "selection.frontier"]  # which compiles both
            none = subprocess.DEVNULL
            _helpers.append(subprocess.Popen(command, stdin=none, stdout=none, stderr=none, start_new_session=True))  # noqa: S603 - our own module


_helpers: list[subprocess.Popen[bytes]] = []
"""Processes that compile; they end by themselves."""
