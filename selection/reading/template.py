"""The form that people fill in, empty or filled, made from the one description of its sheets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

import pandas as pd
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from selection.reading.form import looks
from selection.reading.form.content import filled
from selection.reading.form.guide import GUIDE_NAME, write_guide
from selection.reading.form.layout import Layout, layout
from selection.reading.form.lists import define_lists, validations
from selection.reading.form.reproducible import bytes_of
from selection.reading.form.rubric import RUBRIC_NAME, write_rubric
from selection.reading.form.sheet import write_items, write_rows
from selection.reading.form.starters import starters
from selection.schema import SHEETS
from selection.texts import Language

__all__ = ["write_template"]


def write_template(
    target: str | Path | BinaryIO, language: Language = "en", content: Mapping[str, pd.DataFrame] | None = None
) -> None:
    """Write the workbook that people fill in, with drop-downs, a guide and a rubric; the same bytes every time.

    Parameters
    ----------
    target
        Path of the xlsx, or a stream.
    language
        Of every heading, hint and choice.
    content
        What to fill in: frames by the name of their sheet, as `case_from_frames` takes them. Names, remarks and
        numbers stay as they are; choices, and yes or no, come in `language`. None gives an empty form with four
        criteria to begin with, and four scenarios of which only the change is named.

    Raises
    ------
    SheetError
        If a frame does not go by the name of a sheet of the template.

    Examples
    --------
    >>> import io
    >>> from selection.reading import read_workbook
    >>> from selection.validation import case_from_workbook
    >>> stream = io.BytesIO()
    >>> write_template(stream, content={"Scores": pd.DataFrame({"Candidate": ["Acme", "Bolt"], "Ideas": [8, 6]})})
    >>> case_from_workbook(read_workbook(stream.getvalue(), "filled.xlsx")).names
    ('Acme', 'Bolt')
    """
    content_of = starters(language) if content is None else filled(content, language)
    layouts = {sheet.key: layout(sheet, content_of.get(sheet.key), language) for sheet in SHEETS}
    book = Workbook()
    book.remove(book.worksheets[0])
    write_guide(book, book.create_sheet(GUIDE_NAME.to(language)), language)
    write_rubric(book.create_sheet(RUBRIC_NAME.to(language)), language)
    for sheet in SHEETS:
        page: Worksheet = book.create_sheet(sheet.name.to(language))
        page.sheet_properties.tabColor = looks.NEEDED_TAB if sheet.key == "scores" else looks.SHEET_TAB
        if sheet.key == "dossier":
            write_items(page, sheet, content_of.get(sheet.key), language)
        else:
            _write(page, layouts[sheet.key], language)
    define_lists(book, layouts, language)
    _save(bytes_of(book), target)


def _write(page: Worksheet, found: Layout, language: Language) -> None:
    write_rows(page, found, language)
    validations(page, found, language)


def _save(content: bytes, target: str | Path | BinaryIO) -> None:
    if isinstance(target, (str, Path)):
        Path(target).write_bytes(content)
    else:
        target.write(content)
