"""The sentence for each reason why a file is not read: what it is, and what to do."""

from __future__ import annotations

from dataclasses import replace

from selection.errors import SheetError
from selection.reading.child.refusal import Kind, Reason, Refusal
from selection.texts import Text, text

__all__ = ["REASONS", "sheet_error"]

_KINDS: dict[Kind, Text] = {
    "archive": text("a zip archive: unpack it and choose the workbook in it"),
    "binary": text("neither a workbook nor a text: save the table as .xlsx or .csv and choose that file"),
    "compressed": text("a compressed archive: unpack it and choose the workbook in it"),
    "json": text("a JSON file: save the table as .xlsx or .csv and choose that file"),
    "mail": text("an e-mail message: save its attachment and choose that file"),
    "numbers": text("an Apple Numbers document: export it to Excel and choose that file"),
    "pdf": text("a PDF: ask for the workbook it was made from, or copy the table into a new workbook"),
    "picture": text("a picture: ask for the workbook itself, or type the table into a new one"),
    "presentation": text("a presentation: copy the table into a new workbook"),
    "rich_text": text("a text document (RTF): copy the table into a new workbook"),
    "web_page": text("a web page: open it in Excel and save it as an Excel workbook (.xlsx)"),
    "word": text("a Word document: copy the table into a new workbook"),
    "xml": text("an XML file: open it in Excel and save it as an Excel workbook (.xlsx)"),
    "xml_workbook": text("an XML spreadsheet of 2003: open it in Excel and save it as an Excel workbook (.xlsx)"),
}

REASONS: dict[Reason, Text] = {
    "missing": text("There is no file {file}: check its name and folder."),
    "unreadable": text("{file} cannot be opened: close it in other programs, and check that you may read it."),
    "empty": text("{file} is empty: choose the file with the table in it, or save that table again."),
    "file_size": text(
        "{file} is {megabytes:0} MB, more than the {limit:0} MB that can be read: save only the sheets needed."
    ),
    "not_a_table": text("{file} is {kind}."),
    "password": text("{file} is protected by a password: save a copy without a password and choose that one."),
    "truncated": text("{file} is cut off, its end is missing: download it or save it again."),
    "damaged": text("{file} is damaged: open it in Excel, save it as a new workbook and choose that one."),
    "no_sheets": text("{file} has no sheet with cells: choose the workbook with the table in it."),
    "no_cells": text("{file} has no filled cell: choose the workbook with the table in it."),
    "encoding": text("{file} is a text in an unknown encoding: save it in Excel as CSV UTF-8, or as .xlsx."),
    "quote": text('{file} has a text without an end: look for a single " in or before line {line:0}.'),
    "grid": text(
        "{file} is too large: sheet {sheet} reaches as far as {cell}, and more than {limit} cells cannot be read."
        " Delete what stands far from the table, or save only the table."
    ),
    "grid_size": text("{file} has more than the {limit} cells that can be read: save only the table that is needed."),
    "text_size": text("{file} holds more than {limit} characters of text: save only the columns that are needed."),
    "copy_size": text(
        "{file} has more than {limit} cells, too many for a copy with comments: use the list of faults instead."
    ),
    "merges": text("{file} has a sheet with more than {limit} merged areas: copy its values into a new workbook."),
    "overlap": text("{file} has merged areas that overlap: copy the values into a new workbook."),
    "position": text("{file} has rows or cells in impossible places: copy the values into a new workbook."),
    "time": text("{file} took more than {seconds:0} seconds to read and was given up: save only the table as .xlsx."),
    "memory": text("{file} needs too much memory and was given up: save only the table in a new workbook."),
    "crash": text("{file} cannot be read safely: open it in Excel and copy the values into a new workbook."),
    "incomplete": text("{file} was not read, as this installation lacks a part: install partner-selection again."),
    "start": text("{file} was not read, as no separate process could be started for it: try again in a minute."),
    "unpacked": text(
        "{file} would unpack to {megabytes:0} MB, more than the {limit:0} MB that can be read:"
        " copy the values into a new workbook."
    ),
    "ratio": text(
        "{file} hides {megabytes:0} MB in a tiny part, as harmful files do: copy the values into a new workbook."
    ),
    "parts": text(
        "{file} consists of {parts} parts, far more than a workbook needs: copy the values into a new workbook."
    ),
    "duplicates": text("{file} holds the same part twice, as harmful files do: copy the values into a new workbook."),
    "traversal": text(
        "{file} holds a part outside its own folder, as harmful files do: copy the values into a new workbook."
    ),
    "compression": text("{file} is compressed in a way that Excel does not use: open it in Excel and save it again."),
    "entities": text("{file} defines words of its own, as harmful files do: copy the values into a new workbook."),
    "nested": text(
        "{file} is nested deeper than any workbook, as harmful files are: copy the values into a new workbook."
    ),
    "attributes": text("{file} has overfull elements, as harmful files do: copy the values into a new workbook."),
    "markup_size": text(
        "{file} has millions of formatted cells or other parts: copy only the table into a new workbook."
    ),
}


def sheet_error(refusal: Refusal, file: str) -> SheetError:
    """The error to raise for a refused file."""
    values = dict[str, object](refusal.values)
    if refusal.reason == "not_a_table":
        values["kind"] = _KINDS[str(values["kind"])]  # type: ignore[index]  # the child only sends a Kind
    return SheetError(replace(REASONS[refusal.reason], values={"file": file, **values}))
