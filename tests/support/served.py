"""The dashboard on a port of its own and a real Chromium, started as a user starts them."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as NotInTime

from tests.support.repository import ROOT

__all__ = ["PATIENCE", "choose", "chromium", "pages_of", "served", "settled", "to"]

PATIENCE = 60_000
"""Milliseconds to wait for anything on a busy machine."""

_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@contextmanager
def served() -> Iterator[str]:
    """The address at which a server of its own listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "dashboards.launch", "--port", str(port), "--no-browser"]
    server = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "PYTHONUNBUFFERED": "1"}, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.send_signal(signal.SIGINT)
        code = server.wait(30)
    if code:
        raise RuntimeError(f"the dashboard ended with {code}")


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the dashboard did not start")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        yield browser
        browser.close()


def to(page: Page, section: str, name: str) -> None:
    """Go to a page by the menu above."""
    page.get_by_role("button", name=section, exact=True).click()
    page.get_by_role("menuitem", name=name, exact=True).click()


def pages_of(page: Page) -> list[tuple[str, str]]:
    """Every page in the menus above: section and name."""
    found = []
    for section in page.get_by_test_id("stTopNavSection").all_inner_texts():
        page.get_by_role("button", name=section, exact=True).click()
        page.get_by_role("menuitem").first.wait_for()
        links = page.get_by_role("menuitem").locator("p").all_inner_texts()
        found += [(section, name) for name in links]
        page.keyboard.press("Escape")
    return found


def settled(page: Page) -> None:
    """Wait until the app has nothing more to draw: not running, no placeholder, no change for half a second."""
    page.wait_for_timeout(400)
    page.wait_for_function(
        """() => {
            const app = document.querySelector('[data-testid=stApp]');
            return app && app.getAttribute('data-test-script-state') !== 'running'
                && !document.querySelector('[data-testid=stSkeleton]');
        }""",
        timeout=PATIENCE,
    )
    page.wait_for_timeout(500)


def choose(page: Page, field: str, option: str) -> None:
    """Take an option of a closed list; a list that a last redraw shut is opened again, as anyone would."""
    settled(page)
    listed = page.get_by_role("option", name=option)
    for _ in range(3):
        page.get_by_label(field).last.click()
        with suppress(NotInTime):
            listed.click(timeout=PATIENCE / 6)
            return
    listed.click()
