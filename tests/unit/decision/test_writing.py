"""Files of a decision: all of them, once, and readable by others."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from selection.decision import decision_files, decision_of, letter_to, read_decision, word_file, write_decision
from selection.errors import CaseError
from selection.optimisation import optimise
from tests.support.decided import ACME, BOLT, DAY, realistic_decision, small_case, small_plan

FILES = ["decision.json", "evaluation.ics", "letters/1-Acme.docx", "letters/2-Bolt.docx", "letters/3-Cobalt.docx",
         "letters/4-Delta.docx"]  # fmt: skip


def test_a_folder_and_a_zip_file_hold_the_same(tmp_path: Path) -> None:
    decision = decision_of(small_plan(), on=DAY)
    folder, packed = write_decision(tmp_path / "a" / "b", decision), write_decision(tmp_path / "d.zip", decision)
    assert sorted(str(path.relative_to(folder).as_posix()) for path in folder.rglob("*.*")) == FILES
    with zipfile.ZipFile(packed) as archive:
        assert archive.namelist() == FILES
        assert all(archive.read(name) == (folder / name).read_bytes() for name in FILES)
    assert read_decision(folder) == read_decision(packed) == read_decision(folder / "decision.json") == decision


def test_the_same_decision_is_written_as_the_same_bytes(tmp_path: Path) -> None:
    one, other = (decision_of(small_plan(), on=DAY) for _ in range(2))
    assert decision_files(one) == decision_files(other)
    assert (
        write_decision(tmp_path / "1.zip", one).read_bytes() == write_decision(tmp_path / "2.zip", other).read_bytes()
    )


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    decision = decision_of(small_plan(), on=DAY)
    other = replace(decision, by="Somebody else")
    for name in ("folder", "file.zip"):
        target = write_decision(tmp_path / name, decision)
        with pytest.raises(CaseError, match="never overwritten"):
            write_decision(target, other)
        assert read_decision(target).by == ""
    (tmp_path / "empty").mkdir()
    write_decision(tmp_path / "empty", decision)
    (tmp_path / "plain").write_text("mine")
    with pytest.raises(CaseError, match="never overwritten"):
        write_decision(tmp_path / "plain", decision)
    assert (tmp_path / "plain").read_text() == "mine"
    with pytest.raises(CaseError, match="a place to write"):
        write_decision(tmp_path / "plain" / "below.zip", decision)


def words(content: bytes) -> str:
    """All words of a Word file, as it is read back."""
    document = docx.Document(io.BytesIO(content))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(paragraph.text for paragraph in document.paragraphs), *cells))


@pytest.mark.parametrize("party", ["Hoogterp Installaties B.V.", "Stroomgaard Coöperatie U.A."])
def test_a_letter_in_word_has_the_words_of_the_plain_one(party: str) -> None:
    letter = letter_to(realistic_decision(), party, language="nl")
    plain = letter.text().replace("- ", " ").split()
    written = words(word_file(letter, realistic_decision())).split()
    assert sorted(word for word in plain if word.strip("-")) == sorted(word for word in written if word.strip("-"))


def test_names_that_no_file_system_allows(tmp_path: Path) -> None:
    names = ("../../etc/passwd", "CON", "Zoë & Søn / \\ : * ? \x07 B.V.", "日本", "x" * 300, "=cmd()")
    case = small_case()
    parties = [replace(case.candidates[0], name=name) for name in names]
    case = case.replace(
        candidates=tuple(parties), criteria=case.criteria[:1], capabilities=(), needs=(), relations=(), rules=(),
        assessments=tuple(replace(case.assessments[0], party=name) for name in names),
    )  # fmt: skip
    folder = write_decision(tmp_path / "out", decision_of(optimise(case), on=DAY))
    written = sorted(path.name for path in (folder / "letters").iterdir())
    assert len(written) == len(names)
    assert written[:4] == ["1-etc-passwd.docx", "2-CON.docx", "3-Zoe-Sn-B-V.docx", "4.docx"]
    assert max(map(len, written)) < 80
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


def test_a_letter_can_be_made_from_the_file_alone(tmp_path: Path) -> None:
    decision = decision_of(small_plan(), on=DAY)
    again = read_decision(write_decision(tmp_path / "d.zip", decision))
    for party in (ACME, BOLT):
        assert letter_to(again, party).text() == letter_to(decision, party).text()
