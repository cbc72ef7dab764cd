"""The dashboard as somebody uses it: a real Chromium, a real server, real files."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.support.messy_sheet import FIRST, NAMES, SECOND, messy_sheet
from tests.support.real_sheets.building import Tab, book
from tests.support.served import choose, settled, to
from tests.support.workbooks import FAULTY_CELL, INFEASIBLE, PLAIN, faulty, xlsx

pytestmark = pytest.mark.browser


def upload(page: Page, name: str, content: bytes) -> None:
    page.locator("input[type=file]").first.set_input_files({"name": name, "mimeType": "", "buffer": content})


def recommended(page: Page) -> str:
    return page.get_by_role("heading", level=2).first.inner_text()


def test_from_workbook_to_report(page: Page, tmp_path: Path) -> None:
    upload(page, "plain.xlsx", xlsx(PLAIN))
    expect(page.get_by_role("heading", name="Acme + Dune")).to_be_visible()
    expect(page.get_by_text("70.0 of 100").first).to_be_visible()
    expect(page.get_by_text("Proven for these scores, weights and rules").first).to_be_visible()

    # Only Trust: Bolt and Dune.
    slider = page.get_by_role("slider").nth(0)
    slider.focus()
    page.keyboard.press("Home")
    expect(page.get_by_role("heading", name="Bolt + Dune")).to_be_visible()
    expect(page.get_by_text("Trust: 100%")).to_be_visible()

    to(page, "Decide", "Compare")
    expect(page.get_by_role("heading", name="Compare coalitions")).to_be_visible()
    expect(page.get_by_text("Coalition 2", exact=True).first).to_be_visible()
    expect(page.locator(".vega-embed").first).to_be_visible()

    to(page, "Decide", "Candidates and why not")
    expect(page.get_by_role("cell", name="Cobalt", exact=True)).to_be_visible()

    to(page, "Decide", "Decision")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the report").click()
    report = tmp_path / "report.xlsx"
    waiting.value.save_as(report)
    assert waiting.value.suggested_filename.endswith(".xlsx")
    texts = {str(cell.value) for sheet in openpyxl.load_workbook(report) for row in sheet for cell in row}
    assert any("Bolt" in text for text in texts)

    page.get_by_text("Nederlands").click()
    expect(page.get_by_role("heading", name="Het besluit")).to_be_visible()
    to(page, "Beslissen", "Aanbeveling")
    expect(page.get_by_text("80,0 van 100").first).to_be_visible()


def test_a_sheet_from_the_desk_is_understood_and_the_next_one_asks_nothing(
    page: Page, address: str, tmp_path: Path
) -> None:
    upload(page, "desk.xlsx", messy_sheet(FIRST))
    expect(page.get_by_role("heading", name="How desk.xlsx was read")).to_be_visible()
    expect(page.get_by_role("region", name="The sheet Beoordeling, coloured")).to_be_visible()
    expect(page.locator("td.candidate", has_text="Bolt & Zn")).to_be_visible()
    assert (
        page.locator("td.candidate").first.evaluate("cell => getComputedStyle(cell).backgroundColor")
        != "rgba(0, 0, 0, 0)"
    )
    expect(page.locator("td.score.asked")).to_have_text("0")

    # The best guess takes the zero for a grade that is missing; here it is one.
    page.get_by_text("0 is worst", exact=False).first.click()
    page.get_by_role("button", name="Accept these answers").click()
    expect(page.get_by_text("20 of 20 numbers").first).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save how this layout is read").click()
    answers = tmp_path / "answers.json"
    waiting.value.save_as(answers)
    page.get_by_role("button", name="Use this").click()
    expect(page.get_by_role("heading", name=f"{NAMES[1]} + {NAMES[3]}")).to_be_visible()

    # Somebody else, the next day.
    page.goto(address)
    page.get_by_text("I have read a sheet of this layout before").click()
    page.locator("input[type=file]").nth(1).set_input_files(answers)
    expect(page.get_by_text("This layout is known now")).to_be_visible()
    upload(page, "next.xlsx", messy_sheet(SECOND))
    expect(page.get_by_role("heading", name=f"{NAMES[0]} + {NAMES[2]}")).to_be_visible()
    expect(page.get_by_text("You read this layout before, so nothing was asked.")).to_be_visible()
    to(page, "Prepare", "Understand")
    expect(page.get_by_text("1 answer that you can change")).to_be_visible()
    expect(page.get_by_role("button", name="Accept these answers")).to_have_count(0)


def test_the_language_that_was_picked_stays_and_so_does_every_choice(page: Page) -> None:
    # The browser asks for English.
    page.get_by_text("Nederlands").click()
    expect(page.get_by_role("heading", name="Welke partners zijn samen het meest waard?")).to_be_visible()
    upload(page, "desk.xlsx", messy_sheet(FIRST))
    expect(page.get_by_role("heading", name="Zo is desk.xlsx gelezen")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/understand\?lang=nl$"))

    answers = page.get_by_role("main").get_by_role("radiogroup").last.get_by_role("radio")
    expect(answers.nth(0)).to_be_checked()
    settled(page)
    answers.nth(1).check(force=True)
    settled(page)
    expect(answers.nth(1)).to_be_checked()
    page.get_by_text("English").click()
    expect(page.get_by_role("heading", name="How desk.xlsx was read")).to_be_visible()
    settled(page)
    expect(answers.nth(1)).to_be_checked()
    page.get_by_text("Nederlands").click()
    expect(page.get_by_role("button", name="Deze antwoorden overnemen")).to_be_visible()
    settled(page)
    expect(answers.nth(1)).to_be_checked()

    page.get_by_role("button", name="Deze antwoorden overnemen").click()
    page.get_by_role("button", name="Gebruik dit").click()
    # The second answer: 0 is a grade, see tests/support/messy_sheet.py.
    expect(page.get_by_role("heading", name=f"{NAMES[1]} + {NAMES[3]}")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/answer\?lang=nl"))
    whose = page.get_by_role("combobox").first
    expect(whose).to_have_value("Zoals in de werkmap")
    page.get_by_text("English").click()
    expect(page.get_by_text("Whose weights").first).to_be_visible()
    expect(whose).to_have_value("As in the workbook")


def test_faults_name_their_cell_and_come_back_in_a_copy(page: Page, tmp_path: Path) -> None:
    upload(page, "faulty.xlsx", faulty())
    expect(page.get_by_text(FAULTY_CELL)).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download a copy with the faults marked").click()
    copy = tmp_path / "copy.xlsx"
    waiting.value.save_as(copy)
    sheet, cell = FAULTY_CELL.split("!")
    assert openpyxl.load_workbook(copy)[sheet][cell].comment is not None


def test_a_way_out_of_contradicting_rules_can_be_tried(page: Page) -> None:
    upload(page, "infeasible.xlsx", xlsx(INFEASIBLE))
    expect(page.get_by_text("No coalition is possible")).to_be_visible()
    page.get_by_role("button", name="Try this").first.click()
    expect(page.get_by_role("heading", name="Acme + Dune")).to_be_visible()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + b"\xff" * 300, xlsx(PLAIN)[:3000], b"\x00" * 64])
def test_a_hostile_file_gets_a_sentence_and_the_app_lives(page: Page, content: bytes) -> None:
    upload(page, "hostile.xlsx", content)
    expect(page.get_by_role("heading", name="hostile.xlsx cannot be read")).to_be_visible()
    body = page.locator("body").inner_text()
    assert "Traceback" not in body
    assert 'File "' not in body
    upload(page, "plain.xlsx", xlsx(PLAIN))
    expect(page.get_by_role("heading", name="Acme + Dune")).to_be_visible()


def test_it_listens_on_this_machine_only_and_hides_what_nobody_needs(address: str) -> None:
    with urllib.request.urlopen(address, timeout=5) as answer:
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Frame-Options"] == "DENY"
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{address}/_stcore/metrics", timeout=5)
    port = int(address.rsplit(":", 1)[1])
    listening = {line.split()[1] for line in Path("/proc/net/tcp").read_text().splitlines() if " 0A " in line}
    assert {where for where in listening if where.endswith(f":{port:04X}")} == {f"0100007F:{port:04X}"}


def test_what_was_entered_stays_when_a_page_leads_to_another(page: Page) -> None:
    rows = [["Grades from 1 to 10, 10 is best"], [], ["Supplier", "Ideas", "Quality"], ["Weight", 60, 40],
            ["Acme", 8, 7], ["Bolt", 6, 9], ["Cobalt", 9, 5], ["Delta", 5, 6], [],
            ["Exactly 3 suppliers, please"]]  # fmt: skip
    upload(page, "desk.xlsx", book(Tab("Scores", rows)))
    page.get_by_role("button", name="Use this").click()
    expect(page).to_have_url(re.compile(r"/answer\?"))
    page.get_by_text("1 sentence of the sheet may be a rule, and is not entered").click()
    page.get_by_role("button", name="Yes", exact=True).click()
    sidebar = page.get_by_test_id("stSidebar")
    expect(sidebar.get_by_text("Exactly 3 members", exact=True)).to_be_visible()
    for _ in range(2):
        to(page, "Prepare", "Understand")
        page.get_by_role("button", name="To the recommendation").click()
        expect(page).to_have_url(re.compile(r"/answer\?.*size=3-3"))
        expect(sidebar.get_by_text("Exactly 3 members", exact=True)).to_be_visible()


def test_a_line_is_entered_as_a_rule_beside_the_page_that_shows_it(page: Page) -> None:
    said = "The works council should be heard about Bolt"
    rows = [["Supplier", "Ideas (1-10)", "Quality (1-10)"], ["Weight", 60, 40]]
    rows += [["Acme", 8, 7], ["Bolt", 9, 9], ["Cobalt", 7, 7], ["Delta", 5, 6], [], [said], ["Max 2 suppliers"]]
    upload(page, "desk.xlsx", book(Tab("Scores", rows)))
    accept = page.get_by_role("button", name="Accept these answers")
    expect(page.get_by_text(said).last).to_be_visible()
    settled(page)
    if accept.count():
        accept.click()
    page.get_by_role("button", name="Enter it as a rule").last.click()
    form = page.get_by_role("dialog")
    expect(form).to_contain_text(said)
    form.get_by_role("combobox").first.click()
    page.get_by_role("option", name="Cannot take part").click()
    # Whom the sentence names stays filled in when another kind is chosen.
    expect(form).to_contain_text("Bolt cannot take part")
    form.get_by_role("button", name="Add this rule").click()
    expect(form).not_to_be_visible()
    # The sheet is still there, with the other sentence; this one is settled.
    expect(page.get_by_role("heading", name=re.compile("desk.xlsx was read"))).to_be_visible()
    expect(page.get_by_text("Max 2 suppliers").last).to_be_visible()
    expect(page.get_by_role("button", name="Enter it as a rule")).to_have_count(0)

    page.locator(".st-key-use button").click()
    # By hand: 0.6 x 8 + 0.4 x 7 is the best without Bolt, then 7 and 7.
    expect(page.get_by_role("heading", name="Acme + Cobalt")).to_be_visible()
    to(page, "Prepare", "Needs and rules")
    expect(page.get_by_role("cell", name="Scores!A8, entered in the app")).to_be_visible()


def test_names_that_were_read_in_the_wrong_row_are_put_right_and_back(page: Page) -> None:
    rows = [["", "Weight", "Corn Exchange", "Hall X", "Playhouse"], ["", "", "Zorbel", "Quint", "Marvo"],
            ["Acoustics", 40, 8, 6, 10], ["Access", 60, 6, 9, 8], ["Total", "", 6.8, 7.8, 8.8]]  # fmt: skip
    upload(page, "desk.xlsx", book(Tab("Scores", rows)))
    expect(page.locator("td.candidate", has_text="Zorbel")).to_be_visible()
    page.get_by_text("Is something read wrongly?").click()
    choose(page, "The candidates are named in", "row 1: Corn Exchange, Hall X, Playhouse")
    expect(page.locator("td.candidate", has_text="Corn Exchange")).to_be_visible()
    expect(page.get_by_text("The candidates are named in row 1.")).to_be_visible()
    page.get_by_text("Nederlands").click()
    expect(page.get_by_text("De namen van de kandidaten staan in rij 1.")).to_be_visible()
    page.get_by_role("button", name="Terugnemen").click()
    expect(page.locator("td.candidate", has_text="Zorbel")).to_be_visible()
