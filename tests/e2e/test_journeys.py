"""The two journeys through the app in a real browser: preparing a case, and deciding on it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.real_sheets import REAL_SHEETS
from tests.support.repository import ROOT
from tests.support.served import PATIENCE, pages_of, settled, to
from tests.support.workbooks import PLAIN, xlsx

pytestmark = pytest.mark.browser


def open_file(page: Page, path: Path) -> None:
    page.locator("input[type=file]").first.set_input_files(path)
    settled(page)


def stops() -> Iterator[tuple[str, str, list[str]]]:
    """The pages of the tutorial with what it says that they say."""
    told = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
    for heading, text in re.findall(r"^## (\w+: .+?)\n(.*?)(?=^## |\Z)", told, flags=re.MULTILINE | re.DOTALL):
        section, name = heading.split(": ", 1)
        yield section, name, re.findall(r"^> (.+)$", text, flags=re.MULTILINE)


def test_the_tutorial_is_true_and_passes_every_page(page: Page) -> None:
    open_file(page, ROOT / "data" / "regional-energy.xlsx")
    seen = []
    for section, name, quotes in stops():
        to(page, section, name)
        settled(page)
        seen.append((section, name))
        for quote in quotes:
            expect(page.get_by_test_id("stMain").get_by_text(quote).first).to_be_visible()
    assert [one for one in pages_of(page) if one not in seen] == [("Prepare", "Workbook")]


def test_management_takes_the_decision_home(page: Page, tmp_path: Path) -> None:
    open_file(page, ROOT / "data" / "hand.xlsx")
    to(page, "Decide", "Decision")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the report").click()
    waiting.value.save_as(tmp_path / "report.xlsx")
    words = {
        str(cell.value) for sheet in openpyxl.load_workbook(tmp_path / "report.xlsx") for row in sheet for cell in row
    }
    # Solved by hand in data/README.md.
    assert any("Eemland Engineering" in one and "Havendata" in one and "Noordsens" in one for one in words)
    page.get_by_text("Letters, calendar, decision file").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the letters").click()
    waiting.value.save_as(tmp_path / "letters.zip")
    with zipfile.ZipFile(tmp_path / "letters.zip") as letters:
        assert sum(name.endswith(".docx") for name in letters.namelist()) == 6


def test_two_readers_do_not_see_each_other(browser: Browser, address: str) -> None:
    contexts = [browser.new_context(locale="en-GB") for _ in range(2)]
    one, other = (context.new_page() for context in contexts)
    for tab in (one, other):
        tab.set_default_timeout(PATIENCE)
        tab.goto(address)
        expect(tab.get_by_role("heading", level=1)).to_be_visible()
    one.locator("input[type=file]").first.set_input_files({"name": "one.xlsx", "mimeType": "", "buffer": xlsx(PLAIN)})
    open_file(other, ROOT / "data" / "hand.xlsx")
    expect(one.get_by_role("heading", name="Acme + Dune")).to_be_visible()
    expect(other.get_by_role("heading", name=re.compile("Noordsens"))).to_be_visible()
    # Whatever one of them moves, the other keeps what is on the screen, also after drawing it anew.
    one.get_by_role("slider").nth(0).focus()
    one.keyboard.press("Home")
    expect(one.get_by_role("heading", name="Bolt + Dune")).to_be_visible()
    to(other, "Decide", "Compare")
    settled(other)
    assert "Acme" not in other.content()
    assert "Noordsens" not in one.content()
    for context in contexts:
        context.close()


def test_a_long_answer_can_be_stopped_and_asked_again(page: Page) -> None:
    open_file(page, ROOT / "data" / "large-200.xlsx")
    to(page, "Decide", "Candidates and why not")
    # The page before has such buttons too.
    expect(page.get_by_role("heading", name="Candidates and why not", level=1)).to_be_visible()
    settled(page)
    page.get_by_role("button", name="Stop this answer").first.click()
    expect(page.get_by_role("button", name="Answer it again").first).to_be_visible()
    # The rest of the app answers as before.
    to(page, "Decide", "Recommendation")
    expect(page.get_by_text("Proven for these scores, weights and rules").first).to_be_visible()


LAYOUTS = (
    "dutch candidates over three rows each",
    "german pairs of points and weighted points",
    "spanish points out of a maximum",
    "english long rows with assessors",
    "dutch zero that means not rated",
)


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_sheet_of_somebody_s_own_needs_at_most_three_answers(page: Page, name: str) -> None:
    sheet = next(one for one in REAL_SHEETS if one.name == name)
    content, file = sheet.make()
    page.locator("input[type=file]").first.set_input_files({"name": file, "mimeType": "", "buffer": content})
    accept = page.get_by_role("button", name="Accept these answers")
    use = page.get_by_role("button", name="Use this")
    answers = 0
    while True:
        expect(accept.or_(use).first).to_be_visible()
        settled(page)
        if not accept.count():
            break
        answers += page.get_by_test_id("stForm").first.get_by_role("radiogroup").count()
        accept.click()
        settled(page)
    assert answers <= 3
    use.click()
    expect(page.get_by_text("Recommended: worth most together")).to_be_visible()
    chosen = page.get_by_role("heading", level=2).first.inner_text().split(" + ")
    assert set(chosen) <= set(sheet.expected.candidates)
