"""Kernels compiled to machine code where numba is installed, plain Python otherwise; the answers are the same."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import sys
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, TypeVar, cast

import platformdirs

__all__ = ["can_compile", "can_keep", "compiled", "folder", "inner"]

F = TypeVar("F", bound=Callable[..., Any])


def can_compile() -> bool:
    """Whether numba is installed, and not switched off by the setting that it has for that."""
    return importlib.util.find_spec("numba") is not None and os.environ.get("NUMBA_DISABLE_JIT", "0") == "0"


def compiled(function: F) -> F:
    """The same function, compiled at its first call where that is possible; while it runs other threads run too.

    Importing numba takes half a second, loading what it compiled before another, compiling a minute: modules with
    kernels are imported late, and `selection.engine.ready` sees to it that nobody waits.
    """
    return _compiled(function, nogil=True)


def inner(function: F) -> F:
    """As `compiled`, for what only kernels call: without the way in from Python, which takes long to make."""
    return _compiled(function, no_cpython_wrapper=True, no_cfunc_wrapper=True)


def _compiled(function: F, **options: Any) -> F:
    if not can_compile():
        return function
    import numba  # noqa: PLC0415 - an extra, and slow to import

    settings: Any = numba.config
    before = settings.CACHE_DIR
    settings.CACHE_DIR = str(folder())
    try:
        kernel: Any = numba.njit(cache=can_keep(), error_model="numpy", **options)(function)
    finally:
        settings.CACHE_DIR = before
    return cast("F", kernel)


@cache
def can_keep() -> bool:
    """Whether machine code can be kept in `folder()`; numba would else put it where old code is taken for new."""
    try:
        folder().mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder()).close()
    except OSError:
        return False
    return True


@cache
def folder() -> Path:
    """Where machine code is kept: a folder for each state of the kernels, so that old code is never taken for new.

    Numba itself looks at the file of a kernel, and not at the files of the kernels that it calls, nor at those of the
    arrays that it takes.
    """
    sources = {path: path.read_bytes() for path in sorted(Path(__file__).parents[1].glob("*/*.py"))}
    places = {path.parent for path, code in sources.items() if b"@compiled" in code}
    maker = f"{sys.version} {version('numba') if can_compile() else ''} {platform.machine()}"
    state = hashlib.sha256(maker.encode())
    for path, code in sources.items():
        if path.parent in places:
            # Numba keeps the code of each file by where that stands and when it was written.
            state.update(f"{path} {path.stat().st_mtime_ns}".encode() + code)
    base = os.environ.get("NUMBA_CACHE_DIR") or platformdirs.user_cache_dir("partner-selection", appauthor=False)
    return Path(base) / state.hexdigest()[:16]
