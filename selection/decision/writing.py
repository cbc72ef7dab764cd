"""A decision as files: the record, the calendar and a letter for every party, in a folder or a zip file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from selection.decision.agenda import evaluation_calendar
from selection.decision.converting import data_of, made_from
from selection.decision.files import file_content, opened, packed, sealed, write_new
from selection.decision.letters import letters
from selection.decision.record import Decision
from selection.decision.word_file import word_file
from selection.errors import Place, refused
from selection.texts import Language, text

__all__ = ["RECORD", "decision_files", "read_decision", "read_sealed", "write_decision"]

RECORD = "decision.json"
_LONGEST = 60
"""Letters of a party's name that stand in the name of its file."""


def decision_files(
    decision: Decision, *, contact: str = "", questions_until: date | None = None, language: Language | None = None
) -> dict[str, bytes]:
    """The files of a decision by name; parameters as those of `selection.decision.letter_to`."""
    files = {
        RECORD: sealed("decision", data_of(decision)),
        "evaluation.ics": evaluation_calendar(decision, language),
    }
    written = letters(decision, contact=contact, questions_until=questions_until, language=language)
    for name, letter in zip(_names(decision), written, strict=True):
        files[f"letters/{name}.docx"] = word_file(letter, decision)
    return files


def write_decision(
    target: str | Path,
    decision: Decision,
    *,
    contact: str = "",
    questions_until: date | None = None,
    language: Language | None = None,
) -> Path:
    """Write the files of a decision to a new zip file or an empty folder, and return it.

    Parameters
    ----------
    target
        A zip file when its name ends in .zip, else a folder.
    contact, questions_until, language
        As those of `selection.decision.letter_to`.

    Raises
    ------
    CaseError
        If something is there already, or cannot be written.
    """
    path = Path(target)
    files = decision_files(decision, contact=contact, questions_until=questions_until, language=language)
    if path.suffix.casefold() == ".zip":
        write_new(path, packed(files))
        return path
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        remedy = text("Choose another name: what was decided is never overwritten")
        raise refused(path.name, Place(file=str(path)), text("a new or empty folder"), text("files in it"), remedy)
    for name, content in files.items():
        write_new(path / name, content)
    return path


def read_decision(source: str | Path) -> Decision:
    """The decision in a file, or in a folder or zip file that `write_decision` made.

    Whether it was changed since is for `selection.decision.replay` to say.

    Raises
    ------
    CaseError
        If it is no decision, damaged, or of a newer version of the package.
    """
    return read_sealed(source)[0]


def read_sealed(source: str | Path) -> tuple[Decision, bool]:
    """The decision in a file, and whether it is as it was written."""
    path = Path(source)
    data, is_whole = opened(file_content(path, RECORD), "decision", path.name)
    return made_from(data, Decision, path.name), is_whole


def _names(decision: Decision) -> Iterator[str]:
    """A file name for each party: its number in the case, and of its name what every system allows."""
    width = len(str(len(decision.parties)))
    for number, one in enumerate(decision.parties, start=1):
        plain = unicodedata.normalize("NFKD", one.party).encode("ascii", "ignore").decode()
        words = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
        yield f"{number:0{width}}-{words}".rstrip("-")
