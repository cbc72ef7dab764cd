"""From a key on the slider of a weight to the new picture, in a real browser, at 200 candidates."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.contest import Cell, Line
from benchmarks.part import Effort, Table

__all__ = ["measure"]

CASE = Path(__file__).resolve().parents[2] / "data" / "large-200.xlsx"
MOVES = 40
"""Moves of the slider: to the right and back, so that half of the answers are new and half known."""

AT_ONCE = 3
"""Keys in a move, as fast as they come: one alone may change no figure in the picture that is shown."""

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

LOOKS = """
  const figure = () => document.querySelector('[data-testid=stMetricValue]')?.innerText ?? '';
  const picture = () => document.querySelector('.vega-embed svg')?.innerHTML ?? '';
"""

WATCH = (
    "() => {"
    + LOOKS
    + """
  let was = [figure(), picture()];
  const seen = window.watched = {begin: 0, figure: 0, picture: 0};
  document.addEventListener('keydown', () => { seen.begin = performance.now(); }, {capture: true});
  const look = () => {
    if (window.watched !== seen) return;
    const now = [figure(), picture()], moment = performance.now();
    if (now[0] && now[0] !== was[0]) seen.figure = moment;
    if (now[1] && now[1] !== was[1]) seen.picture = moment;
    was = [now[0] || was[0], now[1] || was[1]];
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
)
"""Looks at every frame when the worth and the first chart changed last: what an earlier key brought does not count."""

SETTLED = (
    "() => {"
    + LOOKS
    + """
  return new Promise(done => {
    let last = figure() + picture(), since = performance.now();
    const look = () => {
      const now = figure() + picture();
      if (now !== last) { last = now; since = performance.now(); }
      if (now && performance.now() - since > 2000) done(true); else setTimeout(look, 50);
    };
    look();
  });
}"""
)
"""Until worth and chart have stayed the same for two seconds: else the end of one step is taken for the next one's."""


def measure(effort: Effort) -> Iterator[Table]:
    """The table: a line for answers that were not there yet, one for those that were."""
    table = Table("From the slider of a weight to the new picture, in Chromium", "95 % within 0.5 s", {})
    chromium = shutil.which("chromium")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - no dependency of the project
    except ImportError:
        chromium = None
    if chromium is None:
        table.absent = {"Chromium": "playwright or chromium is not installed"}
        yield table
        return
    yield table
    moves = 4 if effort.tiny else MOVES // 2 if effort.quick else MOVES
    with _served() as (address, app), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 1000}).new_page()
        page.set_default_timeout(60_000)
        _open(page, address)
        for answers, key in (("new", "ArrowRight"), ("known", "ArrowLeft")):
            taken = [one for _ in range(moves // 2) if (one := _pressed(page, key, app)) is not None]
            table.lines.append(_line(answers, taken, moves // 2))
            yield table
        browser.close()


def _line(answers: str, taken: list[tuple[float, float, float]], moves: int) -> Line:
    figures, pictures, work = ([one[i] for one in taken] for i in range(3))
    cells = {
        "figure, median": Cell(_share(figures, 0.5)),
        "figure, p95": Cell(_share(figures, 0.95)),
        "picture, median": Cell(_share(pictures, 0.5)),
        "picture, p95": Cell(_share(pictures, 0.95)),
        "server, median": Cell(_share(work, 0.5)),
    }
    missed = [f"{moves - len(taken)} of {moves} moves changed nothing in 15 s"] if len(taken) < moves else []
    return Line({"candidates": 200, "answers": answers}, cells, None, None, is_more=False, remarks=missed)


def _share(seconds: list[float], share: float) -> float | None:
    """The value that this share of them does not exceed."""
    if len(seconds) < 2:
        return seconds[0] if seconds else None
    return statistics.quantiles(seconds, n=100, method="inclusive")[round(100 * share) - 1]


def _open(page: Any, address: str) -> None:
    page.goto(address)
    page.locator("input[type=file]").first.set_input_files(CASE)
    page.wait_for_url("**/answer*")
    page.locator(".vega-embed svg").first.wait_for()
    _idle(page)


def _pressed(page: Any, key: str, app: int) -> tuple[float, float, float] | None:
    """Seconds from the last key of a move to the last change of figure and picture, and the app's processor seconds.

    None when the picture did not change.
    """
    page.get_by_role("slider").first.focus()
    page.evaluate(WATCH)
    before = _worked(app)
    for _ in range(AT_ONCE):
        page.keyboard.press(key)
    with contextlib.suppress(Exception):
        page.wait_for_function("() => window.watched.picture > window.watched.begin", timeout=15_000)
    work = _worked(app) - before
    _idle(page)
    seen = page.evaluate("() => window.watched")
    if seen["picture"] <= seen["begin"]:
        return None
    # A small step may leave the worth as it is to one decimal: then the figure has nothing to wait for.
    figure = seen["figure"] if seen["figure"] > seen["begin"] else seen["picture"]
    return (figure - seen["begin"]) / 1000, (seen["picture"] - seen["begin"]) / 1000, work


def _worked(process: int) -> float:
    """The processor seconds of one process so far; 0 where the system does not tell."""
    told = Path(f"/proc/{process}/stat")
    if not told.exists():
        return 0.0
    fields = told.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _idle(page: Any) -> None:
    """Until the page shows nothing new; answers that take long may still be on their way below."""
    page.evaluate(SETTLED)


@contextmanager
def _served() -> Iterator[tuple[str, int]]:
    """The app on a port of its own, started as a user starts it: its address and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "dashboards.launch", "--port", str(port), "--no-browser"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address, until = f"http://127.0.0.1:{port}", time.monotonic() + 120
    try:
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                    break
            except OSError:
                time.sleep(0.2)
        yield address, server.pid
    finally:
        server.terminate()
        server.wait(30)
