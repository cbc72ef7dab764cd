"""A letter as a Word file, by python-docx: whoever sends it will want to change a line first."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from selection.decision.blocks import Heading, Items, Paragraph, Table
from selection.decision.files import packed
from selection.decision.letters import Letter
from selection.decision.record import Decision
from selection.decision.words import printable
from selection.texts import Text

__all__ = ["word_file"]

_FONT, _SIZE, _GAP = "Calibri", Pt(11), Pt(8)


def word_file(letter: Letter, decision: Decision) -> bytes:
    """The letter as a docx; the same bytes whenever it is made."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, _SIZE
    _properties(document, letter, decision)
    for block in letter.blocks:
        match block:
            case Heading(words):
                document.add_heading(_said(words, letter), level=2)
            case Paragraph(lines):
                paragraph = document.add_paragraph("\n".join(_said(line, letter) for line in lines))
                paragraph.paragraph_format.space_after = _GAP
            case Items(items):
                for item in items:
                    document.add_paragraph(_said(item, letter), style="List Bullet")
            case Table():
                _table(document, block, letter)
    return _same_bytes(document)


def _table(document: Document, block: Table, letter: Letter) -> None:
    table = document.add_table(rows=1 + len(block.rows), cols=len(block.head), style="Table Grid")
    for row, filled in zip(table.rows, (block.head, *block.rows), strict=True):
        for i, (cell, words) in enumerate(zip(row.cells, filled, strict=True)):
            paragraph = cell.paragraphs[0]
            paragraph.add_run(_said(words, letter)).bold = filled is block.head
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if i else WD_ALIGN_PARAGRAPH.LEFT
    document.add_paragraph()


def _said(words: Text, letter: Letter) -> str:
    return printable(words.to(letter.language))


def _properties(document: Document, letter: Letter, decision: Decision) -> None:
    core, when = document.core_properties, datetime.combine(decision.on, time.min)
    core.author = core.last_modified_by = printable(decision.organisation or decision.by)[:255]
    core.title = printable(decision.case.dossier.title)[:255]
    core.comments, core.language = "", letter.language
    core.created = core.modified = when


def _same_bytes(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()})
