"""One server and one browser for all tests that use them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.support.served import PATIENCE, chromium, served


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the dashboard listens."""
    with served() as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as one:
        yield one


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The start page; afterwards nothing may have been fetched from elsewhere or refused by the page's own policy."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 1000})
    tab = context.new_page()
    tab.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    strangers: list[str] = []
    complaints: list[str] = []
    tab.on("request", lambda sent: strangers.append(sent.url) if not _is_local(sent.url, address) else None)
    tab.on("console", lambda said: complaints.append(_said(said)) if said.type == "error" else None)
    tab.goto(address)
    expect(tab.get_by_role("heading", level=1)).to_be_visible()
    yield tab
    context.close()
    assert strangers == []
    assert complaints == []


def _said(said: ConsoleMessage) -> str:
    """What the browser complains about, with the address of what it could not load."""
    return f"{said.text} ({said.location.get('url', '')})"


def _is_local(url: str, address: str) -> bool:
    return url.startswith((address, "data:", "blob:"))
