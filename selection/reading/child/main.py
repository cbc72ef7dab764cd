"""The life of the child process: limits first, then one request from standard input, one answer to standard output.

A request is a line of JSON and then the file's bytes. An answer is a line of JSON with the length of what follows:
the values of all sheets, or the bytes of a workbook. Whatever goes wrong becomes a reason; no traceback leaves.
"""

from __future__ import annotations

import contextlib
import gc
import json
import sys
import warnings
from typing import Any

from selection.reading.child.packing import packed
from selection.reading.child.read import read_bytes
from selection.reading.child.refusal import Refusal
from selection.reading.limits import Limits

__all__ = ["answer", "main"]


def main() -> None:
    """Serve one request and end."""
    request = json.loads(sys.stdin.buffer.readline())
    _confine(Limits(**request["limits"]))
    warnings.simplefilter("ignore")
    # A short life with millions of values and no cycles: to look for some takes time only.
    gc.disable()
    header, payload = answer(request, sys.stdin.buffer.read())
    out = sys.stdout.buffer
    out.write(json.dumps({**header, "size": len(payload)}).encode() + b"\n")
    out.write(payload)
    out.flush()


def answer(request: dict[str, Any], content: bytes) -> tuple[dict[str, Any], bytes]:
    """The header and the payload that answer a request; never an exception."""
    limits = Limits(**request["limits"])
    try:
        if request["task"] == "annotate":
            from selection.reading.child.annotation import annotate_bytes  # noqa: PLC0415  # reading must not wait for it

            losses, copy = annotate_bytes(content, request["name"], request["page"], limits)
            return {"losses": losses}, copy
        book = read_bytes(content, request["name"], limits, with_hidden=request.get("hidden", False))
        return packed(book)
    except Refusal as refusal:
        return {"refusal": refusal.reason, "values": refusal.values}, b""
    except ImportError:
        return {"refusal": "incomplete", "values": {}}, b""
    except MemoryError:
        return {"refusal": "memory", "values": {}}, b""
    except BaseException:  # noqa: BLE001  # panics of calamine included: the file is at fault, and its reader has no more to say
        return {"refusal": "damaged", "values": {}}, b""


def _confine(limits: Limits) -> None:
    """Let the system stop us: memory, processor time, size of files; no core dump with somebody's data in it."""
    try:
        import resource  # noqa: PLC0415  # Windows has none; the parent's time limit holds there
    except ImportError:
        return
    for kind, soft, hard in (
        (resource.RLIMIT_AS, limits.memory_bytes, limits.memory_bytes),
        # The soft limit ends us with a signal of its own, by which the parent knows that time was the matter.
        (resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 2),
        (resource.RLIMIT_FSIZE, limits.unpacked_bytes, limits.unpacked_bytes),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        # macOS refuses some of these, and nobody may raise a limit that is lower already.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (soft, hard))
