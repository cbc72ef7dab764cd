"""For the whole suite: which tests this machine can run, and how hypothesis searches."""

from __future__ import annotations

import os
import runpy
import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.support.tools import INSTALL, TOOLS

# Set by continuous integration: a test that cannot run is then a failure, not an omission.
NOTHING_LEFT_OUT = os.environ.get("PARTNER_SELECTION_NOTHING_LEFT_OUT") == "1"

# How long an example takes says more about the machine than about the code.
settings.register_profile("local", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("local"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    for tool in TOOLS:
        if item.get_closest_marker(tool.mark) is None or not tool.missing:
            continue
        if NOTHING_LEFT_OUT:
            pytest.fail(f"Nothing may be left out here, but this test {tool.want}: {INSTALL}", pytrace=False)
        pytest.skip(f"Left out: {tool.want}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = (report.longrepr for report in terminalreporter.stats.get("skipped", []))
    reasons = Counter(where[2] for where in skipped if isinstance(where, tuple))
    counts = [(count, tool) for tool in TOOLS if (count := reasons[f"Skipped: Left out: {tool.want}"])]
    if not counts:
        return
    terminalreporter.section("Left out", yellow=True)
    for count, tool in counts:
        terminalreporter.line(f"{count} test{'s' * (count != 1)} for want of {tool.product}")
    terminalreporter.line("On Debian, one command installs what is missing:")
    terminalreporter.line(f"    {INSTALL}")


@pytest.fixture(scope="session", autouse=True)
def _search_is_ready() -> None:
    """Which of the two provers answers must not depend on how long the other takes to compile."""
    runpy.run_module("selection.frontier", run_name="__main__")


@pytest.fixture(autouse=True)
def _main_stays_main() -> Iterator[None]:
    """Trying an app takes the place of the main module, which every process that is started later would look for."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main
