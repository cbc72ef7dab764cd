"""Questions that take long, answered beside the page by processes of their own. Knows no Streamlit.

Everybody who asks the same gets the same enquiry: it is worked out once, and it ends early only when nobody who asked
wishes it any more. Threads would not do: the analyses hold Python's lock for seconds, and every page with it.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import pickle
import subprocess
import sys
import threading
import time
from collections import OrderedDict
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any

from dashboards.clerk import Beat, Broken, Found, Stop, Task, packed
from selection.study import Advance

__all__ = ["Enquiries", "Enquiry"]

_LOG = logging.getLogger("dashboards")

KEPT = 256
"""How many answers are remembered."""

ABANDONED = 300.0
"""Seconds after which an enquiry that nobody looks at any more ends: the readers have gone."""

GRACE = 10.0
"""Seconds within which a process that was asked to stop must have done so, or it is ended."""

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from dashboards.clerk import main; main()"


@dataclass(slots=True, eq=False)
class Enquiry:
    """One question about one plan, on its way to an answer.

    `wishes` are the sessions that wait for it. `asked` is when it was first asked, `began` when work on it started,
    None while it waits its turn, and `advance` how far that is, None where it is not known.
    """

    key: str
    task: Task
    found: Future[Found] = field(default_factory=Future)
    wishes: set[str] = field(default_factory=set)
    began: float | None = None
    advance: Advance | None = None
    asked: float = field(default_factory=time.monotonic)
    looked_at: float = field(default_factory=time.monotonic)

    def wait(self, seconds: float) -> bool:
        """Whether the answer is there within so many seconds."""
        self.looked_at = time.monotonic()
        return bool(wait([self.found], timeout=seconds).done)

    @property
    def seconds(self) -> float:
        """How long it has been worked on."""
        return 0.0 if self.began is None else time.monotonic() - self.began

    @property
    def is_wished(self) -> bool:
        """Whether anybody still waits for it."""
        return bool(self.wishes) and time.monotonic() - self.looked_at <= ABANDONED


class Enquiries:
    """Takes questions in, hands them to processes one by one, and remembers the answers, whoever asked first."""

    def __init__(self, workers: int | None = None) -> None:
        # One core stays with the pages.
        self._most = workers or max(1, (os.cpu_count() or 2) - 1)
        self._waiting: SimpleQueue[Enquiry] = SimpleQueue()
        self._open: dict[str, Enquiry] = {}
        self._known: OrderedDict[str, Enquiry] = OrderedDict()
        self._clerks: list[_Clerk] = []
        self._lock = threading.Lock()
        self._closed = False
        self.begun = 0
        """How many were worked on so far."""

    def ask(self, key: str, task: Task, who: str) -> Enquiry:
        """The enquiry with that key, new if need be, wished by `who`. Equal keys must ask the same."""
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
            enquiry = self._open.get(key)
            # Nobody joins what is being stopped: it would be cut short.
            if enquiry is None or not enquiry.is_wished:
                enquiry = self._open[key] = Enquiry(key, task)
                self._waiting.put(enquiry)
            enquiry.wishes.add(who)
            if len(self._clerks) < min(self._most, len(self._open)):
                clerk = _Clerk()
                self._clerks.append(clerk)
                threading.Thread(target=self._work, args=(clerk,), daemon=True, name="enquiries").start()
        return enquiry

    def withdraw(self, enquiry: Enquiry, who: str) -> None:
        """Take back the wish of `who`; when it was the last one the enquiry ends soon with what it has."""
        with self._lock:
            enquiry.wishes.discard(who)

    def forget(self, enquiry: Enquiry) -> None:
        """Ask it anew the next time."""
        with self._lock:
            if self._known.get(enquiry.key) is enquiry:
                del self._known[enquiry.key]

    def close(self) -> None:
        """End every process and begin no other: what was asked and not answered ends without an answer."""
        with self._lock:
            self._closed = True
            for clerk in self._clerks:
                clerk.end(for_good=True)

    def _work(self, clerk: _Clerk) -> None:
        while True:
            enquiry = self._waiting.get()
            with self._lock:
                begins = enquiry.is_wished and not self._closed
                self.begun += begins
            if begins:
                enquiry.began = time.monotonic()
                try:
                    result = clerk.answer(enquiry)
                except Exception as failure:  # noqa: BLE001 - handed to whoever asks for the answer
                    _LOG.exception("An answer failed")
                    self._done(enquiry, None)
                    enquiry.found.set_exception(failure)
                    continue
            else:
                result = Found(None, whole=False)
            self._done(enquiry, result)
            enquiry.found.set_result(result)

    def _done(self, enquiry: Enquiry, result: Found | None) -> None:
        with self._lock:
            if self._open.get(enquiry.key) is enquiry:
                del self._open[enquiry.key]
            # Time that was up is up again in the same time; what somebody stopped may come out better.
            if result is not None and result.answer is not None and (result.whole or enquiry.is_wished):
                self._known[enquiry.key] = enquiry
                while len(self._known) > KEPT:
                    self._known.popitem(last=False)


class _Clerk:
    """A process that answers, started when it is needed."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._closed = False

    def answer(self, enquiry: Enquiry) -> Found:
        """The answer to an enquiry, whose readers may lose interest meanwhile.

        Raises
        ------
        RuntimeError
            If the process fails or dies.
        """
        try:
            process = self._started()
            self._send(process, enquiry.task)
            return self._awaited(process, enquiry)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError) as error:
            self.end()
            raise RuntimeError("the process that answers has died") from error

    def end(self, *, for_good: bool = False) -> None:
        """No process any more, whatever it is doing; `for_good` no new one either."""
        with self._lock:
            self._closed |= for_good
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=GRACE)
        for pipe in (process.stdin, process.stdout):
            # What was still to be written to it is lost with it.
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()

    def _awaited(self, process: subprocess.Popen[bytes], enquiry: Enquiry) -> Found:
        stopped_at: float | None = None
        while True:
            message: Any = pickle.load(process.stdout)  # type: ignore[arg-type]  # noqa: S301 - from our own process
            match message:
                case Found():
                    return message
                case Broken(trace):
                    raise RuntimeError(trace)
                case Beat(advance):
                    enquiry.advance = advance
                    if stopped_at is None and not enquiry.is_wished:
                        stopped_at = time.monotonic()
                        self._send(process, Stop())
                    elif stopped_at is not None and time.monotonic() - stopped_at > GRACE:
                        self.end()
                        return Found(None, whole=False)

    def _started(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._closed:
                raise OSError("closed")
            if self._process is None or self._process.poll() is not None:
                path = [os.path.abspath(entry) for entry in sys.path]  # noqa: PTH100 - "" is the present folder
                self._process = subprocess.Popen(  # noqa: S603 - our own interpreter with our own text
                    [sys.executable, "-c", _START, json.dumps(path)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            return self._process

    @staticmethod
    def _send(process: subprocess.Popen[bytes], what: object) -> None:
        if process.stdin is not None:
            process.stdin.write(packed(what))
            process.stdin.flush()
