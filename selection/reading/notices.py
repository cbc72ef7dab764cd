"""The sentence for each thing that should be known about how a file was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from selection.errors import Notice, Place
from selection.texts import Text, plural, text

__all__ = ["notice"]

_FORMS: dict[str, Text] = {
    "csv": text("a text with columns (csv)"),
    "ods": text("an OpenDocument spreadsheet (.ods)"),
    "xls": text("an old Excel workbook (.xls)"),
    "xlsb": text("a binary Excel workbook (.xlsb)"),
    "xlsm": text("an Excel workbook with macros (.xlsm)"),
    "xlsx": text("an Excel workbook (.xlsx)"),
}
_SEPARATORS: dict[str, Text] = {
    ";": text("columns separated by semicolons"),
    ",": text("columns separated by commas"),
    "\t": text("columns separated by tabs"),
    "|": text("columns separated by upright bars"),
    "": text("one column"),
}
_MARKS: dict[str, Text] = {
    ",": text("decimals after a comma"),
    ".": text("decimals after a point"),
    "": text("no decimals"),
}
_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
}


def notice(note: Mapping[str, Any], file: str) -> Notice:
    """The notice for what a child noted about `file`."""
    place = Place(note["sheet"], note["cell"], file) if note["sheet"] else None
    return Notice(_message(note["code"], note["values"]), place)


def _message(code: str, values: Mapping[str, Any]) -> Text:
    match code:
        case "renamed":
            return text("The name ends in {ending}, but the file is {form}; it was read as that.",
                        ending=values["ending"], form=_FORMS[values["form"]])  # fmt: skip
        case "text_file":
            return text(
                "Read as {encoding} text, {separator}, {mark}.",
                encoding=_ENCODINGS[values["encoding"]],
                separator=_SEPARATORS[values["separator"]],
                mark=_MARKS[values["mark"]],
            )
        case "mixed_marks":
            return plural(
                "Decimal commas and decimal points are mixed; {n} number, {example}, was left as text.",
                "Decimal commas and decimal points are mixed; {n} numbers, such as {example}, were left as text.",
                values["count"],
                example=values["example"],
            )
        case "doubtful_numbers":
            return plural(
                "{n} value, {example}, can be two numbers and was left as text.",
                "{n} values, such as {example}, can be two numbers and were left as text.",
                values["count"],
                example=values["example"],
            )
        case _:
            return _workbook_message(code, values)


def _workbook_message(code: str, values: Mapping[str, Any]) -> Text:
    match code:
        case "errors_lost":
            return text(
                "This is {form}, in which cells with an error such as #N/A look empty; save it as .xlsx to see them.",
                form=_FORMS[values["form"]],
            )
        case "macros":
            return text("The workbook has macros; they were not run.")
        case "simpler":
            return text("Parts of the workbook are out of order; its values were read, its formats were not.")
        case "links":
            return text("The workbook has links to other files; nothing was fetched, the values are those saved in it.")
        case "dde":
            return text(
                "The workbook gets values from other programs (DDE); nothing was fetched or started, the values are"
                " those saved in it."
            )
        case "connections":
            return text(
                "The workbook has queries or connections to other data; nothing was fetched, the values are those saved"
                " in it."
            )
        case _:
            return _hidden_message(code, values)


def _hidden_message(code: str, values: Mapping[str, Any]) -> Text:
    number = values["count"]
    match code:
        case "hidden_sheets":
            return plural(
                "Sheet {sheets} is hidden and was not read. Unhide it if it should count.",
                "Sheets {sheets} are hidden and were not read. Unhide what should count.",
                number,
                sheets=values["sheets"],
            )
        case "hidden_sheets_read":
            return plural(
                "Sheet {sheets} is hidden; it was read as well.",
                "Sheets {sheets} are hidden; they were read as well.",
                number,
                sheets=values["sheets"],
            )
        case "filtered_rows":
            return plural(
                "A filter hides {n} row; it was not read. Clear the filter if it should count.",
                "A filter hides {n} rows; they were not read. Clear the filter if they should count.",
                number,
            )
        case "hidden_rows":
            return plural(
                "{n} row is hidden and was not read. Unhide it if it should count.",
                "{n} rows are hidden and were not read. Unhide what should count.",
                number,
            )
        case "hidden_rows_read":
            return plural(
                "{n} row is hidden; it was read as well.", "{n} rows are hidden; they were read as well.", number
            )
        case "hidden_columns":
            return plural(
                "{n} column is hidden and was not read. Unhide it if it should count.",
                "{n} columns are hidden and were not read. Unhide what should count.",
                number,
            )
        case _:
            return plural(
                "{n} column is hidden; it was read as well.", "{n} columns are hidden; they were read as well.", number
            )
