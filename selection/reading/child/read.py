"""Any file's bytes to a book: the one place that knows which reader takes which form."""

from __future__ import annotations

from pathlib import PurePosixPath

from selection.reading.child.archive import form_of, open_archive
from selection.reading.child.book import Book, Form, Note
from selection.reading.child.csv_text import read_csv
from selection.reading.child.refusal import Refusal
from selection.reading.child.signature import container_of
from selection.reading.limits import Limits

__all__ = ["read_bytes"]

_ENDINGS: dict[str, tuple[Form, ...]] = {
    ".csv": ("csv",),
    ".tsv": ("csv",),
    ".txt": ("csv",),
    ".xlsx": ("xlsx",),
    ".xltx": ("xlsx",),
    ".xlsm": ("xlsm", "xlsx"),
    ".xltm": ("xlsm", "xlsx"),
    ".xls": ("xls",),
    ".xlsb": ("xlsb",),
    ".ods": ("ods",),
}


def read_bytes(content: bytes, name: str, limits: Limits, *, with_hidden: bool = False) -> Book:
    """The sheets of a file, read as what it is by content; a note tells when its name says otherwise.

    Hidden rows and columns come out blank, hidden sheets come marked, unless all that is hidden is asked for.

    Raises
    ------
    Refusal
        When it cannot be read, or not safely, or holds nothing.
    """
    book = _read(content, name, limits, with_hidden=with_hidden)
    if not any(sheet.values for sheet in book.sheets):
        raise Refusal("no_cells")
    ending = PurePosixPath(name).suffix.lower()
    if ending in _ENDINGS and book.form not in _ENDINGS[ending]:
        book.notes.insert(0, Note("renamed", {"ending": ending, "form": book.form}))
    return book


def _read(content: bytes, name: str, limits: Limits, *, with_hidden: bool) -> Book:
    container = container_of(content)
    if container == "text":
        return read_csv(content, name, limits)
    # The libraries below take a while to load, and a csv needs neither.
    from selection.reading.child.others import read_other  # noqa: PLC0415

    if container == "ole":
        return read_other(content, None, "xls", limits, with_hidden=with_hidden)
    archive = open_archive(content, limits)
    form = form_of(archive)
    if form in ("xlsb", "ods"):
        return read_other(content, archive, form, limits, with_hidden=with_hidden)
    from selection.reading.child.xlsx import read_xlsx  # noqa: PLC0415

    return read_xlsx(content, archive, form, limits, with_hidden=with_hidden)
