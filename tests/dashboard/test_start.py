"""From a file to an answer, or to everything that has to be mended."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

import selection
from dashboards import state
from dashboards.texts import plain
from selection.errors import SheetError
from selection.optimisation import optimise
from selection.texts import Language
from tests.support.workbooks import FAULTY_CELL, INFEASIBLE, PLAIN, faulty, xlsx


def upload(app: AppTest, name: str, content: bytes, language: Language = "en") -> AppTest:
    app.session_state["language"] = language
    app.run()
    app.file_uploader(key="upload").upload(name, content)
    app.run()
    assert not app.exception
    return app


def test_an_empty_session_is_told_what_to_do(blank: AppTest) -> None:
    blank.session_state["language"] = "nl"
    blank.run()
    assert not blank.exception
    assert blank.title[0].value == "Welke partners zijn samen het meest waard?"
    assert blank.file_uploader(key="upload")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_an_uploaded_workbook_leads_to_its_best_coalition(blank: AppTest, language: Language) -> None:
    app = upload(blank, "plain.xlsx", xlsx(PLAIN), language)
    assert app.header[0].value == plain("Acme + Dune")
    assert app.metric[0].value == ("70.0 of 100" if language == "en" else "70,0 van 100")


def test_an_uploaded_csv_leads_to_its_best_coalition(blank: AppTest) -> None:
    app = upload(blank, "scores.csv", b"Candidate;Ideas;Trust\nAcme;8;6\nBolt;4;9\nDune;7;7\n")
    assert app.header[0].value == plain("Acme + Dune")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_faults_are_shown_with_their_cells(blank: AppTest, language: Language) -> None:
    app = upload(blank, "faulty.xlsx", faulty(), language)
    with pytest.raises(SheetError) as caught:
        selection.read(faulty(), "faulty.xlsx")
    table = app.table[0].value
    expected = caught.value.faults
    assert [str(fault.place) for fault in expected] == [FAULTY_CELL]
    assert table.iloc[0].tolist() == [
        plain(FAULTY_CELL),
        *(plain(part.to(language)) for part in (expected[0].demand, expected[0].found, expected[0].remedy)),
    ]
    assert not app.header


def test_the_copy_with_the_faults_marked_can_be_downloaded(blank: AppTest) -> None:
    app = upload(blank, "faulty.xlsx", faulty())
    button: Any = next(found for found in app.get("download_button") if "marked" in found.proto.label)
    assert button.proto.deferred_file_id
    copy, _ = selection.annotated_copy(faulty(), "faulty.xlsx", opened(app).error.faults)
    sheet, cell = FAULTY_CELL.split("!")
    assert openpyxl.load_workbook(io.BytesIO(copy))[sheet][cell].comment is not None


def opened(app: AppTest) -> Any:
    return app.session_state["opened"]


def test_after_mending_the_answer_comes(blank: AppTest) -> None:
    app = upload(blank, "faulty.xlsx", faulty())
    app.file_uploader(key="upload").upload("mended.xlsx", xlsx(PLAIN))
    app.run()
    assert not app.exception
    assert app.header[0].value == plain("Acme + Dune")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.xlsx", b""),
        ("cut.xlsx", xlsx(PLAIN)[:2000]),
        ("letter.pdf", b"%PDF-1.7\n"),
        ("page.html", b"<html><body>hello</body></html>"),
        ("../../etc/passwd.xlsx", b"\x00" * 64),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(blank: AppTest, name: str, content: bytes) -> None:
    app = upload(blank, name, content)
    with pytest.raises(SheetError) as caught:
        selection.read(content, name)
    assert not app.header
    assert app.title[0].value == plain(f"{name} cannot be read")
    assert app.error[0].value == plain(str(caught.value.message))


def test_an_infeasible_workbook_names_the_conflict(blank: AppTest) -> None:
    app = upload(blank, "infeasible.xlsx", xlsx(INFEASIBLE))
    plan = optimise(selection.read(xlsx(INFEASIBLE), "infeasible.xlsx"))
    assert plan.conflict is not None
    page = "\n".join(found.value for found in app.main.markdown)
    for rule in plan.conflict.rules:
        assert plain(str(rule.sentence())) in page
    next(button for button in app.main.button if button.label == "Try this").click().run()
    assert app.header[0].value == plain("Acme + Dune")


@pytest.mark.parametrize(
    "path", [one for one in state.examples() if one.stem != "messy-supplier-sheet"], ids=lambda path: path.stem
)
def test_an_example_leads_to_its_best_coalition(blank: AppTest, path: Any) -> None:
    blank.session_state["language"] = "en"
    blank.run()
    blank.button(key=f"example {path.stem}").click().run()
    for _ in range(30):
        if blank.header:
            break
        blank.run()
    assert not blank.exception
    plan = optimise(selection.read(path), alternatives=1, every_size=False)
    assert blank.header[0].value == plain(" + ".join(plan.best.members))


@pytest.mark.parametrize("language", ["en", "nl"])
def test_below_the_faults_stands_what_to_do_next_and_the_mended_workbook_is_taken_there(
    blank: AppTest, language: Language
) -> None:
    app = upload(blank, "faulty.xlsx", faulty(), language)
    words = "\n".join(one.value for one in app.main.markdown)
    for step in {"en": ("Correct them", "Upload it again, here"),
                 "nl": ("Verbeter ze", "Upload de werkmap hier opnieuw")}[language]:  # fmt: skip
        assert step in words
    app.file_uploader(key="upload mended").upload("faulty.xlsx", xlsx(PLAIN))
    app.run()
    assert not app.exception
    assert app.header[0].value == plain("Acme + Dune")


@pytest.mark.parametrize(
    ("language", "label"), [("en", "Read it as a sheet of my own"), ("nl", "Lees het als een blad van mijzelf")]
)
def test_the_way_to_read_it_as_an_own_sheet_stands_above_the_faults(
    blank: AppTest, language: Language, label: str
) -> None:
    app = upload(blank, "faulty.xlsx", faulty(), language)
    drawn = [getattr(one, "label", None) or one.type for one in app.main]
    assert drawn.index(label) < drawn.index("title") < drawn.index("table")
