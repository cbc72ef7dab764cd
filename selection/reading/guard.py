"""A throw-away child process between us and a file from outside.

One small crafted workbook can fill the memory of whatever process reads it, or abort it. So each file is read in a
process of its own with limits on memory and time; if that dies, the answer is a sentence and nothing else happens.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from selection.reading.child.refusal import Refusal
from selection.reading.limits import Limits

__all__ = ["ask"]

# The packages above the child stand in as empty shells: to load them would take the child ten times as long.
_START = """
import json, sys, types
sys.path[:], root = json.loads(sys.argv[1])
for name in ("numpy", "PIL", "lxml"):
    sys.modules[name] = None
for name in ("selection", "selection.reading"):
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__path__ = ["/".join([root, *name.split(".")])]
from selection.reading.child.main import main
main()
"""
_ROOT = Path(__file__).parents[2]
# Needed to start Python at all on Windows and in some installations, and to find a place for temporary files.
_ENVIRONMENT = ("SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH")


def ask(task: str, content: bytes, name: str, limits: Limits, **details: object) -> tuple[dict[str, Any], bytes]:
    """The header and the payload that a child process makes of a file.

    Raises
    ------
    Refusal
        When the child refuses the file, takes too long, or dies.
    """
    request = json.dumps({"task": task, "name": name, "limits": asdict(limits), **details})
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter with our own text
            [sys.executable, "-I", "-S", "-c", _START, json.dumps([[path for path in sys.path if path], str(_ROOT)])],
            input=request.encode() + b"\n" + content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.wall_seconds,
            env={key: os.environ[key] for key in _ENVIRONMENT if key in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refusal("time", seconds=limits.wall_seconds) from error
    except OSError as error:
        raise Refusal("start") from error
    return _answer(done, limits)


def _answer(done: subprocess.CompletedProcess[bytes], limits: Limits) -> tuple[dict[str, Any], bytes]:
    if _ended_by(done, "SIGXCPU"):
        raise Refusal("time", seconds=limits.cpu_seconds)
    # A library that gets no memory aborts; a system that has none left kills.
    if _ended_by(done, "SIGABRT") or _ended_by(done, "SIGKILL"):
        raise Refusal("memory")
    start, _, payload = done.stdout.partition(b"\n")
    try:
        header = json.loads(start)
        complete = header.pop("size") == len(payload)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Refusal("crash") from error
    if done.returncode or not complete:
        raise Refusal("crash")
    if "refusal" in header:
        raise Refusal(header["refusal"], **header["values"])
    return header, payload


def _ended_by(done: subprocess.CompletedProcess[bytes], name: str) -> bool:
    number = getattr(signal, name, None)  # Windows has few of them
    return number is not None and done.returncode == -number
