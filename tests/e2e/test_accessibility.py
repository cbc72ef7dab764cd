"""Every page in both languages against the rules of WCAG 2.1, levels A and AA, as axe-core checks them."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.support.repository import ROOT
from tests.support.served import PATIENCE, pages_of, settled, to

pytestmark = pytest.mark.browser

_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}


@pytest.mark.parametrize("locale", ["en-GB", "nl-NL"])
def test_no_page_breaks_a_rule_of_accessibility(browser: Browser, address: str, locale: str) -> None:
    context = browser.new_context(locale=locale, viewport={"width": 1440, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    found = {"before anything is open": _broken(page)}
    page.locator("input[type=file]").first.set_input_files(ROOT / "data" / "regional-energy.xlsx")
    settled(page)
    for section, name in pages_of(page):
        to(page, section, name)
        settled(page)
        found[f"{section}: {name}"] = _broken(page)
    context.close()
    assert len(found) > 10  # the pages above, and the start
    assert {where: broken for where, broken in found.items() if broken} == {}


def _broken(page: object) -> list[str]:
    violations = Axe().run(page, options=_RULES).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes']][:3]}" for one in violations]
